import { Symbol } from "../legend/Symbol";
import type { Comparison, LayerEntry } from "../publication/types";
import { layerOf } from "../state/app";
import { number } from "../text/format";
import { t } from "../text";
import { more } from "../text/more";

/** The two legends beside each other, folded away until asked for. */
export function Legends({ comparison }: { comparison: Comparison }) {
  const { compare, print } = more();
  const [base, scenario] = [layerOf(comparison.base), layerOf(comparison.scenario)];
  if (!base || !scenario) return null;
  return (
    <details class="compare-legends">
      <summary>{print.legend}</summary>
      <div class="compare-columns">
        <Column title={compare.base} layer={base} />
        <Column title={compare.scenario} layer={scenario} />
      </div>
    </details>
  );
}

function Column({ title, layer }: { title: string; layer: LayerEntry }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {layer.legend.map((entry, at) => (
          <li key={at}>
            <Symbol symbol={entry.symbol} />
            <span dir="auto">{entry.label}</span>
            {entry.count !== null && <span class="muted"> {t().legend.count(number(entry.count))}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
