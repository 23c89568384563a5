import type { LayerSpecification, Map as MapLibre } from "maplibre-gl";
import type { LayerEntry } from "../publication/types";
import { sourceOf } from "../state/map";
import { SELECTED } from "./styling";

const RIM = "highlight-rim";
const LINE = "highlight-line";

/** Marks the chosen feature in a colour that no map uses, rimmed with white, whatever lies on it. */
export function highlight(map: MapLibre, layer: LayerEntry | null | undefined, id: number | undefined): void {
  for (const one of [LINE, RIM]) if (map.getLayer(one)) map.removeLayer(one);
  if (!layer?.data || id === undefined || !map.getSource(sourceOf(layer).source)) return;
  for (const mark of layer.geometry === "point" ? rings(layer, id) : lines(layer, id)) map.addLayer(mark);
}

function lines(layer: LayerEntry, id: number): LayerSpecification[] {
  const layout = { "line-join": "round", "line-cap": "round" } as const;
  return [
    { ...mark(layer, id, RIM), type: "line", layout, paint: { "line-color": "#ffffff", "line-width": 9 } },
    { ...mark(layer, id, LINE), type: "line", layout, paint: { "line-color": SELECTED, "line-width": 5 } },
  ];
}

function rings(layer: LayerEntry, id: number): LayerSpecification[] {
  const ring = { "circle-radius": 14, "circle-color": "rgba(0,0,0,0)" };
  return [
    { ...mark(layer, id, RIM), type: "circle", paint: { ...ring, "circle-stroke-color": "#ffffff", "circle-stroke-width": 7 } },
    { ...mark(layer, id, LINE), type: "circle", paint: { ...ring, "circle-stroke-color": SELECTED, "circle-stroke-width": 4 } },
  ];
}

function mark(layer: LayerEntry, id: number, name: string) {
  const { source, sourceLayer } = sourceOf(layer);
  const filter: ["==", ["get", string], number] = ["==", ["get", "_id"], id];
  return { id: name, source, filter, ...(sourceLayer ? { "source-layer": sourceLayer } : {}) };
}
