"""Only what the publication lists is served, whole or in parts, as browsers and tiles need it."""

import json
import zipfile

import pytest
from preview_client import TILES, Client

from sijeong.mobile.errors import MobileError
from sijeong.mobile.serving.contents import contents_of
from sijeong.mobile.serving.preview_server import PreviewServer, PreviewSettings

TRAVERSALS = (
    "/../outside/outside.txt", "/data/../../outside/outside.txt", "/%2e%2e/outside/outside.txt", "/..%2foutside.txt",
    "/%252e%252e/outside.txt", "/..\\outside.txt", "/..%5coutside.txt", "/data/..%2findex.html", "/./index.html",
    "/data//tiles.pmtiles", "/index.html%00.png", "/index.html%00", "/%c0%ae%c0%ae/x", "/link.txt", "/../x",
    "/HOSTING.txt", "/data", "/data/", "/index.html/", "/INDEX.HTML", "/etc/passwd", "//etc/passwd", "/C:/a.ini",
    "/index.html::$DATA", "/%ff", "/index.html;x", "/file:///etc/passwd", "/%2fetc%2fpasswd", "https://x/index.html",
)  # fmt: skip


@pytest.mark.parametrize("path", TRAVERSALS)
def test_nothing_else_is_served(client, path):
    answer = client.get(path)
    assert (answer.status, answer.body) == (404, b"")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/index.html?lang=en", "text/html; charset=utf-8"),
        ("/bundle.json", "application/json"),
        ("/data/tiles.pmtiles", "application/vnd.pmtiles"),
        ("/data/%ED%96%89%EC%A0%95%EB%8F%99%201.json", "application/json"),
    ],
)
def test_what_is_published_is_served_with_strict_headers(client, path, kind):
    answer = client.get(path)
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)
    assert len(answer.body) == int(answer.headers["Content-Length"]) > 0
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
    assert "Server" not in answer.headers


def test_head_tells_the_same_without_the_content(client):
    whole, head = client.get("/data/tiles.pmtiles"), client.get("/data/tiles.pmtiles", "HEAD")
    assert head.body == b""
    assert {k: v for k, v in head.headers.items() if k != "Date"} == {
        k: v for k, v in whole.headers.items() if k != "Date"
    }


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 1), ("bytes=5-9", 5, 10), ("bytes=1048570-", 1048570, 1048576), ("bytes=-6", 1048570, 1048576),
        ("bytes=-9999999", 0, 1048576), ("bytes=1048575-99999999999", 1048575, 1048576), ("BYTES=1-2", 1, 3),
    ],
)  # fmt: skip
def test_one_range_is_answered_by_that_part(client, asked, start, end):
    answer = client.get("/data/tiles.pmtiles", Range=asked)
    assert answer.status == 206
    assert answer.body == TILES[start:end]
    assert answer.headers["Content-Range"] == f"bytes {start}-{end - 1}/{len(TILES)}"


IMPOSSIBLE = {
    "behind the end": "bytes=1048576-", "the last none": "bytes=-0", "backwards": "bytes=9-5", "nothing": "bytes=-",
    "no range": "bytes=", "letters": "bytes=a-b", "negative": "bytes=--5", "twice negative": "bytes=-5-6",
    "two": "bytes=0-1,3-4", "thousand": "bytes=" + ",".join(f"{n}-{n}" for n in range(1000)),
    "overlong": "bytes=" + "9" * 5000 + "-", "overlong end": "bytes=0-" + "9" * 30, "hexadecimal": "bytes=0x0-5",
    "signed": "bytes=+1-5", "digits of others": "bytes=١-٢".encode().decode("latin-1"),
}  # fmt: skip


@pytest.mark.parametrize("asked", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_a_range_that_cannot_be_is_refused_without_a_byte(client, asked):
    answer = client.get("/data/tiles.pmtiles", Range=asked)
    assert (answer.status, answer.body) == (416, b"")
    assert answer.headers["Content-Range"] == f"bytes */{len(TILES)}"


def test_ten_thousand_ranges_are_too_much_to_read(client):
    answer = client.get("/data/tiles.pmtiles", Range="bytes=" + ",".join(f"{n}-{n}" for n in range(10_000)))
    assert (answer.status, answer.body) == (431, b"")


def test_another_unit_is_no_range(client):
    assert client.get("/data/tiles.pmtiles", Range="rows=1-2").status == 200


def test_what_the_phone_has_is_not_sent_again(client):
    tag = client.get("/data/tiles.pmtiles").headers["ETag"]
    for known in (tag, f'"x", {tag}', f"W/{tag}", "*"):
        answer = client.get("/data/tiles.pmtiles", If_None_Match=known)
        assert (answer.status, answer.body) == (304, b"")
        assert "Content-Length" not in answer.headers
    assert client.get("/data/tiles.pmtiles", If_None_Match='"x"').status == 200


def test_a_range_holds_only_for_the_state_that_it_was_asked_of(client):
    tag = client.get("/data/tiles.pmtiles").headers["ETag"]
    assert client.get("/data/tiles.pmtiles", Range="bytes=0-9", If_Range=tag).status == 206
    for other in ('"x"', f"W/{tag}", "Fri, 27 Nov 2026 06:00:00 GMT"):
        assert len(client.get("/data/tiles.pmtiles", Range="bytes=0-9", If_Range=other).body) == len(TILES)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH"])
def test_nothing_can_be_written(client, method):
    answer = client.get("/index.html", method)
    assert (answer.status, answer.body, answer.headers["Allow"]) == (405, b"", "GET, HEAD")


def test_a_link_put_in_a_files_place_is_not_followed(bundle, tmp_path):
    (tmp_path / "index.html").write_text("x")
    (tmp_path / "a.json").write_text("{}")
    (tmp_path / "bundle.json").write_text(json.dumps({"files": [{"path": "index.html"}, {"path": "a.json"}]}))
    with PreviewServer(PreviewSettings(tmp_path)) as server:
        client = Client(server)
        assert client.get("/a.json").status == 200
        (tmp_path / "a.json").unlink()
        (tmp_path / "a.json").symlink_to(bundle / "HOSTING.txt")
        assert client.get("/a.json").status == 404
        (tmp_path / "a.json").unlink()
        (tmp_path / "a.json").mkdir()
        assert client.get("/a.json").status == 404


@pytest.mark.parametrize("top", ["", "게시/"])
@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_zip_is_served_like_its_folder(bundle, tmp_path, packing, top):
    packed = tmp_path / "bundle.zip"
    with zipfile.ZipFile(packed, "w", packing) as archive:
        for path in ("index.html", "data/tiles.pmtiles", "data/행정동 1.json", "HOSTING.txt", "bundle.json"):
            archive.write(bundle / path, top + path)
        archive.writestr(f"../{tmp_path.name}", "climbs out")
    with PreviewServer(PreviewSettings(packed)) as server:
        client = Client(server)
        assert client.get("/data/tiles.pmtiles", Range="bytes=256-260").body == bytes(range(5))
        assert client.get("/HOSTING.txt").status == 404
        unpacked = server._http.contents.root
        assert unpacked.is_dir() and not (unpacked / "HOSTING.txt").exists()
    assert not unpacked.exists(), "what was unpacked goes with the preview"
    assert not (unpacked.parent / tmp_path.name).exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.zip", b"no zip", "damaged"),
        ("a.html", b"<html>", "needs no server"),
        ("empty", None, "no publication"),
        ("absent", ..., "no publication at"),
    ],
)
def test_what_is_no_publication_is_told_apart(tmp_path, name, content, said):
    path = tmp_path / name
    if content is None:
        path.mkdir()
    elif content is not ...:
        path.write_bytes(content)
    with pytest.raises(MobileError, match=said), contents_of(path):
        pass


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"files": 3}', '{"files": [{}]}', "[" * 100_000, '{"files": [null]}', "\xff"],
    ids=["empty", "a list", "a number", "no path", "deep", "nothing", "no text"],
)
def test_a_damaged_list_is_one_sentence(tmp_path, text):
    (tmp_path / "index.html").write_text("x")
    (tmp_path / "bundle.json").write_text(text, encoding="latin-1")
    with pytest.raises(MobileError, match="no publication"), contents_of(tmp_path):
        pass
