import { open, type Tab, tab } from "../state/sheet";
import { t } from "../text";

const ORDER: Tab[] = ["indicators", "legend", "list"];

/** Arrow keys go from tab to tab, as in every tab list. */
export function Tabs() {
  const names = t().sheet.tabs;
  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const next = ORDER[(ORDER.indexOf(tab.value) + by + ORDER.length) % ORDER.length];
    open(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" class="tabs" aria-label={t().sheet.label} onKeyDown={move}>
      {ORDER.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          aria-controls="tabpanel"
          aria-selected={tab.value === one}
          tabIndex={tab.value === one ? 0 : -1}
          onClick={() => open(one)}
        >
          {names[one]}
        </button>
      ))}
    </div>
  );
}
