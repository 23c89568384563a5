"""``sijeong:compareperiods`` as users run it, on legs made by hand."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from qgis.core import QgsProcessingException, QgsVectorLayer

from sijeong.processing.placement import read_provenance

sys.path.append(str(Path(__file__).resolve().parents[1] / "transit"))
from leg_tables import ride, write_legs

MONDAY = datetime(2026, 4, 6)


@pytest.fixture
def legs(tmp_path):
    """Two weeks of weekdays and Saturdays; from the second on route 2 carries more and route 3 fewer."""
    rides = []
    for number in range(13):
        if number == 6:
            continue
        day, later = MONDAY + timedelta(days=number), number > 6
        for card, (route, passengers) in enumerate(
            {"1": 50, "2": 90 if later else 40, "3": 12 if later else 60}.items()
        ):
            people = passengers + number % 3
            rides.append(ride(card, route, "08:00", "S1", "08:10", "S2", day=day, passengers=people))
            rides.append(ride(card, "9", "08:15", "S3", "08:30", "S4", leg=2, day=day, passengers=people))
    return write_legs(tmp_path / "legs", rides)


@pytest.fixture
def routes_file(tmp_path):
    lines = [shapely.LineString([(0, number), (1000, number)]) for number in range(3)]
    frame = gpd.GeoDataFrame(
        {"route_id": ["1", "2", "3"], "route_name": ["11", "22", None]}, geometry=lines, crs="EPSG:5186"
    )
    frame.to_file(tmp_path / "routes.gpkg")
    return str(tmp_path / "routes.gpkg")


def compare(run, legs, tmp_path, **parameters):
    dates = {"BEFORE_TO": "2026-04-12", "AFTER_FROM": "2026-04-13"}
    output = str(tmp_path / "out" / "period_changes.gpkg")
    return run("compareperiods", LEGS_BEFORE=str(legs), OUTPUT=output, **(dates | parameters))


def test_routes_as_lines_with_a_report(run, legs, routes_file, tmp_path):
    made = compare(run, legs, tmp_path, ROUTES=routes_file, REPORT=str(tmp_path / "report.html"))
    assert (made["COMPARED"], made["MORE"], made["FEWER"]) == (4, 1, 1)
    found = gpd.read_file(made["OUTPUT"]).set_index("item_id")
    assert found["verdict"].to_dict() == {"1": "uncertain", "2": "more", "3": "fewer", "9": "uncertain"}
    assert found["name"].to_dict() == {"1": "11", "2": "22", "3": "3", "9": "9"}
    assert set(found["day_type"]) == {"weekday"}
    assert found.loc["2", "geometry"].equals(shapely.MultiLineString([[(0, 1), (1000, 1)]]))
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "5 days before, 5 days after" in page
    places = [page.index(text) for text in ("Largest gains", ">22</td>", "Largest losses", ">3</td>")]
    assert places == sorted(places)
    layer = QgsVectorLayer(made["OUTPUT"])
    assert read_provenance(layer).parameters["BEFORE_TO"] == "2026-04-12"


def test_stops_as_points_and_pairs_as_a_table(run, legs, stops_file, tmp_path):
    made = compare(run, legs, tmp_path, BY="stop", MEASURE="transfers", STOPS=str(stops_file))
    stops = gpd.read_file(made["OUTPUT"])
    assert stops["name"].tolist() == ["정왕역환승센터"]
    assert stops.geometry.iloc[0] == shapely.Point(181050, 530020)
    made = compare(run, legs, tmp_path, BY="route_pair")
    table = QgsVectorLayer(made["OUTPUT"])
    assert not table.isSpatial()
    pairs = [(feature["from_route"], feature["to_route"]) for feature in table.getFeatures()]
    assert pairs == [("1", "9"), ("2", "9"), ("3", "9")]


def test_the_layer_holds_the_kind_of_day_that_is_asked_for(run, legs, tmp_path):
    with pytest.raises(QgsProcessingException, match="“Saturday” are too few to be compared"):
        compare(run, legs, tmp_path, DAY_TYPE="saturday")
    # Friday the 10th and Thursday the 16th are no workdays this year.
    made = compare(run, legs, tmp_path, DAY_TYPE="each", EXTRA_HOLIDAYS="2026-04-09 2026-04-10, 2026-04-16,2026-04-17")
    kinds = gpd.read_file(made["OUTPUT"])[["day_type", "days_before", "days_after"]].drop_duplicates()
    assert kinds.to_numpy().tolist() == [["weekday", 3, 3], ["holiday", 2, 2]]


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"BEFORE_TO": "2026-04-13"}, "2026-04-13 lies in both periods"),
        ({"BEFORE_TO": "12. April"}, "“Before: last day”: 12. April is not a day"),
        ({"WITHOUT": "2026-04-07, gestern"}, "gestern is not a day"),
        ({"AFTER_FROM": "2027-01-01"}, "no service day from 2027-01-01"),
        ({"LEGS_AFTER": "/no/such/folder"}, "there is no /no/such/folder"),
        ({"BEFORE_TO": "2026-04-06"}, "No kind of day has two days before"),
        ({"BY": "group"}, "Give the stop layer"),
    ],
)
def test_what_cannot_be_compared_is_one_sentence(run, legs, tmp_path, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        compare(run, legs, tmp_path, **parameters)
    assert not (tmp_path / "out" / "period_changes.gpkg").exists()
