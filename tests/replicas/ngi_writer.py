"""Writes NGI and NDA texts as the format has them, for tests: no map sheet could be had."""

from __future__ import annotations

from pathlib import Path

HEADER = "<HEADER>\n$VERSION\n2\n$END\n$GEOMETRIC_METADATA\nMASK({mask})\nDIM(2)\nBOUND(0,0,1,1)\n$END\n<END>\n"


def write_ngi(file: Path, layers: dict[str, list[dict]], encoding: str = "cp949") -> Path:
    """``layers``: name → records with ``lines`` (of the geometry) and ``values`` (text or number by field)."""
    shapes, tables = [], []
    for number, (name, records) in enumerate(layers.items(), start=1):
        start = f'<LAYER_START>\n$LAYER_ID\n{number}\n$END\n$LAYER_NAME\n"{name}"\n$END\n'
        shapes.append(start + HEADER.format(mask="POLYGON,LINESTRING,POINT,TEXT") + "<DATA>\n")
        tables.append(start + "<HEADER>\n$VERSION\n2\n$END\n$ASPATIAL_FIELD_DEF\n")
        for field, value in (records[0]["values"] if records else {}).items():
            kind = "STRING" if isinstance(value, str) else "NUMERIC"
            tables.append(f'ATTRIB("{field}",{kind}, 30, 0, FALSE)\n')
        tables.append("$END\n<END>\n<DATA>\n")
        for record, item in enumerate(records, start=1):
            shapes.append(f"$RECORD {record}\n" + "\n".join(item["lines"]) + "\n")
            cells = [f'"{value}"' if isinstance(value, str) else str(value) for value in item["values"].values()]
            tables.append(f"$RECORD {record}\n{', '.join(cells)}\n")
        shapes.append("<END>\n<LAYER_END>\n")
        tables.append("<END>\n<LAYER_END>\n")
    file.write_text("".join(shapes), encoding=encoding)
    file.with_suffix(".nda").write_text("".join(tables), encoding=encoding)
    return file


def point(x: float, y: float) -> list[str]:
    return ["POINT", f"{x} {y}", "SYMBOLGATTR(1)"]


def text(words: str, x: float, y: float) -> list[str]:
    return [f'TEXT("{words}")', f"{x} {y}", "TEXTGATTR(1)"]


def line(*places: tuple[float, float]) -> list[str]:
    return ["LINESTRING", str(len(places)), *(f"{x} {y}" for x, y in places), "LINEGATTR(1)"]


def polygon(*rings: list[tuple[float, float]]) -> list[str]:
    lines = ["POLYGON", f"NUMPARTS {len(rings)}"]
    for ring in rings:
        lines += [str(len(ring)), *(f"{x} {y}" for x, y in ring)]
    return [*lines, "REGIONGATTR(1)"]
