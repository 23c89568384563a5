import type { IndicatorEntry } from "../publication/types";
import { t } from "../text";
import { number } from "../text/format";
import { type Change, changeOf } from "./change";

/** The number with its unit, or why there is none. */
export function Figure({ entry }: { entry: IndicatorEntry }) {
  if (entry.value === null) return <span class="figure none">{entry.held_back ? t().indicators.heldBack : t().indicators.noValue}</span>;
  return (
    <span class="figure">
      <strong>{number(entry.value, entry.decimals)}</strong> <span class="unit">{entry.unit}</span>
    </span>
  );
}

/** Arrow, sign and word, so that colour is never the only cue. */
export function ChangeLine({ entry }: { entry: IndicatorEntry }) {
  const change = changeOf(entry.value, entry.previous?.value ?? null, entry);
  if (!change) return null;
  return (
    <span class={`change ${change.verdict ?? ""}`}>
      <span dir="auto">{t().indicators.against(entry.previous!.label)}</span> <ChangeWords change={change} decimals={entry.decimals} />
    </span>
  );
}

const ARROWS = { up: "▲", down: "▼", same: "＝" };

export function ChangeWords({ change: { difference, direction, verdict }, decimals }: { change: Change; decimals: number }) {
  const words = t().indicators;
  if (direction === "same") return <b>{`${ARROWS.same} ${words.same}`}</b>;
  const sign = difference > 0 ? "+" : "";
  return (
    <b>
      <span aria-hidden="true">{ARROWS[direction]} </span>
      {`${sign}${number(difference, decimals)} ${words[direction]}`}
      {verdict && ` (${words[verdict]})`}
    </b>
  );
}
