/** Values that were hidden because few people are behind them: empty, and named in a field of their own. */
import type { FieldEntry } from "./types";

/** MARK of mobile/reduction/reducing.py: the names of a feature's hidden fields, separated by commas. */
export const MARK = "_held_back";

/** CLASS of mobile/style/classing.py: the number of a feature's class, for the map alone. */
const CLASS = "_class";

/** The fields that a reader sees. */
export function readable(fields: FieldEntry[]): FieldEntry[] {
  return fields.filter((field) => field.name !== MARK && field.name !== CLASS);
}

/** Whether `field` is among those that `mark` names. */
export function isHeldBack(mark: unknown, field: string): boolean {
  return typeof mark === "string" && mark.split(",").includes(field);
}
