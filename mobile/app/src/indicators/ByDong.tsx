import type { DongValue, IndicatorEntry } from "../publication/types";
import { t } from "../text";
import { number, withUnit } from "../text/format";
import { changeOf, type Change } from "./change";
import { ChangeWords } from "./Figure";

/** The dongs, highest first, as a table with bars: for eyes and screen readers alike. */
export function ByDong({ entry }: { entry: IndicatorEntry }) {
  const sorted = [...entry.by_dong].sort((one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity));
  const most = Math.max(...sorted.map((one) => Math.abs(one.value ?? 0)), Number.MIN_VALUE);
  const words = t().indicators;
  return (
    <table class="dongs">
      <caption>{`${words.byDong} · ${words.most}`}</caption>
      <thead>
        <tr>
          <th scope="col">{words.dong}</th>
          <th scope="col">{words.value}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((one) => (
          <Row key={one.dong} one={one} entry={entry} most={most} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ one, entry, most }: { one: DongValue; entry: IndicatorEntry; most: number }) {
  const change = changeOf(one.value, one.previous, entry);
  return (
    <tr>
      <th scope="row" dir="auto">{one.name}</th>
      <td>
        <span class="amount">{amountOf(one, entry)}</span>
        {change && <Changed change={change} decimals={entry.decimals} />}
        {one.value !== null && (
          <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(100 * Math.abs(one.value)) / most} height="6" />
          </svg>
        )}
      </td>
    </tr>
  );
}

function Changed({ change, decimals }: { change: Change; decimals: number }) {
  return <span class={`change ${change.verdict ?? ""}`}><ChangeWords change={change} decimals={decimals} /></span>;
}

function amountOf(one: DongValue, { decimals, unit }: IndicatorEntry): string {
  if (one.value !== null) return withUnit(number(one.value, decimals), unit);
  return one.held_back ? t().indicators.heldBack : t().indicators.noValue;
}
