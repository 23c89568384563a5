"""The gallery shows every page in every look, and its command says which picture it could not take."""

from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def pages(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import gallery_pages

    return gallery_pages


def test_a_picture_that_is_missing_or_empty_is_named(pages, tmp_path):
    taken = tmp_path / "ko-light-1366x768"
    taken.mkdir()
    for name in pages.TITLES:
        Image.effect_noise((60, 40), 90).save(taken / f"{name}.png")
    assert pages.missing(taken) == []
    (taken / "home.png").unlink()
    Image.new("RGB", (60, 40), "white").save(taken / "bus.png")
    assert pages.missing(taken) == [
        "ko-light-1366x768/home was not taken",
        "ko-light-1366x768/bus is empty",
    ]


def test_no_picture_of_the_gallery_is_missing(pages):
    looks = {f"{language}-{theme}-{size}" for language in ("ko", "en") for theme in ("light", "dark")
             for size in ("1366x768", "1920x1080")}  # fmt: skip
    assert {folder.name for folder in pages.GALLERY.iterdir() if folder.is_dir()} == looks
    kept = {(file.parent.name, file.stem) for file in pages.GALLERY.glob("*/*.webp")}
    assert kept == {(look, name) for look in looks for name in pages.TITLES}
