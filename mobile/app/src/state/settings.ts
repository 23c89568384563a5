/** What a reader chose for this phone; kept in the browser's storage where it may be. */
import { effect, signal } from "@preact/signals";

export type Language = "ko" | "en";
/** `vivid` (선명한 화면): black on white, thick lines, for the sun. */
export type ThemeChoice = "auto" | "light" | "dark" | "vivid";

export const language = kept<Language>("language", ["ko", "en"], "ko");
export const themeChoice = kept<ThemeChoice>("theme", ["auto", "light", "dark", "vivid"], "auto");

/** Whether the reader chose a language; if not, the publication's counts. */
export function languageWasChosen(): boolean {
  return stored("language") !== null;
}

function kept<T extends string>(name: string, allowed: T[], otherwise: T) {
  const before = stored(name) as T | null;
  const value = signal<T>(before && allowed.includes(before) ? before : otherwise);
  let first = true;
  effect(() => {
    const now = value.value;
    if (!first) store(name, now);
    first = false;
  });
  return value;
}

/** Private windows may refuse a store: then a choice lasts as long as the page. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(`sijeong.${name}`);
  } catch {
    return null;
  }
}

function store(name: string, value: string): void {
  try {
    localStorage.setItem(`sijeong.${name}`, value);
  } catch {
    return;
  }
}
