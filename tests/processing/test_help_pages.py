"""Every algorithm has help in both languages, with a picture, and it tells of what the user is asked."""

import re
from pathlib import Path

import pytest

HELP = Path(__file__).resolve().parents[2] / "help"
PICTURES = HELP / "pictures"
MOST_BYTES, MOST_BYTES_OF_ALL = 60_000, 3_000_000
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
LANGUAGES = ("ko", "en")


def _algorithms(provider):
    return sorted(provider.algorithms(), key=lambda algorithm: algorithm.name())


def _page(language: str, name: str) -> str:
    return (HELP / language / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_algorithm_has_a_page_with_its_picture(provider, language):
    for algorithm in _algorithms(provider):
        name = algorithm.name()
        pictures = PICTURE.findall(_page(language, name))
        assert [target for _, target in pictures] == [f"../pictures/{name}.png"], f"{language}/{name}.md"
        assert len(pictures[0][0]) > 8, f"{language}/{name}.md: the picture needs a text for those who cannot see it"
        assert (PICTURES / f"{name}.png").is_file(), f"make help-pictures: {name}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_of_the_dialog_is_told_of(provider, language):
    from qgis.core import QgsProcessingParameterDefinition

    hidden = QgsProcessingParameterDefinition.Flag.FlagAdvanced | QgsProcessingParameterDefinition.Flag.FlagHidden
    for algorithm in _algorithms(provider):
        asked = [one.name() for one in algorithm.parameterDefinitions() if not one.flags() & hidden]
        text = _page(language, algorithm.name())
        assert [name for name in asked if name not in text] == [], f"{language}/{algorithm.name()}.md"


def test_korean_pages_are_korean(provider):
    for algorithm in _algorithms(provider):
        first = _page("ko", algorithm.name()).split("\n\n")[1]
        assert re.search("[가-힣]", first), algorithm.name()
        assert not re.search(r"세요[.\s]|합니당|해요", _page("ko", algorithm.name())), algorithm.name()


def test_no_picture_is_too_large_or_of_nothing(provider):
    names = {algorithm.name() for algorithm in provider.algorithms()}
    files = list(PICTURES.glob("*"))
    assert {file.name for file in files} == {f"{name}.png" for name in names}
    assert [file.name for file in files if file.stat().st_size > MOST_BYTES] == []
    assert sum(file.stat().st_size for file in files) <= MOST_BYTES_OF_ALL


def test_the_dialog_finds_the_picture_and_has_room_for_it(provider):
    from qgis.PyQt.QtCore import QUrl
    from qgis.PyQt.QtGui import QImage

    for algorithm in _algorithms(provider):
        shown = re.findall(r'<img src="([^"]+)" width="(\d+)" alt="([^"]+)"', algorithm.shortHelpString())
        assert len(shown) == 1, algorithm.name()
        address, width, alt = shown[0]
        image = QImage(QUrl(address).toLocalFile())
        assert image.width() == 520
        assert int(width) <= 290
        assert alt


def _shown_parts(text: str):
    """What QGIS's dialog makes of a help page: in a paragraph, by its own style sheet."""
    from qgis.PyQt.QtGui import QTextDocument

    from sijeong.processing.base import markdown_to_html

    document = QTextDocument()
    document.setDefaultStyleSheet("h2 { color: #555555; } p { color: #666666; } b { color: #333333; }")
    document.setHtml(f"<p>{markdown_to_html(text)}</p>")
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            yield part.fragment().text(), part.fragment().charFormat()
            part += 1
        block = block.next()


def test_only_the_first_words_of_an_item_are_bold_in_the_dialog(qgis_app):
    from qgis.PyQt.QtGui import QFont

    parts = _shown_parts("# 제목\n\n- **입력** (`INPUT`): 필지\n- 다른 **말**\n")
    assert [text for text, look in parts if look.fontWeight() > QFont.Weight.Normal] == ["입력", "말"]


def test_all_has_the_ink_of_the_theme_in_the_dialog(qgis_app):
    from qgis.PyQt.QtCore import Qt

    parts = list(_shown_parts("# 제목\n\n대장을 **만듭니다**.\n\n## 입력\n- **산림** (`FOREST`)\n\n끝\n"))
    assert "".join(text for text, _ in parts) == "대장을 만듭니다.입력산림 (FOREST)끝"
    assert [text for text, look in parts if look.foreground().style() != Qt.BrushStyle.NoBrush] == []
