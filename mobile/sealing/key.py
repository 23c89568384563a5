"""From a passphrase to a key."""

from __future__ import annotations

import base64
import hashlib
import os
import unicodedata
from dataclasses import dataclass, field

ITERATIONS = 600_000
"""OWASP's cheat sheet on storing such words, for PBKDF2-HMAC-SHA256; 0.1 s in Chromium (reference/mobile.md, 4.3)."""
SALT_BYTES = 16
KEY_BYTES = 32


@dataclass(frozen=True)
class SealingKey:
    """A key of a build: the bytes for AES-256, and the salt from which the app makes them again."""

    material: bytes = field(repr=False)
    salt: bytes
    iterations: int = ITERATIONS

    def as_json(self) -> dict:
        """What ``bundle.json`` tells of it: nothing that opens anything."""
        return {
            "cipher": "AES-256-GCM",
            "derivation": "PBKDF2-SHA256",
            "iterations": self.iterations,
            "salt": base64.b64encode(self.salt).decode("ascii"),
        }


def key_from(passphrase: str, salt: bytes | None = None, iterations: int = ITERATIONS) -> SealingKey:
    """The key of ``passphrase``, with a new salt unless one is given."""
    salt = os.urandom(SALT_BYTES) if salt is None else salt
    typed = normalised(passphrase).encode("utf-8")
    return SealingKey(hashlib.pbkdf2_hmac("sha256", typed, salt, iterations, KEY_BYTES), salt, iterations)


def normalised(passphrase: str) -> str:
    """``passphrase`` as the app reads it: composed (some phones type Hangul in pieces) and without any white space."""
    return "".join(unicodedata.normalize("NFC", passphrase).split())
