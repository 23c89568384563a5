"""What both engines take: the packages of a run, dongs, the study day, levels of service."""

from __future__ import annotations

from datetime import date

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...traffic.results.los import LevelTable, level_table
from ...traffic.results.moments import study_day
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm
from ..inputs import LayerInput, capture
from ..package_inputs import package_parameter
from ..parameters import existing_path
from ..translation import tr

SHAPES = QgsProcessing.SourceType
RUN_PACKAGES = ("NETWORK", "DEMAND", "SCENARIO")
LEVELS = QT_TRANSLATE_NOOP("Table of levels of service (CSV)")


def add_run_packages(algorithm: SijeongAlgorithm) -> None:
    """Declare NETWORK, DEMAND and SCENARIO."""
    algorithm.addParameter(package_parameter("NETWORK", tr("Road network"), SHAPES.TypeVectorLine))
    algorithm.addParameter(package_parameter("DEMAND", tr("Traffic demand"), SHAPES.TypeVectorAnyGeometry))
    algorithm.addParameter(package_parameter("SCENARIO", tr("Scenario (empty: the base)"), optional=True))


def add_run_inputs(algorithm: SijeongAlgorithm) -> None:
    """Declare LEVELS, DONGS and DAY."""
    algorithm.add_advanced(QgsProcessingParameterFile("LEVELS", tr(LEVELS), extension="csv", optional=True))
    add_dongs(algorithm)
    algorithm.add_advanced(
        QgsProcessingParameterString("DAY", tr("Study day of the animation (2026-05-12; empty: today)"), optional=True)
    )


def add_dongs(algorithm: SijeongAlgorithm) -> None:
    """Declare DONGS."""
    polygons = [SHAPES.TypeVectorPolygon]
    algorithm.addParameter(
        QgsProcessingParameterFeatureSource("DONGS", tr("Dongs to sum up by"), polygons, optional=True)
    )


def captured_dongs(algorithm: SijeongAlgorithm, parameters: dict, context: QgsProcessingContext) -> LayerInput | None:
    """The dongs, to be taken on the main thread (``take_in``)."""
    return capture(algorithm, parameters, "DONGS", context)


def day_of(algorithm: SijeongAlgorithm, parameters: dict, context: QgsProcessingContext) -> date:
    """The study day. Raises :class:`TrafficError` for text that is no date."""
    return study_day(algorithm.parameterAsString(parameters, "DAY", context))


def levels_of(algorithm: SijeongAlgorithm, parameters: dict, context: QgsProcessingContext) -> LevelTable:
    """The levels of service of the file LEVELS, those that are shipped where none is given."""
    file = algorithm.parameterAsFile(parameters, "LEVELS", context)
    return level_table(existing_path(file, tr(LEVELS)) if file else None)
