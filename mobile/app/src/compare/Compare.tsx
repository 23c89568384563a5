import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Map as MapLibre } from "maplibre-gl";
import { useEffect, useRef } from "preact/hooks";
import type { Comparison } from "../publication/types";
import { more } from "../text/more";
import { followMap } from "./following";

interface Props {
  comparison: Comparison;
  main: MapLibre;
  /** Makes the map of the scenario in a box. */
  create: (box: HTMLElement) => MapLibre;
  /** The share of the width that shows the base. */
  divided: Signal<number>;
  close: () => void;
}

const ALL = 100;

/** Lays the scenario over the base's map, right of a border that is a slider. */
export function Compare({ comparison, main, create, divided, close }: Props) {
  const { compare } = more();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scenario = create(box.current!);
    const end = followMap(scenario, main);
    return () => {
      end();
      scenario.remove();
    };
  }, [main, create]);
  const percent = Math.round(divided.value * ALL);
  const border = `calc(var(--thumb) / 2 + (100% - var(--thumb)) * ${divided.value})`;
  return (
    <section class="compare" aria-label={comparison.title}>
      <div class="compare-map" ref={box} aria-hidden="true" style={{ clipPath: `inset(0 0 0 ${border})` }} />
      <div class="compare-border" style={{ left: border }} />
      <Side name="base">{compare.base}</Side>
      <Side name="scenario">{compare.scenario}</Side>
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
      <button type="button" class="compare-close" onClick={close}>
        {compare.close}
      </button>
    </section>
  );
}

function Side({ name, children }: { name: "base" | "scenario"; children: ComponentChildren }) {
  return <span class={`compare-side compare-${name}`}>{children}</span>;
}
