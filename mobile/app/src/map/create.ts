/** Makes the map of a publication and lets it follow the app's state. */
import type { Map as MapLibre, MapOptions } from "maplibre-gl";
import type { Files } from "../publication/files";
import type { Publication } from "../publication/types";
import { wantedPlace } from "../share/currentView";
import { announce, visible } from "../state/app";
import { sourceOf } from "../state/map";
import { t } from "../text";
import { reducedMotion, theme } from "../theme/theme";
import { maplibregl } from "./engine";
import { follow } from "./follow";
import { addPictures } from "./pictures";
import { readThrough } from "./protocols";
import { pixelRatio } from "./sharpness";
import { groundOf } from "./styling";
import { listenToTaps } from "./taps";

const PADDING = 24;

/** Throws where the browser has no WebGL. The returned function ends it. */
export function createMap(container: HTMLElement, publication: Publication, files: Files): { map: MapLibre; end: () => void } {
  readThrough(files, tileFiles(publication));
  const map = new maplibregl.Map({
    container,
    style: { version: 8, sources: {}, layers: [{ id: "ground", type: "background", paint: { "background-color": groundOf(theme.peek()) } }] },
    ...placeOf(publication),
    attributionControl: false,
    renderWorldCopies: false,
    pixelRatio: pixelRatio(),
    fadeDuration: reducedMotion() ? 0 : 200,
    locale: { "Map.Title": t().map.describe },
  });
  map.on("error", ({ error, ...about }) => {
    console.warn(error);
    const lost = "sourceId" in about ? layersOf(publication, String(about.sourceId)) : "";
    if (lost) announce(t().failed.layer(lost));
  });
  const ended: (() => void)[] = [];
  map.once("style.load", () => {
    addPictures(map, publication, files);
    ended.push(follow(map, publication));
    listenToTaps(map, publication);
  });
  return {
    map,
    end() {
      for (const end of ended) end();
      map.remove();
    },
  };
}


/** Where a link wants the map, else all of the publication. */
function placeOf({ bounds }: Publication): Partial<MapOptions> {
  const wanted = wantedPlace();
  return wanted ?? { bounds, fitBoundsOptions: { padding: PADDING, maxZoom: 17 } };
}

/** What a reader misses where a source fails: the layers that are on and drawn from it. */
function layersOf({ layers }: Publication, source: string): string {
  const missed = layers.filter((layer) => layer.data && visible.value.has(layer.key) && sourceOf(layer).source === source);
  return missed.map((layer) => layer.title).join(", ");
}

function tileFiles({ layers }: Publication): Set<string> {
  return new Set(layers.flatMap(({ data }) => (data?.kind === "tiles" ? [data.file] : [])));
}
