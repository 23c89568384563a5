"""How a page behaves in Chromium at a phone's size: bytes and seconds to the first map, seconds of a move, memory.

The processor is slowed by 4 (DevTools), WebGL is software's (SwiftShader): the figures compare pages and are not a
phone's.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PHONE, THROTTLE = {"width": 390, "height": 844}, 4
LONGEST_MS = 600_000
MOVES = 3


@dataclass(frozen=True)
class Page:
    """``ready``: JavaScript that resolves when the map is drawn for the first time; ``drawn``: again."""

    ready: str
    drawn: str


@dataclass(frozen=True)
class Figures:
    """What was measured of one page; ``data_kb`` without the app's own files.

    ``heap_mb``: JavaScript's heap of the page without its workers; ``page_mb`` and ``gpu_mb``: proportional memory of
    the processes of the page (workers are in it) and of the drawing.
    """

    first_map_s: float
    data_kb: float
    app_kb: float
    move_s: float
    heap_mb: float
    page_mb: float
    gpu_mb: float
    renderer: str


class _Ranges(SimpleHTTPRequestHandler):
    """Python's server with Range, without which tiles in one file cannot be read."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_) -> None:
        pass

    def do_GET(self) -> None:
        wanted = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if not wanted:
            super().do_GET()
            return
        file, first, last = Path(self.translate_path(self.path)), int(wanted[1]), int(wanted[2])
        whole = file.stat().st_size
        with file.open("rb") as opened:
            opened.seek(first)
            part = opened.read(last - first + 1)
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {first}-{first + len(part) - 1}/{whole}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        self.wfile.write(part)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which ``folder`` can be read on this machine alone."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Ranges, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def measured(folder: Path, page: Page, is_data: str) -> Figures:
    """Open the page of ``folder`` once; ``is_data``: pattern of the addresses that are data."""
    from playwright.sync_api import sync_playwright

    with served(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context(viewport=PHONE, device_scale_factor=2, has_touch=True, service_workers="block")
        tab = context.new_page()
        tab.set_default_timeout(LONGEST_MS)
        tools = context.new_cdp_session(tab)
        tools.send("Network.enable")
        sizes, addresses = {}, {}
        tools.on("Network.requestWillBeSent", lambda x: addresses.update({x["requestId"]: x["request"]["url"]}))
        tools.on("Network.loadingFinished", lambda x: sizes.update({x["requestId"]: x["encodedDataLength"]}))
        tools.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
        begun = time.perf_counter()
        tab.goto(address, wait_until="commit", timeout=LONGEST_MS)
        tab.wait_for_function(page.ready, polling=100)
        first = time.perf_counter() - begun
        transferred = {key: (addresses.get(key, ""), size) for key, size in sizes.items()}
        data = sum(size for url, size in transferred.values() if re.search(is_data, url))
        app = sum(size for url, size in transferred.values() if not re.search(is_data, url))
        begun = time.perf_counter()
        for _ in range(MOVES):
            _drag(tab)
            tab.evaluate(page.drawn)
        move = (time.perf_counter() - begun) / MOVES
        tools.send("HeapProfiler.collectGarbage")
        heap = tools.send("Runtime.getHeapUsage")["usedSize"] / 1e6
        page_mb, gpu_mb = (_memory_mb(browser, kind) for kind in ("renderer", "GPU"))
        renderer = tab.evaluate(
            "() => { const gl = document.createElement('canvas').getContext('webgl');"
            " const info = gl && gl.getExtension('WEBGL_debug_renderer_info');"
            " return info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'none'; }"
        )
        browser.close()
    return Figures(first, data / 1e3, app / 1e3, move, heap, page_mb, gpu_mb, renderer)


def _memory_mb(browser, kind: str) -> float:
    """Memory of the browser's processes of a kind; pages that processes share are divided among them (Linux)."""
    found = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    shares = [Path(f"/proc/{one['id']}/smaps_rollup").read_text() for one in found if one["type"] == kind]
    return sum(int(re.search(r"^Pss:\s+(\d+)", one, re.MULTILINE)[1]) for one in shares) / 1e3


def _drag(tab) -> None:
    """Pull the map by a third of the screen, as a thumb does."""
    across, down = PHONE["width"] / 2, PHONE["height"] / 3
    tab.mouse.move(across, down)
    tab.mouse.down()
    for step in range(1, 6):
        tab.mouse.move(across - 20 * step, down + 24 * step)
    tab.mouse.up()
