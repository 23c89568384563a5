/**
 * The service worker, built as `sw.js` beside index.html. It keeps every file of the publication, whole and as published
 * (ciphertext where it is sealed), and answers from there: the same build for all files, with or without a network.
 *
 * Publishing writes the build into the file in place of the mark below. A new build is thus a new worker, and the browser
 * brings it: it is stored beside the old one and waits until the user asks for the new data.
 */
import type { Bundle, BundleFile } from "../publication/types";
import type { Failure, FromWorker, ToWorker } from "./messages";
import { partial } from "./range";

declare const self: ServiceWorkerGlobalScope;

const BUILD = "__SIJEONG_BUILD__";

/** Stores are shared by all publications of a host; each has its own address. */
const OURS = `sijeong ${self.registration.scope} `;
const STORE = OURS + BUILD;

const NEVER_KEPT = new Set(["sw.js"]);

class NotStored extends Error {
  constructor(
    readonly file: string,
    readonly why: Failure,
  ) {
    super(`${file}: ${why}`);
  }
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => event.waitUntil(hear(event.data as ToWorker)));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(self.registration.scope)) {
    event.respondWith(answer(event.request));
  }
});

async function install(): Promise<void> {
  try {
    await storeAll();
  } catch (error) {
    await caches.delete(STORE);
    const { file, why } = error instanceof NotStored ? error : new NotStored("bundle.json", "network");
    await tell({ type: "failed", file, why });
    throw error;
  }
}

async function storeAll(): Promise<void> {
  const store = await caches.open(STORE);
  const bundle = await storeBundle(store);
  const files = bundle.files.filter((file) => !NEVER_KEPT.has(file.path));
  const of = bytesOf(files);
  let done = 0;
  for (const file of files) {
    await storeFile(store, file);
    done += file.size;
    await tell({ type: "storing", done, of });
  }
}

async function storeBundle(store: Cache): Promise<Bundle> {
  const whole = await fetched("bundle.json");
  const bundle = (await whole.clone().json().catch(() => null)) as Bundle | null;
  if (!bundle?.files) throw new NotStored("bundle.json", "login");
  if (bundle.build !== BUILD) throw new NotStored("bundle.json", "changed");
  await put(store, "bundle.json", whole);
  return bundle;
}

async function storeFile(store: Cache, file: BundleFile): Promise<void> {
  const whole = await fetched(file.path);
  const digest = await crypto.subtle.digest("SHA-256", await whole.clone().arrayBuffer());
  if (hex(digest) !== file.sha256) throw new NotStored(file.path, "changed");
  await put(store, file.path, whole);
}

/** A file from the host, past every cache on the way. A login page in its place is no file. */
async function fetched(path: string): Promise<Response> {
  const response = await fetch(path, { cache: "no-store", redirect: "manual" }).catch(() => null);
  if (!response) throw new NotStored(path, "network");
  if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) throw new NotStored(path, "login");
  if (!response.ok) throw new NotStored(path, "network");
  return response;
}

async function put(store: Cache, path: string, whole: Response): Promise<void> {
  const type = whole.headers.get("content-type") ?? "application/octet-stream";
  const kept = new Response(await whole.blob(), { headers: { "content-type": type } });
  await store.put(new URL(path, self.registration.scope).href, kept).catch(() => {
    throw new NotStored(path, "space");
  });
}

async function activate(): Promise<void> {
  const stores = await caches.keys();
  await Promise.all(stores.filter((name) => name.startsWith(OURS) && name !== STORE).map((name) => caches.delete(name)));
  await self.clients.claim();
  await tell(await state());
}

async function hear(message: ToWorker): Promise<void> {
  if (message.type === "activate") return self.skipWaiting();
  if (message.type === "store") await install();
  await tell(await state());
}

async function state(): Promise<FromWorker> {
  const kept = await keptFile("bundle.json");
  if (!kept) return { type: "gone" };
  return { type: "ready", bytes: bytesOf(((await kept.json()) as Bundle).files) };
}

async function answer(request: Request): Promise<Response> {
  const kept = await keptFile(pathOf(request));
  if (!kept) return fetch(request);
  const range = request.headers.get("range");
  return range ? partial(await kept.blob(), range) : kept;
}

function pathOf(request: Request): string {
  const path = new URL(request.url).href.slice(self.registration.scope.length).replace(/[?#].*$/u, "");
  return path || "index.html";
}

function keptFile(path: string): Promise<Response | undefined> {
  return caches.match(new URL(path, self.registration.scope).href, { cacheName: STORE });
}

async function tell(message: FromWorker): Promise<void> {
  for (const client of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) client.postMessage(message);
}

function bytesOf(files: BundleFile[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
