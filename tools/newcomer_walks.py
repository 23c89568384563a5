"""Which way a newcomer goes to each goal, told in the words that he reads on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QPoint


@dataclass(frozen=True)
class Goal:
    """From here on it is counted for ``title``."""

    title: str


@dataclass(frozen=True)
class Act:
    """A click on ``words`` (or at ``point``), and then what is typed and pressed."""

    words: str = ""
    text: str = ""
    key: str = ""
    nth: int = 0
    is_field: bool = False
    button: int = 1
    twice: bool = False
    point: QPoint | None = None

    def __str__(self) -> str:
        parts = (f"“{self.words}”" if self.words else "", f"types {self.text}" if self.text else "", self.key)
        return " ".join(filter(None, parts)) or f"clicks at {self.point.x()}, {self.point.y()}"


def click(words: str, nth: int = 0) -> Act:
    return Act(words, nth=nth)


def enter(label: str, text: str, nth: int = 0) -> Act:
    return Act(label, text=text, nth=nth, is_field=True)


def typed(text: str) -> Act:
    return Act(text=text)


def key(name: str) -> Act:
    return Act(key=name)


def at(x: int, y: int) -> Act:
    return Act(point=QPoint(x, y))


def walk(name: str, root: Path) -> Iterator[Act | Goal]:
    return {"explore": explore}[name](root)


def explore(root: Path) -> Iterator[Act | Goal]:
    """Acts that are written into a file while QGIS waits."""
    from time import sleep
    from qgis.PyQt.QtWidgets import QApplication

    import newcomer_hand as hand

    yield Goal("explore")
    done = 0
    while True:
        lines = (root / "build/newcomer/todo").read_text().splitlines()
        if len(lines) > done:
            done += 1
            try:
                yield eval(lines[done - 1])
            except GeneratorExit:
                raise
            except Exception as e:
                print(e, flush=True)
            (root / "build/newcomer/done").write_text(str(done))
        else:
            QApplication.processEvents()
            sleep(0.1)
