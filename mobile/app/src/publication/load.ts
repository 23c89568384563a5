import { Failure } from "./failure";
import { type Files, read } from "./files";
import type { Bundle, Publication } from "./types";

/** The newest format that this app reads (mobile/bundle/publication.py, FORMAT). */
const FORMAT = 1;

export const BUNDLE = "bundle.json";
export const PUBLICATION = "data/publication.json";

/** What lies in the folder; never sealed. */
export async function loadBundle(files: Files): Promise<Bundle> {
  const bundle = await read<Bundle>(files, BUNDLE);
  return checked(bundle, BUNDLE, Array.isArray(bundle?.files) && Boolean(bundle.build && bundle.valid_until));
}

/** The page of contents, from files that are open. */
export async function loadPublication(files: Files): Promise<Publication> {
  const publication = await read<Publication>(files, PUBLICATION);
  const whole = Array.isArray(publication?.layers) && Array.isArray(publication.indicators) && publication.bounds?.length === 4;
  return checked(publication, PUBLICATION, whole);
}

function checked<T extends { format: number }>(content: T, path: string, whole: boolean): T {
  if (content?.format > FORMAT) throw new Failure("newer", path);
  if (!whole) throw new Failure("broken", path);
  return content;
}
