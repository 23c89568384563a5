"""The pictures show the code's modules, dark on light, with the quiet zone that cameras need."""

import re

import numpy as np
import pytest

from sijeong.mobile.errors import MobileError
from sijeong.mobile.serving.qr import qr_png, qr_svg, write_qr
from sijeong.mobile.vendor import segno

URL = "https://192.168.0.23:45053/?t=" + "a" * 43
QUIET = 4
"""Modules of white round the code (ISO/IEC 18004)."""


def modules() -> np.ndarray:
    """What another call of the library, with its own defaults, says the code is."""
    return np.array([list(row) for row in segno.make_qr(URL, error="m", boost_error=False).matrix_iter(border=QUIET)])


def test_the_png_has_each_module_as_a_square(tmp_path):
    gdal = pytest.importorskip("osgeo.gdal")
    file = tmp_path / "qr.png"
    file.write_bytes(qr_png(URL, module_px=3))
    dark = gdal.Open(str(file)).ReadAsArray() == 0
    assert np.array_equal(dark, np.kron(modules(), np.ones((3, 3))).astype(bool))


def test_the_svg_draws_the_same_modules():
    svg = qr_svg(URL)
    size = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])
    drawn = np.zeros((size, size), bool)
    x, y = 0.0, 0.0
    path = re.search(r'class="qrline" stroke="#000(?:000)?" d="([^"]*)"', svg)[1]
    for move, a, b in re.findall(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", path):
        if move == "h":
            drawn[int(y), int(x) : int(x + float(a))] = True
            x += float(a)
        else:
            x, y = (float(a), float(b)) if move == "M" else (x + float(a), y + float(b))
    assert np.array_equal(drawn, modules().astype(bool))
    assert "#fff" in svg, "dark mode would give it a dark ground"


def test_a_file_by_its_ending(tmp_path):
    write_qr(URL, tmp_path / "a.svg")
    write_qr(URL, tmp_path / "b.PNG")
    assert (tmp_path / "a.svg").read_text().startswith("<svg")
    assert (tmp_path / "b.PNG").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(MobileError, match=r"neither \.svg nor \.png"):
        write_qr(URL, tmp_path / "c.jpg")
