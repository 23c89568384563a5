"""Files that are networks already."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ...common.progress import SILENT, Progress
from ..errors import TrafficError
from .building import DEFAULTS
from .from_sumo_net import network_of_sumo_net
from .from_tntp import network_of_tntp_file
from .model import RoadNetwork
from .rules import NetworkRules

SUMO_ENDINGS = (".xml", ".xml.gz")
TNTP_ENDING = ".tntp"


def network_of_file(
    file: Path,
    rules: NetworkRules = DEFAULTS,
    progress: Progress = SILENT,
    translate: Callable[[str], str] = str,
) -> RoadNetwork:
    """The network in ``file``: a SUMO net (``.net.xml``, ``.net.xml.gz``) or a TNTP network (``_net.tntp``).

    Raises :class:`TrafficError` for other files and for what their readers refuse.
    """
    name = Path(file).name.lower()
    if name.endswith(SUMO_ENDINGS):
        return network_of_sumo_net(file, rules, progress, translate)
    if name.endswith(TNTP_ENDING):
        return network_of_tntp_file(file, progress, translate)
    raise TrafficError(
        "{file} is no network file that Sijeong reads. Choose a SUMO net (.net.xml, .net.xml.gz) or a TNTP network "
        "(_net.tntp).",
        file=Path(file).name,
    )
