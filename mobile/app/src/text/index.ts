import { language } from "../state/settings";
import { en } from "./en";
import { ko } from "./ko";

/** The texts in the reader's language: `t().menu.title`. Components that call it follow the language. */
export function t(): typeof ko {
  return language.value === "ko" ? ko : en;
}
