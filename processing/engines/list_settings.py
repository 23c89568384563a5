"""``sijeong:settings``: what holds on this PC and who has decided it, for administrators."""

from __future__ import annotations

import json

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString, QgsProcessingParameterFileDestination

from ...common.pages import paragraph, table, write_page
from .. import settings
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..fleet import fleet_file, usual_places
from ..setting import ORIGIN_TITLES, Setting
from ..translation import tr, user_language

COLUMNS = (
    QT_TRANSLATE_NOOP("Setting"),
    QT_TRANSLATE_NOOP("Value"),
    QT_TRANSLATE_NOOP("Decided by"),
    QT_TRANSLATE_NOOP("Where"),
    QT_TRANSLATE_NOOP("Section and name in the ini"),
    QT_TRANSLATE_NOOP("Environment variable"),
)


class ListSettings(SijeongAlgorithm):
    """All settings with value and origin, and what is wrong in the office's ini. Nothing is changed."""

    NAME = "settings"
    TITLE = QT_TRANSLATE_NOOP("List the settings")
    TOPIC = Topic.ENGINES

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Table"), "HTML (*.html)", optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputString("SETTINGS", tr("Settings (JSON)")))
        self.addOutput(QgsProcessingOutputNumber("PROBLEMS", tr("Things that cannot be used")))

    def compute(self, parameters, context, progress) -> dict:
        rows = [_row(setting) for setting in settings.all_settings()]
        problems = [problem.sentence(tr) for problem in settings.problems()]
        places = ", ".join(map(str, usual_places()))
        progress.step(
            "Settings file of the office: {file} (looked for in {places})",
            file=fleet_file().path or "–",
            places=places,
        )
        for row in rows:
            progress.step("{name} = {value} ({origin} {source})", **row)
        for problem in settings.problems():
            progress.warn(problem.template, **problem.values)
        file = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        if file:
            _write_page(file, rows, problems)
        told = {"SETTINGS": json.dumps(rows, ensure_ascii=False), "PROBLEMS": len(problems)}
        return told | ({"OUTPUT": file} if file else {})


def _row(setting: Setting) -> dict[str, object]:
    return {
        "title": setting.title,
        "value": setting.value(),
        "origin": setting.origin().value,
        "source": setting.source(),
        "name": f"{setting.section}/{setting.name}",
        "variable": setting.variable,
    }


def _write_page(file: str, rows: list[dict[str, object]], problems: list[str]) -> None:
    origins = {origin.value: tr(title) for origin, title in ORIGIN_TITLES.items()}
    cells = [
        [row["title"], str(row["value"]), origins[row["origin"]], row["source"], row["name"], row["variable"]]
        for row in rows
    ]
    wrong = [paragraph(problem, "bad") for problem in problems]
    write_page(file, tr("Settings of Smart Sijeong"), user_language(), [*wrong, table(map(tr, COLUMNS), cells)])
