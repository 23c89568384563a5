import "./map.css";
import { useEffect, useRef } from "preact/hooks";
import { files, publication } from "../state/app";
import { noMap, theMap } from "../state/map";
import { offerDiagnostics } from "./diagnostics";

/** After a lost drawing context a phone mostly gives a new one within this time; then nothing needs to be said. */
const RESTORED_MS = 4000;

/** The map. MapLibre comes by itself, after title and indicators are there. */
export function MapView() {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let ended = false;
    let end = () => {};
    offerDiagnostics();
    void import("./create").then(
      ({ createMap }) => {
        if (!ended) end = begin(createMap, container.current!);
      },
      () => (noMap.value = "absent"),
    );
    return () => {
      ended = true;
      theMap.value = null;
      end();
    };
  }, []);
  return <div ref={container} class="map" />;
}

type Create = typeof import("./create").createMap;

function begin(createMap: Create, container: HTMLElement): () => void {
  try {
    const { map, end } = createMap(container, publication.value!, files.value!);
    let restored: ReturnType<typeof setTimeout>;
    map.on("webglcontextlost", () => (restored = setTimeout(() => (noMap.value = "lost"), RESTORED_MS)));
    map.on("webglcontextrestored", () => clearTimeout(restored));
    theMap.value = map;
    return end;
  } catch {
    noMap.value = "absent";
    return () => {};
  }
}
