"""The report of a publication."""

from __future__ import annotations


def write_report(file, report, language, translate):
    from ..common.pages import write_page

    write_page(file, report.title, language, [])
