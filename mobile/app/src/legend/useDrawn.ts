import { useEffect, useState } from "preact/hooks";
import { drawn } from "../map/counting";
import type { LayerEntry } from "../publication/types";
import { filters } from "../state/app";
import { theMap, view } from "../state/map";

/** How many of the layer's features the map holds, counted whenever it has come to rest. */
export function useDrawn(layer: LayerEntry): number | null {
  const [count, setCount] = useState<number | null>(null);
  const map = theMap.value;
  const resting = view.value;
  const filter = filters.value.get(layer.key);
  useEffect(() => {
    if (!map) return;
    // Not while the sheet is being drawn: a hundred thousand features take a moment.
    const timer = setTimeout(() => setCount(drawn(map, layer)), 50);
    return () => clearTimeout(timer);
  }, [map, resting, filter, layer]);
  return count;
}
