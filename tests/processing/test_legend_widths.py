"""Legend texts fit the layer panel of a small screen: 290 px wide on 1366 × 768, with group, check box and symbol."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from sijeong.processing.results import STYLE_FOLDER

CATALOGUE = STYLE_FOLDER.parent / "i18n" / "sijeong_ko.ts"
CLASS_PX, HEADING_PX = 145, 170
"""Left of the scroll bar in QGIS 3.22 at 9 pt, measured on the demo's project: a class is four levels deep."""
HANGUL_PX, LATIN_PX, NARROW_PX = 12.0, 7.2, 4.0
"""Noto Sans CJK at 9 pt and 96 dpi, as QGIS shows it under Linux; Malgun Gothic is no wider."""
NARROW = set(" .,:;()[]·'|")
NUMBERS = {"{low}": "100", "{high}": "200"}


def width(text: str) -> float:
    """Pixels of ``text`` in the layer panel; gaps are counted as three digits."""
    for gap, number in NUMBERS.items():
        text = text.replace(gap, number)
    return sum(
        HANGUL_PX if re.match("[ᄀ-￿]", letter) else NARROW_PX if letter in NARROW else LATIN_PX for letter in text
    )


def korean() -> dict[str, str]:
    messages = ET.parse(CATALOGUE).iter("message")
    return {message.findtext("source"): message.findtext("translation") for message in messages}


def too_wide(labels: list[str], most: float, words: dict[str, str]) -> list[str]:
    return [words[label] for label in labels if label in words and width(words[label]) > most]


@pytest.mark.parametrize("file", sorted(STYLE_FOLDER.glob("*.qml")), ids=lambda file: file.stem)
def test_korean_legends_are_not_cut(file):
    words = korean()
    headings = ET.parse(file).findall("renderer-v2/rules/rule")
    assert too_wide([heading.get("label") for heading in headings], HEADING_PX, words) == []
    classes = [rule.get("label") for heading in headings for rule in heading.findall("rule")]
    assert too_wide(classes, CLASS_PX, words) == []


def test_a_text_that_is_too_long_is_found():
    assert width("F: 용량 초과, 신호를 두 번 기다림") > CLASS_PX > width("F: 용량 초과, 2주기 대기")
    assert too_wide(["x"], CLASS_PX, {"x": "아주 긴 범례 글은 패널에서 잘립니다"})


def test_texts_with_numbers_are_counted_with_their_numbers():
    from sijeong.processing import access_legends, forest_legends

    words = korean()
    labels = [
        *forest_legends.LEGAL_LABELS.values(),
        *forest_legends.LEGAL_RINGS.values(),
        *(kind.label for kind in access_legends.MINUTE_CLASSES),
    ]
    assert too_wide(labels, CLASS_PX, words) == []
