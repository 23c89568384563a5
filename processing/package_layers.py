"""The layers of a package: what each of them is, and which of them a file holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsProviderRegistry

from .results import Result

LAYER_IN_FILE = "|layername="
"""Between a file and a layer of it, in the addresses of GDAL's layers."""


@dataclass(frozen=True)
class PackageLayer:
    """A layer of a package that QGIS shows, and what it is."""

    layer: str
    result: Result


def layers_in(uri: str, layers: Sequence[PackageLayer]) -> list[tuple[str, Result]]:
    """Those of ``layers`` that the package behind ``uri`` (a file, or a layer of it) holds: address and what it is."""
    file = uri.split(LAYER_IN_FILE)[0]
    there = {sublayer.name() for sublayer in QgsProviderRegistry.instance().querySublayers(file)}
    return [(f"{file}{LAYER_IN_FILE}{part.layer}", part.result) for part in layers if part.layer in there]
