/** The scenario's map: the same layers as the base's, with the scenario in the base's place. */
import { effect } from "@preact/signals";
import type { Map as MapLibre, StyleSpecification } from "maplibre-gl";
import { maplibregl } from "../map/engine";
import { sourceSpecification } from "../map/follow";
import { highlight } from "../map/highlight";
import { addPictures } from "../map/pictures";
import { pixelRatio } from "../map/sharpness";
import { drawingOrder, groundOf, stylesOf } from "../map/styling";
import type { Comparison, LayerEntry } from "../publication/types";
import { expressionOf, files, layerOf, layers, publication, selection, visible } from "../state/app";
import { sourceOf } from "../state/map";
import { theme } from "../theme/theme";
import { paintTimes } from "../time/painting";
import { followMap } from "./following";
import { scenarioMap } from "./scenarioMap";

/** Draws it in a box over the main map, and lets it follow; the returned function ends it. */
export function overlayScenario(box: HTMLElement, main: MapLibre, comparison: Comparison): () => void {
  const map = new maplibregl.Map({
    container: box,
    style: styleOf(comparison),
    center: main.getCenter(),
    zoom: main.getZoom(),
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    pixelRatio: pixelRatio(),
  });
  addPictures(map, publication.value!, files.value!);
  scenarioMap.value = map;
  const ends = [followMap(map, main), followState(map, comparison), paintTimes(map, [comparison.scenario])];
  return () => {
    for (const end of ends) end();
    scenarioMap.value = null;
    map.remove();
  };
}

function followState(map: MapLibre, comparison: Comparison): () => void {
  return effect(() => {
    map.setStyle(styleOf(comparison));
    const chosen = selection.value;
    const mark = () => highlight(map, chosen && layerOf(chosen.layer), chosen?.id);
    if (map.isStyleLoaded()) mark();
    else map.once("style.load", mark);
  });
}

function styleOf({ base, scenario }: Comparison): StyleSpecification {
  const shown = (layer: LayerEntry) => layer.key === scenario || (layer.key !== base && visible.value.has(layer.key));
  const drawn = layers.value.filter((layer) => layer.data && shown(layer));
  const order = drawingOrder(layers.value);
  const styles = drawn.flatMap((layer) => stylesOf(layer, theme.value, expressionOf(layer)));
  styles.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  return {
    version: 8,
    sources: Object.fromEntries(drawn.map((layer) => [sourceOf(layer).source, sourceSpecification(layer)])),
    layers: [{ id: "ground", type: "background", paint: { "background-color": groundOf(theme.value) } }, ...styles],
  };
}
