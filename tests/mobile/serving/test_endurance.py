"""Slow, many and broken connections harm nobody else, and the server stops while it sends."""

import socket
import threading
import time

import pytest
from preview_client import TILES, UNTRUSTING, Client, line_to, to_the_end

from sijeong.common.progress import Progress
from sijeong.mobile.errors import MobileError
from sijeong.mobile.serving.connections import Limits
from sijeong.mobile.serving.preview_server import PreviewServer, PreviewSettings, serve


@pytest.fixture
def large(tmp_path):
    """A publication of 40 MB, which no socket holds: it is being sent until somebody takes it."""
    (tmp_path / "index.html").write_bytes(bytes(40_000_000))
    (tmp_path / "bundle.json").write_text('{"files": [{"path": "index.html"}]}')
    return tmp_path


@pytest.fixture
def limited(bundle):
    """Starts a preview with other limits."""
    servers = []

    def start(**limits) -> PreviewServer:
        servers.append(PreviewServer(PreviewSettings(bundle, limits=Limits(**limits))))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


def test_two_hundred_phones_at_once_are_all_served(client):
    together, wrong = threading.Barrier(200), []

    def read(n: int) -> None:
        with line_to(client.server) as line:
            together.wait(60)  # all are connected before the first asks
            asked = f"GET /data/tiles.pmtiles HTTP/1.1\r\nCookie: {client.cookie}\r\nConnection: close\r\n"
            line.sendall(f"{asked}Range: bytes={n * 1000}-{n * 1000 + 49_999}\r\n\r\n".encode())
            if not to_the_end(line).endswith(b"\r\n\r\n" + TILES[n * 1000 : n * 1000 + 50_000]):
                wrong.append(n)

    phones = [threading.Thread(target=read, args=(n,)) for n in range(200)]
    for phone in phones:
        phone.start()
    for phone in phones:
        phone.join(60)
    assert wrong == []


@pytest.mark.parametrize("said", [b"", b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "], ids=["nothing", "half a head"])
def test_who_trickles_a_head_is_cut_off(limited, said):
    server = limited(head_s=0.5)
    with line_to(server) as line:
        line.sendall(said)
        with pytest.raises((OSError, TimeoutError)) as ended:
            while True:  # a byte at a time is no life sign
                line.settimeout(0.05)
                try:
                    if line.recv(10) == b"":
                        raise ConnectionResetError
                except TimeoutError:
                    line.sendall(b"a")
        assert not isinstance(ended.value, TimeoutError)


def test_who_never_shakes_hands_is_cut_off(limited):
    server = limited(head_s=0.3)
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as line:
        assert line.recv(10) == b""


def test_who_takes_nothing_of_an_answer_is_cut_off(large):
    with PreviewServer(PreviewSettings(large, limits=Limits(part_s=0.5))) as server:
        client = Client(server)
        with line_to(server) as line:
            line.sendall(f"GET / HTTP/1.1\r\nCookie: {client.cookie}\r\n\r\n".encode())
            while len(server._http.connections):
                time.sleep(0.02)
            assert len(to_the_end(line)) < 40_000_000


def test_hundreds_of_slow_lines_keep_nobody_out(limited):
    server = limited(connections=50, head_s=30)
    client = Client(server)
    slow = []
    for _ in range(200):  # four times as many as there is room for
        line = socket.create_connection(("127.0.0.1", server.port), timeout=20)
        slow.append(line)
    assert client.get("/index.html").status == 200
    assert len(server._http.connections) <= 50
    for line in slow:
        line.close()


def test_where_all_are_reading_one_more_is_turned_away(large):
    with PreviewServer(PreviewSettings(large, limits=Limits(connections=1))) as server:
        client = Client(server)
        while len(server._http.connections):
            time.sleep(0.02)
        with line_to(server) as reading:
            reading.sendall(f"GET / HTTP/1.1\r\nCookie: {client.cookie}\r\n\r\n".encode())
            assert reading.recv(1000).startswith(b"HTTP/1.1 200")
            with pytest.raises(OSError):
                line_to(server)


CUT = b""
"""The connection ended before all was said, and the system threw the answer away."""


def bare_status(answer: bytes) -> bytes:
    """The status of an answer that has nothing else to tell."""
    head, _, body = answer.partition(b"\r\n\r\n")
    names = {line.partition(b":")[0] for line in head.split(b"\r\n")[1:]}
    assert body == b"" and names <= {b"Date", b"Content-Length", b"Connection"}
    return head.partition(b" ")[2][:3]


HEADERS = {
    "long": b"X: " + b"a" * 70_000, "many": b"\r\n".join(b"X%d: 1" % n for n in range(200)), "no colon": b"nonsense",
    "expects": b"Expect: 100-continue",
}  # fmt: skip


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
def test_heads_beyond_measure_end_the_connection(client, header):
    answer = client.say(b"GET / HTTP/1.1\r\nHost: x\r\n" + header + b"\r\n\r\n")
    assert bare_status(answer) in (b"431", b"417", b"403", CUT)


def test_a_long_first_line_is_too_long(client):
    assert bare_status(client.say(b"GET /" + b"a" * 60_000 + b" HTTP/1.1\r\n\r\n")) in (b"414", CUT)


def test_what_follows_a_body_is_no_request(client):
    smuggled = b"GET /index.html HTTP/1.1\r\nCookie: " + client.cookie.encode() + b"\r\n\r\n"
    for kind in (b"Content-Length: %d" % len(smuggled), b"Transfer-Encoding: chunked"):
        answer = client.say(
            b"GET /nothing HTTP/1.1\r\n%s\r\nCookie: %s\r\n\r\n" % (kind, client.cookie.encode()) + smuggled
        )
        assert answer.count(b"HTTP/1.1 ") == 1
        assert b"200" not in answer.partition(b"\r\n")[0]


def test_it_stops_while_it_sends_and_frees_the_port(bundle, large):
    server = PreviewServer(PreviewSettings(large))
    client = Client(server)
    with line_to(server) as line:
        line.sendall(f"GET / HTTP/1.1\r\nCookie: {client.cookie}\r\n\r\n".encode())
        assert line.recv(1000).startswith(b"HTTP/1.1 200")
        server.stop()
        assert len(to_the_end(line)) < 40_000_000
    assert not server.is_running
    server.stop()  # once more does nothing
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", server.port), timeout=5)
    with PreviewServer(PreviewSettings(bundle, port=server.port)) as again:
        assert again.port == server.port


def test_it_stops_by_itself_when_its_minutes_are_over(bundle):
    server = PreviewServer(PreviewSettings(bundle, minutes=0.3 / 60))
    assert server.wait(20)
    assert not server.is_running
    assert server.lived == 1.0


def test_a_cancel_stops_it_and_is_no_error(bundle):
    class User(Progress):
        def __init__(self):
            self.said, self.cancelled = [], False

        def is_cancelled(self):
            return self.cancelled

        def _say(self, template, values):
            self.said.append(template.format(**values))

    server, user = PreviewServer(PreviewSettings(bundle)), User()
    client = Client(server)
    for n in range(8):
        client.get(f"/nothing{n}")
    serving = threading.Thread(target=serve, args=(server, user))
    serving.start()
    while len(user.said) < 6:
        time.sleep(0.02)
    user.cancelled = True
    serving.join(20)
    assert not server.is_running
    assert user.said[0].endswith("127.0.0.1 303 GET /") and user.said[5] == "… and 4 more requests"


def test_a_port_in_use_is_told(server, bundle):
    with pytest.raises(MobileError, match=f"Port {server.port} of 127.0.0.1 is used by another program"):
        PreviewServer(PreviewSettings(bundle, port=server.port))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("0.0.0.0", "all networks of this computer at once"), ("::", "all networks"), ("", "no address"),
        ("localhost", "no address of a computer"), ("192.0.2.1", "no address 192"), ("224.0.0.1", "single computer"),
        ("255.255.255.255", "single computer"), ("127.0.0.1:80", "without a port"), ("1", "no address"),
    ],
)  # fmt: skip
def test_only_one_address_of_this_computer_is_taken(bundle, address, said):
    with pytest.raises(MobileError, match=said):
        PreviewServer(PreviewSettings(bundle, address=address))


def test_a_port_that_is_none_is_told(bundle):
    with pytest.raises(MobileError, match="70000 is no port"):
        PreviewServer(PreviewSettings(bundle, port=70_000))


def test_ipv6_is_an_address_too(bundle):
    try:
        with PreviewServer(PreviewSettings(bundle, address="::1")) as server:
            assert server.origin == f"https://[::1]:{server.port}/"
            with UNTRUSTING.wrap_socket(socket.create_connection(("::1", server.port), timeout=20)) as line:
                line.sendall(b"GET / HTTP/1.1\r\n\r\n")
                assert to_the_end(line).startswith(b"HTTP/1.1 403")
    except MobileError:
        pytest.skip("this machine has no IPv6")
