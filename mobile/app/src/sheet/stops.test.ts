import { describe, expect, it } from "vitest";
import { dragged, larger, smaller } from "./stops";

describe("stops of the sheet", () => {
  it("have ends", () => expect([smaller("peek"), larger("peek"), smaller("full"), larger("full")]).toEqual([null, "half", "half", null]));
  it("stay where a finger only taps", () => expect(dragged("half", 5, 0.5)).toBe("half"));
  it("move by one even after a short pull", () => expect([dragged("half", -40, 0.55), dragged("half", 40, 0.45)]).toEqual(["full", "peek"]));
  it("follow a long pull", () => expect([dragged("peek", -600, 0.85), dragged("full", 700, 0.1)]).toEqual(["full", "peek"]));
  it("do not leave their ends", () => expect([dragged("peek", 30, 0.1), dragged("full", -30, 0.95)]).toEqual(["peek", "full"]));
});
