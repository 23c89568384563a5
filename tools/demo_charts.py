"""The demo's charts: what the chart panel shows of the busiest route and stop, without a window."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer

SIZE_IN = (10.6, 16.4)
DPI = 150


def draw_charts(made: dict[str, QgsVectorLayer], file: Path) -> Path:
    """Write the busiest route's load, the busiest stop's day and partners, and the matrix of routes as one picture."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure
    from matplotlib.font_manager import fontManager

    from sijeong.ui.charts import transit_drawing, transit_reading
    from sijeong.ui.charts.capture import LayerCopy
    from sijeong.ui.charts.fonts import FONTS
    from sijeong.ui.charts.look import PAPER
    from sijeong.ui.charts.question import Question, knowing_names
    from sijeong.ui.charts.subject import Kind, Subject

    profile, hubs, flows = made["ROUTE_PROFILE"], made["TRANSFER_HUBS"], made["TRANSFER_PAIRS"]
    hours = QgsVectorLayer(profile.source().replace("route_profile", "stop_profile"), "", "ogr")
    knowing = knowing_names(QgsProject.instance())
    route = transit_reading.busiest_route(Question(Subject(Kind.ROUTE, "", ""), (LayerCopy(profile),)))
    hub = min(hubs.getFeatures(), key=lambda hub: hub["rank"])
    stop = Subject(Kind.STOP, str(hub["hub_id"]), str(hub["name"]))

    def asked(subject: Subject, layer: QgsVectorLayer) -> Question:
        return Question(subject, (LayerCopy(layer),), knowing)

    fonts = [font for font in FONTS if font in fontManager.get_font_names()] or "sans-serif"
    with rc_context({"font.family": fonts, "font.size": 8}):
        figure = Figure(SIZE_IN, layout="constrained")
        along, through, partners, matrix = figure.subplots(4, 1, height_ratios=(1.3, 1, 1, 2))
        transit_drawing.draw_profile(along, transit_reading.profile_of(asked(route, profile)), PAPER)
        along.set_title(f"{route.name}번 노선 — 노선 따라 재차인원 (하루)\n", loc="left", fontweight="bold")
        transit_drawing.draw_hours(through, transit_reading.hours_at(asked(stop, hours)), PAPER)
        through.set_title(f"{stop.name} — 시간대별\n", loc="left", fontweight="bold")
        others = transit_reading.partners_of(asked(stop, flows))
        transit_drawing.draw_partners(partners, others, PAPER)
        partners.set_ylim(len(others) - 0.4, -0.6)  # on paper the bars share what room there is
        partners.set_title(f"{stop.name} — 환승 상대\n", loc="left", fontweight="bold")
        everybody = Subject(Kind.TRANSIT, "", "")
        transit_drawing.draw_matrix(matrix, transit_reading.matrix_of(asked(everybody, flows)), PAPER)
        matrix.set_title("노선 사이 환승\n", loc="left", fontweight="bold")
        figure.savefig(file, dpi=DPI)
    return file
