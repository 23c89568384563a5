"""What lies beside a result in the same GeoPackage or folder, and is written meanwhile by somebody else."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing

import geopandas as gpd
import pandas as pd
import pytest
from locking import asked_elsewhere
from qgis.core import QgsFeatureRequest, QgsRectangle, QgsVectorLayer
from shapely.geometry import Point

from sijeong.common.progress import SILENT, Progress
from sijeong.common.provenance import Provenance
from sijeong.processing.layer_files import MOST_TRIES, OutputError, write_file, write_table

NOTE = Provenance("시험", "sijeong:trial")
CROSSROADS = pd.DataFrame({"note": ["as found"]})
COUNTS = pd.DataFrame({"buses": [10, 20]})
WRITTEN = 2
"""Looks of a job: one while it copies so small a file, and another when the table is written."""


class Meanwhile(Progress):
    """Does something while a job writes: at its look ``at``, or at each second one where it is to go on."""

    def __init__(self, act, at: int = WRITTEN, again: bool = False) -> None:
        self.act, self.at, self.again, self.looks = act, at, again, 0

    def check(self) -> None:
        self.looks += 1
        if self.looks == self.at or (self.again and self.looks % self.at == 0):
            self.act()


@pytest.fixture
def package(tmp_path):
    file = tmp_path / "results.gpkg"
    write_table(CROSSROADS, file, "crossroads", NOTE, SILENT)
    return file


def correct(file, note: str = "corrected") -> None:
    with closing(sqlite3.connect(file, timeout=0)) as editor, editor:
        editor.execute("UPDATE crossroads SET note = ?", (note,))


def test_what_is_saved_in_another_table_while_one_is_added_is_kept(package):
    write_table(COUNTS, package, "counts", NOTE, Meanwhile(lambda: correct(package)))
    assert asked_elsewhere(package, "SELECT note FROM crossroads", "SELECT buses FROM counts") == [
        ("corrected",),
        (10,),
        (20,),
    ]


def test_so_it_is_where_an_editor_has_the_package_open(package):
    with closing(sqlite3.connect(package, isolation_level=None)) as editor:
        editor.execute("PRAGMA journal_mode = WAL")
        editor.execute("UPDATE crossroads SET note = 'first'")
        write_table(COUNTS, package, "counts", NOTE, Meanwhile(lambda: correct(package)))
        assert editor.execute("SELECT note FROM crossroads").fetchall() == [("corrected",)]
    assert asked_elsewhere(package, "PRAGMA integrity_check", "SELECT count(*) FROM counts") == [("ok",), (2,)]


@pytest.mark.parametrize("is_new", [True, False])
def test_two_jobs_add_their_tables_to_one_package(tmp_path, package, is_new):
    file = tmp_path / "new.gpkg" if is_new else package
    other = Meanwhile(lambda: write_table(CROSSROADS, file, "other", NOTE, SILENT), 1 if is_new else WRITTEN)
    write_table(COUNTS, file, "counts", NOTE, other)
    assert asked_elsewhere(file, "SELECT buses FROM counts", "SELECT note FROM other") == [(10,), (20,), ("as found",)]


def test_a_user_who_saves_again_and_again_has_to_wait_at_last(package):
    """The table may be the outcome of an hour's work."""
    saved, refused = [], []

    def save():
        try:
            correct(package, note := f"note {len(saved) + 1}")
            saved.append(note)
        except sqlite3.OperationalError as cause:
            refused.append(str(cause))

    write_table(COUNTS, package, "counts", NOTE, Meanwhile(save, again=True))
    assert (len(saved), refused) == (MOST_TRIES - 1, ["database is locked"])
    found = asked_elsewhere(package, "SELECT note FROM crossroads", "SELECT buses FROM counts")
    assert found == [(saved[-1],), (10,), (20,)]


def test_a_package_that_is_replaced_again_and_again_is_told_and_left(package):
    def replace():
        shutil.copyfile(package, package.with_suffix(".new"))
        os.replace(package.with_suffix(".new"), package)

    with pytest.raises(OutputError, match="again and again"):
        write_table(COUNTS, package, "counts", NOTE, Meanwhile(replace, again=True))
    assert asked_elsewhere(package, "SELECT table_name FROM gpkg_contents") == [("crossroads",)]
    assert [file.name for file in package.parent.iterdir()] == ["results.gpkg"]


def test_a_new_shapefile_is_not_searched_by_the_index_of_the_old_one(tmp_path):
    file = tmp_path / "stops.shp"

    def shown(at: float) -> int:
        layer = QgsVectorLayer(str(file), "stops", "ogr")
        return sum(1 for _ in layer.getFeatures(QgsFeatureRequest(QgsRectangle(at - 1, at - 1, at + 9.5, at + 1))))

    def write(at: float) -> None:
        places = gpd.GeoDataFrame({"name": range(50)}, geometry=[Point(at + n, at) for n in range(50)], crs="EPSG:5186")
        write_file(places, file, "stops", NOTE, SILENT)

    write(200_000)
    layer = QgsVectorLayer(str(file), "stops", "ogr")
    layer.dataProvider().createSpatialIndex()
    del layer
    assert file.with_suffix(".qix").exists()
    write(300_000)
    assert (shown(200_000), shown(300_000)) == (0, 10)
