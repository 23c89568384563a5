/** The publication's styles as MapLibre layers: named, tied to their sources, filtered, and in the colours of the theme. */
import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { Expression, LayerEntry } from "../publication/types";
import { sourceOf, styleId } from "../state/map";
import type { Theme } from "../theme/theme";

interface Look {
  ground: string;
  /** What lies below for orientation only: one grey. */
  background: string;
  text: string;
  halo: string;
}

const LOOKS: Record<Theme, Look> = {
  light: { ground: "#eef0f2", background: "#b1b8be", text: "#1e2124", halo: "#ffffff" },
  dark: { ground: "#1a1c1f", background: "#464c53", text: "#f4f5f6", halo: "#131416" },
  vivid: { ground: "#ffffff", background: "#8a949e", text: "#000000", halo: "#ffffff" },
};

/** Lines and points are drawn so much larger in the sun. */
const VIVID_FACTOR = 1.5;
const BACKGROUND_FILL_OPACITY = 0.35;

export const SELECTED = "#ff2bd6";

export function groundOf(theme: Theme): string {
  return LOOKS[theme].ground;
}

/** A layer's MapLibre layers, bottom first; `filter` narrows what its own conditions let through. */
export function stylesOf(layer: LayerEntry, theme: Theme, filter: Expression | null): LayerSpecification[] {
  return layer.style.map((style, index) => {
    const tied = tie(layer, style, index);
    const shown = isOverview(style) ? tied : { ...tied, ...filtered(tied, filter) };
    return { ...shown, paint: painted(shown, layer.background, theme) } as LayerSpecification;
  });
}

/** The condition of one of them, under a filter of its layer. */
export function conditionOf(style: Record<string, unknown>, filter: Expression | null): FilterSpecification | undefined {
  const own = style.filter as Expression | undefined;
  if (!filter || isOverview(style)) return own as FilterSpecification | undefined;
  return (own ? ["all", own, filter] : filter) as FilterSpecification;
}

export function isOverview(style: Record<string, unknown>): boolean {
  return (style.metadata as { overview?: boolean } | undefined)?.overview === true;
}

/** The ids of all that may be drawn, bottom first: what lies behind, the layers, then names, which nothing may cover. */
export function drawingOrder(layers: LayerEntry[]): string[] {
  const bottomFirst = [...layers].reverse();
  const sorted = [...bottomFirst.filter((layer) => layer.background), ...bottomFirst.filter((layer) => !layer.background)];
  const ids = (names: boolean) =>
    sorted.flatMap((layer) => layer.style.flatMap((style, index) => (isName(style) === names ? [styleId(layer, index)] : [])));
  return [...ids(false), ...ids(true)];
}

function isName(style: Record<string, unknown>): boolean {
  return style.type === "symbol" && (style.layout as Record<string, unknown> | undefined)?.["text-field"] !== undefined;
}

function tie(layer: LayerEntry, style: Record<string, unknown>, index: number): Record<string, unknown> {
  const { source, sourceLayer } = sourceOf(layer);
  const tied: Record<string, unknown> = { ...style, id: styleId(layer, index), source };
  if (sourceLayer) tied["source-layer"] = sourceLayer;
  if (!layer.overview) return tied;
  if (isOverview(style)) return { ...tied, "source-layer": layer.overview.layer, maxzoom: layer.overview.max_zoom };
  return { ...tied, minzoom: Math.max(Number(style.minzoom ?? 0), layer.overview.max_zoom) };
}

function filtered(style: Record<string, unknown>, filter: Expression | null): Record<string, unknown> {
  const condition = conditionOf(style, filter);
  return condition ? { filter: condition } : {};
}

function painted(style: Record<string, unknown>, background: boolean, theme: Theme): Record<string, unknown> {
  const paint = { ...((style.paint as Record<string, unknown>) ?? {}) };
  if (background) return grey(style.type as string, paint, theme);
  if (style.type === "symbol") return legible(paint, theme);
  if (theme === "vivid") for (const size of ["line-width", "circle-radius", "circle-stroke-width"]) enlarge(paint, size);
  return paint;
}

function grey(type: string, paint: Record<string, unknown>, theme: Theme): Record<string, unknown> {
  const { background, ground, text, halo } = LOOKS[theme];
  switch (type) {
    case "fill": {
      const { "fill-pattern": _, ...flat } = paint;
      return { ...flat, "fill-color": background, "fill-outline-color": background, "fill-opacity": BACKGROUND_FILL_OPACITY };
    }
    case "line": {
      const { "line-pattern": _, ...flat } = paint;
      return { ...flat, "line-color": background };
    }
    case "circle":
      return { ...paint, "circle-color": background, "circle-stroke-color": ground };
    case "fill-extrusion":
      return { ...paint, "fill-extrusion-color": background };
    default:
      return { ...paint, "text-color": text, "text-halo-color": halo };
  }
}

/** Names keep the publication's colour on light ground only; in the dark and in the sun they take the theme's. */
function legible(paint: Record<string, unknown>, theme: Theme): Record<string, unknown> {
  if (theme === "light") return paint;
  const { text, halo } = LOOKS[theme];
  const width = Math.max(Number(paint["text-halo-width"]) || 0, 1.5);
  return { ...paint, "text-color": text, "text-halo-color": halo, "text-halo-width": width };
}

/** A number grows; an expression by zoom has to stay outermost, so that only others are multiplied. */
function enlarge(paint: Record<string, unknown>, property: string): void {
  const size = paint[property];
  if (typeof size === "number") paint[property] = size * VIVID_FACTOR;
  else if (Array.isArray(size) && !JSON.stringify(size).includes('["zoom"]')) paint[property] = ["*", VIVID_FACTOR, size];
}
