"""Reports, sheets and the phone app for the help pages, as a browser and poppler show them."""

from __future__ import annotations

import subprocess
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from demo import DEMO
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter

CHROMIUM = "/usr/bin/chromium"
PHONE = (390, 600)
PDF_DPI = 90


def draw_page(name: str, width: int, size: tuple[int, int]) -> QImage:
    """The head of the report or sheet ``name`` of the demo."""
    file = DEMO / name
    with TemporaryDirectory() as folder:
        picture = Path(folder) / "page.png"
        if file.suffix == ".pdf":
            command = ["pdftoppm", "-r", str(PDF_DPI), "-png", "-singlefile", "-f", "1", "-l", "1"]
            subprocess.run([*command, str(file), str(picture.with_suffix(""))], check=True)
            return _filled(_head(QImage(str(picture)), size), size)
        _photograph(file.as_uri(), (width, round(width * size[1] / size[0])), picture)
        return _filled(QImage(str(picture)), size)


def draw_phone(size: tuple[int, int]) -> QImage:
    """The demo's publication on a phone, with its map loaded."""
    handler = partial(_Quiet, directory=str(DEMO / "phone"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, TemporaryDirectory() as folder:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        picture = Path(folder) / "phone.png"
        _photograph(f"http://127.0.0.1:{server.server_port}/", PHONE, picture, settle_ms=6000)
        server.shutdown()
        return _whole(QImage(str(picture)), size)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_) -> None:
        """Nothing: the pictures are the output."""


def _photograph(url: str, window: tuple[int, int], file: Path, settle_ms: int = 300) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tools:
        options = ["--no-sandbox", "--use-gl=swiftshader", "--enable-webgl", "--ignore-gpu-blocklist"]
        browser = tools.chromium.launch(executable_path=CHROMIUM, args=options)
        page = browser.new_page(viewport={"width": window[0], "height": window[1]}, locale="ko-KR")
        page.goto(url)
        page.wait_for_timeout(settle_ms)
        page.screenshot(path=str(file))
        browser.close()


def _head(page: QImage, size: tuple[int, int]) -> QImage:
    """The upper part of ``page`` in the shape of ``size``."""
    return page.copy(0, 0, page.width(), round(page.width() * size[1] / size[0]))


def _filled(image: QImage, size: tuple[int, int]) -> QImage:
    return image.scaled(*size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _whole(image: QImage, size: tuple[int, int]) -> QImage:
    """``image`` as a sheet on a quiet ground: all of its width, or all of its height where it is a phone."""
    ground = QImage(*size, QImage.Format.Format_RGB32)
    ground.fill(QColor("#dfe5ea"))
    sheet = image.scaled(size[0] - 40, size[1] - 20, Qt.AspectRatioMode.KeepAspectRatio,
                         Qt.TransformationMode.SmoothTransformation)  # fmt: skip
    place = QRect((size[0] - sheet.width()) // 2, (size[1] - sheet.height()) // 2, sheet.width(), sheet.height())
    painter = QPainter(ground)
    painter.fillRect(place.adjusted(2, 2, 3, 3), QColor("#aab4bd"))
    painter.drawImage(place, sheet)
    painter.end()
    return ground
