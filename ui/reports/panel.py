"""The panel of maps and reports: sheets for printing, an atlas by dong, layouts, indicators and tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsPrintLayout
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtWidgets import QPushButton

from ...common.errors import SijeongError
from ...processing.reports.layouts import LayoutWish, layout_in_steps
from ...processing.reports.papers import paper_of
from ...processing.settings import PUBLISHER
from ...processing.translation import tr
from ..analysis_panel import AnalysisPanel
from ..jobs import Job, Step
from ..narrow import Tick
from ..needs_box import chooser_of
from ..results_folder import unused
from ..runs import Run
from ..shared_needs import DONGS
from ..turns import in_turns
from ..widgets import field, note
from ..workbench import Workbench
from .analyses import ANALYSES, MAP_SHEETS
from .theme_list import ThemeList

THIS_MAP_FILE = "this_map.pdf"
OF_THIS_MAP = ("PAPER", "ORIENTATION", "TITLE", "SUBTITLE", "NOTES", "SCALE", "PUBLISHER")
"""What the sheet of the map on the screen takes over from the sheets of themes."""


class ReportPanel(AnalysisPanel):
    """Analyses that take what the other jobs have made, in any order; the button at the foot prints the map."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(Job.REPORTS, bench)
        self._run_all.setText(tr("PDF of This Map"))
        self._run_all.setToolTip(tr("Prints what the map shows now, on the paper and with the title chosen above."))
        self.layers = {DONGS: chooser_of(DONGS, bench)}
        self.publisher = QgsFilterLineEdit()
        self.publisher.setText(str(PUBLISHER.value()))
        self.publisher.setPlaceholderText(tr("Department"))
        self.add_part(note(tr("From the results in this project. With the dongs, everything is told by dong as well.")))
        self.add_part(field(DONGS.label, self.layers[DONGS], DONGS.tip))
        self.add_part(field(tr("Department"), self.publisher, PUBLISHER.tip))
        for analysis in ANALYSES:
            self.add_analysis(analysis, self.layers)
        self._add_to_sheets()
        self.layers[DONGS].changed.connect(self.refresh_in_sight)
        self.themes.changed.connect(self.refresh_in_sight)
        self.refresh()

    @property
    def themes(self) -> ThemeList:
        return self.analyses[Step.MAP_SHEETS].options["THEMES"]

    def settings(self) -> dict[str, object]:
        return {"PUBLISHER": self.publisher.text().strip()}

    def runs_for(self, step: Step, folder: Path) -> list[Run]:
        run = self.analyses[step].run(folder)
        if step is Step.MAP_SHEETS and not self.by_dong.isChecked():
            run.parameters.pop("DONGS", None)
        return [run]

    def runs_for_all(self, folder: Path) -> list[Run]:
        """The map as the screen shows it: its layers, and the land in the middle of which it stands."""
        canvas = self.bench.iface.mapCanvas()
        extent, crs = canvas.extent(), canvas.mapSettings().destinationCrs().authid()
        edges = (extent.xMinimum(), extent.xMaximum(), extent.yMinimum(), extent.yMaximum())
        given = self.analyses[Step.MAP_SHEETS].parameters()
        parameters = {
            "LAYERS": [layer.id() for layer in canvas.layers()],
            "EXTENT": f"{','.join(map(repr, edges))} [{crs}]",
            "OUTPUT": str(unused(folder, THIS_MAP_FILE)),
            **{name: given[name] for name in OF_THIS_MAP if name in given},
        }
        return [Run(Step.MAP_SHEETS, MAP_SHEETS.algorithm, parameters)]

    def missing_for(self, step: Step) -> str:
        if step is Step.MAP_SHEETS and not self.themes.ticked():
            return tr("Tick a map theme. The themes of a job come with its results.")
        return self.analyses[step].missing()

    def missing_for_all(self) -> str:
        return "" if self.bench.iface.mapCanvas().layers() else tr("The map shows no layer yet.")

    def refresh(self, *_) -> None:
        super().refresh()
        if Step.MAP_SHEETS in self.analyses:
            has_dongs = self.layers[DONGS].layer() is not None
            self.by_dong.setEnabled(has_dongs)
            self.layout_button.setEnabled(bool(self.themes.ticked()))

    def let_go(self) -> None:
        super().let_go()
        self.themes.let_go()
        self.bench.iface.mapCanvas().layersChanged.disconnect(self.refresh_in_sight)

    def put_layout(self) -> None:
        """Put a layout of each ticked theme into the project, piece by piece, and open the first."""
        self.layout_button.setEnabled(False)
        made: list[QgsPrintLayout] = []
        in_turns(self, self._layouts(made), lambda: self._open(made))

    def _layouts(self, made: list[QgsPrintLayout]) -> Iterator[None]:
        try:
            for wish in self._wishes():
                made.append((yield from layout_in_steps(self.bench.project, wish)))
        except SijeongError as error:
            self._problem.setText(error.sentence(tr))
            self._problem.show()

    def _wishes(self) -> list[LayoutWish]:
        given = self.analyses[Step.MAP_SHEETS].parameters()
        size = paper_of(given["PAPER"], given["ORIENTATION"])
        dongs = self.layers[DONGS].layer() if self.by_dong.isChecked() else None
        return [
            LayoutWish(
                theme, size, given.get("TITLE", ""), given.get("SUBTITLE", ""), given.get("PUBLISHER", ""),
                given.get("NOTES", ""), dongs,
            )
            for theme in self.themes.ticked()
        ]  # fmt: skip

    def _open(self, made: list[QgsPrintLayout]) -> None:
        self.refresh()
        if made:
            self.bench.iface.openLayoutDesigner(made[0])

    def _add_to_sheets(self) -> None:
        self.by_dong = Tick(tr("Atlas: a page for each dong"))
        self.by_dong.setToolTip(tr("First the whole city, then each dong with its figures. Choose the dongs above."))
        self.layout_button = QPushButton(tr("Put a Layout into the Project"))
        self.layout_button.setToolTip(
            tr("The same sheet as a print layout of QGIS, to go on by hand; layouts that are there stay as they are.")
        )
        self.layout_button.clicked.connect(lambda _checked=False: self.put_layout())
        section = self.analyses[Step.MAP_SHEETS]
        section.add(self.by_dong)
        section.add(self.layout_button)
        self.bench.iface.mapCanvas().layersChanged.connect(self.refresh_in_sight)
