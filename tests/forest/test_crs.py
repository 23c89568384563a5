"""In which CRS the forest room measures, and what it refuses to measure in."""

import geopandas as gpd
import pytest
import shapely
from layouts import layer
from pyproj import CRS

from sijeong.forest.crs import FOREST, analysis_crs, require_korea, require_neighbours
from sijeong.forest.errors import ForestError

SHIFT = "+towgs84=-115.8,474.99,674.11,1.16,-2.31,-1.63,6.43"
BESSEL = "+proj=tmerc +lat_0=38 +lon_0=127.0028902777778 +k=1 +x_0=200000 +y_0=500000 +ellps=bessel +units=m +no_defs"


def at(longitude, crs=4326):
    return gpd.GeoDataFrame(geometry=[shapely.Point(longitude, 36.5)], crs=4326).to_crs(crs)


@pytest.mark.parametrize(
    ("longitude", "belt"), [(124.7, 5185), (126.8, 5186), (127.9, 5186), (128.6, 5187), (130.9, 5188), (131.87, 5188)]
)
def test_the_belt_is_that_of_the_place(longitude, belt):
    for crs in (4326, 5179, 5174, 3857):
        assert analysis_crs(at(longitude, crs)) == CRS.from_epsg(belt)


def test_a_belt_that_a_layer_comes_in_is_kept_a_little_beyond_its_edge_and_no_further():
    assert analysis_crs(at(128.3, 5186)) == CRS.from_epsg(5186)
    assert analysis_crs(at(129.0, 5186)) == CRS.from_epsg(5187)


def test_a_layer_without_coordinates_says_nothing_about_its_place():
    assert analysis_crs(layer([None]).to_crs(5179)) == CRS.from_epsg(5186)


def test_an_old_datum_without_a_shift_is_refused_and_one_with_it_is_not():
    places = layer([shapely.Point(0, 0)]).to_crs(5174)
    require_korea(places, FOREST)
    require_korea(places.set_crs(f"{BESSEL} {SHIFT}", allow_override=True), FOREST)
    with pytest.raises(ForestError, match=r"about 370 m off\. Set EPSG:5174"):
        require_korea(places.set_crs(BESSEL, allow_override=True), FOREST)


def test_where_two_systems_would_fit_both_are_named():
    """5174 lies 300 m from 5181: to name the likelier one alone would lead to a register that is 300 m off."""
    forest = layer([shapely.box(-3000, -3000, 3000, 3000)])
    houses = layer([shapely.Point(0, 0)]).to_crs(5174).set_crs(5186, allow_override=True)
    with pytest.raises(ForestError, match="would fit as EPSG:5181, EPSG:5174"):
        require_neighbours(houses, forest, CRS.from_epsg(5186))
