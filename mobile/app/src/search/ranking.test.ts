import { describe, expect, it } from "vitest";
import type { SearchPart } from "../publication/types";
import { found, type Kind } from "./ranking";

const ALL = new Set<Kind>(["dong", "stop", "route", "address", "place"]);

function part(...rows: [string, string, Kind][]): SearchPart {
  return {
    text: rows.map((row) => row[0]),
    about: rows.map((row) => row[1]),
    kind: rows.map((row) => row[2]),
    x: rows.map((_, at) => at),
    y: rows.map(() => 0),
    layer: rows.map(() => ""),
    id: rows.map(() => -1),
  };
}

const CITY = [
  part(["정왕동 1234-5", "", "address"], ["정왕1동", "", "dong"], ["정왕역", "25-101", "stop"], ["정왕역환승센터", "25-102", "stop"]),
  part(["남정왕", "", "place"], ["시흥 정왕", "", "place"], ["배곧", "정왕동", "place"]),
];

const names = (typed: string, kinds: ReadonlySet<Kind> = ALL) => found(CITY, typed, kinds, 10).hits.map((hit) => hit.text);

describe("ranking", () => {
  it("puts beginnings first, dongs before stops before addresses, shorter names before longer", () =>
    expect(names("ㅈㅇ")).toEqual(["정왕1동", "정왕역", "정왕역환승센터", "정왕동 1234-5", "시흥 정왕", "남정왕", "배곧"]));
  it("asks for every word, in the name or beside it", () => expect(names("정왕 1234")).toEqual(["정왕동 1234-5"]));
  it("finds a stop by its number", () => expect(names("25-102")).toEqual(["정왕역환승센터"]));
  it("keeps to the kinds asked for", () => expect(names("정왕", new Set<Kind>(["dong"]))).toEqual(["정왕1동"]));
  it("is capped, and says how many there are", () => {
    const { hits, count } = found(CITY, "ㅈㅇ", ALL, 2);
    expect([hits.length, count]).toEqual([2, 7]);
  });
  it("finds nothing for nothing", () => expect(found(CITY, "  ", ALL, 9).count).toBe(0));
});
