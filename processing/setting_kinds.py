"""What a setting may be, and how it is read from text: of the environment, an ini file or QGIS's settings."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..common.addresses import has_secret
from ..common.errors import SijeongError

YES, NO = ("yes", "true", "on", "1", "예"), ("no", "false", "off", "0", "아니요", "아니오")
SCHEDULER_ADDRESS = re.compile(r"(\w+://)?([^\s/:]+|\[[0-9a-f:]+]):\d{1,5}", re.IGNORECASE)
LOGIN_ID = re.compile(r"[0-9a-zA-Z]{7}")
"""An id of QGIS's authentication database: seven letters and digits (QgsAuthManager::uniqueConfigId)."""


class WrongSetting(SijeongError):
    """A value that stands in an ini file or the environment and cannot be used; the next place down counts instead."""


@dataclass(frozen=True)
class Written:
    """The ``text`` of a value, ``where`` it stands (for the user), and the folder that a relative path starts from."""

    text: str
    where: str
    folder: Path | None = None


@dataclass(frozen=True)
class Span:
    """The whole numbers that may be chosen, both ends included."""

    least: int
    most: int


def _text(written: Written, _limits) -> str:
    return written.text.strip()


def _path(written: Written, _limits) -> str:
    """``~``, ``$HOME`` and, on Windows, ``%USERPROFILE%`` are filled in: one ini serves all accounts."""
    text = os.path.expanduser(os.path.expandvars(written.text.strip().strip('"')))
    path = Path(text) if written.folder is None else written.folder / text
    if text and not path.is_absolute():
        raise WrongSetting(
            "{where}: “{text}” is not a whole path. Write it from the drive or the root on.",
            where=written.where,
            text=written.text,
        )
    return str(path) if text else ""


def _whole(written: Written, limits: Span) -> int:
    try:
        number = int(written.text.strip())
    except ValueError:
        number = limits.least - 1
    if not limits.least <= number <= limits.most:
        raise WrongSetting(
            "{where}: “{text}” is not a whole number from {least} to {most}. It is not used until it is corrected.",
            where=written.where,
            text=written.text,
            least=limits.least,
            most=limits.most,
        )
    return number


def _switch(written: Written, _limits) -> bool:
    word = written.text.strip().lower()
    if word not in YES + NO:
        raise WrongSetting(
            "{where}: “{text}” is neither yes nor no. It is not used until it is corrected.",
            where=written.where,
            text=written.text,
        )
    return word in YES


def _choice(written: Written, limits: tuple[str, ...]) -> str:
    word = written.text.strip().lower()
    if word not in limits:
        raise WrongSetting(
            "{where}: “{text}” is none of {choices}. It is not used until it is corrected.",
            where=written.where,
            text=written.text,
            choices=", ".join(limits),
        )
    return word


def _login(written: Written, _limits) -> str:
    """The sentence never repeats what was written: it may be a key."""
    if not LOGIN_ID.fullmatch(written.text.strip()):
        raise WrongSetting(
            "{where}: only the id of an authentication configuration of QGIS (seven letters and digits) may stand "
            "here, never a key itself. Take it out, and store the key under Settings › Options › Authentication.",
            where=written.where,
        )
    return written.text.strip()


def _address(written: Written, _limits) -> str:
    if has_secret(written.text.strip()):
        raise WrongSetting(
            "{where}: the address holds a key or a password. Take it out; keys are stored under Settings › Options › "
            "Authentication.",
            where=written.where,
        )
    return written.text.strip()


def _scheduler(written: Written, _limits) -> str:
    if written.text.strip() and not SCHEDULER_ADDRESS.fullmatch(written.text.strip()):
        raise WrongSetting(
            "{where}: “{text}” is no address of a scheduler. Write it as tcp://10.0.0.5:8786.",
            where=written.where,
            text=written.text,
        )
    return written.text.strip()


class Kind(Enum):
    """The kind of a setting's value; called with what is written and the limits, it gives the value.

    Calling raises :class:`WrongSetting` with the place and what to do.
    """

    TEXT = (_text,)
    FOLDER = (_path,)
    FILE = (_path,)
    WHOLE = (_whole,)
    SWITCH = (_switch,)
    CHOICE = (_choice,)
    LOGIN = (_login,)
    ADDRESS = (_address,)
    SCHEDULER = (_scheduler,)

    def __new__(cls, reader: Callable):
        member = object.__new__(cls)
        member._value_ = len(cls.__members__)  # FOLDER and FILE are read alike, and are two kinds
        member._reader = reader
        return member

    def read(self, written: Written, limits) -> str | int | bool:
        return self._reader(written, limits)
