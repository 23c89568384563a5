import type { TimeData } from "../publication/types";

/** A layer's values by interval, as they lie in its file (little-endian float32, as every phone reads them). */
export class TimeValues {
  /** The state of a feature in no step at all. */
  readonly noState: Record<string, null>;
  private readonly numbers: Float32Array;

  constructor(
    readonly time: TimeData,
    content: ArrayBuffer,
  ) {
    const expected = time.fields.length * time.steps.length * time.count * 4;
    if (content.byteLength !== expected) throw new Error(`${time.file}: ${content.byteLength} bytes, not ${expected}`);
    this.noState = Object.fromEntries(time.fields.map((name) => [name, null]));
    this.numbers = new Float32Array(content);
  }

  /** A field's values in a step, by `_id`; NaN where there is none. A view, not a copy. */
  of(field: number, step: number): Float32Array {
    const { steps, count } = this.time;
    const begin = (field * steps.length + step) * count;
    return this.numbers.subarray(begin, begin + count);
  }

  /** The state of a feature in a step, as styles read it: null where there is no value, so that none of before stays. */
  state(id: number, step: number): Record<string, number | null> {
    return Object.fromEntries(this.time.fields.map((name, field) => [name, numberOrNull(this.of(field, step)[id])]));
  }
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
