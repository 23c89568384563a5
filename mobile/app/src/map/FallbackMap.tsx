import "./map.css";
import { noMap } from "../state/map";
import { t } from "../text";

/** Without WebGL. */
export function FallbackMap() {
  return (
    <div class="fallback">
      <p role="status">{noMap.value === "lost" ? t().map.lost : t().map.absent}</p>
    </div>
  );
}
