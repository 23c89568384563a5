"""The parameters that say how many passengers buses hold."""

from __future__ import annotations

from dataclasses import asdict, fields

from qgis.core import QgsProcessingParameterNumber

from ...transit.routes.vehicles import BusSizes
from ..base import SijeongAlgorithm
from ..translation import tr


def declare_bus_sizes(algorithm: SijeongAlgorithm) -> None:
    """Add SEATS_… and PLACES_… of each kind of bus."""
    for name, title, default in (
        ("SEATS_CITY", tr("Seats of a city bus"), BusSizes.seats_city),
        ("PLACES_CITY", tr("Places of a city bus, standing included"), BusSizes.places_city),
        ("SEATS_EXPRESS", tr("Seats of an express bus"), BusSizes.seats_express),
        ("PLACES_EXPRESS", tr("Places of an express bus, standing included"), BusSizes.places_express),
        ("SEATS_VILLAGE", tr("Seats of a village bus"), BusSizes.seats_village),
        ("PLACES_VILLAGE", tr("Places of a village bus, standing included"), BusSizes.places_village),
    ):
        algorithm.add_advanced(
            QgsProcessingParameterNumber(
                name, title, QgsProcessingParameterNumber.Type.Integer, default, minValue=1, maxValue=500
            )
        )


def bus_sizes_of(algorithm: SijeongAlgorithm, parameters, context) -> BusSizes:
    """What the parameters say."""
    return BusSizes(
        **{field.name: algorithm.parameterAsInt(parameters, field.name.upper(), context) for field in fields(BusSizes)}
    )


def sizes_as_parameters(sizes: BusSizes) -> dict[str, int]:
    """For the provenance."""
    return {name.upper(): number for name, number in asdict(sizes).items()}
