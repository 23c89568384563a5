"""The engines that there are: what they are called and what needs them. The users' names, not the packages'."""

from __future__ import annotations

from enum import Enum

from ..base import QT_TRANSLATE_NOOP
from ..translation import tr


class Engine(Enum):
    """An engine: its package, its name, what needs it, and whether Sijeong can install it (a pinned wheel)."""

    DUCKDB = ("duckdb", "DuckDB", QT_TRANSLATE_NOOP("Bus transfers"), True)
    SUMO = ("sumo", "SUMO", QT_TRANSLATE_NOOP("Traffic simulation"), True)
    DASK = ("distributed", "Dask", QT_TRANSLATE_NOOP("Computing on a cluster (optional)"), False)

    def __init__(self, package: str, title: str, english_use: str, has_wheel: bool) -> None:
        self.package = package
        self.title = title
        self.english_use = english_use
        self.has_wheel = has_wheel

    @property
    def use(self) -> str:
        return tr(self.english_use)

    @classmethod
    def of(cls, package: str) -> Engine:
        return next(engine for engine in cls if engine.package == package)


INSTALLABLE = tuple(engine for engine in Engine if engine.has_wheel)
CHOICES = [engine.package for engine in INSTALLABLE]
"""Words of the parameter ENGINE; part of the algorithms' interface."""
