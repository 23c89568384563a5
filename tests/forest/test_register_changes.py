"""What changed since the register before, and what people wrote into it."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import shapely
from layouts import layer
from register_layers import DAY, FOREST, PARCELS, cadastre, compared, pnu, register
from shapely import box

from sijeong.common.workbook.writing import write_workbook
from sijeong.forest.errors import ForestError
from sijeong.forest.registers.changes import Change, register_changes, with_change_days
from sijeong.forest.registers.columns import PARCEL_COLUMNS
from sijeong.forest.registers.previous import carry_over, read_previous
from sijeong.forest.registers.sheets import change_sheet, parcel_sheet


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


def test_a_forest_of_which_nothing_was_known_before_changes_nothing():
    bare = FOREST.drop(columns=["FRTP_CD", "AGCLS_CD"])
    for before, after in ((bare, FOREST), (FOREST, bare)):
        old, new = register(forest=before), register(forest=after)
        assert register_changes(read_previous(old.frame), new.frame, new.every).frame.empty


@pytest.mark.parametrize("as_table", [False, True])
def test_what_only_a_register_of_all_parcels_holds_is_neither_new_nor_left(as_table):
    all_parcels, adjacent = register(everything=True), register()
    assert pnu(5) in set(all_parcels.frame["pnu"]) - set(adjacent.frame["pnu"])
    for old, new in ((all_parcels, adjacent), (adjacent, all_parcels)):
        before = old.frame.drop(columns=["geometry", "within_legal"]) if as_table else old.frame
        changes = register_changes(read_previous(before), new.frame, new.every)
        assert (len(changes.frame), changes.unchanged) == (0, 4)


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
