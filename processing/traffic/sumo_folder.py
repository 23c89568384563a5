"""The SUMO net of a network that is being built, where SUMO is there; its signals go back into the network."""

from __future__ import annotations

from pathlib import Path

from ...common.errors import MissingEngine
from ...common.progress import Progress
from ...traffic.network.model import RoadNetwork
from ...traffic.sumo.folders import copied, work_folder
from ...traffic.sumo.net_files import make_sumo_net
from ...traffic.sumo.programs import find_sumo
from ...traffic.sumo.signals import with_programs
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr

SIGNALS_OF_SUMO = QT_TRANSLATE_NOOP("Green times are those of the programs that SUMO's netconvert built.")
SIGNALS_BY_RANK = QT_TRANSLATE_NOOP("Green times are shared by the rank and lanes of the approaches: without SUMO.")
LOST = QT_TRANSLATE_NOOP("{count} links are not in the SUMO net.")


def with_sumo_net(network: RoadNetwork, folder: Path | None, progress: Progress) -> tuple[RoadNetwork, tuple[str, ...]]:
    """``network`` with the green times of its SUMO net, which stays in ``folder`` where one is given, and what to tell.

    Both engines so have the same signals. Without SUMO the network is as it was, and a warning says so where a folder
    was asked for.
    """
    try:
        sumo = find_sumo()
    except MissingEngine as missing:
        if folder is not None:
            progress.warn(missing.template, **missing.values)
        return network, (tr(SIGNALS_BY_RANK),)
    with work_folder(None) as passing:
        built = _built(network, passing, progress, sumo)
        if folder is not None:
            copied(passing, folder)
        return built


def _built(network, folder, progress, sumo) -> tuple[RoadNetwork, tuple[str, ...]]:
    net = make_sumo_net(network, folder, progress, sumo)
    told = (tr(SIGNALS_OF_SUMO),)
    if net.lost:
        told = (*told, tr(LOST).format(count=len(net.lost)))
    return with_programs(network, net), told
