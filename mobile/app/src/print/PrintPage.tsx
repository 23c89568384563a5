import { Notice } from "../layout/Notice";
import { Symbol } from "../legend/Symbol";
import type { IndicatorEntry, LayerEntry, Publication } from "../publication/types";
import { visible } from "../state/app";
import { t } from "../text";
import { day, number, withUnit } from "../text/format";
import { more } from "../text/more";

/** A page of paper: what is on the screen, and all that a reader must know to judge it. */
export function PrintPage({ publication, picture }: { publication: Publication; picture: string }) {
  const { print } = more();
  const shown = publication.layers.filter((layer) => visible.value.has(layer.key) && !layer.background);
  return (
    <>
      <h1 dir="auto">{publication.title}</h1>
      {picture && <img src={picture} alt={print.map(publication.title)} />}
      <section>
        <h2>{print.legend}</h2>
        <div class="print-legends">{shown.map((layer) => <Legend key={layer.key} layer={layer} />)}</div>
      </section>
      {publication.indicators.length > 0 && <Indicators indicators={publication.indicators} />}
      <Origin publication={publication} shown={shown} />
    </>
  );
}

function Legend({ layer }: { layer: LayerEntry }) {
  return (
    <div>
      <strong dir="auto">{layer.title}</strong>
      <ul>
        {layer.legend.map((entry, at) => (
          <li key={at}>
            <Symbol symbol={entry.symbol} />
            <span dir="auto">{entry.label}</span>
            {entry.count !== null && <span>{t().legend.count(number(entry.count))}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Indicators({ indicators }: { indicators: IndicatorEntry[] }) {
  return (
    <section>
      <h2>{more().print.indicators}</h2>
      <table>
        <tbody>
          {indicators.map((one) => (
            <tr key={one.key}>
              <th scope="row" dir="auto">{one.title}</th>
              <td class="number">{written(one)}</td>
              <td>{one.data_date && day(one.data_date)}</td>
              <td dir="auto">{one.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function written({ value, decimals, unit, held_back }: IndicatorEntry): string {
  if (held_back) return t().indicators.heldBack;
  return value === null ? t().indicators.noValue : withUnit(number(value, decimals), unit);
}

function Origin({ publication, shown }: { publication: Publication; shown: LayerEntry[] }) {
  const { print } = more();
  const { data_date, published, valid_until, publisher, city, notice } = publication;
  const sources = [...new Set(shown.flatMap((layer) => layer.sources))];
  return (
    <footer>
      <p>{[data_date && `${print.dataDate} ${day(data_date)}`, `${print.published} ${day(published)}`, valid_until && `${print.validUntil} ${day(valid_until)}`].filter(Boolean).join(" · ")}</p>
      <p dir="auto">{[city, publisher].filter(Boolean).join(" · ")}</p>
      {sources.length > 0 && <p dir="auto">{`${print.sources}: ${sources.join(", ")}`}</p>}
      {notice && <p><strong>{print.notice}</strong></p>}
      {notice && <Notice text={notice} />}
    </footer>
  );
}
