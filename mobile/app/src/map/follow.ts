/** The map follows the state: layers switched on (their data are asked for only then), filters, theme, what is chosen. */
import { effect } from "@preact/signals";
import type { Map as MapLibre, SourceSpecification } from "maplibre-gl";
import type { LayerEntry, Publication } from "../publication/types";
import { expressionOf, filterOf, layerOf, selection, visible } from "../state/app";
import { sourceOf, styleId, view } from "../state/map";
import { theme } from "../theme/theme";
import { highlight } from "./highlight";
import { geojsonAddress } from "./protocols";
import { conditionOf, drawingOrder, groundOf, stylesOf } from "./styling";

/** The returned function ends it. */
export function follow(map: MapLibre, publication: Publication): () => void {
  const order = drawingOrder(publication.layers);
  const drawn = publication.layers.filter((layer) => layer.data);
  const looking = () => (view.value = viewOf(map));
  map.on("idle", looking);
  const ends = [
    effect(() => drawn.forEach((layer) => switchLayer(map, layer, order, visible.value.has(layer.key)))),
    effect(() => drawn.forEach((layer) => filterLayer(map, layer))),
    effect(() => recolour(map, drawn)),
    effect(() => highlight(map, selection.value && layerOf(selection.value.layer), selection.value?.id)),
  ];
  return () => ends.forEach((end) => end());
}

function switchLayer(map: MapLibre, layer: LayerEntry, order: string[], on: boolean): void {
  if (on && !map.getLayer(styleId(layer, 0))) addLayer(map, layer, order);
  layer.style.forEach((_, index) => {
    const id = styleId(layer, index);
    if (map.getLayer(id)) map.setLayoutProperty(id, "visibility", on ? "visible" : "none");
  });
}

function addLayer(map: MapLibre, layer: LayerEntry, order: string[]): void {
  const { source } = sourceOf(layer);
  if (!map.getSource(source)) map.addSource(source, sourceSpecification(layer));
  for (const style of stylesOf(layer, theme.peek(), expressionOf(layer, filterOf(layer.key)))) {
    const above = order.slice(order.indexOf(style.id) + 1).find((id) => map.getLayer(id));
    map.addLayer(style, above);
  }
}

/** `tolerance` 0: no feature is too small to be there, so that counts are true; `_id` is what feature-state is kept by. */
export function sourceSpecification({ data }: LayerEntry): SourceSpecification {
  if (data!.kind === "tiles") return { type: "vector", url: `pmtiles://${data!.file}`, promoteId: "_id" };
  return { type: "geojson", data: geojsonAddress(data!.file), promoteId: "_id", tolerance: 0 };
}

function filterLayer(map: MapLibre, layer: LayerEntry): void {
  const filter = expressionOf(layer);
  layer.style.forEach((style, index) => {
    const id = styleId(layer, index);
    if (map.getLayer(id)) map.setFilter(id, conditionOf(style, filter) ?? null);
  });
}

function recolour(map: MapLibre, layers: LayerEntry[]): void {
  const now = theme.value;
  map.setPaintProperty("ground", "background-color", groundOf(now));
  for (const layer of layers) {
    for (const { id, paint } of stylesOf(layer, now, null)) {
      if (!map.getLayer(id)) continue;
      for (const [property, value] of Object.entries(paint ?? {})) map.setPaintProperty(id, property, value);
    }
  }
}

function viewOf(map: MapLibre) {
  const { lng, lat } = map.getCenter();
  const bounds = map.getBounds();
  return {
    center: [lng, lat] as [number, number],
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
    bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as [number, number, number, number],
  };
}
