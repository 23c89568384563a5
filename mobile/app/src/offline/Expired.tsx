import "../theme/gate.css";
import { useSignal } from "@preact/signals";
import { more } from "../text/more";
import { forget, lookForNewer, newer, showNewer } from "./keeping";

/** Stands in place of a publication whose time is over. */
export function Expired({ title, until, clockSetBack }: { title: string; until: string; clockSetBack: boolean }) {
  const { expired, offline } = more();
  const said = useSignal("");
  const check = async () => {
    said.value = (await lookForNewer()) ? "" : expired.none;
  };
  const remove = async () => {
    await forget();
    said.value = expired.forgotten;
  };
  return (
    <main class="gate">
      <div class="gate-box">
        <p class="gate-kind">{expired.title}</p>
        <h1>{title}</h1>
        <p>{expired.lead(until)}</p>
        {clockSetBack && <p>{expired.clock}</p>}
        <p class="gate-said" role="status">
          {said.value}
        </p>
        {newer.value ? (
          <button type="button" class="button filled" onClick={showNewer}>
            {offline.newer} · {offline.reload}
          </button>
        ) : (
          <button type="button" class="button filled" onClick={() => void check()}>
            {expired.check}
          </button>
        )}
        {"caches" in window && (
          <button type="button" class="button" onClick={() => void remove()}>
            {expired.forget}
          </button>
        )}
      </div>
    </main>
  );
}
