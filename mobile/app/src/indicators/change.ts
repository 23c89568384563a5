import type { IndicatorEntry } from "../publication/types";

export interface Change {
  /** Now less before. */
  difference: number;
  direction: "up" | "down" | "same";
  /** Null where neither is better. */
  verdict: "better" | "worse" | null;
}

/** Against the period before; null where one of the two is not known. What is too small for the stated decimals is none. */
export function changeOf(value: number | null, before: number | null, { better, decimals }: Pick<IndicatorEntry, "better" | "decimals">): Change | null {
  if (value === null || before === null) return null;
  const difference = value - before;
  if (Math.abs(difference) < 0.5 * 10 ** -decimals) return { difference: 0, direction: "same", verdict: null };
  const direction = difference > 0 ? "up" : "down";
  if (better === "neither") return { difference, direction, verdict: null };
  return { difference, direction, verdict: (better === "higher") === (difference > 0) ? "better" : "worse" };
}
