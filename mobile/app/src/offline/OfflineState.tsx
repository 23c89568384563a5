import "./offline.css";
import { publication } from "../state/app";
import { t } from "../text";
import { more } from "../text/more";
import { day } from "../text/format";
import { size } from "../text/more/numbers";
import { keeping, store, type Keeping } from "./keeping";

/** Whether this can be used without a network, how old it is and how large; or plainly why not, and what can be done. */
export function OfflineState() {
  const { offline } = more();
  const { value: now } = keeping;
  const button = buttonOf(now);
  return (
    <section class="offline">
      <h3>{offline.title}</h3>
      <p>{saidOf(now)}</p>
      {now.state === "storing" && <progress value={now.share} aria-label={offline.title} />}
      {button && (
        <button type="button" class="button" onClick={() => void store()}>
          {button}
        </button>
      )}
    </section>
  );
}

function saidOf(now: Keeping): string {
  const { offline } = more();
  switch (now.state) {
    case "unknown":
      return offline.waiting;
    case "impossible":
      return offline[now.why];
    case "offered":
      return offline.notReady;
    case "storing":
      return offline.storing(Math.floor(now.share * 100));
    case "ready": {
      const { data_date, published } = publication.value!;
      return `✓ ${offline.ready} · ${offline.readyAbout(data_date ? t().app.dataDate(day(data_date)) : t().app.published(day(published)), size(now.bytes))}`;
    }
    case "gone":
      return offline.gone;
    case "failed":
      return offline.failed[now.why](now.file);
  }
}

function buttonOf(now: Keeping): string {
  const { offline } = more();
  if (now.state === "offered") return offline.offer(size(now.bytes));
  return now.state === "gone" || now.state === "failed" ? offline.again : "";
}
