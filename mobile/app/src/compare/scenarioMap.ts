import { signal } from "@preact/signals";
import type { Map as MapLibre } from "maplibre-gl";
import { divided } from "./divided";

/** The map of the scenario, while there is one. */
export const scenarioMap = signal<MapLibre | null>(null);

/** Which map is seen at a place: the scenario's right of the border, else the main one. */
export function mapAt(main: MapLibre, x: number): MapLibre {
  const { value: scenario } = scenarioMap;
  return scenario && x > main.getContainer().clientWidth * divided.value ? scenario : main;
}
