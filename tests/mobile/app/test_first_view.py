"""A publication of which every part is heavier than a first view may be opens with little."""

from __future__ import annotations

from datetime import date, timedelta

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from sijeong.mobile.model import FieldKind, LayerField, SourceLayer
from sijeong.mobile.publishing import publish
from sijeong.mobile.request import PublishRequest
from sijeong.mobile.style.model import FillPart, Geometry, LinePart, Rule, Symbology

from ..source_layers import SOUTH, WEST, squares
from .visit import Visit
from .web_host import hosted

MOST_BYTES = 300_000
"""Of data (issue 7)."""
PARCELS, LINKS, HOURS = 12_000, 4_000, 24


@pytest.fixture(scope="module")
def heavy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("heavy") / "published"
    publish(PublishRequest((_links(), _parcels()), folder, "무거운 게시", date.today() + timedelta(1)))
    return folder


def test_the_first_view_of_a_heavy_publication_is_light(chromium, heavy):
    sizes = {one.relative_to(heavy).as_posix(): one.stat().st_size for one in (heavy / "data").rglob("*.*")}
    assert sizes["data/times/links.bin"] > MOST_BYTES and sizes["data/tiles.pmtiles"] > MOST_BYTES
    with hosted(heavy) as address, Visit.of(chromium, address) as seen:
        seen.settle()
        loaded = {url: size for url, size in seen.received.items() if url.startswith(f"{address}data/")}
        assert any("tiles.pmtiles" in url for url in loaded)
        assert sum(loaded.values()) <= MOST_BYTES, loaded
        assert seen.errors == []


def _parcels() -> SourceLayer:
    values = np.random.default_rng(1).gamma(2.0, 60.0, PARCELS).round(1)
    frame = gpd.GeoDataFrame({"forest_m": values}, geometry=squares(PARCELS), crs="EPSG:4326")
    fields = (LayerField("forest_m", "산림 거리", FieldKind.NUMBER, "m"),)
    return SourceLayer(
        "parcels", "필지", frame, fields, Symbology(Geometry.POLYGON, (Rule("", (FillPart("#fe9929"),)),))
    )


def _links() -> SourceLayer:
    """A row a link and hour."""
    link, hour = np.repeat(np.arange(LINKS), HOURS), np.tile(np.arange(HOURS), LINKS)
    begin = pd.Timestamp("2026-10-20") + pd.to_timedelta(hour, "h")
    x, y = WEST + link % 100 * 0.0002, SOUTH + link // 100 * 0.0005
    ends = np.stack([np.c_[x, y], np.c_[x + 0.0002, y + 0.0004]], axis=1)
    columns = {
        "link_id": [f"L{one:05d}" for one in link], "time_begin": begin, "time_end": begin + pd.Timedelta("1h"),
        "flow_vph": 100 + link % 700 + 50 * hour,
    }  # fmt: skip
    frame = gpd.GeoDataFrame(columns, geometry=shapely.linestrings(ends), crs="EPSG:4326")
    kinds = (FieldKind.TEXT, FieldKind.DATE, FieldKind.DATE, FieldKind.NUMBER)
    fields = tuple(LayerField(name, name, kind) for name, kind in zip(columns, kinds, strict=True))
    look = Symbology(Geometry.LINE, (Rule("", (LinePart("#d95f0e", 1.0),)),))
    times = ("time_begin", "time_end")
    return SourceLayer("links", "도로", frame, fields, look, id_field="link_id", time_fields=times)
