"""The permit desk's question, on a village of a few lots whose distances are known."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from pyproj import CRS
from shapely.geometry import MultiPolygon, Point, Polygon, box

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.forest.errors import ForestError
from sijeong.forest.law import SHIPPED, LawTable
from sijeong.forest.permits.answer_table import check_table, line_table, shown_distance
from sijeong.forest.permits.applications import Application, Reading, applications_of
from sijeong.forest.permits.lots import lots_of
from sijeong.forest.permits.review import permit_review, review_crs
from sijeong.forest.permits.surroundings import Around
from sijeong.forest.terrain.dem import Dem

X, Y = 180_000.0, 530_000.0
DAY = date(2026, 11, 26)
DONG = "4139013800"
CRS_5186 = CRS.from_epsg(5186)


def pnu(main: int, sub: int = 0, san: bool = False) -> str:
    return f"{DONG}{2 if san else 1}{main:04d}{sub:04d}"


def at(west: float, south: float = 0.0, side: float = 20.0) -> Polygon:
    """A square whose west side is ``west`` metres east of the forest's edge."""
    return box(X + west, Y + south, X + west + side, Y + south + side)


@pytest.fixture
def forest():
    """Conifers west of x = 180,000 and, beside the pond that they hold, nothing."""
    pond = [(X - 300, Y - 50), (X - 200, Y - 50), (X - 200, Y + 50), (X - 300, Y + 50)]
    stand = Polygon(shapely.get_coordinates(box(X - 500, Y - 500, X, Y + 500)), [pond])
    return gpd.GeoDataFrame(
        {"FRTP_CD": ["1", "2"], "KOFTR_GROU": ["11", "30"], "AGCLS_CD": ["5", "3"], "KOFTR_NM": ["소나무", "활엽수"]},
        geometry=[stand, box(X + 2000, Y, X + 2500, Y + 500)],
        crs=5186,
    )


@pytest.fixture
def parcels():
    """Lots at 0, 50 and 50.04 m, inside, one in two pieces, one without shape."""
    shapes = {
        pnu(1): at(-100), pnu(2): at(0), pnu(3): at(50), pnu(4): at(50.04), pnu(5, 1): at(200), pnu(5, 2): at(230),
        pnu(138, san=True): at(30, 100), pnu(7): at(90),
    }  # fmt: skip
    rows = [*shapes.items(), (pnu(138, san=True), at(300, 100)), (pnu(8), None)]
    return gpd.GeoDataFrame(
        {"PNU": [number for number, _ in rows], "법정동": "월곶동"}, geometry=[shape for _, shape in rows], crs=5186
    )


def asked(*words: str, day: date = DAY, place=None) -> list[Application]:
    return [Application(str(n), word, Reading((word,) if word else ()), place, day) for n, word in enumerate(words, 1)]


def reviewed(applications, forest, parcels=None, **more):
    crs = review_crs(parcels, forest)
    lots = lots_of(parcels, crs) if parcels is not None else None
    return permit_review(applications, forest, SHIPPED, crs, lots, **more)


def test_lots_are_answered_by_their_true_distance_with_50_m_itself_inside(forest, parcels):
    review = reviewed(asked(pnu(1), pnu(2), pnu(3), pnu(4), pnu(7)), forest, parcels)
    frame = check_table(review)
    assert frame["review_needed"].tolist() == ["yes", "yes", "yes", "no", "no"]
    assert frame["dist_m"].tolist() == pytest.approx([0, 0, 50, 50.04, 90], abs=0.001)
    assert frame["permit_note"].tolist()[:3] == ["inside_forest", "inside_forest", None]
    assert set(frame["measured_from"]) == {"lot"}
    assert frame["fuel"].tolist() == ["conifer"] * 5
    assert frame["species_name"].tolist() == ["소나무"] * 5
    assert frame["age_class"].tolist() == [5] * 5
    assert review.needed == 3


def test_the_shortest_line_goes_from_the_lot_to_the_forest(forest, parcels):
    lines = line_table(reviewed(asked(pnu(2), pnu(3)), forest, parcels))
    assert lines["application"].tolist() == ["2"]
    line = lines.geometry.iloc[0]
    assert line.length == pytest.approx(50)
    assert line.coords[0][0] == X + 50
    assert line.coords[-1][0] == X
    assert lines["bearing_deg"].tolist() == [270]


@pytest.mark.parametrize(
    ("dist_m", "shown"), [(50.04, 50.04), (50.0000001, 50.001), (50.0, 50.0), (49.96, 50.0), (50.06, 50.1), (0.0, 0.0)]
)
def test_a_distance_never_reads_as_if_it_lay_on_the_other_side(dist_m, shown):
    assert shown_distance(dist_m, 50.0) == pytest.approx(shown)


def test_all_pieces_of_a_number_are_one_lot_and_the_nearest_counts(forest, parcels):
    review = reviewed(asked(pnu(138, san=True)), forest, parcels)
    answer = review.answers[0]
    assert answer.dist_m == pytest.approx(30)
    assert answer.subject.ground.area == pytest.approx(800)
    row = check_table(review).iloc[0]
    assert row["permit_note"] == "several_parts"
    assert row["address"] == "월곶동 산 138"


def test_nothing_that_cannot_be_placed_is_lost(forest, parcels):
    review = reviewed(asked(pnu(6), pnu(8), "", DONG + "10005", "9" * 19), forest, parcels)
    frame = check_table(review)
    assert frame["permit_status"].tolist() == [
        "unknown_lot", "lot_without_shape", "nothing_given", "several_lots", "unknown_lot",
    ]  # fmt: skip
    assert frame["review_needed"].isna().all()
    assert frame["dist_m"].isna().all()
    assert frame.geometry.isna().all()
    assert frame["hint"].iloc[0].startswith("월곶동 7, 월곶동 5-1, 월곶동 5-2")
    assert frame["hint"].iloc[3] == "월곶동 5-1, 월곶동 5-2"
    assert review.unplaced == 5
    assert len(line_table(review)) == 0


def test_a_main_number_means_the_lot_without_a_sub_number(forest, parcels):
    parcels.loc[len(parcels)] = [pnu(5), "월곶동", at(400)]
    frame = check_table(reviewed(asked(DONG + "10005"), forest, parcels.set_crs(5186)))
    assert frame["pnu"].tolist() == [pnu(5)]


def test_a_footprint_is_measured_itself_and_the_lot_beside_it(forest, parcels):
    far = box(X + 120, Y + 110, X + 125, Y + 115)
    parcels.loc[len(parcels)] = [pnu(20), "월곶동", box(X + 40, Y + 100, X + 130, Y + 120)]
    frame = check_table(reviewed(asked("", place=far), forest, parcels.set_crs(5186)))
    row = frame.iloc[0]
    assert (row["measured_from"], row["pnu"], row["review_needed"]) == ("footprint", pnu(20), "no")
    assert row["dist_m"] == pytest.approx(120)
    assert row["lot_dist_m"] == pytest.approx(40)
    assert row["permit_note"] == "lot_nearer"


def test_a_footprint_off_the_lot_that_was_asked_for_is_said(forest, parcels):
    row = check_table(reviewed(asked(pnu(7), place=at(10, side=5)), forest, parcels)).iloc[0]
    assert row["permit_note"] == "outside_lot"
    assert row["dist_m"] == pytest.approx(10)
    assert row["lot_dist_m"] == pytest.approx(90)
    assert row["review_needed"] == "yes"


def test_a_point_stands_for_its_lot_and_for_itself_where_there_is_none(forest, parcels):
    on_lot = check_table(reviewed(asked("", place=Point(X + 100, Y + 10)), forest, parcels)).iloc[0]
    assert (on_lot["measured_from"], on_lot["pnu"]) == ("lot", pnu(7))
    assert on_lot["dist_m"] == pytest.approx(90)
    alone = check_table(reviewed(asked("", place=Point(X + 30, Y - 200)), forest, parcels))
    assert (alone["measured_from"].iloc[0], alone["permit_note"].iloc[0]) == ("point", "no_lot")
    assert alone["dist_m"].iloc[0] == 30
    assert alone.geom_type.tolist() == ["Polygon"]


def test_a_place_that_two_lots_share_belongs_to_the_one_with_more_of_it(forest, parcels):
    across = box(X + 45, Y + 2, X + 62, Y + 4)
    assert check_table(reviewed(asked("", place=across), forest, parcels))["pnu"].tolist() == [pnu(3)]


def test_without_parcels_an_address_is_told_what_it_needs(forest):
    frame = check_table(reviewed([*asked(pnu(1)), *asked("", place=Point(X + 10, Y))], forest))
    assert frame["permit_status"].tolist() == ["no_parcels", "checked"]
    assert frame["dist_m"].iloc[1] == 10


def test_before_the_law_no_review_is_needed_and_the_answer_says_why(forest, parcels):
    before, after = asked(pnu(3), day=date(2026, 1, 31)), asked(pnu(3), day=date(2026, 2, 1))
    frame = check_table(reviewed([*before, *after], forest, parcels))
    assert frame["review_needed"].tolist() == ["no", "yes"]
    assert frame["permit_note"].tolist() == ["not_in_force", None]
    assert frame["law_since"].tolist() == ["2026-02-01"] * 2


def test_another_distance_takes_the_place_of_the_laws(forest, parcels):
    frame = check_table(reviewed(asked(pnu(3), pnu(7)), forest, parcels, limit_m=100.0))
    assert frame["review_needed"].tolist() == ["yes", "yes"]
    assert frame["limit_m"].tolist() == [100, 100]


def test_a_table_without_the_review_says_so(forest, parcels):
    with pytest.raises(ForestError, match="permit_review"):
        permit_review(asked(pnu(1)), forest, LawTable(SHIPPED.rules[:1]), CRS_5186, lots_of(parcels, CRS_5186))


def test_degrees_are_measured_in_metres(forest, parcels):
    review = reviewed(asked(pnu(3), pnu(7)), forest.to_crs(5179), parcels.to_crs(4326))
    assert review.crs.to_epsg() == 5186
    assert check_table(review)["dist_m"].tolist() == pytest.approx([50, 90], abs=0.001)


def test_invalid_lots_are_found_and_measured_repaired(forest, parcels):
    bow = Polygon([(X + 400, Y), (X + 420, Y + 20), (X + 420, Y), (X + 400, Y + 20)])
    parcels.loc[len(parcels)] = [pnu(30), "월곶동", bow]
    parcels = parcels.set_crs(5186)
    review = reviewed([*asked(pnu(30)), *asked("", place=Point(X + 418, Y + 9))], forest, parcels)
    assert check_table(review)["pnu"].tolist() == [pnu(30)] * 2
    assert check_table(review)["dist_m"].tolist() == [400, 400]


def test_a_list_with_shapes_but_without_a_reference_system_is_refused():
    with pytest.raises(ForestError, match="application layer has no coordinate reference system"):
        applications_of(gpd.GeoDataFrame(geometry=[at(0)]), read, DAY, CRS_5186)


def test_parcels_of_another_place_are_refused(forest, parcels):
    with pytest.raises(ForestError, match="5186"):
        reviewed(asked(pnu(3)), forest, parcels.set_crs(4326, allow_override=True))


def test_parcels_without_numbers_are_refused(forest, parcels):
    with pytest.raises(ForestError, match="pnu"):
        reviewed(asked(pnu(3)), forest, parcels.rename(columns={"PNU": "code"}))


def test_a_number_column_that_lost_digits_is_counted(forest, parcels):
    class Listening(Progress):
        def _warn(self, template, values):
            said.append(template.format(**values))

    said = []
    parcels["PNU"] = parcels["PNU"].astype(float)
    lots = lots_of(parcels, CRS_5186, progress=Listening())
    assert lots.unreadable == len(parcels)
    assert "10 parcels" in said[0]


def test_the_slope_is_that_of_the_forests_edge(forest, parcels):
    columns = np.arange(200)
    heights = np.where(columns < 100, (100 - columns) * 10.0, 0.0) * np.ones((100, 1))
    dem = Dem(heights, X - 1000, Y + 500, 10, 10)
    frame = check_table(reviewed(asked(pnu(1), pnu(7)), forest, parcels, heights=lambda bounds: dem))
    assert frame["slope_deg"].iloc[0] == pytest.approx(45)
    assert 20 < frame["slope_deg"].iloc[1] < 45


def test_a_stop_is_heeded(forest, parcels):
    class Stopped(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        reviewed(asked(pnu(1)), forest, parcels, progress=Stopped())


def test_an_own_forest_id_is_kept(forest, parcels):
    frame = check_table(reviewed(asked(pnu(3)), forest.assign(forest_id=[71, 72]), parcels))
    assert frame["forest_id"].tolist() == [71]


# --- Tables of applications ---------------------------------------------------------------------------------------


def read(words: str) -> Reading:
    return Reading((words,))


def test_columns_are_known_by_the_names_that_offices_use():
    table = pd.DataFrame(
        {
            "접수번호": ["A-1", "A-2"],
            "대지위치": ["월곶동 산 138", ""],
            "PNU": pd.array([None, 4139013810001380000], dtype="Int64"),
            "접수일자": ["2026.01.31", "20260305"],
        }
    )
    first, second = applications_of(table, read, DAY, CRS_5186)
    assert (first.id, first.reading.prefixes, first.day) == ("A-1", ("월곶동 산 138",), date(2026, 1, 31))
    assert (second.asked, second.day) == ("4139013810001380000", date(2026, 3, 5))


def test_the_number_is_read_where_both_are_there_and_a_spoilt_one_gives_way():
    table = pd.DataFrame(
        {"주소": ["월곶동 1", "월곶동 1", ""], "pnu": ["4139013810001000000", "4.139014E+18", "4.139014E+18"]}
    )
    exact, spoilt, lost = applications_of(table, read, DAY, CRS_5186)
    assert exact.reading.prefixes == ("4139013810001000000",)
    assert (spoilt.reading.prefixes, spoilt.digits_lost) == (("월곶동 1",), False)
    assert lost.digits_lost
    assert [application.id for application in (exact, spoilt, lost)] == ["1", "2", "3"]


def test_an_address_in_two_columns_is_put_together():
    table = pd.DataFrame({"소재지": ["시흥시 월곶동", "시흥시 월곶동 3"], "지번": ["산 138", "7"]})
    told = applications_of(table, read, DAY, CRS_5186)
    assert [application.asked for application in told] == ["시흥시 월곶동 산 138", "시흥시 월곶동 3"]


def test_coordinates_and_shapes_are_places():
    table = pd.DataFrame({"x": [X, "", None], "y": [Y, "", 3]})
    assert [application.place for application in applications_of(table, read, DAY, CRS_5186)] == [
        Point(X, Y),
        None,
        None,
    ]
    degrees = gpd.GeoSeries([Point(X, Y)], crs=5186).to_crs(4326).iloc[0]
    told = applications_of(pd.DataFrame({"경도": [degrees.x], "위도": [degrees.y]}), read, DAY, CRS_5186)
    assert told[0].place.distance(Point(X, Y)) < 0.001
    shapes = gpd.GeoDataFrame({"id": [7.0]}, geometry=[at(0)], crs=5186)
    application = applications_of(shapes, read, DAY, CRS_5186)[0]
    assert application.place.equals(at(0))
    assert application.id == "7"


# --- The map ------------------------------------------------------------------------------------------------------


def test_the_map_holds_lot_line_and_zone_at_a_round_scale(forest, parcels):
    review = reviewed(asked(pnu(3), pnu(6)), forest, parcels)
    buildings = gpd.GeoDataFrame(geometry=[at(55, 5, 5), at(5000)], crs=5186)
    around = Around(review, buildings)
    shown = around.of(review.answers[0], 0.18, 0.12)
    assert shown.scale == 1_500
    west, south, east, north = shown.window
    assert (east - west, north - south) == pytest.approx((0.18 * 1_500, 0.12 * 1_500))
    assert box(*shown.window).contains(at(50))
    assert box(*shown.window).contains(review.answers[0].line)
    assert shown.zone.distance(at(50)) == 0
    assert shown.zone.intersection(MultiPolygon([at(50.1)])).area == 0
    assert "3" in shown.lot_numbers
    assert len(shown.buildings) == 1
    assert around.of(review.answers[1], 0.18, 0.12) is None


def test_cleared_land_of_the_forest_map_that_counts_as_forest_is_told(forest, parcels):
    class Listening(Progress):
        def _warn(self, template, values):
            said.append(template.format(**values))

    said = []
    reviewed(asked(pnu(3)), forest.assign(FRTP_CD=["0", "2"], KOFTR_GROU=["82", "30"]), parcels, progress=Listening())
    assert any(warning.startswith("1 forest polygons are land that the forest map says is none") for warning in said)
