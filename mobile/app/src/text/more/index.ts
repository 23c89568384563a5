import { language } from "../../state/settings";
import { en } from "./en";
import { ko } from "./ko";

/** The texts of single features in the reader's language; those of the frame: `t()`. */
export function more(): typeof ko {
  return language.value === "ko" ? ko : en;
}
