/** The theme in force, written on <html> for the style sheets and told to the map. */
import { computed, effect, signal } from "@preact/signals";
import { language, themeChoice } from "../state/settings";

export type Theme = "light" | "dark" | "vivid";

const darkPhone = signal(false);

export const theme = computed<Theme>(() => {
  if (themeChoice.value !== "auto") return themeChoice.value;
  return darkPhone.value ? "dark" : "light";
});

export function reducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function followTheme(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  darkPhone.value = dark.matches;
  dark.addEventListener("change", () => (darkPhone.value = dark.matches));
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
    document.documentElement.lang = language.value;
  });
}
