import { describe, expect, it } from "vitest";
import type { TimeData } from "../publication/types";
import { axisOf, stepAt } from "./axis";
import { TimeValues } from "./values";

const step = (begin: string, end: string) => ({ begin, end, label: begin });
const HOURS: TimeData = {
  file: "data/times/a.bin", fields: ["speed", "flow"], steps: [step("07:00", "08:00"), step("08:00", "09:00")], count: 3, first: 0,
};

describe("values by time", () => {
  const values = new TimeValues(HOURS, Float32Array.from([1, 2, 3, 4, 5, NaN, 10, 20, 30, 40, 50, 60]).buffer);
  it("lie field by field, step by step", () => {
    expect([...values.of(0, 1).slice(0, 2)]).toEqual([4, 5]);
    expect([...values.of(1, 0)]).toEqual([10, 20, 30]);
  });
  it("tell a feature's state, null where there is none", () => expect(values.state(2, 1)).toEqual({ speed: null, flow: 60 }));
  it("refuse a file of another length", () => expect(() => new TimeValues(HOURS, new ArrayBuffer(8))).toThrow("8 bytes, not 48"));
});

describe("the axis", () => {
  const quarters = { ...HOURS, steps: [step("07:00", "07:15"), step("08:15", "08:30"), step("08:00", "09:00")] };
  it("has every interval once, in order", () =>
    expect(axisOf([HOURS, quarters]).map(({ begin, end }) => `${begin}-${end}`)).toEqual([
      "07:00-07:15", "07:00-08:00", "08:00-09:00", "08:15-08:30",
    ]));
  it("shows a layer's own step, else the one it begins in, else none", () => {
    expect(stepAt(HOURS, step("08:00", "09:00"))).toBe(1);
    expect(stepAt(HOURS, step("08:15", "08:30"))).toBe(1);
    expect(stepAt(HOURS, step("22:00", "23:00"))).toBe(-1);
  });
});
