/** What the page and the service worker tell each other (types only: the worker is a file of its own). */

export type ToWorker = { type: "state" } | { type: "store" } | { type: "activate" };

export type FromWorker =
  | { type: "storing"; done: number; of: number }
  | { type: "failed"; file: string; why: Failure }
  | { type: "ready"; bytes: number }
  | { type: "gone" };

/** login: another page came in the file's place; changed: not the bytes that were published; network; space on the phone. */
export type Failure = "login" | "changed" | "network" | "space";
