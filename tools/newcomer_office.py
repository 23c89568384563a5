"""A GIS officer's folder, from the made-up city: ``newcomer_office.py FOLDER`` → ``files/`` and ``next_month/``.

Names in Korean with spaces, CP949 without .cpg, a cadastre without .prj beside a newer one, three systems of
coordinates, stops in a workbook, card records with Korean headings, and what is no data at all.
"""

from __future__ import annotations

import shutil
import sys
import zipfile
from pathlib import Path

import geopandas as gpd
import pandas as pd

SAMPLE = Path(__file__).resolve().parent.parent / "build" / "sample"
DAY = "20260416"
MONTHS = {"files": ("20260416", "20260421", "20260423"), "next_month": ("20260512", "20260514", "20260519")}
"""Service days of the card records: working days, so that the two months can be compared."""
NO_DATA = {
    "[공문] 자료 제공 협조.hwp": b"\xd0\xcf\x11\xe0",
    "현장사진.jpg": b"\xff\xd8\xff\xe0",
    "~$버스정류장 현황.xlsx": bytes(165),
    "작년 통계.xls": b"\xd0\xcf\x11\xe0",
    "받다만 파일.zip": b"PK\x03\x04 and nothing more",
    "읽어보세요.txt": "각 부서에서 받은 자료를 모았습니다.\n".encode("cp949"),
}


def main(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    files, later = folder / "files", folder / "next_month"
    for place in (files / "1. 지적", files / "2. 산림", files / "3. 건물", files / "4. 대중교통", later):
        place.mkdir(parents=True)
    add_shapes(files)
    add_tables(files / "4. 대중교통")
    add_cards(files / "4. 대중교통" / "교통카드 자료 4월.csv", MONTHS["files"], leave_out=13)
    add_cards(later / "교통카드 자료 5월.csv", MONTHS["next_month"], leave_out=7)
    shutil.copy(SAMPLE / "dem" / "dem.tif", files / "수치표고모델 DEM.tif")
    shutil.copy(SAMPLE / "fires" / "forest_fires.csv", files / "2. 산림" / "산불 발생 현황.csv")
    for name, content in NO_DATA.items():
        (files / name).write_bytes(content)


def add_shapes(files: Path) -> None:
    parcels = _read("parcels/LSMD_CONT_LDREG_41999_202604.shp").set_crs(5186)
    old = parcels.iloc[: len(parcels) // 2].to_crs(5174)
    _write(parcels, files / "1. 지적" / "연속지적도 2026년 4월.shp")
    _write(old, files / "1. 지적" / "연속지적도 2009 옛 자료.shp", has_prj=False)
    _write(_read("forest/TB_FGDI_FS_IM5000_41999.shp").to_crs(5174), files / "2. 산림" / "임상도 최신본.shp")
    _write(_read("buildings/F_FAC_BUILDING_41999_202604.shp"), files / "3. 건물" / "GIS건물통합정보(복사본).shp")
    dongs = gpd.read_file(SAMPLE / "boundaries" / "dongs.gpkg")[["adm_cd", "adm_nm", "population", "geometry"]]
    names = {"adm_cd": "행정동코드", "adm_nm": "행정동명", "population": "인구수"}
    dongs.rename(columns=names).to_crs(4326).to_file(files / "행정동 경계.geojson", driver="GeoJSON")
    with zipfile.ZipFile(files / "[2026-04-15]NODELINKDATA.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for part in sorted((SAMPLE / "roads").iterdir()):
            archive.write(part, part.name)


def add_tables(folder: Path) -> None:
    stops = gpd.read_file(SAMPLE / "bus" / "stops.gpkg").to_crs(4326)
    table = pd.DataFrame(
        {
            "연번": range(1, len(stops) + 1),
            "정류소ID": stops["stop_id"],
            "정류소명": stops["stop_name"],
            "경도": stops.geometry.x.round(7),
            "위도": stops.geometry.y.round(7),
        }
    )
    table.to_excel(folder / "버스정류장 현황.xlsx", index=False, sheet_name="정류장")


def add_cards(file: Path, days: tuple[str, ...], leave_out: int) -> None:
    """The records of one day on ``days``, each without every so many-th row: no two days are alike."""
    heading, *rows = (SAMPLE / "cards" / f"TB_KTS_DWTCD_METROPOLITAN_{DAY}.csv").read_text("cp949").splitlines()
    lines = [heading]
    for number, day in enumerate(days):
        next_day = str(int(day) + 1)
        kept = [row for place, row in enumerate(rows) if (place + number) % leave_out]
        lines += [row.replace(DAY, day).replace(str(int(DAY) + 1), next_day) for row in kept]
    file.write_bytes("\r\n".join([*lines, ""]).encode("cp949"))


def _read(name: str) -> gpd.GeoDataFrame:
    return gpd.read_file(SAMPLE / name, encoding="cp949")


def _write(frame: gpd.GeoDataFrame, file: Path, has_prj: bool = True) -> None:
    frame.to_file(file, encoding="cp949")
    file.with_suffix(".cpg").unlink(missing_ok=True)
    if not has_prj:
        file.with_suffix(".prj").unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
