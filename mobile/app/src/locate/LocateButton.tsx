import { useEffect } from "preact/hooks";
import { Icon } from "../layout/Icon";
import { announce, publication } from "../state/app";
import { theMap } from "../state/map";
import { more } from "../text/more";
import { follow, following, stop, type Following } from "./follow";
import { drawPosition, erasePosition } from "./drawing";

/** Shows where the phone is, from a tap until the next one. */
export function LocateButton() {
  const { locate } = more();
  const now = following.value;
  const on = now.state === "searching" || now.state === "found";
  useEffect(() => {
    const said = saidOf(now);
    if (said) announce(said);
  }, [saidOf(now)]);
  useEffect(() => {
    if (!theMap.value) return;
    if (now.state === "found") drawPosition(theMap.value, now.position);
    else erasePosition(theMap.value);
  }, [now, theMap.value]);
  return (
    <button
      type="button"
      class="round"
      aria-pressed={on}
      aria-label={on ? locate.stop : locate.start}
      onClick={() => (on ? stop() : follow(publication.value!.bounds))}
    >
      <Icon name="locate" />
    </button>
  );
}

function saidOf(now: Following): string {
  const { locate } = more();
  switch (now.state) {
    case "off":
      return "";
    case "searching":
      return locate.searching;
    case "found":
      return now.position.inside ? locate.found(now.position.accuracy) : locate.outside;
    case "failed":
      return locate[now.why];
  }
}
