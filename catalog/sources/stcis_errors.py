"""How STCIS says that something is wrong: ``status`` ERROR with level, code and text (reference/datasources.md §4.3).

Its list of codes is not known; the body has V-World's form, so V-World's words (§1.2) are looked for in code and text.
"""

from __future__ import annotations

import re

from ...common.texts import marked
from ..errors import BadRequest, CatalogError, KeyProblem, QuotaUsedUp, Transient
from ..http.request import Answer

_IS_ERROR = re.compile(rb"\"status\"\s*:\s*\"ERROR\"", re.IGNORECASE)
_CODE = re.compile(r"\"code\"\s*:\s*\"?([^\",}]*)")
_TEXT = re.compile(r"\"text\"\s*:\s*\"(.{0,300}?)\"\s*[,}]", re.DOTALL)

_SENTENCES: tuple[tuple[tuple[str, ...], type[CatalogError], str], ...] = (
    (
        ("OVER", "LIMIT", "초과", "횟수", "한도"),
        QuotaUsedUp,
        marked("The key's calls of STCIS are used up for today ({reason}). Resume tomorrow."),
    ),
    (
        ("KEY", "인증", "PERMISSION", "권한"),
        KeyProblem,
        marked("STCIS does not accept the key ({reason}). Check it, or apply for a new one on stcis.go.kr."),
    ),
    (
        ("SYSTEM", "UNKNOWN", "시스템", "일시"),
        Transient,
        marked("STCIS could not answer just now ({reason}). Try again in a few minutes."),
    ),
)


def complain_stcis(answer: Answer) -> None:
    """Raise what an answer of STCIS carries; return when it is data or NOT_FOUND."""
    if not _IS_ERROR.search(answer.body):
        return
    text = answer.body.decode("utf-8", "replace")
    reason = " ".join(found.group(1) for found in (_CODE.search(text), _TEXT.search(text)) if found) or "?"
    for words, kind, sentence in _SENTENCES:
        if any(word in reason.upper() for word in words):
            raise kind(sentence, reason=reason)
    raise BadRequest("STCIS does not accept what was asked ({reason}). Check the entry of the dataset.", reason=reason)
