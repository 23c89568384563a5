"""Buildings in their parcels: floors, use, structure and approval year."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

from .landuse import USES, Use
from .parcels import BUILT
from .plan import CityPlan

FLOOR_HEIGHT = 3.0
SLAB = (62.0, 13.0)
"""Length and depth of an apartment slab, metres."""
SLAB_GAP = (20.0, 44.0)
"""Clear distance between slabs along and across, metres: about the height that the sun needs."""


def make_buildings(plan: CityPlan, parcels: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Footprints with ``pnu usability strct_cd grnd_flr ugrnd_flr height archarea totalarea useapr_day``; EPSG:5186."""
    random = plan.random("buildings")
    built = parcels[parcels["jimok"].isin(BUILT) & (parcels["use"] >= 0)]
    built = built[random.uniform(0, 1, len(built)) < 0.93]
    slabs = (built["use"] == Use.APARTMENT.code).to_numpy() & (built["jimok"] == "대").to_numpy()
    single, origin = _single_footprints(built[~slabs].geometry.to_numpy(), random)
    rows, lot = _slab_footprints(built[slabs].geometry.to_numpy())
    source = np.concatenate([np.nonzero(~slabs)[0][origin], np.nonzero(slabs)[0][lot]])
    return _described(built.iloc[source], np.concatenate([single, rows]), random)


def _single_footprints(lots: np.ndarray, random: np.random.Generator):
    """The lot shrunk to its middle: set back from all sides, parallel to them."""
    points, owner = shapely.get_coordinates(shapely.get_exterior_ring(lots), return_index=True)
    centres = shapely.get_coordinates(shapely.centroid(lots))
    factor = np.clip(random.normal(0.66, 0.07, len(lots)), 0.45, 0.8)
    moved = centres[owner] + (points - centres[owner]) * factor[owner, None]
    shrunk = shapely.simplify(shapely.polygons(shapely.linearrings(moved, indices=owner)), 1.2)
    good = shapely.is_valid(shrunk) & (shapely.area(shrunk) > 30) & shapely.contains(lots, shrunk)
    return shapely.set_precision(shrunk[good], 0.01), np.nonzero(good)[0]


def _slab_footprints(lots: np.ndarray):
    """Rows of parallel slabs, turned with the lot."""
    found, owner = [], []
    for number, lot in enumerate(lots):
        base = shapely.get_coordinates(shapely.minimum_rotated_rectangle(lot))[:4]
        long = base[1] - base[0]
        if abs(long[0]) < abs(long[1]):
            long = base[2] - base[1]
        axis = long / np.linalg.norm(long)
        side = np.array([-axis[1], axis[0]])
        centre = shapely.get_coordinates(lot.centroid)[0]
        room = lot.buffer(-7)
        for across in np.arange(-240, 241, SLAB[1] + SLAB_GAP[1]):
            for along in np.arange(-246, 247, SLAB[0] + SLAB_GAP[0]):
                middle = centre + axis * along + side * across
                corners = [
                    middle + axis * a * SLAB[0] / 2 + side * b * SLAB[1] / 2
                    for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))
                ]
                slab = shapely.polygons(np.round(corners, 2))
                if shapely.contains(room, slab):
                    found.append(slab)
                    owner.append(number)
    return np.array(found, dtype=object), np.array(owner, dtype=int)


def _described(lots: gpd.GeoDataFrame, shapes: np.ndarray, random: np.random.Generator) -> gpd.GeoDataFrame:
    use, jimok, number = lots["use"].to_numpy(), lots["jimok"].to_numpy(), len(shapes)
    chance = random.uniform(0, 1, number)
    at = {kind: use == kind.code for kind in USES}
    slab = at[Use.APARTMENT] & (jimok == "대")
    school = jimok == "학"
    floors = np.select(
        [slab, at[Use.CENTRE], at[Use.INDUSTRY], school, at[Use.OLD_TOWN], at[Use.HOUSES]],
        [random.integers(15, 33, number), random.integers(3, 13, number), random.integers(1, 4, number),
         random.integers(3, 6, number), random.integers(1, 5, number), random.integers(2, 5, number)],
        random.integers(1, 3, number),
    )  # fmt: skip
    usability = np.select(
        [slab, school, jimok == "종", at[Use.INDUSTRY] & (jimok == "창"), at[Use.INDUSTRY], jimok == "창",
         at[Use.CENTRE],
         (at[Use.OLD_TOWN] | at[Use.HOUSES]) & (chance < 0.25), at[Use.HOUSES] & (chance < 0.6)],
        ["02000", "10000", "06000", "18000", "17000", "18000", "04000", "03000", "02000"],
        "01000",
    )  # fmt: skip
    oldest = np.select([slab, at[Use.INDUSTRY], at[Use.OLD_TOWN], at[Use.HOUSES]], [2004, 1989, 1968, 1986], 1960)
    newest = np.select([slab, at[Use.OLD_TOWN]], [2024, 2016], 2025)
    year = (oldest + (newest - oldest) * random.beta(2, 2, number)).astype(int)
    year = np.where(slab, 2004 + (np.array([int(pnu[11:15]) for pnu in lots["pnu"]]) * 7) % 20, year)
    structure = np.select([np.isin(usability, ["17000", "18000"]), floors >= 3, year < 1980], ["31", "21", "11"],
                          np.where(chance < 0.5, "11", "21"))  # fmt: skip
    area = shapely.area(shapes)
    month, day = random.integers(1, 13, number), random.integers(1, 29, number)
    return gpd.GeoDataFrame(
        {
            "pnu": lots["pnu"].to_numpy(),
            "usability": usability,
            "strct_cd": structure,
            "grnd_flr": floors,
            "ugrnd_flr": np.where(floors > 12, 2, np.where(floors > 4, 1, 0)),
            "height": np.round(floors * FLOOR_HEIGHT + 1.2, 1),
            "archarea": np.round(area, 2),
            "totalarea": np.round(area * floors, 2),
            "useapr_day": [f"{y}{m:02d}{d:02d}" for y, m, d in zip(year, month, day, strict=True)],
        },
        geometry=shapes,
        crs=5186,
    )
