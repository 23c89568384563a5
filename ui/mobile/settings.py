"""What the page was set to, remembered in the project: choices and texts, never a passphrase."""

from __future__ import annotations

import json

from qgis.core import QgsProject

from ..state.ledger import SCOPE

KEY = "mobile"


def read_settings(project: QgsProject) -> dict[str, dict]:
    """By part of the page; empty where nothing was remembered."""
    text, known = project.readEntry(SCOPE, KEY, "")
    try:
        settings = json.loads(text) if known and text else {}
    except ValueError:
        return {}  # written by hand or by another version
    parts = settings.items() if isinstance(settings, dict) else ()
    return {part: state for part, state in parts if isinstance(state, dict)}


def write_settings(project: QgsProject, settings: dict[str, dict]) -> None:
    """Remember; the project counts as changed only where something has changed."""
    if settings != read_settings(project):
        project.writeEntry(SCOPE, KEY, json.dumps(settings, ensure_ascii=False))
