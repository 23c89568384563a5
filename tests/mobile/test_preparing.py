"""Which layers change by time on the phone, and what is said of those that cannot."""

from __future__ import annotations

import pandas as pd
import pytest
import shapely

from sijeong.common.progress import SILENT
from sijeong.mobile.errors import MobileError
from sijeong.mobile.preparing import ALL_AT_ONCE, prepared
from sijeong.mobile.style.model import Geometry

from .source_layers import SOUTH, WEST, source_layer


def _layer(shapes, hours):
    begin = pd.to_datetime([f"2026-03-01T{hour:02}:00" for hour in hours])
    columns = {"link": ["가", "가", "나", "나"], "begin": begin, "end": begin + pd.Timedelta(hours=1)}
    layer = source_layer(columns, shapes, Geometry.POINT, "links", time_fields=("begin", "end"), id_field="link")
    layer.frame.drop(columns="_id", inplace=True)
    return layer


STILL = [shapely.Point(WEST, SOUTH)] * 2 + [shapely.Point(WEST + 1, SOUTH)] * 2
MOVING = [shapely.Point(WEST + place, SOUTH) for place in range(4)]


def test_places_with_a_row_an_interval_change_by_time():
    ready = prepared(_layer(STILL, [7, 8, 7, 8]), SILENT)
    assert ready.layer.frame["_id"].tolist() == [0, 0, 1, 1]
    assert ready.layer.time_fields == ("begin", "end") and ready.remarks == ()


@pytest.mark.parametrize(("shapes", "hours"), [(MOVING, [7, 8, 7, 8]), (STILL, [7, 7, 7, 8])])
def test_what_moves_or_is_told_twice_is_shown_at_once_and_said(shapes, hours):
    ready = prepared(_layer(shapes, hours), SILENT)
    assert ready.layer.frame["_id"].tolist() == [0, 1, 2, 3]
    assert ready.layer.time_fields is None
    assert [one.template for one in ready.remarks] == [ALL_AT_ONCE]


def test_a_layer_that_lies_outside_of_the_world_is_told_with_its_reference_system():
    swapped = source_layer({}, [shapely.Point(SOUTH, WEST)], Geometry.POINT)
    with pytest.raises(MobileError, match=r"필지 lies on the world map.*WGS 84"):
        prepared(swapped, SILENT)
