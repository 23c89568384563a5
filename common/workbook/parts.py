"""The parts of an XLSX that are not sheets: styles, relations, the list of the sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from .cells import letters, xml_text
from .model import CellFormat, Column

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

FONT = "맑은 고딕"
"""The standard font of Korean Windows; others are put in its place where it is missing."""

TITLE_STYLE, NOTE_STYLE, HEADING_STYLE, EDITABLE_HEADING_STYLE = 1, 2, 3, 4
_FIRST_OF_VALUES = 5
_FIRST_OWN_FORMAT = 164
"""The number from which on Excel leaves number formats to the workbook."""


@dataclass(frozen=True)
class SheetHead:
    """What the list of sheets must know of one: its name, the row of its headings, its rows and columns."""

    name: str
    heading_row: int
    rows: int
    columns: int


class _Kind:
    """Kinds of cells below the headings, in the order of their styles."""

    VALUE, EDITABLE, TOTAL = 0, 1, 2


def style_of(column: Column, is_total: bool = False) -> int:
    """The number of the style of a cell below the heading of ``column``."""
    kind = _Kind.TOTAL if is_total else _Kind.EDITABLE if column.editable else _Kind.VALUE
    return _FIRST_OF_VALUES + 3 * list(CellFormat).index(column.format) + kind


def styles() -> str:
    """The fonts, colours, borders and formats that sheets use."""
    formats = "".join(
        f'<numFmt numFmtId="{_FIRST_OWN_FORMAT + number}" formatCode="{xml_text(shown.number_format)}"/>'
        for number, shown in enumerate(CellFormat)
    )
    fonts = "".join(
        f'<font>{bold}<sz val="{size}"/><color rgb="FF{colour}"/><name val="{FONT}"/><family val="3"/></font>'
        for size, bold, colour in (
            (10, "", "000000"),
            (16, "<b/>", "1D3B2A"),
            (9, "", "555555"),
            (10, "<b/>", "FFFFFF"),
            (10, "<b/>", "000000"),
        )
    )
    fills = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' + "".join(
        f'<fill><patternFill patternType="solid"><fgColor rgb="FF{colour}"/></patternFill></fill>'
        for colour in ("2F6B4A", "8A6D1F", "FFF8E1", "E6EFE9")
    )
    line = '<{0} style="thin"><color rgb="FFB7C4BC"/></{0}>'
    borders = "<border><left/><right/><top/><bottom/><diagonal/></border><border>{}<diagonal/></border>".format(
        "".join(line.format(side) for side in ("left", "right", "top", "bottom"))
    )
    cells = [
        _cell_style(),
        _cell_style(font=1, place="left"),
        _cell_style(font=2, place="left"),
        _cell_style(font=3, fill=2, border=1, place="heading"),
        _cell_style(font=3, fill=3, border=1, place="heading"),
    ]
    for (number, shown), kind in product(enumerate(CellFormat), (_Kind.VALUE, _Kind.EDITABLE, _Kind.TOTAL)):
        font, fill = ((0, 0), (0, 4), (4, 5))[kind]
        cells.append(_cell_style(_FIRST_OWN_FORMAT + number, font, fill, 1, shown.place))
    return (
        f'{_XML}<styleSheet xmlns="{_MAIN}"><numFmts count="{len(CellFormat)}">{formats}</numFmts>'
        f'<fonts count="5">{fonts}</fonts><fills count="6">{fills}</fills><borders count="2">{borders}</borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(cells)}">{"".join(cells)}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _cell_style(number_format: int = 0, font: int = 0, fill: int = 0, border: int = 0, place: str = "left") -> str:
    alignment = {
        "wrapped": 'horizontal="left" vertical="top" wrapText="1"',
        "heading": 'horizontal="center" vertical="center" wrapText="1"',
    }.get(place, f'horizontal="{place}" vertical="center"')
    return (
        f'<xf numFmtId="{number_format}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" '
        f'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
        f"<alignment {alignment}/></xf>"
    )


def workbook_part(heads: Sequence[SheetHead]) -> str:
    """The list of the sheets, with the rows that each page repeats and the range that each filter takes."""
    sheets = "".join(
        f'<sheet name="{xml_text(head.name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, head in enumerate(heads, 1)
    )
    names = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{number}">'
        f"{_quoted(head.name)}!$1:${head.heading_row}</definedName>"
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{number}" hidden="1">'
        f"{_quoted(head.name)}!$A${head.heading_row}:${letters(head.columns - 1)}${head.heading_row + head.rows}"
        "</definedName>"
        for number, head in enumerate(heads)
    )
    return (
        f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{sheets}</sheets><definedNames>{names}</definedNames></workbook>"
    )


def _quoted(name: str) -> str:
    return "'" + xml_text(name).replace("'", "''") + "'"


def relations(sheets: int) -> str:
    """Where the parts of a workbook of so many sheets lie."""
    kinds = [f"worksheets/sheet{number}.xml" for number in range(1, sheets + 1)]
    lines = [(f"rId{number}", "worksheet", part) for number, part in enumerate(kinds, 1)]
    return _relations([*lines, (f"rId{sheets + 1}", "styles", "styles.xml")])


def root_relations() -> str:
    return _relations([("rId1", "officeDocument", "xl/workbook.xml")])


def _relations(lines: Sequence[tuple[str, str, str]]) -> str:
    inner = "".join(f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{part}"/>' for key, kind, part in lines)
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def content_types(sheets: int) -> str:
    """What kind each part of a workbook of so many sheets is."""
    spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = [("workbook.xml", "sheet.main"), ("styles.xml", "styles")]
    parts += [(f"worksheets/sheet{number}.xml", "worksheet") for number in range(1, sheets + 1)]
    inner = "".join(f'<Override PartName="/xl/{part}" ContentType="{spreadsheet}.{kind}+xml"/>' for part, kind in parts)
    relation = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">{relation}'
        f'<Default Extension="xml" ContentType="application/xml"/>{inner}</Types>'
    )
