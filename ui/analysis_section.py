"""One analysis of a panel: its options, its button, the way to all options, and what it made."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsFilterLineEdit
from qgis.PyQt.QtCore import pyqtSignal

from ..common.josa import phrased
from ..processing.translation import tr
from .analysis import Analysis, Need
from .help_pages import belongs_to
from .layer_field import LayerField
from .narrow import SideBySide
from .options import Option
from .path_field import PathField
from .point_field import PointField
from .results_folder import unused
from .runs import Run
from .step_section import StepSection
from .widgets import column, note
from .workbench import Workbench

Settings = Callable[[], dict[str, object]]
"""What the panel asks once for several of its steps, by the names of the parameters."""


class AnalysisSection(StepSection):
    """Built from an :class:`~.analysis.Analysis`; says what is missing and which run it asks for."""

    options_changed = pyqtSignal()

    def __init__(
        self,
        analysis: Analysis,
        bench: Workbench,
        layers: dict[Need, LayerField],
        settings: Settings = dict,
        number: int | None = None,
    ) -> None:
        super().__init__(number, analysis.step, tr(analysis.english_button), tr(analysis.english_tip))
        self.analysis = analysis
        belongs_to(self, analysis.algorithm)
        self._ledger, self._layers, self._settings = bench.ledger, layers, settings
        self.options = {option.parameter: option.make(bench) for option in analysis.options}
        for widget in self.options.values():
            if isinstance(widget, (PathField, LayerField, PointField)):
                widget.changed.connect(self.options_changed)
            elif isinstance(widget, QgsFilterLineEdit):
                widget.textChanged.connect(self.options_changed)
        self.add(note(tr(analysis.english_tip)))
        self._missing = note()
        self._missing.setObjectName("missing")
        self._missing.setStyleSheet("font-weight: bold")
        self._missing.hide()
        self.add(self._missing)
        if analysis.options:
            self.add(self._options_box())

    def missing(self, apart_from: Collection[Need] = ()) -> str:
        """What the user must do or give first, as a sentence; empty when the analysis can run.

        ``apart_from``: what a step before this one makes.
        """
        analysis = self.analysis
        if analysis.basis is not None and not self._basis_file():
            return analysis.basis.missing
        for need in analysis.needs:
            if need not in apart_from and self._layers[need].layer() is None:
                return need.missing
        for option in analysis.options:
            if option.required and not option.read(self.options[option.parameter]):
                return phrased(tr("Fill in “{field}”."), field=tr(option.english_label))
        return self._missing_choice()

    def say_missing(self, sentence: str) -> None:
        """Write into the frame what must be there first; nothing where ``sentence`` is empty."""
        self._missing.setText(sentence)
        self._missing.setVisible(bool(sentence))

    def run(self, folder: Path) -> Run:
        """The algorithm with the parameters as they are set, and fresh files in ``folder``."""
        outputs = self.analysis.outputs
        files = {parameter: str(unused(folder, name)) for parameter, (name, _) in outputs.items()}
        shown = {parameter: result for parameter, (_, result) in outputs.items() if result is not None}
        return Run(self.analysis.step, self.analysis.algorithm, self.parameters() | files, shown)

    def parameters(self) -> dict[str, object]:
        """What is given: the basis, the layers, the settings of the panel and the options."""
        analysis = self.analysis
        basis = {analysis.basis.parameter: self._basis_file()} if analysis.basis is not None else {}
        layers = {
            analysis.parameter_of(need): self._layers[need].source() for need in (*analysis.needs, *analysis.takes)
        }
        settings = {name: value for name, value in self._settings().items() if name in analysis.settings}
        options = {option.parameter: option.read(self.options[option.parameter]) for option in analysis.options}
        given = basis | layers | settings | options
        return {name: value for name, value in given.items() if value not in (None, "")}

    def let_go(self) -> None:
        """Leave the map as it was before; called before the section is deleted."""
        for widget in self.options.values():
            if isinstance(widget, PointField):
                widget.let_go()

    def offer_all_options(self, open_dialog: Callable[[], None]) -> None:
        """Put a way to QGIS's own dialog of the algorithm below the options."""
        link = note(f'<a href="all">{tr("All options…")}</a>')
        link.linkActivated.connect(lambda _address: open_dialog())
        self.add(link)

    def _missing_choice(self) -> str:
        """What to say where none of the options is filled of which one must be."""
        choices = [option for option in self.analysis.options if option.parameter in self.analysis.any_of]
        if not choices or any(option.read(self.options[option.parameter]) for option in choices):
            return ""
        return tr("Fill in one of these: {fields}.").format(
            fields=", ".join(tr(option.english_label) for option in choices)
        )

    def _basis_file(self) -> str:
        made = self._ledger.made(self.analysis.basis.step)
        return made.main_file if made is not None else ""

    def _options_box(self) -> QgsCollapsibleGroupBoxBasic:
        box = QgsCollapsibleGroupBoxBasic(tr("Options"))
        box.setFlat(True)
        layout = column(box, margin=2)
        for row in _rows(self.analysis.options):
            fields = [option.build(self.options[option.parameter]) for option in row]
            layout.addWidget(SideBySide(*fields) if len(fields) > 1 else fields[0])
        box.setCollapsed(not any(option.is_wide for option in self.analysis.options))
        return box


def _rows(options: tuple[Option, ...]) -> list[list[Option]]:
    """The options as rows of the box: wide ones alone, the others in twos."""
    rows: list[list[Option]] = []
    half: list[Option] = []
    for option in options:
        if option.is_wide:
            rows.append([option])
        elif half:
            half.append(option)
            half = []
        else:
            half = [option]
            rows.append(half)
    return rows
