import { describe, expect, it } from "vitest";
import { normalised, wordPattern } from "./hangul";

const finds = (typed: string, text: string) => wordPattern(normalised(typed)).test(text);

describe("what is typed", () => {
  it.each([
    ["ㅈㅇ", "정왕1동"],
    ["ㅈㅇ1", "정왕1동"],
    ["정왕1", "정왕1동"],
    ["정ㅇ1ㄷ", "정왕1동"],
    ["저", "정왕1동"],
    ["정와", "정왕1동"],
    ["ㄱㅅ", "군서고교"],
    ["ㄳ", "군서고교"],
    ["ㄱㅊ", "까치마을"],
    ["ㄲㅊ", "까치마을"],
    ["간", "가나안교회"],
    ["갈ㄱ", "갈거리"],
    ["정왕역", "정왕 역"],
    ["\u1109\u1112", "시흥"],
    ["시흥".normalize("NFD"), "시흥시청"],
    ["12-3", "정왕동 12-3"],
    ["a.b", "A.B아파트"],
    ["33-1", "33-1번"],
  ])("%s finds %s", (typed, text) => expect(finds(typed, text)).toBe(true));

  it.each([
    ["ㅈㅅ", "정왕1동"],
    ["정와동", "정왕1동"],
    ["ㄲㅊ", "가치마을"],
    ["12.3", "정왕동 1203"],
    ["저ㅇ", "정왕"],
    [".*", "정왕"],
  ])("%s does not find %s", (typed, text) => expect(finds(typed, text)).toBe(false));
});
