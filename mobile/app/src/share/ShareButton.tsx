import { useSignal } from "@preact/signals";
import { Icon } from "../layout/Icon";
import { publication } from "../state/app";
import { more } from "../text/more";
import { link } from "./currentView";
import { share } from "./share";

/** Shares the view as a link. The link holds what is on the screen; passphrase and position are never in it. */
export function ShareButton() {
  const texts = more().share;
  const said = useSignal("");
  const shown = useSignal("");
  const go = async () => {
    if (location.protocol === "file:") {
      said.value = texts.oneFile;
      return;
    }
    const url = link();
    const ended = await share(publication.value!.title, url);
    said.value = { shared: "", cancelled: "", copied: texts.copied, shown: texts.failed }[ended];
    shown.value = ended === "shown" ? url : "";
  };
  return (
    <div class="share">
      <button type="button" class="entry" onClick={() => void go()}>
        <Icon name="share" />
        {texts.title}
      </button>
      <p class="share-said" role="status">
        {said.value}
      </p>
      {shown.value && (
        <input type="text" readOnly aria-label={texts.link} value={shown.value} onFocus={(event) => event.currentTarget.select()} />
      )}
    </div>
  );
}
