"""What stands in a SUMO net (``.net.xml``, also ``.gz``)."""

from __future__ import annotations

import gzip

# Whatever the user chose is parsed, but a document type, by which XML attacks its reader, is refused before.
import xml.etree.ElementTree as ET  # nosec B405
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from ...common.progress import SILENT, Progress
from ..errors import TrafficError

ELEMENTS = ("location", "edge", "junction", "tlLogic", "connection")
HEAD_BYTES = 1 << 20
"""A document type can stand only before the root, which begins within so many bytes."""

CHECK_EVERY = 5_000


@dataclass
class SumoNetFile:
    """What stands in a net, by element, as dictionaries of its attributes."""

    location: dict[str, str] = field(default_factory=dict)
    edges: list[dict] = field(default_factory=list)
    junctions: list[dict] = field(default_factory=list)
    phases: dict[str, list[tuple[float, str]]] = field(default_factory=dict)
    connections: list[dict] = field(default_factory=list)


def read_sumo_net(file: Path, progress: Progress = SILENT) -> SumoNetFile:
    """The net in ``file``, without what SUMO draws inside junctions.

    Raises :class:`TrafficError` where it is no SUMO net, holds a document type, or ends early.
    """
    net = SumoNetFile()
    try:
        with _opened(file) as stream:
            for number, element in enumerate(_elements(stream)):
                _take(net, element)
                if number % CHECK_EVERY == 0:
                    progress.check()
    except (ET.ParseError, OSError, EOFError, KeyError, ValueError) as cause:
        raise TrafficError(
            "{file} cannot be read as a SUMO net: {reason}. Choose a .net.xml or .net.xml.gz that netconvert wrote.",
            file=Path(file).name,
            reason=cause,
        ) from cause
    if not net.edges or not net.junctions:
        raise TrafficError("{file} is no SUMO net: it has no edges and junctions.", file=Path(file).name)
    return net


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    opener = gzip.open if str(file).lower().endswith(".gz") else open
    with opener(file, "rb") as stream:
        head = stream.read(HEAD_BYTES).split(b"<net", 1)[0]
        if b"<!DOCTYPE" in head:
            raise TrafficError("{file} holds a document type, which no SUMO net has; it was not read.", file=file.name)
        stream.seek(0)
        yield stream


def _elements(stream: BinaryIO) -> Iterator[ET.Element]:
    root = None
    for event, found in ET.iterparse(stream, ("start", "end")):  # nosec B314 - no document type, see above
        if root is None:
            root = found
        elif event == "end" and found.tag in ELEMENTS:
            yield found
            root.clear()


def _take(net: SumoNetFile, element: ET.Element) -> None:
    own = dict(element.attrib)
    inside = own.get("function") is not None or own.get("type") == "internal"
    if element.tag == "location":
        net.location = own
    elif element.tag == "edge" and not inside:
        net.edges.append(own | {"lanes": [dict(lane.attrib) for lane in element.iter("lane")]})
    elif element.tag == "junction" and not inside:
        net.junctions.append(own)
    elif element.tag == "tlLogic":
        net.phases.setdefault(own["id"], [(float(p.get("duration")), p.get("state")) for p in element.iter("phase")])
    elif element.tag == "connection" and not own["from"].startswith(":"):
        net.connections.append(own)
