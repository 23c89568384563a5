"""What has changed between two pulls, against a plain comparison in Python."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from sijeong.catalog.entries import Dataset, SourceKind, Theme
from sijeong.catalog.updating import difference_of, write_changes
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress

WORDS = {"ko": "시험"}


def entry(*keys: str) -> Dataset:
    return Dataset("trial", Theme.PARCELS, SourceKind.WFS, WORDS, WORDS, WORDS, WORDS, key_fields=keys)


def layer(file: Path, rows: dict[str, tuple[int, int]]) -> Path:
    """Features by their key: a value and where they lie."""
    frame = gpd.GeoDataFrame(
        {"code": list(rows), "value": [value for value, _ in rows.values()]},
        geometry=[shapely.Point(place, 0) for _, place in rows.values()],
        crs=5186,
    )
    pyogrio.write_dataframe(frame, file, layer="trial", geometry_type="Point")
    return file


def codes(file: Path, fids: tuple[int, ...]) -> set[str]:
    return set(pyogrio.read_dataframe(file, layer="trial", fids=list(fids))["code"]) if fids else set()


ROWS = st.dictionaries(st.sampled_from("abcdefgh"), st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=8)


@settings(max_examples=25, deadline=None)
@given(was=ROWS, now=ROWS)
def test_as_a_plain_comparison_finds_it(tmp_path_factory, was, now):
    folder = tmp_path_factory.mktemp("pulls")
    old, new = layer(folder / "old.gpkg", was), layer(folder / "new.gpkg", now)
    found = difference_of(entry("code"), old, "trial", new, "trial")
    assert codes(new, found.added) == now.keys() - was.keys()
    assert codes(old, found.removed) == was.keys() - now.keys()
    assert codes(new, found.changed) == {code for code in now.keys() & was.keys() if now[code] != was[code]}
    assert bool(found) == (was != now)
    by_content = difference_of(entry(), old, "trial", new, "trial")
    assert (len(by_content.added), len(by_content.removed)) == (
        len(now.items() - was.items()),
        len(was.items() - now.items()),
    )
    assert by_content.changed == ()


def test_changed_features_are_written_as_they_are_and_removed_ones_as_they_were(tmp_path):
    old = layer(tmp_path / "old.gpkg", {"a": (1, 1), "b": (1, 2), "c": (1, 3)})
    new = layer(tmp_path / "new.gpkg", {"b": (2, 2), "c": (1, 3), "d": (1, 4)})
    write_changes(old, "trial", new, "trial", difference_of(entry("code"), old, "trial", new, "trial"))
    frame = pyogrio.read_dataframe(new, layer="trial_changes")
    assert sorted(zip(frame["code"], frame["change"], frame["value"], frame.geometry.x, strict=True)) == [
        ("a", "removed", 1, 1.0),
        ("b", "changed", 2, 2.0),
        ("d", "added", 1, 4.0),
    ]
    assert len(pyogrio.read_dataframe(new, layer="trial")) == 3


def test_a_cancel_ends_a_running_comparison(tmp_path):
    class Stops(Progress):
        def is_cancelled(self) -> bool:
            return True

    many = {str(number): (number, number) for number in range(5000)}
    old, new = layer(tmp_path / "old.gpkg", many), layer(tmp_path / "new.gpkg", many)
    with pytest.raises(Cancelled):
        difference_of(entry("code"), old, "trial", new, "trial", Stops())
