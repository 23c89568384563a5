"""The panel of bus transfers: card records → journeys → flows and hubs on the map."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QPushButton, QSpinBox, QWidget

from ...processing.results import Result
from ...processing.setting import Setting
from ...processing.settings import FEWEST_CARDS, HUB_RADIUS_M
from ...processing.transit import tap_mapping
from ...processing.translation import tr
from ..analysis_panel import AnalysisPanel
from ..announcer import announce
from ..jobs import Job, Step
from ..narrow import SideBySide
from ..needs_box import NeedsBox, chooser_of
from ..path_field import PathField
from ..results_folder import unused
from ..runs import Run
from ..settings.beginning import WholeBox, begin
from ..step_section import StepSection
from ..widgets import choice, field, is_sure, note, title
from ..workbench import Workbench
from .analyses import ANALYSES
from .mapping_dialog import MappingDialog
from .needs import NETWORK, STOPS
from .rules_box import RulesBox

AUTO_LAYOUT = "auto"


class BusPanel(AnalysisPanel):
    """Three steps; each can be run alone, and what an earlier one made is found again with the project.

    Below them the analyses, which build on the legs in any order.
    """

    def __init__(self, bench: Workbench) -> None:
        super().__init__(Job.BUS, bench)
        self.records = PathField(tr("Card records (*.csv *.txt *.zip *.parquet);;All files (*)"))
        self.profile = choice(_profiles())
        self.match = QPushButton(tr("Match columns…"))
        self.match.setToolTip(tr("For a layout that is not in the list: say which column is which, and save it."))
        self.match.clicked.connect(lambda _checked=False: self.match_columns())
        self.encoding = choice([("auto", tr("Automatic")), ("utf-8", "UTF-8"), ("cp949", "CP949 (EUC-KR)")])
        self.stops = chooser_of(STOPS, bench)
        self.rules = RulesBox()
        self.by = choice(_pairings())
        self.min_count = _whole_number(1, 1, 1_000_000)
        self.min_cards = _whole_number(FEWEST_CARDS, 1, 1_000)
        self.radius = _whole_number(HUB_RADIUS_M, 0, 5_000, " m")
        self.add_section(self._import_section())
        self.add_section(self._link_section())
        self.add_section(self._map_section())
        self.network = NeedsBox(tr("Routes and places"), bench, NETWORK)
        self.network.changed.connect(self.refresh_in_sight)
        self._add_analyses()
        self.offer_charts()
        self.records.changed.connect(self.refresh_in_sight)
        self.stops.changed.connect(self.refresh_in_sight)
        self.refresh()

    def runs_for(self, step: Step, folder: Path) -> list[Run]:
        if step in self.analyses:
            return [self.analyses[step].run(folder)]
        taps = self.bench.ledger.made(Step.IMPORT_TAPS)
        legs = self.bench.ledger.made(Step.LINK_TAPS)
        if step is Step.IMPORT_TAPS:
            return [self._import_run(folder)]
        if step is Step.LINK_TAPS:
            return [self._link_run(taps.main_file, folder)]
        return self._map_runs(legs.main_file, folder)

    def runs_for_all(self, folder: Path) -> list[Run]:
        """From the records where they are given, else from the taps that were imported before."""
        runs: list[Run] = []
        if self.records.path():
            runs.append(self._import_run(folder))
            taps = runs[0].parameters["OUTPUT"]
        else:
            taps = self.bench.ledger.made(Step.IMPORT_TAPS).main_file
        link = self._link_run(taps, folder)
        return [*runs, link, *self._map_runs(link.parameters["OUTPUT"], folder)]

    def missing_for(self, step: Step) -> str:
        if step in self.analyses:
            return self.analyses[step].missing()
        made = self.bench.ledger.made
        if step is Step.IMPORT_TAPS:
            return "" if self.records.path() else tr("Choose the file or folder of card records.")
        if step is Step.LINK_TAPS:
            return "" if made(Step.IMPORT_TAPS) else tr("Import card records first.")
        if not made(Step.LINK_TAPS):
            return tr("Link the taps into journeys first.")
        return self._missing_stops()

    def missing_for_all(self) -> str:
        if not self.records.path() and not self.bench.ledger.made(Step.IMPORT_TAPS):
            return tr("Choose the file or folder of card records.")
        return self._missing_stops()

    def settings(self) -> dict[str, object]:
        return self.rules.parameters()

    def _add_analyses(self) -> None:
        self.add_part(title(tr("Analyses"), 1.1))
        self.add_part(note(tr("They build on the linked journeys, in any order; most need the routes as well.")))
        self.add_part(self.network)
        for analysis in ANALYSES:
            self.add_analysis(analysis, {STOPS: self.stops, **self.network.layers})
        self.add_part(self._purge_part())

    def _purge_part(self) -> QWidget:
        """The button that destroys the records of this project; what it did stays written."""
        button = QPushButton(tr("Destroy the records…"))
        button.setToolTip(
            tr("Deletes the taps and legs of this project for good and writes into the log that it was done.")
        )
        button.clicked.connect(lambda _checked=False: self.purge())
        return button

    def purge(self) -> None:
        """Ask, then destroy the taps and legs that this project knows."""
        made = [self.bench.ledger.made(step) for step in (Step.LINK_TAPS, Step.IMPORT_TAPS)]
        folders = [dataset.main_file for dataset in made if dataset is not None]
        if not folders:
            announce(self.bench.iface, Qgis.MessageLevel.Info, tr("There are no records to destroy in this project."))
            return
        question = tr("Destroy these records for good?\n\n{folders}\n\nMaps and tables made from them stay.")
        if is_sure(self, question.format(folders="\n".join(folders)), tr("Destroy")):
            self.bench.runner.start([_purge_run(folder) for folder in folders])

    def _missing_stops(self) -> str:
        return "" if self.stops.layer() else STOPS.missing

    def refresh(self, *_) -> None:
        super().refresh()
        self.match.setEnabled(bool(self.records.path()))
        self._offer_last_month()

    def _offer_last_month(self) -> None:
        """The comparison begins with what was made before the records were replaced by the next month's."""
        before = self.analyses[Step.COMPARE_PERIODS].options["LEGS_BEFORE"]
        if not before.path():
            before.set_path(self.bench.ledger.before(Step.LINK_TAPS))

    def match_columns(self) -> None:
        """Open the editor of columns for the records; the layout that it saves is chosen."""
        dialog = MappingDialog(self.records.path(), self)
        dialog.exec()
        if dialog.saved_file:
            self.show_layouts(chosen=dialog.saved_file)

    def show_layouts(self, chosen: str) -> None:
        """List the known layouts and the saved ones again, with ``chosen`` chosen."""
        self.profile.clear()
        for value, text in _profiles():
            self.profile.addItem(text, value)
        self.profile.setCurrentIndex(max(self.profile.findData(chosen), 0))

    def _import_section(self) -> StepSection:
        section = StepSection(
            1, Step.IMPORT_TAPS, tr("Import"), tr("Reads the records, replaces card numbers and sorts them by day.")
        )
        section.add(
            field(
                tr("Card records (file or folder)"),
                self.records,
                tr("CSV, TXT, ZIP or Parquet, as the agency delivered it. The original is only read."),
            )
        )
        section.add(
            SideBySide(
                field(tr("Layout of the records"), self.profile, tr("Automatic recognises it by the column names.")),
                field(tr("Text encoding"), self.encoding, tr("Choose CP949 where Korean text looks broken.")),
            )
        )
        section.add(self.match)
        return section

    def _link_section(self) -> StepSection:
        section = StepSection(
            2, Step.LINK_TAPS, tr("Link"), tr("Joins the rides of each card into journeys by the transfer rules.")
        )
        section.add(field(STOPS.label, self.stops, STOPS.tip))
        section.add(self.rules)
        return section

    def _map_section(self) -> StepSection:
        section = StepSection(
            3, Step.MAP_TRANSFERS, tr("Map"), tr("Adds the transfer flows and the transfer hubs to the map.")
        )
        section.add(field(tr("One flow for each pair of"), self.by, tr("What a line on the map connects.")))
        section.add(
            SideBySide(
                field(tr("Fewest transfers shown"), self.min_count, tr("Flows with fewer transfers are left out.")),
                field(
                    tr("Fewest cards shown"), self.min_cards, tr("Flows of fewer different cards could show a person.")
                ),
            )
        )
        section.add(field(tr("Hub radius"), self.radius, tr("Stops that are this close belong to one hub.")))
        return section

    def _import_run(self, folder: Path) -> Run:
        parameters = {
            "INPUT": self.records.path(),
            **_layout_parameters(self.profile.currentData()),
            "ENCODING": self.encoding.currentData(),
            "OUTPUT": str(unused(folder, "taps")),
            "REPORT": str(unused(folder, "import_report.html")),
        }
        return Run(Step.IMPORT_TAPS, "sijeong:importtaps", parameters)

    def _link_run(self, taps: str, folder: Path) -> Run:
        parameters = {"TAPS": taps, "OUTPUT": str(unused(folder, "legs")), **self.rules.parameters()}
        if self.stops.layer() is not None:
            parameters["STOPS"] = self.stops.layer().id()
        return Run(Step.LINK_TAPS, "sijeong:linktaps", parameters)

    def _map_runs(self, legs: str, folder: Path) -> list[Run]:
        stops = self.stops.layer().id()
        pairs = {
            "LEGS": legs,
            "STOPS": stops,
            "BY": self.by.currentData(),
            "MIN_COUNT": self.min_count.value(),
            "MIN_CARDS": self.min_cards.value(),
            "OUTPUT": str(unused(folder, "transfer_pairs.gpkg")),
        }
        hubs = {
            "LEGS": legs,
            "STOPS": stops,
            "RADIUS": self.radius.value(),
            "OUTPUT": str(unused(folder, "transfer_hubs.gpkg")),
        }
        return [
            Run(Step.MAP_TRANSFERS, "sijeong:transferpairs", pairs, {"OUTPUT": Result.TRANSFER_PAIRS}),
            Run(Step.MAP_TRANSFERS, "sijeong:transferhubs", hubs, {"OUTPUT": Result.TRANSFER_HUBS}),
        ]


def _purge_run(folder: str) -> Run:
    return Run(Step.PURGE_TAPS, "sijeong:purgetaps", {"FOLDER": folder, "CONFIRM": True})


def _profiles() -> list[tuple[str, str]]:
    """The known layouts by their id, then those that the user has saved by their file."""
    return [
        (AUTO_LAYOUT, tr("Automatic")),
        ("ts18", tr("TS, 18 columns")),
        ("ts27", tr("TS, 27 columns without header")),
        ("settlement2018", tr("Settlement company, 2018")),
        ("tripchain", tr("LH TripChain, 51 columns")),
        ("jeju", tr("Jeju")),
        ("canonical", tr("Sijeong Parquet")),
        *tap_mapping.saved(),
    ]


def _layout_parameters(chosen: str) -> dict[str, str]:
    """What the import is told of a layout: its id, or the file of a saved mapping."""
    is_saved = chosen.endswith(tap_mapping.SUFFIX)
    return {"PROFILE": AUTO_LAYOUT, "MAPPING": chosen} if is_saved else {"PROFILE": chosen}


def _pairings() -> list[tuple[str, str]]:
    return [
        ("route_stop", tr("Routes and stops")),
        ("route", tr("routes")),
        ("stop", tr("stops")),
    ]


def _whole_number(value: int | Setting, lowest: int, highest: int, suffix: str = "") -> QSpinBox:
    box = WholeBox()
    box.setRange(lowest, highest)
    begin(box, value)
    box.setSuffix(suffix)
    box.setGroupSeparatorShown(True)
    return box
