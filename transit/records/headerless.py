"""The 27 columns that come without a header, recognised by their number and their content.

Known of ``TB_KTS_DWTCD_YYYYMMDD_NN.csv`` (reference/datasources.md §4.1, one source) are the places of the day, the
company, the area, and the standard and the company's own number of route and stops. The other columns are looked for
where the order of TS's 18 columns has them (card after company, each time before its stop, the mode before the route,
the transaction and what follows it after the last stop) and are taken only if their content proves them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..errors import TransitError
from . import contents
from .contents import ENOUGH, filled_share, share
from .layouts import DELIMITERS, SERVICE_DATE, Fields, Layout, Remark, TapProfile
from .sampling import columns_of_rows, fields_of, likeliest_delimiter

WIDTH = 27
_DAY, _COMPANY, _AREA = 0, 1, 4
_ROUTE, _BOARD_STOP, _ALIGHT_STOP = (12, 13), (16, 17), (19, 20)
"""The standard number first, which is one of a kind in the country; the company's own where that is empty."""
_KNOWN = {_DAY, _COMPANY, _AREA, *_ROUTE, *_BOARD_STOP, *_ALIGHT_STOP}
_CARD = 2
_FILLED = 0.5
"""Share of rows in which a route or boarding stop has a number at least."""


def headerless_layout(lines: Sequence[str]) -> Layout | None:
    """The layout of a text file that begins with ``lines``, None where they are not the 27 columns."""
    delimiter = likeliest_delimiter(lines, DELIMITERS, WIDTH)
    columns = columns_of_rows([fields_of(line, delimiter) for line in lines], WIDTH)
    if len(columns[0]) < ENOUGH * len(lines) or not lines or not _known_places_hold(columns):
        return None
    found = _times(columns)
    card = _card(columns)
    if not found or card is None:
        return None
    places = found | {"card_id": card} | _optional(columns)
    fields = {column: Fields.at(place) for column, place in places.items()} | {
        SERVICE_DATE: Fields.at(_DAY),
        "route_id": Fields.at(*_ROUTE),
        "board_stop": Fields.at(*_BOARD_STOP),
        "alight_stop": Fields.at(*_ALIGHT_STOP),
    }
    names = {column: " → ".join(str(part[0] + 1) for part in at.alternatives) for column, at in fields.items()}
    return Layout(
        TapProfile.TS27.value,
        (fields,),
        names,
        WIDTH,
        delimiter,
        has_header=False,
        remarks=(Remark.NO_HEADER,),
    )


def not_headerless(file: str) -> TransitError:
    """The error for a file that was said to have the 27 columns and does not."""
    return TransitError(
        "{file} is not the layout of 27 columns without a header: its rows have another number of fields, or no card "
        "number and boarding time can be told among them. Match its columns by hand.",
        file=file,
    )


def _known_places_hold(columns: list[list[str]]) -> bool:
    route, stop = (
        [one or other for one, other in zip(columns[first], columns[second], strict=True)]
        for first, second in (_ROUTE, _BOARD_STOP)
    )
    return (
        filled_share(columns[_DAY]) == 1
        and share(columns[_DAY], lambda text: len(text) == len("YYYYMMDD") and contents.is_date(text)) >= ENOUGH
        and filled_share(route) >= _FILLED
        and filled_share(stop) >= _FILLED
        and not any(share(columns[place], contents.is_moment) for place in (*_ROUTE, *_BOARD_STOP, *_ALIGHT_STOP))
    )


def _times(columns: list[list[str]]) -> dict[str, int]:
    """The column of boarding times, and that of alighting times where there is one.

    A boarding time is there in every row and on its service day or the day after; an alighting is not before it.
    """
    stamped = [place for place in _rest() if share(columns[place], contents.is_stamp) >= ENOUGH]
    boards = [place for place in stamped if place < _BOARD_STOP[0] and _is_of_day(columns[_DAY], columns[place])]
    if not boards:
        return {}
    board = boards[-1]
    between = range(_BOARD_STOP[1] + 1, _ALIGHT_STOP[0])
    alights = [place for place in stamped if place in between and _is_after(columns[board], columns[place])]
    return {"board_time": board} | ({"alight_time": alights[0]} if alights else {})


def _is_of_day(days: list[str], stamps: list[str]) -> bool:
    known = [(day, stamp) for day, stamp in zip(days, stamps, strict=True) if stamp]
    on_day = [_days_later(day, stamp) in (0, 1) for day, stamp in known if contents.is_stamp(stamp)]
    return len(known) >= ENOUGH * len(days) and sum(on_day) >= ENOUGH * len(known)


def _days_later(day: str, stamp: str) -> int | None:
    try:
        return (contents.moment(stamp).date() - date.fromisoformat(f"{day[:4]}-{day[4:6]}-{day[6:8]}")).days
    except ValueError:
        return None


def _is_after(boards: list[str], alights: list[str]) -> bool:
    both = [(board, alight) for board, alight in zip(boards, alights, strict=True) if board and alight]
    return sum(alight >= board for board, alight in both) >= ENOUGH * len(both)


def _card(columns: list[list[str]]) -> int | None:
    texts = columns[_CARD]
    return _CARD if filled_share(texts) >= ENOUGH and share(texts, contents.is_card) >= ENOUGH else None


def _optional(columns: list[list[str]]) -> dict[str, int]:
    """The mode, where one column alone can be it, and TS's run of transaction, leg, user type and passengers."""
    modes = [
        place
        for place in range(_AREA + 1, _ROUTE[0])
        if filled_share(columns[place]) >= ENOUGH and share(columns[place], contents.is_mode) == 1
    ]
    found = {"mode": modes[0]} if len(modes) == 1 else {}
    for leg in range(_ALIGHT_STOP[1] + 2, WIDTH - 2):
        kinds = (contents.is_leg, contents.is_user_type, contents.is_passengers)
        if all(share(columns[leg + step], kind) >= ENOUGH for step, kind in enumerate(kinds)):
            return found | {"linked_trip_id": leg - 1, "leg_no": leg, "user_type": leg + 1, "passengers": leg + 2}
    return found


def _rest() -> list[int]:
    return [place for place in range(WIDTH) if place not in _KNOWN]
