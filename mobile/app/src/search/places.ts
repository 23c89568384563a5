import { signal } from "@preact/signals";
import type { SearchData, SearchPart } from "../publication/types";

/** Reads one part of the index. */
export type ReadPart = (path: string) => Promise<SearchPart>;

/** The index of places. Nothing is loaded before somebody searches; what has come is searched at once. */
export class Places {
  readonly parts = signal<SearchPart[]>([]);
  readonly state = signal<"idle" | "loading" | "whole" | "failed">("idle");

  constructor(
    private readonly data: SearchData,
    private readonly read: ReadPart,
  ) {}

  /** Loads what is still missing, part by part; after a failure it may be called again. */
  async load(): Promise<void> {
    if (this.state.value === "loading" || this.state.value === "whole") return;
    this.state.value = "loading";
    try {
      for (const file of this.data.files.slice(this.parts.value.length)) {
        const part = await this.read(file);
        this.parts.value = [...this.parts.value, part];
      }
      this.state.value = "whole";
    } catch {
      this.state.value = "failed";
    }
  }
}
