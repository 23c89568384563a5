"""What a chart is asked, and the layers in which the answer lies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import QgsProject

from ...processing.results import Result
from .capture import Check, LayerCopy, never_stop
from .subject import Kind, Subject, fields_of, result_layers, vector_layers

NAMED = (Kind.STOP, Kind.ROUTE)
"""Kinds whose names other layers may know than the one that is charted."""


@dataclass(frozen=True)
class Question:
    """Of whom, in which layers (top first), and of a route at which hour and on which way.

    ``knowing``: layers that may know names of stops and routes.
    """

    subject: Subject
    layers: tuple[LayerCopy, ...]
    knowing: tuple[LayerCopy, ...] = ()
    pattern: int = 1
    hour: int | None = None
    check: Check = never_stop

    @property
    def layer(self) -> LayerCopy:
        return self.layers[0]

    def names(self, kind: Kind) -> dict[str, str]:
        """The names of stops or routes by their ids; an id that stands where a name should be is none."""
        names: dict[str, str] = {}
        for layer in self.knowing:
            if layer.named.kind is kind:
                ids, *columns = layer.columns(layer.named.id, *layer.named.names, check=self.check)
                for identifier, *told in zip(ids, *columns, strict=True):
                    name = next((name for name in told if name and str(name) != str(identifier)), None)
                    if identifier is not None and name is not None:
                        names.setdefault(str(identifier), str(name))
        return names


@dataclass(frozen=True)
class Choices:
    """What the user may choose of a route: hours, and its ways by their numbers."""

    hours: tuple[int, ...] = ()
    ways: tuple[int, ...] = ()


def copies_of(project: QgsProject, result: Result) -> tuple[LayerCopy, ...]:
    """The layers of ``result``, top first."""
    return tuple(map(LayerCopy, result_layers(project, result)))


def knowing_names(project: QgsProject, kinds: Iterable[Kind] = NAMED) -> tuple[LayerCopy, ...]:
    """The layers that may know names of things of ``kinds``."""
    found = ((layer, fields_of(layer)) for layer in vector_layers(project))
    return tuple(LayerCopy(layer) for layer, named in found if named and named.kind in kinds and named.names)
