"""What a pull has brought, on one page for the file."""

from __future__ import annotations

from html import escape
from pathlib import Path

from ...catalog.areas import Area
from ...catalog.entries import Dataset
from ...catalog.pulling import Pulled
from ...common.files import replacing
from ..translation import tr, user_language

PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title><style>
body {{ font-family: "Malgun Gothic", "Noto Sans KR", sans-serif; margin: 2em; color: #1d2733; max-width: 60em }}
th {{ text-align: left; font-weight: normal; color: #5f6b76; padding: 0.2em 1.5em 0.2em 0; vertical-align: top }}
td {{ padding: 0.2em 0 }}
</style></head><body><h1>{title}</h1><table>{rows}</table><h2>{heading}</h2><ul>{remarks}</ul></body></html>
"""


def write_report(file: Path, dataset: Dataset, area: Area, pulled: Pulled) -> None:
    """Write the page: where the data came from, how much was promised and arrived, and what deserves a look."""
    language = user_language()
    lines = [
        (tr("Area"), area.title(language) if area.box is None else area.key.removeprefix("box-").replace("-", ", ")),
        (tr("Provider"), dataset.provider(language)),
        (tr("Licence"), dataset.licence(language)),
        (tr("Renewed by the provider"), dataset.updated),
        (tr("Address"), pulled.provenance.sources[0].location),
        (tr("Pulled on"), pulled.fetched.astimezone().strftime("%Y-%m-%d %H:%M")),
        (tr("Requests sent"), f"{pulled.requests:,}"),
        (tr("Promised by the server"), "–" if pulled.promised is None else f"{pulled.promised:,}"),
        (tr("Arrived"), f"{pulled.arrived:,}"),
        (tr("Features"), f"{pulled.features:,}"),
        (tr("Added"), f"{pulled.added:,}"),
        (tr("Changed"), f"{pulled.changed:,}"),
        (tr("Removed"), f"{pulled.removed:,}"),
        (tr("File"), str(pulled.file)),
    ]
    remarks = [one.sentence(tr) for one in pulled.remarks] or [tr("Nothing deserves a look.")]
    page = PAGE.format(
        language=language,
        title=escape(dataset.title(language)),
        rows="".join(f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in lines if value),
        heading=escape(tr("Remarks")),
        remarks="".join(f"<li>{escape(sentence)}</li>" for sentence in remarks),
    )
    with replacing(file) as fresh:
        fresh.write_text(page, encoding="utf-8")
