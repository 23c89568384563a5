"""The real GTFS feeds as networks of routes: every line is followed, and measures are those of roads."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from shared_data import SHARED

from sijeong.catalog.gtfs_import import import_gtfs
from sijeong.transit.network.route_network import RouteNetwork
from sijeong.transit.network.segment_lines import segment_lines
from sijeong.transit.routes.overlap import road_share

FEEDS = SHARED / "gtfs"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FEEDS.is_dir(), reason="no ../shared/data on this machine"),
]


@pytest.fixture(params=["busan_metro_gtfs", "coquimbo_bus", "poa_eptc_bus", "poa_trensurb_rail"])
def network(request):
    tables = import_gtfs(FEEDS / f"{request.param}.zip")
    return RouteNetwork.of(tables.stops, tables.route_stops, tables.lines)


def test_every_pattern_follows_its_shape(network):
    for pattern in network.patterns:
        straight = np.hypot(np.diff(network.stops.x[pattern.stops]), np.diff(network.stops.y[pattern.stops])).sum()
        assert pattern.line is not None
        assert 0.9 * straight <= pattern.length_m <= 3 * straight


def test_segments_lie_end_to_end_along_it(network):
    """But for stops beyond the end of the line, which are joined straight."""
    for pattern in network.patterns[::7]:
        lines = segment_lines(pattern, network)
        lengths = shapely.length(lines[~shapely.is_missing(lines)])
        assert lengths.sum() == pytest.approx(pattern.length_m, rel=0.05)


def test_every_ride_between_neighbours_is_placed(network):
    for pattern in network.patterns[::7]:
        ids = network.stops.id[pattern.stops]
        apart = ids[1:] != ids[:-1]
        placed = network.place([pattern.route_id] * int(apart.sum()), ids[:-1][apart], ids[1:][apart])
        assert placed.found.all()


def test_shares_of_the_road_are_shares(network):
    share = road_share(network)
    assert ((share.shared >= 0) & (share.shared <= 1)).all()
    assert (share.others >= share.shared - 1e-9).all()
