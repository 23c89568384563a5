import "./search.css";
import { useMemo } from "preact/hooks";
import { type Files, read } from "../publication/files";
import type { SearchData, SearchPart } from "../publication/types";
import { files, layerOf, publication, select, show } from "../state/app";
import { goTo } from "../state/map";
import { stop } from "../state/sheet";
import { Places } from "./places";
import type { Hit, Kind } from "./ranking";
import { Search } from "./Search";

/** How near the map goes to what was found. */
const ZOOM: Record<Kind, number> = { dong: 13, stop: 16, route: 13, address: 17, place: 16 };

/** The search of a publication that has an index. */
export function SearchBar() {
  const { value: opened } = files;
  const search = publication.value?.search;
  return opened && search?.files.length ? <Found opened={opened} search={search} /> : <div />;
}

function Found({ opened, search }: { opened: Files; search: SearchData }) {
  const places = useMemo(() => new Places(search, (path) => read<SearchPart>(opened, path)), [opened, search]);
  return <Search places={places} pick={pick} />;
}

function pick({ kind, layer, id, x, y }: Hit): void {
  goTo(x, y, ZOOM[kind]);
  const feature = layerOf(layer) && id >= 0;
  stop.value = feature ? "half" : "peek";
  if (!feature) return;
  show(layer, true);
  select({ layer, id, place: [x, y] });
}
