"""Maps and charts for the help pages: results of the demo in the plugin's styles, without title and legend."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pyogrio
from demo import DEMO, RESULTS, SAMPLE
from demo_project import STYLES, _at
from demo_themes import PACKAGES
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

CRS = "EPSG:5186"
WATER = "#e6edf1"
DPI = 96
CHART_DPI = 100


def draw_map(picture, size: tuple[int, int]) -> QImage:
    """The map of a :class:`~help_pictures.MapPicture`, ``size`` in pixels."""
    results = [_result(name, picture.package) for name in picture.results]
    shown = [_at(layer, picture.moment) if picture.moment else layer for layer in results]
    layers = [*shown, *(_base(name) for name in picture.base)]
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    settings.setOutputSize(QSize(*size))
    settings.setOutputDpi(DPI)
    settings.setBackgroundColor(QColor(WATER))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing)
    settings.setExtent(_around(picture, results[0]) if picture.radius_m else _city())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def draw_journey(size: tuple[int, int]) -> QImage:
    """The longest journey: its rides as bars, the walk and wait between them, a bracket for all."""
    import duckdb

    names = pyogrio.read_dataframe(DEMO / "data" / "bus_routes" / "41999.gpkg").set_index("route_id")["route_name"]
    legs = f"read_parquet('{DEMO / 'legs'}/*/legs.parquet', hive_partitioning = true)"
    longest = (
        f"SELECT journey_id FROM {legs} GROUP BY journey_id HAVING bool_and(route_id IN {tuple(names.index)}) "
        "ORDER BY count(*) DESC, min(alight_time - board_time) DESC, journey_id LIMIT 1"
    )
    rides = duckdb.sql(f"SELECT * FROM {legs} WHERE journey_id = ({longest}) ORDER BY board_time").df()
    rides["route"] = rides["route_id"].map(names)
    return _figure(size, lambda axes: _draw_rides(axes, rides))


def _draw_rides(axes, rides) -> None:
    begin = rides["board_time"].min()
    at = {name: (rides[name] - begin).dt.total_seconds().to_numpy() / 60 for name in ("board_time", "alight_time")}
    for place, route in enumerate(rides["route"]):
        start, end = at["board_time"][place], at["alight_time"][place]
        axes.barh(0, end - start, left=start, height=0.42, color="#2b6ca3")
        axes.text((start + end) / 2, 0, str(route), ha="center", va="center", color="white", fontsize=11)
        if place:
            before = at["alight_time"][place - 1]
            axes.plot([before, start], [0, 0], color="#e07b39", linewidth=3, linestyle=(0, (1, 1)))
            axes.annotate(f"{start - before:.0f} min", ((before + start) / 2, -0.32), ha="center", color="#b45a1e")
    last = at["alight_time"].max()
    axes.annotate("", (0, 0.5), (last, 0.5), arrowprops={"arrowstyle": "|-|", "color": "#1f6f5c", "linewidth": 2})
    axes.text(last / 2, 0.56, "journey_id", ha="center", va="bottom", color="#1f6f5c", fontsize=12)
    axes.set(ylim=(-0.8, 1), yticks=[], xlabel="min")
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)


def draw_chart(view_name: str, size: tuple[int, int]) -> QImage:
    """The chart ``view_name`` of the busiest route or of the whole city."""
    from sijeong.ui.charts.capture import LayerCopy
    from sijeong.ui.charts.look import PAPER
    from sijeong.ui.charts.question import Question, knowing_names
    from sijeong.ui.charts.subject import Subject
    from sijeong.ui.charts.views import View

    chart = View[view_name].chart
    asked = Question(
        Subject(chart.kinds[0], "", ""), (LayerCopy(_result(chart.result.name)),), knowing_names(QgsProject.instance())
    )
    if chart.busiest is not None:
        asked = replace(asked, subject=chart.busiest(asked))
    rows = chart.read(asked)
    return _figure(size, lambda axes: chart.draw(axes, rows, PAPER))


def _figure(size: tuple[int, int], draw: Callable) -> QImage:
    """What ``draw`` puts on matplotlib axes, in a font that has Korean."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure
    from matplotlib.font_manager import fontManager

    from sijeong.ui.charts.fonts import FONTS

    family = [*(font for font in FONTS if font in fontManager.get_font_names()), "sans-serif"]
    with rc_context({"font.family": family, "axes.unicode_minus": False}):
        figure = Figure((size[0] / CHART_DPI, size[1] / CHART_DPI), dpi=CHART_DPI, layout="constrained")
        draw(figure.subplots())
        content = io.BytesIO()
        figure.savefig(content, dpi=CHART_DPI)
    return QImage.fromData(content.getvalue())


@cache
def _result(name: str, package: str = "") -> QgsVectorLayer:
    from sijeong.processing.placement import finish
    from sijeong.processing.results import Result

    key = Result[name].key
    usual = str(DEMO / PACKAGES[name]) if name in PACKAGES else f"{RESULTS}|layername={key}"
    source = f"{DEMO / package}.gpkg|layername={key}" if package else usual
    layer = QgsVectorLayer(source, name, "ogr")
    if not layer.isValid():
        raise RuntimeError(f"{source} is not there: make demo")
    QgsProject.instance().addMapLayer(layer, False)
    finish(layer, Result[name], None, None)
    return layer


@cache
def _base(name: str) -> QgsVectorLayer:
    stands = next((SAMPLE / "forest").glob("TB_FGDI_FS_IM5000_*.shp"))
    source = {
        "stops": f"{SAMPLE / 'bus' / 'stops.gpkg'}|layername=stops",
        "roads": str(SAMPLE / "roads" / "MOCT_LINK.shp"),
        "forest": f"{stands}|subset=\"STORUNST_C\" IN ('1','2')",
        "dongs": f"{SAMPLE / 'boundaries' / 'dongs.gpkg'}|layername=dongs",
    }[name]
    layer = QgsVectorLayer(source, name, "ogr")
    layer.loadNamedStyle(str(STYLES / ("forest_input.qml" if name == "forest" else f"base_{name}.qml")))
    layer.setLabelsEnabled(False)
    return layer


def _city() -> QgsRectangle:
    extent = _base("dongs").extent()
    extent.scale(1.02)
    return extent


def _around(picture, layer: QgsVectorLayer) -> QgsRectangle:
    field, sign = picture.best.lstrip("-"), -1 if picture.best.startswith("-") else 1
    features = [feature for feature in layer.getFeatures() if feature.hasGeometry()]
    chosen = max(features, key=lambda one: sign * float(one[field] or 0)) if field else features[len(features) // 2]
    box = chosen.geometry().boundingBox()
    to_map = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(CRS), QgsProject.instance())
    centre = to_map.transform(box.center())
    return QgsRectangle.fromCenterAndSize(centre, 2 * picture.radius_m, 2 * picture.radius_m)
