import { useEffect, useState } from "preact/hooks";
import { announcement } from "../state/app";

const SHOWN_MS = 6000;

/** What just happened, for eyes and screen readers. */
export function Announcer() {
  const said = announcement.value;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    setShown(said !== "");
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div class={shown ? "announcer" : "unseen"} role="status" aria-live="polite">
      {said}
    </div>
  );
}
