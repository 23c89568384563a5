"""The systems of Korea 2000 under the names that other programs give them."""

from __future__ import annotations

from functools import lru_cache

from pyproj import CRS

KOREA_2000 = range(5179, 5189)
"""EPSG codes: the unified system and the belts, those of 2002 and those of 2010 (false northing 600,000 m)."""
SAME_FLATTENING = 6
"""Decimals of the inverse flattening that have to agree; GRS 80 and WGS 84 differ in the fifth."""


@lru_cache(maxsize=16)
def known_crs(text: str) -> CRS:
    """The CRS of ``text`` (EPSG id or WKT), by its EPSG code where it is a projection of Korea 2000 of another name.

    The road network of the ministry calls EPSG:5186 "ITRF2000_Central_Belt_60". PROJ recognises that only by a search
    of all it knows, 0.2 s in which no other thread gets Python's lock; pyogrio has it done for each layer it writes.
    Raises what pyproj raises of a text that is no CRS.
    """
    crs = CRS.from_user_input(text)
    form = _form(crs)
    return next((CRS.from_epsg(code) for code, known in _forms() if form is not None and form == known), crs)


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[int, tuple | None], ...]:
    return tuple((code, _form(CRS.from_epsg(code))) for code in KOREA_2000)


def _form(crs: CRS) -> tuple | None:
    """What places depend on: ellipsoid, prime meridian, projection with its parameters, unit; None of no projection."""
    if not crs.is_projected or crs.ellipsoid is None or crs.coordinate_operation is None:
        return None
    projection = crs.coordinate_operation
    named = ((one.name.replace("_", " ").lower(), one.value, one.unit_name.lower()) for one in projection.params)
    return (
        crs.ellipsoid.semi_major_metre,
        round(crs.ellipsoid.inverse_flattening, SAME_FLATTENING),
        crs.prime_meridian.longitude,
        projection.method_name,
        tuple(sorted(named)),
        tuple(axis.unit_conversion_factor for axis in crs.axis_info),
        projection.towgs84,
    )
