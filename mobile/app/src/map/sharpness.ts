/** More are hardly seen, and a phone with three would fill more than twice as many pixels in every frame. */
const FINEST = 2;

/** Pixels of a map to a CSS pixel. */
export function pixelRatio(): number {
  return Math.min(devicePixelRatio, FINEST);
}
