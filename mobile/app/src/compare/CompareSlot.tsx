import "./compare.css";
import { useEffect } from "preact/hooks";
import { mode, publication, visible } from "../state/app";
import { theMap } from "../state/map";
import { Compare } from "./Compare";

/** The comparison of the publication at hand: the map shows the base, and the scenario is laid over it. */
export function CompareSlot() {
  const { value: main } = theMap;
  const comparison = publication.value?.comparison;
  useEffect(() => {
    if (!comparison) return;
    const before = visible.peek();
    const base = new Set([...before, comparison.base]);
    base.delete(comparison.scenario);
    visible.value = base;
    return () => (visible.value = new Set([...visible.peek(), ...before]));
  }, [comparison]);
  if (!main || !comparison) return null;
  return <Compare comparison={comparison} main={main} close={() => (mode.value = "map")} />;
}
