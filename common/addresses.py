"""Addresses of servers and databases without the keys and passwords that people paste into them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

SECRET_NAME = re.compile(r"[^=]*(key|token|passw|pwd|secret|auth)[^=]*=", re.IGNORECASE)
CONNECTION_SECRET = re.compile(r"\b(password|passwd|pwd|sslpassword)\s*=\s*('[^']*'|\S+)", re.IGNORECASE)


def without_secrets(address: str) -> str:
    """``address`` without password and keys: of a URL, and of a PostgreSQL connection text."""
    parts = urlsplit(address)
    if not parts.scheme or not parts.netloc:
        return CONNECTION_SECRET.sub("", address).strip()
    user, _, host = parts.netloc.rpartition("@")
    place = f"{user.partition(':')[0]}@{host}" if user else host
    query = "&".join(part for part in parts.query.split("&") if not SECRET_NAME.match(part))
    return urlunsplit((parts.scheme, place, parts.path, query, parts.fragment))


def has_secret(address: str) -> bool:
    """Whether :func:`without_secrets` would take something out."""
    parts = urlsplit(address)
    if not parts.scheme or not parts.netloc:
        return CONNECTION_SECRET.search(address) is not None
    return ":" in parts.netloc.rpartition("@")[0] or any(map(SECRET_NAME.match, parts.query.split("&")))


def public_address(address: str) -> str:
    """``address`` without anything that may be a login or a key: no query, no user, no password."""
    parts = urlsplit(address)
    if parts.scheme and parts.netloc:
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
    return CONNECTION_SECRET.sub("", address).strip()
