/** `window.sijeong`: what tests and support may look at. It can change nothing. */
import type { Map as MapLibre } from "maplibre-gl";
import { scenarioMap } from "../compare/scenarioMap";
import { layerOf, layers, visible } from "../state/app";
import { sourceOf, theMap } from "../state/map";
import { valuesArrived } from "../time/layers";
import { drawn } from "./counting";

interface Diagnostics {
  /** Kept once the map has drawn all that it was asked for. */
  idle(): Promise<void>;
  /** Of each layer that is on: all its features, and those on the map. */
  counts(): Record<string, { count: number; drawn: number | null }>;
  /** Where a place lies on the screen. */
  pixel(longitude: number, latitude: number): [number, number];
  /** The values by time that a feature is drawn with; of the scenario's map where it draws the layer. */
  state(layer: string, id: number): Record<string, unknown>;
}

declare global {
  interface Window {
    readonly sijeong?: Diagnostics;
  }
}

export function offerDiagnostics(): void {
  if (window.sijeong) return;
  const diagnostics: Diagnostics = { idle, counts, pixel, state };
  Object.defineProperty(window, "sijeong", { value: Object.freeze(diagnostics) });
}

async function idle(): Promise<void> {
  const map = await mapThere();
  await valuesArrived();
  await settled(map);
}

function counts(): ReturnType<Diagnostics["counts"]> {
  const map = theMap.value;
  if (!map) return {};
  const on = layers.value.filter((layer) => visible.value.has(layer.key) && layer.data);
  return Object.fromEntries(on.map((layer) => [layer.key, { count: layer.count, drawn: drawn(map, layer) }]));
}

function pixel(longitude: number, latitude: number): [number, number] {
  const map = theMap.value!;
  const { left, top } = map.getContainer().getBoundingClientRect();
  const { x, y } = map.project([longitude, latitude]);
  return [left + x, top + y];
}

function state(key: string, id: number): Record<string, unknown> {
  const place = sourceOf(layerOf(key)!);
  const map = scenarioMap.value?.getSource(place.source) && !theMap.value?.getSource(place.source) ? scenarioMap.value : theMap.value!;
  return { ...map.getFeatureState({ ...place, id }) };
}

function mapThere(): Promise<MapLibre> {
  return new Promise((resolve) => {
    const end = theMap.subscribe((map) => {
      if (!map) return;
      resolve(map);
      queueMicrotask(() => end());
    });
  });
}

/** The next `idle`, which a repaint brings about where nothing else does. */
function settled(map: MapLibre): Promise<void> {
  return new Promise((resolve) => {
    map.once("idle", () => resolve());
    map.triggerRepaint();
  });
}
