"""Whether a result is out of date, and why, in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from qgis.core import QgsApplication, QgsProject

from ...common.fingerprints import Fingerprint, file_of
from ...processing.given import EDITED_PROPERTY, source_of, sources
from ...processing.recognition import result_of
from ...processing.translation import tr
from ..jobs import Step
from .made import Made, MadeRun, local_day


def reasons(
    made: Made,
    now: Callable[[str], Fingerprint | None],
    newer_basis: Callable[[str, str], Made | None],
    project: QgsProject,
) -> tuple[str, ...]:
    """A sentence for each input of ``made`` that is not what it was.

    ``now`` tells how a source looks, None where nobody knows; ``newer_basis(source, step)`` what the step that had made
    a source has made since.
    """
    found = []
    for mark in made.inputs:
        newer = newer_basis(mark.source, made.basis[mark.source]) if mark.source in made.basis else None
        if newer is not None:
            found.append(_anew(_step_title(made.basis[mark.source]), newer.day))
            continue
        seen = now(mark.source)
        if seen is not None and seen.is_gone:
            found.append(tr("{input} is not there any more.").format(input=name_of(mark.source, project)))
        elif seen is not None and seen.differs_from(mark):
            found.append(_changed(mark.source, seen.changed, project))
        elif edited := _edited_since(mark.source, made.created, project):
            found.append(_changed(mark.source, edited, project))
    return tuple(dict.fromkeys(found))


def sources_of(run: MadeRun) -> Iterator[str]:
    """The sources of all layers and files that ``run`` read; none where its algorithm is not there any more."""
    algorithm = QgsApplication.processingRegistry().algorithmById(run.algorithm)
    return sources(algorithm, run.given) if algorithm is not None else iter(())


def name_of(source: str, project: QgsProject) -> str:
    """What the user calls a source: the layer of the project, else the file."""
    layer = next((layer for layer in project.mapLayers().values() if source_of(layer) == source), None)
    if layer is not None:
        return tr("The layer “{name}”").format(name=layer.name())
    file = file_of(source)
    return tr("The file {name}").format(name=file.name) if file is not None else tr("A layer")


def _edited_since(source: str, moment: str, project: QgsProject) -> str:
    """When a layer with ``source`` was last edited in QGIS, if after ``moment`` (ISO 8601, UTC, both); else "".

    The date of a GeoPackage's table does not always tell: GDAL 3.10 leaves it where QGIS 3.40 changes values alone.
    """
    layers = (layer for layer in project.mapLayers().values() if source_of(layer) == source)
    edited = max((str(layer.customProperty(EDITED_PROPERTY) or "") for layer in layers), default="")
    try:
        last, made = datetime.fromisoformat(edited), datetime.fromisoformat(moment)
        # A provenance tells whole seconds: what was edited in that second was edited before.
        return edited if (last if made.microsecond else last.replace(microsecond=0)) > made else ""
    except (ValueError, TypeError):
        return ""  # never edited, or a project of another version


def _changed(source: str, changed: str, project: QgsProject) -> str:
    layer = next((layer for layer in project.mapLayers().values() if source_of(layer) == source), None)
    if result_of(layer) is not None:
        return _anew(layer.name(), local_day(changed))
    day = local_day(changed)
    if not day:
        return tr("{input} has changed.").format(input=name_of(source, project))
    return tr("{input} changed on {day}.").format(input=name_of(source, project), day=day)


def _anew(title: str, day: str) -> str:
    return tr("“{result}” was made anew on {day}.").format(result=title, day=day)


def _step_title(key: str) -> str:
    return next((step.title for step in Step if step.key == key), Path(key).name)
