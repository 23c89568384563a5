export function MapButtons() {
  return null;
}
