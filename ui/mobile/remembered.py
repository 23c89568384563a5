"""What is the same in each project of a city: who publishes, and the city itself."""

from __future__ import annotations

from qgis.core import QgsSettings

PUBLISHER = "sijeong/mobile/publisher"


def publisher() -> str:
    """Who has published last."""
    return str(QgsSettings().value(PUBLISHER, "") or "")


def remember_publisher(name: str) -> None:
    QgsSettings().setValue(PUBLISHER, name)


def city_name() -> str:
    """The city that was chosen in the catalogue; empty where none was."""
    from ...processing.data import remembered, shelf  # late: they need packages that a QGIS may lack

    chosen = remembered.city_id()
    return next((city.name for city in shelf.cities() if city.id == chosen), "")
