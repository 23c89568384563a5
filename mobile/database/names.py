"""Names in the database: any text, quoted, within PostgreSQL's 63 bytes."""

from __future__ import annotations

import hashlib

LONGEST = 63
"""Bytes of an identifier (NAMEDATALEN - 1); PostgreSQL cuts longer ones without a word, and two may become one."""
HASH = 8
"""Characters that tell two names apart which begin alike."""


def within_limit(name: str, suffix: str = "") -> str:
    """``name`` and ``suffix`` in at most :data:`LONGEST` bytes of UTF-8; what is cut is replaced by a hash of all."""
    clean = name.replace("\0", "") or "_"
    if len((clean + suffix).encode()) <= LONGEST:
        return clean + suffix
    mark = "_" + hashlib.sha256(clean.encode()).hexdigest()[:HASH]
    room = LONGEST - len((mark + suffix).encode())
    return clean.encode()[:room].decode("utf-8", "ignore") + mark + suffix


def quoted(name: str) -> str:
    """``name`` as an identifier in a script."""
    return '"' + name.replace('"', '""') + '"'
