import "./map.css";
import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Files } from "../publication/files";
import type { LayerEntry, Publication } from "../publication/types";
import { expressionOf, files, publication, visible } from "../state/app";
import { noMap } from "../state/map";
import { t } from "../text";

/** Without WebGL: says so, and draws the layers that are on as a picture. Indicators, legend and list work as always. */
export function FallbackMap() {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => follow(canvas.current!, publication.value!, files.value!), []);
  return (
    <div class="fallback">
      <p role="status">{noMap.value === "lost" ? t().map.lost : t().map.absent}</p>
      <canvas ref={canvas} role="img" aria-label={t().map.simple} />
    </div>
  );
}

/** Draws again as layers and filters change and the screen turns. */
function follow(canvas: HTMLCanvasElement, { bounds, layers }: Publication, opened: Files): () => void {
  let latest = 0;
  const redraw = async () => {
    const shown = layers.filter((layer) => layer.data && visible.value.has(layer.key)).map((layer) => [layer, expressionOf(layer)] as const);
    const turn = ++latest;
    const { coloursOf, draw, drawablesOf, projectInto, test } = await import("./drawing");
    const contents = await Promise.all(shown.map(([layer]) => drawablesOf(opened, layer).catch(() => [])));
    if (turn !== latest) return;
    const context = sized(canvas);
    const project = projectInto(bounds, canvas.clientWidth, canvas.clientHeight);
    for (const index of bottomFirst(shown.map(([layer]) => layer))) {
      const [layer, filter] = shown[index];
      const colours = coloursOf(layer);
      for (const one of contents[index].filter(test(filter))) draw(context, one, project, colours(one), layer.data!.kind === "tiles");
    }
    canvas.dataset.drawn = String(contents.reduce((sum, one) => sum + one.length, 0));
  };
  const end = effect(() => void redraw());
  const observer = new ResizeObserver(() => void redraw());
  observer.observe(canvas);
  return () => {
    end();
    observer.disconnect();
  };
}

function bottomFirst(layers: LayerEntry[]): number[] {
  const places = layers.map((_, index) => index).reverse();
  return [...places.filter((index) => layers[index].background), ...places.filter((index) => !layers[index].background)];
}

function sized(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const ratio = window.devicePixelRatio;
  canvas.width = canvas.clientWidth * ratio;
  canvas.height = canvas.clientHeight * ratio;
  const context = canvas.getContext("2d")!;
  context.scale(ratio, ratio);
  return context;
}
