"""A language that tells which texts pass through the translation: every English text of ours, marked as Korean."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import QCoreApplication, QTranslator


class _Marking(QTranslator):
    def translate(self, context, source, disambiguation=None, n=-1):
        return f"한글 {source}" if context == "Sijeong" else None

    def isEmpty(self):
        return False


@contextmanager
def speaking_korean() -> Iterator[None]:
    """Inside, every English text of ours becomes a Korean one with the same gaps."""
    translator = _Marking()
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
