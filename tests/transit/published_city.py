"""A made city whose journeys are published: for the tests of the publication and of its layers."""

import geopandas as gpd
import numpy as np
import pandas as pd
from leg_tables import ride, write_legs
from shapely.geometry import Point, box

from sijeong.transit.flows.flow_counts import Breakdown
from sijeong.transit.flows.ladder import Ladder
from sijeong.transit.flows.zones import ZoneLevel
from sijeong.transit.privacy.privacy import PrivacyRules
from sijeong.transit.privacy.publishing import publish

DONGS_A_SIDE = 3
DONG_M = 2000.0


def city(seed, stops=40):
    """Stops in pairs across the street, and dongs in a square."""
    rng = np.random.default_rng(seed)
    middle = rng.uniform(100, DONGS_A_SIDE * DONG_M - 100, (stops // 2, 2)) + np.array([180000, 530000])
    places = np.repeat(middle, 2, axis=0) + np.tile([[0, 0], [40, 20]], (stops // 2, 1))
    layer = gpd.GeoDataFrame(
        {"stop_id": [f"S{n:02}" for n in range(stops)]}, geometry=[Point(p) for p in places], crs=5186
    )
    corners = [(180000 + DONG_M * (n % DONGS_A_SIDE), 530000 + DONG_M * (n // DONGS_A_SIDE)) for n in range(9)]
    dongs = gpd.GeoDataFrame(
        {"adm_cd": [str(n) for n in range(9)], "adm_nm": [f"{n}동" for n in range(9)]},
        geometry=[box(x, y, x + DONG_M, y + DONG_M) for x, y in corners],
        crs=5186,
    )
    return layer, dongs


def journeys(seed, stops, cards=900):
    """One journey a row; few stops have most of them, and some cards come again and again."""
    rng = np.random.default_rng(seed)
    card = (cards * rng.random(2500) ** 1.3).astype(int)
    ends = (len(stops) * rng.random((2500, 2)) ** 3).astype(int)
    hour = rng.choice([4, 7, 8, 9, 13, 18, 23], 2500, p=[0.02, 0.2, 0.3, 0.13, 0.1, 0.2, 0.05])
    user = rng.choice([1, 3, 4, 5, 6], 2500, p=[0.7, 0.1, 0.15, 0.03, 0.02])
    passengers = np.where(rng.random(2500) < 0.01, 25, 1)
    names = stops["stop_id"].to_numpy()
    return pd.DataFrame(
        {"card": card, "origin": names[ends[:, 0]], "destination": names[ends[:, 1]], "hour": hour,
         "user_type": user, "passengers": passengers}
    )  # fmt: skip


def published_city(folder, seed, breakdown=Breakdown.NONE, start=ZoneLevel.STOP, cards=5):
    stops, dongs = city(seed)
    table = journeys(seed, stops)
    minutes = table.groupby("card").cumcount()
    rides = [
        ride(row.card, "R", f"{row.hour}:{minute % 60:02}", row.origin, f"{row.hour + 1}:{minute % 60:02}",
             row.destination, passengers=row.passengers, user_type=f"{row.user_type:02}")
        for row, minute in zip(table.itertuples(), minutes, strict=True)
    ]  # fmt: skip
    ladder = Ladder.over(stops, dongs, start)
    return table, ladder, publish(write_legs(folder / f"legs{seed}", rides), ladder, PrivacyRules(cards), breakdown)
