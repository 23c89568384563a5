"""The way to the servers from inside QGIS: the key of an authcfg, QGIS's proxy and certificates, the day's calls."""

from __future__ import annotations

from ...catalog.http.calls import CallCounter
from ...catalog.http.client import HttpClient
from ...catalog.http.credential import Credential
from ...common.progress import Progress
from ..network import office_session
from .places import profile_folder

CALLS_FILE = "calls.sqlite"


def call_counter() -> CallCounter:
    """Today's calls per platform and key, for all windows of this profile."""
    return CallCounter(profile_folder() / CALLS_FILE)


def client_for(credential: Credential, progress: Progress) -> HttpClient:
    """A client that travels through QGIS with ``credential`` and stops when the user does."""
    return HttpClient(credential, session=office_session(), calls=call_counter(), progress=progress)
