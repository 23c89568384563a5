import "./indicators.css";
import { publication } from "../state/app";
import { openIndicator } from "../state/sheet";
import { Figure } from "./Figure";

const KEY_FIGURES = 3;

/** The first figures, on the lowest stop of the sheet. */
export function KeyFigures() {
  const entries = publication.value!.indicators.slice(0, KEY_FIGURES);
  if (entries.length === 0) return null;
  return (
    <div class="figures">
      {entries.map((entry) => (
        <button key={entry.key} type="button" class="key-figure" onClick={() => openIndicator(entry.key)}>
          <span class="name" dir="auto">{entry.title}</span>
          <Figure entry={entry} />
        </button>
      ))}
    </div>
  );
}
