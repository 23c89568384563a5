"""``sijeong:checkengines``: which engines are there, and whether they are as they came."""

from __future__ import annotations

import json

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
)

from ...common.engine_store import damaged_files
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..translation import tr
from .inventory import Place, look_for
from .known import Engine

MOST_NAMED = 5
"""More names of damaged files help nobody."""


class CheckEngines(SijeongAlgorithm):
    """Says of each engine its version, size and place; on wish, each file is compared with its SHA-256."""

    NAME = "checkengines"
    TITLE = QT_TRANSLATE_NOOP("Check engines")
    TOPIC = Topic.ENGINES

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterBoolean(
                "VERIFY", tr("Compare every file with the SHA-256 that it came with"), defaultValue=False
            )
        )
        self.addOutput(QgsProcessingOutputString("ENGINES", tr("Engines (JSON)")))
        self.addOutput(QgsProcessingOutputNumber("DAMAGED", tr("Damaged files")))

    def compute(self, parameters, context, progress) -> dict:
        verifies = self.parameterAsBoolean(parameters, "VERIFY", context)
        rows = []
        for number, engine in enumerate(Engine):
            part = progress.part(number / len(Engine), (number + 1) / len(Engine))
            found = look_for(engine)
            damaged = ()
            if verifies and found.place == Place.OWN.key and engine.has_wheel:
                part.step("Comparing the files of {engine}", engine=engine.title)
                damaged = damaged_files(engine.package, part)
            _tell(engine, found, damaged, progress)
            rows.append(found.as_row() | {"damaged": len(damaged)})
        return {"ENGINES": json.dumps(rows, ensure_ascii=False), "DAMAGED": sum(row["damaged"] for row in rows)}


def _tell(engine: Engine, found, damaged: tuple[str, ...], progress) -> None:
    place = next(place for place in Place if place.key == found.place)
    words = " ".join(filter(None, (found.version, found.folder, found.problem)))
    progress.step("{engine}: {place} {words}", engine=engine.title, place=place.english_title, words=words)
    if damaged:
        progress.warn(
            "{count} files of {engine} are missing or damaged, such as {files}. Install the engine again.",
            count=len(damaged),
            engine=engine.title,
            files=", ".join(damaged[:MOST_NAMED]),
        )
