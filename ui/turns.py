"""Work in the main thread in pieces, so that the desktop answers between two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qgis.PyQt.QtCore import QObject, QTimer


def in_turns(owner: QObject, pieces: Iterator[object], then: Callable[[], None] = lambda: None) -> None:
    """Do one piece of ``pieces`` in each turn of the event loop, and ``then`` after the last.

    Nothing more is done once ``owner`` is deleted. A piece that raises is the last one, and ``then`` is called all the
    same.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)

    def turn() -> None:
        try:
            next(pieces)
        except StopIteration:
            timer.deleteLater()
            then()
        except BaseException:
            timer.deleteLater()
            then()
            raise
        else:
            timer.start(0)

    timer.timeout.connect(turn)
    timer.start(0)
