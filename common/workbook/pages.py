"""What stands before and after the rows of a sheet: title, headings, widths, filter, choices and print set-up."""

from __future__ import annotations

from collections.abc import Sequence

from .cells import letters, xml_text
from .model import CellFormat, Sheet
from .parts import EDITABLE_HEADING_STYLE, HEADING_STYLE, NOTE_STYLE, TITLE_STYLE

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
A4 = 9
"""The number of the paper size."""


def before_rows(sheet: Sheet, widths: Sequence[float], is_first: bool) -> str:
    """The beginning of a sheet's XML up to its headings."""
    below = f"{letters(sheet.frozen_columns)}{sheet.heading_row + 1}"
    columns = f'xSplit="{sheet.frozen_columns}" ' if sheet.frozen_columns else ""
    pane = "bottomRight" if sheet.frozen_columns else "bottomLeft"
    fitted = "".join(
        f'<col min="{number}" max="{number}" width="{width:.2f}" customWidth="1"/>'
        for number, width in enumerate(widths, 1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{_MAIN}">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView showGridLines="0" {"tabSelected=" + chr(34) + "1" + chr(34) if is_first else ""} '
        'workbookViewId="0">'
        f'<pane {columns}ySplit="{sheet.heading_row}" topLeftCell="{below}" activePane="{pane}" state="frozen"/>'
        f'<selection pane="{pane}" activeCell="{below}" sqref="{below}"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="16.5"/><cols>{fitted}</cols><sheetData>{_head(sheet)}'
    )


def _head(sheet: Sheet) -> str:
    lines = [_line(1, TITLE_STYLE, sheet.title, height=27)]
    lines += [_line(number, NOTE_STYLE, note, height=14) for number, note in enumerate(sheet.notes, 2)]
    if sheet.field_names:
        lines.append(_field_names(sheet))
    headings = "".join(
        _text(
            f"{letters(number)}{sheet.heading_row}",
            EDITABLE_HEADING_STYLE if column.editable else HEADING_STYLE,
            column.heading,
        )
        for number, column in enumerate(sheet.columns)
    )
    height = 18 + 14 * max((column.heading.count("\n") for column in sheet.columns), default=0)
    return "".join(lines) + f'<row r="{sheet.heading_row}" ht="{height}" customHeight="1">{headings}</row>'


def _field_names(sheet: Sheet) -> str:
    row, hidden = sheet.heading_row - 1, "" if sheet.shows_field_names else ' hidden="1"'
    cells = "".join(_text(f"{letters(number)}{row}", NOTE_STYLE, name) for number, name in enumerate(sheet.field_names))
    return f'<row r="{row}" ht="14" customHeight="1"{hidden}>{cells}</row>'


def _line(row: int, style: int, text: str, height: float) -> str:
    return f'<row r="{row}" ht="{height}" customHeight="1">{_text(f"A{row}", style, text)}</row>'


def _text(place: str, style: int, text: str) -> str:
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{xml_text(text)}</t></is></c>'


def after_rows(sheet: Sheet, rows: int) -> str:
    """The end of the XML of a sheet with ``rows`` rows of values, not counting the total."""
    last = sheet.heading_row + rows
    everything = f"A{sheet.heading_row}:{letters(len(sheet.columns) - 1)}{last}"
    return (
        f'</sheetData><autoFilter ref="{everything}"/>{_choices(sheet, last)}'
        '<printOptions horizontalCentered="1"/>'
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
        f'<pageSetup paperSize="{A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
        # & opens a field in a footer: the title's own stays out.
        f"<headerFooter><oddFooter>&amp;L{xml_text(sheet.title.replace('&', ' '))}&amp;R&amp;P / &amp;N</oddFooter>"
        f"</headerFooter>{_digits_are_text(sheet, last)}</worksheet>"
    )


def _choices(sheet: Sheet, last: int) -> str:
    """Lists to choose from; Excel takes none longer than 255 letters."""
    lists = "".join(
        '<dataValidation type="list" allowBlank="1" showErrorMessage="0" '
        f'sqref="{letters(number)}{sheet.heading_row + 1}:{letters(number)}{max(last, sheet.heading_row + 1)}">'
        f'<formula1>"{xml_text(",".join(column.choices))[:253]}"</formula1></dataValidation>'
        for number, column in enumerate(sheet.columns)
        if column.choices
    )
    count = sum(bool(column.choices) for column in sheet.columns)
    return f'<dataValidations count="{count}">{lists}</dataValidations>' if count else ""


def _digits_are_text(sheet: Sheet, last: int) -> str:
    """Spares the office the green corner of every PNU."""
    codes = [number for number, column in enumerate(sheet.columns) if column.format is CellFormat.CODE]
    if not codes:
        return ""
    ranges = " ".join(f"{letters(number)}{sheet.heading_row + 1}:{letters(number)}{last}" for number in codes)
    return f'<ignoredErrors><ignoredError sqref="{ranges}" numberStoredAsText="1"/></ignoredErrors>'
