"""An address as a QR code, for the camera of a phone."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from ...common.files import replacing
from ..errors import MobileError
from ..vendor import segno

CORRECTION = "m"
"""15 % may be hidden by glare on a screen."""
MODULE_PX = 8
"""Pixels of a module in a PNG: some 360 for our addresses."""


def qr_svg(text: str) -> str:
    """The code as SVG with a quiet zone, black on white in dark mode too."""
    out = BytesIO()
    _code(text).save(out, kind="svg", xmldecl=False, light="#ffffff", dark="#000000", omitsize=True)
    return out.getvalue().decode("utf-8")


def qr_png(text: str, module_px: int = MODULE_PX) -> bytes:
    """The code as PNG, ``module_px`` pixels a module."""
    out = BytesIO()
    _code(text).save(out, kind="png", scale=module_px, light="#ffffff", dark="#000000")
    return out.getvalue()


def write_qr(text: str, file: Path) -> None:
    """The code in ``file``, SVG or PNG by its ending."""
    suffix = file.suffix.lower()
    if suffix not in (".svg", ".png"):
        raise MobileError("{path} is neither .svg nor .png. Choose one of these for the QR code.", path=file)
    with replacing(file) as fresh:
        fresh.write_bytes(qr_png(text) if suffix == ".png" else qr_svg(text).encode())


def _code(text: str) -> segno.QRCode:
    return segno.make(text, error=CORRECTION, micro=False, boost_error=False)
