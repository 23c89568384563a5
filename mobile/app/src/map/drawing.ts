/** The picture for phones without WebGL: shapes in the colours of their legend, fitted into a canvas. */
import { featureFilter, type FilterSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Files } from "../publication/files";
import { read } from "../publication/files";
import type { Bounds, Expression, LayerEntry, Rows } from "../publication/types";

export interface Shape {
  type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
  coordinates: unknown;
}

export interface Drawable {
  properties: Record<string, unknown>;
  geometry: Shape | null;
}

interface Colours {
  fill: string;
  edge: string;
  width: number;
  opacity: number;
}

const PLAIN: Colours = { fill: "#8a949e", edge: "#8a949e", width: 1.5, opacity: 1 };
const BACKGROUND: Colours = { fill: "#b1b8be", edge: "#b1b8be", width: 1, opacity: 0.35 };
const POINT_RADIUS = 4;
const DOT_RADIUS = 2;

/** A layer's features: small layers with their shapes, tiled ones as the places in their table. */
export async function drawablesOf(files: Files, layer: LayerEntry): Promise<Drawable[]> {
  if (layer.data?.kind === "geojson") return (await read<{ features: Drawable[] }>(files, layer.data.file)).features;
  const parts = await Promise.all((layer.rows?.files ?? []).map((file) => read<Rows>(files, file)));
  return parts.flatMap(({ ids, x, y, columns }) =>
    ids.map((_, row) => ({
      properties: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[row]])),
      geometry: x[row] === null ? null : { type: "Point", coordinates: [x[row], y[row]] },
    })),
  );
}

/** Whether MapLibre would let a feature through. */
export function test(filter: Expression | null): (feature: Drawable) => boolean {
  if (!filter) return () => true;
  const compiled = featureFilter(filter as FilterSpecification);
  return ({ properties }) => compiled.filter({ zoom: 14 }, { type: 1, properties });
}

/** The colours of the first class that a feature belongs to. */
export function coloursOf(layer: LayerEntry): (feature: Drawable) => Colours {
  if (layer.background) return () => BACKGROUND;
  const symbols = layer.legend.filter(({ symbol }) => symbol.kind !== "heading");
  const classes = symbols.map(({ symbol, filter }) => ({
    holds: test(filter),
    colours: {
      fill: symbol.color || PLAIN.fill,
      edge: symbol.kind === "line" ? symbol.color : symbol.outline || symbol.color || PLAIN.edge,
      width: symbol.kind === "line" ? Math.max(symbol.size, 1) : Math.max(symbol.outline_width, 0.5),
      opacity: symbol.opacity,
    },
  }));
  return (feature) => classes.find(({ holds }) => holds(feature))?.colours ?? PLAIN;
}

export type Project = (position: [number, number]) => [number, number];

/** Degrees to pixels of a canvas, equirectangular about the middle latitude: true enough for a city. */
export function projectInto([west, south, east, north]: Bounds, width: number, height: number, margin = 16): Project {
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = Math.min((width - 2 * margin) / ((east - west) * squeeze || 1e-9), (height - 2 * margin) / (north - south || 1e-9));
  const left = (width - (east - west) * squeeze * scale) / 2;
  const top = (height - (north - south) * scale) / 2;
  return ([x, y]) => [left + (x - west) * squeeze * scale, top + (north - y) * scale];
}

/** Draws one feature. */
export function draw(canvas: CanvasRenderingContext2D, { geometry }: Drawable, project: Project, colours: Colours, tiled: boolean): void {
  if (!geometry) return;
  canvas.fillStyle = colours.fill;
  canvas.strokeStyle = colours.edge;
  canvas.lineWidth = colours.width;
  canvas.globalAlpha = colours.opacity;
  canvas.beginPath();
  const kind = geometry.type.replace("Multi", "");
  if (kind === "Point") points(canvas, positionsOf(geometry.coordinates), project, tiled ? DOT_RADIUS : POINT_RADIUS);
  else for (const line of linesOf(geometry.coordinates)) path(canvas, line, project, kind === "Polygon");
  canvas.globalAlpha = kind === "LineString" ? 0 : colours.opacity;
  canvas.fill("evenodd");
  canvas.globalAlpha = 1;
  canvas.stroke();
}

function points(canvas: CanvasRenderingContext2D, positions: [number, number][], project: Project, radius: number): void {
  for (const position of positions) {
    const [x, y] = project(position);
    canvas.moveTo(x + radius, y);
    canvas.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

function path(canvas: CanvasRenderingContext2D, line: [number, number][], project: Project, closed: boolean): void {
  line.forEach((position, index) => (index === 0 ? canvas.moveTo(...project(position)) : canvas.lineTo(...project(position))));
  if (closed) canvas.closePath();
}

/** However deep they are nested: the positions, and the lists of positions. */
function positionsOf(coordinates: unknown): [number, number][] {
  const nested = coordinates as unknown[];
  return typeof nested[0] === "number" ? [nested as [number, number]] : nested.flatMap(positionsOf);
}

function linesOf(coordinates: unknown): [number, number][][] {
  const nested = coordinates as unknown[][][];
  return typeof nested[0]?.[0] === "number" ? [nested as unknown as [number, number][]] : nested.flatMap(linesOf);
}
