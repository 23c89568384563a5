"""The page that publishes results for phones: what goes, how it looks there, and what was published."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProcessingException
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtWidgets import QWidget

from ...common.file_names import dated_name, plain_name
from ...processing.translation import tr
from ..analysis_panel import AnalysisPanel
from ..announcer import announce
from ..jobs import Job, Step
from ..narrow import Tick
from ..needs_box import chooser_of
from ..results_folder import unused
from ..runs import Outcome, Run
from ..shared_needs import DONGS
from ..widgets import column, field, note
from ..workbench import Workbench
from .about_box import AboutBox
from .browser_view import BrowserView
from .compare_box import CompareBox
from .database_section import DatabaseSection
from .field_list import FieldList
from .field_watch import FieldWatch
from .history import Publication
from .indicator_list import IndicatorList
from .last_figures import last_figures
from .layer_tree import LayerTree
from .page_memory import PageMemory, Part
from .phone_frame import Card, Screen
from .phone_preview import PhonePreview
from .protection_box import ProtectionBox
from .publications_box import PublicationsBox

if TYPE_CHECKING:
    from .phone_dialog import PhoneDialog

ALGORITHM, DATABASE_ALGORITHM = "sijeong:publishmobile", "sijeong:publishdatabase"
LONGEST_NAME = 40
"""Letters of a title in the name of a folder: Windows takes 260 for the whole path of each file in it."""


class MobilePanel(AnalysisPanel):
    """Boxes that unfold one below the other; the button at the foot publishes what they say."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(Job.MOBILE, bench)
        self._run_all.setText(tr("Publish"))
        self._run_all.setToolTip(tr("Computes the publication and shows a report of what was left out."))
        self.layers = LayerTree(bench.project)
        self.fields = FieldList()
        self.watch = FieldWatch(self)
        self.indicators = IndicatorList()
        self.dongs = chooser_of(DONGS, bench)
        self.about = AboutBox()
        self.protection = ProtectionBox()
        self.compare = CompareBox()
        self.opens_report = Tick(tr("Open its report afterwards"))
        self.opens_report.setChecked(True)
        self.publications = PublicationsBox(bench.project)
        self.browser = BrowserView()
        self.preview = PhonePreview(
            bench.project,
            bench.iface.mapCanvas(),
            lambda: (self.layers.published(), self.layers.background()),
        )
        self.memory = PageMemory(bench.project, self._remembered_parts(), self)
        self.database = DatabaseSection()
        self._lay_out_boxes()
        self._connect_parts()
        self._follow_opened_project()

    def runs_for(self, step: Step, folder: Path) -> list[Run]:
        if step is Step.PUBLISH_DATABASE:
            return [Run(step, DATABASE_ALGORITHM, self.database.parameters(self.parameters()))]
        return self.runs_for_all(folder)

    def runs_for_all(self, folder: Path) -> list[Run]:
        output = unused(folder, dated_name(plain_name(self.about.title.text()) or "mobile", longest=LONGEST_NAME))
        files = {"OUTPUT": str(output), "REPORT": str(output.with_name(f"{output.name}_report.html"))}
        if self.protection.generates_passphrase:
            files["PASSPHRASE_FILE"] = str(output.with_name(f"{output.name}_passphrase.txt"))
        self.about.remember()
        self.memory.write()
        return [Run(Step.PUBLISH_MOBILE, ALGORITHM, self.parameters() | files)]

    def parameters(self) -> dict[str, object]:
        """All that the page says, as the algorithm reads it; without the places of its outputs."""
        published = self.layers.published()
        given = {
            "LAYERS": [layer.id() for layer in published],
            "BACKGROUND": [layer.id() for layer in self.layers.background()],
            "FIELDS": self.fields.choices.white_list(published),
            "ALLOW_IDENTIFYING": ",".join(self.fields.choices.allowed(published)),
            "DONGS": self.dongs.source(),
            **self.about.parameters(),
            **self.indicators.parameters(),
            **self.protection.parameters(),
            **self.compare.parameters(),
        }
        return {name: value for name, value in given.items() if value not in (None, "", [])}

    def missing_for(self, step: Step) -> str:
        missing = self.missing_for_all()
        return missing or self.database.missing() if step is Step.PUBLISH_DATABASE else missing

    def missing_for_all(self) -> str:
        parts = self.layers, self.about, self.protection, self.compare
        return next(filter(None, (part.missing() for part in parts)), "")

    def refresh(self, *_) -> None:
        super().refresh()
        if hasattr(self, "publications"):  # the base asks before the parts are there
            self.publications.refresh()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._suggest()

    def let_go(self) -> None:
        super().let_go()
        self.memory.hold()
        self.layers.let_go()
        self.watch.stop()
        self.preview.stop()
        self.browser.stop()

    def show_on_phone(self, publication: Publication) -> PhoneDialog:
        """Serve a publication to the phones of this network."""
        from .phone_dialog import PhoneDialog  # late: it needs packages that a QGIS may lack

        dialog = PhoneDialog(publication, self)
        dialog.begin()
        return dialog

    def open_in_browser(self, publication: Publication) -> None:
        """Show a publication on this computer."""
        try:
            self.browser.show(publication)
        except QgsProcessingException as error:
            announce(self.bench.iface, Qgis.MessageLevel.Critical, str(error))
            return
        announce(
            self.bench.iface,
            Qgis.MessageLevel.Info,
            tr("The browser warns of an unknown certificate: it was made just now for this computer alone. Go on."),
        )

    def _lay_out_boxes(self) -> None:
        self._fields_box = _box(tr("Published fields"), self.fields, is_open=False)
        self._indicators_box = _box(
            tr("Indicators"), self.indicators, field(DONGS.label, self.dongs, tr("Indicators are told by dong, too.")),
            is_open=False,
        )  # fmt: skip
        self._preview_box = _box(tr("Preview"), self.preview, is_open=False)
        for part in (
            _box(
                tr("Layers"),
                note(tr("What officials see. Pictures and web maps are not published; the city's own layers are.")),
                self.layers,
            ),
            self._fields_box,
            self._indicators_box,
            _box(tr("Title and dates"), self.about),
            _box(tr("Form and protection"), self.protection, self.compare, is_open=False),
            self._preview_box,
            _box(tr("Published"), self.opens_report, self.publications),
        ):
            self.add_part(part)
        self.add_section(self.database)

    def _connect_parts(self) -> None:
        self.layers.changed.connect(self._follow_layers)
        self.layers.pointed_at.connect(self.fields.open_layer)
        self.watch.found.connect(self._take_suspects)
        self._fields_box.collapsedStateChanged.connect(self._look_for_suspects)
        for part in (
            self.fields,
            self.indicators,
            self.about,
            self.protection,
            self.compare,
            self.dongs,
            self.database,
        ):
            part.changed.connect(self._follow_choice)
        project = self.bench.project
        self.bench.follow(project.readProject, self._follow_opened_project)
        self.bench.follow(project.cleared, self._follow_opened_project)
        self.bench.follow(project.layersWillBeRemoved, self._let_go_of_layers)
        self.publications.previous_chosen.connect(self.protection.previous.set_path)
        self.publications.phone_asked.connect(self.show_on_phone)
        self.publications.browser_asked.connect(self.open_in_browser)
        self.bench.runner.step_done.connect(self._take_up)

    def _follow_layers(self) -> None:
        if not self.memory.is_recalling:
            self._show_layers()
            self._follow_choice()

    def _show_layers(self) -> None:
        published = self.layers.published()
        self.fields.show_layers(published)
        self.indicators.show_layers(published)
        self.compare.show_layers(published)
        self._look_for_suspects()
        self.preview.follow()

    def _look_for_suspects(self, *_) -> None:
        self.watch.look_at(self.layers.published())

    def _take_suspects(self, layer_id: str, reasons: dict[str, str]) -> None:
        self.fields.show_suspects(layer_id, reasons)
        self._say_counts()

    def _follow_choice(self, *_) -> None:
        if not self.memory.is_recalling:
            self._show_choice()
            self.memory.write_soon()

    def _show_choice(self) -> None:
        self._say_counts()
        self._show_screen()
        self.refresh_in_sight()

    def _say_counts(self) -> None:
        for box, title, summary in (
            (self._fields_box, tr("Published fields"), self.fields.summary()),
            (self._indicators_box, tr("Indicators"), self.indicators.summary()),
        ):
            box.setTitle(f"{title} ({summary})" if summary else title)

    def _show_screen(self) -> None:
        about = self.about.parameters()
        line = " · ".join(filter(None, (about["CITY"], about["PUBLISHER"], about["DATA_DATE"])))
        known = last_figures(self.publications.history.publications())
        cards = tuple(Card(offer.title, known.get(offer.key, "")) for offer in self.indicators.chosen())
        is_sealed = self.protection.encrypt.isChecked()
        self.preview.show_screen(Screen(about["TITLE"], line, cards=cards, is_sealed=is_sealed))

    def _follow_opened_project(self, *_) -> None:
        """Fill the page with what the project remembers, else with what fits."""
        with self.memory.recalling() as remembered:
            self.watch.stop()
            for name, part in self._remembered_parts().items():
                if part is not self.compare:
                    part.restore(remembered[name])
            self._suggest()
            self._show_layers()
            self.compare.restore(remembered["compare"])  # chooses among the layers that are ticked now
        self._show_choice()

    def _remembered_parts(self) -> dict[str, Part]:
        return {
            "fields": self.fields.choices,
            "layers": self.layers,
            "indicators": self.indicators,
            "about": self.about,
            "protection": self.protection,
            "compare": self.compare,
        }

    def _suggest(self) -> None:
        """A publication is called like its project, which most save under a name and few give a title."""
        project = self.bench.project
        self.about.suggest(project.title() or project.baseName())

    def _let_go_of_layers(self, layer_ids: list[str]) -> None:
        """Layers are about to be removed: nothing may hold them, draw them or write down that they are gone."""
        self.memory.hold()
        self.preview.stop()
        self.watch.forget(layer_ids)
        self.fields.forget_layers(layer_ids)
        self.compare.forget_layers(layer_ids)
        self.indicators.forget_layers(layer_ids)
        self.preview.follow()

    def _take_up(self, step: Step, outcomes: tuple[Outcome, ...]) -> None:
        if step is Step.PUBLISH_DATABASE:
            self.database.tell(outcomes[-1])
        if step is not Step.PUBLISH_MOBILE:
            return
        publication = Publication.of(outcomes[-1])
        self.publications.add(publication)
        self._show_screen()
        if self.opens_report.isChecked() and publication.report:
            self.publications.open_file(publication.report)


def _box(title: str, *parts: QWidget, is_open: bool = True) -> QgsCollapsibleGroupBoxBasic:
    box = QgsCollapsibleGroupBoxBasic(title)
    box.setFlat(True)
    layout = column(box, margin=4)
    for part in parts:
        layout.addWidget(part)
    box.setCollapsed(not is_open)
    return box
