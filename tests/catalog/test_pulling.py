"""Pulls through the V-World replica: nothing lost, nothing doubled, nothing asked twice."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
import shapely
from listening import Listening
from loopback import Loopback, Reply
from vworld_replica import KEY, PASSING, SIHEUNG, Limits, VWorldReplica, parcels

from sijeong.catalog.areas import Area, area_of_codes, box_area
from sijeong.catalog.cities import City, Dong, read_cities
from sijeong.catalog.entries import Dataset, Field, FieldKind, SourceKind, Theme, dataset_of, read_catalogue
from sijeong.catalog.errors import CatalogError, KeyProblem, QuotaUsedUp
from sijeong.catalog.http.calls import CallCounter
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.http.exchange import Limits as ClientLimits
from sijeong.catalog.journal import Journal
from sijeong.catalog.pull_plan import plan_pull
from sijeong.catalog.pulling import pull
from sijeong.catalog.sources.registry import source_for
from sijeong.catalog.store import Store
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress

MANY, PARCELS = 10_000, 2_500
OURS = Credential(KEY)
LAYER = "LP_PA_CBND_BUBUN"
PATIENT = ClientLimits(tries=8, back_off_s=0.01, pause_s=0.02)
FAULTS = {fault: 0.04 for fault in PASSING}


@pytest.fixture(scope="module")
def lots() -> gpd.GeoDataFrame:
    return parcels(PARCELS)


@pytest.fixture(scope="module")
def calm(lots):
    """The replica on a good day, for tests that only ask."""
    with VWorldReplica({LAYER: lots}, limits=Limits(in_flight=3)) as running:
        yield running


@pytest.fixture(scope="module")
def city() -> City:
    siheung = next(city for city in read_cities() if city.id == "41390")
    return replace(siheung, dongs=tuple(Dong(code, name) for code, name in SIHEUNG.items()))


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(tmp_path / "data")


PARCELS_ENTRY = dataset_of("parcels", read_catalogue())
CELLS_ENTRY = replace(PARCELS_ENTRY, id="parcels_by_cells", request={"data": LAYER, "by": "cells"})


def fetch(dataset: Dataset, area: Area, store: Store, replica: VWorldReplica, **more):
    with HttpClient(more.pop("credential", OURS), limits=PATIENT, progress=more.get("progress", Progress())) as client:
        return pull(dataset, area, store, client, address=f"{replica.url}/req/data", **more)


def answered(replica: VWorldReplica) -> Counter:
    """How often each question was asked."""
    return Counter(
        json.dumps({name: value for name, value in asked.query.items() if name != "key"}) for asked in replica.asked
    )


class StopsAfter(Progress):
    """Is cancelled when so many requests are finished."""

    def __init__(self, store: Store, requests: int) -> None:
        self._store, self._requests, self.said = store, requests, 0

    def _show(self, fraction: float) -> None:
        self.said += 1

    def is_cancelled(self) -> bool:
        return self.said >= self._requests


# --- All of it, once ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("entry", [PARCELS_ENTRY, CELLS_ENTRY], ids=["by code", "by cells"])
def test_nothing_is_lost_and_nothing_doubled_with_faults_on(entry, city, store):
    lots = parcels(MANY)
    with VWorldReplica({LAYER: lots}, limits=Limits(in_flight=3), faults=FAULTS, seed=3) as replica:
        pulled = fetch(entry, Area(city), store, replica)
    assert len(replica.refused) > 2
    frame = pyogrio.read_dataframe(pulled.file, layer=pulled.layer).sort_values("pnu", ignore_index=True)
    wanted = lots.sort_values("pnu", ignore_index=True)
    assert frame["pnu"].tolist() == wanted["pnu"].tolist()
    assert frame["addr"].tolist() == wanted["addr"].tolist()
    assert frame["jiga"].astype(int).tolist() == wanted["jiga"].astype(int).tolist()
    assert frame.crs.to_epsg() == 5186
    assert shapely.area(shapely.symmetric_difference(frame.geometry.values, wanted.geometry.values)).max() < 1
    assert (pulled.features, pulled.added, pulled.promised) == (MANY, MANY, pulled.arrived)
    assert pulled.promised >= MANY


def test_never_more_requests_in_flight_than_the_platform_bears(calm, city, store):
    fetch(PARCELS_ENTRY, Area(city), store, calm)
    assert calm.refused["crowded"] == 0
    assert 1 < calm.server.most_at_once <= 3


def test_a_layer_says_where_it_came_from_and_never_with_which_key(calm, city, store):
    pulled = fetch(PARCELS_ENTRY, Area(city), store, calm)
    kept = store.find("parcels", "41390")
    assert kept.features == PARCELS
    assert kept.fetched == pulled.fetched
    assert kept.licence == PARCELS_ENTRY.licence("ko")
    assert kept.provenance.parameters["REQUESTS"] == pulled.pages
    assert kept.provenance.sources[0].location == f"{calm.url}/req/data"
    assert kept.aliases["pnu"] == "필지고유번호"
    assert KEY.encode() not in kept.file.read_bytes()
    assert store.unfinished() == ()


# --- Stopped and resumed ------------------------------------------------------------------------------------------


def test_a_cancelled_pull_goes_on_without_asking_a_finished_request_again(lots, city, store):
    with VWorldReplica({LAYER: lots}, limits=Limits(in_flight=3, latency_s=0.01)) as replica:
        with pytest.raises(Cancelled, match="are kept"):
            fetch(PARCELS_ENTRY, Area(city), store, replica, progress=StopsAfter(store, 9))
        (stopped,) = store.unfinished()
        assert (stopped.dataset_id, stopped.area_key, stopped.running) == ("parcels", "41390", False)
        assert 9 <= stopped.requests < stopped.known
        assert stopped.features > 0
        assert store.kept() == ()
        assert (
            plan_pull(PARCELS_ENTRY, Area(city), store, address=f"{replica.url}/req/data").finished == stopped.requests
        )
        before = answered(replica)
        pulled = fetch(PARCELS_ENTRY, Area(city), store, replica)
    again = [question for question, times in answered(replica).items() if times > before[question] > 0]
    # What was on its way when the user stopped had not been finished.
    assert len(again) <= 5
    assert pulled.pages - pulled.requests == stopped.requests
    assert pulled.features == PARCELS
    assert any("resumed" in one.sentence() for one in pulled.remarks)
    assert store.unfinished() == ()


def test_a_used_up_quota_keeps_what_is_finished_and_what_was_pulled_before(lots, city, store):
    with VWorldReplica({LAYER: lots}, limits=Limits(in_flight=3)) as replica:
        fetch(PARCELS_ENTRY, Area(city), store, replica)
        replica.limits = Limits(in_flight=3, daily_calls=replica.calls + 12)
        told = Listening()
        with pytest.raises(QuotaUsedUp):
            fetch(PARCELS_ENTRY, Area(city), store, replica, progress=told)
        assert any("12 of" in warning for warning in told.warnings)
        assert store.find("parcels", "41390").features == PARCELS
        replica.limits = Limits(in_flight=3)
        pulled = fetch(PARCELS_ENTRY, Area(city), store, replica)
    assert pulled.requests == pulled.pages - 12
    assert (pulled.features, pulled.added, pulled.changed, pulled.removed) == (PARCELS, 0, 0, 0)


def test_a_wrong_key_is_asked_once_and_leaves_nothing(calm, city, store):
    asked = len(calm.asked)
    with pytest.raises(KeyProblem) as raised:
        fetch(PARCELS_ENTRY, Area(city), store, calm, credential=Credential("marker-of-a-wrong-one"))
    assert "marker" not in str(raised.value)
    assert len(calm.asked) - asked <= 5
    assert store.kept() == store.unfinished() == ()
    assert not list(store.folder.rglob("*.*"))


def test_a_killed_process_loses_nothing_and_leaves_no_lock(lots, city, store, tmp_path):
    script = tmp_path / "victim.py"
    script.write_text(VICTIM, encoding="utf-8")
    with VWorldReplica({LAYER: lots}, limits=Limits(in_flight=3, latency_s=0.01)) as replica:
        address = f"{replica.url}/req/data"
        run = subprocess.run([sys.executable, "-P", str(script), str(store.folder), address], capture_output=True)
        assert run.returncode == -9, run.stderr.decode()
        assert store.unfinished()[0].requests >= 10
        asked = len(replica.asked)
        pulled = fetch(PARCELS_ENTRY, Area(read_cities()[0]), store, replica)
    assert pulled.requests == len(replica.asked) - asked
    assert pulled.requests < pulled.pages
    assert pulled.features == PARCELS


ROOT = Path(__file__).resolve().parents[2]
VICTIM = f"""
import os, signal, sys, types
package = types.ModuleType("sijeong")
package.__path__ = [{str(ROOT)!r}]
sys.modules["sijeong"] = package
from sijeong.catalog.areas import Area
from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import dataset_of, read_catalogue
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.pulling import pull
from sijeong.catalog.sources.registry import source_for
from sijeong.catalog.store import Store
from sijeong.common.progress import Progress

class Killed(Progress):
    shown = 0
    def _show(self, fraction):
        self.shown += 1
        if self.shown == 11:
            os.kill(os.getpid(), signal.SIGKILL)

progress = Killed()
client = HttpClient(Credential({KEY!r}), progress=progress)
pull(dataset_of("parcels", read_catalogue()), Area(read_cities()[0]), Store(sys.argv[1]), client, address=sys.argv[2],
     progress=progress)
"""


def test_two_pulls_of_the_same_at_a_time_are_refused_with_a_sentence(calm, city, store):
    file = store.journal_file("parcels", "41390")
    with Journal.open_for(file, "parcels", "41390", "another process"):
        assert store.unfinished()[0].running
        with pytest.raises(CatalogError, match="being pulled"):
            fetch(PARCELS_ENTRY, Area(city), store, calm)
    assert fetch(PARCELS_ENTRY, Area(city), store, calm).features == PARCELS


# --- Updates ------------------------------------------------------------------------------------------------------


def test_an_update_says_what_was_added_changed_and_removed(lots, city, store):
    with VWorldReplica({LAYER: lots}) as replica:
        fetch(PARCELS_ENTRY, Area(city), store, replica)
    changed = lots.iloc[3:].reset_index(drop=True)
    changed.loc[[10, 20], "jiga"] = "1"
    changed.loc[30, "geometry"] = shapely.affinity.translate(changed.geometry[30], 0.5, 0)
    fresh = lots.iloc[:5].copy()
    fresh["pnu"] = [f"413901320019999{number:04d}" for number in range(5)]
    changed = gpd.GeoDataFrame(gpd.pd.concat([changed, fresh], ignore_index=True), crs=5186)
    with VWorldReplica({LAYER: changed}) as replica:
        pulled = fetch(PARCELS_ENTRY, Area(city), store, replica)
    assert (pulled.added, pulled.changed, pulled.removed) == (5, 3, 3)
    assert pulled.news.sentence() == "5 added, 3 changed, 3 removed."
    assert pulled.features == PARCELS + 2
    changes = pyogrio.read_dataframe(pulled.file, layer="parcels_changes")
    assert Counter(changes["change"]) == {"added": 5, "changed": 3, "removed": 3}
    assert set(changes.loc[changes["change"] == "removed", "pnu"]) == set(lots["pnu"][:3])
    assert store.find("parcels", "41390").layer == "parcels"


def test_an_update_without_news_keeps_the_file_and_renews_the_date(calm, city, store):
    first = fetch(PARCELS_ENTRY, Area(city), store, calm)
    inode, numbers = first.file.stat().st_ino, pyogrio.read_dataframe(first.file, fid_as_index=True)
    second = fetch(PARCELS_ENTRY, Area(city), store, calm)
    assert (second.added, second.changed, second.removed) == (0, 0, 0)
    assert first.file.stat().st_ino == inode
    assert pyogrio.read_dataframe(first.file, fid_as_index=True).equals(numbers)
    assert store.find("parcels", "41390").fetched == second.fetched


# --- Area ---------------------------------------------------------------------------------------------------------


def test_a_box_holds_what_touches_it(calm, lots, city, store):
    box = (126.72, 37.36, 126.75, 37.38)
    pulled = fetch(PARCELS_ENTRY, box_area(city, *box), store, calm)
    inside = gpd.GeoSeries([shapely.box(*box).segmentize(0.001)], crs=4326).to_crs(5186)[0]
    touching = lots[lots.intersects(inside)]
    frame = pyogrio.read_dataframe(pulled.file)
    assert set(frame["pnu"]) == set(touching["pnu"])
    assert 0 < len(frame) < PARCELS


def test_dongs_asked_by_cells_are_cut_to_their_boundary_once_it_is_known(lots, city, store):
    dong = "4139013200"
    chosen = lots[lots["pnu"].str.startswith(dong[:8])]
    bounds = gpd.GeoDataFrame(
        {"emd_cd": [dong[:8], "41390999"]},
        geometry=[shapely.union_all(chosen.geometry.values, grid_size=0.01), shapely.box(0, 0, 1, 1)],
        crs=5186,
    )
    area = area_of_codes(dong, (city,))
    entry = dataset_of("legal_dong", read_catalogue())
    with VWorldReplica({LAYER: lots, "LT_C_ADEMD_INFO": bounds}) as replica:
        without = fetch(CELLS_ENTRY, area, store, replica)
        asked = len(replica.asked)
        fetch(entry, Area(city), store, replica, credential=OURS)
        between = len(replica.asked)
        pulled = fetch(CELLS_ENTRY, area, store, replica)
    assert any("outline" in one.sentence() for one in without.remarks)
    assert len(replica.asked) - between < asked
    frame = pyogrio.read_dataframe(pulled.file)
    assert set(chosen["pnu"]) <= set(frame["pnu"])
    # Neighbours share the boundary, which was rounded to a centimetre.
    assert len(frame) == len(chosen) < without.features
    assert pulled.removed == without.features - len(frame)


# --- What the platform says ---------------------------------------------------------------------------------------


def features_answer(features: list[dict], total: int | None = None) -> Reply:
    total = len(features) if total is None else total
    return Reply(
        json.dumps(
            {
                "response": {
                    "status": "OK",
                    "record": {"total": str(total), "current": str(len(features))},
                    "page": {"total": "1", "current": "1", "size": "1000"},
                    "result": {"featureCollection": {"type": "FeatureCollection", "features": features}},
                }
            },
            ensure_ascii=False,
        ).encode()
    )


def feature(identifier: object, **attributes) -> dict:
    x, y = 126.7 + 0.001 * len(str(identifier)), 37.35
    ring = [[x, y], [x + 0.001, y], [x, y + 0.001], [x, y]]
    return {
        "type": "Feature",
        "id": identifier,
        "properties": attributes,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def own_entry(*fields: Field, **more) -> Dataset:
    words = {"ko": "시험", "en": "trial"}
    return Dataset(
        "trial",
        Theme.PARCELS,
        SourceKind.VWORLD_DATA,
        words,
        words,
        words,
        {"ko": "공공누리 1유형"},
        request={"data": "LT_X", "by": "sigungu"},
        fields=fields,
        **more,
    )


def fetched_from(features: list[dict], dataset: Dataset, city: City, store: Store, total: int | None = None):
    with Loopback(lambda asked: features_answer(features, total)) as server:
        with HttpClient(OURS, limits=PATIENT) as client:
            pulled = pull(dataset, Area(city), store, client, address=server.url)
        return pulled, pyogrio.read_dataframe(pulled.file, layer="trial"), server.asked


def test_a_broken_promise_is_asked_again_once_and_told(city, store):
    pulled, frame, asked = fetched_from([feature("a.1"), feature("a.2")], own_entry(), city, store, total=5)
    assert (pulled.promised, pulled.arrived, len(frame)) == (5, 2, 2)
    assert len(asked) == 2
    assert any("promised 5 features" in one.sentence() for one in pulled.remarks)


def test_values_get_their_type_and_what_cannot_be_read_is_told(city, store):
    dataset = own_entry(
        Field("pnu", ("PNU",)),
        Field("floors", ("flr",), FieldKind.INTEGER),
        Field("area_m2", ("ar",), FieldKind.REAL),
        Field("approved", ("day",), FieldKind.DATE),
        Field("seen", ("at",), FieldKind.TIME),
        Field("gone", ("not_there",)),
        key_fields=("pnu",),
    )
    rows = [
        feature("1", pnu="0100", flr="1,234", ar="12.50", day="20240229", at="2026-04-01T08:30:00,120+09:00"),
        feature("2", pnu="0200", flr="3층", ar="", day="2024.3.1", at="20260401083000"),
        feature("3", pnu="0300", flr="two", ar=None, day="20240231", at=None),
    ]
    pulled, frame, _ = fetched_from(rows, dataset, city, store)
    assert frame["pnu"].tolist() == ["0100", "0200", "0300"]
    assert frame["floors"].tolist()[0] == 1234 and frame["floors"].isna().tolist() == [False, True, True]
    assert frame["area_m2"].tolist()[0] == 12.5
    assert frame["approved"].dt.strftime("%Y-%m-%d").tolist()[:2] == ["2024-02-29", "2024-03-01"]
    assert frame["seen"].dt.strftime("%H:%M").tolist()[:2] == ["08:30", "08:30"]
    told = " ".join(one.sentence() for one in pulled.remarks)
    assert "2 values of the field floors" in told and "3층" in told
    assert "1 values of the field approved" in told
    assert "gone" in told
    assert pyogrio.read_info(pulled.file)["ogr_types"] == [
        "OFTString", "OFTInteger64", "OFTReal", "OFTDate", "OFTDateTime", "OFTString",
    ]  # fmt: skip


def test_without_declared_fields_all_come_with_names_that_every_format_bears(city, store):
    rows = [
        feature("x.1", **{"지번": "1-1", "roadName": "시청로", "층수": 3, "면적(㎡)": 1.5, "fid": "7"}),
        feature("x.2", **{"지번": "1-2", "roadName": None, "층수": 4, "면적(㎡)": 2, "비고": {"가": [1]}}),
    ]
    pulled, frame, _ = fetched_from(rows, own_entry(), city, store)
    assert [name for name in frame.columns if name != "geometry"] == [
        "jibeon", "road_name", "cheungsu", "myeonjeok_m2", "fid_", "bigo", "feature_id",
    ]  # fmt: skip
    assert frame["cheungsu"].tolist() == [3, 4]
    assert frame["myeonjeok_m2"].tolist() == [1.5, 2.0]
    assert frame["feature_id"].tolist() == ["x.1", "x.2"]
    assert frame["bigo"].tolist()[1] == '{"가": [1]}'
    assert pulled.aliases["jibeon"] == "지번"
    assert store.find("trial", "41390").aliases["road_name"] == "roadName"


def test_two_features_with_one_key_in_one_answer_are_both_kept(city, store):
    dataset = own_entry(Field("pnu", ("pnu",)), Field("name", ("name",)), key_fields=("pnu",))
    rows = [feature("1", pnu="1", name="가"), feature("2", pnu="1", name="나"), feature("3", pnu="2", name="다")]
    pulled, frame, _ = fetched_from([*rows, rows[0]], dataset, city, store, total=3)
    assert sorted(frame["name"]) == ["가", "나", "다"]
    assert any("1 features have the key of another one" in one.sentence() for one in pulled.remarks)


def test_a_picture_is_not_pulled(city, store):
    picture = next(dataset for dataset in read_catalogue() if dataset.source.is_picture)
    with pytest.raises(CatalogError, match="picture"):
        pull(picture, Area(city), store)


# --- Files --------------------------------------------------------------------------------------------------------


def test_files_are_pulled_into_the_store_as_well(lots, city, store, tmp_path):
    folder = tmp_path / "by hand"
    folder.mkdir()
    lots.iloc[:500].to_file(folder / "trial.gpkg", layer="lots")
    dataset = replace(PARCELS_ENTRY, id="trial", source=SourceKind.FILE, request={"files": ["trial.gpkg"]})
    plan = plan_pull(dataset, Area(city), store, address=str(folder))
    assert (plan.requests, plan.days) == (0, 1)
    pulled = pull(dataset, Area(city), store, address=str(folder))
    frame = pyogrio.read_dataframe(pulled.file)
    assert set(frame["pnu"]) == set(lots["pnu"][:500])
    assert store.unfinished() == ()


# --- Plans --------------------------------------------------------------------------------------------------------


def test_a_plan_sends_nothing_and_counts_what_was_asked_today(calm, city, store, tmp_path):
    asked = len(calm.asked)
    calls = CallCounter(tmp_path / "calls.sqlite")
    calls.add("vworld", OURS, 17)
    plan = plan_pull(PARCELS_ENTRY, Area(city), store, calls=calls, credential=OURS)
    assert (plan.requests, plan.finished, plan.calls_today, plan.kept) == (len(SIHEUNG), 0, 17, None)
    assert "31 requests to V-World" in plan.sentence.sentence()
    assert len(calm.asked) == asked


def test_a_plan_beyond_the_days_allowance_says_how_many_days(city, store, tmp_path):
    dataset = next(dataset for dataset in read_catalogue() if dataset.source is SourceKind.TAGO)
    calls = CallCounter(tmp_path / "calls.sqlite")
    platform = source_for(dataset).platform
    calls.add(platform.id, OURS, platform.daily_calls)
    plan = plan_pull(dataset, Area(city), store, calls=calls, credential=OURS)
    assert plan.days == 2
    assert "this takes 2 days" in plan.sentence.sentence()
