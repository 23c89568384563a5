"""The results on the map that say themselves how they were made: of the dock, the toolbox, a model, another project."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

from ...common.fingerprints import Fingerprint, file_of
from ...common.provenance import Provenance
from ...processing.overwriting import GEOPACKAGE_TABLE
from ...processing.recognition import PROVENANCE_PROPERTY, noted_provenance, result_of
from .made import Made, MadeRun, Moves, moved


@dataclass(frozen=True)
class LayerRun:
    """What one run has put on the map: the ids of its layers, the first as it stands in the layer tree."""

    layers: tuple[str, ...]
    made: Made


def layer_runs(project: QgsProject) -> list[LayerRun]:
    """The results of ``project`` by the runs that made them, in the order of the layer tree.

    Of results of an earlier version it is not known what they were given: each is a run of its own, without ``runs``.
    """
    found: dict[str, LayerRun] = {}
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if not isinstance(layer, QgsVectorLayer) or result_of(layer) is None:
            continue
        made = made_of(layer)
        if made is None:
            continue
        question = json.dumps([[run.algorithm, run.given] for run in made.runs], sort_keys=True)
        key = question if made.runs else layer.id()
        known = found.get(key)
        found[key] = LayerRun((layer.id(),), made) if known is None else _joined(known, layer, made)
    return list(found.values())


def made_of(layer: QgsMapLayer) -> Made | None:
    """How ``layer`` was made, as it says itself; None where it does not. Reads no file."""
    provenance = noted_provenance(layer)
    file = file_of(layer.source())
    if provenance is None or file is None:
        return None
    made = Made((str(file),), created=provenance.created)
    if not provenance.given:
        return made
    result = result_of(layer)
    kind = {provenance.output: result} if result is not None else {}
    run = MadeRun(provenance.algorithm, provenance.given, {provenance.output: layer.source()}, kind)
    return _where_it_lies(replace(made, runs=(run,), inputs=provenance.inputs), provenance, str(file))


def follow_moves(project: QgsProject, moves: Moves) -> None:
    """Let the results on the map be made from what took the place of their inputs."""
    for layer in project.mapLayers().values():
        provenance = noted_provenance(layer) if result_of(layer) is not None else None
        if provenance is None or not provenance.given:
            continue
        outputs = provenance.given.get(provenance.output)
        given = moved(provenance.given, moves) | {provenance.output: outputs}
        inputs = tuple(replace(mark, source=str(moved(mark.source, moves))) for mark in provenance.inputs)
        followed = replace(provenance, given=given, inputs=inputs)
        if followed != provenance:
            layer.setCustomProperty(PROVENANCE_PROPERTY, followed.to_json())


def _joined(known: LayerRun, layer: QgsVectorLayer, made: Made) -> LayerRun:
    """``known`` with one more layer of the same run; the first layer of an output stands for it."""
    first, more = known.made.runs[0], made.runs[0]
    run = replace(first, outputs=more.outputs | first.outputs, layers=more.layers | first.layers)
    files = tuple(dict.fromkeys((*known.made.files, *made.files)))
    return LayerRun((*known.layers, layer.id()), replace(known.made, files=files, runs=(run,)))


def _where_it_lies(made: Made, provenance: Provenance, file: str) -> Made:
    """``made`` with the paths as they are now: a folder that was moved has taken its inputs along."""
    written = _file_written(str(provenance.given.get(provenance.output, "")))
    if written is None or str(written) == file or written.name != file_of(file).name:
        return made
    old, new = _different_heads(str(written), file)
    run = made.runs[0]
    given = {name: _with_head(value, old, new) for name, value in run.given.items()}
    inputs = tuple(_moved_mark(mark, old, new) for mark in made.inputs)
    return replace(made, runs=(replace(run, given=given),), inputs=inputs)


def _file_written(destination: str) -> Path | None:
    table = GEOPACKAGE_TABLE.match(destination)
    return file_of(table["file"] if table is not None else destination)


def _different_heads(one: str, other: str) -> tuple[str, str]:
    """Two paths without their longest common end of whole names."""
    ones, others = file_of(one).parts, file_of(other).parts
    same = 0
    while same < min(len(ones), len(others)) and ones[-1 - same] == others[-1 - same]:
        same += 1
    heads = (file_of(path).parents[same - 1] for path in (one, other))
    return tuple(str(head) for head in heads)


def _with_head(value: object, old: str, new: str) -> object:
    if isinstance(value, dict):
        return {key: _with_head(part, old, new) for key, part in value.items()}
    if isinstance(value, list):
        return [_with_head(part, old, new) for part in value]
    if not isinstance(value, str):
        return value
    table = GEOPACKAGE_TABLE.match(value)
    if table is not None:
        return value.replace(table["file"], _with_head(table["file"], old, new), 1)
    if not value.startswith(old):
        return value
    tail = value[len(old) :]
    return new + tail if not tail or tail[0] in "/\\" else value


def _moved_mark(mark: Fingerprint, old: str, new: str) -> Fingerprint:
    return replace(mark, source=str(_with_head(mark.source, old, new)))
