import "./sheet.css";
import { publication, selection, candidates } from "../state/app";
import { indicator, type Tab, tab } from "../state/sheet";
import { t } from "../text";
import { Details } from "../details/Details";
import { IndicatorPage } from "../indicators/IndicatorPage";
import { IndicatorsTab } from "../indicators/IndicatorsTab";
import { LegendTab } from "../legend/LegendTab";
import { ListTab } from "../layout/slots";
import { SheetHead } from "./SheetHead";
import { Tabs } from "./Tabs";

/** The bottom sheet: details where a feature is chosen, an indicator's page, else the tabs. */
export function Sheet() {
  if (!publication.value) return null;
  return (
    <section class="sheet" id="sheet" tabIndex={-1} aria-label={t().sheet.label}>
      <SheetHead />
      <div class="sheet-body">
        <Content />
      </div>
    </section>
  );
}

function Content() {
  if (selection.value || candidates.value.length > 0) return <Details />;
  if (indicator.value) return <IndicatorPage key={indicator.value} id={indicator.value} />;
  return (
    <>
      <Tabs />
      <div role="tabpanel" id="tabpanel" aria-labelledby={`tab-${tab.value}`} class="tabpanel">
        <Panel which={tab.value} />
      </div>
    </>
  );
}

function Panel({ which }: { which: Tab }) {
  switch (which) {
    case "indicators":
      return <IndicatorsTab />;
    case "legend":
      return <LegendTab />;
    case "list":
      return <ListTab />;
  }
}
