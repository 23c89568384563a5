"""Which coordinate reference system a file is in when it does not say, or says it wrong: by where its points fall.

Korean offices use a dozen systems, and files come without .prj, with one that names no authority, with x and y
swapped. What a system makes of the coordinates is compared with where the city lies (datasources.md §7.1, §7.3).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

import numpy as np
import shapely
from pyproj import CRS, Transformer
from shapely.geometry.base import BaseGeometry

from ...common.texts import marked
from ..areas import KOREA
from ..cities import City
from ..errors import CatalogError

KATEC = (
    "+proj=tmerc +lat_0=38 +lon_0=128 +k=0.9999 +x_0=400000 +y_0=600000 +ellps=bessel "
    "+towgs84=-115.80,474.99,674.11,1.16,-2.31,-1.63,6.43 +units=m +no_defs"
)
"""TM128 of KOTI, Naver and old node-link files; it has no EPSG code."""

CANDIDATES = (
    "EPSG:5186", "EPSG:5179", "EPSG:5174", "EPSG:5181", "EPSG:2097", "EPSG:5187", "EPSG:5185", "EPSG:5188", "EPSG:5183",
    "EPSG:5184", "EPSG:5180", "EPSG:5182", "EPSG:5176", "EPSG:5177", "EPSG:5173", "EPSG:5175", "EPSG:2096", "EPSG:2098",
    "EPSG:5178", KATEC, "EPSG:4326", "EPSG:3857", "EPSG:32652", "EPSG:32651",
)  # fmt: skip
"""In the order in which they are believed when they fit equally well: current systems, then old ones, then others."""

NEAR_CITY_M = 3_000.0
"""Parcels and roads of the neighbours hang over the city's box."""
ROUND_CITY_M = 60_000.0
"""A file of the province or of a neighbouring city."""
MOST = 0.8
"""Share of the points that must fall in a place; the rest may be dirt such as 0,0."""
SAME_FIT = 0.05
"""Shares closer than this do not tell two systems apart."""
MAX_POINTS = 5_000
BELT_EDGE = 0.1
"""Degrees by which data of a belt may reach over its edge."""
DEGREES = "EPSG:4326"


class Fit(Enum):
    """How well the points fall into place, best first."""

    CITY = 3
    AROUND = 2
    KOREA = 1


@dataclass(frozen=True)
class Candidate:
    """A system that the coordinates may be in.

    ``shift_m``: how far its points lie from those of the first candidate. ``swapped``: it fits after x and y change
    places. ``share``: of the points that fall into the place that ``fit`` names (with a boundary: into the boundary).
    """

    crs: str
    fit: Fit
    share: float
    swapped: bool = False
    shift_m: float = 0.0

    @property
    def title(self) -> str:
        """``EPSG:5174``, ``KATEC``."""
        return "KATEC" if self.crs == KATEC else self.crs


@dataclass(frozen=True)
class CrsFound:
    """The system that was taken, why (constant English text), whether in doubt, and what else it could be."""

    crs: CRS | None
    reason: str
    doubtful: bool = False
    swapped: bool = False
    candidates: tuple[Candidate, ...] = ()

    @property
    def title(self) -> str:
        """``EPSG:5186``, ``KATEC``; empty where none was found."""
        if self.crs is None:
            return ""
        if self.crs == _crs(KATEC):
            return "KATEC"
        code = self.crs.to_authority()
        return ":".join(code) if code else self.crs.name

    @property
    def alternatives(self) -> str:
        """``EPSG:5174 (318 m), EPSG:2097 (361 m)``: what else it could be, and how far away that would be."""
        return ", ".join(f"{other.title} ({other.shift_m:,.0f} m)" for other in self.candidates[1:] if other.shift_m)


def chosen_crs(text: str) -> CrsFound:
    """What the user asked for. Raises :class:`CatalogError` when PROJ does not know it."""
    try:
        crs = _crs(KATEC) if text.strip().upper() in ("KATEC", "TM128") else CRS.from_user_input(text)
    except Exception as cause:  # pyproj raises CRSError, but also ValueError and TypeError for odd texts
        raise CatalogError("There is no coordinate reference system {crs}. Write it as EPSG:5186.", crs=text) from cause
    return CrsFound(crs, marked("chosen by the user"))


def find_crs(
    stated: CRS | str | None,
    points: np.ndarray,
    cities: City | tuple[City, ...],
    boundary: BaseGeometry | None = None,
    *,
    prefers_cadastral: bool = False,
) -> CrsFound:
    """The system of ``points`` (n × 2, x and y as in the file): what the file states if the points agree, else a guess.

    ``cities``: where the points are expected; of several the one that they fit. ``boundary`` (EPSG:4326), where one is
    known, decides between systems that overlap. ``prefers_cadastral``: the file holds parcel numbers, so among old
    systems the old cadastral one (EPSG:5174) comes first.
    """
    points = _usable(points)
    stated = None if stated is None else identified(CRS.from_user_input(stated))
    if not len(points):
        return CrsFound(
            stated, marked("the file says so") if stated is not None else marked("there are no coordinates")
        )
    cities = (cities,) if isinstance(cities, City) else cities
    ranked = [_ranked(points, city, boundary, prefers_cadastral) for city in cities]
    # Of cities that are equally good the first counts: that is the user's own.
    candidates = max(ranked, key=lambda found: found[0].fit.value if found else 0)
    if stated is not None:
        return _checked(stated, points, candidates)
    if not candidates:
        return CrsFound(None, marked("no Korean system puts the coordinates into Korea"), doubtful=True)
    best = candidates[0]
    # Degrees in Korea are degrees; metres somewhere in Korea may be another belt's.
    is_vague = best.fit is Fit.KOREA and not _crs(best.crs).is_geographic
    doubtful = best.swapped or is_vague or any(other.shift_m for other in candidates[1:])
    return CrsFound(_crs(best.crs), marked("guessed from the coordinates"), bool(doubtful), best.swapped, candidates)


def reaches(crs: CRS, points: np.ndarray, city: City) -> bool:
    """Whether any of ``points`` (n × 2, in ``crs``) lies in the city or beside it."""
    points = _usable(points)
    return bool(len(points)) and _share_inside(crs, points, _widened(city.bounds, NEAR_CITY_M)) > 0


def identified(crs: CRS) -> CRS:
    """``crs`` with its EPSG code, where it lacks the authority but has the parameters of a Korean system.

    ``ITRF2000_Central_Belt_60`` of the node-link files is EPSG:5186 (datasources.md §6).
    """
    if crs.to_json_dict().get("id"):
        return crs
    for code in CANDIDATES:
        candidate = _crs(code)
        if _same_parameters(crs, candidate):
            return candidate
    return crs


def _checked(stated: CRS, points: np.ndarray, candidates: tuple[Candidate, ...]) -> CrsFound:
    """What the file states stands unless its points lie outside Korea and another system puts them into the city."""
    if _share_inside(stated, points, KOREA) >= MOST:
        return CrsFound(stated, marked("the file says so"), candidates=_only(stated, candidates))
    if not candidates:
        return CrsFound(stated, marked("the file says so, but its coordinates lie outside Korea"), doubtful=True)
    best = candidates[0]
    return CrsFound(
        _crs(best.crs),
        marked("the file states another system, but the coordinates do not fit it"),
        True,
        best.swapped,
        candidates,
    )


def _only(stated: CRS, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    return tuple(candidate for candidate in candidates if _crs(candidate.crs) == stated)


def _ranked(
    points: np.ndarray, city: City, boundary: BaseGeometry | None, prefers_cadastral: bool
) -> tuple[Candidate, ...]:
    found = [
        candidate
        for swapped in (False, True)
        for code in CANDIDATES
        if (candidate := _candidate(code, points[:, ::-1] if swapped else points, swapped, city)) is not None
    ]
    if not found:
        return ()
    best = max(candidate.fit.value for candidate in found)
    if best < Fit.CITY.value:
        found = [candidate for candidate in found if _is_used_there(candidate, points)] or found
        best = max(candidate.fit.value for candidate in found)
    found = [candidate for candidate in found if candidate.fit.value == best]
    # Swapped axes are believed only where nothing fits as it stands.
    found = [candidate for candidate in found if not candidate.swapped] or found
    if boundary is not None:
        found = _against_boundary(found, points, boundary)
    order = _belief(prefers_cadastral)
    found.sort(key=lambda candidate: (-round(candidate.share / SAME_FIT), order.index(candidate.crs)))
    return _with_shifts(found, points)


def _is_used_there(candidate: Candidate, points: np.ndarray) -> bool:
    """Whether the system is meant for the region where it puts the points; the Jeju systems fit nowhere else."""
    use = _crs(candidate.crs).area_of_use
    if use is None:
        return True
    x, y = _degrees(_crs(candidate.crs), np.median(_turned(points, candidate), axis=0)[None, :])[0]
    return use.west - BELT_EDGE <= x <= use.east + BELT_EDGE and use.south - BELT_EDGE <= y <= use.north + BELT_EDGE


def _candidate(code: str, points: np.ndarray, swapped: bool, city: City) -> Candidate | None:
    if (np.abs(points).max(axis=1) <= 180).mean() >= MOST and not _crs(code).is_geographic:
        return None  # degrees; no projected data lie within 180 m of a false origin
    degrees = _degrees(_crs(code), points)
    for fit, box in (
        (Fit.CITY, _widened(city.bounds, NEAR_CITY_M)),
        (Fit.AROUND, _widened(city.bounds, ROUND_CITY_M)),
        (Fit.KOREA, KOREA),
    ):
        share = _inside(degrees, box)
        if share >= MOST:
            return Candidate(code, fit, share, swapped)
    return None


def _against_boundary(found: list[Candidate], points: np.ndarray, boundary: BaseGeometry) -> list[Candidate]:
    """The same candidates with the share of points inside ``boundary``; those clearly worse than the best are out."""
    shapely.prepare(boundary)
    measured = [
        Candidate(
            candidate.crs,
            candidate.fit,
            float(shapely.contains_xy(boundary, *_degrees(_crs(candidate.crs), _turned(points, candidate)).T).mean()),
            candidate.swapped,
        )
        for candidate in found
    ]
    best = max(candidate.share for candidate in measured)
    # With a real outline even a small difference tells: a shift of 300 m moves a rim of the city's points out.
    return [candidate for candidate in measured if candidate.share >= best - len(points) ** -0.5 * 0.1]


def _turned(points: np.ndarray, candidate: Candidate) -> np.ndarray:
    return points[:, ::-1] if candidate.swapped else points


def _with_shifts(found: list[Candidate], points: np.ndarray) -> tuple[Candidate, ...]:
    first = found[0]
    middle = np.median(points, axis=0)[None, :]
    place = _degrees(_crs(first.crs), _turned(middle, first))
    return tuple(
        Candidate(
            other.crs, other.fit, other.share, other.swapped,
            0.0 if other is first else _metres(place, _degrees(_crs(other.crs), _turned(middle, other))),
        )
        for other in found
    )  # fmt: skip


def _metres(a: np.ndarray, b: np.ndarray) -> float:
    from pyproj import Geod

    return float(Geod(ellps="WGS84").inv(*a[0], *b[0])[2])


def _belief(prefers_cadastral: bool) -> tuple[str, ...]:
    if prefers_cadastral:
        return CANDIDATES
    order = [code for code in CANDIDATES if code != "EPSG:5174"]
    order.insert(order.index("EPSG:5181") + 1, "EPSG:5174")
    return tuple(order)


def _usable(points: np.ndarray) -> np.ndarray:
    points = np.asarray(points, dtype=float).reshape(-1, 2)
    points = points[np.isfinite(points).all(axis=1)]
    step = max(1, len(points) // MAX_POINTS)
    return points[::step]


def _share_inside(crs: CRS, points: np.ndarray, box: tuple[float, float, float, float]) -> float:
    return _inside(_degrees(crs, points), box)


def _inside(degrees: np.ndarray, box: tuple[float, float, float, float]) -> float:
    west, south, east, north = box
    x, y = degrees[:, 0], degrees[:, 1]
    return float(((x >= west) & (x <= east) & (y >= south) & (y <= north)).mean())


def _degrees(crs: CRS, points: np.ndarray) -> np.ndarray:
    # As lists: pyproj takes an array of one for a number, which numpy will refuse.
    x, y = _from(crs).transform(points[:, 0].tolist(), points[:, 1].tolist())
    return np.column_stack([x, y])


def _widened(bounds: tuple[float, float, float, float], margin_m: float) -> tuple[float, float, float, float]:
    west, south, east, north = bounds
    metres_per_degree = 111_320.0
    up = margin_m / metres_per_degree
    aside = up / max(np.cos(np.radians((south + north) / 2)), 0.1)
    return west - aside, south - up, east + aside, north + up


@lru_cache(maxsize=64)
def _crs(text: str) -> CRS:
    return CRS.from_user_input(text)


@lru_cache(maxsize=64)
def _from(crs: CRS) -> Transformer:
    return Transformer.from_crs(crs, DEGREES, always_xy=True)


@lru_cache(maxsize=64)
def _to(crs: str) -> Transformer:
    return Transformer.from_crs(DEGREES, _crs(crs), always_xy=True)


def _same_parameters(a: CRS, b: CRS) -> bool:
    # A system with datum parameters of its own (KATEC) wraps the one that has the projection.
    a, b = (crs.source_crs if crs.is_bound else crs for crs in (a, b))
    if a.is_geographic or b.is_geographic or a.ellipsoid is None or b.ellipsoid is None:
        return False
    if abs(a.ellipsoid.semi_major_metre - b.ellipsoid.semi_major_metre) > 0.01:
        return False
    if abs(a.ellipsoid.inverse_flattening - b.ellipsoid.inverse_flattening) > 1e-6:
        return False
    mine, other = _parameters(a), _parameters(b)
    return bool(mine) and mine.keys() == other.keys() and all(abs(mine[name] - other[name]) < 1e-6 for name in mine)


def _parameters(crs: CRS) -> dict[str, float]:
    operation = crs.coordinate_operation
    if operation is None or "Transverse Mercator" not in operation.method_name.replace("_", " "):
        return {}
    return {parameter.name: parameter.value for parameter in operation.params}
