"""What V-World's error codes mean for the user.

V-World says most errors with HTTP 200: as JSON, also broken JSON (unescaped quotes, raw control characters), as XML,
or as ``ServiceException``. So the code is looked for with an expression, not a parser (reference/datasources.md §1.2).
The server's own words are never shown, because a server may repeat the request in them, key included; only the names
of our parameters are picked out of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...common.texts import marked
from ..errors import BadRequest, CatalogError, KeyProblem, NotApproved, QuotaUsedUp, TooMany, Transient
from ..http.request import Answer

_LOOKED_AT = 4000
"""Bytes at both ends: an error answer is short, and in a long one of the NED family the code comes last."""
_SAYS_ERROR = re.compile(r'"status"\s*:\s*"ERROR"|<status>\s*ERROR\s*</status>')
_CODE = re.compile(r'"code"\s*:\s*"([A-Z_]+)|<code>\s*([A-Z_]+)')
_EXCEPTION_CODE = re.compile(r'<(?:ServiceException|Exception|ows:Exception)\b[^>]*?[cC]ode\s*=\s*["\']([A-Za-z_]+)')
_EXCEPTION = re.compile(r"<(?:ServiceException|ExceptionReport|ows:ExceptionReport)\b")
_RESULT_CODE = re.compile(r'"resultCode"\s*:\s*"([A-Z]+_[A-Z_]+)"|<resultCode>\s*([A-Z]+_[A-Z_]+)')
_TEXT = re.compile(r'"(?:text|resultMsg)"\s*:\s*"(.*)|<text>(.*)|<ServiceException\b[^>]*>(.*)', re.DOTALL)
_AREA = re.compile(r"㎢|km|면적|area", re.IGNORECASE)
_PARAMETERS = (
    "geomFilter", "attrFilter", "data", "size", "page", "crs", "columns", "typename", "bbox", "srsname", "maxfeatures",
    "startindex", "pnu", "numOfRows", "pageNo", "address", "point", "type", "domain",
)  # fmt: skip

INVALID_RANGE = "INVALID_RANGE"


@dataclass(frozen=True)
class Complaint:
    """An error code, and which of our parameters its text names."""

    code: str
    parameters: tuple[str, ...] = ()
    about_area: bool = False


_USED_UP = marked(
    "The key's calls to V-World for today are used up. Pull again tomorrow; what has arrived is kept and not asked for "
    "again."
)
_ITS_OWN_FAULT = marked("V-World reports a fault of its own. Try again in some minutes.")

_TEMPLATES: dict[str, tuple[type[CatalogError], str]] = {
    "PARAM_REQUIRED": (
        BadRequest,
        marked(
            "V-World misses a parameter in the request ({parameters}). Compare the dataset's entry in the catalogue "
            "with V-World's list of layers."
        ),
    ),
    "INVALID_TYPE": (
        BadRequest,
        marked(
            "V-World does not accept the type of a parameter ({parameters}). Compare the dataset's entry in the "
            "catalogue with V-World's list of layers."
        ),
    ),
    INVALID_RANGE: (
        BadRequest,
        marked(
            "V-World does not accept the value of a parameter ({parameters}). Compare the layer's name and the field "
            "in the dataset's entry of the catalogue with V-World's list of layers."
        ),
    ),
    "INVALID_KEY": (
        KeyProblem,
        marked(
            "V-World does not know this key. Compare the key in the authentication configuration with the one on your "
            "V-World page."
        ),
    ),
    "INCORRECT_KEY": (
        KeyProblem,
        marked(
            "V-World says that the key does not fit: it was issued for another domain, or its term is over. Put the "
            "domain that was registered with the key into the authentication configuration, and check the term on "
            "your V-World page."
        ),
    ),
    "INVALID_DOMAIN": (
        KeyProblem,
        marked(
            "V-World does not know this domain for the key. Put the domain that was registered with the key, with its "
            "port, into the user name of the authentication configuration."
        ),
    ),
    "UNAVAILABLE_KEY": (KeyProblem, marked("V-World has blocked this key for now. Ask V-World, or use another key.")),
    "NO_PERMISSION": (
        NotApproved,
        marked("The key is not approved for this service of V-World. Apply for it on your V-World page."),
    ),
    "OVER_REQUEST_LIMIT": (QuotaUsedUp, _USED_UP),
    "OVER_LIMIT": (QuotaUsedUp, _USED_UP),
    "SYSTEM_ERROR": (Transient, _ITS_OWN_FAULT),
    "UNKNOWN_ERROR": (Transient, _ITS_OWN_FAULT),
}


def complaint_of(answer: Answer) -> Complaint | None:
    """The error that ``answer`` carries, if it does."""
    text = _ends(answer.body)
    code = _code_in(text)
    if code is None:
        return None
    words = _TEXT.search(text)
    said = "".join(part or "" for part in words.groups()) if words else ""
    named = tuple(name for name in _PARAMETERS if re.search(rf"\b{name}\b", said, re.IGNORECASE))
    return Complaint(code, named, bool(_AREA.search(said)))


def complain(answer: Answer) -> None:
    """Raise what ``answer`` complains of. A value out of range is left to the source, which may ask in pieces."""
    complaint = complaint_of(answer)
    if complaint is not None and complaint.code != INVALID_RANGE:
        raise error_of(complaint)


def error_of(complaint: Complaint) -> CatalogError:
    """The error to raise for ``complaint``; one that is not in V-World's list is never repeated."""
    if complaint.code == INVALID_RANGE and complaint.about_area:
        return TooMany("V-World finds the area of one request too large. Pull a smaller area, or report this fault.")
    if complaint.code not in _TEMPLATES:
        return BadRequest(
            "V-World answers with an error that Sijeong does not know ({code}). Look it up on your V-World page.",
            code=complaint.code,
        )
    kind, template = _TEMPLATES[complaint.code]
    if "{parameters}" not in template:
        return kind(template)
    return kind(template, parameters=", ".join(complaint.parameters) or complaint.code)


def _ends(body: bytes) -> str:
    piece = body if len(body) <= 2 * _LOOKED_AT else body[:_LOOKED_AT] + b"\n" + body[-_LOOKED_AT:]
    return piece.decode("utf-8", errors="replace")


def _code_in(text: str) -> str | None:
    if _SAYS_ERROR.search(text):
        found = _CODE.search(text)
        return next(filter(None, found.groups())) if found else "UNKNOWN_ERROR"
    if (found := _RESULT_CODE.search(text)) and (code := next(filter(None, found.groups()))) in _TEMPLATES:
        return code
    if _EXCEPTION.search(text):
        found = _EXCEPTION_CODE.search(text)
        return found.group(1) if found else "ServiceException"
    return None
