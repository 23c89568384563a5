/** The times of the layers at hand: one axis for all, and each layer's values once they are asked for. */
import { computed, signal } from "@preact/signals";
import type { Files } from "../publication/files";
import type { LayerEntry } from "../publication/types";
import { files, layers } from "../state/app";
import { axisOf } from "./axis";
import { TimeValues } from "./values";

export const axis = computed(() => axisOf(layers.value.flatMap((layer) => layer.time ?? [])));

export const loading = signal<"" | "failed">("");

/** Where a layer's first step stands on the axis. */
export function stepOf({ time }: LayerEntry): number {
  const first = time!.steps[time!.first];
  return axis.value.findIndex(({ begin, end }) => begin === first.begin && end === first.end);
}

const kept = new WeakMap<Files, Map<string, Promise<TimeValues>>>();

/** A layer's values by time; null where they do not arrive. */
export async function valuesOf(layer: LayerEntry): Promise<TimeValues | null> {
  const opened = files.value!;
  const ours = kept.get(opened) ?? new Map<string, Promise<TimeValues>>();
  kept.set(opened, ours);
  try {
    if (!ours.has(layer.key)) ours.set(layer.key, read(opened, layer));
    const values = await ours.get(layer.key)!;
    loading.value = "";
    return values;
  } catch {
    ours.delete(layer.key);
    loading.value = "failed";
    return null;
  }
}

/** Kept once all values that were asked for are there, or failed. */
export async function valuesArrived(): Promise<void> {
  await Promise.allSettled(kept.get(files.value!)?.values() ?? []);
}

async function read(opened: Files, { time }: LayerEntry): Promise<TimeValues> {
  return new TimeValues(time!, await opened.bytes(time!.file));
}
