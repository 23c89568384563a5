"""The demo's one page: what was done, the figures, the maps."""

from __future__ import annotations

import html
from datetime import datetime
from pathlib import Path

from demo_themes import CAPTIONS

PAGE = """<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>시정 데모 요약</title><style>
:root {{ color-scheme: light; --ink: #1c2733; --quiet: #5b6b7a; --line: #dde3e8; --accent: #1f6f5c; }}
body {{ font: 16px/1.6 "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", sans-serif; color: var(--ink);
  max-width: 1080px; margin: 0 auto; padding: 32px 20px 64px; }}
h1 {{ font-size: 28px; margin: 0; }} h2 {{ font-size: 19px; margin: 36px 0 12px; }}
p.quiet {{ color: var(--quiet); margin: 4px 0 24px; }}
.cards {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); gap: 12px; }}
.card {{ border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; }}
.card b {{ display: block; font-size: 24px; color: var(--accent); font-variant-numeric: tabular-nums; }}
.card span {{ color: var(--quiet); font-size: 14px; }}
table {{ border-collapse: collapse; width: 100%; }}
td, th {{ border-bottom: 1px solid var(--line); padding: 7px 8px; text-align: left; }}
td.n, th:last-child {{ text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }}
img {{ width: 100%; border: 1px solid var(--line); border-radius: 10px; }}
</style></head><body>
<h1>시정 데모 요약</h1><p class="quiet">{made} 작성 · 가상 도시와 {real}</p>
<div class="cards">{cards}</div>
<h2>단계와 걸린 시간</h2><table><tr><th>단계</th><th>결과</th><th>시간</th></tr>{steps}</table>
{maps}
<h2>읽는 법</h2>
<p>환승 건수는 이용자수(단체 포함)로 셉니다. 환승은 하차 후 30분(21:00–07:00 60분) 안에 다른 노선에 탄 것이며,
한 통행에서 네 번까지입니다.
산림까지 거리는 필지 경계에서 산림 경계까지의 최단 수평거리이고, 인접 면적은 산림에서 100 m 안의 면적 중
산림 밖 부분입니다. 가상 도시는 생성된 자료로 실제 도시가 아닙니다.</p>
</body></html>
"""


def write_summary(file: Path, steps: list, figures: dict, maps: list[Path]) -> Path:
    """Write the page to ``file`` with links to the maps beside it."""
    file.write_text(
        PAGE.format(
            made=f"{datetime.now():%Y-%m-%d %H:%M}",
            real="시흥시 실제 필지" if "siheung" in figures else "그 결과",
            cards="".join(
                f'<div class="card"><b>{value}</b><span>{title}</span></div>' for title, value in _cards(figures)
            ),
            steps="".join(
                f'<tr><td>{html.escape(step.title)}</td><td>{html.escape(step.outcome)}</td>'
                f'<td class="n">{step.seconds:.1f} 초</td></tr>'
                for step in steps
            ),
            maps="".join(_picture(path.name, CAPTIONS[path.stem]) for path in maps),
        ),
        encoding="utf-8",
    )  # fmt: skip
    return file


def _changed(compared: dict) -> str:
    return f"{compared['MORE'] + compared['LESS']:,.0f} / {compared['COMPARED']:,.0f}"


def _picture(name: str, caption: str) -> str:
    return f'<h2>{caption}</h2><a href="{name}"><img src="{name}" alt="{caption}"></a>'


def _cards(figures: dict) -> list[tuple[str, str]]:
    linked, near, imported = figures["link"], figures["forest"], figures["import"]
    cards = [
        ("받은 자료", f"{len(figures['layers'])}종"),
        ("필지 자료의 지적 사항", f"{figures['check']['FINDINGS']:,.0f}"),
        ("카드 기록", f"{imported['ROWS_READ']:,.0f}"),
        ("제외한 기록", f"{imported['ROWS_REJECTED']:,.0f}"),
        ("통행", f"{linked['JOURNEYS']:,.0f}"),
        ("요금 환승", f"{linked['FARE_TRANSFERS']:,.0f}"),
        ("통행 환승", f"{linked['BEHAVIOUR_TRANSFERS']:,.0f}"),
        ("새 노선으로 줄어드는 환승(하루)", f"{figures['whatif']['TRANSFERS_SAVED']:,.0f}"),
        ("모형의 기준 환승 오차", f"{figures['whatif']['BASE_TRANSFER_ERROR']:+.1%}"),
        ("산림인접지 대장의 건축물", f"{figures['register']['BUILDING_COUNT']:,.0f}"),
        ("제때 닿는 산림 가장자리", f"{figures['access']['IN_TIME_SHARE']:.0%}"),
        ("도로망 링크", f"{figures['network']['EDGE_COUNT']:,.0f}"),
        ("오전 7–9시 차량", f"{figures['demand']['VEHICLES']:,.0f}"),
        ("평균 통행시간(기준)", f"{figures['simulated']['MEAN_TRIP_S'] / 60:,.1f}분"),
        ("다리 통제로 교통량이 달라진 링크", _changed(figures["simulated_differences"])),
        ("산림 100 m 이내 필지", f"{near['WITHIN_LEGAL']:,.0f} / {near['FEATURES']:,.0f}"),
    ]
    if "siheung" in figures:
        real = figures["siheung"]
        cards.append(("시흥시 100 m 이내 필지", f"{real['WITHIN_LEGAL']:,.0f} / {real['FEATURES']:,.0f}"))
    return cards
