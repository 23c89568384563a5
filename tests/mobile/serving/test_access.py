"""Who has no word learns nothing; who has it gets a cookie that nobody else can use."""

import socket
import threading

import pytest
from preview_client import TILES, Client, line_to, to_the_end

from sijeong.mobile.serving import access
from sijeong.mobile.serving.access import REMEMBERED, WRONG_TRIES, Access, WrongTries
from sijeong.mobile.serving.preview_server import PreviewServer, PreviewSettings

PATHS = (
    "/", "/index.html", "/bundle.json", "/data/tiles.pmtiles", "/favicon.ico", "/robots.txt", "/nothing", "//", "/%00",
    "/?x=1", "*", "https://127.0.0.1/", "/" + "a" * 5000, "/?t=", "/?" + "&".join(f"t{n}=1" for n in range(50)),
)  # fmt: skip


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS", "TRACE", "BREW"])
@pytest.mark.parametrize("path", PATHS)
def test_without_the_word_every_path_gives_the_same_bare_refusal(client, path, method):
    answer = client.get(path, method, with_pass=False)
    assert (answer.status, answer.body) == (403, b"")
    assert set(answer.headers) == {"Date", "Content-Length", "Connection"}, "nothing tells what runs here"


@pytest.mark.parametrize(
    "said",
    [
        b"GET /index.html\r\n\r\n",
        b"\x16\x03\x01garbage\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\r\n\r\n",
        b"\x00" * 9000,
    ],
)
def test_what_is_no_http_gets_no_page_and_no_banner(client, said):
    answer = client.say(said)
    assert b"Python" not in answer and b"Server:" not in answer and b"<" not in answer
    assert answer.partition(b"\r\n\r\n")[2] == b""


def test_the_word_becomes_a_cookie_and_leaves_the_address(client, server):
    answer = client.get("/?t=" + server.url.partition("=")[2], with_pass=False)
    assert (answer.status, answer.headers["Location"], answer.body) == (303, "/", b"")
    name, *flags = answer.headers["Set-Cookie"].split("; ")
    assert name.startswith(f"__Host-sijeong-{server.port}=")
    assert server.url.partition("=")[2] not in name
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} < set(flags)
    assert not any(flag.startswith("Domain") for flag in flags)
    age = next(int(flag.partition("=")[2]) for flag in flags if flag.startswith("Max-Age"))
    assert 0 < age <= 30 * 60


def test_the_cookie_of_one_preview_opens_no_other(client, bundle):
    with PreviewServer(PreviewSettings(bundle)) as other:
        stranger = Client(other)
        stranger.cookie = client.cookie
        assert stranger.get("/").status == 403


@pytest.mark.parametrize(
    "cookie", ["{name}", "{name}=", "{name}={value}x", "x{name}={value}", '{name}="{value}"', "{name}=é"]
)
def test_a_cookie_must_be_the_whole_one(client, cookie):
    name, _, value = client.cookie.partition("=")
    forged = cookie.format(name=name, value=value)
    assert client.get("/", with_pass=False, Cookie=forged).status == 403


def test_the_right_cookie_among_others_lets_in(client):
    assert client.get("/", with_pass=False, Cookie=f"a=b; {client.cookie}; c").status == 200


def test_who_guesses_is_slowed_and_then_waits_while_others_read_on(bundle, monkeypatch):
    monkeypatch.setattr(access, "WAIT_S", 3600.0)
    with PreviewServer(PreviewSettings(bundle)) as server:
        reader = Client(server)
        guesses = [threading.Thread(target=reader.ask, args=(f"/?t=guess{n}",)) for n in range(WRONG_TRIES)]
        for guess in guesses:
            guess.start()
        for guess in guesses:
            guess.join()
        assert reader.get("/?t=guess", with_pass=False).status == 429
        assert reader.get("/?t=" + server.url.partition("=")[2], with_pass=False).status == 429
        assert reader.get("/data/tiles.pmtiles").body == TILES


def test_a_word_that_is_not_text_is_a_wrong_word(client):
    assert client.get("/?t=%ff%00%ed%a0%80", with_pass=False).status == 403


def test_wrong_tries_are_forgotten_and_do_not_pile_up(monkeypatch):
    tries = WrongTries()
    for _ in range(WRONG_TRIES):
        tries.add("one")
    assert tries.must_wait("one") and not tries.must_wait("other")
    for n in range(REMEMBERED):
        tries.add(f"computer {n}")
    assert not tries.must_wait("one")
    monkeypatch.setattr(access, "WAIT_S", -1.0)
    for _ in range(WRONG_TRIES):
        tries.add("two")
    assert not tries.must_wait("two")


def test_words_are_long_and_new_each_time():
    words = {Access(1, 60).word for _ in range(50)}
    assert len(words) == 50
    assert all(len(word) == 43 for word in words)


def test_the_word_is_in_no_log(bundle, tmp_path):
    log = tmp_path / "logs" / "requests.csv"
    with PreviewServer(PreviewSettings(bundle, log=log)) as server:
        client, word = Client(server), server.url.partition("=")[2]
        client.get(f"/{word}")
        client.get(f"/a%0d%0aSet-Cookie:{client.cookie.partition('=')[2]}\x1b[31m".replace("\x1b", "%1b"))
        client.get("/=cmd|' /C calc'!A0".replace(" ", "%20"))
        shown = server.new_lines()
    written = log.read_text(encoding="utf-8")
    assert word not in written and client.cookie.partition("=")[2] not in written
    assert word not in str(shown)
    assert [line.status for line in shown] == [303, 404, 404, 404]
    assert len(written.splitlines()) == 1 + len(shown)
    assert shown[0].path == "/" and shown[0].peer == "127.0.0.1"


def test_plain_http_on_the_port_gets_nothing(server):
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        got = b""
        try:
            while part := line.recv(4096):
                got += part
        except ConnectionResetError:
            pass
    assert b"HTTP" not in got and b"html" not in got


def test_pipelined_requests_are_each_judged(client):
    wanted = b"GET /index.html HTTP/1.1\r\nHost: x\r\nCookie: %s\r\n\r\n" % client.cookie.encode()
    with line_to(client.server) as line:
        line.sendall(wanted + wanted + b"GET /index.html HTTP/1.1\r\nHost: x\r\n\r\n" + wanted)
        answers = to_the_end(line)
    assert answers.count(b"HTTP/1.1 200 ") == 2
    assert answers.count(b"HTTP/1.1 403 ") == 1, "and nothing after it"
    assert answers.endswith(b"\r\n\r\n")
