"""An analysis of a panel, as data: what it needs, what it asks, what it makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel
from qgis.PyQt.QtWidgets import QWidget

from ..processing.package_layers import PackageLayer
from ..processing.results import Result
from ..processing.translation import tr
from .jobs import Step
from .options import Option
from .workbench import Workbench


@dataclass(frozen=True)
class Need:
    """A layer that the analyses of a panel share.

    ``parameter``: what most algorithms call it; ``looks_right`` recognises it among the layers of the project.
    ``offered``: results of other analyses that may be taken for it; ``offers_selection``: its selection alone, too.
    """

    parameter: str
    english_label: str
    kind: QgsMapLayerProxyModel.Filter
    looks_right: Callable[[QgsMapLayer], bool]
    english_missing: str
    """The sentence where it is needed and not there."""
    english_tip: str = ""
    offered: tuple[Result, ...] = ()
    offers_selection: bool = False

    @property
    def label(self) -> str:
        return tr(self.english_label)

    @property
    def tip(self) -> str:
        return tr(self.english_tip) if self.english_tip else ""

    @property
    def missing(self) -> str:
        return tr(self.english_missing)


@dataclass(frozen=True)
class Basis:
    """The file or folder that an earlier step has made and this analysis reads."""

    step: Step
    parameter: str
    english_missing: str

    @property
    def missing(self) -> str:
        return tr(self.english_missing)


@dataclass(frozen=True)
class Analysis:
    """One algorithm of a panel.

    ``needs`` must be given, ``takes`` may be; ``outputs``: parameter → file name, and the result that is shown;
    the view goes to the first. ``settings``: parameters that the panel asks once for several of its steps. ``any_of``:
    options of which one must be given.
    """

    step: Step
    algorithm: str
    english_button: str
    english_tip: str
    basis: Basis | None = None
    needs: tuple[Need, ...] = ()
    takes: tuple[Need, ...] = ()
    options: tuple[Option, ...] = ()
    any_of: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    outputs: dict[str, tuple[str, Result | tuple[PackageLayer, ...] | None]] = field(default_factory=dict)
    names: dict[Need, str] = field(default_factory=dict)
    """Where the algorithm calls a shared layer by another parameter than the panel does."""

    addition: Callable[[Workbench, Callable[[], Path]], QWidget] | None = None
    """Makes one more widget below the options, from the bench and the folder for results."""

    def parameter_of(self, need: Need) -> str:
        return self.names.get(need, need.parameter)
