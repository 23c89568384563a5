import { useComputed, useSignal } from "@preact/signals";
import type { KeyboardEvent } from "preact/compat";
import { Icon } from "../layout/Icon";
import { more } from "../text/more";
import { found, type Hit, type Kind } from "./ranking";
import type { Places } from "./places";

const MOST_SHOWN = 30;
const MOST_TYPED = 60;
const KINDS: Kind[] = ["dong", "stop", "route", "address", "place"];

/** A field to find a place by; results stand below it as a list of buttons. */
export function Search({ places, pick }: { places: Places; pick: (hit: Hit) => void }) {
  const typed = useSignal("");
  const kind = useSignal<Kind | null>(null);
  const there = useComputed(() => new Set(places.parts.value.flatMap((part) => part.kind)));
  const result = useComputed(() =>
    found(places.parts.value, typed.value, kind.value ? new Set([kind.value]) : there.value, MOST_SHOWN),
  );
  const { search } = more();
  const choose = (hit: Hit) => {
    typed.value = "";
    pick(hit);
  };
  return (
    <search class="search" onKeyDown={moveAmongHits}>
      <label class="search-field">
        <span class="unseen">{search.label}</span>
        <Icon name="search" />
        <input
          type="search"
          value={typed.value}
          placeholder={search.hint}
          maxLength={MOST_TYPED}
          autocomplete="off"
          enterkeyhint="search"
          onFocus={() => void places.load()}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            void places.load();
          }}
        />
      </label>
      {typed.value.trim() && (
        <div class="found">
          {there.value.size > 1 && (
            <KindChoice kinds={KINDS.filter((one) => there.value.has(one))} chosen={kind.value} choose={(one) => (kind.value = one)} />
          )}
          <p class="search-said" role="status">
            {said(places, typed.value, result.value)}
          </p>
          {result.value.hits.length > 0 && (
            <ul class="hits">
              {result.value.hits.map((hit) => (
                <li key={`${hit.kind} ${hit.layer} ${hit.id} ${hit.text} ${hit.x} ${hit.y}`}>
                  <button type="button" class="hit" onClick={() => choose(hit)}>
                    <span class="hit-kind">{search.kinds[hit.kind]}</span>
                    <span class="hit-text">{hit.text}</span>
                    {hit.about && <span class="hit-about">{hit.about}</span>}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </search>
  );
}

function KindChoice({ kinds, chosen, choose }: { kinds: Kind[]; chosen: Kind | null; choose: (kind: Kind | null) => void }) {
  const { search } = more();
  return (
    <div class="chips">
      {[null, ...kinds].map((kind) => (
        <button type="button" class="chip" aria-pressed={kind === chosen} onClick={() => choose(kind)}>
          {kind ? search.kinds[kind] : search.all}
        </button>
      ))}
    </div>
  );
}

function said(places: Places, typed: string, { hits, count }: { hits: Hit[]; count: number }): string {
  const { search } = more();
  if (!typed.trim()) return "";
  if (places.state.value === "failed") return search.failed;
  if (count > hits.length) return search.capped(hits.length, count);
  if (count) return search.count(count);
  return places.state.value === "whole" ? search.none : search.loading;
}

/** Up and down go through field and results, as in any list of suggestions. */
function moveAmongHits(event: KeyboardEvent<HTMLElement>): void {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!way) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, .hit")];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + way];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
