"""What a pull has brought, on one page for the file."""

from __future__ import annotations

from html import escape
from pathlib import Path

from ...catalog.areas import Area
from ...catalog.entries import Dataset
from ...catalog.pull_ending import Pulled
from ...common.files import replacing
from ..translation import tr, user_language
from .shelf import area_title

PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{kind} – {title}</title><style>
body {{ font: 15px/1.55 "Noto Sans KR", "Malgun Gothic", sans-serif; color: #22303c; max-width: 62em; margin: 2em auto;
  padding: 0 1.2em; word-break: keep-all; overflow-wrap: anywhere }}
h1 {{ font-size: 1.45em; margin: 0 }} h2 {{ font-size: 1.1em; margin: 2em 0 .4em }} p {{ margin: .3em 0 1.2em }}
table {{ border-collapse: collapse; width: 100% }} th, td {{ text-align: left; vertical-align: top;
  border-bottom: 1px solid #d9dee3; padding: .35em .6em }}
th {{ font-weight: normal; color: #5f6b76; width: 13em }} ul {{ padding-left: 1.3em }} tr, li {{ break-inside: avoid }}
@page {{ size: A4; margin: 16mm }}
@media print {{ body {{ font-size: 10.5pt; margin: 0; max-width: none; padding: 0 }} }}
</style></head><body><h1>{kind}</h1><p><b>{title}</b></p><table>{rows}</table><h2>{heading}</h2><ul>{remarks}</ul>
</body></html>
"""


def write_report(file: Path, dataset: Dataset, area: Area, pulled: Pulled) -> None:
    """Write the page: where the data came from, how much was promised and arrived, and what deserves a look."""
    language = user_language()
    lines = [
        (tr("Area"), area.title(language) if area.box is None else _box_text(area)),
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
    remarks = [one.sentence(tr) for one in pulled.remarks] or [tr("There is nothing to look into.")]
    page = PAGE.format(
        language=language,
        kind=escape(tr("Report of a pull")),
        title=escape(dataset.title(language)),
        rows="".join(f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in lines if value),
        heading=escape(tr("Remarks")),
        remarks="".join(f"<li>{escape(sentence)}</li>" for sentence in remarks),
    )
    with replacing(file) as fresh:
        fresh.write_text(page, encoding="utf-8")


def _box_text(area: Area) -> str:
    return f"{area_title(area.key)} ({area.key.removeprefix('box-').replace('-', ', ')})"
