"""The shapes of a publication are written twice, in Python and in TypeScript: both say the same, field by field."""

from __future__ import annotations

import re
import types as python_types
import typing
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from sijeong.mobile.bundle import publication
from sijeong.mobile.bundle.writing import BundleFile, bundle_json
from sijeong.mobile.sealing.key import SealingKey
from sijeong.mobile.sealing.sealing import Binding

TYPES = Path(__file__).resolve().parents[3] / "mobile" / "app" / "src" / "publication" / "types.ts"
SHAPES = {name: kind for name, kind in vars(publication).items() if is_dataclass(kind)}
INLINE = {"Previous"}
"""Shapes that TypeScript writes where they are used."""
SCALARS = {str: "string", int: "number", float: "number", bool: "boolean"}


def interfaces() -> dict[str, dict[str, str]]:
    """By name of the interface, the type of each of its fields as types.ts has it, without comments."""
    text = re.sub(r"/\*.*?\*/", "", TYPES.read_text("utf-8"), flags=re.DOTALL)
    blocks = re.findall(r"^export interface (\w+) \{\n(.*?)^\}", text, flags=re.DOTALL | re.MULTILINE)
    return {name: dict(re.findall(r"^  (\w+\??): (.+);$", body, flags=re.MULTILINE)) for name, body in blocks}


def in_typescript(kind: object) -> str:
    """The type that the JSON of a Python annotation has in types.ts."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, python_types.UnionType):
        told = [in_typescript(part) for part in parts if part is not type(None)]
        return " | ".join([*told, "null"])
    if parts == (float,) * 4:
        return "Bounds"
    if origin in (tuple, list):
        return f"{in_typescript(parts[0])}[]"
    if origin is dict:
        return f"Record<string, {in_typescript(parts[1])}>"
    if kind is list:
        return "Expression"
    if kind is dict:
        return "Record<string, unknown>"
    if getattr(kind, "__name__", "") in INLINE:
        return inline(kind)
    return SCALARS.get(kind) or kind.__name__


def inline(kind: type) -> str:
    hints = typing.get_type_hints(kind)
    return "{ " + "; ".join(f"{one.name}: {in_typescript(hints[one.name])}" for one in fields(kind)) + " }"


def loosened(written: str) -> str:
    """A type of types.ts as wide as Python's: words and numbers that TypeScript lists are texts and numbers."""
    if re.fullmatch(r'"\w+"(?: \| "\w+")*', written):
        return "string"
    if written.isdigit():
        return "number"
    return re.sub(r"Record<string, \{.*\}>", "Record<string, Record<string, unknown>>", written)


def test_each_shape_has_its_twin():
    # The others are files of their own: rows and parts of the search, and bundle.json, which is looked at below.
    assert set(SHAPES) - INLINE == set(interfaces()) - {"Rows", "SearchPart", "Bundle", "BundleFile", "Encryption"}


@pytest.mark.parametrize("name", sorted(set(SHAPES) - INLINE))
def test_both_say_the_same_of_each_field(name):
    hints = typing.get_type_hints(SHAPES[name])
    python = {one.name: in_typescript(hints[one.name]) for one in fields(SHAPES[name])}
    typescript = {field: loosened(written) for field, written in interfaces()[name].items()}
    assert typescript == python


def test_bundle_json_has_the_fields_that_the_app_reads():
    told = interfaces()
    sealed, plain = BundleFile("data/a.json", 3, "0" * 64, "aXY="), BundleFile("index.html", 3, "0" * 64)
    listing = bundle_json((sealed, plain), Binding("b", "t", "p", "v"), SealingKey(bytes(32), bytes(16)))
    assert listing.keys() == told["Bundle"].keys()
    assert listing["encryption"].keys() == told["Encryption"].keys()
    assert listing["files"][0].keys() == {field.rstrip("?") for field in told["BundleFile"]}
    assert listing["files"][1].keys() == {field for field in told["BundleFile"] if not field.endswith("?")}
