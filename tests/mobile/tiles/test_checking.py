"""The gate: a difference between source and tiles is told by layer, feature and field."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from sijeong.mobile.errors import MobileError
from sijeong.mobile.tiles.checking import check_tiles
from sijeong.mobile.tiles.layers import TileLayer
from sijeong.mobile.tiles.tiling import write_tiles

from ..source_layers import source_layer, squares

COUNT = 250


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    columns = {
        "pnu": [str(4139010200107590000 + one) for one in range(COUNT)],
        "score": np.arange(COUNT) / 7,
        "owned": np.arange(COUNT) % 3 == 0,
        "jimok": pd.Series(["전", None] * (COUNT // 2), dtype=object),
    }
    layer = TileLayer.of(source_layer(columns, squares(COUNT)), 13, 14)
    file = tmp_path_factory.mktemp("check") / "t.pmtiles"
    write_tiles([layer], file)
    return layer, file


def test_the_same_passes(written):
    layer, file = written
    (check,) = check_tiles([layer], file)
    assert (check.key, check.count, check.found) == ("parcels", COUNT, COUNT)
    assert check.values >= 2 * COUNT * len(layer.fields)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("pnu", "4139010200107590078"), ("score", 12.0), ("score", np.nextafter(11.0, 12)), ("score", None),
        ("owned", None), ("owned", True), ("jimok", "답"), ("jimok", "전"),
    ],
)  # fmt: skip
def test_a_changed_value_is_found(written, field, value):
    layer, file = written
    frame = layer.frame.copy()
    frame[field] = frame[field].astype(object)
    frame.loc[77, field] = value
    with pytest.raises(MobileError, match=f"Feature 77 of the layer 필지 .* field {field} "):
        check_tiles([replace(layer, frame=frame)], file)


def test_a_number_in_place_of_a_truth_is_found(written):
    layer, file = written
    with pytest.raises(MobileError, match=r"Feature 0 .* True in the field owned .* 1"):
        check_tiles([replace(layer, frame=layer.frame.assign(owned=layer.frame["owned"].astype(int)))], file)


def test_a_missing_feature_is_found(written):
    layer, file = written
    more = layer.frame.iloc[:1].assign(_id=COUNT)
    with pytest.raises(MobileError, match=f"1 of {COUNT + 1} features of the layer 필지 .* zoom 13.* number {COUNT}"):
        check_tiles([replace(layer, frame=pd.concat([layer.frame, more], ignore_index=True))], file)


def test_a_feature_too_many_is_found(written):
    layer, file = written
    with pytest.raises(MobileError, match=f"feature number {COUNT - 1} that it does not have"):
        check_tiles([replace(layer, frame=layer.frame.iloc[:-1])], file)


def test_a_field_that_was_not_to_be_published_is_found(written):
    layer, file = written
    with pytest.raises(MobileError, match="hold the field pnu"):
        check_tiles([replace(layer, fields=("score", "owned", "jimok"))], file)


def test_a_layer_that_was_not_to_be_published_is_found(written):
    layer, file = written
    with pytest.raises(MobileError, match="hold the layer parcels"):
        check_tiles([replace(layer, key="other")], file)


def test_a_zoom_that_is_not_there_is_found(written):
    layer, file = written
    with pytest.raises(MobileError, match=f"{COUNT} of {COUNT} features .* zoom 12"):
        check_tiles([replace(layer, min_zoom=12)], file)
