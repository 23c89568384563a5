"""The dock: the way to all pages on top, the open page below it, and the progress strip at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QStackedWidget, QWidget

from ..processing.provider import missing_packages_sentence
from ..processing.translation import tr
from .dock_content import DockContent
from .dock_header import DockHeader
from .engine_notice import NOTICES, EngineNotice
from .help_key import HelpKey
from .help_links import HelpLinks
from .help_pages import FIRST_PAGE, belongs_to
from .help_window import HelpWindow
from .home.page import HomePage
from .install_button import InstallButton
from .job_panel import JobPanel
from .jobs import Job, Step, job_of
from .last_page import remember_page, remembered_page
from .message_bridge import MessageBridge
from .navigation import Navigation
from .operations import Operations
from .panels import panel_class
from .progress_strip import ProgressStrip
from .runner import Runner
from .runs import Outcome, Run
from .show_results import ResultsOnMap
from .state.ledger import Ledger
from .state.made import made_by
from .state.project_state import ProjectState
from .tips import complete_tips
from .widgets import column, name_folds
from .workbench import Workbench

if TYPE_CHECKING:
    from .catalogue.page import CataloguePage
    from .own_files.entry import OwnFiles

OBJECT_NAME = "SijeongDock"
SMALLEST_WIDTH = 300


class SijeongDock(QgsDockWidget):
    """Everything a planner does with Sijeong begins here."""

    settings_asked = pyqtSignal()
    picture_asked = pyqtSignal(str, str, str)
    """A picture of the catalogue that should be put on the map: its id, the login's id, address if given."""
    chart_asked = pyqtSignal(object)
    """The :class:`~.charts.views.View` that should be shown beside the map."""

    def __init__(self, iface) -> None:
        super().__init__(tr("Sijeong"))
        self.setObjectName(OBJECT_NAME)
        self._iface = iface
        self._project = QgsProject.instance()
        self._results = ResultsOnMap(iface, self._project)
        self.runner = Runner(self._project, self, self._results.adding)
        self.operations = Operations(self.runner, self)
        self.ledger = Ledger(self._project, self)
        self.state = ProjectState(self._project, self.ledger, self.runner, self._panel, self._chosen_records)
        self._bench = Workbench(iface, self._project, self.runner, self.ledger, self.state)
        self._panels: dict[Job, JobPanel | CataloguePage] = {}
        self._help: HelpWindow | None = None
        self._own_files: OwnFiles | None = None
        self._engine_notices: dict[EngineNotice, QWidget] = {}
        self.home = HomePage(self._bench)
        complete_tips(self.home)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.home)
        name_folds(self.home)
        self.navigation = Navigation()
        self._header = DockHeader()
        self._help_key = HelpKey(self.show_help, self)
        self._help_links = HelpLinks(self.show_help, self)
        self._lay_out()
        self._bridge = MessageBridge(iface, self.operations, self.isUserVisible, self)
        self._connect()
        self.say_what_is_missing()
        self._show_home()

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.open_page)
        self._header.back.clicked.connect(lambda _checked=False: self.go_back())
        self._header.help.clicked.connect(lambda _checked=False: self.show_help())
        self._header.settings.clicked.connect(lambda _checked=False: self.settings_asked.emit())
        self.home.job_chosen.connect(self.open_job)
        self.home.dataset_wanted.connect(self.open_dataset)
        self.home.records_wanted.connect(self._choose_records)
        self.home.own_files_wanted.connect(self.add_own_files)
        self.home.step_wanted.connect(self.open_step)
        self.runner.began.connect(self._results.forget)
        self.runner.step_done.connect(self._keep)
        self.runner.ended.connect(self.ledger.lookout.look)
        self.runner.ended.connect(lambda _ending: self._results.bring_into_view())
        self.visibilityChanged.connect(self._bridge.look)
        self._project.readProject.connect(self._open_last_page)
        self._project.cleared.connect(self._show_home)

    def open_page(self, page: Job | None) -> None:
        """Show the home page (None) or the panel of a job."""
        self.go_home() if page is None else self.open_job(page)

    def open_job(self, job: Job) -> JobPanel | CataloguePage:
        """Show the panel of ``job``, which is built when it is first wanted; the project remembers the open page."""
        panel = self._panel(job)
        self._pages.setCurrentWidget(panel)
        self.navigation.show_page(job)
        self._show_title()
        remember_page(self._project, job)
        return panel

    def open_step(self, step: Step) -> None:
        """Show the step in the panel of its job; charts lead here where its result is missing."""
        job = job_of(step)
        if job is not None:
            self.setUserVisible(True)
            self.open_job(job).show_step(step)

    def open_dataset(self, dataset_id: str) -> None:
        """Show one dataset of the catalogue; the Browser and the locator lead here."""
        self.setUserVisible(True)
        self.open_job(Job.DATA).open_dataset(dataset_id)

    def add_own_files(self, places: Sequence[Path] = ()) -> None:
        """Show the window of the city's own files, and in it what ``places`` hold."""
        if missing_packages_sentence():
            return  # the home page says so
        if self._own_files is None:
            from .own_files.entry import OwnFiles  # late: it needs packages that a QGIS may lack

            self._own_files = OwnFiles(self._bench, self._take_records, self)
        self._own_files.open(places)

    def show_data_problem(self, sentence: str) -> None:
        """Say on the page of the dataset what is wrong: a message bar may be too narrow for it."""
        self.open_job(Job.DATA).detail.show_problem(sentence)

    def go_back(self) -> None:
        """One page back: from a dataset to the catalogue, from a panel to the home page."""
        if self.current_job is not Job.DATA or not self._panels[Job.DATA].go_back():
            self.open_page(None)

    def go_home(self) -> None:
        self._show_home()
        remember_page(self._project, None)

    def _show_home(self) -> None:
        self._pages.setCurrentWidget(self.home)
        self.navigation.show_page(None)
        self._show_title()

    @property
    def current_job(self) -> Job | None:
        return next((job for job, panel in self._panels.items() if panel is self._pages.currentWidget()), None)

    @property
    def help_button(self) -> QWidget:
        """The way to the help page of what is open."""
        return self._header.help

    def show_help(self, page: str = "") -> None:
        """The help page ``page``, or that of what is open."""
        self._help = self._help or HelpWindow(self)
        self._help.show_page(page or self._help_page)

    @property
    def _help_page(self) -> str:
        return self.current_job.help_page if self.current_job else FIRST_PAGE

    def shut_down(self) -> None:
        """Stop what runs and let go of the project; called before the dock is deleted."""
        self.runner.shut_down()
        if self._own_files is not None:
            self._own_files.let_go()
        self._help_key.let_go()
        self._help_links.let_go()
        self._bridge.let_go()
        self._project.readProject.disconnect(self._open_last_page)
        self._project.cleared.disconnect(self._show_home)
        for panel in self._panels.values():
            panel.let_go()
        self._bench.let_go()
        self.ledger.disconnect_project()

    def _panel(self, job: Job) -> JobPanel | CataloguePage:
        if job not in self._panels:
            self._add_panel(job)
        return self._panels[job]

    def _chosen_records(self) -> str:
        """The card records that are chosen; a panel that nobody has opened is not built to ask it."""
        return self._panels[Job.BUS].records.path() if Job.BUS in self._panels else ""

    def _choose_records(self) -> None:
        self.open_job(Job.BUS).records.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_records(self, path: str) -> None:
        """Card records for the bus panel. Of another month they age what was made of the last, which is kept."""
        self._panel(Job.BUS).records.set_path(path)
        self.ledger.begin_next(Step.IMPORT_TAPS, "INPUT", path, Step.LINK_TAPS)

    def _add_panel(self, job: Job) -> None:
        panel = panel_class(job)(self._bench)
        self._panels[job] = panel
        self._pages.addWidget(panel)
        complete_tips(panel)
        name_folds(panel)
        if job is Job.DATA:
            panel.title_changed.connect(self._show_title)
            panel.detail.picture_asked.connect(self.picture_asked)
        else:
            panel.chart_asked.connect(self.chart_asked)
        if job is Job.FOREST:
            panel.banner.key_wanted.connect(self._choose_key_of_index)

    def _choose_key_of_index(self) -> None:
        from ..processing.data.fire_danger import DATASET  # late: it needs packages that a QGIS may lack

        self.open_dataset(DATASET)

    def _lay_out(self) -> None:
        content = DockContent()
        belongs_to(content, self._help_page)
        content.setMinimumWidth(SMALLEST_WIDTH)
        content.page_asked.connect(self._open_page_number)
        content.files_dropped.connect(self.add_own_files)
        whole = column(content, margin=0, spacing=0)
        whole.addWidget(self.navigation)
        whole.addWidget(_line())
        whole.addWidget(self._header)
        whole.addWidget(self._pages, 1)
        whole.addWidget(ProgressStrip(self.runner))
        self.setWidget(content)

    def _show_title(self, *_) -> None:
        """What the open page is called; only from one dataset there is a way back that the strip does not show."""
        job = self.current_job
        belongs_to(self.widget(), self._help_page)
        panel = self._panels.get(job)
        in_dataset = job is Job.DATA and panel.title != job.title
        self._header.show_page(panel.title if in_dataset else job.title if job else tr("Smart Sijeong"), in_dataset)

    def _open_page_number(self, number: int) -> None:
        pages = self.navigation.pages
        if 1 <= number <= len(pages):
            self.open_page(pages[number - 1])
            self.navigation.buttons[pages[number - 1]].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._open_last_page()

    def _open_last_page(self, *_) -> None:
        """The page that this project was left at. A panel is built when somebody looks, not when a project opens."""
        page = remembered_page(self._project)
        if not self.isVisible() or page is self.current_job:
            return
        self.go_home() if page is None else self.open_job(page)

    def say_what_is_missing(self) -> None:
        """Put a notice on the home page for each package and engine that this QGIS lacks."""
        packages = missing_packages_sentence()
        if packages:
            self.home.add_notice(packages)
            self.home.enable_jobs(False)
            return
        for notice in NOTICES:
            if notice not in self._engine_notices and not notice.is_there():
                button = InstallButton(notice.engine)
                button.wanted.connect(self._install_engine)
                self._engine_notices[notice] = self.home.add_notice(notice.missing, button=button)

    def _install_engine(self, run: Run) -> None:
        self.runner.start([run])

    def _keep(self, step: Step, outcomes: tuple[Outcome, ...]) -> None:
        if step in (Step.INSTALL_ENGINE, Step.REMOVE_ENGINE):
            self.say_what_is_missing()
            for engine, notice in self._engine_notices.items():
                notice.setVisible(not engine.is_there())
            return
        moves = {old: new for outcome in outcomes for old, new in outcome.run.moves.items()}
        if step is Step.RUN_AGAIN:
            self.ledger.take_place(moves)
        if job_of(step) is None or step is Step.PUBLISH_DATABASE:
            return  # steps of the data are not done once; their page shows what they bring, or has written elsewhere
        self.ledger.note(step, made_by(outcomes), moves)


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line
