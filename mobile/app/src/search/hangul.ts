/** How what is typed meets Korean text: initials (초성), half-typed syllables, and text as it stands. */

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const PER_INITIAL = 588;
const PER_VOWEL = 28;
const INITIALS = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const FINALS = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];

/** A keyboard joins two consonants typed in a row into one letter; as initials they are two. */
const JOINED: Record<string, string> = {
  ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ",
};

/** A plain consonant is also meant where its double stands (ㄱ finds 까). */
const DOUBLES: Record<string, string> = { ㄱ: "ㄲ", ㄷ: "ㄸ", ㅂ: "ㅃ", ㅅ: "ㅆ", ㅈ: "ㅉ" };

const FIRST_CONJOINING = 0x1100;

/** What was typed in one writing: composed, joined consonants apart, no white space at the ends. */
export function normalised(typed: string): string {
  return [...typed.normalize("NFC").trim()].map(apart).join("");
}

function apart(letter: string): string {
  const conjoining = INITIALS[letter.codePointAt(0)! - FIRST_CONJOINING];
  return JOINED[letter] ?? conjoining ?? letter;
}

/**
 * A pattern that finds a typed word in text: consonants stand for syllables that begin with them (ㅈㅇ1 finds 정왕1동), the
 * last syllable may still be in the making (저 finds 정왕, 간 finds 가나). White space in the text does not matter.
 */
export function wordPattern(word: string): RegExp {
  const letters = [...word];
  const last = letters.length - 1;
  const parts = letters.map((letter, at) => (at === last ? unfinished(letter) : finished(letter)));
  return new RegExp(parts.join("\\s*"), "iu");
}

function finished(letter: string): string {
  return INITIALS.includes(letter) ? initialClass(letter) : escaped(letter);
}

function unfinished(letter: string): string {
  const code = letter.codePointAt(0)!;
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return finished(letter);
  const final = (code - FIRST_SYLLABLE) % PER_VOWEL;
  if (final === 0) return `[${letter}-${String.fromCodePoint(code + PER_VOWEL - 1)}]`;
  const next = initialOfNext(FINALS[final]);
  if (!next) return letter;
  return `(?:${letter}|${String.fromCodePoint(code - final + next.kept)}\\s*${initialClass(next.initial)})`;
}

/** The final of a half-typed syllable as the next one's initial, and which final stays. */
function initialOfNext(final: string): { initial: string; kept: number } | null {
  const [first, second] = [...(JOINED[final] ?? final)];
  const initial = second ?? first;
  if (!INITIALS.includes(initial)) return null;
  return { initial, kept: second ? FINALS.indexOf(first) : 0 };
}

function initialClass(initial: string): string {
  return `[${[initial, DOUBLES[initial] ?? ""].flatMap((one) => [...one]).map(range).join("")}]`;
}

function range(initial: string): string {
  const first = FIRST_SYLLABLE + INITIALS.indexOf(initial) * PER_INITIAL;
  return `${initial}${String.fromCodePoint(first)}-${String.fromCodePoint(first + PER_INITIAL - 1)}`;
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
}
