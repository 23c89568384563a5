/** A whole number with separators, the same in both languages. */
export function amount(count: number): string {
  return Math.round(count).toLocaleString("en-US");
}

/** Bytes as people say them: one decimal below ten. */
export function size(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "KB"] : bytes < 1e9 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
