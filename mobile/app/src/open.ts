/** Opening: bundle.json first, then (after a passphrase where there is one) the page of contents. */
import { batch } from "@preact/signals";
import { validityNow } from "./offline/watching";
import { Failure } from "./publication/failure";
import { type Files, MemoryFiles, NetworkFiles } from "./publication/files";
import { loadBundle, loadPublication, PUBLICATION } from "./publication/load";
import { restoreView } from "./share/currentView";
import { bundle, failure, files, phase, publication, sealedFiles, visible } from "./state/app";
import { language, languageWasChosen } from "./state/settings";

/** Begins, or begins again after a failure. `lying`: files that lie in the page itself (one HTML file). */
export async function start(lying?: ReadonlyMap<string, ArrayBuffer>): Promise<void> {
  phase.value = "loading";
  await orFail(async () => {
    const found = await loadBundle(lying ? new MemoryFiles(lying) : new NetworkFiles());
    bundle.value = found;
    document.title = found.title;
    const all = lying ? new MemoryFiles(lying) : new NetworkFiles(found.build);
    if (!validityNow(found).valid) phase.value = "expired";
    else if (found.encryption) batch(() => ((sealedFiles.value = all), (phase.value = "locked")));
    else await open(all);
  });
}

/** Shows what open files hold. */
export async function open(opened: Files): Promise<void> {
  await orFail(async () => {
    const found = await loadPublication(opened);
    batch(() => {
      files.value = opened;
      publication.value = found;
      visible.value = new Set(found.layers.filter((layer) => layer.visible).map((layer) => layer.key));
      if (!languageWasChosen()) language.value = found.language;
      restoreView();
      phase.value = "ready";
    });
  });
}

async function orFail(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known = error instanceof Failure;
    failure.value = known ? error : new Failure("broken", PUBLICATION);
    phase.value = "failed";
    if (!known) throw error;
  }
}
