import "./legend.css";
import { useMemo } from "preact/hooks";
import type { LayerEntry } from "../publication/types";
import { layers } from "../state/app";
import { t } from "../text";
import { LayerLegend } from "./LayerLegend";

/** The layers by groups, each with its switch, its classes and how many of it are on the map. */
export function LegendTab() {
  const groups = useMemo(() => grouped(layers.value), [layers.value]);
  return (
    <>
      <p class="muted hint">{t().legend.hint}</p>
      {groups.map(([name, members]) => (
        <section key={name} class="legend-group">
          <h2 dir="auto">{name || t().legend.other}</h2>
          <ul>
            {members.map((layer) => (
              <LayerLegend key={layer.key} layer={layer} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function grouped(all: LayerEntry[]): [string, LayerEntry[]][] {
  const groups = new Map<string, LayerEntry[]>();
  for (const layer of all.filter((one) => one.data)) {
    const name = layer.background ? t().app.background : layer.group;
    groups.set(name, [...(groups.get(name) ?? []), layer]);
  }
  return [...groups];
}
