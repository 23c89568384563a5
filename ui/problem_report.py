"""What a user copies and sends when something went wrong: enough to help, nothing secret, nobody's name."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProcessingAlgorithm
from qgis.PyQt.QtCore import QT_VERSION_STR

from ..common.provenance import VERSION
from .runs import Ending, Run

TOLD_AS_THEY_ARE = frozenset({"number", "distance", "duration", "scale", "boolean", "enum", "crs", "field"})
"""Kinds of parameters whose values name neither a person nor a place nor a key."""
GIVEN, HOME = "(given)", "~"


def report_of(ending: Ending) -> str:
    """The ending as lines of text, in English keys for the developers: versions, algorithm, parameters, log."""
    return "\n".join(_lines(ending))


def _lines(ending: Ending) -> Iterator[str]:
    if ending.sentence:
        yield from (without_home(ending.sentence), "")
    yield f"Sijeong {VERSION} · QGIS {Qgis.QGIS_VERSION} · Qt {QT_VERSION_STR} · Python {platform.python_version()}"
    yield f"{platform.system()} {platform.release()}"
    for run in [ending.run] if ending.run is not None else [outcome.run for outcome in ending.outcomes]:
        yield from ("", run.algorithm, *_parameters(run))
    if ending.detail and ending.detail != ending.sentence:
        yield from ("", without_home(ending.detail))


def _parameters(run: Run) -> Iterator[str]:
    algorithm = QgsApplication.processingRegistry().algorithmById(run.algorithm)
    for name, value in run.parameters.items():
        yield f"  {name} = {_told(algorithm, name, value)}"


def _told(algorithm: QgsProcessingAlgorithm | None, name: str, value: object) -> str:
    """A value as it may leave the office: only what is known to be harmless is written out."""
    definition = algorithm.parameterDefinition(name) if algorithm is not None else None
    if isinstance(value, (bool, int, float)) or (definition is not None and definition.type() in TOLD_AS_THEY_ARE):
        return str(value)
    return GIVEN


def without_home(text: str) -> str:
    """``text`` without the path of the user's own folder, which holds his name."""
    home = Path.home()
    for written in {str(home), home.as_posix()}:
        if len(written) > len(home.anchor):
            text = text.replace(written, HOME)
    return text
