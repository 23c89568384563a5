import "./layout.css";
import { mode } from "../state/app";
import { noMap } from "../state/map";
import { stop } from "../state/sheet";
import { t } from "../text";
import { FallbackMap } from "../map/FallbackMap";
import { MapButtons } from "../map/MapButtons";
import { MapView } from "../map/MapView";
import { MenuButton } from "../menu/Menu";
import { Sheet } from "../sheet/Sheet";
import { Compare, NewerData, SearchBar, TimeBar } from "./slots";

/** Map below, sheet above it (beside it on wide screens), search and menu on top. */
export function Ready() {
  return (
    <div class={`app stop-${stop.value}`}>
      <a class="skip" href="#sheet">{t().app.skip}</a>
      <header class="top">
        <SearchBar />
        <MenuButton />
      </header>
      <main class="stage" aria-label={t().app.map}>
        {noMap.value ? <FallbackMap /> : <MapView />}
        {mode.value === "compare" && <Compare />}
        <div class="overlays">
          {!noMap.value && <MapButtons />}
          <NewerData />
          {!noMap.value && <TimeBar />}
        </div>
      </main>
      <Sheet />
    </div>
  );
}
