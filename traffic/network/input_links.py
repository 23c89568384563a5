"""What became of each link of the input: nothing is lost silently."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...common.texts import marked
from .findings import Findings

FIELDS = ("row", "source_id", "edges", "edge_ids", "fate", "finding")

FATES = {
    "kept": marked("in the network"),
    "partly": marked("partly in the network"),
    "left_out": marked("left out"),
}


def input_links(ids: np.ndarray, edges: pd.DataFrame, findings: Findings) -> pd.DataFrame:
    """A row for each row of the input (``ids``), in its order: :data:`FIELDS`.

    ``row``: from 1; ``edges``: how many it became, ``edge_ids``: which, with commas; ``fate``: ``kept``, ``partly``
    or ``left_out``; ``finding``: the kind of finding that says why, empty where all of it was kept.
    """
    row_count = len(ids)
    by_row = edges.groupby("row")["edge_id"]
    count = by_row.size().reindex(range(row_count), fill_value=0).to_numpy(np.int64)
    joined = by_row.agg(",".join).reindex(range(row_count), fill_value="").to_numpy(object)
    lost = pd.Series({row: kind.key for row, kind in findings.lost.items()}, dtype=object)
    reason = lost.reindex(range(row_count)).fillna("").to_numpy(object)
    fate = np.select([count == 0, reason != ""], ["left_out", "partly"], "kept")
    return pd.DataFrame(
        {"row": np.arange(1, row_count + 1), "source_id": ids, "edges": count, "edge_ids": joined, "fate": fate,
         "finding": reason}
    )  # fmt: skip
