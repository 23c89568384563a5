/** What the app shows, as signals. Modules change them; components and the map follow. */
import { computed, signal } from "@preact/signals";
import type { Failure } from "../publication/failure";
import type { Files } from "../publication/files";
import type { Properties } from "../publication/rows";
import type { Bundle, Expression, LayerEntry, Publication } from "../publication/types";

/** How far opening has come. `expired`: past its valid-until date (offline/validity.ts). */
export type Phase = "loading" | "locked" | "expired" | "failed" | "ready";

export const phase = signal<Phase>("loading");
export const failure = signal<Failure | null>(null);
export const bundle = signal<Bundle | null>(null);
/** Open files: what layers, rows, times and search are read through. */
export const files = signal<Files | null>(null);
/** Files that a passphrase would open (unlock/). */
export const sealedFiles = signal<Files | null>(null);
export const publication = signal<Publication | null>(null);

export const layers = computed<LayerEntry[]>(() => publication.value?.layers ?? []);

export function layerOf(key: string): LayerEntry | undefined {
  return layers.value.find((layer) => layer.key === key);
}

/** Keys of the layers that are switched on. */
export const visible = signal<ReadonlySet<string>>(new Set());

export function show(key: string, on: boolean): void {
  const keys = new Set(visible.value);
  if (on) keys.add(key);
  else keys.delete(key);
  visible.value = keys;
}

/** A feature: `_id` in a layer. `properties` and `place` where they are known already; otherwise rows tell them. */
export interface Selection {
  layer: string;
  id: number;
  properties?: Properties;
  place?: [number, number];
}

export const selection = signal<Selection | null>(null);
/** Several features under one finger, to choose from. */
export const candidates = signal<Selection[]>([]);

export function select(chosen: Selection | null): void {
  candidates.value = [];
  selection.value = chosen;
}

/** What is left of a layer: the classes of its legend that are shown (null: all), and a condition from an indicator. */
export interface LayerFilter {
  classes: ReadonlySet<number> | null;
  condition: Expression | null;
  /** What the condition is called: the indicator's title. */
  called: string;
}

const NO_FILTER: LayerFilter = { classes: null, condition: null, called: "" };

export const filters = signal<ReadonlyMap<string, LayerFilter>>(new Map());

export function filterOf(key: string): LayerFilter {
  return filters.value.get(key) ?? NO_FILTER;
}

export function setFilter(key: string, change: Partial<LayerFilter>): void {
  const all = new Map(filters.value);
  const filter = { ...filterOf(key), ...change };
  if (filter.classes === null && filter.condition === null) all.delete(key);
  else all.set(key, filter);
  filters.value = all;
}

/** The filter as one MapLibre expression; null lets all through. */
export function expressionOf(layer: LayerEntry, filter = filterOf(layer.key)): Expression | null {
  const parts: Expression[] = [];
  if (filter.condition) parts.push(filter.condition);
  if (filter.classes) {
    const classes = [...filter.classes].map((index) => layer.legend[index]?.filter ?? true);
    parts.push(["any", ...classes]);
  }
  if (parts.length === 0) return null;
  return parts.length === 1 ? parts[0] : ["all", ...parts];
}

/** What fills the screen beside the sheet: the map, or two maps with a swipe. */
export type Mode = "map" | "compare";
export const mode = signal<Mode>("map");

/** The interval shown, an index into the axis of all layers' times (time/axis.ts); null before the time bar knows it. */
export const step = signal<number | null>(null);
export const playing = signal(false);

/** Shown for a few seconds and read out: what just happened. */
export const announcement = signal("");

export function announce(sentence: string): void {
  // The same sentence twice would not be read out again.
  announcement.value = announcement.value === sentence ? `${sentence} ` : sentence;
}
