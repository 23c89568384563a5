"""Sheets for printing: the pages of the PDF, what stands on them, and what a stop leaves."""

import itertools
import re
import resource
import subprocess
import threading
import uuid
from pathlib import Path
from urllib.parse import quote

import geopandas as gpd
import numpy as np
import pytest
from listening_in_qgis import Listening
from loopback import Loopback, Reply, nobody_listens
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsFeature,
    QgsGeometry,
    QgsMapThemeCollection,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
from qgis.PyQt.QtGui import QColor, QImage
from shapely.geometry import Point, box

from sijeong.common.provenance import Provenance, Source
from sijeong.processing.placement import add_result
from sijeong.processing.reports.sheet_maps import land_of
from sijeong.processing.results import Result

X, Y = 180_000.0, 530_000.0
SIDE = 2_000.0
PROVENANCE = Provenance(
    title="산림까지 거리",
    algorithm="sijeong:forestproximity",
    sources=(Source("연속지적도", date="2026-07", licence="공공누리 제1유형"),),
    remarks=("✔ 모두 맞습니다.", "산림재난방지법: 산림인접지역 100 m"),
)


@pytest.fixture
def city(tmp_path, provider):
    """A project with two dongs: parcels at 0, 60 and 400 m from forest in 나루동, one at 400 m in 솔밭동."""
    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    dists = {0.0: 100, 60.0: 400, 400.0: 900, 400.5: SIDE + 500}
    shapes = [box(X + east, Y + 300, X + east + 200, Y + 500) for east in dists.values()]
    bands = [0.0, 100.0, 500.0, 500.0]
    parcels = gpd.GeoDataFrame({"dist_m": list(dists), "band": bands}, geometry=shapes, crs=5186)
    parcels.to_file(tmp_path / "parcels.gpkg", layer="forest_proximity")
    dongs = gpd.GeoDataFrame(
        {"adm_cd": ["1", "2"], "adm_nm": ["나루동", "솔밭동"]},
        geometry=[box(X, Y, X + SIDE, Y + SIDE), box(X + SIDE, Y, X + 2 * SIDE, Y + SIDE)],
        crs=5186,
    )
    dongs.to_file(tmp_path / "dongs.gpkg")
    layer = add_result(project, str(tmp_path / "parcels.gpkg"), Result.FOREST_PROXIMITY, PROVENANCE)
    theme = QgsMapThemeCollection.MapThemeRecord()
    theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    project.mapThemeCollection().insert("산림인접지", theme)
    yield project
    project.clear()


@pytest.fixture
def draw(run, city, tmp_path):
    """Draws sheets of the city and returns the words of each page and the output."""

    def draw(feedback=None, **parameters):
        context = QgsProcessingContext()
        context.setProject(city)
        parameters = {"OUTPUT": str(tmp_path / "sheets.pdf"), **parameters}
        found = run("mapsheets", feedback=feedback, context=context, **parameters)
        return words_of(found["OUTPUT"]), found

    return draw


def words_of(pdf) -> list[str]:
    """The words of each page; spaces round a stroke are a matter of the font."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    return [page.replace(" / ", "/") for page in text.split("\f")[:-1]]


def sizes_of(pdf) -> set[tuple[int, int]]:
    """Width and height of the pages in millimetres."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", Path(pdf).read_bytes())
    return {tuple(round(float(side) / 72 * 25.4) for side in found) for found in boxes}


def test_a_sheet_says_what_where_from_and_by_whom(draw):
    (page,), found = draw(TITLE="산림인접지 현황도", PUBLISHER="산림녹지과", NOTES="현장 확인용")
    assert found["PAGES"] == 1
    for words in ("산림인접지 현황도", "산림녹지과", "현장 확인용", "1/1", "EPSG:5186"):
        assert words in page
    assert "연속지적도 (2026-07, 공공누리 제1유형)" in page
    assert "산림재난방지법: 산림인접지역 100 m" in page
    assert "모두 맞습니다" not in page
    assert re.search(r"1 : \d{1,3}(,000|,500)", page)


@pytest.mark.parametrize(
    ("paper", "orientation", "size"),
    [
        ("A4", "landscape", (297, 210)),
        ("A4", "portrait", (210, 297)),
        ("A3", "landscape", (420, 297)),
        ("A3", "portrait", (297, 420)),
    ],
)
def test_paper_is_as_asked(draw, paper, orientation, size):
    _, found = draw(PAPER=paper, ORIENTATION=orientation)
    assert sizes_of(found["OUTPUT"]) == {size}


def test_an_atlas_begins_with_all_dongs_and_has_a_page_for_each(draw, tmp_path):
    pages, found = draw(DONGS=str(tmp_path / "dongs.gpkg"))
    assert found["PAGES"] == len(pages) == 3
    assert "나루동 (2)" in pages[0] and "솔밭동 (3)" in pages[0]
    assert re.search("산림인접지 . 나루동", pages[1]) and "2/3" in pages[1]
    assert re.search("산림인접지 . 솔밭동", pages[2]) and "3/3" in pages[2]


def test_the_legend_has_the_classes_that_lie_on_the_sheet_and_no_others(draw, city):
    near, far = (f"{X + east},{X + east + 200},{Y + 300},{Y + 500} [EPSG:5186]" for east in (100, 900))
    (near_page,), _ = draw(EXTENT=near, SCALE=1000)
    (far_page,), _ = draw(EXTENT=far, SCALE=1000)
    touching, far_off = re.compile(r"(?<!\d)0 m \("), "up to 500 m"
    assert touching.search(near_page) and far_off not in near_page
    assert far_off in far_page and not touching.search(far_page)


def test_the_scale_that_is_asked_for_stands_on_the_sheet(draw):
    (page,), _ = draw(SCALE=7_000)
    assert "1 : 7,000" in page


def test_a_project_in_degrees_is_drawn_to_scale(draw, city):
    city.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    (page,), _ = draw()
    assert "EPSG:5186" in page and "EPSG:4326" not in page


def test_a_legend_that_is_too_long_goes_on_and_is_never_cut(draw, tmp_path):
    from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsSymbol

    names = [f"종류{number:03d}" for number in range(300)]
    shapes = [Point(X + number, Y) for number in range(300)]
    gpd.GeoDataFrame({"kind": names}, geometry=shapes, crs=5186).to_file(tmp_path / "kinds.gpkg")
    layer = QgsVectorLayer(str(tmp_path / "kinds.gpkg"), "종류", "ogr")
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    layer.setRenderer(
        QgsCategorizedSymbolRenderer("kind", [QgsRendererCategory(name, symbol.clone(), name) for name in names])
    )
    QgsProject.instance().addMapLayer(layer)
    pages, _ = draw(LAYERS=[layer.id()])
    assert len(pages) > 1
    assert set(re.findall(r"종류\d{3}", "".join(pages))) == set(names)


def test_what_is_unticked_in_the_theme_is_not_drawn(draw, city):
    layer = next(iter(city.mapLayers().values()))
    items = layer.renderer().legendSymbolItems()
    record = QgsMapThemeCollection.MapThemeLayerRecord(layer)
    record.usingLegendItems = True
    record.checkedLegendItems = {item.ruleKey() for item in items if "0 m" not in item.label()[:4]}
    theme = QgsMapThemeCollection.MapThemeRecord()
    theme.addLayerRecord(record)
    city.mapThemeCollection().insert("먼 필지", theme)
    (page,), _ = draw(THEMES="먼 필지")
    assert not re.search(r"(?<!\d)0 m \(", page) and "up to 500 m" in page


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"THEMES": "없는 테마"}, "There is no map theme 없는 테마. There are: 산림인접지."),
        ({"LAYERS": ["empty"]}, "has no feature, so there is nothing to draw"),
        ({"DONGS": "points"}, "The layer of dongs has no polygon"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_a_sentence(draw, city, tmp_path, parameters, said):
    for name, kind in (("empty", "Polygon"), ("points", "Polygon")):
        city.addMapLayer(QgsVectorLayer(f"{kind}?crs=EPSG:5186&field=adm_nm:string", name, "memory"))
    ids = {layer.name(): layer.id() for layer in city.mapLayers().values()}
    parameters = {
        name: [ids.get(one, one) for one in value] if isinstance(value, list) else ids.get(value, value)
        for name, value in parameters.items()
    }
    with pytest.raises(QgsProcessingException, match=re.escape(said)):
        draw(**parameters)
    assert not (tmp_path / "sheets.pdf").exists()


def test_a_layer_whose_file_is_gone_is_named(draw, city):
    layer = next(iter(city.mapLayers().values()))
    layer.setDataSource("/nowhere/roads.gpkg", "도로", "ogr", QgsDataProvider.ProviderOptions())
    theme = QgsMapThemeCollection.MapThemeRecord()
    theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    city.mapThemeCollection().insert("도로", theme)
    with pytest.raises(QgsProcessingException, match="The layer 도로 cannot be opened"):
        draw(THEMES="도로")


def test_a_stop_between_pages_leaves_the_pdf_that_was_there(draw, stops_at, tmp_path):
    before = tmp_path / "sheets.pdf"
    before.write_bytes(b"of yesterday")
    with pytest.raises(QgsProcessingException):
        draw(feedback=stops_at(30), DONGS=str(tmp_path / "dongs.gpkg"))
    assert before.read_bytes() == b"of yesterday"
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".pdf"] == ["sheets.pdf"]


def test_a_sheet_of_too_many_features_is_a_picture_and_no_heap_of_lines(draw, monkeypatch):
    from sijeong.processing.reports import map_drawing

    def pictures(found):
        listed = subprocess.run(["pdfimages", "-list", found["OUTPUT"]], capture_output=True, text=True, check=True)
        return len(listed.stdout.splitlines()) - 2

    assert pictures(draw()[1]) == 0
    monkeypatch.setattr(map_drawing, "MOST_FEATURES", 1)
    assert pictures(draw()[1]) == 1


def test_a_disk_that_gets_full_leaves_nothing_and_is_told(draw, tmp_path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, hard))
    try:
        with pytest.raises(QgsProcessingException, match="disk is full"):
            draw()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not list(tmp_path.rglob("*.pdf"))


def test_a_layer_without_features_is_named(draw, city, tmp_path):
    gpd.GeoDataFrame({"adm_cd": []}, geometry=[], crs=5186).to_file(tmp_path / "empty.gpkg")
    with pytest.raises(QgsProcessingException, match="empty"):
        draw(LAYERS=[str(tmp_path / "empty.gpkg")])


def test_a_provenance_of_another_version_does_not_stop_the_sheet(draw, city):
    for layer in city.mapLayers().values():
        layer.setCustomProperty("sijeong/provenance", '{"title": "x", "of_the_future": 1}')
    assert draw()


GREEN = (20, 160, 60)


def tile(colour) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QImage(256, 256, QImage.Format.Format_RGB32)
    picture.fill(QColor(*colour))
    picture.save(buffer, "PNG")
    return bytes(content)


@pytest.fixture
def on_tiles(city):
    """Lays a base map of tiles below the theme 산림인접지."""

    def lay(port):
        address = f"http://127.0.0.1:{port}/{uuid.uuid4()}/{{z}}/{{x}}/{{y}}.png"
        # QGIS 3.40 takes an address whose ":" and "/" are encoded literally, and asks nobody.
        base = QgsRasterLayer(f"type=xyz&zmin=6&zmax=19&url={quote(address, safe=':/')}", "배경지도", "wms")
        city.addMapLayer(base)
        theme = QgsMapThemeCollection.MapThemeRecord()
        for layer in (*city.mapThemeCollection().mapThemeVisibleLayers("산림인접지"), base):
            theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
        city.mapThemeCollection().insert("산림인접지", theme)

    return lay


def share_of(colour, pdf, folder) -> float:
    """Of the pixels of the first page, those that differ from ``colour`` by a shade at most."""
    subprocess.run(["pdftoppm", "-r", "40", "-png", "-singlefile", str(pdf), str(folder / "page")], check=True)
    page = QImage(str(folder / "page.png"))
    every_pixel = itertools.product(range(page.width()), range(page.height()))
    found = [page.pixelColor(x, y).getRgb()[:3] for x, y in every_pixel]
    return sum(np.abs(np.subtract(found, colour)).max(axis=1) < 4) / len(found)


def test_a_base_map_of_tiles_is_drawn_below(draw, on_tiles, tmp_path):
    with Loopback(lambda asked: Reply(tile(GREEN), content_type="image/png")) as server:
        on_tiles(server.port)
        (page,), found = draw()
        assert server.asked
    assert share_of(GREEN, found["OUTPUT"], tmp_path) > 0.3
    assert "배경지도" in page


def test_a_stop_is_heard_while_tiles_hang(draw, on_tiles, tmp_path):
    feedback, released, answered = QgsProcessingFeedback(False), threading.Event(), []

    def hang(asked):
        feedback.cancel()
        released.wait(50)
        answered.append(asked)
        return Reply(tile(GREEN), content_type="image/png")

    with Loopback(hang) as server:
        on_tiles(server.port)
        try:
            with pytest.raises(QgsProcessingException):
                draw(feedback=feedback)
            assert server.asked and not answered
        finally:
            released.set()
    assert not (tmp_path / "sheets.pdf").exists()


def test_a_base_map_that_does_not_answer_is_said_once_and_the_sheets_come(draw, on_tiles, tmp_path):
    told = Listening()
    with nobody_listens() as port:
        on_tiles(port)
        pages, _ = draw(feedback=told, DONGS=str(tmp_path / "dongs.gpkg"))
    assert len(pages) == 3 and "산림재난방지법" in pages[0]
    assert len([sentence for sentence in told.warnings if "배경지도" in sentence]) == 1, told.warnings


def test_a_base_map_of_which_single_tiles_are_missing_is_not_said_to_be_silent(draw, on_tiles):
    told, count = Listening(), itertools.count()

    def every_second(asked):
        return Reply(status=404) if next(count) % 2 else Reply(tile(GREEN), content_type="image/png")

    with Loopback(every_second) as server:
        on_tiles(server.port)
        draw(feedback=told)
        assert len(server.asked) > 1
    assert not told.warnings


@pytest.mark.parametrize(
    ("right", "shown"), [(1_500.0, (0, 0, 1_500, 1_000)), (9_000.0, (0, 0, 1_000, 1_000))], ids=["a little", "far"]
)
def test_a_city_that_reaches_a_little_farther_than_its_results_is_not_cut(provider, right, shown):
    def layer_of(*shapes) -> QgsVectorLayer:
        layer = QgsVectorLayer("Polygon?crs=EPSG:5186", "", "memory")
        for shape in shapes:
            feature = QgsFeature()
            feature.setGeometry(QgsGeometry.fromWkt(shape.wkt))
            layer.dataProvider().addFeature(feature)
        layer.updateExtents()
        return layer

    crs = QgsCoordinateReferenceSystem("EPSG:5186")
    results, dongs = layer_of(box(0, 0, 1_000, 1_000)), layer_of(box(0, 0, right, 1_000))
    assert land_of([results], [dongs], crs, QgsProject.instance().transformContext()) == shown
