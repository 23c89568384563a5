"""Layouts in the project: the sheet as QGIS's own, to go on by hand."""

import geopandas as gpd
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsMapThemeCollection,
    QgsPrintLayout,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from shapely.geometry import box

from sijeong.processing.paper import A3, A4
from sijeong.processing.placement import add_result
from sijeong.processing.reports.layouts import MAP_ID, LayoutWish, add_layout
from sijeong.processing.results import Result

X, Y = 180_000.0, 530_000.0


@pytest.fixture
def project(tmp_path, provider):
    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    parcels = gpd.GeoDataFrame(
        {"dist_m": [0.0, 60.0], "band": [0.0, 100.0]},
        geometry=[box(X, Y, X + 400, Y + 400), box(X + 900, Y, X + 1300, Y + 400)],
        crs=5186,
    )
    parcels.to_file(tmp_path / "parcels.gpkg")
    gpd.GeoDataFrame(
        {"adm_nm": ["나루동", "솔밭동"]},
        geometry=[box(X, Y, X + 800, Y + 800), box(X + 800, Y, X + 1600, Y + 800)],
        crs=5186,
    ).to_file(tmp_path / "dongs.gpkg")
    layer = add_result(project, str(tmp_path / "parcels.gpkg"), Result.FOREST_PROXIMITY)
    theme = QgsMapThemeCollection.MapThemeRecord()
    theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    project.mapThemeCollection().insert("산림인접지", theme)
    yield project
    project.clear()


@pytest.fixture
def dongs(project, tmp_path):
    layer = QgsVectorLayer(str(tmp_path / "dongs.gpkg"), "행정동", "ogr")
    project.addMapLayer(layer)
    return layer


def items(layout, kind):
    return [item for item in layout.items() if isinstance(item, kind)]


def test_a_layout_follows_the_theme_on_paper_of_the_size(project):
    layout = add_layout(project, LayoutWish("산림인접지", A3.turned(), publisher="산림녹지과"))
    assert project.layoutManager().layoutByName("산림인접지") is layout
    size = layout.pageCollection().page(0).pageSize()
    assert (size.width(), size.height()) == (420, 297)
    shown = layout.itemById(MAP_ID)
    assert shown.followVisibilityPreset() and shown.followVisibilityPresetName() == "산림인접지"
    assert round(shown.scale()) in (3_000, 4_000, 5_000)


def test_layouts_of_the_user_are_never_replaced(project):
    own = QgsPrintLayout(project)
    own.initializeDefaults()
    own.setName("산림인접지")
    project.layoutManager().addLayout(own)
    layout = add_layout(project, LayoutWish("산림인접지", A4))
    assert layout.name() == "산림인접지 2"
    assert project.layoutManager().layoutByName("산림인접지") is own


def test_words_of_the_sheet_are_variables_and_expressions(project):
    layout = add_layout(project, LayoutWish("산림인접지", A4, title="현황도", publisher="산림녹지과"))
    said = [item.currentText() for item in layout.items() if hasattr(item, "currentText")]
    assert "현황도" in said and "산림녹지과" in said and "Central belt, GRS80 (EPSG:5186)" in said
    assert any(words.startswith("1 : ") and words[-3:] in ("000", "500") for words in said)


def test_the_north_arrow_is_in_the_layout_itself(project):
    (arrow,) = items(add_layout(project, LayoutWish("산림인접지", A4)), QgsLayoutItemPicture)
    assert arrow.picturePath().startswith("base64:") and not arrow.isMissingImage()


def test_the_legend_has_the_layers_of_the_theme_alone_and_stands_on_the_page(project, dongs):
    for size in (A4, A4.turned(), A3, A3.turned()):
        layout = add_layout(project, LayoutWish("산림인접지", size))
        (legend,) = items(layout, QgsLayoutItemLegend)
        names = {node.layer().name() for node in legend.model().rootGroup().findLayers()}
        assert names == {"Distance to forest"}
        page = layout.pageCollection().page(0).rect()
        legend.adjustBoxSize()
        assert legend.pagePos().x() + legend.rect().width() <= page.width()
        assert legend.pagePos().y() + legend.rect().height() <= page.height()


def test_each_class_stands_in_the_legend_once_below_its_heading(project):
    layer = next(iter(project.mapLayers().values()))
    root = QgsRuleBasedRenderer.Rule(None)
    for heading, classes in (("색", ("가까움", "멂")), ("크기", ("작음", "큼"))):
        rule = QgsRuleBasedRenderer.Rule(None, label=heading)
        for name in classes:
            rule.appendChild(QgsRuleBasedRenderer.Rule(QgsSymbol.defaultSymbol(layer.geometryType()), label=name))
        root.appendChild(rule)
    layer.setRenderer(QgsRuleBasedRenderer(root))
    (legend,) = items(add_layout(project, LayoutWish("산림인접지", A4)), QgsLayoutItemLegend)
    model = legend.model()
    told = {
        node.customProperty("legend/title-label"): [item.data(0) for item in model.layerLegendNodes(node)]
        for node in model.rootGroup().findLayers()
    }
    assert told == {"색": ["가까움", "멂"], "크기": ["작음", "큼"]}


def test_the_foot_is_as_tall_as_its_words(project):
    notes = "\n".join(f"{number}. 순찰용이며 측량에 쓸 수 없습니다." for number in range(1, 9))
    layout = add_layout(project, LayoutWish("산림인접지", A4, notes=notes))
    (foot,) = (item for item in items(layout, QgsLayoutItemLabel) if "순찰용" in item.text())
    assert foot.rect().height() >= foot.sizeForText().height()


def test_a_page_of_the_atlas_shows_results_of_its_dong_alone(project, dongs):
    layout = add_layout(project, LayoutWish("산림인접지", A4, dongs=dongs))
    clipping = layout.itemById(MAP_ID).atlasClippingSettings()
    assert clipping.enabled() and clipping.restrictToLayers()
    assert [layer.name() for layer in clipping.layersToClip()] == ["Distance to forest"]


def test_an_atlas_has_a_page_for_each_dong_and_prints(project, dongs, tmp_path):
    layout = add_layout(project, LayoutWish("산림인접지", A4.turned(), dongs=dongs))
    atlas = layout.atlas()
    assert atlas.updateFeatures() == 2
    assert [atlas.nameForPage(page) for page in range(2)] == ["나루동", "솔밭동"]
    assert len(items(layout, QgsLayoutItemMap)) == 2
    code, problem = QgsLayoutExporter.exportToPdf(
        atlas, str(tmp_path / "atlas.pdf"), QgsLayoutExporter.PdfExportSettings()
    )
    assert code == QgsLayoutExporter.ExportResult.Success, problem
    assert (tmp_path / "atlas.pdf").read_bytes().startswith(b"%PDF")


def test_a_layout_is_saved_and_opened_with_its_project(project, tmp_path):
    add_layout(project, LayoutWish("산림인접지", A4))
    assert project.write(str(tmp_path / "city.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "city.qgz"))
    (layout,) = project.layoutManager().printLayouts()
    assert layout.itemById(MAP_ID).followVisibilityPresetName() == "산림인접지"
    (legend,) = items(layout, QgsLayoutItemLegend)
    assert [node.layer() is not None for node in legend.model().rootGroup().findLayers()] != []
