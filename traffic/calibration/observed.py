"""Observations of links in slices of time, as tables of agencies hold them: found by the names of their fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.fields import field_named, texts_of
from ...common.texts import marked
from ..errors import TrafficError
from ..written_times import clock_times, slice_length
from .remark import Remark, remark_on

LINK_NAMES = (
    "edge_id",
    "link_id",
    "linkid",
    "링크id",
    "링크아이디",
    "링크_id",
    "표준링크id",
    "표준링크아이디",
    "link",
    "링크",
)
TIME_NAMES = (
    "time_begin", "datetime", "begin", "time", "hour", "hr", "시간", "시간대", "시각", "조사시간", "시작시간", "일시",
    "통계일시", "측정일시", "수집일시", "조사시각", "생성시분", "시분", "hh",
)  # fmt: skip
DAY_NAMES = (
    "date",
    "day",
    "일자",
    "날짜",
    "조사일",
    "조사일자",
    "기준일",
    "기준일자",
    "통계일자",
    "생성일",
    "생성일자",
)
DIRECTION_NAMES = ("direction", "dir", "방향", "방향구분", "상하행", "상하행구분")
FORWARD = {"1", "f", "fw", "forward", "ab", "0", "정방향", "순방향", "정"}
BACKWARD = {"2", "b", "r", "bw", "backward", "reverse", "ba", "역방향", "역"}
"""Along the line of the link as it is drawn, and against it. 상행 and 하행 say nothing of the drawing."""

UNKNOWN = marked("{count} links of the table are not in the network and were left out: {names}.")
EITHER = marked(
    "{count} links of the table stand for both directions and no field tells which (1 along the drawn line, 2 against "
    "it), so they were left out: {names}."
)
EMPTY = marked("{count} links have rows without a number, which were left out: {names}.")
NEGATIVE = marked("{count} links have negative values, which were left out: {names}.")
DOUBLED = marked("{count} links have several values for the same time; their mean was taken: {names}.")


@dataclass(frozen=True)
class Observations:
    """``frame``: ``edge_id day begin_s value``, one row a slice of an edge; ``slice_s``: its seconds.

    ``remarks``: what was left out.
    """

    frame: pd.DataFrame
    slice_s: float
    remarks: tuple[Remark, ...]

    def between(self, begin_s: float, end_s: float) -> pd.DataFrame:
        """The rows that overlap the time, with ``overlap_s``: their seconds within it."""
        overlap = np.minimum(self.frame["begin_s"] + self.slice_s, end_s) - np.maximum(self.frame["begin_s"], begin_s)
        return self.frame.assign(overlap_s=overlap)[overlap > 0]


def observations(table: pd.DataFrame, edges: pd.DataFrame, names: Sequence[str], sums: Sequence[str]) -> Observations:
    """The values of the first of ``names`` that ``table`` has, on the ``edges`` of a network.

    ``sums``: names of a field whose kinds (vehicle classes) are added up. Links are found by ``edge_id``, else by
    ``source_id``. Empty and negative values are left out and named; slices that stand twice become their mean.

    Raises :class:`TrafficError` where a field is missing, no link of the table is in the network, or no value is left.
    """
    needed = {marked("link"): LINK_NAMES, marked("time"): TIME_NAMES, marked("value"): names}
    _check_fields(table, needed)
    if table.empty:
        raise TrafficError("The table of observations has no rows. Choose another table.")
    rows = clock_times(texts_of(table, TIME_NAMES))
    days = texts_of(table, DAY_NAMES)
    rows["day"] = rows["day"].where(rows["day"] != "", days)
    rows["kind"] = texts_of(table, sums)
    rows["value"] = pd.to_numeric(texts_of(table, names).str.replace(",", ""), errors="coerce")
    rows["link"] = texts_of(table, LINK_NAMES)
    slice_s = slice_length(rows["begin_s"])
    rows, off_network = _on_edges(rows, texts_of(table, DIRECTION_NAMES), edges)
    rows, unfit = _fit(rows)
    if rows.empty:
        raise TrafficError(
            "No row of the table of observations has a number from 0 in the field {field}; the first is “{value}”. "
            "Correct the field, or choose another table.",
            field=field_named(table.columns, names),
            value=texts_of(table, names).iloc[0],
        )
    rows, doubled = _single(rows)
    return Observations(rows, slice_s, off_network + unfit + doubled)


def _check_fields(table: pd.DataFrame, needed: dict[str, Sequence[str]]) -> None:
    for what, names in needed.items():
        if field_named(table.columns, names) is None:
            raise TrafficError(
                "The table of observations has no field for the {what}. Name it {names}; its fields are {fields}.",
                what=what,
                names=", ".join(names[:3]),
                fields=", ".join(map(str, table.columns[:12])),
            )


def _on_edges(
    rows: pd.DataFrame, directions: pd.Series, edges: pd.DataFrame
) -> tuple[pd.DataFrame, tuple[Remark, ...]]:
    """``rows`` with their ``edge_id``; of two edges of one link the first of the network runs along its line."""
    sources = edges.drop_duplicates("source_id").set_index("source_id")["edge_id"]
    back = edges[edges["source_id"].duplicated()].drop_duplicates("source_id").set_index("source_id")["edge_id"]
    link, way = rows["link"], directions.str.lower()
    along = link.map(sources).where(~link.isin(back.index) | way.isin(FORWARD))
    against = link.map(back).where(way.isin(BACKWARD))
    told = link.where(link.isin(edges["edge_id"]))
    rows = rows.assign(edge_id=told.combine_first(along).combine_first(against))
    lost = rows.loc[rows["edge_id"].isna(), "link"]
    if len(rows) and len(lost) == len(rows):
        raise TrafficError(
            "No link of the table is in the network: the first is {link}, the network's first {edge}. Choose the table "
            "and the network of the same year of the node-link.",
            link=link.iloc[0],
            edge=edges["source_id"].iloc[0],
        )
    either = lost.isin(back.index)
    remarks = remark_on(UNKNOWN, lost[~either]) + remark_on(EITHER, lost[either])
    return rows[rows["edge_id"].notna()], remarks


def _fit(rows: pd.DataFrame) -> tuple[pd.DataFrame, tuple[Remark, ...]]:
    empty, negative = rows["value"].isna(), rows["value"] < 0
    remarks = remark_on(EMPTY, rows.loc[empty, "link"]) + remark_on(NEGATIVE, rows.loc[negative, "link"])
    return rows[~empty & ~negative], remarks


def _single(rows: pd.DataFrame) -> tuple[pd.DataFrame, tuple[Remark, ...]]:
    keys = ["edge_id", "day", "begin_s"]
    twice = rows.duplicated([*keys, "kind"])
    single = rows.groupby([*keys, "kind"], as_index=False, sort=False)["value"].mean()
    summed = single.groupby(keys, as_index=False, sort=False)["value"].sum()
    return summed.sort_values(keys, ignore_index=True), remark_on(DOUBLED, rows.loc[twice, "link"])
