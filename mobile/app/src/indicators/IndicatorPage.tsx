import "./indicators.css";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../layout/Icon";
import type { IndicatorEntry } from "../publication/types";
import { announce, filterOf, layerOf, publication, setFilter, show } from "../state/app";
import { goToBounds } from "../state/map";
import { indicator } from "../state/sheet";
import { t } from "../text";
import { day } from "../text/format";
import { ByDong } from "./ByDong";
import { ChangeLine, Figure } from "./Figure";

/** One indicator with its dongs, and what it counts on the map. */
export function IndicatorPage({ id }: { id: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const entry = publication.value!.indicators.find((one) => one.key === id);
  if (!entry) return null;
  return (
    <article class="subpage">
      <button type="button" class="back" onClick={() => (indicator.value = null)}>
        <Icon name="back" /> {t().app.back}
      </button>
      <h2 ref={heading} tabIndex={-1} dir="auto">{entry.title}</h2>
      <p class="large"><Figure entry={entry} /></p>
      <p><ChangeLine entry={entry} /></p>
      <ShowOnMap entry={entry} />
      {entry.how && <p dir="auto">{entry.how}</p>}
      <p class="muted">{entry.data_date && t().app.dataDate(day(entry.data_date))}</p>
      {entry.source && <p class="muted" dir="auto">{t().indicators.source(entry.source)}</p>}
      {entry.by_dong.length > 0 && <ByDong entry={entry} />}
    </article>
  );
}

function ShowOnMap({ entry }: { entry: IndicatorEntry }) {
  const layer = layerOf(entry.layer);
  if (!layer) return null;
  const on = entry.filter !== null && filterOf(layer.key).called === entry.title;
  const press = () => {
    if (on) return setFilter(layer.key, { condition: null, called: "" });
    show(layer.key, true);
    setFilter(layer.key, { condition: entry.filter, called: entry.filter ? entry.title : "" });
    if (layer.bounds) goToBounds(layer.bounds);
    if (entry.filter) announce(t().legend.filtered(entry.title));
  };
  return (
    <button type="button" class={on ? "button" : "button filled"} aria-pressed={on} onClick={press}>
      {on ? t().indicators.showAll : t().indicators.show}
    </button>
  );
}
