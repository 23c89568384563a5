import { describe, expect, it } from "vitest";
import type { SearchPart } from "../publication/types";
import { Places } from "./places";

const PART: SearchPart = { text: ["정왕역"], about: [""], kind: ["stop"], x: [0], y: [0], layer: [""], id: [-1] };

describe("the index of places", () => {
  it("is not read before it is asked for, and each part once", async () => {
    const read: string[] = [];
    const places = new Places({ files: ["a", "b"], count: 2 }, async (path) => (read.push(path), PART));
    expect(read).toEqual([]);
    await Promise.all([places.load(), places.load()]);
    await places.load();
    expect(read).toEqual(["a", "b"]);
    expect(places.state.value).toBe("whole");
  });
  it("goes on after a lost connection with what is missing", async () => {
    const read: string[] = [];
    let connected = false;
    const places = new Places({ files: ["a", "b"], count: 2 }, async (path) => {
      if (path === "b" && !connected) throw new Error("offline");
      read.push(path);
      return PART;
    });
    await places.load();
    expect([places.state.value, places.parts.value.length]).toEqual(["failed", 1]);
    connected = true;
    await places.load();
    expect([places.state.value, read]).toEqual(["whole", ["a", "b"]]);
  });
});
