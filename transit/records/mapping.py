"""A user's own layout of card records: which of a file's columns is which, saved as a small file of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from ...common.files import replacing
from ..errors import TransitError
from .cleaning import TIME_FORMATS, USER_TYPES
from .layouts import CANONICAL_COLUMNS, REQUIRED, Fields, Layout, Reading, Remark, places_by_name, plain
from .sources import TapEncoding

SUFFIX = ".json"
MOST_PARTS = 2
"""Columns of a file that one canonical column may be joined of: a date and a time."""
TIME_COLUMNS = ("board_time", "alight_time")


@dataclass(frozen=True)
class ColumnMapping:
    """Which columns of a file are the canonical ones, and how its text is read.

    ``columns``: canonical column → its name in the file, or two that are joined (date and time); without a header
    (``header`` False) the names are the numbers of the columns from 1. ``width``: number of columns of a file
    without a header. ``missing``: what stands for a missing value beside an empty field. ``time_format``: as in
    Python's strptime, empty for the usual ones. ``user_types``: the file's codes → TS's 01–08, empty where they are
    TS's own. ``decimals``: whole numbers are written as 592.0.
    """

    name: str
    columns: Mapping[str, tuple[str, ...]]
    encoding: TapEncoding = TapEncoding.AUTO
    delimiter: str = ","
    header: bool = True
    width: int = 0
    missing: tuple[str, ...] = ()
    time_format: str = ""
    user_types: Mapping[str, str] = field(default_factory=dict)
    decimals: bool = False

    @property
    def lacking(self) -> list[str]:
        """The canonical columns that linking needs and that are not given."""
        return [column for column in REQUIRED if not self.columns.get(column)]

    @property
    def reading(self) -> Reading:
        formats = (self.time_format, *TIME_FORMATS) if self.time_format else TIME_FORMATS
        return Reading(self.missing, formats, dict(self.user_types), self.decimals)

    def layout(self, file: str, names: list[str] | None = None) -> Layout:
        """The layout of ``file`` by this mapping; ``names`` are those in its header.

        Raises :class:`TransitError` for columns that are missing in the mapping or in the file.
        """
        if self.lacking:
            raise TransitError(
                "The mapping {name} does not say which column is {columns}. Choose a column for each.",
                name=self.name,
                columns=", ".join(self.lacking),
            )
        names = names if names is not None else [str(number) for number in range(1, self.width + 1)]
        by_name = places_by_name(names)
        absent = [part for parts in self.columns.values() for part in parts if plain(part) not in by_name]
        if absent:
            raise TransitError(
                "{file} has no column {columns}, which the mapping {name} reads. It has: {header}.",
                file=file,
                columns=", ".join(absent),
                name=self.name,
                header=", ".join(names)[:200],
            )
        places = {
            column: Fields((tuple(by_name[plain(part)] for part in parts),))
            for column, parts in self.columns.items()
            if parts
        }
        return Layout(
            self.name,
            (places,),
            {column: " + ".join(self.columns[column]) for column in places},
            len(names),
            self.delimiter,
            has_header=self.header,
            reading=self.reading,
            remarks=() if self.header else (Remark.HEADER_BY_MAPPING,),
        )

    def save(self, file: Path) -> None:
        """Write this mapping as JSON."""
        content = asdict(self) | {"encoding": self.encoding.value}
        with replacing(file) as fresh:
            fresh.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, file: Path) -> ColumnMapping:
        """The mapping in ``file``. Raises :class:`TransitError` for a file that is none."""
        try:
            return _mapping_of(json.loads(Path(file).read_text(encoding="utf-8-sig")))
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as cause:
            raise TransitError(
                "{file} is not a saved mapping of columns ({reason}). Choose one that was saved with Match columns.",
                file=file,
                reason=cause,
            ) from cause


def _mapping_of(content: dict[str, Any]) -> ColumnMapping:
    known = {entry.name for entry in fields(ColumnMapping)}
    unknown = [name for name in content if name not in known]
    unknown += [column for column in content["columns"] if column not in CANONICAL_COLUMNS]
    if unknown:
        raise ValueError(f"unknown: {', '.join(unknown)}")
    columns = {
        column: (parts,) if isinstance(parts, str) else tuple(parts) for column, parts in content["columns"].items()
    }
    if any(len(parts) > (MOST_PARTS if column in TIME_COLUMNS else 1) for column, parts in columns.items()):
        raise ValueError("only times may be joined, of a date and a time of day")
    if not set(content.get("user_types", {}).values()) <= set(USER_TYPES):
        raise ValueError(f"user_types are {USER_TYPES[0]} to {USER_TYPES[-1]}")
    datetime.now().strftime(content.get("time_format", ""))
    return ColumnMapping(
        **content
        | {
            "columns": columns,
            "encoding": TapEncoding(content.get("encoding", TapEncoding.AUTO.value)),
            "missing": tuple(content.get("missing", ())),
        }
    )
