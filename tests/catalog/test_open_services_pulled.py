"""Open services through the engine into the store: nothing lost, nothing doubled, stopped and resumed."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import pyogrio
import pytest
from nasty_wfs import Faults, NastyWfs
from real_servers import ask_to_the_end, parcels

from sijeong.catalog.areas import Area
from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import Dataset, Field, FieldKind, SourceKind, Theme
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.http.exchange import Limits
from sijeong.catalog.pull_plan import plan_pull
from sijeong.catalog.pulling import pull
from sijeong.catalog.sources.wfs import Wfs
from sijeong.catalog.store import Store
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress

CITY = next(city for city in read_cities() if city.id == "41390")
WHOLE = Area(CITY)
ONCE = Limits(tries=1)
FIELDS = (
    Field("pnu", ("pnu",), code="pnu", required=True),
    Field("jibun", ("jibun",)),
    Field("price", ("price",), FieldKind.INTEGER),
)


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


def dataset(kind: SourceKind, keyed: bool = True, **request) -> Dataset:
    texts = {"ko": "필지", "en": "Parcels"}
    return Dataset(
        "city_parcels", Theme.PARCELS, kind, texts, texts, texts, texts,
        request=request, key_fields=("pnu",) if keyed else (), fields=FIELDS, needs_key=False,
    )  # fmt: skip


def kept(pulled) -> gpd.GeoDataFrame:
    return pyogrio.read_dataframe(pulled.file, layer=pulled.layer)


def is_whole(frame: gpd.GeoDataFrame, wanted: gpd.GeoDataFrame) -> bool:
    got, wanted = frame.set_index("pnu").sort_index(), wanted.set_index("pnu").sort_index()
    return (
        list(got.index) == list(wanted.index)
        and frame.crs == "EPSG:5186"
        and bool((got.centroid.distance(wanted.centroid) < 0.001).all())
        and got["price"].sum() == wanted["price"].sum()
    )


NASTY = {
    "start ignored": Faults(cap=250, ignores_start=True, counts="unknown", answer="xy"),
    "axes exchanged": Faults(cap=500, forms=("gml",), box="xy", answer="xy"),
    "start refused": Faults(cap=250, last_start=500, error_status=400, answer="xy"),
    "no ids": Faults(cap=300, ids="none", ignores_start=True, counts="capped", answer="xy"),
}


@pytest.mark.parametrize("keyed", [True, False])
@pytest.mark.parametrize("faults", NASTY.values(), ids=NASTY)
def test_a_nasty_wfs_fills_the_store_whole_and_once(store, faults, keyed):
    wanted = parcels().head(900)
    with NastyWfs(wanted, faults) as server, HttpClient(limits=ONCE) as client:
        done = pull(dataset(SourceKind.WFS, keyed, typename="lx:parcels"), WHOLE, store, client, address=server.url)
    assert done.features == len(wanted) and is_whole(kept(done), wanted)
    told = " ".join(remark.sentence() for remark in done.remarks)
    assert ("axes exchanged" in told) == (faults.answer == "xy" and faults.forms == ("gml",))
    assert "promised" not in told


REAL = {
    SourceKind.OGC_FEATURES: ("pygeoapi_url", {"collection": "parcels"}),
    SourceKind.WFS: ("qgis_url", {"typename": "parcels"}),
}


@pytest.mark.parametrize("kind", REAL)
def test_real_servers_fill_the_store_whole_and_once(kind, store, request):
    server, asked = REAL[kind]
    with HttpClient(limits=ONCE) as client:
        done = pull(dataset(kind, **asked), WHOLE, store, client, address=request.getfixturevalue(server))
    assert done.features == len(parcels()) and is_whole(kept(done), parcels())


def test_a_database_fills_the_store_and_its_login_stays_out_of_it(cluster, store):
    entry, login = dataset(SourceKind.POSTGIS, table="parcels"), Credential(cluster.OWNER_WORD, "staff")
    done = pull(entry, WHOLE, store, None, address=cluster.address, credential=login)
    assert done.features == len(parcels()) and is_whole(kept(done), parcels())
    assert cluster.OWNER_WORD.encode() not in done.file.read_bytes()


class StopsAfter(Progress):
    """Wants to stop when the server has been asked so often."""

    def __init__(self, server: NastyWfs, requests: int) -> None:
        self._server, self._requests = server, requests

    def is_cancelled(self) -> bool:
        return len(self._server.asked) >= self._requests


def test_a_stopped_pull_goes_on_where_it_was(store):
    wanted = parcels().head(900)
    entry = dataset(SourceKind.WFS, typename="lx:parcels")
    with NastyWfs(wanted, Faults(cap=100, counts="unknown", answer="xy")) as server:
        in_one = len(ask_to_the_end(Wfs(), entry, WHOLE, server.url).requests)
        server.asked.clear()
        stopping = StopsAfter(server, 9)
        with HttpClient(limits=ONCE, progress=stopping) as client, pytest.raises(Cancelled):
            pull(entry, WHOLE, store, client, address=server.url, progress=stopping)
        assert plan_pull(entry, WHOLE, store, address=server.url).finished >= 7
        with HttpClient(limits=ONCE) as client:
            done = pull(entry, WHOLE, store, client, address=server.url)
        # The request that was under way at the cancel may be asked again.
        assert len(server.asked) <= in_one + 1
    assert is_whole(kept(done), wanted)


def test_an_update_tells_what_has_changed(store):
    wanted = parcels().head(900)
    entry = dataset(SourceKind.WFS, typename="lx:parcels")
    with NastyWfs(wanted, Faults(answer="xy")) as server, HttpClient(limits=ONCE) as client:
        pull(entry, WHOLE, store, client, address=server.url)
    later = wanted.drop(index=[5, 6]).reset_index(drop=True)
    later.loc[10, "price"] = 7
    with NastyWfs(later, Faults(answer="xy", ids="none")) as server, HttpClient(limits=ONCE) as client:
        done = pull(replace(entry), WHOLE, store, client, address=server.url)
    assert (done.added, done.changed, done.removed) == (0, 1, 2)
