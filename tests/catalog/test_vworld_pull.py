"""All three V-World sources through the engine: nothing lost, nothing doubled, also with faults and after a stop."""

from __future__ import annotations

import pyogrio
import pytest
from vworld_replica import KEY, Fault, Limits, VWorldReplica, parcels

from sijeong.catalog.areas import area_of_codes, box_area
from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import dataset_of, read_catalogue
from sijeong.catalog.errors import QuotaUsedUp
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.http.exchange import Limits as ClientLimits
from sijeong.catalog.pulling import pull
from sijeong.catalog.store import Store

QUICK = ClientLimits(tries=6, back_off_s=0.01, pause_s=0.05)
FAULTS = [Fault.TOO_MANY_REQUESTS, None, Fault.BAD_GATEWAY, Fault.CUT, Fault.SYSTEM_ERROR, Fault.BROKEN_ERROR]
CODES = "4139013200,4139012800,4139013000"


@pytest.fixture(scope="module")
def lots():
    return parcels(15_000)


@pytest.fixture(scope="module")
def siheung():
    return next(city for city in read_cities() if city.id == "41390")


def kept(store: Store, dataset, area):
    copy = store.find(dataset.id, area.key)
    return pyogrio.read_dataframe(copy.file, layer=copy.layer)


@pytest.mark.parametrize(
    ("identifier", "path"), [("parcels", "/req/data"), ("parcels_wfs", "/req/wfs"), ("parcels_ned", "/ned")]
)
def test_dongs_arrive_whole_with_faults_on(lots, siheung, tmp_path, identifier, path):
    dataset, store = dataset_of(identifier, read_catalogue()), Store(tmp_path)
    area = area_of_codes(CODES, (siheung,))
    if identifier == "parcels_wfs":
        area = box_area(siheung, 126.70, 37.36, 126.76, 37.41)
    with VWorldReplica({"LP_PA_CBND_BUBUN": lots}, planned=FAULTS) as replica:
        with HttpClient(Credential(KEY), limits=QUICK) as client:
            pull(dataset, area, store, client, address=replica.url + path)
        assert sum(replica.refused.values()) == 5
    frame = kept(store, dataset, area)
    if area.box is None:
        expected = lots["pnu"][lots["pnu"].str[:10].isin(CODES.split(","))]
    else:
        expected = lots["pnu"][lots.to_crs(4326).intersects(area.geometry)]
    assert sorted(frame["pnu"]) == sorted(expected)
    assert frame.crs.to_epsg() == 5186
    ours = frame.set_index("pnu").geometry.centroid
    theirs = lots.set_index("pnu").geometry.centroid.loc[ours.index]
    assert ours.distance(theirs).max() < 0.01


def test_a_pull_by_prefix_goes_on_the_next_day_without_asking_twice(lots, siheung, tmp_path):
    dataset, store = dataset_of("parcels_ned", read_catalogue()), Store(tmp_path)
    area = area_of_codes(CODES, (siheung,))
    with VWorldReplica({"LP_PA_CBND_BUBUN": lots}, limits=Limits(daily_calls=5)) as replica:
        with pytest.raises(QuotaUsedUp), HttpClient(Credential(KEY), limits=QUICK) as client:
            pull(dataset, area, store, client, address=f"{replica.url}/ned")
        first = [asked.query["pnu"] for asked in replica.asked][:5]
        replica.limits.daily_calls = None
        with HttpClient(Credential(KEY), limits=QUICK) as client:
            pull(dataset, area, store, client, address=f"{replica.url}/ned")
        again = [asked.query["pnu"] for asked in replica.asked[5:]]
    frame = kept(store, dataset, area)
    assert sorted(frame["pnu"]) == sorted(lots["pnu"][lots["pnu"].str[:10].isin(CODES.split(","))])
    assert len(set(first) & set(again)) <= 2, "at most what was under way beside the refused one"
