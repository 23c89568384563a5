import { bundle } from "../state/app";
import { day } from "../text/format";
import { Expired } from "./Expired";
import { validityNow } from "./watching";

export function ExpiredSlot() {
  const { value: over } = bundle;
  if (!over) return null;
  const now = validityNow(over);
  return <Expired title={over.title} until={day(over.valid_until)} clockSetBack={!now.valid && now.clockSetBack} />;
}
