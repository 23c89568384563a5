import { Icon } from "../layout/Icon";
import { mode, publication } from "../state/app";
import { theMap } from "../state/map";
import { more } from "../text/more";
import { OfflineState } from "../offline/OfflineState";
import { printView } from "../print/printView";
import { ShareButton } from "../share/ShareButton";

/** What can be done with the view at hand. */
export function MenuEntries() {
  const { compare, print } = more();
  const comparison = publication.value?.comparison;
  return (
    <div class="entries">
      {comparison && theMap.value && (
        <Entry icon="compare" label={`${compare.title}: ${comparison.title}`} go={() => (mode.value = "compare")} />
      )}
      <ShareButton />
      <Entry icon="print" label={print.title} go={() => void printView()} />
      <OfflineState />
    </div>
  );
}

function Entry({ icon, label, go }: { icon: "compare" | "print"; label: string; go: () => void }) {
  return (
    <button
      type="button"
      class="entry"
      onClick={(event) => {
        event.currentTarget.closest("dialog")?.close();
        go();
      }}
    >
      <Icon name={icon} />
      <span dir="auto">{label}</span>
    </button>
  );
}
