"""The second tab: what was pulled, how old it is, and what can be done with it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QPushButton, QWidget

from ...common.errors import SijeongError
from ...common.josa import phrased
from ...processing import settings
from ...processing.data import shelf
from ...processing.data.placing import add_kept
from ...processing.translation import tr
from ..results_folder import default_folder
from ..show_results import zoom_to
from ..widgets import column, is_sure, note, primary, problem
from ..workbench import Workbench
from .area_field import AreaChoice
from .rows import ROW, Mark, Row, list_of_rows
from .runs import Wish, check_run, pull_run

Entry = shelf.KeptCard | shelf.UnfinishedCard


class KeptList(QWidget):
    """Stopped pulls first, then what is there, the newest first."""

    chosen = pyqtSignal(str, str)
    """Id of the dataset and key of the area: show it, for example because its key has to be chosen first."""
    shelf_changed = pyqtSignal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self.view = list_of_rows()
        self.view.setAccessibleName(tr("Pulled data"))
        self._model = _EntryModel()
        self.view.setModel(self._model)
        self._empty = note(tr("Nothing has been pulled yet. Choose a dataset in the catalogue."))
        self._problem = problem()
        self.add = _button(tr("Add to Map"), self.add_to_map)
        self.update_one = _button(tr("Update"), self.update_chosen)
        self.check = _button(tr("Check"), self.check_chosen)
        self.remove = _button(tr("Remove…"), self.remove_chosen)
        self.resume = primary(_button(tr("Resume"), self.update_chosen))
        self.discard = _button(tr("Discard…"), self.remove_chosen)
        self.update_old = _button("", self.update_all_old)
        self.update_old.setToolTip(tr("Brings everything that is out of date up to date, one after the other."))
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(self._follow_choice)
        self.view.activated.connect(self._open)
        bench.runner.began.connect(self._follow_choice)
        bench.runner.ended.connect(self._follow_choice)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._model.entries

    def current(self) -> Entry | None:
        """What is chosen in the list."""
        index = self.view.currentIndex()
        return self._model.entries[index.row()] if index.isValid() else None

    def choose(self, dataset_id: str, area_key: str) -> None:
        """Make this entry the current one."""
        for row, entry in enumerate(self._model.entries):
            if (entry.dataset_id, entry.area_key) == (dataset_id, area_key):
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.view.selectionModel().setCurrentIndex(self._model.index(row), flag)
                return

    def refresh(self) -> None:
        """Look again at the disk; what was chosen stays chosen."""
        before = self.current()
        kept = shelf.kept()
        self._model.show_entries((*shelf.unfinished(), *kept))
        if before is not None:
            self.choose(before.dataset_id, before.area_key)
        if self.current() is None and self._model.entries:
            self.choose(self._model.entries[0].dataset_id, self._model.entries[0].area_key)
        old = [card for card in kept if card.is_old]
        self.update_old.setText(tr("Update All Old Ones ({count})").format(count=len(old)))
        self.update_old.setVisible(bool(old))
        self._empty.setVisible(not self._model.entries)
        self.view.setVisible(bool(self._model.entries))
        self._follow_choice()

    def add_to_map(self) -> None:
        entry = self.current()
        try:
            layer = add_kept(self._bench.project, entry)
        except SijeongError as error:
            self._say(error.sentence(tr))
            return
        if layer.isSpatial():
            zoom_to(self._bench.iface.mapCanvas(), [layer])

    def update_chosen(self) -> None:
        """Ask the platform again, or go on with a stopped pull; where a key is missing, its page opens."""
        entry = self.current()
        wish = wish_for(entry)
        if wish is None:
            self.chosen.emit(entry.dataset_id, entry.area_key)
            return
        self._bench.runner.start([pull_run(wish)])

    def update_all_old(self) -> None:
        old = [entry for entry in self._model.entries if isinstance(entry, shelf.KeptCard) and entry.is_old]
        wishes = [(entry, wish_for(entry)) for entry in old]
        without_key = next((entry for entry, wish in wishes if wish is None), None)
        if without_key is not None:
            self.chosen.emit(without_key.dataset_id, without_key.area_key)
            return
        self._bench.runner.start([pull_run(wish) for _, wish in wishes])

    def check_chosen(self) -> None:
        self._bench.runner.start([check_run(self.current(), default_folder(self._bench.project))])

    def remove_chosen(self) -> None:
        """Delete after a question; layers that show it leave the map first, or the file could not be deleted."""
        entry = self.current()
        is_kept = isinstance(entry, shelf.KeptCard)
        text = phrased(
            (
                tr("Remove {dataset} ({area}) from the disk and from the map?")
                if is_kept
                else tr("Throw away what has arrived of {dataset} ({area})?")
            ),
            dataset=entry.title,
            area=entry.area_title,
        )
        if not self.is_sure(text, tr("Remove") if is_kept else tr("Discard")):
            return
        try:
            if is_kept:
                _take_off_map(self._bench.project, entry)
                shelf.remove(entry)
            else:
                shelf.forget(entry.dataset_id, entry.area_key)
        except (SijeongError, OSError) as error:
            self._say(error.sentence(tr) if isinstance(error, SijeongError) else str(error))
        self.refresh()
        self.shelf_changed.emit()

    def is_sure(self, question: str, answer: str) -> bool:
        """Ask the user."""
        return is_sure(self, question, answer)

    def _lay_out(self) -> None:
        layout = column(self, margin=8)
        layout.addWidget(self._empty)
        layout.addWidget(self._problem)
        layout.addWidget(self.view, 1)
        self._for_kept, self._for_unfinished = QWidget(), QWidget()
        for box, buttons in (
            (self._for_kept, (self.add, self.update_one, self.check, self.remove)),
            (self._for_unfinished, (self.resume, self.discard)),
        ):
            grid = QGridLayout(box)
            grid.setContentsMargins(0, 0, 0, 0)
            for place, button in enumerate(buttons):
                grid.addWidget(button, place // 2, place % 2)
            layout.addWidget(box)
        layout.addWidget(self.update_old)
        layout.addStretch(0)

    def _follow_choice(self, *_) -> None:
        entry, busy = self.current(), self._bench.runner.is_busy
        self._problem.hide()
        self._for_kept.setVisible(isinstance(entry, shelf.KeptCard))
        self._for_unfinished.setVisible(isinstance(entry, shelf.UnfinishedCard))
        is_elsewhere = isinstance(entry, shelf.UnfinishedCard) and entry.is_running
        for button in (self.update_one, self.check, self.remove, self.resume, self.discard, self.update_old):
            button.setEnabled(not busy and not is_elsewhere)

    def _open(self, index: QModelIndex) -> None:
        entry = self._model.entries[index.row()]
        self.chosen.emit(entry.dataset_id, entry.area_key)

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.show()


class _EntryModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == ROW:
            return _row_of(entry)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{entry.title}, {entry.area_title}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(entry, shelf.KeptCard):
            return entry.file
        return None


def wish_for(entry: Entry) -> Wish | None:
    """How to pull ``entry`` again with what was used before; None where the key or the address is not known."""
    card = shelf.known_card(entry.dataset_id)
    if card is None:
        return None
    login, address = settings.login(card.login).value(), settings.address(card.id).value()
    if (card.needs_key and not login) or (card.needs_address and not address):
        return None
    return Wish(entry.dataset_id, area_of_key(entry.area_key), login, address)


def area_of_key(area_key: str) -> AreaChoice:
    """The area that a key names."""
    if not area_key.startswith("box-"):
        return AreaChoice(codes=area_key.replace("-", ","))
    west, south, east, north = (float(side) for side in area_key.removeprefix("box-").split("-"))
    return AreaChoice(box=(west, south, east, north))


def age_text(days: int) -> str:
    """How long ago, in words."""
    if days == 0:
        return tr("today")
    return tr("yesterday") if days == 1 else tr("{days} days ago").format(days=f"{days:,}")


def _row_of(entry: Entry) -> Row:
    features = tr("{count} features").format(count=f"{entry.features:,}")
    if isinstance(entry, shelf.KeptCard):
        line = " · ".join([entry.area_title, features, f"{entry.fetched[:10]} ({age_text(entry.age_days)})"])
        return Row(entry.title, line, (Mark.OLD if entry.is_old else Mark.KEPT,))
    if entry.is_running:
        return Row(entry.title, " · ".join([entry.area_title, tr("being pulled right now")]), (Mark.PAUSED,))
    requests = tr("{done} of {known} requests").format(done=f"{entry.requests:,}", known=f"{entry.known:,}")
    return Row(entry.title, " · ".join([entry.area_title, features, requests]), (Mark.PAUSED,))


def _take_off_map(project, entry: shelf.KeptCard) -> None:
    for layer in list(project.mapLayers().values()):
        if layer.source().partition("|")[0] == entry.file:
            project.removeMapLayer(layer.id())


def _button(text: str, action) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _checked=False: action())
    return button
