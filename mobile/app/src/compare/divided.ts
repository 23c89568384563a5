import { signal } from "@preact/signals";

/** The share of the map's width that shows the base while two are compared. */
export const divided = signal(0.5);
