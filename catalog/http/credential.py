"""A key on its way from QGIS's authentication database to the server, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Credential:
    """What an authcfg of type Basic holds: for platforms with keys, ``secret`` is the key and ``user`` its domain.

    Its text form shows neither, so it can stand in a log or a traceback without harm. ``headers`` are what QGIS puts
    into a request for an authcfg of another type (OAuth2, tokens).
    """

    secret: str = field(default="", repr=False)
    user: str = field(default="", repr=False)
    authcfg: str = ""
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    def __bool__(self) -> bool:
        return bool(self.secret or self.headers)


NO_CREDENTIAL = Credential()
