"""Residents over buildings and cells, by hand."""

import pandas as pd
import pytest
from listening import Listening
from residents import CRS, dong, houses

from sijeong.common.errors import UnusableLayer
from sijeong.common.population.people import People, PopulationSources, residents_by_building


def test_residents_live_in_homes_by_their_floor_area():
    buildings = houses((0, "02000", 300), (100, "01001", 100), (200, "03000", 900), (300, "공동주택", 100))
    people = People.of(PopulationSources(buildings=buildings, dongs=dong(1000)), CRS)
    assert people.people.tolist() == [600, 200, 0, 200]
    assert people.building.all()
    assert not people.knows_elderly


def test_without_an_area_the_floors_tell_it():
    buildings = houses((0, "01000", 0), (100, "01000", 0)).assign(GRND_FLR=[3, 1])
    assert People.of(PopulationSources(buildings=buildings, dongs=dong(100)), CRS).people.tolist() == [75, 25]


def test_dongs_without_homes_and_without_buildings_keep_their_residents():
    two = pd.concat([dong(100, right=50), dong(40, left=60, right=1060, code="41999520")], ignore_index=True)
    progress = Listening()
    buildings = houses((0, "17000", 500))
    people = People.of(PopulationSources(buildings=buildings, dongs=two), CRS, progress)
    assert people.people.sum() == pytest.approx(140)
    assert people.people[0] == 100
    assert "40 residents live in dongs without a building" in progress.warnings[0]
    assert (people.building.sum(), len(people)) == (1, 1 + 200)


def test_a_dong_in_parts_has_its_residents_once():
    parts = pd.concat([dong(100, right=50), dong(100, left=60, right=1060)], ignore_index=True)
    people = People.of(PopulationSources(dongs=parts), CRS)
    assert people.people.sum() == pytest.approx(100)
    assert people.method == "area"


def test_each_building_has_its_residents_in_the_order_of_the_layer():
    buildings = houses((0, "01000", 300), (100, "01000", 100), (200, "03000", 900), (9000, "01000", 100))
    buildings.loc[1, "geometry"] = None
    buildings.index = [7, 5, 3, 1]
    found = residents_by_building(PopulationSources(buildings=buildings, dongs=dong(80, elderly=20)), CRS)
    assert found.index.tolist() == [7, 5, 3, 1]
    assert found["people"].tolist() == [80, 0, 0, 0]
    assert found["elderly"].tolist() == [20, 0, 0, 0]
    unknown = residents_by_building(PopulationSources(buildings=buildings, dongs=dong(80)), CRS)
    assert unknown["elderly"].isna().all()


def test_residents_of_a_cell_live_in_the_buildings_in_it():
    buildings = houses((0, "01000", 300), (100, "01000", 100), (2000, "01000", 50))
    cells = pd.concat([dong(40, left=-200, right=200), dong(9, left=1500, right=2500)], ignore_index=True)
    found = residents_by_building(PopulationSources(population=cells, buildings=buildings), CRS)
    assert found["people"].tolist() == [30, 10, 9]
    points = cells.set_geometry(cells.centroid)
    with pytest.raises(UnusableLayer, match="has points"):
        residents_by_building(PopulationSources(population=points, buildings=buildings), CRS)
    with pytest.raises(UnusableLayer, match="Nobody says"):
        residents_by_building(PopulationSources(buildings=buildings), CRS)
