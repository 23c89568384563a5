"""HOSTING.txt: what the city's IT team has to know and set (reference/mobile.md, 4.5)."""

from __future__ import annotations

from pathlib import Path

from ..sealing.sealing import Binding

FOLDER = Path(__file__).resolve().parent
SEALED_BEGIN, SEALED_END = "[sealed]\n", "[/sealed]\n"
"""Round what only a sealed publication is told."""
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""The same as in the app's ``index.html``, where ``frame-ancestors`` is not allowed to stand (CSP 3, 3.3)."""


def hosting_text(language: str, binding: Binding, is_sealed: bool) -> str:
    """The check list in ``language`` (``ko`` or ``en``), of a publication that is sealed or not."""
    text = (FOLDER / f"hosting_{language}.txt").read_text(encoding="utf-8")
    before, _, rest = text.partition(SEALED_BEGIN)
    on_sealing, _, after = rest.partition(SEALED_END)
    said = {
        "{csp}": CSP,
        "{published}": binding.published[:16].replace("T", " "),
        "{valid_until}": binding.valid_until,
        "{title}": binding.title,
    }
    text = before + (on_sealing if is_sealed else "") + after
    for gap, value in said.items():
        text = text.replace(gap, value)
    return text
