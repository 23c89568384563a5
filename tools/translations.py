"""Keeps ``i18n/sijeong_ko.ts`` in step with the English texts in the code.

``update`` adds new texts and drops unused ones, ``check`` fails on an untranslated or unused one or on a gap that
differs, ``merge FILE.tsv`` takes translations (English, tab, Korean), ``compile`` makes the .qm that QGIS loads.
Our own extraction, because pylupdate knows neither our errors and progress texts nor Qt 6's ``translate`` rules.
"""

from __future__ import annotations

import argparse
import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "i18n" / "sijeong_ko.ts"
CONTEXT = "Sijeong"
ROOMS = ("common", "catalog", "transit", "forest", "traffic", "mobile", "sample", "processing", "ui")
MARKERS = {"tr", "QT_TRANSLATE_NOOP", "marked", "step", "warn", "Remark", "remark", "_remark"}
ERROR_BASE = "SijeongError"
GAP = re.compile(r"\{(\w+)[^}]*\}")
COMPILERS = ("lrelease", "lrelease-qt5", "lrelease6", "/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease")


def texts_in_code() -> set[str]:
    """Every constant text that a user may see."""
    files = [file for room in ROOMS for file in sorted((ROOT / room).rglob("*.py"))] + [ROOT / "plugin.py"]
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in files]
    markers = MARKERS | _error_classes(trees)
    return {text for tree in trees for text in _texts_of(tree, markers)}


def _error_classes(trees: list[ast.Module]) -> set[str]:
    """The names of all classes that derive from SijeongError, near or far."""
    bases = {
        node.name: {_name_of(base) for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {ERROR_BASE}
    while further := {name for name, parents in bases.items() if parents & found} - found:
        found |= further
    return found


def _texts_of(tree: ast.Module, markers: set[str]) -> set[str]:
    found = {call.args[0].value for call in ast.walk(tree) if isinstance(call, ast.Call) and _is_marked(call, markers)}
    return found | {text for function in ast.walk(tree) for text in _default_template(function)}


def _is_marked(call: ast.Call, markers: set[str]) -> bool:
    marked = _name_of(call.func) in markers
    return marked and bool(call.args) and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)


def _name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _default_template(node: ast.AST) -> list[str]:
    """The text of an error class that brings its own (``def __init__(self, template="…")``)."""
    if not (isinstance(node, ast.FunctionDef) and node.name == "__init__"):
        return []
    arguments = node.args.posonlyargs + node.args.args
    defaults = dict(zip((argument.arg for argument in reversed(arguments)), reversed(node.args.defaults), strict=False))
    default = defaults.get("template")
    return [default.value] if isinstance(default, ast.Constant) else []


def read_catalogue() -> dict[str, str]:
    """English → Korean, empty where it is not translated yet."""
    if not CATALOGUE.exists():
        return {}
    messages = ET.parse(CATALOGUE).getroot().iter("message")
    return {message.findtext("source", ""): message.findtext("translation", "") or "" for message in messages}


def write_catalogue(texts: dict[str, str]) -> None:
    root = ET.Element("TS", version="2.1", language="ko", sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source in sorted(texts):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        translation.text = texts[source]
        if not texts[source]:
            translation.set("type", "unfinished")
    ET.indent(root, "  ")
    body = ET.tostring(root, encoding="unicode")
    CATALOGUE.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def update() -> int:
    known = read_catalogue()
    texts = {text: known.get(text, "") for text in texts_in_code()}
    write_catalogue(texts)
    missing = [text for text, korean in texts.items() if not korean]
    print(f"{len(texts)} texts, {len(missing)} untranslated, {len(known.keys() - texts.keys())} dropped")
    return 0


def merge(file: Path) -> int:
    texts = read_catalogue()
    for line in file.read_text(encoding="utf-8").splitlines():
        english, _, korean = line.partition("\t")
        english, korean = english.replace("\\n", "\n"), korean.replace("\\n", "\n")
        if korean and english in texts:
            texts[english] = korean
    write_catalogue(texts)
    return update()


def problems() -> list[str]:
    """What is wrong with the catalogue, a sentence each."""
    known, wanted = read_catalogue(), texts_in_code()
    return [
        *(f"not in the catalogue: {text!r}" for text in sorted(wanted - known.keys())),
        *(f"unused: {text!r}" for text in sorted(known.keys() - wanted)),
        *(f"untranslated: {text!r}" for text, korean in sorted(known.items()) if not korean),
        *(f"other gaps: {text!r}" for text, korean in sorted(known.items()) if korean and _gaps(text) != _gaps(korean)),
    ]


def _gaps(text: str) -> set[str]:
    return set(GAP.findall(text))


def check() -> int:
    found = problems()
    print("\n".join(found) or f"{len(read_catalogue())} texts, all translated and used")
    return 1 if found else 0


def compile_catalogue() -> int:
    compiler = next((path for name in COMPILERS if (path := shutil.which(name))), None)
    if compiler is None:
        print("lrelease is missing; install qttools5-dev-tools", file=sys.stderr)
        return 1
    return subprocess.run([compiler, "-silent", str(CATALOGUE)], check=False).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("update", "check", "compile", "list"):
        commands.add_parser(name)
    commands.add_parser("merge").add_argument("file", type=Path)
    arguments = parser.parse_args()
    if arguments.command == "merge":
        return merge(arguments.file)
    if arguments.command == "list":
        print("\n".join(text.replace("\n", "\\n") for text, korean in sorted(read_catalogue().items()) if not korean))
        return 0
    return {"update": update, "check": check, "compile": compile_catalogue}[arguments.command]()


if __name__ == "__main__":
    sys.exit(main())
