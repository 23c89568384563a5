import "./offline.css";
import { more } from "../text/more";
import { keeping } from "./keeping";

/** In a word whether this works without a network (the menu says more: {@link OfflineState}). */
export function OfflineBadge() {
  return <span class="offline-badge">{short()}</span>;
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
