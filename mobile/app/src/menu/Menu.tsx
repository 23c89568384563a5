import "./menu.css";
import { useRef } from "preact/hooks";
import { Icon } from "../layout/Icon";
import { Notice } from "../layout/Notice";
import { MenuEntries } from "../layout/slots";
import { bundle, publication } from "../state/app";
import { language, themeChoice } from "../state/settings";
import { t } from "../text";
import { day } from "../text/format";
import { Choice } from "./Choice";

/** Beside the app in a folder (vite.licences.ts); one HTML file has no neighbours. */
const LICENCES = "licences.txt";

/** Opens the menu: a dialog of the browser, which holds focus and closes by Esc. */
export function MenuButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" class="round" aria-label={t().app.menu} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        <Icon name="menu" />
      </button>
      <dialog ref={dialog} class="menu" aria-labelledby="menu-title" onClick={(event) => event.target === dialog.current && dialog.current?.close()}>
        <div class="menu-inner">
          <header>
            <h2 id="menu-title">{t().menu.title}</h2>
            <button type="button" aria-label={t().app.close} onClick={() => dialog.current?.close()}>
              <Icon name="close" />
            </button>
          </header>
          {/* An entry closes the menu by itself: <form method="dialog"> or closest("dialog").close(). */}
          <MenuEntries />
          <Choice name="theme" title={t().menu.theme} options={t().menu.themes} chosen={themeChoice} />
          <Choice name="language" title={t().menu.language} options={{ ko: "한국어", en: "English" }} chosen={language} />
          <About />
        </div>
      </dialog>
    </>
  );
}

function About() {
  const { title, publisher, published, valid_until, data_date, notice } = publication.value!;
  return (
    <section>
      <h3>{t().menu.about}</h3>
      <p dir="auto">{title}</p>
      <ul class="facts">
        {publisher && <li dir="auto">{t().menu.publisher(publisher)}</li>}
        {data_date && <li>{t().app.dataDate(day(data_date))}</li>}
        <li>{t().app.published(day(published))}</li>
        {valid_until && <li>{t().app.until(day(valid_until))}</li>}
      </ul>
      {notice && (
        <details>
          <summary>{t().app.notice}</summary>
          <Notice text={notice} />
        </details>
      )}
      {bundle.value!.files.some((file) => file.path === LICENCES) && <a class="row-link" href={LICENCES} target="_blank" rel="noopener">{t().menu.licences}</a>}
    </section>
  );
}
