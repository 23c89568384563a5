"""The twenty dongs: invented names, well-formed codes, borders along streets, streams and ridges."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely

from .plan import SIGUNGU, CityPlan
from .roads import SNAP
from .subdivide import CutStyle, subdivide
from .terrain import Terrain

CITY_NAME = "해솔시"
PROVINCE = "경기도"


@dataclass(frozen=True)
class DongSeed:
    """A dong's name, the place it grew from and how far it reaches; ``legal`` is its legal dong."""

    name: str
    legal: str
    place: tuple[float, float]
    reach: float = 1.0


SEEDS = (
    DongSeed("나루동", "나루동", (0.365, 0.50), 0.8),
    DongSeed("본마을동", "본마을동", (0.42, 0.545), 0.7),
    DongSeed("시청동", "본마을동", (0.475, 0.56), 0.75),
    DongSeed("윗골동", "윗골동", (0.43, 0.63), 0.9),
    DongSeed("솔밭동", "솔밭동", (0.40, 0.73), 0.9),
    DongSeed("바람물동", "바람물동", (0.26, 0.76), 0.9),
    DongSeed("서리재동", "서리재동", (0.42, 0.88), 1.1),
    DongSeed("은빛1동", "은빛동", (0.50, 0.335), 0.8),
    DongSeed("은빛2동", "은빛동", (0.56, 0.31), 0.75),
    DongSeed("은빛3동", "은빛동", (0.62, 0.345), 0.8),
    DongSeed("갯벌동", "갯벌동", (0.42, 0.26), 0.95),
    DongSeed("공단1동", "공단동", (0.30, 0.20), 1.0),
    DongSeed("공단2동", "공단동", (0.16, 0.20), 1.0),
    DongSeed("논머리동", "논머리동", (0.54, 0.47), 0.95),
    DongSeed("한들동", "한들동", (0.715, 0.585), 1.0),
    DongSeed("대장간동", "대장간동", (0.61, 0.71), 1.05),
    DongSeed("북두동", "북두동", (0.74, 0.83), 1.2),
    DongSeed("물미동", "물미동", (0.88, 0.56), 1.1),
    DongSeed("너른골동", "너른골동", (0.80, 0.37), 1.2),
    DongSeed("남촌동", "남촌동", (0.62, 0.17), 1.2),
)


def make_dongs(plan: CityPlan, terrain: Terrain, blocks: np.ndarray) -> gpd.GeoDataFrame:
    """The dongs with ``adm_cd`` (10 digits), ``adm_nm``, ``legal_cd`` (10 digits), ``legal_nm``; EPSG:5186.

    Each block, and each piece of woods and water, goes to the dong whose seed is nearest in its own measure, so the
    borders follow streets and streams. Pieces cut off from their dong join the neighbour.
    """
    faces = _cells(plan, terrain, blocks)
    seeds = np.array([plan.at(*seed.place) for seed in SEEDS])
    reach = np.array([seed.reach for seed in SEEDS])
    centres = shapely.get_coordinates(shapely.point_on_surface(faces))
    away = np.linalg.norm(centres[:, None, :] - seeds[None], axis=2) / reach
    owner = away.argmin(axis=1)
    shapes = _joined(faces, owner)
    legal_names = list(dict.fromkeys(seed.legal for seed in SEEDS))
    legal_codes = [f"{SIGUNGU}{101 + legal_names.index(seed.legal):03d}00" for seed in SEEDS]
    return gpd.GeoDataFrame(
        {
            "adm_cd": [f"{SIGUNGU}{51 + number}000" for number in range(len(SEEDS))],
            "adm_nm": [seed.name for seed in SEEDS],
            "legal_cd": legal_codes,
            "legal_nm": [seed.legal for seed in SEEDS],
        },
        geometry=shapes,
        crs=5186,
    )


def _cells(plan: CityPlan, terrain: Terrain, blocks: np.ndarray) -> np.ndarray:
    rest = shapely.difference(terrain.land, shapely.union_all(blocks, grid_size=SNAP))
    style = CutStyle(*(np.full(1, value) for value in (60_000.0 * plan.stretch, 1.0, 12.0, 0.2)))
    pieces, _ = subdivide(shapely.get_parts(rest), lambda at: _repeated(style, len(at)), plan.random("wild land"))
    lines = np.concatenate([shapely.boundary(blocks), shapely.boundary(pieces), [terrain.land.boundary]])
    noded = shapely.union_all(lines, grid_size=SNAP)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    return faces[shapely.contains(terrain.land.buffer(SNAP), shapely.point_on_surface(faces))]


def _repeated(style: CutStyle, times: int) -> CutStyle:
    return CutStyle(*(np.repeat(value, times) for value in (style.area, style.slender, style.skew, style.uneven)))


def _joined(faces: np.ndarray, owner: np.ndarray) -> np.ndarray:
    parts, dong = shapely.get_parts(
        np.array([shapely.union_all(faces[owner == number]) for number in range(len(SEEDS))]), return_index=True
    )
    area = shapely.area(parts)
    main = np.array([np.nonzero(dong == number)[0][area[dong == number].argmax()] for number in range(len(SEEDS))])
    stray = np.setdiff1d(np.arange(len(parts)), main)
    for piece in stray:
        shared = shapely.length(shapely.intersection(parts[piece].boundary, shapely.boundary(parts[main])))
        dong[piece] = shared.argmax()
    return np.array([shapely.union_all(parts[dong == number]) for number in range(len(SEEDS))])
