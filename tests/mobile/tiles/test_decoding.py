"""Our reader of tiles reads what another library writes, and refuses what is no tile."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sijeong.mobile.tiles.decoding import layers_of

VALUES = st.one_of(
    st.text(max_size=20),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False, width=64),
)
FEATURES = st.lists(st.dictionaries(st.text(max_size=8), VALUES, max_size=6), min_size=1, max_size=20)


@settings(deadline=None)
@given(FEATURES)
def test_what_another_library_writes_is_read(rows):
    mapbox_vector_tile = pytest.importorskip("mapbox_vector_tile")
    features = [{"geometry": "POINT (1 2)", "properties": row} for row in rows]
    (layer,) = layers_of(mapbox_vector_tile.encode([{"name": "층", "features": features}]))
    found = [{} for _ in layer.drawn]
    for feature, key, value in zip(layer.feature, layer.key, layer.value, strict=True):
        found[feature][layer.keys[key]] = layer.values[value]
    assert layer.name == "층" and layer.drawn.all()
    assert found == rows
    assert [[type(one) for one in row.values()] for row in found] == [
        [type(one) for one in row.values()] for row in rows
    ]


@pytest.mark.parametrize("content", [b"\x1a\x05ab", b"\x1b", b"\x1a\xff\xff\xff\xff\x0f"])
def test_what_is_no_tile_is_refused(content):
    with pytest.raises(ValueError):
        list(layers_of(content))
