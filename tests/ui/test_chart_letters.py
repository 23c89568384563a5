"""Charts with large letters, up to 150 %: in the narrowest dock nothing is cut off, and no name lies over another."""

from itertools import pairwise

import pytest

from sijeong.ui.charts import forest_drawing, traffic_drawing, transit_drawing
from sijeong.ui.charts.chart_view import SMALLEST_HEIGHT
from sijeong.ui.charts.forest_reading import RankedVillage, Response
from sijeong.ui.charts.letters import LARGEST_SCALE, Letters
from sijeong.ui.charts.look import PAPER
from sijeong.ui.charts.marks import height_of_bars
from sijeong.ui.charts.picture import picture_of
from sijeong.ui.charts.traffic_reading import Slice
from sijeong.ui.charts.transit_reading import MatrixCell, ProfileStop

NARROW_PX = 276
"""Width of the picture in a dock of 300 pixels with a scroll bar."""
FACTORS = ("산림 50 m 안 건축물", "100 m 안 침엽수", "가까이에서 난 과거 산불", "지형지수")
VILLAGES = [RankedVillage(n, f"바람물동 {n}", "C", dict.fromkeys(FACTORS, 20.0 - n)) for n in range(1, 8)]
ROUTES = ["해솔선", *map(str, range(3300, 3314)), "그 밖의 노선"]
CELLS = [MatrixCell(one, other, 10.0 * (one < other)) for one in ROUTES for other in ROUTES]
STOPS = [ProfileStop(f"새봄마을{n}단지입구", 10.0 * n, 5.0 * n, 100.0 + n) for n in range(40)]
SLICES = [Slice(run="기준", hour=h, flow_vph=1175.0, speed_kmh=37.0, queue_veh=0.0) for h in (7.75, 8.0, 8.25)]
CLASSES = ("5분까지", "5~7분(목표 시간)", "도로가 호스보다 멂", "500 m 초과")
RESPONSES = [Response(name, None, None, 62_100.0, 0.8, "#838b93") for name in CLASSES]
DRAWN = {
    "villages": (forest_drawing.draw_villages, VILLAGES, forest_drawing.height_of_villages(VILLAGES)),
    "matrix": (transit_drawing.draw_matrix, CELLS, transit_drawing.height_of_matrix(CELLS)),
    "profile": (transit_drawing.draw_profile, STOPS, 0),
    "slices": (traffic_drawing.draw_slices, SLICES, 0),
    "responses": (forest_drawing.draw_responses, RESPONSES, height_of_bars(RESPONSES)),
}


@pytest.fixture(params=DRAWN)
def drawn(request, qgis_app):
    """The axes of a chart that was drawn with letters of 150 % as high as the dock makes it at least."""
    draw, rows, least = DRAWN[request.param]
    axes = []

    def kept(first, rows, look):
        areas = draw(first, rows, look)
        axes.extend(first.figure.axes)
        return areas

    height = round(max(least, SMALLEST_HEIGHT) * LARGEST_SCALE)
    picture_of(kept, rows, PAPER, NARROW_PX, height, 1.0, Letters("", LARGEST_SCALE))
    return axes


def texts_of(axes):
    """What can be read: ticks beyond the ends of an axis are not drawn."""
    for axis in (axes.xaxis, axes.yaxis):
        low, high = sorted(axis.get_view_interval())
        ticks = zip(axis.get_majorticklocs(), axis.get_ticklabels(), strict=False)  # shared times are told once
        yield from (label for place, label in ticks if low <= place <= high and label.get_text())
        yield axis.label
    if axes.get_legend() is not None:
        yield from axes.get_legend().get_texts()


def test_no_text_is_cut_by_the_edge_of_the_chart(drawn):
    frame = drawn[0].figure.bbox
    for text in (text for axes in drawn for text in texts_of(axes) if text.get_text()):
        extent = text.get_window_extent()
        assert extent.x0 >= -1 and extent.y0 >= -1, text
        assert extent.x1 <= frame.x1 + 1 and extent.y1 <= frame.y1 + 1, text


def test_names_beside_the_rows_do_not_lie_over_each_other(drawn):
    for axes in drawn:
        low, high = sorted(axes.get_ylim())
        ticks = zip(axes.get_yticks(), axes.get_yticklabels(), strict=True)
        extents = [label.get_window_extent() for place, label in ticks if low <= place <= high]
        middles = sorted((extent.y0 + extent.y1) / 2 for extent in extents)
        height = min(extent.height for extent in extents)
        assert all(upper - lower > 0.7 * height for lower, upper in pairwise(middles))


@pytest.mark.parametrize("drawn", ["villages", "responses"], indirect=True)
def test_no_word_of_a_legend_or_class_is_left_out(drawn):
    assert not [text for axes in drawn for text in texts_of(axes) if "…" in text.get_text()]
