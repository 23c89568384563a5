"""Layers of the forest room, with values in each of their classes."""

from __future__ import annotations

from qgis.core import (
    QgsVectorLayer,
)
from styled_layers import GEOMETRY, SQUARE, WHERE, fields_of, layer_of, rows_of

from sijeong.processing import (
    exposure_legends,
    proximity_legends,
)
from sijeong.processing.results import Result

PROXIMITY_FIELDS = (
    "jibun:string,name:string,dist_m:double,band:double,within_legal:bool,forest_id:string,"
    "area_m2:double,forest_m2:double,adjacent_m2:double,adjacent_share:double"
)
TOLD_TEXTS = {"fuel", "species", "density", "contact", "position", "aspect", "burning"}
TOLD_FIELDS = ",".join(f"{name}:{'string' if name in TOLD_TEXTS else 'double'}" for name in proximity_legends.TOLD)
"""What proximity may tell beyond distance and area."""
RING_FIELDS = "band:double,from_m:double,to_m:double,area_m2:double"
EXPOSURES = (0.0, 0.0001, 0.2, 0.21, 0.4, 0.6, 0.8, 0.81, 1.0)
AMERICAN, FRENCH = ["intermix", "interface"], [kind.value for kind in exposure_legends.FRENCH_CLASSES]


def proximity(kind: str, rows: list[tuple[float, float | None]]) -> QgsVectorLayer:
    return layer_of(
        kind,
        f"{PROXIMITY_FIELDS},{TOLD_FIELDS}",
        [
            {"dist_m": dist, "band": band, "within_legal": dist <= 100, "wkt": WHERE[kind].format(n * 10, n * 10 + 9)}
            for n, (dist, band) in enumerate(rows)
        ],
    )


def rings(limits: list[tuple[float, float]]) -> QgsVectorLayer:
    return layer_of(
        "Polygon",
        RING_FIELDS,
        [{"band": b, "from_m": a, "to_m": b, "wkt": SQUARE.format(b, b + 9)} for a, b in limits],
    )


def near_forest(result: Result, kind: str) -> QgsVectorLayer:
    """A register with a row in each band, one beyond them."""
    own = {"building_id": "B1"} if result is Result.BUILDING_REGISTER else {"pnu": "4139010100100010000"}
    rows = [
        {"dist_m": dist, "band": band, "wkt": WHERE[kind].format(n * 10, n * 10 + 9)} | own
        for n, (dist, band) in enumerate([(0, 0), (24, 25), (31, 50), (99.9, 100), (460, 500), (501, None)])
    ]
    return layer_of(kind, fields_of(result), rows)


def register_changes(kinds: list[str]) -> QgsVectorLayer:
    return rows_of(Result.REGISTER_CHANGES, [{"became": kind, "pnu": "4139010100100010000"} for kind in kinds])


def exposed(kind: str) -> QgsVectorLayer:
    rows = [{"e100": share, "wkt": WHERE[kind].format(n * 10, n * 10 + 9)} for n, share in enumerate(EXPOSURES)]
    return layer_of(kind, fields_of(Result.EXPOSED_BUILDINGS), rows)


def exposed_villages() -> QgsVectorLayer:
    rows = [{"village_id": n, "village_class": name, "dong": "정왕동", "rank": n} for n, name in enumerate("ABBCD", 1)]
    return rows_of(Result.EXPOSED_VILLAGES, rows)


def interface(result: Result, kind: str, classes: list[str]) -> QgsVectorLayer:
    rows = [{"wui": name, "wkt": WHERE[kind].format(n * 10, n * 10 + 9)} for n, name in enumerate(classes)]
    return layer_of(kind, fields_of(result), rows)


def answers(result: Result) -> QgsVectorLayer:
    kind = GEOMETRY.get(result, "Polygon")
    rows = [
        {"wkt": WHERE[kind].format(10 * place, 10 * place + 9), "application": str(place), "review_needed": answer,
         "dist_m": 10.0 * place}
        for place, answer in enumerate(["yes", "no", "yes"])
    ]  # fmt: skip
    return layer_of(kind, fields_of(result), rows)


def evacuated(result: Result) -> QgsVectorLayer:
    kind = GEOMETRY.get(result, "Polygon")
    places = enumerate((zone, vulnerable) for zone in ("danger", "potential", "later") for vulnerable in (1, 0))
    rows = [
        {"wkt": WHERE[kind].format(10 * place, 10 * place + 9), "evac_zone": zone, "vulnerable": vulnerable,
         ("to_h" if kind == "Polygon" else "arrival_h"): 5.0}
        for place, (zone, vulnerable) in places
    ]  # fmt: skip
    return layer_of(kind, fields_of(result), rows)
