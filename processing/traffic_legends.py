"""How results of traffic analysis are classed, coloured and named. Knows no QGIS.

Each kind of result has a file of its own (``*_legends.py``), named in :data:`PARTS`.
"""

from __future__ import annotations

from types import ModuleType

from . import (
    bus_time_legends,
    calibration_legends,
    demand_legends,
    difference_legends,
    link_user_legends,
    network_legends,
    run_legends,
)

PARTS: tuple[ModuleType, ...] = (
    network_legends,
    run_legends,
    bus_time_legends,
    demand_legends,
    calibration_legends,
    difference_legends,
    link_user_legends,
)


def _of_parts(name: str) -> dict:
    return {key: value for part in PARTS for key, value in getattr(part, name, {}).items()}


def _names_of_parts(name: str) -> set[str]:
    return {field for part in PARTS for field in getattr(part, name, ())}


ALIASES: dict[str, str] = _of_parts("ALIASES")
"""Field → its English name, the same in every result."""
OWN_ALIASES: dict[str, dict[str, str]] = _of_parts("OWN_ALIASES")
"""Result → field → its name in that result alone."""
FIELDS: dict[str, tuple[str, ...]] = _of_parts("FIELDS")
VALUES: dict[str, dict[str, str]] = _of_parts("VALUES")
TIPS: dict[str, tuple[str, ...]] = _of_parts("TIPS")
WHOLE_NUMBERS = _names_of_parts("WHOLE_NUMBERS")
ONE_DECIMAL = _names_of_parts("ONE_DECIMAL")
HUNDREDTHS = _names_of_parts("HUNDREDTHS")
PERCENT = _names_of_parts("PERCENT")
MARKS = _names_of_parts("MARKS")
