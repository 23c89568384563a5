import type { Map as MapLibre, MapGeoJSONFeature, MapMouseEvent, Point } from "maplibre-gl";
import { mapAt } from "../compare/scenarioMap";
import type { LayerEntry, Publication } from "../publication/types";
import { announce, candidates, type Selection, select, selection } from "../state/app";
import { styleId } from "../state/map";
import { stop } from "../state/sheet";
import { t } from "../text";
import { number } from "../text/format";
import { isOverview } from "./styling";

/** How far a thumb may miss a point or a line (CSS pixels); with its own size that makes the 44 px of WCAG 2.5.5. */
const REACH = 16;
const MOST = 30;

/** A tap chooses what lies under the finger; where several do, the reader is asked. */
export function listenToTaps(map: MapLibre, publication: Publication): void {
  const tappable = new Map(
    publication.layers
      .filter((layer) => !layer.background)
      .flatMap((layer) => layer.style.map((_, index) => [styleId(layer, index), { layer, index }] as const)),
  );
  map.on("click", (event: MapMouseEvent) => {
    const there = mapAt(map, event.point.x);
    const found = under(there, event.point, [...tappable.keys()].filter((id) => there.getLayer(id)));
    const place: [number, number] = [event.lngLat.lng, event.lngLat.lat];
    const overview = found.find((feature) => overviewOf(tappable, feature));
    if (overview) return nearer(map, overview, place);
    choose(selections(found, tappable, place));
  });
}

type Tappable = ReadonlyMap<string, { layer: LayerEntry; index: number }>;

/** Points and lines within reach, areas only under the finger itself; what is on top first. */
function under(map: MapLibre, point: Point, layers: string[]): MapGeoJSONFeature[] {
  const box: [[number, number], [number, number]] = [
    [point.x - REACH, point.y - REACH],
    [point.x + REACH, point.y + REACH],
  ];
  const within = map.queryRenderedFeatures(box, { layers }).filter((feature) => !isArea(feature));
  return [...within, ...map.queryRenderedFeatures(point, { layers }).filter(isArea)];
}

function isArea({ layer }: MapGeoJSONFeature): boolean {
  return layer.type === "fill" || layer.type === "fill-extrusion";
}

function overviewOf(tappable: Tappable, feature: MapGeoJSONFeature): boolean {
  const { layer, index } = tappable.get(feature.layer.id)!;
  return isOverview(layer.style[index]);
}

function nearer(map: MapLibre, { properties }: MapGeoJSONFeature, center: [number, number]): void {
  announce(t().details.overview(number(Number(properties.count))));
  map.easeTo({ center, zoom: map.getZoom() + 2 });
}

/** Each feature once, though several layers draw it. */
function selections(found: MapGeoJSONFeature[], tappable: Tappable, place: [number, number]): Selection[] {
  const each = new Map<string, Selection>();
  for (const { layer, properties } of found) {
    const { key } = tappable.get(layer.id)!.layer;
    const id = Number(properties._id);
    if (!each.has(`${key}/${id}`)) each.set(`${key}/${id}`, { layer: key, id, properties, place });
  }
  return [...each.values()].slice(0, MOST);
}

function choose(found: Selection[]): void {
  if (found.length < 2) select(found[0] ?? null);
  else {
    selection.value = null;
    candidates.value = found;
  }
  if (found.length > 0 && stop.value === "peek") stop.value = "half";
}
