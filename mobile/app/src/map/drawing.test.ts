import { describe, expect, it } from "vitest";
import type { LayerEntry, LegendEntry } from "../publication/types";
import { coloursOf, projectInto, test } from "./drawing";

describe("the picture without WebGL", () => {
  it("fits the bounds into the canvas, north up, undistorted", () => {
    const project = projectInto([126, 37, 127, 38], 400, 800, 0);
    const [[west, north], [east, south]] = [project([126, 38]), project([127, 37])];
    expect([west, east]).toEqual([0, 400]);
    expect(south - north).toBeCloseTo(400 / Math.cos((37.5 * Math.PI) / 180), 6);
    expect((north + south) / 2).toBeCloseTo(400, 6);
  });
  it("lets through what MapLibre's filter does", () => {
    const holds = test(["all", [">=", ["get", "n"], 2], ["!=", ["get", "k"], "x"]]);
    expect([1, 2, 3].map((n) => holds({ properties: { n, k: n === 3 ? "x" : "y" }, geometry: null }))).toEqual([false, true, false]);
  });
  it("takes colours from the first class that holds, grey where none does", () => {
    const entry = (color: string, value: number): LegendEntry => ({
      label: color, count: 1, filter: ["==", ["get", "n"], value],
      symbol: { kind: "fill", color, opacity: 0.5, outline: "#111111", outline_width: 2, size: 0, dash: [], picture: "" },
    });
    const layer = { background: false, legend: [entry("#ff0000", 1), entry("#00ff00", 2)] } as LayerEntry;
    expect([1, 2, 3].map((n) => coloursOf(layer)({ properties: { n }, geometry: null }).fill)).toEqual(["#ff0000", "#00ff00", "#8a949e"]);
  });
});
