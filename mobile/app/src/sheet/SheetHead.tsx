import { useRef } from "preact/hooks";
import { Icon } from "../layout/Icon";
import { OfflineBadge } from "../layout/slots";
import { candidates, publication, selection } from "../state/app";
import { indicator, type Stop, stop } from "../state/sheet";
import { t } from "../text";
import { day } from "../text/format";
import { KeyFigures } from "../indicators/KeyFigures";
import { dragged, larger, smaller } from "./stops";

/** Title and key figures, which a finger drags; two buttons do the same. */
export function SheetHead() {
  const { title } = publication.value!;
  const pull = usePull();
  const deep = selection.value || candidates.value.length > 0 || indicator.value;
  return (
    <header class="sheet-head" {...pull}>
      <span class="grip" aria-hidden="true" />
      <div class="sheet-title">
        <h1 dir="auto" class="clamp">{title}</h1>
        <div class="sheet-buttons">
          <SizeButton to={larger(stop.value)} icon="up" label={t().sheet.larger} />
          <SizeButton to={smaller(stop.value)} icon="down" label={t().sheet.smaller} />
        </div>
      </div>
      {!deep && <Dates />}
      {stop.value === "peek" && <KeyFigures />}
    </header>
  );
}

function Dates() {
  const { data_date, valid_until } = publication.value!;
  return (
    <p class="dates">
      {data_date && <span>{t().app.dataDate(day(data_date))}</span>}
      {valid_until && <span>{t().app.until(day(valid_until))}</span>}
      <OfflineBadge />
    </p>
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
