import { describe, expect, it } from "vitest";
import type { LayerEntry } from "../publication/types";
import { drawingOrder, stylesOf } from "./styling";

const layer = (key: string, style: Record<string, unknown>[], more: Partial<LayerEntry> = {}): LayerEntry => ({
  key, title: key, geometry: "polygon", count: 1, data: { kind: "tiles", file: "data/tiles.pmtiles", layer: key, min_zoom: 0, max_zoom: 14 },
  style, legend: [], fields: [], group: "", title_field: "", visible: true, background: false, overview: null, rows: null,
  time: null, bounds: null, data_date: "", sources: [], held_back: 0, ...more,
});
const FILL = { id: "x", type: "fill", paint: { "fill-color": "#ff0000", "fill-pattern": "hatch" } };
const NAME = { id: "y", type: "symbol", layout: { "text-field": "a" }, paint: { "text-color": "#101010" } };
const LINE = { id: "z", type: "line", filter: ["==", ["get", "a"], 1], paint: { "line-width": 2 } };

describe("styles of a layer", () => {
  it("are tied to its source", () => {
    const [fill] = stylesOf(layer("a", [FILL]), "light", null);
    expect(fill).toMatchObject({ id: "a/0", source: "data/tiles.pmtiles", "source-layer": "a" });
  });
  it("are narrowed, never widened, by a filter", () => {
    const wanted = ["==", ["get", "b"], 2];
    expect(stylesOf(layer("a", [FILL, LINE]), "light", wanted).map((one) => ("filter" in one ? one.filter : null))).toEqual([
      wanted, ["all", LINE.filter, wanted],
    ]);
  });
  it("change places with the overview at its zoom, and leave it unfiltered", () => {
    const overview = { layer: "a_cells", max_zoom: 12, note: "" };
    const cells = { ...FILL, metadata: { overview: true } };
    const [below, above] = stylesOf(layer("a", [cells, { ...LINE, minzoom: 10 }], { overview }), "light", ["has", "x"]);
    expect(below).toMatchObject({ "source-layer": "a_cells", maxzoom: 12 });
    expect(below).not.toHaveProperty("filter");
    expect(above).toMatchObject({ "source-layer": "a", minzoom: 12 });
  });
  it("are grey and plain in the background", () => {
    const [fill] = stylesOf(layer("a", [FILL], { background: true }), "dark", null);
    expect(fill.paint).toEqual({ "fill-color": "#464c53", "fill-outline-color": "#464c53", "fill-opacity": 0.35 });
  });
  it("have names that can be read in the dark", () => {
    const colours = (["light", "dark"] as const).map((theme) => (stylesOf(layer("a", [NAME]), theme, null)[0].paint as Record<string, unknown>)["text-color"]);
    expect(colours).toEqual(["#101010", "#f4f5f6"]);
  });
  it("are wider in the sun, by zoom they stay", () => {
    const zoomed = { ...LINE, paint: { "line-width": ["interpolate", ["linear"], ["zoom"], 10, 1, 14, 4] } };
    const widths = [LINE, zoomed].map((one) => (stylesOf(layer("a", [one]), "vivid", null)[0].paint as Record<string, unknown>)["line-width"]);
    expect(widths).toEqual([3, zoomed.paint["line-width"]]);
  });
});

describe("the order of drawing", () => {
  it("has the background at the bottom, the first layer on top, and names above all", () =>
    expect(drawingOrder([layer("top", [FILL, NAME]), layer("back", [FILL], { background: true }), layer("low", [NAME, LINE])])).toEqual([
      "back/0", "low/1", "top/0", "low/0", "top/1",
    ]));
});
