"""Bytes into JSON and XML: lenient with the platforms' known mistakes, strict with what could do harm."""

from __future__ import annotations

import codecs
import json
import re

# xml_of refuses a DTD before it builds a tree, and expat itself is what finds the DTD.
import xml.etree.ElementTree as ET  # nosec B405
from xml.parsers import expat  # nosec B407

from ..errors import BadAnswer, Transient
from .keys import server_of, shown
from .request import Answer

DEEPEST = 200
"""Levels of nested elements; GML needs some 15."""
MOST_ELEMENTS = 20_000_000
"""More than any answer of 200 MB holds that means well."""
_PIECE = 65536
_REPAIRED_CHARACTERS = 1_000_000
"""Only short texts are repaired: the invalid JSON that was seen comes in errors and catalogue texts."""
_HTML = re.compile(r"(<\?xml[^>]*>)?(\s|<!--.*?-->)*<(!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_KOREAN = ("euc-kr", "euc_kr", "ks_c_5601-1987", "ksc5601", "ks_c_5601", "cp949", "ms949", "x-windows-949")
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["'][^>]*\?>""", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*\"?([\w.:-]+)", re.IGNORECASE)


def text_of(answer: Answer) -> str:
    """The body as text: by its BOM or declared charset, else strict UTF-8, else cp949."""
    if answer.body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return answer.body.decode("utf-16", "replace")
    named = _CHARSET.search(answer.headers.get("content-type", ""))
    if named and named[1].lower() in _KOREAN:
        return answer.body.decode("cp949", "replace")
    try:
        return answer.body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return answer.body.decode("cp949", "replace")


def looks_like_html(answer: Answer) -> bool:
    """Whether a page came where data was asked for. What the server calls it counts less than how it begins."""
    return bool(_HTML.match(answer.body[:4096].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")))


def json_of(answer: Answer) -> object:
    """The JSON of an answer; control characters and unescaped quotes within texts are put right.

    Raises :class:`BadAnswer` for a page of HTML, and :class:`Transient` for what no repair makes JSON: it was cut off
    or damaged on its way.
    """
    _refuse_html(answer)
    text = text_of(answer).strip("\x00 \t\r\n\ufeff")
    try:
        return json.loads(text, strict=False)
    except (json.JSONDecodeError, RecursionError) as error:
        place = getattr(error, "pos", 0)
    try:
        if 0 < len(text) <= _REPAIRED_CHARACTERS and text[-1] in "]}":
            return json.loads(_with_escaped_quotes(text), strict=False)
    except (json.JSONDecodeError, RecursionError):
        pass
    raise Transient(
        "The answer of {server} is no valid JSON (character {place} of {length}): it was cut off or damaged on its "
        "way, or comes from another kind of server. Try again, and check the address.",
        server=server_of(answer.url),
        place=place,
        length=len(text),
    )


def error_words(text: str, *names: str) -> dict[str, str]:
    """``name: value`` of an error body that is not valid JSON, by pattern: ``error_words(text, "code", "text")``."""
    found = {name: re.search(rf'"{re.escape(name)}"\s*:\s*"?(.*?)"?\s*(?:,\s*"\w+"\s*:|[}}\]]|$)', text, re.DOTALL)
             for name in names}  # fmt: skip
    return {name: match[1].strip() for name, match in found.items() if match}


def xml_of(answer: Answer) -> ET.Element:
    """The root element. No DTD is accepted, so there are no entities, neither bombs nor files of this computer.

    Raises :class:`BadAnswer` for HTML, a DTD, and too many or too deeply nested elements; :class:`Transient` for XML
    that is cut off or damaged.
    """
    _refuse_html(answer)
    body = _readable_by_expat(answer)
    server = server_of(answer.url)
    try:
        if _has_dtd(body):
            raise BadAnswer(
                "The XML of {server} brings its own definitions (DTD), which data never does and attacks do. It was "
                "not read.",
                server=server,
            )
        return _tree(body, server)
    except (expat.ExpatError, ET.ParseError, LookupError, ValueError) as error:
        line = getattr(error, "lineno", 0)
    raise Transient(
        "The XML of {server} breaks off or is damaged (line {line}). Try again, and check the address.",
        server=server,
        line=line,
    )


def _refuse_html(answer: Answer) -> None:
    if looks_like_html(answer):
        raise BadAnswer(
            "{server} sent a web page instead of data. It may be the login page of the office's proxy: open {address} "
            "in a browser of this computer; else check the address of the dataset.",
            server=server_of(answer.url),
            address=shown(answer.url),
        )


def _with_escaped_quotes(text: str) -> str:
    """Escape quotes within texts: a text ends only at a quote after which JSON can go on."""
    pieces: list[str] = []
    inside = False
    for place, character in enumerate(text):
        if character == '"' and not _is_escaped(text, place):
            if inside and not _CAN_FOLLOW.match(text, place + 1):
                pieces.append("\\")
            else:
                inside = not inside
        pieces.append(character)
    return "".join(pieces)


_CAN_FOLLOW = re.compile(r'\s*(:|[}\]]\s*([,}\]]|$)|,\s*["{\[\d-]|,\s*(true|false|null)\b|$)')


def _is_escaped(text: str, place: int) -> bool:
    before = text[max(0, place - 20) : place]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _readable_by_expat(answer: Answer) -> bytes:
    """expat reads no Korean encodings: those become UTF-8."""
    declared = _DECLARED.match(answer.body[:300])
    if declared and declared[1].decode("ascii", "replace").lower() in _KOREAN:
        return answer.body[declared.end() :].decode("cp949", "replace").encode()
    return answer.body.lstrip(b" \t\r\n\x00")


class _RootReached(Exception):
    """What comes before the root element has been seen."""


def _has_dtd(body: bytes) -> bool:
    """A DTD can only stand before the root element, so only that much is looked at, by expat itself."""
    seen: list[str] = []
    parser = expat.ParserCreate()

    def dtd(*_) -> None:
        seen.append("dtd")
        raise _RootReached

    def root(*_) -> None:
        raise _RootReached

    parser.StartDoctypeDeclHandler, parser.StartElementHandler = dtd, root
    try:
        for start in range(0, len(body), _PIECE):
            parser.Parse(body[start : start + _PIECE], False)
    except _RootReached:
        pass
    return bool(seen)


def _tree(body: bytes, server: str) -> ET.Element:
    parser = ET.XMLPullParser(("start", "end"))
    depth = count = 0
    root: ET.Element | None = None
    for start in range(0, len(body), _PIECE):
        parser.feed(body[start : start + _PIECE])
        for event, element in parser.read_events():
            depth += 1 if event == "start" else -1
            count += event == "start"
            root = element if root is None else root
            if depth > DEEPEST or count > MOST_ELEMENTS:
                raise BadAnswer(
                    "The XML of {server} is nested too deeply or has too many elements to be data. It was not read.",
                    server=server,
                )
    parser.close()
    if root is None:
        raise ET.ParseError
    return root
