"""Names that were cut at ten bytes."""

from __future__ import annotations

import pytest

from sijeong.catalog.entries import dataset_of, read_catalogue
from sijeong.catalog.files.field_names import named_after, repaired_names


def names(*raw: bytes, encoding="utf-8", dataset=None) -> list[str]:
    return repaired_names(raw, encoding, dataset)[0]


@pytest.mark.parametrize(
    ("full", "encoding", "expected"),
    [
        ("행정동명", "utf-8", "행정동명"),
        ("행정동코드", "utf-8", "행정동코드"),
        ("KOFTR_GROUP_CD", "cp949", "KOFTR_GROUP_CD"),
        ("STORUNST_CD", "utf-8", "STORUNST_CD"),
        ("도로명주소", "cp949", "도로명주소"),  # ten bytes: nothing is missing
        ("소유구분명", "utf-8", "소유구"),  # not known: only the half character goes
        ("PNU", "utf-8", "PNU"),
    ],
)
def test_a_cut_name(full, encoding, expected):
    assert names(full.encode(encoding)[:10], encoding=encoding) == [expected]


def test_what_was_repaired_is_told():
    _, repairs = repaired_names(["행정동명".encode()[:10], b"PNU"], "utf-8")
    assert [(repair.found, repair.repaired) for repair in repairs] == [("행정동�", "행정동명")]


def test_names_stay_different():
    assert names(b"a", b"A", "소유구분명".encode()[:10], "소유구분코드".encode()[:10]) == [
        "a",
        "A_2",
        "소유구",
        "소유구_2",
    ]


def test_a_name_may_be_in_another_encoding_than_the_records():
    assert names("지목".encode("cp949"), encoding="utf-8") == ["지목"]


def test_the_entry_knows_more_names():
    forest = dataset_of("forest_map", read_catalogue())
    assert named_after(["STORUNST_C", "koftr_grou", "FRTP_CD", "OTHER"], forest) == {
        "STORUNST_C": "storunst_cd",
        "koftr_grou": "koftr_group_cd",
        "FRTP_CD": "frtp_cd",
    }


def test_two_columns_never_become_one_field():
    forest = dataset_of("forest_map", read_catalogue())
    assert list(named_after(["HEIGHT", "HEIGT_CD"], forest).values()) == ["height_m"]
