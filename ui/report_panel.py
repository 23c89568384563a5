"""The panel of maps and reports: sheets for printing, an atlas by dong, indicators and tables."""

from __future__ import annotations

from pathlib import Path

from ..processing.translation import tr
from .analysis_panel import AnalysisPanel
from .forest_needs import DONGS
from .jobs import Job, Step
from .needs_box import chooser_of
from .report_analyses import ANALYSES
from .runner import Run
from .widgets import field, note
from .workbench import Workbench


class ReportPanel(AnalysisPanel):
    """Analyses that take what the other jobs have made; none comes before another."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(Job.REPORTS, bench)
        self._run_all.hide()
        self.layers = {DONGS: chooser_of(DONGS, bench)}
        self.add_part(note(tr("From the results in this project. With the dongs, everything is told by dong as well.")))
        self.add_part(field(DONGS.label, self.layers[DONGS], DONGS.tip))
        for analysis in ANALYSES:
            self.add_analysis(analysis, self.layers)
        for chooser in self.layers.values():
            chooser.changed.connect(self.refresh)
        self.refresh()

    def runs_for(self, step: Step, folder: Path) -> list[Run]:
        return [self.analyses[step].run(folder)]

    def runs_for_all(self, folder: Path) -> list[Run]:
        return []

    def missing_for(self, step: Step) -> str:
        return self.analyses[step].missing()

    def missing_for_all(self) -> str:
        return ""
