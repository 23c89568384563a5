/** Why a publication cannot be shown; each has its sentence in text/. */
export type Reason = "unreachable" | "refused" | "missing" | "broken" | "newer";

/** `path`: the file that it is about. */
export class Failure extends Error {
  constructor(
    readonly reason: Reason,
    readonly path: string,
  ) {
    super(`${reason}: ${path}`);
  }
}
