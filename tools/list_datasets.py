"""Writes the list of datasets in docs/catalog.md from catalog/datasets.toml. Run by hand after a change of the entries.

    .venv/bin/python tools/list_datasets.py

A test fails when the list is not current.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, ROOT / "tools")]
sys.path.append(str(ROOT / "build" / "plugins"))  # holds the checkout under the name sijeong

from sijeong.catalog.entries import Dataset, Theme, read_catalogue  # noqa: E402

PAGE = ROOT / "docs" / "catalog.md"
BEGIN = "<!-- datasets: written by tools/list_datasets.py -->"
END = "<!-- end of datasets -->"


def dataset_list(datasets: tuple[Dataset, ...]) -> str:
    """The datasets as Markdown, a table for each theme in the order of the dock."""
    parts = [f"{len(datasets)} datasets."]
    for theme in Theme:
        of_theme = [dataset for dataset in datasets if dataset.theme is theme]
        if not of_theme:
            continue
        parts.append(f"### {theme.value} ({len(of_theme)})")
        rows = [
            f"| `{d.id}` | {d.title('ko')} | {d.title('en')} | `{d.source.value}` | {_updated(d)} |" for d in of_theme
        ]
        parts.append("\n".join(["| id | 이름 | title | source | renewed |", "|---|---|---|---|---|", *rows]))
    return "\n\n".join(parts)


def _row(dataset: Dataset) -> str:
    cells = (
        f"`{dataset.id}`",
        dataset.title("ko"),
        dataset.title("en"),
        f"`{dataset.source.value}`",
        _updated(dataset),
    )
    return f"| {' | '.join(cells)} |"


def _updated(dataset: Dataset) -> str:
    return dataset.updated or ("" if dataset.address or dataset.file else "the city's own address")


def with_list(page: str, datasets: tuple[Dataset, ...]) -> str:
    """``page`` with the list between its two marks renewed."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{dataset_list(datasets)}\n\n{END}{after}"


def main() -> int:
    PAGE.write_text(with_list(PAGE.read_text(encoding="utf-8"), read_catalogue()), encoding="utf-8")
    print(PAGE.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
