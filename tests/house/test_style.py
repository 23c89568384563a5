"""One style everywhere, and scripts that a shell reads as meant."""

import ast

import pytest


@pytest.mark.parametrize("command", [("check",), ("format", "--check")])
def test_ruff(tool, python, root, command):
    done = tool(*python, "-m", "ruff", *command, "--no-cache", ".")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ('print("only terminals have a reader for this")\n', "T201"),
        ('import pyogrio\n\npyogrio.read_info("a file that QGIS may be editing")\n', "TID251"),
    ],
)
def test_what_only_tools_may_do_is_found_in_a_room(tool, python, root, source, rule):
    command = [*python, "-m", "ruff", "check", "--no-cache", "--output-format", "concise", "--stdin-filename"]
    for place, findings in (("transit/planted.py", 1), ("tools/planted.py", 0)):
        done = tool("bash", "-c", 'printf "%s" "$0" | "$@"', source, *command, place, "-")
        assert done.stdout.count(rule) == findings, done.stdout + done.stderr


def test_every_shipped_file_has_the_syntax_of_python_3_11(shipped):
    files = sorted(shipped.rglob("*.py"))
    assert len(files) > 20
    for file in files:
        ast.parse(file.read_text(encoding="utf-8"), filename=str(file), feature_version=(3, 11))


def test_shell_scripts_parse(tool, root):
    scripts = [*sorted((root / "tools").glob("*.sh")), root / ".ci" / "run"]
    assert len(scripts) > 5
    done = tool("bash", "-n", *scripts)
    assert done.returncode == 0, done.stderr
