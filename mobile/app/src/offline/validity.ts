/** Whether a publication may still be shown. A phone's clock can be set back, so the newest moment ever seen counts. */

const NEWEST = "sijeong.newest";

/** A clock that is so much behind what was seen before was set back (time zones and summer time stay below). */
const SET_BACK_MS = 26 * 3_600_000;

export type Validity = { valid: true } | { valid: false; clockSetBack: boolean };

interface Dates {
  published: string;
  valid_until: string;
}

type Store = Pick<Storage, "getItem" | "setItem">;

/** Valid through the last minute of `valid_until` by the phone's calendar. Needs no network. */
export function validity({ published, valid_until }: Dates, now: Date, store: Store | null): Validity {
  const before = Math.max(Number(read(store)) || 0, Date.parse(published) || 0);
  const newest = Math.max(before, now.getTime());
  write(store, String(newest));
  const clockSetBack = before - now.getTime() > SET_BACK_MS;
  if (!valid_until || day(new Date(newest)) <= valid_until) return { valid: true };
  return { valid: false, clockSetBack };
}

function day(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Private windows may refuse a store: then only the clock counts. */
function read(store: Store | null): string | null {
  try {
    return store?.getItem(NEWEST) ?? null;
  } catch {
    return null;
  }
}

function write(store: Store | null, value: string): void {
  try {
    store?.setItem(NEWEST, value);
  } catch {
    return;
  }
}
