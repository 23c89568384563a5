import { Failure } from "../publication/failure";
import type { Files } from "../publication/files";
import type { Bundle } from "../publication/types";
import { opened } from "./sealing";

/** Sealed files, opened as they are asked for. What is read in parts stays open in memory, and nowhere else. */
export class SealedFiles implements Files {
  private readonly kept = new Map<string, Promise<ArrayBuffer>>();

  constructor(
    private readonly sealed: Files,
    private readonly bundle: Bundle,
    private readonly key: CryptoKey,
  ) {}

  async bytes(path: string): Promise<ArrayBuffer> {
    const file = this.bundle.files.find((one) => one.path === path);
    if (!file) throw new Failure("missing", path);
    const content = await opened(this.bundle, file, await this.sealed.bytes(path), this.key);
    if (!content) throw new Failure("broken", path);
    return content;
  }

  async range(path: string, offset: number, length: number): Promise<ArrayBuffer> {
    if (!this.kept.has(path)) this.kept.set(path, this.bytes(path));
    return (await this.kept.get(path)!).slice(offset, offset + length);
  }
}
