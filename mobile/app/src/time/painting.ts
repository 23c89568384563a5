import { effect } from "@preact/signals";
import type { Map as MapLibre, MapSourceDataEvent } from "maplibre-gl";
import type { LayerEntry, TimeStep } from "../publication/types";
import { layers, step, visible } from "../state/app";
import { sourceOf } from "../state/map";
import { stepAt } from "./axis";
import { axis, loading, valuesOf } from "./layers";
import type { TimeValues } from "./values";

/**
 * Colours a map by the interval shown, as long as it is there; returns what ends that. Features hold the values of their
 * layer's first interval: the values by time are loaded when another one is asked for, so that the first view waits for none.
 */
export function paintTimes(map: MapLibre, also: string[] = []): () => void {
  let ended = false;
  const stated = new Set<string>();
  const paint = () => {
    const shown = axis.value[step.value ?? -1];
    if (!shown) return;
    loading.value = "";
    for (const layer of layers.value) {
      if (layer.time && (visible.value.has(layer.key) || also.includes(layer.key))) void paintLayer(layer, shown);
    }
  };
  const paintLayer = async (layer: LayerEntry, shown: TimeStep) => {
    const at = stepAt(layer.time!, shown);
    if (at === layer.time!.first && !stated.has(layer.key)) return;
    const values = await valuesOf(layer);
    const late = ended || axis.value[step.value ?? -1] !== shown;
    if (!values || late || !map.getSource(sourceOf(layer).source)) return;
    stated.add(layer.key);
    paintStep(map, layer, values, at);
  };
  // Sources come as layers are switched on, and only then take states.
  const come = ({ sourceDataType }: MapSourceDataEvent) => {
    if (sourceDataType === "metadata") paint();
  };
  const end = effect(paint);
  map.on("sourcedata", come);
  return () => {
    ended = true;
    map.off("sourcedata", come);
    end();
  };
}

/**
 * Gives the features of a layer their values of a step, by which its style colours them. The map keeps a state for features
 * whose tiles come later. `at` −1: the layer has nothing then, and its values are taken back.
 */
function paintStep(map: MapLibre, layer: LayerEntry, values: TimeValues, at: number): void {
  const place = sourceOf(layer);
  for (let id = 0; id < values.time.count; id++) {
    map.setFeatureState({ ...place, id }, at < 0 ? values.noState : values.state(id, at));
  }
}
