import type { Feature, FeatureCollection } from "geojson";
import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import { circle } from "./circle";
import type { Position } from "./follow";

const SOURCE = "position";
const BLUE = "#1a73e8";
const NEAR = 15;

/** Draws the position with its accuracy; the map goes there when it is new, and along while it would leave the view. */
export function drawPosition(map: MapLibre, position: Position): void {
  const source = map.getSource<GeoJSONSource>(SOURCE);
  if (source) source.setData(featuresOf(position));
  else addPosition(map, position);
  const { x, y, inside } = position;
  if (!inside) return;
  if (!source) map.flyTo({ center: [x, y], zoom: Math.max(NEAR, map.getZoom()) });
  else if (!map.getBounds().contains([x, y])) map.easeTo({ center: [x, y] });
}

export function erasePosition(map: MapLibre): void {
  for (const layer of ["position-accuracy", "position-dot"]) if (map.getLayer(layer)) map.removeLayer(layer);
  if (map.getSource(SOURCE)) map.removeSource(SOURCE);
}

function addPosition(map: MapLibre, position: Position): void {
  map.addSource(SOURCE, { type: "geojson", data: featuresOf(position) });
  map.addLayer({
    id: "position-accuracy",
    type: "fill",
    source: SOURCE,
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "fill-color": BLUE, "fill-opacity": 0.18, "fill-outline-color": BLUE },
  });
  map.addLayer({
    id: "position-dot",
    type: "circle",
    source: SOURCE,
    filter: ["==", ["geometry-type"], "Point"],
    paint: { "circle-radius": 8, "circle-color": BLUE, "circle-stroke-color": "#ffffff", "circle-stroke-width": 3 },
  });
}

function featuresOf({ x, y, accuracy }: Position): FeatureCollection {
  const feature = (geometry: Feature["geometry"]): Feature => ({ type: "Feature", properties: {}, geometry });
  return {
    type: "FeatureCollection",
    features: [feature(circle(x, y, accuracy)), feature({ type: "Point", coordinates: [x, y] })],
  };
}
