"""What both engines offer beside the layers of a run: sums by dong, the page of run checks, rides."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterFileDestination,
)

from ...common.progress import Progress
from ...traffic.results.by_dong import by_dong
from ...traffic.results.model import Results
from ...traffic.results.report import write_report
from ...traffic.results.trips_export import write_trips
from ..base import SijeongAlgorithm
from ..inputs import LayerInput
from ..translation import tr, user_language


def add_run_files(algorithm: SijeongAlgorithm, with_vehicles: bool = False) -> None:
    """Declare REPORT; TRIPS for an engine that follows vehicles."""
    algorithm.addParameter(
        QgsProcessingParameterFileDestination("REPORT", tr("Page of run checks"), "HTML (*.html)", optional=True)
    )
    if with_vehicles:
        algorithm.addParameter(
            QgsProcessingParameterFileDestination(
                "TRIPS", tr("Vehicles as trips for kepler.gl and the phone"), "GeoJSON (*.geojson)", optional=True
            )
        )


def with_dongs(results: Results, dongs: LayerInput | None, progress: Progress) -> Results:
    """``results`` with the sums by dong, where dongs are given."""
    return (
        results if dongs is None else replace(results, dongs=by_dong(results, dongs.read_located(progress), progress))
    )


def write_run_extras(
    algorithm: SijeongAlgorithm, parameters: dict, context: QgsProcessingContext, results: Results, progress: Progress
) -> dict[str, str]:
    """Write the files that were asked for; the outputs of the algorithm are returned."""
    outputs = {}
    report = algorithm.parameterAsFileOutput(parameters, "REPORT", context)
    if report:
        write_report(results, Path(report), tr, user_language())
        outputs["REPORT"] = report
    has_trips = algorithm.parameterDefinition("TRIPS") is not None
    trips = algorithm.parameterAsFileOutput(parameters, "TRIPS", context) if has_trips else ""
    if trips and results.vehicles is None:
        progress.warn("No vehicle was followed, so no trips were written. Set the share of vehicles to follow.")
    elif trips:
        write_trips(results.vehicles, Path(trips), progress)
        outputs["TRIPS"] = trips
    return outputs
