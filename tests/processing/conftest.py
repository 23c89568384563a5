"""Real QGIS, the real provider, and small real files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import geopandas as gpd
import pytest
from card_delivery import DAY, tap, write_taps
from shapely.geometry import Point, Polygon, box

SYSTEM_PLUGINS = "/usr/share/qgis/python/plugins"
if SYSTEM_PLUGINS not in sys.path:
    sys.path.append(SYSTEM_PLUGINS)
sys.path.append(str(Path(__file__).parent))


@pytest.fixture(scope="session")
def profile(tmp_path_factory):
    """A profile of its own, so that no test touches the user's card key or engines."""
    folder = tmp_path_factory.mktemp("profile")
    os.environ["SIJEONG_CARD_KEY_FILE"] = str(folder / "card.key")
    return folder


@pytest.fixture(scope="session")
def provider(profile, qgis_app, qgis_processing):
    """The plugin's provider, registered as ``qgis_process`` does it; where tests of the dock were first, theirs."""
    from sijeong.plugin import SijeongPlugin

    registered = qgis_app.processingRegistry().providerById("sijeong")
    if registered is not None:
        yield registered
        return
    plugin = SijeongPlugin(None)
    plugin.initProcessing()
    yield plugin.provider
    plugin.unload()


@pytest.fixture
def run(provider):
    """Runs ``sijeong:<name>`` and returns its outputs."""
    from qgis.core import QgsProcessingFeedback

    import processing

    def run(name, feedback=None, context=None, **parameters):
        return processing.run(
            f"sijeong:{name}", parameters, feedback=feedback or QgsProcessingFeedback(False), context=context
        )

    return run


@pytest.fixture
def stops_at(provider):
    """Makes a feedback that cancels when the job first reports that it is so many percent far."""
    from qgis.core import QgsProcessingFeedback

    def stops_at(percent):
        feedback = QgsProcessingFeedback(False)
        feedback.progressChanged.connect(lambda value: feedback.cancel() if value >= percent else None)
        return feedback

    return stops_at


@pytest.fixture
def deliver(tmp_path):
    """Writes rides (the arguments of :func:`tap`) as a day's delivery of an agency."""

    def deliver(rides):
        return write_taps(tmp_path / f"TB_KTS_DWTCD_METROPOLITAN_{DAY}.csv", [tap(*ride) for ride in rides])

    return deliver


@pytest.fixture
def delivered(tmp_path):
    """Makes a file of taps, each given as the arguments of :func:`tap`."""

    def delivered(*taps: tuple) -> Path:
        return write_taps(tmp_path / f"TB_KTS_DWTCD_METROPOLITAN_{DAY}.csv", [tap(*one) for one in taps])

    return delivered


@pytest.fixture
def deliver_days():
    """Writes a folder of deliveries, one of each day (YYYYMMDD), in which every card changes from R1 to R2."""

    def deliver_days(folder: Path, days: tuple[str, ...], cards: list[str]) -> Path:
        folder.mkdir()
        for day in days:
            first = [tap(card, "R1", "080000", "S1", "081000", "S2") for card in cards]
            second = [tap(card, "R2", "081500", "S3", "083000", "S4", leg=1) for card in cards]
            rows = [[cell.replace(DAY, day) for cell in row] for row in (*first, *second)]
            write_taps(folder / f"TB_KTS_DWTCD_METROPOLITAN_{day}.csv", rows)
        return folder

    return deliver_days


@pytest.fixture
def taps_file(tmp_path):
    """Four journeys: two with a transfer S2→S3 (one of two people), one after too long a wait, one alone."""
    return write_taps(
        tmp_path / "TB_KTS_DWTCD_METROPOLITAN_20260401.csv",
        [
            tap("1111222233334444", "R1", "080000", "S1", "081000", "S2"),
            tap("1111222233334444", "R2", "081500", "S3", "083000", "S4"),
            tap("5555666677778888", "R1", "090000", "S1", "091000", "S2", passengers=2),
            tap("5555666677778888", "R2", "091200", "S3", "093000", "S4", passengers=2),
            tap("9999000011112222", "R1", "100000", "S1", "101000", "S2"),
            tap("9999000011112222", "R2", "111500", "S3", "113000", "S4"),
        ],
    )


@pytest.fixture
def stops_file(tmp_path):
    places = {"S1": (180000, 530000), "S2": (181000, 530000), "S3": (181050, 530020), "S4": (182000, 531000)}
    frame = gpd.GeoDataFrame(
        {"stop_id": list(places), "stop_name": ["시청", "정왕역", "정왕역환승센터", "오이도"]},
        geometry=[Point(place) for place in places.values()],
        crs="EPSG:5186",
    )
    file = tmp_path / "stops.gpkg"
    frame.to_file(file, layer="stops")
    return file


@pytest.fixture
def parcels():
    """Inside, touching, 40 m, 100 m exactly and 300 m away from the forest, and one self-crossing far away."""
    x, y = 180000.0, 530000.0
    shapes = [
        box(x + 10, y + 10, x + 20, y + 20),
        box(x + 100, y, x + 120, y + 20),
        box(x + 140, y, x + 160, y + 20),
        box(x + 200, y, x + 220, y + 20),
        box(x + 400, y, x + 420, y + 20),
        Polygon([(x + 900, y), (x + 920, y + 20), (x + 920, y), (x + 900, y + 20)]),
    ]
    pnu = [f"41390101001000{number}0000" for number in range(6)]
    return gpd.GeoDataFrame({"PNU": pnu, "지목": list("임대대전답대")}, geometry=shapes, crs="EPSG:5186")


@pytest.fixture
def forest():
    x, y = 180000.0, 530000.0
    return gpd.GeoDataFrame({"FRTP_CD": ["1"]}, geometry=[box(x, y, x + 100, y + 100)], crs="EPSG:5186")


@pytest.fixture
def parcels_file(tmp_path, parcels):
    parcels.to_file(tmp_path / "parcels.gpkg", layer="parcels")
    return tmp_path / "parcels.gpkg"


@pytest.fixture
def forest_file(tmp_path, forest):
    forest.to_file(tmp_path / "forest.gpkg", layer="forest")
    return tmp_path / "forest.gpkg"


@pytest.fixture
def korean(qgis_app):
    """Every English text of ours becomes a Korean one with the same gaps."""
    from korean_texts import speaking_korean

    with speaking_korean():
        yield
