"""Sealing files: what is published becomes unreadable, and cannot be exchanged, without the passphrase."""

from __future__ import annotations

import base64
import json
import os
from dataclasses import dataclass

from ...common.texts import marked
from ..errors import MobileError
from . import libcrypto
from .key import SealingKey

IV_BYTES = 12
"""NIST SP 800-38D, 8.2: 96 bits; random for each file, of which a build has some hundred."""
SHORT_OF_A_CIPHER = marked(
    "Encrypting needs OpenSSL or the Python package cryptography, and this computer has neither. Publish without "
    "encryption behind the city's login, or ask IT for the package."
)


@dataclass(frozen=True)
class Binding:
    """What is bound to every file of a build as additional data, so that nobody can alter a date or mix two builds."""

    build: str
    title: str
    published: str
    valid_until: str

    def additional(self, path: str) -> bytes:
        """As the app makes it again: ``JSON.stringify([build, path, title, published, valid_until])``."""
        said = [self.build, path, self.title, self.published, self.valid_until]
        return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def require_cipher() -> None:
    """Raise :class:`MobileError` where this computer cannot encrypt."""
    if _cryptography() is None and not libcrypto.is_there():
        raise MobileError(SHORT_OF_A_CIPHER)


def sealed(data: bytes, path: str, binding: Binding, key: SealingKey) -> tuple[bytes, str]:
    """``data`` as AES-256-GCM's ciphertext with its tag, and the IV as ``bundle.json`` holds it."""
    iv = os.urandom(IV_BYTES)
    return encrypted(key.material, iv, data, binding.additional(path)), base64.b64encode(iv).decode("ascii")


def encrypted(key: bytes, iv: bytes, data: bytes, additional: bytes) -> bytes:
    """Ciphertext and tag, by ``cryptography`` where it is there, else by OpenSSL itself."""
    require_cipher()
    cipher = _cryptography()
    if cipher is not None:
        return cipher(key).encrypt(iv, data, additional)
    return libcrypto.encrypt(key, iv, data, additional)


def _cryptography() -> type | None:
    try:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    except Exception:
        return None
    return AESGCM
