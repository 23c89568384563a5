"""Importing a file that was fetched by hand: choose it, import it, read what was found, and choose another CRS."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QPushButton

from ...common.errors import SijeongError
from ...processing.data import shelf
from ...processing.data.placing import add_data_layer
from ...processing.translation import tr
from ..announcer import announce
from ..jobs import Step
from ..path_field import PathField
from ..results_folder import default_folder
from ..runs import Ending, How, Outcome
from ..show_results import zoom_to
from ..widgets import Framed, choice, column, field, primary, problem, title
from ..workbench import Workbench
from .findings import ImportFindings
from .layers import LayerChoice
from .runs import import_run
from .systems import systems

AUTOMATIC = ""


class ImportForm(Framed):
    """What is found out by itself need not be given; where it was doubtful, another choice is one click away."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self.file = PathField(
            tr("Data files (*.zip *.shp *.gpkg *.geojson *.gml *.kml *.dxf *.ngi *.csv *.txt *.xlsx);;All files (*)")
        )
        self.layer = LayerChoice()
        self.dataset = choice([(AUTOMATIC, tr("As in the file")), *_datasets_of_files()])
        self.crs = choice([(AUTOMATIC, tr("Automatic")), *systems()])
        self.encoding = choice([(AUTOMATIC, tr("Automatic")), ("utf-8", "UTF-8"), ("cp949", "CP949 (EUC-KR)")])
        self.start_button = primary(QPushButton(tr("Import")))
        self.problem = problem()
        self.findings = ImportFindings()
        self._lay_out()
        self.file.changed.connect(self._follow_file)
        self.start_button.clicked.connect(lambda _checked=False: self.start())
        self.findings.system_chosen.connect(self.start_with_crs)
        bench.runner.began.connect(self.refresh)
        bench.runner.step_done.connect(self._after_step)
        bench.runner.ended.connect(self._after_run)
        self.refresh()

    def start(self) -> None:
        """Import the chosen file."""
        wishes = {
            "INPUT": self.file.path(),
            "LAYER": self.layer.layer(),
            "DATASET": self.dataset.currentData(),
            "CRS": self.crs.currentData(),
            "ENCODING": self.encoding.currentData(),
        }
        self.findings.hide()
        self.problem.hide()
        self._bench.runner.start([import_run(wishes, default_folder(self._bench.project))])

    def start_with_crs(self, system: str) -> None:
        """Import again, in ``system``."""
        if self.crs.findData(system) < 0:
            self.crs.addItem(system, system)
        self.crs.setCurrentIndex(self.crs.findData(system))
        self.start()

    def refresh(self, *_) -> None:
        self.start_button.setEnabled(bool(self.file.path()) and not self._bench.runner.is_busy)

    def let_go(self) -> None:
        """Stop looking into files."""
        self.layer.stop()

    def _lay_out(self) -> None:
        layout = column(self)
        layout.addWidget(title(tr("Import a file")))
        layout.addWidget(
            field(
                tr("File or folder"),
                self.file,
                tr("ZIP, SHP, GPKG, GDB, GeoJSON, NGI, CSV, XLSX or GTFS. The original is only read."),
            )
        )
        layout.addWidget(self.layer)
        layout.addWidget(
            field(
                tr("Name the fields after"), self.dataset, tr("A dataset of the catalogue, for standard field names.")
            )
        )
        layout.addWidget(field(tr("Coordinates"), self.crs, tr("Automatic finds out where the file belongs.")))
        layout.addWidget(field(tr("Text encoding"), self.encoding, tr("Choose CP949 where Korean text looks broken.")))
        layout.addWidget(self.problem)
        layout.addWidget(self.start_button)
        layout.addWidget(self.findings)

    def _follow_file(self) -> None:
        self.findings.hide()
        self.problem.hide()
        self.crs.setCurrentIndex(0)
        self.layer.show_file(self.file.path())
        self.refresh()

    def _after_step(self, step: Step, outcomes: tuple[Outcome, ...]) -> None:
        if step is not Step.IMPORT_FILE:
            return
        outcome = outcomes[-1]
        self.findings.show_outcome(outcome)
        try:
            layer = add_data_layer(self._bench.project, str(outcome.outputs["OUTPUT"]), self._name_of(outcome))
        except SijeongError as error:
            announce(self._bench.iface, Qgis.MessageLevel.Critical, error.sentence(tr))
            return
        if layer.isSpatial():
            zoom_to(self._bench.iface.mapCanvas(), [layer])
        text = tr("{file}: {features} features were imported.").format(
            file=Path(self.file.path()).name, features=f"{outcome.figures['FEATURES']:,.0f}"
        )
        announce(self._bench.iface, Qgis.MessageLevel.Success, text)

    def _name_of(self, outcome: Outcome) -> str:
        """The file's name, with the CRS where the user has chosen one: both layers can be compared then."""
        name, chosen = Path(self.file.path()).stem, outcome.run.parameters.get("CRS")
        return f"{name} ({chosen})" if chosen else name

    def _after_run(self, ending: Ending) -> None:
        self.refresh()
        run = ending.run
        if ending.how is How.FAILED and run is not None and run.step is Step.IMPORT_FILE:
            self.problem.setText(ending.sentence)
            self.problem.show()


def _datasets_of_files() -> list[tuple[str, str]]:
    try:
        return [(card.id, card.title) for card in shelf.cards() if card.is_by_hand]
    except SijeongError:
        return []  # the catalogue page says what is wrong with the city's own file
