"""A CRS of Korea 2000 is known by its EPSG code, whatever a .prj file calls it; any other stays what it is."""

from pathlib import Path

import pytest
from pyproj import CRS

from sijeong.common.korean_crs import KOREA_2000, known_crs

ROADS = Path(__file__).resolve().parents[2] / "build" / "sample" / "roads" / "MOCT_LINK.prj"
ESRI = CRS.from_epsg(5186).to_wkt("WKT1_ESRI")


@pytest.mark.parametrize("code", KOREA_2000)
def test_each_system_is_told_from_the_others(code):
    by_shapefile = CRS.from_epsg(code).to_wkt("WKT1_ESRI").replace("Korea_2000", "Somewhere")
    assert known_crs(by_shapefile).to_authority() == ("EPSG", str(code))


@pytest.mark.parametrize("unit", ["degree", "Degree"])
def test_the_road_network_of_the_ministry(unit):
    """QGIS writes units with a capital letter; PROJ's own search does not find the system then."""
    text = ROADS.read_text().replace('UNIT["Degree"', f'UNIT["{unit}"')
    assert known_crs(text).to_authority() == ("EPSG", "5186")


@pytest.mark.parametrize(
    "text",
    [
        "EPSG:4326",
        "EPSG:5174",
        "EPSG:32652",
        ESRI.replace("200000.0", "200001.0"),
        ESRI.replace("298.257222101", "299.1528128"),
        ESRI.replace('UNIT["Meter",1.0]', 'UNIT["Foot",0.3048]'),
    ],
)
def test_others_stay_what_they_are(text):
    assert known_crs(text) == CRS.from_user_input(text)
    assert known_crs(text).to_wkt() == CRS.from_user_input(text).to_wkt()
