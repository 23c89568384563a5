"""The way to the servers from inside QGIS: the key of an authcfg, QGIS's proxy and certificates, the day's calls."""

from __future__ import annotations

from ...catalog.http.calls import CallCounter
from ...catalog.http.client import HttpClient
from ...catalog.http.credential import NO_CREDENTIAL, Credential
from ...common.progress import Progress
from .places import profile_folder

CALLS_FILE = "calls.sqlite"


def call_counter() -> CallCounter:
    """Today's calls per platform and key, for all windows of this profile."""
    return CallCounter(profile_folder() / CALLS_FILE)


def client_for(credential: Credential, progress: Progress) -> HttpClient:
    """A client that sends with ``credential`` and stops when the user does."""
    return HttpClient(credential, calls=call_counter(), progress=progress)


def credential_of(authcfg: str) -> Credential:
    """What the authentication configuration ``authcfg`` holds; nothing where no id is given."""
    return NO_CREDENTIAL if not authcfg else Credential(authcfg=authcfg)
