import { useRef } from "preact/hooks";
import { Icon } from "../layout/Icon";
import { OfflineBadge } from "../layout/slots";
import { publication } from "../state/app";
import { type Stop, stop } from "../state/sheet";
import { t } from "../text";
import { day } from "../text/format";
import { KeyFigures } from "../indicators/KeyFigures";
import { dragged, larger, smaller } from "./stops";

/** Title and key figures, which a finger drags; two buttons do the same. */
export function SheetHead() {
  const { title, data_date, valid_until } = publication.value!;
  const pull = usePull();
  return (
    <header class="sheet-head" {...pull}>
      <span class="grip" aria-hidden="true" />
      <div class="sheet-title">
        <div class="sheet-names">
          <h1 dir="auto" class="clamp">{title}</h1>
          <p class="dates">
            {data_date && <span>{t().app.dataDate(day(data_date))}</span>}
            {valid_until && <span>{t().app.until(day(valid_until))}</span>}
            <OfflineBadge />
          </p>
        </div>
        <div class="sheet-buttons">
          <SizeButton to={larger(stop.value)} icon="up" label={t().sheet.larger} />
          <SizeButton to={smaller(stop.value)} icon="down" label={t().sheet.smaller} />
        </div>
      </div>
      {stop.value === "peek" && <KeyFigures />}
    </header>
  );
}

function SizeButton({ to, icon, label }: { to: Stop | null; icon: "up" | "down"; label: string }) {
  if (!to) return null;
  return (
    <button type="button" class="size" aria-label={label} onClick={() => (stop.value = to)}>
      <Icon name={icon} />
    </button>
  );
}

/** Follows a finger by the sheet's own height, and settles on the nearest stop. */
function usePull() {
  const from = useRef<{ y: number; height: number } | null>(null);
  const sheet = (event: PointerEvent) => (event.currentTarget as HTMLElement).closest<HTMLElement>(".app")!;
  return {
    onPointerDown(event: PointerEvent) {
      if ((event.target as HTMLElement).closest("button")) return;
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      from.current = { y: event.clientY, height: (event.currentTarget as HTMLElement).parentElement!.offsetHeight };
    },
    onPointerMove(event: PointerEvent) {
      if (!from.current) return;
      sheet(event).classList.add("dragging");
      sheet(event).style.setProperty("--sheet", `${from.current.height + from.current.y - event.clientY}px`);
    },
    onPointerUp(event: PointerEvent) {
      if (!from.current) return;
      const height = from.current.height + from.current.y - event.clientY;
      stop.value = dragged(stop.value, event.clientY - from.current.y, height / window.innerHeight);
      settle(event);
    },
    onPointerCancel: settle,
  };

  function settle(event: PointerEvent) {
    from.current = null;
    sheet(event).classList.remove("dragging");
    sheet(event).style.removeProperty("--sheet");
  }
}
