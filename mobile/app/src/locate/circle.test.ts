import { expect, it } from "vitest";
import { circle } from "./circle";

it("is a closed ring, as wide as it says in every direction", () => {
  const [ring] = circle(126.8, 37.35, 100).coordinates;
  expect(ring[0]).toEqual(ring[ring.length - 1]);
  const metres = ring.map(([x, y]) => Math.hypot((x - 126.8) * 111_195 * Math.cos((37.35 * Math.PI) / 180), (y - 37.35) * 111_195));
  for (const one of metres) expect(one).toBeCloseTo(100, 1);
});
