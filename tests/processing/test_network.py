"""Requests through QGIS's own network manager, and keys from its authentication database."""

import gzip
import json
import logging
import shutil
import ssl
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from bad_proxy import BadProxy, Fault
from loopback import Loopback, Reply, nobody_listens
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsFeedback,
    QgsNetworkAccessManager,
    QgsNetworkRequestParameters,
    QgsSettings,
)
from qgis.PyQt.QtNetwork import QNetworkProxy

from sijeong.catalog.errors import BadAnswer, BadRequest, CatalogError, KeyProblem, NotApproved, Transient
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import NO_CREDENTIAL, Credential
from sijeong.catalog.http.exchange import Limits
from sijeong.catalog.http.platform import KeyPlace, Platform
from sijeong.catalog.http.request import Request
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.processing.credentials import credential_of
from sijeong.processing.network import office_session

OPEN = Platform("open", "Open server", KeyPlace.LOGIN, key_is_optional=True)
KEYED = Platform("keyed", "Keyed server", KeyPlace.QUERY, "key")
QUICK = Limits(silence_s=20, back_off_s=0.01, pause_s=0.05, answer_bytes=2_000_000)
MASTER = "for tests only"
MARKER = "Qx7KEYMARK+7/=="


class Watching(Progress):
    def __init__(self, feedback):
        self._feedback = feedback

    def is_cancelled(self):
        return self._feedback.isCanceled()


def send(url, credential=NO_CREDENTIAL, platform=OPEN, limits=QUICK, feedback=None):
    feedback = feedback or QgsFeedback()
    with HttpClient(credential, session=office_session(), limits=limits, progress=Watching(feedback)) as client:
        return client.send(Request(platform, url, headers=(("X-City", "Siheung"),)))


@pytest.fixture
def messages(qgis_app):
    """What QGIS writes into its message log meanwhile."""
    heard = []
    log = QgsApplication.messageLog()

    def hear(*message):
        heard.append(str(message))

    log.messageReceived.connect(hear)
    yield heard
    log.messageReceived.disconnect(hear)


def test_an_answer_comes_whole_with_its_headers(qgis_app):
    with Loopback(lambda asked: Reply("시흥".encode() * 1000, headers={"X-Count": "3"})) as server:
        answer = send(server.url + "/a?b=%EC%8B%9C%20%2B%26")
    assert (answer.body.decode(), answer.headers["x-count"]) == ("시흥" * 1000, "3")
    assert server.asked[0].query == {"b": "시 +&"}
    assert server.asked[0].headers["x-city"] == "Siheung"
    assert "QGIS" in server.asked[0].headers["user-agent"]


def test_compressed_answers_and_bombs(qgis_app):
    packed = gzip.compress(b"0" * 1_000_000)
    with Loopback(lambda asked: Reply(packed, headers={"Content-Encoding": "gzip"})) as server:
        assert send(server.url).body == b"0" * 1_000_000
        with pytest.raises(BadAnswer, match="larger than"):
            send(server.url, limits=Limits(answer_bytes=100_000))


@pytest.mark.parametrize(
    ("status", "kind"),
    [(401, KeyProblem), (403, NotApproved), (404, BadRequest), (407, CatalogError), (500, Transient)],
)
def test_statuses_reach_the_room_and_their_bodies_the_platform(qgis_app, status, kind):
    said = []
    platform = Platform("p", "P", complain=lambda answer: said.append(answer.body))
    headers = {"WWW-Authenticate": 'Basic realm="hub"'} if status == 401 else {}
    with Loopback(lambda asked: Reply(b'{"why": 1}', status, headers=headers)) as server, pytest.raises(kind):
        send(server.url, platform=platform, limits=Limits(tries=1))
    assert said == [b'{"why": 1}']


def test_a_wrong_login_asks_nobody_and_is_tried_once(qgis_app):
    reply = Reply(b"{}", 401, headers={"WWW-Authenticate": 'Basic realm="hub"'})
    with Loopback(lambda asked: reply) as server, pytest.raises(KeyProblem):
        send(server.url, Credential("wrong", "user"))
    assert len(server.asked) == 1
    assert server.asked[0].headers["authorization"] == "Basic dXNlcjp3cm9uZw=="


def test_redirects_are_followed_by_the_room(qgis_app):
    def answer(asked):
        return Reply(b"there") if asked.path == "/new" else Reply(b"", 302, headers={"Location": "/new"})

    with Loopback(answer) as server:
        assert send(server.url + "/old").body == b"there"


@pytest.mark.parametrize("fault", list(Fault))
def test_each_fault_of_the_network_is_survived(qgis_app, fault):
    with (
        Loopback(lambda asked: Reply(json.dumps({"x": ["y"] * 500}).encode())) as server,
        BadProxy(server.port, {fault: 1.0}, spares_after=2, delay_s=0.05) as proxy,
        HttpClient(session=office_session(), limits=QUICK) as client,
    ):
        read = client.ask(Request(OPEN, proxy.url), _json_or_transient)
    assert read == {"x": ["y"] * 500}
    assert proxy.done[fault] == (1 if fault is Fault.DELAY else 2)


def _json_or_transient(answer):
    try:
        return json.loads(answer.body)
    except ValueError:
        pass
    raise Transient("damaged")


def test_nobody_there_no_such_server_and_silence(qgis_app):
    with nobody_listens() as port, pytest.raises(Transient, match="refuses the connection"):
        send(f"http://127.0.0.1:{port}/")
    with pytest.raises(Transient, match="cannot be found"):
        send("http://no-such-server.invalid/")
    with (
        Loopback(lambda asked: Reply(b"{}", delay_s=2)) as server,
        pytest.raises(Transient, match="did not answer within"),
    ):
        send(server.url, limits=Limits(silence_s=0.3, tries=1))


def test_a_large_answer_is_not_read_to_its_end(qgis_app):
    with Loopback(lambda asked: Reply(b"0" * 30_000_000)) as server, pytest.raises(BadAnswer, match="larger than 2 MB"):
        send(server.url)


def test_cancel_while_the_server_is_silent(qgis_app):
    feedback, done = QgsFeedback(), threading.Event()
    threading.Timer(0.3, feedback.cancel).start()
    with Loopback(lambda asked: Reply(b"{}") if done.wait(20) else Reply(b"")) as server:
        with pytest.raises(Cancelled):
            send(server.url, feedback=feedback)
        assert not done.is_set() and len(server.asked) == 1
        done.set()


def test_post_and_head(qgis_app):
    with Loopback(lambda asked: Reply(asked.body)) as server, ThreadPoolExecutor(1) as pool:
        session = office_session()
        told = "시흥".encode()
        posted = pool.submit(session.post, server.url, data=told, headers={"Content-Type": "text/plain"}).result()
        assert posted.content == told
        assert pool.submit(session.head, server.url).result().status_code == 200
    assert [asked.method for asked in server.asked] == ["POST", "HEAD"]
    assert server.asked[0].headers["content-type"] == "text/plain"


def test_many_threads_at_once(qgis_app):
    with (
        Loopback(lambda asked: Reply(asked.query["n"].encode(), delay_s=0.01)) as server,
        HttpClient(session=office_session(), limits=QUICK) as client,
        ThreadPoolExecutor(6) as pool,
    ):
        wanted = [str(n).encode() for n in range(60)]
        got = pool.map(lambda n: client.send(Request(OPEN, server.url, (("n", str(n)),))).body, range(60))
        assert list(got) == wanted
    assert server.most_at_once <= 3


def test_the_proxy_that_is_set_in_qgis_is_used(qgis_app):
    with Loopback(lambda asked: Reply(b"by the proxy")) as proxy:
        settings = QgsSettings()
        wanted = {"proxyEnabled": True, "proxyType": "HttpProxy", "proxyHost": "127.0.0.1", "proxyPort": proxy.port}
        for name, value in wanted.items():
            settings.setValue(f"proxy/{name}", value)
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
        try:
            assert send("http://api.vworld.kr/req/data").body == b"by the proxy"
            assert proxy.asked[0].headers["host"] == "api.vworld.kr"
        finally:
            settings.remove("proxy")
            QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
            QNetworkProxy.setApplicationProxy(QNetworkProxy())


def test_a_proxy_that_wants_a_login_is_explained(qgis_app):
    with Loopback(lambda asked: Reply(b"", 407, headers={"Proxy-Authenticate": 'Basic realm="office"'})) as proxy:
        settings = QgsSettings()
        wanted = {"proxyEnabled": True, "proxyType": "HttpProxy", "proxyHost": "127.0.0.1", "proxyPort": proxy.port}
        for name, value in wanted.items():
            settings.setValue(f"proxy/{name}", value)
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
        try:
            with pytest.raises(CatalogError, match="proxy wants a login"):
                send("http://api.vworld.kr/req/data", limits=Limits(tries=1))
        finally:
            settings.remove("proxy")
            QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
            QNetworkProxy.setApplicationProxy(QNetworkProxy())


@pytest.fixture
def office_server(tmp_path):
    """An https server whose certificate nobody trusts."""
    if not shutil.which("openssl"):
        pytest.skip("needs the program openssl")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=office"]
    key, certificate = tmp_path / "k.pem", tmp_path / "c.pem"
    subprocess.run([*command, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with Loopback(lambda asked: Reply(b"{}")) as server:
        server._server.socket = context.wrap_socket(server._server.socket, server_side=True)
        server.certificate = certificate
        yield server


def test_an_inspected_connection_is_explained_and_waits_for_nobody(qgis_app, office_server):
    with pytest.raises(CatalogError, match="root certificate") as told:
        send(office_server.url.replace("http", "https"))
    assert not isinstance(told.value, Transient)
    assert office_server.asked == []


@pytest.fixture
def seen(qgis_app):
    """The addresses that QGIS's network log gets to see."""
    addresses = []
    manager = QgsNetworkAccessManager.instance()

    def see(request):
        addresses.append(request.request().url().toString())

    manager.requestAboutToBeCreated[QgsNetworkRequestParameters].connect(see)
    yield addresses
    manager.requestAboutToBeCreated[QgsNetworkRequestParameters].disconnect(see)


def _let_events_pass(app, seconds=0.5):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()


def test_qgis_keeps_no_key_in_log_or_cache(qgis_app, messages, seen, caplog):
    caplog.set_level(logging.DEBUG)
    statuses = iter([200, 404, 500, 500, 500])
    with Loopback(lambda asked: Reply(b"{}", next(statuses), headers={"Cache-Control": "max-age=9999"})) as server:
        assert send(server.url, Credential(MARKER), KEYED).body == b"{}"
        for kind in (BadRequest, Transient):
            with pytest.raises(kind):
                send(server.url, Credential(MARKER), KEYED)
        assert [asked.query["key"] for asked in server.asked] == [MARKER] * 5
    with pytest.raises(Transient):
        send("http://127.0.0.1:1/", Credential(MARKER), KEYED)
    with pytest.raises(CatalogError):
        send("http://no-such-server.invalid/", Credential(MARKER), KEYED)
    with Loopback(lambda asked: Reply(b"{}", delay_s=1.5)) as server, pytest.raises(Transient):
        send(server.url, Credential(MARKER), KEYED, Limits(silence_s=0.5, tries=1))
    _let_events_pass(qgis_app)
    shown = "\n".join(messages + seen) + caplog.text
    assert "Qx7KEYMARK" not in shown
    cache = QgsNetworkAccessManager.instance().cache()
    folder = cache.cacheDirectory() if cache is not None and hasattr(cache, "cacheDirectory") else ""
    for file in _files_of(folder):
        assert b"Qx7KEYMARK" not in file.read_bytes()


def _files_of(folder):
    from pathlib import Path

    return [file for file in Path(folder).rglob("*") if file.is_file()] if folder else []


@pytest.fixture(scope="module")
def unlocked(qgis_app):
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        pytest.skip(f"this QGIS has no authentication system: {manager.disabledMessage()}")
    # The word of all tests: one session has one login database.
    assert manager.setMasterPassword(MASTER, True)
    return manager


def stored(manager, method, **values):
    config = QgsAuthMethodConfig()
    config.setName("a test's")
    config.setMethod(method)
    for name, value in values.items():
        config.setConfig(name, value)
    kept = manager.storeAuthenticationConfig(config)
    assert kept[0] if isinstance(kept, tuple) else kept
    return kept[1].id() if isinstance(kept, tuple) else config.id()


def test_an_exception_that_was_accepted_in_qgis_holds(unlocked, office_server):
    from qgis.core import QgsAuthCertUtils, QgsAuthConfigSslServer
    from qgis.PyQt.QtNetwork import QSslError

    exception = QgsAuthConfigSslServer()
    exception.setSslCertificate(QgsAuthCertUtils.certFromFile(str(office_server.certificate)))
    exception.setSslHostPort(f"127.0.0.1:{office_server.port}")
    exception.setSslIgnoredErrorEnums([QSslError.SslError.SelfSignedCertificate, QSslError.SslError.HostNameMismatch])
    assert unlocked.storeSslCertCustomConfig(exception)
    try:
        assert send(office_server.url.replace("http", "https")).body == b"{}"
    finally:
        unlocked.removeSslCertCustomConfig(
            QgsAuthCertUtils.shaHexForCert(exception.sslCertificate()), exception.sslHostPort()
        )


def test_no_configuration_is_no_credential(qgis_app):
    assert credential_of("") is NO_CREDENTIAL


def test_the_key_of_a_basic_configuration(unlocked):
    authcfg = stored(unlocked, "Basic", username="http://office.example", password=MARKER)
    credential = credential_of(authcfg)
    assert (credential.secret, credential.user, credential.authcfg) == (MARKER, "http://office.example", authcfg)
    assert MARKER not in repr(credential)
    with Loopback(lambda asked: Reply(b"{}")) as server:
        send(server.url, credential, KEYED)
    assert server.asked[0].query["key"] == MARKER
    assert "authorization" not in server.asked[0].headers


def test_other_configurations_are_applied_by_qgis(unlocked):
    if "EsriToken" not in unlocked.authMethodsKeys():
        pytest.skip("this QGIS has no method EsriToken")
    authcfg = stored(unlocked, "EsriToken", token=MARKER)
    credential = credential_of(authcfg)
    assert (credential.secret, credential.authcfg) == ("", authcfg)
    with Loopback(lambda asked: Reply(b"{}")) as server:
        send(server.url, credential)
        assert server.asked[0].headers["x-esri-authorization"].strip() == f"Bearer {MARKER}"
        away = Loopback(lambda asked: Reply(b"", 302, headers={"Location": server.url}))
        with away, pytest.raises(BadAnswer, match="sent on to another server"):
            send(away.url, credential)
        assert len(server.asked) == 1
    with pytest.raises(KeyProblem, match=authcfg):
        send(server.url, credential, KEYED)


def test_an_unknown_configuration_and_one_without_a_key(unlocked):
    with pytest.raises(KeyProblem, match="no authentication configuration zzz9999"):
        credential_of("zzz9999")
    with pytest.raises(KeyProblem, match="has no password"):
        credential_of(stored(unlocked, "Basic", username="me", password=" "))


def test_without_the_master_password_nobody_is_asked_in_batch(unlocked):
    authcfg = stored(unlocked, "Basic", username="me", password=MARKER)
    unlocked.clearMasterPassword()
    try:
        with pytest.raises(KeyProblem, match="QGIS_AUTH_PASSWORD_FILE"):
            credential_of(authcfg)
    finally:
        assert unlocked.setMasterPassword(MASTER, True)
