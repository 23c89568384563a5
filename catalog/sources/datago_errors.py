"""How data.go.kr and GBIS say that something is wrong: in XML, JSON or bare words, often with status 200.

Codes: reference/datasources.md §3.1 (gateway) and §3.3 (GBIS).
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ...common.texts import marked
from ..errors import BadAnswer, BadRequest, CatalogError, KeyProblem, NotApproved, QuotaUsedUp, Transient
from ..http.request import Answer

NO_DATA = "3"
"""The gateway's NODATA_ERROR: nothing matches, which is no error."""
GBIS_NO_RESULT = "4"
FORBIDDEN = 403

_GATEWAY_CODE = re.compile(rb"returnReasonCode(?:>|\"\s*:\s*\"?)\s*(\w+)")
_RESULT_CODE = re.compile(rb"[<\"]resultCode(?:>|\"\s*:\s*\"?)\s*(-?\w+)")
_MESSAGES = tuple(
    re.compile(rb"%s(?:>|\"\s*:\s*\")\s*([^<\"]{1,200})" % name)
    for name in (b"returnAuthMsg", b"resultMessage", b"resultMsg", b"errMsg")
)
_BLANK = b"\xef\xbb\xbf \t\r\n"

_APPLICATION = marked("{server} could not answer {operation} just now ({code} {name}). Try again in a few minutes.")
_PARAMETER = marked(
    "{server} does not accept what was asked of {operation} ({code} {name}). Check the entry of the dataset in the "
    "catalogue, or report it to the makers of Sijeong."
)

GATEWAY: dict[str, tuple[type[CatalogError], str, str]] = {
    "1": (Transient, "APPLICATION_ERROR", _APPLICATION),
    "2": (Transient, "DB_ERROR", _APPLICATION),
    "4": (Transient, "HTTP_ERROR", _APPLICATION),
    "5": (Transient, "SERVICETIMEOUT_ERROR", _APPLICATION),
    "10": (BadRequest, "INVALID_REQUEST_PARAMETER_ERROR", _PARAMETER),
    "11": (BadRequest, "NO_MANDATORY_REQUEST_PARAMETERS_ERROR", _PARAMETER),
    "12": (
        BadRequest,
        "NO_OPENAPI_SERVICE_ERROR",
        marked("{server} no longer offers {operation}. Look up the service's new address on data.go.kr."),
    ),
    "20": (
        NotApproved,
        "SERVICE_ACCESS_DENIED_ERROR",
        marked(
            "The key has no approval for {operation}. Apply for the use of this service on data.go.kr; approval is "
            "given for each service."
        ),
    ),
    "21": (
        KeyProblem,
        "TEMPORARILY_DISABLE_THE_SERVICEKEY_ERROR",
        marked("The key is blocked for now by data.go.kr. Ask them why, or use another key."),
    ),
    "22": (
        QuotaUsedUp,
        "LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR",
        marked(
            "The key's calls of {operation} are used up for today. Resume tomorrow, or ask data.go.kr for more calls."
        ),
    ),
    "30": (
        KeyProblem,
        "SERVICE_KEY_IS_NOT_REGISTERED_ERROR",
        marked(
            "data.go.kr does not know the key. Check that it was copied completely; a new key works only some hours "
            "after it was issued."
        ),
    ),
    "31": (
        KeyProblem,
        "DEADLINE_HAS_EXPIRED_ERROR",
        marked("The key's period of use for {operation} has ended. Extend it on data.go.kr."),
    ),
    "32": (
        KeyProblem,
        "UNREGISTERED_IP_ERROR",
        marked("The key may not be used from this computer's IP address. Register the address on data.go.kr."),
    ),
    "33": (
        KeyProblem,
        "UNSIGNED_CALL_ERROR",
        marked(
            "{operation} was asked without a key. Choose the authentication configuration that holds the data.go.kr "
            "key."
        ),
    ),
    "99": (Transient, "UNKNOWN_ERROR", _APPLICATION),
}  # fmt: skip
"""returnReasonCode → kind of error, its name, and the sentence."""

GBIS: dict[str, tuple[type[CatalogError], str, str]] = {
    "1": (Transient, "SYSTEM_ERROR", _APPLICATION),
    "2": (BadRequest, "MISSING_PARAMETER", _PARAMETER),
    "3": (BadRequest, "BAD_PARAMETER", _PARAMETER),
    "5": GATEWAY["30"],
    "6": GATEWAY["30"],
    "7": GATEWAY["20"],
    "8": GATEWAY["22"],
}
"""GBIS's own resultCode. [mem] in the reference, so an unlisted one is shown with the server's own words."""


def complain_datago(answer: Answer) -> None:
    """Raise what an answer of apis.data.go.kr carries; return when it is data, or nothing found (code 3)."""
    _complain_in_words(answer)
    code = _code(_GATEWAY_CODE, answer) or _code(_RESULT_CODE, answer)
    if code not in ("", NO_DATA):
        raise _problem(GATEWAY, code, answer)


def complain_gbis(answer: Answer) -> None:
    """As :func:`complain_datago`; ``resultCode`` is GBIS's own, of which 4 means that nothing was found."""
    _complain_in_words(answer)
    code = _code(_GATEWAY_CODE, answer)
    if code not in ("", NO_DATA):
        raise _problem(GATEWAY, code, answer)
    code = _code(_RESULT_CODE, answer)
    if code not in ("", GBIS_NO_RESULT):
        raise _problem(GBIS, code, answer)


def _complain_in_words(answer: Answer) -> None:
    words = answer.body[:200].strip().lower()
    if words.startswith(b"unexpected error"):
        raise _problem(GATEWAY, "1", answer)
    if words == b"forbidden" or (answer.status == FORBIDDEN and not _code(_GATEWAY_CODE, answer)):
        raise _problem(GATEWAY, "20", answer)


def _code(pattern: re.Pattern[bytes], answer: Answer) -> str:
    """The code without its leading zeros; empty for success and where there is none.

    Looked for as text, because these answers are XML where JSON was asked and not always well-formed.
    """
    found = pattern.search(answer.body) if answer.body[:100].lstrip(_BLANK).startswith((b"<", b"{")) else None
    return found.group(1).decode("ascii", "replace").lstrip("0") if found else ""


def _problem(table: dict[str, tuple[type[CatalogError], str, str]], code: str, answer: Answer) -> CatalogError:
    kind, name, sentence = table.get(code, (None, "", ""))
    values = {"server": _server(answer), "operation": urlsplit(answer.url).path.rpartition("/")[2], "code": code}
    if kind is None:
        return BadAnswer(
            "{server} refused {operation} with the unknown code {code}: {reason}. Ask the platform what it means.",
            reason=_reason(answer),
            **values,
        )
    return kind(sentence, name=name, **values)


def _reason(answer: Answer) -> str:
    found = next((match for match in (pattern.search(answer.body) for pattern in _MESSAGES) if match), None)
    return found.group(1).decode("utf-8", "replace").strip() if found else "?"


def _server(answer: Answer) -> str:
    return urlsplit(answer.url).hostname or answer.url
