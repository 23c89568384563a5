import type { TimeData, TimeStep } from "../publication/types";

/** The intervals of all layers on one axis, by their beginning; the same interval of two layers stands once. */
export function axisOf(times: TimeData[]): TimeStep[] {
  const steps = new Map(times.flatMap((time) => time.steps).map((step) => [`${step.begin}/${step.end}`, step]));
  return [...steps.values()].sort((one, other) => compared(one.begin, other.begin) || compared(one.end, other.end));
}

/** Which of a layer's steps is shown at an interval of the axis: the same one, else the one it begins in; −1 for none. */
export function stepAt(time: TimeData, { begin, end }: TimeStep): number {
  const same = time.steps.findIndex((step) => step.begin === begin && step.end === end);
  return same >= 0 ? same : time.steps.findIndex((step) => step.begin <= begin && begin < step.end);
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
