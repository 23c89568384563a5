import { signal } from "@preact/signals";
import type { Bounds } from "../publication/types";

export interface Position {
  x: number;
  y: number;
  accuracy: number;
  inside: boolean;
}

export type Following =
  | { state: "off" }
  | { state: "searching" }
  | { state: "found"; position: Position }
  | { state: "failed"; why: "denied" | "failed" | "insecure" };

/** Where the phone is. It stays in the page's memory: nothing sends it or stores it. */
export const following = signal<Following>({ state: "off" });

let watch: number | undefined;

/** Asks for the position (the browser then asks the user) and follows it until {@link stop}. */
export function follow(bounds: Bounds): void {
  if (!isSecureContext || !navigator.geolocation) {
    following.value = { state: "failed", why: "insecure" };
    return;
  }
  following.value = { state: "searching" };
  const options = { enableHighAccuracy: true, maximumAge: 5_000, timeout: 30_000 };
  watch = navigator.geolocation.watchPosition((found) => moved(found, bounds), failed, options);
}

export function stop(): void {
  if (watch !== undefined) navigator.geolocation.clearWatch(watch);
  watch = undefined;
  following.value = { state: "off" };
}

function moved({ coords }: GeolocationPosition, bounds: Bounds): void {
  const { longitude: x, latitude: y, accuracy } = coords;
  following.value = { state: "found", position: { x, y, accuracy, inside: inside(bounds, x, y) } };
}

function failed({ code, PERMISSION_DENIED }: GeolocationPositionError): void {
  stop();
  following.value = { state: "failed", why: code === PERMISSION_DENIED ? "denied" : "failed" };
}

function inside([west, south, east, north]: Bounds, x: number, y: number): boolean {
  return west <= x && x <= east && south <= y && y <= north;
}
