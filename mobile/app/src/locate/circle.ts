import type { Polygon } from "geojson";

const EARTH_RADIUS_M = 6_371_008.8;
const CORNERS = 64;

/** A circle of so many metres about a place, as GeoJSON: how sure the phone is of where it is. */
export function circle(x: number, y: number, metres: number): Polygon {
  const north = (metres / EARTH_RADIUS_M) * (180 / Math.PI);
  const east = north / Math.cos((y * Math.PI) / 180);
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const turn = ((corner % CORNERS) / CORNERS) * 2 * Math.PI;
    return [x + east * Math.cos(turn), y + north * Math.sin(turn)];
  });
  return { type: "Polygon", coordinates: [ring] };
}
