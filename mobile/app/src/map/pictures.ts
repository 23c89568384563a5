import type { Map as MapLibre } from "maplibre-gl";
import type { Files } from "../publication/files";
import type { Publication } from "../publication/types";

/** Gives the map the pictures of the publication as its styles ask for them. */
export function addPictures(map: MapLibre, { images }: Publication, files: Files): void {
  const asked = new Set<string>();
  map.on("styleimagemissing", ({ id }) => {
    const image = images[id];
    if (!image || asked.has(id)) return;
    asked.add(id);
    void bitmapOf(files, image.file).then(
      (bitmap) => map.addImage(id, bitmap, { pixelRatio: image.pixel_ratio, sdf: image.tinted }),
      (error) => map.fire("error", { error }),
    );
  });
}

async function bitmapOf(files: Files, file: string): Promise<ImageBitmap> {
  return createImageBitmap(new Blob([await files.bytes(file)]));
}
