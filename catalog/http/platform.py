"""A platform's manners: where its key goes, how many calls it bears, and how it says that something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .request import Answer

IN_FLIGHT = 3
"""Requests at the same time per host: V-World answers 429 or 502 above (reference/datasources.md §1.4 Rate)."""


class KeyPlace(Enum):
    """Where the key of a request is put when it is sent."""

    NOWHERE = "nowhere"
    QUERY = "query"
    """As query parameter ``Platform.key_parameter`` (and ``domain_parameter``, if it has one and one is known)."""
    PATH = "path"
    """In place of ``{key}`` in the URL."""
    LOGIN = "login"
    """HTTP Basic with user and password, ``Authorization: Bearer`` where there is no user name."""


def _no_complaint(answer: Answer) -> None:
    """Most servers say it with the status."""


@dataclass(frozen=True)
class Platform:
    """One platform or kind of server.

    ``complain`` looks at an answer and raises the :class:`~..errors.CatalogError` that it carries although its status
    says success (V-World and data.go.kr do that); the HTTP room calls it before the answer is given to anyone, also
    on answers with an error status. ``daily_calls`` is the usual allowance of one key, None where none is known.
    """

    id: str
    title: str
    """English; looked up in the translation."""
    key_place: KeyPlace = KeyPlace.NOWHERE
    key_parameter: str = ""
    domain_parameter: str = ""
    key_is_optional: bool = False
    unquote_key: bool = False
    """The key may be pasted percent-encoded (data.go.kr hands out both forms)."""
    in_flight: int = IN_FLIGHT
    pause_s: float = 0.0
    """Shortest time between the starts of two requests to a host."""
    daily_calls: int | None = None
    read_statuses: tuple[int, ...] = ()
    """Error statuses whose answer its source reads itself (406: another format is to be asked for)."""
    complain: Callable[[Answer], None] = field(default=_no_complaint, compare=False, repr=False)
