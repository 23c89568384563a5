import type { ComponentChildren } from "preact";
import type { Map as MapLibre } from "maplibre-gl";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../layout/Icon";
import type { Comparison } from "../publication/types";
import { more } from "../text/more";
import { divided } from "./divided";
import { Legends } from "./Legends";

const ALL = 100;

/** Lays the scenario over the base's map, right of a border that is a slider. */
export function Compare({ comparison, main, close }: { comparison: Comparison; main: MapLibre; close: () => void }) {
  const { compare } = more();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => overlay(box.current!, main, comparison), [main, comparison]);
  const percent = Math.round(divided.value * ALL);
  const border = `calc(var(--thumb) / 2 + (100% - var(--thumb)) * ${divided.value})`;
  return (
    <section class="compare" aria-label={comparison.title}>
      <div class="compare-map" ref={box} aria-hidden="true" style={{ clipPath: `inset(0 0 0 ${border})` }} />
      <div class="compare-border" style={{ left: border }} />
      <Side name="base">{compare.base}</Side>
      <Side name="scenario">{compare.scenario}</Side>
      <Legends comparison={comparison} />
      <input
        type="range"
        class="compare-slider"
        min={0}
        max={ALL}
        value={percent}
        aria-label={compare.divider}
        aria-valuetext={compare.shownAs(percent)}
        onInput={(event) => (divided.value = event.currentTarget.valueAsNumber / ALL)}
      />
      <button type="button" class="round compare-close" aria-label={compare.close} onClick={close}>
        <Icon name="close" />
      </button>
    </section>
  );
}

function Side({ name, children }: { name: "base" | "scenario"; children: ComponentChildren }) {
  return <span class={`compare-side compare-${name}`}>{children}</span>;
}

/** The scenario's map comes with MapLibre, which the base's has loaded. */
function overlay(box: HTMLElement, main: MapLibre, comparison: Comparison): () => void {
  let ended = false;
  let end = () => {};
  void import("./overlay").then(({ overlayScenario }) => {
    if (!ended) end = overlayScenario(box, main, comparison);
  });
  return () => {
    ended = true;
    end();
  };
}
