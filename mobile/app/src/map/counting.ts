import type { FilterSpecification, Map as MapLibre } from "maplibre-gl";
import type { LayerEntry } from "../publication/types";
import { expressionOf } from "../state/app";
import { sourceOf, styleId } from "../state/map";
import { isOverview } from "./styling";

/** How many different features of a layer the map holds where it looks; null where it draws an overview, or nothing yet. */
export function drawn(map: MapLibre, layer: LayerEntry): number | null {
  const { source, sourceLayer } = sourceOf(layer);
  if (!map.getSource(source) || !showsFeatures(map, layer)) return null;
  const filter = (expressionOf(layer) ?? undefined) as FilterSpecification | undefined;
  const found = map.querySourceFeatures(source, { sourceLayer, filter, validate: false });
  return new Set(found.map((feature) => feature.properties._id as number)).size;
}

function showsFeatures(map: MapLibre, layer: LayerEntry): boolean {
  const zoom = map.getZoom();
  return layer.style.some((style, index) => {
    const here = map.getLayer(styleId(layer, index));
    return here && !isOverview(style) && zoom >= (here.minzoom ?? 0) && zoom < (here.maxzoom ?? 25);
  });
}
