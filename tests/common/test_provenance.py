import geopandas as gpd
import pyogrio
import pytest
from shapely.geometry import Point

from sijeong.common.provenance import PROVENANCE_ITEM, Provenance, Source, provenance_in, renew_provenance


def test_a_layer_tells_where_it_came_from(tmp_path):
    note = Provenance(
        "행정동",
        "sijeong:pulldataset",
        sources=(Source('시 <A & "B">', date="2025-06"), Source("LX", "", "2026-01", "공공누리 1")),
    )
    file = tmp_path / "시흥 #1%.gpkg"
    frame = gpd.GeoDataFrame({"a": [1]}, geometry=[Point(0, 0)], crs=5186)
    pyogrio.write_dataframe(frame, file, layer="dongs", layer_metadata={PROVENANCE_ITEM: note.to_json()})
    pyogrio.write_dataframe(frame, file, layer="plain", append=True)
    assert provenance_in(file, "dongs") == note
    assert (note.data_date, note.licences) == ("2026-01", "공공누리 1")
    assert provenance_in(file, "plain") is None
    assert provenance_in(file) == note, "the first layer"
    assert provenance_in(tmp_path / "absent.shp") is None


def test_a_package_that_cannot_be_read_tells_nothing(tmp_path):
    broken = tmp_path / "broken.gpkg"
    broken.write_bytes(b"no database")
    assert provenance_in(broken) is None
    assert provenance_in(tmp_path / "absent.gpkg") is None
    assert not (tmp_path / "absent.gpkg").exists()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (Source("stops", role="Stops"), "Stops: stops"),
        (Source("F_FAC_BUILDING_41999_202604", role="건물"), "건물: F_FAC_BUILDING_41999_202604"),
        (Source("legs (Rules of: Busan)", role="Legs"), "Legs: legs (Rules of: Busan)"),
        (Source("연속지적도", role="필지"), "연속지적도"),
        (Source("Forest map 1:5,000", role="Forest"), "Forest map 1:5,000"),
        (Source("MOCT_LINK"), "MOCT_LINK"),
    ],
)
def test_a_source_is_told_by_its_role_where_its_name_says_nothing(source, told):
    assert source.told == told


def test_a_package_is_told_anew_where_its_layer_came_from(tmp_path):
    """In place, because QGIS may have the file open; GDAL reads it as its own."""
    file, first, anew = tmp_path / "lots.gpkg", Provenance("one", "a"), Provenance('<둘> & "3"', "b", remarks=("'",))
    lots = gpd.GeoDataFrame({"a": [1]}, geometry=[Point(0, 0)], crs="EPSG:5186")
    for layer in ("lots", "others"):
        told = {PROVENANCE_ITEM: first.to_json()}
        pyogrio.write_dataframe(lots, file, layer=layer, append=file.exists(), layer_metadata=told)
    renew_provenance(file, "lots", anew)
    assert provenance_in(file, "lots") == anew and provenance_in(file, "others") == first
    assert pyogrio.read_info(file, layer="lots")["layer_metadata"][PROVENANCE_ITEM] == anew.to_json()
