import { useEffect, useState } from "preact/hooks";
import { Icon } from "../layout/Icon";
import { LocateButton } from "../layout/slots";
import { layers, publication, visible } from "../state/app";
import { theMap, view } from "../state/map";
import { t } from "../text";

const TILT = 55;

/** What fingers do on the map, as buttons: for gloves, one hand, keyboards. */
export function MapButtons() {
  const map = theMap.value;
  const turned = useTurned();
  if (!map) return null;
  const tilted = turned.pitch > 1;
  return (
    <div class="map-buttons">
      {(turned.bearing !== 0 || tilted) && (
        <Round icon="north" label={t().map.north} turn={turned.bearing} onClick={() => map.easeTo({ bearing: 0, pitch: 0 })} />
      )}
      {(hasBuildings() || tilted) && (
        <Round icon="building" label={tilted ? t().map.flat : t().map.tilt} onClick={() => map.easeTo({ pitch: tilted ? 0 : TILT })} />
      )}
      <LocateButton />
      <Round icon="home" label={t().map.home} onClick={() => map.fitBounds(publication.value!.bounds, { padding: 24, bearing: 0, pitch: 0 })} />
      <div class="zoom">
        <Round icon="plus" label={t().map.in} onClick={() => map.zoomIn()} />
        <Round icon="minus" label={t().map.out} onClick={() => map.zoomOut()} />
      </div>
    </div>
  );
}

interface RoundProps {
  icon: "north" | "building" | "home" | "plus" | "minus";
  label: string;
  /** Degrees that the map is turned by: the needle shows north. */
  turn?: number;
  onClick: () => void;
}

function Round({ icon, label, turn, onClick }: RoundProps) {
  return (
    <button type="button" class="round" aria-label={label} title={label} onClick={onClick}>
      <span style={turn === undefined ? undefined : { display: "block", transform: `rotate(${-turn}deg)` }}>
        <Icon name={icon} />
      </span>
    </button>
  );
}

function hasBuildings(): boolean {
  return layers.value.some((layer) => visible.value.has(layer.key) && layer.style.some((style) => style.type === "fill-extrusion"));
}

/** Follows while a finger turns, not only when the map rests. */
function useTurned(): { bearing: number; pitch: number } {
  const map = theMap.value;
  const [turned, setTurned] = useState({ bearing: view.value?.bearing ?? 0, pitch: view.value?.pitch ?? 0 });
  useEffect(() => {
    if (!map) return;
    const follow = () => setTurned({ bearing: map.getBearing(), pitch: map.getPitch() });
    map.on("rotate", follow);
    map.on("pitch", follow);
    return () => {
      map.off("rotate", follow).off("pitch", follow);
    };
  }, [map]);
  return turned;
}
