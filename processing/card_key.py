"""The secret with which card numbers are replaced: made once, kept in the user's QGIS profile, never in a project."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from ..common.errors import SijeongError
from ..common.files import replacing
from .profile import profile_folder
from .settings import CARD_KEY_FILE

KEY_BYTES = 32
"""As long as SHA-256's output: a longer key adds nothing to HMAC-SHA-256 (RFC 2104 §3)."""


class CardKeyError(SijeongError):
    """The key file is not what it should be."""


def card_key() -> bytes:
    """The office's key for card numbers, made on first use."""
    file = card_key_file()
    if not file.exists():
        _create(file)
    key = file.read_bytes()
    if len(key) < KEY_BYTES:
        raise CardKeyError(
            "The card key {file} is damaged. Bring it back from a backup; with a new key the card ids of earlier "
            "imports cannot be joined with new ones.",
            file=file,
        )
    return key


def card_key_file() -> Path:
    """Where the key lies: where the setting says (an office points all its PCs to one), else in the profile."""
    chosen = CARD_KEY_FILE.value()
    return Path(chosen) if chosen else usual_file()


def usual_file() -> Path:
    """Where the key lies unless something else was set."""
    return profile_folder() / "card.key"


def save_copy(place: Path) -> None:
    """Write a copy of the key to ``place``, readable by this user only. Raises :class:`OSError` where that fails."""
    key = card_key_file().read_bytes()
    with replacing(place) as fresh:
        fresh.touch(0o600)
        fresh.write_bytes(key)


def _create(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(secrets.token_bytes(KEY_BYTES))
    try:
        os.link(fresh, file)  # unlike rename, it never replaces the key that another QGIS made a moment ago
    except FileExistsError:
        pass
    except OSError:
        os.replace(fresh, file)
    finally:
        fresh.unlink(missing_ok=True)
