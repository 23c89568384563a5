"""Writes processing/models/*.model3. Run by hand after a change; the output is committed.

    .venv/bin/python tools/make_models.py

Texts are English here; processing/model.py translates them when the model is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass

from model_parts import MODELS, Model, Sources  # beside this file
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterVectorLayer,
)

from sijeong.common.packages import bind_to_own_libraries

FROM_INPUT = QgsProcessingModelChildParameterSource.fromModelParameter
FROM_STEP = QgsProcessingModelChildParameterSource.fromChildOutput
STATIC = QgsProcessingModelChildParameterSource.fromStaticValue
POINTS, LINES, POLYGONS = (
    QgsProcessing.SourceType.TypeVectorPoint,
    QgsProcessing.SourceType.TypeVectorLine,
    QgsProcessing.SourceType.TypeVectorPolygon,
)
ANY_SHAPE, ANYTHING = QgsProcessing.SourceType.TypeVectorAnyGeometry, QgsProcessing.SourceType.TypeVector
GAP_OF_A_COMPARISON = 1e-7
"""Roads that are nearly empty swap vehicles between equally fast ways at any wider gap."""


def nightly_register() -> Model:
    """Forest map, parcels and buildings of today → forest, registers, changes since the last ones, summary by dong."""
    model = Model("nightlyregister", "forest")
    model.add_layer("PARCELS", "Parcels (with PNU)", POLYGONS)
    model.add_layer("FOREST_MAP", "Forest map 1:5,000 (임상도)", POLYGONS)
    model.add_layer("DONGS", "Dongs", POLYGONS, optional=True)
    model.add_layer("BUILDINGS", "Buildings", ANY_SHAPE, optional=True)
    model.add_layer("PREVIOUS", "Register before (layer or workbook)", ANYTHING, optional=True)
    model.add_step(
        "forest", "forestlayer", "Forest to measure against",
        {"FOREST_MAP": FROM_INPUT("FOREST_MAP")}, {},
    )  # fmt: skip
    model.add_step(
        "register", "forestregister", "Register of forest-adjacent land",
        {"PARCELS": FROM_INPUT("PARCELS"), "FOREST": FROM_STEP("forest", "OUTPUT"),
         "BUILDINGS": FROM_INPUT("BUILDINGS"), "PREVIOUS": FROM_INPUT("PREVIOUS")},
        {"OUTPUT": "Register of forest-adjacent land", "CHANGES": "Changes since the register before",
         "XLSX": "Register as a workbook"},
    )  # fmt: skip
    model.add_step(
        "summary", "forestsummary", "Summary of forest-adjacent land",
        {"PARCELS": FROM_INPUT("PARCELS"), "FOREST": FROM_STEP("forest", "OUTPUT"),
         "AREAS": FROM_INPUT("DONGS"), "BUILDINGS": FROM_INPUT("BUILDINGS")},
        {"OUTPUT": "Summary of forest-adjacent land"},
    )  # fmt: skip
    return model


def monthly_transfers() -> Model:
    """The card records of a month → journeys, report, flows, hubs and OD; with the month before, what changed."""
    model = Model("monthlytransfers", "transit")
    model.add_folder("RECORDS", "Card records of the month (file or folder)")
    model.add_layer("STOPS", "Stops (with stop_id)", POINTS)
    model.add_layer("DONGS", "Dongs", POLYGONS)
    model.add_layer("ROUTES", "Routes (table)", ANYTHING, optional=True)
    model.add_folder("LEGS_BEFORE", "Legs of the month before (folder)", optional=True)
    model.add_count("MIN_CARDS", "Leave out what has fewer different cards than", 5)
    model.add_branches({"has_month_before": "coalesce(@LEGS_BEFORE, '') <> ''"})
    legs = {"LEGS": FROM_STEP("link", "OUTPUT"), "STOPS": FROM_INPUT("STOPS")}
    few = {"MIN_CARDS": FROM_INPUT("MIN_CARDS")}
    model.add_step(
        "taps", "importtaps", "Import card taps", {"INPUT": FROM_INPUT("RECORDS")}, {"REPORT": "Import report"}
    )
    model.add_step(
        "link", "linktaps", "Link taps into journeys",
        {"TAPS": FROM_STEP("taps", "OUTPUT"), "STOPS": FROM_INPUT("STOPS")},
        {"OUTPUT": "Legs of the month (folder)"},
    )  # fmt: skip
    model.add_step(
        "report", "transferreport", "Report on transfers",
        {**legs, "ROUTES": FROM_INPUT("ROUTES")}, {"OUTPUT": "Report on transfers"},
    )  # fmt: skip
    model.add_step("pairs", "transferpairs", "Transfer flows", {**legs, **few}, {"OUTPUT": "Transfer flows"})
    model.add_step(
        "hubs", "transferhubs", "Transfer hubs",
        {**legs, **few, "ROUTES": FROM_INPUT("ROUTES")},
        {"OUTPUT": "Transfer hubs", "PROFILE": "Stops by hour"},
    )  # fmt: skip
    model.add_step(
        "flows", "odflows", "Journeys between zones",
        {**legs, **few, "ZONES": FROM_INPUT("DONGS")},
        {"OUTPUT": "Journeys between zones", "ZONES_OUTPUT": "Zones with beginnings and ends of journeys"},
    )  # fmt: skip
    model.add_step(
        "changes", "compareperiods", "Change between two periods",
        {"LEGS_BEFORE": FROM_INPUT("LEGS_BEFORE"), "LEGS_AFTER": FROM_STEP("link", "OUTPUT"),
         "STOPS": FROM_INPUT("STOPS"), "ROUTES": FROM_INPUT("ROUTES"), "BY": STATIC("stop")},
        {"OUTPUT": "Change between two periods", "REPORT": "Comparison of two periods"},
        when="has_month_before",
    )  # fmt: skip
    return model


def closure_study() -> Model:
    """Roads that are closed → loads with and without, and what changes; simulated as well where that is wanted."""
    model = Model("closurestudy", "traffic")
    model.add(QgsProcessingParameterVectorLayer("NETWORK", "Road network", [LINES]))
    model.add(QgsProcessingParameterVectorLayer("DEMAND", "Traffic demand", [ANYTHING]))
    model.add_layer("CLOSED", "Roads to close (tick “Selected features only”)", LINES, optional=True)
    model.add_text("TARGETS", "Or their ids, with commas between", optional=True)
    model.add_layer("DONGS", "Dongs to sum up by", POLYGONS, optional=True)
    model.add_text("BEGIN", "Beginning of the period (HH:MM; empty: as the demand)", optional=True)
    model.add_text("END", "End of the period (HH:MM; empty: as the demand)", optional=True)
    model.add_text("NAME", "Name of the scenario", optional=True)
    model.add(QgsProcessingParameterBoolean("SIMULATE", "Simulate as well (SUMO; takes much longer)", False))
    model.add_count("SEEDS", "Runs with other chance (5 or more to compare scenarios)", 5)
    model.add_branches({"is_simulated": "@SIMULATE"})
    model.add_step(
        "closure", "editscenario", "Change something (scenario)",
        {"NETWORK": FROM_INPUT("NETWORK"), "OPERATION": STATIC("close"), "EDGES": FROM_INPUT("CLOSED"),
         "TARGETS": FROM_INPUT("TARGETS"), "NAME": FROM_INPUT("NAME")},
        {"OUTPUT": "Changes of the scenario"},
    )  # fmt: skip
    base = {name: FROM_INPUT(name) for name in ("NETWORK", "DEMAND", "DONGS", "BEGIN", "END")}
    closed = {**base, "SCENARIO": FROM_STEP("closure", "OUTPUT")}
    assigned = Study("base", "closed", "compare", "assigntraffic", {"GAP": STATIC(GAP_OF_A_COMPARISON)})
    simulated = Study(
        "sim_base", "sim_closed", "sim_compare", "simulatetraffic", {"SEEDS": FROM_INPUT("SEEDS")}, "is_simulated"
    )
    assigned.add_to(model, base, closed, ASSIGNED)
    simulated.add_to(model, base, closed, SIMULATED)
    return model


@dataclass(frozen=True)
class Words:
    """How the steps and outputs of a study are called."""

    base: str
    closed: str
    compared: str
    base_output: str
    closed_output: str
    checks: str
    difference: str
    report: str


ASSIGNED = Words(
    "Base", "Closure", "What the scenario does",
    "Loads of the roads without the closure", "Loads of the roads with the closure",
    "Checks of the loads with the closure", "Loads: closure against base", "Report on the closure",
)  # fmt: skip
SIMULATED = Words(
    "Simulated base", "Simulated closure", "What the scenario does, simulated",
    "Simulation without the closure", "Simulation with the closure",
    "Checks of the simulation with the closure", "Simulation: closure against base", "Report on the closure, simulated",
)  # fmt: skip


@dataclass(frozen=True)
class Study:
    """Base and closure through the same engine with the same settings, and one against the other: three step keys."""

    base: str
    closed: str
    compared: str
    engine: str
    settings: Sources
    when: str = ""

    def add_to(self, model: Model, base: Sources, closed: Sources, words: Words) -> None:
        model.add_step(
            self.base, self.engine, words.base, {**base, **self.settings}, {"OUTPUT": words.base_output}, self.when
        )
        model.add_step(
            self.closed, self.engine, words.closed, {**closed, **self.settings},
            {"OUTPUT": words.closed_output, "REPORT": words.checks}, self.when,
        )  # fmt: skip
        model.add_step(
            self.compared, "comparescenarios", words.compared,
            {"BASE": FROM_STEP(self.base, "OUTPUT"), "RESULT": FROM_STEP(self.closed, "OUTPUT"),
             "DONGS": FROM_INPUT("DONGS")},
            {"OUTPUT": words.difference, "REPORT": words.report}, self.when,
        )  # fmt: skip


def publish_to_phone() -> Model:
    """Chosen results → the publication for the officials' phones, with what went and what was held back."""
    model = Model("publishtophone", "mobile")
    model.add(QgsProcessingParameterMultipleLayers("LAYERS", "Layers to publish", ANYTHING))
    model.add(
        QgsProcessingParameterMultipleLayers(
            "BACKGROUND", "Layers behind them, without details", ANYTHING, optional=True
        )
    )
    model.add(QgsProcessingParameterVectorLayer("DONGS", "Administrative dongs", [POLYGONS], optional=True))
    model.add_text("TITLE", "Title")
    model.add_text("PUBLISHER", "Published by", optional=True)
    model.add_folder("PREVIOUS", "Publication before (folder or zip)", optional=True)
    model.add_count("FEWEST", "Counts of persons below this are held back", 5)
    model.add(QgsProcessingParameterBoolean("ENCRYPT", "Lock with a passphrase", True))
    names = ("LAYERS", "BACKGROUND", "DONGS", "TITLE", "PUBLISHER", "PREVIOUS", "FEWEST")
    # QGIS hands on an input that nobody has set as nothing, and then the algorithm's own default holds: not locked.
    locked = QgsProcessingModelChildParameterSource.fromExpression("coalesce(@ENCRYPT, true)")
    model.add_step(
        "publish", "publishmobile", "Publish for phones",
        {**{name: FROM_INPUT(name) for name in names}, "ENCRYPT": locked},
        {"OUTPUT": "Folder of the publication", "REPORT": "Report", "PASSPHRASE_FILE": "File for a new passphrase"},
    )  # fmt: skip
    return model


def main() -> None:
    application = QgsApplication([], False)
    application.initQgis()
    bind_to_own_libraries()
    from sijeong.processing.provider import SijeongProvider

    # Not by its own register(): that loads the models, which are to be made.
    provider = SijeongProvider()
    application.processingRegistry().addProvider(provider)
    MODELS.mkdir(exist_ok=True)
    for model in (nightly_register(), monthly_transfers(), closure_study(), publish_to_phone()):
        model.write()
    application.exitQgis()


if __name__ == "__main__":
    main()
