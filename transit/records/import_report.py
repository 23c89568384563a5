"""The page that says what an import did."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from ...common.files import replacing
from .cleaning import Rejection, Repair

if TYPE_CHECKING:
    from .importing import ImportSummary

_PAGE = """<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>교통카드 자료 가져오기 — {name}</title>
<style>
body {{ font: 15px/1.5 "Noto Sans KR", "Malgun Gothic", sans-serif }}
body {{ max-width: 60em; margin: 2em auto; padding: 0 1em }}
h1 {{ font-size: 1.4em }} h2 {{ font-size: 1.1em; margin-top: 2em }} small {{ color: #667; font-weight: normal }}
table {{ border-collapse: collapse; width: 100% }} th, td {{ text-align: left }}
th, td {{ border-bottom: 1px solid #dde; padding: .3em .6em; vertical-align: top }}
td {{ overflow-wrap: anywhere }} td:last-child {{ min-width: 16em }}
.n {{ text-align: right; font-variant-numeric: tabular-nums }}
</style>
<h1>교통카드 자료 가져오기 <small>Import of card taps</small></h1>
<p>{name}</p>
{tables}
<p>제외한 행은 결과 폴더의 rejected.csv에 파일·줄 번호와 함께 있습니다(카드번호는 가림).
<small>Rejected rows are in rejected.csv inside the dataset, with file and line; card numbers are masked.</small></p>
</html>
"""


def write_report(summary: ImportSummary, target: Path, name: str) -> None:
    """Write ``summary`` of the delivery ``name`` as one self-contained page, Korean with English beside it."""
    parts = (_rows, _rejected, _repaired, _days, _columns, _warnings)
    tables = filter(None, (part(summary) for part in parts))
    with replacing(target) as fresh:
        fresh.write_text(_PAGE.format(name=escape(name), tables="\n".join(tables)), encoding="utf-8")


def _rows(summary: ImportSummary) -> str:
    rows = [
        *_journeys(summary),
        (_both("읽음", "read"), summary.rows_read),
        (_both("채택", "kept"), summary.rows_kept),
        (_both("제외", "rejected"), summary.rows_rejected),
    ]
    return _table("행 수", "Rows", ("", ""), rows)


def _rejected(summary: ImportSummary) -> str:
    counts = summary.rejected_by_reason
    rows = [(_both(one.korean, one.english), counts[one.code]) for one in Rejection if one.code in counts]
    return _table("제외한 이유", "Rejected, by reason", ("이유", "행"), rows)


def _repaired(summary: ImportSummary) -> str:
    counts = summary.repaired_by_kind
    rows = [(_both(one.korean, one.english), counts[one.code]) for one in Repair if one.code in counts]
    return _table("고쳐서 사용", "Kept after a repair", ("내용", "행"), rows)


def _days(summary: ImportSummary) -> str:
    rows = [(day.isoformat(), rows) for day, rows in summary.rows_by_day.items()]
    return _table("운행일(04시 시작)별", "By service day (starts 04:00)", ("운행일", "행"), rows)


def _columns(summary: ImportSummary) -> str:
    rows = [
        (
            escape(file.file),
            "<br>".join([escape(file.layout), *(_both(said.korean, said.english) for said in file.remarks)]),
            "<br>".join(f"{column} ← {escape(found)}" for column, found in file.names.items()),
        )
        for file in summary.files
    ]
    return _table("인식한 열", "Columns recognised", ("파일", "양식", "열"), rows)


def _warnings(summary: ImportSummary) -> str:
    return _table("알림", "Warnings", ("",), [(escape(warning),) for warning in summary.warnings])


def _journeys(summary: ImportSummary) -> list[tuple[str, int]]:
    """The rows of the files where they are not the rides that are counted below."""
    if summary.lines_read == summary.rows_read:
        return []
    return [(_both("원본 행(통행)", "rows of the files (journeys)"), summary.lines_read)]


def _both(korean: str, english: str) -> str:
    return f"{escape(korean)} <small>{escape(english)}</small>"


def _table(korean: str, english: str, header: tuple[str, ...], rows: list[tuple]) -> str:
    if not rows:
        return ""
    head = "".join(map(_heading, header, rows[0])) if any(header) else ""
    body = "\n".join("<tr>" + "".join(_cell(value) for value in row) + "</tr>" for row in rows)
    return f"<h2>{_both(korean, english)}</h2>\n<table><tr>{head}</tr>\n{body}</table>"


def _heading(name: str, below: object) -> str:
    return f'<th class="n">{name}</th>' if isinstance(below, int) else f"<th>{name}</th>"


def _cell(value: object) -> str:
    return f'<td class="n">{value:,}</td>' if isinstance(value, int) else f"<td>{value}</td>"
