from collections import Counter
from datetime import datetime, timedelta

import numpy as np
import pytest
import reference_linking as reference
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_linking import Tap
from tap_tables import write_dataset

from sijeong.transit.counting import cells
from sijeong.transit.counting.cells import CellCounts
from sijeong.transit.linking.linking import link_taps
from sijeong.transit.linking.od import stop_od
from sijeong.transit.linking.trial import try_rules

NOON = datetime(2026, 3, 2, 12)
TAPS = [
    Tap(
        card,
        NOON + timedelta(days=card % 3, minutes=25 * number),
        str((card + number) % 3),
        f"S{(card * number) % 4}",
        NOON + timedelta(days=card % 3, minutes=25 * number + 5),
        f"S{(card + number) % 5}" if (card + number) % 4 else None,
        passengers=1 + card % 2,
    )
    for card in range(12)
    for number in range(1 + card % 5)
]


def test_both_matrices_are_those_of_the_plain_reference(tmp_path):
    legs = reference.link(TAPS, reference.Rules(), {})
    trial = try_rules(write_dataset(tmp_path / "taps", TAPS))
    transfers, od = Counter(), Counter()
    for place, leg in enumerate(legs):
        if leg.leg > 1:
            transfers[(leg.prev_route, leg.tap.route)] += leg.tap.passengers
        last = place + 1 == len(legs) or legs[place + 1].leg == 1
        if last and leg.tap.alight_stop:
            first = legs[place - leg.leg + 1].tap
            od[(first.board_stop, leg.tap.alight_stop)] += first.passengers
    assert transfers
    assert {(row[0], row[1]): row[2] for row in trial.route_transfers.itertuples(index=False)} == transfers
    assert {(row[0], row[1]): row[2] for row in trial.stop_od.itertuples(index=False)} == od
    assert trial.summary.transfers == sum(transfers.values())


def test_the_legs_on_disk_give_the_same_matrix(tmp_path):
    dataset = write_dataset(tmp_path / "taps", TAPS)
    link_taps(dataset, tmp_path / "legs")
    on_disk = stop_od(tmp_path / "legs")
    in_memory = try_rules(dataset).stop_od
    assert sorted(map(tuple, on_disk.values)) == sorted(map(tuple, in_memory.astype(object).values))


@pytest.mark.parametrize("dense_cells", [0, 1000])
@settings(max_examples=30, deadline=None)
@given(days=st.lists(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 4), st.integers(1, 3)), max_size=8)))
def test_cells_are_counted_in_full_and_sparse_matrices_alike(dense_cells, days):
    before = cells.DENSE_CELLS, cells.BUFFERED_KEYS
    cells.DENSE_CELLS, cells.BUFFERED_KEYS = dense_cells, 5
    try:
        counts, expected = CellCounts(7, 5), Counter()
        for day in days:
            row, column, passengers = (np.array([entry[part] for entry in day], np.int32) for part in range(3))
            counts.add(row, column, passengers)
            for r, c, p in day:
                expected[(r, c)] += p
        assert {(int(r), int(c)): int(n) for r, c, n in zip(*counts.cells(), strict=True)} == expected
    finally:
        cells.DENSE_CELLS, cells.BUFFERED_KEYS = before
