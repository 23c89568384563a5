"""The results package: what is read is what was written, QGIS's own reader sees it, and no half file stays."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import numpy as np
import pandas as pd
import pyogrio
import pytest
import runs

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.results.store import read_results, write_results


@pytest.fixture
def package(tmp_path):
    write_results(runs.results(), tmp_path / "결과.gpkg", {"SIJEONG": json.dumps({"made": "here"})})
    return tmp_path / "결과.gpkg"


def test_what_is_read_is_what_was_written(package):
    written, back = runs.results(), read_results(package)
    pd.testing.assert_frame_equal(back.statistics, written.statistics, check_dtype=False)
    pd.testing.assert_frame_equal(back.by_seed, written.by_seed, check_dtype=False)
    pd.testing.assert_frame_equal(back.seeds, written.seeds, check_dtype=False)
    pd.testing.assert_frame_equal(back.bus_runs, written.bus_runs, check_dtype=False)
    assert list(back.links["edge_id"]) == list(written.links["edge_id"])
    assert back.links.geometry.geom_equals(written.links.geometry).all()
    assert back.links.crs == written.links.crs
    assert (back.checks, back.record, back.is_partial) == (written.checks, written.record, False)


def test_the_view_has_the_shape_of_its_link_and_the_clock_of_the_city(package):
    view = pyogrio.read_dataframe(package, layer="link_intervals")
    statistics = runs.results().statistics
    assert len(view) == len(statistics)
    assert view.crs == "EPSG:5186"
    assert pd.to_datetime(view["time_begin"], utc=True).dt.strftime("%H:%M").min() == "07:00"
    at = view.set_index("edge_id").geometry["가0003"].iloc[0]
    assert at.equals(runs.edges().set_index("edge_id").geometry["가0003"])
    assert pyogrio.read_info(package, layer="link_intervals")["fid_column"].upper() == "OGC_FID"


def test_provenance_belongs_to_the_view_too(package):
    kept = [pyogrio.read_info(package, layer=name)["layer_metadata"] for name in ("links", "link_intervals")]
    assert kept[0] == kept[1] == {"SIJEONG": '{"made": "here"}'}


def test_checks_are_written_in_the_users_language(tmp_path):
    words = {"All {trips} trips set out.": "통행 {trips}건이 모두 출발했습니다."}
    write_results(runs.results(), tmp_path / "r.gpkg", translate=lambda text: words.get(text, text))
    with closing(sqlite3.connect(tmp_path / "r.gpkg")) as database:
        assert database.execute("SELECT sentence FROM run_checks").fetchone() == ("통행 1200건이 모두 출발했습니다.",)
    assert read_results(tmp_path / "r.gpkg").checks == runs.CHECKS


def test_a_value_that_is_none_stays_none(tmp_path):
    one = runs.results(seeds=1)
    assert one.statistics["flow_sd"].isna().all()
    write_results(one, tmp_path / "r.gpkg")
    assert read_results(tmp_path / "r.gpkg").statistics["flow_sd"].isna().all()


def test_a_cancel_leaves_what_was_there(tmp_path):
    class Impatient(Progress):
        def is_cancelled(self):
            return True

    (tmp_path / "r.gpkg").write_bytes(b"before")
    with pytest.raises(Cancelled):
        write_results(runs.results(), tmp_path / "r.gpkg", progress=Impatient())
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("r.gpkg", b"before")]


def test_another_geopackage_is_refused_by_name(tmp_path):
    pyogrio.write_dataframe(runs.edges(), tmp_path / "도로.gpkg", layer="edges")
    with pytest.raises(TrafficError, match=r"도로\.gpkg is no result of a traffic run: it lacks links"):
        read_results(tmp_path / "도로.gpkg")
    (tmp_path / "글.gpkg").write_text("no database")
    with pytest.raises(TrafficError, match=r"글\.gpkg cannot be read"):
        read_results(tmp_path / "글.gpkg")


def test_links_tell_their_busiest_slice(package):
    links = pyogrio.read_dataframe(package, layer="links").set_index("edge_id")
    statistics = runs.results().statistics
    of_one = statistics[statistics["edge_id"] == "가0000"]
    peak = of_one.loc[of_one["flow_vph"].idxmax()]
    assert links.loc["가0000", "peak_flow_vph"] == peak["flow_vph"]
    assert links.loc["가0000", "peak_begin"] == peak["time_begin"].strftime("%H:%M")
    assert links.loc["가0000", "vehicles"] == pytest.approx(of_one["vehicles"].sum())
    hours = (of_one["vehicles"] * of_one["delay_s"]).sum() / 3600
    assert links.loc["가0000", "delay_h"] == pytest.approx(hours)


def test_a_run_without_a_vehicle_is_written_too(tmp_path):
    empty = runs.results()
    empty = type(empty)(**{**vars(empty), "statistics": empty.statistics.iloc[:0], "by_seed": None})
    write_results(empty, tmp_path / "r.gpkg")
    assert len(read_results(tmp_path / "r.gpkg").statistics) == 0
    assert len(pyogrio.read_dataframe(tmp_path / "r.gpkg", layer="link_intervals")) == 0
    assert np.all(pyogrio.read_dataframe(tmp_path / "r.gpkg", layer="links")["vehicles"] == 0)
