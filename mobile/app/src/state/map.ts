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

/** Goes to a place, at least as near as makes out one feature. */
export function goTo(x: number, y: number, zoom = NEAR): void {
  const map = theMap.value;
  map?.flyTo({ center: [x, y], zoom: Math.max(map.getZoom(), zoom) });
}

export function goToBounds([west, south, east, north]: Bounds): void {
  theMap.value?.fitBounds([west, south, east, north], { padding: 24, maxZoom: 17 });
}
