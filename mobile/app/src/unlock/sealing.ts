/** Opens sealed files with WebCrypto. Nothing here is kept: the key cannot be read out and lives as long as the page. */
import type { Bundle, BundleFile, Encryption } from "../publication/types";

/** The key of a passphrase: PBKDF2-SHA256 of it in NFC without white space (types.ts, Encryption). */
export async function keyOf(passphrase: string, encryption: Encryption): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize("NFC").replace(/\s+/gu, ""));
  const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const { salt, iterations } = encryption;
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(salt), iterations };
  return crypto.subtle.deriveKey(derivation, material, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
}

/** A sealed file's content, or null where the key is another one or the file was changed. */
export async function opened(bundle: Bundle, file: BundleFile, sealed: BufferSource, key: CryptoKey): Promise<ArrayBuffer | null> {
  const cipher = { name: "AES-GCM", iv: fromBase64(file.iv ?? ""), additionalData: additionalData(bundle, file.path) };
  try {
    return await crypto.subtle.decrypt(cipher, key, sealed);
  } catch {
    return null;
  }
}

/** What a file is bound to: one of another build, name, title or date does not open. */
function additionalData(bundle: Bundle, path: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([bundle.build, path, bundle.title, bundle.published, bundle.valid_until]));
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
