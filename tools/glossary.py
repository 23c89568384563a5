"""Holds the Korean texts against ``docs/glossary.tsv``, the source of the project's terms.

Where an English text speaks of a term, its Korean must use one of the words that the glossary gives for it; the words
to avoid may stand nowhere: not in the texts, the Korean help and guide, the catalogue, the indicators and the phone.

    .venv/bin/python tools/glossary.py
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from particles import one_form  # beside this file
from translations import read_catalogue

ROOT = Path(__file__).resolve().parent.parent
GLOSSARY = ROOT / "docs" / "glossary.tsv"
PAGES = ("help/ko/*.md", "docs/*_ko.md", "README.md", "metadata.txt", "catalog/*.toml", "mobile/indicators/*.toml")
PHONE = ("mobile/app/src/text/**/ko.ts",)
POLITE = re.compile(r"세요(?![가-힣])")
"""The desktop speaks as offices write: 하십시오, not 하세요. (The phone app is less formal.)"""
KOREAN_ENTRY = re.compile(r'\bko = "([^"]*)"')
"""The Korean of a text that a TOML file has in both languages."""
GAPS = re.compile(r"\{[^}]*\}")


@dataclass(frozen=True)
class Term:
    """An English term, the Korean words for it, Korean words that are not used for it, and where the term is from."""

    english: str
    korean: tuple[str, ...]
    avoided: tuple[str, ...]
    source: str

    def is_in(self, english: str) -> bool:
        """Whether ``english`` speaks of it, in the singular or the plural."""
        return re.search(rf"(?<![\w-]){re.escape(self.english)}s?(?![\w-])", GAPS.sub("", english), re.I) is not None

    def is_told_by(self, korean: str) -> bool:
        return any(word in korean for word in self.korean)


def read_glossary(file: Path = GLOSSARY) -> tuple[Term, ...]:
    """The terms of ``file`` (tab-separated; several Korean words with ``|`` between them)."""
    with file.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(
            Term(row["english"], _words(row["korean"]), _words(row["avoid"]), row["source"] or "") for row in rows
        )


def problems(catalogue: Mapping[str, str]) -> list[str]:
    """What in the Korean of ``catalogue`` (English → Korean) and in the help is not as the glossary says."""
    terms = read_glossary()
    texts = {f"“{english}”": korean for english, korean in catalogue.items() if korean}
    pages, phone = _contents(PAGES), _contents(PHONE)
    return [
        *(found for english, korean in catalogue.items() if korean for found in _untold(english, korean, terms)),
        *(found for where, korean in (texts | pages | phone).items() for found in _avoided(where, korean, terms)),
        *(found for where, korean in (texts | pages).items() for found in _impolite(where, korean)),
    ]


def _contents(patterns: tuple[str, ...]) -> dict[str, str]:
    files = (file for pattern in patterns for file in sorted(ROOT.glob(pattern)))
    return {str(file.relative_to(ROOT)): _korean_of(file) for file in files}


def _korean_of(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    return "\n".join(KOREAN_ENTRY.findall(text)) if file.suffix == ".toml" else text


def _untold(english: str, korean: str, terms: tuple[Term, ...]) -> Iterator[str]:
    """Of several terms that say the same, such as stop and boarding stop, each is looked for."""
    for term in terms:
        if term.is_in(english) and not term.is_told_by(korean):
            yield f"“{english}”: {term.english} is {' or '.join(term.korean)}, not in “{korean}”"


def _avoided(where: str, korean: str, terms: tuple[Term, ...]) -> Iterator[str]:
    for term in terms:
        for word in term.avoided:
            if word in korean:
                yield f"{where}: {word} is not used for {term.english}: {' or '.join(term.korean)}"


def _impolite(where: str, korean: str) -> Iterator[str]:
    if POLITE.search(korean):
        yield f"{where}: write -십시오, not -세요: “{korean[:80]}”"


def _words(cell: str | None) -> tuple[str, ...]:
    return tuple(word for word in (cell or "").split("|") if word)


def main() -> int:
    catalogue = read_catalogue()
    found = [*problems(catalogue), *one_form(catalogue)]
    print("\n".join(found) or f"{len(read_glossary())} terms, all kept to")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
