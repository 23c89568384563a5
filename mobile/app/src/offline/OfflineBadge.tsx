import "./offline.css";
import { more } from "../text/more";
import { keeping, newer, showNewer } from "./keeping";

/** In a word whether this works without a network, and a way to newer data; the menu says more ({@link OfflineState}). */
export function OfflineBadge() {
  const { offline } = more();
  return (
    <>
      <span class="offline-badge">{short()}</span>
      {newer.value && (
        <button type="button" class="button newer" onClick={showNewer}>
          {offline.newer} → {offline.reload}
        </button>
      )}
    </>
  );
}

function short(): string {
  const { offline } = more();
  const { value: now } = keeping;
  switch (now.state) {
    case "unknown":
      return "";
    case "ready":
      return `✓ ${offline.ready}`;
    case "storing":
      return offline.storing(Math.floor(now.share * 100));
    default:
      return offline.notReady;
  }
}
