"""The algorithms behind the settings page: engines, the cluster, a key, and the list of what holds."""

import json

import pytest
from loopback import Loopback, Reply, nobody_listens
from qgis.core import QgsProcessingException
from small_wheel import pin_small_wheel
from vworld_replica import KEY, VWorldReplica, parcels

from sijeong.common import engines
from sijeong.common.engines import using
from sijeong.processing import fleet, settings


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(engines.ENGINE_FOLDER_VARIABLE, str(tmp_path / "엔진"))
    return tmp_path / "엔진"


@pytest.fixture
def wheel(tmp_path, monkeypatch):
    """A small wheel under the name of DuckDB's, pinned by its own hash."""
    return pin_small_wheel(tmp_path, monkeypatch)


def engine(told, package="duckdb"):
    return next(row for row in json.loads(told["ENGINES"]) if row["engine"] == package)


def test_an_engine_comes_from_a_folder_is_checked_and_goes(run, folder, wheel):
    made = run("installengine", ENGINE="duckdb", FOLDER=str(wheel.parent))
    assert made == {"ENGINE": "duckdb", "VERSION": "9.0.0"}
    told = run("checkengines", VERIFY=True)
    assert told["DAMAGED"] == 0
    assert engine(told) == {
        "engine": "duckdb", "place": "own", "version": "9.0.0", "bytes": 12, "folder": str(folder / "duckdb"),
        "problem": "", "damaged": 0,
    }  # fmt: skip
    (folder / "duckdb/__init__.py").write_text("ANSWER = 41\n")
    assert engine(run("checkengines", VERIFY=True))["damaged"] == 1
    assert run("removeengine", ENGINE="duckdb") == {"ENGINE": "duckdb", "AT_NEXT_START": False}
    assert engine(run("checkengines"))["place"] != "own"


def test_an_engine_comes_from_the_index_of_the_settings(run, folder, wheel, monkeypatch):
    def answer(asked):
        if asked.path.endswith("/duckdb/"):
            return Reply(f"<a href='/{wheel.name}'>x</a>".encode(), content_type="text/html")
        return Reply(wheel.read_bytes(), content_type="application/zip")

    server = Loopback(answer)
    monkeypatch.setenv(settings.ENGINE_INDEX.variable, f"{server.url}/simple")
    try:
        assert run("installengine", ENGINE="duckdb")["VERSION"] == "9.0.0"
        wheel.write_bytes(wheel.read_bytes() + b"x")
        with pytest.raises(QgsProcessingException, match="SHA-256"):
            run("installengine", ENGINE="duckdb")
    finally:
        server.close()
    assert engine(run("checkengines", VERIFY=True))["damaged"] == 0


def test_what_is_missing_is_said_by_name(run, folder, wheel, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"duckdb-9\.0\.0"):
        run("installengine", ENGINE="duckdb", FOLDER=str(tmp_path))
    with pytest.raises(QgsProcessingException, match="which engine"):
        run("installengine")
    with pytest.raises(QgsProcessingException, match="not in Sijeong's folder"):
        run("removeengine", ENGINE="sumo")


def test_an_engine_at_work_stays(run, folder, wheel):
    run("installengine", WHEEL=str(wheel))
    with using("duckdb"), pytest.raises(QgsProcessingException, match="at work"):
        run("removeengine", ENGINE="duckdb")
    assert (folder / "duckdb").is_dir()


@pytest.fixture
def vworld(provider):
    """A login with the replica's key, and a wrong one."""
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("for tests only", True)
    made = []
    for word in (KEY, "no-such-key"):
        config = QgsAuthMethodConfig("Basic")
        config.setName("V-World")
        config.setConfig("username", "localhost")
        config.setConfig("password", word)
        kept = manager.storeAuthenticationConfig(config)
        made.append(kept[1].id() if isinstance(kept, tuple) else config.id())
    yield made
    for identifier in made:
        manager.removeAuthenticationConfig(identifier)


def test_a_key_is_tried_with_one_request(run, vworld, monkeypatch):
    good, wrong = vworld
    with VWorldReplica({"LT_C_ADSIGG_INFO": parcels(3).rename(columns={"pnu": "sig_cd"})}) as replica:
        address = f"{replica.url}/req/data"
        assert run("trylogin", PLATFORM="vworld", AUTH=good, SOURCE=address)["SERVER"].startswith("127.0.0.1")
        assert replica.calls == 1
        monkeypatch.setenv("SIJEONG_LOGIN_VWORLD", wrong)
        with pytest.raises(QgsProcessingException, match="key") as raised:
            run("trylogin", PLATFORM="vworld", SOURCE=address)
    assert "no-such-key" not in str(raised.value)


def test_a_file_has_no_key_to_try(run):
    with pytest.raises(QgsProcessingException, match="no key to try"):
        run("trylogin", PLATFORM="forest_map", SOURCE=__file__)


def test_a_cluster_is_counted_or_said_to_be_away(run, monkeypatch):
    distributed = pytest.importorskip("distributed")
    monkeypatch.delenv("SIJEONG_SCHEDULER", raising=False)
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=2, dashboard_address=":0", silence_logs=50
    ) as cluster:
        found = run("trycluster", SCHEDULER=cluster.scheduler_address)
        assert (found["WORKERS"], found["THREADS"]) == (1, 2)
    with nobody_listens() as port, pytest.raises(QgsProcessingException, match=str(port)):
        run("trycluster", SCHEDULER=f"tcp://127.0.0.1:{port}")
    with pytest.raises(QgsProcessingException, match="No scheduler is set"):
        run("trycluster")


def test_the_list_says_what_holds_and_who_decided(run, monkeypatch, tmp_path):
    file = tmp_path / "시정.ini"
    file.write_text("[transit]\nfewest_cards = 9\n[login]\nvworld = a1b2c3d\n[data]\ncitty = x\n", encoding="utf-8")
    monkeypatch.setenv(fleet.FILE_VARIABLE, str(file))
    monkeypatch.setenv("SIJEONG_PUBLISHER", "시흥시 교통정책과")
    fleet.fleet_file.cache_clear()
    try:
        told = run("settings", OUTPUT=str(tmp_path / "list.html"))
    finally:
        monkeypatch.undo()
        fleet.fleet_file.cache_clear()
    rows = {row["name"]: row for row in json.loads(told["SETTINGS"])}
    assert told["PROBLEMS"] == 1
    assert (rows["transit/fewest_cards"]["value"], rows["transit/fewest_cards"]["origin"]) == (9, "fleet")
    assert (rows["login/vworld"]["value"], rows["login/vworld"]["variable"]) == ("a1b2c3d", "SIJEONG_LOGIN_VWORLD")
    assert rows["mobile/publisher"]["origin"] == "environment"
    page = (tmp_path / "list.html").read_text(encoding="utf-8")
    assert all(words in page for words in (f"{file}, line 2", "시흥시 교통정책과", "citty", "SIJEONG_DATA"))
