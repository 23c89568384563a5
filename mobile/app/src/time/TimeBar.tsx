import "./time.css";
import { Icon } from "../layout/Icon";
import type { TimeStep } from "../publication/types";
import { playing } from "../state/app";
import { more } from "../text/more";
import { pause, play } from "./playing";

interface Props {
  axis: TimeStep[];
  at: number;
  go: (at: number) => void;
  /** What is to be said of this interval: loading failed, or nothing is there. */
  said?: string;
}

/** Chooses the interval that the map shows: a slider, a step each way, and play. */
export function TimeBar({ axis, at, go, said = "" }: Props) {
  const { time } = more();
  const by = (steps: number) => (at + steps + axis.length) % axis.length;
  const step = (steps: number) => {
    pause();
    go(by(steps));
  };
  return (
    <section class="time" aria-label={time.label}>
      <output class="time-label">{axis[at].label}</output>
      <div class="time-row">
        <button type="button" class="round" aria-label={time.before} onClick={() => step(-1)}>
          <Icon name="previous" />
        </button>
        <button type="button" class="round" aria-label={playing.value ? time.pause : time.play} onClick={() => toggle(at, axis.length, go)}>
          <Icon name={playing.value ? "pause" : "play"} />
        </button>
        <button type="button" class="round" aria-label={time.after} onClick={() => step(1)}>
          <Icon name="next" />
        </button>
        <input
          type="range"
          class="time-slider"
          min={0}
          max={axis.length - 1}
          value={at}
          aria-label={time.label}
          aria-valuetext={axis[at].label}
          onInput={(event) => {
            pause();
            go(event.currentTarget.valueAsNumber);
          }}
        />
      </div>
      <p class="time-said" role="status">
        {said}
      </p>
    </section>
  );
}

function toggle(at: number, count: number, go: (at: number) => void): void {
  if (playing.value) return pause();
  let now = at;
  play(() => go((now = (now + 1) % count)));
}
