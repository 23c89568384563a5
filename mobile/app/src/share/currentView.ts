/** The view at hand as a link, and a link's view put into force. */
import { batch } from "@preact/signals";
import { filterOf, layerOf, layers, mode, publication, select, selection, setFilter, step, visible } from "../state/app";
import { theMap, view } from "../state/map";
import { indicator, stop } from "../state/sheet";
import { axis } from "../time/layers";
import { divided } from "../compare/divided";
import { readView, written, type View } from "./view";

/** The address of what is on the screen. */
export function link(): string {
  const { origin, pathname, search } = location;
  return `${origin}${pathname}${search}#${written(currentView())}`;
}

function currentView(): View {
  const { center, zoom, bearing, pitch } = view.value ?? { center: centre(), zoom: 0, bearing: 0, pitch: 0 };
  return {
    center,
    zoom,
    bearing,
    pitch,
    layers: [...visible.value],
    time: step.value === null ? null : axis.value[step.value].begin,
    selection: selection.value && { layer: selection.value.layer, id: selection.value.id },
    indicator: filteringIndicator(),
    divided: mode.value === "compare" ? divided.value : null,
  };
}

/** Puts the view of the page's address into force; nothing where it names none. Layers that are no more are left out. */
export function restoreView(): void {
  const wanted = readView(location.hash);
  if (!wanted || !publication.value) return;
  batch(() => {
    if (wanted.layers) visible.value = new Set(wanted.layers.filter(layerOf));
    const at = axis.value.findIndex(({ begin }) => begin === wanted.time);
    if (at >= 0) step.value = at;
    filterBy(wanted.indicator);
    const { selection: chosen } = wanted;
    if (chosen && chosen.id < (layerOf(chosen.layer)?.count ?? 0)) {
      select(chosen);
      stop.value = "half";
    }
    if (wanted.divided !== null && publication.value?.comparison) {
      divided.value = wanted.divided;
      mode.value = "compare";
    }
  });
}

/** Where a link wants the map; it goes there as it opens. */
export function wantedPlace(): Pick<View, "center" | "zoom" | "bearing" | "pitch"> | null {
  const wanted = readView(location.hash);
  if (!wanted) return null;
  const { center, zoom, bearing, pitch } = wanted;
  return { center, zoom, bearing, pitch };
}

/** A link opened in the page that is open already changes only the part after `#`. */
export function followLinks(): void {
  addEventListener("hashchange", () => {
    restoreView();
    const place = wantedPlace();
    if (place) theMap.value?.jumpTo(place);
  });
}

function filteringIndicator(): string | null {
  const indicators = publication.value?.indicators ?? [];
  return indicators.find(({ layer, filter }) => filter && filterOf(layer).condition === filter)?.key ?? indicator.value;
}

function filterBy(key: string | null): void {
  const found = publication.value?.indicators.find((one) => one.key === key);
  if (!found) return;
  indicator.value = found.key;
  if (found.filter && layers.value.some((layer) => layer.key === found.layer)) {
    setFilter(found.layer, { condition: found.filter, called: found.title });
  }
}

function centre(): [number, number] {
  const [west, south, east, north] = publication.value!.bounds;
  return [(west + east) / 2, (south + north) / 2];
}
