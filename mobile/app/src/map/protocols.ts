/** MapLibre reads through {@link Files}, so that sealed and in-memory publications are drawn like any other. */
import { PMTiles, Protocol, type RangeResponse, type Source } from "pmtiles";
import { type Files, read } from "../publication/files";
import { maplibregl } from "./engine";

const GEOJSON = "sijeong";
const TILES = "pmtiles";

export function geojsonAddress(file: string): string {
  return `${GEOJSON}://${file}`;
}

/** Makes `sijeong://` and `pmtiles://` mean files of this publication. */
export function readThrough(files: Files, tileFiles: Iterable<string>): void {
  const tiles = new Protocol();
  for (const file of tileFiles) tiles.add(new PMTiles(new FilesSource(files, file)));
  maplibregl.addProtocol(TILES, tiles.tile);
  maplibregl.addProtocol(GEOJSON, async ({ url }) => ({ data: await read(files, url.slice(GEOJSON.length + 3)) }));
}

class FilesSource implements Source {
  constructor(
    private readonly files: Files,
    private readonly file: string,
  ) {}

  getKey(): string {
    return this.file;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: await this.files.range(this.file, offset, length) };
  }
}
