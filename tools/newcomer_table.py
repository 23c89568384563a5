"""The table of clicks, entries and minutes: ``newcomer_table.py FOLDER…`` → ``counts.md`` beside the folders."""

from __future__ import annotations

import json
import sys
from pathlib import Path

HEADINGS = ("walk", "goal", "clicks", "entries", "keys", "scrolls", "minutes")


def main(folders: list[Path]) -> None:
    lines = [" | ".join(HEADINGS), " | ".join("---" for _ in HEADINGS)]
    for folder in folders:
        counts = folder / "counts.jsonl"
        rows = [json.loads(line) for line in counts.read_text(encoding="utf-8").splitlines()] if counts.exists() else []
        lines += [" | ".join(str(row.get(heading, folder.name)) for heading in HEADINGS) for row in rows]
    table = "\n".join(f"| {line} |" for line in lines) + "\n"
    (folders[0].parent / "counts.md").write_text(table, encoding="utf-8")
    print(table)


if __name__ == "__main__":
    main([Path(folder) for folder in sys.argv[1:]])
