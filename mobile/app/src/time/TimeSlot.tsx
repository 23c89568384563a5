import { useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { layers, step, visible } from "../state/app";
import { theMap } from "../state/map";
import { more } from "../text/more";
import { axis, loading, stepOf } from "./layers";
import { paintTimes } from "./painting";
import { pause } from "./playing";
import { TimeBar } from "./TimeBar";

/** The time bar, as long as a layer that is switched on has times. */
export function TimeSlot() {
  const timed = useComputed(() => layers.value.filter((layer) => layer.time && visible.value.has(layer.key)));
  useEffect(() => (theMap.value ? paintTimes(theMap.value) : undefined), [theMap.value]);
  useEffect(() => pause, []);
  const first = timed.value[0];
  useEffect(() => {
    if (step.value === null && first) step.value = stepOf(first);
  }, [first]);
  if (!first || step.value === null) return null;
  const said = loading.value === "failed" ? more().time.failed : "";
  return <TimeBar axis={axis.value} at={step.value} go={(at) => (step.value = at)} said={said} />;
}
