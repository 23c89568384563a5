import { fromBase64 } from "../unlock/sealing";

/** The files that lie in the page itself, where the app is one HTML file (mobile/bundle/marks.py); otherwise undefined. */
export function lyingFiles(): ReadonlyMap<string, ArrayBuffer> | undefined {
  const place = document.getElementById("files");
  if (!place) return undefined;
  const files = JSON.parse(place.textContent ?? "{}") as Record<string, string>;
  place.remove();
  return new Map(Object.entries(files).map(([path, content]) => [path, fromBase64(content).buffer]));
}
