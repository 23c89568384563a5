import type { Map as MapLibre } from "maplibre-gl";

/** Keeps a map where another one is. Gestures go to the other; returns what ends it. */
export function followMap(follower: MapLibre, leader: MapLibre): () => void {
  const follow = () =>
    follower.jumpTo({
      center: leader.getCenter(),
      zoom: leader.getZoom(),
      bearing: leader.getBearing(),
      pitch: leader.getPitch(),
    });
  const resize = () => follower.resize();
  follow();
  leader.on("move", follow);
  leader.on("resize", resize);
  return () => {
    leader.off("move", follow);
    leader.off("resize", resize);
  };
}
