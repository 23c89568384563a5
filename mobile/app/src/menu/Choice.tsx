import type { Signal } from "@preact/signals";

interface Props<T extends string> {
  name: string;
  title: string;
  options: Record<T, string>;
  chosen: Signal<T>;
}

/** One of a few, as large radio buttons. */
export function Choice<T extends string>({ name, title, options, chosen }: Props<T>) {
  return (
    <fieldset class="choice">
      <legend>{title}</legend>
      {(Object.entries(options) as [T, string][]).map(([option, label]) => (
        <label key={option}>
          <input type="radio" name={name} checked={chosen.value === option} onChange={() => (chosen.value = option)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
