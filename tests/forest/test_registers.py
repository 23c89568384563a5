"""The register of forest-adjacent parcels, and what changed since the one before."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely
from layouts import layer
from shapely import box

from sijeong.common.workbook.writing import write_workbook
from sijeong.forest.errors import ForestError
from sijeong.forest.registers.buildings import BUILDING_FIELDS, building_register
from sijeong.forest.registers.cadastre import dates, read_cadastre
from sijeong.forest.registers.changes import Change, register_changes, with_change_days
from sijeong.forest.registers.columns import PARCEL_COLUMNS
from sijeong.forest.registers.model import RegisterLayers, RegisterRules
from sijeong.forest.registers.owners import owner_classes
from sijeong.forest.registers.parcels import parcel_register
from sijeong.forest.registers.pnu import clean_pnus, digits_lost, lot_numbers
from sijeong.forest.registers.previous import carry_over, read_previous
from sijeong.forest.registers.sheets import change_sheet, parcel_sheet
from sijeong.forest.registers.surroundings import mean_slopes
from sijeong.forest.rules import ProximityRules
from sijeong.forest.terrain.dem import Dem

DAY = date(2026, 11, 1)
DONGS = {"4139010100": "시흥시 대야동"}


def pnu(main: int, sub: int = 0, san: bool = False) -> str:
    return f"4139010100{2 if san else 1}{main:04d}{sub:04d}"


FOREST = layer([box(0, 0, 100, 100), box(100, 0, 150, 100)], FRTP_CD=["1", "2"], AGCLS_CD=["4", "2"])


def cadastre(shapes: dict[str, shapely.Geometry | None], **fields: list) -> gpd.GeoDataFrame:
    return layer(list(shapes.values()), PNU=list(shapes), **fields)


PARCELS = cadastre(
    {
        pnu(5): box(400, 0, 420, 20),  # 250 m away
        pnu(1): box(160, 0, 180, 20),  # 10 m
        pnu(2, 3, san=True): box(20, 20, 40, 40),  # inside the conifers
        pnu(3): box(249.95, 40, 260, 60),  # 99.95 m
        pnu(4): None,
    },
    JIBUN=["5대", "1전", "산2-3임", "3답", "4대"],
)


def register(parcels=PARCELS, forest=FOREST, **more):
    layers = {name: more.pop(name) for name in ("buildings", "fires") if name in more}
    return parcel_register(RegisterLayers(parcels, forest, **layers), RegisterRules(DAY, dong_names=DONGS, **more))


def compared(before, after, **more):
    """The changes between the registers of two layers of parcels."""
    old, new = register(before, **more), register(after, **more)
    return register_changes(read_previous(old.frame), new.frame, new.every)


# ── what the cadastre says ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_pnu_keeps_its_nineteen_digits_in_any_form():
    good = "4139010100200120003"
    values = pd.Series(
        [good, f" {good} ", int(good), f"{good}.0", "41390-10100-2-0012-0003", "4.13901E+18", "413", None]
    )
    assert clean_pnus(values).tolist() == [good] * 5 + [None] * 3
    assert digits_lost(values).tolist() == [False] * 5 + [True, False, False]
    rounded = pd.Series([4.139010100200120003e18, np.nan])
    assert clean_pnus(rounded).isna().all()
    assert digits_lost(rounded).tolist() == [True, False]
    assert clean_pnus(pd.Series([int(good)])).tolist() == [good]


def test_a_pnu_says_the_lot():
    numbers = pd.Series([pnu(12), pnu(12, 3), pnu(12, 3, san=True), None, pnu(0)])
    assert lot_numbers(numbers).tolist() == ["12", "12-3", "산 12-3", None, None]


def test_owners_by_code_and_word_and_never_by_name():
    values = pd.Series(["01", 2, "시도유지", "법인", "국유지", "종중", "홍길동", "", None])
    assert owner_classes(values).tolist() == [
        "private", "national", "public", "corporate", "national", "corporate", None, None, None,
    ]  # fmt: skip


def test_days_in_the_ways_people_write_them():
    values = pd.Series(["20260401", "2026.4.1", "2026/04/01", "2026-04-01 00:00:00", "4월", "2026-13-01", None])
    assert dates(values).tolist() == ["2026-04-01"] * 4 + [None] * 3


def test_fields_in_korean_and_in_any_case():
    parcels = layer(
        [box(0, 0, 10, 10)], 필지고유번호=[pnu(7)], 지번=["7"], 지목=["임야"], 공부면적=["1,234.5"],
        소유구분=["국유지"], 토지이동일=["2025.03.02"],
    )  # fmt: skip
    row = read_cadastre(parcels, {}).frame.iloc[0]
    assert row[["pnu", "jibun", "jimok", "registered_m2", "owner_class", "changed_on"]].tolist() == [
        pnu(7), "7", "임", 1234.5, "national", "2025-03-02",
    ]  # fmt: skip


def test_without_a_name_of_the_dong_the_layer_is_believed():
    parcels = cadastre({pnu(7): box(0, 0, 10, 10)}, addr=["경기도 시흥시 대야동 산 7-1번지"])
    read = read_cadastre(parcels, {})
    assert read.frame["address"].tolist() == ["경기도 시흥시 대야동"]
    assert read.unknown_dongs == 1
    assert read_cadastre(parcels, DONGS).frame["address"].tolist() == ["시흥시 대야동"]


def test_no_field_of_pnus_is_said():
    with pytest.raises(ForestError, match="no field of parcel numbers"):
        read_cadastre(layer([box(0, 0, 1, 1)], 번호=["1"]), {})


# ── the register ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_only_what_is_adjacent_or_cannot_be_told_in_order_of_pnu():
    frame = register().frame
    assert frame["pnu"].tolist() == [pnu(1), pnu(3), pnu(4), pnu(2, 3, san=True)]
    assert frame["no"].tolist() == [1, 2, 3, 4]
    assert frame["address"].unique().tolist() == ["시흥시 대야동"]
    assert frame["jibun"].tolist() == ["1", "3", "4", "산 2-3"]
    assert frame["jimok"].tolist() == ["전", "답", "대", "임"]
    assert frame["dist_m"].round(6).tolist()[:2] == [10, 99.95]
    assert np.isnan(frame["dist_m"][2])
    assert frame["flag"].fillna("").tolist() == ["", "", "no_geometry", ""]
    assert frame["changed_on"].eq("2026-11-01").all()


def test_the_nearest_stand_is_told():
    frame = register().frame.set_index("pnu")
    inside = frame.loc[pnu(2, 3, san=True)]
    assert (inside["forest_id"], inside["fuel"], inside["age_class"]) == (1, "conifer", 4)
    assert (inside["forest_m2"], inside["adjacent_m2"]) == (pytest.approx(400), pytest.approx(0))
    assert frame.loc[pnu(1), "fuel"] == "broadleaf"
    assert pd.isna(frame.loc[pnu(4), "fuel"])


def test_the_ids_of_a_forest_layer_are_kept():
    forest = FOREST.assign(forest_id=[71, 72], patch_id=[9, 9], fuel=["mixed", "conifer"])
    frame = register(forest=forest).frame.set_index("pnu")
    assert frame.loc[pnu(1), ["forest_id", "patch_id", "fuel"]].tolist() == [72, 9, "conifer"]


def test_all_parcels_when_asked():
    assert len(register(everything=True).frame) == 5
    assert len(register(proximity=ProximityRules(legal_distance_m=300)).frame) == 5


def test_the_shapes_of_one_pnu_count_once():
    parcels = cadastre({pnu(1): box(160, 0, 180, 20)})
    twice = pd.concat([parcels, parcels, layer([box(180, 0, 190, 20)], PNU=[pnu(1)])], ignore_index=True)
    found = register(twice)
    row = found.frame.iloc[0]
    assert (len(found.frame), row["area_m2"], row["flag"]) == (1, pytest.approx(600), "repeated")
    assert found.cadastre.repeated == 2


def test_rows_without_a_pnu_stay_one_by_one():
    parcels = layer([box(160, 0, 170, 9), box(180, 0, 190, 9)], PNU=["4.13901E+18", None])
    found = register(parcels)
    assert found.frame["flag"].tolist() == ["digits_lost", "no_pnu"]
    assert (found.cadastre.without_pnu, found.cadastre.digits_lost) == (2, 1)


def test_a_thin_overlap_is_called_touching():
    frame = register(cadastre({pnu(1): box(149.999, 0, 200, 20), pnu(2): box(140, 0, 200, 20)})).frame
    assert frame["flag"].fillna("").tolist() == ["sliver", ""]


def test_buildings_and_fires_are_counted():
    buildings = layer(
        [box(161, 1, 165, 5), box(166, 1, 170, 5), box(900, 0, 905, 5), box(170, 8, 175, 12), None],
        PNU=[pnu(1), None, pnu(1), "9" * 19, None],
    )
    fires = layer([shapely.Point(170, 215), shapely.Point(170, 221), None])
    frame = register(buildings=buildings, fires=fires).frame.set_index("pnu")
    # By number even where the map is shifted; by place where it names none that is here.
    assert frame.loc[pnu(1), "buildings"] == 4
    assert frame["buildings"].sum() == 4
    assert frame.loc[pnu(1), "past_fires"] == 1
    assert register().frame["buildings"].isna().all()


def test_a_lot_of_the_register_takes_no_building_over_from_the_lot_beyond_it():
    """The old map of buildings is shifted, and the lot that a building names is not forest-adjacent."""
    shifted = layer([box(161, 1, 165, 5)], PNU=[pnu(5)])
    assert register(buildings=shifted).frame["buildings"].sum() == 0
    assert register(buildings=shifted, everything=True).frame.set_index("pnu").loc[pnu(5), "buildings"] == 1


def test_a_building_that_crosses_itself_counts():
    bow = shapely.Polygon([(161, 1), (165, 5), (165, 1), (161, 5)])
    assert register(buildings=layer([bow])).frame.set_index("pnu").loc[pnu(1), "buildings"] == 1


# ── the register of buildings ────────────────────────────────────────────────────────────────────────────────────────

HOUSES = layer(
    [box(154, 2, 158, 6), box(175, 2, 179, 6), box(255, 41, 259, 45), box(405, 5, 410, 10), None],
    USABILITY=["01000", "11000", "18000", "01000", "01000"], USEAPR_DAY=["19980303", "", None, "20200101", "2020"],
    PNU=[pnu(9), None, None, None, None], bld_id=["가-1", "가-2", "가-3", "가-4", ""],
)  # fmt: skip


def buildings(**more):
    rules = {"review_m": 50.0, "dong_names": DONGS} | {
        name: more.pop(name) for name in ("review_m", "everything") if name in more
    }
    layers = RegisterLayers(PARCELS, FOREST, HOUSES, **more)
    made = RegisterRules(DAY, **rules)
    return building_register(layers, made, parcel_register(layers, made).every)


def test_buildings_near_forest_the_nearest_first():
    frame = buildings().frame
    assert frame["building_id"].tolist() == ["가-1", "가-2", "5"]
    assert frame["dist_m"].round(6).fillna(-1).tolist() == [4, 25, -1]
    assert frame["use"].tolist() == ["house", "care", "house"]
    assert frame["approved_year"].fillna(0).tolist() == [1998, 0, 2020]
    assert buildings(everything=True).frame["building_id"].tolist() == ["가-1", "가-2", "가-3", "가-4", "5"]


def test_marks_are_closed_and_missing_without_a_distance():
    frame = buildings().frame
    marks = [frame[f"within_{metres}m"].fillna(False).tolist() for metres in (5, 25, 50, 100)]
    assert marks == [[True, False, False], [True, True, False], [True, True, False], [True, True, False]]
    assert frame["within_5m"].isna().tolist() == [False, False, True]
    assert frame["review"].fillna(False).tolist() == [True, True, False]
    assert buildings(review_m=None).frame["review"].isna().all()
    assert buildings(review_m=10.0).to_review == 1


def test_the_lot_of_a_building_is_the_one_it_names_else_the_one_it_stands_on():
    frame = buildings().frame
    assert frame["pnu"].fillna("").tolist() == [pnu(9), pnu(1), ""]
    assert frame["address"].fillna("").tolist() == ["시흥시 대야동", "시흥시 대야동", ""]
    assert frame["jibun"].fillna("").tolist() == ["9", "1", ""]


def test_exposure_and_water_of_buildings():
    frame = buildings(water=layer([shapely.Point(158, 16), None])).frame
    assert frame["water_m"].round(6).fillna(-1).tolist() == [10, pytest.approx(np.hypot(17, 10)), -1]
    assert frame.loc[0, "e30"] > frame.loc[1, "e30"] > 0
    assert frame.loc[:1, ["e100", "e500"]].gt(0).all(axis=None)
    assert frame["climb_deg"].isna().all()
    assert np.isnan(frame.loc[2, "e30"])


def test_no_building_near_forest_makes_an_empty_register():
    layers = RegisterLayers(PARCELS, FOREST, HOUSES.iloc[3:4])
    made = building_register(layers, RegisterRules(DAY), parcel_register(layers, RegisterRules(DAY)).every)
    assert list(made.frame.columns) == [*BUILDING_FIELDS, "geometry"]
    assert len(made.frame) == 0


def test_the_slope_is_the_mean_over_the_parcel():
    x, _ = np.meshgrid(np.arange(100), np.arange(100))
    dem = Dem(np.where(x < 37, 0.0, (x - 36) * 10.0), 179_800.0, 530_500.0, 10.0, 10.0)
    shapes = layer([box(-20, 0, 80, 20), box(300, 0, 300.5, 20), None, box(2000, 0, 2020, 20)]).geometry.to_numpy()
    assert mean_slopes(shapes, dem).tolist() == pytest.approx([0, 45, np.nan, np.nan], nan_ok=True)


def test_an_empty_layer_makes_an_empty_register():
    assert len(register(PARCELS.iloc[:0]).frame) == 0


@pytest.mark.parametrize("crs", [5186, 5179, 5174, 4326])
def test_any_crs_gives_the_same_register_within_a_square_metre(crs):
    ours, theirs = register().frame, register(PARCELS.to_crs(crs), FOREST.to_crs(5179)).frame
    for name in ("area_m2", "forest_m2", "adjacent_m2"):
        assert theirs[name].tolist() == pytest.approx(ours[name].tolist(), abs=1, nan_ok=True)
    assert theirs["dist_m"].tolist() == pytest.approx(ours["dist_m"].tolist(), abs=0.01, nan_ok=True)


# ── since the last one ───────────────────────────────────────────────────────────────────────────────────────────────


def test_the_same_layers_change_nothing():
    changes = compared(PARCELS, PARCELS)
    assert (len(changes.frame), changes.unchanged) == (0, 4)


def test_new_gone_left_and_changed():
    after = PARCELS.copy()
    after.loc[after["PNU"] == pnu(1), "JIBUN"] = "1대"
    after = after[after["PNU"] != pnu(2, 3, san=True)]
    moved = {pnu(3): box(252, 40, 262, 60), pnu(9): box(155, 60, 158, 70)}
    shapes = [moved.get(number) for number in after["PNU"]]
    shapes = [old if new is None else layer([new]).geometry[0] for old, new in zip(after.geometry, shapes, strict=True)]
    after = after.set_geometry(gpd.GeoSeries(shapes, index=after.index, crs=after.crs))
    after = pd.concat([after, cadastre({pnu(9): moved[pnu(9)]}, JIBUN=["9대"])], ignore_index=True)
    changes = compared(PARCELS, after)
    told = changes.frame.set_index("pnu")
    assert told["became"].to_dict() == {
        pnu(9): "new", pnu(2, 3, san=True): "gone", pnu(3): "left", pnu(1): "changed",
    }  # fmt: skip
    assert told.loc[pnu(1), "fields"] == "지목"
    assert told.loc[pnu(1), "detail"] == "지목 전 → 대"
    assert told.loc[pnu(3), "dist_before_m"] == pytest.approx(99.95)
    assert changes.unchanged == 1
    assert [changes.count(kind) for kind in Change] == [1, 0, 0, 1, 1, 1]
    assert told.geometry[pnu(2, 3, san=True)].area == pytest.approx(400)


def test_a_layer_that_was_not_there_before_changes_nothing():
    fires = layer([shapely.Point(170, 10)])
    old, new = register(), register(fires=fires)
    assert new.frame["past_fires"].fillna(-1).tolist() == [1, 1, -1, 1]
    assert register_changes(read_previous(old.frame), new.frame, new.every).frame.empty


@pytest.mark.parametrize(("by", "told"), [(0.09, []), (0.11, ["산림거리 10.0 → 10.1"])])
def test_distances_within_the_threshold_are_the_same(by, told):
    before = cadastre({pnu(1): box(160, 0, 180, 20)})
    after = cadastre({pnu(1): box(160 + by, 0, 180 + by, 20)})
    assert compared(before, after).frame["detail"].tolist() == told


@pytest.mark.parametrize(("by", "fields"), [(0.04, []), (0.06, ["도형면적, 인접면적"])])
def test_areas_within_the_threshold_are_the_same(by, fields):
    before = cadastre({pnu(1): box(160, 0, 180, 20)})
    after = cadastre({pnu(1): box(160, 0, 180 + by, 20)})
    assert compared(before, after).frame["fields"].tolist() == fields


def test_a_split_names_the_parcel_it_came_from():
    before = cadastre({pnu(1): box(160, 0, 200, 20)})
    after = cadastre({pnu(1): box(160, 0, 178, 20), pnu(1, 1): box(178, 0, 200, 20)})
    told = compared(before, after).frame.set_index("pnu")
    assert told["became"].to_dict() == {pnu(1, 1): "split", pnu(1): "changed"}
    assert told.loc[pnu(1, 1), "related_pnu"] == pnu(1)


def test_a_merged_parcel_names_the_one_that_took_it():
    before = cadastre({pnu(1): box(160, 0, 180, 20), pnu(2): box(180, 0, 190, 20)})
    after = cadastre({pnu(1): box(160, 0, 190, 20)})
    told = compared(before, after).frame.set_index("pnu")
    assert told["became"].to_dict() == {pnu(2): "merged", pnu(1): "changed"}
    assert told.loc[pnu(2), "related_pnu"] == pnu(1)


def test_a_parcel_beside_another_was_not_split_off_it():
    before = cadastre({pnu(1): box(160, 0, 200, 20)})
    after = cadastre({pnu(1): box(160, 0, 200, 20), pnu(1, 1): box(190, 0, 230, 20)})
    assert compared(before, after).frame["became"].tolist() == ["new"]


def test_what_people_wrote_is_taken_over():
    before = register().frame
    before.loc[before["pnu"] == pnu(1), ["action", "officer", "checked_on"]] = ["계도", "산림과", "2026-03-02"]
    carried = carry_over(register().frame, read_previous(before)).set_index("pnu")
    assert carried.loc[pnu(1), ["action", "officer", "checked_on"]].tolist() == ["계도", "산림과", "2026-03-02"]
    assert carried.loc[pnu(3), "action"] is None


def test_an_edited_workbook_is_the_register_before(tmp_path):
    import openpyxl

    file = tmp_path / "대장.xlsx"
    frame = register(forest=FOREST).frame
    write_workbook(file, [parcel_sheet(frame, 100, DAY, ["산림재난방지법"])])
    book = openpyxl.load_workbook(file)
    page = book.active
    headings = [cell.value for cell in page[4]]
    row = next(cells[0].row for cells in page.iter_rows(min_row=5) if cells[1].value == pnu(1))
    for name, value in {"조치": "파쇄", "점검일": date(2026, 3, 2), "담당": "김산림"}.items():
        page.cell(row, headings.index(name) + 1, value)
    page.move_range(f"A5:Y{page.max_row}", rows=2)  # and an officer put two lines in between
    page["B5"] = "메모"
    book.save(file)
    previous = read_previous(pyogrio.read_dataframe(file))
    assert previous["pnu"].tolist() == frame["pnu"].tolist()
    new = register()
    carried = carry_over(new.frame, previous).set_index("pnu")
    assert carried.loc[pnu(1), ["action", "officer", "checked_on"]].tolist() == ["파쇄", "김산림", "2026-03-02"]
    changes = register_changes(previous, new.frame, new.every)
    assert (len(changes.frame), changes.unchanged, changes.traced) == (0, 4, False)


def test_the_day_of_change_is_kept_until_something_changes():
    before = register().frame.assign(changed_on="2025-05-05")
    after = PARCELS.copy()
    after.loc[after["PNU"] == pnu(1), "JIBUN"] = "1대"
    new = register(after)
    previous = read_previous(before)
    changes = register_changes(previous, new.frame, new.every)
    days = with_change_days(new.frame, previous, changes, DAY).set_index("pnu")["changed_on"]
    assert days[pnu(1)] == "2026-11-01"
    assert days.drop(pnu(1)).eq("2025-05-05").all()


def test_a_table_that_is_no_register_is_said():
    with pytest.raises(ForestError, match="no column of parcel numbers"):
        read_previous(pd.DataFrame({"값": [1, 2]}))


def test_the_sheet_adds_up_and_speaks_korean(tmp_path):
    import openpyxl

    file = tmp_path / "대장.xlsx"
    changes = compared(PARCELS.iloc[:2], PARCELS)
    sheets = [parcel_sheet(register().frame, 100, DAY, ["법"]), change_sheet(changes, DAY, ["법"])]
    write_workbook(file, sheets)
    book = openpyxl.load_workbook(file)
    page = book["필지 대장"]
    assert [cell.value for cell in page[4]] == [column.column(100).heading for column in PARCEL_COLUMNS]
    values = {cell.value: number for number, cell in enumerate(page[4])}
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=5)]
    area = values["도형면적\n(㎡)"]
    assert rows[-1][area] == pytest.approx(sum(row[area] for row in rows[:-1] if row[area]))
    assert [row[values["임상"]] for row in rows] == ["활엽수림", "활엽수림", None, "침엽수림", None]
    assert [row[values["거리대"]] for row in rows] == ["25 m 이내", "100 m 이내", None, "접함·편입", None]
    assert rows[2][values["비고"]] == "도형 없음"
    assert "신규 3" in book["변동 내역"]["A3"].value
