"""The way to the servers from inside QGIS: the key of an authcfg, QGIS's proxy and certificates, the day's calls."""

from __future__ import annotations

from qgis.core import QgsFeedback

from ...catalog.http.calls import CallCounter
from ...catalog.http.client import HttpClient
from ...catalog.http.credential import Credential
from ...common.progress import Progress
from ..credentials import session_for
from .places import profile_folder

CALLS_FILE = "calls.sqlite"


def call_counter() -> CallCounter:
    """Today's calls per platform and key, for all windows of this profile."""
    return CallCounter(profile_folder() / CALLS_FILE)


def client_for(credential: Credential, progress: Progress, feedback: QgsFeedback) -> HttpClient:
    """A client that travels through QGIS with ``credential`` and stops when the user does."""
    return HttpClient(credential, session=session_for(credential, feedback), calls=call_counter(), progress=progress)
