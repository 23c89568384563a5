/** Where a publication's files come from: the network, memory (one HTML file), or what a passphrase opened. */
import { Failure } from "./failure";

export interface Files {
  /** A whole file, by its path in the folder. Throws {@link Failure}. */
  bytes(path: string): Promise<ArrayBuffer>;
  /** A part of a file: what tiles are read by. */
  range(path: string, offset: number, length: number): Promise<ArrayBuffer>;
}

/** A JSON file; what is no JSON counts as broken. */
export async function read<T>(files: Files, path: string): Promise<T> {
  const bytes = await files.bytes(path);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch {
    throw new Failure("broken", path);
  }
}

/** Files beside index.html. */
export class NetworkFiles implements Files {
  private readonly whole = new Map<string, Promise<ArrayBuffer>>();

  /** `build` (bundle.json) is asked for with each file, so that no cache answers with one of another build. */
  constructor(private readonly build = "") {}

  async bytes(path: string): Promise<ArrayBuffer> {
    return content(await this.fetched(path), path);
  }

  async range(path: string, offset: number, length: number): Promise<ArrayBuffer> {
    const kept = this.whole.get(path);
    if (kept) return (await kept).slice(offset, offset + length);
    const answer = await this.fetched(path, { Range: `bytes=${offset}-${offset + length - 1}` });
    if (answer.status === 206) return content(answer, path);
    // A server without Range sends everything, every time: once is enough.
    const all = content(answer, path);
    this.whole.set(path, all);
    all.catch(() => this.whole.delete(path));
    return (await all).slice(offset, offset + length);
  }

  private async fetched(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const address = this.build ? `${path}?${this.build.slice(0, 12)}` : path;
    const answer = await fetch(address, { headers, credentials: "same-origin", redirect: "manual" }).catch(() => null);
    if (!answer) throw new Failure("unreachable", path);
    if (wantsLogin(answer, path)) throw new Failure("refused", path);
    if (!answer.ok) throw new Failure("missing", path);
    return answer;
  }
}

/** Whether the city's login stands in the file's place: sent there, also to another host, or its page itself. */
function wantsLogin(answer: Response, path: string): boolean {
  const sentThere = answer.type === "opaqueredirect" || answer.redirected;
  return sentThere || answer.status === 401 || answer.status === 403 || isPage(answer, path);
}

/** Whether a page came for JSON. A server that does not know the ending of another file may call that one a page. */
function isPage(answer: Response, path: string): boolean {
  const type = answer.headers.get("content-type") ?? "";
  return answer.ok && path.endsWith(".json") && type.startsWith("text/html");
}

/** All that an answer brings; the connection may break in the middle of it. */
async function content(answer: Response, path: string): Promise<ArrayBuffer> {
  const bytes = await answer.arrayBuffer().catch(() => null);
  if (!bytes) throw new Failure("unreachable", path);
  return bytes;
}

/** Files that are here already. */
export class MemoryFiles implements Files {
  constructor(private readonly contents: ReadonlyMap<string, ArrayBuffer>) {}

  async bytes(path: string): Promise<ArrayBuffer> {
    const content = this.contents.get(path);
    if (!content) throw new Failure("missing", path);
    return content;
  }

  async range(path: string, offset: number, length: number): Promise<ArrayBuffer> {
    return (await this.bytes(path)).slice(offset, offset + length);
  }
}
