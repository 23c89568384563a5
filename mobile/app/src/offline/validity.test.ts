import { describe, expect, it } from "vitest";
import { validity } from "./validity";

const DATES = { published: "2026-11-27T06:00:00+09:00", valid_until: "2027-02-25" };

function store(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

const at = (text: string) => new Date(text);

describe("a publication", () => {
  it("is valid through its last day", () => expect(validity(DATES, at("2027-02-25T23:59:00"), store()).valid).toBe(true));
  it("is not valid the day after", () =>
    expect(validity(DATES, at("2027-02-26T00:00:00"), store())).toEqual({ valid: false, clockSetBack: false }));
  it("stays closed when the clock is set back", () => {
    const kept = store();
    validity(DATES, at("2027-03-01T12:00:00"), kept);
    expect(validity(DATES, at("2027-02-20T12:00:00"), kept)).toEqual({ valid: false, clockSetBack: true });
  });
  it("is valid though the clock lags behind its making", () =>
    expect(validity(DATES, at("2020-01-01T00:00:00"), store()).valid).toBe(true));
  it("without an end is always valid", () =>
    expect(validity({ ...DATES, valid_until: "" }, at("2099-01-01T00:00:00"), null).valid).toBe(true));
  it("is judged by the clock alone where nothing can be kept", () => {
    const refusing = { getItem: () => { throw new Error("refused"); }, setItem: () => { throw new Error("refused"); } };
    expect(validity(DATES, at("2027-02-26T12:00:00"), refusing).valid).toBe(false);
  });
});
