import type { Map as MapLibre } from "maplibre-gl";
import type { TimeValues } from "./values";

/** Where a layer's features are in the map: its source, and the layer of it where it has several. */
export interface Painted {
  source: string;
  sourceLayer?: string;
}

/**
 * Gives the features of a layer their values of a step, by which its style colours them. The map keeps a state for features
 * whose tiles come later. `step` −1: the layer has nothing then, and takes all values back.
 */
export function paintStep(map: MapLibre, { source, sourceLayer }: Painted, values: TimeValues, step: number): void {
  for (let id = 0; id < values.time.count; id++) {
    const state = step < 0 ? values.noState : values.state(id, step);
    map.setFeatureState({ source, sourceLayer, id }, state);
  }
}
