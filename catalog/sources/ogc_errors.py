"""How OGC servers say that something is wrong: exception reports (often with status 200) and JSON problems."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element  # nosec B405 - the type only: http.reading.xml_of reads safely

from ..errors import BadRequest, CatalogError, KeyProblem, TooMany, Transient
from ..http.reading import json_of, xml_of
from ..http.request import Answer

READ_BY_US = (400,)
"""Comes with an exception report, as 200 does: whether WFS servers use one or the other depends on their version."""
LONGEST_WORDS = 300
"""Letters of a server's own words that are shown; some print their whole stack."""
_LOOKED_AT = 3000
_REPORT = re.compile(rb"<(?:\w+:)?(?:ServiceExceptionReport|ExceptionReport|ServiceException)\b")
_TOO_LARGE = ("ResponseCacheExpired", "MaximumResponseSizeExceeded", "TooManyFeatures")


@dataclass(frozen=True)
class Complaint:
    """An exception: its code, the parameter that it is about, and the server's own words, shortened."""

    code: str
    locator: str
    words: str

    def is_about(self, *parameters: str) -> bool:
        """Whether it names one of ``parameters``, in its locator or in its words."""
        text = f"{self.locator} {self.words}".lower()
        return any(parameter.lower() in text for parameter in parameters)


def complaint_of(answer: Answer) -> Complaint | None:
    """The exception that ``answer`` carries, whatever its status; None where it carries none."""
    if not _REPORT.search(answer.body[:_LOOKED_AT]):
        return None
    for part in xml_of(answer).iter():
        name = part.tag.rpartition("}")[2]
        if name in ("Exception", "ServiceException"):
            code = part.get("exceptionCode") or part.get("code") or ""
            return Complaint(code, part.get("locator") or "", _words(part))
    return Complaint("", "", "")


def _words(part: Element) -> str:
    text = " ".join(" ".join(part.itertext()).split())
    return text if len(text) <= LONGEST_WORDS else f"{text[:LONGEST_WORDS]}…"


def error_of(complaint: Complaint, server: str, layer: str) -> CatalogError:
    """The sentence for an exception that nothing can be done about here."""
    values = {"server": server, "layer": layer, "words": complaint.words or complaint.code}
    if complaint.code in _TOO_LARGE:
        return TooMany("{server} refuses to give so much of {layer} at once: {words}", **values)
    if complaint.code in ("NoApplicableCode", "OperationProcessingFailed") and complaint.is_about(
        "timeout", "timed out"
    ):
        return Transient("{server} did not finish in time: {words}. Try again, or choose a smaller area.", **values)
    if complaint.is_about("not authorized", "unauthorized", "permission", "access denied", "forbidden"):
        return KeyProblem(
            "{server} does not let this account read {layer}: {words}. Ask the server's operator for the right to read "
            "it, or choose another authentication configuration.",
            **values,
        )
    return BadRequest(
        "{server} refuses the request for {layer}: {words}. Compare the dataset's entry with the server's list of "
        "layers.",
        **values,
    )


def problem_of(answer: Answer) -> str:
    """The words of a JSON problem (``code``/``description``, or RFC 7807 ``title``/``detail``); empty where none is."""
    if answer.status < 400 or "json" not in answer.content_type:
        return ""
    document = json_of(answer)
    # QGIS Server puts it into a list.
    first = document[0] if isinstance(document, list) and document else document
    told = first if isinstance(first, dict) else {}
    words = next((told[name] for name in ("description", "detail", "title", "code") if told.get(name)), "")
    return str(words)[:LONGEST_WORDS]
