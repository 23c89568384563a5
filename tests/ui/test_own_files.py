"""Files of the city's own, as an office has them, through the window of the dock into the project."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, QPoint, Qt, QUrl
from qgis.PyQt.QtGui import QColor, QDropEvent
from qgis.PyQt.QtWidgets import QPushButton
from shapely.geometry import Point, box

from sijeong.catalog.files.looking import MOST_FILES
from sijeong.ui.jobs import Job, Step
from sijeong.ui.state.project_state import Standing

pytestmark = pytest.mark.qgis

LOTS = [box(183_000 + 30 * n, 530_000, 183_025 + 30 * n, 530_025) for n in range(12)]


def _parcels(file: Path, count: int = 12) -> Path:
    """As a department sends them: in the old cadastral system, CP949, without .prj and .cpg."""
    file.parent.mkdir(parents=True, exist_ok=True)
    frame = gpd.GeoDataFrame(
        {"PNU": [f"41390101001{n:04d}0000"[:19] for n in range(count)], "JIBUN": ["1 대"] * count},
        geometry=LOTS[:count],
        crs=5186,
    )
    frame.to_crs(5174).to_file(file, encoding="cp949")
    for suffix in (".prj", ".cpg"):
        file.with_suffix(suffix).unlink(missing_ok=True)
    return file


def _on_days(table: bytes, *days: bytes) -> bytes:
    """The rows of the first of April, in CP949, on ``days``."""
    heading, *rows = table.splitlines(keepends=True)
    first = [row for row in rows if b"20260401" in row]
    return heading + b"".join(row.replace(b"20260401", day) for day in days for row in first)


@pytest.fixture
def office(tmp_path, records) -> Path:
    """A folder with parcels of two years, stops as a table, dongs, card records, and what is no data."""
    folder = tmp_path / "우리 시 자료"
    _parcels(folder / "1. 지적" / "연속지적도 2019.shp", 4)
    _parcels(folder / "1. 지적" / "연속지적도 2026년 4월.shp")
    dongs = gpd.GeoDataFrame(
        {"행정동코드": ["31150510"], "행정동명": ["정왕동"]}, geometry=[LOTS[0].buffer(900)], crs=5186
    )
    dongs.to_crs(4326).to_file(folder / "행정동 경계.geojson")
    at = gpd.GeoSeries([Point(183_010, 530_010), Point(183_500, 530_000)], crs=5186).to_crs(4326)
    lines = ["정류소ID,정류소명,경도,위도", *(f"S{n},정류소{n},{p.x:.6f},{p.y:.6f}" for n, p in enumerate(at, 1))]
    (folder / "정류소 현황.csv").write_text("\n".join(lines), encoding="cp949")
    (folder / "교통카드 4월.csv").write_bytes(_on_days(records.read_bytes(), b"20260401", b"20260402"))
    (folder / "공문.hwp").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    (folder / "~$정류소 현황.xlsx").write_bytes(bytes(165))
    return folder


@pytest.fixture
def window(desktop, office, soon):
    desktop.dock.add_own_files([office])
    dialog = desktop.dock._own_files.dialog
    assert soon(lambda: dialog.rows and dialog.add_button.isEnabled())
    return dialog


def _row(window, name: str):
    return next(row for row in window.rows if Path(row.file.path).name == name)


def _taken(desktop, soon, start) -> object:
    endings = []
    taking = desktop.dock._own_files.taking
    taking.ended.connect(endings.append)
    start()
    assert soon(lambda: bool(endings))
    return endings[0]


def test_each_file_is_told_for_what_it_is(window):
    kinds = {Path(row.file.path).name: row.file.kind for row in window.rows}
    assert kinds == {
        "연속지적도 2019.shp": "parcels_lsmd",
        "연속지적도 2026년 4월.shp": "parcels_lsmd",
        "행정동 경계.geojson": "administrative_dong",
        "정류소 현황.csv": "bus_stops",
        "교통카드 4월.csv": "cards",
        "공문.hwp": "nothing",
    }
    assert not _row(window, "공문.hwp").is_wanted and "공문.hwp" in _row(window, "공문.hwp").file.note
    assert not _row(window, "연속지적도 2019.shp").is_wanted
    assert window.add_button.text() == "&Add 4 to the Project"
    parcels = _row(window, "연속지적도 2026년 4월.shp")
    assert parcels.file.system == "EPSG:5174" and "EPSG:2097" in parcels.system.itemText(1) + parcels.system.itemText(2)
    assert _row(window, "정류소 현황.csv").encoding.itemText(0) == "CP949 (found)"


def test_what_is_ticked_comes_into_its_group_and_the_steps_find_it(window, desktop, soon):
    taken = _taken(desktop, soon, window.add_button.click)
    assert len(taken.done) == 4 and not taken.failed
    project = QgsProject.instance()
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert set(layers) == {"연속지적도 2026년 4월", "행정동 경계", "정류소 현황"}
    groups = [group.name() for group in project.layerTreeRoot().findGroup("Base data").findGroups()]
    assert groups == ["Bus", "Boundaries", "Parcels"]
    assert next(layers["연속지적도 2026년 4월"].getFeatures())["pnu"].startswith("41390101")
    assert layers["정류소 현황"].fields().lookupField("stop_id") >= 0
    assert desktop.dock.state.missing(Job.BUS) == []
    assert desktop.dock._own_files.dialog is None  # nothing is left to say, so the window has gone
    assert any("4 files are in the project" in text for _, text in desktop._iface.said)


def test_areas_that_cover_the_city_are_outlines_and_the_users_own_layers_stay_as_they_are(window, desktop, soon, stops):
    look = stops.renderer().symbol().color().name()
    _taken(desktop, soon, window.add_button.click)
    for name in ("연속지적도 2026년 4월", "행정동 경계"):
        (layer,) = QgsProject.instance().mapLayersByName(name)
        assert layer.renderer().symbol().symbolLayer(0).brushStyle() == Qt.BrushStyle.NoBrush
    assert stops.renderer().symbol().color().name() == look


def test_another_system_can_be_chosen_before(window, desktop, soon):
    parcels = _row(window, "연속지적도 2026년 4월.shp")
    for row in window.rows:
        if row.is_wanted:
            row.set_wanted(row is parcels)
    parcels.system.setCurrentIndex(parcels.system.findData("EPSG:2097"))
    _taken(desktop, soon, window.add_button.click)
    (layer,) = QgsProject.instance().mapLayers().values()
    moved = next(layer.getFeatures()).geometry().boundingBox().center()
    assert abs(moved.x() - LOTS[0].centroid.x) > 100  # the old system lies some 250 m away


def test_a_file_of_the_next_month_takes_the_place_of_the_last(window, desktop, soon, tmp_path):
    _taken(desktop, soon, window.add_button.click)
    (layer,) = QgsProject.instance().mapLayersByName("연속지적도 2026년 4월")
    newer = _parcels(tmp_path / "다음 달" / "연속지적도 2026년 5월.shp", 7)
    desktop.dock.add_own_files([newer])
    dialog = desktop.dock._own_files.dialog
    assert soon(dialog.add_button.isEnabled)
    taken = _taken(desktop, soon, dialog.add_button.click)
    assert len(taken.replaced) == 1
    assert layer.name() == "연속지적도 2026년 5월" and layer.featureCount() == 7
    assert len(QgsProject.instance().mapLayers()) == 3


def test_one_that_fails_is_told_and_the_others_come(window, desktop, soon, office):
    (office / "정류소 현황.csv").unlink()
    taken = _taken(desktop, soon, window.add_button.click)
    assert [wish.file.name for wish, _ in taken.failed] == ["정류소 현황"] and len(taken.done) == 3
    assert window.isVisible()
    assert "정류소 현황.csv" in window.list.item(window.rows.index(_row(window, "정류소 현황.csv")), 4).text()


def test_files_dropped_on_the_dock_open_the_window(desktop, office, soon):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(office / "행정동 경계.geojson"))])
    drop = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desktop.dock.widget().dropEvent(drop)
    assert soon(lambda: [row.file.kind for row in desktop.dock._own_files.dialog.rows] == ["administrative_dong"])


def test_the_next_months_records_age_what_was_made_and_the_last_legs_stand_ready_to_compare(
    window, desktop, soon, wait, office
):
    _taken(desktop, soon, window.add_button.click)
    dock = desktop.dock
    dock.show()
    panel = dock.open_job(Job.BUS)
    assert wait(dock.runner, panel.run_all).how.value == "well"
    assert soon(lambda: dock.ledger.made(Step.IMPORT_TAPS) and dock.ledger.made(Step.IMPORT_TAPS).inputs)
    april = dock.ledger.made(Step.LINK_TAPS).main_file
    may = office.parent / "교통카드 5월.csv"
    may.write_bytes(_on_days((office / "교통카드 4월.csv").read_bytes(), b"20260512", b"20260513"))
    dock.add_own_files([may])
    dialog = dock._own_files.dialog
    assert soon(dialog.add_button.isEnabled)
    _taken(desktop, soon, dialog.add_button.click)
    assert panel.records.path() == str(may)
    assert soon(lambda: "교통카드 5월.csv" in dock.ledger.why_old(Step.IMPORT_TAPS))
    assert panel.analyses[Step.COMPARE_PERIODS].options["LEGS_BEFORE"].path() == april
    layers = set(QgsProject.instance().mapLayers())
    assert wait(dock.runner, dock.state.catch_up).how.value == "well"
    assert dock.ledger.made(Step.LINK_TAPS).main_file != april and Path(april).exists()
    assert layers <= set(QgsProject.instance().mapLayers())  # each in its place, with its look
    assert soon(lambda: not dock.ledger.why_old(Step.IMPORT_TAPS))
    state = dock.state.of_job(Job.BUS, dock.state.results())
    assert state.standing is Standing.COMPARABLE
    dock.open_page(None)
    dock.home.refresh()
    dock.home.rows[Job.BUS].press()
    section = panel.analyses[Step.COMPARE_PERIODS]
    assert dock.current_job is Job.BUS and section.missing() == ""
    ending = wait(dock.runner, lambda: dock.runner.start([section.run(panel.folder)]))
    assert ending.how.value == "well", ending.sentence
    assert dock.state.of_job(Job.BUS, dock.state.results()).standing is Standing.DONE
    (hubs,) = QgsProject.instance().mapLayersByName("Transfer hubs")
    assert QgsProject.instance().layerTreeRoot().findLayer(hubs.id()).isVisible()  # a table has no map to show instead


def test_layers_of_the_users_own_are_quieted_on_wish_alone_and_that_is_taken_back(desktop, desk, window, soon):
    _taken(desktop, soon, window.add_button.click)
    project = QgsProject.instance()
    mine = QgsVectorLayer("Polygon?crs=EPSG:5186&field=PNU:string", "우리 필지", "memory")
    mine.renderer().symbol().setColor(QColor("#ff00aa"))
    project.addMapLayer(mine)
    offer = desktop.dock.home.quiet_offer
    desk.window.show()
    desktop.dock.show()
    desktop.dock.home.refresh()
    assert offer.isVisible()
    offer.quiet()
    assert mine.renderer().symbol().symbolLayer(0).brushStyle() == Qt.BrushStyle.NoBrush
    assert not offer.isVisible()
    (undo,) = [button for button in desk.bar.currentItem().findChildren(QPushButton) if button.text() == "Undo"]
    undo.click()
    assert mine.renderer().symbol().color() == QColor("#ff00aa")
    assert offer.isVisible()
    mine.renderer().symbol().symbolLayer(0).setStrokeColor(QColor("#999999"))  # somebody has chosen a look
    offer.refresh()
    assert not offer.isVisible()


def test_a_folder_with_too_many_files_says_that_some_were_left_out(desktop, tmp_path, soon):
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.hwp").write_bytes(b"\xd0\xcf\x11\xe0")
    desktop.dock.add_own_files([tmp_path])
    dialog = desktop.dock._own_files.dialog
    assert soon(lambda: len(dialog.rows) > MOST_FILES)
    notes = [row.file.note for row in dialog.rows if row.file.path == str(tmp_path)]
    assert notes == [f"Only the first {MOST_FILES} files were looked through. Choose smaller folders for the rest."]


def _raster(file: Path, values, kind, *, place=True, says_system=True) -> Path:
    from osgeo import gdal, osr

    file.parent.mkdir(parents=True, exist_ok=True)
    raster = gdal.GetDriverByName("GTiff").Create(str(file), values.shape[1], values.shape[0], 1, kind)
    if place:
        raster.SetGeoTransform((183_000, 30, 0, 530_000, 0, -30))
    if says_system:
        system = osr.SpatialReference()
        system.ImportFromEPSG(5186)
        raster.SetProjection(system.ExportToWkt())
    raster.GetRasterBand(1).WriteArray(values)
    return file


def test_heights_are_told_from_scans_and_pictures(desktop, tmp_path, soon):
    from osgeo import gdal

    folder = tmp_path / "도면"
    heights = np.arange(400, dtype=float).reshape(20, 20)
    _raster(folder / "수치표고.tif", heights, gdal.GDT_Float32)
    _raster(folder / "좌표계 없음.tif", heights, gdal.GDT_Int16, says_system=False)
    _raster(folder / "스캔 16비트.tif", heights * 150, gdal.GDT_UInt16)
    _raster(folder / "자리 없는 스캔.tif", heights * 150, gdal.GDT_UInt16, place=False, says_system=False)
    _raster(folder / "도면 8비트.tif", heights % 255, gdal.GDT_Byte)
    (folder / "현장.JPG").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    desktop.dock.add_own_files([folder])
    dialog = desktop.dock._own_files.dialog
    assert soon(lambda: dialog.rows and dialog.add_button.isEnabled())
    files = {Path(row.file.path).stem: row.file for row in dialog.rows}
    assert {name for name, file in files.items() if file.is_wanted} == {"수치표고", "좌표계 없음"}
    assert {name for name, file in files.items() if file.is_readable and not file.is_wanted} == {"스캔 16비트"}
    assert not files["수치표고"].note and files["좌표계 없음"].is_system_doubtful
    assert "59,850" in files["스캔 16비트"].note and "where it lies" in files["자리 없는 스캔"].note
    assert files["도면 8비트"].note.startswith("A picture") and files["현장"].note.startswith("A picture")


@pytest.mark.parametrize(("names", "words"), [((), "Nothing was found"), (("공문.hwp", "현장.png"), "None of these")])
def test_what_can_be_done_is_said_where_nothing_is_data(desktop, tmp_path, soon, names, words):
    folder = tmp_path / "빈 폴더"
    folder.mkdir()
    for name in names:
        (folder / name).write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    desktop.dock.add_own_files([folder])
    dialog = desktop.dock._own_files.dialog
    assert soon(lambda: words in dialog._says.text())
    assert "shp" in dialog._says.text() and len(dialog.rows) == len(names) and not dialog.add_button.isEnabled()


def test_heights_without_a_system_come_in_the_one_that_is_found_or_chosen(desktop, tmp_path, soon):
    file = tmp_path / "표고.asc"
    rows = "\n".join(" ".join(str(row + column) for column in range(4)) for row in range(4))
    head = "ncols 4\nnrows 4\nxllcorner 183000\nyllcorner 530000\ncellsize 30\nNODATA_value -9999\n"
    file.write_text(head + rows, encoding="ascii")
    for choice, expected in ((None, None), ("EPSG:2097", "EPSG:2097")):
        QgsProject.instance().clear()
        desktop.dock.add_own_files([file])
        dialog = desktop.dock._own_files.dialog
        assert soon(lambda dialog=dialog: dialog.rows and dialog.add_button.isEnabled())
        (row,) = dialog.rows
        assert row.file.system.startswith("EPSG:") and row.system is not None
        if choice:
            row.system.setCurrentIndex(row.system.findData(choice))
        _taken(desktop, soon, dialog.add_button.click)
        (layer,) = QgsProject.instance().mapLayers().values()
        assert layer.crs().authid() == (expected or row.file.system)
