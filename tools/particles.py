"""Checks that Korean particles fit whatever stands before them.

After a gap a translation writes both forms (``{file}을(를)``), and what the user reads goes through ``common/josa.py``,
which keeps the right one: by ``filled`` (errors, progress, remarks) or by ``phrased``, never by a bare ``.format``.

    .venv/bin/python tools/particles.py
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping

from translations import ROOMS, ROOT, read_catalogue  # beside this file

ONE_FORM = re.compile(r"\}[’”\"']?(을|를|이|가|은|는|와|과|로|으로|이?라는|이?라고|이?여야)(?![가-힣(])")
"""A particle for one kind of ending only, right after a gap."""
BOTH_FORMS = re.compile(r"을\(를\)|이\(가\)|은\(는\)|과\(와\)|와\(과\)|\(으\)로|\(이\)[라여]")


def one_form(catalogue: Mapping[str, str]) -> list[str]:
    """Texts with a particle that fits some values only."""
    return [
        f"“{korean}”: write both forms of the particle after a gap, such as 을(를)"
        for korean in catalogue.values()
        if ONE_FORM.search(korean.replace("{{", "").replace("}}", ""))
    ]


def left_standing(catalogue: Mapping[str, str]) -> Iterator[str]:
    """Calls that leave both forms of a particle standing."""
    for file in sorted(file for room in ROOMS for file in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if _is_format(node) and any(BOTH_FORMS.search(catalogue.get(text, "")) for text in _texts(node.func.value)):
                yield f"{file.relative_to(ROOT)}, line {node.lineno}: use phrased() of common/josa.py, not .format()"


def _is_format(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"


def _texts(node: ast.AST) -> list[str]:
    return [part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)]


def main() -> int:
    catalogue = read_catalogue()
    found = [*one_form(catalogue), *left_standing(catalogue)]
    print("\n".join(found) or "every particle fits")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
