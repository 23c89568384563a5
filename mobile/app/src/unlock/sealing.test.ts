import { describe, expect, it } from "vitest";
import type { Bundle } from "../publication/types";
import { fromBase64, keyOf, opened } from "./sealing";

const SALT = btoa("0123456789abcdef");
const IV = btoa("abcdefghijkl");
const FILE = { path: "data/publication.json", size: 0, sha256: "", iv: IV };
const BUNDLE: Bundle = {
  format: 1,
  build: "b1",
  title: "교통 흐름",
  published: "2026-11-27T06:00:00+09:00",
  valid_until: "2027-02-25",
  encryption: { cipher: "AES-256-GCM", derivation: "PBKDF2-SHA256", iterations: 1000, salt: SALT },
  files: [FILE],
};

/** Sealed as the Python side does, by the same recipe written apart. */
async function sealed(text: string): Promise<ArrayBuffer> {
  const encode = (one: string) => new TextEncoder().encode(one);
  const material = await crypto.subtle.importKey("raw", encode("푸른산바다"), "PBKDF2", false, ["deriveBits"]);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(SALT), iterations: 1000 };
  const bits = await crypto.subtle.deriveBits(derivation, material, 256);
  const key = await crypto.subtle.importKey("raw", bits, "AES-GCM", false, ["encrypt"]);
  const bound = '["b1","data/publication.json","교통 흐름","2026-11-27T06:00:00+09:00","2027-02-25"]';
  return crypto.subtle.encrypt({ name: "AES-GCM", iv: fromBase64(IV), additionalData: encode(bound) }, key, encode(text));
}

const text = (content: ArrayBuffer | null) => content && new TextDecoder().decode(content);

describe("a sealed file", () => {
  it("opens with the passphrase, however it is spaced and composed", async () => {
    const key = await keyOf(" 푸른 산\n바다 ".normalize("NFD"), BUNDLE.encryption!);
    expect(text(await opened(BUNDLE, FILE, await sealed("내용"), key))).toBe("내용");
  });
  it("has a key that cannot be read out", async () => {
    const key = await keyOf("푸른산바다", BUNDLE.encryption!);
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
    expect(key.usages).toEqual(["decrypt"]);
  });
  it("does not open with another passphrase", async () => {
    const key = await keyOf("푸른산바닥", BUNDLE.encryption!);
    expect(await opened(BUNDLE, FILE, await sealed("내용"), key)).toBeNull();
  });
  it.each([{ valid_until: "2099-12-31" }, { title: "다른 제목" }, { build: "b2" }])("does not open where %o was changed", async (change) => {
    const key = await keyOf("푸른산바다", BUNDLE.encryption!);
    expect(await opened({ ...BUNDLE, ...change }, FILE, await sealed("내용"), key)).toBeNull();
  });
  it("does not open under the name of another file", async () => {
    const key = await keyOf("푸른산바다", BUNDLE.encryption!);
    expect(await opened(BUNDLE, { ...FILE, path: "data/other.json" }, await sealed("내용"), key)).toBeNull();
  });
});
