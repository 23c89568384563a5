"""What is typed finds Korean names: the same cases as the phone's search."""

import pytest

from sijeong.common.hangul import asked


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ㅈㅇ", "정왕동"),
        ("ㅈㅇ1", "정왕1동"),
        ("ㄱㅅ", "가산동"),
        ("ㄳ", "가산동"),
        ("ㄱ", "까치마을"),
        ("저", "정왕동"),
        ("정와", "정왕동"),
        ("간", "가나안교회"),
        ("정ㅇ", "정왕동"),
        ("정왕 동사", "정왕1동사무소"),
        ("정왕역", "정왕 역"),
        ("bus", "BUS 33"),
        ("25-1", "25-101번"),
        ("(", "상가(앞)"),
    ],
)
def test_it_is_found(typed, name):
    assert asked(typed).rank(name) is not None


@pytest.mark.parametrize(
    ("typed", "name"), [("ㅈㅁ", "정왕동"), ("왕정", "정왕동"), ("", "정왕동"), (" ", "가"), (".", "가")]
)
def test_it_is_not_found(typed, name):
    assert asked(typed).rank(name) is None


def test_what_begins_so_and_is_short_comes_first():
    names = ["시화정왕역환승센터", "정왕역환승센터", "정왕역", "정왕동 주민센터"]
    ranked = sorted(names, key=lambda name: -(asked("정왕역").rank(name) or 0))
    assert ranked == ["정왕역", "정왕역환승센터", "시화정왕역환승센터", "정왕동 주민센터"]
