"""The whole page: its sections as tabs, what the office has set, and the way back to the defaults."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from ...processing import settings
from ...processing.applied_settings import tell_rooms
from ...processing.fleet import fleet_file
from ...processing.translation import tr
from ..runner import Runner
from ..widgets import problem, scrolled
from .cluster import ClusterSection
from .engines import Engines
from .fields import SettingField
from .general import General
from .keys import Keys
from .privacy import Privacy
from .section import Section
from .thresholds import Thresholds

FORM, _BASE = uic.loadUiType(str(Path(__file__).with_name("settings_page.ui")))


class SettingsPage(QWidget, FORM):
    """Nothing is written until :meth:`apply`; engines are changed and keys are tried at once."""

    def __init__(self, runner: Runner, questions: Runner) -> None:
        super().__init__()
        self.setupUi(self)
        self.sections: dict[str, Section] = {
            tr("General"): General(),
            tr("Keys"): Keys(questions),
            tr("Thresholds"): Thresholds(),
            tr("Engines"): Engines(runner, questions),
            tr("Cluster"): ClusterSection(questions),
            tr("Privacy"): Privacy(),
        }
        self.problem = problem()
        self.layout().insertWidget(2, self.problem)
        for name, section in self.sections.items():
            self.tabs.addTab(scrolled(section), name)
            section.changed.connect(self._say_problem)
        self.tabs.currentChanged.connect(self._open_section)
        self.office.setText(_office_sentence())
        self.office.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.office.setVisible(bool(self.office.text()))
        self.hint.setText(tr("Nothing is kept before OK."))
        self.defaults.setText(tr("Restore Defaults"))
        self.defaults.setToolTip(tr("Shows the defaults in all sections; keys and what your office has set stay."))
        self.defaults.clicked.connect(self._show_defaults)

    @property
    def fields(self) -> tuple[SettingField, ...]:
        return tuple(field for section in self.sections.values() for field in section.fields)

    def show_section(self, section: type[Section]) -> None:
        """Open the tab of one kind of section."""
        kinds = [type(one) for one in self.sections.values()]
        self.tabs.setCurrentIndex(kinds.index(section))

    def first_problem(self) -> str:
        """The first sentence of a field that cannot be used; what is right is kept all the same."""
        return next(filter(None, (section.problem for section in self.sections.values())), "")

    def apply(self) -> None:
        """Keep what was changed."""
        if any([field.keep() for field in self.fields]):
            tell_rooms()

    def _open_section(self, index: int) -> None:
        list(self.sections.values())[index].looked_at()

    def _show_defaults(self, _checked: bool = False) -> None:
        for field in self.fields:
            field.show_default()

    def _say_problem(self) -> None:
        self.problem.setText(self.first_problem())
        self.problem.setVisible(bool(self.problem.text()))


def _office_sentence() -> str:
    """Which file the office has set things in, and what is wrong in it."""
    sentences = [one.sentence(tr) for one in settings.problems()]
    if fleet_file().path is not None:
        sentences.insert(0, tr("Your office has set some of this in {file}.").format(file=fleet_file().path))
    return "\n".join(sentences)
