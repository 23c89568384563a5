"""A small publication on loopback."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from sijeong.mobile.serving.preview_server import PreviewServer, PreviewSettings

sys.path.append(str(Path(__file__).parent))
from preview_client import TILES, Client


@pytest.fixture(scope="session")
def bundle(tmp_path_factory) -> Path:
    """A folder with three published files, one that is not, and a link out of it."""
    folder = tmp_path_factory.mktemp("bundle")
    (folder / "data").mkdir()
    (folder / "index.html").write_text("<!doctype html><title>시정</title>", encoding="utf-8")
    (folder / "data" / "tiles.pmtiles").write_bytes(TILES)
    (folder / "data" / "행정동 1.json").write_text("{}")
    (folder / "HOSTING.txt").write_text("for IT only")
    outside = tmp_path_factory.mktemp("outside") / "outside.txt"
    outside.write_text("outside")
    (folder / "link.txt").symlink_to(outside)
    listed = [{"path": path} for path in ("index.html", "data/tiles.pmtiles", "data/행정동 1.json", "link.txt", "../x")]
    (folder / "bundle.json").write_text(json.dumps({"files": listed}))
    return folder


@pytest.fixture(scope="module")
def server(bundle):
    with PreviewServer(PreviewSettings(bundle)) as running:
        yield running


@pytest.fixture(scope="module")
def client(server) -> Client:
    return Client(server)
