import type { Map as MapLibre } from "maplibre-gl";

/** A map and the part of its width from which on it is seen (0: all of it). */
export interface Sheet {
  map: MapLibre;
  from: number;
}

/** What the maps show, one over the other, as a picture. Null where a picture cannot be made. */
export async function pictureOf(sheets: Sheet[]): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  for (const { map, from } of sheets) {
    const drawn = await drawnAgain(map);
    if (!canvas.width) Object.assign(canvas, { width: drawn.width, height: drawn.height });
    const left = Math.round(drawn.width * from);
    const [width, height] = [drawn.width - left, drawn.height];
    if (width) canvas.getContext("2d")!.drawImage(drawn, left, 0, width, height, left, 0, width, height);
  }
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

/** WebGL keeps its pixels until the frame ends: they are taken while it is drawn. */
function drawnAgain(map: MapLibre): Promise<ImageBitmap> {
  return new Promise((done, fail) => {
    map.once("render", () => createImageBitmap(map.getCanvas()).then(done, fail));
    map.triggerRepaint();
  });
}
