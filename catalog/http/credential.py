"""A key on its way from QGIS's authentication database to the server, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Credential:
    """What an authcfg of type Basic holds: for platforms with keys, ``secret`` is the key and ``user`` its domain.

    Its text form shows neither, so it can stand in a log or a traceback without harm. ``authcfg`` is the id alone,
    given where QGIS itself applies the login (OAuth2, certificates) and the values are not known here.
    """

    secret: str = field(default="", repr=False)
    user: str = field(default="", repr=False)
    authcfg: str = ""

    def __bool__(self) -> bool:
        return bool(self.secret or self.authcfg)


NO_CREDENTIAL = Credential()
