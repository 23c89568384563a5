"""The panel of forest-adjacent land: parcels or buildings × forest → distance, area and bands."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path

from qgis.core import QgsMapLayerProxyModel, QgsProcessingFeatureSourceDefinition, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QDoubleSpinBox, QLabel

from ..processing.forest.law_table import rules_in_force
from ..processing.forest.proximity import RULES, bands_text
from ..processing.results import Result
from ..processing.translation import tr
from .job_panel import JobPanel
from .jobs import Job, Step
from .layer_field import LayerField, has_field
from .results_folder import unused
from .runner import Run
from .step_section import StepSection
from .widgets import column, field, note, side_by_side
from .workbench import Workbench

FOREST_FIELDS = ("FRTP_CD", "FRTP_NM", "KOFTR_GROUP_CD", "KOFTR_GROU", "STORUNST_CD")
"""Fields of the forest map 임상도 (reference/datasources.md §5.1; one is cut to ten bytes in shapefiles)."""
FOREST_WORDS = ("임상", "산림", "임야", "forest")
PARCEL_FIELDS = ("pnu", "pnu_derived")
HIGHEST_DISTANCE_M = 10_000.0


class ForestPanel(JobPanel):
    """Two steps: the register of distances, and the bands to draw behind it."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(Job.FOREST, bench)
        any_shape = QgsMapLayerProxyModel.Filter.HasGeometry
        polygons = QgsMapLayerProxyModel.Filter.PolygonLayer
        self.features = LayerField(bench, any_shape, _looks_like_parcels, offers_selection=True)
        self.forest = LayerField(bench, polygons, looks_like_forest, offers_selection=True)
        self.clip = LayerField(bench, polygons, lambda layer: False)
        self.legal_distance = _metres(RULES.legal_distance_m)
        self.bands = QgsFilterLineEdit()
        self.bands.setText(bands_text(RULES.bands_m))
        self.min_area = _square_metres(RULES.min_forest_area_m2)
        self.draws_bands = QCheckBox(tr("Draw the distance bands as well"))
        self.draws_bands.setChecked(True)
        self.draws_bands.setToolTip(tr("For “Run All Steps”: adds the rings round the forest as a layer of their own."))
        self.add_section(self._measure_section())
        self.add_section(self._bands_section())
        self.features.changed.connect(self.refresh)
        self.forest.changed.connect(self.refresh)
        self.draws_bands.toggled.connect(self.refresh)
        self.refresh()

    def runs_for(self, step: Step, folder: Path) -> list[Run]:
        return [self._measure_run(folder) if step is Step.MEASURE_FOREST else self._bands_run(folder)]

    def runs_for_all(self, folder: Path) -> list[Run]:
        runs = [self._measure_run(folder)]
        return [*runs, self._bands_run(folder)] if self.draws_bands.isChecked() else runs

    def missing_for(self, step: Step) -> str:
        if step is Step.MEASURE_FOREST and self.features.layer() is None:
            return tr("Choose the layer of parcels or buildings.")
        if self.forest.layer() is None:
            return tr("Choose the forest layer.")
        if step is Step.MEASURE_FOREST and self.forest.layer() is self.features.layer():
            return tr("The two layers must differ: choose what to measure, and the forest.")
        return ""

    def missing_for_all(self) -> str:
        return self.missing_for(Step.MEASURE_FOREST)

    def _measure_section(self) -> StepSection:
        section = StepSection(
            1,
            Step.MEASURE_FOREST,
            tr("Measure"),
            tr("Gives each parcel or building its exact distance to forest and its area within the legal distance."),
        )
        section.add(
            field(tr("Parcels, buildings or places"), self.features, tr("Polygons, lines or points in any Korean CRS."))
        )
        section.add(
            field(tr("Forest"), self.forest, tr("Polygons: the forest map (임상도), or the parcels of land use 임야."))
        )
        section.add(
            side_by_side(
                field(tr("Legal distance"), self.legal_distance, tr("Land this close to forest counts as adjacent.")),
                field(
                    tr("Smallest forest"),
                    self.min_area,
                    tr("Smaller patches do not count. The law knows no smallest area: leave 0 for registers."),
                ),
            )
        )
        section.add(
            field(tr("Distance bands (m)"), self.bands, tr("Upper ends of the bands in metres, with commas, rising."))
        )
        section.add(_LawBox())
        return section

    def _bands_section(self) -> StepSection:
        section = StepSection(
            2, Step.DRAW_BANDS, tr("Draw"), tr("Draws the land within each distance of forest as rings.")
        )
        section.add(self.draws_bands)
        section.add(field(tr("Only within"), self.clip, tr("Optional: a polygon layer such as the city boundary.")))
        return section

    def _measure_run(self, folder: Path) -> Run:
        parameters = {
            "INPUT": _source(self.features),
            "FOREST": _source(self.forest),
            "LEGAL_DISTANCE": self.legal_distance.value(),
            "BANDS": self.bands.text(),
            "MIN_FOREST_AREA": self.min_area.value(),
            "OUTPUT": str(unused(folder, "forest_proximity.gpkg")),
        }
        layers = {"OUTPUT": Result.FOREST_PROXIMITY}
        return Run(Step.MEASURE_FOREST, "sijeong:forestproximity", parameters, layers)

    def _bands_run(self, folder: Path) -> Run:
        parameters = {
            "FOREST": _source(self.forest),
            "BANDS": self.bands.text(),
            "OUTPUT": str(unused(folder, "forest_bands.gpkg")),
        }
        if self.clip.layer() is not None:
            parameters["CLIP"] = self.clip.layer().id()
        return Run(Step.DRAW_BANDS, "sijeong:forestbands", parameters, {"OUTPUT": Result.FOREST_BANDS})


class _LawBox(QgsCollapsibleGroupBoxBasic):
    """What the distances mean in law, with the law's name and the day it came into force."""

    def __init__(self) -> None:
        super().__init__(tr("What the law says"))
        self.setFlat(True)
        layout = column(self, margin=4)
        table = QLabel(_law_table(date.today()))
        table.setTextFormat(Qt.TextFormat.RichText)
        table.setWordWrap(True)
        table.setToolTip("\n".join(f"{rule.subject}: {rule.law}" for rule in rules_in_force(date.today())))
        table.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(table)
        layout.addWidget(note(tr("Have your legal team check the articles before you print them on a notice.")))


def _law_table(day: date) -> str:
    """Law names and subjects are Korean in every language; the law's number is in the tip, for want of width."""
    rows = "".join(
        _law_row(rule.distance_m, rule.subject, rule.law, _day_of(rule.since, rule.decided_only))
        for rule in rules_in_force(day)
    )
    return f"<table cellspacing='0' cellpadding='0'>{rows}</table>"


def _law_row(distance_m: float, subject: str, law: str, day: str) -> str:
    name = escape(law.split(" (")[0])
    return (
        f"<tr><td align='right' style='padding-right:8px'><b>{distance_m:g}&nbsp;m</b></td>"
        f"<td style='padding-bottom:4px'>{escape(subject)}<br/>{name}{day}</td></tr>"
    )


def _day_of(since: date | None, decided_only: bool) -> str:
    if since is None:
        return ""
    template = tr("decided by the cabinet on {day}") if decided_only else tr("in force since {day}")
    return ", " + template.format(day=since.isoformat())


def _source(chosen: LayerField) -> object:
    identifier = chosen.layer().id()
    return QgsProcessingFeatureSourceDefinition(identifier, True) if chosen.takes_selection_only else identifier


def looks_like_forest(layer: QgsVectorLayer) -> bool:
    """Whether a layer has fields of the forest map, or a name that says so."""
    return has_field(*FOREST_FIELDS)(layer) or any(word in layer.name().lower() for word in FOREST_WORDS)


def _looks_like_parcels(layer: QgsVectorLayer) -> bool:
    return has_field(*PARCEL_FIELDS)(layer) and not looks_like_forest(layer)


def _metres(value: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(0.1, HIGHEST_DISTANCE_M)
    box.setDecimals(1)
    box.setValue(value)
    box.setSuffix(" m")
    return box


def _square_metres(value: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(0, 1e9)
    box.setDecimals(0)
    box.setSingleStep(1000)
    box.setGroupSeparatorShown(True)
    box.setValue(value)
    box.setSuffix(" m²")
    return box
