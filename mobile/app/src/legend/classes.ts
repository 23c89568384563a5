/** What a tap on a class makes of the classes that are shown; null is all. The first tap singles one out, further ones add
 * or take away; all, or none, is all again. */
export function tapped(shown: ReadonlySet<number> | null, index: number, of: number): ReadonlySet<number> | null {
  if (shown === null) return of === 1 ? null : new Set([index]);
  const next = new Set(shown);
  if (!next.delete(index)) next.add(index);
  return next.size === 0 || next.size === of ? null : next;
}
