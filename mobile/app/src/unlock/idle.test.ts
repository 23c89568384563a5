import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { IDLE_MINUTES, lockWhenIdle } from "./idle";

const MINUTE = 60_000;

class Page {
  hidden = false;
  private listener = () => {};
  addEventListener(_type: "visibilitychange", listener: () => void) {
    this.listener = listener;
  }
  turn(hidden: boolean) {
    this.hidden = hidden;
    this.listener();
  }
}

describe("an unlocked page", () => {
  const page = new Page();
  const lock = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers();
    lock.mockClear();
    lockWhenIdle(page, lock);
  });
  afterEach(() => vi.useRealTimers());

  it("stays open when it is seen again in time", () => {
    page.turn(true);
    vi.advanceTimersByTime((IDLE_MINUTES - 1) * MINUTE);
    page.turn(false);
    vi.advanceTimersByTime(IDLE_MINUTES * MINUTE);
    expect(lock).not.toHaveBeenCalled();
  });
  it("locks out of sight", () => {
    page.turn(true);
    vi.advanceTimersByTime(IDLE_MINUTES * MINUTE);
    expect(lock).toHaveBeenCalled();
  });
  it("locks before it is seen where timers slept", () => {
    page.turn(true);
    vi.setSystemTime(Date.now() + IDLE_MINUTES * MINUTE);
    page.turn(false);
    expect(lock).toHaveBeenCalled();
  });
});
