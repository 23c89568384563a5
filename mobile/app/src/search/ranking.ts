import type { SearchPart } from "../publication/types";
import { normalised, wordPattern } from "./hangul";

export type Kind = SearchPart["kind"][number];

/** A place that was found. `layer` is "" and `id` −1 where it is no feature of a layer. */
export interface Hit {
  text: string;
  about: string;
  kind: Kind;
  x: number;
  y: number;
  layer: string;
  id: number;
}

/** Of hits that fit equally well, the larger places come first. */
const ORDER: Record<Kind, number> = { dong: 0, stop: 1, route: 2, place: 3, address: 4 };

const NAME_BEGINS = 0;
const WORD_BEGINS = 10;
const WITHIN = 20;
const IN_ABOUT = 40;

interface Ranked {
  part: SearchPart;
  at: number;
  rank: number;
}

/** The best `most` places for what was typed, best first, and how many there are in all. Every typed word must be found. */
export function found(parts: SearchPart[], typed: string, kinds: ReadonlySet<Kind>, most: number): { hits: Hit[]; count: number } {
  const words = normalised(typed).split(/\s+/u).filter(Boolean).map(wordPattern);
  if (!words.length) return { hits: [], count: 0 };
  const ranked = parts.flatMap((part) => rankedOf(part, words, kinds));
  ranked.sort((one, other) => one.rank - other.rank || byName(one, other));
  return { hits: ranked.slice(0, most).map(({ part, at }) => hitAt(part, at)), count: ranked.length };
}

function rankedOf(part: SearchPart, words: RegExp[], kinds: ReadonlySet<Kind>): Ranked[] {
  const ranked: Ranked[] = [];
  for (let at = 0; at < part.text.length; at++) {
    if (!kinds.has(part.kind[at])) continue;
    const rank = rankOf(part.text[at], part.about[at], words);
    if (rank !== null) ranked.push({ part, at, rank: rank + ORDER[part.kind[at]] });
  }
  return ranked;
}

function rankOf(text: string, about: string, words: RegExp[]): number | null {
  let rank = 0;
  for (const word of words) {
    const place = word.exec(text)?.index;
    if (place !== undefined) rank += beginning(text, place);
    else if (word.test(about)) rank += IN_ABOUT;
    else return null;
  }
  return rank;
}

function beginning(text: string, place: number): number {
  if (place === 0) return NAME_BEGINS;
  return /[\p{L}\p{N}]/u.test(text[place - 1]) ? WITHIN : WORD_BEGINS;
}

function byName(one: Ranked, other: Ranked): number {
  const [a, b] = [one.part.text[one.at], other.part.text[other.at]];
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function hitAt(part: SearchPart, at: number): Hit {
  const { text, about, kind, x, y, layer, id } = part;
  return { text: text[at], about: about[at], kind: kind[at], x: x[at], y: y[at], layer: layer[at], id: id[at] };
}
