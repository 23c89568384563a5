"""Which layout a file has."""

from __future__ import annotations

from dataclasses import replace

from .headerless import headerless_layout, not_headerless
from .layouts import DELIMITERS, REQUIRED, Layout, TapProfile, lacking, layout_by_names
from .mapping import ColumnMapping
from .sampling import fields_of
from .tripchain import header_names, layout_of_names, tripchain_layout, wanted_names

Wanted = TapProfile | ColumnMapping
"""How a user says what a file is: a known layout, ``auto``, or a mapping of columns."""

MOST_TITLES = 5
"""Lines above a header: a title, the agency, the month, a blank row of delimiters."""
_BY_NAME = tuple(profile for profile in TapProfile if profile.aliases)


def layout_of_lines(file: str, lines: list[str], wanted: Wanted) -> Layout:
    """The layout of a text file that begins with ``lines`` (none empty).

    ``auto`` takes a header that names what linking needs, whatever its layout, and then rows that are by their
    content a layout without a header. Raises :class:`TransitError` that says what is missing.
    """
    if isinstance(wanted, ColumnMapping):
        header = fields_of(lines[0], wanted.delimiter)
        return wanted.layout(file, header if wanted.header else None)
    if wanted is TapProfile.TS27:
        layout = headerless_layout(lines)
        if layout is None:
            raise not_headerless(file)
        return layout
    if wanted is TapProfile.TRIPCHAIN:
        return _complete(file, tripchain_layout(lines), header_names(lines[0]))
    chains = tripchain_layout(lines)
    if wanted is TapProfile.AUTO and not chains.missing:
        return chains
    delimiter = max(DELIMITERS, key=lines[0].count)
    names = fields_of(lines[0], delimiter)
    layout = best_by_names(names, wanted, delimiter)
    if layout.missing:
        layout = _below_titles(lines, wanted) or layout
    if layout.missing and wanted is TapProfile.AUTO:
        layout = headerless_layout(lines) or layout
    return _complete(file, layout, names)


def _below_titles(lines: list[str], wanted: TapProfile) -> Layout | None:
    """The layout by a header with a title, a date or the like above it."""
    for above, line in enumerate(lines[1 : MOST_TITLES + 1], start=1):
        delimiter = max(DELIMITERS, key=line.count)
        layout = best_by_names(fields_of(line, delimiter), wanted, delimiter)
        if not layout.missing:
            return replace(layout, lines_above=above)
    return None


def layout_of_columns(file: str, names: list[str], wanted: Wanted) -> Layout:
    """The layout of a file whose columns are called ``names`` (Parquet). Raises :class:`TransitError` as above."""
    if isinstance(wanted, ColumnMapping):
        return wanted.layout(file, names)
    if wanted is TapProfile.TS27:
        raise not_headerless(file)
    chains = layout_of_names(names)
    if wanted is TapProfile.TRIPCHAIN or (wanted is TapProfile.AUTO and not chains.missing):
        return _complete(file, chains, names)
    return _complete(file, best_by_names(names, wanted), names)


def best_by_names(names: list[str], wanted: TapProfile, delimiter: str = ",") -> Layout:
    """The layout with most of what linking needs, then with most columns; the first of equals."""
    candidates = [wanted] if wanted in _BY_NAME else _BY_NAME
    layouts = [layout_by_names(names, candidate, delimiter) for candidate in candidates]
    return max(layouts, key=lambda layout: (len(REQUIRED) - len(layout.missing), len(layout.columns)))


def _complete(file: str, layout: Layout, names: list[str]) -> Layout:
    if layout.missing:
        raise lacking(file, _wanted_names(TapProfile(layout.title), layout.missing), names)
    return layout


def _wanted_names(profile: TapProfile, columns: list[str]) -> list[str]:
    """What ``profile`` calls these canonical columns."""
    if profile is TapProfile.TRIPCHAIN:
        return wanted_names(columns)
    preferred = (profile.aliases[column][0] for column in columns)
    return [name if isinstance(name, str) else " + ".join(name) for name in preferred]
