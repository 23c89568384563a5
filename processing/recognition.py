"""Tells which result of Sijeong a layer is: by its property, or by what its file says where the property is lost."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProviderRegistry, QgsVectorLayer

from ..common.provenance import Provenance, provenance_in, told_provenance
from . import traffic_layers
from .results import Result

RESULT_PROPERTY = "sijeong/result"
"""Layer property that says which kind of result a layer is."""
PROVENANCE_PROPERTY = "sijeong/provenance"
"""Layer property that holds the provenance as JSON; saved with the project."""

ENOUGH_FIELDS = 0.8
"""A layer of ours whose table was renamed is the result of which it has at least this share of the fields."""

_PACKAGES = (
    traffic_layers.NETWORK_LAYERS,
    traffic_layers.DEMAND_LAYERS,
    traffic_layers.SCENARIO_LAYERS,
    traffic_layers.RUN_LAYERS,
    traffic_layers.DIFFERENCE_LAYERS,
)
_BY_KEY = {result.key: result for result in Result}
_BY_PACKAGE_LAYER = {part.layer: part.result for package in _PACKAGES for part in package}
_FIRST_LAYER = {part.layer: package[0].layer for package in _PACKAGES for part in package}


def result_of(layer: QgsMapLayer | None) -> Result | None:
    """Which result ``layer`` was marked as when it was put on the map; None for all other layers. Reads no file."""
    return _BY_KEY.get(str(layer.customProperty(RESULT_PROPERTY) or "")) if layer is not None else None


def recognise(layer: QgsMapLayer | None) -> Result | None:
    """Like :func:`result_of`, and where the mark is lost by the provenance in the layer's GeoPackage."""
    marked = result_of(layer)
    if marked is not None or not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return marked
    file, table = _place(layer)
    if not file.lower().endswith(".gpkg") or not Path(file).is_file():
        return None
    if not _is_ours(file, table, Path(file).stat().st_mtime_ns):
        return None
    return _BY_KEY.get(table) or _BY_PACKAGE_LAYER.get(table) or _by_fields(layer)


def noted_provenance(layer: QgsMapLayer) -> Provenance | None:
    """What the layer itself says of where it came from; None where nothing that can be read. Reads no file."""
    return told_provenance(str(layer.customProperty(PROVENANCE_PROPERTY) or ""))


def read_provenance(layer: QgsVectorLayer) -> Provenance | None:
    """What the layer's GeoPackage says of where it came from; None in other formats."""
    file, table = _place(layer)
    return provenance_in(file, table or None)


def created(layer: QgsMapLayer) -> str:
    """When the result was made (ISO 8601), to find the newest of several; "" where that is not known."""
    provenance = noted_provenance(layer)
    return provenance.created if provenance is not None else ""


def _place(layer: QgsVectorLayer) -> tuple[str, str]:
    """File and table; the table is "" where the source names none."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    return str(parts.get("path") or ""), str(parts.get("layerName") or "")


@lru_cache(maxsize=256)
def _is_ours(file: str, table: str, _changed: int) -> bool:
    """Whether the table, or the main one of its package, says that Sijeong made it."""
    names = dict.fromkeys([table or None, _FIRST_LAYER.get(table)])
    return any(_made_by_sijeong(file, name) for name in names if name is not None or not table)


def _made_by_sijeong(file: str, table: str | None) -> bool:
    provenance = provenance_in(file, table)
    return provenance is not None and provenance.algorithm.startswith("sijeong:")


def _by_fields(layer: QgsVectorLayer) -> Result | None:
    from . import legends  # late: it brings all rooms along, and expressions are there before them

    present = {field.name() for field in layer.fields()}
    shares = {
        result: len(present & set(fields)) / len(fields)
        for result in Result
        if (fields := legends.FIELDS.get(result.key, ())) and layer.isSpatial()
    }
    best = max(shares, key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] >= ENOUGH_FIELDS else None
