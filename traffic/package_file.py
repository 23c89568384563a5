"""What all packages of the traffic room share: how layers and facts are written to a GeoPackage, and read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio

from ..common.files import GEOPACKAGE_VERSION, telling_locks
from ..common.geopackages import list_layers, read_layer
from .errors import TrafficError

FACTS = "facts"
"""The table of names and values, as texts."""


def layers_of(file: Path, unreadable: str) -> set[str]:
    """The names of the layers and tables in ``file``.

    Raises :class:`TrafficError` where it is gone (QGIS may still show what it had read) and, with the sentence
    ``unreadable`` (its gap: ``{file}``), where it is no GeoPackage.
    """
    if not Path(file).exists():
        raise TrafficError("There is no {file}. Check the path.", file=file)
    try:
        with telling_locks(file):
            return {name for name, _ in list_layers(file)}
    except pyogrio.errors.DataSourceError as cause:
        raise TrafficError(unreadable, file=Path(file).name) from cause


def facts_table(facts: Mapping[str, object]) -> pd.DataFrame:
    """``facts`` as the table of a package."""
    return pd.DataFrame({"name": list(facts), "value": list(map(str, facts.values()))}, dtype=str)


def read_facts(file: Path) -> dict[str, str]:
    """The facts of the package ``file``; an empty text for a value that somebody deleted."""
    named = read_layer(file, layer=FACTS)
    return dict(zip(named["name"], named["value"].fillna(""), strict=True))


def write_layer(
    frame: gpd.GeoDataFrame | pd.DataFrame,
    file: Path,
    name: str,
    metadata: dict[str, str] | None = None,
    geometry_type: str | None = None,
) -> None:
    """Add ``frame`` as layer or table ``name`` to the GeoPackage ``file``; ``geometry_type``: found where not given."""
    pyogrio.write_dataframe(
        frame,
        file,
        layer=name,
        driver="GPKG",
        append=Path(file).exists(),
        layer_metadata=metadata,
        layer_options={"GEOMETRY_NAME": "geom"},
        dataset_options={} if Path(file).exists() else {"VERSION": GEOPACKAGE_VERSION},
        **({"geometry_type": geometry_type} if geometry_type else _empty_kind(frame)),
    )


def _empty_kind(frame: gpd.GeoDataFrame | pd.DataFrame) -> dict:
    return {"geometry_type": "Unknown"} if isinstance(frame, gpd.GeoDataFrame) and frame.empty else {}
