"""Draws the picture of each algorithm's help page from the demo's results, in the plugin's own styles.

    .venv/bin/python -P tools/help_pictures.py [ALGORITHM]…      (make help-pictures: all of them)

A picture holds as few words as can be: one serves both languages. What makes no map is drawn as what goes in and what
comes out, read off the algorithm itself, so that no algorithm is without one.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = str(ROOT / "tools")
PICTURES = ROOT / "help" / "pictures"
WIDTH, HEIGHT = 520, 300
"""Pixels: twice what the Processing dialog shows, so that it stays sharp on a fine screen."""
COLOURS = (128, 96, 64, 32)
"""Of the palette: as many as stay below the largest size."""
MOST_BYTES = 60_000
MOST_BYTES_OF_ALL = 3_000_000
WHAT_A_FLOW_SHOWS = {
    "ko": "들어가는 자료(왼쪽)와 나오는 결과(오른쪽)",
    "en": "What goes in (left) and what comes out (right)",
}


@dataclass(frozen=True)
class MapPicture:
    """A part of a map: results by name, top first; ``around`` the first feature of the first one within ``radius_m``.

    ``best``: field by whose greatest value that feature is chosen (smallest with a minus before it). ``base``: names
    of base layers below. Without a radius the whole city is shown. ``moment``: slice of an animated result.
    ``package``: file of the demo that holds the results, where it is not the usual one.
    """

    results: tuple[str, ...]
    radius_m: float = 0
    best: str = ""
    base: tuple[str, ...] = ("roads", "dongs")
    moment: str = ""
    package: str = ""


@dataclass(frozen=True)
class ChartPicture:
    """A chart of the chart panel: name of its view."""

    view: str


@dataclass(frozen=True)
class PagePicture:
    """The head of a report (HTML) or of a sheet (PDF) of the demo; ``width``: of the window that it is opened in."""

    file: str
    width: int = 900


@dataclass(frozen=True)
class JourneyPicture:
    """A journey of the demo with its rides on the axis of time."""


@dataclass(frozen=True)
class PhonePicture:
    """The demo's publication as a phone shows it."""


GROUND, WOODS = ("dongs",), ("roads", "forest", "dongs")
SPECIFIED = {
    "samplecity": MapPicture(("TRANSFER_HUBS", "FOREST_LAYER"), base=("stops", "roads", "dongs")),
    "linktaps": JourneyPicture(),
    "transferpairs": MapPicture(("TRANSFER_HUBS", "TRANSFER_PAIRS"), 150, "route_pairs"),
    "transferhubs": MapPicture(("TRANSFER_HUBS",)),
    "odflows": MapPicture(("OD_FLOWS", "OD_ZONES")),
    "directroutegaps": MapPicture(("GAP_CORRIDORS", "DIRECT_GAPS")),
    "servicecoverage": MapPicture(("SERVICE_GAPS", "SERVICE_COVERAGE")),
    "routeprofile": ChartPicture("PROFILE"),
    "routesummary": MapPicture(("ROUTE_SUMMARY",)),
    "evaluateroutes": MapPicture(("WHATIF_LOADS", "WHATIF_ZONES")),
    "transferreport": PagePicture("transfer_report.html"),
    "importtaps": PagePicture("import_report.html"),
    "forestlayer": MapPicture(("FOREST_LAYER",), base=GROUND),
    "forestproximity": MapPicture(("FOREST_PROXIMITY", "FOREST_LAYER"), 700, "-dist_m", GROUND),
    "forestbands": MapPicture(("FOREST_BANDS",), base=GROUND),
    "forestregister": MapPicture(("BUILDING_REGISTER", "FOREST_REGISTER", "FOREST_LAYER"), 500, "", GROUND),
    "forestsummary": MapPicture(("FOREST_SUMMARY",), base=GROUND),
    "fireaccess": MapPicture(("ACCESS_GAPS", "ACCESS_EDGES"), base=WOODS),
    "wui": MapPicture(("WUI_BUILDINGS", "WUI_AREAS"), 1200, "", WOODS),
    "fireexposure": MapPicture(("EXPOSED_VILLAGES", "EXPOSED_BUILDINGS"), base=WOODS),
    "permitcheck": PagePicture("permit_check.pdf"),
    "roadnetwork": MapPicture(("NETWORK_NODES", "NETWORK_EDGES"), base=GROUND),
    "trafficdemand": MapPicture(("DEMAND_FLOWS", "DEMAND_ZONES"), base=GROUND),
    "assigntraffic": MapPicture(("LINK_INTERVALS",), base=GROUND, package="assigned"),
    "simulatetraffic": MapPicture(("LINK_INTERVALS",), base=GROUND, moment="08:00"),
    "calibrate": MapPicture(("CALIBRATION_LINKS",), base=("roads", "dongs")),
    "editscenario": MapPicture(("SCENARIO_CHANGES", "NETWORK_NODES", "NETWORK_EDGES"), 900, "", GROUND),
    "comparescenarios": MapPicture(("SCENARIO_CHANGES", "LINK_DIFFERENCES"), base=GROUND),
    "checkdata": PagePicture("check_report.html"),
    "publishmobile": PhonePicture(),
    "mapsheets": PagePicture("main_maps_A3.pdf"),
}
"""All others are drawn as what goes in and what comes out."""


def main(wanted: list[str]) -> int:
    sys.path.append(TOOLS)
    from demo import start_qgis  # beside this file; it sets QGIS up, and takes this folder off the path

    sys.path.append(TOOLS)
    PICTURES.mkdir(exist_ok=True)
    _application, plugin = start_qgis()
    names = [algorithm.name() for algorithm in plugin.provider.algorithms()]
    for name in wanted or names:
        keep(picture_of(name, plugin.provider)(), PICTURES / f"{name}.png")
        mention(name)
        print(f"  {name}.png  {(PICTURES / f'{name}.png').stat().st_size // 1024} kB", flush=True)
    for old in PICTURES.glob("*.png"):
        if old.stem not in names:
            old.unlink()
    total = sum(file.stat().st_size for file in PICTURES.glob("*.png"))
    print(f"{len(names)} pictures, {total / 1e6:.1f} MB")
    sys.stdout.flush()
    os._exit(0 if total <= MOST_BYTES_OF_ALL else 1)  # QGIS 3.22 may crash while Python tears its objects down


def picture_of(name: str, provider) -> Callable:
    """What draws the picture of ``name``: a function that returns a QImage."""
    from help_flows import draw_flow  # beside this file
    from help_maps import draw_chart, draw_journey, draw_map
    from help_pages import draw_page, draw_phone

    picture, size = SPECIFIED.get(name), (WIDTH, HEIGHT)
    if isinstance(picture, MapPicture):
        return partial(draw_map, picture, size)
    if isinstance(picture, ChartPicture):
        return partial(draw_chart, picture.view, size)
    if isinstance(picture, PagePicture):
        return partial(draw_page, picture.file, picture.width, size)
    if isinstance(picture, JourneyPicture):
        return partial(draw_journey, size)
    if isinstance(picture, PhonePicture):
        return partial(draw_phone, size)
    return partial(draw_flow, provider.algorithm(name), size)


def mention(name: str) -> None:
    """Put the picture below the first paragraph of the pages that do not show it yet; its text is then a first one."""
    for language, alt in WHAT_A_FLOW_SHOWS.items():
        page = ROOT / "help" / language / f"{name}.md"
        title, first, *rest = page.read_text(encoding="utf-8").split("\n\n")
        if not any("../pictures/" in part for part in rest):
            parts = (title, first, f"![{alt}](../pictures/{name}.png)", *rest)
            page.write_text("\n\n".join(parts), encoding="utf-8")


def keep(image, file: Path) -> None:
    """Write ``image`` with as many colours as fit into the largest size."""
    from PIL import Image
    from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice

    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    picture = Image.open(io.BytesIO(bytes(content))).convert("RGB")
    for colours in COLOURS:
        picture.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(file, optimize=True)
        if file.stat().st_size <= MOST_BYTES:
            return
    raise RuntimeError(f"{file.name} is larger than {MOST_BYTES:,} bytes with {COLOURS[-1]} colours")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
