"""``sijeong:cityindicators`` on layers of a project: the figures against plain pandas, and what can go wrong."""

from __future__ import annotations

import json
import re

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from shapely.geometry import Point, box

CRS = "EPSG:5186"
DONGS = ("가동", "나동", "다동", "라동")
SIDE = 1000.0


@pytest.fixture
def dongs(tmp_path):
    shapes = [box(place * SIDE, 0, (place + 1) * SIDE, SIDE) for place in range(len(DONGS))]
    frame = gpd.GeoDataFrame({"adm_cd": [f"411{n}" for n in range(4)], "adm_nm": DONGS}, geometry=shapes, crs=CRS)
    file = tmp_path / "dongs.gpkg"
    frame.to_file(file)
    return str(file)


@pytest.fixture
def hubs():
    """Five hubs in each dong but the last, which has none."""
    draw = np.random.default_rng(7)
    dong = np.repeat([0, 1, 2], 5)
    transfers = draw.integers(200, 900, 15)
    return gpd.GeoDataFrame(
        {
            "hub_id": np.arange(15),
            "name": [f"거점 {number}" for number in range(15)],
            "transfers": transfers,
            "boardings": transfers * 2,
            "time_median_s": draw.integers(120, 900, 15) + 200 * dong,
            "lost_person_min": transfers * 4.0,
        },
        geometry=[Point((place + 0.5) * SIDE, 500 + 10 * number) for number, place in enumerate(dong)],
        crs=CRS,
    ).assign(dong=dong)


@pytest.fixture
def villages():
    return gpd.GeoDataFrame(
        {"village_class": ["A", "B", "C", "A"], "people": [400, 90, 700, 50], "dong": ["가동", "나동", "나동", "다동"]},
        geometry=[box(x, 0, x + 10, 10) for x in (100, 1100, 1200, 2100)],
        crs=CRS,
    )


@pytest.fixture
def layer(tmp_path, qgis_app):
    """Writes a frame to a file and opens it as the result ``kind``."""

    def open_as(kind, frame, crs=CRS):
        from qgis.core import QgsVectorLayer

        file = tmp_path / f"{kind}.gpkg"
        frame.to_crs(crs).to_file(file)
        opened = QgsVectorLayer(str(file), kind, "ogr")
        opened.setCustomProperty("sijeong/result", kind)
        return opened

    return open_as


@pytest.fixture
def report(run, tmp_path):
    """Runs the algorithm and reads the JSON that it writes."""

    def make(layers, **more):
        made = run(
            "cityindicators", LAYERS=layers, OUTPUT=str(tmp_path / "out.html"), JSON=str(tmp_path / "out.json"), **more
        )
        contents = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
        return made, contents, (tmp_path / "out.html").read_text(encoding="utf-8")

    return make


def by_dong(contents, key):
    (found,) = (one for one in contents["indicators"] if one["key"] == key)
    return {one["name"]: one["value"] for one in found["dongs"]}


@pytest.mark.parametrize("crs", [CRS, "EPSG:5179", "EPSG:4326"])
def test_figures_are_those_of_plain_sums(report, layer, hubs, villages, dongs, crs):
    made, contents, _ = report([layer("transfer_hubs", hubs, crs), layer("exposed_villages", villages)], DONGS=dongs)
    groups = hubs.groupby("dong")
    for place, dong in enumerate(DONGS[:3]):
        here = groups.get_group(place)
        assert by_dong(contents, "transfers")[dong] == here["transfers"].sum()
        assert by_dong(contents, "transfer_time")[dong] == pytest.approx(
            np.average(here["time_median_s"], weights=here["transfers"]) / 60
        )
        assert by_dong(contents, "long_transfers")[dong] == (here["time_median_s"] > 600).sum()
        assert by_dong(contents, "lost_time")[dong] == pytest.approx(here["lost_person_min"].sum() / 60)
    assert by_dong(contents, "exposed_people") == {"가동": 400, "나동": 90, "다동": 50, "라동": 0}
    assert made["DONG_COUNT"] == 4 and made["INDICATOR_COUNT"] == len(contents["indicators"]) == 6


def test_the_first_dong_is_the_one_with_the_burdens(report, layer, hubs, villages, dongs):
    _, contents, page = report([layer("transfer_hubs", hubs), layer("exposed_villages", villages)], DONGS=dongs)
    weighed = contents["weights"]
    assert weighed == {"transfer_time": 0.5, "exposed_people": 0.5}
    scores = {one["name"]: one["score"] for one in contents["dongs"]}
    people = {"가동": 1.0, "나동": 2 / 3 * 90 / 135, "다동": 1 / 3 * 50 / 135}
    times = pd.Series([np.average(one["time_median_s"], weights=one["transfers"]) for _, one in hubs.groupby("dong")])
    for place, dong in enumerate(DONGS[:3]):
        time = (times.round(0) < times.round(0)[place]).sum() / 2
        assert scores[dong] == pytest.approx(100 * (time + people[dong]) / 2, abs=0.06)
    first = min((one for one in contents["dongs"] if one["rank"]), key=lambda one: one["rank"])
    assert page.index(f">{first['name']}</a></h3>") < page.index("<h2", page.index("<article>"))


def test_few_people_are_held_back_unless_it_is_switched_off(report, layer, villages, dongs):
    villages["people"] = [400, 3, 700, 50]
    _, held, page = report([layer("exposed_villages", villages)], DONGS=dongs)
    assert by_dong(held, "exposed_people")["나동"] is None
    assert not re.search(r"나동: 3\D", page)
    _, told, _ = report([layer("exposed_villages", villages)], DONGS=dongs, FEWEST=1)
    assert by_dong(told, "exposed_people")["나동"] == 3


def test_a_report_of_before_is_compared_as_page_and_as_data(report, layer, villages, dongs, tmp_path):
    report([layer("exposed_villages", villages)], DONGS=dongs, PERIOD="3월")
    for name in ("out.html", "out.json"):
        (tmp_path / name).rename(tmp_path / f"before_{name}")
    villages["people"] = [500, 90, 700, 50]
    for name in ("before_out.html", "before_out.json"):
        _, contents, page = report([layer("exposed_villages", villages)], DONGS=dongs, PREVIOUS=str(tmp_path / name))
        (people,) = (one for one in contents["indicators"] if one["key"] == "exposed_people")
        assert (people["previous"], people["value"]) == (540, 640)
        assert "+100" in page and "3월" in page


def test_without_dongs_the_names_in_the_layers_do(report, layer, hubs, villages):
    made, contents, page = report([layer("transfer_hubs", hubs), layer("exposed_villages", villages)])
    assert made["DONG_COUNT"] == 3, "of the villages; the hubs name no dong"
    assert by_dong(contents, "exposed_people") == {"가동": 400, "나동": 90, "다동": 50}
    assert "<svg" not in page


def test_only_hubs_and_no_dongs_still_tells_the_city(report, layer, hubs):
    made, contents, page = report([layer("transfer_hubs", hubs)])
    assert made["DONG_COUNT"] == 0
    assert contents["indicators"][0]["value"] == hubs["transfers"].sum()
    assert "DONGS" in page


def test_an_empty_layer_is_a_figure_of_nothing(report, layer, villages, dongs):
    _, contents, _ = report([layer("exposed_villages", villages.iloc[:0])], DONGS=dongs)
    assert contents["indicators"][0]["value"] == 0
    assert all(one["rank"] in (None, 1) for one in contents["dongs"])


def test_names_cannot_break_out_of_the_page(report, layer, villages, dongs):
    villages["dong"] = ["</script><img src=x>", '"><b>', "나동", "<!--"]
    _, _, page = report([layer("exposed_villages", villages)], TITLE="<i>지표</i>")
    assert "<img" not in page and '"><b>' not in page and "<i>지표" not in page and "<!--" not in page


def test_what_has_no_indicator_is_refused(run, layer, villages, tmp_path):
    from qgis.core import QgsProcessingException

    page = tmp_path / "page.html"
    with pytest.raises(QgsProcessingException):
        run("cityindicators", LAYERS=[layer("forest_bands", villages)], OUTPUT=str(page))
    with pytest.raises(QgsProcessingException):
        run(
            "cityindicators",
            LAYERS=[layer("exposed_villages", villages)],
            WEIGHTS="x=1",
            OUTPUT=str(page),
        )
    assert not page.exists()


def test_every_kind_of_the_definitions_has_a_maker(provider):
    from sijeong.mobile.indicators.reading import read_definitions
    from sijeong.processing.reports.makers import ALGORITHMS, makers

    assert {one.kind for one in read_definitions()} == {result.key for result in ALGORITHMS}
    for name in set(ALGORITHMS.values()):
        assert provider.algorithm(name) is not None
    assert all(maker.algorithm not in ALGORITHMS.values() for maker in makers().values()), "titles, not ids"
