/** Minutes out of sight after which an unlocked publication closes. */
export const IDLE_MINUTES = 10;

interface Page {
  readonly hidden: boolean;
  addEventListener(type: "visibilitychange", listener: () => void): void;
}

/**
 * Calls `lock` once the page was out of sight for {@link IDLE_MINUTES}: at once where the phone lets timers run, otherwise
 * before anything can be seen again.
 */
export function lockWhenIdle(page: Page, lock: () => void, now: () => number = Date.now): void {
  let hiddenSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  page.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (page.hidden) {
      hiddenSince = now();
      timer = setTimeout(lock, IDLE_MINUTES * 60_000);
    } else if (now() - hiddenSince >= IDLE_MINUTES * 60_000) {
      lock();
    }
  });
}
