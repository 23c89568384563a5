import { describe, expect, it } from "vitest";
import { tapped } from "./classes";

describe("classes under taps", () => {
  it("are singled out by the first", () => expect(tapped(null, 2, 4)).toEqual(new Set([2])));
  it("join and leave by further ones", () => {
    expect(tapped(new Set([2]), 0, 4)).toEqual(new Set([0, 2]));
    expect(tapped(new Set([0, 2]), 2, 4)).toEqual(new Set([0]));
  });
  it("are all where none or every one is left", () => expect([tapped(new Set([2]), 2, 4), tapped(new Set([0, 1]), 2, 3)]).toEqual([null, null]));
  it("stay where there is only one", () => expect(tapped(null, 0, 1)).toBeNull());
});
