import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Icon } from "../layout/Icon";
import { inOrder } from "../publication/fieldOrder";
import type { FieldEntry, LayerEntry } from "../publication/types";
import { more } from "../text/more";
import type { Table, Wish } from "./table";

/** Rows on one page: a phone draws them at once, however many there are in all. */
const ROWS_A_PAGE = 50;

interface Props {
  layer: LayerEntry;
  table: Table;
  rows: number[];
  sort: Wish["sort"];
  sortBy: (sort: Wish["sort"]) => void;
  pick: (row: number) => void;
}

/** A page of a table: a tap on a heading sorts, a tap on a row's name shows it on the map. */
export function ListTable({ layer, table, rows, sort, sortBy, pick }: Props) {
  const page = useSignal(0);
  useEffect(() => {
    page.value = 0;
  }, [sort, rows.length]);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const first = Math.min(page.value, pages - 1) * ROWS_A_PAGE;
  const [name, others] = columnsOf(layer);
  return (
    <>
      <div class="list-scroll" role="region" aria-label={layer.title} tabIndex={0}>
        <table>
          <caption class="unseen">{layer.title}</caption>
          <thead>
            <tr>
              {[name, ...others].map((field, at) => (
                <Heading key={at} field={field} sort={sort} sortBy={sortBy} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first, first + ROWS_A_PAGE).map((row) => (
              <tr key={row}>
                <RowName text={name ? table.text(row, name) : String(table.id(row) + 1)} pick={() => pick(row)} />
                {others.map((field) => (
                  <td key={field.name} class={field.kind === "number" ? "number" : undefined}>
                    {table.text(row, field)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && <Paging page={first / ROWS_A_PAGE} pages={pages} go={(to) => (page.value = to)} />}
    </>
  );
}

/** The field that names a row stands first; a layer without one is counted. */
function columnsOf(layer: LayerEntry): [FieldEntry | null, FieldEntry[]] {
  const name = layer.fields.find((field) => field.name === layer.title_field) ?? null;
  return [name, inOrder(layer).filter((field) => field !== name)];
}

function Heading({ field, sort, sortBy }: { field: FieldEntry | null } & Pick<Props, "sort" | "sortBy">) {
  if (!field) return <th scope="col">{more().list.number}</th>;
  const way = sort?.field === field.name ? (sort.descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" aria-sort={way}>
      <button type="button" onClick={() => sortBy({ field: field.name, descending: way === "ascending" })}>
        {field.title}
        {field.unit && <span class="unit"> ({field.unit})</span>}
        <span aria-hidden="true">{{ none: "", ascending: " ▲", descending: " ▼" }[way]}</span>
      </button>
    </th>
  );
}

function RowName({ text, pick }: { text: string; pick: () => void }) {
  const { list } = more();
  return (
    <th scope="row">
      <button type="button" onClick={pick} title={list.onMap}>
        <span class="row-name">{text}</span>
        <span class="unseen">{list.onMap}</span>
        <Icon name="pin" />
      </button>
    </th>
  );
}

function Paging({ page, pages, go }: { page: number; pages: number; go: (page: number) => void }) {
  const { list } = more();
  return (
    <nav class="paging" aria-label={list.page(page + 1, pages)}>
      <button type="button" class="button" disabled={page === 0} onClick={() => go(page - 1)}>
        {list.previous}
      </button>
      <span aria-live="polite">{list.page(page + 1, pages)}</span>
      <button type="button" class="button" disabled={page === pages - 1} onClick={() => go(page + 1)}>
        {list.next}
      </button>
    </nav>
  );
}
