/** The map as others may use it; null until it is there, and where there is no WebGL. */
import { signal } from "@preact/signals";
import type { Map as MapLibre } from "maplibre-gl";
import type { Bounds, LayerEntry } from "../publication/types";

export const theMap = signal<MapLibre | null>(null);
/** Why there is none: the browser lacks WebGL, or lost it. The fallback map is shown then. */
export const noMap = signal<"" | "absent" | "lost">("");

/** What is in sight, told when the map comes to rest. */
export interface View {
  center: [number, number];
  zoom: number;
  bearing: number;
  pitch: number;
  bounds: Bounds;
}

export const view = signal<View | null>(null);

/** The source and source-layer of a layer's features, as feature-state and queries name them. */
export function sourceOf(layer: LayerEntry): { source: string; sourceLayer?: string } {
  if (layer.data?.kind === "tiles") return { source: layer.data.file, sourceLayer: layer.data.layer };
  return { source: layer.key };
}

/** The id of a layer's n-th style layer in the map. */
export function styleId(layer: LayerEntry, index: number): string {
  return `${layer.key}/${index}`;
}

const NEAR = 16;
/** Pixels between what is shown and the edge. */
const MARGIN = 24;

/** Goes to a place, at least as near as makes out one feature; the sheet that opens meanwhile makes the map smaller. */
export function goTo(x: number, y: number, zoom = NEAR): void {
  const map = theMap.value;
  if (!map) return;
  const near = Math.max(map.getZoom(), zoom);
  const fly = () => {
    const { top, bottom } = coveredBy(map);
    map.flyTo({ center: [x, y], zoom: near, offset: [0, (top - bottom) / 2] });
  };
  fly();
  map.on("resize", fly);
  map.once("idle", () => map.off("resize", fly));
}

export function goToBounds([west, south, east, north]: Bounds): void {
  const map = theMap.value;
  if (!map) return;
  const { top, bottom } = coveredBy(map);
  const padding = { top: top + MARGIN, bottom: bottom + MARGIN, left: MARGIN, right: MARGIN };
  map.fitBounds([west, south, east, north], { padding, maxZoom: 17 });
}

/** How many pixels of the map the bars at its top and bottom cover. */
function coveredBy(map: MapLibre): { top: number; bottom: number } {
  const stage = map.getContainer().getBoundingClientRect();
  const above = document.querySelector(".app .top")?.getBoundingClientRect();
  const below = document.querySelector(".app .time")?.getBoundingClientRect();
  return {
    top: above ? Math.max(above.bottom - stage.top, 0) : 0,
    bottom: below ? Math.max(stage.bottom - below.top, 0) : 0,
  };
}
