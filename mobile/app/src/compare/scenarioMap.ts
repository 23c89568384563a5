import { signal } from "@preact/signals";
import type { Map as MapLibre } from "maplibre-gl";

/** The map of the scenario, while there is one. */
export const scenarioMap = signal<MapLibre | null>(null);
