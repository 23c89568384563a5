"""A file on a disk becomes clean features, and what was met is told."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely
from agency_files import SAMPLE_CITY, SIHEUNG, X, Y, parcels, shapefile
from ngi_writer import line, point, polygon, text, write_ngi
from shapely.geometry import Point, Polygon, box
from shared_data import SHARED, needs_shared

from sijeong.catalog.areas import Area, box_area
from sijeong.catalog.entries import dataset_of, read_catalogue
from sijeong.catalog.errors import CatalogError
from sijeong.catalog.files.crs_guess import KATEC
from sijeong.catalog.files.importing import Imported, import_file, list_layers
from sijeong.catalog.files.node_link import read_node_link
from sijeong.catalog.files.staging import stage, write_rejected
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.common.provenance import Provenance

CATALOGUE = read_catalogue()


def read(path: Path, city=SIHEUNG, **options) -> tuple[pd.DataFrame, Imported]:
    with import_file(path, city=city, **options) as imported:
        return imported.frame(), imported


def said(imported: Imported) -> str:
    return "\n".join(one.sentence() for one in imported.remarks())


# --- Shapefiles ---------------------------------------------------------------------------------------------------


def test_cadastral_parcels_as_they_come(tmp_path):
    frame, imported = read(shapefile(tmp_path, parcels(), lost=(".prj", ".cpg")))
    assert frame.crs.to_epsg() == 5186 and imported.crs.title == "EPSG:5186"
    assert imported.encoding.name == "cp949"
    assert frame["JIBUN"].tolist() == ["1전", "2답", "3임", "4대"]
    assert frame["PNU"].str.len().eq(19).all()
    assert imported.findings.features == 4 and imported.remarks() == ()


def test_a_zip_with_korean_names_and_folders(tmp_path):
    file = shapefile(tmp_path / "시흥시", parcels(), "연속지적도", lost=(".prj", ".cpg"))
    with zipfile.ZipFile(tmp_path / "자료.zip", "w") as archive:
        for part in file.parent.iterdir():
            archive.write(part, f"시흥시/{part.name}")
        archive.writestr("읽어보기.txt", "안녕하십니까")
    assert [layer.name for layer in list_layers(tmp_path / "자료.zip")] == ["연속지적도"]
    assert len(read(tmp_path / "자료.zip")[0]) == 4


def test_what_was_unpacked_goes_away(tmp_path):
    file = shapefile(tmp_path / "a", parcels())
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for part in file.parent.iterdir():
            archive.write(part, part.name)
    with import_file(tmp_path / "a.zip", city=SIHEUNG) as imported:
        place = imported.layer.file.parent
        assert place.exists()
    assert not place.exists()


def test_without_shx_it_is_made_anew_elsewhere(tmp_path):
    file = shapefile(tmp_path, parcels(), "필지 [1]", lost=(".shx", ".cpg"))
    before = sorted(tmp_path.iterdir())
    frame, imported = read(file)
    assert len(frame) == 4 and "without its .shx" in said(imported)
    assert sorted(tmp_path.iterdir()) == before


def test_without_dbf_there_are_shapes_only(tmp_path):
    frame, imported = read(shapefile(tmp_path, parcels(), lost=(".dbf", ".cpg")))
    assert list(frame.columns) == ["geometry"] and "without its .dbf" in said(imported)


def test_parts_may_be_in_capitals(tmp_path):
    for part in shapefile(tmp_path / "a", parcels(), lost=(".cpg",)).parent.iterdir():
        part.rename(tmp_path / f"A{part.suffix.upper()}")
    assert read(tmp_path / "A.SHP")[0]["JIBUN"].tolist() == ["1전", "2답", "3임", "4대"]


@pytest.mark.parametrize("suffix", [".shp", ".dbf"])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_cut_part_is_one_sentence(tmp_path, suffix, share):
    part = shapefile(tmp_path, parcels(50)).with_suffix(suffix)
    part.write_bytes(part.read_bytes()[: int(part.stat().st_size * share)])
    with pytest.raises(CatalogError, match=part.name):
        read(tmp_path / "필지.shp")


def test_a_value_cut_in_mid_character_does_not_stop_the_rest(tmp_path):
    file = shapefile(tmp_path, parcels(60), encoding="utf-8", lost=(".cpg",))
    table = bytearray(file.with_suffix(".dbf").read_bytes())
    place = table.index("2답".encode())
    table[place + 1 : place + 4] = "답".encode()[:2] + b" "
    file.with_suffix(".dbf").write_bytes(table)
    frame, imported = read(file)
    assert frame["JIBUN"].tolist()[:3] == ["1전", "2", "3임"]
    assert imported.encoding.doubtful and "was read as utf-8" in said(imported)


def test_a_wrongly_chosen_encoding_is_one_sentence(tmp_path):
    file = shapefile(tmp_path, parcels(), lost=(".cpg",))
    with pytest.raises(CatalogError, match="another encoding"):
        read(file, encoding="utf-8")
    assert read(file, encoding="EUC-KR")[0]["JIBUN"][0] == "1전"


def test_invalid_shapes_are_repaired_and_counted(tmp_path):
    frame = parcels()
    frame.loc[1, "geometry"] = Polygon([(X, Y), (X + 20, Y + 20), (X + 20, Y), (X, Y + 20)])
    file = shapefile(tmp_path, frame)
    repaired, imported = read(file)
    assert repaired.geometry.is_valid.all() and imported.findings.repaired == 1
    assert set(repaired.geom_type) <= {"Polygon", "MultiPolygon"}
    kept, imported = read(file, fix_geometries=False)
    assert imported.findings.repaired == 0 and not kept.geometry.is_valid.all()


def test_repeats_and_missing_shapes_stay_and_are_counted(tmp_path):
    frame = pd.concat([parcels(), parcels(2)], ignore_index=True)
    frame.loc[0, "geometry"] = None
    read_back, imported = read(shapefile(tmp_path, frame))
    assert len(read_back) == 6
    assert (imported.findings.duplicates, imported.findings.empty) == (2, 1)


def test_buildings_on_one_parcel_do_not_repeat_each_other(tmp_path):
    frame = parcels().drop(columns="JIBUN").assign(PNU="4139013200100010000")
    assert read(shapefile(tmp_path, frame))[1].findings.duplicates == 0


def test_an_empty_layer(tmp_path):
    parcels().iloc[:0].to_file(tmp_path / "a.gpkg", layer="a")
    frame, imported = read(tmp_path / "a.gpkg")
    assert len(frame) == 0 and isinstance(frame, gpd.GeoDataFrame)
    assert list(frame.columns) == ["PNU", "JIBUN", "geometry"] and "no features" in said(imported)


# --- Coordinates --------------------------------------------------------------------------------------------------


def test_an_old_cadastral_file_is_a_doubt_that_can_be_settled(tmp_path):
    file = shapefile(tmp_path, parcels(crs="EPSG:5174"), lost=(".prj",))
    frame, imported = read(file)
    assert imported.crs.title == "EPSG:5174" and imported.crs.doubtful
    assert "EPSG:5181 (3" in said(imported) and "EPSG:2097 (" in said(imported)
    frame, imported = read(file, crs="EPSG:5181")
    assert frame.crs.to_epsg() == 5181 and not imported.crs.doubtful


def test_swapped_axes_are_put_right(tmp_path):
    frame = parcels()
    frame["geometry"] = shapely.transform(frame.geometry.to_numpy(), lambda points: points[:, ::-1])
    found, imported = read(shapefile(tmp_path, frame, lost=(".prj",)), area=box_area(SIHEUNG, 126.7, 37.3, 126.9, 37.5))
    assert imported.crs.swapped and "wrong way round" in said(imported)
    assert found.total_bounds == pytest.approx(parcels().total_bounds)


def test_geojson_that_holds_metres_is_not_in_degrees(tmp_path):
    parcels().set_crs(4326, allow_override=True).to_file(tmp_path / "a.geojson")
    frame, imported = read(tmp_path / "a.geojson")
    assert frame.crs.to_epsg() == 5186 and imported.crs.doubtful


def test_katec_is_known_by_its_numbers_although_its_prj_loses_the_datum(tmp_path):
    frame, imported = read(shapefile(tmp_path, parcels(crs=KATEC)))
    assert imported.crs.title == "KATEC"
    assert frame.to_crs(5186).total_bounds == pytest.approx(parcels().total_bounds, abs=0.1)


def test_outside_korea_nothing_is_guessed(tmp_path):
    file = shapefile(tmp_path, gpd.GeoDataFrame({"a": [1]}, geometry=[Point(9e8, 9e8)], crs=5186), lost=(".prj",))
    assert "is not known" in said(read(file)[1])
    with pytest.raises(CatalogError, match="cannot be cut to the area"):
        read(file, area=Area(SIHEUNG))


@pytest.mark.parametrize("crs", ["EPSG:5186", "EPSG:5179", "EPSG:4326"])
@pytest.mark.parametrize("name", ["a.gpkg", "a.shp", "a.geojson", "a.fgb", "a.gml"])
def test_clipping_while_reading(tmp_path, name, crs):
    frame = parcels(20, crs)
    frame.to_file(tmp_path / name, engine="pyogrio")
    west, south, east, north = gpd.GeoSeries([box(X + 100, Y + 5, X + 105, Y + 15)], crs=5186).to_crs(4326).total_bounds
    found, _ = read(
        tmp_path / name, crs=crs if name == "a.geojson" else None, area=box_area(SIHEUNG, west, south, east, north)
    )
    assert found["PNU"].tolist() == ["4139013200100040000"]


def test_dongs_without_an_outline_are_told_by_the_parcel_number(tmp_path):
    frame = parcels()
    frame.loc[2, "PNU"] = "4139010100100030000"
    dongs = tuple(dong for dong in SIHEUNG.dongs if dong.code == "4139010100")
    assert read(shapefile(tmp_path, frame), area=Area(SIHEUNG, dongs))[0]["PNU"].tolist() == ["4139010100100030000"]


# --- Several layers, other formats --------------------------------------------------------------------------------


def test_several_layers_must_be_chosen_from(tmp_path):
    parcels().to_file(tmp_path / "a.gpkg", layer="필지")
    parcels(2).to_file(tmp_path / "a.gpkg", layer="건물")
    with pytest.raises(CatalogError, match="필지, 건물"):
        read(tmp_path / "a.gpkg")
    assert len(read(tmp_path / "a.gpkg", layer="건물")[0]) == 2
    with pytest.raises(CatalogError, match="has no layer 도로"):
        read(tmp_path / "a.gpkg", layer="도로")


def test_a_table_beside_a_layer_is_not_asked_about(tmp_path):
    parcels().to_file(tmp_path / "a.gpkg", layer="필지")
    pyogrio.write_dataframe(pd.DataFrame({"a": [1]}), tmp_path / "a.gpkg", layer="codes", append=True)
    assert len(read(tmp_path / "a.gpkg")[0]) == 4


def test_a_geodatabase_in_a_zip(tmp_path):
    parcels().to_file(tmp_path / "a.gdb", layer="필지", driver="OpenFileGDB")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for part in (tmp_path / "a.gdb").iterdir():
            archive.write(part, f"자료/a.gdb/{part.name}")
    assert read(tmp_path / "a.zip")[0]["JIBUN"].tolist() == ["1전", "2답", "3임", "4대"]


@pytest.mark.parametrize(
    ("driver", "name"), [("KML", "a.kml"), ("GML", "a.gml"), ("DXF", "a.dxf"), ("FlatGeobuf", "a.fgb")]
)
def test_other_formats(tmp_path, driver, name):
    frame = parcels(crs="EPSG:4326" if driver == "KML" else "EPSG:5186")
    (frame[["geometry"]] if driver == "DXF" else frame).to_file(tmp_path / name, driver=driver, engine="pyogrio")
    found, _ = read(tmp_path / name)
    assert len(found) == 4
    assert found.to_crs(5186).total_bounds == pytest.approx(parcels().total_bounds, abs=0.1)


@pytest.mark.parametrize("name", ["a.xls", "a.hwp", "a.tif", "empty.zip", "a.gpkg"])
def test_what_is_of_another_kind_is_one_sentence(tmp_path, name):
    (tmp_path / name).write_bytes(b"PK\x05\x06" + b"\0" * 18 if name.endswith("zip") else b"\0" * 3000)
    with pytest.raises(CatalogError, match=name):
        read(tmp_path / name)


@pytest.mark.parametrize("name", ["a.zip", "a.csv", "a.geojson", "a.txt"])
def test_a_web_page_under_the_name_of_data_is_named_so(tmp_path, name):
    (tmp_path / name).write_text("\ufeff\n<!DOCTYPE html><html><body>로그인</body></html>", encoding="utf-8")
    with pytest.raises(CatalogError, match="is a web page and not data"):
        read(tmp_path / name)


def test_xml_with_definitions_of_its_own_is_not_read(tmp_path):
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><kml><name>&b;</name></kml>'
    for name in ("a.gml", "a.kml"):
        (tmp_path / name).write_text(bomb)
        with pytest.raises(CatalogError, match="definitions of its own"):
            read(tmp_path / name)


def test_a_chosen_encoding_that_does_not_fit_is_refused(tmp_path):
    (tmp_path / "a.csv").write_bytes("이름,경도,위도\n정왕동,126.7,37.3\n".encode("cp949"))
    with pytest.raises(CatalogError, match=r"a\.csv is not in the encoding utf-8"):
        read(tmp_path / "a.csv", encoding="utf-8")
    assert read(tmp_path / "a.csv", encoding="cp949")[0]["이름"].tolist() == ["정왕동"]


def test_a_bomb_in_a_workbook_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (80 << 20))
    with pytest.raises(CatalogError, match=r"sheet1\.xml unpacks to"):
        read(tmp_path / "a.xlsx")


@pytest.mark.parametrize("name", ["a.kml", "a.gml"])
def test_an_entity_bomb_does_not_go_off(tmp_path, name):
    pairs = zip("abcdefghi", "bcdefghij", strict=True)
    entities = "".join(f'<!ENTITY {larger} "{f"&{smaller};" * 10}">' for smaller, larger in pairs)
    (tmp_path / name).write_text(
        f'<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "aaaaaaaaaa">{entities}]>'
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>&j;</name>'
        "<Point><coordinates>126.8,37.4</coordinates></Point></Placemark></Document></kml>"
    )
    with pytest.raises(CatalogError, match=name):
        read(tmp_path / name)


def test_what_is_not_there(tmp_path):
    with pytest.raises(CatalogError, match="There is no"):
        read(tmp_path / "a.shp")


def test_batches_hold_all_features_once(tmp_path, monkeypatch):
    monkeypatch.setattr("sijeong.catalog.files.vectors.BATCH_FEATURES", 7)
    frame = parcels(30)
    for name in ("a.gpkg", "a.shp", "a.fgb", "a.geojson"):
        frame.to_file(tmp_path / name, engine="pyogrio")
        with import_file(tmp_path / name, city=SIHEUNG, crs="EPSG:5186") as imported:
            found = pd.concat(list(imported.batches()))
        assert sorted(found["PNU"]) == sorted(frame["PNU"])
    with import_file(tmp_path / "a.gpkg", city=SIHEUNG, area=Area(SIHEUNG)) as imported:
        assert [len(batch) for batch in imported.batches()] == [7, 7, 7, 7, 2]


def test_a_geopackage_with_gaps_in_its_numbers(tmp_path, monkeypatch):
    import sqlite3

    monkeypatch.setattr("sijeong.catalog.files.vectors.BATCH_FEATURES", 3)
    parcels(10).to_file(tmp_path / "a.gpkg", layer="필지")
    with sqlite3.connect(tmp_path / "a.gpkg") as database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{trigger}"')
        database.execute('DELETE FROM "필지" WHERE fid IN (2, 5, 6)')
    assert len(read(tmp_path / "a.gpkg")[0]) == 7


def test_a_cancel_is_heard(tmp_path):
    class Stops(Progress):
        def is_cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        import_file(shapefile(tmp_path, parcels()), city=SIHEUNG, progress=Stops())


# --- NGI ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def sheet(tmp_path) -> Path:
    ring = [(X, Y), (X + 100, Y), (X + 100, Y + 100), (X, Y + 100), (X, Y)]
    hole = [(X + 40, Y + 40), (X + 60, Y + 40), (X + 60, Y + 60), (X + 40, Y + 60), (X + 40, Y + 40)]
    return write_ngi(
        tmp_path / "37612034.ngi",
        {
            "B0010000": [
                {"lines": polygon(ring, hole), "values": {"UFID": "1000A", "명칭": "시청, 본관", "층수": 5}},
                {"lines": polygon(ring), "values": {"UFID": "1000B", "명칭": "의회", "층수": 3}},
            ],
            "A0020000": [
                {"lines": line((X, Y), (X + 50, Y + 50), (X + 90, Y)), "values": {"UFID": "2", "도로명": "시청로"}}
            ],
            "F0020000": [{"lines": point(X + 5, Y + 5), "values": {"UFID": "3", "높이": 12.5}},
                         {"lines": text("표고 12.5", X + 6, Y + 6), "values": {"UFID": "4", "높이": 0}}],
            "H0000000": [],
        },
    )  # fmt: skip


def test_an_ngi_sheet(sheet):
    assert [(layer.name, layer.features) for layer in list_layers(sheet)] == [
        ("B0010000", 2), ("A0020000", 1), ("F0020000", 2),
    ]  # fmt: skip
    frame, imported = read(sheet, layer="B0010000")
    assert imported.crs.title == "EPSG:5186" and imported.encoding.name == "cp949"
    assert frame["명칭"].tolist() == ["시청, 본관", "의회"] and frame["층수"].tolist() == [5, 3]
    assert frame.area.tolist() == [9600, 10000]
    assert read(sheet, layer="A0020000")[0].geom_type.tolist() == ["LineString"]
    points, _ = read(sheet, layer="F0020000")
    assert points.geom_type.tolist() == ["Point", "Point"] and points["text"].fillna("").tolist() == ["", "표고 12.5"]


def test_an_ngi_sheet_without_its_table(sheet):
    sheet.with_suffix(".nda").unlink()
    assert list(read(sheet, layer="B0010000")[0].columns) == ["geometry"]


@pytest.mark.parametrize("share", [0.15, 0.45, 0.6])
def test_a_cut_ngi_sheet_is_one_sentence(sheet, share):
    raw = sheet.read_bytes()
    sheet.write_bytes(raw[: int(len(raw) * share)].rsplit(b"\n", 1)[0])
    with pytest.raises(CatalogError, match=r"37612034\.ngi"):
        read(sheet, layer="A0020000")


def test_a_line_that_is_no_coordinate_is_named(sheet):
    sheet.write_bytes(sheet.read_bytes().replace(f"{X} {Y}".encode(), b"here there", 1))
    with pytest.raises(CatalogError, match="line 23"):
        read(sheet, layer="B0010000")


# --- Datasets -----------------------------------------------------------------------------------------------------


def test_fields_are_named_and_typed_after_the_entry(tmp_path):
    frame = parcels().assign(BCHK="1", SGG_OID=7, OTHER="x")
    found, imported = read(shapefile(tmp_path, frame), dataset=dataset_of("parcels_lsmd", CATALOGUE))
    assert {"pnu", "jibun", "bchk", "OTHER"} <= set(found.columns)
    assert imported.fields["PNU"] == "pnu" and "col_adm_se" in imported.missing
    assert found["pnu"][0] == "4139013200100010000"


def test_values_that_are_not_of_the_type_are_counted(tmp_path):
    (tmp_path / "dongs.csv").write_text(
        "ADM_CD,행정동명,인구수\n31150510,대야동,12\n31150520,신천동,많음\n", encoding="cp949"
    )
    found, imported = read(tmp_path / "dongs.csv", dataset=dataset_of("administrative_dong", CATALOGUE))
    assert imported.findings.unreadable == {"population": (1, "많음")}
    assert found["population"].tolist()[0] == 12 and "많음" in said(imported)


def test_rejected_rows_can_be_written(tmp_path):
    (tmp_path / "a.csv").write_text("이름,값\n가,1\n나,2,3\n다,4\n", encoding="cp949")
    _, imported = read(tmp_path / "a.csv")
    write_rejected(imported.rejected, tmp_path / "rejected.csv")
    listed = pd.read_csv(tmp_path / "rejected.csv", encoding="utf-8-sig")
    assert listed[["file", "line", "text"]].to_numpy().tolist() == [["a.csv", 3, "나,2,3"]]


def test_staging_writes_every_batch_and_an_index(tmp_path, monkeypatch):
    monkeypatch.setattr("sijeong.catalog.files.vectors.BATCH_FEATURES", 7)
    file = shapefile(tmp_path, parcels(30), lost=(".prj",))
    with import_file(file, city=SIHEUNG) as imported:
        stage(imported, tmp_path / "staged.gpkg", "parcels", Provenance("t", "a"))
    info = pyogrio.read_info(tmp_path / "staged.gpkg", layer="parcels")
    assert (info["features"], info["geometry_type"], info["crs"]) == (30, "MultiPolygon", "EPSG:5186")
    assert info["capabilities"]["fast_spatial_filter"]
    assert "SIJEONG_PROVENANCE" in info["layer_metadata"]


# --- Real files ---------------------------------------------------------------------------------------------------


@needs_shared
def test_the_real_boundary_zip_that_crashes_pyogrio():
    file = SHARED / "boundaries" / "siheung_hjd_20250610_orig.zip"
    with pytest.raises(UnicodeDecodeError):
        pyogrio.read_info(f"/vsizip/{file}")
    frame, imported = read(file)
    assert list(frame.columns) == ["BASE_DATE", "ADM_CD", "행정동명", "인구수", "면적", "geometry"]
    assert len(frame) == 20 and int(frame["인구수"].sum()) == 518_366 and "정왕본동" in set(frame["행정동명"])
    assert imported.crs.title == "EPSG:5179" and not imported.crs.doubtful
    assert [repair.repaired for repair in imported.names] == ["행정동명"]


@needs_shared
def test_the_real_tong_boundaries_with_forty_invalid_polygons():
    frame, imported = read(SHARED / "boundaries" / "siheung_boundaries.gpkg", layer="tong_20260226")
    assert (len(frame), imported.findings.repaired) == (521, 40)
    assert frame.geometry.is_valid.all()


@needs_shared
def test_the_real_stops_of_gimpo_as_points():
    frame, imported = read(SHARED / "bus" / "gimpo_bus_stops.csv")
    assert len(frame) == 953 and imported.crs.title == "EPSG:4326"
    # 527 blank, one latitude 376220.0, 19 repeated ids (data.md §3).
    assert (imported.findings.empty, imported.findings.misplaced, imported.findings.duplicates) == (528, 1, 19)
    # An oracle: half of the parcels' province, so all of them north of Siheung.
    assert frame.geometry.dropna().y.between(37.5, 37.8).all()


@needs_shared
def test_real_parcels_cut_out_of_a_geopackage():
    place = SHARED / "parcels" / "siheung_parcels_2026.gpkg"
    area = box_area(SIHEUNG, 126.70, 37.33, 126.75, 37.36)
    frame, _ = read(place, layer="parcels", area=area)
    everything = gpd.read_file(place, layer="parcels")
    outline = gpd.GeoSeries([area.geometry], crs=4326).to_crs(5186).iloc[0]
    assert len(frame) == int(everything.intersects(outline).sum()) > 1000


@needs_shared
def test_a_real_gtfs_feed():
    file = SHARED / "gtfs" / "busan_metro_gtfs.zip"
    assert {layer.name for layer in list_layers(file)} == {"stops", "lines", "routes", "route_stops"}
    stops, imported = read(file)
    assert len(stops) == 114 and imported.crs.title == "EPSG:4326"
    assert len(read(file, layer="routes")[0]) == 4


# --- The sample city ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    from sijeong.sample import CityPlan, generate_city

    parts = ("boundaries", "roads", "bus", "parcels", "buildings", "forest", "fires")
    return generate_city(tmp_path_factory.mktemp("sample") / "city", CityPlan(seed=1, only=parts)).folder


def defects(city: Path, kind: str, file: str) -> int:
    table = pd.read_csv(city / "truth" / "defects.csv.gz")
    return int(((table["kind"] == kind) & table["file"].str.startswith(file)).sum())


def test_the_parcels_of_the_sample_city(city):
    file = next((city / "parcels").glob("LSMD*.shp"))
    frame, imported = read(file, SAMPLE_CITY, dataset=dataset_of("parcels_lsmd", CATALOGUE))
    clean = gpd.read_file(city / "parcels" / "parcels.gpkg")
    assert (len(frame), imported.crs.title, imported.encoding.name) == (len(clean), "EPSG:5186", "cp949")
    assert imported.findings.repaired == defects(city, "self_intersection", "parcels/")
    assert imported.findings.duplicates == defects(city, "repeated_pnu", "parcels/")
    assert frame.area.sum() == pytest.approx(clean.area.sum(), rel=1e-3)


def test_the_buildings_of_the_sample_city(city):
    file = next((city / "buildings").glob("*.shp"))
    bare = file.parent / "bare"
    bare.mkdir(exist_ok=True)
    for suffix in (".shp", ".shx", ".dbf"):
        shutil.copy(file.with_suffix(suffix), bare)
    stated, _ = read(file, SAMPLE_CITY)
    guessed, imported = read(bare, SAMPLE_CITY)
    assert stated.crs.to_epsg() == guessed.crs.to_epsg() == 5174
    assert imported.crs.doubtful and "EPSG:5181" in imported.crs.alternatives
    shutil.rmtree(bare)


def test_the_forest_map_of_the_sample_city(city, tmp_path):
    file = next((city / "forest").glob("TB_FGDI*.shp"))
    frame, imported = read(file, SAMPLE_CITY, dataset=dataset_of("forest_map", CATALOGUE))
    assert {"storunst_cd", "koftr_group_cd", "frtp_nm"} <= set(frame.columns) and frame.crs.to_epsg() == 5186
    assert imported.findings.repaired == defects(city, "self_intersection", "forest/")
    raw = pyogrio.read_dataframe(file, encoding="cp949")
    bare = raw.drop(columns=["FRTP_NM", "KOFTR_NM"]).assign(DMCLS_CD="-99")
    bare.to_file(tmp_path / file.name, encoding="cp949")
    frame, _ = read(tmp_path / file.name, SAMPLE_CITY)
    assert frame["DMCLS_CD"].isna().all() and frame["AGCLS_NM"].dropna().str.endswith("영급").all()
    trees = raw["FRTP_CD"].isin(["1", "2", "3", "4"])
    assert frame["FRTP_NM"][trees].tolist() == raw["FRTP_NM"][trees].tolist()


def test_the_node_link_of_the_sample_city(city, tmp_path):
    with zipfile.ZipFile(tmp_path / "[2026-04-01]NODELINKDATA.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for part in (city / "roads").iterdir():
            archive.write(part, part.name)
    file = tmp_path / "[2026-04-01]NODELINKDATA.zip"
    links, imported = read(file, SAMPLE_CITY)
    assert imported.layer.name == "MOCT_LINK" and imported.crs.title == "EPSG:5186"
    west, south, east, north = SAMPLE_CITY.bounds
    area = box_area(SAMPLE_CITY, west, south, (west + east) / 2, north)
    piece = read_node_link(file, area)
    outline = gpd.GeoSeries([area.geometry], crs=4326).to_crs(5186).iloc[0]
    assert set(piece.links["LINK_ID"]) == set(links["LINK_ID"][links.intersects(outline)])
    assert set(piece.nodes["NODE_ID"]) == set(piece.links["F_NODE"]) | set(piece.links["T_NODE"])
    assert len(piece.turns) > 0 and set(piece.turns["ST_LINK"]) <= set(piece.links["LINK_ID"])


def test_a_field_with_a_hyphen_survives(tmp_path):
    links = gpd.GeoDataFrame(
        {"LINK_ID": ["1"], "C-ITS": ["0"]}, geometry=[shapely.LineString([(X, Y), (X, Y + 9)])], crs=5186
    )
    assert "C-ITS" in read(shapefile(tmp_path, links, "MOCT_LINK"))[0].columns


def test_bus_files_and_fires_of_the_sample_city(city):
    stops, imported = read(city / "bus" / "station20260504.txt", SAMPLE_CITY)
    assert "stop_id" in stops and imported.crs.title == "EPSG:4326" and len(stops) > 100
    fires, imported = read(city / "fires" / "forest_fires.csv", SAMPLE_CITY)
    assert imported.encoding.name == "cp949" and imported.crs.title == "EPSG:4326"
    assert np.isfinite(fires.geometry.x).all()


def test_the_dongs_of_the_sample_city(city):
    frame, imported = read(next((city / "boundaries").glob("*.shp")), SAMPLE_CITY)
    assert "행정동명" in frame and imported.crs.title == "EPSG:5179" and len(frame) == 20
