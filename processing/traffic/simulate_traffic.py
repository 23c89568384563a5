"""``sijeong:simulatetraffic``: network + demand + scenario → SUMO's runs as animated layers."""

from __future__ import annotations

from pathlib import Path

import shapely
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...traffic.clock import clock_of
from ...traffic.demand.store import read_demand
from ...traffic.network.store import read_network
from ...traffic.results.model import Results
from ...traffic.scenario.store import read_scenario
from ...traffic.sumo.options import ALL_CORES, LEAST_SEEDS, Mode, SimulationOptions
from ...traffic.sumo.simulating import simulate
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output
from ..package_inputs import Packages
from ..results import Result
from ..translation import tr
from .period import AS_THE_DEMAND, add_optional_period, optional_period_of
from .run_extras import add_run_files, with_dongs, write_run_extras
from .run_inputs import RUN_PACKAGES, add_run_inputs, add_run_packages, captured_dongs, day_of, levels_of
from .run_package import write_run
from .run_remarks import run_remarks

SHAPES = QgsProcessing.SourceType
MODES = tuple(mode.value for mode in Mode)
MODE_TITLE = QT_TRANSLATE_NOOP("Vehicles move from queue to queue (meso) or each by itself (micro, slow)")
NUMBERS = (
    ("INTERVAL_MIN", QT_TRANSLATE_NOOP("Minutes of a slice of the statistics: 5 or 15"), 15, 5, False),
    ("WARM_UP_MIN", QT_TRANSLATE_NOOP("Warm-up that statistics leave out (minutes)"), 15, 0, False),
    ("SEEDS", QT_TRANSLATE_NOOP("Runs with other chance (5 or more to compare scenarios)"), LEAST_SEEDS, 1, False),
    ("ROUNDS", QT_TRANSLATE_NOOP("Most rounds until routes come to rest"), 8, 1, True),
    ("PROCESSES", QT_TRANSLATE_NOOP("Runs at once, on a core each (0: on all cores)"), ALL_CORES, 0, True),
)
"""Parameter, title, default, least, whether it is advanced."""
OUTPUTS = (
    ("TRIPS_COUNT", QT_TRANSLATE_NOOP("Trips a run")),
    ("MEAN_TRIP_S", QT_TRANSLATE_NOOP("Mean travel time (s)")),
    ("MEAN_TRIP_SD", QT_TRANSLATE_NOOP("Its standard deviation between runs (s)")),
    ("MEAN_DELAY_S", QT_TRANSLATE_NOOP("Mean delay (s)")),
    ("TELEPORTS", QT_TRANSLATE_NOOP("Teleports a run")),
    ("UNSERVED", QT_TRANSLATE_NOOP("Trips without a way a run")),
    ("WAITING", QT_TRANSLATE_NOOP("Vehicles a run that never entered")),
    ("RUNNING", QT_TRANSLATE_NOOP("Vehicles a run still driving at the end")),
    ("GAP", QT_TRANSLATE_NOOP("Share of time that better ways would save")),
    ("ROUNDS_DONE", QT_TRANSLATE_NOOP("Rounds of all runs")),
    ("VEHICLE_KM", QT_TRANSLATE_NOOP("Vehicle kilometres")),
    ("VEHICLE_H", QT_TRANSLATE_NOOP("Vehicle hours")),
    ("CO2_KG", QT_TRANSLATE_NOOP("CO₂ (kg)")),
)
STOPPED = QT_TRANSLATE_NOOP("Stopped after {count} finished runs: what is there is kept and marked as partial.")


class SimulateTrafficAlgorithm(SijeongAlgorithm):
    """Lets the vehicles of the demand drive through the city with SUMO, and animates what comes of it."""

    NAME = "simulatetraffic"
    TITLE = QT_TRANSLATE_NOOP("Simulate traffic (SUMO)")
    TOPIC = Topic.TRAFFIC
    WRITES_PACKAGES = ("OUTPUT",)

    def declare(self) -> None:
        add_run_packages(self)
        self.addParameter(
            QgsProcessingParameterEnum("MODE", tr(MODE_TITLE), MODES, False, MODES[0], False, usesStaticStrings=True)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "AREA",
                tr("Area in which each vehicle moves by itself (micro); around it the city is in meso"),
                [SHAPES.TypeVectorPolygon],
                optional=True,
            )
        )
        add_optional_period(self, AS_THE_DEMAND)
        for name, title, default, least, advanced in NUMBERS:
            number = QgsProcessingParameterNumber(
                name, tr(title), QgsProcessingParameterNumber.Type.Integer, default, minValue=least
            )
            (self.add_advanced if advanced else self.addParameter)(number)
        self.addParameter(
            QgsProcessingParameterNumber(
                "VEHICLE_SHARE", tr("Share of vehicles to follow on the map (0 to 1)"),
                QgsProcessingParameterNumber.Type.Double, 0.05, minValue=0, maxValue=1,
            )
        )  # fmt: skip
        add_run_inputs(self)
        self.addParameter(
            QgsProcessingParameterVectorDestination("OUTPUT", Result.LINK_INTERVALS.title, SHAPES.TypeVectorLine)
        )
        add_run_files(self, with_vehicles=True)
        self.addParameter(
            QgsProcessingParameterFolderDestination(
                "SUMO_FOLDER", tr("Folder for SUMO's files (opens in sumo-gui)"), optional=True, createByDefault=False
            )
        )
        for name, title in OUTPUTS:
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def take_in(self, parameters, context, feedback) -> bool:
        self._packages = Packages(self, parameters, RUN_PACKAGES, context)
        self._dongs = captured_dongs(self, parameters, context)
        self._area = capture(self, parameters, "AREA", context)
        return True

    def compute(self, parameters, context, progress) -> dict:
        network = self._packages.read("NETWORK", read_network, progress)
        demand = self._packages.read("DEMAND", read_demand, progress)
        area = self._area_of(network.crs, progress)
        options = self._options(parameters, context, demand, area)
        results = simulate(
            network,
            demand,
            self._packages.read("SCENARIO", read_scenario, progress),
            options,
            progress.part(0, 0.9),
            level_table=levels_of(self, parameters, context),
        )
        if results.is_partial:
            progress.warn(STOPPED, count=len(results.seeds))
        # What took an hour is written in any case: a stop comes too late from here on.
        writing = progress.to_the_end()
        results = with_dongs(results, self._dongs, writing)
        provenance = self._provenance(results, options)
        output = write_run(Output(self, parameters, "OUTPUT", context), results, provenance, writing)
        extras = write_run_extras(self, parameters, context, results, writing)
        return {"OUTPUT": output, **extras, **_numbers(results)}

    def _area_of(self, crs, progress):
        """The shapes of AREA as one, in the network's CRS; None where none is given."""
        if self._area is None:
            return None
        return shapely.union_all(self._area.read_located(progress).to_crs(crs).geometry.to_numpy())

    def _options(self, parameters, context, demand, area) -> SimulationOptions:
        begin_s, end_s = optional_period_of(self, parameters, context, (demand.begin_s, demand.end_s))
        folder = self.parameterAsString(parameters, "SUMO_FOLDER", context)
        return SimulationOptions(
            begin_s,
            end_s,
            warm_up_s=60.0 * self.parameterAsInt(parameters, "WARM_UP_MIN", context),
            interval_s=60.0 * self.parameterAsInt(parameters, "INTERVAL_MIN", context),
            seeds=tuple(range(1, self.parameterAsInt(parameters, "SEEDS", context) + 1)),
            rounds=self.parameterAsInt(parameters, "ROUNDS", context),
            mode=Mode.MICRO if area is not None else Mode(self.parameterAsEnumString(parameters, "MODE", context)),
            area=area,
            vehicle_share=self.parameterAsDouble(parameters, "VEHICLE_SHARE", context),
            sumo_folder=Path(folder) if folder else None,
            day=day_of(self, parameters, context),
            processes=self.parameterAsInt(parameters, "PROCESSES", context),
        )

    def _provenance(self, results: Results, options: SimulationOptions) -> Provenance:
        return Provenance(
            title=Result.LINK_INTERVALS.title,
            algorithm=self.id(),
            parameters={
                "MODE": options.mode.value,
                "BEGIN": clock_of(options.begin_s),
                "END": clock_of(options.end_s),
                "WARM_UP_MIN": options.warm_up_s / 60,
                "INTERVAL_MIN": options.interval_s / 60,
                "SEEDS": len(options.seeds),
                "ROUNDS": options.rounds,
                "VEHICLE_SHARE": options.vehicle_share,
            },
            sources=self._packages.as_sources(),
            remarks=run_remarks(results),
        )


def _numbers(results: Results) -> dict:
    seeds = results.seeds
    spread = seeds["mean_trip_s"].std(ddof=1) if len(seeds) > 1 else None
    return {
        "TRIPS_COUNT": float(seeds["trips"].mean()),
        "MEAN_TRIP_S": float(seeds["mean_trip_s"].mean()),
        "MEAN_TRIP_SD": None if spread is None else float(spread),
        "MEAN_DELAY_S": float(seeds["mean_delay_s"].mean()),
        "TELEPORTS": float(seeds["teleports"].mean()),
        "UNSERVED": float(seeds["unserved"].mean()),
        "WAITING": float(seeds["waiting"].mean()),
        "RUNNING": float(seeds["running"].mean()),
        "GAP": float(results.record["gap"]),
        "ROUNDS_DONE": len(results.rounds),
        "VEHICLE_KM": float(seeds["vehicle_km"].mean()),
        "VEHICLE_H": float(seeds["vehicle_h"].mean()),
        "CO2_KG": float(seeds["co2_kg"].mean()),
    }
