"""The city that this office works for."""

from __future__ import annotations

from ...processing.settings import CITY


def city_name() -> str:
    """The name of the city that was chosen in the catalogue; empty where none was."""
    from ...processing.data import shelf  # late: it needs packages that a QGIS may lack

    return next((city.name for city in shelf.cities() if city.id == CITY.value()), "")
