import { describe, expect, it } from "vitest";
import { partial } from "./range";

const WHOLE = new Blob(["0123456789"], { type: "application/octet-stream" });

async function answer(range: string) {
  const response = partial(WHOLE, range);
  return [response.status, response.headers.get("content-range"), await response.text()];
}

describe("a part of a kept file", () => {
  it.each([
    ["bytes=0-3", [206, "bytes 0-3/10", "0123"]],
    ["bytes=7-", [206, "bytes 7-9/10", "789"]],
    ["bytes=-2", [206, "bytes 8-9/10", "89"]],
    ["bytes=-99", [206, "bytes 0-9/10", "0123456789"]],
    ["bytes=8-99", [206, "bytes 8-9/10", "89"]],
    ["bytes=10-12", [416, "bytes */10", ""]],
    ["bytes=5-2", [416, "bytes */10", ""]],
    ["bytes=-", [200, null, "0123456789"]],
    ["bytes=0-1,4-5", [200, null, "0123456789"]],
    ["lines=1-2", [200, null, "0123456789"]],
  ])("%s", async (range, expected) => expect(await answer(range)).toEqual(expected));
});
