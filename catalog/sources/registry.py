"""Which source serves a dataset; imported late, because each brings its own needs."""

from __future__ import annotations

import os
from importlib import import_module

from ..entries import Dataset, SourceKind
from .base import RequestSource, StreamSource

_HOMES = {
    SourceKind.VWORLD_DATA: ("vworld_data", "VWorldData"),
    SourceKind.VWORLD_WFS: ("vworld_wfs", "VWorldWfs"),
    SourceKind.VWORLD_NED: ("vworld_ned", "VWorldNed"),
    SourceKind.WFS: ("wfs", "Wfs"),
    SourceKind.OGC_FEATURES: ("ogc_features", "OgcFeatures"),
    SourceKind.NGSI_LD: ("ngsi_ld", "NgsiLd"),
    SourceKind.TAGO: ("tago", "Tago"),
    SourceKind.GBIS: ("gbis", "Gbis"),
    SourceKind.GBIS_BASE: ("gbis_base", "GbisBase"),
    SourceKind.FIRE_INDEX: ("fire_index", "FireIndex"),
    SourceKind.STCIS: ("stcis", "Stcis"),
    SourceKind.POSTGIS: ("postgis", "PostGis"),
    SourceKind.FILE: ("file", "FileSource"),
}


def source_for(dataset: Dataset, address: str = "") -> RequestSource | StreamSource:
    """A fresh source object for ``dataset``.

    Where ``address`` is a file or folder on this machine it is read from there, whatever the platform: so a closed
    network gets every dataset from what somebody carried in.
    """
    kind = SourceKind.FILE if address and os.path.exists(address) else dataset.source
    module, name = _HOMES[kind]
    return getattr(import_module(f"{__package__}.{module}"), name)()
