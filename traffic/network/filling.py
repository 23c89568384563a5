"""What the data do not tell of a link, by its rank; and which edges are the two directions of one road."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd

from .ranks import RankTable

RAMP_LANES, RAMP_KMH = 1, 50.0
"""Of link roads (ramps) that tell nothing: one lane, and half a motorway's speed (도로의 구조·시설 기준에 관한
규칙 §34: a ramp's design speed is 40–60 km/h where the roads have 80–120)."""


def filled(links: gpd.GeoDataFrame, ranks: RankTable) -> gpd.GeoDataFrame:
    """``links`` with lanes, speed, saturation, alpha and beta of their rank where nothing else is told; ``filled``
    names what was not told."""
    known = ranks.known(links["road_rank"])
    rule, ramp = ranks.of(known), links["ramp"].to_numpy()
    lanes, speed = links["lanes"].to_numpy(), links["speed_kmh"].to_numpy()
    usual_lanes = np.where(ramp, RAMP_LANES, rule["lanes"])
    usual_speed = np.where(ramp, np.minimum(RAMP_KMH, rule["speed_kmh"]), rule["speed_kmh"])
    missing = {
        "lanes": ~np.isfinite(lanes),
        "speed_kmh": ~np.isfinite(speed),
        "road_rank": links["road_rank"].to_numpy(object) != known,
    }
    return links.assign(
        road_rank=known,
        lanes=np.where(missing["lanes"], usual_lanes, lanes).astype(np.int64),
        speed_kmh=np.where(missing["speed_kmh"], usual_speed, speed),
        saturation_vph=rule["saturation_vph"].to_numpy(float),
        alpha=rule["alpha"].to_numpy(float),
        beta=rule["beta"].to_numpy(float),
        toll_s=0.0,
        filled=_names(missing, len(links)),
    )


def _names(missing: dict[str, np.ndarray], count: int) -> np.ndarray:
    names = np.full(count, "", object)
    for name, rows in missing.items():
        names[rows] = np.where(names[rows] == "", name, names[rows] + f",{name}")
    return names


def opposites(links: pd.DataFrame) -> np.ndarray:
    """The id of the edge of the other direction, empty where there is none.

    Of one line both directions are known; of the node-link it is the link between the same nodes the other way, of
    several the one of the same place by length.
    """
    there = _keyed(links, "from_node", "to_node")
    back = _keyed(links, "to_node", "from_node").rename(columns={"edge_id": "opposite"})
    found = there.merge(back, on=["pair", "one", "two", "place"], how="left")
    return found["opposite"].fillna("").to_numpy(object)


def _keyed(links: pd.DataFrame, one: str, two: str) -> pd.DataFrame:
    key = pd.DataFrame(
        {"pair": links["pair"], "one": links[one], "two": links[two], "edge_id": links["edge_id"],
         "length_m": links["length_m"], "order": np.arange(len(links))}
    )  # fmt: skip
    key = key.sort_values(["pair", "one", "two", "length_m", "edge_id"], kind="stable")
    key["place"] = key.groupby(["pair", "one", "two"]).cumcount()
    return key.sort_values("order")[["pair", "one", "two", "place", "edge_id"]]
