import { describe, expect, it } from "vitest";
import { changeOf } from "./change";

const rules = (better: "higher" | "lower" | "neither", decimals = 0) => ({ better, decimals });

describe("the change of an indicator", () => {
  it("is unknown where a value is", () => expect([changeOf(null, 1, rules("higher")), changeOf(1, null, rules("higher"))]).toEqual([null, null]));
  it("is good or bad as the indicator says", () =>
    expect([changeOf(3, 1, rules("higher")), changeOf(3, 1, rules("lower")), changeOf(1, 3, rules("lower"))].map((one) => one?.verdict)).toEqual([
      "better", "worse", "better",
    ]));
  it("is only a direction where neither is better", () =>
    expect(changeOf(1, 3, rules("neither"))).toEqual({ difference: -2, direction: "down", verdict: null }));
  it("is none below the decimals shown", () => expect(changeOf(10.04, 10, rules("higher", 1))?.direction).toBe("same"));
  it("counts from half of the last decimal", () => expect(changeOf(10.06, 10, rules("higher", 1))?.direction).toBe("up"));
});
