import { isHeldBack, MARK, readable } from "../publication/heldBack";
import type { Bounds, FieldEntry, Rows } from "../publication/types";

export type Cell = Rows["columns"][string][number];

/** How a cell is written, `held` where its value is hidden; search in the table looks at the same. */
export type Shown = (field: FieldEntry, cell: Cell, held: boolean) => string;

export interface Wish {
  sort: { field: string; descending: boolean } | null;
  typed: string;
  within: Bounds | null;
}

/** Beyond so many different texts, order by code point (the dictionary's for Hangul): a collator would take seconds. */
const MOST_COLLATED = 20_000;

/** The rows of a layer, growing part by part. Rows are called by their place; {@link id} tells the feature. */
export class Table {
  private readonly ids: number[] = [];
  private readonly x: number[] = [];
  private readonly y: number[] = [];
  private readonly columns: Record<string, Cell[]>;

  constructor(
    private readonly fields: FieldEntry[],
    private readonly shown: Shown,
  ) {
    this.columns = Object.fromEntries(fields.map((field) => [field.name, []]));
  }

  get length(): number {
    return this.ids.length;
  }

  append(rows: Rows): void {
    extend(this.ids, rows.ids);
    extend(this.x, rows.x);
    extend(this.y, rows.y);
    for (const { name } of this.fields) extend(this.columns[name], rows.columns[name] ?? rows.ids.map(() => null));
  }

  id(row: number): number {
    return this.ids[row];
  }

  place(row: number): [number, number] {
    return [this.x[row], this.y[row]];
  }

  cell(row: number, field: string): Cell {
    return this.columns[field][row];
  }

  text(row: number, field: FieldEntry): string {
    const held = MARK in this.columns && isHeldBack(this.columns[MARK][row], field.name);
    return this.shown(field, this.cell(row, field.name), held);
  }

  /** The rows that are wished for, in order. */
  view({ sort, typed, within }: Wish): number[] {
    let rows = [...this.ids.keys()];
    if (within) rows = rows.filter((row) => inside(within, this.x[row], this.y[row]));
    const words = typed.normalize("NFC").toLocaleLowerCase().split(/\s+/u).filter(Boolean);
    if (words.length) rows = rows.filter((row) => this.says(row, words));
    return sort ? this.sorted(rows, sort.field, sort.descending) : rows;
  }

  private says(row: number, words: string[]): boolean {
    const all = readable(this.fields).map((field) => this.text(row, field).toLocaleLowerCase());
    return words.every((word) => all.some((text) => text.includes(word)));
  }

  private sorted(rows: number[], field: string, descending: boolean): number[] {
    const ranks = ranksOf(this.columns[field]);
    const sign = descending ? -1 : 1;
    return rows.sort((one, other) => {
      const [a, b] = [ranks[one], ranks[other]];
      if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || one - other;
      return sign * (a - b) || one - other;
    });
  }
}

/** A number for each cell that sorts as the cell does; NaN where it is empty, which comes last either way. */
function ranksOf(cells: Cell[]): Float64Array {
  if (cells.every((cell) => cell === null || typeof cell !== "string")) {
    return Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell)));
  }
  const texts = [...new Set(cells.filter((cell) => cell !== null).map(String))];
  if (texts.length > MOST_COLLATED) texts.sort();
  else texts.sort(new Intl.Collator(["ko", "en"], { numeric: true }).compare);
  const rank = new Map(texts.map((text, at) => [text, at]));
  return Float64Array.from(cells, (cell) => (cell === null ? NaN : rank.get(String(cell))!));
}

function inside([west, south, east, north]: Bounds, x: number, y: number): boolean {
  return west <= x && x <= east && south <= y && y <= north;
}

/** push(...many) overflows the stack of phones with many. */
function extend<T>(all: T[], more: T[]): void {
  for (const one of more) all.push(one);
}
