"""A key for each platform: chosen, tried with one request, and where to get it."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...common.packages import missing_packages
from ...processing.settings import login
from ...processing.translation import tr
from ..jobs import Step
from ..runner import Runner
from ..runs import Ending, How, Run
from ..widgets import note, problem, title
from .asking import Question
from .fields import LoginField
from .section import Section

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


@dataclass(frozen=True)
class Platform:
    """A platform whose one key serves all of its datasets: where the key is applied for, and what to look out for."""

    key: str
    english_title: str
    page: str
    english_advice: str


PLATFORMS = (
    Platform(
        "vworld",
        QT_TRANSLATE_NOOP("V-World"),
        "https://www.vworld.kr/dev/v4dv_apikey_s001.do",
        QT_TRANSLATE_NOOP("Password: the key. User name: the domain that you gave when you applied for it."),
    ),
    Platform(
        "data_go_kr",
        QT_TRANSLATE_NOOP("data.go.kr"),
        "https://www.data.go.kr/iim/main/mypageMain.do",
        QT_TRANSLATE_NOOP("Password: the key, encoded or decoded. Each service has to be applied for on its page."),
    ),
    Platform(
        "stcis",
        QT_TRANSLATE_NOOP("STCIS"),
        "https://stcis.go.kr",
        QT_TRANSLATE_NOOP("Password: the key of the open API of the public transport card system."),
    ),
)


class Keys(Section):
    """The platforms first, then the servers of the city that have been used."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.column.addWidget(
            note(
                tr(
                    "Keys lie encrypted in QGIS's authentication database; here you choose which one is used. Add one "
                    "of type Basic with +."
                )
            )
        )
        self.rows = {platform.key: self._add_platform(platform, runner) for platform in PLATFORMS}
        servers = _servers()
        if servers:
            self.column.addWidget(title(tr("Servers of the city")))
        for dataset, name in servers:
            self.rows[dataset] = self._add(KeyRow(dataset, name, "", "", runner))
        self.column.addStretch(1)

    def _add_platform(self, platform: Platform, runner: Runner) -> KeyRow:
        return self._add(
            KeyRow(platform.key, tr(platform.english_title), tr(platform.english_advice), platform.page, runner)
        )

    def _add(self, row: KeyRow) -> KeyRow:
        self.add_field(row.field, below=row)
        self.column.addWidget(row)
        return row


class KeyRow(QWidget):
    """One login with its test; what the platform says stands below it."""

    def __init__(self, platform: str, name: str, advice: str, page: str, runner: Runner) -> None:
        super().__init__()
        self._platform = platform
        self._question = Question(runner, self._show, self)
        self.field = LoginField(login(platform), tr("Key for {platform}").format(platform=name), advice)
        self.test = QPushButton(tr("Try It"))
        self.test.setToolTip(tr("Sends one request; it counts in the day's allowance, and nothing is kept."))
        self.test.setAccessibleName(tr("Try the key for {platform}").format(platform=name))
        self.good, self.bad = note(), problem()
        self.good.hide()
        self._page = note(f'<a href="{page}">{tr("Get a key…")}</a>' if page else "")
        self._page.setOpenExternalLinks(True)
        self._page.setToolTip(page)
        self._lay_out(advice)
        self.test.clicked.connect(self._ask)
        self.field.changed.connect(self._forget)
        runner.began.connect(self._look)
        runner.ended.connect(self._look)
        self._runner = runner
        self._look()

    def _lay_out(self, advice: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.field)
        foot = QHBoxLayout()
        foot.addWidget(note(advice), 1)
        if self._page.text():
            foot.addWidget(self._page)
        foot.addWidget(self.test)
        layout.addLayout(foot)
        layout.addWidget(self.good)
        layout.addWidget(self.bad)

    def _ask(self, _checked: bool = False) -> None:
        self._forget()
        asked = self._question.ask(
            Run(Step.TRY_LOGIN, "sijeong:trylogin", {"PLATFORM": self._platform, "AUTH": self.field.value()})
        )
        if asked:
            self._say(self.good, tr("Asking…"))

    def _show(self, ending: Ending) -> None:
        self._forget()
        if ending.how is How.WELL:
            server = ending.outcomes[-1].outputs["SERVER"]
            self._say(self.good, tr("{server} accepts the key.").format(server=server))
        elif ending.how is How.FAILED:
            self._say(self.bad, ending.sentence)

    def _forget(self, *_) -> None:
        self.good.hide()
        self.bad.hide()
        self._look()

    def _look(self, *_) -> None:
        self.test.setEnabled(bool(self.field.value()) and not self._runner.is_busy)

    def _say(self, label, text: str) -> None:
        label.setText(text)
        label.show()


def _servers() -> list[tuple[str, str]]:
    """Datasets with a login of their own, where one or an address is set."""
    if missing_packages():
        return []
    from ...processing.data import shelf  # late: it needs packages that a QGIS may lack

    return [(card.login, card.title) for card in shelf.cards_with_own_server()]
