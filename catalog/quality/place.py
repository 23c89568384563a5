"""Whether the layer lies where its coordinate reference system says, and in its city."""

from __future__ import annotations

import geopandas as gpd
import numpy as np

from ...common.texts import marked
from ..files.crs_guess import MOST, NEAR_CITY_M, CrsFound, Fit, find_crs
from .model import Check, Finding, Outcome, Saying, Severity
from .subject import Subject

METRES_PER_DEGREE = 111_320.0


def check(subject: Subject) -> Outcome:
    if not subject.has_shape.any():
        return Outcome(Check.CRS, skipped=Saying(marked("The layer has no shapes.")))
    if subject.stated_crs is None:
        return Outcome(Check.CRS, (_without_crs(subject),))
    if subject.city is None:
        return Outcome(Check.CRS, skipped=Saying(marked("No city was chosen, so the place cannot be compared.")))
    return _against_city(subject)


def _without_crs(subject: Subject) -> Finding:
    found = subject.crs_found
    if found is None or found.crs is None:
        saying = Saying(marked("The layer has no coordinate reference system. Set the one it was made in."))
    elif found.alternatives:
        saying = Saying(
            marked(
                "The layer has no coordinate reference system. Its coordinates fit {crs}, but also {others}. Compare "
                "it with another layer before you set one."
            ),
            {"crs": found.title, "others": found.alternatives},
        )
    else:
        saying = Saying(
            marked("The layer has no coordinate reference system. Its coordinates fit {crs}. Set this one."),
            {"crs": found.title},
        )
    return Finding(Check.CRS, Severity.ERROR, saying)


def _against_city(subject: Subject) -> Outcome:
    inside = _inside(subject)
    outside = np.flatnonzero(subject.has_shape & ~inside)
    share = inside[subject.has_shape].mean()
    facts = (
        Saying(
            marked("{count} of {all} shapes lie in or near {city} (in {crs})."),
            {
                "count": f"{int(inside[subject.has_shape].sum()):,}",
                "all": f"{int(subject.has_shape.sum()):,}",
                "city": subject.city.name("ko"),
                "crs": CrsFound(subject.stated_crs, "").title or subject.stated_crs.name,
            },
        ),
    )
    if share < MOST and (other := _better(subject)) is not None:
        saying = Saying(
            marked("The layer says {stated}, but its coordinates fit {crs}. Set this one and look at it again."),
            {"stated": CrsFound(subject.stated_crs, "").title, "crs": other},
        )
        return Outcome(Check.CRS, (Finding(Check.CRS, Severity.ERROR, saying),), facts)
    saying = Saying(marked("The shape lies outside {city}."), {"city": subject.city.name("ko")})
    if share == 0:
        saying = Saying(marked("The layer lies outside {city}."), {"city": subject.city.name("ko")})
        return Outcome(Check.CRS, (Finding(Check.CRS, Severity.WARNING, saying),), facts)
    findings = [
        Finding(Check.CRS, Severity.WARNING, saying, row=row + 1, place=subject.place(row))
        for row in subject.each(outside)
    ]
    return Outcome(Check.CRS, tuple(findings), facts)


def _better(subject: Subject) -> str | None:
    """Another system that puts the coordinates into the city; None where there is none."""
    found = find_crs(None, subject.middles, subject.city)
    if not found.candidates or found.candidates[0].fit is not Fit.CITY or found.crs == subject.stated_crs:
        return None
    return found.title


def _inside(subject: Subject) -> np.ndarray:
    """Rows whose middle lies in the city's box or within :data:`NEAR_CITY_M` of it."""
    middles = gpd.GeoSeries.from_xy(*subject.middles.T, crs=subject.stated_crs).to_crs("EPSG:4326")
    west, south, east, north = subject.city.bounds
    up = NEAR_CITY_M / METRES_PER_DEGREE
    aside = up / np.cos(np.radians((south + north) / 2))
    x, y = middles.x.to_numpy(), middles.y.to_numpy()
    return (x >= west - aside) & (x <= east + aside) & (y >= south - up) & (y <= north + up)
