"""Puts the key into a request at the last moment, where its platform wants it."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from ..errors import BadRequest, KeyProblem
from .credential import NO_CREDENTIAL, Credential
from .platform import KeyPlace
from .request import KEY_GAP, Request

_LEFT_AS_THEY_ARE = ",:"
"""Boxes and CRS names stay readable; both may stand in a query unescaped (RFC 3986 §3.4)."""


@dataclass(frozen=True)
class KeyedRequest:
    """What is really sent. Its text form shows neither the address nor the headers."""

    url: str = field(repr=False)
    headers: dict[str, str] = field(repr=False)
    logged_in: bool = False
    """A login of QGIS's making is among the headers, so it must not be sent to another server."""


def address_of(request: Request) -> str:
    """The URL with its query, without the key. Raises :class:`BadRequest` for what is no web address."""
    return _address(request, ())


def server_of(url: str) -> str:
    """Name and port: ``api.vworld.kr``, ``127.0.0.1:8080``. Raises :class:`BadRequest`."""
    try:
        parts = urlsplit(url)
        named = parts.scheme.lower() in ("http", "https") and parts.hostname
        port = parts.port
    except ValueError:
        named, port = "", None
    if not named:
        raise BadRequest(
            "{address} is no web address, and no file or folder of this computer. Write it as https://server/path, or "
            "check the path.",
            address=shown(url),
        )
    if "@" in parts.netloc:
        raise BadRequest(
            "The address of {server} holds a user name or password. Take it out, and choose an authentication "
            "configuration instead.",
            server=parts.hostname,
        )
    return parts.hostname if port is None else f"{parts.hostname}:{port}"


def shown(url: str) -> str:
    """An address for the user's eyes: without its query, in which a key may have been pasted."""
    return url.partition("?")[0]


def with_key(request: Request, credential: Credential) -> KeyedRequest:
    """``request`` as it is sent. Raises :class:`KeyProblem` when it needs a key and there is none that can be used."""
    platform = request.platform
    if not request.needs_key:
        credential = NO_CREDENTIAL
    _check_key(request, credential)
    headers = dict(request.headers)
    added: list[tuple[str, str]] = []
    if credential.secret and platform.key_place is KeyPlace.QUERY:
        added.append((platform.key_parameter, _key(request, credential)))
    if credential.user and platform.domain_parameter and request.needs_key:
        added.append((platform.domain_parameter, credential.user.strip()))
    if credential.secret and platform.key_place is KeyPlace.LOGIN:
        headers["Authorization"] = _login(credential)
    headers |= dict(credential.headers)
    url = _address(request, tuple(added))
    if platform.key_place is KeyPlace.PATH and credential.secret:
        key = quote(_key(request, credential), safe="")
        url = url.replace(KEY_GAP, key).replace(quote(KEY_GAP), key)
    return KeyedRequest(url, headers, bool(credential.headers))


def _check_key(request: Request, credential: Credential) -> None:
    platform = request.platform
    wanted = platform.key_place is not KeyPlace.NOWHERE and request.needs_key and not platform.key_is_optional
    if wanted and not credential.secret.strip() and not credential.headers:
        raise KeyProblem(
            "{platform} needs a key. Choose an authentication configuration of type Basic with your key as its "
            "password.",
            platform=platform.title,
        )
    in_address = platform.key_place in (KeyPlace.QUERY, KeyPlace.PATH)
    if request.needs_key and in_address and credential.headers:
        raise KeyProblem(
            "{platform} needs its key in the address, which the authentication configuration {authcfg} cannot do. "
            "Choose one of type Basic with your key as its password.",
            platform=platform.title,
            authcfg=credential.authcfg,
        )


def _key(request: Request, credential: Credential) -> str:
    """The key without the white space that comes with pasting, decoded where it was pasted percent-encoded."""
    key = "".join(credential.secret.split())
    return unquote(key) if request.platform.unquote_key and "%" in key else key


def _login(credential: Credential) -> str:
    if credential.user:
        return "Basic " + base64.b64encode(f"{credential.user}:{credential.secret}".encode()).decode()
    bearer = "".join(credential.secret.split())
    if not bearer.isascii() or not bearer.isprintable():
        raise KeyProblem("The key holds characters that no key has. Copy it again from the platform's page.")
    return f"Bearer {bearer}"


def _address(request: Request, added: tuple[tuple[str, str], ...]) -> str:
    server_of(request.url)
    parts = urlsplit(request.url)
    # A link that the server gave may hold the key's parameter already.
    own = {name.lower() for name in (request.platform.key_parameter,) if name}
    asked = [*parse_qsl(parts.query, keep_blank_values=True), *request.query]
    asked = [(name, value) for name, value in asked if name.lower() not in own]
    names = {name.lower() for name, _ in added}
    query = [(name, value) for name, value in asked if name.lower() not in names] + list(added)
    encoded = urlencode(query, quote_via=quote, safe=_LEFT_AS_THEY_ARE)
    if not request.query and not added and "=" not in parts.query:
        # GBIS names its base files by a query without a value (``download?station20260504.txt``).
        encoded = parts.query
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", encoded, ""))
