"""Sijeong's style put on again: classes refitted, the user's look kept, results known by their file."""

from __future__ import annotations

import geopandas as gpd
import pyogrio
import pytest
from qgis.core import QgsRuleBasedRenderer, QgsSingleSymbolRenderer, QgsSymbol, QgsVectorLayer
from shapely.geometry import LineString, Point

from sijeong.common.provenance import PROVENANCE_ITEM, Provenance
from sijeong.processing.placement import finish
from sijeong.processing.recognition import RESULT_PROPERTY, recognise, result_of
from sijeong.processing.restyling import RestylingError, style_again
from sijeong.processing.results import Result

pytestmark = pytest.mark.usefixtures("qgis_app")


def write(file, table, frame, algorithm="sijeong:transferhubs", append=False):
    metadata = {PROVENANCE_ITEM: Provenance("거점", algorithm).to_json()} if algorithm else None
    pyogrio.write_dataframe(frame, file, layer=table, driver="GPKG", layer_metadata=metadata, append=append)
    return QgsVectorLayer(f"{file}|layername={table}", "layer", "ogr")


def hubs(most=900):
    return gpd.GeoDataFrame(
        {"hub_id": list("abc"), "name": list("가나다"), "transfers": [most, 40, 5], "time_median_s": [100.0, 400, 700]},
        geometry=[Point(180000 + n, 530000) for n in range(3)],
        crs="EPSG:5186",
    )


def labels(layer):
    return [rule.label() for heading in layer.renderer().rootRule().children() for rule in heading.children()]


def test_classes_are_fitted_to_the_data_as_they_are_now(tmp_path):
    layer = write(tmp_path / "hubs.gpkg", "transfer_hubs", hubs())
    finish(layer, Result.TRANSFER_HUBS, None, None)
    before = labels(layer)
    field = layer.fields().lookupField("transfers")
    first = next(layer.getFeatures())
    assert layer.dataProvider().changeAttributeValues({first.id(): {field: 90_000}})
    layer.reload()
    style_again(layer)
    assert "1,000" in before and "100,000" in labels(layer)


def test_the_users_look_is_kept_as_a_style_and_can_be_had_again(tmp_path):
    layer = write(tmp_path / "hubs.gpkg", "transfer_hubs", hubs())
    finish(layer, Result.TRANSFER_HUBS, None, None)
    layer.setName("우리 거점")
    layer.setRenderer(QgsSingleSymbolRenderer(QgsSymbol.defaultSymbol(layer.geometryType())))
    kept = style_again(layer)
    assert isinstance(layer.renderer(), QgsRuleBasedRenderer)
    assert layer.name() == "우리 거점"
    assert layer.styleManager().setCurrentStyle(kept)
    assert isinstance(layer.renderer(), QgsSingleSymbolRenderer)


def test_looks_that_differ_are_all_kept_and_the_same_one_once(tmp_path):
    layer = write(tmp_path / "hubs.gpkg", "transfer_hubs", hubs())
    finish(layer, Result.TRANSFER_HUBS, None, None)
    layer.setRenderer(QgsSingleSymbolRenderer(QgsSymbol.defaultSymbol(layer.geometryType())))
    first = style_again(layer)
    second = style_again(layer)
    assert first != second
    assert style_again(layer) == second
    assert len(layer.styleManager().styles()) == 3


def test_a_result_whose_mark_is_lost_is_known_by_its_file(tmp_path):
    layer = write(tmp_path / "any.gpkg", "transfer_hubs", hubs())
    assert result_of(layer) is None
    assert recognise(layer) is Result.TRANSFER_HUBS
    style_again(layer)
    assert result_of(layer) is Result.TRANSFER_HUBS
    assert layer.attributeAlias(layer.fields().lookupField("transfers")) == "Transfers"


def test_a_renamed_table_is_known_by_its_fields(tmp_path):
    from sijeong.processing import legends

    frame = gpd.GeoDataFrame(
        {name: [1.0] for name in legends.FIELDS["transfer_pairs"]}, geometry=[LineString([(0, 0), (1, 1)])]
    )
    assert recognise(write(tmp_path / "x.gpkg", "4월", frame)) is Result.TRANSFER_PAIRS


def test_a_table_of_a_package_is_known_by_the_main_table_beside_it(tmp_path):
    file = tmp_path / "road_network.gpkg"
    write(file, "edges", hubs(), "sijeong:roadnetwork")
    assert recognise(write(file, "nodes", hubs(), "", append=True)) is Result.NETWORK_NODES


@pytest.mark.parametrize("algorithm", ["", "other:buffer"])
def test_a_layer_of_others_is_never_taken_for_ours(tmp_path, algorithm):
    layer = write(tmp_path / "other.gpkg", "transfer_hubs", hubs(), algorithm)
    assert recognise(layer) is None
    with pytest.raises(RestylingError):
        style_again(layer)
    assert not layer.customProperty(RESULT_PROPERTY)
