"""Making a result again: the same parameters, a fresh file beside the old one, the old one's place in the project."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProject,
)

from ...common.fingerprints import IN_FILE, file_of
from ...processing.given import source_of
from ...processing.overwriting import GEOPACKAGE_TABLE
from ...processing.results import Result
from ...processing.translation import tr
from ..jobs import Step
from ..results_folder import default_folder
from ..runs import Run
from .freshness import name_of, sources_of
from .ledger import Ledger
from .made import MadeRun, Moves, moved

NUMBERED = re.compile(r"_\d{1,2}$")
"""What :func:`~..results_folder.unused` has put behind a name; years have four digits."""


def again(
    run: MadeRun, step: Step, project: QgsProject, moves: Moves | None = None, taken: set[str] | None = None
) -> Run:
    """``run`` once more, for ``step``.

    ``moves``: addresses of inputs that lie elsewhere by then. ``taken``: files that other runs of the chain are about
    to write; those of this run are added.
    """
    taken = taken if taken is not None else set()
    algorithm = QgsApplication.processingRegistry().algorithmById(run.algorithm)
    parameters: dict[str, object] = {}
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if name not in run.given:
            continue
        if definition.isDestination():
            parameters[name] = _fresh(run, definition, project, taken)
        else:
            parameters[name] = _as_parameter(moved(run.given[name], moves or {}), project)
    fresh = {output: str(parameters[output]) for output in run.outputs if output in parameters}
    return Run(step, run.algorithm, parameters, dict(run.layers), moves=_moves(run, fresh))


def missing_for(run: MadeRun, ledger: Ledger, project: QgsProject, about_to_be: set[str] = frozenset()) -> str:
    """Why ``run`` cannot be run again, as a sentence; empty when it can.

    ``about_to_be``: files that the chain makes before it.
    """
    algorithm = QgsApplication.processingRegistry().algorithmById(run.algorithm)
    if algorithm is None:
        return tr("The algorithm {name} is not there. Switch the plugin off and on again.").format(name=run.algorithm)
    for source in sources_of(run):
        if str(file_of(source)) not in about_to_be and ledger.is_gone(source):
            return tr("{input} is not there any more. Choose another with “Run Again with Changes…”.").format(
                input=name_of(source, project)
            )
    if any(_needs_selection(value, project) for value in run.given.values()):
        return tr("Only the selected features were taken then. Select them again, or use “Run Again with Changes…”.")
    return ""


def open_dialog(run: MadeRun, project: QgsProject) -> None:
    """QGIS's own dialog of the algorithm, filled as it was then; its results come beside the old ones."""
    import processing

    filled = again(run, Step.RUN_AGAIN, project)
    processing.execAlgorithmDialog(filled.algorithm, filled.parameters)


def _moves(run: MadeRun, fresh: dict[str, str]) -> dict[str, str]:
    """The addresses under which others know what ``run`` has made → those under which it is made again."""
    moves = {}
    for output, new in fresh.items():
        old = run.outputs[output]
        if file_of(old) is None or old == new:
            continue
        moves[old] = new + IN_FILE + old.partition(IN_FILE)[2] if _is_package(run, output) else new
        if GEOPACKAGE_TABLE.match(str(run.given.get(output, ""))) is None:  # nothing else lies in the file
            moves[str(file_of(old))] = new
    return moves


def _is_package(run: MadeRun, output: str) -> bool:
    kind = run.layers.get(output)
    algorithm: QgsProcessingAlgorithm = QgsApplication.processingRegistry().algorithmById(run.algorithm)
    packages = getattr(algorithm, "WRITES_PACKAGES", ())
    return output in packages or not isinstance(kind, (Result, type(None)))


def _fresh(run: MadeRun, definition: QgsProcessingParameterDefinition, project: QgsProject, taken: set[str]) -> str:
    """A path that nothing has taken: beside the earlier file; in the project's folder for what was passing."""
    name, given = definition.name(), str(run.given[definition.name()])
    table = GEOPACKAGE_TABLE.match(given)
    if table is not None:
        wanted = Path(table["file"]).with_name(f"{table['table']}.gpkg")
    elif file_of(given) is not None:
        wanted = file_of(given)
    elif given.startswith(("postgres", "postgis")):
        return given  # a table is replaced in one transaction, and its name is what others know
    else:
        suffix = Path(run.outputs.get(name, "").split(IN_FILE)[0]).suffix or ".gpkg"
        wanted = default_folder(project) / f"{run.algorithm.partition(':')[2]}_{name.lower()}{suffix}"
    return next(path for path in _numbered(wanted) if _take(path, taken))


def _take(path: str, taken: set[str]) -> bool:
    if path in taken or Path(path).exists():
        return False
    taken.add(path)
    return True


def _numbered(wanted: Path) -> Iterator[str]:
    stem = NUMBERED.sub("", wanted.stem)
    yield str(wanted.with_name(f"{stem}{wanted.suffix}"))
    number = 2
    while True:
        yield str(wanted.with_name(f"{stem}_{number}{wanted.suffix}"))
        number += 1


def _as_parameter(value: object, project: QgsProject) -> object:
    """A source as the layer of the project that has it, so that it is read as it is set up there."""
    if isinstance(value, list):
        return [_as_parameter(part, project) for part in value]
    if isinstance(value, dict):
        return QgsProcessingFeatureSourceDefinition(_as_parameter(value["source"], project), True)
    return _layer_id(value, project) or value


def _layer_id(source: object, project: QgsProject) -> str:
    return next((layer.id() for layer in project.mapLayers().values() if source_of(layer) == source), "")


def _needs_selection(value: object, project: QgsProject) -> bool:
    if not isinstance(value, dict):
        return False
    layer = project.mapLayer(_layer_id(value["source"], project))
    return layer is None or layer.selectedFeatureCount() == 0
