import "./indicators.css";
import type { IndicatorEntry } from "../publication/types";
import { Notice } from "../layout/Notice";
import { publication } from "../state/app";
import { openIndicator } from "../state/sheet";
import { t } from "../text";
import { day } from "../text/format";
import { ChangeLine, Figure } from "./Figure";

/** What must be known first, then a card an indicator. */
export function IndicatorsTab() {
  const { indicators, notice } = publication.value!;
  return (
    <>
      {notice && (
        <details class="notice">
          <summary>{t().app.notice}</summary>
          <Notice text={notice} />
        </details>
      )}
      {indicators.length === 0 && <p class="muted">{t().indicators.none}</p>}
      <ul class="cards">
        {indicators.map((entry) => (
          <li key={entry.key}>
            <Card entry={entry} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Card({ entry }: { entry: IndicatorEntry }) {
  return (
    <button type="button" class="card" onClick={() => openIndicator(entry.key)}>
      <span class="name clamp" dir="auto">{entry.title}</span>
      <Figure entry={entry} />
      <ChangeLine entry={entry} />
      <span class="muted">{entry.data_date && t().app.dataDate(day(entry.data_date))}</span>
      {entry.source && <span class="muted clamp" dir="auto">{t().indicators.source(entry.source)}</span>}
    </button>
  );
}
