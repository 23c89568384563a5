"""Field names as they were meant: a DBF name ends after ten bytes, also in the middle of a Korean character."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..entries import Dataset
from .encoding import CP949, UTF8

NAME_BYTES = 10
"""dBASE III: eleven bytes with the zero at the end."""

KNOWN_NAMES = (
    "KOFTR_GROUP_CD", "STORUNST_CD",
    "행정동명", "행정동코드", "행정구역명", "행정구역코드", "법정동명", "법정동코드", "법정동주소",
    "시군구명", "시군구코드", "읍면동명", "읍면동코드", "고유번호", "필지고유번호",
    "도로명주소", "도로명코드", "지번주소", "소재지지번주소", "소재지도로명주소",
    "정류소명", "정류소번호", "정류장명", "정류장번호",
    "건물용도코드", "건축물용도명", "사용승인일자", "데이터기준일자", "관리번호", "용도지역명", "용도지역코드",
)  # fmt: skip
"""Long names of agency layers that come cut (datasources.md §5.1, §7.4; names of the standard open data sets)."""


@dataclass(frozen=True)
class NameRepair:
    """A field name as it stood in the file and as it is now."""

    found: str
    repaired: str


def whole_characters(name: bytes, encoding: str) -> str:
    """The text of ``name`` without a character that was cut at its end; what still cannot be decoded is ``�``."""
    for end in range(len(name), max(len(name) - 4, 0), -1):
        try:
            return name[:end].decode(encoding)
        except UnicodeDecodeError:
            continue
    return name.decode(encoding, "replace")


def repaired_names(
    raw: Sequence[bytes], encoding: str, dataset: Dataset | None = None, completes: bool = True
) -> tuple[list[str], tuple[NameRepair, ...]]:
    """The names of ``raw`` (bytes as in the file) made whole, and what was repaired.

    A name that fills its ten bytes and begins exactly one known longer name (of the entry, else of
    :data:`KNOWN_NAMES`) becomes that name, if ``completes``. Names stay different: a second ``a`` becomes ``a_2``.
    """
    names, repairs = [], []
    for name in raw:
        own = _name_encoding(name, encoding)
        whole = whole_characters(name, own)
        meant = (_longer_name(name, own, dataset) if completes else None) or whole or "field"
        unique = _unlike(meant, names)
        names.append(unique)
        if unique != name.decode(own, "replace"):
            repairs.append(NameRepair(name.decode(own, "replace"), unique))
    return names, tuple(repairs)


def named_after(columns: Iterable[str], dataset: Dataset, names: Iterable[str] = ()) -> dict[str, str]:
    """Which column is which field of the entry: by its source names, whatever their case and blanks, cut ones included.

    ``names`` of the file and the layer tell what numbered columns (``AL_D010/A2``) mean. A required field that has no
    column of its own takes the one that stands in for it.
    """
    columns = tuple(columns)
    wanted = _wanted(dataset, tuple(name.lower() for name in names))
    wanted |= _stand_ins(dataset, {_plain(column) for column in columns}, wanted)
    found: dict[str, str] = {}
    for column in columns:
        target = wanted.get(_plain(column)) or _by_cut(column, wanted)
        if target is not None and target not in found.values():
            found[column] = target
    return found


def _wanted(dataset: Dataset, names: tuple[str, ...]) -> dict[str, str]:
    """Plain name of a column → field."""
    wanted = {}
    for field in dataset.fields:
        for source in (*field.sources, field.name):
            file, _, column = source.rpartition("/")
            if not file or any(file.lower() in name for name in names):
                wanted[_plain(column)] = field.name
    return wanted


def _stand_ins(dataset: Dataset, there: set[str], wanted: dict[str, str]) -> dict[str, str]:
    """Plain name of a column → the required field that has no other."""
    own = {wanted[column] for column in there & wanted.keys()}
    stand_ins = {}
    for field in dataset.fields:
        column = next((_plain(name) for name in field.stand_ins if _plain(name) in there), None)
        if field.required and field.name not in own and column is not None:
            stand_ins[column] = field.name
    return stand_ins


def _plain(column: str) -> str:
    return "".join(column.split()).lower()


def _by_cut(column: str, wanted: dict[str, str]) -> str | None:
    if not _may_be_cut(column.encode(UTF8)) and not _may_be_cut(column.encode(CP949, "replace")):
        return None
    targets = {target for source, target in wanted.items() if source.startswith(column.lower())}
    return targets.pop() if len(targets) == 1 else None


def _may_be_cut(name: bytes) -> bool:
    """Whether a name fills its ten bytes; with a dropped half character it is up to three shorter."""
    return NAME_BYTES - 3 < len(name) <= NAME_BYTES


def _name_encoding(name: bytes, encoding: str) -> str:
    """Some writers keep names in another encoding than the records."""
    other = CP949 if encoding == UTF8 else UTF8
    for candidate in (encoding, other):
        if "�" not in whole_characters(name, candidate):
            return candidate
    return encoding


def _longer_name(name: bytes, encoding: str, dataset: Dataset | None) -> str | None:
    if len(name) < NAME_BYTES - 1:
        return None
    for known in (_sources(dataset), KNOWN_NAMES):
        longer = {text for text in known if _begins(text, name, encoding)}
        if len(longer) == 1:
            return longer.pop()
    return None


def _begins(text: str, name: bytes, encoding: str) -> bool:
    full = text.encode(encoding, "replace")
    return len(full) > NAME_BYTES and full.upper().startswith(name.upper())


def _sources(dataset: Dataset | None) -> tuple[str, ...]:
    return tuple(source for field in dataset.fields for source in field.sources) if dataset is not None else ()


def _unlike(name: str, taken: list[str]) -> str:
    lowered = {other.lower() for other in taken}
    number, unique = 1, name
    while unique.lower() in lowered:
        number += 1
        unique = f"{name}_{number}"
    return unique
