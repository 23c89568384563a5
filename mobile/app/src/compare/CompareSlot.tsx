/** Waits for the map to be drawn by layers. */
export function CompareSlot() {
  return null;
}
