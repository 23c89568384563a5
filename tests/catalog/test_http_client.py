"""The HTTP client against servers that behave, misbehave and stay silent."""

import gzip
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from bad_proxy import BadProxy, Fault
from loopback import Loopback, Reply, nobody_listens

from sijeong.catalog.errors import (
    BadAnswer,
    BadRequest,
    CatalogError,
    KeyProblem,
    NotApproved,
    QuotaUsedUp,
    TooMany,
    Transient,
)
from sijeong.catalog.http.calls import CallCounter
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.http.errands import Errands
from sijeong.catalog.http.exchange import Limits
from sijeong.catalog.http.platform import KeyPlace, Platform
from sijeong.catalog.http.reading import json_of
from sijeong.catalog.http.request import Request
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress

OPEN = Platform("open", "Open server")
QUICK = Limits(silence_s=20, back_off_s=0.01, pause_s=0.05)


class Listening(Progress):
    """Keeps the warnings; cancelled when ``stop`` is set."""

    def __init__(self):
        self.warnings, self.stop = [], threading.Event()

    def is_cancelled(self):
        return self.stop.is_set()

    def _warn(self, template, values):
        self.warnings.append(template.format(**values))


class RawServer:
    """Sends ``pieces`` to whoever connects, byte by byte as they are, and counts what went out."""

    def __init__(self, pieces):
        self._pieces, self.sent = pieces, 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                with suppress(OSError), connection:
                    connection.recv(65536)
                    for piece in self._pieces():
                        connection.sendall(piece)
                        self.sent += len(piece)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._listener.close()


def statuses(*codes, **more):
    """A server's answers: these statuses in a row, then 200."""
    left = list(codes)

    def answer(_asked):
        status = left.pop(0) if left else 200
        return Reply(b'{"ok": 1}', status=status, headers=more if status != 200 else {})

    return answer


def send(url, platform=OPEN, credential=None, limits=QUICK, **more):
    client = HttpClient(credential, limits=limits, **more) if credential else HttpClient(limits=limits, **more)
    with client:
        return client.send(Request(platform, url))


def test_an_answer_comes_with_its_bytes_and_headers_in_lower_case():
    with Loopback(lambda asked: Reply("시흥".encode(), headers={"X-Count": "3"})) as server:
        answer = send(server.url + "/a?b=시 흥")
    assert (answer.body.decode(), answer.headers["x-count"], answer.status) == ("시흥", "3", 200)
    assert server.asked[0].query == {"b": "시 흥"}
    assert server.asked[0].headers["user-agent"].startswith("Sijeong/")


@pytest.mark.parametrize(
    ("platform", "credential", "seen"),
    [
        (Platform("v", "V", KeyPlace.QUERY, "key", "domain"), Credential(" K+/= \n", "http://a"), ("K+/=", "http://a")),
        (Platform("v", "V", KeyPlace.QUERY, "key", "domain"), Credential("K%2B"), ("K%2B", None)),
        (Platform("d", "D", KeyPlace.QUERY, "key", unquote_key=True), Credential("K%2B%3D"), ("K+=", None)),
        (Platform("d", "D", KeyPlace.QUERY, "key", unquote_key=True), Credential("K+="), ("K+=", None)),
    ],
)
def test_the_key_in_the_query(platform, credential, seen):
    with Loopback(lambda asked: Reply(b"{}")) as server:
        answer = send(server.url + "/x?KEY=old&a=1", platform, credential)
    asked = server.asked[0].query
    assert (asked.get("key"), asked.get("domain")) == seen
    assert "KEY" not in asked and asked["a"] == "1"
    assert answer.url == server.url + "/x?a=1"


@pytest.mark.parametrize(
    ("credential", "header"),
    [(Credential("word", "user"), "Basic dXNlcjp3b3Jk"), (Credential(" to ken\n"), "Bearer token")],
)
def test_the_key_as_login(credential, header):
    with Loopback(lambda asked: Reply(b"{}")) as server:
        send(server.url, Platform("n", "N", KeyPlace.LOGIN), credential)
    assert server.asked[0].headers["authorization"] == header


def test_the_key_in_the_path():
    with Loopback(lambda asked: Reply(b"{}")) as server:
        answer = send(server.url + "/wmts/{key}/Base", Platform("t", "T", KeyPlace.PATH), Credential("A/B"))
    assert server.asked[0].path == "/wmts/A%2FB/Base"
    assert "A" not in answer.url.rpartition("wmts")[2].replace("Base", "")


@pytest.mark.parametrize("place", [KeyPlace.QUERY, KeyPlace.PATH, KeyPlace.LOGIN])
def test_without_a_key_nothing_is_sent(place):
    with Loopback(lambda asked: Reply(b"{}")) as server:
        with pytest.raises(KeyProblem, match="needs a key"):
            send(server.url, Platform("v", "V-World", place, "key"))
        assert server.asked == []
        send(server.url, Platform("v", "V-World", place, "key", key_is_optional=True))
        HttpClient().send(Request(Platform("v", "V-World", place, "key"), server.url, needs_key=False))
        assert len(server.asked) == 2


def _oauth(authcfg: str) -> Credential:
    return Credential(authcfg=authcfg, headers=(("Authorization", "Bearer token"),))


def test_an_authcfg_alone_cannot_fill_a_query():
    with pytest.raises(KeyProblem, match="abc1234"):
        send("http://127.0.0.1:1", Platform("v", "V", KeyPlace.QUERY, "key"), _oauth("abc1234"))


def test_a_request_that_needs_no_key_gets_none():
    with Loopback(lambda asked: Reply(b"{}")) as server, HttpClient(Credential("word", "user")) as client:
        client.send(Request(Platform("n", "N", KeyPlace.LOGIN), server.url, needs_key=False))
    assert "authorization" not in server.asked[0].headers


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_three_times(status):
    with Loopback(statuses(status, status)) as server:
        assert send(server.url).status == 200
        assert len(server.asked) == 3
    with Loopback(statuses(status, status, status)) as server:
        with pytest.raises(Transient):
            send(server.url)
        assert len(server.asked) == 3


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequest),
        (401, KeyProblem),
        (403, NotApproved),
        (404, BadRequest),
        (407, CatalogError),
        (413, TooMany),
        (414, TooMany),
        (422, BadRequest),
    ],
)
def test_what_will_not_pass_is_tried_once_and_told_in_a_sentence(status, kind):
    with Loopback(statuses(status)) as server:
        with pytest.raises(kind) as told:
            send(server.url + "/layer")
        assert len(server.asked) == 1
    assert str(status) in str(told.value) or status == 407


@pytest.mark.parametrize("kind", [KeyProblem, NotApproved, QuotaUsedUp, BadRequest, BadAnswer])
@pytest.mark.parametrize("status", [200, 403, 500])
def test_the_platforms_own_sentence_wins_over_the_status(kind, status):
    def complain(answer):
        raise kind("Own words: {status}", status=answer.status)

    with Loopback(lambda asked: Reply(b"{}", status=status)) as server:
        with pytest.raises(kind, match=f"Own words: {status}"):
            send(server.url, Platform("v", "V", complain=complain))
        assert len(server.asked) == 1


def test_a_passing_complaint_is_tried_again():
    def complain(answer):
        if b"SYSTEM_ERROR" in answer.body:
            raise Transient("The platform stumbled.")

    replies = [Reply(b"SYSTEM_ERROR"), Reply(b"{}")]
    with Loopback(lambda asked: replies.pop(0)) as server:
        assert send(server.url, Platform("v", "V", complain=complain)).body == b"{}"


def test_a_source_can_read_an_error_status_itself():
    with Loopback(statuses(406)) as server:
        assert send(server.url, Platform("n", "N", read_statuses=(406,))).status == 406


def test_retry_after_is_obeyed_up_to_a_minute():
    with Loopback(statuses(429, **{"Retry-After": "1"})) as server:
        send(server.url)
        assert server.asked[1].at - server.asked[0].at >= 1
    with Loopback(statuses(429, **{"Retry-After": "3600"})) as server:
        with pytest.raises(Transient) as told:
            send(server.url)
        assert len(server.asked) == 1 and told.value.wait_s == 3600


def test_never_more_at_once_than_the_platform_bears_over_all_clients():
    with Loopback(lambda asked: Reply(b"{}", delay_s=0.02)) as server:
        clients = [HttpClient(limits=QUICK) for _ in range(4)]
        with ThreadPoolExecutor(12) as pool:
            list(pool.map(lambda n: clients[n % 4].send(Request(OPEN, server.url, (("n", str(n)),))), range(40)))
    assert len(server.asked) == 40
    assert server.most_at_once == 3


def test_requests_start_apart_where_the_platform_wants_it():
    slow = Platform("slow", "Slow", pause_s=0.05)
    with Loopback(lambda asked: Reply(b"{}")) as server, HttpClient(limits=QUICK) as client:
        began = time.monotonic()
        with ThreadPoolExecutor(3) as pool:
            list(pool.map(lambda n: client.send(Request(slow, server.url)), range(6)))
        assert time.monotonic() - began >= 5 * 0.05


@pytest.mark.parametrize("fault", list(Fault))
def test_each_fault_of_the_network_is_survived(fault):
    with (
        Loopback(lambda asked: Reply(b'{"n": "%s"}' % asked.query["n"].encode())) as server,
        BadProxy(server.port, {fault: 1.0}, spares_after=2, delay_s=0.05) as proxy,
        HttpClient(limits=QUICK) as client,
    ):
        read = [client.ask(Request(OPEN, proxy.url, (("n", str(n)),)), json_of)["n"] for n in range(3)]
    assert read == ["0", "1", "2"]
    assert proxy.done[fault] == (3 if fault is Fault.DELAY else 6)


def test_a_server_that_stays_down_is_left_alone_and_the_next_job_begins_afresh():
    progress = Listening()
    with Loopback(statuses(*[500] * 60)) as server, HttpClient(limits=QUICK, progress=progress) as client:
        for _ in range(10):
            with pytest.raises(CatalogError) as told:
                client.send(Request(OPEN, server.url))
            if not isinstance(told.value, Transient):
                break
        assert "failed with status 500" in str(told.value)
        assert 5 <= len(server.asked) < 12
        assert progress.warnings and "waiting" in progress.warnings[0]
        asked_before = len(server.asked)
        with pytest.raises(Transient):
            client.send(Request(OPEN, server.url))
        assert len(server.asked) == asked_before + 3


def endless(head):
    def pieces():
        yield head
        while True:
            yield b"0" * 65536

    return pieces


@pytest.mark.parametrize(
    ("head", "most_sent"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n", 12_000_000),
        (b"HTTP/1.1 200 OK\r\n\r\n", 40_000_000),
    ],
)
def test_ten_gigabytes_are_not_read(head, most_sent):
    with RawServer(endless(head)) as server:
        with pytest.raises(BadAnswer, match="larger than 5 MB"):
            send(server.url, limits=Limits(answer_bytes=5_000_000))
        assert server.sent < most_sent


def test_a_gzip_bomb_is_not_unpacked():
    bomb = gzip.compress(b"0" * 50_000_000)
    with (
        Loopback(lambda asked: Reply(bomb, headers={"Content-Encoding": "gzip"})) as server,
        pytest.raises(BadAnswer, match="larger than 5 MB"),
    ):
        send(server.url, limits=Limits(answer_bytes=5_000_000))


def test_compressed_answers_whole_and_damaged():
    packed = gzip.compress(b'{"a": 1}' * 1000)
    with Loopback(lambda asked: Reply(packed, headers={"Content-Encoding": "gzip"})) as server:
        assert send(server.url).body == b'{"a": 1}' * 1000
    damaged = packed[:20] + b"\xff\xff\xff\xff" + packed[24:]
    with Loopback(lambda asked: Reply(damaged, headers={"Content-Encoding": "gzip"})) as server:
        with pytest.raises(Transient, match="damaged"):
            send(server.url)
        assert len(server.asked) == 3


def test_a_cut_chunked_answer():
    begun = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc"
    with RawServer(lambda: [begun]) as server, pytest.raises(Transient, match="middle of its answer"):
        send(server.url)


def test_an_answer_that_never_ends_has_a_last_moment():
    def drip():
        yield b"HTTP/1.1 200 OK\r\n\r\n"
        while True:
            time.sleep(0.02)
            yield b"0" * 65536

    with RawServer(drip) as server, pytest.raises(Transient, match="had not finished"):
        send(server.url, limits=Limits(tries=1, whole_s=0.2))


def test_nobody_listens():
    with (
        nobody_listens() as port,
        pytest.raises(Transient, match=f"127.0.0.1:{port} refuses the connection"),
    ):
        send(f"http://127.0.0.1:{port}/")


def test_an_error_in_xml_is_quoted_without_its_tags():
    report = b'<?xml version="1.0"?><ows:Report xmlns:ows="o"><ows:Text>db is  down</ows:Text></ows:Report>'
    with Loopback(lambda asked: Reply(report, 500, "text/xml")) as server, pytest.raises(Transient) as told:
        send(server.url, limits=Limits(tries=1))
    assert "500: db is down." in str(told.value)


def test_nobody_ever_there_is_told_without_long_pauses():
    with nobody_listens() as port, HttpClient(limits=Limits(back_off_s=0.01, pause_s=3600)) as client:
        for _ in range(2):
            with pytest.raises(CatalogError, match="refuses the connection") as told:
                client.send(Request(OPEN, f"http://127.0.0.1:{port}/"))
    assert not isinstance(told.value, Transient)


def test_no_such_server():
    with pytest.raises(Transient, match=r"no-such-server\.invalid cannot be found"):
        send("http://no-such-server.invalid/")


def test_a_silent_server():
    with (
        Loopback(lambda asked: Reply(b"{}", delay_s=1)) as server,
        pytest.raises(Transient, match="did not answer within"),
    ):
        send(server.url, limits=Limits(silence_s=0.1, tries=1))


@pytest.mark.parametrize("url", ["ftp://a/b", "nonsense", "http://", "http://[::1", "file:///etc/passwd"])
def test_what_is_no_web_address(url):
    with pytest.raises(BadRequest, match="no web address"):
        send(url)


def test_a_login_in_the_address_is_refused():
    with pytest.raises(BadRequest, match="authentication configuration") as told:
        send("http://user:hidden@127.0.0.1/")
    assert "hidden" not in str(told.value)


def through(monkeypatch, proxy):
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "")
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, proxy)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_an_office_proxy_that_is_not_there(monkeypatch, scheme):
    # The number of the status for "log in" in a port must not look like that status.
    with nobody_listens(range(40700, 40800)) as port:
        through(monkeypatch, f"http://127.0.0.1:{port}")
        with pytest.raises(CatalogError, match="proxy does not let"):
            send(f"{scheme}://api.vworld.kr/")


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_an_office_proxy_that_wants_a_login(monkeypatch, scheme):
    def refuse():
        yield b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"

    with RawServer(refuse) as proxy:
        through(monkeypatch, proxy.url)
        with pytest.raises(CatalogError, match="proxy wants a login"):
            send(f"{scheme}://api.vworld.kr/")


@pytest.fixture(scope="module")
def self_signed(tmp_path_factory):
    """A certificate that nobody trusts, as an office that inspects connections shows it."""
    if not shutil.which("openssl"):
        pytest.skip("needs the program openssl")
    folder = tmp_path_factory.mktemp("tls")
    key, certificate = folder / "k.pem", folder / "c.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=office"]
    subprocess.run([*command, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


def test_an_inspected_connection_is_explained_and_not_repeated(self_signed):
    with Loopback(lambda asked: Reply(b"{}")) as server:
        server._server.socket = self_signed.wrap_socket(server._server.socket, server_side=True)
        with pytest.raises(CatalogError, match="root certificate") as told:
            send(server.url.replace("http", "https"))
        assert not isinstance(told.value, Transient)
        assert server.asked == []


def test_https_on_a_port_that_speaks_http():
    with Loopback(lambda asked: Reply(b"{}")) as server, pytest.raises(BadRequest, match="does not speak https"):
        send(server.url.replace("http", "https"))


def redirect(target, status=302):
    return Reply(b"", status=status, headers={"Location": target})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_on_the_same_server_keeps_the_login(status):
    with Loopback(lambda asked: Reply(b"{}") if asked.path == "/new" else redirect("/new?a=1", status)) as server:
        assert send(server.url + "/old", Platform("n", "N", KeyPlace.LOGIN), Credential("word", "user")).body == b"{}"
    assert "authorization" in server.asked[1].headers


def test_a_redirect_to_another_server_takes_no_login_and_no_key_along():
    login, query = Platform("n", "N", KeyPlace.LOGIN), Platform("v", "V", KeyPlace.QUERY, "key")
    with Loopback(lambda asked: Reply(b"{}")) as other:
        with Loopback(lambda asked: redirect(other.url + "/there")) as server:
            send(server.url, login, Credential("secretword", "user"))
        assert "authorization" not in other.asked[0].headers
        with (
            Loopback(lambda asked: redirect(other.url + "/?key=" + asked.query["key"])) as server,
            pytest.raises(BadAnswer, match="sent on to another server"),
        ):
            send(server.url, query, Credential("MARKER99"))
        assert len(other.asked) == 1


def test_a_redirect_in_circles():
    with Loopback(lambda asked: redirect("/again")) as server:
        with pytest.raises(BadAnswer, match="in circles"):
            send(server.url)
        assert len(server.asked) == 6


def stopped_while(progress, url, limits=QUICK, platform=OPEN):
    """Cancel once the request is under way; the client must come back although nothing has happened at the server."""
    threading.Timer(0.2, progress.stop.set).start()
    with HttpClient(limits=limits, progress=progress) as client, pytest.raises(Cancelled):
        client.send(Request(platform, url))


def test_cancel_while_the_server_is_silent():
    done = threading.Event()
    try:
        with Loopback(lambda asked: Reply(b"{}") if done.wait(20) else Reply(b"")) as server:
            stopped_while(Listening(), server.url)
            assert not done.is_set() and len(server.asked) == 1
            done.set()
    finally:
        done.set()


def test_cancel_while_waiting_to_try_again():
    with Loopback(statuses(*[500] * 9)) as server:
        stopped_while(Listening(), server.url, Limits(back_off_s=30))
        assert len(server.asked) == 1


def test_cancel_in_the_middle_of_an_endless_answer_ends_the_thread():
    def drip():
        yield b"HTTP/1.1 200 OK\r\n\r\n"
        while True:
            time.sleep(0.02)
            yield b"0" * 65536

    with RawServer(drip) as server:
        stopped_while(Listening(), server.url)
        deadline = time.monotonic() + 15
        sent = -1
        while server.sent != sent and time.monotonic() < deadline:
            sent = server.sent
            time.sleep(0.2)
        assert server.sent == sent


def test_cancel_while_waiting_for_a_place():
    held = threading.Event()
    alone = Platform("alone", "Alone", in_flight=1)
    with Loopback(lambda asked: Reply(b"{}") if held.wait(20) else Reply(b"")) as server, HttpClient() as client:
        first = threading.Thread(target=client.send, args=(Request(alone, server.url),))
        first.start()
        while not server.asked:
            time.sleep(0.01)
        stopped_while(Listening(), server.url, platform=alone)
        assert len(server.asked) == 1
        held.set()
        first.join()


def test_an_abandoned_request_does_not_keep_the_program_from_ending():
    root = Path(__file__).resolve().parents[2]
    program = """
import importlib.util, sys, threading
root = sys.argv[1]
spec = importlib.util.spec_from_file_location("sijeong", root + "/__init__.py", submodule_search_locations=[root])
sys.modules["sijeong"] = package = importlib.util.module_from_spec(spec); spec.loader.exec_module(package)
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.platform import Platform
from sijeong.catalog.http.request import Request
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
class Stopping(Progress):
    stop = threading.Event()
    def is_cancelled(self):
        return self.stop.is_set()
threading.Timer(0.3, Stopping.stop.set).start()
try:
    HttpClient(progress=Stopping()).send(Request(Platform("o", "O"), sys.argv[2]))
except Cancelled:
    print("cancelled")
"""
    done = threading.Event()
    with Loopback(lambda asked: Reply(b"{}") if done.wait(60) else Reply(b"")) as server:
        command = [sys.executable, "-P", "-c", program, str(root), server.url]
        finished = subprocess.run(command, capture_output=True, text=True, timeout=25, check=False)
        assert (finished.stdout.strip(), finished.returncode, finished.stderr) == ("cancelled", 0, "")
        assert not done.is_set()
        done.set()


def test_each_try_is_counted(tmp_path):
    calls = CallCounter(tmp_path / "calls.sqlite")
    keyed = Platform("v", "V", KeyPlace.QUERY, "key")
    with Loopback(statuses(500)) as server:
        send(server.url, keyed, Credential("MARKER99"), calls=calls)
    assert calls.made("v", Credential("MARKER99")) == 2


def test_a_counter_that_cannot_write_does_not_stop_the_pull(tmp_path):
    (tmp_path / "calls.sqlite").mkdir()
    progress = Listening()
    with Loopback(lambda asked: Reply(b"{}")) as server:
        assert send(server.url, calls=CallCounter(tmp_path / "calls.sqlite"), progress=progress).body == b"{}"
    assert len(progress.warnings) == 1


def test_threads_are_reused_and_end(monkeypatch):
    monkeypatch.setattr("sijeong.catalog.http.errands.IDLE_S", 0.05)
    errands = Errands()

    def thread_of(_abandoned):
        return threading.current_thread()

    used = set()
    for _ in range(50):
        errand = errands.start(thread_of)
        assert errand.is_done_within(10)
        used.add(errand.result())
    assert len(used) == 1
    (thread,) = used
    thread.join(10)
    assert not thread.is_alive()
    assert errands.start(thread_of).is_done_within(10)


def test_closed_errands_send_their_threads_home_and_can_be_used_again():
    errands, go = Errands(), threading.Event()
    resting = errands.start(lambda _abandoned: threading.current_thread())
    assert resting.is_done_within(10)
    busy = errands.start(lambda _abandoned: go.wait(20) and threading.current_thread())
    second = errands.start(lambda _abandoned: threading.current_thread())
    assert second.is_done_within(10)
    errands.close()
    second.result().join(10)
    assert not second.result().is_alive() and not busy.is_done_within(0)
    assert errands.start(lambda _abandoned: 7).is_done_within(10)
    go.set()
    assert busy.is_done_within(10)
    busy.result().join(10)
    assert not busy.result().is_alive()


def test_many_errands_at_once_are_all_run():
    errands = Errands()
    with ThreadPoolExecutor(8) as pool:
        started = list(pool.map(lambda n: errands.start(lambda _abandoned: n), range(500)))
    assert all(errand.is_done_within(10) for errand in started)
    assert [errand.result() for errand in started] == list(range(500))
