/** How values are written: numbers, dates, names of values. */
import type { FieldEntry } from "../publication/types";
import { language } from "../state/settings";
import { t } from "./index";

/** Without stated decimals a number has as many as matter, at most these. */
const MOST_DECIMALS = 2;

export function number(value: number, decimals: number | null = null): string {
  const digits = decimals === null ? { maximumFractionDigits: MOST_DECIMALS } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return value.toLocaleString(language.value === "ko" ? "ko-KR" : "en-US", digits).replace(/^-(?=[\d.,]+$)/u, "−");
}

/** 2026. 11. 27. in Korean; what is no ISO day stays as it is. */
export function day(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso);
  if (!parts) return iso;
  const [year, month, date] = parts.slice(1).map(Number);
  return language.value === "ko" ? `${year}. ${month}. ${date}.` : `${parts[1]}-${parts[2]}-${parts[3]}`;
}

/** A value as its field says: named, with unit, in the language's way. */
export function value(field: FieldEntry, stored: unknown): string {
  if (stored === null || stored === undefined || stored === "") return t().details.none;
  const named = field.values[String(stored)];
  if (named !== undefined) return named;
  if (field.kind === "boolean") return stored === true || stored === 1 || stored === "true" ? t().details.yes : t().details.no;
  if (field.kind === "date") return moment(String(stored));
  if (field.kind !== "number") return String(stored);
  const amount = Number(stored);
  if (!Number.isFinite(amount)) return t().details.none;
  return withUnit(number(amount * field.factor, field.decimals), field.unit);
}

/** A unit stands apart from its number, save % and Korean counters. */
export function withUnit(written: string, unit: string): string {
  if (!unit) return written;
  return /^(%|‰|°|[가-힣])/u.test(unit) ? `${written}${unit}` : `${written} ${unit}`;
}

/** A day, with the time of day where there is one. */
function moment(iso: string): string {
  const time = /T(\d{2}:\d{2})/u.exec(iso);
  return time && time[1] !== "00:00" ? `${day(iso)} ${time[1]}` : day(iso);
}
