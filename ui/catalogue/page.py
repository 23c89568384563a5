"""The page of the data: catalogue, pulled data and files as tabs, and behind them the page of one dataset."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QStackedWidget, QTabWidget, QWidget

from ...common.errors import SijeongError
from ...processing.data import shelf
from ...processing.data.placing import add_kept
from ...processing.translation import tr
from ..announcer import announce
from ..help_pages import belongs_to
from ..jobs import Job, Step
from ..opening import open_file
from ..runs import Ending, How, Outcome, Run
from ..show_results import add_layers, zoom_to
from ..widgets import column
from ..workbench import Workbench
from .datasets import CatalogueList
from .detail import DatasetDetail
from .files import FilesTab
from .kept_list import KeptList
from .runs import area_of_run


class CataloguePage(QWidget):
    """Leads from the list to a dataset and back, and puts on the map what was pulled."""

    title_changed = pyqtSignal(str)

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        belongs_to(self, "data")
        self.job = Job.DATA
        self._bench = bench
        self.list = CatalogueList()
        self.kept = KeptList(bench)
        self.files = FilesTab(bench)
        self.detail = DatasetDetail(bench)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(tr("Data"))
        self.tabs.addTab(self.list, tr("Catalogue"))
        self.tabs.addTab(self.kept, tr("Pulled data"))
        self.tabs.addTab(self.files, tr("Files"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.tabs)
        self._pages.addWidget(self.detail)
        whole = column(self, margin=0, spacing=0)
        whole.addWidget(self._pages)
        self.list.chosen.connect(self.open_dataset)
        self.kept.chosen.connect(self.open_dataset)
        self.kept.shelf_changed.connect(self.list.refresh)
        self.files.changed.connect(self.refresh)
        self.files.changed.connect(self.detail.area.offer_cities)
        bench.runner.step_done.connect(self._after_step)
        bench.runner.ended.connect(self._after_run)
        self.refresh()

    @property
    def title(self) -> str:
        """What the dock's header says."""
        showing = self.detail.card if self._pages.currentWidget() is self.detail else None
        return showing.title if showing else self.job.title

    def open_dataset(self, dataset_id: str, area_key: str = "") -> None:
        """Show one dataset, with the area of a kept copy where one is meant."""
        card = shelf.known_card(dataset_id)
        if card is None:
            return
        self._pages.setCurrentWidget(self.detail)
        self.detail.show_card(card, area_key)
        self.title_changed.emit(self.title)

    def go_back(self) -> bool:
        """From a dataset to the tabs; False where the way back leads out of this page."""
        if self._pages.currentWidget() is not self.detail:
            return False
        self._pages.setCurrentWidget(self.tabs)
        self.refresh()
        self.title_changed.emit(self.title)
        return True

    def refresh(self) -> None:
        """Look again at the catalogue and at the disk."""
        self.list.refresh()
        self.kept.refresh()

    def let_go(self) -> None:
        """Stop what runs here and take everything off the canvas; called before the dock is deleted."""
        self.detail.let_go()
        self.files.importing.let_go()

    def _after_step(self, step: Step, outcomes: tuple[Outcome, ...]) -> None:
        if step is Step.PULL:
            self._show_pulled(outcomes)
        elif step is Step.CHECK_DATA:
            self._show_findings(outcomes)

    def _show_pulled(self, outcomes: tuple[Outcome, ...]) -> None:
        layers = []
        for outcome in outcomes:
            kept = _kept_of(outcome)
            if kept is None:
                continue
            try:
                layers.append(add_kept(self._bench.project, kept))
            except SijeongError as error:
                announce(self._bench.iface, Qgis.MessageLevel.Critical, error.sentence(tr))
                continue
            sentence = pulled_sentence(kept.title, outcome)
            announce(self._bench.iface, Qgis.MessageLevel.Success, sentence)
            if self.detail.card is not None and self.detail.card.id == kept.dataset_id:
                self.detail.tell(sentence)
        zoom_to(self._bench.iface.mapCanvas(), [layer for layer in layers if layer.isSpatial()])

    def _show_findings(self, outcomes: tuple[Outcome, ...]) -> None:
        """The findings on the map, and the way to the report."""
        figures = outcomes[-1].figures
        if figures["FINDINGS"]:
            self._add_results(outcomes)
        text = tr("Check: {errors} errors, {warnings} warnings.").format(
            errors=f"{figures['ERRORS']:,.0f}", warnings=f"{figures['WARNINGS']:,.0f}"
        )
        report = str(outcomes[-1].outputs["REPORT"])
        found = figures["ERRORS"] or figures["WARNINGS"]
        level = Qgis.MessageLevel.Warning if found else Qgis.MessageLevel.Success
        announce(self._bench.iface, level, text, tr("Open Report"), lambda: open_file(report))

    def _add_results(self, outcomes: tuple[Outcome, ...]) -> None:
        try:
            add_layers(self._bench.project, outcomes)
        except SijeongError as error:
            announce(self._bench.iface, Qgis.MessageLevel.Critical, error.sentence(tr))

    def _after_run(self, ending: Ending) -> None:
        run = ending.run
        if run is not None and run.step is Step.PULL and ending.how is How.STOPPED:
            self._forget(run)
        self.refresh()

    @staticmethod
    def _forget(run: Run) -> None:
        """The user has cancelled instead of pausing: what had arrived goes, what was kept before stays."""
        area = area_of_run(run)
        shelf.forget(str(run.parameters["DATASET"]), shelf.area_key(area.codes, area.box))


def pulled_sentence(title: str, outcome: Outcome) -> str:
    """What a pull has brought, or what an update has changed."""
    figures = outcome.figures
    counts = {name.lower(): f"{int(value):,}" for name, value in figures.items()}
    if figures["ADDED"] == figures["FEATURES"] and not figures["REMOVED"]:
        return tr("{dataset}: {features} features were pulled.").format(dataset=title, **counts)
    if not (figures["ADDED"] or figures["CHANGED"] or figures["REMOVED"]):
        return tr("{dataset}: nothing has changed; it has {features} features.").format(dataset=title, **counts)
    return tr("{dataset}: {added} added, {changed} changed, {removed} removed; it has {features} features now.").format(
        dataset=title, **counts
    )


def _kept_of(outcome: Outcome) -> shelf.KeptCard | None:
    return next((kept for kept in shelf.kept() if kept.uri == outcome.outputs.get("KEPT")), None)
