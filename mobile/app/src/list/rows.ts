import { signal } from "@preact/signals";
import type { LayerEntry, Rows } from "../publication/types";
import { Table, type Shown } from "./table";

/** Reads one part of a layer's rows. */
export type ReadRows = (path: string) => Promise<Rows>;

/** A layer's rows as they come, part after part. */
export class LayerRows {
  readonly table: Table;
  /** Rows that have come. Follows the table, so that what shows it is drawn anew. */
  readonly loaded = signal(0);
  readonly state = signal<"loading" | "whole" | "failed">("loading");
  private parts = 0;

  constructor(
    readonly layer: LayerEntry,
    private readonly read: ReadRows,
    shown: Shown,
  ) {
    this.table = new Table(layer.fields, shown);
  }

  /** Loads what is missing; after a failure it may be called again. */
  async load(): Promise<void> {
    this.state.value = "loading";
    try {
      for (const file of this.layer.rows!.files.slice(this.parts)) {
        this.table.append(await this.read(file));
        this.parts++;
        this.loaded.value = this.table.length;
      }
      this.state.value = "whole";
    } catch {
      this.state.value = "failed";
    }
  }
}
