"""Where the points lie tells the coordinate reference system, and when it does not."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from agency_files import SIHEUNG
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS, Transformer
from shared_data import SHARED, needs_shared

from sijeong.catalog.cities import read_cities
from sijeong.catalog.errors import CatalogError
from sijeong.catalog.files.crs_guess import CANDIDATES, KATEC, chosen_crs, find_crs, identified

OLD_CENTRAL = ("EPSG:5181", "EPSG:5174", "EPSG:2097")
PLACES = st.lists(
    st.tuples(st.floats(0.02, 0.98), st.floats(0.02, 0.98)), min_size=1, max_size=20
)  # fmt: skip


def in_city(shares, city=SIHEUNG) -> np.ndarray:
    west, south, east, north = city.bounds
    return np.array([(west + x * (east - west), south + y * (north - south)) for x, y in shares])


def projected(degrees: np.ndarray, crs: str) -> np.ndarray:
    return np.column_stack(Transformer.from_crs("EPSG:4326", crs, always_xy=True).transform(*degrees.T.tolist()))


@settings(deadline=None, max_examples=60)
@given(PLACES, st.sampled_from(CANDIDATES), st.sampled_from(read_cities()), st.booleans())
def test_the_true_system_is_among_the_candidates(shares, crs, city, swapped):
    points = projected(in_city(shares, city), crs)
    found = find_crs(None, points[:, ::-1] if swapped else points, city)
    assert crs in [candidate.crs for candidate in found.candidates]
    assert found.swapped == swapped


@pytest.mark.parametrize("crs", ["EPSG:5186", "EPSG:4326", "EPSG:3857", "EPSG:32652", KATEC])
def test_a_system_that_stands_alone_is_certain(crs):
    found = find_crs(None, projected(in_city([(0.2, 0.3), (0.7, 0.8)]), crs), SIHEUNG)
    assert found.crs == CRS(crs) and not found.doubtful


@pytest.mark.parametrize("crs", OLD_CENTRAL)
def test_the_three_old_central_belts_are_a_doubt_told_in_metres(crs):
    found = find_crs(None, projected(in_city([(0.2, 0.3), (0.7, 0.8)]), crs), SIHEUNG)
    assert found.doubtful and {candidate.crs for candidate in found.candidates} == set(OLD_CENTRAL)
    assert all(250 < candidate.shift_m < 400 for candidate in found.candidates[1:])
    assert "m)" in found.alternatives


def test_parcels_are_rather_in_the_old_cadastral_system():
    points = projected(in_city([(0.5, 0.5)]), "EPSG:5174")
    assert find_crs(None, points, SIHEUNG, prefers_cadastral=True).title == "EPSG:5174"
    assert find_crs(None, points, SIHEUNG).title == "EPSG:5181"


@needs_shared
@pytest.mark.parametrize("crs", OLD_CENTRAL)
def test_a_known_boundary_decides(crs):
    import geopandas as gpd

    city = gpd.read_file(SHARED / "boundaries" / "siheung_boundaries.gpkg", layer="hjd_20230801").to_crs(4326)
    outline = shapely.make_valid(city.union_all())
    random = np.random.default_rng(1)
    points = in_city(random.uniform(0, 1, (30_000, 2)))
    inside = points[shapely.contains_xy(outline, *points.T)]
    assert find_crs(None, projected(inside, crs), SIHEUNG, outline).crs == CRS(crs)


def test_degrees_over_all_of_korea_are_degrees():
    found = find_crs(None, np.array([(126.6, 37.4), (129.0, 35.1), (126.5, 33.4)]), SIHEUNG)
    assert found.title == "EPSG:4326" and not found.doubtful


def test_a_file_of_the_whole_country():
    points = projected(np.array([(126.6, 37.4), (129.0, 35.1), (128.5, 38.1), (126.4, 34.9)]), "EPSG:5179")
    found = find_crs(None, points, SIHEUNG)
    assert "EPSG:5179" in [candidate.crs for candidate in found.candidates] and found.doubtful


def test_the_name_of_the_node_link_is_5186():
    text = CRS("EPSG:5186").to_wkt("WKT1_ESRI")
    nameless = 'PROJCS["ITRF2000_Central_Belt_60"' + text[text.index(",") :]
    assert identified(CRS(nameless)).to_authority() == ("EPSG", "5186")


def test_what_the_file_states_stands_if_the_points_agree():
    points = projected(in_city([(0.5, 0.5)]), "EPSG:5174")
    found = find_crs("EPSG:5174", points, SIHEUNG)
    assert found.title == "EPSG:5174" and not found.doubtful


def test_a_wrong_statement_is_overruled_and_told():
    """GeoJSON without CRS claims degrees, also where metres stand in it."""
    found = find_crs("EPSG:4326", projected(in_city([(0.5, 0.5), (0.6, 0.2)]), "EPSG:5186"), SIHEUNG)
    assert found.title == "EPSG:5186" and found.doubtful


def test_nowhere_in_korea():
    found = find_crs(None, np.array([(1e9, 1e9)]), SIHEUNG)
    assert found.crs is None and found.doubtful


def test_dirt_does_not_decide():
    points = np.vstack([projected(in_city([(x / 20, 0.5) for x in range(1, 19)]), "EPSG:5186"), [(0, 0), (np.nan, 1)]])
    assert find_crs(None, points, SIHEUNG).title == "EPSG:5186"


def test_of_several_cities_the_one_where_the_points_fall():
    cities = read_cities()
    other = next(city for city in cities if city.id != SIHEUNG.id)
    found = find_crs(None, projected(in_city([(0.5, 0.5)], other), "EPSG:5186"), (SIHEUNG, other))
    assert found.title == "EPSG:5186" and not found.doubtful


@needs_shared
def test_recorded_stops_of_seoul_with_both_coordinates():
    """posX/posY of the recorded answer fit EPSG:5181 (data.md §3)."""
    rows = json.loads((SHARED / "api_fixtures" / "seoul_getStaionByRoute_110B.json").read_text(encoding="utf-8"))
    items = _items(rows)
    points = np.array([(float(_one(item["posX"])), float(_one(item["posY"]))) for item in items])
    found = find_crs(None, points, SIHEUNG)
    assert found.title == "EPSG:5181" and "EPSG:5174" in found.alternatives


def _items(node) -> list[dict]:
    if isinstance(node, dict):
        return [node] if "posX" in node else [item for value in node.values() for item in _items(value)]
    return [item for value in node for item in _items(value)] if isinstance(node, list) else []


def _one(value):
    return value[0] if isinstance(value, list) else value


def test_a_crs_that_nobody_knows():
    assert chosen_crs("katec").title == "KATEC"
    with pytest.raises(CatalogError, match="EPSG:5186"):
        chosen_crs("EPSG:999999")
