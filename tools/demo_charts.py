"""The demo's charts: what the chart panel shows of the busiest route and stop, without a window."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer

SIZE_IN = (10.6, 10.2)
DPI = 150


def draw_charts(made: dict[str, QgsVectorLayer], file: Path) -> Path:
    """Write the load along the busiest route, the day of the busiest stop and its partners as one picture."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure
    from matplotlib.font_manager import fontManager

    from sijeong.ui.charts import drawing, reading
    from sijeong.ui.charts.fonts import FONTS
    from sijeong.ui.charts.subject import Kind, Subject, names_in

    profile, hubs, flows = made["ROUTE_PROFILE"], made["TRANSFER_HUBS"], made["TRANSFER_PAIRS"]
    hours = QgsVectorLayer(profile.source().replace("route_profile", "stop_profile"), "", "ogr")
    route, name = busiest(profile, "route_id", "route_name", "load")
    stop = min(hubs.getFeatures(), key=lambda hub: hub["rank"])
    subject = Subject(Kind.STOP, str(stop["hub_id"]), str(stop["name"]))
    names = {kind: names_in(QgsProject.instance(), kind) for kind in Kind}
    pattern = reading.directions_of(profile, route)[0][0]
    with rc_context({"font.family": [font for font in FONTS if font in fontManager.get_font_names()] or "sans-serif"}):
        figure = Figure(SIZE_IN, layout="constrained")
        along, through, partners = figure.subplots(3, 1, height_ratios=(1.3, 1, 1))
        drawing.draw_profile(along, reading.profile_of(profile, route, pattern, None))
        along.set_title(f"{name}번 노선 — 노선 따라 재차인원 (하루)", loc="left", fontweight="bold")
        drawing.draw_hours(through, reading.hours_at(hours, subject.id))
        through.set_title(f"{subject.name} — 시간대별", loc="left", fontweight="bold")
        drawing.draw_partners(partners, reading.partners_of(flows, subject, names))
        partners.set_title(f"{subject.name} — 환승 상대", loc="left", fontweight="bold")
        figure.savefig(file, dpi=DPI)
    return file


def busiest(layer: QgsVectorLayer, key: str, name: str, value: str) -> tuple[str, str]:
    """The id and name with the greatest sum of ``value``."""
    sums: dict[tuple[str, str], float] = defaultdict(float)
    for feature in layer.getFeatures():
        if isinstance(feature[value], (int, float)):
            sums[feature[key], str(feature[name])] += feature[value]
    return max(sums, key=sums.get)
