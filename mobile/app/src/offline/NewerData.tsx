import "./offline.css";
import { more } from "../text/more";
import { newer, showNewer } from "./keeping";

/** Offers newer data once they are stored. What is on the screen changes only when the reader asks for it. */
export function NewerData() {
  const { offline } = more();
  if (!newer.value) return null;
  return (
    <button type="button" class="button filled newer" onClick={showNewer}>
      {offline.newer} → {offline.reload}
    </button>
  );
}
