"""The panel of forest-adjacent land: parcels and buildings × forest → register, bands, exposure and access."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsFilterLineEdit
from qgis.PyQt.QtWidgets import QDoubleSpinBox

from ...processing.forest.proximity_parameters import RULES, bands_text
from ...processing.results import Result
from ...processing.translation import tr
from ..analysis_panel import AnalysisPanel
from ..charts.subject import result_layer
from ..jobs import Job, Step
from ..layer_field import LayerField
from ..narrow import SideBySide, Tick
from ..needs_box import NeedsBox, chooser_of
from ..options import NARROW_NUMBER
from ..results_folder import unused
from ..runs import Run
from ..shared_needs import DONGS
from ..step_section import StepSection
from ..widgets import choice, column, field, note, title
from ..workbench import Workbench
from .analyses import ANALYSES
from .law_box import LawBox
from .needs import BUILDINGS, DEM, FIRST, FOREST, MORE, PARCELS, POPULATION
from .season_banner import SeasonBanner

HIGHEST_DISTANCE_M = 10_000.0
LARGEST_PATCH_M2 = 10_000_000.0
PEOPLE = (DONGS, POPULATION)
"""Who lives in buildings; of parcels nobody asks."""
BY_LAW = 0.0
"""Stands for the distance of the law table."""


class ForestPanel(AnalysisPanel):
    """Two steps, the distances and the bands to draw behind them; below them the analyses, in any order."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(Job.FOREST, bench)
        self.banner = SeasonBanner(bench.runner)
        self.more = NeedsBox(tr("More layers"), bench, MORE)
        self.layers = {need: chooser_of(need, bench) for need in FIRST} | self.more.layers
        self.forest = self.layers[FOREST]
        self.measured = choice([(PARCELS, tr("the parcels")), (BUILDINGS, tr("the buildings"))])
        self.clip = LayerField(bench, QgsMapLayerProxyModel.Filter.PolygonLayer, lambda layer: False)
        self.legal_distance = _legal_metres()
        self.bands = QgsFilterLineEdit()
        self.bands.setText(bands_text(RULES.bands_m))
        self.min_area = _square_metres(RULES.min_forest_area_m2)
        self.law = LawBox()
        self.draws_bands = Tick(tr("Draw the bands as well"))
        self.draws_bands.setChecked(True)
        self.draws_bands.setToolTip(tr("For “Run All Steps”: adds the rings round the forest as a layer of their own."))
        self._lay_out_layers()
        self.add_section(self._measure_section())
        self.add_section(self._bands_section())
        self._add_analyses()
        self.offer_charts()
        for chooser in self.layers.values():
            chooser.changed.connect(self.refresh_in_sight)
        self.measured.currentIndexChanged.connect(self.refresh)
        bench.runner.step_done.connect(self._measure_against)
        self.draws_bands.toggled.connect(self.refresh)
        self.refresh()

    @property
    def features(self) -> LayerField:
        """What the distances are measured of: parcels or buildings."""
        return self.layers[self.measured.currentData()]

    def settings(self) -> dict[str, object]:
        by_hand = self.legal_distance.value()
        return {
            "LEGAL_DISTANCE": by_hand if by_hand > BY_LAW else None,
            "BANDS": self.bands.text(),
            "MIN_FOREST_AREA": self.min_area.value(),
        }

    def runs_for(self, step: Step, folder: Path) -> list[Run]:
        if step in self.analyses:
            return [self.analyses[step].run(folder)]
        return [self._measure_run(folder) if step is Step.MEASURE_FOREST else self._bands_run(folder)]

    def runs_for_all(self, folder: Path) -> list[Run]:
        runs = [self._measure_run(folder)]
        return [*runs, self._bands_run(folder)] if self.draws_bands.isChecked() else runs

    def missing_for(self, step: Step) -> str:
        if step in self.analyses:
            return self.analyses[step].missing()
        if step is Step.MEASURE_FOREST and self.features.layer() is None:
            return self.measured.currentData().missing
        if self.forest.layer() is None:
            return FOREST.missing
        if step is Step.MEASURE_FOREST and self.forest.layer() is self.features.layer():
            return tr("The two layers must differ: choose what to measure, and the forest.")
        return ""

    def missing_for_all(self) -> str:
        return self.missing_for(Step.MEASURE_FOREST)

    def _measure_against(self, step: Step, _outcomes: tuple) -> None:
        """The forest that was made is what the other steps measure against."""
        made = result_layer(self.bench.project, Result.FOREST_LAYER) if step is Step.FOREST_LAYER else None
        if made is not None:
            self.forest.set_layer(made)

    def _lay_out_layers(self) -> None:
        self.add_part(self.banner)
        for need in FIRST:
            self.add_part(field(need.label, self.layers[need], need.tip))
        self.add_part(self.more)
        self.add_part(self._distances_box())
        self.add_part(self.law)

    def _distances_box(self) -> QgsCollapsibleGroupBoxBasic:
        """What all steps and analyses measure by."""
        box = QgsCollapsibleGroupBoxBasic(tr("Distances"))
        box.setFlat(True)
        layout = column(box, margin=4)
        layout.addWidget(
            SideBySide(
                field(
                    tr("Legal distance"),
                    self.legal_distance,
                    tr("Land this close to forest counts as adjacent. At 0 each analysis takes what its law says."),
                ),
                field(
                    tr("Smallest forest"),
                    self.min_area,
                    tr("Smaller patches do not count. The law knows no smallest area: leave 0 for registers."),
                ),
            )
        )
        layout.addWidget(
            field(tr("Distance bands (m)"), self.bands, tr("Upper ends of the bands in metres, with commas, rising."))
        )
        box.setCollapsed(True)
        return box

    def _measure_section(self) -> StepSection:
        section = StepSection(
            1,
            Step.MEASURE_FOREST,
            tr("Measure"),
            tr("Gives each parcel or building its exact distance to forest and its area within the legal distance."),
        )
        section.add(field(tr("How far from forest are"), self.measured))
        return section

    def _bands_section(self) -> StepSection:
        section = StepSection(
            2, Step.DRAW_BANDS, tr("Draw"), tr("Draws the land within each distance of forest as rings.")
        )
        section.add(self.draws_bands)
        section.add(field(tr("Only within"), self.clip, tr("Optional: a polygon layer such as the city boundary.")))
        return section

    def _add_analyses(self) -> None:
        if not ANALYSES:
            return
        self.add_part(title(tr("Analyses"), 1.1))
        self.add_part(note(tr("In any order. Each takes the layers and distances from above.")))
        for analysis in ANALYSES:
            self.add_analysis(analysis, self.layers)

    def _measure_run(self, folder: Path) -> Run:
        more = (DEM, *PEOPLE) if self.measured.currentData() is BUILDINGS else (DEM,)
        given = {need.parameter: self.layers[need].source() for need in more} | self.settings()
        parameters = {
            "INPUT": self.features.source(),
            "FOREST": self.forest.source(),
            "OUTPUT": str(unused(folder, "forest_proximity.gpkg")),
            **{name: value for name, value in given.items() if value is not None},
        }
        layers = {"OUTPUT": Result.FOREST_PROXIMITY}
        return Run(Step.MEASURE_FOREST, "sijeong:forestproximity", parameters, layers)

    def _bands_run(self, folder: Path) -> Run:
        parameters = {
            "FOREST": self.forest.source(),
            "BANDS": self.bands.text(),
            "OUTPUT": str(unused(folder, "forest_bands.gpkg")),
        }
        if self.clip.layer() is not None:
            parameters["CLIP"] = self.clip.layer().id()
        return Run(Step.DRAW_BANDS, "sijeong:forestbands", parameters, {"OUTPUT": Result.FOREST_BANDS})


def _legal_metres() -> QDoubleSpinBox:
    """A distance that stands for that of the law table until another is given."""
    box = QDoubleSpinBox()
    box.setRange(BY_LAW, HIGHEST_DISTANCE_M)
    box.setSpecialValueText(tr("by the law"))
    box.setDecimals(1)
    box.setValue(BY_LAW)
    box.setSuffix(" m")
    box.setMinimumWidth(NARROW_NUMBER)
    return box


def _square_metres(value: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(0, LARGEST_PATCH_M2)
    box.setDecimals(0)
    box.setSingleStep(1000)
    box.setGroupSeparatorShown(True)
    box.setValue(value)
    box.setSuffix(" m²")
    box.setMinimumWidth(NARROW_NUMBER)
    return box
