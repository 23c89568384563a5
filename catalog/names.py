"""Field names that every format bears: short, ASCII, snake_case, unique, and readable where the original is Korean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

LONGEST = 40
"""Letters of a field name; PostgreSQL ends at 63 bytes, and nobody reads more."""
RESERVED = {"fid", "geom", "ogc_fid", "geometry"}
"""Names that GeoPackage and GDAL keep for themselves."""

# Revised Romanisation (국어의 로마자 표기법, 2000), letter by letter: sounds that change between syllables are left out
# as the rules allow for names that must lead back to the Korean spelling (article 3-8).
INITIALS = tuple("g kk n d tt r m b pp s ss  j jj ch k t p h".split(" "))  # noqa: SIM905 - ㅇ is silent
VOWELS = tuple("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" "))  # noqa: SIM905
FINALS = tuple(" k kk ks n nj nh t l lk lm lp ls lt lp lh m p ps t t ng t t k t p t".split(" "))  # noqa: SIM905
FIRST_SYLLABLE, LAST_SYLLABLE = 0xAC00, 0xD7A3


def ascii_name(original: str, taken: Container[str] = ()) -> str:
    """``original`` as a field name that is not in ``taken``: ``지번`` → ``jibeon``, ``roadName`` → ``road_name``."""
    text = "".join(map(_romanised, unicodedata.normalize("NFC", original)))
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    text = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", text).lower()
    name = re.sub(r"[^a-z0-9]+", "_", text).strip("_")[:LONGEST] or "field"
    if name[0].isdigit():
        name = f"f_{name}"
    if name in RESERVED:
        name = f"{name}_"
    return _unique(name, taken)


def _romanised(letter: str) -> str:
    code = ord(letter)
    if not FIRST_SYLLABLE <= code <= LAST_SYLLABLE:
        return letter
    rest, final = divmod(code - FIRST_SYLLABLE, len(FINALS))
    initial, vowel = divmod(rest, len(VOWELS))
    return INITIALS[initial] + VOWELS[vowel] + FINALS[final]


def _unique(name: str, taken: Container[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name}_{number}" in taken:
        number += 1
    return f"{name}_{number}"
