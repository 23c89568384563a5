import { expect, test } from "vitest";
import { isHeldBack, MARK, readable } from "./heldBack";
import type { FieldEntry } from "./types";

const field = (name: string): FieldEntry => ({ name, title: name, kind: "text", unit: "", decimals: null, values: {}, factor: 1 });

test("marks for the app are no fields to read", () => {
  expect(readable([field("people"), field(MARK), field("_class")]).map((one) => one.name)).toEqual(["people"]);
});

test("a hidden value is told from an empty one", () => {
  expect(isHeldBack("people,people_share", "people_share")).toBe(true);
  expect(isHeldBack("people_share", "people")).toBe(false);
  expect(isHeldBack(null, "people")).toBe(false);
  expect(isHeldBack(undefined, "people")).toBe(false);
});
