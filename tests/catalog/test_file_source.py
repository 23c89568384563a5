"""A folder of files as the source of a dataset: the way of a closed network."""

from __future__ import annotations

import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pytest
from agency_files import SIHEUNG, parcels, shapefile

from sijeong.catalog.areas import Area, box_area
from sijeong.catalog.entries import dataset_of, read_catalogue
from sijeong.catalog.errors import CatalogError
from sijeong.catalog.http.credential import NO_CREDENTIAL
from sijeong.catalog.pulling import pull
from sijeong.catalog.sources.file import FileSource, find_files
from sijeong.catalog.store import Store
from sijeong.common.progress import SILENT

PARCELS = dataset_of("parcels_lsmd", read_catalogue())
TWO_GU = replace(SIHEUNG, id="41110", sigungu_codes=("41111", "41113"))


def delivered(folder: Path, stem: str, count: int = 4, zipped: str = "") -> Path:
    """Parcels as a shapefile or, with ``zipped``, as a zip of that name."""
    file = shapefile(folder / stem if zipped else folder, parcels(count), stem, lost=(".prj", ".cpg"))
    if not zipped:
        return file
    with zipfile.ZipFile(folder / zipped, "w") as archive:
        for part in file.parent.iterdir():
            archive.write(part, part.name)
    shutil.rmtree(file.parent)
    return folder / zipped


def names(folder: Path, city=SIHEUNG) -> list[str]:
    return [file.name for file in find_files(PARCELS, folder, city, SILENT)]


def test_the_latest_issue_of_the_citys_own_sigungu(tmp_path):
    for stem in ("LSMD_CONT_LDREG_41390_202604", "lsmd_cont_ldreg_41390_202607", "LSMD_CONT_LDREG_41590_202608"):
        delivered(tmp_path / "지적", stem)
    assert names(tmp_path) == ["lsmd_cont_ldreg_41390_202607.shp"]


def test_a_city_of_several_sigungu_needs_a_file_of_each(tmp_path):
    for stem in ("LSMD_CONT_LDREG_41111_202604", "LSMD_CONT_LDREG_41113_202604", "LSMD_CONT_LDREG_41390_202604"):
        delivered(tmp_path, stem)
    assert names(tmp_path, TWO_GU) == ["LSMD_CONT_LDREG_41111_202604.shp", "LSMD_CONT_LDREG_41113_202604.shp"]
    pages = FileSource().pages(
        PARCELS, Area(replace(TWO_GU, bounds=SIHEUNG.bounds)), str(tmp_path), NO_CREDENTIAL, SILENT
    )
    assert sum(len(page.frame) for page in pages) == 8


def test_a_zip_by_its_name_or_by_what_is_in_it(tmp_path):
    delivered(tmp_path, "LSMD_CONT_LDREG_41390_202604", zipped="내려받은 파일.zip")
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04")
    assert names(tmp_path) == ["내려받은 파일.zip"]
    delivered(tmp_path, "a", zipped="LSMD_CONT_LDREG_41390_202607.zip")
    assert names(tmp_path) == ["LSMD_CONT_LDREG_41390_202607.zip"]
    delivered(tmp_path, "LSMD_CONT_LDREG_41390_202607")
    assert names(tmp_path) == ["LSMD_CONT_LDREG_41390_202607.shp"]


def test_a_single_file_may_be_called_anything(tmp_path):
    assert find_files(PARCELS, delivered(tmp_path, "내 필지"), SIHEUNG, SILENT) == (tmp_path / "내 필지.shp",)


def test_nothing_that_fits(tmp_path):
    delivered(tmp_path, "건물")
    with pytest.raises(CatalogError, match=r"LSMD_CONT_LDREG_\*"):
        names(tmp_path)
    with pytest.raises(CatalogError, match="as SOURCE"):
        next(FileSource().pages(PARCELS, Area(SIHEUNG), "", NO_CREDENTIAL, SILENT))


def test_an_entry_of_a_platform_is_found_by_its_id_or_the_platforms_name(tmp_path):
    land = replace(PARCELS, id="lx_map", request={"data": "LT_C_LANDINFOBASEMAP"})
    delivered(tmp_path / "a", "lt_c_landinfobasemap_2026")
    delivered(tmp_path / "b", "LX_MAP")
    for folder in ("a", "b"):
        assert len(find_files(land, tmp_path / folder, SIHEUNG, SILENT)) == 1
    with pytest.raises(CatalogError, match=r"\*lx_map\*"):
        find_files(land, delivered(tmp_path / "c", "건물").parent, SIHEUNG, SILENT)


def test_a_pull_from_a_folder_ends_in_the_store(tmp_path):
    """Through the engine: renamed after the entry, repeated parcels once, told what was done."""
    frame = parcels(5)
    frame = gpd.GeoDataFrame(gpd.pd.concat([frame, frame.iloc[:1]], ignore_index=True), crs=frame.crs)
    shapefile(tmp_path / "files", frame, "LSMD_CONT_LDREG_41390_202607", lost=(".prj", ".cpg"))
    store = Store(tmp_path / "store")
    pulled = pull(PARCELS, Area(SIHEUNG), store, address=str(tmp_path / "files"))
    layer = gpd.read_file(pulled.file, layer=pulled.layer)
    assert pulled.features == len(layer) == 5
    assert layer.crs.to_epsg() == 5186 and {"pnu", "jibun"} <= set(layer.columns)
    assert sorted(layer["jibun"]) == sorted(frame["JIBUN"].unique())
    assert any("LSMD_CONT_LDREG_41390_202607.shp" in one.sentence() for one in pulled.remarks)
    again = pull(PARCELS, Area(SIHEUNG), store, address=str(tmp_path / "files"))
    assert (again.added, again.changed, again.removed) == (0, 0, 0)


def test_a_box_cuts_while_reading(tmp_path):
    file = delivered(tmp_path, "LSMD_CONT_LDREG_41390_202607", count=40)
    area = box_area(SIHEUNG, *parcels(3).to_crs(4326).total_bounds)
    pulled = pull(PARCELS, area, Store(tmp_path / "store"), address=str(file))
    assert pulled.features == 3


def test_a_dataset_of_a_platform_comes_from_a_file_on_a_closed_network(tmp_path):
    file = delivered(tmp_path, "carried in")
    dataset = dataset_of("lx_map", read_catalogue())
    pulled = pull(dataset, Area(SIHEUNG), Store(tmp_path / "store"), address=str(file))
    layer = gpd.read_file(pulled.file, layer=pulled.layer)
    assert pulled.requests == 0 and layer["pnu"].tolist() == parcels()["PNU"].tolist()
