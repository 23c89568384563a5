import { playing } from "../state/app";

/** How long an interval stays while playing: long enough to see where it changes. */
const STEP_MS = 900;

let timer: ReturnType<typeof setInterval> | undefined;

/** Goes on step by step until paused; after the last comes the first. */
export function play(advance: () => void): void {
  pause();
  playing.value = true;
  timer = setInterval(advance, STEP_MS);
}

export function pause(): void {
  clearInterval(timer);
  playing.value = false;
}
