"""Finds what QGIS 4 (Qt 6) would refuse: ``check_qt6.py FOLDER`` prints file, line and what to write instead.

It looks every enum value up in this machine's PyQt5 and PyQGIS, so it knows each class without a list of its own.
What it looks for follows the migration checker that plugins.qgis.org runs on upload.
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from enum import EnumMeta
from pathlib import Path

from qgis.PyQt.QtCore import Qt, QVariant

ENUM_KINDS = (type(Qt.AlignmentFlag), EnumMeta)
"""What an enum's class is made of: sip's own kind on PyQt5, Python's on PyQt6."""

GONE_IN_QT6 = {
    "PyQt5": "qgis.PyQt",
    "PyQt6": "qgis.PyQt",
    "resources_rc": "the path of the file",
    "exec_": "exec",
    "qApp": "QApplication.instance()",
    "QRegExp": "QRegularExpression",
    "QDesktopWidget": "QGuiApplication.screens()",
    "MidButton": "MouseButton.MiddleButton",
    "toAscii": "toLatin1",
}


def findings(source: str) -> Iterator[tuple[int, str]]:
    """Line and advice for everything in one file that Qt 6 would refuse."""
    tree = ast.parse(source)
    classes = _qt_classes(tree)
    for node in ast.walk(tree):
        for name in _names(node):
            if name in GONE_IN_QT6:
                yield node.lineno, f"{name} is not for Qt 6: use {GONE_IN_QT6[name]}"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in classes:
            scope = _scope_left_out(classes[node.value.id], node.attr)
            if scope:
                yield node.lineno, f"{node.value.id}.{node.attr}: write {node.value.id}.{scope}.{node.attr}"
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QVariant" and not node.args:
            yield node.lineno, "QVariant() makes no null on Qt 6: use NULL of qgis.core"


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [part for alias in node.names for part in alias.name.split(".")]
    if isinstance(node, ast.ImportFrom):
        return [*(node.module or "").split("."), *(alias.name for alias in node.names)]
    if isinstance(node, ast.Attribute):
        return [node.attr]
    return [node.id] if isinstance(node, ast.Name) else []


def _qt_classes(tree: ast.AST) -> dict[str, type]:
    """The Qt and QGIS classes that the file imports, by the name it gives them."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").split(".")[0] == "qgis":
            module = importlib.import_module(node.module)
            for alias in node.names:
                member = getattr(module, alias.name, None)
                if isinstance(member, type):
                    found[alias.asname or alias.name] = member
    return found


def _scope_left_out(owner: type, name: str) -> str:
    """The enum that ``owner.name`` belongs to, where this QGIS knows the value by its full name too."""
    kind = type(getattr(owner, name, None))
    if owner is QVariant:  # QGIS 4 puts QVariant.Int and its like back, and only them: PyQt6 has no QVariant.Type
        return ""
    if owner is kind or not isinstance(kind, ENUM_KINDS):
        return ""
    return kind.__name__ if hasattr(getattr(owner, kind.__name__, None), name) else ""


def main() -> int:
    found = [
        f"{file}:{line}: {advice}"
        for folder in sys.argv[1:]
        for file in sorted(Path(folder).rglob("*.py"))
        for line, advice in findings(file.read_text(encoding="utf-8"))
    ]
    print("\n".join(found) or "nothing that Qt 6 would refuse")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
