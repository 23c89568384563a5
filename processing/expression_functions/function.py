"""One function of QGIS's expressions: what it is called, what it takes, what it says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from qgis.core import NULL, QgsExpression, QgsExpressionFunction

from ..translation import tr

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

GROUP = QT_TRANSLATE_NOOP("Sijeong")


@dataclass(frozen=True)
class Argument:
    """An argument: its name and what it is, and its default where it may be left out."""

    name: str
    english: str
    default: object = None
    may_be_left_out: bool = False


@dataclass(frozen=True)
class Described:
    """A function as data.

    ``answer`` takes the arguments and gives the value, None for NULL; ``english``: one sentence; ``example`` and
    ``result``: an expression and what it gives. ``of_layer``: its only argument is a layer's name or id.
    """

    name: str
    arguments: tuple[Argument, ...]
    english: str
    example: str
    result: str
    answer: Callable
    of_layer: bool = False

    def help(self) -> str:
        """What the expression builder shows, as HTML in the user's language."""
        rows = "".join(f"<tr><td><code>{one.name}</code></td><td>{escape(tr(one.english))}</td></tr>"
                       for one in self.arguments)  # fmt: skip
        signature = ", ".join(f"[{one.name}]" if one.may_be_left_out else one.name for one in self.arguments)
        return (
            f"<h3>{self.name}({signature})</h3><p>{escape(tr(self.english))}</p><table>{rows}</table>"
            f"<p>{escape(tr(EXAMPLE))}</p><p><code>{escape(self.example)} → {escape(self.result)}</code></p>"
        )


EXAMPLE = QT_TRANSLATE_NOOP("Example")


class Function(QgsExpressionFunction):
    """A :class:`Described` as QGIS calls it: without geometry, of no field but those in its arguments.

    It is called by QGIS's C++, where an error that escapes ends QGIS itself: it becomes the expression's error.
    """

    def __init__(self, described: Described) -> None:
        parameters = [
            QgsExpressionFunction.Parameter(one.name, one.may_be_left_out, one.default) for one in described.arguments
        ]
        # NULL is answered below: QGIS 3.22 asks a function with named arguments also where one of them is NULL.
        super().__init__(described.name, parameters, tr(GROUP), described.help(), False, True)
        self._answer = described.answer

    def func(self, values, _context, parent, _node):
        try:
            return NULL if values and _is_null(values[0]) else _or_null(self._answer(*values))
        except Exception as error:
            return _failed(self, error, parent)

    def usesGeometry(self, _node) -> bool:
        return False

    def referencedColumns(self, _node) -> set[str]:
        return set()


class LayerFunction(Function):
    """A function of a layer. What ``@layer`` holds no Python may see in QGIS 3.22 (it aborts): its id is taken."""

    def run(self, arguments, context, parent, _node):
        try:
            (argument,) = arguments.list()
            layer = context.variable("layer_id") if argument.dump() in LAYER else argument.eval(parent, context)
            return NULL if _is_null(layer) else _or_null(self._answer(layer))
        except Exception as error:
            return _failed(self, error, parent)


LAYER = ("@layer", "var('layer')")
"""How QGIS writes the variable of the layer that is drawn, and how 3.22 does."""


def _or_null(value: object) -> object:
    return NULL if value is None else value


def _failed(function: QgsExpressionFunction, error: Exception, parent: QgsExpression) -> object:
    parent.setEvalErrorString(f"{function.name()}: {error}")
    return NULL


def _is_null(value: object) -> bool:
    return value is None or (isinstance(value, type(NULL)) and value == NULL)
