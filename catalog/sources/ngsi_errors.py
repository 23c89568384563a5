"""How an NGSI-LD broker says that something is wrong: a status and ``{type, title, detail}``.

Statuses and types as the City Data Hub gives them (reference/datasources.md §2.2); an unknown entity type is no error
there but an empty list.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from ...common.texts import marked
from ..errors import BadRequest, CatalogError, KeyProblem, NotApproved, Transient
from ..http.reading import error_words, text_of
from ..http.request import Answer

NOT_ACCEPTABLE = 406
NO_SUCH_ACCEPT = "C008"
"""The hub's own code for a format that it does not have."""
NOT_FOUND = "ResourceNotFound"
COUNT = "/entitycount"
"""The hub's own extension; other brokers answer it with an error, which only means that they do not count."""
READ_BY_US = (400, 404, 405, NOT_ACCEPTABLE)
_ERROR_BYTES = 4000

_WORDS = marked("The data hub {server} refused the request: {said}. Check the type and the filter of the dataset.")
_REFUSALS: Mapping[int, tuple[type[CatalogError], str]] = {
    400: (BadRequest, _WORDS),
    405: (BadRequest, _WORDS),
    422: (BadRequest, _WORDS),
    401: (
        KeyProblem,
        marked(
            "The data hub {server} does not accept the login: {said}. Check the token in the authentication "
            "configuration; tokens run out."
        ),
    ),
    403: (
        NotApproved,
        marked("The data hub {server} does not allow this dataset for your account: {said}. Ask who runs the hub."),
    ),
    404: (
        BadRequest,
        marked("The data hub {server} has no such interface: {said}. Check its address, up to before /entities."),
    ),
}


def complain(answer: Answer) -> None:
    """Raise what a broker's error says; what :func:`refuses_format` and :func:`is_empty` know is left to the source."""
    said = _said(answer)
    if said is None or refuses_format(answer) or is_empty(answer) or does_not_count(answer):
        return
    server = urlsplit(answer.url).netloc
    if answer.status >= 500 and said:
        raise Transient("The data hub {server} stumbled: {said}. Try again later.", server=server, said=said)
    if answer.status < 300 or answer.status in _REFUSALS:
        kind, template = _REFUSALS.get(answer.status, (BadRequest, _WORDS))
        raise kind(template, server=server, said=said or answer.status)


def refuses_format(answer: Answer) -> bool:
    """Whether the broker does not have the format that was asked for (GeoJSON)."""
    return answer.status == NOT_ACCEPTABLE or (answer.status >= 400 and NO_SUCH_ACCEPT in (_said(answer) or ""))


def is_empty(answer: Answer) -> bool:
    """Whether the error only means that nothing matches."""
    return answer.status == 404 and NOT_FOUND in text_of(answer)[:_ERROR_BYTES]


def does_not_count(answer: Answer) -> bool:
    return answer.status in READ_BY_US and urlsplit(answer.url).path.endswith(COUNT)


def _said(answer: Answer) -> str | None:
    """Title and detail of an error, empty where it has none; None where the answer is no error."""
    begins = answer.body[:_ERROR_BYTES].lstrip(b"\xef\xbb\xbf \r\n\t")
    if 200 <= answer.status < 300 and (len(answer.body) > _ERROR_BYTES or not begins.startswith(b"{")):
        return None
    words = error_words(text_of(answer)[:_ERROR_BYTES], "title", "detail", "id", "totalCount", "features")
    if 200 <= answer.status < 300 and not ({"title", "detail"} <= words.keys() and len(words) == 2):
        return None
    return ", ".join(words[name] for name in ("title", "detail") if words.get(name))
