"""What an HTTP status says that the platform itself has not put into words."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from ...common.texts import marked
from ..errors import BadRequest, CatalogError, KeyProblem, NotApproved, TooMany, Transient
from .keys import server_of, shown
from .request import Answer, Request

_TRANSIENT = (408, 425, 429)
_TAG = re.compile(r"<[^>]*(>|$)")
_SAID = 200
"""So many characters of a server's own words are quoted."""

_REFUSALS: dict[int, tuple[type[CatalogError], str]] = {
    401: (
        KeyProblem,
        marked("{server} does not accept the login (401). Check the user name, password or key in the authentication "
               "configuration."),
    ),
    403: (
        NotApproved,
        marked("{server} does not allow this request (403). The key or account may not be approved for this dataset: "
               "apply for it on the platform's page, or ask who runs the server."),
    ),
    404: (BadRequest, marked("{server} has nothing at {address} (404). Check the address of the dataset.")),
    407: (
        CatalogError,
        marked("The office's proxy wants a login before it lets the request to {server} pass. Enter it in QGIS under "
               "Settings › Options › Network."),
    ),
    413: (TooMany, marked("{server} refuses the request as too large (413). Choose a smaller area.")),
    414: (TooMany, marked("{server} refuses the request as too long (414). Choose a smaller area.")),
    429: (Transient, marked("{server} gets too many requests (429). Wait some minutes and go on.")),
    503: (Transient, marked("{server} is overloaded or under maintenance (503). Try again later.")),
}  # fmt: skip
_FAILED = (Transient, marked("{server} failed with status {status}: {said}. Try again later."))
_REFUSED = (
    BadRequest,
    marked("{server} refused the request with status {status}: {said}. Check the dataset's address."),
)


def refuse_status(request: Request, answer: Answer) -> None:
    """Raise what a status other than success means, unless the platform wants to read it itself."""
    if 200 <= answer.status < 300 or answer.status in request.platform.read_statuses:
        return
    transient = answer.status >= 500 or answer.status in _TRANSIENT
    kind, template = _REFUSALS.get(answer.status) or (_FAILED if transient else _REFUSED)
    raise kind(
        template,
        server=server_of(answer.url),
        address=shown(answer.url),
        status=answer.status,
        said=_words_of(answer) or "–",
    )


def asked_to_wait_s(answer: Answer) -> float | None:
    """Seconds of ``Retry-After``, a number or a date; None where it is missing or makes no sense."""
    told = answer.headers.get("retry-after", "").strip()
    if told.isascii() and told.isdigit():
        return float(told)
    try:
        return max(0.0, (parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None


def _words_of(answer: Answer) -> str:
    if answer.content_type == "text/html":
        return ""
    words = answer.body[: _SAID * 20].decode("utf-8", "replace")
    if words.lstrip("\ufeff \t\r\n").startswith("<"):
        words = _TAG.sub(" ", words)
    return " ".join(words.split())[:_SAID]
