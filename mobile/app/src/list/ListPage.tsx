import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Bounds, LayerEntry, Publication } from "../publication/types";
import { more } from "../text/more";
import { ListTable } from "./ListTable";
import { LayerRows, type ReadRows } from "./rows";
import type { Shown, Wish } from "./table";

interface Props {
  publication: Publication;
  read: ReadRows;
  shown: Shown;
  /** What the map shows now; null where there is no map. */
  inView: () => Bounds | null;
  pick: (layer: LayerEntry, id: number, place: [number, number]) => void;
}

/** Everything that is on the map as a table: the same for who cannot see the map, or has none. */
export function ListPage({ publication, ...props }: Props) {
  const layers = publication.layers.filter((layer) => layer.rows && !layer.background);
  const key = useSignal((layers.find((layer) => layer.visible) ?? layers[0])?.key);
  const { list } = more();
  const layer = layers.find((one) => one.key === key.value);
  if (!layer) return <p class="list-empty">{list.without}</p>;
  return (
    <section class="list">
      <label class="field">
        {list.layer}
        <select value={layer.key} onChange={(event) => (key.value = event.currentTarget.value)}>
          {layers.map((one) => (
            <option key={one.key} value={one.key}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      <LayerList key={layer.key} layer={layer} {...props} />
    </section>
  );
}

function LayerList({ layer, read, shown, inView, pick }: Omit<Props, "publication"> & { layer: LayerEntry }) {
  const { list } = more();
  const rows = useMemo(() => new LayerRows(layer, read, shown), [layer]);
  useEffect(() => void rows.load(), [rows]);
  const wish = useSignal<Omit<Wish, "within">>({ sort: null, typed: "" });
  const onlyInView = useSignal(false);
  const view = useComputed(() => (rows.loaded.value, rows.table.view({ ...wish.value, within: onlyInView.value ? inView() : null })));
  const set = (change: Partial<typeof wish.value>) => (wish.value = { ...wish.value, ...change });
  return (
    <>
      <div class="list-tools">
        <input
          type="search"
          aria-label={list.filter}
          placeholder={list.filter}
          maxLength={100}
          onInput={(event) => set({ typed: event.currentTarget.value })}
        />
        {inView() && (
          <label class="check">
            <input type="checkbox" role="switch" onChange={(event) => (onlyInView.value = event.currentTarget.checked)} />
            {list.within}
          </label>
        )}
      </div>
      <LoadState rows={rows} shown={view.value.length} />
      <ListTable
        layer={layer}
        table={rows.table}
        rows={view.value}
        sort={wish.value.sort}
        sortBy={(sort) => set({ sort })}
        pick={(row) => pick(layer, rows.table.id(row), rows.table.place(row))}
      />
    </>
  );
}

function LoadState({ rows, shown }: { rows: LayerRows; shown: number }) {
  const { list } = more();
  const count = rows.layer.rows!.count;
  return (
    <p class="list-said" role="status">
      {rows.state.value === "loading" && list.loading(rows.loaded.value, count)}
      {rows.state.value === "whole" && (shown ? list.rows(shown, count) : list.none)}
      {rows.state.value === "failed" && (
        <>
          {list.failed}{" "}
          <button type="button" class="button" onClick={() => void rows.load()}>
            {list.again}
          </button>
        </>
      )}
    </p>
  );
}
