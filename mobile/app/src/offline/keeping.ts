import { signal } from "@preact/signals";
import type { Bundle } from "../publication/types";
import type { Failure, FromWorker, ToWorker } from "./messages";

/** Larger publications are stored only when the user asks: phones pay for bytes. */
export const STORED_UNASKED_BYTES = 30e6;

export type Keeping =
  | { state: "unknown" }
  | { state: "impossible"; why: "insecure" | "unsupported" | "refused" | "oneFile" }
  | { state: "offered"; bytes: number }
  | { state: "storing"; share: number }
  | { state: "ready"; bytes: number }
  | { state: "gone" }
  | { state: "failed"; why: Failure; file: string };

/** Whether the publication can be used without a network. */
export const keeping = signal<Keeping>({ state: "unknown" });

/** A newer publication is stored and waits to be shown. */
export const newer = signal(false);

let registration: ServiceWorkerRegistration | undefined;

/** Looks whether the publication is kept already; stores it where it is small, else offers to. */
export async function keep(bundle: Bundle): Promise<void> {
  const why = impossible();
  if (why) {
    keeping.value = { state: "impossible", why };
    return;
  }
  navigator.serviceWorker.addEventListener("message", (event) => hear(event.data as FromWorker));
  const known = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  const bytes = bundle.files.reduce((sum, file) => sum + file.size, 0);
  if (known?.active || (bytes <= STORED_UNASKED_BYTES && !savesData())) await store();
  else keeping.value = { state: "offered", bytes };
}

/** Has the browser store every file, also again after it deleted them; {@link keeping} tells how far it is. */
export async function store(): Promise<void> {
  if (keeping.value.state === "gone" && registration?.active) return ask(registration.active, { type: "store" });
  try {
    registration = await navigator.serviceWorker.register("sw.js");
  } catch {
    registration = undefined;
  }
  // A browser under an office's policy may answer with nothing instead of an error.
  if (!registration) {
    keeping.value = { state: "impossible", why: "refused" };
    return;
  }
  if (registration.active) ask(registration.active, { type: "state" });
  if (registration.waiting && registration.active) newer.value = true;
  registration.addEventListener("updatefound", watchUpdate);
  watchUpdate();
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void lookForNewer();
  });
}

/** Asks the host for a newer publication; without a network nothing happens. True where one is there or on its way. */
export async function lookForNewer(): Promise<boolean> {
  await registration?.update().catch(() => undefined);
  return Boolean(registration?.installing ?? registration?.waiting);
}

/** Shows the newer publication. */
export function showNewer(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
  if (registration?.waiting) ask(registration.waiting, { type: "activate" });
  else location.reload();
}

/** Deletes all that this phone keeps of the publication. */
export async function forget(): Promise<void> {
  const here = new URL("./", location.href).href;
  for (const name of await caches.keys()) if (name.startsWith(`sijeong ${here} `)) await caches.delete(name);
  await (await navigator.serviceWorker.getRegistration())?.unregister();
}

function impossible(): "insecure" | "unsupported" | "oneFile" | null {
  if (location.protocol === "file:") return "oneFile";
  if (!isSecureContext) return "insecure";
  return "serviceWorker" in navigator ? null : "unsupported";
}

function savesData(): boolean {
  return Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);
}

function watchUpdate(): void {
  const worker = registration?.installing;
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && registration?.active) newer.value = true;
  });
}

function ask(worker: ServiceWorker, message: ToWorker): void {
  worker.postMessage(message);
}

/** While a newer publication is being stored the one at hand stays ready. */
function hear(message: FromWorker): void {
  if (message.type === "ready") keeping.value = { state: "ready", bytes: message.bytes };
  else if (message.type === "gone") keeping.value = { state: "gone" };
  else if (keeping.value.state === "ready") return;
  else if (message.type === "storing") keeping.value = { state: "storing", share: message.done / message.of };
  else keeping.value = { state: "failed", why: message.why, file: message.file };
}
