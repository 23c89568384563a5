"""The user's language: one context, English source texts, Korean in ``i18n/``."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

CONTEXT = "Sijeong"
QGIS_LANGUAGE = "qgis"
"""Value of the setting ``LANGUAGE``: as QGIS."""
FOLDER = Path(__file__).resolve().parent.parent / "i18n"


def tr(text: str) -> str:
    """``text`` (a constant English template) in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def user_language() -> str:
    """``ko`` or ``en``: that of the setting ``LANGUAGE``, else of QGIS, or of the system where QGIS has none stored."""
    from .settings import LANGUAGE  # late: settings say what they are through tr()

    own = LANGUAGE.value()
    if own != QGIS_LANGUAGE:
        return own
    settings = QgsSettings()
    chosen = settings.value("locale/userLocale", "")
    follows_system = not settings.value("locale/overrideFlag", False, type=bool)
    name = QLocale.system().name() if follows_system or not chosen else chosen
    return "ko" if name.lower().startswith("ko") else "en"


def install_translator(language: str | None = None) -> QTranslator | None:
    """Make :func:`tr` speak the user's language; the caller keeps the translator and removes it on unload."""
    file = FOLDER / f"sijeong_{language or user_language()}.qm"
    if not file.exists():
        return None
    translator = QTranslator()
    if not translator.load(str(file)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
