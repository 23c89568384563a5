"""The gateway of data.go.kr: its platforms and the envelope that its services answer in.

Facts: reference/datasources.md §3.1–§3.3, §5.3.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar
from xml.etree.ElementTree import Element  # nosec B405 - a type; xml_of parses, and refuses DTDs

from ...common.texts import marked
from ..entries import Dataset
from ..errors import BadAnswer, BadRequest
from ..http.platform import KeyPlace, Platform
from ..http.reading import json_of, xml_of
from ..http.request import Answer, Request
from .datago_errors import complain_datago, complain_gbis

HOST = "https://apis.data.go.kr"
DAILY_CALLS = 1000
"""Of a development account, for each operation (§3.1)."""
ROWS = 1000
"""Asked for on one page."""

DATA_GO_KR = Platform(
    id="data.go.kr",
    title=marked("data.go.kr (public data portal)"),
    key_place=KeyPlace.QUERY,
    key_parameter="serviceKey",
    unquote_key=True,
    daily_calls=DAILY_CALLS,
    complain=complain_datago,
)
GBIS_SERVICES = Platform(
    id="gbis",
    title=marked("GBIS (Gyeonggi bus information, data.go.kr)"),
    key_place=KeyPlace.QUERY,
    key_parameter="serviceKey",
    unquote_key=True,
    daily_calls=DAILY_CALLS,
    complain=complain_gbis,
)

Row = dict[str, str]
Table = TypeVar("Table", bound=Enum)


@dataclass(frozen=True)
class Items:
    """The rows of an answer, every value as text.

    ``total``: how many match in all, ``page_rows``: how many a page holds; None where the answer does not say.
    """

    rows: tuple[Row, ...]
    total: int | None = None
    page_rows: int | None = None


def items_of(answer: Answer) -> Items:
    """The rows of ``response.body.items.item`` in JSON or XML: a list, one object, or nothing at all.

    Raises :class:`BadAnswer` when the answer is not that envelope.
    """
    body = _inside(_content(answer), "body", answer)
    items = body.get("items")
    found = items.get("item") if isinstance(items, dict) else items
    return Items(_rows(found), _whole(body.get("totalCount")), _whole(body.get("numOfRows")))


def message_rows(answer: Answer, names: Iterable[str]) -> tuple[Row, ...]:
    """The rows of the first of ``names`` that is in GBIS's ``response.msgBody``; none where nothing was found.

    Where none of the names is there, the only list or object of the body serves: GBIS's own names of some lists are
    known by hearsay only.
    """
    body = _inside(_content(answer), "msgBody", answer, may_lack=True)
    for name in names:
        if name in body:
            return _rows(body[name])
    nested = [value for value in body.values() if isinstance(value, (dict, list))]
    return _rows(nested[0]) if len(nested) == 1 else ()


def text_of(value: object) -> str:
    """A value as text, whatever type JSON gave it: 30 → ``30``, ``" 20576"`` → ``20576``, null → empty."""
    if value is None or isinstance(value, (dict, list)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def values_of(dataset: Dataset, key: str) -> list[str]:
    """What ``request.<key>`` names: a list, or a text with commas, as it comes from behind the ``#`` of an address.

    Raises :class:`BadRequest` when it names nothing.
    """
    given = dataset.request.get(key, ())
    values = given.split(",") if isinstance(given, str) else given
    values = [text for text in map(text_of, values) if text]
    if not values:
        raise BadRequest(
            "The dataset {dataset} does not say which {what} to ask for. Write them with commas behind a # at the end "
            "of the address, or as request.{what} in its entry.",
            dataset=dataset.id,
            what=key,
        )
    return values


def table_of(dataset: Dataset, tables: type[Table]) -> Table:
    """The one of ``tables``, each with a ``key``, that an entry asks for. Raises :class:`BadRequest` for another."""
    key = dataset.request.get("table")
    for found in tables:
        if found.key == key:
            return found
    raise BadRequest(
        "The dataset {dataset} asks for the table {table}, which its platform does not have. Known are: {known}.",
        dataset=dataset.id,
        table=key,
        known=", ".join(found.key for found in tables),
    )


def operation_url(address: str, operation: str) -> str:
    """``address`` when it names the operation already, else the operation below it."""
    address = address.rstrip("/")
    return address if address.endswith(operation) else f"{address}/{operation}"


def further_pages(request: Request, items: Items) -> tuple[Request, ...]:
    """The other pages of a query whose first answer is ``items``; a server may give fewer rows than were asked for."""
    if request.value("pageNo") != "1" or not items.total:
        return ()
    rows = min(items.page_rows or ROWS, int(request.value("numOfRows")))
    return tuple(request.with_query(pageNo=page) for page in range(2, -(-items.total // rows) + 1))


def _whole(value: object) -> int | None:
    text = text_of(value)
    return int(text) if text.isdigit() else None


def _content(answer: Answer) -> dict:
    """The answer as nested dictionaries, from JSON, or from XML when that came although JSON was asked."""
    if answer.body.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        root = xml_of(answer)
        return {root.tag: _nested(root)}
    content = json_of(answer)
    if not isinstance(content, dict):
        raise _not_an_envelope(answer)
    return content


def _nested(element: Element) -> dict | str:
    """XML as the JSON of the same service: repeated children are a list, leaves are text."""
    if len(element) == 0:
        return (element.text or "").strip()
    found: dict = {}
    for child in element:
        found.setdefault(child.tag, []).append(_nested(child))
    return {name: values if len(values) > 1 else values[0] for name, values in found.items()}


def _inside(content: dict, part: str, answer: Answer, may_lack: bool = False) -> dict:
    # ``Response`` with a capital letter was seen in one service (§4.4).
    outer = content.get("response", content.get("Response", content))
    if not isinstance(outer, dict):
        raise _not_an_envelope(answer)
    found = outer.get(part)
    if isinstance(found, dict):
        return found
    if may_lack or found == "" or "header" in outer or "OpenAPI_ServiceResponse" in outer:
        return {}
    raise _not_an_envelope(answer)


def _not_an_envelope(answer: Answer) -> BadAnswer:
    return BadAnswer(
        "{url} did not answer in the form of data.go.kr. Check the address of the dataset.", url=answer.url
    )


def _rows(found: object) -> tuple[Row, ...]:
    rows = found if isinstance(found, list) else [found]
    return tuple({name: text_of(value) for name, value in row.items()} for row in rows if isinstance(row, dict))
