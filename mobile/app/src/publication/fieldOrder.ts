/** In which order a reader sees a feature's fields: what matters first, numbers of records last. */
import { readable } from "./heldBack";
import type { FieldEntry, LayerEntry } from "./types";

/** What tells records apart for a database, or how far repeated runs differ: of use to the office that made it. */
const TECHNICAL = /(^|_)(id|no|cd|code|node|zone|sd)$/iu;

/** As many as a phone shows with the name above them and no scrolling to speak of. */
export const FIRST_FIELDS = 8;

/** The layer's name first, then its fields in its own order, technical ones behind. */
export function inOrder(layer: Pick<LayerEntry, "fields" | "title_field">): FieldEntry[] {
  const rank = ({ name }: FieldEntry) => (name === layer.title_field ? 0 : TECHNICAL.test(name) ? 2 : 1);
  return [...readable(layer.fields)].sort((one, other) => rank(one) - rank(other));
}

/** Those to show at once, and those to unfold: a fold for one or two fields would take their place. */
export function folded(fields: FieldEntry[]): [FieldEntry[], FieldEntry[]] {
  return fields.length <= FIRST_FIELDS + 2 ? [fields, []] : [fields.slice(0, FIRST_FIELDS), fields.slice(FIRST_FIELDS)];
}
