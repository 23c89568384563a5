"""The README of a generated city, for whoever finds the folder."""

from __future__ import annotations

from .dongs import CITY_NAME
from .plan import CityPlan

_TEXT = """{city} 예제 자료 (가상의 도시)
================================

이 폴더의 도시, 행정동, 도로, 필지, 건물, 산림, 버스 노선, 카드 이용 기록은 모두 난수로 만든 가상의 자료입니다.
실제 지역·사람·차량과 아무 관계가 없습니다. 좌표는 시흥시 서쪽 바다 위에 놓여 있습니다(EPSG:5186).
시군구 코드 41999 는 존재하지 않는 코드입니다.

만든 방법: python -m sijeong.sample <폴더> --seed {seed} --size {size}
같은 씨앗값(seed)은 항상 같은 파일을 만듭니다.

폴더
  boundaries/  행정동 경계 (EPSG:5179, UTF-8. 필드 이름 하나가 글자 중간에서 잘려 있음)
  roads/       표준노드링크 MOCT_NODE, MOCT_LINK, TURNINFO (EPSG:5186, cp949, .cpg 없음)
  bus/         GBIS 기반정보 txt, 도시철도역, 정류장·노선 GeoPackage
  parcels/     연속지적도 (EPSG:5186, cp949, .prj 와 .cpg 없음, 자기교차·PNU 중복 있음), 정리된 parcels.gpkg
  buildings/   GIS건물통합정보 (EPSG:5174, cp949, .cpg 없음)
  forest/      1:5,000 임상도 (EPSG:5179, cp949, .cpg 없음, 필드 이름 잘림), 정리된 forest.gpkg
  dem/         수치표고모델 (EPSG:5186)
  fires/       산불 발생 기록 (cp949, 경위도)
  fire_service/ 소방서·119안전센터, 소방용수, 대피소, 임도 (EPSG:5186)
  traffic/     행정동 간 차량 기종점(OD), 종사자수, 교통량·속도 관측(cp949), 신호교차로, 시계 유출입 지점
  cards/       교통카드 기록 (TS 18열 양식, 날짜별 인코딩이 다르고 하나는 압축)
  truth/       정답: 실제 통행·환승·승차, 실제 차량 통행과 링크 교통량, 일부러 넣은 오류의 목록

자료에는 기관이 실제로 주는 자료와 같은 오류가 일부러 들어 있습니다. truth/defects.csv.gz 에 모두 적혀 있습니다.
"""


def readme(plan: CityPlan) -> str:
    """The text, in Korean."""
    return _TEXT.format(city=CITY_NAME, seed=plan.seed, size=plan.size)
