export function KeyFigures() {
  return null;
}
