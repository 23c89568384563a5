"""What Sijeong itself calls the fields of its results says nothing of persons: 이름 is the name of a hub there."""

import geopandas as gpd
import pytest
from shapely.geometry import Point

from sijeong.mobile.model import FieldKind, LayerField, SourceLayer
from sijeong.mobile.reduction.reducing import reduce_layer
from sijeong.mobile.style.model import Geometry, Symbology

HUBS, NEIGHBOURS = ["정왕역", "시청", "오이도역"], ["김영희", "이철수", "박민준"]


def layer_with(names, kind):
    frame = gpd.GeoDataFrame({"name": names}, geometry=[Point(place, 0) for place in range(3)], crs="EPSG:4326")
    field = LayerField("name", "이름", FieldKind.TEXT)
    return SourceLayer("layer", "레이어", frame, (field,), Symbology(Geometry.POINT, ()), kind=kind)


@pytest.mark.parametrize(
    ("names", "kind", "is_published"),
    [(HUBS, "transfer_hubs", True), (HUBS, "", False), (NEIGHBOURS, "transfer_hubs", False)],
)
def test_a_title_of_ours_names_places_and_values_still_tell(names, kind, is_published):
    assert ("name" in reduce_layer(layer_with(names, kind)).layer.field_names) is is_published
