/** MapLibre's standard build for the app in one file: its worker is a blob. Stands in place of engine.ts there. */
import maplibregl from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";

export { maplibregl };
