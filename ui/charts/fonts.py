"""The fonts of charts."""

FONTS = (
    *("Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "Apple SD Gothic Neo", "AppleGothic"),
    "Noto Sans CJK JP",
)
"""Fonts with Korean letters; of a collection of fonts matplotlib knows the first only, which is the Japanese one."""
