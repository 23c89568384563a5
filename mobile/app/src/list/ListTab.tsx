import "./list.css";
import { useMemo } from "preact/hooks";
import { read } from "../publication/files";
import type { LayerEntry, Rows } from "../publication/types";
import { files, publication, select, show } from "../state/app";
import { goTo, view } from "../state/map";
import { stop } from "../state/sheet";
import { t } from "../text";
import { value } from "../text/format";
import { ListPage } from "./ListPage";
import type { Shown } from "./table";

/** The list of the publication at hand. */
export function ListTab() {
  const { value: opened } = files;
  const { value: found } = publication;
  const parts = useMemo(() => (path: string) => read<Rows>(opened!, path), [opened]);
  if (!opened || !found) return null;
  return <ListPage publication={found} read={parts} shown={written} inView={() => view.value?.bounds ?? null} pick={pick} />;
}

const written: Shown = (field, cell, held) => (held ? t().indicators.heldBack : value(field, cell));

function pick(layer: LayerEntry, id: number, place: [number, number]): void {
  show(layer.key, true);
  select({ layer: layer.key, id, place });
  goTo(...place);
  stop.value = "half";
}
