import { useEffect, useState } from "preact/hooks";
import type { LegendSymbol } from "../publication/types";
import { files, publication } from "../state/app";

/** What stands for a class: as it is on the map, on white, for the colours are chosen for that. */
export function Symbol({ symbol }: { symbol: LegendSymbol }) {
  if (symbol.kind === "heading") return null;
  if (symbol.kind === "picture") return <Picture name={symbol.picture} />;
  return (
    <svg class="symbol" viewBox="0 0 36 24" aria-hidden="true">
      <Shape symbol={symbol} />
    </svg>
  );
}

const MIDDLE = { x: 18, y: 12 };
/** However small it may be on the map: its colour must be told in the sun. */
const SMALLEST_RADIUS = 7;
const LARGEST_RADIUS = 11;
const WIDEST = 14;

function Shape({ symbol: { kind, color, opacity, outline, outline_width, size, dash } }: { symbol: LegendSymbol }) {
  const edge = { stroke: outline || "none", "stroke-width": Math.min(outline_width, 3) };
  switch (kind) {
    case "line":
      return <line x1="3" y1={MIDDLE.y} x2="33" y2={MIDDLE.y} stroke={color} stroke-opacity={opacity} stroke-width={Math.min(Math.max(size, 1.5), WIDEST)} stroke-dasharray={dash.join(" ") || undefined} />;
    case "circle":
      return <circle cx={MIDDLE.x} cy={MIDDLE.y} r={Math.min(Math.max(size / 2, SMALLEST_RADIUS), LARGEST_RADIUS)} fill={color} fill-opacity={opacity} {...edge} />;
    case "extrusion":
      return (
        <g fill={color} stroke="#464c53" stroke-width="1" stroke-linejoin="round">
          <path d="M8 8l10-5 10 5-10 5z" />
          <path d="M8 8v8l10 5v-8zM28 8v8l-10 5v-8z" fill-opacity="0.8" />
        </g>
      );
    default:
      return <rect x="3" y="3" width="30" height="18" rx="2" fill={color} fill-opacity={opacity} {...edge} />;
  }
}

function Picture({ name }: { name: string }) {
  const [address, setAddress] = useState("");
  const file = publication.value!.images[name]?.file;
  useEffect(() => {
    let made = "";
    let gone = false;
    const show = (bytes: ArrayBuffer) => {
      if (gone) return;
      made = URL.createObjectURL(new Blob([bytes]));
      setAddress(made);
    };
    if (file) files.value!.bytes(file).then(show, () => {});
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [file]);
  return <span class="symbol">{address && <img src={address} alt="" />}</span>;
}
