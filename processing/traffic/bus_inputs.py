"""The bus layers as inputs of an algorithm, and what they become in the demand."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...common.progress import Progress
from ...common.provenance import Source
from ...traffic.buses.dwelling import DwellRule
from ...traffic.buses.making import CityBuses, city_buses
from ...traffic.buses.tables import BusLayers
from ...traffic.errors import TrafficError
from ...traffic.network.model import RoadNetwork
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm
from ..inputs import LayerInput, capture
from ..translation import tr

SHAPES = QgsProcessing.SourceType
LAYERS = (
    ("STOPS", QT_TRANSLATE_NOOP("Bus stops"), SHAPES.TypeVectorPoint),
    ("ROUTES", QT_TRANSLATE_NOOP("Bus routes with their headways"), SHAPES.TypeVector),
    ("ROUTE_STOPS", QT_TRANSLATE_NOOP("Stops of the routes in order"), SHAPES.TypeVector),
    ("ROUTE_LINES", QT_TRANSLATE_NOOP("Route lines"), SHAPES.TypeVectorLine),
    (
        "ROUTE_PROFILE",
        QT_TRANSLATE_NOOP("Load profile of routes: who boards and alights where, by hour"),
        SHAPES.TypeVector,
    ),
    ("STOP_TIMES", QT_TRANSLATE_NOOP("Timetable of Import GTFS (instead of headways)"), SHAPES.TypeVector),
)
"""Parameter, title, kind of layer."""
NEEDED = ("STOPS", "ROUTES", "ROUTE_STOPS")

RULE = DwellRule()
SECONDS = (
    ("DOOR_TIME", QT_TRANSLATE_NOOP("Buses: seconds of a stop without passengers"), "door_s"),
    ("BOARDING_TIME", QT_TRANSLATE_NOOP("Buses: seconds a boarding passenger"), "boarding_s"),
    ("ALIGHTING_TIME", QT_TRANSLATE_NOOP("Buses: seconds an alighting passenger"), "alighting_s"),
    ("DWELL_TIME", QT_TRANSLATE_NOOP("Buses: seconds at a stop where nobody counted"), "uncounted_s"),
)
"""Advanced parameter, title, field of :class:`DwellRule`."""


def declare_buses(algorithm: SijeongAlgorithm) -> None:
    """Add STOPS, ROUTES, ROUTE_STOPS, ROUTE_LINES, ROUTE_PROFILE, STOP_TIMES (all optional) and the rule of stops."""
    for name, title, kind in LAYERS:
        algorithm.addParameter(QgsProcessingParameterFeatureSource(name, tr(title), [kind], optional=True))
    for name, title, field in SECONDS:
        algorithm.add_advanced(
            QgsProcessingParameterNumber(
                name, tr(title), QgsProcessingParameterNumber.Type.Double, getattr(RULE, field), minValue=0
            )
        )


@dataclass(frozen=True)
class BusInputs:
    """The bus layers of a run, captured on the main thread, and the rule of its stops."""

    layers: dict[str, LayerInput]
    rule: DwellRule

    @classmethod
    def of(cls, algorithm: SijeongAlgorithm, parameters: dict, context: QgsProcessingContext) -> BusInputs | None:
        """None where no bus layer is given."""
        captured = {name: capture(algorithm, parameters, name, context) for name, *_ in LAYERS}
        layers = {name: layer for name, layer in captured.items() if layer is not None}
        if not layers:
            return None
        seconds = {field: algorithm.parameterAsDouble(parameters, name, context) for name, _, field in SECONDS}
        return cls(layers, DwellRule(**seconds))

    def read(self, network: RoadNetwork, progress: Progress) -> CityBuses:
        """The lines as they lie on ``network``. Raises :class:`TrafficError` where a needed layer is missing."""
        missing = [tr(title) for name, title, _ in LAYERS if name in NEEDED and name not in self.layers]
        if missing:
            raise TrafficError(
                "For buses in traffic choose their stops, routes and stops of the routes; missing: {layers}.",
                layers=", ".join(missing),
            )
        located = ("STOPS", "ROUTE_LINES")
        read = {
            name.lower(): layer.read_located(progress) if name in located else layer.read_table(progress)
            for name, layer in self.layers.items()
        }
        if "route_profile" in read:
            read["profile"] = read.pop("route_profile")
        return city_buses(network, BusLayers(**read), self.rule, progress)

    def sources(self) -> tuple[Source, ...]:
        return tuple(layer.as_source() for layer in self.layers.values())
