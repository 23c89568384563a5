"""Each check finds what is planted, at its place, and nothing else."""

from __future__ import annotations

from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from cancelling import CancelAfter
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import Dataset, Field, FieldKind, SourceKind, Theme, dataset_of, read_catalogue
from sijeong.catalog.errors import CatalogError
from sijeong.catalog.quality.checking import check_layer, likely_city
from sijeong.catalog.quality.codes import Code
from sijeong.catalog.quality.joining import Reference
from sijeong.catalog.quality.model import FINDING_FIELDS, Check, Quality, Severity, Verdict
from sijeong.catalog.quality.report import EXAMPLES, report_html, write_report
from sijeong.catalog.quality.subject import Subject
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress

CITY, ANSAN = read_cities()
CATALOGUE = read_catalogue()
PARCELS = dataset_of("parcels_lsmd", CATALOGUE)
X, Y = 182_500.0, 531_200.0
"""The city hall in EPSG:5186 (reference §7.3)."""
TODAY = date(2026, 11, 23)


def square(column: int, row: int = 0, side: float = 10.0) -> Polygon:
    return box(X + column * side, Y + row * side, X + (column + 1) * side, Y + (row + 1) * side)


def pnu(number: int, dong: str = "4139013200", flag: str = "1") -> str:
    return f"{dong}{flag}{number:04d}0000"


def parcels(count: int = 6, **columns) -> gpd.GeoDataFrame:
    """A row of touching parcels without a fault."""
    frame = {
        "PNU": [pnu(number + 1) for number in range(count)],
        "JIBUN": [f"{number + 1}대" for number in range(count)],
        "BCHK": "1",
        "SGG_OID": list(range(count)),
        "COL_ADM_SE": "41390",
    }
    shapes = [square(number) for number in range(count)]
    return gpd.GeoDataFrame(frame | columns, geometry=shapes, crs=5186)


def checked(frame, dataset: Dataset | None = PARCELS, city=CITY, **more) -> Quality:
    return check_layer(frame, dataset, city, name="필지", today=TODAY, **more)


def found(quality: Quality, check: Check) -> list[tuple]:
    return [(finding.row, finding.severity) for finding in quality.of(check).findings]


def test_a_layer_in_order_has_no_finding():
    quality = checked(parcels())
    assert quality.findings == ()
    assert (quality.verdict, quality.score, quality.rows) == (Verdict.GOOD, 100.0, 6)
    skipped = [outcome.check for outcome in quality.outcomes if outcome.verdict is Verdict.SKIPPED]
    assert skipped == [Check.JOIN]
    assert [outcome.check for outcome in quality.outcomes] == [
        Check.SCHEMA, Check.CRS, Check.EMPTY, Check.VALIDITY, Check.IDS, Check.SHAPES, Check.CODES, Check.OVERLAPS,
        Check.GAPS, Check.JOIN, Check.FRESHNESS,
    ]  # fmt: skip


def test_the_layer_is_not_changed():
    frame = parcels()
    frame.loc[2, "geometry"] = Polygon([(X, Y), (X + 9, Y + 9), (X + 9, Y), (X, Y + 9)])
    before = frame.copy()
    checked(frame)
    pd.testing.assert_frame_equal(pd.DataFrame(frame), pd.DataFrame(before))


def test_missing_and_unknown_fields():
    quality = checked(parcels().drop(columns=["PNU", "BCHK"]).assign(메모="x"))
    findings = {finding.field: finding.severity for finding in quality.of(Check.SCHEMA).findings}
    assert findings == {"pnu": Severity.ERROR, "bchk": Severity.WARNING, "메모": Severity.NOTE}


def test_field_names_of_a_shapefile_are_recognised_when_cut():
    forest = dataset_of("forest_map", CATALOGUE)
    frame = gpd.GeoDataFrame({"KOFTR_GROU": ["11", "999"], "STORUNST_C": ["1", "1"], "FRTP_CD": ["1", "9"]},
                             geometry=[square(0), square(1)], crs=5186)  # fmt: skip
    quality = checked(frame, forest)
    missing = {finding.field for finding in quality.of(Check.SCHEMA).findings}
    assert not missing & {"koftr_group_cd", "storunst_cd", "frtp_cd"}
    assert {(finding.row, finding.field) for finding in quality.of(Check.CODES).findings} == {
        (2, "KOFTR_GROU"),
        (2, "FRTP_CD"),
    }


ODD = Dataset(
    "odd", Theme.SENSORS, SourceKind.FILE, {"ko": "표"}, {}, {}, {}, geometry="point",
    fields=(
        Field("whole", ("whole",), FieldKind.INTEGER), Field("real", ("real",), FieldKind.REAL),
        Field("day", ("day",), FieldKind.DATE), Field("at", ("at",), FieldKind.TIME),
        Field("name", ("name",), required=True),
    ),
)  # fmt: skip


def test_values_that_are_not_of_their_type():
    frame = pd.DataFrame({
        "whole": ["1", "1.5", "x", ""], "real": ["1.5", "1,5", None, "-99"],
        "day": ["20260401", "2026-04-31", "", "2026-04-01"],
        "at": ["2018-11-16T05:09:55,000+09:00", "5 o'clock", "", ""],
        "name": ["a", "", None, "b"],
    })  # fmt: skip
    quality = checked(frame, ODD)
    findings = {(finding.row, finding.field, finding.value) for finding in quality.of(Check.SCHEMA).findings}
    assert findings == {
        (2, "whole", "1.5"), (3, "whole", "x"), (2, "real", "1,5"), (2, "day", "2026-04-31"), (2, "at", "5 o'clock"),
        (2, "name", ""), (3, "name", ""),
    }  # fmt: skip
    assert quality.of(Check.OVERLAPS).verdict is Verdict.SKIPPED


def test_codes_that_lost_their_text():
    quality = checked(parcels(PNU=[4139013200100010000.0 + 10_000 * n for n in range(6)]))
    sayings = [f.saying.template for f in quality.of(Check.SCHEMA).findings]
    assert any("leading zeros may be lost" in saying for saying in sayings)


def test_a_shape_of_another_kind():
    frame = parcels()
    frame.loc[1, "geometry"] = LineString([(X, Y), (X + 5, Y)])
    frame.loc[4, "geometry"] = Point(X, Y)
    assert found(checked(frame), Check.SCHEMA) == [(2, Severity.ERROR), (5, Severity.ERROR)]


# --- Place --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("epsg", [5179, 4326, 3857, 5187])
def test_a_layer_without_a_crs_is_told_which_one_fits(epsg):
    frame = parcels().to_crs(epsg)
    quality = checked(frame.set_crs(None, allow_override=True))
    (finding,) = quality.of(Check.CRS).findings
    assert finding.saying.values["crs"] == f"EPSG:{epsg}"
    assert finding.severity is Severity.ERROR


def test_old_systems_that_cannot_be_told_apart_are_named_together():
    frame = parcels().to_crs(5174).set_crs(None, allow_override=True)
    (finding,) = checked(frame).of(Check.CRS).findings
    assert finding.saying.values["crs"] == "EPSG:5174"  # parcel numbers: the old cadastral one first
    assert "EPSG:5181" in finding.saying.values["others"]
    assert "EPSG:2097" in finding.saying.values["others"]


def test_a_layer_that_states_another_crs_than_its_own():
    frame = parcels().set_crs(5181, allow_override=True)
    (finding,) = checked(frame).of(Check.CRS).findings
    assert finding.saying.values == {"stated": "EPSG:5181", "crs": "EPSG:5186"}


def test_shapes_outside_the_city():
    frame = parcels()
    frame.loc[3, "geometry"] = shapely.transform(square(3), lambda xy: xy + np.array([60_000, 0]))
    quality = checked(frame)
    assert found(quality, Check.CRS) == [(4, Severity.WARNING)]
    assert quality.of(Check.CRS).findings[0].place.x > X + 50_000
    away = checked(gpd.GeoDataFrame(parcels().drop(columns="geometry"), geometry=[Point(3e5, 2e5)] * 6, crs=5186))
    assert [f.row for f in away.of(Check.CRS).findings] == [None]


def test_places_are_measured_in_metres_also_of_degrees():
    frame = parcels()
    frame.loc[1, "geometry"] = box(X + 5, Y, X + 20, Y + 10)  # 5 m into its neighbour
    quality = checked(frame.to_crs(4326))
    (overlap,) = quality.of(Check.OVERLAPS).findings
    assert overlap.area_m2 == pytest.approx(50, abs=0.01)
    assert overlap.place.distance(Point(X + 7.5, Y + 5)) < 5
    assert quality.crs.to_epsg() == 5186


# --- Shapes -------------------------------------------------------------------------------------------------------

BOW = Polygon([(X, Y + 20), (X + 9, Y + 29), (X + 9, Y + 20), (X, Y + 29)])
INVALID = {
    "crosses itself": (BOW, Point(X + 4.5, Y + 24.5)),
    "lies outside the outline": (
        Polygon(square(0, 5).exterior, [square(3, 5).exterior.coords]), None,
    ),
    "lies inside another": (MultiPolygon([square(0, 5), square(0, 5).buffer(-2)]), None),
    "touches itself": (
        Polygon([(X, Y), (X + 4, Y), (X + 4, Y + 4), (X + 2, Y), (X, Y + 4)]), None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("reason", INVALID)
def test_invalid_shapes_with_reason_and_place(reason):
    shape, place = INVALID[reason]
    frame = parcels()
    frame.loc[2, "geometry"] = shape
    (finding,) = [f for f in checked(frame).of(Check.VALIDITY).findings if f.severity is Severity.ERROR]
    assert finding.row == 3
    assert reason in finding.saying.text()
    assert finding.place is not None
    if place is not None:
        assert finding.place.distance(place) < 1e-6


def test_empty_missing_and_flat_shapes():
    frame = parcels()
    frame.loc[0, "geometry"] = None
    frame.loc[1, "geometry"] = Polygon()
    quality = checked(frame)
    assert found(quality, Check.EMPTY) == [(1, Severity.ERROR), (2, Severity.ERROR)]
    line = gpd.GeoDataFrame({"name": ["a"]}, geometry=[LineString([(X, Y), (X, Y)])], crs=5186)
    assert check_layer(line).of(Check.VALIDITY).findings[0].row == 1


def test_a_layer_without_records_is_not_called_good():
    quality = checked(parcels().iloc[:0])
    assert found(quality, Check.EMPTY) == [(None, Severity.WARNING)]


def test_a_shape_with_a_coordinate_that_is_no_number():
    frame = parcels()
    frame.loc[5, "geometry"] = shapely.transform(square(5), lambda xy: np.where(xy == xy.max(), np.nan, xy))
    quality = checked(frame)
    assert (6, Severity.ERROR) in found(quality, Check.VALIDITY)


def test_the_same_shape_twice_however_it_is_drawn():
    frame = parcels()
    turned = list(square(1).exterior.coords)[2:-1] + list(square(1).exterior.coords)[:3]
    frame.loc[4, "geometry"] = Polygon(turned).reverse()
    quality = checked(frame)
    assert found(quality, Check.SHAPES) == [(5, Severity.WARNING)]
    assert quality.of(Check.SHAPES).findings[0].saying.values == {"first": "2"}
    assert quality.of(Check.OVERLAPS).findings == ()  # told once, as a repeated shape


# --- Identifiers and codes ----------------------------------------------------------------------------------------


def test_repeated_identifiers_are_errors_where_the_catalogue_says_what_identifies():
    frame = parcels()
    frame.loc[[3, 5], "PNU"] = frame.loc[1, "PNU"]
    frame.loc[0, "PNU"] = None
    assert found(checked(frame), Check.IDS) == [(1, Severity.ERROR), (4, Severity.ERROR), (6, Severity.ERROR)]
    guessed = check_layer(frame, None, CITY)
    assert found(guessed, Check.IDS) == [(1, Severity.WARNING), (4, Severity.WARNING), (6, Severity.WARNING)]


def test_a_parcel_number_does_not_identify_a_building():
    frame = parcels().drop(columns=["JIBUN"]).assign(PNU=pnu(1), USABILITY="01000")
    assert check_layer(frame, None, CITY).of(Check.IDS).verdict is Verdict.SKIPPED


def test_two_fields_may_identify_together():
    stops = dataset_of("bus_route_stops", CATALOGUE)
    frame = pd.DataFrame({"route_id": ["1", "1", "2", "1"], "seq": [1, 2, 1, 2], "stop_id": ["224000001"] * 4})
    assert found(check_layer(frame, stops), Check.IDS) == [(4, Severity.ERROR)]


@pytest.mark.parametrize(
    ("value", "severity"),
    [
        (pnu(7), None),
        (pnu(7, flag="2"), None),
        (pnu(7, flag="8"), Severity.WARNING),
        (pnu(7, flag="3"), Severity.ERROR),
        (pnu(7)[:-1], Severity.ERROR),
        (pnu(7)[:-1] + "가", Severity.ERROR),
        ("４" + pnu(7)[1:], Severity.ERROR),  # a full-width digit
        (pnu(7, dong="4139011100"), Severity.WARNING),  # abolished
        (pnu(7, dong="4139099900"), Severity.ERROR),  # no such dong
        (pnu(7, dong="1168010100"), Severity.WARNING),  # elsewhere
    ],
)
def test_parcel_numbers(value, severity):
    frame = parcels()
    frame.loc[2, "PNU"] = value
    assert found(checked(frame), Check.CODES) == ([] if severity is None else [(3, severity)])


@pytest.mark.parametrize(
    ("code", "good", "bad"),
    [
        (Code.LEGAL_DONG, "4139013200", "4139013201"),
        (Code.LEGAL_DONG_8, "41390132", "41390999"),
        (Code.SIGUNGU, "41390", "4139"),
        (Code.ADMINISTRATIVE_DONG, "4139059100", "4139059999"),
        (Code.STATISTICS_DONG, "31150650", "31150999"),
        (Code.JIMOK, "임", "숲"),
        (Code.JIMOK, "임야", "임 야"),
        (Code.BUILDING_NUMBER, "4" * 25, "4" * 24),
        (Code.CARD_USER, "08", "8"),
        (Code.ROAD_RANK, "101", "109"),
        (Code.REST_VEHICLE, "003", "7"),
        (Code.GBIS_STOP, "224000883", "24883"),
        (Code.GBIS_ROUTE_TYPE, "13", "99"),
        (Code.FOREST_STOCK, "2", "3"),
        (Code.FOREST_ORIGIN, "1", "0"),
        (Code.FOREST_TYPE, "4", "5"),
        (Code.FOREST_SPECIES, "82", "83"),
        (Code.FOREST_GIRTH, "0", "4"),
        (Code.FOREST_AGE, "9", "0"),
        (Code.FOREST_DENSITY, "A", "a"),
    ],
)
def test_code_lists(code, good, bad):
    judge = code.judge(CITY)
    assert judge(good) is None
    assert judge(bad).is_error


def test_every_code_list_is_tried_above():
    marks = test_code_lists.pytestmark[0].args[1]
    assert {row[0] for row in marks} | {Code.PNU} == set(Code)


@pytest.mark.parametrize("city", [CITY, ANSAN], ids=["one district", "two districts"])
def test_codes_of_another_city_are_outside(city):
    other = ANSAN if city is CITY else CITY
    for code, value in (
        (Code.LEGAL_DONG, other.active_dongs[0].code),
        (Code.SIGUNGU, other.sigungu_codes[0]),
        (Code.ADMINISTRATIVE_DONG, other.administrative_dongs[0].code),
        (Code.STATISTICS_DONG, other.administrative_dongs[0].statistics_code),
    ):
        assert not code.judge(city)(value).is_error
        assert code.judge(other)(value) is None
        assert code.judge(None)(value) is None  # without a city only the form is judged


def test_the_city_is_found_by_its_codes():
    assert likely_city(parcels(), (ANSAN, CITY)) is CITY
    assert likely_city(parcels(PNU=pnu(1, dong=ANSAN.dongs[0].code)), (CITY, ANSAN)) is ANSAN
    assert likely_city(parcels().drop(columns=["PNU", "COL_ADM_SE"]), (CITY, ANSAN)) is None
    assert likely_city(parcels(), ()) is None


# --- Join and age -------------------------------------------------------------------------------------------------


def test_join_both_ways():
    reference = pd.DataFrame({"pnu": [pnu(1), pnu(2), pnu(2), pnu(99), None]})
    quality = checked(parcels(), reference=Reference("대장", reference, "PNU", "pnu"))
    outcome = quality.of(Check.JOIN)
    assert [f.row for f in outcome.findings] == [3, 4, 5, 6]
    assert {f.severity for f in outcome.findings} == {Severity.WARNING}
    there, back = (fact.values for fact in outcome.facts)
    assert (there["found"], there["all"], there["percent"]) == ("2", "6", "33.3")
    assert (back["found"], back["all"], back["percent"]) == ("2", "3", "66.7")


def test_join_that_fails_by_leading_zeros_says_so():
    frame = pd.DataFrame({"stop": ["00123", "00456"]})
    reference = Reference("정류장", pd.DataFrame({"id": [123, 456, 789]}), "stop", "id")
    findings = check_layer(frame, reference=reference).of(Check.JOIN).findings
    assert findings[0].severity is Severity.ERROR
    assert "leading zeros" in findings[0].saying.template


@pytest.mark.parametrize(("key", "other", "names"), [("pnu2", "pnu", "PNU"), ("PNU", "pnu2", "pnu")])
def test_join_by_a_field_that_is_not_there(key, other, names):
    with pytest.raises(CatalogError, match="pnu2.*" + names):
        checked(parcels(), reference=Reference("대장", pd.DataFrame({"pnu": ["1"]}), key, other))


@pytest.mark.parametrize(("days", "is_old"), [(0, False), (90, False), (91, True), (4000, True)])
def test_age_of_a_copy(days, is_old):
    quality = checked(parcels(), fetched=TODAY - timedelta(days=days))
    assert (quality.of(Check.FRESHNESS).verdict is Verdict.DOUBTFUL) is is_old


def test_age_of_the_data_by_their_own_dates():
    dongs = dataset_of("administrative_dong", CATALOGUE)
    frame = gpd.GeoDataFrame({"BASE_DATE": ["20230801", "20230703", "99991231", "x"], "ADM_CD": "31150510"},
                             geometry=[square(n) for n in range(4)], crs=5186)  # fmt: skip
    (finding,) = checked(frame, dongs).of(Check.FRESHNESS).findings
    assert finding.saying.values["day"] == "2023-08-01"
    assert finding.field == "BASE_DATE"


# --- Odd layers ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame(),
        pd.DataFrame({"PNU": []}),
        gpd.GeoDataFrame({"PNU": []}, geometry=[], crs=5186),
        gpd.GeoDataFrame({"PNU": [None]}, geometry=[None], crs=None),
        gpd.GeoDataFrame({"PNU": ["1"]}, geometry=[shapely.GeometryCollection([Point(X, Y), square(0)])], crs=5186),
        parcels(1),
        parcels().set_index(pd.Index([5, 5, 5, 5, 5, 5])),
    ],
    ids=["nothing", "no rows", "no features", "one empty", "collection", "one", "odd index"],
)
@pytest.mark.parametrize("dataset", [None, PARCELS])
@pytest.mark.parametrize("city", [None, CITY])
def test_any_layer_can_be_checked(frame, dataset, city, tmp_path):
    quality = check_layer(frame, dataset, city, name="x")
    assert len(quality.outcomes) == len(Check)
    assert tuple(quality.to_frame().columns[:-1]) == FINDING_FIELDS
    assert "</html>" in report_html(quality)


def test_points_and_lines_have_no_overlaps():
    frame = gpd.GeoDataFrame({"stop_id": ["1", "1"]}, geometry=[Point(X, Y), Point(X, Y + 1)], crs=5186)
    quality = check_layer(frame, None, CITY)
    assert quality.of(Check.OVERLAPS).verdict is Verdict.SKIPPED
    assert quality.of(Check.GAPS).verdict is Verdict.SKIPPED


def test_a_cancel_is_heard_at_every_stage():
    class Counting(Progress):
        looks = 0

        def is_cancelled(self) -> bool:
            self.looks += 1
            return False

    counting = Counting()
    checked(parcels(), progress=counting)
    at_least = 20  # looks without any that wait for a thread
    assert counting.looks >= at_least
    for looks in range(at_least):
        with pytest.raises(Cancelled):
            checked(parcels(), progress=CancelAfter(looks))


# --- Layer and page -----------------------------------------------------------------------------------------------


def faulty() -> Quality:
    frame = parcels(40)
    frame.loc[2, "geometry"] = BOW
    frame.loc[5, "geometry"] = None
    frame.loc[7, "PNU"] = "<b>&</b>"
    frame["PNU"] = frame["PNU"].where(frame.index < 20, pnu(1))
    return checked(frame.set_crs(5181, allow_override=True), fetched=date(2020, 1, 1))


def test_findings_as_a_layer_of_points():
    quality = faulty()
    frame = quality.to_frame(lambda text: f"한글 {text}")
    assert len(frame) == len(quality.findings)
    assert frame["sentence"].str.startswith("한글").all()
    assert set(frame["check"]) <= {check.key for check in Check}
    assert set(frame.geom_type.dropna()) == {"Point"}
    assert frame.attrs["geometry_type"] == "Point"
    assert frame["row"].isna().sum() == sum(finding.row is None for finding in quality.findings) >= 2


def test_the_score_counts_records_without_errors():
    quality = faulty()
    wrong = {f.row for f in quality.findings if f.severity is Severity.ERROR and f.row}
    assert quality.score == pytest.approx(100 * (40 - len(wrong)) / 40)


class Page(HTMLParser):
    """Counts elements and collects text; void elements need no end."""

    def __init__(self) -> None:
        super().__init__()
        self.open, self.words, self.rows = [], [], 0

    def handle_starttag(self, tag, attrs):
        self.rows += tag == "tr"
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def test_the_page_is_whole_translated_and_safe(tmp_path):
    quality = faulty()
    target = tmp_path / "report.html"
    write_report(quality, target, lambda text: f"한글 {text}", "ko")
    text = target.read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert page.open == []
    assert "<b>&</b>" not in text
    assert "&lt;b&gt;&amp;&lt;/b&gt;" in text
    words = " ".join(page.words)
    for check in Check:
        assert f"한글 {check.title}" in words
    shown = sum(min(len(outcome.findings), EXAMPLES) for outcome in quality.outcomes)
    sections = sum(bool(outcome.findings) for outcome in quality.outcomes)
    assert page.rows == 1 + len(Check) + sections + shown
    assert "시흥시 (41390)" in words
    assert "연속지적도(LSMD 파일) (parcels_lsmd)" in words


def test_nearly_all_is_not_all(tmp_path):
    quality = Quality("x", 100_000, (checked(parcels(3).assign(PNU=[pnu(1), pnu(1), pnu(2)])).of(Check.IDS),))
    assert "99.9 %" in report_html(quality)


def test_texts_of_columns():
    frame = pd.DataFrame({"a": [1.0, 2.5, None, 4139013200.0], "b": [" x ", None, "-99", "~"]})
    subject = Subject("x", frame)
    assert subject.texts("a").tolist() == ["1", "2.5", "", "4139013200"]
    assert subject.texts("b").tolist() == ["x", "", "", ""]


def test_no_check_needs_qgis():
    folder = Path(__file__).resolve().parents[2] / "catalog" / "quality"
    assert len(list(folder.glob("*.py"))) > 8
    assert not [file for file in folder.glob("*.py") if "qgis" in file.read_text(encoding="utf-8")]
