"""Carrying pulled data to a computer without internet and back, in one file."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton

from ...processing.translation import tr
from ..announcer import announce, short_path
from ..jobs import Step
from ..narrow import SideBySide
from ..runs import Outcome
from ..widgets import Framed, column, note, title
from ..workbench import Workbench
from .runs import export_bundle_run, import_bundle_run

FILTER = "ZIP (*.zip)"
SUGGESTED_NAME = "sijeong_data.zip"


class Bundles(Framed):
    """Two buttons: everything out, everything in."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self.export_button = QPushButton(tr("Export…"))
        self.import_button = QPushButton(tr("Import…"))
        layout = column(self)
        layout.addWidget(title(tr("Data bundle")))
        layout.addWidget(note(tr("Carries what was pulled to a computer without internet, with checksums.")))
        layout.addWidget(SideBySide(self.export_button, self.import_button))
        self.export_button.clicked.connect(lambda _checked=False: self._ask_and_export())
        self.import_button.clicked.connect(lambda _checked=False: self._ask_and_import())
        bench.runner.began.connect(self._refresh)
        bench.runner.ended.connect(self._refresh)
        bench.runner.step_done.connect(self._tell)

    def export_to(self, file: str) -> None:
        """Write everything that was pulled into the bundle ``file``."""
        self._bench.runner.start([export_bundle_run(file)])

    def import_from(self, file: str) -> None:
        """Take what the bundle ``file`` holds into the data folder."""
        self._bench.runner.start([import_bundle_run(file)])

    def _ask_and_export(self) -> None:
        home = self._bench.project.homePath() or str(Path.home())
        file, _ = QFileDialog.getSaveFileName(self, tr("Export a bundle"), str(Path(home) / SUGGESTED_NAME), FILTER)
        if file:
            self.export_to(file)

    def _ask_and_import(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, tr("Import a bundle"), "", FILTER)
        if file:
            self.import_from(file)

    def _refresh(self, *_) -> None:
        for button in (self.export_button, self.import_button):
            button.setEnabled(not self._bench.runner.is_busy)

    def _tell(self, step: Step, outcomes: tuple[Outcome, ...]) -> None:
        if step not in (Step.EXPORT_BUNDLE, Step.IMPORT_BUNDLE):
            return
        outcome = outcomes[-1]
        count = f"{outcome.figures['DATASETS_COUNT']:,.0f}"
        text = (
            tr("{count} datasets were written to {file}.").format(
                count=count, file=short_path(str(outcome.outputs["OUTPUT"]))
            )
            if step is Step.EXPORT_BUNDLE
            else tr("{count} datasets were taken from the bundle.").format(count=count)
        )
        announce(self._bench.iface, Qgis.MessageLevel.Success, " ".join([text, *outcome.warnings]))
