"""A few parcels near two stands, and the registers that they make."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import shapely
from layouts import layer
from shapely import box

from sijeong.forest.registers.changes import register_changes
from sijeong.forest.registers.model import RegisterLayers, RegisterRules
from sijeong.forest.registers.parcels import parcel_register
from sijeong.forest.registers.previous import read_previous

DAY = date(2026, 11, 1)
DONGS = {"4139010100": "시흥시 대야동"}


def pnu(main: int, sub: int = 0, san: bool = False) -> str:
    return f"4139010100{2 if san else 1}{main:04d}{sub:04d}"


FOREST = layer([box(0, 0, 100, 100), box(100, 0, 150, 100)], FRTP_CD=["1", "2"], AGCLS_CD=["4", "2"])


def cadastre(shapes: dict[str, shapely.Geometry | None], **fields: list) -> gpd.GeoDataFrame:
    return layer(list(shapes.values()), PNU=list(shapes), **fields)


PARCELS = cadastre(
    {
        pnu(5): box(400, 0, 420, 20),  # 250 m away
        pnu(1): box(160, 0, 180, 20),  # 10 m
        pnu(2, 3, san=True): box(20, 20, 40, 40),  # inside the conifers
        pnu(3): box(249.95, 40, 260, 60),  # 99.95 m
        pnu(4): None,
    },
    JIBUN=["5대", "1전", "산2-3임", "3답", "4대"],
)


def register(parcels=PARCELS, forest=FOREST, **more):
    layers = {name: more.pop(name) for name in ("buildings", "fires") if name in more}
    return parcel_register(RegisterLayers(parcels, forest, **layers), RegisterRules(DAY, dong_names=DONGS, **more))


def compared(before, after, **more):
    """The changes between the registers of two layers of parcels."""
    old, new = register(before, **more), register(after, **more)
    return register_changes(read_previous(old.frame), new.frame, new.every)
