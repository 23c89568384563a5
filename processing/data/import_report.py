"""What an import has found and done, on one page for the file."""

from __future__ import annotations

from html import escape
from pathlib import Path

from ...catalog.files.importing import Imported
from ...catalog.remarks import Remark
from ...common.files import replacing
from ..translation import tr, user_language
from .pull_report import PAGE

REJECTED_SHOWN = 20


def write_report(file: Path, imported: Imported, remarks: tuple[Remark, ...]) -> None:
    """Write the page: how the file was understood, what was repaired and set aside, and what deserves a look."""
    found, crs, encoding = imported.findings, imported.crs, imported.encoding
    lines = [
        (tr("File"), str(imported.path)),
        (tr("Layer"), imported.layer.name),
        (
            tr("Layers in the file"),
            ", ".join(layer.name for layer in imported.layers) if len(imported.layers) > 1 else "",
        ),
        (tr("Coordinate reference system found"), f"{crs.title} – {tr(crs.reason)}" if imported.geometry_type else ""),
        (tr("It could also be"), crs.alternatives),
        (tr("Text encoding found"), f"{encoding.name} – {tr(encoding.reason)}" if encoding is not None else ""),
        (tr("Fields"), ", ".join(f"{there} → {here}" for there, here in imported.fields.items())),
        (tr("Features"), f"{found.features:,}"),
        (tr("Repaired shapes"), _number(found.repaired)),
        (tr("Repeated features"), _number(found.duplicates)),
        (tr("Rows set aside"), _number(len(imported.rejected))),
    ]
    sentences = [one.sentence(tr) for one in remarks] or [tr("There is nothing to look into.")]
    sentences += [
        tr("{file}, line {line}: {reason}").format(file=row.file, line=row.line, reason=tr(row.reason))
        for row in imported.rejected[:REJECTED_SHOWN]
    ]
    page = PAGE.format(
        language=user_language(),
        kind=escape(tr("Report of an import")),
        title=escape(imported.title),
        rows="".join(f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in lines if value),
        heading=escape(tr("Remarks")),
        remarks="".join(f"<li>{escape(sentence)}</li>" for sentence in sentences),
    )
    with replacing(file) as fresh:
        fresh.write_text(page, encoding="utf-8")


def _number(count: int) -> str:
    """Nothing where nothing was met: the page leaves the line out."""
    return f"{count:,}" if count else ""
