import type { Stop } from "../state/sheet";

const ORDER: Stop[] = ["peek", "half", "full"];

export function larger(stop: Stop): Stop | null {
  return ORDER[ORDER.indexOf(stop) + 1] ?? null;
}

export function smaller(stop: Stop): Stop | null {
  return ORDER[ORDER.indexOf(stop) - 1] ?? null;
}

/** Less than this is a tap, not a pull (CSS pixels). */
const PULL = 12;

/** Where a pull ends. `down`: pixels, negative is up; `share` of the screen that the sheet took when let go. A pull always
 * moves by one stop, a long one further. */
export function dragged(from: Stop, down: number, share: number): Stop {
  if (Math.abs(down) < PULL) return from;
  const nearest: Stop = share < 0.3 ? "peek" : share < 0.75 ? "half" : "full";
  if (nearest !== from) return nearest;
  return (down < 0 ? larger(from) : smaller(from)) ?? from;
}
