"""The five forest fires of Siheung that the forest service lists, placed by our own functions."""

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from pyproj import CRS
from shared_data import SHARED

from sijeong.common.dongs import NO_DONG, dongs_at, named_dongs
from sijeong.forest.exposure.fires import Fires, fires_of
from sijeong.forest.measuring.proximity import forest_proximity
from sijeong.forest.permits.lots import lots_of

FIRES, SAN = SHARED / "forest" / "kfs_fires_kr_2024_2025.csv", SHARED / "forest" / "siheung_san_parcels.gpkg"
BOUNDARIES, LEGAL_DONGS = (
    SHARED / "boundaries" / "siheung_boundaries.gpkg",
    SHARED / "boundaries" / "kikmix_siheung.csv",
)
BELT = CRS.from_epsg(5186)
WOLGOT_SAN_138 = "4139013100201380000"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FIRES.exists(), reason="the real fires are not here (set SIJEONG_SHARED)"),
]


@pytest.fixture(scope="module")
def listed() -> pd.DataFrame:
    rows = pd.read_csv(FIRES, dtype=str, encoding="utf-8-sig")
    return rows[rows["frfr_sttmn_addr"].str.contains("시흥시")]


@pytest.fixture(scope="module")
def fires(listed) -> Fires:
    return fires_of(listed, BELT)


def administrative_dongs_of(legal: str) -> set[str]:
    """The administrative dongs (행정동) that share the ground of a legal one (법정동) today."""
    pairs = pd.read_csv(LEGAL_DONGS, dtype=str, encoding="utf-8-sig")
    return set(pairs.loc[(pairs["동리명"] == legal) & pairs["말소일자"].isna(), "읍면동명"])


def test_all_five_have_a_place_and_a_day(listed, fires):
    assert [address.split()[-1] for address in listed["frfr_sttmn_addr"]] == [
        "월곶동",
        "신천동",
        "금이동",
        "도창동",
        "계수동",
    ]
    assert len(fires) == 5 and fires.unplaced == 0
    assert [str(day)[:10] for day in fires.day] == [
        "2024-10-13",
        "2024-11-24",
        "2025-01-04",
        "2025-02-22",
        "2025-03-25",
    ]


@pytest.mark.parametrize("layer", ["hjd_20230801", "admin_dong_simplified"])
def test_each_lies_in_the_dong_of_its_address(listed, fires, layer):
    dongs = named_dongs(gpd.read_file(BOUNDARIES, layer=layer)).to_crs(BELT)
    found = dongs_at(shapely.STRtree(dongs.geometry.to_numpy()), shapely.points(fires.xy))
    assert NO_DONG not in found
    for name, address in zip(dongs["name"].to_numpy()[found], listed["frfr_sttmn_addr"], strict=True):
        assert name in administrative_dongs_of(address.split()[-1]), address


def test_the_fire_of_wolgot_hits_its_parcel(fires):
    lots = lots_of(gpd.read_file(SAN), BELT)
    hit = [lots.at(place) for place in shapely.points(fires.xy)]
    assert hit[0] == WOLGOT_SAN_138 and lots.address(hit[0]) == "월곶동 산 138"
    assert hit[1:] == ["", "", "", ""], "the other four have no parcel in the data that could be had"


@pytest.mark.parametrize("crs", [5179, 5174, 4326])
def test_and_it_lies_in_forest_from_whatever_system_the_parcels_come(fires, crs):
    places = gpd.GeoDataFrame(geometry=shapely.points(fires.xy), crs=BELT)
    near = forest_proximity(places, gpd.read_file(SAN).to_crs(crs)).frame["dist_m"]
    straight = forest_proximity(places, gpd.read_file(SAN)).frame["dist_m"]
    assert near.iloc[0] == 0.0
    assert near.to_numpy() == pytest.approx(straight.to_numpy(), abs=0.02)
    assert (near.iloc[1:] > 100).all()
