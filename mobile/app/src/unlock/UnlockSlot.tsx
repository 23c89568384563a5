import { Failure } from "../publication/failure";
import type { Files } from "../publication/files";
import { PUBLICATION } from "../publication/load";
import type { Bundle } from "../publication/types";
import { open } from "../open";
import { bundle, sealedFiles } from "../state/app";
import { lockWhenIdle } from "./idle";
import { SealedFiles } from "./sealedFiles";
import { keyOf } from "./sealing";
import { Unlock, type Attempt } from "./Unlock";

/** Stands in place of a sealed publication until the passphrase opens it. */
export function UnlockSlot() {
  const { value: locked } = bundle;
  const { value: sealed } = sealedFiles;
  if (!locked?.encryption || !sealed) return null;
  return <Unlock title={locked.title} attempt={(passphrase) => attempt(locked, sealed, passphrase)} />;
}

/** The page of contents tells whether the key is right: it does not open with another. */
async function attempt(locked: Bundle, sealed: Files, passphrase: string): Promise<Attempt> {
  const opened = new SealedFiles(sealed, locked, await keyOf(passphrase, locked.encryption!));
  try {
    await opened.bytes(PUBLICATION);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.reason === "broken" ? "wrong" : "network";
  }
  lockWhenIdle(document, () => location.reload());
  await open(opened);
  return "open";
}
