import { type Files, read } from "./files";
import type { LayerEntry, Rows } from "./types";

export type Properties = Record<string, unknown>;

/** A feature's values and place from the table: what search, list and links open details by. Null where there is none. */
export async function rowOf(files: Files, layer: LayerEntry, id: number): Promise<{ properties: Properties; x: number; y: number } | null> {
  if (!layer.rows) return null;
  const { files: parts, chunk } = layer.rows;
  // Rows mostly lie in the order of their ids: the likely part first.
  const likely = parts[Math.floor(id / chunk)];
  for (const part of likely ? [likely, ...parts.filter((other) => other !== likely)] : parts) {
    const rows = await read<Rows>(files, part);
    const row = rows.ids.indexOf(id);
    if (row >= 0) return { properties: valuesOf(rows, row), x: rows.x[row], y: rows.y[row] };
  }
  return null;
}

function valuesOf(rows: Rows, row: number): Properties {
  return Object.fromEntries(Object.entries(rows.columns).map(([field, column]) => [field, column[row]]));
}
