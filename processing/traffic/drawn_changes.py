"""Layers to draw the changes of a scenario into: new roads and developments."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QVariant

from ..base import QT_TRANSLATE_NOOP
from ..drawing import DrawnField, empty_layer
from ..network_legends import VALUES
from ..translation import tr

WAYS = (("yes", QT_TRANSLATE_NOOP("both directions")), ("no", QT_TRANSLATE_NOOP("only as it is drawn")))
USES = (
    ("apartment", QT_TRANSLATE_NOOP("apartments")),
    ("office", QT_TRANSLATE_NOOP("offices")),
    ("shop", QT_TRANSLATE_NOOP("shops")),
    ("factory", QT_TRANSLATE_NOOP("factory")),
    ("school", QT_TRANSLATE_NOOP("school")),
)
"""Those of ``traffic/scenario/trip_rates.csv``."""


class Drawing(Enum):
    """What can be drawn for a scenario: the file, the title, the shape, and the fields that are read of each feature.

    The fields are the names that the value of the operation has, so one that stays empty is what the value says.
    """

    ROADS = (
        "drawn_roads",
        QT_TRANSLATE_NOOP("Drawn new roads"),
        QgsWkbTypes.Type.LineString,
        (
            DrawnField("name", QVariant.String, QT_TRANSLATE_NOOP("Name of the road")),
            DrawnField("lanes", QVariant.Int, QT_TRANSLATE_NOOP("Lanes of each direction"), "1"),
            DrawnField("speed", QVariant.Int, QT_TRANSLATE_NOOP("Speed limit (km/h)"), "50"),
            DrawnField(
                "rank",
                QVariant.String,
                QT_TRANSLATE_NOOP("Rank of the road"),
                "'107'",
                tuple(VALUES["road_rank"].items()),
            ),
            DrawnField("both", QVariant.String, QT_TRANSLATE_NOOP("Directions"), "'yes'", WAYS),
        ),
    )
    PLACES = (
        "drawn_developments",
        QT_TRANSLATE_NOOP("Drawn developments"),
        QgsWkbTypes.Type.Point,
        (
            DrawnField("out", QVariant.Double, QT_TRANSLATE_NOOP("Vehicles that leave in the period")),
            DrawnField("in", QVariant.Double, QT_TRANSLATE_NOOP("Vehicles that arrive in the period")),
            DrawnField("use", QVariant.String, QT_TRANSLATE_NOOP("Or its use (assumed rates)"), "", USES),
            DrawnField("area", QVariant.Double, QT_TRANSLATE_NOOP("with floor area (m²)")),
        ),
    )

    def __init__(
        self, key: str, english_title: str, shape: QgsWkbTypes.Type, drawn_fields: tuple[DrawnField, ...]
    ) -> None:
        self.key, self.english_title, self.shape, self.drawn_fields = key, english_title, shape, drawn_fields

    def fits(self, layer: QgsVectorLayer) -> bool:
        """Whether ``layer`` has this shape and these fields."""
        wanted = {field.name for field in self.drawn_fields}
        has = {field.name().lower() for field in layer.fields()}
        return QgsWkbTypes.flatType(layer.wkbType()) == self.shape and wanted <= has

    def empty(self, file: Path, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
        """A new GeoPackage at ``file`` to draw into, opened. Raises :class:`InputError` where it cannot be written."""
        return empty_layer(file, self.key, tr(self.english_title), self.shape, self.drawn_fields, crs)
