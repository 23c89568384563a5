"""A panel whose steps are followed by analyses, which can be run in any order."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import pyqtSignal

from .analysis import Analysis, Need
from .analysis_section import AnalysisSection
from .charts.views import STEP_CHARTS
from .job_panel import JobPanel
from .jobs import Step
from .layer_field import LayerField


class AnalysisPanel(JobPanel):
    """Base of the panels with analyses: derive, give them their layers, and say what the steps of the panel need."""

    chart_asked = pyqtSignal(object)
    """The :class:`~.charts.views.View` that should be shown beside the map."""

    def settings(self) -> dict[str, object]:
        """What is asked once for several steps, by the names of the parameters."""
        return {}

    @property
    def analyses(self) -> dict[Step, AnalysisSection]:
        """The sections of the analyses, in their order."""
        return {section.step: section for section in self.sections if isinstance(section, AnalysisSection)}

    def let_go(self) -> None:
        """Leave the map as it was before; called before the dock is deleted."""
        for section in self.analyses.values():
            section.let_go()

    def offer_charts(self) -> None:
        """Put a way to its chart beside what each step makes, where there is one."""
        for section in self.sections:
            if section.step in STEP_CHARTS:
                section.offer_chart()
                section.chart_asked.connect(partial(self.chart_asked.emit, STEP_CHARTS[section.step]))

    def add_analysis(self, analysis: Analysis, layers: dict[Need, LayerField], number: int | None = None) -> None:
        """Put the section of ``analysis`` below what is there; with a ``number`` it is a step of the chain."""
        section = AnalysisSection(analysis, self.bench, layers, self.settings, number)
        if analysis.addition is not None:
            section.add(analysis.addition(self.bench, lambda: self.folder))
        section.offer_all_options(partial(_open_dialog, section))
        section.options_changed.connect(self.refresh_in_sight)
        self.add_section(section)


def _open_dialog(section: AnalysisSection) -> None:
    """QGIS's own dialog of the algorithm, filled with what the panel knows."""
    import processing

    processing.execAlgorithmDialog(section.analysis.algorithm, section.parameters())
