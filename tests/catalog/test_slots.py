"""Slots of the catalogue: the layer's name comes with the address."""

import pytest

from sijeong.catalog.entries import read_catalogue
from sijeong.catalog.slots import empty_place, filled


@pytest.fixture(scope="module")
def catalogue():
    return {dataset.id: dataset for dataset in read_catalogue()}


@pytest.mark.parametrize(
    ("slot", "place"),
    [("lx_city_parcels", "typename"), ("lx_city_features", "collection"), ("city_database", "table"), ("lx_map", "")],
)
def test_the_place_that_an_entry_leaves_empty(catalogue, slot, place):
    assert empty_place(catalogue[slot]) == place


def test_the_name_behind_the_mark_fills_it(catalogue):
    dataset, address = filled(catalogue["lx_city_parcels"], "https://lx.city.kr/wfs?map=a.map#lx:parcels")
    assert dataset.request["typename"] == "lx:parcels"
    assert address == "https://lx.city.kr/wfs?map=a.map"
    assert catalogue["lx_city_parcels"].request["typename"] == ""


@pytest.mark.parametrize(
    ("slot", "address"),
    [("lx_city_parcels", "https://lx.city.kr/wfs"), ("lx_map", "https://proxy/req#data"), ("lx_city_parcels", "")],
)
def test_anything_else_stays_as_it_is(catalogue, slot, address):
    assert filled(catalogue[slot], address) == (catalogue[slot], address)
