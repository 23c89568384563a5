/** The shapes of a publication; the same in Python: mobile/bundle/publication.py, where each is explained. */

export type Expression = unknown[];
export type Bounds = [number, number, number, number];

export interface FieldEntry {
  name: string;
  title: string;
  kind: "text" | "number" | "date" | "boolean";
  unit: string;
  decimals: number | null;
  values: Record<string, string>;
  /** What is shown is the stored number times this: shares are shown as %. */
  factor: number;
}

export interface LegendSymbol {
  kind: "fill" | "line" | "circle" | "picture" | "extrusion" | "heading";
  color: string;
  opacity: number;
  outline: string;
  outline_width: number;
  size: number;
  dash: number[];
  picture: string;
}

export interface LegendEntry {
  label: string;
  symbol: LegendSymbol;
  count: number | null;
  filter: Expression | null;
}

export interface LayerData {
  kind: "tiles" | "geojson";
  file: string;
  layer: string;
  min_zoom: number;
  max_zoom: number;
}

export interface Overview {
  layer: string;
  max_zoom: number;
  note: string;
}

export interface RowsData {
  files: string[];
  count: number;
  chunk: number;
}

export interface Rows {
  ids: number[];
  x: number[];
  y: number[];
  columns: Record<string, (string | number | boolean | null)[]>;
}

export interface TimeStep {
  begin: string;
  end: string;
  label: string;
}

export interface TimeData {
  file: string;
  fields: string[];
  steps: TimeStep[];
  count: number;
  first: number;
}

export interface LayerEntry {
  key: string;
  title: string;
  geometry: "point" | "line" | "polygon" | "none";
  count: number;
  data: LayerData | null;
  style: Record<string, unknown>[];
  legend: LegendEntry[];
  fields: FieldEntry[];
  group: string;
  title_field: string;
  visible: boolean;
  background: boolean;
  overview: Overview | null;
  rows: RowsData | null;
  time: TimeData | null;
  bounds: Bounds | null;
  data_date: string;
  sources: string[];
  held_back: number;
}

export interface DongValue {
  dong: string;
  name: string;
  value: number | null;
  previous: number | null;
  held_back: boolean;
}

export interface IndicatorEntry {
  key: string;
  title: string;
  unit: string;
  value: number | null;
  decimals: number;
  previous: { value: number; label: string } | null;
  better: "higher" | "lower" | "neither";
  data_date: string;
  source: string;
  how: string;
  layer: string;
  filter: Expression | null;
  by_dong: DongValue[];
  held_back: boolean;
}

export interface Comparison {
  title: string;
  base: string;
  scenario: string;
}

export interface SearchData {
  files: string[];
  count: number;
}

export interface SearchPart {
  text: string[];
  about: string[];
  kind: ("dong" | "stop" | "route" | "address" | "place")[];
  x: number[];
  y: number[];
  layer: string[];
  id: number[];
}

export interface Publication {
  format: 1;
  title: string;
  city: string;
  publisher: string;
  published: string;
  valid_until: string;
  data_date: string;
  language: "ko" | "en";
  bounds: Bounds;
  layers: LayerEntry[];
  indicators: IndicatorEntry[];
  comparison: Comparison | null;
  search: SearchData | null;
  images: Record<string, { file: string; pixel_ratio: number; tinted: boolean }>;
  notice: string;
}

/** A file as bundle.json lists it: all of the folder but bundle.json itself and HOSTING.txt. `iv` (base64, 12 bytes) where
 * it is sealed; `size` and `sha256` (hex) are of what lies there. */
export interface BundleFile {
  path: string;
  size: number;
  sha256: string;
  iv?: string;
}

/** Files are sealed with AES-256-GCM (the 16 bytes of the tag last); additional data:
 * JSON.stringify([build, path, title, published, valid_until]). The key: PBKDF2 of the passphrase in NFC, without any white
 * space, as UTF-8; `salt` is base64. */
export interface Encryption {
  cipher: "AES-256-GCM";
  derivation: "PBKDF2-SHA256";
  iterations: number;
  salt: string;
}

/** bundle.json: the only file beside the app that is never sealed. */
export interface Bundle {
  format: 1;
  build: string;
  title: string;
  published: string;
  valid_until: string;
  encryption: Encryption | null;
  files: BundleFile[];
}
