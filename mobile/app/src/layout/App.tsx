import { phase } from "../state/app";
import { t } from "../text";
import { Announcer } from "./Announcer";
import { Failed } from "./Failed";
import { Ready } from "./Ready";
import { Expired, Unlock } from "./slots";

/** What the phase asks for, and what was just announced. */
export function App() {
  return (
    <>
      <Screen />
      <Announcer />
    </>
  );
}

function Screen() {
  switch (phase.value) {
    case "loading":
      return <main class="page" aria-busy="true"><p>{t().app.loading}</p></main>;
    case "locked":
      return <Unlock />;
    case "expired":
      return <Expired />;
    case "failed":
      return <Failed />;
    case "ready":
      return <Ready />;
  }
}
