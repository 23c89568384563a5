/** Where the bottom sheet stands, and what is in it. */
import { signal } from "@preact/signals";

/** Peek: the title and three figures; half; full. */
export type Stop = "peek" | "half" | "full";
export type Tab = "indicators" | "legend" | "list";

export const stop = signal<Stop>("peek");
export const tab = signal<Tab>("indicators");
/** The key of the indicator whose page is open. */
export const indicator = signal<string | null>(null);

export function open(which: Tab, at: Stop = "half"): void {
  indicator.value = null;
  tab.value = which;
  if (stop.value === "peek") stop.value = at;
}

export function openIndicator(key: string): void {
  tab.value = "indicators";
  indicator.value = key;
  if (stop.value === "peek") stop.value = "half";
}
