"""Every text has its Korean, is used, and speaks as the glossary does."""

import csv
import re

import pytest


def test_every_text_is_translated_and_used(tool, python, root):
    done = tool(*python, "tools/translations.py", "check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_korean_keeps_to_the_glossary(tool, python, root):
    done = tool(python[0], "tools/glossary.py")
    assert done.returncode == 0, done.stdout + done.stderr


def test_particles_fit_what_stands_before_them(tool, python):
    done = tool(python[0], "tools/particles.py")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("korean", "fits"),
    [
        ("{file}을(를) 열 수 없습니다.", True),
        ("‘{field}’이(가) 없습니다.", True),
        ("다른 파일({name})이 있습니다.", True),
        ("{count}개를 뺐습니다.", True),
        ("{file}을 열 수 없습니다.", False),
        ("‘{field}’가 없습니다.", False),
        ("{name}이라는 설정은 없습니다.", False),
    ],
)
def test_a_particle_for_one_kind_of_ending_is_found(tool, python, root, korean, fits):
    program = "import sys, particles; sys.exit(bool(particles.one_form({'x': sys.argv[1]})))"
    done = tool("env", f"PYTHONPATH={root / 'tools'}", python[0], "-P", "-c", program, korean)
    assert done.returncode == (0 if fits else 1), done.stdout + done.stderr


@pytest.mark.parametrize(
    ("english", "korean", "told"),
    [
        ("Boarding stop", "승차 정류소", "정류소 is not used"),
        ("Choose the layer of dongs.", "행정동 레이어를 고르세요.", "write -십시오"),
        ("Set the layer of dongs.", "행정동 레이어를 지정하세요(EPSG:5186).", "write -십시오"),
        ("Lanes", "차선 수", "차선 is not used"),
        ("Gaps without a direct route", "직행 노선 공백", "직행 노선 is not used"),
        ("Transfer hubs", "갈아타는 곳", "transfer hub is 환승 거점"),
        ("Transfer hubs", "환승 거점", ""),
        ("The transfers", "환승", ""),
    ],
)
def test_the_glossary_finds_what_it_should(tool, python, root, english, korean, told):
    program = "import sys, glossary; print(*glossary.problems({sys.argv[1]: sys.argv[2]}), sep='\\n')"
    done = tool("env", f"PYTHONPATH={root / 'tools'}", python[0], "-P", "-c", program, english, korean)
    assert done.returncode == 0, done.stderr
    assert told in done.stdout if told else not done.stdout.strip()


def test_the_glossary_names_each_term_once(root):
    with (root / "docs" / "glossary.tsv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    terms = [row["english"] for row in rows]
    assert len(terms) == len(set(terms)) > 150
    assert all(row["korean"] for row in rows)


HELP = ("Inputs and settings", "Output", "Example", "Common errors"), ("입력과 설정", "출력", "예", "자주 나는 오류")


@pytest.mark.parametrize(("language", "headings"), zip(("en", "ko"), HELP, strict=True))
def test_every_algorithms_help_says_what_goes_in_what_comes_out_and_what_can_go_wrong(root, language, headings):
    for page in sorted((root / "help" / language).glob("*.md")):
        text = page.read_text(encoding="utf-8")
        if "`qgis_process run" in text:
            found = [line[3:] for line in text.splitlines() if line.startswith("## ")]
            assert [one for one in found if one in headings] == list(headings), page


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_help_leads_to_each_of_its_pages(root, language):
    folder = root / "help" / language
    led_to = set(re.findall(r"\]\((\w+)\.md\)", (folder / "index.md").read_text(encoding="utf-8")))
    assert led_to == {page.stem for page in folder.glob("*.md")} - {"index"}
