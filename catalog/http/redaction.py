"""Takes a key out of whatever may be shown, logged or kept, in every form that it may have got on its way."""

from __future__ import annotations

import base64
import html
import json
import logging
import re
import weakref
from urllib.parse import quote, quote_plus, unquote, unquote_plus

from ...common.errors import SijeongError
from .credential import Credential

HIDDEN = "***"
SHORTEST = 4
"""A shorter secret is no key of any platform, and hiding it would only tear words apart."""

SHORTEST_ECHO = 12
"""In an answer only longer keys are hidden: a city's login may be ``1234``, and parcels hold such numbers."""

_BORN_WITH = ("args", "template", "values")


class Redaction:
    """Hides the secret of one credential: raw, percent-encoded once and twice, in JSON, in HTML, in base64."""

    def __init__(self, credential: Credential) -> None:
        secrets = [credential, *(Credential(value.rpartition(" ")[2]) for _, value in credential.headers)]
        forms = sorted(set().union(*map(_forms, secrets)), key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, forms)), re.IGNORECASE) if forms else None
        self._echoes = tuple(form for form in forms if len(form) >= SHORTEST_ECHO and not form.isdigit())

    def text(self, text: str) -> str:
        """For what is shown or logged."""
        return self._pattern.sub(HIDDEN, text) if self._pattern else text

    def header(self, text: str) -> str:
        """A header of an answer; it may repeat the key in links."""
        for form in self._echoes:
            text = text.replace(form, HIDDEN)
        return text

    def body(self, body: bytes) -> bytes:
        """A body; it may repeat the key in links of capabilities and in error texts."""
        for form in self._echoes:
            body = body.replace(form.encode(), HIDDEN.encode())
        return body

    def error(self, error: SijeongError) -> SijeongError:
        """The same error without the key and without the exceptions that led to it."""
        clean = type(error)(self.text(error.template), **{name: self.value(it) for name, it in error.values.items()})
        others = {name: self.value(value) for name, value in vars(error).items() if name not in _BORN_WITH}
        vars(clean).update(others)
        return clean

    def value(self, value: object) -> object:
        """Numbers stay numbers; whatever shows the key in its text becomes that text, without the key."""
        hidden = self.text(str(value))
        return value if hidden == str(value) else hidden


def _forms(credential: Credential) -> set[str]:
    pasted = credential.secret.strip()
    if len(pasted) < SHORTEST:
        return set()
    plain = {credential.secret, pasted, "".join(pasted.split()), unquote(pasted), unquote_plus(pasted)}
    written = {encode(form) for form in plain for encode in (_in_json, html.escape, _in_repr)}
    once = {encode(form) for form in plain | written for encode in (quote, quote_plus, _quoted_wholly)}
    twice = {encode(form) for form in once for encode in (quote, _quoted_wholly)}
    logins = {f"{credential.user}:{form}" for form in plain} | plain
    packed = {encode(login.encode()).decode() for login in logins for encode in _BASE64}
    return {form for form in plain | written | once | twice | packed if form}


def _quoted_wholly(text: str) -> str:
    return quote(text, safe="")


def _in_json(text: str) -> str:
    return json.dumps(text)[1:-1]


def _in_repr(text: str) -> str:
    return repr(text)[1:-1]


def _unpadded(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


_BASE64 = (base64.b64encode, base64.urlsafe_b64encode, _unpadded)


class _LogFilter(logging.Filter):
    """urllib3 writes every URL to its log at DEBUG; this hides the keys of all clients that are alive."""

    def __init__(self) -> None:
        super().__init__()
        self.redactions: weakref.WeakSet[Redaction] = weakref.WeakSet()

    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        for redaction in tuple(self.redactions):
            text = redaction.text(text)
        record.msg, record.args = text, ()
        return True


_LOG_FILTER = _LogFilter()
_CHATTY = (
    "urllib3.connectionpool",
    "urllib3.connection",
    "urllib3.util.retry",
    "urllib3.response",
    "urllib3.poolmanager",
)


def hide_in_logs(redaction: Redaction) -> None:
    """Keep the key out of the log of the HTTP library, as long as ``redaction`` lives."""
    _LOG_FILTER.redactions.add(redaction)
    for name in _CHATTY:
        logging.getLogger(name).addFilter(_LOG_FILTER)
