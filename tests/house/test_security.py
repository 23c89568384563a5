"""What is shipped passes the scan that plugins.qgis.org makes of an upload: any finding there blocks it."""

import json

import pytest

NOT_ENABLED_THERE = "B109,B404,B410"
"""Bandit's rules that the site has switched off (its data file bandit_rules.json); all others count."""

MANDATORY_THERE = "B102,B103,B105,B106,B107,B201,B202,B301,B302,B306,B307,B323,B501,B502,B503,B506,B602,B604,B605,B701"
"""Rules that no comment and no setting may switch off at upload."""


@pytest.fixture
def bandit(tool, python):
    def scan(folder, *options) -> list[str]:
        done = tool(*python, "-m", "bandit", "--quiet", "--format", "json", *options, "--recursive", folder)
        report = json.loads(done.stdout)
        assert not report["errors"], report["errors"]
        return [f"{x['filename']}:{x['line_number']} {x['test_id']} {x['issue_text']}" for x in report["results"]]

    return scan


@pytest.fixture
def secrets(tool, python):
    def scan(folder) -> list[str]:
        command = (
            "-m detect_secrets scan --all-files --exclude-files metadata\\.txt --disable-plugin IPPublicDetector ."
        )
        done = tool(*python, *command.split(), cwd=folder)
        return [
            f"{x['filename']}:{x['line_number']} {x['type']}"
            for y in json.loads(done.stdout)["results"].values()
            for x in y
        ]

    return scan


def test_bandit_finds_nothing(bandit, shipped):
    assert bandit(shipped, "--skip", NOT_ENABLED_THERE) == []


def test_no_comment_hides_a_mandatory_rule(bandit, shipped):
    assert bandit(shipped, "--ignore-nosec", "--tests", MANDATORY_THERE) == []


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ("def sign_in(password='x'):\n    return password\n", "B107"),
        ("eval(input())\n", "B307"),
        ("assert input()\n", "B101"),
        ("import random\nrandom.random()\n", "B311"),
    ],
)
def test_bandit_finds_what_is_planted(bandit, planted, source, rule):
    assert any(f" {rule} " in finding for finding in bandit(planted(source), "--skip", NOT_ENABLED_THERE))


def test_no_secrets(secrets, shipped):
    assert secrets(shipped) == []


def test_a_planted_secret_is_found(secrets, planted):
    folder = planted("SERVICE_" + "API_KEY = 'c3VwZXItbG9uZy1rZXk'\n")
    assert secrets(folder) == ["planted.py:1 Secret Keyword"]
