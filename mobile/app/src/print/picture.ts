import type { Map as MapLibre } from "maplibre-gl";

/** A map and the part of its width from which on it is seen (0: all of it). */
export interface Sheet {
  map: MapLibre;
  from: number;
}

/** What the maps show, one over the other, as a picture. Null where a picture cannot be made. */
export async function pictureOf(sheets: Sheet[]): Promise<Blob | null> {
  const picture = document.createElement("canvas");
  for (const { map, from } of sheets) await whileDrawn(map, (drawn) => copy(drawn, picture, from));
  return new Promise((done) => picture.toBlob(done, "image/png"));
}

/** WebGL keeps its pixels until the frame ends: they are taken while it is drawn. */
function whileDrawn(map: MapLibre, take: (drawn: HTMLCanvasElement) => void): Promise<void> {
  return new Promise((done) => {
    map.once("render", () => {
      take(map.getCanvas());
      done();
    });
    map.triggerRepaint();
  });
}

function copy(drawn: HTMLCanvasElement, picture: HTMLCanvasElement, from: number): void {
  if (!picture.width || picture.width !== drawn.width) Object.assign(picture, { width: drawn.width, height: drawn.height });
  const left = Math.round(drawn.width * from);
  const [width, height] = [drawn.width - left, drawn.height];
  if (width > 0) picture.getContext("2d")!.drawImage(drawn, left, 0, width, height, left, 0, width, height);
}
