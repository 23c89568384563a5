"""The coordinate reference systems of Korean data, named as offices know them."""

from __future__ import annotations

from ...processing.base import QT_TRANSLATE_NOOP
from ...processing.translation import tr

SYSTEMS = {
    "EPSG:5186": QT_TRANSLATE_NOOP("central belt 2010, in use today"),
    "EPSG:5179": QT_TRANSLATE_NOOP("UTM-K, nationwide"),
    "EPSG:5174": QT_TRANSLATE_NOOP("old cadastre, Bessel"),
    "EPSG:5181": QT_TRANSLATE_NOOP("central belt, 500,000 north"),
    "EPSG:2097": QT_TRANSLATE_NOOP("old central belt, Bessel"),
    "EPSG:5187": QT_TRANSLATE_NOOP("east belt 2010"),
    "EPSG:5185": QT_TRANSLATE_NOOP("west belt 2010"),
    "KATEC": QT_TRANSLATE_NOOP("TM128, old node-link and navigation"),
    "EPSG:4326": QT_TRANSLATE_NOOP("longitude and latitude"),
}
"""In the order in which they are likely."""


def systems() -> list[tuple[str, str]]:
    """Each system with its title."""
    return [(system, system_title(system)) for system in SYSTEMS]


def system_title(system: str) -> str:
    """``EPSG:5174 (옛 지적…)``; of one that is not listed, its code."""
    return f"{system} ({tr(SYSTEMS[system])})" if system in SYSTEMS else system
