import { describe, expect, it } from "vitest";
import { readView, written, type View } from "./view";

const PLAIN: View = {
  center: [126.8, 37.35], zoom: 12.5, bearing: 0, pitch: 0, layers: null, time: null, selection: null, indicator: null, divided: null,
};
const FULL: View = {
  ...PLAIN, bearing: 30, pitch: 45, layers: ["links", "stops"], time: "2026-05-01T08:00", selection: { layer: "links", id: 0 },
  indicator: "delay", divided: 0.25,
};

describe("a view as an address", () => {
  it.each([PLAIN, FULL, { ...PLAIN, layers: [] }])("comes back as it was: %o", (view) => expect(readView(`#${written(view)}`)).toEqual(view));
  it("is short where there is little to say", () => expect(written(PLAIN)).toBe("at=126.8,37.35,12.5"));
  it.each(["", "#", "#at=", "#at=1,2", "#at=a,b,c", "#at=999,0,1", "#at=1,NaN,3"])("is none: %s", (hash) => expect(readView(hash)).toBeNull());
  it("takes names as they are, hostile ones too", () => {
    const view = { ...PLAIN, layers: ["a&b=c"], selection: { layer: "<script>:1", id: 3 } };
    expect(readView(`#${written(view)}`)).toEqual(view);
  });
});
