import { expect, it } from "vitest";
import { MARK } from "./heldBack";
import { FIRST_FIELDS, folded, inOrder } from "./fieldOrder";
import type { FieldEntry } from "./types";

const field = (name: string): FieldEntry => ({ name, title: name, unit: "", kind: "text", decimals: null, values: {}, factor: 1 });

it("puts the name first and numbers of records last, and leaves the rest in the layer's order", () => {
  const fields = ["hub_id", "stops", "name", "no", "NODE", "flow_sd", "people", MARK].map(field);
  expect(inOrder({ fields, title_field: "name" }).map((one) => one.name)).toEqual(["name", "stops", "people", "hub_id", "no", "NODE", "flow_sd"]);
});

it("leaves a number first that names the features", () => {
  expect(inOrder({ fields: ["stops", "hub_id"].map(field), title_field: "hub_id" })[0].name).toBe("hub_id");
});

it("folds what is beyond the first fields, unless that is next to nothing", () => {
  const fields = Array.from({ length: FIRST_FIELDS + 3 }, (_, at) => field(`f${at}`));
  expect(folded(fields).map((part) => part.length)).toEqual([FIRST_FIELDS, 3]);
  expect(folded(fields.slice(1)).map((part) => part.length)).toEqual([FIRST_FIELDS + 2, 0]);
});
