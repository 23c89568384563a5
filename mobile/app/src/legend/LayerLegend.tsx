import type { LayerEntry, LegendEntry } from "../publication/types";
import { filterOf, setFilter, show, visible } from "../state/app";
import { goToBounds } from "../state/map";
import { Icon } from "../layout/Icon";
import { t } from "../text";
import { number } from "../text/format";
import { tapped } from "./classes";
import { Symbol } from "./Symbol";
import { useDrawn } from "./useDrawn";

export function LayerLegend({ layer }: { layer: LayerEntry }) {
  const on = visible.value.has(layer.key);
  const filter = filterOf(layer.key);
  return (
    <li class="legend-layer">
      <div class="legend-head">
        <label class="switch">
          <input type="checkbox" role="switch" checked={on} onChange={(event) => show(layer.key, event.currentTarget.checked)} />
          <span class="track" aria-hidden="true" />
          <span class="clamp" dir="auto">{layer.title}</span>
        </label>
        {on && layer.bounds && (
          <button type="button" aria-label={t().legend.zoom(layer.title)} title={t().legend.zoom(layer.title)} onClick={() => goToBounds(layer.bounds!)}>
            <Icon name="home" />
          </button>
        )}
      </div>
      {on && !layer.background && <Counts layer={layer} />}
      {filter.called && <Condition layer={layer} called={filter.called} />}
      {on && layer.legend.length > 0 && (
        <ul class="classes">
          {layer.legend.map((entry, index) => (
            <li key={index}>
              <Class layer={layer} entry={entry} index={index} />
            </li>
          ))}
        </ul>
      )}
      {filter.classes && (
        <button type="button" class="button" onClick={() => setFilter(layer.key, { classes: null })}>{t().legend.showAll}</button>
      )}
    </li>
  );
}

function Counts({ layer }: { layer: LayerEntry }) {
  const drawn = useDrawn(layer);
  const all = number(layer.count);
  return (
    <p class="muted">
      {drawn === null ? t().legend.total(all) : t().legend.drawn(all, number(drawn))}
      {drawn === null && layer.overview && <span dir="auto">{` · ${layer.overview.note}`}</span>}
      {layer.held_back > 0 && ` · ${t().legend.held(number(layer.held_back))}`}
    </p>
  );
}

function Condition({ layer, called }: { layer: LayerEntry; called: string }) {
  return (
    <p class="condition">
      <span dir="auto">{t().legend.filtered(called)}</span>
      <button type="button" class="button" onClick={() => setFilter(layer.key, { condition: null, called: "" })}>{t().legend.showAll}</button>
    </p>
  );
}

function Class({ layer, entry, index }: { layer: LayerEntry; entry: LegendEntry; index: number }) {
  const { classes } = filterOf(layer.key);
  const shown = classes === null || !entry.filter || classes.has(index);
  const content = (
    <>
      <Symbol symbol={entry.symbol} />
      <span class="label clamp" dir="auto">{entry.label}</span>
      {entry.count !== null && <span class="count">{t().legend.count(number(entry.count))}</span>}
      {!shown && <span class="muted">{t().legend.hidden}</span>}
    </>
  );
  const choices = layer.legend.filter((one) => one.filter).length;
  if (entry.symbol.kind === "heading") return <div class="class heading">{content}</div>;
  if (!entry.filter || choices < 2) return <div class="class">{content}</div>;
  return (
    <button
      type="button"
      class={shown ? "class" : "class off"}
      aria-pressed={shown}
      onClick={() => setFilter(layer.key, { classes: tapped(classes, index, choices) })}
    >
      {content}
    </button>
  );
}
