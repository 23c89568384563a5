"""The particle that a value asks for."""

import pytest

from sijeong.common.errors import SijeongError
from sijeong.common.josa import resolved


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("필지을(를) 고르십시오.", "필지를 고르십시오."),
        ("지번을(를) 고르십시오.", "지번을 고르십시오."),
        ("정왕동이(가) 없습니다.", "정왕동이 없습니다."),
        ("시흥시은(는) 목록에 없습니다.", "시흥시는 목록에 없습니다."),
        ("서울(으)로 바꾸었습니다.", "서울로 바꾸었습니다."),
        ("산림(으)로 봅니다.", "산림으로 봅니다."),
        ("경로(으)로 봅니다.", "경로로 봅니다."),
        ("노선과(와) 정류장", "노선과 정류장"),
        ("도로와(과) 정류장", "도로와 정류장"),
        ("‘필지’을(를) 채우십시오.", "‘필지’를 채우십시오."),
        ("“대장”이(가) 없습니다.", "“대장”이 없습니다."),
        ("시흥시(41390)은(는) 그대로 두었습니다.", "시흥시(41390)는 그대로 두었습니다."),
        ("값 “30”은(는) 숫자가 아닙니다.", "값 “30”은 숫자가 아닙니다."),
        ("0.5은(는) 쓸 수 없습니다.", "0.5는 쓸 수 없습니다."),
        ("노드 1001이(가) 없습니다.", "노드 1001이 없습니다."),
        ("EPSG:5186(으)로 읽었습니다.", "EPSG:5186으로 읽었습니다."),
        ("EPSG:5178(으)로 읽었습니다.", "EPSG:5178로 읽었습니다."),
        ("2026-02-04이(가) 두 번 있습니다.", "2026-02-04가 두 번 있습니다."),
        ("필지.gpkg을(를) 열 수 없습니다.", "필지.gpkg를 열 수 없습니다."),
        ("자료.zip이(가) 손상되었습니다.", "자료.zip이 손상되었습니다."),
        ("parcels.json을(를) 열 수 없습니다.", "parcels.json을 열 수 없습니다."),
        ("route_id이(가) 없습니다.", "route_id가 없습니다."),
        ("HTML이(가) 왔습니다.", "HTML이 왔습니다."),
        ("SUMO은(는) 설치되지 않았습니다.", "SUMO는 설치되지 않았습니다."),
        ("12 %을(를) 넘지 않습니다.", "12 %를 넘지 않습니다."),
        ("50 m이(가) 넘습니다.", "50 m가 넘습니다."),
        ("EPSG:5186(이)라는 좌표계", "EPSG:5186이라는 좌표계"),
        ("정수(이)여야 합니다.", "정수여야 합니다."),
        ("?을(를) 고르십시오.", "?을(를) 고르십시오."),
        ("을(를)", "을(를)"),
        ("(A를) 고르고 B을(를) 뺍니다.", "(A를) 고르고 B를 뺍니다."),
    ],
)
def test_a_value_takes_the_particle_that_is_read_with_it(written, read):
    assert resolved(written) == read


def test_an_error_says_one_particle():
    korean = {"There is no {file}. Check the path.": "{file}이(가) 없습니다. 경로를 확인하십시오."}
    error = SijeongError("There is no {file}. Check the path.", file="임상도.shp")
    assert error.sentence(lambda text: korean.get(text, text)) == "임상도.shp가 없습니다. 경로를 확인하십시오."
    assert error.sentence() == "There is no 임상도.shp. Check the path."
