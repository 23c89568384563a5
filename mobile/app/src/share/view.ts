/** A view of the map as the part of an address after `#`, which browsers send to nobody. */
export interface View {
  center: [number, number];
  zoom: number;
  bearing: number;
  pitch: number;
  /** Keys of the layers that are on; null where the address does not say. */
  layers: string[] | null;
  /** Begin of the interval. */
  time: string | null;
  selection: { layer: string; id: number } | null;
  /** Key of the indicator by which the map is filtered. */
  indicator: string | null;
  /** Where the comparison is divided (0–1); null: none. */
  divided: number | null;
}

const SIX_PLACES = 1e6;

/** The view as `at=126.80,37.35,12.5&layers=…`: only what differs from a plain map. */
export function written(view: View): string {
  const at = [...view.center.map((one) => Math.round(one * SIX_PLACES) / SIX_PLACES), rounded(view.zoom)];
  if (view.bearing || view.pitch) at.push(rounded(view.bearing), rounded(view.pitch));
  const parts = new URLSearchParams({ at: at.join(",") });
  if (view.layers) parts.set("layers", view.layers.join(","));
  if (view.time) parts.set("time", view.time);
  if (view.selection) parts.set("selected", `${view.selection.layer}:${view.selection.id}`);
  if (view.indicator) parts.set("indicator", view.indicator);
  if (view.divided !== null) parts.set("divided", String(rounded(view.divided)));
  return parts.toString().replace(/%2C/gu, ",").replace(/%3A/gu, ":");
}

/** The view of an address; null where it names none, or nonsense. */
export function readView(hash: string): View | null {
  const parts = new URLSearchParams(hash.replace(/^#/u, ""));
  const [x, y, zoom, bearing = 0, pitch = 0] = (parts.get("at") ?? "").split(",").map(Number);
  if (![x, y, zoom, bearing, pitch].every(Number.isFinite) || Math.abs(x) > 180 || Math.abs(y) > 85) return null;
  return {
    center: [x, y],
    zoom,
    bearing,
    pitch,
    layers: parts.has("layers") ? parts.get("layers")!.split(",").filter(Boolean) : null,
    time: parts.get("time"),
    selection: selectionOf(parts.get("selected")),
    indicator: parts.get("indicator"),
    divided: fraction(parts.get("divided")),
  };
}

function selectionOf(text: string | null): View["selection"] {
  const [, layer, id] = /^(.+):(\d+)$/u.exec(text ?? "") ?? [];
  return layer ? { layer, id: Number(id) } : null;
}

function fraction(text: string | null): number | null {
  const value = Number(text);
  return text && value >= 0 && value <= 1 ? value : null;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
