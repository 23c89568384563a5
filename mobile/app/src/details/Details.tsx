import "./details.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../layout/Icon";
import { folded, inOrder } from "../publication/fieldOrder";
import { isHeldBack, MARK } from "../publication/heldBack";
import { type Properties, rowOf } from "../publication/rows";
import type { FieldEntry, LayerEntry } from "../publication/types";
import { candidates, files, layerOf, select, type Selection, selection } from "../state/app";
import { goTo } from "../state/map";
import { t } from "../text";
import { number, value } from "../text/format";

/** The chosen feature, or the features to choose from. */
export function Details() {
  const chosen = selection.value;
  const layer = chosen && layerOf(chosen.layer);
  return (
    <article class="subpage details">
      <button type="button" class="back" onClick={goBack}>
        <Icon name="back" /> {t().app.back}
      </button>
      {chosen && layer ? <Feature key={`${chosen.layer}/${chosen.id}`} chosen={chosen} layer={layer} /> : <Choose />}
    </article>
  );
}

/** From a feature to those it was chosen from, from there to the tabs. */
function goBack(): void {
  if (selection.value && candidates.value.length > 0) selection.value = null;
  else select(null);
}

function Choose() {
  const all = candidates.value;
  return (
    <>
      <Heading text={t().details.choose(number(all.length))} />
      <ul class="choices">
        {all.map((one) => (
          <li key={`${one.layer}/${one.id}`}>
            <button type="button" class="choice-row" onClick={() => (selection.value = one)}>
              <span class="clamp name" dir="auto">{nameOf(layerOf(one.layer)!, one.id, one.properties)}</span>
              <span class="muted clamp" dir="auto">{layerOf(one.layer)!.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Feature({ chosen, layer }: { chosen: Selection; layer: LayerEntry }) {
  const { properties, place, missing } = useValues(chosen, layer);
  return (
    <>
      <Heading text={properties ? nameOf(layer, chosen.id, properties) : layer.title} />
      <p class="muted" dir="auto">{layer.title}</p>
      {!properties && <p role="status">{missing ? t().details.missing : t().details.loading}</p>}
      {properties && <Fields layer={layer} properties={properties} />}
      {place && (
        <button type="button" class="button" onClick={() => goTo(...place)}>{t().details.go}</button>
      )}
    </>
  );
}

/** The first fields, and the others to unfold. */
function Fields({ layer, properties }: { layer: LayerEntry; properties: Properties }) {
  const [first, others] = folded(inOrder(layer));
  const list = (fields: FieldEntry[]) => (
    <dl>
      {fields.map((field) => (
        <Field key={field.name} field={field} stored={properties[field.name]} held={isHeldBack(properties[MARK], field.name)} />
      ))}
    </dl>
  );
  return (
    <>
      {list(first)}
      {others.length > 0 && (
        <details class="others">
          <summary>{t().details.others(number(others.length))}</summary>
          {list(others)}
        </details>
      )}
    </>
  );
}

function Field({ field, stored, held }: { field: FieldEntry; stored: unknown; held: boolean }) {
  return (
    <div>
      <dt dir="auto">{field.title}</dt>
      <dd dir="auto">{held ? t().indicators.heldBack : value(field, stored)}</dd>
    </div>
  );
}

/** Takes the focus, so that a screen reader tells what came up. */
function Heading({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return <h2 ref={heading} tabIndex={-1} class="clamp" dir="auto">{text}</h2>;
}

interface Values {
  properties?: Properties;
  place?: [number, number];
  missing?: boolean;
}

/** What the selection brings with it, else what the table has. */
function useValues(chosen: Selection, layer: LayerEntry): Values {
  const [found, setFound] = useState<Values>({});
  useEffect(() => {
    if (chosen.properties) return;
    rowOf(files.value!, layer, chosen.id).then(
      (row) => setFound(row ? { properties: row.properties, place: [row.x, row.y] } : { missing: true }),
      () => setFound({ missing: true }),
    );
  }, []);
  return chosen.properties ? { properties: chosen.properties, place: chosen.place } : { place: chosen.place, ...found };
}

/** A feature's own name, else its layer's with its number. */
export function nameOf(layer: LayerEntry, id: number, properties: Properties | undefined): string {
  const field = layer.fields.find((one) => one.name === layer.title_field);
  const stored = field && properties?.[field.name];
  if (field && stored !== null && stored !== undefined && stored !== "") return value(field, stored);
  return `${layer.title} ${t().details.untitled(number(id + 1))}`;
}
