export function FallbackMap() {
  return null;
}
