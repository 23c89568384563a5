import { describe, expect, it } from "vitest";
import type { FieldEntry, Rows } from "../publication/types";
import { Table, type Wish } from "./table";

const field = (name: string, kind: FieldEntry["kind"]): FieldEntry => ({
  name, title: name, kind, unit: "", decimals: null, values: {}, factor: 1,
});
const FIELDS = [field("name", "text"), field("trips", "number")];
const PART: Rows = {
  ids: [7, 8, 9, 10],
  x: [126.7, 126.8, 126.9, 127],
  y: [37.3, 37.4, 37.3, 37.4],
  columns: { name: ["10번", "9번", null, "시청"], trips: [5, null, 30, 5] },
};
const ALL: Wish = { sort: null, typed: "", within: null };

function table(): Table {
  const made = new Table(FIELDS, (_field, cell) => (cell === null ? "없음" : `${cell}`));
  made.append(PART);
  made.append({ ...PART, ids: [11], x: [128], y: [38], columns: { name: ["Plaza"], trips: [1] } });
  return made;
}

const ids = (wish: Partial<Wish>) => {
  const made = table();
  return made.view({ ...ALL, ...wish }).map((row) => made.id(row));
};

describe("a table", () => {
  it("holds the rows of all parts", () => expect(ids({})).toEqual([7, 8, 9, 10, 11]));
  it("sorts numbers, empty ones last", () => {
    expect(ids({ sort: { field: "trips", descending: false } })).toEqual([11, 7, 10, 9, 8]);
    expect(ids({ sort: { field: "trips", descending: true } })).toEqual([9, 7, 10, 11, 8]);
  });
  it("sorts texts as people count, Korean first", () =>
    expect(ids({ sort: { field: "name", descending: false } })).toEqual([8, 7, 10, 11, 9]));
  it("filters by what is shown, all words, any case", () => {
    expect(ids({ typed: "없음" })).toEqual([8, 9]);
    expect(ids({ typed: "plaza 1" })).toEqual([11]);
    expect(ids({ typed: "plaza 2" })).toEqual([]);
  });
  it("keeps to what is in view", () => expect(ids({ within: [126.75, 37, 126.95, 38] })).toEqual([8, 9]));
  it("knows where a row lies", () => expect(table().place(1)).toEqual([126.8, 37.4]));
});

describe("a hundred thousand rows", () => {
  const many = new Table(FIELDS, (_field, cell) => `${cell}`);
  const count = 100_000;
  const numbers = Array.from({ length: count }, (_, at) => (at * 7919) % count);
  many.append({ ids: numbers, x: numbers, y: numbers, columns: { name: numbers.map((one) => `정왕동 ${one}`), trips: numbers } });
  it("are sorted whole", () => {
    const rows = many.view({ ...ALL, sort: { field: "trips", descending: true } });
    expect([rows.length, many.cell(rows[0], "trips"), many.cell(rows[count - 1], "trips")]).toEqual([count, count - 1, 0]);
  });
  it("are filtered whole", () => expect(many.view({ ...ALL, typed: "정왕동 99999" })).toHaveLength(1));
});

it("tells a hidden value from an empty one, and hides its mark from the search", () => {
  const made = new Table([...FIELDS, field("_held_back", "text")], (_field, cell, held) => (held ? "숨김" : `${cell}`));
  made.append({ ...PART, columns: { ...PART.columns, trips: [5, null, null, 5], _held_back: [null, "trips", null, null] } });
  expect([1, 2].map((row) => made.text(row, FIELDS[1]))).toEqual(["숨김", "null"]);
  expect(made.view({ ...ALL, typed: "숨김" })).toEqual([1]);
  expect(made.view({ ...ALL, typed: "trips" })).toEqual([]);
});
