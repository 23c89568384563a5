/** What goes on beside the screens: the publication's last day may pass, and the phone may keep the files. */
import { batch, effect } from "@preact/signals";
import type { Bundle } from "../publication/types";
import { bundle, files, phase, publication } from "../state/app";
import { noMap, view } from "../state/map";
import { keep } from "./keeping";
import { validity, type Validity } from "./validity";

const MINUTE_MS = 60_000;

/** Whether a publication may be shown now. */
export function validityNow(dates: Bundle): Validity {
  return validity(dates, new Date(), storage());
}

/** Closes the publication when its last day passes, also in the middle of a look at it. */
export function watchValidity(): void {
  const check = () => {
    if (phase.value !== "loading" && bundle.value && !validityNow(bundle.value).valid) close();
  };
  setInterval(check, MINUTE_MS);
  document.addEventListener("visibilitychange", check);
}

function close(): void {
  batch(() => {
    phase.value = "expired";
    publication.value = null;
    files.value = null;
  });
}

/** Lets the phone keep the files once the first look is drawn, so that it does not wait for them. */
export function keepWhenDrawn(): void {
  const end = effect(() => {
    const drawn = phase.value === "ready" ? view.value || noMap.value : phase.value === "locked" || phase.value === "expired";
    if (!drawn || !bundle.value) return;
    const found = bundle.value;
    queueMicrotask(() => {
      end();
      void keep(found);
    });
  });
}

/** Private windows may refuse a store. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
