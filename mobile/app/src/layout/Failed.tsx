import { start } from "../open";
import { failure } from "../state/app";
import { t } from "../text";

/** Why nothing is shown, and what to do. */
export function Failed() {
  const { reason, path } = failure.value!;
  return (
    <main class="page">
      <h1>{t().failed.title}</h1>
      <p role="alert">{t().failed[reason](path)}</p>
      <button type="button" class="button filled" onClick={() => void start()}>{t().app.retry}</button>
    </main>
  );
}
