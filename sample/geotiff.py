"""One-band GeoTIFFs, written byte by byte so that no raster library is needed (TIFF 6.0, GeoTIFF 1.1)."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np

ROWS_PER_STRIP = 64
_SHORT, _LONG, _DOUBLE = 3, 4, 12


def write_geotiff(path: Path, north_up: np.ndarray, west: float, north: float, step: float, epsg: int) -> Path:
    """Write heights as 32-bit floats, row 0 in the north; ``west`` and ``north`` are the outer edges, in metres."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows, columns = north_up.shape
    strips = [
        zlib.compress(_predicted(north_up[top : top + ROWS_PER_STRIP]), 9) for top in range(0, rows, ROWS_PER_STRIP)
    ]
    offsets = [8 + sum(map(len, strips[:number])) for number in range(len(strips))]
    keys = (1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, epsg)
    tags = [
        (256, _LONG, [columns]), (257, _LONG, [rows]), (258, _SHORT, [32]), (259, _SHORT, [8]), (262, _SHORT, [1]),
        (273, _LONG, offsets), (277, _SHORT, [1]), (278, _LONG, [ROWS_PER_STRIP]), (279, _LONG, list(map(len, strips))),
        (317, _SHORT, [3]), (339, _SHORT, [3]), (33550, _DOUBLE, [step, step, 0.0]),
        (33922, _DOUBLE, [0.0, 0.0, 0.0, west, north, 0.0]), (34735, _SHORT, list(keys)),
    ]  # fmt: skip
    directory_at = offsets[-1] + len(strips[-1])
    directory_at += directory_at % 2
    body = b"".join(strips)
    path.write_bytes(
        struct.pack("<2sHI", b"II", 42, directory_at)
        + body.ljust(directory_at - 8, b"\0")
        + _directory(tags, directory_at)
    )
    return path


def _predicted(rows: np.ndarray) -> bytes:
    """The floating-point predictor (TIFF technical note 3): byte planes, then differences along the row."""
    values = np.ascontiguousarray(rows.astype(">f4"))
    planes = values.view(np.uint8).reshape(len(rows), -1, 4).transpose(0, 2, 1).reshape(len(rows), -1)
    return np.diff(planes, axis=1, prepend=np.uint8(0)).astype(np.uint8).tobytes()


def _directory(tags: list, start: int) -> bytes:
    extra_at = start + 2 + 12 * len(tags) + 4
    entries, extra = struct.pack("<H", len(tags)), b""
    for tag, kind, values in tags:
        data = np.array(values, dtype={_SHORT: "<u2", _LONG: "<u4", _DOUBLE: "<f8"}[kind]).tobytes()
        entries += struct.pack("<HHI", tag, kind, len(values))
        if len(data) <= 4:
            entries += data.ljust(4, b"\0")
        else:
            entries += struct.pack("<I", extra_at + len(extra))
            extra += data
    return entries + struct.pack("<I", 0) + extra
