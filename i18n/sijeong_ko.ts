<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
  <context>
    <name>Sijeong</name>
    <message>
      <source> min</source>
      <translation> 분</translation>
    </message>
    <message>
      <source>(highest {index:.0f})</source>
      <translation>(최고 {index:.0f})</translation>
    </message>
    <message>
      <source>(not used)</source>
      <translation>(쓰지 않음)</translation>
    </message>
    <message>
      <source>(signature)</source>
      <translation>(서명)</translation>
    </message>
    <message>
      <source>0 m (in forest or touching)</source>
      <translation>0 m(산림 안·접함)</translation>
    </message>
    <message>
      <source>10 and more: modelled too high</source>
      <translation>10 이상: 모형이 많음</translation>
    </message>
    <message>
      <source>10 and more: modelled too low</source>
      <translation>10 이상: 모형이 적음</translation>
    </message>
    <message>
      <source>101 motorway</source>
      <translation>101 고속국도</translation>
    </message>
    <message>
      <source>102 urban expressway</source>
      <translation>102 도시고속국도</translation>
    </message>
    <message>
      <source>103 national road</source>
      <translation>103 일반국도</translation>
    </message>
    <message>
      <source>104 metropolitan road</source>
      <translation>104 특별·광역시도</translation>
    </message>
    <message>
      <source>105 state-aided provincial road</source>
      <translation>105 국가지원지방도</translation>
    </message>
    <message>
      <source>106 provincial road</source>
      <translation>106 지방도</translation>
    </message>
    <message>
      <source>107 city or county road</source>
      <translation>107 시·군도</translation>
    </message>
    <message>
      <source>108 other road</source>
      <translation>108 기타</translation>
    </message>
    <message>
      <source>10–15 minutes</source>
      <translation>10~15분</translation>
    </message>
    <message>
      <source>10–20 minutes saved</source>
      <translation>10~20분 단축</translation>
    </message>
    <message>
      <source>10–30 %</source>
      <translation>10~30 %</translation>
    </message>
    <message>
      <source>15 minutes</source>
      <translation>15분</translation>
    </message>
    <message>
      <source>20–40 %</source>
      <translation>20~40 %</translation>
    </message>
    <message>
      <source>30–50 %</source>
      <translation>30~50 %</translation>
    </message>
    <message>
      <source>3–5 minutes</source>
      <translation>3~5분</translation>
    </message>
    <message>
      <source>40–60 %</source>
      <translation>40~60 %</translation>
    </message>
    <message>
      <source>5 minutes</source>
      <translation>5분</translation>
    </message>
    <message>
      <source>50–80 %</source>
      <translation>50~80 %</translation>
    </message>
    <message>
      <source>5–10 minutes</source>
      <translation>5~10분</translation>
    </message>
    <message>
      <source>5–10 minutes saved</source>
      <translation>5~10분 단축</translation>
    </message>
    <message>
      <source>5–10: modelled too high</source>
      <translation>5~10: 모형이 많음</translation>
    </message>
    <message>
      <source>5–10: modelled too low</source>
      <translation>5~10: 모형이 적음</translation>
    </message>
    <message>
      <source>60–80 %</source>
      <translation>60~80 %</translation>
    </message>
    <message>
      <source>90th percentile (min)</source>
      <translation>90백분위(분)</translation>
    </message>
    <message>
      <source>95 % interval</source>
      <translation>95 % 신뢰구간</translation>
    </message>
    <message>
      <source>95 % interval from</source>
      <translation>95 % 구간 아래끝</translation>
    </message>
    <message>
      <source>95 % interval to</source>
      <translation>95 % 구간 위끝</translation>
    </message>
    <message>
      <source>A DEM in metres. Without it, slope and aspect stay empty.</source>
      <translation>높이가 미터인 수치표고모형(DEM)입니다. 없으면 경사와 향은 비워 둡니다.</translation>
    </message>
    <message>
      <source>A background is drawn for orientation: without fields, list and search.</source>
      <translation>배경은 위치를 알아보도록 그리기만 합니다. 필드, 목록, 검색에는 나오지 않습니다.</translation>
    </message>
    <message>
      <source>A bus of this kind, {kind}, has {seats} seats and {places} places. Give at least one seat, and no fewer places than seats.</source>
      <translation>{kind}의 좌석이 {seats}석, 정원이 {places}명입니다. 좌석은 1석 이상, 정원은 좌석 수 이상으로 적으십시오.</translation>
    </message>
    <message>
      <source>A bus speed of {speed} km/h is impossible. Give more than 0.</source>
      <translation>버스 속도가 {speed} km/h일 수는 없습니다. 0보다 큰 값을 적으십시오.</translation>
    </message>
    <message>
      <source>A cell of {cell:g} m cannot be used. Give 1 to {coarsest:g} m, a third of the shortest distance.</source>
      <translation>칸 크기 {cell:g} m는 쓸 수 없습니다. 가장 짧은 거리의 3분의 1인 {coarsest:g} m 이하, 1 m 이상으로 넣으십시오.</translation>
    </message>
    <message>
      <source>A cell of {cell:g} m is too coarse for a window of {window:g} m. Give at most a third of it.</source>
      <translation>칸 {cell:g} m는 창 {window:g} m에 비해 너무 큽니다. 창의 3분의 1 이하로 넣으십시오.</translation>
    </message>
    <message>
      <source>A cell of {size} m cannot be used. Give a number of metres above 0.</source>
      <translation>격자 크기 {size} m는 쓸 수 없습니다. 0보다 큰 미터 값을 넣으십시오.</translation>
    </message>
    <message>
      <source>A certificate needs its key and a key its certificate. Choose both, or neither.</source>
      <translation>인증서와 키는 함께 있어야 합니다. 둘 다 고르거나 둘 다 비우십시오.</translation>
    </message>
    <message>
      <source>A change of {file} ({operation}, {target}) has no step. Number it in the field “step”, or delete the row.</source>
      <translation>{file}의 변경({operation}, {target})에 순번이 없습니다. ‘step’ 필드에 번호를 넣거나 행을 지우십시오.</translation>
    </message>
    <message>
      <source>A city's own file adds it to this list, with its dongs, rules and servers.</source>
      <translation>도시 설정 파일을 고르면 그 시군구가 행정동, 기준, 서버와 함께 목록에 더해집니다.</translation>
    </message>
    <message>
      <source>A comparison needs two layers: COMPARE_BASE and COMPARE_SCENARIO.</source>
      <translation>비교에는 두 레이어가 필요합니다: COMPARE_BASE와 COMPARE_SCENARIO.</translation>
    </message>
    <message>
      <source>A computed shape is left out: the app draws the features themselves.</source>
      <translation>계산된 도형은 뺐습니다: 앱은 객체 자체를 그립니다.</translation>
    </message>
    <message>
      <source>A dataset of the catalogue, for standard field names.</source>
      <translation>자료 목록의 자료를 고르면 표준 필드 이름으로 바꿉니다.</translation>
    </message>
    <message>
      <source>A day's journeys between the same zones: R² of the passengers by pair of zones, SRMSE (root mean square difference ÷ mean of STCIS), and the share of pairs that both have.</source>
      <translation>같은 지역 사이의 하루 통행을 비교합니다. 지역 쌍별 이용자 수의 R², SRMSE(차이의 제곱평균제곱근 ÷ STCIS 평균), 양쪽에 모두 있는 지역 쌍의 비율입니다.</translation>
    </message>
    <message>
      <source>A development that is drawn needs the demand (DEMAND), which tells its zones.</source>
      <translation>그린 개발에는 존을 알려 주는 통행수요(DEMAND)가 필요합니다.</translation>
    </message>
    <message>
      <source>A dong is burdened by an indicator when it is in the upper third of the dongs and has at least half of the highest share; in a topic, when that holds for the topic's mean and for one of its indicators.</source>
      <translation>지표의 부담이 큰 동은 상위 3분의 1에 들고 가장 큰 동의 절반 이상인 동입니다. 분야의 부담은 그 분야의 평균과 지표 하나 이상이 이 기준에 들 때 크다고 봅니다.</translation>
    </message>
    <message>
      <source>A drawn polygon; the rest of the city is computed in groups.</source>
      <translation>그려 둔 면 안만 차량을 한 대씩 계산하고 나머지 도시는 무리로 계산합니다.</translation>
    </message>
    <message>
      <source>A file in the form of the help page “Publish to phones”. May be left empty.</source>
      <translation>도움말 ‘휴대전화로 게시’에 적힌 형식의 TOML 파일입니다. 비워 두어도 됩니다.</translation>
    </message>
    <message>
      <source>A file of a kind that the project has already takes its place.</source>
      <translation>프로젝트에 같은 종류의 자료가 이미 있으면 새 파일이 그 자리를 대신합니다.</translation>
    </message>
    <message>
      <source>A file of the card records is damaged or cut off. Import and link the records again, or copy the folder again from where it came from.</source>
      <translation>카드 자료의 파일 하나가 손상되었거나 잘렸습니다. 다시 가져와 연결하거나, 원본에서 폴더를 다시 복사하십시오.</translation>
    </message>
    <message>
      <source>A flow between zones counts the journeys that are in no finer flow; parts of a pair of dongs add up to it.</source>
      <translation>구역 사이의 흐름은 더 자세한 흐름에 들지 않은 통행을 셉니다. 한 행정동 쌍의 부분을 모두 더하면 그 쌍의 전체가 됩니다.</translation>
    </message>
    <message>
      <source>A folder for the web server, a zip, or one file to hand on.</source>
      <translation>웹서버용 폴더, zip, 한 파일 가운데 고릅니다.</translation>
    </message>
    <message>
      <source>A folder of files from the agencies</source>
      <translation>기관에서 받은 파일 폴더</translation>
    </message>
    <message>
      <source>A forecast of the NIFoS or of fire2a, with the time of arrival of each polygon.</source>
      <translation>국립산림과학원이나 fire2a의 예측 결과로, 면마다 도달시간이 있어야 합니다.</translation>
    </message>
    <message>
      <source>A gap of {area} m², {width} m wide, lies between the polygons.</source>
      <translation>면 사이에 {area} ㎡, 너비 {width} m의 틈이 있습니다.</translation>
    </message>
    <message>
      <source>A gradient is drawn as a plain colour.</source>
      <translation>그라데이션은 단색으로 그립니다.</translation>
    </message>
    <message>
      <source>A hatch is the same for all: the app cannot change it by feature.</source>
      <translation>빗금은 모두 같습니다: 앱은 객체별로 바꾸지 못합니다.</translation>
    </message>
    <message>
      <source>A headway of {headway} minutes is impossible. Give more than 0.</source>
      <translation>배차간격이 {headway}분일 수는 없습니다. 0보다 큰 값을 적으십시오.</translation>
    </message>
    <message>
      <source>A hole of {area} m² lies between the polygons: is a polygon missing?</source>
      <translation>면 사이에 {area} ㎡의 구멍이 있습니다. 빠진 면이 있는지 보십시오.</translation>
    </message>
    <message>
      <source>A key of V-World</source>
      <translation>브이월드 인증키</translation>
    </message>
    <message>
      <source>A key of data.go.kr</source>
      <translation>공공데이터포털 인증키</translation>
    </message>
    <message>
      <source>A label is left out: it tells of values that change with time.</source>
      <translation>시간에 따라 바뀌는 값의 라벨을 뺐습니다.</translation>
    </message>
    <message>
      <source>A label is left out: the app cannot compute {what}.</source>
      <translation>라벨을 뺐습니다: 앱이 {what}을(를) 계산하지 못합니다.</translation>
    </message>
    <message>
      <source>A label is left out: the field {field} is not published.</source>
      <translation>라벨을 뺐습니다: 필드 {field}을(를) 게시하지 않습니다.</translation>
    </message>
    <message>
      <source>A layer</source>
      <translation>레이어</translation>
    </message>
    <message>
      <source>A layer of the project; the button beside it brings one from a file.</source>
      <translation>프로젝트의 레이어를 고릅니다. 옆 단추로 파일에서 불러올 수 있습니다.</translation>
    </message>
    <message>
      <source>A made-up city for trying things out: no real place, person, plot or count.</source>
      <translation>연습용 가상 도시입니다. 실제 지역, 사람, 필지, 통계와 관계가 없습니다.</translation>
    </message>
    <message>
      <source>A marker larger than {pixels} pixels is left out.</source>
      <translation>{pixels}픽셀보다 큰 기호는 뺐습니다.</translation>
    </message>
    <message>
      <source>A mean trip is {km} km and {minutes} minutes long on empty roads. Compare it with what is known.</source>
      <translation>평균 통행은 {km} km, 빈 도로에서 {minutes}분입니다. 알려진 값과 견주어 보십시오.</translation>
    </message>
    <message>
      <source>A new passphrase needs a file to be written to. Choose PASSPHRASE_FILE, or an authentication configuration that holds your own (AUTHCFG).</source>
      <translation>새 암호문구를 적을 파일이 필요합니다. PASSPHRASE_FILE을 고르거나, 암호문구가 든 인증 설정(AUTHCFG)을 고르십시오.</translation>
    </message>
    <message>
      <source>A new road needs a layer of drawn lines (DRAWN), from road to road.</source>
      <translation>새 도로에는 도로에서 도로까지 그린 선 레이어(DRAWN)가 필요합니다.</translation>
    </message>
    <message>
      <source>A pair of zones may change by this factor at most</source>
      <translation>기종점 쌍이 바뀔 수 있는 최대 배수</translation>
    </message>
    <message>
      <source>A part of the recorded alightings is hidden, inferred, and compared. Published shares of alightings that could be inferred: 80.64 % (He &amp; Trépanier 2015), over 80 % (Munizaga &amp; Palma 2012).</source>
      <translation>기록된 하차의 일부를 가리고 추정한 뒤 비교합니다. 발표된 추정률: 80.64 %(He·Trépanier 2015), 80 % 이상(Munizaga·Palma 2012).</translation>
    </message>
    <message>
      <source>A passphrase does not replace a login: it knows no rights by person, cannot be taken back, and nobody sees who looked. Who has files and passphrase reads them after the last day of validity, too.</source>
      <translation>암호문구는 로그인을 대신하지 못합니다. 사람마다 다른 권한이 없고, 거두어들일 수 없고, 누가 보았는지 남지 않습니다. 파일과 암호문구를 가진 사람은 유효기간 뒤에도 내용을 풀 수 있습니다.</translation>
    </message>
    <message>
      <source>A passphrase is a second lock, never the first: it is the same for everybody, cannot be taken back from one person, leaves no record of who has read, and can be tried out without end on a copy. The first lock is the login of the city's server. Tell the passphrase on another way than the address.</source>
      <translation>암호문구는 두 번째 자물쇠입니다. 모두가 같은 암호문구를 쓰므로 한 사람에게서 거둘 수 없고, 누가 보았는지 기록이 남지 않으며, 복사본에는 끝없이 시도할 수 있습니다. 첫 번째 자물쇠는 시 서버의 로그인입니다. 암호문구는 주소와 다른 경로로 전하십시오.</translation>
    </message>
    <message>
      <source>A perimeter faces forest within</source>
      <translation>둘레가 산림을 마주 보는 거리</translation>
    </message>
    <message>
      <source>A picture. QGIS adds it by Layer › Add Layer › Add Raster Layer.</source>
      <translation>사진이나 그림입니다. QGIS의 레이어 › 레이어 추가 › 래스터 레이어 추가로 넣으십시오.</translation>
    </message>
    <message>
      <source>A row a route: use, transfers, turnover, curvature, overlap, headway kept, passengers per km.</source>
      <translation>노선마다 한 줄로: 승객, 환승, 회전율, 굴곡도, 중복도, 배차간격 준수, km당 승객.</translation>
    </message>
    <message>
      <source>A row for each hour (otherwise one for the day)</source>
      <translation>시간대별 행(끄면 하루에 한 행)</translation>
    </message>
    <message>
      <source>A second opinion</source>
      <translation>다른 방법의 의견</translation>
    </message>
    <message>
      <source>A share of vegetation is between 0 and 1, not {value}.</source>
      <translation>식생 비율은 0에서 1 사이여야 하며, {value}은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
      <source>A signal stands at a junction within (m)</source>
      <translation>신호등을 교차로에 붙이는 거리(m)</translation>
    </message>
    <message>
      <source>A simulation is run so many times: more runs tell differences from noise better.</source>
      <translation>시뮬레이션을 이 횟수만큼 돌립니다. 많을수록 실제 차이와 우연한 차이를 잘 가립니다.</translation>
    </message>
    <message>
      <source>A single HTML file needs no server: send it to the phone.</source>
      <translation>HTML 파일 하나는 서버가 필요 없습니다. 파일을 휴대전화로 보내십시오.</translation>
    </message>
    <message>
      <source>A smaller area needs fewer requests.</source>
      <translation>범위가 작을수록 요청이 적습니다.</translation>
    </message>
    <message>
      <source>A table or layer with a parcel number, an address or a shape in each row.</source>
      <translation>행마다 PNU, 주소 또는 도형이 있는 표나 레이어입니다.</translation>
    </message>
    <message>
      <source>A text and no table.</source>
      <translation>표가 아닌 글입니다.</translation>
    </message>
    <message>
      <source>A village needs at least one dwelling, not {count}. Give 1 or more.</source>
      <translation>{count}호로는 마을이 되지 않습니다. 1 이상을 넣으십시오.</translation>
    </message>
    <message>
      <source>A walk cannot be {detour} times the straight line. Give 1 or more.</source>
      <translation>걷는 거리가 직선거리의 {detour}배일 수는 없습니다. 1 이상을 적으십시오.</translation>
    </message>
    <message>
      <source>A walking speed of {speed} m/s is impossible. Give more than 0.</source>
      <translation>보행 속도가 {speed} m/s일 수는 없습니다. 0보다 큰 값을 적으십시오.</translation>
    </message>
    <message>
      <source>A warm-up of {minutes} minutes leaves nothing of the simulated time. Give a shorter one.</source>
      <translation>예열시간 {minutes}분을 빼면 남는 시간이 없습니다. 더 짧게 적으십시오.</translation>
    </message>
    <message>
      <source>A worker of the cluster cannot read {path}. Put the records into a folder that this PC and all workers see under the same path.</source>
      <translation>클러스터의 작업자가 {path}을(를) 읽을 수 없습니다. 이 PC와 모든 작업자가 같은 경로로 볼 수 있는 폴더에 기록을 두십시오.</translation>
    </message>
    <message>
      <source>A worker of the cluster failed: {cause}</source>
      <translation>클러스터의 작업자에서 오류가 났습니다: {cause}</translation>
    </message>
    <message>
      <source>A: free</source>
      <translation>A: 자유로운 흐름</translation>
    </message>
    <message>
      <source>A: the first 10 % of the villages</source>
      <translation>A: 마을 가운데 앞의 10 %</translation>
    </message>
    <message>
      <source>Access of fire engines</source>
      <translation>소방차 접근성</translation>
    </message>
    <message>
      <source>Access of fire engines (minutes)</source>
      <translation>소방차 접근(분)</translation>
    </message>
    <message>
      <source>Access of fire engines by dong</source>
      <translation>읍면동별 소방차 접근성</translation>
    </message>
    <message>
      <source>Access of fire engines to the forest</source>
      <translation>소방차의 산림 접근성</translation>
    </message>
    <message>
      <source>Add Change</source>
      <translation>변경 추가</translation>
    </message>
    <message>
      <source>Add My Files</source>
      <translation>내 파일 넣기</translation>
    </message>
    <message>
      <source>Add My Files…</source>
      <translation>내 파일 넣기…</translation>
    </message>
    <message>
      <source>Add Row</source>
      <translation>행 추가</translation>
    </message>
    <message>
      <source>Add a layer to the project…</source>
      <translation>프로젝트에 레이어 추가…</translation>
    </message>
    <message>
      <source>Add my files</source>
      <translation>내 파일 넣기</translation>
    </message>
    <message>
      <source>Add one with +: the key is its password, the registered domain its user name. QGIS encrypts it.</source>
      <translation>+로 추가하십시오. 비밀번호에 인증키를, 사용자 이름에 등록한 도메인을 적습니다. QGIS가 암호화해 보관합니다.</translation>
    </message>
    <message>
      <source>Add to Map</source>
      <translation>지도에 추가</translation>
    </message>
    <message>
      <source>Add {count} to the Project</source>
      <translation>{count}개를 프로젝트에 넣기</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>더해짐</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>주소</translation>
    </message>
    <message>
      <source>Address as given</source>
      <translation>신청 주소</translation>
    </message>
    <message>
      <source>Address needed</source>
      <translation>주소 필요</translation>
    </message>
    <message>
      <source>Address of the lot</source>
      <translation>필지 소재지</translation>
    </message>
    <message>
      <source>Address of the server</source>
      <translation>서버 주소</translation>
    </message>
    <message>
      <source>Address of this computer</source>
      <translation>이 PC의 주소</translation>
    </message>
    <message>
      <source>Address of this computer to listen at</source>
      <translation>미리보기를 열 이 PC의 주소</translation>
    </message>
    <message>
      <source>Address, without the access word</source>
      <translation>주소(접속 토큰 없음)</translation>
    </message>
    <message>
      <source>Adds a file of it to the project.</source>
      <translation>파일을 프로젝트에 추가합니다.</translation>
    </message>
    <message>
      <source>Adds the transfer flows and the transfer hubs to the map.</source>
      <translation>환승 흐름과 환승 거점을 지도에 올립니다.</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>추가…</translation>
    </message>
    <message>
      <source>Adjust</source>
      <translation>맞출 것</translation>
    </message>
    <message>
      <source>Administrative dongs</source>
      <translation>행정동</translation>
    </message>
    <message>
      <source>Adults = 1</source>
      <translation>일반 = 1</translation>
    </message>
    <message>
      <source>After</source>
      <translation>후</translation>
    </message>
    <message>
      <source>After a transfer, after (a day)</source>
      <translation>후 환승 승차(하루)</translation>
    </message>
    <message>
      <source>After a transfer, before (a day)</source>
      <translation>전 환승 승차(하루)</translation>
    </message>
    <message>
      <source>After this day the app locks itself, also offline: nobody decides by old figures.</source>
      <translation>이날이 지나면 오프라인에서도 앱이 잠깁니다. 오래된 수치로 판단하는 일을 막습니다.</translation>
    </message>
    <message>
      <source>After {day} the app locks itself; publish again before. Delete the files on the server yourselves.</source>
      <translation>{day} 뒤에는 앱이 잠깁니다. 그 전에 다시 게시하십시오. 서버의 파일은 직접 지우십시오.</translation>
    </message>
    <message>
      <source>After, daily mean</source>
      <translation>후, 하루 평균</translation>
    </message>
    <message>
      <source>After: first day</source>
      <translation>후: 첫날</translation>
    </message>
    <message>
      <source>After: last day</source>
      <translation>후: 마지막 날</translation>
    </message>
    <message>
      <source>Age class</source>
      <translation>영급</translation>
    </message>
    <message>
      <source>Agency of routes without one</source>
      <translation>운수업체가 없는 노선의 운수업체</translation>
    </message>
    <message>
      <source>Aggregates</source>
      <translation>집계</translation>
    </message>
    <message>
      <source>Aggregates (file or folder: CSV, TXT, ZIP, Parquet, JSON)</source>
      <translation>집계 자료(파일 또는 폴더: CSV, TXT, ZIP, Parquet, JSON)</translation>
    </message>
    <message>
      <source>Aggregation index (%)</source>
      <translation>집합지수(%)</translation>
    </message>
    <message>
      <source>Agreement with the counts</source>
      <translation>교통량과의 일치</translation>
    </message>
    <message>
      <source>Algorithm</source>
      <translation>알고리즘</translation>
    </message>
    <message>
      <source>Alighted</source>
      <translation>하차</translation>
    </message>
    <message>
      <source>Alighting not known, left out</source>
      <translation>하차 미상으로 제외</translation>
    </message>
    <message>
      <source>Alighting stop</source>
      <translation>하차 정류장</translation>
    </message>
    <message>
      <source>Alighting time</source>
      <translation>하차일시</translation>
    </message>
    <message>
      <source>Alightings</source>
      <translation>하차</translation>
    </message>
    <message>
      <source>Alightings (mean of a day)</source>
      <translation>하차(하루 평균)</translation>
    </message>
    <message>
      <source>Alightings a day</source>
      <translation>하루 하차</translation>
    </message>
    <message>
      <source>Alightings that are estimated</source>
      <translation>추정한 하차</translation>
    </message>
    <message>
      <source>Alightings to change</source>
      <translation>갈아타려는 하차</translation>
    </message>
    <message>
      <source>All</source>
      <translation>전체</translation>
    </message>
    <message>
      <source>All counts, for those who handle the data</source>
      <translation>모든 값(자료를 다루는 사람용)</translation>
    </message>
    <message>
      <source>All data are encrypted (AES-256-GCM, key by PBKDF2-SHA256 with {rounds} rounds).</source>
      <translation>모든 자료를 암호화했습니다(AES-256-GCM, 키는 PBKDF2-SHA256 {rounds}회).</translation>
    </message>
    <message>
      <source>All files are as they came.</source>
      <translation>모든 파일이 온전합니다.</translation>
    </message>
    <message>
      <source>All folders and zips in it are looked through.</source>
      <translation>안에 있는 폴더와 압축 파일까지 모두 찾아봅니다.</translation>
    </message>
    <message>
      <source>All folders in it are looked through.</source>
      <translation>그 안의 모든 폴더를 살펴봅니다.</translation>
    </message>
    <message>
      <source>All harmless</source>
      <translation>문제없는 필드 모두</translation>
    </message>
    <message>
      <source>All journeys, accounted for</source>
      <translation>모든 통행의 처리 내역</translation>
    </message>
    <message>
      <source>All layers are tables without shapes. Choose at least one that a map can show.</source>
      <translation>모든 레이어가 도형 없는 표입니다. 지도에 보일 레이어를 하나 이상 고르십시오.</translation>
    </message>
    <message>
      <source>All layers look on the phone as they do in QGIS.</source>
      <translation>모든 레이어가 휴대전화에서 QGIS와 같은 모양입니다.</translation>
    </message>
    <message>
      <source>All numbers of the OD table are 0 or empty. Choose a table with trips.</source>
      <translation>OD표의 값이 모두 0이거나 비어 있습니다. 통행량이 있는 표를 고르십시오.</translation>
    </message>
    <message>
      <source>All of the {count} shelters lie within {metres:g} m of forest. Give shelters that lie outside.</source>
      <translation>대피소 {count}곳이 모두 산림에서 {metres:g} m 안에 있습니다. 그 밖에 있는 대피소를 주십시오.</translation>
    </message>
    <message>
      <source>All options…</source>
      <translation>모든 설정…</translation>
    </message>
    <message>
      <source>All roads are in the SUMO net, and all go on.</source>
      <translation>모든 링크가 SUMO 도로망에 있고 나갈 길이 있습니다.</translation>
    </message>
    <message>
      <source>All stands of the forest layer are cleared land, so there is no vegetation. Choose another.</source>
      <translation>산림 레이어가 모두 제지여서 식생이 없습니다. 다른 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>All tables as a workbook</source>
      <translation>모든 표를 통합 문서로</translation>
    </message>
    <message>
      <source>All themes</source>
      <translation>모든 주제</translation>
    </message>
    <message>
      <source>All vehicles entered the roads.</source>
      <translation>모든 차량이 도로에 들어갔습니다.</translation>
    </message>
    <message>
      <source>All vehicles may change by (%)</source>
      <translation>전체 통행량이 바뀔 수 있는 폭(%)</translation>
    </message>
    <message>
      <source>All vehicles on the roads reached their ends.</source>
      <translation>도로에 들어간 모든 차량이 도착했습니다.</translation>
    </message>
    <message>
      <source>All vehicles together drive as long as before; what differs may be chance.</source>
      <translation>전체 차량의 주행시간은 그대로입니다. 차이는 우연일 수 있습니다.</translation>
    </message>
    <message>
      <source>All vehicles together drive {hours} hours less ({share}).</source>
      <translation>전체 차량의 주행시간이 {hours}시간 줄어듭니다({share}).</translation>
    </message>
    <message>
      <source>All vehicles together drive {hours} hours longer ({share}).</source>
      <translation>전체 차량의 주행시간이 {hours}시간 늘어납니다({share}).</translation>
    </message>
    <message>
      <source>All weights are 0. Give at least one factor a weight above 0.</source>
      <translation>가중치가 모두 0입니다. 인자 하나 이상에 0보다 큰 가중치를 주십시오.</translation>
    </message>
    <message>
      <source>All {count} features of {layer} would be changed. Select those that are meant and tick “Selected features only”.</source>
      <translation>{layer}의 객체 {count}개가 모두 바뀝니다. 바꿀 객체를 고르고 ‘선택한 객체만’을 켜십시오.</translation>
    </message>
    <message>
      <source>All {vehicles} vehicles that set out arrive; in and out balance at every junction.</source>
      <translation>출발한 {vehicles}대가 모두 도착하며, 모든 교차로에서 들어온 차와 나간 차가 같습니다.</translation>
    </message>
    <message>
      <source>Also beyond the legal distance</source>
      <translation>법정 거리 밖도 싣기</translation>
    </message>
    <message>
      <source>An alighting is inferred where least is the</source>
      <translation>하차 추정에서 가장 작게 할 값</translation>
    </message>
    <message>
      <source>An amount of money with thousands separated, or in 억 and 만.</source>
      <translation>금액을 세 자리마다 쉼표로, 또는 억·만 단위로 적습니다.</translation>
    </message>
    <message>
      <source>An area in 평 (1 평 is 400/121 m²).</source>
      <translation>면적을 평으로 바꿉니다(1평은 400/121 ㎡).</translation>
    </message>
    <message>
      <source>An earlier report of the same city: the new one then tells what has changed.</source>
      <translation>같은 시의 이전 보고서입니다. 지정하면 그때와의 증감을 적습니다.</translation>
    </message>
    <message>
      <source>An hour as an office writes it; from 24 on it is after midnight.</source>
      <translation>시각을 행정 문서 표기로 적습니다. 24부터는 자정이 지난 익일입니다.</translation>
    </message>
    <message>
      <source>Analyse</source>
      <translation>분석</translation>
    </message>
    <message>
      <source>Analyses</source>
      <translation>분석</translation>
    </message>
    <message>
      <source>Answers in all</source>
      <translation>응답 수</translation>
    </message>
    <message>
      <source>Application</source>
      <translation>신청번호</translation>
    </message>
    <message>
      <source>Applications</source>
      <translation>신청 건수</translation>
    </message>
    <message>
      <source>Applications that could not be checked</source>
      <translation>확인하지 못한 건수</translation>
    </message>
    <message>
      <source>Applied on</source>
      <translation>신청일</translation>
    </message>
    <message>
      <source>Apply Sijeong's Style Again</source>
      <translation>시정 스타일 다시 적용</translation>
    </message>
    <message>
      <source>Area</source>
      <translation>구역</translation>
    </message>
    <message>
      <source>Area (codes of a city or of legal dongs, separated by commas)</source>
      <translation>지역(시나 법정동 코드, 쉼표로 나눔)</translation>
    </message>
    <message>
      <source>Area (m²)</source>
      <translation>면적(㎡)</translation>
    </message>
    <message>
      <source>Area before (m²)</source>
      <translation>이전 면적(㎡)</translation>
    </message>
    <message>
      <source>Area in forest (m²)</source>
      <translation>산림 안 면적(㎡)</translation>
    </message>
    <message>
      <source>Area in which each vehicle moves by itself (micro); around it the city is in meso</source>
      <translation>차량을 한 대씩 움직일 구역(미시). 바깥은 메소</translation>
    </message>
    <message>
      <source>Area of the interface and intermix (m²)</source>
      <translation>접경·혼재지역 면적(㎡)</translation>
    </message>
    <message>
      <source>Area of the patch (m²)</source>
      <translation>덩어리 면적(㎡)</translation>
    </message>
    <message>
      <source>Area to pull</source>
      <translation>받을 범위</translation>
    </message>
    <message>
      <source>Area within 100 m of forest (m²)</source>
      <translation>산림 100 m 안 면적(㎡)</translation>
    </message>
    <message>
      <source>Area within 200 m of forest (m²)</source>
      <translation>산림 200 m 안 면적(㎡)</translation>
    </message>
    <message>
      <source>Area within 25 m of forest (m²)</source>
      <translation>산림 25 m 안 면적(㎡)</translation>
    </message>
    <message>
      <source>Area within 300 m of forest (m²)</source>
      <translation>산림 300 m 안 면적(㎡)</translation>
    </message>
    <message>
      <source>Area within 50 m of forest (m²)</source>
      <translation>산림 50 m 안 면적(㎡)</translation>
    </message>
    <message>
      <source>Area within 500 m of forest (m²)</source>
      <translation>산림 500 m 안 면적(㎡)</translation>
    </message>
    <message>
      <source>Area within each band</source>
      <translation>거리대별 면적</translation>
    </message>
    <message>
      <source>Areas</source>
      <translation>구역</translation>
    </message>
    <message>
      <source>Arrival (seconds after midnight)</source>
      <translation>도착(자정부터 초)</translation>
    </message>
    <message>
      <source>Arrival within (hours)</source>
      <translation>도달시간(시간 이내)</translation>
    </message>
    <message>
      <source>Arrived</source>
      <translation>받은 수</translation>
    </message>
    <message>
      <source>Arrows are drawn as lines with a head in the middle.</source>
      <translation>화살표는 가운데에 화살촉이 있는 선으로 그립니다.</translation>
    </message>
    <message>
      <source>As QGIS</source>
      <translation>QGIS와 같게</translation>
    </message>
    <message>
      <source>As far as the catalogue knows, the provider renewed it last in {day}.</source>
      <translation>자료 목록에 따르면 제공 기관의 마지막 갱신은 {day}입니다.</translation>
    </message>
    <message>
      <source>As in the file</source>
      <translation>파일 그대로</translation>
    </message>
    <message>
      <source>As it is</source>
      <translation>그대로</translation>
    </message>
    <message>
      <source>As of which day the register is made; empty for today.</source>
      <translation>대장의 기준일입니다. 비우면 오늘입니다.</translation>
    </message>
    <message>
      <source>As queues through the whole city, or each vehicle by itself.</source>
      <translation>시 전체를 대기행렬로 보거나 차량 한 대씩 봅니다.</translation>
    </message>
    <message>
      <source>As the operator of the server gave it.</source>
      <translation>서버 운영자가 알려 준 그대로 적습니다.</translation>
    </message>
    <message>
      <source>As used</source>
      <translation>적용값</translation>
    </message>
    <message>
      <source>Ask the server also where a fresh copy is kept</source>
      <translation>새 사본이 있어도 서버에 묻기</translation>
    </message>
    <message>
      <source>Asking {server}</source>
      <translation>{server}에 묻는 중</translation>
    </message>
    <message>
      <source>Asking…</source>
      <translation>묻는 중…</translation>
    </message>
    <message>
      <source>Asks the Korea Forest Service; a new index comes every three hours.</source>
      <translation>산림청에 물어봅니다. 지수는 세 시간마다 새로 나옵니다.</translation>
    </message>
    <message>
      <source>Aspect at the forest edge</source>
      <translation>산림 경계의 향</translation>
    </message>
    <message>
      <source>Aspect at the forest edge (°)</source>
      <translation>산림 경계의 방위각(°)</translation>
    </message>
    <message>
      <source>Assign</source>
      <translation>배정</translation>
    </message>
    <message>
      <source>Assign or simulate twice: without a scenario, and with one. Both runs then stand here.</source>
      <translation>시나리오 없이 한 번, 시나리오를 넣어 한 번 배정하거나 시뮬레이션하십시오. 두 결과가 여기에 들어옵니다.</translation>
    </message>
    <message>
      <source>Assign traffic (static equilibrium)</source>
      <translation>통행배정(정적 이용자균형)</translation>
    </message>
    <message>
      <source>Assigning the journeys to the changed routes</source>
      <translation>개편 노선에 통행을 배정합니다</translation>
    </message>
    <message>
      <source>Assigning the journeys to the routes of today</source>
      <translation>현재 노선에 통행을 배정합니다</translation>
    </message>
    <message>
      <source>At least 2000 parcels are needed, not {parcels}.</source>
      <translation>필지는 2000개 이상이어야 합니다(입력값 {parcels}).</translation>
    </message>
    <message>
      <source>At least 500 taps a day are needed, not {taps} in all.</source>
      <translation>하루 승하차 기록은 500건 이상이어야 합니다(전체 입력값 {taps}).</translation>
    </message>
    <message>
      <source>At least one day is needed, not {days}.</source>
      <translation>날짜는 하루 이상이어야 합니다(입력값 {days}).</translation>
    </message>
    <message>
      <source>At least {requests} requests to {platform}.</source>
      <translation>{platform}에 {requests}번 이상 요청합니다.</translation>
    </message>
    <message>
      <source>At least {requests} requests to {platform}; with {allowed} calls a day ({today} used today) this takes {days} days, and each day goes on where the last stopped.</source>
      <translation>{platform}에 {requests}번 이상 요청합니다. 하루 {allowed}번까지라(오늘 {today}번 씀) {days}일이 걸리며, 날마다 멈춘 곳에서 이어 갑니다.</translation>
    </message>
    <message>
      <source>At least {requests} requests to {platform}; {today} calls were made today (the allowance of the key is not known).</source>
      <translation>{platform}에 {requests}번 이상 요청합니다. 오늘은 {today}번 요청했습니다(이 인증키의 하루 한도는 알 수 없음).</translation>
    </message>
    <message>
      <source>At least {requests} requests to {platform}; {today} of today's {allowed} calls are used.</source>
      <translation>{platform}에 {requests}번 이상 요청합니다. 오늘 한도 {allowed}번 가운데 {today}번을 썼습니다.</translation>
    </message>
    <message>
      <source>At node {node_id} the road ends; who comes there must turn round.</source>
      <translation>노드 {node_id}에서 길이 끝나 되돌아 나와야 합니다.</translation>
    </message>
    <message>
      <source>At one junction {vehicles} vehicles are lost or appear. Report this as a fault of the program.</source>
      <translation>어느 교차로에서 차량 {vehicles}대가 사라지거나 생겨났습니다. 프로그램 오류로 알려 주십시오.</translation>
    </message>
    <message>
      <source>Atlas: a page for each dong</source>
      <translation>도면집: 행정동마다 한 쪽</translation>
    </message>
    <message>
      <source>Authentication configuration</source>
      <translation>인증 설정</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>자동</translation>
    </message>
    <message>
      <source>Automatic finds out where the file belongs.</source>
      <translation>자동이면 파일의 위치로 좌표계를 찾습니다.</translation>
    </message>
    <message>
      <source>Automatic recognises it by the column names.</source>
      <translation>자동은 열 이름으로 양식을 알아냅니다.</translation>
    </message>
    <message>
      <source>Automatic uses the transaction id of the records where there is one, and the rules elsewhere.</source>
      <translation>자동은 트랜잭션ID가 있으면 그것을, 없으면 환승 기준을 씁니다.</translation>
    </message>
    <message>
      <source>Automatic: the next round scale at which everything is on the sheet.</source>
      <translation>자동: 모두 들어가는 가장 큰 어림 축척</translation>
    </message>
    <message>
      <source>A→B→A counts</source>
      <translation>A→B→A도 환승</translation>
    </message>
    <message>
      <source>B: stable, little wait</source>
      <translation>B: 안정, 거의 대기 없음</translation>
    </message>
    <message>
      <source>B: up to 30 %</source>
      <translation>B: 30 %까지</translation>
    </message>
    <message>
      <source>BPR alpha</source>
      <translation>BPR α</translation>
    </message>
    <message>
      <source>BPR beta</source>
      <translation>BPR β</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>이전</translation>
    </message>
    <message>
      <source>Back to the Shipped Table…</source>
      <translation>기본 표로 되돌리기…</translation>
    </message>
    <message>
      <source>Back to the catalogue</source>
      <translation>자료 목록으로 돌아가기</translation>
    </message>
    <message>
      <source>Back to the route before (A→B→A) counts as a transfer</source>
      <translation>앞서 탄 노선으로 되돌아감(A→B→A)도 환승으로 인정</translation>
    </message>
    <message>
      <source>Background</source>
      <translation>배경</translation>
    </message>
    <message>
      <source>Balancing (Furness)</source>
      <translation>균형 계산(Furness)</translation>
    </message>
    <message>
      <source>Bamboo counts (죽림)</source>
      <translation>죽림 포함</translation>
    </message>
    <message>
      <source>Bar |</source>
      <translation>세로줄 |</translation>
    </message>
    <message>
      <source>Base</source>
      <translation>기준</translation>
    </message>
    <message>
      <source>Base and scenario must be two results of one kind.</source>
      <translation>기준과 시나리오는 같은 종류의 결과 두 개여야 합니다.</translation>
    </message>
    <message>
      <source>Base case</source>
      <translation>기준</translation>
    </message>
    <message>
      <source>Base data</source>
      <translation>기초 자료</translation>
    </message>
    <message>
      <source>Base data (made-up city)</source>
      <translation>기초 자료(가상 도시)</translation>
    </message>
    <message>
      <source>Base maps</source>
      <translation>배경지도</translation>
    </message>
    <message>
      <source>Bearing from the forest (°)</source>
      <translation>산림에서 본 방위(°)</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>전</translation>
    </message>
    <message>
      <source>Before (vehicles/h)</source>
      <translation>정산 전(대/시)</translation>
    </message>
    <message>
      <source>Before and after</source>
      <translation>개편 전후 비교</translation>
    </message>
    <message>
      <source>Before fitting</source>
      <translation>보정 전</translation>
    </message>
    <message>
      <source>Before, daily mean</source>
      <translation>전, 하루 평균</translation>
    </message>
    <message>
      <source>Before: first day (2026-03-02; empty: all)</source>
      <translation>전: 첫날(2026-03-02, 비우면 전체)</translation>
    </message>
    <message>
      <source>Before: last day</source>
      <translation>전: 마지막 날</translation>
    </message>
    <message>
      <source>Begin with my own city</source>
      <translation>우리 도시로 바로 시작</translation>
    </message>
    <message>
      <source>Beginning of the period (HH:MM)</source>
      <translation>시간대 시작(시:분)</translation>
    </message>
    <message>
      <source>Beginning of the period (HH:MM; empty: as the demand)</source>
      <translation>시간대 시작(시:분, 비우면 수요의 시간대)</translation>
    </message>
    <message>
      <source>Beginning of the period (HH:MM; empty: the whole time)</source>
      <translation>시간대 시작(시:분, 비우면 전체 시간)</translation>
    </message>
    <message>
      <source>Beginning or end outside all zones: {journeys} journeys</source>
      <translation>출발이나 도착이 구역 밖: 통행 {journeys}건</translation>
    </message>
    <message>
      <source>Behavioural transfer: a ride that ends so near to the origin is the way back (metres)</source>
      <translation>통행 환승: 출발지에서 이 거리 안에서 끝나는 탑승은 돌아가는 길(m)</translation>
    </message>
    <message>
      <source>Behavioural transfer: buses of the route that may be missed, at most (-1: no limit)</source>
      <translation>통행 환승: 그냥 보낸 같은 노선 버스, 최대(-1은 제한 없음)</translation>
    </message>
    <message>
      <source>Behavioural transfer: longest wait beside the walk (minutes)</source>
      <translation>통행 환승: 보행시간을 뺀 최대 대기시간(분)</translation>
    </message>
    <message>
      <source>Behavioural transfer: longest walk (metres)</source>
      <translation>통행 환승: 최대 보행거리(m)</translation>
    </message>
    <message>
      <source>Behavioural transfers</source>
      <translation>통행 환승</translation>
    </message>
    <message>
      <source>Behavioural transfers among boardings</source>
      <translation>환승 승차 비율(통행 환승)</translation>
    </message>
    <message>
      <source>Behavioural transfers ÷ boardings</source>
      <translation>통행 환승 ÷ 승차</translation>
    </message>
    <message>
      <source>Behavioural transfers, as given</source>
      <translation>통행 환승, 지정한 기준</translation>
    </message>
    <message>
      <source>Behavioural transfers, walk up to {number} m</source>
      <translation>통행 환승, 보행 {number} m 이내</translation>
    </message>
    <message>
      <source>Behavioural transfers: longest wait</source>
      <translation>통행 환승: 최대 대기</translation>
    </message>
    <message>
      <source>Behavioural transfers: longest walk</source>
      <translation>통행 환승: 최대 보행</translation>
    </message>
    <message>
      <source>Behavioural transfers: most buses missed</source>
      <translation>통행 환승: 그냥 보낸 버스, 최대</translation>
    </message>
    <message>
      <source>Behavioural transfers: way back</source>
      <translation>통행 환승: 돌아가는 길로 보는 거리</translation>
    </message>
    <message>
      <source>Behavioural transfers: {transfers}, {of_boardings} % of boardings; {of_journeys} % of journeys have one or more</source>
      <translation>통행 환승 {transfers}건: 승차의 {of_boardings} %, 통행의 {of_journeys} %에 환승이 있음</translation>
    </message>
    <message>
      <source>Beside the project</source>
      <translation>프로젝트 파일 옆</translation>
    </message>
    <message>
      <source>Between</source>
      <translation>구역 단위</translation>
    </message>
    <message>
      <source>Beyond the hoses (m)</source>
      <translation>호스가 닿지 않음(m)</translation>
    </message>
    <message>
      <source>Bias (km/h)</source>
      <translation>편의(km/h)</translation>
    </message>
    <message>
      <source>Boarded</source>
      <translation>승차</translation>
    </message>
    <message>
      <source>Boarded a run, base</source>
      <translation>운행당 승차, 기준</translation>
    </message>
    <message>
      <source>Boarded a run, difference</source>
      <translation>운행당 승차, 차이</translation>
    </message>
    <message>
      <source>Boarded a run, scenario</source>
      <translation>운행당 승차, 시나리오</translation>
    </message>
    <message>
      <source>Boarding stop</source>
      <translation>승차 정류장</translation>
    </message>
    <message>
      <source>Boarding the same route again counts as a transfer</source>
      <translation>같은 노선 재승차도 환승으로 인정</translation>
    </message>
    <message>
      <source>Boarding time</source>
      <translation>승차일시</translation>
    </message>
    <message>
      <source>Boardings</source>
      <translation>승차</translation>
    </message>
    <message>
      <source>Boardings (mean of a day)</source>
      <translation>승차(하루 평균)</translation>
    </message>
    <message>
      <source>Boardings a day</source>
      <translation>하루 승차</translation>
    </message>
    <message>
      <source>Boardings a day, by hour</source>
      <translation>시간대별 하루 승차</translation>
    </message>
    <message>
      <source>Boardings after</source>
      <translation>개편 후 승차</translation>
    </message>
    <message>
      <source>Boardings after a change</source>
      <translation>갈아탄 승차</translation>
    </message>
    <message>
      <source>Boardings against alightings, route by route</source>
      <translation>노선별 승차와 하차의 균형</translation>
    </message>
    <message>
      <source>Boardings and alightings by stop and hour</source>
      <translation>정류장별 시간대별 승하차</translation>
    </message>
    <message>
      <source>Boardings before</source>
      <translation>현재 승차</translation>
    </message>
    <message>
      <source>Boardings modelled on another route</source>
      <translation>다른 노선에 배정된 승차의 비율</translation>
    </message>
    <message>
      <source>Boardings of the route by hour</source>
      <translation>노선의 시간대별 승하차</translation>
    </message>
    <message>
      <source>Boardings of the whole network by hour</source>
      <translation>전체 노선망의 시간대별 승하차</translation>
    </message>
    <message>
      <source>Boardings without alighting</source>
      <translation>하차를 모르는 승차</translation>
    </message>
    <message>
      <source>Boardings without alighting (%)</source>
      <translation>하차를 모르는 승차(%)</translation>
    </message>
    <message>
      <source>Boardings, alightings and load on each stretch of each route, by hour; the worst stretches.</source>
      <translation>노선별·구간별·시간대별 승차, 하차, 재차인원과 가장 혼잡한 구간을 구합니다.</translation>
    </message>
    <message>
      <source>Both directions are closed; with times only then.</source>
      <translation>양방향을 모두 막습니다. 시각을 적으면 그 시간에만 막습니다.</translation>
    </message>
    <message>
      <source>Both directions · {length}</source>
      <translation>양방향 · {length}</translation>
    </message>
    <message>
      <source>Both kinds are marked on every ride and counted, whichever makes the journeys.</source>
      <translation>어느 쪽으로 통행을 잇든 두 환승 모두 탑승마다 표시하고 셉니다.</translation>
    </message>
    <message>
      <source>Both networks are modelled alike, so the differences above are smaller in error than each side.</source>
      <translation>현재와 개편안을 같은 방법으로 계산하므로, 둘의 차이는 각각의 값보다 오차가 작습니다.</translation>
    </message>
    <message>
      <source>Both sides are converged equilibria without chance; what is smaller than 1 % or 5 vehicles an hour counts as no change.</source>
      <translation>두 결과 모두 수렴한 이용자균형이며 우연이 없습니다. 1 % 또는 5 대/시보다 작은 차이는 변화 없음으로 봅니다.</translation>
    </message>
    <message>
      <source>Both sides were run with the same {count} seed(s); ± is half of the 95 % interval of the difference. Of what is called changed, at most one in twenty is expected to be chance.</source>
      <translation>두 결과를 같은 난수 시드 {count}개로 실행했습니다. ±는 차이의 95 % 신뢰구간의 절반입니다. 변했다고 한 것 가운데 우연은 스무 곳에 한 곳 이하로 예상됩니다.</translation>
    </message>
    <message>
      <source>Bound and its source</source>
      <translation>기준과 출처</translation>
    </message>
    <message>
      <source>Bound kept</source>
      <translation>기준 충족</translation>
    </message>
    <message>
      <source>Boundaries</source>
      <translation>경계</translation>
    </message>
    <message>
      <source>Bounds that are not kept</source>
      <translation>충족하지 못한 기준</translation>
    </message>
    <message>
      <source>Box of {width} × {height} km</source>
      <translation>사각형 {width} × {height} km</translation>
    </message>
    <message>
      <source>Box on the map</source>
      <translation>지도에 그린 사각형</translation>
    </message>
    <message>
      <source>Break flows down by</source>
      <translation>나누어 보기</translation>
    </message>
    <message>
      <source>Bridge closed</source>
      <translation>예: 다리 통제</translation>
    </message>
    <message>
      <source>Bring Again</source>
      <translation>다시 적용</translation>
    </message>
    <message>
      <source>Brings everything that is out of date up to date, one after the other.</source>
      <translation>오래된 자료를 차례로 모두 최신으로 고칩니다.</translation>
    </message>
    <message>
      <source>Brings in the engine from the internet or from a wheel file.</source>
      <translation>인터넷이나 휠 파일에서 엔진을 설치합니다.</translation>
    </message>
    <message>
      <source>Brings the demand nearer to counts, and says how well it does where it was not fitted.</source>
      <translation>수요를 관측 교통량에 맞추고, 맞출 때 쓰지 않은 지점에서 얼마나 맞는지 알려 줍니다.</translation>
    </message>
    <message>
      <source>Brings what was added, changed or removed since.</source>
      <translation>그 뒤에 더해지고 바뀌고 없어진 것을 반영합니다.</translation>
    </message>
    <message>
      <source>Build</source>
      <translation>만들기</translation>
    </message>
    <message>
      <source>Build road network</source>
      <translation>도로망 만들기</translation>
    </message>
    <message>
      <source>Build the road network</source>
      <translation>도로망 만들기</translation>
    </message>
    <message>
      <source>Build the road network first.</source>
      <translation>먼저 도로망을 만드십시오.</translation>
    </message>
    <message>
      <source>Building</source>
      <translation>건물</translation>
    </message>
    <message>
      <source>Building area (m²)</source>
      <translation>건축면적(㎡)</translation>
    </message>
    <message>
      <source>Building the SUMO net of {count} edges</source>
      <translation>링크 {count}개로 SUMO 도로망을 만드는 중</translation>
    </message>
    <message>
      <source>Buildings</source>
      <translation>건물</translation>
    </message>
    <message>
      <source>Buildings are flat: the app takes one height rule for a layer, not several.</source>
      <translation>건물을 세우지 않습니다: 앱은 레이어마다 높이 규칙 하나만 씁니다.</translation>
    </message>
    <message>
      <source>Buildings by exposure to forest fire</source>
      <translation>건축물별 산불 노출도</translation>
    </message>
    <message>
      <source>Buildings by the forest</source>
      <translation>산림 인접 건축물</translation>
    </message>
    <message>
      <source>Buildings by the zone that they lie in</source>
      <translation>구역별 건축물</translation>
    </message>
    <message>
      <source>Buildings by wildland-urban interface</source>
      <translation>건축물별 산림-주거 접경 유형</translation>
    </message>
    <message>
      <source>Buildings cannot be chained over {distance} m. Give a number of metres above 0.</source>
      <translation>{distance} m 간격으로는 건축물을 이을 수 없습니다. 0보다 큰 미터 값을 넣으십시오.</translation>
    </message>
    <message>
      <source>Buildings have no height: the app cannot compute {what}.</source>
      <translation>건물을 세우지 않습니다: 앱이 {what}을(를) 계산하지 못합니다.</translation>
    </message>
    <message>
      <source>Buildings have no height: the field {field} is not published.</source>
      <translation>건물을 세우지 않습니다: 필드 {field}을(를) 게시하지 않습니다.</translation>
    </message>
    <message>
      <source>Buildings in the chain</source>
      <translation>이어진 건축물 수</translation>
    </message>
    <message>
      <source>Buildings in the danger zone</source>
      <translation>위험구역 건물</translation>
    </message>
    <message>
      <source>Buildings in the interface or intermix</source>
      <translation>접경·혼재지역 건축물 수</translation>
    </message>
    <message>
      <source>Buildings in the register</source>
      <translation>대장의 건물</translation>
    </message>
    <message>
      <source>Buildings near forest</source>
      <translation>산림인접 건축물 대장</translation>
    </message>
    <message>
      <source>Buildings not reached in time</source>
      <translation>제때 닿지 못하는 건축물</translation>
    </message>
    <message>
      <source>Buildings that the fire reaches</source>
      <translation>불이 닿는 건축물</translation>
    </message>
    <message>
      <source>Buildings within</source>
      <translation>거리 안 건물</translation>
    </message>
    <message>
      <source>Buildings within 50 m of forest</source>
      <translation>산림 50 m 안 건축물 수</translation>
    </message>
    <message>
      <source>Buildings within the distance of the permit review</source>
      <translation>위험성 검토 거리 안의 건물</translation>
    </message>
    <message>
      <source>Buildings: where in a zone trips begin (empty: by local roads)</source>
      <translation>건물: 존 안에서 통행이 시작하는 곳(비우면 생활도로 길이로)</translation>
    </message>
    <message>
      <source>Bundling gaps into corridors</source>
      <translation>공백을 축으로 묶는 중</translation>
    </message>
    <message>
      <source>Bus</source>
      <translation>버스</translation>
    </message>
    <message>
      <source>Bus layers</source>
      <translation>버스 레이어</translation>
    </message>
    <message>
      <source>Bus line</source>
      <translation>버스 노선</translation>
    </message>
    <message>
      <source>Bus line number</source>
      <translation>노선 ID</translation>
    </message>
    <message>
      <source>Bus line {line} has {count} directions, but the new route has {given}.</source>
      <translation>버스 노선 {line}의 방향은 {count}개인데 새 노선은 {given}개입니다.</translation>
    </message>
    <message>
      <source>Bus line {line}: a headway must be at least one minute. Write minutes, such as 10.</source>
      <translation>버스 노선 {line}: 1분보다 짧은 배차간격은 쓸 수 없습니다. 10처럼 분으로 적으십시오.</translation>
    </message>
    <message>
      <source>Bus line {line}: a route needs two stops at least.</source>
      <translation>버스 노선 {line}: 노선에는 정류장이 둘 이상 있어야 합니다.</translation>
    </message>
    <message>
      <source>Bus line {line}: there is no stop {stop}. Choose stops that some line serves.</source>
      <translation>버스 노선 {line}: 정류장 {stop}이(가) 없습니다. 다른 노선이 서는 정류장에서 고르십시오.</translation>
    </message>
    <message>
      <source>Bus line {line}: {value} is no headway. Write minutes, such as 10.</source>
      <translation>버스 노선 {line}: {value}은(는) 배차간격이 아닙니다. 10처럼 분으로 적으십시오.</translation>
    </message>
    <message>
      <source>Bus line {target}: a bus every {value} min</source>
      <translation>버스 노선 {target}: 배차간격 {value}분</translation>
    </message>
    <message>
      <source>Bus line {target}: new route</source>
      <translation>버스 노선 {target}: 노선 변경</translation>
    </message>
    <message>
      <source>Bus lines in traffic</source>
      <translation>교통 속 버스 노선</translation>
    </message>
    <message>
      <source>Bus lines that run</source>
      <translation>다니는 버스 노선</translation>
    </message>
    <message>
      <source>Bus lines: scenario against base</source>
      <translation>버스 노선: 시나리오와 기준의 차이</translation>
    </message>
    <message>
      <source>Bus routes</source>
      <translation>버스 노선</translation>
    </message>
    <message>
      <source>Bus routes (headways and names)</source>
      <translation>버스 노선(배차간격과 이름)</translation>
    </message>
    <message>
      <source>Bus routes (names, types and headways)</source>
      <translation>버스 노선(이름, 유형, 배차간격)</translation>
    </message>
    <message>
      <source>Bus routes with their headways</source>
      <translation>배차간격이 있는 버스 노선</translation>
    </message>
    <message>
      <source>Bus runs in traffic</source>
      <translation>교통 속의 버스 운행</translation>
    </message>
    <message>
      <source>Bus runs, base</source>
      <translation>버스 운행횟수, 기준</translation>
    </message>
    <message>
      <source>Bus runs, difference</source>
      <translation>버스 운행횟수, 차이</translation>
    </message>
    <message>
      <source>Bus runs, scenario</source>
      <translation>버스 운행횟수, 시나리오</translation>
    </message>
    <message>
      <source>Bus stop layer</source>
      <translation>정류장 레이어</translation>
    </message>
    <message>
      <source>Bus stops</source>
      <translation>버스 정류장</translation>
    </message>
    <message>
      <source>Bus stops on the roads</source>
      <translation>도로에 놓인 정류장</translation>
    </message>
    <message>
      <source>Bus transfers</source>
      <translation>버스 환승</translation>
    </message>
    <message>
      <source>Bus transfers need the engine DuckDB, which is not installed.</source>
      <translation>버스 환승에 필요한 DuckDB 엔진이 설치되어 있지 않습니다.</translation>
    </message>
    <message>
      <source>Busan</source>
      <translation>부산</translation>
    </message>
    <message>
      <source>Buses</source>
      <translation>버스 대수</translation>
    </message>
    <message>
      <source>Buses are counted from (hour)</source>
      <translation>버스를 세는 시작 시각(시)</translation>
    </message>
    <message>
      <source>Buses needed</source>
      <translation>필요 차량(대)</translation>
    </message>
    <message>
      <source>Buses of GBIS (Gyeonggi)</source>
      <translation>경기도 버스(GBIS)</translation>
    </message>
    <message>
      <source>Buses of TAGO</source>
      <translation>버스(TAGO)</translation>
    </message>
    <message>
      <source>Buses, the most affected</source>
      <translation>영향이 큰 버스 노선</translation>
    </message>
    <message>
      <source>Buses: seconds a boarding passenger</source>
      <translation>버스: 승차 1명당 시간(초)</translation>
    </message>
    <message>
      <source>Buses: seconds an alighting passenger</source>
      <translation>버스: 하차 1명당 시간(초)</translation>
    </message>
    <message>
      <source>Buses: seconds at a stop where nobody counted</source>
      <translation>버스: 승하차를 모르는 정류장의 정차시간(초)</translation>
    </message>
    <message>
      <source>Buses: seconds of a stop without passengers</source>
      <translation>버스: 정차 1회 기본 시간(초)</translation>
    </message>
    <message>
      <source>Busiest hour</source>
      <translation>가장 붐비는 시간</translation>
    </message>
    <message>
      <source>Busiest hour of each road</source>
      <translation>도로별 가장 붐비는 시간</translation>
    </message>
    <message>
      <source>Busiest slice from</source>
      <translation>가장 붐비는 시간대</translation>
    </message>
    <message>
      <source>By chance</source>
      <translation>우연이라면</translation>
    </message>
    <message>
      <source>By chance: the share of the burnable land (forest and 100 m around it, within 1 km of a village). p: how likely so many fires or more would lie there by chance. Power: how likely this number of fires would show twice the chance. The class that is checked was made without these fires.</source>
      <translation>우연이라면: 마을에서 1 km 안의 탈 수 있는 땅(산림과 그 둘레 100 m)에서 차지하는 비율. p: 우연히 이만큼 또는 그 이상의 산불이 그곳에 들 확률. 검정력: 실제로 우연의 두 배라면 이 산불 수로 드러날 확률. 검증하는 등급은 이 산불을 빼고 매긴 것입니다.</translation>
    </message>
    <message>
      <source>By distance from forest</source>
      <translation>산림까지 거리별</translation>
    </message>
    <message>
      <source>By hour</source>
      <translation>시간대별</translation>
    </message>
    <message>
      <source>By hour (can be played)</source>
      <translation>시간대별(재생 가능)</translation>
    </message>
    <message>
      <source>By road rank</source>
      <translation>도로등급별</translation>
    </message>
    <message>
      <source>By the straight line it would be {percent} %: circles overlook the ways round</source>
      <translation>직선거리로 재면 {percent} %입니다. 원은 돌아가는 길을 보지 못합니다.</translation>
    </message>
    <message>
      <source>By the times of day no vehicle of the class {name} leaves in this period. Choose other times, or another profile.</source>
      <translation>시간대 분포에 따르면 이 시간대에 출발하는 {name} 차종이 없습니다. 다른 시간이나 다른 분포를 고르십시오.</translation>
    </message>
    <message>
      <source>By user type</source>
      <translation>이용자 유형별</translation>
    </message>
    <message>
      <source>By: {factors}</source>
      <translation>기준: {factors}</translation>
    </message>
    <message>
      <source>C: stable, some waits</source>
      <translation>C: 안정, 약간 대기</translation>
    </message>
    <message>
      <source>C: up to 60 %</source>
      <translation>C: 60 %까지</translation>
    </message>
    <message>
      <source>COMPARE_BASE and COMPARE_SCENARIO are the same layer. Choose two.</source>
      <translation>COMPARE_BASE와 COMPARE_SCENARIO가 같은 레이어입니다. 서로 다른 둘을 고르십시오.</translation>
    </message>
    <message>
      <source>CO₂ (g)</source>
      <translation>CO₂(g)</translation>
    </message>
    <message>
      <source>CO₂ (kg)</source>
      <translation>CO₂(kg)</translation>
    </message>
    <message>
      <source>CO₂ (kg), difference</source>
      <translation>CO₂ 차이(kg)</translation>
    </message>
    <message>
      <source>CO₂, base (kg)</source>
      <translation>CO₂, 기준(kg)</translation>
    </message>
    <message>
      <source>CO₂, difference (kg)</source>
      <translation>CO₂, 차이(kg)</translation>
    </message>
    <message>
      <source>CO₂, half of the 95 % interval (kg)</source>
      <translation>CO₂, 95 % 신뢰구간의 절반(kg)</translation>
    </message>
    <message>
      <source>CO₂, scenario (kg)</source>
      <translation>CO₂, 시나리오(kg)</translation>
    </message>
    <message>
      <source>CSV, TXT, ZIP or Parquet, as the agency delivered it. The original is only read.</source>
      <translation>기관에서 받은 그대로의 CSV, TXT, ZIP, Parquet. 원본은 읽기만 합니다.</translation>
    </message>
    <message>
      <source>Cadastre, buildings, node-link, forest map, bus tables: just as they were delivered, zipped or not. The files are only read.</source>
      <translation>연속지적도, 건물, 표준노드링크, 임상도, 버스 자료 등. 받은 그대로, 압축 파일도 됩니다. 원본은 읽기만 합니다.</translation>
    </message>
    <message>
      <source>Calibrate</source>
      <translation>정산</translation>
    </message>
    <message>
      <source>Calibrate against counts</source>
      <translation>관측 교통량으로 정산</translation>
    </message>
    <message>
      <source>Calibrate against counts and speeds</source>
      <translation>교통량·속도로 정산</translation>
    </message>
    <message>
      <source>Calibrate: demand to counts, costs (delays, speeds by rank) to speeds, or both</source>
      <translation>정산 대상: demand 수요를 교통량에, costs 등급별 지체·속도를 관측 속도에, both 둘 다</translation>
    </message>
    <message>
      <source>Calibrated demand</source>
      <translation>정산된 통행수요</translation>
    </message>
    <message>
      <source>Calibrated: of the links held out, {after} are below GEH 5 (before {before}); 85 % are asked for.</source>
      <translation>정산됨: 검증용 링크 가운데 GEH 5 미만 {after}(정산 전 {before}, 기준 85 %).</translation>
    </message>
    <message>
      <source>Calibration against counts</source>
      <translation>교통량 정산</translation>
    </message>
    <message>
      <source>Calibration made it worse: on the links held out, mean GEH {mean_before} → {mean_after}, below 5 {before} → {after}, volume by counts {total_before} → {total_after}; of the links it was fitted to, {fitted_before} → {fitted_after} are below 5. Do not use this demand for decisions.</source>
      <translation>정산으로 더 나빠졌습니다. 검증용 링크의 평균 GEH {mean_before} → {mean_after}, 5 미만 {before} → {after}, 관측 대비 총량 {total_before} → {total_after}. 맞춘 링크는 5 미만이 {fitted_before} → {fitted_after}입니다. 이 수요를 의사결정에 쓰지 마십시오.</translation>
    </message>
    <message>
      <source>Can be compared with the last month</source>
      <translation>지난달과 비교할 수 있습니다</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>중단</translation>
    </message>
    <message>
      <source>Cannot be used</source>
      <translation>쓸 수 없음</translation>
    </message>
    <message>
      <source>Capacities and speeds by rank are proposals until they are calibrated.</source>
      <translation>등급별 용량과 속도는 정산하기 전까지는 제안값입니다.</translation>
    </message>
    <message>
      <source>Capacity (vehicles/h)</source>
      <translation>용량(대/시)</translation>
    </message>
    <message>
      <source>Capacity of road {target}: {old} → {value} vehicles an hour</source>
      <translation>링크 {target}의 용량: {old} → {value} 대/시</translation>
    </message>
    <message>
      <source>Card key file</source>
      <translation>카드키 파일</translation>
    </message>
    <message>
      <source>Card number</source>
      <translation>카드번호</translation>
    </message>
    <message>
      <source>Card numbers are replaced with its help; results can be joined only if they were made with the same.</source>
      <translation>카드번호를 바꾸는 데 씁니다. 같은 파일로 만든 결과끼리만 이을 수 있습니다.</translation>
    </message>
    <message>
      <source>Card numbers never enter a result: they are replaced with the help of a key file that is made at the first import and never leaves this PC. Point all PCs of an office to the same file if their results shall be joined.</source>
      <translation>카드번호는 결과에 들어가지 않습니다. 처음 가져올 때 만든 키 파일로 바꾸며, 이 파일은 PC 밖으로 나가지 않습니다. 여러 PC의 결과를 이으려면 모두 같은 파일을 가리키게 하십시오.</translation>
    </message>
    <message>
      <source>Card records</source>
      <translation>교통카드 기록</translation>
    </message>
    <message>
      <source>Card records (*.csv *.txt *.zip *.parquet);;All files (*)</source>
      <translation>교통카드 기록 (*.csv *.txt *.zip *.parquet);;모든 파일 (*)</translation>
    </message>
    <message>
      <source>Card records (file or folder)</source>
      <translation>교통카드 기록(파일 또는 폴더)</translation>
    </message>
    <message>
      <source>Card records (file or folder: CSV, TXT, ZIP, Parquet)</source>
      <translation>교통카드 기록(파일 또는 폴더: CSV, TXT, ZIP, Parquet)</translation>
    </message>
    <message>
      <source>Card records of many months and forests of a whole province can be computed on a Dask cluster of your office. Use only one of your own, in your own network. Empty: this PC computes.</source>
      <translation>여러 달의 카드 기록이나 도 전체의 산림은 기관의 Dask 클러스터에서 계산할 수 있습니다. 기관의 내부망에 있는 자체 클러스터만 쓰십시오. 비우면 이 PC에서 계산합니다.</translation>
    </message>
    <message>
      <source>Card records of the month (file or folder)</source>
      <translation>이달의 교통카드 기록(파일이나 폴더)</translation>
    </message>
    <message>
      <source>Care, medical or school</source>
      <translation>노유자·의료·교육시설</translation>
    </message>
    <message>
      <source>Carries out what you chose.</source>
      <translation>고른 대로 실행합니다.</translation>
    </message>
    <message>
      <source>Carries what was pulled to a computer without internet, with checksums.</source>
      <translation>받은 자료를 인터넷이 없는 PC로 옮깁니다. 검사값으로 손상을 확인합니다.</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>자료 목록</translation>
    </message>
    <message>
      <source>Catalogue files (*.toml)</source>
      <translation>자료 목록 파일 (*.toml)</translation>
    </message>
    <message>
      <source>Catchment of transfer hubs</source>
      <translation>환승 거점 영향권</translation>
    </message>
    <message>
      <source>Cell</source>
      <translation>칸 크기</translation>
    </message>
    <message>
      <source>Cells of {size:g} m would be {count}, more than {most}. Choose larger cells or a smaller area.</source>
      <translation>{size:g} m 격자는 {count}칸으로 {most}칸을 넘습니다. 격자를 크게 하거나 범위를 좁히십시오.</translation>
    </message>
    <message>
      <source>Central belt, GRS80 (EPSG:5186)</source>
      <translation>GRS80 중부원점(EPSG:5186)</translation>
    </message>
    <message>
      <source>Chaining {count} buildings</source>
      <translation>건축물 {count}동을 마을로 잇는 중</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>변화</translation>
    </message>
    <message>
      <source>Change between two periods</source>
      <translation>두 기간의 변화</translation>
    </message>
    <message>
      <source>Change of boardings</source>
      <translation>승차 변화</translation>
    </message>
    <message>
      <source>Change of delay (vehicle hours)</source>
      <translation>지체 변화(대·시간)</translation>
    </message>
    <message>
      <source>Change of delay by dong</source>
      <translation>행정동별 지체 변화</translation>
    </message>
    <message>
      <source>Change of felt time, mean (min)</source>
      <translation>체감시간 변화, 평균(분)</translation>
    </message>
    <message>
      <source>Change of flow (veh/h)</source>
      <translation>교통량 변화(대/시)</translation>
    </message>
    <message>
      <source>Change of passenger hours a day</source>
      <translation>하루 승객 시간 변화</translation>
    </message>
    <message>
      <source>Change of transfers a day</source>
      <translation>하루 환승 변화</translation>
    </message>
    <message>
      <source>Change of travel time (min)</source>
      <translation>통행시간 변화(분)</translation>
    </message>
    <message>
      <source>Change of travel time, mean (min)</source>
      <translation>통행시간 변화, 평균(분)</translation>
    </message>
    <message>
      <source>Change of vehicle hours</source>
      <translation>주행시간의 변화(대·시간)</translation>
    </message>
    <message>
      <source>Change of vehicle hours lost</source>
      <translation>지체시간의 변화</translation>
    </message>
    <message>
      <source>Change of vehicle-km</source>
      <translation>주행거리 변화(대·km)</translation>
    </message>
    <message>
      <source>Change of vehicle-km a day</source>
      <translation>하루 주행거리 변화(대·km)</translation>
    </message>
    <message>
      <source>Change on board (passengers a day)</source>
      <translation>재차인원 변화(명/일)</translation>
    </message>
    <message>
      <source>Change something (scenario)</source>
      <translation>시나리오 편집</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>바뀜</translation>
    </message>
    <message>
      <source>Changes are against {label}.</source>
      <translation>증감은 {label} 대비입니다.</translation>
    </message>
    <message>
      <source>Changes of the register</source>
      <translation>대장 변동 내역</translation>
    </message>
    <message>
      <source>Changes of the scenario</source>
      <translation>시나리오의 변경</translation>
    </message>
    <message>
      <source>Changes since the register before</source>
      <translation>지난 대장에서 달라진 필지</translation>
    </message>
    <message>
      <source>Changes that were taken back</source>
      <translation>되돌린 변경</translation>
    </message>
    <message>
      <source>Chart</source>
      <translation>도표</translation>
    </message>
    <message>
      <source>Chart: {title}. The arrow keys go from mark to mark.</source>
      <translation>도표: {title}. 화살표 키로 항목을 옮겨 다닙니다.</translation>
    </message>
    <message>
      <source>Charts and Numbers</source>
      <translation>도표와 수치</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>점검</translation>
    </message>
    <message>
      <source>Check Files</source>
      <translation>파일 확인</translation>
    </message>
    <message>
      <source>Check data</source>
      <translation>자료 점검</translation>
    </message>
    <message>
      <source>Check engines</source>
      <translation>엔진 점검</translation>
    </message>
    <message>
      <source>Check of the linking</source>
      <translation>통행 연결 검증</translation>
    </message>
    <message>
      <source>Check the quality of a layer</source>
      <translation>레이어 품질 점검</translation>
    </message>
    <message>
      <source>Check: {errors} errors, {warnings} warnings.</source>
      <translation>점검: 오류 {errors}건, 경고 {warnings}건.</translation>
    </message>
    <message>
      <source>Checked</source>
      <translation>점검 항목</translation>
    </message>
    <message>
      <source>Checked by (department, name)</source>
      <translation>확인자(소속·성명)</translation>
    </message>
    <message>
      <source>Checked on</source>
      <translation>점검일</translation>
    </message>
    <message>
      <source>Checking fields, codes and shapes</source>
      <translation>필드, 코드, 도형을 점검합니다</translation>
    </message>
    <message>
      <source>Checking the layers</source>
      <translation>레이어 확인 중</translation>
    </message>
    <message>
      <source>Checking the links</source>
      <translation>링크 점검</translation>
    </message>
    <message>
      <source>Checking what is in the tiles</source>
      <translation>타일 내용을 원본과 대조하는 중</translation>
    </message>
    <message>
      <source>Checking what may be shown of {layer}</source>
      <translation>{layer}에서 공개할 수 있는 것을 확인하는 중</translation>
    </message>
    <message>
      <source>Checks</source>
      <translation>점검</translation>
    </message>
    <message>
      <source>Checks of the demand</source>
      <translation>통행수요 점검표</translation>
    </message>
    <message>
      <source>Checks of the loads with the closure</source>
      <translation>통제 후 배정 점검표</translation>
    </message>
    <message>
      <source>Checks of the run</source>
      <translation>실행 점검</translation>
    </message>
    <message>
      <source>Checks of the simulation with the closure</source>
      <translation>통제 후 시뮬레이션 점검표</translation>
    </message>
    <message>
      <source>Checks the roads and makes one network of them: lanes, speeds, capacities, turns and signals.</source>
      <translation>도로를 점검하고 차로, 속도, 용량, 회전제한, 신호를 갖춘 도로망을 만듭니다.</translation>
    </message>
    <message>
      <source>Choose CP949 where Korean text looks broken.</source>
      <translation>한글이 깨져 보이면 CP949를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose Files…</source>
      <translation>파일 고르기…</translation>
    </message>
    <message>
      <source>Choose Folder…</source>
      <translation>폴더 고르기…</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>파일 선택</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>파일 선택…</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>폴더 선택</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>폴더 선택…</translation>
    </message>
    <message>
      <source>Choose a layer that has an extent.</source>
      <translation>범위가 있는 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose above each column what it is; * must be chosen. If date and time of day stand in two columns, choose the same time for both. The file is only read, and card numbers are shown in part.</source>
      <translation>각 열 위에서 무슨 열인지 고르십시오. * 표시는 꼭 있어야 합니다. 날짜와 시각이 두 열로 나뉘어 있으면 두 열 모두 같은 일시로 고릅니다. 파일은 읽기만 하며, 카드번호는 일부만 보입니다.</translation>
    </message>
    <message>
      <source>Choose either a demand to calibrate or the results of a run to judge.</source>
      <translation>정산할 통행수요와 검증할 결과 중 하나만 고르십시오.</translation>
    </message>
    <message>
      <source>Choose either a layer of links or a network file.</source>
      <translation>링크 레이어와 도로망 파일 가운데 하나만 고르십시오.</translation>
    </message>
    <message>
      <source>Choose files</source>
      <translation>파일 고르기</translation>
    </message>
    <message>
      <source>Choose files or a folder, or drop them here. They are only read; copies go into the project.</source>
      <translation>파일이나 폴더를 고르거나 여기에 끌어다 놓으십시오. 원본은 읽기만 하고 사본을 프로젝트에 넣습니다.</translation>
    </message>
    <message>
      <source>Choose or drop files and folders: each is recognised and put in its place.</source>
      <translation>파일이나 폴더를 고르거나 끌어다 놓으면 무슨 자료인지 알아보고 제자리에 넣습니다.</translation>
    </message>
    <message>
      <source>Choose roads by name or on the map and say what changes. The network stays; each step can be taken back.</source>
      <translation>이름이나 지도로 도로를 선택하고 무엇을 바꿀지 고릅니다. 도로망은 그대로이고 단계마다 되돌릴 수 있습니다.</translation>
    </message>
    <message>
      <source>Choose the OD table.</source>
      <translation>OD표를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the city whose maps and data you work with.</source>
      <translation>업무에 쓸 시군구를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the configuration whose password is the passphrase.</source>
      <translation>비밀번호가 암호문구인 인증 설정을 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the connection to the city's database.</source>
      <translation>시청 데이터베이스 연결을 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the coordinates.</source>
      <translation>좌표계를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the engine's wheel file</source>
      <translation>엔진 휠 파일 선택</translation>
    </message>
    <message>
      <source>Choose the file or folder of card records.</source>
      <translation>교통카드 기록 파일이나 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the file or folder that you have fetched.</source>
      <translation>내려받은 파일이나 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the forest layer.</source>
      <translation>산림 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the forest map (임상도), or take the forest from the parcels of land category 임야.</source>
      <translation>임상도를 고르거나, 산림의 기준을 지목(임야)으로 바꾸십시오.</translation>
    </message>
    <message>
      <source>Choose the key for {platform}.</source>
      <translation>{platform} 인증키를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of buildings.</source>
      <translation>건물 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of bus stops.</source>
      <translation>정류장 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of dongs.</source>
      <translation>행정동 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of fire stations.</source>
      <translation>소방서 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of nodes.</source>
      <translation>노드 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of parcels.</source>
      <translation>필지 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of past fires.</source>
      <translation>지난 산불 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of people.</source>
      <translation>인구 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of road links.</source>
      <translation>도로 링크 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of roads.</source>
      <translation>도로 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of route lines; the data page pulls it.</source>
      <translation>노선 선형 레이어를 고르십시오. 자료 화면에서 받을 수 있습니다.</translation>
    </message>
    <message>
      <source>Choose the layer of traffic signals.</source>
      <translation>신호 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of water points.</source>
      <translation>소방용수 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of zones, such as the dongs.</source>
      <translation>읍면동 같은 교통존 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer or file that is missing.</source>
      <translation>빠진 레이어나 파일을 고릅니다.</translation>
    </message>
    <message>
      <source>Choose the parcels (연속지적도), or take the forest from the forest map alone.</source>
      <translation>필지(연속지적도)를 고르거나, 산림의 기준을 임상도로 바꾸십시오.</translation>
    </message>
    <message>
      <source>Choose the raster of elevation.</source>
      <translation>표고 래스터를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the scenario.</source>
      <translation>시나리오를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the table of jobs.</source>
      <translation>종사자 표를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the table of routes; the data page pulls it.</source>
      <translation>노선 표를 고르십시오. 자료 화면에서 받을 수 있습니다.</translation>
    </message>
    <message>
      <source>Choose the table of the stops of each route; the data page pulls it.</source>
      <translation>노선별 정류장 표를 고르십시오. 자료 화면에서 받을 수 있습니다.</translation>
    </message>
    <message>
      <source>Choose the table of turn restrictions.</source>
      <translation>회전제한 표를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose your city, or skip the start.</source>
      <translation>우리 도시를 고르거나 건너뛰십시오.</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>선택…</translation>
    </message>
    <message>
      <source>Circles are hubs, the larger the more transfers; lines are the walks from stop to stop.</source>
      <translation>원은 환승 거점이며 클수록 환승이 많습니다. 선은 정류장 사이를 걸어 갈아타는 흐름입니다.</translation>
    </message>
    <message>
      <source>Cities differ. A city fills in the fields below, and each can be changed.</source>
      <translation>도시마다 기준이 다릅니다. 도시를 고르면 아래 칸이 채워지고, 칸마다 고칠 수 있습니다.</translation>
    </message>
    <message>
      <source>Cities that Sijeong knows</source>
      <translation>시정이 아는 시군구</translation>
    </message>
    <message>
      <source>City</source>
      <translation>도시</translation>
    </message>
    <message>
      <source>City (code; empty: by the codes in the layer)</source>
      <translation>시(코드. 비우면 레이어에 든 코드로 찾음)</translation>
    </message>
    <message>
      <source>City code</source>
      <translation>시군구 코드</translation>
    </message>
    <message>
      <source>City data hub (NGSI-LD)</source>
      <translation>시티데이터허브(NGSI-LD)</translation>
    </message>
    <message>
      <source>City indicators by dong</source>
      <translation>행정동별 시정 지표</translation>
    </message>
    <message>
      <source>City sensors</source>
      <translation>도시 센서</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>등급</translation>
    </message>
    <message>
      <source>Class A: {share} of the fires on {area} of the land. {outcome}</source>
      <translation>A등급: 땅의 {area}에 산불의 {share}. {outcome}</translation>
    </message>
    <message>
      <source>Class held against fires</source>
      <translation>산불로 검증한 등급</translation>
    </message>
    <message>
      <source>Class of land categories</source>
      <translation>지목 묶음</translation>
    </message>
    <message>
      <source>Class of the village</source>
      <translation>마을 등급</translation>
    </message>
    <message>
      <source>Classes by {expression} are left out: the app cannot compute them.</source>
      <translation>{expression}에 따른 분류는 뺐습니다: 앱이 계산하지 못합니다.</translation>
    </message>
    <message>
      <source>Classes by {fields} are shown, though not its values: each feature has the number of its class.</source>
      <translation>{fields}의 분류는 보이지만 값은 게시하지 않습니다. 객체마다 분류 번호만 있습니다.</translation>
    </message>
    <message>
      <source>Click a stop, a route, a parcel, a building, a road or a dong: its numbers and charts</source>
      <translation>정류장·노선·필지·건물·도로·행정동을 누르면 수치와 도표가 나옵니다</translation>
    </message>
    <message>
      <source>Click a stop, a route, a parcel, a village or a road on the map with the tool “What is this”.</source>
      <translation>‘이곳 정보’ 도구로 지도에서 정류장, 노선, 필지, 마을, 도로를 누르십시오.</translation>
    </message>
    <message>
      <source>Click on the map</source>
      <translation>지도에서 누르기</translation>
    </message>
    <message>
      <source>Click the place on the map</source>
      <translation>지도에서 위치를 누릅니다</translation>
    </message>
    <message>
      <source>Click, and see the chart</source>
      <translation>누르면 도표가 열립니다</translation>
    </message>
    <message>
      <source>Clock that decides between day and night window</source>
      <translation>주간·야간 시간 한도를 정하는 기준 시각</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Close both directions of a road</source>
      <translation>도로의 양방향을 통제</translation>
    </message>
    <message>
      <source>Closes the start. You find it again on the home page and in the help menu.</source>
      <translation>시작 안내를 닫습니다. 홈 화면과 도움말 메뉴에서 다시 열 수 있습니다.</translation>
    </message>
    <message>
      <source>Closure</source>
      <translation>통제</translation>
    </message>
    <message>
      <source>Closure study</source>
      <translation>도로 통제 검토</translation>
    </message>
    <message>
      <source>Closure, lanes, speed, signal and others.</source>
      <translation>통제, 차로, 속도, 신호 등 변경의 종류입니다.</translation>
    </message>
    <message>
      <source>Cluster</source>
      <translation>클러스터</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>코드</translation>
    </message>
    <message>
      <source>Code of the area</source>
      <translation>구역 코드</translation>
    </message>
    <message>
      <source>Codes</source>
      <translation>코드</translation>
    </message>
    <message>
      <source>Codes of ROAD_TYPE: 001=overpass, 003=bridge</source>
      <translation>ROAD_TYPE 코드(예: 001=overpass, 003=bridge)</translation>
    </message>
    <message>
      <source>Codes of TURN_TYPE: 003=ban, 011=uturn</source>
      <translation>TURN_TYPE 코드(예: 003=ban, 011=uturn)</translation>
    </message>
    <message>
      <source>Coefficient a of the pull (gamma; empty: the proposal)</source>
      <translation>거리저항 계수 a(gamma, 비우면 제안값)</translation>
    </message>
    <message>
      <source>Coefficient b of the pull (minutes; empty: the proposal)</source>
      <translation>거리저항 계수 b(분 단위, 비우면 제안값)</translation>
    </message>
    <message>
      <source>Colour: balance of the zone</source>
      <translation>색: 출발과 도착의 차이</translation>
    </message>
    <message>
      <source>Colour: change of felt time</source>
      <translation>색: 체감시간 변화(평균)</translation>
    </message>
    <message>
      <source>Colour: how full a bus is</source>
      <translation>색: 차내 혼잡도</translation>
    </message>
    <message>
      <source>Colour: how much it matters</source>
      <translation>색: 얼마나 중요한가</translation>
    </message>
    <message>
      <source>Colour: journeys that change at the hub</source>
      <translation>색: 그 거점에서 갈아타는 통행</translation>
    </message>
    <message>
      <source>Colour: level of service</source>
      <translation>색: 서비스수준</translation>
    </message>
    <message>
      <source>Colour: median transfer time</source>
      <translation>색: 환승시간(중앙값)</translation>
    </message>
    <message>
      <source>Colour: riders with another route</source>
      <translation>색: 대체 노선 있는 승객</translation>
    </message>
    <message>
      <source>Colour: share of journeys with a transfer</source>
      <translation>색: 환승 통행 비율</translation>
    </message>
    <message>
      <source>Colour: share who change here</source>
      <translation>색: 환승객 비율</translation>
    </message>
    <message>
      <source>Colour: speed</source>
      <translation>색: 통행속도</translation>
    </message>
    <message>
      <source>Colour: speed with stops</source>
      <translation>색: 표정속도(정차 포함)</translation>
    </message>
    <message>
      <source>Colour: time saved each, direct</source>
      <translation>색: 직결 시 단축(1인)</translation>
    </message>
    <message>
      <source>Colour: what would help (a hint)</source>
      <translation>색: 도움이 될 대책(힌트)</translation>
    </message>
    <message>
      <source>Colour: worst level of service</source>
      <translation>색: 최저 서비스수준</translation>
    </message>
    <message>
      <source>Column {number}</source>
      <translation>{number}열</translation>
    </message>
    <message>
      <source>Combustible construction</source>
      <translation>가연성 구조</translation>
    </message>
    <message>
      <source>Comma ,</source>
      <translation>쉼표 ,</translation>
    </message>
    <message>
      <source>Commercial speed (km/h)</source>
      <translation>표정속도(km/h)</translation>
    </message>
    <message>
      <source>Common pairs</source>
      <translation>공통 지역 쌍</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>비교 단위</translation>
    </message>
    <message>
      <source>Compare Runs</source>
      <translation>비교하기</translation>
    </message>
    <message>
      <source>Compare every file with the SHA-256 that it came with</source>
      <translation>모든 파일을 원래의 SHA-256과 비교</translation>
    </message>
    <message>
      <source>Compare periods</source>
      <translation>기간 비교</translation>
    </message>
    <message>
      <source>Compare scenarios</source>
      <translation>시나리오 비교</translation>
    </message>
    <message>
      <source>Compare two periods</source>
      <translation>두 기간 비교</translation>
    </message>
    <message>
      <source>Compare two results by a swipe</source>
      <translation>두 결과를 밀어서 비교</translation>
    </message>
    <message>
      <source>Compare with it</source>
      <translation>변화의 기준으로</translation>
    </message>
    <message>
      <source>Compare: base</source>
      <translation>비교: 기준</translation>
    </message>
    <message>
      <source>Compare: scenario</source>
      <translation>비교: 시나리오</translation>
    </message>
    <message>
      <source>Compared</source>
      <translation>비교한 수</translation>
    </message>
    <message>
      <source>Compares every installed file with the SHA-256 that it came with.</source>
      <translation>설치한 파일을 모두 원래의 SHA-256과 비교합니다.</translation>
    </message>
    <message>
      <source>Compares these legs with those of an earlier period: weekdays and holidays apart, with their significance.</source>
      <translation>이 탑승 자료를 이전 기간과 비교합니다. 평일과 휴일을 나누고 통계적 유의성을 함께 보여 줍니다.</translation>
    </message>
    <message>
      <source>Compare…</source>
      <translation>비교…</translation>
    </message>
    <message>
      <source>Comparing</source>
      <translation>비교합니다</translation>
    </message>
    <message>
      <source>Comparing the files of {engine}</source>
      <translation>{engine}의 파일을 비교하는 중</translation>
    </message>
    <message>
      <source>Comparing the routes</source>
      <translation>노선 비교 중</translation>
    </message>
    <message>
      <source>Comparing with the reference layer and the calendar</source>
      <translation>이을 레이어와 날짜를 견줍니다</translation>
    </message>
    <message>
      <source>Comparing with the register before</source>
      <translation>지난 대장과 비교하는 중</translation>
    </message>
    <message>
      <source>Comparing with {count} past fires</source>
      <translation>과거 산불 {count}건과 견주는 중</translation>
    </message>
    <message>
      <source>Comparing {count} roads over {runs} common run(s)</source>
      <translation>링크 {count}개를 공통 실행 {runs}회로 비교하는 중</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>비교하는 중…</translation>
    </message>
    <message>
      <source>Comparison of scenarios</source>
      <translation>시나리오 비교서</translation>
    </message>
    <message>
      <source>Comparison of two periods</source>
      <translation>두 기간 비교</translation>
    </message>
    <message>
      <source>Compute</source>
      <translation>계산</translation>
    </message>
    <message>
      <source>Computed on {day} at {hour}:00, {ago}.</source>
      <translation>{day} {hour}시 분석, {ago}.</translation>
    </message>
    <message>
      <source>Computed shapes are drawn as the features themselves.</source>
      <translation>계산된 도형 대신 객체 자체를 그립니다.</translation>
    </message>
    <message>
      <source>Computes the publication and shows a report of what was left out.</source>
      <translation>게시본을 만들고, 무엇이 빠졌는지 보고서로 보여 줍니다.</translation>
    </message>
    <message>
      <source>Computing on a cluster (optional)</source>
      <translation>클러스터 계산(선택)</translation>
    </message>
    <message>
      <source>Computing the indicators</source>
      <translation>지표 계산 중</translation>
    </message>
    <message>
      <source>Conditions</source>
      <translation>이용 조건</translation>
    </message>
    <message>
      <source>Configuration with the passphrase</source>
      <translation>암호문구가 든 인증 설정</translation>
    </message>
    <message>
      <source>Conifers within 100 m (%)</source>
      <translation>100 m 안 침엽수(%)</translation>
    </message>
    <message>
      <source>Connecting to the cluster at {address}</source>
      <translation>클러스터 {address}에 연결하는 중</translation>
    </message>
    <message>
      <source>Connection</source>
      <translation>연결</translation>
    </message>
    <message>
      <source>Connections to PostgreSQL are made in QGIS's Browser panel.</source>
      <translation>PostgreSQL 연결은 QGIS 탐색기 패널에서 만듭니다.</translation>
    </message>
    <message>
      <source>Connects as a job would, counts the workers and leaves.</source>
      <translation>실제 작업처럼 접속하여 작업자 수를 세고 나옵니다.</translation>
    </message>
    <message>
      <source>Construction</source>
      <translation>구조</translation>
    </message>
    <message>
      <source>Contact with forest</source>
      <translation>산림과의 접촉</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>목차</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>이어서 하기</translation>
    </message>
    <message>
      <source>Continued by a behavioural transfer</source>
      <translation>환승해 간 비율(통행 환승)</translation>
    </message>
    <message>
      <source>Continued by a fare transfer</source>
      <translation>환승해 간 비율(요금 환승)</translation>
    </message>
    <message>
      <source>Coordinate reference system (empty: find it out)</source>
      <translation>좌표계(비우면 알아냄)</translation>
    </message>
    <message>
      <source>Coordinate reference system and place</source>
      <translation>좌표계와 위치</translation>
    </message>
    <message>
      <source>Coordinate reference system found</source>
      <translation>적용한 좌표계</translation>
    </message>
    <message>
      <source>Coordinate system</source>
      <translation>좌표계</translation>
    </message>
    <message>
      <source>Coordinates</source>
      <translation>좌표계</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>복사</translation>
    </message>
    <message>
      <source>Copy of the layer</source>
      <translation>레이어 사본</translation>
    </message>
    <message>
      <source>Copy the card</source>
      <translation>카드 복사</translation>
    </message>
    <message>
      <source>Copy the chart</source>
      <translation>도표 복사</translation>
    </message>
    <message>
      <source>Copy the numbers</source>
      <translation>수치 복사</translation>
    </message>
    <message>
      <source>Correct it</source>
      <translation>고칠 것</translation>
    </message>
    <message>
      <source>Corridor</source>
      <translation>축</translation>
    </message>
    <message>
      <source>Corridors</source>
      <translation>축</translation>
    </message>
    <message>
      <source>Corridors for a direct route</source>
      <translation>직결 노선 후보 축</translation>
    </message>
    <message>
      <source>Corridors, at most</source>
      <translation>축의 최대 수</translation>
    </message>
    <message>
      <source>Costs as fitted to the speeds</source>
      <translation>속도에 맞춘 비용</translation>
    </message>
    <message>
      <source>Could not be checked</source>
      <translation>확인하지 못했습니다</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>집계</translation>
    </message>
    <message>
      <source>Count homes only</source>
      <translation>주택만 세기</translation>
    </message>
    <message>
      <source>Counted (vehicles/h)</source>
      <translation>관측 교통량(대/시)</translation>
    </message>
    <message>
      <source>Counted and modelled</source>
      <translation>관측과 모형</translation>
    </message>
    <message>
      <source>Counted by</source>
      <translation>세는 단위</translation>
    </message>
    <message>
      <source>Counted links</source>
      <translation>교통량 조사 링크</translation>
    </message>
    <message>
      <source>Counted links held out to judge (%)</source>
      <translation>검증용으로 남길 링크 비율(%)</translation>
    </message>
    <message>
      <source>Counted links: observed and modelled</source>
      <translation>교통량 조사 링크: 관측과 모형</translation>
    </message>
    <message>
      <source>Counting boardings, alightings and transfers by stop</source>
      <translation>정류장별 승차·하차·환승 집계 중</translation>
    </message>
    <message>
      <source>Counting boardings, alightings and transfers by stop and hour</source>
      <translation>정류장과 시간별로 승차, 하차, 환승을 세는 중</translation>
    </message>
    <message>
      <source>Counting journeys between zones</source>
      <translation>구역 간 통행을 집계하는 중</translation>
    </message>
    <message>
      <source>Counting rides and passing buses</source>
      <translation>탑승과 버스 통과 세는 중</translation>
    </message>
    <message>
      <source>Counting the buses that call at each stop</source>
      <translation>정류장마다 서는 버스를 세는 중</translation>
    </message>
    <message>
      <source>Counting the journeys on which passengers change</source>
      <translation>환승하는 통행을 세는 중</translation>
    </message>
    <message>
      <source>Counting the pairs of routes of each hub</source>
      <translation>거점마다 노선 쌍을 세는 중</translation>
    </message>
    <message>
      <source>Counting transfers</source>
      <translation>환승 집계 중</translation>
    </message>
    <message>
      <source>Counting what {count} runs have written</source>
      <translation>시뮬레이션 {count}회의 결과를 집계하는 중</translation>
    </message>
    <message>
      <source>Counting where the journeys through each hub come from and go to</source>
      <translation>거점에서 갈아타는 통행의 출발지와 도착지를 세는 중</translation>
    </message>
    <message>
      <source>Counting {days} service days on the cluster</source>
      <translation>운행일 {days}일을 클러스터에서 집계하는 중</translation>
    </message>
    <message>
      <source>Counts</source>
      <translation>교통량 관측</translation>
    </message>
    <message>
      <source>Counts (table)</source>
      <translation>관측 교통량(표)</translation>
    </message>
    <message>
      <source>Counts are passengers. Only trips that were made with a card are visible.</source>
      <translation>모든 수는 승객 수입니다. 카드로 이용한 통행만 보입니다.</translation>
    </message>
    <message>
      <source>Counts are rounded to {base}, shares to 5 %.</source>
      <translation>통행 수는 {base} 단위로, 비율은 5 % 단위로 반올림했습니다.</translation>
    </message>
    <message>
      <source>Counts as forest</source>
      <translation>산림으로 볼 곳</translation>
    </message>
    <message>
      <source>Counts forest land without trees at present.</source>
      <translation>지금 나무가 없는 무립목지도 산림으로 셉니다.</translation>
    </message>
    <message>
      <source>Counts land inside the forest map that bears no forest.</source>
      <translation>임상도의 제지도 산림으로 셉니다.</translation>
    </message>
    <message>
      <source>Counts of people</source>
      <translation>인구</translation>
    </message>
    <message>
      <source>Counts of people (grid or points), instead of the dongs' residents</source>
      <translation>인구 레이어(격자나 점). 행정동 주민 대신 씁니다.</translation>
    </message>
    <message>
      <source>Counts of people in cells or areas, instead of the dongs' residents</source>
      <translation>격자나 구역별 인구(읍면동 주민 수 대신)</translation>
    </message>
    <message>
      <source>Counts of people in cells or areas. Without it, the dongs' residents are taken.</source>
      <translation>격자나 구역별 인구입니다. 없으면 행정동 인구를 씁니다.</translation>
    </message>
    <message>
      <source>Counts of persons below this are held back</source>
      <translation>이보다 적은 사람 수는 숨김</translation>
    </message>
    <message>
      <source>Counts of vehicles on links, to scale the total</source>
      <translation>링크 교통량 관측(수요 전체의 크기를 맞춤)</translation>
    </message>
    <message>
      <source>Counts that would give a hidden one away by subtraction from totals are hidden as well.</source>
      <translation>합계에서 빼면 숨긴 값을 알 수 있는 값도 함께 숨겼습니다.</translation>
    </message>
    <message>
      <source>Counts: link, hour, volume (table)</source>
      <translation>교통량: 링크, 시간, 교통량(표)</translation>
    </message>
    <message>
      <source>Crowding</source>
      <translation>혼잡도</translation>
    </message>
    <message>
      <source>Crowding of the fullest bus</source>
      <translation>가장 혼잡한 버스의 혼잡도</translation>
    </message>
    <message>
      <source>Crown density</source>
      <translation>밀도</translation>
    </message>
    <message>
      <source>Curvature for its riders</source>
      <translation>이용자 굴곡도</translation>
    </message>
    <message>
      <source>Curvature of the route</source>
      <translation>노선 굴곡도</translation>
    </message>
    <message>
      <source>Cut, draw or re-time routes and see who gains and who loses; with the error of the model.</source>
      <translation>노선을 폐지하거나 새로 그리거나 배차를 바꾸면 누가 좋아지고 나빠지는지, 모형의 오차와 함께 보여 줍니다.</translation>
    </message>
    <message>
      <source>Cutting {count} layers into map tiles</source>
      <translation>레이어 {count}개를 지도 타일로 나누는 중</translation>
    </message>
    <message>
      <source>Cycle (s)</source>
      <translation>신호 주기(초)</translation>
    </message>
    <message>
      <source>Cycle of signals without one (s)</source>
      <translation>주기를 모르는 신호의 주기(초)</translation>
    </message>
    <message>
      <source>D: dense, long wait</source>
      <translation>D: 높은 밀도, 긴 대기</translation>
    </message>
    <message>
      <source>D: the rest</source>
      <translation>D: 나머지</translation>
    </message>
    <message>
      <source>Daegu</source>
      <translation>대구</translation>
    </message>
    <message>
      <source>Daegu before 2011</source>
      <translation>대구(2011년 이전)</translation>
    </message>
    <message>
      <source>Daegu counts from the first ride of a journey.</source>
      <translation>대구는 통행의 첫 탑승부터 잽니다.</translation>
    </message>
    <message>
      <source>Damaged files</source>
      <translation>손상된 파일</translation>
    </message>
    <message>
      <source>Danger zone: fire within (hours)</source>
      <translation>위험구역: 도달시간(시간) 이내</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>어두운 화면</translation>
    </message>
    <message>
      <source>Darker is worse off among the dongs; ①②③ are the worst three. Blue says how much, where no way is better. Click a heading to sort.</source>
      <translation>색이 짙을수록 다른 동보다 부담이 크고, ①②③은 부담이 가장 큰 세 동입니다. 파란색은 좋고 나쁨이 없는 지표의 크기입니다. 제목을 누르면 정렬됩니다.</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>자료</translation>
    </message>
    <message>
      <source>Data as of {day}</source>
      <translation>자료 기준일 {day}</translation>
    </message>
    <message>
      <source>Data bundle</source>
      <translation>자료 묶음</translation>
    </message>
    <message>
      <source>Data by city, dong or box: {count} legal dongs</source>
      <translation>시·동·범위별 자료 받기(법정동 {count}곳)</translation>
    </message>
    <message>
      <source>Data files (*.zip *.shp *.gpkg *.geojson *.gml *.kml *.dxf *.ngi *.csv *.txt *.xlsx);;All files (*)</source>
      <translation>자료 파일 (*.zip *.shp *.gpkg *.geojson *.gml *.kml *.dxf *.ngi *.csv *.txt *.xlsx);;모든 파일 (*)</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>자료 폴더</translation>
    </message>
    <message>
      <source>Data is pulled for where this layer lies.</source>
      <translation>이 레이어가 있는 범위의 자료를 받습니다.</translation>
    </message>
    <message>
      <source>Data: {sources}</source>
      <translation>자료: {sources}</translation>
    </message>
    <message>
      <source>Database (connection of QGIS)</source>
      <translation>데이터베이스(QGIS 연결)</translation>
    </message>
    <message>
      <source>Dataset</source>
      <translation>자료</translation>
    </message>
    <message>
      <source>Dataset (id in the catalogue)</source>
      <translation>자료(자료 목록의 id)</translation>
    </message>
    <message>
      <source>Dataset after which the fields are named (id)</source>
      <translation>필드 이름을 맞출 자료(ID)</translation>
    </message>
    <message>
      <source>Datasets</source>
      <translation>자료</translation>
    </message>
    <message>
      <source>Datasets (ids separated by commas; all where empty)</source>
      <translation>자료(id를 쉼표로 나눔. 비우면 전부)</translation>
    </message>
    <message>
      <source>Datasets to fetch</source>
      <translation>받을 자료</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>날짜</translation>
    </message>
    <message>
      <source>Date of the data</source>
      <translation>자료 기준일</translation>
    </message>
    <message>
      <source>Date of the data (YYYY-MM-DD; empty: as the layers say)</source>
      <translation>자료 기준일(YYYY-MM-DD, 비우면 레이어대로)</translation>
    </message>
    <message>
      <source>Day by day</source>
      <translation>날짜별</translation>
    </message>
    <message>
      <source>Day of approval for use</source>
      <translation>사용승인일</translation>
    </message>
    <message>
      <source>Day of the application</source>
      <translation>신청일</translation>
    </message>
    <message>
      <source>Day of the application (empty: today)</source>
      <translation>신청일(비우면 오늘)</translation>
    </message>
    <message>
      <source>Day of the register</source>
      <translation>대장 기준일</translation>
    </message>
    <message>
      <source>Day of the register (empty: today)</source>
      <translation>대장 기준일(비우면 오늘)</translation>
    </message>
    <message>
      <source>Day of the timetable</source>
      <translation>시간표를 만든 날</translation>
    </message>
    <message>
      <source>Day of the timetable (YYYY-MM-DD; empty: a day with most trips)</source>
      <translation>시간표를 만들 날(YYYY-MM-DD, 비우면 운행이 가장 많은 날)</translation>
    </message>
    <message>
      <source>Day or night by</source>
      <translation>주간·야간 판단 시각</translation>
    </message>
    <message>
      <source>Day window</source>
      <translation>주간 인정 시간</translation>
    </message>
    <message>
      <source>Day, as 20260401</source>
      <translation>날짜(예: 20260401)</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>일수</translation>
    </message>
    <message>
      <source>Days after</source>
      <translation>후 일수</translation>
    </message>
    <message>
      <source>Days before</source>
      <translation>전 일수</translation>
    </message>
    <message>
      <source>Days of one kind should resemble each other; a day that does not may lack records.</source>
      <translation>같은 유형의 날은 서로 비슷해야 합니다. 다른 날이 있으면 기록이 빠졌을 수 있습니다.</translation>
    </message>
    <message>
      <source>Days of the kind “{kind}” are not compared: {before} before and {after} after; two of each are needed</source>
      <translation>‘{kind}’은(는) 비교하지 않습니다. 전 {before}일, 후 {after}일이며, 이틀씩은 있어야 합니다</translation>
    </message>
    <message>
      <source>Days of the kind “{kind}” are too few to be compared. Choose another kind of day, or longer periods.</source>
      <translation>‘{kind}’의 날이 모자라 비교할 수 없습니다. 다른 종류의 날이나 더 긴 기간을 고르십시오.</translation>
    </message>
    <message>
      <source>Days that count (their mean)</source>
      <translation>집계할 요일(하루 평균)</translation>
    </message>
    <message>
      <source>Days that it holds</source>
      <translation>유효 일수</translation>
    </message>
    <message>
      <source>Days to leave out: storms, strikes, festivals (2026-07-14, …)</source>
      <translation>뺄 날: 폭설·파업·축제 등(2026-07-14, …)</translation>
    </message>
    <message>
      <source>Days whose journeys are assigned (their mean)</source>
      <translation>통행을 배정할 요일 구분(하루 평균)</translation>
    </message>
    <message>
      <source>Decided by</source>
      <translation>정한 곳</translation>
    </message>
    <message>
      <source>Decides how much is hidden to protect single people.</source>
      <translation>개인을 보호하기 위해 가리는 정도를 정합니다.</translation>
    </message>
    <message>
      <source>Definition</source>
      <translation>정의</translation>
    </message>
    <message>
      <source>Definitions</source>
      <translation>지표 정의</translation>
    </message>
    <message>
      <source>Delay (s/vehicle)</source>
      <translation>지체(초/대)</translation>
    </message>
    <message>
      <source>Delay (vehicle hours)</source>
      <translation>지체(대·시간)</translation>
    </message>
    <message>
      <source>Delay by dong</source>
      <translation>행정동별 지체</translation>
    </message>
    <message>
      <source>Delay of a trip, mean (s)</source>
      <translation>통행당 평균 지체(초)</translation>
    </message>
    <message>
      <source>Delay, base (s/vehicle)</source>
      <translation>지체, 기준(초/대)</translation>
    </message>
    <message>
      <source>Delay, difference (s a vehicle)</source>
      <translation>지체 차이(초/대)</translation>
    </message>
    <message>
      <source>Delay, difference (s/vehicle)</source>
      <translation>지체, 차이(초/대)</translation>
    </message>
    <message>
      <source>Delay, half of the 95 % interval (s/vehicle)</source>
      <translation>지체, 95 % 신뢰구간의 절반(초/대)</translation>
    </message>
    <message>
      <source>Delay, scenario (s/vehicle)</source>
      <translation>지체, 시나리오(초/대)</translation>
    </message>
    <message>
      <source>Delay, spread of the runs (s/vehicle)</source>
      <translation>지체, 실행 간 편차(초/대)</translation>
    </message>
    <message>
      <source>Delay: what may be said</source>
      <translation>지체: 판정</translation>
    </message>
    <message>
      <source>Delays and speeds are fitted to observed speeds. Choose a table of them (SPEEDS).</source>
      <translation>지체와 속도는 관측 속도에 맞춥니다. 통행속도 표를 고르십시오(SPEEDS).</translation>
    </message>
    <message>
      <source>Delete takes a road out of the selection, Enter shows it on the map.</source>
      <translation>Delete 키를 누르면 선택에서 빼고, Enter 키를 누르면 지도에서 보여 줍니다.</translation>
    </message>
    <message>
      <source>Deletes the taps and legs of this project for good and writes into the log that it was done.</source>
      <translation>이 프로젝트의 승하차 자료와 탑승 자료를 완전히 지우고, 파기 기록부에 남깁니다.</translation>
    </message>
    <message>
      <source>Deletes this dataset from the disk.</source>
      <translation>이 자료를 디스크에서 지웁니다.</translation>
    </message>
    <message>
      <source>Delimiter</source>
      <translation>구분 기호</translation>
    </message>
    <message>
      <source>Density (vehicles/km/lane)</source>
      <translation>밀도(대/km/차로)</translation>
    </message>
    <message>
      <source>Department</source>
      <translation>작성 부서</translation>
    </message>
    <message>
      <source>Department and telephone</source>
      <translation>부서와 전화번호</translation>
    </message>
    <message>
      <source>Departure (s after midnight)</source>
      <translation>출발(자정부터 초)</translation>
    </message>
    <message>
      <source>Departure (seconds after midnight)</source>
      <translation>출발(자정부터 초)</translation>
    </message>
    <message>
      <source>Departures</source>
      <translation>운행횟수</translation>
    </message>
    <message>
      <source>Departures of buses a day</source>
      <translation>하루 버스 운행횟수</translation>
    </message>
    <message>
      <source>Desire lines of the demand</source>
      <translation>통행수요 희망선</translation>
    </message>
    <message>
      <source>Destroy</source>
      <translation>파기</translation>
    </message>
    <message>
      <source>Destroy card records</source>
      <translation>카드 자료 파기</translation>
    </message>
    <message>
      <source>Destroy the records</source>
      <translation>기록 파기</translation>
    </message>
    <message>
      <source>Destroy the records…</source>
      <translation>카드 기록 파기…</translation>
    </message>
    <message>
      <source>Destroy these records for good?

{folders}

Maps and tables made from them stay.</source>
      <translation>다음 기록을 완전히 파기할까요?

{folders}

이 기록으로 만든 지도와 표는 그대로 남습니다.</translation>
    </message>
    <message>
      <source>Destroying the records</source>
      <translation>자료를 파기하는 중</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>자세한 내용</translation>
    </message>
    <message>
      <source>Details…</source>
      <translation>자세히…</translation>
    </message>
    <message>
      <source>Development in zone {target}: {value}</source>
      <translation>존 {target}의 개발: {value}</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>차이</translation>
    </message>
    <message>
      <source>Difference a day</source>
      <translation>하루 평균의 차이</translation>
    </message>
    <message>
      <source>Difference of base</source>
      <translation>기준 대비 차이</translation>
    </message>
    <message>
      <source>Difference, lower end (95 %)</source>
      <translation>차이의 하한(95 %)</translation>
    </message>
    <message>
      <source>Difference, share of before</source>
      <translation>증감률</translation>
    </message>
    <message>
      <source>Difference, upper end (95 %)</source>
      <translation>차이의 상한(95 %)</translation>
    </message>
    <message>
      <source>Differences of each slice too (animated)</source>
      <translation>시간대별 차이도(애니메이션)</translation>
    </message>
    <message>
      <source>Different cards (counted to 10)</source>
      <translation>서로 다른 카드 수(10까지 셈)</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>방향</translation>
    </message>
    <message>
      <source>Direction (0 out, 1 back)</source>
      <translation>방향(0 가는 길, 1 오는 길)</translation>
    </message>
    <message>
      <source>Direction to the forest</source>
      <translation>산림 방향</translation>
    </message>
    <message>
      <source>Direction to the forest (°)</source>
      <translation>산림 방향(°)</translation>
    </message>
    <message>
      <source>Directions</source>
      <translation>통행 방향</translation>
    </message>
    <message>
      <source>Disabled, national merit, foreigners and others are told between dongs only, and never by the hour.</source>
      <translation>장애인, 국가유공자, 외국인, 기타 이용자는 행정동 사이로만 보이고, 시간대별로는 보이지 않습니다.</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>버리기</translation>
    </message>
    <message>
      <source>Discard…</source>
      <translation>버리기…</translation>
    </message>
    <message>
      <source>Dissolving the stands</source>
      <translation>임분을 합치는 중</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>산림까지 거리</translation>
    </message>
    <message>
      <source>Distance (m)</source>
      <translation>거리(m)</translation>
    </message>
    <message>
      <source>Distance along the slope (m)</source>
      <translation>경사 거리(m)</translation>
    </message>
    <message>
      <source>Distance band</source>
      <translation>거리대(m)</translation>
    </message>
    <message>
      <source>Distance bands (m)</source>
      <translation>거리대(m)</translation>
    </message>
    <message>
      <source>Distance bands round forest</source>
      <translation>산림 거리대</translation>
    </message>
    <message>
      <source>Distance before (m)</source>
      <translation>이전 산림거리(m)</translation>
    </message>
    <message>
      <source>Distance class (m)</source>
      <translation>거리대(m)</translation>
    </message>
    <message>
      <source>Distance from forest</source>
      <translation>산림으로부터의 거리</translation>
    </message>
    <message>
      <source>Distance from the lot</source>
      <translation>필지 기준 거리</translation>
    </message>
    <message>
      <source>Distance from the lot (m)</source>
      <translation>필지 기준 거리(m)</translation>
    </message>
    <message>
      <source>Distance of a ride, mean (m)</source>
      <translation>평균 이용거리(m)</translation>
    </message>
    <message>
      <source>Distance of the review (empty: by the table)</source>
      <translation>검토 거리(비우면 법정 거리표)</translation>
    </message>
    <message>
      <source>Distance of the review (m)</source>
      <translation>검토 거리(m)</translation>
    </message>
    <message>
      <source>Distance to a large patch (m)</source>
      <translation>큰 숲까지 거리(m)</translation>
    </message>
    <message>
      <source>Distance to a past fire (m)</source>
      <translation>과거 산불까지 거리(m)</translation>
    </message>
    <message>
      <source>Distance to forest</source>
      <translation>산림까지 거리</translation>
    </message>
    <message>
      <source>Distance to forest (m)</source>
      <translation>산림까지 거리(m)</translation>
    </message>
    <message>
      <source>Distance to forest (of the first application)</source>
      <translation>산림까지 거리(첫 신청)</translation>
    </message>
    <message>
      <source>Distance to the nearest forest</source>
      <translation>가장 가까운 산림까지의 거리</translation>
    </message>
    <message>
      <source>Distances</source>
      <translation>거리 기준</translation>
    </message>
    <message>
      <source>Distances (m)</source>
      <translation>거리(m)</translation>
    </message>
    <message>
      <source>Distances must rise from above 0, such as 300, 400, 500.</source>
      <translation>거리는 0보다 큰 값부터 커지는 순서로 적으십시오. 예: 300,400,500</translation>
    </message>
    <message>
      <source>Divided</source>
      <translation>나누기</translation>
    </message>
    <message>
      <source>Do not publish the sums over the day or over all features beside it: with {count} of them hidden values could be computed.</source>
      <translation>하루 합계나 전체 합계를 함께 게시하지 마십시오. 그 가운데 {count}개로 숨긴 값을 계산할 수 있습니다.</translation>
    </message>
    <message>
      <source>Do not use this run before what is marked red is put right.</source>
      <translation>빨간 항목을 바로잡기 전에는 이 결과를 쓰지 마십시오.</translation>
    </message>
    <message>
      <source>Does again what was taken back last.</source>
      <translation>되돌린 변경을 다시 적용합니다.</translation>
    </message>
    <message>
      <source>Does it lie in the wrong place? Import again as</source>
      <translation>위치가 어긋나면 다른 좌표계로 다시 가져오기</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>완료</translation>
    </message>
    <message>
      <source>Done on {day}</source>
      <translation>{day} 완료</translation>
    </message>
    <message>
      <source>Done: {folder}</source>
      <translation>완료: {folder}</translation>
    </message>
    <message>
      <source>Dong</source>
      <translation>읍면동</translation>
    </message>
    <message>
      <source>Dong code</source>
      <translation>행정동 코드</translation>
    </message>
    <message>
      <source>Dong number</source>
      <translation>행정동 코드</translation>
    </message>
    <message>
      <source>Dong or zone</source>
      <translation>행정동·구역</translation>
    </message>
    <message>
      <source>Dongs</source>
      <translation>읍면동</translation>
    </message>
    <message>
      <source>Dongs (areas)</source>
      <translation>행정동(면)</translation>
    </message>
    <message>
      <source>Dongs (polygons)</source>
      <translation>행정동(면)</translation>
    </message>
    <message>
      <source>Dongs (polygons; for zones by dong)</source>
      <translation>행정동(면, 행정동으로 집계할 때)</translation>
    </message>
    <message>
      <source>Dongs to sum up by</source>
      <translation>합계를 낼 행정동</translation>
    </message>
    <message>
      <source>Dongs with beginnings and ends of journeys</source>
      <translation>행정동별 출발·도착 통행</translation>
    </message>
    <message>
      <source>Dongs with residents</source>
      <translation>주민 수가 있는 읍면동</translation>
    </message>
    <message>
      <source>Dongs with their residents</source>
      <translation>행정동(주민 수 포함)</translation>
    </message>
    <message>
      <source>Dongs, the most affected</source>
      <translation>영향이 큰 읍면동</translation>
    </message>
    <message>
      <source>Dongs, villages or other areas</source>
      <translation>읍면동, 마을 또는 다른 구역</translation>
    </message>
    <message>
      <source>Dongs: an atlas, one page each</source>
      <translation>행정동: 동마다 한 쪽인 도면집</translation>
    </message>
    <message>
      <source>Dongs: scenario against base</source>
      <translation>읍면동: 시나리오와 기준의 차이</translation>
    </message>
    <message>
      <source>Drag a box on the map. A right click or Escape ends drawing.</source>
      <translation>지도에서 끌어 사각형을 그립니다. 오른쪽 클릭이나 Esc로 그만둡니다.</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>그리기</translation>
    </message>
    <message>
      <source>Draw Sheets</source>
      <translation>도면 만들기</translation>
    </message>
    <message>
      <source>Draw a box on the map.</source>
      <translation>지도에 사각형을 그리십시오.</translation>
    </message>
    <message>
      <source>Draw a route…</source>
      <translation>노선 그리기…</translation>
    </message>
    <message>
      <source>Draw again</source>
      <translation>다시 그리기</translation>
    </message>
    <message>
      <source>Draw distance bands</source>
      <translation>산림 거리대 그리기</translation>
    </message>
    <message>
      <source>Draw journeys within a zone</source>
      <translation>구역 안 통행도 그리기</translation>
    </message>
    <message>
      <source>Draw on Map</source>
      <translation>지도에 그리기</translation>
    </message>
    <message>
      <source>Draw on the map…</source>
      <translation>지도에 그리기…</translation>
    </message>
    <message>
      <source>Draw the bands as well</source>
      <translation>거리대도 함께 그리기</translation>
    </message>
    <message>
      <source>Draw the largest flows that make this share of the journeys (%)</source>
      <translation>통행의 이 비율을 이루는 큰 흐름만 그리기(%)</translation>
    </message>
    <message>
      <source>Draw the new road, from road to road.</source>
      <translation>새 도로를 기존 도로에서 기존 도로까지 그리십시오.</translation>
    </message>
    <message>
      <source>Draw zones</source>
      <translation>구역 그리기</translation>
    </message>
    <message>
      <source>Drawing the band up to {distance:g} m</source>
      <translation>{distance:g} m까지의 거리대 그리는 중</translation>
    </message>
    <message>
      <source>Drawing the evacuation zones</source>
      <translation>대피구역을 그리는 중</translation>
    </message>
    <message>
      <source>Drawing {count} pages</source>
      <translation>확인서 {count}쪽을 그리는 중</translation>
    </message>
    <message>
      <source>Drawing {count} sheets</source>
      <translation>도면 {count}장을 그리는 중</translation>
    </message>
    <message>
      <source>Drawing…</source>
      <translation>그리는 중…</translation>
    </message>
    <message>
      <source>Drawn by QGIS. The app itself opens below after publishing: on this computer or on a phone.</source>
      <translation>QGIS가 그린 모습입니다. 실제 앱은 게시한 뒤 아래에서 이 PC나 휴대전화로 열어 봅니다.</translation>
    </message>
    <message>
      <source>Drawn developments</source>
      <translation>그린 개발지</translation>
    </message>
    <message>
      <source>Drawn new roads</source>
      <translation>그린 새 도로</translation>
    </message>
    <message>
      <source>Drawn new roads (lines) or developments (points)</source>
      <translation>그린 새 도로(선) 또는 개발(점)</translation>
    </message>
    <message>
      <source>Drawn road or place</source>
      <translation>그린 도로 또는 위치</translation>
    </message>
    <message>
      <source>Drawn routes</source>
      <translation>그린 노선</translation>
    </message>
    <message>
      <source>Drawn routes call at stops within</source>
      <translation>그린 노선이 서는 정류장까지의 거리</translation>
    </message>
    <message>
      <source>Drawn routes: new or instead of those of the same number</source>
      <translation>그린 노선: 새 노선, 또는 같은 번호의 노선을 대신</translation>
    </message>
    <message>
      <source>Draws the land within each distance of forest as rings.</source>
      <translation>산림에서 거리별 범위를 고리 모양으로 그립니다.</translation>
    </message>
    <message>
      <source>Draws the preview with the present settings.</source>
      <translation>지금 설정으로 미리보기를 다시 그립니다.</translation>
    </message>
    <message>
      <source>DuckDB and SUMO are unpacked here. Empty: in the QGIS profile.</source>
      <translation>DuckDB와 SUMO를 여기에 풉니다. 비우면 QGIS 프로필에 둡니다.</translation>
    </message>
    <message>
      <source>E: at capacity</source>
      <translation>E: 용량에 이름</translation>
    </message>
    <message>
      <source>ELSE rules do not ask at which scales the other rules are drawn.</source>
      <translation>ELSE 규칙은 다른 규칙의 축척 범위를 따지지 않습니다.</translation>
    </message>
    <message>
      <source>Each becomes a sheet of its own.</source>
      <translation>테마마다 도면 한 장이 됩니다.</translation>
    </message>
    <message>
      <source>Each dong</source>
      <translation>동별 현황</translation>
    </message>
    <message>
      <source>Each factor is told as a percentile: the share of the other villages of the city that have less. The score is their weighted sum, 0 to 100. A are the first 10 % of the villages, B up to 30 %, C up to 60 %, D the rest.</source>
      <translation>인자마다 백분위, 곧 시의 다른 마을 가운데 값이 더 작은 마을의 비율로 나타냅니다. 점수는 여기에 가중치를 곱해 더한 것으로 0~100입니다. A는 앞의 10 %, B는 30 %, C는 60 %까지이고 D는 나머지입니다.</translation>
    </message>
    <message>
      <source>Each line is one person's (field {field}): home and work show whose, whatever fields are left out. Publish flows between dongs.</source>
      <translation>선 하나가 한 사람입니다(필드 {field}). 필드를 빼도 집과 직장의 위치로 누구인지 드러납니다. 동 사이의 흐름으로 게시하십시오.</translation>
    </message>
    <message>
      <source>Each place is one person's (field {field}): it shows whose, whatever fields are left out. Publish counts by dong or by cell.</source>
      <translation>위치 하나가 한 사람입니다(필드 {field}). 필드를 빼도 위치로 누구인지 드러납니다. 동별 또는 격자별 수로 게시하십시오.</translation>
    </message>
    <message>
      <source>Each service day is one observation: a difference is certain where days before and days after differ by more than days of the same kind differ among themselves (Welch's test; of all that are called certain, at most one in twenty is expected to be false: Benjamini and Hochberg).</source>
      <translation>운행일 하루를 관측값 하나로 봅니다. 전의 날들과 후의 날들이 같은 종류의 날끼리의 차이보다 더 다를 때에만 분명하다고 했습니다(웰치 검정. 분명하다고 한 것 가운데 틀린 것은 스물에 하나 이하로 기대됩니다: 벤저미니–호크버그).</translation>
    </message>
    <message>
      <source>Each ticked map as a sheet with legend, scale, sources and title block, in one PDF.</source>
      <translation>표시한 지도마다 범례, 축척, 출처, 표제란을 갖춘 도면을 만들어 PDF 하나로 묶습니다.</translation>
    </message>
    <message>
      <source>East Sea belt, GRS80 (EPSG:5188)</source>
      <translation>GRS80 동해원점(EPSG:5188)</translation>
    </message>
    <message>
      <source>Eastern belt, GRS80 (EPSG:5187)</source>
      <translation>GRS80 동부원점(EPSG:5187)</translation>
    </message>
    <message>
      <source>Edit scenario</source>
      <translation>시나리오 편집</translation>
    </message>
    <message>
      <source>Effects of symbols (shadow, glow) are left out.</source>
      <translation>심볼 효과(그림자, 빛 번짐)는 뺐습니다.</translation>
    </message>
    <message>
      <source>Eight short notes that point at what they speak of. Esc ends the tour.</source>
      <translation>화면의 해당 부분을 가리키는 짧은 안내 여덟 개입니다. Esc로 끝냅니다.</translation>
    </message>
    <message>
      <source>Either take steps back, bring steps again, or make a change: one at a time.</source>
      <translation>되돌리기, 다시 적용, 변경 가운데 하나씩만 하십시오.</translation>
    </message>
    <message>
      <source>Elevation</source>
      <translation>표고</translation>
    </message>
    <message>
      <source>Elevation (raster)</source>
      <translation>표고(래스터)</translation>
    </message>
    <message>
      <source>Else infer where most alight who boarded the same route there (less certain)</source>
      <translation>그래도 모르면 같은 노선·정류장에서 탄 사람이 가장 많이 내린 곳으로 추정(덜 정확함)</translation>
    </message>
    <message>
      <source>Else where most alight</source>
      <translation>그래도 모르면 많은 사람이 내린 곳</translation>
    </message>
    <message>
      <source>Emissions are those of a standard fleet and serve as an indication.</source>
      <translation>배출량은 표준 차량 구성으로 계산한 참고값입니다.</translation>
    </message>
    <message>
      <source>Empty numbers</source>
      <translation>빈칸</translation>
    </message>
    <message>
      <source>Empty: show the list of the server</source>
      <translation>비워 두면 서버의 목록을 보여 줌</translation>
    </message>
    <message>
      <source>Empty: the server is asked what it has.</source>
      <translation>비우면 서버에 무엇이 있는지 묻습니다.</translation>
    </message>
    <message>
      <source>Empty: two indicators of each topic, all alike. The report shows the weights it used.</source>
      <translation>비우면 분야마다 두 지표를 같은 가중치로 봅니다. 쓴 가중치는 보고서에 적힙니다.</translation>
    </message>
    <message>
      <source>Encrypt the data with a passphrase</source>
      <translation>암호문구로 자료 암호화</translation>
    </message>
    <message>
      <source>Encrypting needs OpenSSL or the Python package cryptography, and this computer has neither. Publish without encryption behind the city's login, or ask IT for the package.</source>
      <translation>암호화에는 OpenSSL이나 파이썬 패키지 cryptography가 필요한데 이 PC에는 둘 다 없습니다. 암호화하지 않고 시의 로그인 뒤에 게시하거나 전산 담당자에게 패키지를 부탁하십시오.</translation>
    </message>
    <message>
      <source>End</source>
      <translation>끝내기</translation>
    </message>
    <message>
      <source>End of the period (HH:MM)</source>
      <translation>시간대 끝(시:분)</translation>
    </message>
    <message>
      <source>End of the period (HH:MM; empty: as the demand)</source>
      <translation>시간대 끝(시:분, 비우면 수요의 시간대)</translation>
    </message>
    <message>
      <source>End of the period (HH:MM; empty: the whole time)</source>
      <translation>시간대 끝(시:분, 비우면 전체 시간)</translation>
    </message>
    <message>
      <source>Ends after</source>
      <translation>종료까지</translation>
    </message>
    <message>
      <source>Ends less beginnings</source>
      <translation>도착 − 출발</translation>
    </message>
    <message>
      <source>Ends of links are one node within (m)</source>
      <translation>링크 끝을 같은 노드로 보는 거리(m)</translation>
    </message>
    <message>
      <source>Ends the tour (Esc). You find it again in the help menu.</source>
      <translation>둘러보기를 끝냅니다(Esc). 도움말 메뉴에서 다시 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>Engine</source>
      <translation>엔진</translation>
    </message>
    <message>
      <source>Engines</source>
      <translation>엔진</translation>
    </message>
    <message>
      <source>Engines (JSON)</source>
      <translation>엔진 목록(JSON)</translation>
    </message>
    <message>
      <source>Engines are fetched from here: Python's own index, or your office's mirror of it.</source>
      <translation>엔진을 여기에서 받습니다. 파이썬 공식 저장소 또는 기관의 내부 미러입니다.</translation>
    </message>
    <message>
      <source>Enter takes the road, stretch or direction; the right arrow key unfolds it.</source>
      <translation>Enter 키를 누르면 도로, 구간 또는 방향을 선택하고, 오른쪽 화살표 키를 누르면 펼칩니다.</translation>
    </message>
    <message>
      <source>Entering the same line at the same station again is a transfer; 0 is never (Seoul's lines: 10).</source>
      <translation>같은 역에서 같은 노선으로 다시 들어가면 환승으로 봅니다. 0은 인정하지 않음(서울 운영 노선: 10).</translation>
    </message>
    <message>
      <source>Entering the same rail station again counts as a transfer within (minutes; 0: never)</source>
      <translation>같은 도시철도역 재승차를 환승으로 인정하는 시간(분, 0은 인정하지 않음)</translation>
    </message>
    <message>
      <source>Environment of the PC</source>
      <translation>PC의 환경 변수</translation>
    </message>
    <message>
      <source>Environment variable</source>
      <translation>환경 변수</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>오류</translation>
    </message>
    <message>
      <source>Error of the modelled transfers</source>
      <translation>모형의 환승 오차</translation>
    </message>
    <message>
      <source>Error of the modelled transfers (share)</source>
      <translation>환승 수의 모형 오차(비율)</translation>
    </message>
    <message>
      <source>Error of transfers</source>
      <translation>환승 수의 오차</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>오류</translation>
    </message>
    <message>
      <source>Evacuation zone</source>
      <translation>대피구역</translation>
    </message>
    <message>
      <source>Evacuation zones</source>
      <translation>대피구역</translation>
    </message>
    <message>
      <source>Evacuation zones from a fire-spread forecast</source>
      <translation>산불확산예측으로 대피구역 만들기</translation>
    </message>
    <message>
      <source>Evacuation zones of a forecast</source>
      <translation>예측에 따른 대피구역</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>평가</translation>
    </message>
    <message>
      <source>Evaluate changed bus routes</source>
      <translation>노선 개편 효과 분석</translation>
    </message>
    <message>
      <source>Every analysis of forest goes by this table and prints which rules it used. Dates are written as 2026-02-01; without one, a rule holds without limit.</source>
      <translation>산림 분석은 모두 이 표를 따르고, 어떤 기준을 썼는지 결과에 적습니다. 날짜는 2026-02-01처럼 쓰고, 비워 두면 기한이 없는 것으로 봅니다.</translation>
    </message>
    <message>
      <source>Every count has at least {cards} different cards (cards, not rides); smaller ones are hidden, not zero.</source>
      <translation>모든 값에는 서로 다른 카드가 {cards}장 이상 들어 있습니다(탑승 횟수가 아님). 그보다 적으면 0이 아니라 숨긴 것입니다.</translation>
    </message>
    <message>
      <source>Every pair of zones has a way.</source>
      <translation>모든 기종점에 갈 길이 있습니다.</translation>
    </message>
    <message>
      <source>Every result of the project as a sheet, with headings and words in your language.</source>
      <translation>프로젝트의 결과마다 시트 하나, 머리글과 값은 한글로 적습니다.</translation>
    </message>
    <message>
      <source>Every trip has a way.</source>
      <translation>모든 통행에 갈 길이 있습니다.</translation>
    </message>
    <message>
      <source>Everyone who boards a route alights from it. The residual is the share of boardings whose alighting is neither recorded nor inferred.</source>
      <translation>노선에 승차한 사람은 모두 하차합니다. 잔차는 하차가 기록되지도 추정되지도 않은 승차의 비율입니다.</translation>
    </message>
    <message>
      <source>Everything is up to date.</source>
      <translation>모든 결과가 최신입니다.</translation>
    </message>
    <message>
      <source>Example</source>
      <translation>예</translation>
    </message>
    <message>
      <source>Excess wait in the peak (s)</source>
      <translation>첨두 초과대기(초)</translation>
    </message>
    <message>
      <source>Excess wait off the peak (s)</source>
      <translation>비첨두 초과대기(초)</translation>
    </message>
    <message>
      <source>Export a bundle</source>
      <translation>자료 묶음 내보내기</translation>
    </message>
    <message>
      <source>Export a data bundle</source>
      <translation>자료 묶음 내보내기</translation>
    </message>
    <message>
      <source>Export bus data as GTFS</source>
      <translation>버스 자료를 GTFS로 내보내기</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>내보내기…</translation>
    </message>
    <message>
      <source>Exposure of the village, within the city</source>
      <translation>시 안에서 본 마을의 노출 등급</translation>
    </message>
    <message>
      <source>Exposure to forest fire</source>
      <translation>산불 노출도</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>범위</translation>
    </message>
    <message>
      <source>Extent of a layer</source>
      <translation>레이어 범위</translation>
    </message>
    <message>
      <source>F1 against the transaction id</source>
      <translation>트랜잭션ID 대비 F1</translation>
    </message>
    <message>
      <source>F1 against the transaction id (%)</source>
      <translation>트랜잭션ID 대비 F1(%)</translation>
    </message>
    <message>
      <source>F1 of the linking</source>
      <translation>연결 F1</translation>
    </message>
    <message>
      <source>F1 or this button opens the page of what you are at. This tour is there again, too.</source>
      <translation>F1이나 이 단추를 누르면 지금 쓰는 기능의 도움말이 열립니다. 이 둘러보기는 도움말 메뉴에서 다시 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>F: over capacity, two greens</source>
      <translation>F: 용량 초과, 2주기 대기</translation>
    </message>
    <message>
      <source>FF: waits for a third green</source>
      <translation>FF: 신호를 세 번 기다림</translation>
    </message>
    <message>
      <source>FFF: hardly moves</source>
      <translation>FFF: 거의 움직이지 못함</translation>
    </message>
    <message>
      <source>FIELDS cannot be read: {reason}. Write {{"layer name": ["field", "field"]}}.</source>
      <translation>FIELDS를 읽을 수 없습니다: {reason}. {{"레이어 이름": ["필드", "필드"]}}로 적으십시오.</translation>
    </message>
    <message>
      <source>FIELDS is no list of fields by layer. Write {{"layer name": ["field", "field"]}}.</source>
      <translation>FIELDS가 레이어별 필드 목록이 아닙니다. {{"레이어 이름": ["필드", "필드"]}}로 적으십시오.</translation>
    </message>
    <message>
      <source>FIELDS names the layer {layer}, which is not among those to publish: {layers}.</source>
      <translation>FIELDS의 {layer} 레이어는 게시할 레이어에 없습니다: {layers}.</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>인자</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>실패</translation>
    </message>
    <message>
      <source>Fare transfers</source>
      <translation>요금 환승</translation>
    </message>
    <message>
      <source>Fare transfers among boardings</source>
      <translation>환승 승차 비율(요금 환승)</translation>
    </message>
    <message>
      <source>Fare transfers ÷ boardings</source>
      <translation>요금 환승 ÷ 승차</translation>
    </message>
    <message>
      <source>Fare transfers, rules as given</source>
      <translation>요금 환승, 지정한 기준</translation>
    </message>
    <message>
      <source>Fare transfers, window {number} min</source>
      <translation>요금 환승, {number}분 이내</translation>
    </message>
    <message>
      <source>Fare transfers: {transfers}, {of_boardings} % of boardings; {of_journeys} % of journeys have one or more</source>
      <translation>요금 환승 {transfers}건: 승차의 {of_boardings} %, 통행의 {of_journeys} %에 환승이 있음</translation>
    </message>
    <message>
      <source>Feature {id} of the layer {layer} has lost its shape in the tiles. Report this error.</source>
      <translation>레이어 {layer}의 {id}번 객체가 타일에서 도형을 잃었습니다. 이 오류를 알려 주십시오.</translation>
    </message>
    <message>
      <source>Feature {id} of the layer {layer} holds {found} in the field {field} of the tiles, but its source holds {wanted}. Report this error.</source>
      <translation>레이어 {layer}의 {id}번 객체는 타일의 필드 {field} 값이 {found}이지만 원본은 {wanted}입니다. 이 오류를 알려 주십시오.</translation>
    </message>
    <message>
      <source>Features</source>
      <translation>객체 수</translation>
    </message>
    <message>
      <source>Features are drawn each, not merged.</source>
      <translation>객체는 합치지 않고 하나씩 그립니다.</translation>
    </message>
    <message>
      <source>Features are not drawn in the order of QGIS.</source>
      <translation>객체를 그리는 순서가 QGIS와 다릅니다.</translation>
    </message>
    <message>
      <source>Features on the map</source>
      <translation>지도 위 객체</translation>
    </message>
    <message>
      <source>Features published</source>
      <translation>게시한 객체</translation>
    </message>
    <message>
      <source>Features within the legal distance</source>
      <translation>법정 거리 이내 객체 수</translation>
    </message>
    <message>
      <source>Felt time, mean change (min)</source>
      <translation>체감시간 평균 변화(분)</translation>
    </message>
    <message>
      <source>Fetch fire index</source>
      <translation>산불위험지수 받기</translation>
    </message>
    <message>
      <source>Fetch the fire danger index</source>
      <translation>산불위험지수 받기</translation>
    </message>
    <message>
      <source>Fetched at the end</source>
      <translation>시작하면 받을 자료</translation>
    </message>
    <message>
      <source>Fetched on {day}, {age} days ago.</source>
      <translation>{day}에 받았습니다({age}일 전).</translation>
    </message>
    <message>
      <source>Fetches this dataset for the chosen area, or brings it up to date.</source>
      <translation>고른 지역의 자료를 받거나 최신으로 고칩니다.</translation>
    </message>
    <message>
      <source>Fetches what you ticked and opens the data page.</source>
      <translation>고른 자료를 받고 자료 화면을 엽니다.</translation>
    </message>
    <message>
      <source>Fetching {file}</source>
      <translation>{file} 받는 중</translation>
    </message>
    <message>
      <source>Fewer passengers a day than before</source>
      <translation>하루 재차인원 감소</translation>
    </message>
    <message>
      <source>Fewer than before</source>
      <translation>유의하게 감소</translation>
    </message>
    <message>
      <source>Fewer vehicles an hour</source>
      <translation>줄어든 교통량(대/시)</translation>
    </message>
    <message>
      <source>Fewest cards</source>
      <translation>최소 카드 수</translation>
    </message>
    <message>
      <source>Fewest cards shown</source>
      <translation>표시할 최소 카드 수</translation>
    </message>
    <message>
      <source>Fewest different cards behind a count (0: by audience)</source>
      <translation>값마다 최소 카드 수(0: 보는 사람에 따름)</translation>
    </message>
    <message>
      <source>Fewest persons or cards</source>
      <translation>최소 인원·카드 수</translation>
    </message>
    <message>
      <source>Fewest transfers shown</source>
      <translation>표시할 최소 환승 수</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>필드</translation>
    </message>
    <message>
      <source>Field name</source>
      <translation>필드 이름</translation>
    </message>
    <message>
      <source>Field of residents (empty: by its usual name)</source>
      <translation>주민 수 필드(비우면 흔한 이름에서 찾음)</translation>
    </message>
    <message>
      <source>Field of residents over 65 (empty: by its usual name)</source>
      <translation>65세 이상 주민 수 필드(비우면 흔한 이름에서 찾음)</translation>
    </message>
    <message>
      <source>Field of the layer to join by</source>
      <translation>이을 때 쓸 레이어의 필드</translation>
    </message>
    <message>
      <source>Field of the other layer to join by</source>
      <translation>이을 때 쓸 상대 레이어의 필드</translation>
    </message>
    <message>
      <source>Field of the time of arrival (empty: by its name)</source>
      <translation>도달시간 필드(비우면 이름으로 찾음)</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>필드</translation>
    </message>
    <message>
      <source>Fields ({count})</source>
      <translation>필드 {count}개</translation>
    </message>
    <message>
      <source>Fields and types</source>
      <translation>필드와 형식</translation>
    </message>
    <message>
      <source>Fields left out</source>
      <translation>제외한 필드</translation>
    </message>
    <message>
      <source>Fields of the layer</source>
      <translation>필드를 고를 레이어</translation>
    </message>
    <message>
      <source>Fields to publish</source>
      <translation>공개할 필드</translation>
    </message>
    <message>
      <source>Fields to publish: {"layer": ["field", …]} (a layer left out: all that identify nobody)</source>
      <translation>필드: {"레이어": ["필드", …]} (없는 레이어는 식별 필드를 뺀 모두)</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>지표</translation>
    </message>
    <message>
      <source>File</source>
      <translation>파일</translation>
    </message>
    <message>
      <source>File for a new passphrase</source>
      <translation>새 암호문구를 적을 파일</translation>
    </message>
    <message>
      <source>File or folder</source>
      <translation>파일 또는 폴더</translation>
    </message>
    <message>
      <source>File or folder (ZIP, SHP, GPKG, GDB, GeoJSON, NGI, CSV, XLSX …)</source>
      <translation>파일이나 폴더(ZIP, SHP, GPKG, GDB, GeoJSON, NGI, CSV, XLSX …)</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>파일</translation>
    </message>
    <message>
      <source>Files and what they were taken for</source>
      <translation>파일과 알아본 종류</translation>
    </message>
    <message>
      <source>Files of {engine} are still loaded. It is no longer used, and goes when QGIS starts the next time.</source>
      <translation>{engine}의 파일이 아직 열려 있습니다. 더는 쓰지 않으며, QGIS를 다시 시작할 때 지웁니다.</translation>
    </message>
    <message>
      <source>Files without a header, read by the order of the columns</source>
      <translation>머리글이 없어 열 순서로 읽은 파일</translation>
    </message>
    <message>
      <source>Fill holes up to (m²)</source>
      <translation>이 크기까지 구멍 메우기(㎡)</translation>
    </message>
    <message>
      <source>Fill in one of these: {fields}.</source>
      <translation>다음 가운데 하나를 채우십시오: {fields}.</translation>
    </message>
    <message>
      <source>Fill in “{field}”.</source>
      <translation>‘{field}’을(를) 채우십시오.</translation>
    </message>
    <message>
      <source>Filled by rank</source>
      <translation>등급값으로 채운 항목</translation>
    </message>
    <message>
      <source>Filling holes up to {area:g} m²</source>
      <translation>{area:g} ㎡까지 구멍을 메우는 중</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>찾기</translation>
    </message>
    <message>
      <source>Find a dong</source>
      <translation>동 찾기</translation>
    </message>
    <message>
      <source>Find a road</source>
      <translation>도로 찾기</translation>
    </message>
    <message>
      <source>Find a road by name, or select links on the map.</source>
      <translation>이름으로 도로를 찾거나 지도에서 링크를 선택하십시오.</translation>
    </message>
    <message>
      <source>Find the datasets of LX and the national platforms, and pull them for your city.</source>
      <translation>LX와 국가 플랫폼의 자료를 찾아 우리 시 범위만 받습니다.</translation>
    </message>
    <message>
      <source>Find your city</source>
      <translation>우리 도시 찾기</translation>
    </message>
    <message>
      <source>Find {address} with V-World</source>
      <translation>브이월드에서 {address} 찾기</translation>
    </message>
    <message>
      <source>Finding</source>
      <translation>점검 항목</translation>
    </message>
    <message>
      <source>Finding first routes for {count} vehicles</source>
      <translation>차량 {count}대의 첫 경로를 찾는 중</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>지적 사항</translation>
    </message>
    <message>
      <source>Findings of the network check</source>
      <translation>도로망 점검 결과</translation>
    </message>
    <message>
      <source>Findings of the quality check</source>
      <translation>품질 점검 결과</translation>
    </message>
    <message>
      <source>Fineness of pictures</source>
      <translation>그림 해상도</translation>
    </message>
    <message>
      <source>Finest level of the flows</source>
      <translation>가장 자세한 단위</translation>
    </message>
    <message>
      <source>Fingerprint (SHA-256): {fingerprint}</source>
      <translation>지문(SHA-256): {fingerprint}</translation>
    </message>
    <message>
      <source>Fingerprint of its certificate (SHA-256): {fingerprint}</source>
      <translation>인증서 지문(SHA-256): {fingerprint}</translation>
    </message>
    <message>
      <source>Fingerprint of the certificate (SHA-256)</source>
      <translation>인증서 지문(SHA-256)</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>마침</translation>
    </message>
    <message>
      <source>Fire</source>
      <translation>화재</translation>
    </message>
    <message>
      <source>Fire danger index of {place}: &lt;b&gt;{index:.0f}, {grade}&lt;/b&gt;</source>
      <translation>{place} 산불위험지수 &lt;b&gt;{index:.0f} {grade}&lt;/b&gt;</translation>
    </message>
    <message>
      <source>Fire engine arrives after (min)</source>
      <translation>소방차 도착(분)</translation>
    </message>
    <message>
      <source>Fire engines at the forest edge, by dong</source>
      <translation>행정동별 산림 경계 소방차 접근</translation>
    </message>
    <message>
      <source>Fire spread (polygons)</source>
      <translation>산불확산(면)</translation>
    </message>
    <message>
      <source>Fire stations</source>
      <translation>소방서·119안전센터</translation>
    </message>
    <message>
      <source>Fires from this day on only validate (2025-01-01)</source>
      <translation>이 날부터의 산불은 검증에만 씀(2025-01-01)</translation>
    </message>
    <message>
      <source>Fires in it</source>
      <translation>그 안의 산불</translation>
    </message>
    <message>
      <source>Fires that happened</source>
      <translation>실제로 난 산불과 견주기</translation>
    </message>
    <message>
      <source>Fires that take part</source>
      <translation>검증에 쓴 산불</translation>
    </message>
    <message>
      <source>First Steps with Sijeong</source>
      <translation>시정 처음 시작하기</translation>
    </message>
    <message>
      <source>First Steps…</source>
      <translation>처음 시작하기…</translation>
    </message>
    <message>
      <source>First alighting of the journey</source>
      <translation>통행의 첫 하차</translation>
    </message>
    <message>
      <source>First arrival (hours)</source>
      <translation>가장 이른 도달(시간)</translation>
    </message>
    <message>
      <source>First boarding of the journey</source>
      <translation>통행의 첫 승차</translation>
    </message>
    <message>
      <source>First bus seen</source>
      <translation>첫차(카드 기록)</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>첫날</translation>
    </message>
    <message>
      <source>First day (YYYY-MM-DD; empty: today)</source>
      <translation>첫날(YYYY-MM-DD, 비우면 오늘)</translation>
    </message>
    <message>
      <source>First engine after (min)</source>
      <translation>첫 소방차 도착(분)</translation>
    </message>
    <message>
      <source>First engine after, mean (min)</source>
      <translation>첫 소방차 도착, 평균(분)</translation>
    </message>
    <message>
      <source>First engine after, median (min)</source>
      <translation>첫 소방차 도착, 중앙값(분)</translation>
    </message>
    <message>
      <source>First fire engine</source>
      <translation>첫 소방차</translation>
    </message>
    <message>
      <source>First fire engine at the forest edge</source>
      <translation>산림 경계 소방차 도착시간</translation>
    </message>
    <message>
      <source>First fire engine, after the call</source>
      <translation>신고 후 첫 소방차 도착</translation>
    </message>
    <message>
      <source>First route</source>
      <translation>먼저 탄 노선</translation>
    </message>
    <message>
      <source>First rows</source>
      <translation>첫 행</translation>
    </message>
    <message>
      <source>First the whole city, then each dong with its figures. Choose the dongs above.</source>
      <translation>시 전체 색인도에 이어 행정동마다 한 쪽과 주요 수치가 나옵니다. 위에서 행정동을 고르십시오.</translation>
    </message>
    <message>
      <source>First view (KB)</source>
      <translation>첫 화면(KB)</translation>
    </message>
    <message>
      <source>Fit the riders' costs to the observed transfers</source>
      <translation>실제 환승 수에 맞추어 보정</translation>
    </message>
    <message>
      <source>Fitting delays and speeds by road rank, round {number}</source>
      <translation>도로등급별 지체와 속도를 맞추는 중, {number}회</translation>
    </message>
    <message>
      <source>Fitting the demand, round {number}</source>
      <translation>수요를 맞추는 중, {number}회</translation>
    </message>
    <message>
      <source>Fitting the riders' costs to the observed transfers</source>
      <translation>실제 환승 수에 맞추어 보정합니다</translation>
    </message>
    <message>
      <source>Floor area (m²)</source>
      <translation>연면적(㎡)</translation>
    </message>
    <message>
      <source>Floors</source>
      <translation>층수</translation>
    </message>
    <message>
      <source>Floors above ground</source>
      <translation>지상 층수</translation>
    </message>
    <message>
      <source>Floors below ground</source>
      <translation>지하 층수</translation>
    </message>
    <message>
      <source>Flow (veh/h)</source>
      <translation>교통량(대/시)</translation>
    </message>
    <message>
      <source>Flow (vehicles/h)</source>
      <translation>교통량(대/시)</translation>
    </message>
    <message>
      <source>Flow after (veh/h)</source>
      <translation>교통량 후(대/시)</translation>
    </message>
    <message>
      <source>Flow and speed through the day</source>
      <translation>시간대별 교통량과 속도</translation>
    </message>
    <message>
      <source>Flow before (veh/h)</source>
      <translation>교통량 전(대/시)</translation>
    </message>
    <message>
      <source>Flow by capacity (v/c)</source>
      <translation>교통량/용량(v/c)</translation>
    </message>
    <message>
      <source>Flow of the busiest slice (vehicles/h)</source>
      <translation>가장 붐비는 시간대의 교통량(대/시)</translation>
    </message>
    <message>
      <source>Flow, base (vehicles/h)</source>
      <translation>교통량, 기준(대/시)</translation>
    </message>
    <message>
      <source>Flow, difference (vehicles/h)</source>
      <translation>교통량, 차이(대/시)</translation>
    </message>
    <message>
      <source>Flow, difference of base</source>
      <translation>교통량, 기준 대비 차이</translation>
    </message>
    <message>
      <source>Flow, half of the 95 % interval (vehicles/h)</source>
      <translation>교통량, 95 % 신뢰구간의 절반(대/시)</translation>
    </message>
    <message>
      <source>Flow, scenario (vehicles/h)</source>
      <translation>교통량, 시나리오(대/시)</translation>
    </message>
    <message>
      <source>Flow, spread of the runs (vehicles/h)</source>
      <translation>교통량, 실행 간 편차(대/시)</translation>
    </message>
    <message>
      <source>Flow: what may be said</source>
      <translation>교통량: 판정</translation>
    </message>
    <message>
      <source>Flows</source>
      <translation>흐름</translation>
    </message>
    <message>
      <source>Flows are compared zone by zone: give both the table of flows and the layer of its zones.</source>
      <translation>통행은 지역별로 비교합니다. 통행 표와 그 지역 레이어를 함께 지정하십시오.</translation>
    </message>
    <message>
      <source>Flows for handing out</source>
      <translation>제공용 통행 흐름</translation>
    </message>
    <message>
      <source>Flows for publishing</source>
      <translation>공개용 통행 흐름</translation>
    </message>
    <message>
      <source>Flows of fewer different cards could show a person.</source>
      <translation>서로 다른 카드가 이보다 적은 흐름은 개인이 드러날 수 있습니다.</translation>
    </message>
    <message>
      <source>Flows of single cards are never published. Give 2 cards or more.</source>
      <translation>카드 한 장의 흐름은 제공할 수 없습니다. 최소 카드 수를 2 이상으로 하십시오.</translation>
    </message>
    <message>
      <source>Flows of single cards are shown, because counts of one card are allowed. Keep them in the office</source>
      <translation>최소 카드 수가 1이라 카드 한 장의 이동도 보입니다. 기관 안에서만 쓰십시오</translation>
    </message>
    <message>
      <source>Flows that may leave the office: small counts hidden so that nobody can work them out.</source>
      <translation>밖으로 내보내도 되는 흐름을 만듭니다. 작은 수는 역산할 수 없게 숨깁니다.</translation>
    </message>
    <message>
      <source>Flows with fewer transfers are left out.</source>
      <translation>환승이 이보다 적은 흐름은 뺍니다.</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>폴더</translation>
    </message>
    <message>
      <source>Folder for SUMO's files (opens in sumo-gui)</source>
      <translation>SUMO 파일을 둘 폴더(sumo-gui로 열림)</translation>
    </message>
    <message>
      <source>Folder for data</source>
      <translation>자료 폴더</translation>
    </message>
    <message>
      <source>Folder for engines</source>
      <translation>엔진 폴더</translation>
    </message>
    <message>
      <source>Folder for results</source>
      <translation>결과 폴더</translation>
    </message>
    <message>
      <source>Folder for the SUMO net</source>
      <translation>SUMO 도로망을 둘 폴더</translation>
    </message>
    <message>
      <source>Folder for the city's web server</source>
      <translation>시 웹서버용 폴더</translation>
    </message>
    <message>
      <source>Folder for the sample city</source>
      <translation>예제 도시 폴더</translation>
    </message>
    <message>
      <source>Folder of an installed SUMO</source>
      <translation>설치된 SUMO의 폴더</translation>
    </message>
    <message>
      <source>Folder of the publication</source>
      <translation>게시본 폴더</translation>
    </message>
    <message>
      <source>Folder of the sample city</source>
      <translation>예제 도시 폴더</translation>
    </message>
    <message>
      <source>Folder with wheel files</source>
      <translation>휠 파일이 있는 폴더</translation>
    </message>
    <message>
      <source>Folder with wheel files (empty: the package index)</source>
      <translation>휠 파일이 있는 폴더(비우면 패키지 저장소)</translation>
    </message>
    <message>
      <source>Followed vehicles</source>
      <translation>추적한 차량(대)</translation>
    </message>
    <message>
      <source>Footprint (m²)</source>
      <translation>건축면적(도형, ㎡)</translation>
    </message>
    <message>
      <source>For a gateway or mirror of the platform in your network.</source>
      <translation>내부망의 중계 서버나 복제 서버에서 받을 때 씁니다.</translation>
    </message>
    <message>
      <source>For a layout that is not in the list: say which column is which, and save it.</source>
      <translation>목록에 없는 양식일 때 씁니다. 어느 열이 무엇인지 정해 저장합니다.</translation>
    </message>
    <message>
      <source>For a look at it on a phone in the same network. Officials get it from the city's web server, behind their login.</source>
      <translation>같은 네트워크의 휴대전화로 살펴보는 용도입니다. 담당자에게는 시 웹서버에서 로그인 뒤에 제공합니다.</translation>
    </message>
    <message>
      <source>For buses in traffic choose their stops, routes and stops of the routes; missing: {layers}.</source>
      <translation>버스를 도로에 넣으려면 정류장, 노선, 노선별 정류장을 함께 고르십시오. 빠진 것: {layers}</translation>
    </message>
    <message>
      <source>For colleagues: why this change.</source>
      <translation>동료를 위해 변경한 까닭을 적습니다.</translation>
    </message>
    <message>
      <source>For comparisons only (not calibrated yet): of the links held out, {after} are below GEH 5 (before {before}); 85 % are asked for.</source>
      <translation>상대 비교용(정산 전): 검증용 링크 가운데 GEH 5 미만 {after}(정산 전 {before}, 기준 85 %).</translation>
    </message>
    <message>
      <source>For comparisons only (not calibrated): {after} of the counted links are below GEH 5; 85 % are asked for.</source>
      <translation>상대 비교용(정산 전): 조사 링크 가운데 GEH 5 미만 {after}(기준 85 %).</translation>
    </message>
    <message>
      <source>For dongs give a layer of dongs or other areas.</source>
      <translation>읍면동별로 세려면 읍면동이나 다른 구역의 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>For example tcp://10.0.0.5:8786. Empty: everything is computed on this PC.</source>
      <translation>예: tcp://10.0.0.5:8786. 비우면 모두 이 PC에서 계산합니다.</translation>
    </message>
    <message>
      <source>For example: Forest fire readiness 2026</source>
      <translation>예: 2026년 산불 대비 현황</translation>
    </message>
    <message>
      <source>For relative comparison only (before calibration)</source>
      <translation>상대 비교용(정산 전)</translation>
    </message>
    <message>
      <source>For the office: the tables hold all fields and all numbers, also of few people.</source>
      <translation>기관 내부용: 모든 필드와 소수 인원 수치가 그대로 들어 있습니다.</translation>
    </message>
    <message>
      <source>For the patrol; not for survey</source>
      <translation>순찰용이며 측량에 쓸 수 없음</translation>
    </message>
    <message>
      <source>For the safe: whoever has it can recompute card ids from card numbers.</source>
      <translation>금고 보관용입니다. 이 파일이 있으면 카드번호로 카드 id를 다시 계산할 수 있습니다.</translation>
    </message>
    <message>
      <source>For villages give a layer of villages, or buildings of which villages are made.</source>
      <translation>마을별로 세려면 마을 레이어나, 마을을 만들 건물 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>For “Run All Steps”: adds the rings round the forest as a layer of their own.</source>
      <translation>‘전체 실행’ 때 산림 거리대를 별도 레이어로 추가합니다.</translation>
    </message>
    <message>
      <source>Forest</source>
      <translation>산림</translation>
    </message>
    <message>
      <source>Forest (m²)</source>
      <translation>산림(㎡)</translation>
    </message>
    <message>
      <source>Forest and fire</source>
      <translation>산림과 산불</translation>
    </message>
    <message>
      <source>Forest by</source>
      <translation>산림의 근거</translation>
    </message>
    <message>
      <source>Forest edge (km)</source>
      <translation>산림 경계(km)</translation>
    </message>
    <message>
      <source>Forest edge (m)</source>
      <translation>산림 경계(m)</translation>
    </message>
    <message>
      <source>Forest edge by the time of the first engine</source>
      <translation>소방차 도착시간별 산림 경계</translation>
    </message>
    <message>
      <source>Forest edge reached in time</source>
      <translation>제때 닿는 산림 경계</translation>
    </message>
    <message>
      <source>Forest map (임상도)</source>
      <translation>임상도</translation>
    </message>
    <message>
      <source>Forest map 1:5,000 (임상도)</source>
      <translation>임상도(1:5,000)</translation>
    </message>
    <message>
      <source>Forest of the edge</source>
      <translation>경계의 산림</translation>
    </message>
    <message>
      <source>Forest roads of another map</source>
      <translation>임도(다른 지도)</translation>
    </message>
    <message>
      <source>Forest to measure against</source>
      <translation>측정 기준 산림</translation>
    </message>
    <message>
      <source>Forest within 100 m (%)</source>
      <translation>100 m 안 산림 비율(%)</translation>
    </message>
    <message>
      <source>Forest within 30 m (%)</source>
      <translation>30 m 안 산림 비율(%)</translation>
    </message>
    <message>
      <source>Forest within 500 m (%)</source>
      <translation>500 m 안 산림 비율(%)</translation>
    </message>
    <message>
      <source>Forest-adjacent area (m²)</source>
      <translation>산림인접 면적(㎡)</translation>
    </message>
    <message>
      <source>Forest-adjacent area before (m²)</source>
      <translation>이전 산림인접 면적(㎡)</translation>
    </message>
    <message>
      <source>Forest-adjacent buildings</source>
      <translation>산림인접 건물</translation>
    </message>
    <message>
      <source>Forest-adjacent farmland (m²)</source>
      <translation>산림인접 농지 면적(㎡)</translation>
    </message>
    <message>
      <source>Forest-adjacent land</source>
      <translation>산림인접지역</translation>
    </message>
    <message>
      <source>Forest-adjacent land by area</source>
      <translation>구역별 산림인접지</translation>
    </message>
    <message>
      <source>Forest-adjacent land by distance, land category and fuel</source>
      <translation>거리대·지목·임상별 산림인접지</translation>
    </message>
    <message>
      <source>Forest-adjacent parcels</source>
      <translation>산림인접 필지</translation>
    </message>
    <message>
      <source>Forest-adjacent parcels of farmland</source>
      <translation>산림인접 농지 필지</translation>
    </message>
    <message>
      <source>Forget your corrected table and use the one that comes with Sijeong?</source>
      <translation>고쳐 둔 표를 버리고 시정에 들어 있는 표를 쓸까요?</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>형태</translation>
    </message>
    <message>
      <source>Form and protection</source>
      <translation>형태와 보호</translation>
    </message>
    <message>
      <source>Former style</source>
      <translation>이전 스타일</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>알아낸 내용</translation>
    </message>
    <message>
      <source>Free and at once: &lt;a href="https://www.vworld.kr/dev/v4api.do"&gt;vworld.kr&lt;/a&gt; › Open API › key. For parcels, legal dongs, buildings, roads and the base map.</source>
      <translation>무료이며 바로 발급됩니다: &lt;a href="https://www.vworld.kr/dev/v4api.do"&gt;vworld.kr&lt;/a&gt; › 오픈API › 인증키 발급. 필지, 법정동, 건물, 도로, 배경지도에 씁니다.</translation>
    </message>
    <message>
      <source>Free, within a day or two: &lt;a href="https://www.data.go.kr"&gt;data.go.kr&lt;/a&gt; › apply for the service › service key. For bus stops, routes and the fire danger index.</source>
      <translation>무료이며 하루이틀 걸립니다: &lt;a href="https://www.data.go.kr"&gt;data.go.kr&lt;/a&gt; › 활용신청 › 일반 인증키. 정류장, 노선, 산불위험지수에 씁니다.</translation>
    </message>
    <message>
      <source>French definition, 12 types (Lampin-Maillet 2010)</source>
      <translation>프랑스 정의, 12유형(Lampin-Maillet 2010)</translation>
    </message>
    <message>
      <source>French, 12 types</source>
      <translation>프랑스식, 12유형</translation>
    </message>
    <message>
      <source>Freshness</source>
      <translation>최신성</translation>
    </message>
    <message>
      <source>From</source>
      <translation>출발</translation>
    </message>
    <message>
      <source>From (hours)</source>
      <translation>시작(시간)</translation>
    </message>
    <message>
      <source>From (m)</source>
      <translation>시작(m)</translation>
    </message>
    <message>
      <source>From (name)</source>
      <translation>출발 구역 이름</translation>
    </message>
    <message>
      <source>From a Folder of Wheel Files…</source>
      <translation>휠 파일 폴더에서…</translation>
    </message>
    <message>
      <source>From a Wheel File…</source>
      <translation>휠 파일에서…</translation>
    </message>
    <message>
      <source>From a configuration of QGIS</source>
      <translation>QGIS 인증 설정에서</translation>
    </message>
    <message>
      <source>From a large patch of forest. The US says 2,400 m, which is all of a Korean city.</source>
      <translation>큰 산림에서 잰 거리입니다. 미국 기준 2,400 m를 쓰면 국내 도시는 거의 전역이 들어갑니다.</translation>
    </message>
    <message>
      <source>From card records: where, between which routes and for how long people change buses.</source>
      <translation>교통카드 기록으로 어디서, 어느 노선 사이에, 얼마나 걸려 갈아타는지 봅니다.</translation>
    </message>
    <message>
      <source>From dong</source>
      <translation>출발 행정동</translation>
    </message>
    <message>
      <source>From node</source>
      <translation>시작 노드</translation>
    </message>
    <message>
      <source>From route</source>
      <translation>하차 노선</translation>
    </message>
    <message>
      <source>From stop</source>
      <translation>출발 정류장</translation>
    </message>
    <message>
      <source>From stop (id)</source>
      <translation>출발 정류장 ID</translation>
    </message>
    <message>
      <source>From the Package Index</source>
      <translation>패키지 저장소에서</translation>
    </message>
    <message>
      <source>From the next boarding of the same card within walking distance; such rows are marked.</source>
      <translation>같은 카드의 다음 승차 위치가 걸어갈 거리이면 하차로 추정하고, 추정한 행에 표시합니다.</translation>
    </message>
    <message>
      <source>From the results in this project. With the dongs, everything is told by dong as well.</source>
      <translation>이 프로젝트의 결과로 만듭니다. 행정동을 고르면 동별로도 나옵니다.</translation>
    </message>
    <message>
      <source>From the road (m)</source>
      <translation>도로에서(m)</translation>
    </message>
    <message>
      <source>From there to the next boarding, at most.</source>
      <translation>그때부터 다음 승차까지의 최대 시간입니다.</translation>
    </message>
    <message>
      <source>From what to what</source>
      <translation>변동 내용(전 → 후)</translation>
    </message>
    <message>
      <source>From zone</source>
      <translation>출발 구역</translation>
    </message>
    <message>
      <source>From zone, name</source>
      <translation>출발 지역 이름</translation>
    </message>
    <message>
      <source>From {first} to {last} o'clock is no time. Give hours from 4 to 28 (after midnight they count on).</source>
      <translation>{first}시부터 {last}시까지는 시간 범위가 아닙니다. 4부터 28 사이로 적으십시오(자정 뒤는 24를 더합니다).</translation>
    </message>
    <message>
      <source>Fuel</source>
      <translation>임상</translation>
    </message>
    <message>
      <source>Fuel index FMI (10)</source>
      <translation>임상지수 FMI(10점)</translation>
    </message>
    <message>
      <source>Fuel: what grows there</source>
      <translation>연료(임상)</translation>
    </message>
    <message>
      <source>Fullest bus (passengers, hourly mean)</source>
      <translation>가장 혼잡한 버스(명, 시간 평균)</translation>
    </message>
    <message>
      <source>Fullest segments</source>
      <translation>가장 혼잡한 구간</translation>
    </message>
    <message>
      <source>Fullest segments to list</source>
      <translation>혼잡 구간을 몇 개까지</translation>
    </message>
    <message>
      <source>Further holidays (2026-06-03, 2026-10-02)</source>
      <translation>추가 공휴일(2026-06-03, 2026-10-02)</translation>
    </message>
    <message>
      <source>GBIS (Gyeonggi bus information, data.go.kr)</source>
      <translation>경기도 버스정보(GBIS, data.go.kr)</translation>
    </message>
    <message>
      <source>GBIS base files have no table {table}. Known are: {known}.</source>
      <translation>GBIS 기반 파일에는 표 {table}이(가) 없습니다. 있는 것: {known}.</translation>
    </message>
    <message>
      <source>GEH</source>
      <translation>GEH</translation>
    </message>
    <message>
      <source>GEH (dark rim: held out)</source>
      <translation>GEH(검은 테두리: 검증용)</translation>
    </message>
    <message>
      <source>GEH &lt; 10</source>
      <translation>GEH &lt; 10</translation>
    </message>
    <message>
      <source>GEH &lt; 5</source>
      <translation>GEH &lt; 5</translation>
    </message>
    <message>
      <source>GEH &lt; 5, links fitted to</source>
      <translation>GEH &lt; 5(맞춘 링크)</translation>
    </message>
    <message>
      <source>GEH before</source>
      <translation>정산 전 GEH</translation>
    </message>
    <message>
      <source>GTFS feed</source>
      <translation>GTFS 자료</translation>
    </message>
    <message>
      <source>GTFS feed (zip or folder; a folder with several feeds joins them)</source>
      <translation>GTFS 자료(zip 또는 폴더, 여러 자료가 든 폴더이면 합칩니다)</translation>
    </message>
    <message>
      <source>Gap to equilibrium</source>
      <translation>균형까지의 갭</translation>
    </message>
    <message>
      <source>Gaps</source>
      <translation>틈</translation>
    </message>
    <message>
      <source>Gaps without a direct route</source>
      <translation>직결 노선 공백</translation>
    </message>
    <message>
      <source>General</source>
      <translation>일반</translation>
    </message>
    <message>
      <source>Generate a new passphrase</source>
      <translation>새 암호문구 만들기</translation>
    </message>
    <message>
      <source>Get Data</source>
      <translation>자료 받기</translation>
    </message>
    <message>
      <source>Get a key…</source>
      <translation>인증키 발급…</translation>
    </message>
    <message>
      <source>Get…</source>
      <translation>받기…</translation>
    </message>
    <message>
      <source>Girth class</source>
      <translation>경급</translation>
    </message>
    <message>
      <source>Give a wheel file, or say which engine to install.</source>
      <translation>휠 파일을 고르거나, 설치할 엔진을 고르십시오.</translation>
    </message>
    <message>
      <source>Give dongs or a box, not both: a box within dongs cannot be pulled.</source>
      <translation>동과 사각형 가운데 하나만 지정하십시오. 동 안의 사각형만 받을 수는 없습니다.</translation>
    </message>
    <message>
      <source>Give each run a seed of its own, and one at least.</source>
      <translation>실행마다 다른 난수 시드를 하나 이상 주십시오.</translation>
    </message>
    <message>
      <source>Give the address of the server.</source>
      <translation>서버의 주소를 적으십시오.</translation>
    </message>
    <message>
      <source>Give the folder to the IT team as it is. HOSTING.txt in it says what the web server needs.</source>
      <translation>폴더를 그대로 전산 담당자에게 주십시오. 웹서버에 필요한 것은 그 안의 HOSTING.txt에 있습니다.</translation>
    </message>
    <message>
      <source>Give the publication a title.</source>
      <translation>게시본 제목을 적으십시오.</translation>
    </message>
    <message>
      <source>Give the schema of the database.</source>
      <translation>데이터베이스 스키마를 적으십시오.</translation>
    </message>
    <message>
      <source>Give what is asked for: {name}.</source>
      <translation>다음을 적으십시오: {name}.</translation>
    </message>
    <message>
      <source>Given a way</source>
      <translation>새로 이용 가능</translation>
    </message>
    <message>
      <source>Given a way (passengers)</source>
      <translation>새로 이용 가능한 승객</translation>
    </message>
    <message>
      <source>Gives each parcel or building its exact distance to forest and its area within the legal distance.</source>
      <translation>필지·건물마다 산림까지의 정확한 거리와 법정 거리 안 면적을 구합니다.</translation>
    </message>
    <message>
      <source>Go On</source>
      <translation>다음</translation>
    </message>
    <message>
      <source>Go to Panel, Chart or Map</source>
      <translation>패널·차트·지도 사이 이동</translation>
    </message>
    <message>
      <source>Go to “{step}”</source>
      <translation>‘{step}’ 단계로 가기</translation>
    </message>
    <message>
      <source>Goes on where the pull was stopped.</source>
      <translation>멈춘 곳부터 이어서 받습니다.</translation>
    </message>
    <message>
      <source>Goes out when there is a result.</source>
      <translation>결과가 생기면 게시할 수 있습니다</translation>
    </message>
    <message>
      <source>Goes when QGIS starts the next time</source>
      <translation>QGIS를 다시 시작할 때 지움</translation>
    </message>
    <message>
      <source>Going back to the route before the last (A→B→A) counts as a transfer</source>
      <translation>앞서 탄 노선으로 되돌아감(A→B→A)도 환승으로 인정</translation>
    </message>
    <message>
      <source>Gone</source>
      <translation>말소·해제</translation>
    </message>
    <message>
      <source>Greatest load (passengers a day)</source>
      <translation>최대 재차인원(명/일)</translation>
    </message>
    <message>
      <source>Green times are shared by the rank and lanes of the approaches: without SUMO.</source>
      <translation>SUMO가 없어 녹색시간을 접근로의 등급과 차로 수로 나누었습니다.</translation>
    </message>
    <message>
      <source>Green times are those of the programs that SUMO's netconvert built.</source>
      <translation>녹색시간은 SUMO의 netconvert가 만든 신호 현시에서 읽었습니다.</translation>
    </message>
    <message>
      <source>Grouped by</source>
      <translation>구분</translation>
    </message>
    <message>
      <source>Grouping stops into hubs</source>
      <translation>정류장을 거점으로 묶는 중</translation>
    </message>
    <message>
      <source>Guess signals at large junctions where no layer is given</source>
      <translation>신호등 레이어가 없으면 큰 교차로에 신호 추정</translation>
    </message>
    <message>
      <source>HTML file</source>
      <translation>HTML 파일</translation>
    </message>
    <message>
      <source>Half of the 95 % interval of that change</source>
      <translation>그 변화의 95 % 신뢰구간의 절반</translation>
    </message>
    <message>
      <source>Halting vehicles</source>
      <translation>멈춘 차량</translation>
    </message>
    <message>
      <source>Have a look</source>
      <translation>살펴볼 것</translation>
    </message>
    <message>
      <source>Have the legal team check the article before it is cited in a notice.</source>
      <translation>통지서에 인용하기 전에 법무 담당자와 조문을 확인하십시오.</translation>
    </message>
    <message>
      <source>Have your legal team check the articles before you print them on a notice.</source>
      <translation>안내문이나 통지서에 쓰기 전에 법무 담당자와 조문을 확인하십시오.</translation>
    </message>
    <message>
      <source>Hazardous fuel within 100 m</source>
      <translation>100 m 안 위험 연료</translation>
    </message>
    <message>
      <source>Hazardous fuel within 100 m (%)</source>
      <translation>100 m 안 위험한 연료(%)</translation>
    </message>
    <message>
      <source>Hazardous fuel within 30 m (%)</source>
      <translation>30 m 안 위험한 연료(%)</translation>
    </message>
    <message>
      <source>Hazardous fuel within 500 m (%)</source>
      <translation>500 m 안 위험한 연료(%)</translation>
    </message>
    <message>
      <source>Hazardous is</source>
      <translation>위험 연료</translation>
    </message>
    <message>
      <source>Headway at peak (min)</source>
      <translation>첨두 배차간격(분)</translation>
    </message>
    <message>
      <source>Headway in the peak (min)</source>
      <translation>첨두 배차간격(분)</translation>
    </message>
    <message>
      <source>Headway kept in the peak (min)</source>
      <translation>첨두 배차간격(분, 실제)</translation>
    </message>
    <message>
      <source>Headway kept off the peak (min)</source>
      <translation>비첨두 배차간격(분, 실제)</translation>
    </message>
    <message>
      <source>Headway of a direct bus (minutes)</source>
      <translation>직결 버스 배차간격(분)</translation>
    </message>
    <message>
      <source>Headway of routes without one (minutes)</source>
      <translation>배차간격이 없는 노선의 배차간격(분)</translation>
    </message>
    <message>
      <source>Headway off the peak (min)</source>
      <translation>비첨두 배차간격(분)</translation>
    </message>
    <message>
      <source>Headway off-peak (min)</source>
      <translation>비첨두 배차간격(분)</translation>
    </message>
    <message>
      <source>Heaviest factor</source>
      <translation>가장 큰 요인</translation>
    </message>
    <message>
      <source>Height (m)</source>
      <translation>높이(m)</translation>
    </message>
    <message>
      <source>Heights (DEM)</source>
      <translation>표고(DEM)</translation>
    </message>
    <message>
      <source>Held back to protect few people</source>
      <translation>소수 값 보호로 숨김</translation>
    </message>
    <message>
      <source>Held back, repaired, to be looked at</source>
      <translation>숨기거나 고친 것, 살펴볼 것</translation>
    </message>
    <message>
      <source>Held out</source>
      <translation>검증용</translation>
    </message>
    <message>
      <source>Held out to judge</source>
      <translation>검증용으로 남길 지점</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>도움말</translation>
    </message>
    <message>
      <source>Help is where you are</source>
      <translation>도움말은 언제나 곁에</translation>
    </message>
    <message>
      <source>Hidden alightings inferred</source>
      <translation>가린 하차의 추정률</translation>
    </message>
    <message>
      <source>Hidden alightings inferred (%)</source>
      <translation>가린 하차의 추정률(%)</translation>
    </message>
    <message>
      <source>Hiding what is too small</source>
      <translation>너무 작은 값을 숨기는 중</translation>
    </message>
    <message>
      <source>Holes filled</source>
      <translation>메운 구멍</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>홈</translation>
    </message>
    <message>
      <source>Homes</source>
      <translation>주택 수</translation>
    </message>
    <message>
      <source>Homes of a village, at least</source>
      <translation>마을의 최소 주택 수</translation>
    </message>
    <message>
      <source>Hosting</source>
      <translation>서버에 올리기</translation>
    </message>
    <message>
      <source>Hour</source>
      <translation>시</translation>
    </message>
    <message>
      <source>Hour of the fullest bus</source>
      <translation>가장 혼잡한 시간대</translation>
    </message>
    <message>
      <source>Hours and minutes, as 07:30.</source>
      <translation>시와 분을 적습니다. 예: 07:30</translation>
    </message>
    <message>
      <source>Hours lost: what may be said</source>
      <translation>지체시간: 판정</translation>
    </message>
    <message>
      <source>Hours simulated, where only the burnt area is told</source>
      <translation>예측 시간(탄 곳만 있는 결과)</translation>
    </message>
    <message>
      <source>Houses per km²</source>
      <translation>㎢당 주택 수</translation>
    </message>
    <message>
      <source>Houses per km², at least</source>
      <translation>㎢당 주택 수(이상)</translation>
    </message>
    <message>
      <source>Houses within (m) of forest (empty: by the table)</source>
      <translation>산림에서 이 거리(m) 안의 건축물(비우면 법정 거리표)</translation>
    </message>
    <message>
      <source>How</source>
      <translation>계산 방법</translation>
    </message>
    <message>
      <source>How exposed buildings and villages are: classes A to D, every factor, held against past fires.</source>
      <translation>건물과 마을이 산불에 얼마나 노출되었는지 A~D 등급과 요인별로 보여 주고, 지난 산불과 견줍니다.</translation>
    </message>
    <message>
      <source>How far from forest are</source>
      <translation>산림과의 거리를 잴 대상</translation>
    </message>
    <message>
      <source>How far linking and inferred alightings can be believed: tests, figures, a report.</source>
      <translation>통행 연결과 하차 추정을 얼마나 믿을 수 있는지 검사와 수치, 보고서로 보여 줍니다.</translation>
    </message>
    <message>
      <source>How far this can be believed</source>
      <translation>결과의 신뢰도</translation>
    </message>
    <message>
      <source>How far water can be laid from the engine.</source>
      <translation>소방차에서 호스를 펼 수 있는 거리입니다.</translation>
    </message>
    <message>
      <source>How finely journeys are shown</source>
      <translation>통행을 얼마나 자세히 보이는가</translation>
    </message>
    <message>
      <source>How firm a place is: all weights are moved at random by up to {spread} %, {draws} times; told are the places that nine in ten of these give.</source>
      <translation>순위의 안정성은 모든 가중치를 ±{spread} % 안에서 무작위로 {draws}번 바꾸어 확인하고, 그중 90 %가 드는 순위 범위를 적었습니다.</translation>
    </message>
    <message>
      <source>How firm the ranking is</source>
      <translation>순위가 얼마나 단단한가</translation>
    </message>
    <message>
      <source>How houses stand</source>
      <translation>주택 배치 형태</translation>
    </message>
    <message>
      <source>How it was made is not known here, so it can only be made on its page.</source>
      <translation>만든 조건이 남아 있지 않습니다. 해당 업무 화면에서 새로 실행하십시오.</translation>
    </message>
    <message>
      <source>How journeys are recognised</source>
      <translation>통행 판별 방법</translation>
    </message>
    <message>
      <source>How many parcels, buildings and people lie near forest, by dong, village or cell; a workbook, too.</source>
      <translation>산림 가까이에 필지·건물·사람이 얼마나 있는지 행정동, 마을, 격자별로 셉니다. 엑셀도 만듭니다.</translation>
    </message>
    <message>
      <source>How many people live within 300, 400 and 500 m of a stop on foot, and where those live who do not.</source>
      <translation>정류장에서 걸어서 300·400·500 m 안에 사는 주민 수와 그 밖에 사는 곳을 구합니다.</translation>
    </message>
    <message>
      <source>How many rides a journey takes</source>
      <translation>통행당 탑승 횟수</translation>
    </message>
    <message>
      <source>How much riders' tastes differ</source>
      <translation>승객 취향의 차이</translation>
    </message>
    <message>
      <source>How much the numbers depend on the rules</source>
      <translation>기준에 따라 수치가 얼마나 달라지는지</translation>
    </message>
    <message>
      <source>How much the numbers differ from day to day</source>
      <translation>날짜마다 수치가 얼마나 다른지</translation>
    </message>
    <message>
      <source>How residents were placed</source>
      <translation>주민을 나눈 방법</translation>
    </message>
    <message>
      <source>How riders meet vehicles: by headway or by timetable</source>
      <translation>대기시간 계산: 배차간격(headway) 또는 시간표(schedule)</translation>
    </message>
    <message>
      <source>How soon an engine stands at each piece of forest edge, and who lives where none does in time.</source>
      <translation>소방차가 산림 경계마다 몇 분 만에 닿는지, 제때 닿지 않는 곳에 누가 사는지 계산합니다.</translation>
    </message>
    <message>
      <source>How the ranking is made</source>
      <translation>순위를 매기는 방법</translation>
    </message>
    <message>
      <source>How these rows are understood</source>
      <translation>이렇게 읽습니다</translation>
    </message>
    <message>
      <source>How trips fall off with travel time (deterrence)</source>
      <translation>통행시간에 따른 거리저항</translation>
    </message>
    <message>
      <source>Hub</source>
      <translation>거점</translation>
    </message>
    <message>
      <source>Hub number</source>
      <translation>거점 번호</translation>
    </message>
    <message>
      <source>Hub radius</source>
      <translation>거점 반경</translation>
    </message>
    <message>
      <source>Hubs and stops in depth</source>
      <translation>거점과 정류장 자세히</translation>
    </message>
    <message>
      <source>Hydrants and other water</source>
      <translation>소방용수(소화전 등)</translation>
    </message>
    <message>
      <source>Hydrants, emergency hose boxes, ponds and reservoirs.</source>
      <translation>소화전, 비상소화장치, 담수지, 저수지입니다.</translation>
    </message>
    <message>
      <source>Id of the link that comes in &gt; id of the link that goes out, at one junction.</source>
      <translation>한 교차로에서 들어오는 링크 ID&gt;나가는 링크 ID.</translation>
    </message>
    <message>
      <source>Ids instead of the selection</source>
      <translation>선택 대신 ID 입력</translation>
    </message>
    <message>
      <source>Ids of links with commas, where none are selected on the map.</source>
      <translation>지도에서 고르지 않았으면 링크 ID를 쉼표로 적습니다.</translation>
    </message>
    <message>
      <source>Ids of the routes, separated by commas</source>
      <translation>노선 ID(여럿이면 쉼표로)</translation>
    </message>
    <message>
      <source>Ids of the stops in their new order, | between the directions. cut: no such line any more.</source>
      <translation>새 순서의 정류장 ID를 빈칸으로 띄어 적고 방향 사이에 |를 넣습니다. cut: 노선 폐지.</translation>
    </message>
    <message>
      <source>Ids of the stops, separated by commas</source>
      <translation>정류장 ID(여럿이면 쉼표로)</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>가져오기</translation>
    </message>
    <message>
      <source>Import a GTFS feed</source>
      <translation>GTFS 자료 가져오기</translation>
    </message>
    <message>
      <source>Import a bundle</source>
      <translation>자료 묶음 가져오기</translation>
    </message>
    <message>
      <source>Import a data bundle</source>
      <translation>자료 묶음 가져오기</translation>
    </message>
    <message>
      <source>Import a file</source>
      <translation>파일 가져오기</translation>
    </message>
    <message>
      <source>Import card aggregates</source>
      <translation>교통카드 집계 가져오기</translation>
    </message>
    <message>
      <source>Import card records first.</source>
      <translation>먼저 교통카드 기록을 가져오십시오.</translation>
    </message>
    <message>
      <source>Import card taps</source>
      <translation>교통카드 기록 가져오기</translation>
    </message>
    <message>
      <source>Import of card aggregates</source>
      <translation>교통카드 집계 가져오기 결과</translation>
    </message>
    <message>
      <source>Import report</source>
      <translation>가져오기 보고서</translation>
    </message>
    <message>
      <source>Imported layer</source>
      <translation>가져온 레이어</translation>
    </message>
    <message>
      <source>Imports each file and puts it on the map, below the results.</source>
      <translation>파일을 하나씩 가져와 지도에서 결과 아래에 놓습니다.</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>가져오기…</translation>
    </message>
    <message>
      <source>In a few seconds: transfers, forest register and a closed bridge, computed already. It is a made-up city, marked so everywhere. No network and no key are needed.</source>
      <translation>몇 초면 열립니다. 환승 분석, 산림인접지 대장, 다리 통제 시뮬레이션의 결과가 들어 있습니다. 가상 도시이며 모든 레이어에 그렇게 표시됩니다. 인터넷과 인증키가 필요 없습니다.</translation>
    </message>
    <message>
      <source>In any order. Each takes the layers and distances from above.</source>
      <translation>순서는 상관없습니다. 위에서 고른 레이어와 거리 기준을 함께 씁니다.</translation>
    </message>
    <message>
      <source>In any order. Each takes the network and the demand from above.</source>
      <translation>순서 없이 실행합니다. 위의 도로망과 수요를 씁니다.</translation>
    </message>
    <message>
      <source>In force since</source>
      <translation>시행일</translation>
    </message>
    <message>
      <source>In order</source>
      <translation>이상 없음</translation>
    </message>
    <message>
      <source>In the project</source>
      <translation>프로젝트에 있음</translation>
    </message>
    <message>
      <source>In the {side} the forest layer ends where the input ends. If a neighbouring city has forest there, load it too: without it the places at the boundary look safe.</source>
      <translation>{side}쪽에서 산림 레이어가 입력 레이어와 같은 곳에서 끝납니다. 이웃 시군에 산림이 이어지면 함께 넣으십시오. 빠지면 경계의 필지가 안전해 보입니다.</translation>
    </message>
    <message>
      <source>In use: the office's table {file}. It is changed there, for all PCs.</source>
      <translation>사용 중: 기관 공용 표 {file}. 모든 PC에 적용되므로 그 파일에서 고칩니다.</translation>
    </message>
    <message>
      <source>In use: the table that comes with Sijeong. A corrected one is kept in {file}.</source>
      <translation>사용 중: 시정에 들어 있는 표. 고친 표는 {file}에 저장합니다.</translation>
    </message>
    <message>
      <source>In use: your corrected table {file}.</source>
      <translation>사용 중: 고쳐 둔 표 {file}.</translation>
    </message>
    <message>
      <source>Indicator</source>
      <translation>지표</translation>
    </message>
    <message>
      <source>Indicator id</source>
      <translation>지표 코드</translation>
    </message>
    <message>
      <source>Indicators</source>
      <translation>지표</translation>
    </message>
    <message>
      <source>Indicators (*.toml)</source>
      <translation>지표 정의 (*.toml)</translation>
    </message>
    <message>
      <source>Indicators (keys separated by commas; empty: all that fit; -: none)</source>
      <translation>지표(쉼표로, 비우면 맞는 것 모두, - 없음)</translation>
    </message>
    <message>
      <source>Indicators are told by dong, too.</source>
      <translation>지표를 행정동별로도 보여 줍니다.</translation>
    </message>
    <message>
      <source>Indicators of each route</source>
      <translation>노선별 지표</translation>
    </message>
    <message>
      <source>Indicators of routes</source>
      <translation>노선별 지표</translation>
    </message>
    <message>
      <source>Indicators of your own</source>
      <translation>우리 시의 지표</translation>
    </message>
    <message>
      <source>Indicators then show their change since. Left empty, they show none.</source>
      <translation>지표에 그 뒤의 변화를 함께 보여 줍니다. 비워 두면 변화는 나오지 않습니다.</translation>
    </message>
    <message>
      <source>Indicators to publish</source>
      <translation>게시할 지표</translation>
    </message>
    <message>
      <source>Indicators without a result</source>
      <translation>결과가 없는 지표 수</translation>
    </message>
    <message>
      <source>Infer missing alightings</source>
      <translation>하차 누락 추정</translation>
    </message>
    <message>
      <source>Inferred</source>
      <translation>추정됨</translation>
    </message>
    <message>
      <source>Inferred alightings against recorded ones that were hidden</source>
      <translation>가린 하차와 추정한 하차의 비교</translation>
    </message>
    <message>
      <source>Inferred alightings within 400 m</source>
      <translation>400 m 안 하차 추정</translation>
    </message>
    <message>
      <source>Inferred alightings within 400 m (%)</source>
      <translation>추정 하차 400 m 이내(%)</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>입력 자료</translation>
    </message>
    <message>
      <source>Inputs: {count} of {total} are there</source>
      <translation>입력 자료: {total}종 중 {count}종 있음</translation>
    </message>
    <message>
      <source>Install</source>
      <translation>설치</translation>
    </message>
    <message>
      <source>Install engine</source>
      <translation>엔진 설치</translation>
    </message>
    <message>
      <source>Install engine…</source>
      <translation>엔진 설치…</translation>
    </message>
    <message>
      <source>Installed</source>
      <translation>설치됨</translation>
    </message>
    <message>
      <source>Interface reaches</source>
      <translation>접경 거리</translation>
    </message>
    <message>
      <source>Interface reaches from a large patch</source>
      <translation>큰 숲에서 접경지역까지의 거리</translation>
    </message>
    <message>
      <source>Interface types: houses and vegetation</source>
      <translation>접경 유형: 집과 식생</translation>
    </message>
    <message>
      <source>It adds datasets of the city's own, or changes addresses of those that come with Sijeong.</source>
      <translation>우리 시의 자료를 목록에 더하거나, 시정에 들어 있는 자료의 주소를 바꿉니다.</translation>
    </message>
    <message>
      <source>It answers: {workers} workers with {threads} threads.</source>
      <translation>응답했습니다. 작업자 {workers}개, 스레드 {threads}개</translation>
    </message>
    <message>
      <source>It cannot be read. Get the file again.</source>
      <translation>읽을 수 없습니다. 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>It could also be</source>
      <translation>다른 후보</translation>
    </message>
    <message>
      <source>It could also be {systems}.</source>
      <translation>{systems}일 수도 있습니다.</translation>
    </message>
    <message>
      <source>It does not say where it lies. Get it with its world file (.tfw), or place it by Layer › Georeferencer.</source>
      <translation>어디에 놓이는지 알 수 없습니다. 월드 파일(.tfw)과 함께 받거나, 레이어 › 지오레퍼런서로 위치를 맞추십시오.</translation>
    </message>
    <message>
      <source>It holds addresses down to the lot or the door.</source>
      <translation>지번이나 건물까지 나오는 주소가 들어 있습니다.</translation>
    </message>
    <message>
      <source>It holds business registration numbers.</source>
      <translation>사업자등록번호가 들어 있습니다.</translation>
    </message>
    <message>
      <source>It holds card numbers.</source>
      <translation>카드번호가 들어 있습니다.</translation>
    </message>
    <message>
      <source>It holds e-mail addresses.</source>
      <translation>전자우편 주소가 들어 있습니다.</translation>
    </message>
    <message>
      <source>It holds hashed ids, which are those of single cards or persons.</source>
      <translation>카드나 사람 하나하나를 가리키는 암호화 식별자가 들어 있습니다.</translation>
    </message>
    <message>
      <source>It holds parcel numbers (PNU), by which anyone finds the owner.</source>
      <translation>소유자를 찾을 수 있는 필지고유번호(PNU)가 들어 있습니다.</translation>
    </message>
    <message>
      <source>It holds parcel numbers, by which anyone finds the owner.</source>
      <translation>소유자를 찾을 수 있는 지번이 들어 있습니다.</translation>
    </message>
    <message>
      <source>It holds registration numbers of foreigners.</source>
      <translation>외국인등록번호가 들어 있습니다.</translation>
    </message>
    <message>
      <source>It holds registration numbers of vehicles.</source>
      <translation>차량번호가 들어 있습니다.</translation>
    </message>
    <message>
      <source>It holds resident registration numbers.</source>
      <translation>주민등록번호가 들어 있습니다.</translation>
    </message>
    <message>
      <source>It holds telephone numbers.</source>
      <translation>전화번호가 들어 있습니다.</translation>
    </message>
    <message>
      <source>It is changed there, and counts when QGIS starts the next time.</source>
      <translation>값은 그곳에서 바꾸며, QGIS를 다시 시작하면 적용됩니다.</translation>
    </message>
    <message>
      <source>It is free text, in which names and telephone numbers may stand.</source>
      <translation>이름이나 전화번호가 적혀 있을 수 있는 자유 입력 글입니다.</translation>
    </message>
    <message>
      <source>It is not known how old the layer is.</source>
      <translation>레이어가 얼마나 오래됐는지 알 수 없습니다.</translation>
    </message>
    <message>
      <source>It lies far from {city}.</source>
      <translation>{city}에서 멀리 떨어져 있습니다.</translation>
    </message>
    <message>
      <source>It touches or lies in forest.</source>
      <translation>산림에 닿거나 산림 안에 있습니다.</translation>
    </message>
    <message>
      <source>Iteration {number}: relative gap {gap}</source>
      <translation>반복 {number}회: 상대 갭 {gap}</translation>
    </message>
    <message>
      <source>Iterations</source>
      <translation>반복 횟수</translation>
    </message>
    <message>
      <source>Iterations at most</source>
      <translation>최대 반복 횟수</translation>
    </message>
    <message>
      <source>Its id; the key itself stays in QGIS's encrypted database.</source>
      <translation>인증 설정의 id입니다. 인증키 자체는 QGIS의 암호화된 데이터베이스에 있습니다.</translation>
    </message>
    <message>
      <source>Its key (PEM)</source>
      <translation>인증서의 키(PEM)</translation>
    </message>
    <message>
      <source>Its name says that it holds a date of birth or an age of one person.</source>
      <translation>필드 이름으로 보아 한 사람의 생년월일이나 나이입니다.</translation>
    </message>
    <message>
      <source>Its name says that it holds a number given to one person or one card.</source>
      <translation>필드 이름으로 보아 한 사람이나 카드 하나에 주어진 번호입니다.</translation>
    </message>
    <message>
      <source>Its name says that it holds a telephone number or an e-mail address.</source>
      <translation>필드 이름으로 보아 전화번호나 전자우편 주소입니다.</translation>
    </message>
    <message>
      <source>Its name says that it holds bank accounts or cards.</source>
      <translation>필드 이름으로 보아 계좌나 카드입니다.</translation>
    </message>
    <message>
      <source>Its name says that it holds registration numbers of vehicles.</source>
      <translation>필드 이름으로 보아 차량번호입니다.</translation>
    </message>
    <message>
      <source>Its name says that it names a person.</source>
      <translation>필드 이름으로 보아 사람의 이름입니다.</translation>
    </message>
    <message>
      <source>Its password is the passphrase. QGIS keeps it encrypted.</source>
      <translation>인증 설정의 비밀번호가 암호문구입니다. QGIS가 암호화해 보관합니다.</translation>
    </message>
    <message>
      <source>Its standard deviation between runs (s)</source>
      <translation>실행 사이의 표준편차(초)</translation>
    </message>
    <message>
      <source>Its values ({low} to {high}) are hardly heights in metres; it may be a picture. Tick it if they are.</source>
      <translation>값({low}~{high})이 표고(m)로 보기 어렵습니다. 사진이나 스캔 도면일 수 있습니다. 표고가 맞으면 체크하십시오.</translation>
    </message>
    <message>
      <source>Its values look like names of persons.</source>
      <translation>값이 사람 이름으로 보입니다.</translation>
    </message>
    <message>
      <source>Jeju</source>
      <translation>제주</translation>
    </message>
    <message>
      <source>Job</source>
      <translation>업무</translation>
    </message>
    <message>
      <source>Jobs (table)</source>
      <translation>종사자수(표)</translation>
    </message>
    <message>
      <source>Jobs by zone (empty: a field of the zones)</source>
      <translation>존별 종사자수(비우면 존 레이어의 필드)</translation>
    </message>
    <message>
      <source>Join carriageways cut at the border within (m); 0: not</source>
      <translation>경계에서 잘린 상하행을 바깥에서 잇는 거리(m), 0이면 잇지 않음</translation>
    </message>
    <message>
      <source>Join roads that cross (not at bridges and tunnels)</source>
      <translation>엇갈리는 도로를 교차로로 잇기(교량·터널 제외)</translation>
    </message>
    <message>
      <source>Join with the reference layer</source>
      <translation>상대 레이어와 잇기</translation>
    </message>
    <message>
      <source>Joining nodes, turns and signals</source>
      <translation>노드·회전·신호 연결</translation>
    </message>
    <message>
      <source>Joining the roads to a network</source>
      <translation>도로를 이어 도로망 만드는 중</translation>
    </message>
    <message>
      <source>Joining the stands to patches</source>
      <translation>임분을 덩어리로 묶는 중</translation>
    </message>
    <message>
      <source>Joining zones and roads</source>
      <translation>존을 도로에 잇는 중</translation>
    </message>
    <message>
      <source>Joins the rides of each card into journeys by the transfer rules.</source>
      <translation>카드별 탑승을 환승 기준에 따라 통행으로 잇습니다.</translation>
    </message>
    <message>
      <source>Joint burden</source>
      <translation>종합 부담</translation>
    </message>
    <message>
      <source>Journey time, 90th percentile (s)</source>
      <translation>통행시간 90백분위수(초)</translation>
    </message>
    <message>
      <source>Journey time, median</source>
      <translation>통행시간 중앙값</translation>
    </message>
    <message>
      <source>Journey time, median (s)</source>
      <translation>통행시간 중앙값(초)</translation>
    </message>
    <message>
      <source>Journeys</source>
      <translation>통행</translation>
    </message>
    <message>
      <source>Journeys a day</source>
      <translation>하루 통행</translation>
    </message>
    <message>
      <source>Journeys between areas</source>
      <translation>구역 사이 통행</translation>
    </message>
    <message>
      <source>Journeys between zones</source>
      <translation>구역 간 통행(OD)</translation>
    </message>
    <message>
      <source>Journeys between zones against STCIS</source>
      <translation>지역 간 통행과 STCIS의 비교</translation>
    </message>
    <message>
      <source>Journeys from first boarding to last alighting: how many, how long, how many change.</source>
      <translation>첫 승차에서 마지막 하차까지의 통행: 몇 명이, 얼마나 걸려, 얼마나 환승하는지 그립니다.</translation>
    </message>
    <message>
      <source>Journeys keep their hour and their first and last stop, or one within a short walk of it.</source>
      <translation>통행의 시간대와 첫·마지막 정류장은 그대로이며, 조금 걸어갈 수 있는 정류장까지만 바뀝니다.</translation>
    </message>
    <message>
      <source>Journeys kept</source>
      <translation>유지된 통행</translation>
    </message>
    <message>
      <source>Journeys left out because of few cards</source>
      <translation>카드 수가 적어 뺀 통행</translation>
    </message>
    <message>
      <source>Journeys of smaller flows that are not drawn</source>
      <translation>그리지 않은 작은 흐름의 통행</translation>
    </message>
    <message>
      <source>Journeys shown</source>
      <translation>보이는 통행</translation>
    </message>
    <message>
      <source>Journeys that begin here</source>
      <translation>출발 통행</translation>
    </message>
    <message>
      <source>Journeys that begin, by zone</source>
      <translation>구역별 출발 통행</translation>
    </message>
    <message>
      <source>Journeys that end here</source>
      <translation>도착 통행</translation>
    </message>
    <message>
      <source>Journeys with a transfer</source>
      <translation>환승이 있는 통행</translation>
    </message>
    <message>
      <source>Journeys with a transfer ÷ journeys</source>
      <translation>환승이 있는 통행 ÷ 통행</translation>
    </message>
    <message>
      <source>Journeys within the zone</source>
      <translation>구역 안 통행</translation>
    </message>
    <message>
      <source>Journeys without a direct route</source>
      <translation>직결 노선 없는 통행</translation>
    </message>
    <message>
      <source>Journeys, about</source>
      <translation>통행(어림)</translation>
    </message>
    <message>
      <source>Junctions</source>
      <translation>교차로</translation>
    </message>
    <message>
      <source>Junctions with signals</source>
      <translation>신호교차로 수</translation>
    </message>
    <message>
      <source>Keeps its class</source>
      <translation>등급 유지</translation>
    </message>
    <message>
      <source>Keeps its class (other weights)</source>
      <translation>등급 유지 비율(가중치를 바꿀 때)</translation>
    </message>
    <message>
      <source>Keeps its class: of {draws} random sets of weights, each up to 50 % more or less, the share that leaves the village in its class.</source>
      <translation>등급 유지: 가중치를 저마다 50 %까지 무작위로 바꾼 {draws}번 가운데 그 마을의 등급이 그대로인 비율입니다.</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>인증키</translation>
    </message>
    <message>
      <source>Key (QGIS authentication)</source>
      <translation>인증키(QGIS 인증 설정)</translation>
    </message>
    <message>
      <source>Key (authentication configuration)</source>
      <translation>인증키(인증 설정)</translation>
    </message>
    <message>
      <source>Key (authentication configuration; empty: that of the settings)</source>
      <translation>인증키(인증 설정, 비우면 설정의 것)</translation>
    </message>
    <message>
      <source>Key for {platform}</source>
      <translation>{platform} 인증키</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>인증키</translation>
    </message>
    <message>
      <source>Keys lie encrypted in QGIS's authentication database; here you choose which one is used. Add one of type Basic with +.</source>
      <translation>인증키는 QGIS의 인증 데이터베이스에 암호화되어 있고, 여기서는 어느 것을 쓸지 고릅니다. +를 눌러 기본 인증(Basic) 방식으로 더하십시오.</translation>
    </message>
    <message>
      <source>Kind of bus</source>
      <translation>버스 종류</translation>
    </message>
    <message>
      <source>Kind of change</source>
      <translation>변경 종류</translation>
    </message>
    <message>
      <source>Kind of day</source>
      <translation>요일 구분</translation>
    </message>
    <message>
      <source>Kind of day in the layer</source>
      <translation>레이어에 담을 날</translation>
    </message>
    <message>
      <source>Kind of days</source>
      <translation>요일 구분</translation>
    </message>
    <message>
      <source>Kind of node</source>
      <translation>노드 종류</translation>
    </message>
    <message>
      <source>Kind of the cadastral map</source>
      <translation>지적도 구분</translation>
    </message>
    <message>
      <source>Kind of vehicle</source>
      <translation>차종</translation>
    </message>
    <message>
      <source>Kind of zone</source>
      <translation>존의 종류</translation>
    </message>
    <message>
      <source>Korea 2000, central belt: cadastre and digital maps here come in it, and lengths and areas are true metres. Your data keeps its own.</source>
      <translation>중부원점 좌표계입니다. 이 지역 지적도와 수치지도가 쓰며, 길이와 면적이 실제 미터로 나옵니다. 자료의 좌표계는 바꾸지 않습니다.</translation>
    </message>
    <message>
      <source>LH TripChain, 51 columns</source>
      <translation>LH TripChain 51열</translation>
    </message>
    <message>
      <source>Labels are left out: they show fields that are left out.</source>
      <translation>게시하지 않는 필드를 쓰는 라벨은 뺐습니다.</translation>
    </message>
    <message>
      <source>Labels of the kind {kind} are left out.</source>
      <translation>{kind} 방식의 라벨은 뺐습니다.</translation>
    </message>
    <message>
      <source>Labels stand as far from their place for all features.</source>
      <translation>라벨의 거리는 모든 객체에서 같습니다.</translation>
    </message>
    <message>
      <source>Laid on the route</source>
      <translation>노선에 반영</translation>
    </message>
    <message>
      <source>Land (empty: all of the results)</source>
      <translation>범위(비우면 결과 전체)</translation>
    </message>
    <message>
      <source>Land beside the forest</source>
      <translation>산림에 붙은 땅</translation>
    </message>
    <message>
      <source>Land category</source>
      <translation>지목</translation>
    </message>
    <message>
      <source>Land category before</source>
      <translation>이전 지목</translation>
    </message>
    <message>
      <source>Land this close to forest counts as adjacent. At 0 each analysis takes what its law says.</source>
      <translation>산림에서 이 거리 안의 땅을 산림인접지역으로 봅니다. 0이면 분석마다 법령에 정한 거리를 씁니다.</translation>
    </message>
    <message>
      <source>Land use</source>
      <translation>토지 이용</translation>
    </message>
    <message>
      <source>Land use plan of the parcel (토지이음)…</source>
      <translation>토지이용계획 열람(토지이음)…</translation>
    </message>
    <message>
      <source>Landscape</source>
      <translation>가로</translation>
    </message>
    <message>
      <source>Landscape or portrait paper.</source>
      <translation>용지를 가로나 세로로 놓습니다.</translation>
    </message>
    <message>
      <source>Lanes</source>
      <translation>차로 수</translation>
    </message>
    <message>
      <source>Lanes of each direction</source>
      <translation>방향별 차로 수</translation>
    </message>
    <message>
      <source>Lanes of road {target}: {old} → {value}</source>
      <translation>링크 {target}의 차로 수: {old} → {value}</translation>
    </message>
    <message>
      <source>Lanes of the direction, a whole number. Capacity follows.</source>
      <translation>그 방향의 차로 수(정수). 용량도 함께 바뀝니다.</translation>
    </message>
    <message>
      <source>Lanes, km/h or seconds, as the kind of change asks.</source>
      <translation>변경 종류에 따라 차로 수, km/h, 초를 적습니다.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>언어</translation>
    </message>
    <message>
      <source>Large patch, at least (km²)</source>
      <translation>큰 숲의 면적(㎢ 이상)</translation>
    </message>
    <message>
      <source>Largest gains</source>
      <translation>가장 많이 늘어난 곳</translation>
    </message>
    <message>
      <source>Largest losses</source>
      <translation>가장 많이 줄어든 곳</translation>
    </message>
    <message>
      <source>Largest transfer hubs</source>
      <translation>환승 거점 순위</translation>
    </message>
    <message>
      <source>Last alighting not known: {journeys} journeys</source>
      <translation>마지막 하차를 모름: 통행 {journeys}건</translation>
    </message>
    <message>
      <source>Last bus seen</source>
      <translation>막차(카드 기록)</translation>
    </message>
    <message>
      <source>Last changed on</source>
      <translation>최종변동일</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>다음 단계 이후</translation>
    </message>
    <message>
      <source>Latitude</source>
      <translation>위도</translation>
    </message>
    <message>
      <source>Law</source>
      <translation>근거 법령</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>레이어</translation>
    </message>
    <message>
      <source>Layer in the data folder</source>
      <translation>자료 폴더의 레이어</translation>
    </message>
    <message>
      <source>Layer in the file</source>
      <translation>파일 안의 레이어</translation>
    </message>
    <message>
      <source>Layer to join with</source>
      <translation>이을 레이어</translation>
    </message>
    <message>
      <source>Layer whose fields you choose below.</source>
      <translation>아래에서 필드를 고를 레이어입니다.</translation>
    </message>
    <message>
      <source>Layer, where there are several</source>
      <translation>레이어(여러 개일 때)</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>레이어</translation>
    </message>
    <message>
      <source>Layers behind them, without details</source>
      <translation>배경 레이어(상세 없음)</translation>
    </message>
    <message>
      <source>Layers in the file</source>
      <translation>파일 안의 레이어</translation>
    </message>
    <message>
      <source>Layers of the sample city</source>
      <translation>예제 도시의 레이어</translation>
    </message>
    <message>
      <source>Layers of your own that cover the map in QGIS's random colours: {count}.</source>
      <translation>직접 추가한 레이어 {count}개가 임의의 색으로 지도를 덮고 있습니다.</translation>
    </message>
    <message>
      <source>Layers to publish</source>
      <translation>게시할 레이어</translation>
    </message>
    <message>
      <source>Layers, fields and indicators are those chosen above.</source>
      <translation>위에서 고른 레이어, 필드, 지표를 씁니다.</translation>
    </message>
    <message>
      <source>Laying out the routes</source>
      <translation>노선 펼치는 중</translation>
    </message>
    <message>
      <source>Laying out the timetable</source>
      <translation>시간표 펼치는 중</translation>
    </message>
    <message>
      <source>Laying the bus lines along the roads</source>
      <translation>버스 노선을 도로에 맞추는 중</translation>
    </message>
    <message>
      <source>Laying the forest map over the parcels</source>
      <translation>임상도와 필지를 겹치는 중</translation>
    </message>
    <message>
      <source>Laying the rides over the segments</source>
      <translation>탑승을 구간에 얹는 중</translation>
    </message>
    <message>
      <source>Layout of the aggregates</source>
      <translation>집계 양식</translation>
    </message>
    <message>
      <source>Layout of the records</source>
      <translation>기록 양식</translation>
    </message>
    <message>
      <source>Leads the keyboard from the map into the panel, on to chart and message, and back</source>
      <translation>키보드로 지도에서 패널, 차트, 알림을 거쳐 다시 지도로 이동합니다</translation>
    </message>
    <message>
      <source>Leads to the step that makes what is missing.</source>
      <translation>빠진 것을 만드는 단계로 갑니다.</translation>
    </message>
    <message>
      <source>Least</source>
      <translation>최소</translation>
    </message>
    <message>
      <source>Leave out flows with fewer transfers than</source>
      <translation>이보다 적은 환승 흐름 제외</translation>
    </message>
    <message>
      <source>Leave out forest patches smaller than (m²)</source>
      <translation>이보다 작은 산림 제외(㎡)</translation>
    </message>
    <message>
      <source>Leave out overlaps and gaps smaller than (m²)</source>
      <translation>이보다 작은 겹침과 틈은 뺌(㎡)</translation>
    </message>
    <message>
      <source>Leave out pairs on which fewer change a day than</source>
      <translation>하루 환승객이 이보다 적은 쌍은 빼기</translation>
    </message>
    <message>
      <source>Leave out parts narrower than</source>
      <translation>이보다 좁은 곳 빼기</translation>
    </message>
    <message>
      <source>Leave out rows of the OD table of unknown zones</source>
      <translation>OD표에서 모르는 존의 줄 빼기</translation>
    </message>
    <message>
      <source>Leave out rows of unknown zones</source>
      <translation>모르는 존의 행은 빼기</translation>
    </message>
    <message>
      <source>Leave out what has fewer different cards than</source>
      <translation>서로 다른 카드가 이보다 적으면 빼기</translation>
    </message>
    <message>
      <source>Leave out what has fewer passengers a day than</source>
      <translation>하루 승객 하한(명)</translation>
    </message>
    <message>
      <source>Left behind a run, base</source>
      <translation>운행당 못 탄 승객, 기준</translation>
    </message>
    <message>
      <source>Left behind a run, difference</source>
      <translation>운행당 못 탄 승객, 차이</translation>
    </message>
    <message>
      <source>Left behind a run, scenario</source>
      <translation>운행당 못 탄 승객, 시나리오</translation>
    </message>
    <message>
      <source>Left behind at stops</source>
      <translation>정류장에 남은 승객</translation>
    </message>
    <message>
      <source>Left empty, the layers' own dates count.</source>
      <translation>비워 두면 레이어에 적힌 날짜를 씁니다.</translation>
    </message>
    <message>
      <source>Left out because</source>
      <translation>제외 이유</translation>
    </message>
    <message>
      <source>Left out because of few cards, in {hidden} flows: {journeys} journeys</source>
      <translation>카드 수가 적어 뺀 흐름 {hidden}개: 통행 {journeys}건</translation>
    </message>
    <message>
      <source>Left out of the OD table, as it is no car or lorry: {names}. Buses come from their routes.</source>
      <translation>OD표에서 승용차·화물차가 아니어서 뺀 것: {names}. 버스는 노선 자료에서 옵니다.</translation>
    </message>
    <message>
      <source>Left without a way</source>
      <translation>이용할 길이 없어짐</translation>
    </message>
    <message>
      <source>Left without a way (passengers)</source>
      <translation>이용할 길이 없어지는 승객</translation>
    </message>
    <message>
      <source>Legal distance</source>
      <translation>법정 거리</translation>
    </message>
    <message>
      <source>Legal distance (empty: by the table)</source>
      <translation>법정 거리(비우면 표의 값)</translation>
    </message>
    <message>
      <source>Legal distances</source>
      <translation>법정 거리표</translation>
    </message>
    <message>
      <source>Legal distances are those of {table} on {day}.</source>
      <translation>법정 거리는 {table}의 {day} 기준입니다.</translation>
    </message>
    <message>
      <source>Legal dongs</source>
      <translation>법정동</translation>
    </message>
    <message>
      <source>Legend</source>
      <translation>범례</translation>
    </message>
    <message>
      <source>Legend (continued)</source>
      <translation>범례(계속)</translation>
    </message>
    <message>
      <source>Legs</source>
      <translation>탑승</translation>
    </message>
    <message>
      <source>Legs (folder of Parquet files)</source>
      <translation>탑승 자료(Parquet 폴더)</translation>
    </message>
    <message>
      <source>Legs after the change (empty: the same folder)</source>
      <translation>개편 후 탑승 자료(비우면 같은 폴더)</translation>
    </message>
    <message>
      <source>Legs before the change</source>
      <translation>개편 전 탑승 자료</translation>
    </message>
    <message>
      <source>Legs of the month (folder)</source>
      <translation>이달의 탑승 자료(폴더)</translation>
    </message>
    <message>
      <source>Legs of the month before (folder)</source>
      <translation>지난달 탑승 자료(폴더)</translation>
    </message>
    <message>
      <source>Legs of the period before (folder)</source>
      <translation>이전 기간의 탑승 자료(폴더)</translation>
    </message>
    <message>
      <source>Length (km)</source>
      <translation>길이(km)</translation>
    </message>
    <message>
      <source>Length (m)</source>
      <translation>길이(m)</translation>
    </message>
    <message>
      <source>Length of the slices of time in the results.</source>
      <translation>결과를 나눌 시간 간격입니다.</translation>
    </message>
    <message>
      <source>Length one way (km)</source>
      <translation>편도 길이(km)</translation>
    </message>
    <message>
      <source>Lengths in {unit} are read as millimetres.</source>
      <translation>{unit} 단위의 길이를 밀리미터로 읽었습니다.</translation>
    </message>
    <message>
      <source>Level of service</source>
      <translation>서비스수준</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>이용 조건</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>줄</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>선</translation>
    </message>
    <message>
      <source>Lines of the routes</source>
      <translation>노선 선형</translation>
    </message>
    <message>
      <source>Lines: MOCT_LINK of the standard node-link (표준노드링크), roads of OSM, or any road lines.</source>
      <translation>선: 표준노드링크의 MOCT_LINK, OSM 도로, 그 밖의 도로 선형.</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>연결</translation>
    </message>
    <message>
      <source>Link number</source>
      <translation>링크 ID</translation>
    </message>
    <message>
      <source>Link of the input</source>
      <translation>입력 링크</translation>
    </message>
    <message>
      <source>Link of the other direction</source>
      <translation>반대 방향 링크</translation>
    </message>
    <message>
      <source>Link taps into journeys</source>
      <translation>통행으로 연결</translation>
    </message>
    <message>
      <source>Link the taps into journeys first.</source>
      <translation>먼저 통행으로 연결하십시오.</translation>
    </message>
    <message>
      <source>Link {link}: {field} is {value}, which SUMO cannot use. Correct it in the network and run this again.</source>
      <translation>링크 {link}: {field} 값이 {value}이라 SUMO에서 쓸 수 없습니다. 도로망에서 고치고 다시 실행하십시오.</translation>
    </message>
    <message>
      <source>Link {source_id} begins and ends at node {node_id}; it was left out.</source>
      <translation>링크 {source_id}이(가) 노드 {node_id}에서 시작해 같은 노드에서 끝나므로 제외했습니다.</translation>
    </message>
    <message>
      <source>Link {source_id} can be entered or left by one-way links only, not both; it was left out.</source>
      <translation>링크 {source_id}은(는) 들어가기만 하거나 나오기만 할 수 있어 제외했습니다(일방통행).</translation>
    </message>
    <message>
      <source>Link {source_id} ends {metres} m from node {old}, which it names; it was joined where it is drawn.</source>
      <translation>링크 {source_id}의 끝이 적힌 노드 {old}에서 {metres} m 떨어져 있어 그려진 자리에 이었습니다.</translation>
    </message>
    <message>
      <source>Link {source_id} has no length; it was left out.</source>
      <translation>링크 {source_id}의 길이가 0이어서 제외했습니다.</translation>
    </message>
    <message>
      <source>Link {source_id} has no line; it was left out.</source>
      <translation>링크 {source_id}에 선이 없어 제외했습니다.</translation>
    </message>
    <message>
      <source>Link {source_id} is drawn from its end to its beginning; it was turned round.</source>
      <translation>링크 {source_id}이(가) 반대 방향으로 그려져 있어 뒤집었습니다.</translation>
    </message>
    <message>
      <source>Link {source_id} is drawn in {parts} parts; each became a link.</source>
      <translation>링크 {source_id}이(가) {parts}개 조각으로 그려져 있어 조각마다 링크로 만들었습니다.</translation>
    </message>
    <message>
      <source>Link {source_id} is drawn twice, as {other} too; it was left out.</source>
      <translation>링크 {source_id}이(가) {other}과(와) 겹쳐 그려져 있어 제외했습니다.</translation>
    </message>
    <message>
      <source>Link {source_id} is not joined to the main network ({size} links in its part); it was left out.</source>
      <translation>링크 {source_id}이(가) 주 도로망과 이어져 있지 않아(떨어진 조각 링크 {size}개) 제외했습니다.</translation>
    </message>
    <message>
      <source>Link {source_id} names no node at its {end}; the node was made from the drawing.</source>
      <translation>링크 {source_id}의 {end}에 노드 ID가 없어 그려진 위치로 노드를 정했습니다.</translation>
    </message>
    <message>
      <source>Link {source_id}: length {told} m, drawn {metres} m; the drawn length is used.</source>
      <translation>링크 {source_id}: 적힌 길이 {told} m, 그려진 길이 {metres} m. 그려진 길이를 씁니다.</translation>
    </message>
    <message>
      <source>Linked trip ids and transfer rules agree on {percent} % of {compared} pairs of neighbouring taps</source>
      <translation>연속한 승하차 {compared}쌍 가운데 {percent} %에서 트랜잭션ID와 환승 기준의 판단이 같습니다</translation>
    </message>
    <message>
      <source>Linking {days} service days</source>
      <translation>운행일 {days}일 연결 중</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>링크</translation>
    </message>
    <message>
      <source>Links held out</source>
      <translation>검증용 링크</translation>
    </message>
    <message>
      <source>Links held out never entered the fit. A fit can reach 100 % on its own links and be worse everywhere else.</source>
      <translation>검증용 링크는 맞추는 데 쓰지 않았습니다. 맞춘 링크에서 100 %가 나와도 다른 곳은 더 나빠질 수 있습니다.</translation>
    </message>
    <message>
      <source>Links in the network</source>
      <translation>도로망 링크 수</translation>
    </message>
    <message>
      <source>Links of the input left out</source>
      <translation>제외된 입력 링크 수</translation>
    </message>
    <message>
      <source>Links of the network</source>
      <translation>도로망 링크 수</translation>
    </message>
    <message>
      <source>Links over capacity</source>
      <translation>용량을 넘은 링크 수</translation>
    </message>
    <message>
      <source>Links that fit worst</source>
      <translation>가장 맞지 않는 링크</translation>
    </message>
    <message>
      <source>Links that judge</source>
      <translation>판정에 쓴 링크</translation>
    </message>
    <message>
      <source>Links whose users are wanted (edge_id, with commas)</source>
      <translation>이용자를 알고 싶은 링크(edge_id, 쉼표로 구분)</translation>
    </message>
    <message>
      <source>Links with values filled by rank</source>
      <translation>등급값으로 채운 링크 수</translation>
    </message>
    <message>
      <source>Links: standard node-link (MOCT_LINK), or roads as lines</source>
      <translation>링크: 표준노드링크(MOCT_LINK) 또는 도로 선</translation>
    </message>
    <message>
      <source>List the settings</source>
      <translation>설정 목록</translation>
    </message>
    <message>
      <source>Lists what lies further away, too.</source>
      <translation>법정 거리 밖의 것도 적습니다.</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>재차인원</translation>
    </message>
    <message>
      <source>Load along the route</source>
      <translation>노선 따라 재차인원</translation>
    </message>
    <message>
      <source>Load along the routes</source>
      <translation>노선별 재차인원</translation>
    </message>
    <message>
      <source>Load factor</source>
      <translation>재차율</translation>
    </message>
    <message>
      <source>Load profile of routes</source>
      <translation>노선별 재차인원</translation>
    </message>
    <message>
      <source>Load profile of routes: who boards and alights where, by hour</source>
      <translation>노선별 재차인원: 정류장·시간대별 승하차</translation>
    </message>
    <message>
      <source>Load the sample city</source>
      <translation>예제 도시 불러오기</translation>
    </message>
    <message>
      <source>Load to the next stop</source>
      <translation>다음 정류장까지 재차인원</translation>
    </message>
    <message>
      <source>Loading the network with the given demand</source>
      <translation>주어진 수요를 도로망에 배정하는 중</translation>
    </message>
    <message>
      <source>Loads a made-up city with finished maps and charts; nothing is computed.</source>
      <translation>지도와 도표가 다 있는 가상 도시를 엽니다. 계산하지 않습니다.</translation>
    </message>
    <message>
      <source>Loads of the roads (equilibrium)</source>
      <translation>통행배정(이용자균형)</translation>
    </message>
    <message>
      <source>Loads of the roads with the closure</source>
      <translation>통제 후 도로 교통량</translation>
    </message>
    <message>
      <source>Loads of the roads without the closure</source>
      <translation>통제 전 도로 교통량</translation>
    </message>
    <message>
      <source>Loads: closure against base</source>
      <translation>교통량: 통제와 기준의 차이</translation>
    </message>
    <message>
      <source>Location (dong)</source>
      <translation>소재지</translation>
    </message>
    <message>
      <source>Lock with a passphrase</source>
      <translation>암호문구로 잠그기</translation>
    </message>
    <message>
      <source>Login, if the server wants one</source>
      <translation>로그인(서버가 요구할 때만)</translation>
    </message>
    <message>
      <source>Longer than (km)</source>
      <translation>거리 하한(km, 초과)</translation>
    </message>
    <message>
      <source>Longest piece of forest edge (m)</source>
      <translation>산림 경계 구간의 최대 길이(m)</translation>
    </message>
    <message>
      <source>Longest time (minutes)</source>
      <translation>가장 긴 시간(분)</translation>
    </message>
    <message>
      <source>Longest wait at a rare route (minutes)</source>
      <translation>배차가 드문 노선의 최대 대기시간(분)</translation>
    </message>
    <message>
      <source>Longitude</source>
      <translation>경도</translation>
    </message>
    <message>
      <source>Longitude {west} to {east}, latitude {south} to {north}</source>
      <translation>경도 {west}~{east}, 위도 {south}~{north}</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>모양</translation>
    </message>
    <message>
      <source>Look at the {place} “{text}”: {reason}</source>
      <translation>{place} ‘{text}’ 확인 필요: {reason}</translation>
    </message>
    <message>
      <source>Look at these first: a count at the wrong link or direction spoils a fit more than any demand.</source>
      <translation>여기부터 확인하십시오. 다른 링크나 반대 방향에 붙은 교통량은 어떤 수요보다도 결과를 망칩니다.</translation>
    </message>
    <message>
      <source>Look up</source>
      <translation>조회</translation>
    </message>
    <message>
      <source>Looking at what is to be destroyed</source>
      <translation>파기할 자료를 확인하는 중</translation>
    </message>
    <message>
      <source>Looking for gaps</source>
      <translation>틈을 찾습니다</translation>
    </message>
    <message>
      <source>Looking for overlaps</source>
      <translation>겹침을 찾습니다</translation>
    </message>
    <message>
      <source>Looking for parts narrower than {width:g} m</source>
      <translation>{width:g} m보다 좁은 곳을 찾는 중</translation>
    </message>
    <message>
      <source>Looking for personal data in {layer}</source>
      <translation>{layer}에서 개인정보 찾기</translation>
    </message>
    <message>
      <source>Looking for personal data…</source>
      <translation>개인정보를 찾고 있습니다…</translation>
    </message>
    <message>
      <source>Looking for the places that no engine reaches in time</source>
      <translation>소방차가 제때 닿지 못하는 곳을 찾는 중</translation>
    </message>
    <message>
      <source>Looking for {count} applications</source>
      <translation>신청 {count}건의 위치를 찾는 중</translation>
    </message>
    <message>
      <source>Looking for {file} at {index}</source>
      <translation>{index}에서 {file}을(를) 찾는 중</translation>
    </message>
    <message>
      <source>Looking into {file}</source>
      <translation>{file} 살펴보는 중</translation>
    </message>
    <message>
      <source>Looking through {folder}</source>
      <translation>{folder} 찾아보는 중</translation>
    </message>
    <message>
      <source>Looking through {folder}…</source>
      <translation>{folder} 찾아보는 중…</translation>
    </message>
    <message>
      <source>Looking which of them a route joins</source>
      <translation>노선이 잇는 쌍을 가리는 중</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>찾는 중…</translation>
    </message>
    <message>
      <source>Looks for errors in the data and writes a report.</source>
      <translation>자료의 오류를 찾아 보고서를 만듭니다.</translation>
    </message>
    <message>
      <source>Losers</source>
      <translation>나빠지는 승객</translation>
    </message>
    <message>
      <source>Losers (passengers)</source>
      <translation>나빠지는 승객</translation>
    </message>
    <message>
      <source>Lot</source>
      <translation>지번</translation>
    </message>
    <message>
      <source>Lot found</source>
      <translation>확인된 필지</translation>
    </message>
    <message>
      <source>Lowest speed of a slice (km/h)</source>
      <translation>가장 낮은 통행속도(km/h)</translation>
    </message>
    <message>
      <source>MOCT_NODE. Without it, nodes are where links end.</source>
      <translation>MOCT_NODE. 없으면 링크가 끝나는 곳을 노드로 봅니다.</translation>
    </message>
    <message>
      <source>Made by the step</source>
      <translation>만드는 단계</translation>
    </message>
    <message>
      <source>Made by the steps</source>
      <translation>도로망, 수요, 시나리오</translation>
    </message>
    <message>
      <source>Made by “{algorithm}” on {date}</source>
      <translation>{date} ‘{algorithm}’ 알고리즘으로 작성</translation>
    </message>
    <message>
      <source>Made on</source>
      <translation>작성일</translation>
    </message>
    <message>
      <source>Made on {day}</source>
      <translation>{day} 작성</translation>
    </message>
    <message>
      <source>Made on {day} by Sijeong {version}</source>
      <translation>{day} 작성 · 시정 {version}</translation>
    </message>
    <message>
      <source>Main figures</source>
      <translation>주요 수치</translation>
    </message>
    <message>
      <source>Make</source>
      <translation>만들기</translation>
    </message>
    <message>
      <source>Make the traffic demand first.</source>
      <translation>먼저 통행수요를 만드십시오.</translation>
    </message>
    <message>
      <source>Make traffic demand</source>
      <translation>통행수요 만들기</translation>
    </message>
    <message>
      <source>Makes a layer for what you plan. Draw, answer the form, then make the change.</source>
      <translation>계획을 그릴 레이어를 만듭니다. 그리고 양식을 채운 뒤 변경을 추가하십시오.</translation>
    </message>
    <message>
      <source>Makes a layer of lines for your ideas. Draw along the stops, save, then evaluate.</source>
      <translation>구상을 그릴 선 레이어를 만듭니다. 정류장을 따라 그리고 저장한 다음 평가하십시오.</translation>
    </message>
    <message>
      <source>Makes this result anew with the same inputs and settings.</source>
      <translation>같은 입력과 설정으로 이 결과를 다시 만듭니다.</translation>
    </message>
    <message>
      <source>Making trips</source>
      <translation>통행을 만드는 중</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>지도 작성</translation>
    </message>
    <message>
      <source>Map Theme</source>
      <translation>지도 테마</translation>
    </message>
    <message>
      <source>Map of the dongs</source>
      <translation>동 지도</translation>
    </message>
    <message>
      <source>Map picture server</source>
      <translation>지도 그림 서버</translation>
    </message>
    <message>
      <source>Map sheets</source>
      <translation>도면</translation>
    </message>
    <message>
      <source>Map sheets for printing (PDF)</source>
      <translation>인쇄용 도면(PDF)</translation>
    </message>
    <message>
      <source>Map themes</source>
      <translation>지도 테마</translation>
    </message>
    <message>
      <source>Map themes (one a line; empty: all that show results)</source>
      <translation>지도 테마(한 줄에 하나, 비우면 결과가 보이는 모든 테마)</translation>
    </message>
    <message>
      <source>Map transfer flows and hubs</source>
      <translation>환승 흐름·거점 지도</translation>
    </message>
    <message>
      <source>Mapping the interface</source>
      <translation>접경지역 지도 작성 중</translation>
    </message>
    <message>
      <source>Maps and reports</source>
      <translation>도면과 보고서</translation>
    </message>
    <message>
      <source>Markers at computed places stand in the middle of the feature.</source>
      <translation>계산된 자리의 기호는 객체 가운데에 놓습니다.</translation>
    </message>
    <message>
      <source>Markers at the ends or corners of lines stand in the middle of them.</source>
      <translation>선의 끝이나 꺾인 곳의 기호는 선 가운데에 놓습니다.</translation>
    </message>
    <message>
      <source>Match columns</source>
      <translation>열 맞추기</translation>
    </message>
    <message>
      <source>Match columns…</source>
      <translation>열 맞추기…</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>평균</translation>
    </message>
    <message>
      <source>Mean GEH</source>
      <translation>평균 GEH</translation>
    </message>
    <message>
      <source>Mean GEH, links fitted to</source>
      <translation>평균 GEH(맞춘 링크)</translation>
    </message>
    <message>
      <source>Mean absolute error (km/h)</source>
      <translation>평균절대오차(km/h)</translation>
    </message>
    <message>
      <source>Mean absolute error of speeds (km/h)</source>
      <translation>속도의 평균절대오차(km/h)</translation>
    </message>
    <message>
      <source>Mean delay (s)</source>
      <translation>평균 지체(초)</translation>
    </message>
    <message>
      <source>Mean journey, modelled / observed (min)</source>
      <translation>평균 통행시간, 모형 / 실제(분)</translation>
    </message>
    <message>
      <source>Mean of the area, from 0 to 100; in brackets the highest place of the area.</source>
      <translation>관내 평균(0~100)입니다. 괄호 안은 관내에서 가장 높은 곳의 값입니다.</translation>
    </message>
    <message>
      <source>Mean speed (km/h)</source>
      <translation>평균 통행속도(km/h)</translation>
    </message>
    <message>
      <source>Mean time (min)</source>
      <translation>평균 시간(분)</translation>
    </message>
    <message>
      <source>Mean travel time (s)</source>
      <translation>평균 통행시간(초)</translation>
    </message>
    <message>
      <source>Mean trip</source>
      <translation>평균 통행</translation>
    </message>
    <message>
      <source>Mean trip (km)</source>
      <translation>평균 통행거리(km)</translation>
    </message>
    <message>
      <source>Mean trip (s)</source>
      <translation>평균 통행시간(초)</translation>
    </message>
    <message>
      <source>Mean trip on empty roads (min)</source>
      <translation>빈 도로의 평균 통행시간(분)</translation>
    </message>
    <message>
      <source>Mean trip time (min)</source>
      <translation>평균 통행시간(분)</translation>
    </message>
    <message>
      <source>Mean trip time by round, in seconds. It should have come to rest in the last rounds.</source>
      <translation>회차별 평균 통행시간(초)입니다. 마지막 몇 회차에서는 거의 변하지 않아야 합니다.</translation>
    </message>
    <message>
      <source>Means over {days} service days</source>
      <translation>운행일 {days}일의 평균</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>측정</translation>
    </message>
    <message>
      <source>Measure the distance to forest</source>
      <translation>산림까지 거리 측정</translation>
    </message>
    <message>
      <source>Measured from</source>
      <translation>거리 측정 기준</translation>
    </message>
    <message>
      <source>Measuring how long they take and where they change</source>
      <translation>걸리는 시간과 환승 장소를 구하는 중</translation>
    </message>
    <message>
      <source>Measuring the buildings</source>
      <translation>건물을 재는 중</translation>
    </message>
    <message>
      <source>Measuring the exposure of {count} places</source>
      <translation>{count}곳의 노출도 측정 중</translation>
    </message>
    <message>
      <source>Measuring the parcels</source>
      <translation>필지를 재는 중</translation>
    </message>
    <message>
      <source>Measuring the ways to the stops</source>
      <translation>정류장까지 거리를 재는 중</translation>
    </message>
    <message>
      <source>Measuring {blocks} blocks</source>
      <translation>{blocks}개 구역 측정 중</translation>
    </message>
    <message>
      <source>Measuring {blocks} blocks on the cluster</source>
      <translation>클러스터에서 {blocks}개 구역 측정 중</translation>
    </message>
    <message>
      <source>Measuring {count} areas</source>
      <translation>구역 {count}곳을 재는 중</translation>
    </message>
    <message>
      <source>Measuring {count} features</source>
      <translation>객체 {count}개 측정 중</translation>
    </message>
    <message>
      <source>Median error</source>
      <translation>오차 중앙값</translation>
    </message>
    <message>
      <source>Median transfer time (min)</source>
      <translation>환승시간 중앙값(분)</translation>
    </message>
    <message>
      <source>Metres walked for each metre of straight line</source>
      <translation>우회 계수(걷는 거리 ÷ 직선거리)</translation>
    </message>
    <message>
      <source>Middle of its stops, east (m)</source>
      <translation>정류장들의 중심 X(m)</translation>
    </message>
    <message>
      <source>Middle of its stops, north (m)</source>
      <translation>정류장들의 중심 Y(m)</translation>
    </message>
    <message>
      <source>Minutes a day that the corridors would save</source>
      <translation>축이 하루에 아끼는 시간(분)</translation>
    </message>
    <message>
      <source>Minutes from bus to bus; with times only then.</source>
      <translation>배차간격(분). 시각을 적으면 그 시간에만 바뀝니다.</translation>
    </message>
    <message>
      <source>Minutes from the alarm within which an engine should be there.</source>
      <translation>신고 후 소방차가 도착해야 하는 시간입니다.</translation>
    </message>
    <message>
      <source>Minutes from the call until the engine leaves</source>
      <translation>신고부터 출동까지(분)</translation>
    </message>
    <message>
      <source>Minutes of a slice of the statistics: 5 or 15</source>
      <translation>통계 간격(분): 5 또는 15</translation>
    </message>
    <message>
      <source>Minutes of all passengers</source>
      <translation>모든 승객이 쓴 시간(분)</translation>
    </message>
    <message>
      <source>Minutes of fire engines</source>
      <translation>소방차 도착시간</translation>
    </message>
    <message>
      <source>Minutes that a transfer weighs</source>
      <translation>환승 1회의 가중치(분)</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>Missing direct routes</source>
      <translation>직결 노선이 없는 구간</translation>
    </message>
    <message>
      <source>Missing shapes</source>
      <translation>없는 도형</translation>
    </message>
    <message>
      <source>Missing: {inputs}</source>
      <translation>없는 자료: {inputs}</translation>
    </message>
    <message>
      <source>Mix of route pairs (entropy)</source>
      <translation>노선 쌍 다양성(엔트로피)</translation>
    </message>
    <message>
      <source>Mobile</source>
      <translation>모바일</translation>
    </message>
    <message>
      <source>Mobile service</source>
      <translation>모바일 서비스</translation>
    </message>
    <message>
      <source>Mode of transport</source>
      <translation>교통수단</translation>
    </message>
    <message>
      <source>Modelled</source>
      <translation>모형</translation>
    </message>
    <message>
      <source>Modelled (vehicles/h)</source>
      <translation>모형 교통량(대/시)</translation>
    </message>
    <message>
      <source>Modelled by counted volume, GEH</source>
      <translation>관측 대비 모형 교통량(GEH)</translation>
    </message>
    <message>
      <source>Modelled speed (km/h)</source>
      <translation>모형 속도(km/h)</translation>
    </message>
    <message>
      <source>Modelled speed before (km/h)</source>
      <translation>정산 전 모형 속도(km/h)</translation>
    </message>
    <message>
      <source>Modelled − counted (vehicles/h)</source>
      <translation>모형 − 관측(대/시)</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>월</translation>
    </message>
    <message>
      <source>Monthly transfer report</source>
      <translation>월간 환승 보고</translation>
    </message>
    <message>
      <source>More fires than chance would bring.</source>
      <translation>우연보다 산불이 많습니다.</translation>
    </message>
    <message>
      <source>More layers</source>
      <translation>추가 레이어</translation>
    </message>
    <message>
      <source>More passengers a day than before</source>
      <translation>하루 재차인원 증가</translation>
    </message>
    <message>
      <source>More runs tell a change better from chance.</source>
      <translation>실행이 많을수록 변화와 우연을 잘 가려냅니다.</translation>
    </message>
    <message>
      <source>More than a year: officials may go by figures that have long changed. Publish anew instead.</source>
      <translation>1년이 넘습니다. 오래전에 바뀐 수치로 업무를 볼 수 있으니, 기간을 줄이고 새로 게시하십시오.</translation>
    </message>
    <message>
      <source>More than before</source>
      <translation>유의하게 증가</translation>
    </message>
    <message>
      <source>More vehicles an hour</source>
      <translation>늘어난 교통량(대/시)</translation>
    </message>
    <message>
      <source>Most</source>
      <translation>최대</translation>
    </message>
    <message>
      <source>Most exposed fifth of the land: {share} of the fires on {area} of the land. {outcome}</source>
      <translation>노출도가 높은 5분의 1: 땅의 {area}에 산불의 {share}. {outcome}</translation>
    </message>
    <message>
      <source>Most exposed villages, by factor</source>
      <translation>마을 노출 순위(요인별)</translation>
    </message>
    <message>
      <source>Most rounds</source>
      <translation>최대 반복</translation>
    </message>
    <message>
      <source>Most rounds until routes come to rest</source>
      <translation>경로가 안정될 때까지의 최대 반복 횟수</translation>
    </message>
    <message>
      <source>Most transfers</source>
      <translation>최대 환승 횟수</translation>
    </message>
    <message>
      <source>My own rules</source>
      <translation>직접 지정</translation>
    </message>
    <message>
      <source>NOx (g)</source>
      <translation>NOx(g)</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>이름</translation>
    </message>
    <message>
      <source>Name and SHA-256 of the file, for who fetches it.</source>
      <translation>파일을 받아 올 사람에게 전할 파일 이름과 SHA-256</translation>
    </message>
    <message>
      <source>Name in the address, as in the certificate</source>
      <translation>주소에 쓸 이름(인증서에 적힌 대로)</translation>
    </message>
    <message>
      <source>Name of the area in the data folder</source>
      <translation>자료 폴더에서 쓰는 지역 이름</translation>
    </message>
    <message>
      <source>Name of the layer there</source>
      <translation>그 서버의 레이어 이름</translation>
    </message>
    <message>
      <source>Name of the node</source>
      <translation>노드 이름</translation>
    </message>
    <message>
      <source>Name of the road</source>
      <translation>도로 이름</translation>
    </message>
    <message>
      <source>Name of the scenario</source>
      <translation>시나리오 이름</translation>
    </message>
    <message>
      <source>Name of the table there</source>
      <translation>그 데이터베이스의 표 이름</translation>
    </message>
    <message>
      <source>Name of the zone</source>
      <translation>존 이름</translation>
    </message>
    <message>
      <source>Name of this layout</source>
      <translation>이 양식의 이름</translation>
    </message>
    <message>
      <source>Name the fields after</source>
      <translation>필드 이름 기준</translation>
    </message>
    <message>
      <source>Name, initial consonants or code, for example ㅅㅎ or 41390</source>
      <translation>이름, 초성, 코드. 예: ㅅㅎ, 41390</translation>
    </message>
    <message>
      <source>Name, initials or crossing</source>
      <translation>이름, 초성 또는 교차로</translation>
    </message>
    <message>
      <source>Narrow parts left out</source>
      <translation>뺀 좁은 곳</translation>
    </message>
    <message>
      <source>Narrowest forest</source>
      <translation>최소 산림 폭</translation>
    </message>
    <message>
      <source>Narrowest road for an engine (m)</source>
      <translation>소방차가 지나는 최소 도로폭(m)</translation>
    </message>
    <message>
      <source>Nearest forest</source>
      <translation>가장 가까운 산림(번호)</translation>
    </message>
    <message>
      <source>Nearest shelter</source>
      <translation>가장 가까운 대피소</translation>
    </message>
    <message>
      <source>Nearest station by time</source>
      <translation>가장 빠른 소방서</translation>
    </message>
    <message>
      <source>Needed ({platform})</source>
      <translation>필요함({platform})</translation>
    </message>
    <message>
      <source>Needed for</source>
      <translation>쓰는 곳</translation>
    </message>
    <message>
      <source>Needs</source>
      <translation>필요한 결과</translation>
    </message>
    <message>
      <source>Neighbouring rides of a card that both carry a transaction id: does the rule alone find the transfers that the fare system granted? Precision: of those found, the true ones. Recall: of the true ones, those found.</source>
      <translation>같은 카드의 이웃한 두 탑승에 모두 트랜잭션ID가 있을 때, 규칙만으로 요금 시스템이 인정한 환승을 찾아내는지 봅니다. 정밀도는 찾은 것 가운데 맞은 비율, 재현율은 실제 환승 가운데 찾은 비율입니다.</translation>
    </message>
    <message>
      <source>Network file instead of links (SUMO .net.xml, TNTP _net.tntp)</source>
      <translation>링크 대신 도로망 파일(SUMO .net.xml, TNTP _net.tntp)</translation>
    </message>
    <message>
      <source>Network with calibrated delays and speeds</source>
      <translation>지체와 속도를 정산한 도로망</translation>
    </message>
    <message>
      <source>New</source>
      <translation>신규</translation>
    </message>
    <message>
      <source>New Project</source>
      <translation>새 프로젝트</translation>
    </message>
    <message>
      <source>New headways (min)</source>
      <translation>새 배차간격(분)</translation>
    </message>
    <message>
      <source>New headways (minutes: 30=10, or peak/off-peak: 30=8/15)</source>
      <translation>새 배차간격(분: 30=10, 첨두/비첨두: 30=8/15)</translation>
    </message>
    <message>
      <source>New here? Three steps lead to your city, your data and a first map.</source>
      <translation>처음이십니까? 세 단계로 우리 도시와 자료를 정하고 첫 지도를 봅니다.</translation>
    </message>
    <message>
      <source>New parcels since the register before</source>
      <translation>지난 대장 이후 새 필지</translation>
    </message>
    <message>
      <source>New road {target} ({value})</source>
      <translation>새 도로 {target} ({value})</translation>
    </message>
    <message>
      <source>New stop sequences (route_id, seq, stop_id)</source>
      <translation>새 정류장 순서(route_id, seq, stop_id)</translation>
    </message>
    <message>
      <source>New value</source>
      <translation>새 값</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>다음 할 일</translation>
    </message>
    <message>
      <source>Next stop</source>
      <translation>다음 정류장</translation>
    </message>
    <message>
      <source>Next stop number</source>
      <translation>다음 정류장 번호</translation>
    </message>
    <message>
      <source>Next: {step}</source>
      <translation>다음 단계: {step}</translation>
    </message>
    <message>
      <source>Night begins</source>
      <translation>야간 시작</translation>
    </message>
    <message>
      <source>Night ends</source>
      <translation>야간 끝</translation>
    </message>
    <message>
      <source>Night window</source>
      <translation>야간 인정 시간</translation>
    </message>
    <message>
      <source>Nightly register of forest-adjacent land</source>
      <translation>산림인접지 대장 야간 갱신</translation>
    </message>
    <message>
      <source>No area is given. Choose a city, a legal dong or a box.</source>
      <translation>구역이 없습니다. 시, 법정동, 또는 사각형을 고르십시오.</translation>
    </message>
    <message>
      <source>No box yet.</source>
      <translation>아직 사각형이 없습니다.</translation>
    </message>
    <message>
      <source>No bus line has departures. Choose routes with headways (peak_min, offpeak_min) or a timetable.</source>
      <translation>다니는 버스 노선이 없습니다. 배차간격(peak_min, offpeak_min)이 있는 노선이나 시간표를 고르십시오.</translation>
    </message>
    <message>
      <source>No bus line has two stops. Choose the stops of the routes in order, with their route_id.</source>
      <translation>정류장이 둘 이상인 버스 노선이 없습니다. route_id가 있는 노선별 정류장 표를 고르십시오.</translation>
    </message>
    <message>
      <source>No chain of buildings is large enough to be a village, so nothing is ranked.</source>
      <translation>마을이 될 만큼 이어진 건축물이 없어 순위를 매기지 않았습니다.</translation>
    </message>
    <message>
      <source>No city fits. Clear the search, or give a city's file.</source>
      <translation>맞는 시군구가 없습니다. 검색어를 지우거나 도시 설정 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>No city has the code {code}. Known are: {known}. Add yours to a cities file (docs/catalog.md).</source>
      <translation>코드가 {code}인 시가 없습니다. 있는 시: {known}. 우리 시를 도시 설정 파일에 넣으십시오(docs/catalog.md).</translation>
    </message>
    <message>
      <source>No city of the catalogue lies in the box {west:.4f}, {south:.4f}, {east:.4f}, {north:.4f} (degrees). Draw it over your city, or add your city to a cities file (docs/catalog.md).</source>
      <translation>사각형 {west:.4f}, {south:.4f}, {east:.4f}, {north:.4f}(도) 안에는 목록에 있는 시가 없습니다. 우리 시 위에 그리거나, 우리 시를 도시 설정 파일에 넣으십시오(docs/catalog.md).</translation>
    </message>
    <message>
      <source>No city was chosen, so the place cannot be compared.</source>
      <translation>시를 고르지 않아 위치를 견줄 수 없습니다.</translation>
    </message>
    <message>
      <source>No count lies within the period: the times of the table begin at {first} and end at {last} o'clock. Choose a period that was counted (BEGIN, END).</source>
      <translation>기간 안에 교통량이 없습니다. 표의 시간은 {first}시부터 {last}시까지입니다. 조사한 시간대를 고르십시오(BEGIN, END).</translation>
    </message>
    <message>
      <source>No database server answers at {server}. Check the address and port, and whether the office's network lets you through to it.</source>
      <translation>{server}에서 응답하는 데이터베이스 서버가 없습니다. 주소와 포트를 확인하고, 청사 네트워크에서 그 서버로 나갈 수 있는지 확인하십시오.</translation>
    </message>
    <message>
      <source>No dataset fits. Try a shorter word or all themes.</source>
      <translation>맞는 자료가 없습니다. 더 짧은 낱말로 찾거나 모든 주제에서 찾아 보십시오.</translation>
    </message>
    <message>
      <source>No dataset of the catalogue was chosen.</source>
      <translation>자료 목록의 자료를 고르지 않았습니다.</translation>
    </message>
    <message>
      <source>No dong can be placed: the weighed indicators are not known of at least two dongs. Give the dongs' layer (DONGS), or weigh other indicators (WEIGHTS).</source>
      <translation>순위를 매길 수 없습니다. 가중치를 준 지표의 값이 있는 동이 두 곳 이상이어야 합니다. 행정동 레이어(DONGS)를 지정하거나 다른 지표에 가중치(WEIGHTS)를 주십시오.</translation>
    </message>
    <message>
      <source>No feature of the layer {layer} lies on the world map. Check its coordinate reference system ({crs}).</source>
      <translation>{layer} 레이어의 도형이 모두 세계 지도 밖에 있습니다. 좌표계({crs})를 확인하십시오.</translation>
    </message>
    <message>
      <source>No field is known to hold codes.</source>
      <translation>코드가 든 필드를 알 수 없습니다.</translation>
    </message>
    <message>
      <source>No field is known to identify a record.</source>
      <translation>행을 식별하는 필드를 알 수 없습니다.</translation>
    </message>
    <message>
      <source>No field was left out.</source>
      <translation>뺀 필드가 없습니다.</translation>
    </message>
    <message>
      <source>No fire to compare with.</source>
      <translation>견줄 산불이 없습니다.</translation>
    </message>
    <message>
      <source>No folder for engines is set. Start QGIS with the Sijeong plugin enabled, or set {variable}.</source>
      <translation>엔진을 둘 폴더가 정해지지 않았습니다. 시정 플러그인을 켠 QGIS에서 실행하거나 {variable} 환경 변수를 지정하십시오.</translation>
    </message>
    <message>
      <source>No forecast is given. Choose the polygons or the raster of a fire spread.</source>
      <translation>산불확산예측이 없습니다. 산불확산 면이나 래스터를 고르십시오.</translation>
    </message>
    <message>
      <source>No forest is left: none of its connected patches reaches {area:g} m². Lower the smallest forest area.</source>
      <translation>남은 산림이 없습니다. 이어진 산림 가운데 {area:g} ㎡ 이상인 것이 없으니 최소 산림 면적을 줄이십시오.</translation>
    </message>
    <message>
      <source>No forest is left: nothing is as wide as {width:g} m in a patch of {area:g} m² or more. Lower the smallest width or the smallest patch.</source>
      <translation>남은 산림이 없습니다. 폭 {width:g} m 이상이면서 {area:g} ㎡ 이상으로 이어진 곳이 없습니다. 최소 폭이나 최소 면적을 낮추십시오.</translation>
    </message>
    <message>
      <source>No journey of the legs begins and ends at stops of the stop layer.</source>
      <translation>탑승 자료에 정류장 레이어의 정류장에서 시작해 끝나는 통행이 없습니다. 정류장 번호 체계가 같은지 확인하십시오.</translation>
    </message>
    <message>
      <source>No key yet? Add a Basic configuration with +: the key is its password, the domain for which the key was issued is its user name. QGIS keeps it encrypted.</source>
      <translation>인증키가 없으면 + 로 기본 인증(Basic) 방식의 인증 설정을 추가하십시오. 비밀번호에 인증키를, 사용자 이름에 인증키를 발급받은 도메인을 넣습니다. QGIS가 암호화해 보관합니다.</translation>
    </message>
    <message>
      <source>No kind of day has two days before and two after (weekdays {weekday}, Saturdays {saturday}, Sundays and holidays {holiday}). Give longer periods: one day says nothing about how days vary.</source>
      <translation>전후에 이틀씩 있는 날의 종류가 없습니다(평일 {weekday}, 토요일 {saturday}, 일·공휴일 {holiday}). 더 긴 기간을 지정하십시오. 하루만으로는 날마다 얼마나 다른지 알 수 없습니다.</translation>
    </message>
    <message>
      <source>No layer tells its dong. Give the layer of the dongs (DONGS) for figures by dong.</source>
      <translation>어느 레이어에도 동을 알 수 있는 필드가 없습니다. 동별 값을 보려면 행정동 레이어(DONGS)를 지정하십시오.</translation>
    </message>
    <message>
      <source>No link can be driven there and back: the roads are one-way and lead nowhere. Check the directions (F_NODE and T_NODE, or oneway), and that the links share nodes.</source>
      <translation>오갈 수 있는 링크가 없습니다. 모두 일방통행으로 끊겨 있습니다. 방향(F_NODE와 T_NODE, 또는 oneway)이 맞는지, 링크들이 노드를 함께 쓰는지 확인하십시오.</translation>
    </message>
    <message>
      <source>No link of the table is in the network: the first is {link}, the network's first {edge}. Choose the table and the network of the same year of the node-link.</source>
      <translation>표의 링크가 도로망에 하나도 없습니다. 표의 첫 링크는 {link}, 도로망의 첫 링크는 {edge}입니다. 같은 연도의 표준노드링크로 만든 표와 도로망을 고르십시오.</translation>
    </message>
    <message>
      <source>No lot lies here; measured from the place itself.</source>
      <translation>이 위치에 필지가 없어 입력한 위치에서 쟀습니다.</translation>
    </message>
    <message>
      <source>No number is held back, however few people it tells of: for the office only.</source>
      <translation>소수 인원 수치도 가리지 않았습니다. 기관 내부에서만 쓰십시오.</translation>
    </message>
    <message>
      <source>No other zone can be reached from or to the zones {zones}, though they have trips. Join their roads with the network, or leave the zones out.</source>
      <translation>통행이 있는데도 존 {zones}에서(또는 존으로) 오갈 수 있는 다른 존이 없습니다. 도로를 도로망에 잇거나 그 존을 빼십시오.</translation>
    </message>
    <message>
      <source>No page holds these words. Try fewer of them.</source>
      <translation>이 말이 모두 든 도움말이 없습니다. 검색어를 줄여 보십시오.</translation>
    </message>
    <message>
      <source>No reference layer was chosen.</source>
      <translation>이을 레이어를 고르지 않았습니다.</translation>
    </message>
    <message>
      <source>No result knows this place yet. Run an analysis of it first.</source>
      <translation>아직 이곳을 다룬 결과가 없습니다. 먼저 분석을 실행하십시오.</translation>
    </message>
    <message>
      <source>No result lies on this sheet.</source>
      <translation>이 도면의 범위에는 결과가 없습니다.</translation>
    </message>
    <message>
      <source>No result of this job is on the map yet</source>
      <translation>지도에 이 업무의 결과가 아직 없습니다</translation>
    </message>
    <message>
      <source>No review needed</source>
      <translation>위험성 검토 대상이 아닙니다</translation>
    </message>
    <message>
      <source>No ride lies on a route of the stop sequences. Check that route_id and stop_id are those of the card records, and that the legs hold alightings.</source>
      <translation>정류장 순서 표의 노선 위에 놓이는 탑승이 없습니다. route_id와 stop_id가 카드 기록의 번호와 같은지, 탑승 자료에 하차가 있는지 확인하십시오.</translation>
    </message>
    <message>
      <source>No road carried more than its capacity for long.</source>
      <translation>용량을 오래 넘긴 링크가 없습니다.</translation>
    </message>
    <message>
      <source>No road carries more than its capacity.</source>
      <translation>용량을 넘는 링크가 없습니다.</translation>
    </message>
    <message>
      <source>No road changes beyond chance.</source>
      <translation>우연을 넘어 달라진 도로가 없습니다.</translation>
    </message>
    <message>
      <source>No road is called so.</source>
      <translation>그런 이름의 도로가 없습니다.</translation>
    </message>
    <message>
      <source>No route has two known stops, so there is nothing to export. Check that the ids of routes and stops are the same in all three tables.</source>
      <translation>정류장을 둘 이상 아는 노선이 없어 내보낼 것이 없습니다. 세 표의 노선과 정류장 번호 체계가 같은지 확인하십시오.</translation>
    </message>
    <message>
      <source>No row of the table of observations has a number from 0 in the field {field}; the first is “{value}”. Correct the field, or choose another table.</source>
      <translation>관측 표의 {field} 필드에 0 이상의 숫자가 하나도 없습니다(첫 값: ‘{value}’). 값을 고치거나 다른 표를 고르십시오.</translation>
    </message>
    <message>
      <source>No row of the table of {what} belongs to a zone: the first zone is {zone}. Use the same codes or names.</source>
      <translation>{what} 표에 존과 맞는 줄이 없습니다. 첫 존은 {zone}입니다. 같은 코드나 이름을 쓰십시오.</translation>
    </message>
    <message>
      <source>No row was rejected.</source>
      <translation>제외한 행이 없습니다.</translation>
    </message>
    <message>
      <source>No run was stopped before its end.</source>
      <translation>도중에 멈춘 실행이 없습니다.</translation>
    </message>
    <message>
      <source>No scheduler answers at {address} ({cause}). Check the address and whether the cluster runs, or leave the scheduler empty to compute on this PC.</source>
      <translation>{address}에서 응답하는 스케줄러가 없습니다({cause}). 주소와 클러스터가 켜져 있는지 확인하거나, 스케줄러를 비워 이 PC에서 계산하십시오.</translation>
    </message>
    <message>
      <source>No scheduler is set. Give its address, for example tcp://10.0.0.5:8786.</source>
      <translation>스케줄러가 정해지지 않았습니다. 주소를 적으십시오(예: tcp://10.0.0.5:8786).</translation>
    </message>
    <message>
      <source>No season of caution against forest fire; the next begins on {day}, in {count} days.</source>
      <translation>산불조심기간이 아닙니다. 다음은 {day}에 시작합니다({count}일 뒤).</translation>
    </message>
    <message>
      <source>No slice of {layer} begins at {time}. There are: {known}.</source>
      <translation>{layer}에 {time}에 시작하는 시간 구간이 없습니다. 있는 구간: {known}</translation>
    </message>
    <message>
      <source>No speed lies within the period. Choose a period in which speeds were observed (BEGIN, END).</source>
      <translation>기간 안에 통행속도가 없습니다. 속도를 관측한 시간대를 고르십시오(BEGIN, END).</translation>
    </message>
    <message>
      <source>No stand of the forest layer says what grows on it, so its hazard cannot be told by kind of tree. Choose the forest map 1:5,000 (FRTP_CD), or let all forest count.</source>
      <translation>산림 레이어에 무슨 나무가 자라는지 적혀 있지 않아 나무 종류로 위험을 가릴 수 없습니다. 1:5,000 임상도(FRTP_CD)를 고르거나 산림 전체로 계산하십시오.</translation>
    </message>
    <message>
      <source>No stand of the forest map counts as forest ({count} features, {left_out} of them left out by kind). Choose the polygons of the forest map 1:5,000, or let more kinds count.</source>
      <translation>임상도에 산림으로 볼 임분이 없습니다(객체 {count}개, 종류로 뺀 것 {left_out}개). 1:5,000 임상도 면 레이어를 고르거나 더 많은 종류를 포함하십시오.</translation>
    </message>
    <message>
      <source>No stop has so many buses. Lower their number, or widen the hours.</source>
      <translation>버스가 그만큼 서는 정류장이 없습니다. 버스 수를 낮추거나 시간 범위를 넓히십시오.</translation>
    </message>
    <message>
      <source>No trip belongs to the chosen services. Leave the services empty for a day's timetable.</source>
      <translation>고른 운행 계획에 속한 운행이 없습니다. 하루 시간표를 만들려면 운행 계획을 비우십시오.</translation>
    </message>
    <message>
      <source>No trip runs on that day. Choose another timetable or give headways.</source>
      <translation>그날 다니는 차가 없습니다. 다른 시간표를 고르거나 배차간격을 주십시오.</translation>
    </message>
    <message>
      <source>No trip runs on {day}. The feed tells of {first} to {last}. Choose a day of these, or leave the day empty.</source>
      <translation>{day}에 다니는 운행이 없습니다. 자료의 기간은 {first}~{last}입니다. 그 안의 날을 고르거나 날을 비우십시오.</translation>
    </message>
    <message>
      <source>No vehicle was followed, so no trips were written. Set the share of vehicles to follow.</source>
      <translation>추적한 차량이 없어 궤적을 만들지 않았습니다. 추적할 차량의 비율을 정하십시오.</translation>
    </message>
    <message>
      <source>No vehicle was stuck so long that SUMO moved it (teleport).</source>
      <translation>너무 오래 갇혀 SUMO가 옮긴 차량(텔레포트)이 없습니다.</translation>
    </message>
    <message>
      <source>No village was found.</source>
      <translation>마을을 찾지 못했습니다.</translation>
    </message>
    <message>
      <source>No way of the demand leads over a counted link, so that the counts say nothing of it. Check that counts and network are of the same area.</source>
      <translation>수요의 어떤 길도 관측 링크를 지나지 않아 관측으로 알 수 있는 것이 없습니다. 관측과 도로망이 같은 지역인지 확인하십시오.</translation>
    </message>
    <message>
      <source>No zone has residents or jobs. Check the fields of the zones and the codes of the tables.</source>
      <translation>인구나 종사자가 있는 존이 없습니다. 존의 필드와 표의 코드를 확인하십시오.</translation>
    </message>
    <message>
      <source>No zone of the table of flows is one of the zone layer, for example {example}. Choose the layer whose codes the table uses.</source>
      <translation>통행 표의 지역이 지역 레이어에 하나도 없습니다(예: {example}). 표와 같은 코드를 쓰는 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Nobody can get in: the access word is told in the QR code only. Choose a file for it.</source>
      <translation>아무도 들어올 수 없습니다. 접속 토큰은 QR 코드로만 알려 줍니다. QR 코드 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>Nobody changes to bus, bicycle or another day; in the first days after a change drivers do not know the new best ways yet.</source>
      <translation>버스나 자전거로 바꾸거나 통행하는 날을 옮기는 일은 없다고 봅니다. 변경 직후 며칠은 운전자가 새 최적 경로를 아직 모릅니다.</translation>
    </message>
    <message>
      <source>Nobody drove on a closed road.</source>
      <translation>통제한 링크로 들어간 차량이 없습니다.</translation>
    </message>
    <message>
      <source>Nobody leaves between {begin} and {end}. Choose a time within that of the demand ({first} to {last}).</source>
      <translation>{begin}~{end}에 출발하는 차량이 없습니다. 통행수요의 시간대({first}~{last}) 안에서 고르십시오.</translation>
    </message>
    <message>
      <source>Nobody leaves in this time. Choose begin and end within the hours of the demand.</source>
      <translation>이 시간에 출발하는 차량이 없습니다. 통행수요의 시간대 안에서 시작과 끝을 고르십시오.</translation>
    </message>
    <message>
      <source>Nobody says where people live. Give a layer with counts of people, or dongs with a field of residents (such as 인구수 or population).</source>
      <translation>주민이 어디 사는지 알 수 없습니다. 인구 레이어나, 주민 수 필드(인구수, population 등)가 있는 행정동을 고르십시오.</translation>
    </message>
    <message>
      <source>Node</source>
      <translation>노드</translation>
    </message>
    <message>
      <source>Node {node_id} is not in the node layer; it was made from the links.</source>
      <translation>노드 {node_id}이(가) 노드 레이어에 없어 링크의 끝으로 만들었습니다.</translation>
    </message>
    <message>
      <source>Nodes</source>
      <translation>노드</translation>
    </message>
    <message>
      <source>Nodes (MOCT_NODE)</source>
      <translation>노드(MOCT_NODE)</translation>
    </message>
    <message>
      <source>Nodes and signals of the network</source>
      <translation>도로망 노드와 신호</translation>
    </message>
    <message>
      <source>Nodes of the network</source>
      <translation>도로망 노드 수</translation>
    </message>
    <message>
      <source>None</source>
      <translation>모두 해제</translation>
    </message>
    <message>
      <source>None of the chosen layers carries an indicator. Hubs, registers, villages and traffic runs do.</source>
      <translation>고른 레이어에는 지표가 없습니다. 환승 거점, 대장, 마을, 교통 시뮬레이션 결과에 지표가 있습니다.</translation>
    </message>
    <message>
      <source>None of the first {rows} rows can be used this way.</source>
      <translation>처음 {rows}행 가운데 이렇게 쓸 수 있는 행이 없습니다.</translation>
    </message>
    <message>
      <source>None of the layers for the map has features. Choose layers that have some.</source>
      <translation>지도에 올릴 레이어에 객체가 하나도 없습니다. 객체가 있는 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>None of the layers has an indicator. Choose results of the bus, forest or traffic analyses (LAYERS).</source>
      <translation>지표를 계산할 수 있는 레이어가 없습니다. 버스·산림·교통 분석 결과를 고르십시오(LAYERS).</translation>
    </message>
    <message>
      <source>None of the {count} parcels is forest land (임야) with a shape. Choose the cadastral map of a place that has some.</source>
      <translation>필지 {count}개 가운데 도형이 있는 임야가 없습니다. 임야가 있는 곳의 연속지적도를 고르십시오.</translation>
    </message>
    <message>
      <source>None of the {count} stations has a road within {metres:g} m. Check the coordinate reference systems of stations and roads, and whether they are of one place.</source>
      <translation>소방서 {count}곳 모두 {metres:g} m 안에 도로가 없습니다. 소방서와 도로의 좌표계를 확인하고 같은 지역인지 보십시오.</translation>
    </message>
    <message>
      <source>None of the {rows} rows of {path} can be used; the reason for {most} of them is: {reason}.</source>
      <translation>{path}의 {rows}행 가운데 사용할 수 있는 행이 없습니다. {most}행의 이유: {reason}.</translation>
    </message>
    <message>
      <source>None of the {stops} stops lies in a dong. Choose the dongs around the stops, and check the coordinate reference systems of both layers.</source>
      <translation>정류장 {stops}곳 가운데 행정동 안에 있는 곳이 없습니다. 정류장이 있는 지역의 행정동을 고르고, 두 레이어의 좌표계를 확인하십시오.</translation>
    </message>
    <message>
      <source>None of these can be read; the last column says why. Choose files of data: {kinds}.</source>
      <translation>읽을 수 있는 파일이 없습니다. 까닭은 마지막 열에 있습니다. 자료 파일을 고르십시오: {kinds}</translation>
    </message>
    <message>
      <source>Not calibrated: for comparing runs with each other, not for forecasting.</source>
      <translation>정산하지 않았습니다. 상대 비교용이며 예측용이 아닙니다.</translation>
    </message>
    <message>
      <source>Not certain</source>
      <translation>확실하지 않은 점</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>점검하지 않음</translation>
    </message>
    <message>
      <source>Not chosen yet</source>
      <translation>고르지 않음</translation>
    </message>
    <message>
      <source>Not counted because</source>
      <translation>집계하지 않은 이유</translation>
    </message>
    <message>
      <source>Not in the list? Catalogue file of your city</source>
      <translation>목록에 없으면: 도시 설정 파일</translation>
    </message>
    <message>
      <source>Not installed</source>
      <translation>설치 안 됨</translation>
    </message>
    <message>
      <source>Not more fires than chance would bring.</source>
      <translation>우연보다 산불이 많지 않습니다.</translation>
    </message>
    <message>
      <source>Not shown because</source>
      <translation>숨긴 이유</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>참고</translation>
    </message>
    <message>
      <source>Note: {caution}</source>
      <translation>유의: {caution}</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>참고</translation>
    </message>
    <message>
      <source>Notes at the foot</source>
      <translation>하단 참고 문구</translation>
    </message>
    <message>
      <source>Nothing burns in {file}. Choose the raster of the forecast.</source>
      <translation>{file}에 탄 곳이 없습니다. 예측 래스터를 고르십시오.</translation>
    </message>
    <message>
      <source>Nothing has been published from this project yet.</source>
      <translation>이 프로젝트에서 게시한 것이 아직 없습니다.</translation>
    </message>
    <message>
      <source>Nothing has been pulled yet. Choose a dataset in the catalogue.</source>
      <translation>아직 받은 자료가 없습니다. 자료 목록에서 고르십시오.</translation>
    </message>
    <message>
      <source>Nothing is asked of a server: the data is read from where it lies.</source>
      <translation>서버에 묻지 않고, 자료가 있는 곳에서 바로 읽습니다.</translation>
    </message>
    <message>
      <source>Nothing is here that Sijeong knows. Click a stop, route, road, building, parcel or dong that is drawn.</source>
      <translation>이곳에는 시정이 아는 것이 없습니다. 지도에 그려진 정류장·노선·도로·건물·필지·행정동을 누르십시오.</translation>
    </message>
    <message>
      <source>Nothing is kept before OK.</source>
      <translation>확인을 눌러야 저장됩니다.</translation>
    </message>
    <message>
      <source>Nothing is known of {factor}, so it takes no part in the ranking.</source>
      <translation>{factor} 자료가 없어 순위에서 뺐습니다.</translation>
    </message>
    <message>
      <source>Nothing is known of {topics}, so this order does not see it. See “What is missing”.</source>
      <translation>{topics} 결과가 없어 이 순위에는 반영되지 않았습니다. 아래 ‘아직 없는 지표’를 확인하십시오.</translation>
    </message>
    <message>
      <source>Nothing is to be changed: no road, junction, line or zone was chosen. Select roads, or write their ids.</source>
      <translation>바꿀 것이 없습니다: 링크, 노드, 노선, 존을 고르지 않았습니다. 링크를 고르거나 ID를 적으십시오.</translation>
    </message>
    <message>
      <source>Nothing pulled yet</source>
      <translation>받은 자료가 없습니다</translation>
    </message>
    <message>
      <source>Nothing says how many vehicles there are: choose an OD table, or zones with residents and jobs, or counts of vehicles on links.</source>
      <translation>차량이 얼마나 되는지 알려 주는 자료가 없습니다. OD표, 인구·종사자수가 있는 존, 링크 교통량 관측 가운데 하나를 고르십시오.</translation>
    </message>
    <message>
      <source>Nothing tells how many buses call at a stop. Give the stops of the routes with a table of routes (headways), or legs; or count all stops.</source>
      <translation>정류장에 버스가 몇 대 서는지 알 수 없습니다. 노선별 정류장 순서와 배차간격이 있는 노선 표, 또는 탑승 자료를 고르거나 모든 정류장을 세십시오.</translation>
    </message>
    <message>
      <source>Nothing to check. Type a parcel (such as 월곶동 산138), choose a point, or give a list of applications.</source>
      <translation>확인할 대상이 없습니다. 필지(예: 월곶동 산138)를 입력하거나 지점을 고르거나 신청 목록을 넣으십시오.</translation>
    </message>
    <message>
      <source>Nothing was deleted. To destroy the records in {folder} for good, tick the confirmation.</source>
      <translation>아무것도 지우지 않았습니다. {folder}의 자료를 영구히 파기하려면 확인란을 켜십시오.</translation>
    </message>
    <message>
      <source>Nothing was found in {folder}. Choose a folder with files of data: {kinds}.</source>
      <translation>{folder}에서 파일을 찾지 못했습니다. 자료 파일이 있는 폴더를 고르십시오: {kinds}</translation>
    </message>
    <message>
      <source>Nothing was proposed for this column.</source>
      <translation>이 열에는 제안이 없습니다.</translation>
    </message>
    <message>
      <source>Nothing yet? Go on: the sample city needs none of these.</source>
      <translation>아직 없으면 그대로 다음으로 가십시오. 예제 도시에는 필요 없습니다.</translation>
    </message>
    <message>
      <source>Nothing: the result is the base.</source>
      <translation>없음: 기준 결과입니다.</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>번호</translation>
    </message>
    <message>
      <source>Number at the city</source>
      <translation>시군구 일련번호</translation>
    </message>
    <message>
      <source>Number of buses from</source>
      <translation>버스 대수의 근거</translation>
    </message>
    <message>
      <source>Number of the application</source>
      <translation>신청번호</translation>
    </message>
    <message>
      <source>Number of the publication</source>
      <translation>게시 번호</translation>
    </message>
    <message>
      <source>Number of the stand</source>
      <translation>임분 번호</translation>
    </message>
    <message>
      <source>Number on the pole (ARS)</source>
      <translation>ARS번호</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>수치</translation>
    </message>
    <message>
      <source>Numbers of fewer than {fewest} people are held back, and as many others as would tell them, by the rule of publishing to phones.</source>
      <translation>{fewest}명 미만의 수치와, 그 값을 역산할 수 있는 다른 수치는 모바일 게시와 같은 기준으로 가렸습니다.</translation>
    </message>
    <message>
      <source>Numbers of the routes, separated by commas</source>
      <translation>노선 번호(여럿이면 쉼표로)</translation>
    </message>
    <message>
      <source>Numbers of the sentence</source>
      <translation>문장의 수치</translation>
    </message>
    <message>
      <source>Numbers of the validation</source>
      <translation>검증 수치</translation>
    </message>
    <message>
      <source>OD table</source>
      <translation>OD표</translation>
    </message>
    <message>
      <source>OD table (KTDB and the like; long or a matrix)</source>
      <translation>OD표(KTDB 등, 긴 표 또는 행렬)</translation>
    </message>
    <message>
      <source>OGC API server</source>
      <translation>OGC API 서버</translation>
    </message>
    <message>
      <source>Observed</source>
      <translation>실제</translation>
    </message>
    <message>
      <source>Observed speed (km/h)</source>
      <translation>관측 속도(km/h)</translation>
    </message>
    <message>
      <source>Observed speeds (table)</source>
      <translation>관측 속도(표)</translation>
    </message>
    <message>
      <source>Observed speeds: link, time, speed (table)</source>
      <translation>통행속도: 링크, 시각, 속도(표)</translation>
    </message>
    <message>
      <source>Of</source>
      <translation>전체</translation>
    </message>
    <message>
      <source>Of a shapefile the .shp is enough; zips need not be unpacked.</source>
      <translation>셰이프파일은 .shp만 고르면 됩니다. 압축은 풀지 않아도 됩니다.</translation>
    </message>
    <message>
      <source>Of each weighed indicator a dong has the share of the other dongs that are better off (0 to 100). The joint burden is their weighted mean; what is not known of a dong takes no part, and a dong of which less than half of the weights is known has no place.</source>
      <translation>가중치를 준 지표마다 ‘이 동보다 형편이 나은 다른 동의 비율’(0~100)을 구합니다. 종합 부담은 이 비율의 가중평균입니다. 값이 없는 지표는 빼고 계산하며, 값이 있는 지표의 가중치가 절반에 못 미치는 동은 순위를 매기지 않습니다.</translation>
    </message>
    <message>
      <source>Of it at stops (min)</source>
      <translation>그중 정차시간(분)</translation>
    </message>
    <message>
      <source>Of this computer</source>
      <translation>이 PC의 것</translation>
    </message>
    <message>
      <source>Of what</source>
      <translation>대상</translation>
    </message>
    <message>
      <source>Of what adds up over the city, a value below that of an average dong keeps only its part of the share: few people weigh little, also where most dongs have none.</source>
      <translation>합계 지표는 값이 동 평균에 못 미치면 그 비율만큼만 반영합니다. 대부분의 동이 0이어도 몇 명뿐인 동이 순위만으로 앞서지 않습니다.</translation>
    </message>
    <message>
      <source>Of {all} compared, {more} have more passengers for certain and {fewer} fewer.</source>
      <translation>비교한 {all}개 가운데 {more}개는 승객이 분명히 늘었고 {fewer}개는 줄었습니다.</translation>
    </message>
    <message>
      <source>Of {all} roads {more} carry more, {less} carry less, {closed} are closed; the others do not change beyond chance.</source>
      <translation>링크 {all}개 가운데 {more}개는 교통량이 늘고 {less}개는 줄며 {closed}개는 통제됩니다. 나머지는 우연을 넘는 변화가 없습니다.</translation>
    </message>
    <message>
      <source>Of {count} bus lines less than half lies on the road network: {lines}</source>
      <translation>버스 노선 {count}개는 절반도 도로망 위에 있지 않습니다: {lines}</translation>
    </message>
    <message>
      <source>Of {given} fires {near} lie within 1 km of a village, and of these {fires} in forest or within 100 m of it: those take part.</source>
      <translation>산불 {given}건 가운데 {near}건이 마을에서 1 km 안에 있고, 그중 산림이나 그 둘레 100 m에 든 {fires}건을 검증에 씁니다.</translation>
    </message>
    <message>
      <source>Off their route, left out</source>
      <translation>노선을 벗어나 제외</translation>
    </message>
    <message>
      <source>Officer</source>
      <translation>담당</translation>
    </message>
    <message>
      <source>Offline use, “locate me” and unlocking need https with a certificate that the phones trust.</source>
      <translation>오프라인, 현재 위치, 암호 풀기에는 휴대전화가 믿는 인증서의 https가 필요합니다.</translation>
    </message>
    <message>
      <source>Old</source>
      <translation>오래됨</translation>
    </message>
    <message>
      <source>Old value</source>
      <translation>이전 값</translation>
    </message>
    <message>
      <source>On a closed network</source>
      <translation>폐쇄망에서</translation>
    </message>
    <message>
      <source>On board after (passengers a day)</source>
      <translation>개편 후 재차인원(명/일)</translation>
    </message>
    <message>
      <source>On board before (passengers a day)</source>
      <translation>현재 재차인원(명/일)</translation>
    </message>
    <message>
      <source>On the half of the journeys that nothing was fitted to, the model of today's routes makes {modelled} transfers a day where {observed} were observed: {error}.</source>
      <translation>보정에 쓰지 않은 절반의 통행에서, 현재 노선의 모형 환승은 하루 {modelled}회, 실제 환승은 {observed}회입니다. 오차는 {error}입니다.</translation>
    </message>
    <message>
      <source>On the map</source>
      <translation>지도 위</translation>
    </message>
    <message>
      <source>On the officials' phones</source>
      <translation>모바일 게시</translation>
    </message>
    <message>
      <source>On the phone</source>
      <translation>휴대전화에서</translation>
    </message>
    <message>
      <source>On the road at the end</source>
      <translation>끝날 때 주행 중</translation>
    </message>
    <message>
      <source>On the route's stops</source>
      <translation>노선 정류장 위의 탑승</translation>
    </message>
    <message>
      <source>On {pairs} pairs {passengers} passengers a day change although a route goes there: look at frequency and information, not at a new route</source>
      <translation>{pairs}개 쌍에서는 잇는 노선이 있는데도 하루 {passengers}명이 갈아탑니다. 새 노선이 아니라 배차와 안내를 살펴보십시오.</translation>
    </message>
    <message>
      <source>One HTML file (small data)</source>
      <translation>HTML 파일 하나(작은 자료)</translation>
    </message>
    <message>
      <source>One call of the geocoder</source>
      <translation>지오코더에 한 번 요청합니다</translation>
    </message>
    <message>
      <source>One card makes at most {share} of a count.</source>
      <translation>카드 한 장의 비중은 어떤 값에서나 {share} 이하입니다.</translation>
    </message>
    <message>
      <source>One direction · {length}</source>
      <translation>한 방향 · {length}</translation>
    </message>
    <message>
      <source>One flow for each pair of</source>
      <translation>흐름을 나누는 단위</translation>
    </message>
    <message>
      <source>One line for each hour; QGIS's temporal controller plays them.</source>
      <translation>시간대마다 선을 만듭니다. QGIS 시계열 제어기로 재생됩니다.</translation>
    </message>
    <message>
      <source>One more boarding begins a new journey.</source>
      <translation>이를 넘는 승차부터는 새 통행입니다.</translation>
    </message>
    <message>
      <source>One round is needed at least to find routes.</source>
      <translation>경로를 찾으려면 반복이 한 번은 있어야 합니다.</translation>
    </message>
    <message>
      <source>One stop or less off</source>
      <translation>한 정류장 이내</translation>
    </message>
    <message>
      <source>One zip file</source>
      <translation>ZIP 파일 하나</translation>
    </message>
    <message>
      <source>Only demand that already rides is seen: who does not ride because of the change is in no card record</source>
      <translation>지금 타고 있는 수요만 보입니다. 환승이 불편해 타지 않는 사람은 카드 자료에 없습니다.</translation>
    </message>
    <message>
      <source>Only demand that rides by card today is moved: who would begin to ride, or stop, is not foreseen.</source>
      <translation>지금 카드로 이용하는 수요만 다룹니다. 새로 이용하거나 이용을 그만둘 사람은 예측하지 않습니다.</translation>
    </message>
    <message>
      <source>Only for</source>
      <translation>통행 허용 차종</translation>
    </message>
    <message>
      <source>Only for what the drawn road does not say itself: lanes, speed, rank, both=yes or no.</source>
      <translation>그린 도로의 양식에서 비운 항목에만 쓰입니다: lanes 차로 수, speed 제한속도, rank 도로등급, both 양방향(yes·no).</translation>
    </message>
    <message>
      <source>Only from</source>
      <translation>시작 시각</translation>
    </message>
    <message>
      <source>Only in the direction drawn</source>
      <translation>그린 방향으로만 운행</translation>
    </message>
    <message>
      <source>Only say what it would take</source>
      <translation>얼마나 걸릴지만 보기</translation>
    </message>
    <message>
      <source>Only stops with so many buses a day (0: all)</source>
      <translation>하루 버스가 이만큼 서는 정류장만(0: 모두)</translation>
    </message>
    <message>
      <source>Only the first {count} files were looked through. Choose smaller folders for the rest.</source>
      <translation>파일 {count}개까지만 살펴보았습니다. 나머지는 더 작은 폴더로 나누어 고르십시오.</translation>
    </message>
    <message>
      <source>Only the seeds in common are compared ({seeds}).</source>
      <translation>공통 시드만 비교합니다({seeds}).</translation>
    </message>
    <message>
      <source>Only the selected features were taken then. Select them again, or use “Run Again with Changes…”.</source>
      <translation>그때는 선택한 객체만 썼습니다. 다시 선택하거나 ‘바꾸어 다시 실행…’을 쓰십시오.</translation>
    </message>
    <message>
      <source>Only the strongest flows up to this share are drawn.</source>
      <translation>통행의 이 비율까지 큰 흐름부터 그립니다.</translation>
    </message>
    <message>
      <source>Only their proportions count; a table says how far the ranking hangs on them.</source>
      <translation>서로의 비율만 의미가 있습니다. 가중치에 따라 순위가 얼마나 달라지는지는 표로 나옵니다.</translation>
    </message>
    <message>
      <source>Only this area, microscopic</source>
      <translation>이 구역만 미시로</translation>
    </message>
    <message>
      <source>Only those who know the passphrase can open it.</source>
      <translation>암호문구를 아는 사람만 열 수 있습니다.</translation>
    </message>
    <message>
      <source>Only until</source>
      <translation>종료 시각</translation>
    </message>
    <message>
      <source>Only what is selected in the layer is used.</source>
      <translation>레이어에서 선택한 객체만 씁니다.</translation>
    </message>
    <message>
      <source>Only within</source>
      <translation>이 범위 안만</translation>
    </message>
    <message>
      <source>Only within this box</source>
      <translation>이 사각형 안만</translation>
    </message>
    <message>
      <source>Only you can do this again: open its page.</source>
      <translation>담당자가 직접 해야 합니다. 해당 업무 화면을 여십시오.</translation>
    </message>
    <message>
      <source>Only {before} days before and {after} after of the kind “{kind}”: small changes will not show, and one odd day weighs much. Five of each are better</source>
      <translation>‘{kind}’이(가) 전 {before}일, 후 {after}일뿐입니다. 작은 변화는 드러나지 않고 별난 하루가 크게 작용합니다. 닷새씩이면 더 좋습니다</translation>
    </message>
    <message>
      <source>Only {count} observed links are usable; at least {least} are needed, because some of them are held out to judge the result.</source>
      <translation>쓸 수 있는 관측 링크가 {count}개뿐입니다. 일부를 검증용으로 남겨야 하므로 {least}개 이상이 필요합니다.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>열기</translation>
    </message>
    <message>
      <source>Open Attribute Table</source>
      <translation>속성 테이블 열기</translation>
    </message>
    <message>
      <source>Open Folder</source>
      <translation>폴더 열기</translation>
    </message>
    <message>
      <source>Open Report</source>
      <translation>보고서 열기</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>폴더 열기</translation>
    </message>
    <message>
      <source>Open for {minutes}:{seconds} more · {count} requests</source>
      <translation>{minutes}:{seconds} 남음 · 요청 {count}건</translation>
    </message>
    <message>
      <source>Open in browser</source>
      <translation>브라우저에서 열기</translation>
    </message>
    <message>
      <source>Open its form…</source>
      <translation>속성 양식 열기…</translation>
    </message>
    <message>
      <source>Open its report afterwards</source>
      <translation>게시 후 보고서 열기</translation>
    </message>
    <message>
      <source>OpenSSL could not encrypt. Publish without it, or ask IT for the package cryptography.</source>
      <translation>OpenSSL이 암호화하지 못했습니다. 암호화 없이 게시하거나 전산 담당자에게 cryptography 패키지를 부탁하십시오.</translation>
    </message>
    <message>
      <source>Opens its page in the catalogue.</source>
      <translation>자료 목록에서 이 자료의 화면을 엽니다.</translation>
    </message>
    <message>
      <source>Opens the algorithm with the settings of this result, to change some of them.</source>
      <translation>이 결과의 설정을 채운 창을 열어 일부를 고쳐 실행합니다.</translation>
    </message>
    <message>
      <source>Opens the data page, where you find what there is for your city.</source>
      <translation>자료 화면을 엽니다. 우리 도시의 자료를 거기에서 찾습니다.</translation>
    </message>
    <message>
      <source>Opens the file that holds the passphrase.</source>
      <translation>암호문구가 든 파일을 엽니다.</translation>
    </message>
    <message>
      <source>Opens the folder of the publication.</source>
      <translation>게시본이 있는 폴더를 엽니다.</translation>
    </message>
    <message>
      <source>Opens the report of the publication.</source>
      <translation>게시 보고서를 엽니다.</translation>
    </message>
    <message>
      <source>Optional: a polygon layer such as the city boundary.</source>
      <translation>선택 사항: 시 경계 같은 면 레이어.</translation>
    </message>
    <message>
      <source>Options</source>
      <translation>설정</translation>
    </message>
    <message>
      <source>Or its use (assumed rates)</source>
      <translation>또는 용도(가정 원단위)</translation>
    </message>
    <message>
      <source>Or their ids, with commas between</source>
      <translation>또는 ID(쉼표로 구분)</translation>
    </message>
    <message>
      <source>Or: results of a run, to be judged only</source>
      <translation>또는 검증만 할 시뮬레이션·배정 결과</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>순번</translation>
    </message>
    <message>
      <source>Order in the journey</source>
      <translation>통행 안 순서</translation>
    </message>
    <message>
      <source>Orientation</source>
      <translation>방향</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>출처</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>기타</translation>
    </message>
    <message>
      <source>Other address (URL)</source>
      <translation>다른 주소(URL)</translation>
    </message>
    <message>
      <source>Other address (URL, file or folder)</source>
      <translation>다른 주소(URL, 파일, 폴더)</translation>
    </message>
    <message>
      <source>Other land inside forest counts (제지)</source>
      <translation>제지 포함</translation>
    </message>
    <message>
      <source>Other means of transport</source>
      <translation>다른 교통수단</translation>
    </message>
    <message>
      <source>Other roads</source>
      <translation>그 밖의 도로</translation>
    </message>
    <message>
      <source>Other routes beside it, mean</source>
      <translation>나란한 노선 수(평균)</translation>
    </message>
    <message>
      <source>Other stretches</source>
      <translation>그 밖의 구간</translation>
    </message>
    <message>
      <source>Others, in {others} smaller flows that are not drawn: {journeys} journeys</source>
      <translation>그리지 않은 작은 흐름 {others}개(기타): 통행 {journeys}건</translation>
    </message>
    <message>
      <source>Out of date</source>
      <translation>입력이 바뀜</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>Outer zones</source>
      <translation>외부존</translation>
    </message>
    <message>
      <source>Outer zones: roads across the border, with counts in, out and through</source>
      <translation>외부존: 시 경계를 넘는 도로(유입·유출·통과 교통량)</translation>
    </message>
    <message>
      <source>Overlap for its riders</source>
      <translation>수요 중복도</translation>
    </message>
    <message>
      <source>Overlap of the road</source>
      <translation>공급 중복도</translation>
    </message>
    <message>
      <source>Overlaps</source>
      <translation>겹침</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>소유구분</translation>
    </message>
    <message>
      <source>PDF of This Map</source>
      <translation>지금 지도를 PDF로</translation>
    </message>
    <message>
      <source>Package index</source>
      <translation>패키지 저장소</translation>
    </message>
    <message>
      <source>Package index (empty: that of the settings)</source>
      <translation>패키지 저장소(비우면 설정의 주소)</translation>
    </message>
    <message>
      <source>Packs the pulled data into one zip for a computer without internet.</source>
      <translation>받은 자료를 zip 하나로 묶어 인터넷이 없는 PC로 옮깁니다.</translation>
    </message>
    <message>
      <source>Page of run checks</source>
      <translation>실행 점검표(HTML)</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>쪽수</translation>
    </message>
    <message>
      <source>Pages found</source>
      <translation>찾은 도움말</translation>
    </message>
    <message>
      <source>Pages of Sijeong</source>
      <translation>시정의 화면</translation>
    </message>
    <message>
      <source>Pairs of dongs that are hidden</source>
      <translation>숨긴 행정동 쌍</translation>
    </message>
    <message>
      <source>Pairs of places</source>
      <translation>장소 쌍</translation>
    </message>
    <message>
      <source>Pairs of routes</source>
      <translation>노선 쌍</translation>
    </message>
    <message>
      <source>Pairs of rows that overlapped</source>
      <translation>겹친 행의 쌍</translation>
    </message>
    <message>
      <source>Pairs of zones with vehicles</source>
      <translation>차량이 있는 존 쌍</translation>
    </message>
    <message>
      <source>Pairs of zones without a way</source>
      <translation>갈 길이 없는 존 쌍</translation>
    </message>
    <message>
      <source>Pairs that a route joins and where many change</source>
      <translation>노선이 있는데도 환승하는 쌍</translation>
    </message>
    <message>
      <source>Pairs that no route joins</source>
      <translation>잇는 노선이 없는 쌍</translation>
    </message>
    <message>
      <source>Pairs without a direct route</source>
      <translation>직결 노선 없는 기종점 쌍</translation>
    </message>
    <message>
      <source>Pairs without a way</source>
      <translation>갈 길이 없는 쌍</translation>
    </message>
    <message>
      <source>Pairs without a way: {pairs}</source>
      <translation>갈 길이 없는 쌍: {pairs}</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>용지</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>매개변수</translation>
    </message>
    <message>
      <source>Parcel</source>
      <translation>필지</translation>
    </message>
    <message>
      <source>Parcel (address or number)</source>
      <translation>필지(주소 또는 PNU)</translation>
    </message>
    <message>
      <source>Parcel number (PNU)</source>
      <translation>필지고유번호(PNU)</translation>
    </message>
    <message>
      <source>Parcel: address or number (several with ;)</source>
      <translation>필지: 지번 주소 또는 PNU (여럿이면 ;로 구분)</translation>
    </message>
    <message>
      <source>Parcels</source>
      <translation>필지</translation>
    </message>
    <message>
      <source>Parcels (with PNU)</source>
      <translation>필지(PNU 있음)</translation>
    </message>
    <message>
      <source>Parcels and addresses (Sijeong)</source>
      <translation>필지와 주소(시정)</translation>
    </message>
    <message>
      <source>Parcels and boundaries become outlines, others pale; their look until now is kept.</source>
      <translation>필지와 경계는 외곽선으로, 나머지는 옅은 색으로 바꿉니다. 지금 모습은 스타일로 남습니다.</translation>
    </message>
    <message>
      <source>Parcels in none of the areas</source>
      <translation>어느 구역에도 들지 않은 필지</translation>
    </message>
    <message>
      <source>Parcels in the register</source>
      <translation>대장의 필지</translation>
    </message>
    <message>
      <source>Parcels or buildings</source>
      <translation>필지 또는 건물 수</translation>
    </message>
    <message>
      <source>Parcels that are gone or no longer adjacent</source>
      <translation>말소되었거나 산림인접이 아니게 된 필지</translation>
    </message>
    <message>
      <source>Parcels that changed</source>
      <translation>바뀐 필지</translation>
    </message>
    <message>
      <source>Parcels with land category</source>
      <translation>지목이 있는 필지</translation>
    </message>
    <message>
      <source>Parcels, buildings or places</source>
      <translation>필지, 건물 또는 지점</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>상위</translation>
    </message>
    <message>
      <source>Part of the map could not be drawn: {reason}</source>
      <translation>지도의 일부를 그리지 못했습니다: {reason}</translation>
    </message>
    <message>
      <source>Particles (g)</source>
      <translation>미세먼지(g)</translation>
    </message>
    <message>
      <source>Partner</source>
      <translation>환승 상대</translation>
    </message>
    <message>
      <source>Partners of its transfers</source>
      <translation>환승 상대</translation>
    </message>
    <message>
      <source>Parts of the sample city</source>
      <translation>예제 도시의 구성</translation>
    </message>
    <message>
      <source>Pass it on by another way than the files. It is in no file of the publication and not in this report.</source>
      <translation>암호문구는 파일과 다른 길로 전하십시오. 게시본의 어느 파일에도, 이 보고서에도 없습니다.</translation>
    </message>
    <message>
      <source>Passenger hours on board after</source>
      <translation>개편 후 재차 승객 시간</translation>
    </message>
    <message>
      <source>Passenger hours on board before</source>
      <translation>현재 재차 승객 시간</translation>
    </message>
    <message>
      <source>Passenger hours saved</source>
      <translation>줄어든 승객 시간</translation>
    </message>
    <message>
      <source>Passenger hours saved a day</source>
      <translation>하루에 줄어든 승객 시간</translation>
    </message>
    <message>
      <source>Passenger hours, change</source>
      <translation>승객 시간 변화</translation>
    </message>
    <message>
      <source>Passenger-km</source>
      <translation>인·km</translation>
    </message>
    <message>
      <source>Passenger-km a day</source>
      <translation>하루 인·km</translation>
    </message>
    <message>
      <source>Passengers</source>
      <translation>인원</translation>
    </message>
    <message>
      <source>Passengers a bus</source>
      <translation>한 대 재차인원</translation>
    </message>
    <message>
      <source>Passengers a day</source>
      <translation>하루 승객</translation>
    </message>
    <message>
      <source>Passengers a day who change</source>
      <translation>하루 환승객</translation>
    </message>
    <message>
      <source>Passengers a day who change on them</source>
      <translation>그 쌍의 하루 환승객</translation>
    </message>
    <message>
      <source>Passengers a run</source>
      <translation>회당 승객</translation>
    </message>
    <message>
      <source>Passengers a vehicle</source>
      <translation>대당 승객</translation>
    </message>
    <message>
      <source>Passengers a vehicle-km</source>
      <translation>대·km당 승객</translation>
    </message>
    <message>
      <source>Passengers from zone to zone</source>
      <translation>지역 사이 통행 인원</translation>
    </message>
    <message>
      <source>Passengers of all days</source>
      <translation>전체 승객</translation>
    </message>
    <message>
      <source>Passengers of the hour</source>
      <translation>그 시간 승객(명)</translation>
    </message>
    <message>
      <source>Passengers of the routes: placed and left out</source>
      <translation>노선별 승객: 반영, 제외</translation>
    </message>
    <message>
      <source>Passengers of unknown zones</source>
      <translation>지역을 모르는 이용자</translation>
    </message>
    <message>
      <source>Passengers off their route</source>
      <translation>노선을 벗어난 승객</translation>
    </message>
    <message>
      <source>Passengers on board</source>
      <translation>재차인원</translation>
    </message>
    <message>
      <source>Passengers who change as often as observed</source>
      <translation>환승 횟수가 실제와 같은 승객</translation>
    </message>
    <message>
      <source>Passengers whose alighting is not known</source>
      <translation>하차 미상 승객</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>암호문구</translation>
    </message>
    <message>
      <source>Passphrase (password of an authentication configuration; empty: a new one)</source>
      <translation>암호문구가 든 인증 설정(비우면 새로 만듦)</translation>
    </message>
    <message>
      <source>Passphrase file</source>
      <translation>암호문구 파일</translation>
    </message>
    <message>
      <source>Password: the key of the open API of the public transport card system.</source>
      <translation>비밀번호: 교통카드빅데이터 통합정보시스템 오픈API의 인증키</translation>
    </message>
    <message>
      <source>Password: the key, encoded or decoded. Each service has to be applied for on its page.</source>
      <translation>비밀번호: 인증키(Encoding, Decoding 모두 가능). 서비스마다 활용신청이 필요합니다.</translation>
    </message>
    <message>
      <source>Password: the key. User name: the domain that you gave when you applied for it.</source>
      <translation>비밀번호: 인증키. 사용자 이름: 신청할 때 적은 도메인</translation>
    </message>
    <message>
      <source>Past fires</source>
      <translation>과거 산불</translation>
    </message>
    <message>
      <source>Past fires cannot count within {metres} m. Give a number of metres above 0.</source>
      <translation>과거 산불을 {metres} m 안에서 셀 수 없습니다. 0보다 큰 미터 값을 넣으십시오.</translation>
    </message>
    <message>
      <source>Past fires count within</source>
      <translation>과거 산불을 세는 거리</translation>
    </message>
    <message>
      <source>Past fires nearby</source>
      <translation>가까이에서 난 과거 산불</translation>
    </message>
    <message>
      <source>Past fires within 200 m</source>
      <translation>200 m 안 과거 산불</translation>
    </message>
    <message>
      <source>Past forest fires</source>
      <translation>과거 산불</translation>
    </message>
    <message>
      <source>Patch of connected forest</source>
      <translation>산림 덩어리</translation>
    </message>
    <message>
      <source>Patches are one up to a gap of</source>
      <translation>이 간격까지 한 덩어리로 보기</translation>
    </message>
    <message>
      <source>Patches of connected forest</source>
      <translation>이어진 산림 덩어리</translation>
    </message>
    <message>
      <source>Pattern of the route</source>
      <translation>노선 경로 유형</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>멈춤</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>멈춤</translation>
    </message>
    <message>
      <source>Paused after {requests} requests with {features} features.</source>
      <translation>요청 {requests}번, {features}건까지 받고 멈춰 있습니다.</translation>
    </message>
    <message>
      <source>Paused. What has arrived is kept and is not asked for again.</source>
      <translation>멈췄습니다. 지금까지 받은 것은 남아 있어 다시 요청하지 않습니다.</translation>
    </message>
    <message>
      <source>Pausing…</source>
      <translation>멈추는 중…</translation>
    </message>
    <message>
      <source>Peak hour</source>
      <translation>첨두시간</translation>
    </message>
    <message>
      <source>People (cells or areas)</source>
      <translation>인구(격자·구역)</translation>
    </message>
    <message>
      <source>People (cells, areas or points with counts)</source>
      <translation>인구(인구수가 든 격자, 구역 또는 점)</translation>
    </message>
    <message>
      <source>People in a car</source>
      <translation>재차인원(명/대)</translation>
    </message>
    <message>
      <source>People in buildings: cells or areas with their number</source>
      <translation>건물의 거주 인구: 인구 격자나 구역</translation>
    </message>
    <message>
      <source>People in buildings: dongs with their residents</source>
      <translation>건물의 거주 인구: 읍면동 인구</translation>
    </message>
    <message>
      <source>People in forest-adjacent buildings</source>
      <translation>산림인접 건물의 주민</translation>
    </message>
    <message>
      <source>People in reach</source>
      <translation>정류장이 가까운 주민</translation>
    </message>
    <message>
      <source>People in reach of a stop (%)</source>
      <translation>정류장 도보권 인구(%)</translation>
    </message>
    <message>
      <source>People in reach of a stop, by dong</source>
      <translation>행정동별 정류장 도보권 인구</translation>
    </message>
    <message>
      <source>People in the danger zone</source>
      <translation>위험구역 인구</translation>
    </message>
    <message>
      <source>People out of reach</source>
      <translation>정류장이 먼 주민</translation>
    </message>
    <message>
      <source>People without a stop in reach</source>
      <translation>정류장이 먼 주민(명)</translation>
    </message>
    <message>
      <source>Percentile: buildings within 50 m</source>
      <translation>백분위: 50 m 안 건축물</translation>
    </message>
    <message>
      <source>Percentile: climb of a fire</source>
      <translation>백분위: 타고 오르는 경사</translation>
    </message>
    <message>
      <source>Percentile: conifers within 100 m</source>
      <translation>백분위: 100 m 안 침엽수</translation>
    </message>
    <message>
      <source>Percentile: fuel index</source>
      <translation>백분위: 임상지수</translation>
    </message>
    <message>
      <source>Percentile: fuel within 500 m</source>
      <translation>백분위: 500 m 안 연료</translation>
    </message>
    <message>
      <source>Percentile: minutes of engines</source>
      <translation>백분위: 소방차 도착시간</translation>
    </message>
    <message>
      <source>Percentile: past fires</source>
      <translation>백분위: 과거 산불</translation>
    </message>
    <message>
      <source>Percentile: residents over 65</source>
      <translation>백분위: 65세 이상</translation>
    </message>
    <message>
      <source>Percentile: terrain index</source>
      <translation>백분위: 지형지수</translation>
    </message>
    <message>
      <source>Percentile: wind from the forest</source>
      <translation>백분위: 산림 쪽 바람</translation>
    </message>
    <message>
      <source>Perhaps meant</source>
      <translation>비슷한 지번</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>기간</translation>
    </message>
    <message>
      <source>Period (as it shall read)</source>
      <translation>기간(보고서에 적을 대로)</translation>
    </message>
    <message>
      <source>Period from</source>
      <translation>분석 시작</translation>
    </message>
    <message>
      <source>Period until</source>
      <translation>분석 종료</translation>
    </message>
    <message>
      <source>Permit check</source>
      <translation>건축허가 검토 확인</translation>
    </message>
    <message>
      <source>Permit check near forest</source>
      <translation>건축허가 산림인접 검토</translation>
    </message>
    <message>
      <source>Permit check: pages</source>
      <translation>건축허가 검토 확인서</translation>
    </message>
    <message>
      <source>Permit check: risk review near forest</source>
      <translation>건축허가 산림인접 위험성 검토 확인</translation>
    </message>
    <message>
      <source>Permit check: shortest lines</source>
      <translation>건축허가 검토 확인: 최단거리선</translation>
    </message>
    <message>
      <source>Piece of forest edge</source>
      <translation>산림 경계 구간</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>장소</translation>
    </message>
    <message>
      <source>Place as seen from the road (Kakao Map)…</source>
      <translation>로드뷰로 보기(카카오맵)…</translation>
    </message>
    <message>
      <source>Place in the route</source>
      <translation>정류장 순서</translation>
    </message>
    <message>
      <source>Place of each row</source>
      <translation>행의 위치</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>위치</translation>
    </message>
    <message>
      <source>Places of a city bus, standing included</source>
      <translation>시내버스 정원(입석 포함)</translation>
    </message>
    <message>
      <source>Places of a village bus, standing included</source>
      <translation>마을버스 정원(입석 포함)</translation>
    </message>
    <message>
      <source>Places of an express bus, standing included</source>
      <translation>좌석형 버스 정원(입석 포함)</translation>
    </message>
    <message>
      <source>Places that no engine reaches in time</source>
      <translation>소방차가 제때 닿지 못하는 곳</translation>
    </message>
    <message>
      <source>Places that no fire engine reaches in time</source>
      <translation>소방차가 제때 닿지 못하는 곳</translation>
    </message>
    <message>
      <source>Placing the residents</source>
      <translation>주민을 나누는 중</translation>
    </message>
    <message>
      <source>Plan a pull</source>
      <translation>받기 계획</translation>
    </message>
    <message>
      <source>Platform (vworld, data_go_kr, stcis) or dataset</source>
      <translation>플랫폼(vworld, data_go_kr, stcis) 또는 자료</translation>
    </message>
    <message>
      <source>Point the phone's camera at the code. Whoever has it can read the publication until it stops.</source>
      <translation>휴대전화 카메라로 코드를 비추십시오. 코드를 가진 사람은 미리보기가 멈출 때까지 게시본을 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>점</translation>
    </message>
    <message>
      <source>Points are drawn each, not as clusters.</source>
      <translation>점은 묶지 않고 하나씩 그립니다.</translation>
    </message>
    <message>
      <source>Points at one place are drawn over each other, not beside.</source>
      <translation>같은 자리의 점은 옆으로 벌리지 않고 겹쳐 그립니다.</translation>
    </message>
    <message>
      <source>Points with the field stop_id. It gives walking distances and places the transfers on the map.</source>
      <translation>stop_id 필드가 있는 점 레이어. 환승 보행거리를 구하고 지도 위치를 정합니다.</translation>
    </message>
    <message>
      <source>Points, lines or polygons</source>
      <translation>점·선·면</translation>
    </message>
    <message>
      <source>Points. Without them, signals are guessed at large junctions, and marked as guessed.</source>
      <translation>점. 없으면 큰 교차로에 신호가 있다고 추정하고 그렇게 표시합니다.</translation>
    </message>
    <message>
      <source>Polygons</source>
      <translation>면</translation>
    </message>
    <message>
      <source>Polygons between which traffic goes: dongs, or zones of the national database (KTDB).</source>
      <translation>통행이 오가는 구역의 면: 읍면동 또는 국가교통DB(KTDB) 교통존.</translation>
    </message>
    <message>
      <source>Polygons of the cadastral map with the field PNU, in any Korean CRS.</source>
      <translation>PNU 필드가 있는 연속지적도 면입니다. 좌표계는 국내 것이면 됩니다.</translation>
    </message>
    <message>
      <source>Polygons: the forest map (임상도), or the parcels of land use 임야.</source>
      <translation>면 레이어: 임상도 또는 지목이 임야인 필지.</translation>
    </message>
    <message>
      <source>Population (cells or areas with counts)</source>
      <translation>인구(격자나 구역)</translation>
    </message>
    <message>
      <source>Port (0: any that is free)</source>
      <translation>포트(0: 빈 포트)</translation>
    </message>
    <message>
      <source>Port {port} of {address} is used by another program. Choose another port, or 0 for any free one.</source>
      <translation>{address}의 포트 {port}을(를) 다른 프로그램이 쓰고 있습니다. 다른 포트를 고르거나 0으로 두어 빈 포트를 쓰십시오.</translation>
    </message>
    <message>
      <source>Portrait</source>
      <translation>세로</translation>
    </message>
    <message>
      <source>Position towards the forest</source>
      <translation>산림에 대한 위치</translation>
    </message>
    <message>
      <source>Potential danger zone: fire within (hours)</source>
      <translation>잠재적 위험구역: 도달시간(시간) 이내</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>검정력</translation>
    </message>
    <message>
      <source>Power against twice the chance</source>
      <translation>검정력(우연의 두 배일 때)</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>정밀도</translation>
    </message>
    <message>
      <source>Prepare</source>
      <translation>준비</translation>
    </message>
    <message>
      <source>Preparing the forest</source>
      <translation>산림 자료 준비 중</translation>
    </message>
    <message>
      <source>Preparing {layer}</source>
      <translation>{layer} 준비 중</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>미리보기</translation>
    </message>
    <message>
      <source>Preview on a phone</source>
      <translation>휴대전화에서 미리보기</translation>
    </message>
    <message>
      <source>Previous alighting</source>
      <translation>앞 하차</translation>
    </message>
    <message>
      <source>Printed in the report as you write it.</source>
      <translation>적은 그대로 보고서에 들어갑니다.</translation>
    </message>
    <message>
      <source>Printed on the sheet; leave empty if there is none.</source>
      <translation>확인서에 적힙니다. 없으면 비웁니다.</translation>
    </message>
    <message>
      <source>Printed small at the foot of the sheet.</source>
      <translation>도면 아래에 작게 적힙니다.</translation>
    </message>
    <message>
      <source>Prints what the map shows now, on the paper and with the title chosen above.</source>
      <translation>지도 화면에 지금 보이는 모습을 위에서 고른 용지와 제목으로 만듭니다.</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>개인정보</translation>
    </message>
    <message>
      <source>Probability by chance (p)</source>
      <translation>우연일 확률(p)</translation>
    </message>
    <message>
      <source>Promised by the server</source>
      <translation>서버가 알린 수</translation>
    </message>
    <message>
      <source>Proposed {reason}</source>
      <translation>{reason} 제안함</translation>
    </message>
    <message>
      <source>Protection</source>
      <translation>보호</translation>
    </message>
    <message>
      <source>Provider</source>
      <translation>제공 기관</translation>
    </message>
    <message>
      <source>Publication (its folder, or its zip file)</source>
      <translation>게시본(폴더 또는 zip 파일)</translation>
    </message>
    <message>
      <source>Publication before (folder or zip)</source>
      <translation>이전 게시본(폴더나 zip)</translation>
    </message>
    <message>
      <source>Publication before this one</source>
      <translation>이전 게시본</translation>
    </message>
    <message>
      <source>Publication: {title}</source>
      <translation>모바일 게시: {title}</translation>
    </message>
    <message>
      <source>Publications (*.zip)</source>
      <translation>게시본 (*.zip)</translation>
    </message>
    <message>
      <source>Publications of this project</source>
      <translation>이 프로젝트의 게시본</translation>
    </message>
    <message>
      <source>Publish</source>
      <translation>게시하기</translation>
    </message>
    <message>
      <source>Publish although they look identifying: layer.field, separated by commas</source>
      <translation>식별로 보이지만 게시할 필드: 레이어.필드, 레이어.필드</translation>
    </message>
    <message>
      <source>Publish each period once and at one setting: two releases can be subtracted.</source>
      <translation>같은 기간은 한 가지 설정으로 한 번만 제공하십시오. 두 자료를 서로 빼면 숨긴 값을 알 수 있습니다.</translation>
    </message>
    <message>
      <source>Publish for phones</source>
      <translation>모바일 게시</translation>
    </message>
    <message>
      <source>Publish into the city's database</source>
      <translation>시청 데이터베이스에 게시</translation>
    </message>
    <message>
      <source>Publish it</source>
      <translation>공개</translation>
    </message>
    <message>
      <source>Publish to phones</source>
      <translation>휴대전화로 게시</translation>
    </message>
    <message>
      <source>Publish to phones with a lock</source>
      <translation>휴대전화로 게시(암호 잠금)</translation>
    </message>
    <message>
      <source>Publish to the city's database</source>
      <translation>시청 데이터베이스에 게시</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>게시본</translation>
    </message>
    <message>
      <source>Published by</source>
      <translation>게시 부서</translation>
    </message>
    <message>
      <source>Published fields</source>
      <translation>공개 필드</translation>
    </message>
    <message>
      <source>Published flows between zones (table, STCIS)</source>
      <translation>공표된 지역 간 통행(표, STCIS)</translation>
    </message>
    <message>
      <source>Publisher</source>
      <translation>게시 부서</translation>
    </message>
    <message>
      <source>Publishes the shapes of this layer without any value.</source>
      <translation>이 레이어는 값 없이 도형만 게시합니다.</translation>
    </message>
    <message>
      <source>Publishing into the schema {schema}</source>
      <translation>스키마 {schema}에 게시하는 중</translation>
    </message>
    <message>
      <source>Pull</source>
      <translation>받기</translation>
    </message>
    <message>
      <source>Pull a dataset</source>
      <translation>자료 받기</translation>
    </message>
    <message>
      <source>Pull from another address</source>
      <translation>다른 주소에서 받기</translation>
    </message>
    <message>
      <source>Pulled</source>
      <translation>받음</translation>
    </message>
    <message>
      <source>Pulled data</source>
      <translation>받은 자료</translation>
    </message>
    <message>
      <source>Pulled on</source>
      <translation>받은 때</translation>
    </message>
    <message>
      <source>Pulled on {date}: {features} features.</source>
      <translation>{date}에 {features}건을 받았습니다.</translation>
    </message>
    <message>
      <source>Put a Layout into the Project</source>
      <translation>프로젝트에 인쇄 조판 넣기</translation>
    </message>
    <message>
      <source>Put right and noted</source>
      <translation>고친 것과 알릴 것</translation>
    </message>
    <message>
      <source>Put the layers on the map</source>
      <translation>레이어를 지도에 올리기</translation>
    </message>
    <message>
      <source>Puts the names of the fields above the headings, for programs.</source>
      <translation>머리글 위에 필드 이름도 적습니다. 다른 프로그램에서 읽을 때 씁니다.</translation>
    </message>
    <message>
      <source>Puts the pulled data on the map.</source>
      <translation>받은 자료를 지도에 올립니다.</translation>
    </message>
    <message>
      <source>Putting the publication together</source>
      <translation>게시본을 묶는 중</translation>
    </message>
    <message>
      <source>QGIS cannot show {layer} of {dataset}: {reason}</source>
      <translation>QGIS가 {dataset}의 {layer}을(를) 보일 수 없습니다: {reason}</translation>
    </message>
    <message>
      <source>QGIS has no PostgreSQL connection {name}. Make one in the browser, and choose it.</source>
      <translation>QGIS에 PostgreSQL 연결 {name}이(가) 없습니다. 탐색기에서 만들고 고르십시오.</translation>
    </message>
    <message>
      <source>QGIS is set to a SOCKS proxy, which Sijeong cannot use. Set an HTTP proxy under Settings › Options › Network, or name the server there as one that needs no proxy.</source>
      <translation>QGIS에 SOCKS 프록시가 설정되어 있는데, 시정은 이를 쓸 수 없습니다. 설정 › 옵션 › 네트워크에서 HTTP 프록시를 지정하거나, 이 서버를 프록시 없이 접속할 곳으로 적어 넣으십시오.</translation>
    </message>
    <message>
      <source>QGIS knows no PostgreSQL connection yet. Make one in the Browser panel.</source>
      <translation>QGIS에 PostgreSQL 연결이 아직 없습니다. 탐색기 패널에서 만드십시오.</translation>
    </message>
    <message>
      <source>QGIS's authentication system is switched off ({reason}), so no key can be read. Start QGIS again, or ask IT.</source>
      <translation>QGIS의 인증 시스템이 꺼져 있어({reason}) 인증키를 읽을 수 없습니다. QGIS를 다시 시작하거나 전산 부서에 문의하십시오.</translation>
    </message>
    <message>
      <source>QGIS's master password was not given, so the authentication configuration {authcfg} cannot be read. Enter it when QGIS asks; in batch, name a file that holds it in QGIS_AUTH_PASSWORD_FILE.</source>
      <translation>QGIS의 마스터 비밀번호가 입력되지 않아 인증 설정 {authcfg}을(를) 읽을 수 없습니다. QGIS가 물을 때 입력하십시오. 일괄 실행에서는 비밀번호가 든 파일을 QGIS_AUTH_PASSWORD_FILE에 지정하십시오.</translation>
    </message>
    <message>
      <source>QR code for the phone</source>
      <translation>휴대전화용 QR 코드</translation>
    </message>
    <message>
      <source>QR code of the address</source>
      <translation>주소 QR 코드</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>품질</translation>
    </message>
    <message>
      <source>Quality report</source>
      <translation>품질 점검 보고서</translation>
    </message>
    <message>
      <source>Quarter hour</source>
      <translation>15분</translation>
    </message>
    <message>
      <source>Queue, base (vehicles)</source>
      <translation>대기행렬, 기준(대)</translation>
    </message>
    <message>
      <source>Queue, difference (vehicles)</source>
      <translation>대기행렬, 차이(대)</translation>
    </message>
    <message>
      <source>Queue, mean (vehicles)</source>
      <translation>대기행렬, 평균(대)</translation>
    </message>
    <message>
      <source>Queue, scenario (vehicles)</source>
      <translation>대기행렬, 시나리오(대)</translation>
    </message>
    <message>
      <source>Quickest way (km)</source>
      <translation>가장 빠른 길(km)</translation>
    </message>
    <message>
      <source>Quiet them</source>
      <translation>차분하게 바꾸기</translation>
    </message>
    <message>
      <source>RMSE</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <source>Radius of a hub</source>
      <translation>거점 반경</translation>
    </message>
    <message>
      <source>Radius of the window</source>
      <translation>창 반지름</translation>
    </message>
    <message>
      <source>Rail re-entry within</source>
      <translation>도시철도 재승차 인정</translation>
    </message>
    <message>
      <source>Railways without a stop sequence stay as they were ridden.</source>
      <translation>정류장 순서가 없는 철도는 이용한 그대로 둡니다.</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>순위</translation>
    </message>
    <message>
      <source>Rank by</source>
      <translation>순위 기준</translation>
    </message>
    <message>
      <source>Rank correlation</source>
      <translation>순위 상관</translation>
    </message>
    <message>
      <source>Rank of the hub</source>
      <translation>거점 순위</translation>
    </message>
    <message>
      <source>Rank of the road</source>
      <translation>도로등급</translation>
    </message>
    <message>
      <source>Rank of the village</source>
      <translation>마을 순위</translation>
    </message>
    <message>
      <source>Rank the villages</source>
      <translation>마을 등급 매기기</translation>
    </message>
    <message>
      <source>Rank {rank}: {field} is {value}, and must be more than 0.</source>
      <translation>등급 {rank}: {field} 값이 {value}입니다. 0보다 커야 합니다.</translation>
    </message>
    <message>
      <source>Ranking against past fires</source>
      <translation>과거 산불로 검증한 순위</translation>
    </message>
    <message>
      <source>Ranking {count} villages</source>
      <translation>마을 {count}곳의 순위 매기는 중</translation>
    </message>
    <message>
      <source>Reach of the hoses</source>
      <translation>호스가 닿는 거리</translation>
    </message>
    <message>
      <source>Reach of the hoses (m): 100, with a relay 200</source>
      <translation>호스가 닿는 거리(m): 100, 중계하면 200</translation>
    </message>
    <message>
      <source>Reached after the longest time (m)</source>
      <translation>가장 긴 시간 뒤 도착(m)</translation>
    </message>
    <message>
      <source>Reached in time (m)</source>
      <translation>제때 도착(m)</translation>
    </message>
    <message>
      <source>Reached late (m)</source>
      <translation>늦게 도착(m)</translation>
    </message>
    <message>
      <source>Read from {file}, layer {layer}.</source>
      <translation>{file} 파일의 {layer} 레이어에서 읽었습니다.</translation>
    </message>
    <message>
      <source>Readers</source>
      <translation>대상</translation>
    </message>
    <message>
      <source>Reading route and stop numbers</source>
      <translation>노선·정류장 번호 읽는 중</translation>
    </message>
    <message>
      <source>Reading the cadastre</source>
      <translation>지적을 읽는 중</translation>
    </message>
    <message>
      <source>Reading the fire spread of {file}</source>
      <translation>{file} 산불확산 읽는 중</translation>
    </message>
    <message>
      <source>Reading the heights of {file}</source>
      <translation>{file}의 높이를 읽는 중</translation>
    </message>
    <message>
      <source>Reading the journeys</source>
      <translation>통행을 읽습니다</translation>
    </message>
    <message>
      <source>Reading the network</source>
      <translation>도로망을 읽는 중</translation>
    </message>
    <message>
      <source>Reading the results</source>
      <translation>결과를 읽는 중</translation>
    </message>
    <message>
      <source>Reading the roads…</source>
      <translation>도로를 읽는 중…</translation>
    </message>
    <message>
      <source>Reading {files} files of card records</source>
      <translation>교통카드 기록 파일 {files}개 읽는 중</translation>
    </message>
    <message>
      <source>Reading {file}</source>
      <translation>{file} 읽는 중</translation>
    </message>
    <message>
      <source>Reading {layer}</source>
      <translation>{layer} 읽는 중</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>읽는 중…</translation>
    </message>
    <message>
      <source>Reads the file, mends known defects and puts it on the map.</source>
      <translation>파일을 읽어 알려진 결함을 고치고 지도에 올립니다.</translation>
    </message>
    <message>
      <source>Reads the records, replaces card numbers and sorts them by day.</source>
      <translation>기록을 읽어 카드번호를 바꾸고 날짜별로 정리합니다.</translation>
    </message>
    <message>
      <source>Ready for {city}: {works}.</source>
      <translation>{city}에서 바로 되는 것: {works}.</translation>
    </message>
    <message>
      <source>Ready to publish</source>
      <translation>게시할 수 있습니다</translation>
    </message>
    <message>
      <source>Ready to run: {steps} steps</source>
      <translation>실행할 수 있습니다 ({steps}단계)</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>이유</translation>
    </message>
    <message>
      <source>Reason (for the record)</source>
      <translation>사유(기록에 남김)</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>재현율</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>행</translation>
    </message>
    <message>
      <source>Record of destructions</source>
      <translation>파기 기록</translation>
    </message>
    <message>
      <source>Record of requests</source>
      <translation>요청 기록</translation>
    </message>
    <message>
      <source>Record of the run</source>
      <translation>실행 기록</translation>
    </message>
    <message>
      <source>Record {row} and record {other} overlap by {area} m², but one is not valid: mend that first.</source>
      <translation>{row}행과 {other}행이 {area} ㎡ 겹치지만, 하나가 잘못된 도형입니다. 그것부터 고치십시오.</translation>
    </message>
    <message>
      <source>Record {row} and record {other} overlap by {area} m².</source>
      <translation>{row}행과 {other}행이 {area} ㎡ 겹칩니다.</translation>
    </message>
    <message>
      <source>Record {row} and record {other} overlap in a sliver of {area} m², {width} m wide.</source>
      <translation>{row}행과 {other}행이 {area} ㎡, 너비 {width} m로 가늘게 겹칩니다.</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>행 수</translation>
    </message>
    <message>
      <source>Records are numbered from 1 in the order of the layer. Widths of overlaps and gaps are twice the area divided by the outline. Nothing in the layer was changed.</source>
      <translation>행 번호는 레이어 순서대로 1부터입니다. 겹침과 틈의 너비는 면적의 두 배를 둘레로 나눈 값입니다. 레이어는 바꾸지 않았습니다.</translation>
    </message>
    <message>
      <source>Records destroyed</source>
      <translation>파기한 행 수</translation>
    </message>
    <message>
      <source>Records without errors</source>
      <translation>오류 없는 행</translation>
    </message>
    <message>
      <source>Records without errors (%)</source>
      <translation>오류 없는 행(%)</translation>
    </message>
    <message>
      <source>Red roads take the traffic of the closed bridge, blue ones lose it; grey is chance.</source>
      <translation>붉은 도로는 통제한 다리의 교통량을 떠안고, 푸른 도로는 줄어듭니다. 회색은 우연의 범위입니다.</translation>
    </message>
    <message>
      <source>Register as a workbook</source>
      <translation>대장 엑셀</translation>
    </message>
    <message>
      <source>Register before</source>
      <translation>지난 대장</translation>
    </message>
    <message>
      <source>Register before (layer or workbook)</source>
      <translation>지난 대장(레이어 또는 엑셀)</translation>
    </message>
    <message>
      <source>Register of forest-adjacent land</source>
      <translation>산림인접지 대장</translation>
    </message>
    <message>
      <source>Register of forest-adjacent parcels</source>
      <translation>산림인접 필지 대장</translation>
    </message>
    <message>
      <source>Registered area (m²)</source>
      <translation>공부면적(㎡)</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>제외</translation>
    </message>
    <message>
      <source>Rejected rows</source>
      <translation>제외한 행</translation>
    </message>
    <message>
      <source>Relative gap</source>
      <translation>상대 갭</translation>
    </message>
    <message>
      <source>Relative gap by iteration; each line of the grid is ten times better than the one above.</source>
      <translation>반복별 상대 갭입니다. 눈금 한 칸을 내려갈 때마다 10배 정밀합니다.</translation>
    </message>
    <message>
      <source>Relative gap reached</source>
      <translation>도달한 상대 갭</translation>
    </message>
    <message>
      <source>Relative gap to reach (scenarios: 0.00001 or less)</source>
      <translation>도달할 상대 갭(시나리오 비교는 0.00001 이하)</translation>
    </message>
    <message>
      <source>Relative gap {gap} after {count} iterations (target {target}).</source>
      <translation>{count}회 반복 후 상대 갭 {gap} (목표 {target})</translation>
    </message>
    <message>
      <source>Relative gap {gap} after {count} iterations, not the target {target}: allow more iterations before you compare scenarios.</source>
      <translation>{count}회 반복 후 상대 갭이 {gap}이며 목표 {target}에 이르지 못했습니다. 시나리오를 비교하기 전에 최대 반복을 늘리십시오.</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>비고</translation>
    </message>
    <message>
      <source>Remark on the row</source>
      <translation>비고</translation>
    </message>
    <message>
      <source>Remarks</source>
      <translation>참고 사항</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>삭제</translation>
    </message>
    <message>
      <source>Remove Row</source>
      <translation>행 삭제</translation>
    </message>
    <message>
      <source>Remove engine</source>
      <translation>엔진 제거</translation>
    </message>
    <message>
      <source>Remove {dataset} ({area}) from the disk and from the map?</source>
      <translation>{dataset}({area})을(를) 디스크와 지도에서 삭제하시겠습니까?</translation>
    </message>
    <message>
      <source>Remove {engine}? {use} will not work until it is installed again.</source>
      <translation>{engine}을(를) 제거하시겠습니까? 다시 설치할 때까지 {use} 기능을 쓸 수 없습니다.</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>없어짐</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>삭제…</translation>
    </message>
    <message>
      <source>Renewed</source>
      <translation>기준 시기</translation>
    </message>
    <message>
      <source>Renewed by the provider</source>
      <translation>제공 기관 갱신</translation>
    </message>
    <message>
      <source>Repair invalid shapes</source>
      <translation>잘못된 도형 고치기</translation>
    </message>
    <message>
      <source>Repaired shapes</source>
      <translation>고친 도형</translation>
    </message>
    <message>
      <source>Repeated features</source>
      <translation>중복된 객체</translation>
    </message>
    <message>
      <source>Repeated identifiers</source>
      <translation>중복된 식별자</translation>
    </message>
    <message>
      <source>Repeated shapes</source>
      <translation>중복된 도형</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>보고서</translation>
    </message>
    <message>
      <source>Report as a workbook</source>
      <translation>엑셀 보고서</translation>
    </message>
    <message>
      <source>Report before</source>
      <translation>지난 보고서</translation>
    </message>
    <message>
      <source>Report before (HTML or JSON)</source>
      <translation>지난 보고서(HTML 또는 JSON)</translation>
    </message>
    <message>
      <source>Report for other programs</source>
      <translation>다른 프로그램용 보고서</translation>
    </message>
    <message>
      <source>Report of a pull</source>
      <translation>자료 받기 보고서</translation>
    </message>
    <message>
      <source>Report of an import</source>
      <translation>파일 가져오기 보고서</translation>
    </message>
    <message>
      <source>Report on bus transfers</source>
      <translation>버스 환승 보고서</translation>
    </message>
    <message>
      <source>Report on exposure</source>
      <translation>노출도 보고서</translation>
    </message>
    <message>
      <source>Report on the calibration</source>
      <translation>정산 보고서</translation>
    </message>
    <message>
      <source>Report on the closure</source>
      <translation>통제 검토 보고서</translation>
    </message>
    <message>
      <source>Report on the closure, simulated</source>
      <translation>통제 검토 보고서(시뮬레이션)</translation>
    </message>
    <message>
      <source>Report on the what-if</source>
      <translation>개편 효과 보고서</translation>
    </message>
    <message>
      <source>Report on transfers</source>
      <translation>환승 보고서</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>보고서</translation>
    </message>
    <message>
      <source>Requests answered</source>
      <translation>답한 요청 수</translation>
    </message>
    <message>
      <source>Requests sent</source>
      <translation>보낸 요청</translation>
    </message>
    <message>
      <source>Residents</source>
      <translation>주민</translation>
    </message>
    <message>
      <source>Residents are told of buildings alone, and the input is none of those.</source>
      <translation>거주 인구는 건물에만 더하는데, 입력은 건물이 아니므로 쓰지 않았습니다.</translation>
    </message>
    <message>
      <source>Residents beyond</source>
      <translation>거리 밖 주민</translation>
    </message>
    <message>
      <source>Residents by the forest</source>
      <translation>산림 인접 주민</translation>
    </message>
    <message>
      <source>Residents by zone (empty: a field of the zones)</source>
      <translation>존별 인구(비우면 존 레이어의 필드)</translation>
    </message>
    <message>
      <source>Residents in them</source>
      <translation>그곳 주민</translation>
    </message>
    <message>
      <source>Residents not reached in time</source>
      <translation>제때 닿지 못하는 주민</translation>
    </message>
    <message>
      <source>Residents over 65</source>
      <translation>65세 이상 주민</translation>
    </message>
    <message>
      <source>Residents over 65 by the forest</source>
      <translation>산림 인접 65세 이상 주민</translation>
    </message>
    <message>
      <source>Residents over 65 not reached in time</source>
      <translation>제때 닿지 못하는 65세 이상 주민</translation>
    </message>
    <message>
      <source>Residents over 65 within</source>
      <translation>거리 안 65세 이상 주민</translation>
    </message>
    <message>
      <source>Residents within</source>
      <translation>거리 안 주민</translation>
    </message>
    <message>
      <source>Residents within the largest distance</source>
      <translation>가장 먼 거리 안 주민</translation>
    </message>
    <message>
      <source>Residual</source>
      <translation>잔차</translation>
    </message>
    <message>
      <source>Resolution of pictures (dpi)</source>
      <translation>그림 해상도(dpi)</translation>
    </message>
    <message>
      <source>Restore Defaults</source>
      <translation>기본값으로</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>Result layer</source>
      <translation>결과 레이어</translation>
    </message>
    <message>
      <source>Result of the base</source>
      <translation>기준 결과</translation>
    </message>
    <message>
      <source>Result of the scenario</source>
      <translation>시나리오 결과</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>Results (none: all of the project)</source>
      <translation>결과 레이어(비우면 프로젝트의 모든 결과)</translation>
    </message>
    <message>
      <source>Results are files that stay here; earlier ones are kept. Left empty, they go beside the project file.</source>
      <translation>결과는 이 폴더에 파일로 남고 이전 결과는 지우지 않습니다. 비워 두면 프로젝트 파일 옆에 저장합니다.</translation>
    </message>
    <message>
      <source>Results of a project go into a folder with the project's name in here. Empty: beside the project.</source>
      <translation>이 폴더 안에 프로젝트 이름의 폴더를 만들어 결과를 둡니다. 비우면 프로젝트 파일 옆에 둡니다.</translation>
    </message>
    <message>
      <source>Results of the project</source>
      <translation>프로젝트의 결과</translation>
    </message>
    <message>
      <source>Results: {count}</source>
      <translation>결과 {count}개</translation>
    </message>
    <message>
      <source>Results: {count}, {old} out of date</source>
      <translation>결과 {count}개, 입력이 바뀐 것 {old}개</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>이어 받기</translation>
    </message>
    <message>
      <source>Review needed</source>
      <translation>위험성 검토 대상</translation>
    </message>
    <message>
      <source>Review needed (of the first application)</source>
      <translation>검토 대상 여부(첫 신청)</translation>
    </message>
    <message>
      <source>Reviews needed</source>
      <translation>검토 대상 건수</translation>
    </message>
    <message>
      <source>Rides a journey</source>
      <translation>통행당 탑승 횟수</translation>
    </message>
    <message>
      <source>Rides in the journey</source>
      <translation>통행의 탑승 횟수</translation>
    </message>
    <message>
      <source>Risk of field burning</source>
      <translation>소각 위험</translation>
    </message>
    <message>
      <source>Risk review needed</source>
      <translation>위험성 검토 대상입니다</translation>
    </message>
    <message>
      <source>Risk review of building near forest</source>
      <translation>산림인접건축 위험성 검토</translation>
    </message>
    <message>
      <source>Risk review of building near forest: is it needed?</source>
      <translation>산림인접건축 위험성 검토 대상 여부 확인서</translation>
    </message>
    <message>
      <source>Risk review when built anew</source>
      <translation>새로 지을 때 위험성 검토 대상</translation>
    </message>
    <message>
      <source>Road</source>
      <translation>도로</translation>
    </message>
    <message>
      <source>Road link</source>
      <translation>링크</translation>
    </message>
    <message>
      <source>Road links</source>
      <translation>도로 링크</translation>
    </message>
    <message>
      <source>Road name</source>
      <translation>도로명</translation>
    </message>
    <message>
      <source>Road network</source>
      <translation>도로망</translation>
    </message>
    <message>
      <source>Road rank</source>
      <translation>도로등급</translation>
    </message>
    <message>
      <source>Road rank (width: lanes)</source>
      <translation>도로등급(굵기: 차로 수)</translation>
    </message>
    <message>
      <source>Road with one way out</source>
      <translation>들고 나는 길이 하나인 도로</translation>
    </message>
    <message>
      <source>Road {target} closed</source>
      <translation>링크 {target} 통제</translation>
    </message>
    <message>
      <source>Road {target} closed from {begin} to {end}</source>
      <translation>링크 {target} 통제({begin}~{end})</translation>
    </message>
    <message>
      <source>Road {target}: open to {value}</source>
      <translation>링크 {target}: {value} 통행 허용</translation>
    </message>
    <message>
      <source>Road {target}: {count} lane(s) for buses alone</source>
      <translation>링크 {target}: 버스전용차로 {count}개</translation>
    </message>
    <message>
      <source>Road, junction, zone or line</source>
      <translation>링크, 노드, 존 또는 노선</translation>
    </message>
    <message>
      <source>Roads</source>
      <translation>도로</translation>
    </message>
    <message>
      <source>Roads (lines)</source>
      <translation>도로(선)</translation>
    </message>
    <message>
      <source>Roads at level E or worse</source>
      <translation>서비스수준 E 이하 도로</translation>
    </message>
    <message>
      <source>Roads on which most time is lost</source>
      <translation>지체가 가장 큰 도로</translation>
    </message>
    <message>
      <source>Roads or footpaths (lines); without them the straight line</source>
      <translation>도로나 보행로(선). 없으면 직선거리</translation>
    </message>
    <message>
      <source>Roads that change most</source>
      <translation>가장 많이 달라진 도로</translation>
    </message>
    <message>
      <source>Roads that no engine gets to (km)</source>
      <translation>소방차가 갈 수 없는 도로(km)</translation>
    </message>
    <message>
      <source>Roads that were found</source>
      <translation>찾은 도로</translation>
    </message>
    <message>
      <source>Roads to close (tick “Selected features only”)</source>
      <translation>막을 도로(‘선택한 객체만’에 표시)</translation>
    </message>
    <message>
      <source>Roads with less traffic</source>
      <translation>교통량이 줄어든 링크</translation>
    </message>
    <message>
      <source>Roads with more traffic</source>
      <translation>교통량이 늘어난 링크</translation>
    </message>
    <message>
      <source>Roads without a change beyond chance</source>
      <translation>우연을 넘는 변화가 없는 링크</translation>
    </message>
    <message>
      <source>Roads, both directions (km)</source>
      <translation>도로 연장, 양방향(km)</translation>
    </message>
    <message>
      <source>Roads, junctions or zones (tick “Selected features only”)</source>
      <translation>링크, 노드 또는 존(‘선택한 객체만’을 켜십시오)</translation>
    </message>
    <message>
      <source>Roads, the most affected</source>
      <translation>영향이 큰 도로</translation>
    </message>
    <message>
      <source>Round</source>
      <translation>반복 회차</translation>
    </message>
    <message>
      <source>Round counts to 5</source>
      <translation>5 단위로 반올림</translation>
    </message>
    <message>
      <source>Rounds of all runs</source>
      <translation>모든 실행의 반복 횟수</translation>
    </message>
    <message>
      <source>Rounds of balancing, at most</source>
      <translation>균형 계산 최대 반복</translation>
    </message>
    <message>
      <source>Rounds of the demand</source>
      <translation>수요 정산 과정</translation>
    </message>
    <message>
      <source>Rounds to equilibrium</source>
      <translation>균형까지의 반복</translation>
    </message>
    <message>
      <source>Route</source>
      <translation>노선</translation>
    </message>
    <message>
      <source>Route and minutes between buses, for example 12=10, 33=15.</source>
      <translation>노선과 배차간격(분)을 적습니다. 예: 12=10, 33=15</translation>
    </message>
    <message>
      <source>Route id</source>
      <translation>노선 ID</translation>
    </message>
    <message>
      <source>Route lines</source>
      <translation>노선 선형</translation>
    </message>
    <message>
      <source>Route number</source>
      <translation>노선 번호</translation>
    </message>
    <message>
      <source>Route number (a known one is replaced)</source>
      <translation>노선 번호(있는 번호면 대체)</translation>
    </message>
    <message>
      <source>Route {route}</source>
      <translation>노선 {route}</translation>
    </message>
    <message>
      <source>Route {route} cannot be cut: it has no stop sequence, so its rides are kept as they are.</source>
      <translation>노선 {route}은(는) 폐지할 수 없습니다. 정류장 순서가 없어 이용한 그대로 두는 노선입니다.</translation>
    </message>
    <message>
      <source>Route {route} has a new headway in the text and in the table. Give it once.</source>
      <translation>노선 {route}의 새 배차간격이 글과 표에 모두 있습니다. 한 번만 주십시오.</translation>
    </message>
    <message>
      <source>Route {route} has position {seq} twice in the table of new stop sequences.</source>
      <translation>새 정류장 순서 표에서 노선 {route}의 순번 {seq}이(가) 두 번 나옵니다. 순번을 한 번씩만 쓰십시오.</translation>
    </message>
    <message>
      <source>Route {route} is cut and changed at once. Do one of both.</source>
      <translation>노선 {route}을(를) 폐지하면서 바꿀 수는 없습니다. 하나만 고르십시오.</translation>
    </message>
    <message>
      <source>Route {route} is in the table of new stop sequences and drawn as well. Give it once.</source>
      <translation>노선 {route}이(가) 새 정류장 순서 표에도 있고 그린 선에도 있습니다. 한 번만 주십시오.</translation>
    </message>
    <message>
      <source>Route {route}, which gets a new headway, is not in the base.</source>
      <translation>배차간격을 바꿀 노선 {route}이(가) 현재 노선에 없습니다. 노선 번호를 확인하십시오.</translation>
    </message>
    <message>
      <source>Route {route}, which is to be cut, is not in the base.</source>
      <translation>폐지할 노선 {route}이(가) 현재 노선에 없습니다. 노선 번호를 확인하십시오.</translation>
    </message>
    <message>
      <source>Routes</source>
      <translation>노선 수</translation>
    </message>
    <message>
      <source>Routes (table)</source>
      <translation>노선(표)</translation>
    </message>
    <message>
      <source>Routes (with route_id; lines are drawn)</source>
      <translation>노선(route_id 필드. 선이 있으면 지도에 그립니다)</translation>
    </message>
    <message>
      <source>Routes after</source>
      <translation>개편 후 노선 수</translation>
    </message>
    <message>
      <source>Routes and places</source>
      <translation>노선과 지역 자료</translation>
    </message>
    <message>
      <source>Routes and stops</source>
      <translation>노선과 정류장</translation>
    </message>
    <message>
      <source>Routes and their indicators</source>
      <translation>노선별 지표</translation>
    </message>
    <message>
      <source>Routes before</source>
      <translation>현재 노선 수</translation>
    </message>
    <message>
      <source>Routes between which most change</source>
      <translation>환승이 많은 노선 쌍</translation>
    </message>
    <message>
      <source>Routes over 5 %</source>
      <translation>5 % 넘는 노선</translation>
    </message>
    <message>
      <source>Routes that go there</source>
      <translation>지금 잇는 노선</translation>
    </message>
    <message>
      <source>Routes that would no longer run, separated by commas.</source>
      <translation>폐지할 노선을 쉼표로 나눠 적습니다.</translation>
    </message>
    <message>
      <source>Routes to cut</source>
      <translation>폐지할 노선</translation>
    </message>
    <message>
      <source>Routes to cut (numbers or names, with commas)</source>
      <translation>폐지할 노선(번호나 이름, 쉼표로 구분)</translation>
    </message>
    <message>
      <source>Routes, the changed and the most affected</source>
      <translation>개편 노선과 영향이 큰 노선</translation>
    </message>
    <message>
      <source>Row of this route and stop</source>
      <translation>같은 노선·정류장의 행 차례</translation>
    </message>
    <message>
      <source>Row {row} of the OD table: there is no zone {zone}. Correct the row, add the zone (zones beyond the border belong into the layer of outer zones), or choose to leave out rows of unknown zones.</source>
      <translation>OD표 {row}째 줄: 존 {zone}이(가) 없습니다. 줄을 고치거나 존을 넣거나(시 경계 밖의 존은 외부존 레이어에) ‘모르는 존의 줄 빼기’를 켜십시오.</translation>
    </message>
    <message>
      <source>Row {row} of the layer of {what} has no shape, so its trips would be lost. Draw it, or delete the row.</source>
      <translation>{what} 레이어 {row}행에 도형이 없어 그 통행이 빠지게 됩니다. 도형을 그리거나 행을 지우십시오.</translation>
    </message>
    <message>
      <source>Row {row} of the layer {layer} has no time in the field {field}. Leave such rows out.</source>
      <translation>레이어 {layer}의 {row}번째 행은 필드 {field}에 시각이 없습니다. 그런 행을 빼십시오.</translation>
    </message>
    <message>
      <source>Row {row} of the layer {layer} in {file} is not one line. Draw it again, or delete the row.</source>
      <translation>{file}의 {layer} 레이어 {row}행에 선이 없거나 선이 여러 개입니다. 선 하나로 다시 그리거나 행을 지우십시오.</translation>
    </message>
    <message>
      <source>Row {row} of the layer {layer} in {file}: {field} is empty. Fill it in, or make the file again.</source>
      <translation>{file}의 {layer} 레이어 {row}행: {field} 값이 비어 있습니다. 값을 채우거나 파일을 다시 만드십시오.</translation>
    </message>
    <message>
      <source>Row {row} of the layer {layer} in {file}: {field} is {value}, which the layer {other} does not have. Correct it, or make the file again.</source>
      <translation>{file}의 {layer} 레이어 {row}행: {field} 값 {value}이(가) {other} 레이어에 없습니다. 값을 고치거나 파일을 다시 만드십시오.</translation>
    </message>
    <message>
      <source>Row {row} of the layer {layer} in {file}: {field} is {value}. Correct it: a number from {limit}.</source>
      <translation>{file}의 {layer} 레이어 {row}행: {field} 값이 {value}입니다. {limit} 이상의 숫자로 고치십시오.</translation>
    </message>
    <message>
      <source>Row {row} of the layer {layer} in {file}: {field} {value} is there twice. Delete one of the rows.</source>
      <translation>{file}의 {layer} 레이어 {row}행: {field} 값 {value}이(가) 두 번 나옵니다. 두 행 중 하나를 지우십시오.</translation>
    </message>
    <message>
      <source>Row {row} of the layer {layer} tells of the same feature and time ({time}) as a row before it. Choose a layer with one row for each feature and interval.</source>
      <translation>레이어 {layer}의 {row}번째 행이 앞 행과 같은 객체, 같은 시간대({time})입니다. 객체와 시간대마다 한 행인 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Row {row} of the {table}: {value} in the field {field} is below 0. Correct it.</source>
      <translation>{table} {row}째 줄: {field} 필드의 {value}이(가) 0보다 작습니다. 고치십시오.</translation>
    </message>
    <message>
      <source>Row {row} of the {table}: “{value}” in the field {field} is no number. Correct it, or leave it empty.</source>
      <translation>{table} {row}째 줄: {field} 필드의 ‘{value}’은(는) 숫자가 아닙니다. 고치거나 비우십시오.</translation>
    </message>
    <message>
      <source>Row {row}: {text} is no hour or time of day. Write 8, 08:00 or 2026-05-12 08:00.</source>
      <translation>{row}행: {text}은(는) 시간으로 읽을 수 없습니다. 8, 08:00 또는 2026-05-12 08:00처럼 적으십시오.</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>행 수</translation>
    </message>
    <message>
      <source>Rows and columns were balanced in {count} rounds; the largest error is {error}.</source>
      <translation>발생·도착 합을 {count}번 만에 맞추었습니다. 가장 큰 오차는 {error}입니다.</translation>
    </message>
    <message>
      <source>Rows kept</source>
      <translation>채택한 행</translation>
    </message>
    <message>
      <source>Rows of sums</source>
      <translation>합계 줄</translation>
    </message>
    <message>
      <source>Rows of the OD table, such as its sum, whose zone is on no layer.</source>
      <translation>합계 행처럼 존 레이어에 없는 존의 OD표 행입니다.</translation>
    </message>
    <message>
      <source>Rows read</source>
      <translation>읽은 행</translation>
    </message>
    <message>
      <source>Rows rejected</source>
      <translation>제외한 행</translation>
    </message>
    <message>
      <source>Rows set aside</source>
      <translation>제외한 행</translation>
    </message>
    <message>
      <source>Rows that were set aside</source>
      <translation>제외한 행의 목록</translation>
    </message>
    <message>
      <source>Rows with unquoted commas put right</source>
      <translation>따옴표 없는 쉼표를 바로잡은 행</translation>
    </message>
    <message>
      <source>Rows written</source>
      <translation>쓴 행 수</translation>
    </message>
    <message>
      <source>Rules of</source>
      <translation>어느 도시의 기준</translation>
    </message>
    <message>
      <source>Rules that hold</source>
      <translation>지킨 규칙</translation>
    </message>
    <message>
      <source>Rules that were tested</source>
      <translation>검증한 기준</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>실행</translation>
    </message>
    <message>
      <source>Run (seed)</source>
      <translation>실행(난수 시드)</translation>
    </message>
    <message>
      <source>Run Again</source>
      <translation>다시 실행</translation>
    </message>
    <message>
      <source>Run Again with Changes…</source>
      <translation>바꾸어 다시 실행…</translation>
    </message>
    <message>
      <source>Run All Steps</source>
      <translation>전체 실행</translation>
    </message>
    <message>
      <source>Run What Is Due ({count})</source>
      <translation>없거나 지난 결과 모두 실행 ({count})</translation>
    </message>
    <message>
      <source>Run after (min)</source>
      <translation>운행시간 후(분)</translation>
    </message>
    <message>
      <source>Run again</source>
      <translation>다시 실행</translation>
    </message>
    <message>
      <source>Run before (min)</source>
      <translation>운행시간 전(분)</translation>
    </message>
    <message>
      <source>Run checks</source>
      <translation>실행 점검</translation>
    </message>
    <message>
      <source>Run time (s)</source>
      <translation>운행시간(초)</translation>
    </message>
    <message>
      <source>Run time, base (min)</source>
      <translation>운행시간, 기준(분)</translation>
    </message>
    <message>
      <source>Run time, difference (min)</source>
      <translation>운행시간, 차이(분)</translation>
    </message>
    <message>
      <source>Run time, half of the 95 % interval (min)</source>
      <translation>운행시간, 95 % 신뢰구간의 절반(분)</translation>
    </message>
    <message>
      <source>Run time, scenario (min)</source>
      <translation>운행시간, 시나리오(분)</translation>
    </message>
    <message>
      <source>Run time: what may be said</source>
      <translation>운행시간: 판정</translation>
    </message>
    <message>
      <source>Run with seed {seed}, round {number}: simulating</source>
      <translation>시드 {seed}, 반복 {number}회: 시뮬레이션 중</translation>
    </message>
    <message>
      <source>Run with seed {seed}: each vehicle by itself (micro)</source>
      <translation>시드 {seed}: 차량 한 대씩 움직이는 중(미시)</translation>
    </message>
    <message>
      <source>Run with seed {seed}: reading the buses</source>
      <translation>시드 {seed}: 버스 결과를 읽는 중</translation>
    </message>
    <message>
      <source>Run with seed {seed}: routes</source>
      <translation>시드 {seed}: 경로를 찾는 중</translation>
    </message>
    <message>
      <source>Run, mean (min)</source>
      <translation>평균 운행시간(분)</translation>
    </message>
    <message>
      <source>Running</source>
      <translation>실행 중</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>실행 횟수</translation>
    </message>
    <message>
      <source>Runs (seeds)</source>
      <translation>실행 횟수(난수 시드)</translation>
    </message>
    <message>
      <source>Runs a day (there and back)</source>
      <translation>하루 운행횟수(왕복)</translation>
    </message>
    <message>
      <source>Runs a day by the timetable</source>
      <translation>배차간격으로 본 하루 운행횟수</translation>
    </message>
    <message>
      <source>Runs and their spread</source>
      <translation>실행별 결과와 편차</translation>
    </message>
    <message>
      <source>Runs at once, on a core each (0: on all cores)</source>
      <translation>동시 실행 수(코어마다 하나, 0이면 모든 코어)</translation>
    </message>
    <message>
      <source>Runs the steps one after the other and adds the results to the map.</source>
      <translation>단계를 차례로 실행하고 결과를 지도에 올립니다.</translation>
    </message>
    <message>
      <source>Runs what is missing or out of date, one after the other.</source>
      <translation>빠진 것과 오래된 것을 차례로 실행합니다.</translation>
    </message>
    <message>
      <source>Runs with other chance (5 or more to compare scenarios)</source>
      <translation>난수 시드를 바꾼 실행 횟수(시나리오 비교는 5회 이상)</translation>
    </message>
    <message>
      <source>R² against STCIS</source>
      <translation>STCIS 대비 R²</translation>
    </message>
    <message>
      <source>STCIS</source>
      <translation>교통카드빅데이터 통합정보시스템(STCIS)</translation>
    </message>
    <message>
      <source>STCIS (transport card aggregates)</source>
      <translation>교통카드 빅데이터 통합정보시스템(STCIS)</translation>
    </message>
    <message>
      <source>STCIS could not answer just now ({reason}). Try again in a few minutes.</source>
      <translation>STCIS가 지금 응답하지 못했습니다({reason}). 몇 분 뒤에 다시 해 보십시오.</translation>
    </message>
    <message>
      <source>STCIS does not accept the key ({reason}). Check it, or apply for a new one on stcis.go.kr.</source>
      <translation>STCIS가 인증키를 받아들이지 않습니다({reason}). 인증키를 확인하거나 stcis.go.kr에서 새로 신청하십시오.</translation>
    </message>
    <message>
      <source>STCIS does not accept what was asked ({reason}). Check the entry of the dataset.</source>
      <translation>STCIS가 요청을 받아들이지 않습니다({reason}). 자료 목록의 항목을 확인하십시오.</translation>
    </message>
    <message>
      <source>STCIS, from zone to zone</source>
      <translation>STCIS 지역 사이 통행</translation>
    </message>
    <message>
      <source>SUMO gave no warning.</source>
      <translation>SUMO 경고가 없습니다.</translation>
    </message>
    <message>
      <source>SUMO gave {count} warnings, most often: {kinds}</source>
      <translation>SUMO 경고 {count}건, 잦은 것: {kinds}</translation>
    </message>
    <message>
      <source>SUMO in {folder} does not start: {told} Install it with “Install engine…”, or point {setting} to another.</source>
      <translation>{folder}의 SUMO가 실행되지 않습니다: {told} ‘엔진 설치…’로 설치하거나 {setting}에 다른 SUMO를 적으십시오.</translation>
    </message>
    <message>
      <source>SUMO in {folder} has no program {program}. Install SUMO as a whole, or let {setting} name another.</source>
      <translation>{folder}의 SUMO에 {program} 프로그램이 없습니다. SUMO를 통째로 설치하거나 {setting}에 다른 SUMO를 적으십시오.</translation>
    </message>
    <message>
      <source>SUMO in {folder} is version {found}; {needed} or newer is needed. Install it with “Install engine…”.</source>
      <translation>{folder}의 SUMO는 {found} 버전입니다. {needed} 이상이 필요하니 ‘엔진 설치…’로 설치하십시오.</translation>
    </message>
    <message>
      <source>SUMO is not installed. Install it with the button “Install engine…” of the Sijeong dock or the algorithm sijeong:installengine and the wheel file eclipse_sumo, or set {setting} to the folder of an installed SUMO.</source>
      <translation>SUMO가 설치되어 있지 않습니다. 시정 패널의 ‘엔진 설치…’ 단추나 sijeong:installengine 알고리즘으로 eclipse_sumo 휠 파일을 설치하거나, 설치된 SUMO의 폴더를 {setting}에 적으십시오.</translation>
    </message>
    <message>
      <source>SUMO needs a folder with an ASCII path, and {folder} has other letters. Choose such a folder (SUMO_FOLDER).</source>
      <translation>SUMO는 영문 경로의 폴더가 있어야 하는데 {folder}에 다른 글자가 있습니다. 영문 경로의 폴더를 고르십시오(SUMO_FOLDER).</translation>
    </message>
    <message>
      <source>SUMO works in {folder}, because {wanted} has letters outside ASCII.</source>
      <translation>{wanted}에 영문이 아닌 글자가 있어 SUMO는 {folder}에서 작업합니다.</translation>
    </message>
    <message>
      <source>SUMO's program {program} did not finish (exit code {code}). It says: {told}</source>
      <translation>SUMO의 {program} 프로그램이 끝까지 가지 못했습니다(종료 코드 {code}). SUMO의 말: {told}</translation>
    </message>
    <message>
      <source>SUMO's program {program} was ended from outside (exit code {code}), perhaps because the memory was not enough. Close other programs or choose a smaller area or period, and run this again.</source>
      <translation>SUMO 프로그램 {program}이(가) 외부에서 강제 종료되었습니다(종료 코드 {code}). 메모리가 부족했을 수 있습니다. 다른 프로그램을 닫거나 지역이나 시간을 줄여 다시 실행하십시오.</translation>
    </message>
    <message>
      <source>Same route again counts</source>
      <translation>같은 노선 재승차도 환승</translation>
    </message>
    <message>
      <source>Same route again counts as a transfer</source>
      <translation>같은 노선 재승차도 환승으로 인정</translation>
    </message>
    <message>
      <source>Saturation flow (vehicles/h of green and lane)</source>
      <translation>포화교통류율(대/녹색시간/차로)</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>토요일</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>저장</translation>
    </message>
    <message>
      <source>Save a Copy…</source>
      <translation>사본 저장…</translation>
    </message>
    <message>
      <source>Save a copy of the card key</source>
      <translation>카드키 사본 저장</translation>
    </message>
    <message>
      <source>Save or copy the chart</source>
      <translation>도표 저장·복사</translation>
    </message>
    <message>
      <source>Save the chart as a picture…</source>
      <translation>도표를 그림으로 저장…</translation>
    </message>
    <message>
      <source>Save the numbers as CSV…</source>
      <translation>수치를 CSV로 저장…</translation>
    </message>
    <message>
      <source>Saved as {name}.</source>
      <translation>‘{name}’(으)로 저장했습니다.</translation>
    </message>
    <message>
      <source>Saved in {file}</source>
      <translation>{file}에 저장했습니다</translation>
    </message>
    <message>
      <source>Saved in {file}. Keep it apart from the data.</source>
      <translation>{file}에 저장했습니다. 자료와 따로 보관하십시오.</translation>
    </message>
    <message>
      <source>Saved in {folder}</source>
      <translation>저장 위치: {folder}</translation>
    </message>
    <message>
      <source>Saved mapping of columns</source>
      <translation>저장한 열 맞추기</translation>
    </message>
    <message>
      <source>Saved mapping of columns (instead of the layout)</source>
      <translation>저장한 열 맞추기(기록 양식 대신)</translation>
    </message>
    <message>
      <source>Saves it and chooses it for the import.</source>
      <translation>저장하고 가져오기에 이 양식을 고릅니다.</translation>
    </message>
    <message>
      <source>Saving a day, all passengers (min)</source>
      <translation>하루 단축 시간, 승객 합계(분)</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>축척</translation>
    </message>
    <message>
      <source>Scale 1 : (empty: the next round one)</source>
      <translation>축척 1 : (비우면 자동)</translation>
    </message>
    <message>
      <source>Scaling the demand to the counts</source>
      <translation>수요의 크기를 관측 교통량에 맞추는 중</translation>
    </message>
    <message>
      <source>Scenario</source>
      <translation>시나리오</translation>
    </message>
    <message>
      <source>Scenario (empty: a new one)</source>
      <translation>시나리오(비우면 새로 만듦)</translation>
    </message>
    <message>
      <source>Scenario (empty: the base)</source>
      <translation>시나리오(비우면 기준)</translation>
    </message>
    <message>
      <source>Scheduler of a Dask cluster</source>
      <translation>Dask 클러스터의 스케줄러 주소</translation>
    </message>
    <message>
      <source>Scheduler of a Dask cluster (empty: that of the settings)</source>
      <translation>Dask 클러스터의 스케줄러 주소(비우면 설정의 주소)</translation>
    </message>
    <message>
      <source>Scheduler of a Dask cluster, for example tcp://10.0.0.5:8786 (empty: this PC)</source>
      <translation>Dask 클러스터의 스케줄러 주소, 예: tcp://10.0.0.5:8786 (비우면 이 PC에서 계산)</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>스키마</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>점수</translation>
    </message>
    <message>
      <source>Score (0–100)</source>
      <translation>점수(0~100)</translation>
    </message>
    <message>
      <source>Script of roles and rights</source>
      <translation>역할과 권한 스크립트</translation>
    </message>
    <message>
      <source>Search a dong, stop or address</source>
      <translation>동·정류장·주소 검색</translation>
    </message>
    <message>
      <source>Search fields</source>
      <translation>필드 검색</translation>
    </message>
    <message>
      <source>Search the catalogue</source>
      <translation>자료 목록에서 찾기</translation>
    </message>
    <message>
      <source>Search the help</source>
      <translation>도움말 검색</translation>
    </message>
    <message>
      <source>Search, for example: parcels, bus stop</source>
      <translation>찾기(예: 필지, 정류장, ㅈㄹㅈ)</translation>
    </message>
    <message>
      <source>Searching ways between zones</source>
      <translation>존 사이의 길을 찾는 중</translation>
    </message>
    <message>
      <source>Season of caution against forest fire until {day}: {count} days left.</source>
      <translation>산불조심기간, {day}까지 {count}일 남았습니다.</translation>
    </message>
    <message>
      <source>Season of caution against forest fire: today is its last day.</source>
      <translation>산불조심기간, 오늘이 마지막 날입니다.</translation>
    </message>
    <message>
      <source>Seats of a city bus</source>
      <translation>시내버스 좌석 수</translation>
    </message>
    <message>
      <source>Seats of a village bus</source>
      <translation>마을버스 좌석 수</translation>
    </message>
    <message>
      <source>Seats of an express bus</source>
      <translation>좌석형 버스 좌석 수</translation>
    </message>
    <message>
      <source>Second opinion</source>
      <translation>다른 의견</translation>
    </message>
    <message>
      <source>Second opinion: class</source>
      <translation>다른 의견: 등급</translation>
    </message>
    <message>
      <source>Second opinion: contact with forest</source>
      <translation>다른 의견: 산림과 맞닿음</translation>
    </message>
    <message>
      <source>Second opinion: density</source>
      <translation>다른 의견: 밀도</translation>
    </message>
    <message>
      <source>Second opinion: past fires</source>
      <translation>다른 의견: 과거 산불</translation>
    </message>
    <message>
      <source>Second opinion: points</source>
      <translation>다른 의견: 점수</translation>
    </message>
    <message>
      <source>Second opinion: slope</source>
      <translation>다른 의견: 경사</translation>
    </message>
    <message>
      <source>Second opinion: vegetation</source>
      <translation>다른 의견: 식생</translation>
    </message>
    <message>
      <source>Second route</source>
      <translation>갈아탄 노선</translation>
    </message>
    <message>
      <source>Section and name in the ini</source>
      <translation>ini의 구역과 이름</translation>
    </message>
    <message>
      <source>See what each file was taken for, then add what is ticked.</source>
      <translation>파일마다 무엇으로 알아보았는지 확인한 뒤, 선택된 것을 넣으십시오.</translation>
    </message>
    <message>
      <source>Seed that draws them</source>
      <translation>검증용 링크를 뽑는 난수 시드</translation>
    </message>
    <message>
      <source>Seen from afar, only the {shown} most important of {count} lines are drawn. Zoom in to see every one.</source>
      <translation>멀리서는 선 {count}개 가운데 중요한 {shown}개만 그립니다. 확대하면 모두 보입니다.</translation>
    </message>
    <message>
      <source>Seen from afar, squares of {size} m stand for {count} features: each has the colour of the class that most of its features belong to. Zoom in to see every one.</source>
      <translation>멀리서는 {size} m 격자가 객체 {count}개를 대신하며, 격자 색은 그 안에 가장 많은 등급의 색입니다. 확대하면 하나씩 보입니다.</translation>
    </message>
    <message>
      <source>Segment of the fullest bus</source>
      <translation>가장 혼잡한 구간</translation>
    </message>
    <message>
      <source>Segment of the greatest load</source>
      <translation>최대 재차인원 구간</translation>
    </message>
    <message>
      <source>Select a junction of the layer of nodes on the map.</source>
      <translation>지도의 노드 레이어에서 교차로를 선택하십시오.</translation>
    </message>
    <message>
      <source>Select a zone of the demand on the map, or draw the place.</source>
      <translation>지도에서 통행수요의 존을 선택하거나 위치를 그리십시오.</translation>
    </message>
    <message>
      <source>Select on the map…</source>
      <translation>지도에서 선택…</translation>
    </message>
    <message>
      <source>Selected features only</source>
      <translation>선택한 객체만</translation>
    </message>
    <message>
      <source>Selected features only (layers without a selection are left out)</source>
      <translation>선택한 객체만(선택이 없는 레이어는 제외)</translation>
    </message>
    <message>
      <source>Selected features only ({count})</source>
      <translation>선택한 객체만({count}개)</translation>
    </message>
    <message>
      <source>Selected roads</source>
      <translation>선택한 도로</translation>
    </message>
    <message>
      <source>Semicolon ;</source>
      <translation>세미콜론 ;</translation>
    </message>
    <message>
      <source>Sending the engines</source>
      <translation>소방차 출동 경로를 찾는 중</translation>
    </message>
    <message>
      <source>Sends one request; it counts in the day's allowance, and nothing is kept.</source>
      <translation>요청을 한 번 보냅니다. 하루 호출 한도에 들어가며, 받은 것은 남기지 않습니다.</translation>
    </message>
    <message>
      <source>Sensitivity of the ranking</source>
      <translation>순위의 민감도</translation>
    </message>
    <message>
      <source>Sentence without its numbers</source>
      <translation>문장 틀</translation>
    </message>
    <message>
      <source>Seoul, Incheon, Gyeonggi</source>
      <translation>수도권(서울·인천·경기)</translation>
    </message>
    <message>
      <source>Seoul, by stop and hour</source>
      <translation>서울시 정류장별 시간대별</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>서버</translation>
    </message>
    <message>
      <source>Servers of the city</source>
      <translation>우리 시의 서버</translation>
    </message>
    <message>
      <source>Service coverage by dong</source>
      <translation>행정동별 서비스 범위</translation>
    </message>
    <message>
      <source>Service coverage of the stops</source>
      <translation>정류장 서비스 범위</translation>
    </message>
    <message>
      <source>Service date</source>
      <translation>운행일</translation>
    </message>
    <message>
      <source>Service day</source>
      <translation>운행일</translation>
    </message>
    <message>
      <source>Services instead of a day (service_id, separated by commas)</source>
      <translation>날 대신 운행 계획으로 고르기(service_id, 쉼표로 구분)</translation>
    </message>
    <message>
      <source>Set by this PC's environment variable {source}</source>
      <translation>이 PC의 환경 변수 {source}에서 정함</translation>
    </message>
    <message>
      <source>Set by your office: {source}</source>
      <translation>기관에서 정함: {source}</translation>
    </message>
    <message>
      <source>Set of links</source>
      <translation>링크 구분</translation>
    </message>
    <message>
      <source>Set out</source>
      <translation>출발</translation>
    </message>
    <message>
      <source>Sets the coordinate reference system of the project, not of your data.</source>
      <translation>프로젝트의 좌표계를 정합니다. 자료의 좌표계는 그대로입니다.</translation>
    </message>
    <message>
      <source>Setting</source>
      <translation>설정</translation>
    </message>
    <message>
      <source>Settings (JSON)</source>
      <translation>설정(JSON)</translation>
    </message>
    <message>
      <source>Settings file of the office: {file} (looked for in {places})</source>
      <translation>기관의 설정 파일: {file} (찾은 위치: {places})</translation>
    </message>
    <message>
      <source>Settings of Smart Sijeong</source>
      <translation>스마트시정 설정</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>설정…</translation>
    </message>
    <message>
      <source>Settlement company, 2018</source>
      <translation>정산사 양식(2018)</translation>
    </message>
    <message>
      <source>Several are separated by semicolons.</source>
      <translation>여러 개는 세미콜론(;)으로 나눕니다.</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>정도</translation>
    </message>
    <message>
      <source>Shape (WKT)</source>
      <translation>도형(WKT)</translation>
    </message>
    <message>
      <source>Shape: kind of vehicle</source>
      <translation>모양: 차종</translation>
    </message>
    <message>
      <source>Shape: what was found</source>
      <translation>모양: 무엇을 찾았나</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>비율</translation>
    </message>
    <message>
      <source>Share (%)</source>
      <translation>비율(%)</translation>
    </message>
    <message>
      <source>Share at roads with one way out</source>
      <translation>들고 나는 길이 하나인 도로의 비율</translation>
    </message>
    <message>
      <source>Share below GEH 5, links fitted to</source>
      <translation>GEH 5 미만 비율(맞춘 링크)</translation>
    </message>
    <message>
      <source>Share below GEH 5, links held out</source>
      <translation>GEH 5 미만 비율(검증용 링크)</translation>
    </message>
    <message>
      <source>Share below GEH 5, links held out, before</source>
      <translation>정산 전 GEH 5 미만 비율(검증용 링크)</translation>
    </message>
    <message>
      <source>Share left by giving way</source>
      <translation>양보 시 용량비</translation>
    </message>
    <message>
      <source>Share of adults</source>
      <translation>일반 이용자 비율</translation>
    </message>
    <message>
      <source>Share of all between zones</source>
      <translation>존 간 통행 중 비율</translation>
    </message>
    <message>
      <source>Share of all journeys</source>
      <translation>전체 통행 중 비율</translation>
    </message>
    <message>
      <source>Share of all that use it</source>
      <translation>링크 이용 차량 중 비율</translation>
    </message>
    <message>
      <source>Share of buildings within</source>
      <translation>거리 안 건물 비율</translation>
    </message>
    <message>
      <source>Share of buildings within 50 m</source>
      <translation>50 m 안 건축물 비율</translation>
    </message>
    <message>
      <source>Share of bunched buses</source>
      <translation>몰림 비율</translation>
    </message>
    <message>
      <source>Share of capacity left to who gives way without a signal (1: no rule)</source>
      <translation>무신호 교차로에서 양보하는 접근로의 용량비(1이면 줄이지 않음)</translation>
    </message>
    <message>
      <source>Share of children</source>
      <translation>어린이 이용자 비율</translation>
    </message>
    <message>
      <source>Share of conifers</source>
      <translation>침엽수 비율</translation>
    </message>
    <message>
      <source>Share of fires</source>
      <translation>산불 비율</translation>
    </message>
    <message>
      <source>Share of foreigners</source>
      <translation>외국인 이용자 비율</translation>
    </message>
    <message>
      <source>Share of forest</source>
      <translation>산림률</translation>
    </message>
    <message>
      <source>Share of forest edge reached in time</source>
      <translation>제때 도착하는 산림 경계 비율</translation>
    </message>
    <message>
      <source>Share of forest-adjacent area</source>
      <translation>산림인접 면적 비율</translation>
    </message>
    <message>
      <source>Share of forest-adjacent land</source>
      <translation>산림인접지 비율</translation>
    </message>
    <message>
      <source>Share of forest-adjacent land (%)</source>
      <translation>산림인접 면적 비율(%)</translation>
    </message>
    <message>
      <source>Share of forest-adjacent parcels</source>
      <translation>산림인접 필지 비율</translation>
    </message>
    <message>
      <source>Share of green</source>
      <translation>녹색비</translation>
    </message>
    <message>
      <source>Share of journeys that begin and end in a zone (%)</source>
      <translation>구역에서 출발해 구역에 도착한 비율(%)</translation>
    </message>
    <message>
      <source>Share of journeys that is told (%)</source>
      <translation>보이는 통행의 비율(%)</translation>
    </message>
    <message>
      <source>Share of journeys with a transfer</source>
      <translation>환승 통행 비율</translation>
    </message>
    <message>
      <source>Share of other users</source>
      <translation>기타 이용자 비율</translation>
    </message>
    <message>
      <source>Share of passengers</source>
      <translation>승객 비율</translation>
    </message>
    <message>
      <source>Share of perimeter that faces forest</source>
      <translation>산림을 마주 보는 둘레의 비율</translation>
    </message>
    <message>
      <source>Share of person trips driven in cars</source>
      <translation>사람 통행 중 승용차 분담률</translation>
    </message>
    <message>
      <source>Share of residents</source>
      <translation>주민 비율</translation>
    </message>
    <message>
      <source>Share of residents not reached in time</source>
      <translation>제때 닿지 못하는 주민 비율</translation>
    </message>
    <message>
      <source>Share of residents within</source>
      <translation>거리 안 주민 비율</translation>
    </message>
    <message>
      <source>Share of residents within the largest distance</source>
      <translation>가장 먼 거리 안 주민 비율</translation>
    </message>
    <message>
      <source>Share of roads with level E or worse</source>
      <translation>서비스수준 E 이하인 도로의 비율</translation>
    </message>
    <message>
      <source>Share of senior citizens</source>
      <translation>경로 이용자 비율</translation>
    </message>
    <message>
      <source>Share of students (children and teenagers)</source>
      <translation>학생 비율(어린이와 청소년)</translation>
    </message>
    <message>
      <source>Share of teenagers</source>
      <translation>청소년 이용자 비율</translation>
    </message>
    <message>
      <source>Share of the burnable land (chance)</source>
      <translation>탈 수 있는 땅에서 차지하는 비율(우연)</translation>
    </message>
    <message>
      <source>Share of the counts that judge the result and are not fitted to.</source>
      <translation>맞추는 데 쓰지 않고 결과를 판정하는 지점의 비율입니다.</translation>
    </message>
    <message>
      <source>Share of the disabled</source>
      <translation>장애인 이용자 비율</translation>
    </message>
    <message>
      <source>Share of the fires</source>
      <translation>산불에서 차지하는 비율</translation>
    </message>
    <message>
      <source>Share of the peak hour</source>
      <translation>첨두시 집중률</translation>
    </message>
    <message>
      <source>Share of the places taken</source>
      <translation>정원 대비 재차율</translation>
    </message>
    <message>
      <source>Share of them</source>
      <translation>그 비율</translation>
    </message>
    <message>
      <source>Share of them that is drawn (%)</source>
      <translation>그중 그린 비율(%)</translation>
    </message>
    <message>
      <source>Share of those over 65 within</source>
      <translation>거리 안 65세 이상 비율</translation>
    </message>
    <message>
      <source>Share of time that better ways would save</source>
      <translation>더 나은 길로 줄일 수 있는 시간의 비율</translation>
    </message>
    <message>
      <source>Share of transfers</source>
      <translation>환승 비율</translation>
    </message>
    <message>
      <source>Share of trips on another way</source>
      <translation>경로를 바꾼 통행의 비율</translation>
    </message>
    <message>
      <source>Share of vehicles</source>
      <translation>차량 비율</translation>
    </message>
    <message>
      <source>Share of vehicles to follow on the map (0 to 1)</source>
      <translation>지도에서 따라갈 차량 비율(0~1)</translation>
    </message>
    <message>
      <source>Share of veterans</source>
      <translation>국가유공자 이용자 비율</translation>
    </message>
    <message>
      <source>Share off the route</source>
      <translation>노선을 벗어난 비율</translation>
    </message>
    <message>
      <source>Share so far</source>
      <translation>누적 비율</translation>
    </message>
    <message>
      <source>Share that changes</source>
      <translation>환승 비율</translation>
    </message>
    <message>
      <source>Share that changes there</source>
      <translation>그 환승을 하는 비율</translation>
    </message>
    <message>
      <source>Share that missed a bus</source>
      <translation>버스를 놓친 비율</translation>
    </message>
    <message>
      <source>Share up to this length</source>
      <translation>이 거리까지의 누적 비율</translation>
    </message>
    <message>
      <source>Share with a road in reach of the hoses</source>
      <translation>호스가 닿는 도로가 있는 경계 비율</translation>
    </message>
    <message>
      <source>Share with water near</source>
      <translation>소방용수가 가까운 경계 비율</translation>
    </message>
    <message>
      <source>Share within by the straight line</source>
      <translation>직선거리로 쟀을 때 비율</translation>
    </message>
    <message>
      <source>Share without a known alighting</source>
      <translation>하차 미상 비율</translation>
    </message>
    <message>
      <source>Share without a wait (early tagging out)</source>
      <translation>대기 없는 비율(미리 하차 태그)</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>시트</translation>
    </message>
    <message>
      <source>Sheet number</source>
      <translation>도면번호</translation>
    </message>
    <message>
      <source>Sheet {sheet}: row {row} has {count} values for {columns} columns.</source>
      <translation>시트 {sheet}: {row}행의 값이 {count}개로 열 {columns}개와 맞지 않습니다.</translation>
    </message>
    <message>
      <source>Sheets</source>
      <translation>도면</translation>
    </message>
    <message>
      <source>Sheets for printing, an atlas by dong, the city's indicators, all tables as a workbook.</source>
      <translation>인쇄용 도면, 행정동별 도면집, 시정 지표, 모든 표의 통합 문서를 만듭니다.</translation>
    </message>
    <message>
      <source>Shelters</source>
      <translation>대피소</translation>
    </message>
    <message>
      <source>Shortest line to the forest</source>
      <translation>산림까지 최단거리선</translation>
    </message>
    <message>
      <source>Show Its Map Theme</source>
      <translation>이 결과의 지도 테마 보기</translation>
    </message>
    <message>
      <source>Show a map of this job: the layers that belong together on, other results off.</source>
      <translation>이 업무의 지도를 봅니다. 함께 볼 레이어는 켜고 다른 결과는 끕니다.</translation>
    </message>
    <message>
      <source>Show field names</source>
      <translation>필드 이름 보이기</translation>
    </message>
    <message>
      <source>Show in the Catalogue</source>
      <translation>자료 목록에서 보기</translation>
    </message>
    <message>
      <source>Show it on the map</source>
      <translation>지도에서 보기</translation>
    </message>
    <message>
      <source>Show me around (two minutes)</source>
      <translation>둘러보기 안내도 보기(2분)</translation>
    </message>
    <message>
      <source>Show on a phone</source>
      <translation>휴대전화로 보기</translation>
    </message>
    <message>
      <source>Show on a phone…</source>
      <translation>휴대전화로 보기…</translation>
    </message>
    <message>
      <source>Show or hide the Sijeong panel</source>
      <translation>시정 패널 보이기/숨기기</translation>
    </message>
    <message>
      <source>Show the map in {crs}</source>
      <translation>지도 좌표계를 {crs}(으)로 맞추기</translation>
    </message>
    <message>
      <source>Show the names of the fields above the headings</source>
      <translation>머리글 위에 필드 이름 보이기</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>표시할 지표</translation>
    </message>
    <message>
      <source>Shown at the top of the app.</source>
      <translation>앱 맨 위에 적힙니다.</translation>
    </message>
    <message>
      <source>Shown between</source>
      <translation>보이는 단위</translation>
    </message>
    <message>
      <source>Shown in results and reports.</source>
      <translation>결과와 보고서에 적힙니다.</translation>
    </message>
    <message>
      <source>Shows only the datasets of this theme.</source>
      <translation>이 주제의 자료만 보여 줍니다.</translation>
    </message>
    <message>
      <source>Shows only the dongs whose names fit.</source>
      <translation>이름이 맞는 동만 보여 줍니다.</translation>
    </message>
    <message>
      <source>Shows only the fields whose names fit.</source>
      <translation>이름이 맞는 필드만 보여 줍니다.</translation>
    </message>
    <message>
      <source>Shows the defaults in all sections; keys and what your office has set stay.</source>
      <translation>모든 탭에 기본값을 보여 줍니다. 인증키와 기관에서 정한 값은 그대로입니다.</translation>
    </message>
    <message>
      <source>Shows the preview as a phone with dark colours does.</source>
      <translation>어두운 화면의 휴대전화처럼 미리 봅니다.</translation>
    </message>
    <message>
      <source>Shows the publication on this computer.</source>
      <translation>이 PC의 브라우저에서 게시본을 봅니다.</translation>
    </message>
    <message>
      <source>Shows the publication to a phone in the same network for some minutes.</source>
      <translation>같은 네트워크의 휴대전화에 게시본을 몇 분 동안 보여 줍니다.</translation>
    </message>
    <message>
      <source>Shows what was held back and left out.</source>
      <translation>가린 값과 뺀 필드를 보여 줍니다.</translation>
    </message>
    <message>
      <source>Shows which table is used, and lets you correct it when the law changes.</source>
      <translation>어떤 표를 쓰는지 보여 주고, 법령이 바뀌면 고칠 수 있게 합니다.</translation>
    </message>
    <message>
      <source>Show…</source>
      <translation>보기…</translation>
    </message>
    <message>
      <source>Signal</source>
      <translation>신호</translation>
    </message>
    <message>
      <source>Signal at junction {target}: {value}</source>
      <translation>노드 {target}의 신호: {value}</translation>
    </message>
    <message>
      <source>Signal delay ×</source>
      <translation>신호 지체 배수</translation>
    </message>
    <message>
      <source>Signals of the city (points)</source>
      <translation>시의 신호등(점)</translation>
    </message>
    <message>
      <source>Sijeong</source>
      <translation>시정</translation>
    </message>
    <message>
      <source>Sijeong Help</source>
      <translation>시정 도움말</translation>
    </message>
    <message>
      <source>Sijeong Parquet</source>
      <translation>시정 Parquet</translation>
    </message>
    <message>
      <source>Sijeong cannot run because this QGIS was installed without {packages}. Use the QGIS installer of qgis.org (it brings them), or ask your administrator to add these Python packages.</source>
      <translation>이 QGIS에는 {packages} 패키지가 없어 시정을 실행할 수 없습니다. 이 패키지가 들어 있는 qgis.org의 설치본을 사용하거나 관리자에게 설치를 요청하십시오.</translation>
    </message>
    <message>
      <source>Sijeong charts</source>
      <translation>시정 도표</translation>
    </message>
    <message>
      <source>Sijeong's table of legal distances (2026-02-01)</source>
      <translation>시정 기본 법정 거리표(2026-02-01)</translation>
    </message>
    <message>
      <source>Sijeong: First Steps…</source>
      <translation>시정: 처음 시작하기…</translation>
    </message>
    <message>
      <source>Sijeong: Guided Tour</source>
      <translation>시정: 둘러보기</translation>
    </message>
    <message>
      <source>Sijeong: Load Sample City</source>
      <translation>시정: 예제 도시 불러오기</translation>
    </message>
    <message>
      <source>Simulate</source>
      <translation>시뮬레이션</translation>
    </message>
    <message>
      <source>Simulate as well (SUMO; takes much longer)</source>
      <translation>시뮬레이션도 하기(SUMO, 훨씬 오래 걸림)</translation>
    </message>
    <message>
      <source>Simulate the traffic</source>
      <translation>교통 시뮬레이션</translation>
    </message>
    <message>
      <source>Simulate traffic (SUMO)</source>
      <translation>교통 시뮬레이션(SUMO)</translation>
    </message>
    <message>
      <source>Simulated base</source>
      <translation>시뮬레이션: 기준</translation>
    </message>
    <message>
      <source>Simulated closure</source>
      <translation>시뮬레이션: 통제</translation>
    </message>
    <message>
      <source>Simulation with the closure</source>
      <translation>통제 후 시뮬레이션</translation>
    </message>
    <message>
      <source>Simulation without the closure</source>
      <translation>통제 전 시뮬레이션</translation>
    </message>
    <message>
      <source>Simulation: closure against base</source>
      <translation>시뮬레이션: 통제와 기준의 차이</translation>
    </message>
    <message>
      <source>Since the register before</source>
      <translation>지난 대장 이후</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>크기</translation>
    </message>
    <message>
      <source>Size (MB)</source>
      <translation>크기(MB)</translation>
    </message>
    <message>
      <source>Size of a cell</source>
      <translation>격자 크기</translation>
    </message>
    <message>
      <source>Size of the sheet.</source>
      <translation>용지 크기입니다.</translation>
    </message>
    <message>
      <source>Size: boardings and alightings in the hour</source>
      <translation>크기: 그 시간의 승하차</translation>
    </message>
    <message>
      <source>Size: journeys that begin or end here</source>
      <translation>크기: 출발·도착 통행</translation>
    </message>
    <message>
      <source>Size: number of transfers</source>
      <translation>크기: 환승 건수</translation>
    </message>
    <message>
      <source>Size: vehicles a day that begin or end here</source>
      <translation>크기: 하루 발생·도착 차량</translation>
    </message>
    <message>
      <source>Sizes, colours or heights that read fields that are left out are drawn as constants.</source>
      <translation>게시하지 않는 필드로 정한 크기, 색, 높이는 일정하게 그립니다.</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>건너뛰기</translation>
    </message>
    <message>
      <source>Slice from</source>
      <translation>시작 시각</translation>
    </message>
    <message>
      <source>Slice to</source>
      <translation>끝 시각</translation>
    </message>
    <message>
      <source>Slices of</source>
      <translation>시간 간격</translation>
    </message>
    <message>
      <source>Slivers joined to a neighbour</source>
      <translation>옆 임분에 붙인 틈</translation>
    </message>
    <message>
      <source>Slope (°)</source>
      <translation>경사(°)</translation>
    </message>
    <message>
      <source>Slope at the forest edge (°)</source>
      <translation>산림 경계의 경사(°)</translation>
    </message>
    <message>
      <source>Slope at the forest's edge</source>
      <translation>산림 경계 경사</translation>
    </message>
    <message>
      <source>Slope up which a fire comes (°)</source>
      <translation>불이 올라오는 경사(도)</translation>
    </message>
    <message>
      <source>Small counts hidden, as on the phones</source>
      <translation>소수 값 숨김(휴대전화와 같음)</translation>
    </message>
    <message>
      <source>Small patches left out</source>
      <translation>뺀 작은 덩어리</translation>
    </message>
    <message>
      <source>Smaller counts are hidden, and others with them from which they could be computed.</source>
      <translation>이보다 작은 수는 숨기고, 그 수를 계산해 낼 수 있는 다른 값도 함께 숨깁니다.</translation>
    </message>
    <message>
      <source>Smaller patches do not count. The law knows no smallest area: leave 0 for registers.</source>
      <translation>이보다 작은 산림은 뺍니다. 법에는 최소 면적이 없으므로 대장 작성에는 0으로 두십시오.</translation>
    </message>
    <message>
      <source>Smallest forest</source>
      <translation>최소 산림 면적</translation>
    </message>
    <message>
      <source>Smart Sijeong</source>
      <translation>스마트시정</translation>
    </message>
    <message>
      <source>So few fires would show a doubling in {power} of such cities only.</source>
      <translation>산불이 이렇게 적으면, 실제로 두 배가 나더라도 그것이 드러날 확률은 {power}뿐입니다.</translation>
    </message>
    <message>
      <source>So few journeys are hidden between dongs that their number is not told.</source>
      <translation>행정동 사이에서 숨긴 통행이 아주 적어 그 수를 밝히지 않습니다.</translation>
    </message>
    <message>
      <source>So many metres from the road the hoses of an engine reach.</source>
      <translation>소방차의 호스가 도로에서 이 거리까지 닿는다고 봅니다.</translation>
    </message>
    <message>
      <source>Some legal dongs</source>
      <translation>법정동 선택</translation>
    </message>
    <message>
      <source>Some of these days were handed out on {time} at other settings ({levels}, {cards} cards). Whoever has both can subtract them</source>
      <translation>이 기간의 일부를 {time}에 다른 설정({levels}, 카드 {cards}장)으로 제공했습니다. 둘을 모두 가진 사람은 서로 빼서 숨긴 값을 알 수 있습니다</translation>
    </message>
    <message>
      <source>Something else writes into {file} again and again, so nothing was added. Let it finish, and run this again.</source>
      <translation>다른 프로그램이나 작업이 {file}에 계속 저장하고 있어 아무것도 추가하지 않았습니다. 그 작업이 끝난 뒤 다시 실행하십시오.</translation>
    </message>
    <message>
      <source>Something went wrong that Sijeong did not expect. Copy the details and send them to the developers.</source>
      <translation>시정이 예상하지 못한 문제가 생겼습니다. ‘자세히…’의 내용을 복사해 개발자에게 보내십시오.</translation>
    </message>
    <message>
      <source>Sorting {rows} taps by service day, card and time</source>
      <translation>승하차 {rows}건을 운행일·카드·시각 순으로 정렬 중</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>출처</translation>
    </message>
    <message>
      <source>Source of the trips</source>
      <translation>통행의 근거</translation>
    </message>
    <message>
      <source>Source: {sources}</source>
      <translation>자료: {sources}</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>출처</translation>
    </message>
    <message>
      <source>Sources, date of the data, licence</source>
      <translation>출처, 자료 기준일, 이용 조건</translation>
    </message>
    <message>
      <source>Species</source>
      <translation>수종</translation>
    </message>
    <message>
      <source>Species (code)</source>
      <translation>수종 코드</translation>
    </message>
    <message>
      <source>Speed (km/h)</source>
      <translation>통행속도(km/h)</translation>
    </message>
    <message>
      <source>Speed between stops (km/h)</source>
      <translation>정류장 사이 속도(km/h)</translation>
    </message>
    <message>
      <source>Speed limit (km/h)</source>
      <translation>제한속도(km/h)</translation>
    </message>
    <message>
      <source>Speed limit in km/h.</source>
      <translation>제한속도(km/h).</translation>
    </message>
    <message>
      <source>Speed of a direct bus (km/h; 0: as riders come along today)</source>
      <translation>직결 버스 속도(km/h, 0: 지금 승객이 움직이는 속도)</translation>
    </message>
    <message>
      <source>Speed of an engine by that of the road</source>
      <translation>도로 속도에 대한 소방차 속도의 비율</translation>
    </message>
    <message>
      <source>Speed of road {target}: {old} → {value} km/h</source>
      <translation>링크 {target}의 제한속도: {old} → {value} km/h</translation>
    </message>
    <message>
      <source>Speed of the empty road ×</source>
      <translation>자유속도 배수</translation>
    </message>
    <message>
      <source>Speed when empty (km/h)</source>
      <translation>자유속도(km/h)</translation>
    </message>
    <message>
      <source>Speed, base (km/h)</source>
      <translation>통행속도, 기준(km/h)</translation>
    </message>
    <message>
      <source>Speed, difference (km/h)</source>
      <translation>통행속도, 차이(km/h)</translation>
    </message>
    <message>
      <source>Speed, scenario (km/h)</source>
      <translation>통행속도, 시나리오(km/h)</translation>
    </message>
    <message>
      <source>Speed, spread of the runs (km/h)</source>
      <translation>통행속도, 실행 간 편차(km/h)</translation>
    </message>
    <message>
      <source>Speeds</source>
      <translation>속도</translation>
    </message>
    <message>
      <source>Speeds (km/h) where the roads tell none: street=25, forest_road=15</source>
      <translation>속도를 모르는 도로의 속도(km/h): street=25, forest_road=15</translation>
    </message>
    <message>
      <source>Split off or merged into</source>
      <translation>분할·합병 상대 PNU</translation>
    </message>
    <message>
      <source>Splits the flows by day, hour or group of users.</source>
      <translation>통행을 요일, 시간, 이용자로 나눕니다.</translation>
    </message>
    <message>
      <source>Spread of journeys with a transfer</source>
      <translation>환승 통행 비율의 폭</translation>
    </message>
    <message>
      <source>Spread of the runs</source>
      <translation>실행 간 편차</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>표준편차</translation>
    </message>
    <message>
      <source>Stands</source>
      <translation>임분</translation>
    </message>
    <message>
      <source>Stands left out by kind</source>
      <translation>종류로 뺀 임분</translation>
    </message>
    <message>
      <source>Stands that touch</source>
      <translation>닿은 임분 수</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>시작</translation>
    </message>
    <message>
      <source>State</source>
      <translation>상태</translation>
    </message>
    <message>
      <source>State of the check</source>
      <translation>확인 상태</translation>
    </message>
    <message>
      <source>Statistics are made every 5 or 15 minutes, not every {minutes}.</source>
      <translation>통계 간격은 5분이나 15분이어야 하는데 {minutes}분입니다.</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>단계</translation>
    </message>
    <message>
      <source>Step of Sijeong</source>
      <translation>시정 단계</translation>
    </message>
    <message>
      <source>Step {number} of {total}. {stage}</source>
      <translation>{number}/{total}단계 · {stage}</translation>
    </message>
    <message>
      <source>Step {step} ({target}): both={value} is neither yes nor no.</source>
      <translation>{step}단계({target}): both 값 {value}은(는) yes도 no도 아닙니다. yes나 no를 적으십시오.</translation>
    </message>
    <message>
      <source>Step {step} ({target}): green={value} is no share of the cycle. Give a number between 0 and 1.</source>
      <translation>{step}단계({target}): green 값 {value}은(는) 주기의 비율이 아닙니다. 0과 1 사이의 수를 적으십시오.</translation>
    </message>
    <message>
      <source>Step {step} ({target}): it ends before it begins. Give an end after the beginning.</source>
      <translation>단계 {step}({target}): 끝이 시작보다 이릅니다. 시작 뒤의 시각을 적으십시오.</translation>
    </message>
    <message>
      <source>Step {step} ({target}): no zone has trips to other zones, so nothing tells where those of the development go. Check the OD table of the demand.</source>
      <translation>{step}단계({target}): 다른 존으로 가는 통행이 있는 존이 없어 개발의 통행을 나눌 수 없습니다. 통행수요의 OD표를 확인하십시오.</translation>
    </message>
    <message>
      <source>Step {step} ({target}): the demand has no vehicle class {name}. It has {known}.</source>
      <translation>단계 {step}({target}): 통행수요에 차종 {name}이(가) 없습니다. 있는 차종: {known}.</translation>
    </message>
    <message>
      <source>Step {step} ({target}): the development has no vehicles. Write “out=300 in=120”, or “use=apartment area=45000”.</source>
      <translation>단계 {step}({target}): 개발에 차량이 없습니다. ‘out=300 in=120’ 또는 ‘use=apartment area=45000’처럼 적으십시오.</translation>
    </message>
    <message>
      <source>Step {step} ({target}): the development's times lie outside those of the demand. Give others.</source>
      <translation>단계 {step}({target}): 개발의 시각이 통행수요의 시간 밖에 있습니다. 다른 시각을 적으십시오.</translation>
    </message>
    <message>
      <source>Step {step} ({target}): the table of trip rates has no use “{use}”. It has {known}.</source>
      <translation>단계 {step}({target}): 통행 원단위 표에 용도 ‘{use}’이(가) 없습니다. 있는 용도: {known}.</translation>
    </message>
    <message>
      <source>Step {step} ({target}): {value} is too much for “{operation}”. Give {most} at most.</source>
      <translation>{step}단계({target}): ‘{operation}’에 {value}은(는) 너무 큽니다. {most} 이하로 적으십시오.</translation>
    </message>
    <message>
      <source>Step {step} ({target}): “{operation}” holds for the whole time. Leave its times empty; only closures, developments and headways can be limited to a part of the day.</source>
      <translation>단계 {step}({target}): ‘{operation}’은(는) 전체 시간에 적용됩니다. 시각을 비우십시오. 통제, 개발, 배차간격만 시간대를 정할 수 있습니다.</translation>
    </message>
    <message>
      <source>Step {step} ({target}): “{operation}” knows no “{name}”. It knows {known}.</source>
      <translation>단계 {step}({target}): ‘{operation}’에는 ‘{name}’이(가) 없습니다. 쓸 수 있는 것: {known}.</translation>
    </message>
    <message>
      <source>Step {step} ({target}): “{value}” is no kind of vehicle. Write bus_lane=1, all, or some of {known}.</source>
      <translation>단계 {step}({target}): ‘{value}’은(는) 차종이 아닙니다. bus_lane=1, all 또는 다음 가운데에서 적으십시오: {known}.</translation>
    </message>
    <message>
      <source>Step {step} ({target}): “{value}” is no value for “{operation}”. Give {wanted} above {least}.</source>
      <translation>단계 {step}({target}): ‘{value}’은(는) ‘{operation}’의 값이 될 수 없습니다. {least}보다 큰 {wanted}을(를) 적으십시오.</translation>
    </message>
    <message>
      <source>Step {step} changes bus line {target}, but the demand has no buses. Make the demand with bus lines.</source>
      <translation>{step}단계에서 버스 노선 {target}을(를) 바꾸지만 통행수요에 버스가 없습니다. 버스 노선을 넣어 통행수요를 만드십시오.</translation>
    </message>
    <message>
      <source>Step {step} of the scenario (development): the zone {target} is not in this demand. Take the step back, or use the demand on which the scenario was made.</source>
      <translation>시나리오의 단계 {step}(개발): 존 {target}이(가) 이 통행수요에 없습니다. 단계를 되돌리거나 시나리오를 만든 통행수요를 쓰십시오.</translation>
    </message>
    <message>
      <source>Step {step} of the scenario (signal): the junction {target} is not in this network. Take the step back, or use the network on which the scenario was made.</source>
      <translation>시나리오의 단계 {step}(신호): 노드 {target}이(가) 이 도로망에 없습니다. 단계를 되돌리거나 시나리오를 만든 도로망을 쓰십시오.</translation>
    </message>
    <message>
      <source>Step {step} of the scenario ({operation}): the road {target} is not in this network. Take the step back, or use the network on which the scenario was made.</source>
      <translation>시나리오의 단계 {step}({operation}): 링크 {target}이(가) 이 도로망에 없습니다. 단계를 되돌리거나 시나리오를 만든 도로망을 쓰십시오.</translation>
    </message>
    <message>
      <source>Step {step} of the scenario no longer fits: {target} had {old} when the change was made and has {now} in this network. Take the step back and make it again.</source>
      <translation>시나리오의 {step}단계가 더 이상 맞지 않습니다. {target}은(는) 편집할 때 {old}였으나 이 도로망에서는 {now}입니다. 단계를 되돌리고 다시 편집하십시오.</translation>
    </message>
    <message>
      <source>Step {step} of {file} has the unknown operation “{operation}”. Known are {known}.</source>
      <translation>{file}의 {step}단계에 알 수 없는 변경 ‘{operation}’이(가) 있습니다. 쓸 수 있는 변경: {known}.</translation>
    </message>
    <message>
      <source>Step {step}: an end of the new road {target} lies {gap} m from the nearest road, more than {snap} m. Draw it up to the road, or write snap={wanted} into the value.</source>
      <translation>{step}단계: 새 도로 {target}의 끝이 가장 가까운 도로에서 {gap} m 떨어져 있어 {snap} m를 넘습니다. 도로까지 그리거나 값에 snap={wanted} 항목을 적으십시오.</translation>
    </message>
    <message>
      <source>Step {step}: junction {target} has no signal that could be timed. Write “on cycle=120 green=0.4”.</source>
      <translation>단계 {step}: 노드 {target}에는 조정할 신호가 없습니다. ‘on cycle=120 green=0.4’처럼 적으십시오.</translation>
    </message>
    <message>
      <source>Step {step}: road {target} has {lanes} lanes, so {buses} of them cannot be for buses alone.</source>
      <translation>단계 {step}: 링크 {target}은(는) {lanes}차로라서 그중 {buses}개를 버스전용으로 할 수 없습니다.</translation>
    </message>
    <message>
      <source>Step {step}: the new road {target} begins and ends at the same junction. Draw it from road to road.</source>
      <translation>단계 {step}: 새 도로 {target}이(가) 같은 노드에서 시작하고 끝납니다. 도로에서 도로까지 그리십시오.</translation>
    </message>
    <message>
      <source>Step {step}: the new road {target} is no single line. Draw it in one piece from road to road.</source>
      <translation>단계 {step}: 새 도로 {target}이(가) 하나의 선이 아닙니다. 도로에서 도로까지 끊지 않고 그리십시오.</translation>
    </message>
    <message>
      <source>Step {step}: the road {road} does not end at junction {target}. Name a road that comes in there.</source>
      <translation>단계 {step}: 링크 {road}은(는) 노드 {target}에서 끝나지 않습니다. 그 노드로 들어오는 링크를 적으십시오.</translation>
    </message>
    <message>
      <source>Step {step}: there is a road {target} already. Call the new one otherwise.</source>
      <translation>단계 {step}: 링크 {target}이(가) 이미 있습니다. 새 도로에 다른 이름을 붙이십시오.</translation>
    </message>
    <message>
      <source>Step {step}: “{value}” is no turn at node {target}. Write the road that comes in and the road that goes out there, with &gt; between: 1001&gt;1002.</source>
      <translation>단계 {step}: ‘{value}’은(는) 노드 {target}의 회전이 아닙니다. 들어오는 링크와 나가는 링크를 &gt; 로 이어 적으십시오: 1001&gt;1002.</translation>
    </message>
    <message>
      <source>Steps to bring again</source>
      <translation>다시 적용할 단계 수</translation>
    </message>
    <message>
      <source>Steps to take back</source>
      <translation>되돌릴 단계 수</translation>
    </message>
    <message>
      <source>Still to be chosen: {columns}.</source>
      <translation>아직 고르지 않은 열: {columns}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>정류장</translation>
    </message>
    <message>
      <source>Stop after (minutes)</source>
      <translation>멈출 때까지(분)</translation>
    </message>
    <message>
      <source>Stop and throw away what has arrived? Pause keeps it.</source>
      <translation>멈추고 지금까지 받은 것을 버리시겠습니까? 멈춤을 누르면 남습니다.</translation>
    </message>
    <message>
      <source>Stop group</source>
      <translation>정류장 묶음</translation>
    </message>
    <message>
      <source>Stop id</source>
      <translation>정류장 ID</translation>
    </message>
    <message>
      <source>Stop now</source>
      <translation>중지</translation>
    </message>
    <message>
      <source>Stop number</source>
      <translation>정류장 번호</translation>
    </message>
    <message>
      <source>Stop {stop} of route {route} is not in the stop layer. Add the stop to the layer first.</source>
      <translation>노선 {route}의 정류장 {stop}이(가) 정류장 레이어에 없습니다. 먼저 레이어에 정류장을 추가하십시오.</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>중지됨</translation>
    </message>
    <message>
      <source>Stopped after {count} finished runs: what is there is kept and marked as partial.</source>
      <translation>실행 {count}회까지의 결과를 남기고 멈췄습니다. 부분 결과라고 표시합니다.</translation>
    </message>
    <message>
      <source>Stopped at a relative gap of {gap}: what was reached is kept and marked as partial.</source>
      <translation>상대 갭 {gap}에서 멈추었습니다. 그때까지의 결과를 저장하고 부분 결과로 표시했습니다.</translation>
    </message>
    <message>
      <source>Stopped by the user. Nothing was written.</source>
      <translation>사용자가 중단했습니다. 저장된 것은 없습니다.</translation>
    </message>
    <message>
      <source>Stopped by the user. {finished} of {known} requests are kept; the next pull of the same data goes on from there.</source>
      <translation>사용자가 멈추었습니다. 요청 {known}번 가운데 {finished}번을 남겨 두었으며, 같은 자료를 다시 받으면 이어 갑니다.</translation>
    </message>
    <message>
      <source>Stopped. Choose a chart to read it again.</source>
      <translation>멈췄습니다. 다시 읽으려면 도표를 고르십시오.</translation>
    </message>
    <message>
      <source>Stopped. Nothing half-written was left behind.</source>
      <translation>중단했습니다. 쓰다 만 파일은 남지 않습니다.</translation>
    </message>
    <message>
      <source>Stopped. What was made before is kept; nothing half-written was left behind.</source>
      <translation>중단했습니다. 그전에 만든 결과는 남아 있고, 쓰다 만 파일은 없습니다.</translation>
    </message>
    <message>
      <source>Stopped: the address leads nowhere any more.</source>
      <translation>중지했습니다. 이 주소로는 더 이상 열리지 않습니다.</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>중단하는 중…</translation>
    </message>
    <message>
      <source>Stops</source>
      <translation>정류장 수</translation>
    </message>
    <message>
      <source>Stops (with ars_no), to place the counts on the map</source>
      <translation>정류장(ars_no 필드 필요, 지도에 표시할 때)</translation>
    </message>
    <message>
      <source>Stops (with stop_id)</source>
      <translation>정류장(stop_id 필요)</translation>
    </message>
    <message>
      <source>Stops and keeps what has arrived, so that you can resume it later.</source>
      <translation>멈추고, 받은 것은 남겨 두었다가 나중에 이어 받습니다.</translation>
    </message>
    <message>
      <source>Stops and throws away what has arrived. What was pulled before stays.</source>
      <translation>멈추고 지금까지 받은 것을 버립니다. 전에 받은 자료는 그대로 있습니다.</translation>
    </message>
    <message>
      <source>Stops at once. What earlier steps have finished is kept.</source>
      <translation>바로 멈춥니다. 앞 단계에서 끝난 결과는 남습니다.</translation>
    </message>
    <message>
      <source>Stops by hour</source>
      <translation>시간대별 정류장</translation>
    </message>
    <message>
      <source>Stops can be grouped by their places only. Give the stop layer, or compare by stop.</source>
      <translation>정류장은 위치로만 묶을 수 있습니다. 정류장 레이어를 지정하거나 정류장별로 비교하십시오.</translation>
    </message>
    <message>
      <source>Stops of corridors or of changed routes</source>
      <translation>축이나 바뀐 노선의 정류장</translation>
    </message>
    <message>
      <source>Stops of each route (table)</source>
      <translation>노선별 정류장(표)</translation>
    </message>
    <message>
      <source>Stops of the corridors</source>
      <translation>축의 정류장</translation>
    </message>
    <message>
      <source>Stops of the routes in order</source>
      <translation>노선별 정류장 순서</translation>
    </message>
    <message>
      <source>Stops of the routes in order (table)</source>
      <translation>노선별 정류장 순서(표)</translation>
    </message>
    <message>
      <source>Stops that are this close belong to one hub.</source>
      <translation>이 거리 안의 정류장을 한 거점으로 묶습니다.</translation>
    </message>
    <message>
      <source>Stops that count</source>
      <translation>계산에 넣은 정류장</translation>
    </message>
    <message>
      <source>Stops within so many metres of each other count as one hub.</source>
      <translation>서로 이 거리 안에 있는 정류장을 하나의 환승 거점으로 봅니다.</translation>
    </message>
    <message>
      <source>Stops within this distance of the busiest one make one hub.</source>
      <translation>가장 붐비는 정류장에서 이 거리 안의 정류장을 한 거점으로 묶습니다.</translation>
    </message>
    <message>
      <source>Stops without a place</source>
      <translation>위치를 찾지 못한 정류장</translation>
    </message>
    <message>
      <source>Stops, routes, dongs, results (Sijeong)</source>
      <translation>정류장·노선·동·결과(시정)</translation>
    </message>
    <message>
      <source>Storing {layer}</source>
      <translation>{layer} 저장하는 중</translation>
    </message>
    <message>
      <source>Straight distance (m)</source>
      <translation>직선거리(m)</translation>
    </message>
    <message>
      <source>Stretches that fit: {count}</source>
      <translation>찾은 구간 {count}개</translation>
    </message>
    <message>
      <source>Strips of forest that are narrower do not count.</source>
      <translation>이보다 좁은 산림 띠는 세지 않습니다.</translation>
    </message>
    <message>
      <source>Strongest flows, share of journeys</source>
      <translation>큰 흐름부터, 통행 비율</translation>
    </message>
    <message>
      <source>Structure</source>
      <translation>구조물</translation>
    </message>
    <message>
      <source>Study day of the animation (2026-05-12; empty: today)</source>
      <translation>애니메이션의 분석일(2026-05-12, 비우면 오늘)</translation>
    </message>
    <message>
      <source>Subtitle</source>
      <translation>부제목</translation>
    </message>
    <message>
      <source>Sum out = sum in</source>
      <translation>나간 합 = 들어온 합</translation>
    </message>
    <message>
      <source>Summary as a workbook</source>
      <translation>통계 엑셀</translation>
    </message>
    <message>
      <source>Summary by dong, village or cell</source>
      <translation>읍면동·마을·격자별 집계</translation>
    </message>
    <message>
      <source>Summary of forest-adjacent land</source>
      <translation>산림인접지 통계</translation>
    </message>
    <message>
      <source>Sunday or holiday</source>
      <translation>일요일·공휴일</translation>
    </message>
    <message>
      <source>TM128, old node-link and navigation</source>
      <translation>TM128, 옛 노드링크·내비</translation>
    </message>
    <message>
      <source>TS, 18 columns</source>
      <translation>TS 18열 양식</translation>
    </message>
    <message>
      <source>TS, 27 columns without header</source>
      <translation>공단 27열(머리글 없음)</translation>
    </message>
    <message>
      <source>TURNINFO: which turns are forbidden.</source>
      <translation>TURNINFO: 금지된 회전.</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>탭</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>표</translation>
    </message>
    <message>
      <source>Table as Workbook…</source>
      <translation>표를 엑셀로…</translation>
    </message>
    <message>
      <source>Table of distances…</source>
      <translation>법정 거리표…</translation>
    </message>
    <message>
      <source>Table of legal distances (CSV)</source>
      <translation>법정 거리표(CSV)</translation>
    </message>
    <message>
      <source>Table of levels of service (CSV)</source>
      <translation>서비스수준표(CSV)</translation>
    </message>
    <message>
      <source>Table of new headways (route_id, peak_min, offpeak_min)</source>
      <translation>새 배차간격 표(route_id, peak_min, offpeak_min)</translation>
    </message>
    <message>
      <source>Table of road ranks (CSV)</source>
      <translation>도로등급표(CSV)</translation>
    </message>
    <message>
      <source>Table of road ranks as used, to be corrected (CSV)</source>
      <translation>이번에 쓴 도로등급표(CSV, 고쳐 쓰기용)</translation>
    </message>
    <message>
      <source>Table without a map</source>
      <translation>지도 없는 표</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>표</translation>
    </message>
    <message>
      <source>Tables of the project</source>
      <translation>프로젝트의 결과 표</translation>
    </message>
    <message>
      <source>Take Back</source>
      <translation>되돌리기</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>되돌림</translation>
    </message>
    <message>
      <source>Taken for</source>
      <translation>종류</translation>
    </message>
    <message>
      <source>Takes in a bundle that another computer has packed.</source>
      <translation>다른 PC에서 묶은 자료를 가져옵니다.</translation>
    </message>
    <message>
      <source>Takes the last change out of the scenario.</source>
      <translation>시나리오의 마지막 변경을 되돌립니다.</translation>
    </message>
    <message>
      <source>Takes the layer that is meant, and the tool with which its features are clicked.</source>
      <translation>해당 레이어를 고르고 객체를 클릭해 선택하는 도구를 켭니다.</translation>
    </message>
    <message>
      <source>Takes what the map shows now.</source>
      <translation>지금 지도에 보이는 범위를 씁니다.</translation>
    </message>
    <message>
      <source>Taking what counts as forest</source>
      <translation>산림으로 볼 것을 고르는 중</translation>
    </message>
    <message>
      <source>Taps (folder of Parquet files)</source>
      <translation>승하차 자료(Parquet 폴더)</translation>
    </message>
    <message>
      <source>Taps or legs (folder of Parquet files)</source>
      <translation>승하차 또는 탑승 자료(Parquet 폴더)</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>목표 시간</translation>
    </message>
    <message>
      <source>Target of the fire engines</source>
      <translation>소방차 도착 목표 시간</translation>
    </message>
    <message>
      <source>Target: minutes from the call until it stands there</source>
      <translation>목표: 신고부터 현장 도착까지(분)</translation>
    </message>
    <message>
      <source>Teleports</source>
      <translation>강제 이동(텔레포트)</translation>
    </message>
    <message>
      <source>Teleports a run</source>
      <translation>실행당 텔레포트(대)</translation>
    </message>
    <message>
      <source>Terrain index TMI (10)</source>
      <translation>지형지수 TMI(10점)</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>검증</translation>
    </message>
    <message>
      <source>Testing {days} service days</source>
      <translation>운행일 {days}일을 검증하는 중</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>문자</translation>
    </message>
    <message>
      <source>Text encoding</source>
      <translation>문자 인코딩</translation>
    </message>
    <message>
      <source>Text encoding (empty: find it out)</source>
      <translation>인코딩(비우면 알아냄)</translation>
    </message>
    <message>
      <source>Text encoding found</source>
      <translation>적용한 인코딩</translation>
    </message>
    <message>
      <source>The DEM cannot be brought into {crs}: {reason}. Save it in that system first.</source>
      <translation>DEM을 {crs}(으)로 바꿀 수 없습니다: {reason}. 그 좌표계로 먼저 저장하십시오.</translation>
    </message>
    <message>
      <source>The DEM is finer than needed for this area: every {every}th cell was read.</source>
      <translation>이 지역에 쓰기에는 DEM이 지나치게 세밀하여 {every}칸마다 하나씩 읽었습니다.</translation>
    </message>
    <message>
      <source>The DEM {file} does not cover the area of the input. Choose a DEM of this place, or none.</source>
      <translation>DEM {file}에는 입력 지역의 높이가 없습니다. 이 지역의 DEM을 고르거나 비워 두십시오.</translation>
    </message>
    <message>
      <source>The DEM {file} has no coordinate reference system. Set it in the layer's properties.</source>
      <translation>DEM {file}에 좌표계가 없습니다. 레이어 속성에서 정하십시오.</translation>
    </message>
    <message>
      <source>The DEM {file} is in degrees; its heights were warped to metres.</source>
      <translation>DEM {file}은(는) 경위도 좌표계이므로 미터 좌표계로 바꾸어 썼습니다.</translation>
    </message>
    <message>
      <source>The GML of {server} cannot be read. Ask the server's operator, or set format = "json" in the entry.</source>
      <translation>{server}의 GML을 읽을 수 없습니다. 서버 운영자에게 문의하거나 자료 항목에 format = "json"을 적으십시오.</translation>
    </message>
    <message>
      <source>The GeoPackage or workbook of last year: what is new, gone or changed is listed.</source>
      <translation>작년 GeoPackage나 엑셀입니다. 신규, 말소, 변경을 목록으로 만듭니다.</translation>
    </message>
    <message>
      <source>The OD table counts</source>
      <translation>OD표의 단위</translation>
    </message>
    <message>
      <source>The OD table has no fields for {what}. Name it {name}, or give a matrix whose first field and whose other fields' names are ids of zones; its fields are {fields}.</source>
      <translation>OD표에 {what} 필드가 없습니다. 필드 이름을 {name}(으)로 하거나, 첫 필드와 나머지 필드 이름이 존 코드인 행렬을 넣으십시오. 지금 필드: {fields}.</translation>
    </message>
    <message>
      <source>The OD table has no rows. Choose another table.</source>
      <translation>OD표에 행이 없습니다. 다른 표를 고르십시오.</translation>
    </message>
    <message>
      <source>The OD table has no trips between zones of the layer: its first origin is {origin}, the layer's first zone {zone}. Choose the zones that the table was made for.</source>
      <translation>OD표에 이 레이어의 존 사이 통행이 없습니다. 표의 첫 출발지는 {origin}, 레이어의 첫 존은 {zone}입니다. 표를 만든 때의 존을 고르십시오.</translation>
    </message>
    <message>
      <source>The OD table has vehicles of the class {name}, which the table of vehicle classes does not have: add it, or leave it out of the OD table. There are: {known}.</source>
      <translation>OD표에 차종표에 없는 차종 {name}이(가) 있습니다. 차종표에 넣거나 OD표에서 빼십시오. 차종표의 차종: {known}.</translation>
    </message>
    <message>
      <source>The OD table is of a day (cut by the times of day) or of the period</source>
      <translation>OD표의 기간: 하루(시간대 분포로 자름) 또는 위 시간대</translation>
    </message>
    <message>
      <source>The URL, file or folder that your office gave for this dataset.</source>
      <translation>이 자료를 두는 우리 기관의 URL, 파일 또는 폴더</translation>
    </message>
    <message>
      <source>The XML of {server} breaks off or is damaged (line {line}). Try again, and check the address.</source>
      <translation>{server}의 XML이 끊겼거나 손상되었습니다({line}행). 다시 시도하고 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>The XML of {server} brings its own definitions (DTD), which data never does and attacks do. It was not read.</source>
      <translation>{server}의 XML에 자료에는 없고 공격에 쓰이는 자체 정의(DTD)가 들어 있어 읽지 않았습니다.</translation>
    </message>
    <message>
      <source>The XML of {server} is nested too deeply or has too many elements to be data. It was not read.</source>
      <translation>{server}의 XML이 자료라고 보기에는 너무 깊거나 요소가 너무 많아 읽지 않았습니다.</translation>
    </message>
    <message>
      <source>The access layer has no field of minutes ({names}). Choose a result of the access to fires.</source>
      <translation>소방차 접근 레이어에 도착시간 필드({names})가 없습니다. 소방차 접근성 결과를 고르십시오.</translation>
    </message>
    <message>
      <source>The address of a parcel number: city, legal dong and lot number.</source>
      <translation>필지고유번호의 소재지(시, 법정동, 지번)</translation>
    </message>
    <message>
      <source>The address of the database on {server} has a password in it. Take it out, and choose an authentication configuration with the login instead: addresses are kept in files, logins are not.</source>
      <translation>{server}의 데이터베이스 주소에 비밀번호가 들어 있습니다. 비밀번호를 빼고 계정이 든 인증 설정을 고르십시오. 주소는 파일에 남지만 계정은 남지 않습니다.</translation>
    </message>
    <message>
      <source>The address of {server} holds a user name or password. Take it out, and choose an authentication configuration instead.</source>
      <translation>{server}의 주소에 사용자 이름이나 비밀번호가 들어 있습니다. 주소에서 빼고 인증 설정을 고르십시오.</translation>
    </message>
    <message>
      <source>The algorithm {name} is not there. Switch the plugin off and on again.</source>
      <translation>{name} 알고리즘이 없습니다. 플러그인을 껐다가 다시 켜십시오.</translation>
    </message>
    <message>
      <source>The answer of {server} is larger than {limit} MB and was not read to its end. Choose a smaller area, and check the address.</source>
      <translation>{server}의 응답이 {limit}MB보다 커서 끝까지 읽지 않았습니다. 더 작은 영역을 고르고 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>The answer of {server} is no valid JSON (character {place} of {length}): it was cut off or damaged on its way, or comes from another kind of server. Try again, and check the address.</source>
      <translation>{server}의 응답이 올바른 JSON이 아닙니다({length}자 중 {place}번째 글자). 도중에 끊겼거나 손상되었거나 다른 종류의 서버에서 온 것입니다. 다시 시도하고 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>The answer of {server} was cut off after {arrived} of {promised} bytes. Try again; if it happens often, ask for a smaller area.</source>
      <translation>{server}의 응답이 {promised}바이트 중 {arrived}바이트에서 끊겼습니다. 다시 시도하고, 자주 일어나면 더 작은 영역으로 받으십시오.</translation>
    </message>
    <message>
      <source>The area has no size: {west}, {south}, {east}, {north}. Draw a box on the map.</source>
      <translation>구역에 넓이가 없습니다: {west}, {south}, {east}, {north}. 지도에 사각형을 그리십시오.</translation>
    </message>
    <message>
      <source>The area has {count} cells of {cell:g} m, too many for one run. Choose a larger cell or a smaller area.</source>
      <translation>범위에 {cell:g} m 칸이 {count}개여서 한 번에 처리할 수 없습니다. 칸을 키우거나 범위를 줄이십시오.</translation>
    </message>
    <message>
      <source>The area lies outside Korea (longitude {west} to {east}, latitude {south} to {north}). Zoom the map to the city, or check the coordinate reference system of the layer.</source>
      <translation>구역이 한국 밖에 있습니다(경도 {west}~{east}, 위도 {south}~{north}). 지도를 시로 옮기거나 레이어의 좌표계를 확인하십시오.</translation>
    </message>
    <message>
      <source>The area outside of the features is not filled; the features are.</source>
      <translation>객체 바깥이 아니라 객체를 칠합니다.</translation>
    </message>
    <message>
      <source>The areas between which journeys are counted.</source>
      <translation>통행을 셀 구역의 단위입니다.</translation>
    </message>
    <message>
      <source>The areas of the layer of dongs, chains of buildings, or squares of the national grid.</source>
      <translation>행정동 레이어의 구역, 이어진 건물로 만든 마을, 국가지점 격자 가운데 고릅니다.</translation>
    </message>
    <message>
      <source>The authentication configuration {authcfg} ({name}) has no password. Enter your key there.</source>
      <translation>인증 설정 {authcfg}({name})에 비밀번호가 없습니다. 그 칸에 인증키를 넣으십시오.</translation>
    </message>
    <message>
      <source>The authentication configuration {authcfg} cannot be read. Open it under Settings › Options › Authentication and save it again.</source>
      <translation>인증 설정 {authcfg}을(를) 읽을 수 없습니다. 설정 › 옵션 › 인증에서 열어 다시 저장하십시오.</translation>
    </message>
    <message>
      <source>The authentication configuration {authcfg} is not of type Basic. Base maps need one of type Basic with the key as its password.</source>
      <translation>인증 설정 {authcfg}이(가) 기본 인증(Basic) 방식이 아닙니다. 배경지도에는 비밀번호 칸에 키를 넣은 기본 인증(Basic) 방식이 필요합니다.</translation>
    </message>
    <message>
      <source>The authentication configuration {authcfg} is of a type that puts no login into the request, such as a certificate, and cannot be used here. Choose one of type Basic, or of a type with a token.</source>
      <translation>인증 설정 {authcfg}은(는) 인증서처럼 요청에 로그인 정보를 넣지 않는 방식이라 여기에서는 쓸 수 없습니다. 기본 인증(Basic) 방식이나 토큰을 쓰는 방식의 설정을 고르십시오.</translation>
    </message>
    <message>
      <source>The bands {bands} cannot be used. Give ascending distances in metres, such as 0,25,50,100.</source>
      <translation>거리대 {bands}을(를) 사용할 수 없습니다. 0,25,50,100처럼 커지는 순서로 미터 값을 쓰십시오.</translation>
    </message>
    <message>
      <source>The banned turns leave no way out of link {source_id}; its bans were lifted. Check TURNINFO.</source>
      <translation>회전금지 때문에 링크 {source_id}에서 나갈 길이 없어 이 링크의 금지를 풀었습니다. TURNINFO를 확인하십시오.</translation>
    </message>
    <message>
      <source>The base map {layer} does not answer and is left out.</source>
      <translation>배경지도 {layer}이(가) 응답하지 않아 뺍니다.</translation>
    </message>
    <message>
      <source>The blending of the layer is left out.</source>
      <translation>레이어의 혼합 모드는 뺐습니다.</translation>
    </message>
    <message>
      <source>The browser warns of an unknown certificate: it was made just now for this computer alone. Go on.</source>
      <translation>브라우저가 알 수 없는 인증서라고 경고합니다. 이 PC에서만 쓰려고 방금 만든 인증서이니 계속 진행하십시오.</translation>
    </message>
    <message>
      <source>The building layer has no building with a shape. Choose the layer of buildings.</source>
      <translation>건축물 레이어에 도형이 있는 건축물이 없습니다. 건축물 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The building layer has no coordinate reference system. Set the one it was made in.</source>
      <translation>건물 레이어에 좌표계가 없습니다. 만들 때 쓴 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The building layer has no shapes. Choose a layer of buildings.</source>
      <translation>건축물 레이어에 도형이 없습니다. 건축물 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The buildings have no field of their use, so that people live in all of them</source>
      <translation>건물에 용도 필드가 없어 모든 건물에 사람이 사는 것으로 봅니다</translation>
    </message>
    <message>
      <source>The buildings make no village: nowhere are 10 homes in a chain with gaps up to 50 m.</source>
      <translation>건물로 만들 수 있는 마을이 없습니다. 50 m 이내로 이어진 집이 10채 이상인 곳이 없습니다.</translation>
    </message>
    <message>
      <source>The bundle needs {needed} MB in {folder}, where {free} MB are free. Free some space or choose another data folder.</source>
      <translation>자료 묶음을 넣으려면 {folder}에 {needed} MB가 있어야 하는데 {free} MB만 남았습니다. 자리를 비우거나 다른 자료 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>The bundle {file} holds {name}, which is not in its list. It was changed after it was made, so nothing was taken in.</source>
      <translation>자료 묶음 {file}에 목록에 없는 {name}이(가) 들어 있습니다. 만든 뒤에 고쳐진 묶음이므로 아무것도 넣지 않았습니다.</translation>
    </message>
    <message>
      <source>The bundle {file} was made by a newer Sijeong ({version}). Update the plugin here first.</source>
      <translation>자료 묶음 {file}은(는) 더 새로운 시정({version})으로 만든 것입니다. 먼저 이 PC의 플러그인을 새것으로 바꾸십시오.</translation>
    </message>
    <message>
      <source>The card format {format} is unknown. Use csv or parquet.</source>
      <translation>카드 기록 형식 {format}을(를) 알 수 없습니다. csv 또는 parquet을 쓰십시오.</translation>
    </message>
    <message>
      <source>The card key {file} is damaged. Bring it back from a backup; with a new key the card ids of earlier imports cannot be joined with new ones.</source>
      <translation>카드번호 암호화 키 파일 {file}이(가) 손상되었습니다. 백업에서 되살리십시오. 새 키를 만들면 이전에 가져온 카드와 이어지지 않습니다.</translation>
    </message>
    <message>
      <source>The card records could not be processed: {cause}</source>
      <translation>교통카드 기록을 처리할 수 없습니다: {cause}</translation>
    </message>
    <message>
      <source>The certificate of {server} is not trusted. Many public offices inspect secure connections: ask IT for the office's root certificate and add it in QGIS under Settings › Options › Authentication › Manage Certificates.</source>
      <translation>{server}의 인증서를 신뢰할 수 없습니다. 많은 공공기관이 보안 연결을 검사합니다. 전산 부서에서 기관의 루트 인증서를 받아 QGIS의 설정 › 옵션 › 인증 › 인증서 관리에 추가하십시오.</translation>
    </message>
    <message>
      <source>The change holds from this time of day, as 08:00.</source>
      <translation>이 시각부터 적용합니다. 예: 08:00</translation>
    </message>
    <message>
      <source>The change holds until this time of day, as 10:00.</source>
      <translation>이 시각까지 적용합니다. 예: 10:00</translation>
    </message>
    <message>
      <source>The changes in words</source>
      <translation>변경 내용</translation>
    </message>
    <message>
      <source>The changes of {file} lack the field {missing}. Make the scenario with “Edit scenario”.</source>
      <translation>{file}의 변경에 필드 {missing}이(가) 없습니다. ‘시나리오 편집’으로 시나리오를 만드십시오.</translation>
    </message>
    <message>
      <source>The changes that hold; left empty, the base is computed.</source>
      <translation>적용할 변경. 비워 두면 기준안을 계산합니다.</translation>
    </message>
    <message>
      <source>The character between two fields.</source>
      <translation>필드와 필드 사이의 기호입니다.</translation>
    </message>
    <message>
      <source>The city in figures</source>
      <translation>시 전체 지표</translation>
    </message>
    <message>
      <source>The city that the catalogue, the map and the fire danger index begin with.</source>
      <translation>자료 목록, 지도, 산불위험지수에서 처음에 보이는 도시입니다.</translation>
    </message>
    <message>
      <source>The city whose data is pulled.</source>
      <translation>자료를 받을 시군구입니다.</translation>
    </message>
    <message>
      <source>The city {city} has no statistics_code, by which TAGO knows it. Add it to the cities file.</source>
      <translation>도시 {city}에 TAGO가 쓰는 통계 코드(statistics_code)가 없습니다. 도시 설정 파일에 적으십시오.</translation>
    </message>
    <message>
      <source>The city's certificate (PEM); empty: a new one is made</source>
      <translation>시청 인증서(PEM). 비우면 새로 만듭니다</translation>
    </message>
    <message>
      <source>The city's indicators</source>
      <translation>시정 지표</translation>
    </message>
    <message>
      <source>The city's indicators by dong (report)</source>
      <translation>동별 시정 지표(보고서)</translation>
    </message>
    <message>
      <source>The city's own catalogue (TOML file or folder)</source>
      <translation>시의 자료 목록(TOML 파일 또는 폴더)</translation>
    </message>
    <message>
      <source>The city's own catalogue (TOML file)</source>
      <translation>우리 시의 자료 목록(TOML 파일)</translation>
    </message>
    <message>
      <source>The city's own indicators</source>
      <translation>시에서 정한 지표</translation>
    </message>
    <message>
      <source>The class {label} is left out: its field {field} is not published.</source>
      <translation>분류 {label}은(는) 뺐습니다: 필드 {field}을(를) 게시하지 않습니다.</translation>
    </message>
    <message>
      <source>The class {label} is left out: the app cannot compute {what}.</source>
      <translation>분류 {label}은(는) 뺐습니다: 앱이 {what}을(를) 계산하지 못합니다.</translation>
    </message>
    <message>
      <source>The clip layer has no polygon. Choose a polygon layer, such as the city boundary.</source>
      <translation>범위 레이어에 면이 없습니다. 시 경계 같은 면 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The cluster at {address} has no workers. Start some (dask worker {address}), or leave the scheduler empty to compute on this PC.</source>
      <translation>클러스터 {address}에 작업자(worker)가 없습니다. 작업자를 시작하거나(dask worker {address}), 스케줄러를 비워 이 PC에서 계산하십시오.</translation>
    </message>
    <message>
      <source>The cluster at {address} has {package} {theirs} ({machine}), this PC {ours}. Both need the same version; leave the scheduler empty to compute on this PC.</source>
      <translation>클러스터 {address}의 {package} 버전은 {theirs}({machine}), 이 PC의 버전은 {ours}입니다. 두 쪽의 버전이 같아야 합니다. 스케줄러를 비우면 이 PC에서 계산합니다.</translation>
    </message>
    <message>
      <source>The cluster at {address} has {workers} workers with {threads} threads.</source>
      <translation>클러스터 {address}에 작업자 {workers}개, 스레드 {threads}개가 있습니다.</translation>
    </message>
    <message>
      <source>The cluster gave a task up, because each worker that took it died. Give the workers more memory; their logs say more.</source>
      <translation>작업을 맡은 작업자가 모두 중단되어 클러스터가 그 작업을 포기했습니다. 작업자의 메모리를 늘리십시오. 자세한 내용은 작업자의 로그에 있습니다.</translation>
    </message>
    <message>
      <source>The code “{part}” cannot be read. Write codes with words, such as {example}; the words are {words}.</source>
      <translation>코드 ‘{part}’을(를) 읽을 수 없습니다. {example}처럼 적으십시오. 쓸 수 있는 말은 {words}입니다.</translation>
    </message>
    <message>
      <source>The compressed answer of {server} is damaged. Try again.</source>
      <translation>{server}의 압축된 응답이 손상되었습니다. 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>The computer's memory is not enough. Close other programs or choose a smaller area or period.</source>
      <translation>메모리가 부족합니다. 다른 프로그램을 닫거나 지역 또는 기간을 줄이십시오.</translation>
    </message>
    <message>
      <source>The connection to the database {database} on {server} broke: {words}</source>
      <translation>{server}의 데이터베이스 {database}와(과)의 연결이 끊어졌습니다: {words}</translation>
    </message>
    <message>
      <source>The connection to the scheduler at {address} was lost. Start the job again when the cluster is back, or leave the scheduler empty to compute on this PC.</source>
      <translation>스케줄러 {address}와의 연결이 끊겼습니다. 클러스터가 복구되면 다시 실행하거나, 스케줄러를 비워 이 PC에서 계산하십시오.</translation>
    </message>
    <message>
      <source>The connection {name} to the database broke: {words}. Nothing was written.</source>
      <translation>데이터베이스 연결 {name}이(가) 끊겼습니다: {words}. 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
      <source>The coordinates of the {layer} layer (about {x:.1f}, {y:.1f}) do not lie in Korea in its coordinate reference system {crs}. Set the right one in the layer's properties.</source>
      <translation>{layer} 레이어의 좌표(약 {x:.1f}, {y:.1f})는 좌표계 {crs}에서 대한민국 밖입니다. 레이어 속성에서 올바른 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The coordinates of the {layer} layer (about {x:.1f}, {y:.1f}) do not lie in Korea in its coordinate reference system {crs}; they look like {guess}. Set the right one in the layer's properties.</source>
      <translation>{layer} 레이어의 좌표(약 {x:.1f}, {y:.1f})는 좌표계 {crs}에서 대한민국 밖입니다. {guess}(으)로 보이니 레이어 속성에서 올바른 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The coordinates of {collection} from {server} lie neither in the area nor in Korea. Ask the server's operator for the reference system and set srs in the dataset's entry.</source>
      <translation>{server}이(가) 보낸 {collection}의 좌표가 요청한 지역에도 한국 안에도 있지 않습니다. 서버 운영자에게 좌표계를 물어 자료 항목의 srs에 적으십시오.</translation>
    </message>
    <message>
      <source>The coordinates of {layer} from {server} lie neither in the area nor in Korea, in whichever of {systems} they are read. Ask the server's operator for the reference system and set srs in the dataset's entry.</source>
      <translation>{server}이(가) 보낸 {layer}의 좌표는 {systems} 가운데 어느 좌표계로 읽어도 요청한 지역이나 한국 안에 있지 않습니다. 서버 운영자에게 좌표계를 물어 자료 항목의 srs에 적으십시오.</translation>
    </message>
    <message>
      <source>The copy is {age} days old; the catalogue calls it old after {days}. Pull it again.</source>
      <translation>받은 지 {age}일 됐습니다. 자료 목록의 기한은 {days}일입니다. 다시 받으십시오.</translation>
    </message>
    <message>
      <source>The copy of {date} is used, because it is still fresh; the server was not asked.</source>
      <translation>{date}에 받은 사본이 아직 새것이라 그대로 씁니다. 서버에 묻지 않았습니다.</translation>
    </message>
    <message>
      <source>The counts are 0 on all links in this period. Choose the period or the table that has some.</source>
      <translation>이 시간대의 관측 교통량이 모든 링크에서 0입니다. 관측이 있는 시간대나 표를 고르십시오.</translation>
    </message>
    <message>
      <source>The counts ask for another total: all vehicles changed by {change}, which is as far as they may. Check the total of the demand, or let it change more (TOTAL_TOLERANCE).</source>
      <translation>교통량은 다른 총량을 가리킵니다. 전체 통행량이 허용 폭의 끝인 {change}까지 바뀌었습니다. 수요의 총량을 확인하거나 허용 폭(TOTAL_TOLERANCE)을 넓히십시오.</translation>
    </message>
    <message>
      <source>The data are not encrypted. Whoever reaches the address, or gets the files, reads them: serve them behind the city's login.</source>
      <translation>자료가 암호화되어 있지 않습니다. 주소에 닿거나 파일을 얻은 사람은 누구나 읽으므로 시의 로그인 뒤에 두십시오.</translation>
    </message>
    <message>
      <source>The data are of {day} ({field}), {age} days ago; the catalogue calls them old after {days}.</source>
      <translation>자료의 날짜가 {day}({field})로 {age}일 전입니다. 자료 목록의 기한은 {days}일입니다.</translation>
    </message>
    <message>
      <source>The data are {size} MB, too much for one HTML file (at most {most} MB). Choose the form folder or zip, or publish fewer layers and fields.</source>
      <translation>자료가 {size} MB로 HTML 파일 하나에 담기에 너무 큽니다(최대 {most} MB). 형식을 folder나 zip으로 고르거나 레이어와 필드를 줄이십시오.</translation>
    </message>
    <message>
      <source>The data end here: {edge_id} joins node {node_id} to {other} outside them, as a way of 5 km.</source>
      <translation>자료가 여기서 끝납니다. 가상 링크 {edge_id}(5 km)로 노드 {node_id}에서 {other}까지 경계 밖에서 이었습니다.</translation>
    </message>
    <message>
      <source>The data folder {folder} holds nothing that could be carried.</source>
      <translation>자료 폴더 {folder}에 묶을 자료가 없습니다.</translation>
    </message>
    <message>
      <source>The data hub at {address} has neither GeoJSON nor JSON to offer. Check the address.</source>
      <translation>{address}의 데이터허브는 GeoJSON도 JSON도 제공하지 않습니다. 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>The data hub {server} does not accept the login: {said}. Check the token in the authentication configuration; tokens run out.</source>
      <translation>데이터허브 {server}이(가) 로그인을 받아들이지 않습니다: {said}. 인증 설정의 토큰을 확인하십시오. 토큰에는 유효 기간이 있습니다.</translation>
    </message>
    <message>
      <source>The data hub {server} does not allow this dataset for your account: {said}. Ask who runs the hub.</source>
      <translation>데이터허브 {server}이(가) 이 계정에 이 자료를 허용하지 않습니다: {said}. 허브 담당자에게 문의하십시오.</translation>
    </message>
    <message>
      <source>The data hub {server} has no such interface: {said}. Check its address, up to before /entities.</source>
      <translation>데이터허브 {server}에 그런 인터페이스가 없습니다: {said}. /entities 바로 앞까지의 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>The data hub {server} refused the request: {said}. Check the type and the filter of the dataset.</source>
      <translation>데이터허브 {server}이(가) 요청을 거부했습니다: {said}. 자료의 종류와 조건을 확인하십시오.</translation>
    </message>
    <message>
      <source>The data hub {server} stumbled: {said}. Try again later.</source>
      <translation>데이터허브 {server}에서 오류가 났습니다: {said}. 나중에 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>The database does not accept the login of the connection {name}. Check it in QGIS's browser.</source>
      <translation>데이터베이스가 연결 {name}의 로그인을 받아들이지 않습니다. QGIS 탐색기에서 확인하십시오.</translation>
    </message>
    <message>
      <source>The database has just this already, as version {version}.</source>
      <translation>같은 내용이 이미 데이터베이스에 {version}판으로 있습니다.</translation>
    </message>
    <message>
      <source>The database has no PostGIS. Ask its operator for it (CREATE EXTENSION postgis), or choose another.</source>
      <translation>데이터베이스에 PostGIS가 없습니다. 담당자에게 설치(CREATE EXTENSION postgis)를 요청하거나 다른 데이터베이스를 고르십시오.</translation>
    </message>
    <message>
      <source>The database of the connection {name} refuses: {words}. Nothing was written.</source>
      <translation>연결 {name}의 데이터베이스가 거절했습니다: {words}. 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
      <source>The database {database} on {server} has no table {table} in its schema {schema}. It has: {known}.</source>
      <translation>{server}의 데이터베이스 {database}에는 스키마 {schema}에 {table} 테이블이 없습니다. 있는 테이블: {known}.</translation>
    </message>
    <message>
      <source>The database {database} on {server} holds text that is not in the encoding it declares. Ask its operator for the table as a file.</source>
      <translation>{server}의 데이터베이스 {database}에 선언된 인코딩과 다른 글자가 들어 있습니다. 운영자에게 이 테이블을 파일로 요청하십시오.</translation>
    </message>
    <message>
      <source>The database {database} on {server} refuses the query: {words}</source>
      <translation>{server}의 데이터베이스 {database}이(가) 질의를 거절했습니다: {words}</translation>
    </message>
    <message>
      <source>The database {database} on {server} stopped the query because it took too long. Choose a smaller area, or ask its operator for a spatial index.</source>
      <translation>{server}의 데이터베이스 {database}이(가) 너무 오래 걸리는 질의를 멈추었습니다. 더 작은 지역을 고르거나 운영자에게 공간 인덱스를 요청하십시오.</translation>
    </message>
    <message>
      <source>The dataset {dataset} asks for its area by {word}; V-World's data API knows: {known}. Correct its entry.</source>
      <translation>자료 {dataset}의 by 값이 {word}입니다. 브이월드 데이터 API에서 쓸 수 있는 값: {known}. 자료 목록의 항목을 고치십시오.</translation>
    </message>
    <message>
      <source>The dataset {dataset} asks for its area by {word}; V-World's land data knows: {known}. Correct its entry.</source>
      <translation>자료 {dataset}의 by 값이 {word}입니다. 브이월드 국가중점데이터에서 쓸 수 있는 값: {known}. 자료 목록의 항목을 고치십시오.</translation>
    </message>
    <message>
      <source>The dataset {dataset} asks for the table {table}, which its platform does not have. Known are: {known}.</source>
      <translation>자료 {dataset}이(가) 찾는 표 {table}은(는) 그 플랫폼에 없습니다. 있는 것: {known}.</translation>
    </message>
    <message>
      <source>The dataset {dataset} asks for {operation}, which STCIS does not have. Known are: {known}.</source>
      <translation>자료 {dataset}이(가) 찾는 {operation}은(는) STCIS에 없습니다. 있는 것: {known}.</translation>
    </message>
    <message>
      <source>The dataset {dataset} comes from a PostGIS database. Enter its address as postgresql://server:5432/database?schema=public, without user and password.</source>
      <translation>자료 {dataset}은(는) PostGIS 데이터베이스에서 받습니다. 주소를 postgresql://server:5432/database?schema=public 형식으로, 사용자 이름과 비밀번호 없이 넣으십시오.</translation>
    </message>
    <message>
      <source>The dataset {dataset} comes from your city's data hub. Enter the hub's address as the source.</source>
      <translation>자료 {dataset}은(는) 시의 데이터허브에서 옵니다. 허브의 주소를 출처로 입력하십시오.</translation>
    </message>
    <message>
      <source>The dataset {dataset} comes from your city's own server. Enter the address of its OGC API as the source.</source>
      <translation>자료 {dataset}은(는) 시가 쓰는 서버에서 받습니다. 그 서버의 OGC API 주소를 출처에 넣으십시오.</translation>
    </message>
    <message>
      <source>The dataset {dataset} comes from your city's own server. Enter the address of its WFS as the source.</source>
      <translation>자료 {dataset}은(는) 시가 쓰는 서버에서 받습니다. 그 서버의 WFS 주소를 출처에 넣으십시오.</translation>
    </message>
    <message>
      <source>The dataset {dataset} comes from your city's own server. Enter the address of its {kind} as the source.</source>
      <translation>자료 {dataset}은(는) 시가 쓰는 서버에서 가져옵니다. 그 서버의 {kind} 주소를 출처에 넣으십시오.</translation>
    </message>
    <message>
      <source>The dataset {dataset} does not say which layer of V-World it is. Add data to the request of its entry.</source>
      <translation>자료 {dataset}에 브이월드 레이어 이름이 없습니다. 항목의 request에 data를 넣으십시오.</translation>
    </message>
    <message>
      <source>The dataset {dataset} does not say which layer of V-World's WFS it is. Add typename to the request of its entry.</source>
      <translation>자료 {dataset}에 브이월드 WFS 레이어 이름이 없습니다. 항목의 request에 typename을 넣으십시오.</translation>
    </message>
    <message>
      <source>The dataset {dataset} does not say which operation of V-World's land data it is. Add operation to the request of its entry.</source>
      <translation>자료 {dataset}에 브이월드 국가중점데이터의 기능 이름이 없습니다. 항목의 request에 operation을 넣으십시오.</translation>
    </message>
    <message>
      <source>The dataset {dataset} does not say which table of the database it is. Write the table behind # at the end of the address, or set table in the dataset's entry.</source>
      <translation>자료 {dataset}에 데이터베이스의 어느 테이블인지 적혀 있지 않습니다. 주소 끝에 #과 함께 테이블 이름을 적거나 자료 항목의 table에 적으십시오.</translation>
    </message>
    <message>
      <source>The dataset {dataset} does not say which {what} to ask for. Write them with commas behind a # at the end of the address, or as request.{what} in its entry.</source>
      <translation>자료 {dataset}에 무엇을 받을지({what}) 적혀 있지 않습니다. 주소 끝의 # 뒤에 쉼표로 나누어 적거나, 자료 목록의 항목에 request.{what}(으)로 적으십시오.</translation>
    </message>
    <message>
      <source>The date of the newest data that a result was made from.</source>
      <translation>결과에 쓴 자료 가운데 가장 새 자료의 기준일</translation>
    </message>
    <message>
      <source>The day on which a result was made.</source>
      <translation>결과를 만든 날</translation>
    </message>
    <message>
      <source>The definition by zones needs a layer of zones, such as census blocks (집계구) or dongs.</source>
      <translation>구역별 정의에는 집계구나 읍면동 같은 구역 레이어가 필요합니다.</translation>
    </message>
    <message>
      <source>The demand has no times of day for the vehicle class {name}. Give its shares in the table of the profile.</source>
      <translation>수요에 차종 {name}의 시간대 분포가 없습니다. 시간대 분포표에 그 비율을 넣으십시오.</translation>
    </message>
    <message>
      <source>The demand has no {what} for the vehicle class {name}. Make the demand again with all its classes.</source>
      <translation>통행수요에 차종 {name}의 {what} 값이 없습니다. 차종을 모두 넣어 통행수요를 다시 만드십시오.</translation>
    </message>
    <message>
      <source>The demand is of {first} to {last}. Choose a period within it (BEGIN, END).</source>
      <translation>수요는 {first}부터 {last}까지입니다. 그 안의 시간대를 고르십시오(BEGIN, END).</translation>
    </message>
    <message>
      <source>The demand joins the roads at node {node}, which the network does not have ({count} such nodes). Make the demand with this network.</source>
      <translation>통행수요가 도로망에 없는 노드 {node}에서 들어옵니다(이런 노드 {count}개). 이 도로망으로 통행수요를 만드십시오.</translation>
    </message>
    <message>
      <source>The demand joins the roads at the node {node}, which the network does not have. Make the demand again with this network.</source>
      <translation>통행수요가 이어진 노드 {node}이(가) 도로망에 없습니다. 이 도로망으로 통행수요를 다시 만드십시오.</translation>
    </message>
    <message>
      <source>The department whose name stands on maps, reports and publications.</source>
      <translation>도면, 보고서, 게시물에 적는 부서 이름입니다.</translation>
    </message>
    <message>
      <source>The direction of the route that the chart shows.</source>
      <translation>도표에 나타낼 노선의 방향입니다.</translation>
    </message>
    <message>
      <source>The disk is full, so nothing was written. Free some space or choose another place.</source>
      <translation>디스크가 가득 차서 저장하지 못했습니다. 공간을 비우거나 다른 위치를 고르십시오.</translation>
    </message>
    <message>
      <source>The disk is full, so nothing was written. Free some space or choose another place. ({file})</source>
      <translation>디스크가 가득 차서 저장하지 못했습니다. 공간을 비우거나 다른 위치를 고르십시오. ({file})</translation>
    </message>
    <message>
      <source>The disk is full. Nothing was written; free some space or choose an output folder on another disk.</source>
      <translation>디스크가 가득 차서 저장하지 못했습니다. 공간을 비우거나 다른 디스크의 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>The disk with {folder} is full. Free some space or choose another data folder, and pull again: what was finished is kept, and the pull goes on from there.</source>
      <translation>{folder}이(가) 있는 디스크가 가득 찼습니다. 자리를 비우거나 다른 자료 폴더를 고른 다음 다시 받으십시오. 끝난 것은 남아 있으며 거기서 이어 갑니다.</translation>
    </message>
    <message>
      <source>The distance of {given:g} m was given by hand; the table says {distance:g} m ({law}).</source>
      <translation>거리 {given:g} m는 직접 입력한 값입니다. 법정 거리표에는 {distance:g} m입니다({law}).</translation>
    </message>
    <message>
      <source>The distance {distance} within which land faces forest cannot be used. Give metres above 0.</source>
      <translation>둘레가 산림을 마주 보는 거리로 {distance}을(를) 쓸 수 없습니다. 0보다 큰 미터 값을 넣으십시오.</translation>
    </message>
    <message>
      <source>The dong layer has no coordinate reference system. Set the one it was made in.</source>
      <translation>행정동 레이어에 좌표계가 없습니다. 만들 때의 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The dong layer has no polygons. Choose the layer of administrative dongs.</source>
      <translation>행정동 레이어에 면이 없습니다. 행정동 경계 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The drawn area touches no road of the network. Draw it over the roads to be simulated.</source>
      <translation>그린 구역에 닿는 링크가 없습니다. 시뮬레이션할 도로 위에 그리십시오.</translation>
    </message>
    <message>
      <source>The drawn line {route} is in pieces. Draw it from one end to the other.</source>
      <translation>그린 선 {route}이(가) 끊어져 있습니다. 한쪽 끝에서 다른 쪽 끝까지 이어 그리십시오.</translation>
    </message>
    <message>
      <source>The drawn line {route} passes {count} stops within {metres} m, so no bus can be taken on it. Draw it along stops or raise the distance.</source>
      <translation>그린 선 {route}에서 {metres} m 안에 있는 정류장이 {count}개뿐이라 버스를 탈 수 없습니다. 정류장을 따라 그리거나 거리를 늘리십시오.</translation>
    </message>
    <message>
      <source>The engine is installed.</source>
      <translation>엔진을 설치했습니다.</translation>
    </message>
    <message>
      <source>The engine is removed.</source>
      <translation>엔진을 제거했습니다.</translation>
    </message>
    <message>
      <source>The engine {engine} is not installed. Install it with the button “Install engine…” of the Sijeong dock, or run the algorithm sijeong:installengine with the wheel file that you were given.</source>
      <translation>{engine} 엔진이 설치되어 있지 않습니다. 시정 패널의 ‘엔진 설치…’ 단추를 누르거나, 받은 휠 파일로 sijeong:installengine 알고리즘을 실행하십시오.</translation>
    </message>
    <message>
      <source>The entry of the dataset {dataset} asks for a history ({kind}) without saying of when. Give last, days, from or until (docs/catalog.md).</source>
      <translation>자료 {dataset}의 항목이 이력({kind})을 요청하지만 언제의 것인지 적혀 있지 않습니다. last, days, from 또는 until을 적으십시오(docs/catalog.md).</translation>
    </message>
    <message>
      <source>The entry of the dataset {dataset} has a time that cannot be read: {time}. Write it as 2026-11-01T09:00:00.</source>
      <translation>자료 {dataset}의 항목에 읽을 수 없는 시각이 있습니다: {time}. 2026-11-01T09:00:00 형식으로 쓰십시오.</translation>
    </message>
    <message>
      <source>The entry of the dataset {dataset} names no entity type. Add type to its request (docs/catalog.md).</source>
      <translation>자료 {dataset}의 항목에 개체 종류가 없습니다. request에 type을 추가하십시오(docs/catalog.md).</translation>
    </message>
    <message>
      <source>The fewest people behind a number are {fewest}. Give 1 or more.</source>
      <translation>공개할 최소 인원이 {fewest}입니다. 1 이상을 입력하십시오.</translation>
    </message>
    <message>
      <source>The field _id is left out: the app numbers features by this name.</source>
      <translation>_id 필드는 앱이 객체 번호로 쓰는 이름이라 뺐습니다.</translation>
    </message>
    <message>
      <source>The field {field} is not in the catalogue.</source>
      <translation>{field} 필드는 자료 목록에 없습니다.</translation>
    </message>
    <message>
      <source>The field {field} is published because you allowed it. {reason}</source>
      <translation>사용자가 허용하여 필드 {field}을(를) 게시합니다. {reason}</translation>
    </message>
    <message>
      <source>The field {field} of the catalogue is missing.</source>
      <translation>자료 목록에 있는 {field} 필드가 없습니다.</translation>
    </message>
    <message>
      <source>The field {field} of the layer {layer} holds binary data, which a phone cannot show. Leave it out.</source>
      <translation>레이어 {layer}의 필드 {field}에는 휴대전화로 볼 수 없는 이진 자료가 있습니다. 공개 필드에서 빼십시오.</translation>
    </message>
    <message>
      <source>The field {field} of the table “{table}” holds no numbers. It must say the order of the stops: 1, 2, 3 …</source>
      <translation>‘{table}’ 표의 필드 {field}에 숫자가 없습니다. 정류장 순서가 1, 2, 3 …으로 들어 있어야 합니다.</translation>
    </message>
    <message>
      <source>The field {field} of {layer} is {now} now and {before} in the database. Rename the field, or publish into another schema.</source>
      <translation>{layer}의 필드 {field}이(가) 지금은 {now}인데 데이터베이스에는 {before}입니다. 필드 이름을 바꾸거나 다른 스키마에 게시하십시오.</translation>
    </message>
    <message>
      <source>The fields {field} and {other} of the layer {layer} differ by capital letters only. Leave one of them out.</source>
      <translation>레이어 {layer}의 필드 {field}과(와) {other}은(는) 대소문자만 다릅니다. 하나를 공개 필드에서 빼십시오.</translation>
    </message>
    <message>
      <source>The file holds several layers; one of them is imported.</source>
      <translation>파일에 레이어가 여럿이면 가져올 하나를 고릅니다.</translation>
    </message>
    <message>
      <source>The file {file} cannot be written. Close it where it is open, or choose another place.</source>
      <translation>{file} 파일을 쓸 수 없습니다. 열려 있으면 닫거나 다른 위치를 고르십시오.</translation>
    </message>
    <message>
      <source>The file {file} could not be used: {reason}.</source>
      <translation>{file} 파일을 사용할 수 없습니다: {reason}.</translation>
    </message>
    <message>
      <source>The file {name}</source>
      <translation>{name} 파일</translation>
    </message>
    <message>
      <source>The finest level is {level}. Choose stop, group, grid or dong.</source>
      <translation>가장 자세한 단위가 {level}입니다. stop, group, grid, dong 중에서 고르십시오.</translation>
    </message>
    <message>
      <source>The fire arrives from {first:.1f} to {last:.1f} hours after its start</source>
      <translation>불이 {first:.1f}~{last:.1f}시간에 닿습니다</translation>
    </message>
    <message>
      <source>The fire index needs a key for data.go.kr. &lt;a href="key"&gt;Choose the key…&lt;/a&gt;</source>
      <translation>산불위험지수를 받으려면 공공데이터포털 인증키가 필요합니다. &lt;a href="key"&gt;인증키 고르기…&lt;/a&gt;</translation>
    </message>
    <message>
      <source>The fire spread has no field {field}. Choose its field of time.</source>
      <translation>산불확산 레이어에 {field} 필드가 없습니다. 도달시간 필드를 고르십시오.</translation>
    </message>
    <message>
      <source>The fire spread has no polygon with a time of arrival ({count} features). Choose the layer of the forecast, and its field of time.</source>
      <translation>산불확산 레이어에 도달시간이 있는 면이 없습니다(객체 {count}개). 예측 레이어와 도달시간 필드를 고르십시오.</translation>
    </message>
    <message>
      <source>The fire spread says where it burns, not when. Give the hours that were simulated, or choose a result with times of arrival.</source>
      <translation>산불확산 자료에 탄 곳만 있고 시간이 없습니다. 예측 시간을 넣거나 도달시간이 있는 결과를 고르십시오.</translation>
    </message>
    <message>
      <source>The fire takes up to {last:.0f} hours. Check the unit of the times: minutes read as hours make the zones too small.</source>
      <translation>도달시간이 {last:.0f}시간까지입니다. 시간 단위를 확인하십시오. 분을 시간으로 읽으면 구역이 작아집니다.</translation>
    </message>
    <message>
      <source>The first hub is the one with most</source>
      <translation>거점 순위 기준</translation>
    </message>
    <message>
      <source>The first row names the columns</source>
      <translation>첫 행은 열 이름</translation>
    </message>
    <message>
      <source>The first view loads {size} KB, more than {most} KB: switch large layers off in the project.</source>
      <translation>첫 화면이 {size} KB로 {most} KB를 넘습니다. 프로젝트에서 큰 레이어를 꺼 두십시오.</translation>
    </message>
    <message>
      <source>The folder that holds SUMO's bin. Empty: the one that is found.</source>
      <translation>SUMO의 bin 폴더가 들어 있는 폴더입니다. 비우면 찾아낸 것을 씁니다.</translation>
    </message>
    <message>
      <source>The folder {folder} has no {wanted}. Put that file into it, without changing its name.</source>
      <translation>폴더 {folder}에 {wanted}이(가) 없습니다. 그 파일을 이름을 바꾸지 말고 넣어 두십시오.</translation>
    </message>
    <message>
      <source>The folder {folder} holds other files ({name}), which the result would replace. Choose a new or empty folder.</source>
      <translation>{folder} 폴더에 다른 파일({name})이 있어 결과로 바꿀 수 없습니다. 새 폴더나 빈 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>The folder {folder} holds other files, which would be lost. Choose an empty or a new folder, or one with an earlier publication.</source>
      <translation>{folder} 폴더에 다른 파일이 있어 지워질 수 있습니다. 비어 있거나 새 폴더, 또는 이전 게시본의 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>The folder {folder} holds something else than card records ({name}), so nothing is deleted. Choose the folder that Import card taps or Link taps into journeys has written.</source>
      <translation>폴더 {folder}에 카드 자료가 아닌 것({name})이 있어 아무것도 지우지 않았습니다. ‘교통카드 기록 가져오기’나 ‘통행으로 연결’이 만든 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>The folder {folder} is not named after a service day.</source>
      <translation>{folder} 폴더의 이름이 운행일 형식이 아닙니다.</translation>
    </message>
    <message>
      <source>The footprint is beyond the distance, but the lot reaches into it.</source>
      <translation>건축물은 기준 거리 밖이지만 필지 일부는 안에 듭니다.</translation>
    </message>
    <message>
      <source>The forecast says where it burns, not when: all of it counts as reached by the end.</source>
      <translation>예측에 시간이 없어 탄 곳 전체가 마지막 시각에 닿는 것으로 봅니다.</translation>
    </message>
    <message>
      <source>The forest layer has no field {field}. Choose one of: {fields}.</source>
      <translation>산림 레이어에 {field} 필드가 없습니다. 다음 중에서 고르십시오: {fields}.</translation>
    </message>
    <message>
      <source>The forest layer has no polygon ({count} features). Choose a polygon layer of forest, such as the 1:5,000 forest map or the parcels with land category 임야.</source>
      <translation>산림 레이어에 면이 없습니다(객체 {count}개). 1:5,000 임상도나 지목이 임야인 필지 같은 산림 면 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The forest service's opinion is advisory and does not bind. This page says whether it must be asked for by distance; it is no opinion itself. The distance is horizontal and as exact as cadastre and forest map are.</source>
      <translation>산림청의 검토의견은 자문으로, 구속력이 없습니다. 이 문서는 거리 기준으로 의견 조회 대상인지만 알리며 검토의견이 아닙니다. 거리는 수평거리이고, 정확도는 지적도와 임상도를 따릅니다.</translation>
    </message>
    <message>
      <source>The forms of the dock begin with these values, and every result says which it was made with. Algorithms in the toolbox, in models and in batch keep their own defaults, so that they give the same on every PC.</source>
      <translation>패널의 입력란이 이 값으로 시작하며, 어떤 값으로 만들었는지는 결과마다 적힙니다. 공간 처리 툴박스, 모델, 배치의 기본값은 바뀌지 않아 어느 PC에서나 같은 결과가 나옵니다.</translation>
    </message>
    <message>
      <source>The geometries of {table} have no reference system (SRID {srid}). Ask the database's operator to set it (UpdateGeometrySRID), or set srs = "EPSG:5186" in the dataset's entry if you know it.</source>
      <translation>{table}의 도형에 좌표계가 없습니다(SRID {srid}). 데이터베이스 운영자에게 지정해 달라고 요청하거나(UpdateGeometrySRID), 알고 있으면 자료 항목에 srs = "EPSG:5186"처럼 적으십시오.</translation>
    </message>
    <message>
      <source>The given place does not lie (wholly) on the given lot.</source>
      <translation>입력한 위치가 해당 필지를 벗어납니다.</translation>
    </message>
    <message>
      <source>The given shape was invalid and was repaired.</source>
      <translation>입력한 도형이 잘못되어 고쳐서 쟀습니다.</translation>
    </message>
    <message>
      <source>The headline numbers under other windows and distances. A number that moves much depends on the rule more than on the passengers, so say the rule with it.</source>
      <translation>시간과 거리를 바꾸었을 때의 주요 수치입니다. 크게 달라지는 수치는 이용자보다 기준에 좌우되므로 기준을 함께 밝히십시오.</translation>
    </message>
    <message>
      <source>The home page</source>
      <translation>홈 화면</translation>
    </message>
    <message>
      <source>The hour that the chart shows.</source>
      <translation>도표에 나타낼 시간대입니다.</translation>
    </message>
    <message>
      <source>The id {source_id} stands at several links; this one is called {edge_id}.</source>
      <translation>링크 ID {source_id}이(가) 여러 번 쓰였습니다. 이 링크는 {edge_id}(으)로 부릅니다.</translation>
    </message>
    <message>
      <source>The imported features could not be written to {folder}: {reason}. Check that the disk has space.</source>
      <translation>가져온 자료를 {folder}에 쓰지 못했습니다: {reason}. 디스크에 남은 공간이 있는지 확인하십시오.</translation>
    </message>
    <message>
      <source>The indicator {title} fits none of the layers.</source>
      <translation>‘{title}’ 지표에 맞는 레이어가 없습니다.</translation>
    </message>
    <message>
      <source>The input and the forest lie {gap:.0f} km apart, so one of them is of another place or has a wrong coordinate reference system (input {input_crs}, forest {forest_crs}). Check both.</source>
      <translation>입력과 산림이 {gap:.0f} km 떨어져 있습니다. 한쪽이 다른 지역이거나 좌표계가 잘못되었습니다(입력 {input_crs}, 산림 {forest_crs}). 두 레이어를 확인하십시오.</translation>
    </message>
    <message>
      <source>The input and the forest lie {gap:.0f} km apart. The {layer} layer says {crs}, but its coordinates would fit as {guesses}. These lie some 300 m apart: ask where the layer was made, or try each and look whether it lies right on the parcels.</source>
      <translation>입력과 산림이 {gap:.0f} km 떨어져 있습니다. {layer} 레이어의 좌표계는 {crs}이지만 좌표는 {guesses} 모두에 맞습니다. 이 좌표계들은 서로 약 300 m 어긋나므로, 자료를 만든 곳에 묻거나 하나씩 지정하여 필지와 맞는지 지도에서 확인하십시오.</translation>
    </message>
    <message>
      <source>The input and the forest lie {gap:.0f} km apart. The {layer} layer says {crs}, but its coordinates would fit as {guess}. Set the right coordinate reference system of that layer.</source>
      <translation>입력과 산림이 {gap:.0f} km 떨어져 있습니다. {layer} 레이어의 좌표계는 {crs}이지만 좌표는 {guess}에 맞습니다. 그 레이어에 올바른 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The input field {field} is kept as {renamed}.</source>
      <translation>입력 필드 {field}은(는) {renamed}(으)로 남깁니다.</translation>
    </message>
    <message>
      <source>The input layer has no features. Choose another layer.</source>
      <translation>입력 레이어에 객체가 없습니다. 다른 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The key for card numbers has {length} bytes. It needs {least} or more.</source>
      <translation>카드번호 암호화 키가 {length}바이트입니다. {least}바이트 이상이어야 합니다.</translation>
    </message>
    <message>
      <source>The key has no approval for {operation}. Apply for the use of this service on data.go.kr; approval is given for each service.</source>
      <translation>이 인증키는 {operation}에 승인되지 않았습니다. data.go.kr에서 이 서비스의 활용을 신청하십시오. 승인은 서비스마다 따로 받습니다.</translation>
    </message>
    <message>
      <source>The key holds characters that no key has. Copy it again from the platform's page.</source>
      <translation>인증키에 쓰일 수 없는 글자가 있습니다. 플랫폼 화면에서 다시 복사하십시오.</translation>
    </message>
    <message>
      <source>The key is blocked for now by data.go.kr. Ask them why, or use another key.</source>
      <translation>data.go.kr이 이 인증키를 잠시 막았습니다. 까닭을 문의하거나 다른 인증키를 쓰십시오.</translation>
    </message>
    <message>
      <source>The key is not approved for this service of V-World. Apply for it on your V-World page.</source>
      <translation>이 인증키는 이 브이월드 서비스에 승인되지 않았습니다. 브이월드 마이페이지에서 신청하십시오.</translation>
    </message>
    <message>
      <source>The key lies in {file}. Back it up.</source>
      <translation>키 파일: {file}. 사본을 보관하십시오.</translation>
    </message>
    <message>
      <source>The key may not be used from this computer's IP address. Register the address on data.go.kr.</source>
      <translation>이 PC의 IP 주소에서는 이 인증키를 쓸 수 없습니다. data.go.kr에 IP 주소를 등록하십시오.</translation>
    </message>
    <message>
      <source>The key's calls of STCIS are used up for today ({reason}). Resume tomorrow.</source>
      <translation>오늘 STCIS를 부를 수 있는 횟수를 다 썼습니다({reason}). 내일 이어서 받으십시오.</translation>
    </message>
    <message>
      <source>The key's calls of {operation} are used up for today. Resume tomorrow, or ask data.go.kr for more calls.</source>
      <translation>오늘 {operation}을(를) 부를 수 있는 횟수를 다 썼습니다. 내일 이어서 받거나, data.go.kr에 횟수를 늘려 달라고 신청하십시오.</translation>
    </message>
    <message>
      <source>The key's calls to V-World for today are used up. Pull again tomorrow; what has arrived is kept and not asked for again.</source>
      <translation>오늘 브이월드에 이 인증키로 요청할 수 있는 횟수를 모두 썼습니다. 내일 다시 받으십시오. 이미 받은 것은 남아 있으며 다시 요청하지 않습니다.</translation>
    </message>
    <message>
      <source>The key's period of use for {operation} has ended. Extend it on data.go.kr.</source>
      <translation>{operation}의 활용 기간이 끝났습니다. data.go.kr에서 기간을 연장하십시오.</translation>
    </message>
    <message>
      <source>The language changes when the running job has ended.</source>
      <translation>진행 중인 작업이 끝나면 언어가 바뀝니다.</translation>
    </message>
    <message>
      <source>The language of Sijeong alone; QGIS keeps its own.</source>
      <translation>시정에만 적용되는 언어입니다. QGIS의 언어는 그대로입니다.</translation>
    </message>
    <message>
      <source>The largest number of transfers is {value}. Give 0 or more.</source>
      <translation>최대 환승 횟수가 {value}입니다. 0 이상이어야 합니다.</translation>
    </message>
    <message>
      <source>The layer cannot be read or drawn. The log “Sijeong” says why.</source>
      <translation>레이어를 읽거나 그릴 수 없습니다. 이유는 로그 메시지 패널의 ‘Sijeong’ 탭에 있습니다.</translation>
    </message>
    <message>
      <source>The layer for drawing could not be made at {file}: {reason}.</source>
      <translation>그릴 레이어를 {file}에 만들지 못했습니다: {reason}.</translation>
    </message>
    <message>
      <source>The layer given as forest is a cadastral map: {count} of its {total} parcels are no forest land (지목 임야). Choose the forest map, or make the forest of the parcels first with “Forest to measure against”.</source>
      <translation>산림으로 고른 레이어가 지적도입니다. 필지 {total}개 가운데 {count}개는 지목이 임야가 아닙니다. 임상도를 고르거나, 먼저 ‘측정 기준 산림’으로 지목이 임야인 필지만 산림으로 만드십시오.</translation>
    </message>
    <message>
      <source>The layer has no coordinate reference system. Its coordinates fit {crs}, but also {others}. Compare it with another layer before you set one.</source>
      <translation>레이어에 좌표계가 없습니다. 좌표는 {crs}에 맞지만 {others}에도 맞습니다. 다른 레이어와 겹쳐 본 뒤에 정하십시오.</translation>
    </message>
    <message>
      <source>The layer has no coordinate reference system. Its coordinates fit {crs}. Set this one.</source>
      <translation>레이어에 좌표계가 없습니다. 좌표는 {crs}에 맞습니다. 이 좌표계로 정하십시오.</translation>
    </message>
    <message>
      <source>The layer has no coordinate reference system. Set the one it was made in.</source>
      <translation>레이어에 좌표계가 없습니다. 만들 때의 좌표계로 정하십시오.</translation>
    </message>
    <message>
      <source>The layer has no polygons.</source>
      <translation>레이어에 면이 없습니다.</translation>
    </message>
    <message>
      <source>The layer has no shapes.</source>
      <translation>레이어에 도형이 없습니다.</translation>
    </message>
    <message>
      <source>The layer holds no records, so there was nothing to check.</source>
      <translation>레이어에 행이 없어 점검할 것이 없었습니다.</translation>
    </message>
    <message>
      <source>The layer holds shapes of several kinds; some tools want one kind only.</source>
      <translation>레이어에 여러 종류의 도형이 섞여 있습니다. 한 종류만 받는 도구도 있습니다.</translation>
    </message>
    <message>
      <source>The layer is a table.</source>
      <translation>도형이 없는 표입니다.</translation>
    </message>
    <message>
      <source>The layer lies outside {city}.</source>
      <translation>레이어가 {city} 밖에 있습니다.</translation>
    </message>
    <message>
      <source>The layer of areas has no polygon. Choose a layer of dongs, villages or other areas.</source>
      <translation>구역 레이어에 면이 없습니다. 읍면동, 마을 또는 다른 구역의 면 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The layer of bus stops has no coordinate reference system. Set the one it was made in.</source>
      <translation>버스 정류장 레이어에 좌표계가 없습니다. 만들 때 쓴 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The layer of dongs has no polygon. Choose another layer, or none for a single sheet.</source>
      <translation>행정동 레이어에 면이 없습니다. 다른 레이어를 고르거나, 도면 한 장만 만들려면 비우십시오.</translation>
    </message>
    <message>
      <source>The layer of drawn routes has no coordinate reference system. Set the one it is in.</source>
      <translation>그린 노선 레이어에 좌표계가 없습니다. 레이어 속성에서 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The layer of drawn routes has no line. Draw one, or leave the layer out.</source>
      <translation>그린 노선 레이어에 선이 없습니다. 선을 그리거나 레이어를 빼십시오.</translation>
    </message>
    <message>
      <source>The layer of links</source>
      <translation>링크 레이어</translation>
    </message>
    <message>
      <source>The layer of links has no lines. Choose MOCT_LINK or another layer of roads as lines.</source>
      <translation>링크 레이어에 선이 없습니다. MOCT_LINK 또는 도로 선 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The layer of links is empty. Choose the links of the city.</source>
      <translation>링크 레이어가 비어 있습니다. 시의 링크를 고르십시오.</translation>
    </message>
    <message>
      <source>The layer of people has no coordinate reference system. Set the one it was made in.</source>
      <translation>인구 레이어에 좌표계가 없습니다. 만들 때 쓴 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The layer of people has no field with their number ({names}). Name the field.</source>
      <translation>인구 레이어에 인구수 필드({names})가 없습니다. 필드 이름을 적으십시오.</translation>
    </message>
    <message>
      <source>The layer of people has points, which do not say who lives in which building. Give cells or other areas with counts of people, or dongs with a field of residents.</source>
      <translation>인구 레이어가 점이어서 어느 건물에 누가 사는지 알 수 없습니다. 인구수가 있는 격자나 구역, 또는 주민 수 필드가 있는 읍면동을 주십시오.</translation>
    </message>
    <message>
      <source>The layer of routes has no field route_id. Rename the field that holds the route number to route_id; the layer has: {fields}.</source>
      <translation>노선 레이어에 route_id 필드가 없습니다. 노선 번호 필드의 이름을 route_id로 바꾸십시오. 레이어의 필드: {fields}.</translation>
    </message>
    <message>
      <source>The layer of zones has no polygon. Choose census blocks (집계구), dongs or a grid.</source>
      <translation>구역 레이어에 면이 없습니다. 집계구, 읍면동 또는 격자를 고르십시오.</translation>
    </message>
    <message>
      <source>The layer of {title} has no field {field}. It has: {fields}.</source>
      <translation>{title} 레이어에 {field} 필드가 없습니다. 있는 필드: {fields}</translation>
    </message>
    <message>
      <source>The layer of {what} has lines. Choose polygons or points.</source>
      <translation>{what} 레이어가 선입니다. 면이나 점을 고르십시오.</translation>
    </message>
    <message>
      <source>The layer of {what} has no coordinate reference system. Set it in its properties.</source>
      <translation>{what} 레이어에 좌표계가 없습니다. 레이어 속성에서 지정하십시오.</translation>
    </message>
    <message>
      <source>The layer of {what} has no features. Choose another layer.</source>
      <translation>{what} 레이어에 객체가 없습니다. 다른 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The layer says {stated}, but its coordinates fit {crs}. Set this one and look at it again.</source>
      <translation>레이어에 적힌 좌표계는 {stated}이지만 좌표는 {crs}에 맞습니다. 이 좌표계로 정하고 다시 보십시오.</translation>
    </message>
    <message>
      <source>The layer {layer} cannot be opened any more: {source}</source>
      <translation>레이어 {layer}을(를) 더 이상 열 수 없습니다: {source}</translation>
    </message>
    <message>
      <source>The layer {layer} cannot be opened, so its look stays as it is. Repair its source first.</source>
      <translation>{layer} 레이어를 열 수 없어 모양을 그대로 둡니다. 먼저 원본을 고치십시오.</translation>
    </message>
    <message>
      <source>The layer {layer} cannot be opened. Repair its source or take it out of the map theme.</source>
      <translation>레이어 {layer}을(를) 열 수 없습니다. 원본 경로를 고치거나 지도 테마에서 빼십시오.</translation>
    </message>
    <message>
      <source>The layer {layer} cannot be read. Mend its source first.</source>
      <translation>{layer} 레이어를 읽을 수 없습니다. 원본부터 고치십시오.</translation>
    </message>
    <message>
      <source>The layer {layer} could not be read: {reason}.</source>
      <translation>{layer} 레이어를 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
      <source>The layer {layer} does not lie in a GeoPackage. Choose a layer of the GeoPackage that Sijeong wrote.</source>
      <translation>레이어 {layer}은(는) GeoPackage에 있지 않습니다. 시정이 만든 GeoPackage의 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The layer {layer} has changes that are not saved yet. Save them, and run this again.</source>
      <translation>레이어 {layer}에 저장하지 않은 편집이 있습니다. 저장한 뒤 다시 실행하십시오.</translation>
    </message>
    <message>
      <source>The layer {layer} has changes that are not saved yet. They are taken as well.</source>
      <translation>{layer} 레이어에 저장하지 않은 편집이 있습니다. 편집한 내용까지 넣어 계산합니다.</translation>
    </message>
    <message>
      <source>The layer {layer} has no coordinate reference system (no .prj file). Set it in the layer's properties: the cadastre of LX is EPSG:5186, the forest map EPSG:5179, buildings are EPSG:5174 or 5186.</source>
      <translation>{layer} 레이어에 좌표계가 없습니다(.prj 파일 없음). 레이어 속성에서 지정하십시오(연속지적도는 EPSG:5186, 임상도는 EPSG:5179, 건물은 EPSG:5174 또는 5186).</translation>
    </message>
    <message>
      <source>The layer {layer} has no coordinate reference system. Set it in the layer's properties.</source>
      <translation>{layer} 레이어에 좌표계가 없습니다. 레이어 속성에서 지정하십시오.</translation>
    </message>
    <message>
      <source>The layer {layer} has no features to publish. Leave it out.</source>
      <translation>{layer} 레이어에 게시할 객체가 없습니다. 레이어를 빼십시오.</translation>
    </message>
    <message>
      <source>The layer {layer} has no field {field} (FIELDS). It has {fields}.</source>
      <translation>{layer} 레이어에 {field} 필드가 없습니다(FIELDS). 있는 필드: {fields}.</translation>
    </message>
    <message>
      <source>The layer {layer} has no field {field} to join by. It has: {fields}.</source>
      <translation>{layer} 레이어에 이을 필드 {field}이(가) 없습니다. 있는 필드: {fields}.</translation>
    </message>
    <message>
      <source>The layer {layer} is a table without shapes. Choose a layer with shapes.</source>
      <translation>{layer} 레이어는 도형이 없는 표입니다. 도형이 있는 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The layer {layer} names no reference system, so QGIS cannot show it. Ask the server's operator.</source>
      <translation>{layer} 레이어에 좌표계가 없어 QGIS에서 보일 수 없습니다. 서버 운영자에게 문의하십시오.</translation>
    </message>
    <message>
      <source>The layer {layer} of {file} cannot be read: the file is damaged. Make it again, or take a copy of it.</source>
      <translation>{file}의 {layer} 레이어를 읽을 수 없습니다. 파일이 손상되었으니 다시 만들거나 사본을 쓰십시오.</translation>
    </message>
    <message>
      <source>The layer {layer} of {file} has no field {missing}. Make the file again, and change values only.</source>
      <translation>{file}의 {layer} 레이어에 {missing} 필드가 없습니다. 파일을 다시 만들고, 필드는 지우지 말고 값만 고치십시오.</translation>
    </message>
    <message>
      <source>The layer {layer} of {file} is empty. Make the file again, or take a copy of it.</source>
      <translation>{file}의 {layer} 레이어가 비어 있습니다. 파일을 다시 만들거나 사본을 쓰십시오.</translation>
    </message>
    <message>
      <source>The layer “{layer}” holds nothing of {name}.</source>
      <translation>‘{layer}’ 레이어에 {name}의 자료가 없습니다.</translation>
    </message>
    <message>
      <source>The layer “{name}”</source>
      <translation>‘{name}’ 레이어</translation>
    </message>
    <message>
      <source>The layers name no source.</source>
      <translation>레이어에 적힌 출처가 없습니다.</translation>
    </message>
    <message>
      <source>The legal distance {distance} cannot be used. Give a number of metres above 0.</source>
      <translation>법정 거리 {distance}을(를) 사용할 수 없습니다. 0보다 큰 미터 값을 쓰십시오.</translation>
    </message>
    <message>
      <source>The legal dong of a parcel number.</source>
      <translation>필지고유번호의 법정동</translation>
    </message>
    <message>
      <source>The legs hold no day of the chosen kind. Choose another kind of day.</source>
      <translation>탑승 자료에 고른 요일 구분의 날이 없습니다. 다른 요일 구분을 고르십시오.</translation>
    </message>
    <message>
      <source>The legs hold no day of the chosen type. Choose another type of day, or all.</source>
      <translation>탑승 자료에 고른 요일 구분의 날이 없습니다. 다른 요일 구분이나 모든 날을 고르십시오.</translation>
    </message>
    <message>
      <source>The legs hold no service day of this type: {type}. Choose other days.</source>
      <translation>탑승 자료에 {type} 운행일이 없습니다. 집계할 요일을 바꾸십시오.</translation>
    </message>
    <message>
      <source>The lines do not tell which roads are one-way: all but motorways work both ways, so that roads drawn as two carriageways count twice.</source>
      <translation>선 자료에 일방통행 정보가 없어 고속도로 말고는 모두 양방향으로 보았습니다. 상하행이 따로 그려진 도로는 두 번 셉니다.</translation>
    </message>
    <message>
      <source>The load of each road when nobody gets there faster by another way: within seconds.</source>
      <translation>아무도 다른 길로 더 빨리 갈 수 없을 때의 도로별 교통량을 몇 초 만에 계산합니다.</translation>
    </message>
    <message>
      <source>The login of the connection {name} may not do this in the database: {words}. Give the script of roles (SCRIPT) to the database's operator, or choose another login.</source>
      <translation>연결 {name}의 로그인에 이 작업 권한이 없습니다: {words}. 역할 스크립트(SCRIPT)를 데이터베이스 담당자에게 주거나 다른 로그인을 고르십시오.</translation>
    </message>
    <message>
      <source>The login or key for this server, from QGIS's encrypted database.</source>
      <translation>이 서버의 로그인이나 인증키입니다. QGIS가 암호화해 보관합니다.</translation>
    </message>
    <message>
      <source>The longest time of {most} minutes is shorter than the target of {golden} minutes. Give a longer one.</source>
      <translation>가장 긴 시간 {most}분이 목표 시간 {golden}분보다 짧습니다. 더 길게 주십시오.</translation>
    </message>
    <message>
      <source>The lot has several parts; the nearest counts.</source>
      <translation>필지가 여러 조각이라 가장 가까운 곳에서 쟀습니다.</translation>
    </message>
    <message>
      <source>The lot number of a parcel number.</source>
      <translation>필지고유번호의 지번</translation>
    </message>
    <message>
      <source>The map shows no layer yet.</source>
      <translation>지도에 보이는 레이어가 아직 없습니다.</translation>
    </message>
    <message>
      <source>The map theme {name} shows no layer. Choose another one.</source>
      <translation>지도 테마 {name}에 보이는 레이어가 없습니다. 다른 테마를 고르십시오.</translation>
    </message>
    <message>
      <source>The mapping {name} does not say which column is {columns}. Choose a column for each.</source>
      <translation>열 맞추기 ‘{name}’에 {columns} 열이 정해져 있지 않습니다. 각각 열을 고르십시오.</translation>
    </message>
    <message>
      <source>The model is not calibrated against counts. Read differences and their order, not absolute numbers of vehicles.</source>
      <translation>관측 교통량으로 정산하지 않은 모형입니다. 절대 대수가 아니라 차이와 순서를 보십시오.</translation>
    </message>
    <message>
      <source>The model of today's routes makes {modelled} transfers a day where {observed} were observed ({error})</source>
      <translation>현재 노선의 모형 환승은 하루 {modelled}회, 실제 환승은 {observed}회입니다(오차 {error})</translation>
    </message>
    <message>
      <source>The name of a dong by its code.</source>
      <translation>동 코드에 해당하는 동 이름</translation>
    </message>
    <message>
      <source>The name of the city or district of a code of dong, parcel or district.</source>
      <translation>동·필지·시군구 코드에 해당하는 시군구 이름</translation>
    </message>
    <message>
      <source>The nearest forest has no trees on the forest map; check whether it is forest by law.</source>
      <translation>가장 가까운 산림이 임상도의 무립목지·제지입니다. 법상 산림인지 확인하십시오.</translation>
    </message>
    <message>
      <source>The network is not the one on which the scenario was begun; every step still fits it, so it is taken.</source>
      <translation>시나리오를 시작한 도로망과 다르지만 모든 단계가 맞으므로 그대로 씁니다.</translation>
    </message>
    <message>
      <source>The new headway of route {route} is given twice. Give it once.</source>
      <translation>노선 {route}의 새 배차간격이 두 번 나옵니다. 한 번만 주십시오.</translation>
    </message>
    <message>
      <source>The new headway of route {route} is no number of minutes above 0.</source>
      <translation>노선 {route}의 새 배차간격이 0보다 큰 분이 아닙니다.</translation>
    </message>
    <message>
      <source>The new route {route} has fewer than two stops.</source>
      <translation>새 노선 {route}의 정류장이 두 개보다 적습니다. 두 개 이상 주십시오.</translation>
    </message>
    <message>
      <source>The new routes {routes} have no headway; {minutes} minutes are assumed</source>
      <translation>새 노선 {routes}의 배차간격이 없어 {minutes}분으로 봅니다</translation>
    </message>
    <message>
      <source>The newest date in {field} is {day}.</source>
      <translation>{field}의 가장 새 날짜는 {day}입니다.</translation>
    </message>
    <message>
      <source>The next publication then shows how its indicators have changed since this one.</source>
      <translation>다음 게시본의 지표에 이 게시본 이후의 변화를 보여 줍니다.</translation>
    </message>
    <message>
      <source>The node layer has no coordinate reference system. Set the one it was made in.</source>
      <translation>노드 레이어에 좌표계가 없습니다. 만들 때의 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The node layer has no field NODE_ID. Choose MOCT_NODE, or leave the nodes out.</source>
      <translation>노드 레이어에 NODE_ID 필드가 없습니다. MOCT_NODE를 고르거나 노드를 비워 두십시오.</translation>
    </message>
    <message>
      <source>The node layer has no points. Choose MOCT_NODE, or leave the nodes out.</source>
      <translation>노드 레이어에 점이 없습니다. MOCT_NODE를 고르거나 노드를 비워 두십시오.</translation>
    </message>
    <message>
      <source>The number of runs at once is 1 or more, or 0 for one a core.</source>
      <translation>동시 실행 수는 1 이상이거나, 코어마다 하나를 뜻하는 0이어야 합니다.</translation>
    </message>
    <message>
      <source>The number of trips, their origins and destinations and their hours stay as they are; only developments of the scenario add trips.</source>
      <translation>통행의 수, 기종점, 시간대는 그대로이며 시나리오의 개발만 통행을 더합니다.</translation>
    </message>
    <message>
      <source>The office's corrected table; every analysis of forest goes by it.</source>
      <translation>기관에서 고친 표입니다. 산림 분석은 모두 이 표를 따릅니다.</translation>
    </message>
    <message>
      <source>The office's proxy does not let the request to {server} pass. Check the proxy in QGIS under Settings › Options › Network, or ask IT to allow this server.</source>
      <translation>기관의 프록시가 {server}(으)로 가는 요청을 통과시키지 않습니다. QGIS의 설정 › 옵션 › 네트워크에서 프록시를 확인하거나, 전산 부서에 이 서버의 허용을 요청하십시오.</translation>
    </message>
    <message>
      <source>The office's proxy wants a login before it lets the request to {server} pass. Enter it in QGIS under Settings › Options › Network.</source>
      <translation>기관의 프록시가 {server}(으)로 가는 요청에 로그인을 요구합니다. QGIS의 설정 › 옵션 › 네트워크에 입력하십시오.</translation>
    </message>
    <message>
      <source>The open project holds layers. The sample city must not be mixed with them. Begin a new project?</source>
      <translation>열려 있는 프로젝트에 레이어가 있습니다. 예제 도시가 섞이지 않도록 새 프로젝트를 시작하시겠습니까?</translation>
    </message>
    <message>
      <source>The outer zone {zone} is joined to the node {node}, which the connected network does not have. Correct the field node_id of the zones, or leave it empty to take the nearest end of a road.</source>
      <translation>외부존 {zone}을(를) 붙인 노드 {node}이(가) 이어진 도로망에 없습니다. 존의 node_id 필드를 고치거나, 비워서 가장 가까운 도로 끝을 쓰십시오.</translation>
    </message>
    <message>
      <source>The outline of the area is not known, so all of its surrounding rectangle was pulled. Pull the boundaries of the legal dongs first, and less is asked and kept.</source>
      <translation>지역의 경계를 몰라서 둘러싼 사각형 전체를 받았습니다. 법정동 경계를 먼저 받아 두면 덜 묻고 덜 남깁니다.</translation>
    </message>
    <message>
      <source>The package distributed (Dask) is not here. Unpack the cluster's version of it into Sijeong's folder of engines, with any Python {python}: pip install --target “{folder}” distributed==VERSION. QGIS's own Python is not touched. Or leave the scheduler empty to compute on this PC.</source>
      <translation>distributed(Dask) 패키지가 없습니다. 아무 파이썬 {python}에서나 pip install --target “{folder}” distributed==버전 명령으로 클러스터와 같은 버전을 시정의 엔진 폴더에 풀어 놓으십시오. QGIS의 파이썬은 건드리지 않습니다. 또는 스케줄러를 비워 이 PC에서 계산하십시오.</translation>
    </message>
    <message>
      <source>The package distributed (Dask) is not in this Python ({python}). Install the cluster's version of it, or leave the scheduler empty to compute on this PC.</source>
      <translation>이 파이썬({python})에 distributed(Dask) 패키지가 없습니다. 클러스터와 같은 버전을 설치하거나, 스케줄러를 비워 이 PC에서 계산하십시오.</translation>
    </message>
    <message>
      <source>The package index {index} does not have {file}. Check its address, or bring the file on a disk.</source>
      <translation>패키지 저장소 {index}에 {file}이(가) 없습니다. 주소를 확인하거나, 파일을 저장매체로 가져오십시오.</translation>
    </message>
    <message>
      <source>The parcel layer has no field of parcel numbers (pnu). Choose the cadastral map, or name its field pnu. It has: {fields}.</source>
      <translation>필지 레이어에 필지고유번호(pnu) 필드가 없습니다. 연속지적도를 고르거나 필드 이름을 pnu로 바꾸십시오. 있는 필드: {fields}.</translation>
    </message>
    <message>
      <source>The parcels have no field of parcel numbers (PNU). The register needs one of: {names}.</source>
      <translation>필지 레이어에 PNU 필드가 없습니다. 대장에는 다음 가운데 하나가 있어야 합니다: {names}.</translation>
    </message>
    <message>
      <source>The parcels have no land category (지목): none of the fields {fields} tells it. Take the cadastral map whose JIBUN ends in a letter (산12임), or join the land register (토지대장) to it.</source>
      <translation>필지에 지목이 없습니다. {fields} 가운데 지목을 알 수 있는 필드가 없습니다. 지번(JIBUN) 끝에 지목 글자가 있는 연속지적도(산12임)를 쓰거나 토지대장을 조인하십시오.</translation>
    </message>
    <message>
      <source>The part of the database that the results go into.</source>
      <translation>결과를 쓸 데이터베이스 스키마입니다.</translation>
    </message>
    <message>
      <source>The part {part} is unknown. Parts are: {parts}.</source>
      <translation>{part}은(는) 없는 항목입니다. 항목: {parts}.</translation>
    </message>
    <message>
      <source>The passphrase has {count} letters without spaces; one that a person thought up needs {least}. Leave the field empty, and one is made for you.</source>
      <translation>암호문구가 공백을 빼고 {count}자입니다. 사람이 지은 암호문구는 {least}자가 되어야 합니다. 비워 두면 새로 만들어 드립니다.</translation>
    </message>
    <message>
      <source>The passphrase repeats itself: it has only {count} different letters. Leave the field empty, and one is made for you.</source>
      <translation>암호문구가 되풀이됩니다. 서로 다른 글자가 {count}개뿐입니다. 비워 두면 새로 만들어 드립니다.</translation>
    </message>
    <message>
      <source>The pattern of {label} is a plain colour in the app: it changes with time.</source>
      <translation>{label}의 무늬는 시간에 따라 바뀌므로 앱에서는 단색입니다.</translation>
    </message>
    <message>
      <source>The period ends before it begins. Choose an end that is later than the beginning.</source>
      <translation>끝이 시작보다 이릅니다. 시작보다 늦은 끝을 고르십시오.</translation>
    </message>
    <message>
      <source>The phone app in one file is missing in this installation ({file}). Install the plugin from its package, or choose the form folder or zip.</source>
      <translation>이 설치본에 한 파일 앱이 없습니다({file}). 플러그인을 설치 파일로 다시 설치하거나 형식을 folder나 zip으로 고르십시오.</translation>
    </message>
    <message>
      <source>The phone app is missing in this installation ({folder}). Install the plugin from its package; developers build it with tools/app.sh.</source>
      <translation>이 설치본에 휴대전화 앱이 없습니다({folder}). 플러그인을 설치 파일로 다시 설치하십시오. 개발자는 tools/app.sh로 만듭니다.</translation>
    </message>
    <message>
      <source>The phone shows base and scenario beside each other.</source>
      <translation>휴대전화에서 기준과 시나리오를 밀어서 비교합니다.</translation>
    </message>
    <message>
      <source>The phone warns that it does not know this computer: the certificate was made just now. Compare its fingerprint (SHA-256) with the one shown here, then go on. With such a certificate the phone shows the map, the indicators and locked publications, but keeps nothing for offline use.</source>
      <translation>인증서를 방금 만들었으므로 휴대전화가 신뢰할 수 없는 PC라고 경고합니다. 인증서 지문(SHA-256)을 여기 보이는 것과 비교하고 계속하십시오. 이런 인증서로는 지도, 지표, 암호문구로 잠근 게시본을 볼 수 있지만 오프라인용으로 저장되지는 않습니다.</translation>
    </message>
    <message>
      <source>The places of {layer} do not fit its coordinate reference system. Set the one it was made in (표준노드링크: EPSG:5186).</source>
      <translation>{layer}의 위치가 지정된 좌표계와 맞지 않습니다. 원래 좌표계를 지정하십시오(표준노드링크: EPSG:5186).</translation>
    </message>
    <message>
      <source>The polygons of this dataset do not fill the land.</source>
      <translation>면이 땅을 빈틈없이 채우는 자료가 아닙니다.</translation>
    </message>
    <message>
      <source>The preview may not listen at port {port} of {address} ({reason}). Choose a port above 1024.</source>
      <translation>{address}의 포트 {port}에서 미리보기를 열 수 없습니다({reason}). 1024보다 큰 포트를 고르십시오.</translation>
    </message>
    <message>
      <source>The preview runs at {origin} for {minutes} minutes; cancel to stop it.</source>
      <translation>{origin}에서 {minutes}분 동안 미리보기를 엽니다. 취소하면 멈춥니다.</translation>
    </message>
    <message>
      <source>The project has no map theme that shows a result. Choose layers, or make a map theme first.</source>
      <translation>프로젝트에 결과가 보이는 지도 테마가 없습니다. 레이어를 고르거나 지도 테마를 먼저 만드십시오.</translation>
    </message>
    <message>
      <source>The publication has no title. Give it one.</source>
      <translation>게시본에 제목이 없습니다. 제목을 적으십시오.</translation>
    </message>
    <message>
      <source>The publication of before in {place} has no {file}.</source>
      <translation>{place}의 이전 게시본에 {file}이(가) 없습니다.</translation>
    </message>
    <message>
      <source>The publication of before in {place} is encrypted, so its indicators cannot be read. Choose one that is not, or publish without a comparison.</source>
      <translation>{place}의 이전 게시본은 암호화되어 있어 지표를 읽을 수 없습니다. 암호화하지 않은 게시본을 고르거나 비교 없이 게시하십시오.</translation>
    </message>
    <message>
      <source>The publication of before in {place} was made by a newer Sijeong. Update this one, or publish without a comparison.</source>
      <translation>{place}의 이전 게시본은 더 새로운 시정에서 만든 것입니다. 시정을 업데이트하거나 비교 없이 게시하십시오.</translation>
    </message>
    <message>
      <source>The publication was not written: {file} holds “{value}”, a value of a field that is left out as identifying. Look for it in titles, classes and other fields.</source>
      <translation>게시하지 않았습니다. 식별 필드라서 뺀 필드의 값 ‘{value}’이(가) {file}에 들어 있습니다. 제목, 분류, 다른 필드에 그 값이 있는지 확인하십시오.</translation>
    </message>
    <message>
      <source>The publication would be out of date at once. Choose a later day.</source>
      <translation>게시하자마자 유효기간이 끝납니다. 더 늦은 날짜를 고르십시오.</translation>
    </message>
    <message>
      <source>The publication would end on {day}, which is not after today. Choose a later day.</source>
      <translation>게시본의 유효기간({day})이 오늘보다 뒤가 아닙니다. 더 뒤의 날을 고르십시오.</translation>
    </message>
    <message>
      <source>The published definition that decides what is interface and intermix.</source>
      <translation>접경·혼재지역을 가르는 공표된 정의입니다.</translation>
    </message>
    <message>
      <source>The pull was stopped and resumed; it was begun on {date} (UTC).</source>
      <translation>멈추었다가 이어 받았습니다. 처음 시작한 때는 {date}(UTC)입니다.</translation>
    </message>
    <message>
      <source>The pulled data could not be written to {folder}: {reason}. Check that the disk has space; what was pulled is kept for the next try.</source>
      <translation>받은 자료를 {folder}에 쓸 수 없습니다: {reason}. 디스크에 자리가 있는지 확인하십시오. 받은 것은 다음을 위해 남겨 두었습니다.</translation>
    </message>
    <message>
      <source>The radius of a hub is {radius} m. Give 0 or more.</source>
      <translation>거점 반경이 {radius} m입니다. 0 이상이어야 합니다.</translation>
    </message>
    <message>
      <source>The ranking compares the villages of one city. It says where to look first, not how likely a fire is, and cities cannot be compared by it.</source>
      <translation>이 순위는 한 시 안의 마을을 서로 견준 것입니다. 어디부터 살필지를 알려 줄 뿐 산불이 날 확률이 아니며, 시끼리 견주는 데 쓸 수 없습니다.</translation>
    </message>
    <message>
      <source>The raster {file} has no coordinate reference system. Set it in the layer's properties.</source>
      <translation>래스터 {file}에 좌표계가 없습니다. 레이어 속성에서 정하십시오.</translation>
    </message>
    <message>
      <source>The raster {file} has {count} cells. Cut it to the fire first.</source>
      <translation>래스터 {file}의 셀이 {count}개입니다. 산불 주변만 잘라 쓰십시오.</translation>
    </message>
    <message>
      <source>The raster {layer} is a picture from a server. Choose a file of heights, such as a GeoTIFF.</source>
      <translation>래스터 {layer}은(는) 서버에서 받는 그림입니다. GeoTIFF 같은 높이 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>The reading compares the dongs of one city and says where to look first. It is no measure of how bad things are, and dongs of two cities cannot be compared by it.</source>
      <translation>이 순위는 한 시의 동끼리 비교하여 먼저 살필 곳을 가리킵니다. 문제의 절대적인 크기를 뜻하지 않으며, 다른 시의 동과 비교할 수 없습니다.</translation>
    </message>
    <message>
      <source>The record has no identifier ({field}).</source>
      <translation>식별자({field})가 없는 행입니다.</translation>
    </message>
    <message>
      <source>The record has no shape.</source>
      <translation>도형이 없는 행입니다.</translation>
    </message>
    <message>
      <source>The record of a result does not say from when to when it ran. Run it again with this version.</source>
      <translation>결과의 기록에 실행 시간이 없습니다. 이 버전으로 다시 실행하십시오.</translation>
    </message>
    <message>
      <source>The record {file} cannot be written ({reason}), and nothing is done without it. Close it in other programs and check that you may write there.</source>
      <translation>기록 {file}을(를) 쓸 수 없어({reason}) 아무 일도 하지 않았습니다. 다른 프로그램에서 닫고, 쓰기 권한을 확인하십시오.</translation>
    </message>
    <message>
      <source>The record's shape is empty.</source>
      <translation>도형이 비어 있습니다.</translation>
    </message>
    <message>
      <source>The records are destroyed. Written in {log}</source>
      <translation>기록을 파기했습니다. 파기 기록부: {log}</translation>
    </message>
    <message>
      <source>The records have nothing to hold the linking against.</source>
      <translation>기록에 연결 결과와 비교할 것이 없습니다.</translation>
    </message>
    <message>
      <source>The register before has no column of parcel numbers (PNU). Choose a register that Sijeong wrote: the GeoPackage, or the sheet “{sheet}” of the workbook.</source>
      <translation>지난 대장에 PNU 열이 없습니다. 시정이 만든 대장(GeoPackage 또는 엑셀의 ‘{sheet}’ 시트)을 고르십시오.</translation>
    </message>
    <message>
      <source>The register before has no shapes, so that splits and mergers count as new and gone parcels.</source>
      <translation>지난 대장에 도형이 없어 분할과 합병을 신규와 말소로 셉니다.</translation>
    </message>
    <message>
      <source>The register of parcels and buildings within 100 m of forest, with its workbook.</source>
      <translation>산림에서 100 m 이내인 필지와 건축물의 대장입니다. 엑셀로도 나옵니다.</translation>
    </message>
    <message>
      <source>The registers of parcels and buildings, as layers and a workbook, and what changed since the last.</source>
      <translation>필지 대장과 건축물 대장을 레이어와 엑셀로 만들고, 지난 대장과 달라진 것을 보여 줍니다.</translation>
    </message>
    <message>
      <source>The request to {server} cannot be sent ({kind}). Check the address.</source>
      <translation>{server}에 요청을 보낼 수 없습니다({kind}). 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>The result after the change.</source>
      <translation>변경 후의 결과입니다.</translation>
    </message>
    <message>
      <source>The result before the change.</source>
      <translation>변경 전의 결과입니다.</translation>
    </message>
    <message>
      <source>The result could not be written to the database: {reason}</source>
      <translation>결과를 데이터베이스에 쓸 수 없습니다: {reason}</translation>
    </message>
    <message>
      <source>The result could not be written to {file}: {reason}. Check that the disk has space and that the file is not open elsewhere.</source>
      <translation>결과를 {file}에 쓸 수 없습니다: {reason}. 디스크 공간이 있는지, 다른 프로그램이 파일을 열고 있지 않은지 확인하십시오.</translation>
    </message>
    <message>
      <source>The result {file} cannot be opened.</source>
      <translation>결과 {file}을(를) 열 수 없습니다.</translation>
    </message>
    <message>
      <source>The results are in the city's database.</source>
      <translation>결과를 시청 데이터베이스에 썼습니다.</translation>
    </message>
    <message>
      <source>The results are of different times, {base} and {scenario}. Run both from the same begin to the same end.</source>
      <translation>두 결과의 시간이 다릅니다({base}, {scenario}). 같은 시작과 끝으로 실행하십시오.</translation>
    </message>
    <message>
      <source>The results come from different engines, {base} and {scenario}. Compare runs of the same engine.</source>
      <translation>두 결과의 엔진이 다릅니다({base}, {scenario}). 같은 엔진의 결과를 비교하십시오.</translation>
    </message>
    <message>
      <source>The results have slices of different length. Run both with the same interval, or compare the whole period.</source>
      <translation>두 결과의 시간 간격이 다릅니다. 같은 간격으로 실행하거나 전체 시간을 비교하십시오.</translation>
    </message>
    <message>
      <source>The results run from {begin} to {end}; nothing of that lies in the period. Choose another one.</source>
      <translation>결과는 {begin}부터 {end}까지이며 고른 시간과 겹치지 않습니다. 다른 시간을 고르십시오.</translation>
    </message>
    <message>
      <source>The results were run on different base networks ({base}, {scenario}). Run both on the same network; what differs belongs into the scenario.</source>
      <translation>두 결과의 기준 도로망이 다릅니다({base}, {scenario}). 같은 도로망에서 실행하고, 달라지는 것은 시나리오에 넣으십시오.</translation>
    </message>
    <message>
      <source>The results were run with different base demand ({base}, {scenario}). Run both with the same demand; what differs belongs into the scenario.</source>
      <translation>두 결과의 기준 통행수요가 다릅니다({base}, {scenario}). 같은 통행수요로 실행하고, 달라지는 것은 시나리오에 넣으십시오.</translation>
    </message>
    <message>
      <source>The review is not in force on the day of the application.</source>
      <translation>신청일에는 검토 제도가 시행되지 않았습니다.</translation>
    </message>
    <message>
      <source>The road layer has no coordinate reference system. Set the one it was made in.</source>
      <translation>도로 레이어에 좌표계가 없습니다. 만들 때의 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The road layer has no line that a vehicle can drive. Choose a layer of roads, and check their widths.</source>
      <translation>도로 레이어에 차가 다닐 수 있는 선이 없습니다. 도로 레이어를 고르고 도로폭을 확인하십시오.</translation>
    </message>
    <message>
      <source>The roads do not tell their direction: all are driven both ways.</source>
      <translation>도로 레이어에 방향이 없어 모두 양방향으로 보았습니다.</translation>
    </message>
    <message>
      <source>The roads do not tell their kind: all are taken for streets on which one may stop.</source>
      <translation>도로 레이어에 도로 종류가 없어 모두 설 수 있는 생활도로로 보았습니다.</translation>
    </message>
    <message>
      <source>The roads do not tell their speed: that of their kind was taken.</source>
      <translation>도로 레이어에 속도가 없어 도로 종류의 속도를 썼습니다.</translation>
    </message>
    <message>
      <source>The roads do not tell their width: none was left out as too narrow.</source>
      <translation>도로 레이어에 도로폭이 없어 좁은 도로를 빼지 못했습니다.</translation>
    </message>
    <message>
      <source>The roads fill for so long before anything is counted.</source>
      <translation>집계하기 전에 도로에 차량을 채우는 시간입니다.</translation>
    </message>
    <message>
      <source>The roads in the zones {zones} are not connected with the rest of the network. Mend the network (see its findings), or leave these zones out.</source>
      <translation>존 {zones}의 도로가 나머지 도로망과 이어져 있지 않습니다. 도로망을 고치거나(점검 결과 참고) 그 존을 빼십시오.</translation>
    </message>
    <message>
      <source>The route lines have no coordinate reference system. Set the one they were made in.</source>
      <translation>노선 선형 레이어에 좌표계가 없습니다. 만들 때 쓴 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The route profile has negative boardings or alightings. Make it again from the legs.</source>
      <translation>노선별 재차인원에 음수인 승하차가 있습니다. 탑승 자료에서 다시 만드십시오.</translation>
    </message>
    <message>
      <source>The rows are shown all at once, not by time: features move, or have several rows for one time or none. Choose a layer with one row for each place and interval.</source>
      <translation>객체가 움직이거나 한 시간대에 행이 여럿이거나 시각이 없어, 시간대별이 아니라 모든 행을 한꺼번에 보여 줍니다. 장소와 시간대마다 한 행인 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The run can be used with the reservations below.</source>
      <translation>아래 주의할 점을 감안하면 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>The run does not cover the period of the counts: it goes from {first} to {last} o'clock. Choose a period within it (BEGIN, END).</source>
      <translation>결과가 교통량의 시간대를 다 담지 않습니다. 결과는 {first}시부터 {last}시까지입니다. 그 안의 시간대를 고르십시오(BEGIN, END).</translation>
    </message>
    <message>
      <source>The run has passed all of its checks.</source>
      <translation>모든 점검을 통과했습니다.</translation>
    </message>
    <message>
      <source>The run passes: {after} of the counted links are below GEH 5; 85 % are asked for.</source>
      <translation>검증 통과: 조사 링크 가운데 GEH 5 미만 {after}(기준 85 %).</translation>
    </message>
    <message>
      <source>The run was stopped before its end. What is shown is what there was until then.</source>
      <translation>실행이 끝나기 전에 멈췄습니다. 그때까지의 결과만 보여 줍니다.</translation>
    </message>
    <message>
      <source>The run was stopped before its end: this is a partial result.</source>
      <translation>실행을 도중에 멈춘 부분 결과입니다.</translation>
    </message>
    <message>
      <source>The runs have no seed in common ({base}; {scenario}), so chance cannot be told from change. Run both with the same seeds.</source>
      <translation>두 결과에 같은 난수 시드가 없어({base}; {scenario}) 우연과 변화를 가릴 수 없습니다. 같은 시드로 실행하십시오.</translation>
    </message>
    <message>
      <source>The same against the transfer count (환승건수) of the records: a ride whose count is one more than that of the ride before is a transfer.</source>
      <translation>기록의 환승건수로 같은 비교를 합니다. 환승건수가 앞 탑승보다 하나 큰 탑승이 환승입니다.</translation>
    </message>
    <message>
      <source>The same by the straight line</source>
      <translation>직선거리로 잰 비율</translation>
    </message>
    <message>
      <source>The same results as an app for mayor and patrols; small counts are held back before.</source>
      <translation>같은 결과를 시장실과 순찰대가 휴대전화로 봅니다. 작은 수는 게시하기 전에 가립니다.</translation>
    </message>
    <message>
      <source>The same sheet as a print layout of QGIS, to go on by hand; layouts that are there stay as they are.</source>
      <translation>같은 도면을 QGIS 인쇄 조판으로 만들어 손으로 다듬을 수 있게 합니다. 이미 있는 조판은 그대로 둡니다.</translation>
    </message>
    <message>
      <source>The sample city is on the map. It is made up: no real place, person or plot.</source>
      <translation>예제 도시를 불러왔습니다. 가상 도시이며 실제 지역, 사람, 필지와 관계가 없습니다.</translation>
    </message>
    <message>
      <source>The scenario changes nothing. Cut a route, give a new headway, or add a table or lines of routes.</source>
      <translation>시나리오에 바뀌는 것이 없습니다. 노선을 폐지하거나, 새 배차간격을 주거나, 노선 표 또는 그린 선을 더하십시오.</translation>
    </message>
    <message>
      <source>The scenario closes every road. Leave one at least.</source>
      <translation>시나리오가 모든 도로를 통제합니다. 하나는 남기십시오.</translation>
    </message>
    <message>
      <source>The scenario cuts every route. Leave one at least.</source>
      <translation>시나리오가 모든 노선을 폐지합니다. 하나 이상 남기십시오.</translation>
    </message>
    <message>
      <source>The scenario has no change that could be taken back.</source>
      <translation>시나리오에 되돌릴 변경이 없습니다.</translation>
    </message>
    <message>
      <source>The schema {schema} holds publications for another audience ({before}, this one is for {now}), whose readers would see this one too. Choose another schema.</source>
      <translation>스키마 {schema}에는 보는 사람이 다른 게시({before}, 지금은 {now})가 있어 그 사람들도 이 게시를 보게 됩니다. 다른 스키마를 고르십시오.</translation>
    </message>
    <message>
      <source>The score table of the Italian civil protection's manual knows no percentiles: low up to 10 points, medium 11 to 18, high from 19. Its row for the class of the regional fire plan has no Korean counterpart and counts 0.</source>
      <translation>이탈리아 시민보호청 매뉴얼의 점수표는 백분위를 쓰지 않습니다. 10점까지 낮음, 11~18점 보통, 19점부터 높음입니다. 지역 산불계획 등급 항목은 우리나라에 해당하는 것이 없어 0점으로 둡니다.</translation>
    </message>
    <message>
      <source>The search finds {shown} of {count} names; the others are on the map and in the lists.</source>
      <translation>이름 {count}개 가운데 {shown}개까지만 검색됩니다. 나머지는 지도와 목록에 있습니다.</translation>
    </message>
    <message>
      <source>The season from {first} to {last} ends before it begins. Write one that passes New Year as two.</source>
      <translation>{first}부터 {last}까지인 기간은 시작보다 끝이 앞섭니다. 해를 넘기는 기간은 둘로 나누어 쓰십시오.</translation>
    </message>
    <message>
      <source>The server promised {promised:,} features for {query}, but {arrived:,} arrived. Pull again later.</source>
      <translation>{query}에서 서버는 {promised:,}건이라고 했지만 {arrived:,}건을 받았습니다. 나중에 다시 받으십시오.</translation>
    </message>
    <message>
      <source>The server {server} cannot be found. Check the address, and whether this computer reaches the internet or the office's network.</source>
      <translation>서버 {server}을(를) 찾을 수 없습니다. 주소를 확인하고, 이 PC가 인터넷이나 기관 내부망에 연결되어 있는지 확인하십시오.</translation>
    </message>
    <message>
      <source>The service day {day} lies in both periods. Give the days before and after the change so that none is in both.</source>
      <translation>운행일 {day}이(가) 두 기간에 모두 들어 있습니다. 전과 후의 날짜가 겹치지 않게 적으십시오.</translation>
    </message>
    <message>
      <source>The settings file {file} cannot be read: {reason}. Ask your administrator; without it your own settings count.</source>
      <translation>설정 파일 {file}을(를) 읽을 수 없습니다: {reason}. 관리자에게 문의하십시오. 그때까지는 사용자의 설정을 따릅니다.</translation>
    </message>
    <message>
      <source>The settings file {file} is no text in UTF-8 or CP949. Save it in the editor as UTF-8.</source>
      <translation>설정 파일 {file}은(는) UTF-8이나 CP949로 된 텍스트가 아닙니다. 편집기에서 UTF-8로 저장하십시오.</translation>
    </message>
    <message>
      <source>The settings file {file} lies on a server, and QGIS would hang where that cannot be reached. Copy it to each PC and name it there ({variable}).</source>
      <translation>설정 파일 {file}이(가) 서버에 있어, 서버에 닿지 않으면 QGIS가 멈춥니다. PC마다 복사하고 그 위치를 지정하십시오({variable}).</translation>
    </message>
    <message>
      <source>The shape has no extent: all its corners lie on a line or a point.</source>
      <translation>도형에 넓이나 길이가 없습니다. 모든 꼭짓점이 한 선이나 한 점에 있습니다.</translation>
    </message>
    <message>
      <source>The shape is not of the kind that the catalogue gives ({kind}).</source>
      <translation>도형의 종류가 자료 목록({kind})과 다릅니다.</translation>
    </message>
    <message>
      <source>The shape is not valid: {reason}.</source>
      <translation>잘못된 도형입니다: {reason}.</translation>
    </message>
    <message>
      <source>The shape is the same as that of record {first}.</source>
      <translation>도형이 {first}행과 같습니다.</translation>
    </message>
    <message>
      <source>The shape lies outside {city}.</source>
      <translation>도형이 {city} 밖에 있습니다.</translation>
    </message>
    <message>
      <source>The share of capacity for who gives way is {value}. Choose a number above 0 and up to 1.</source>
      <translation>양보하는 접근로의 용량비가 {value}입니다. 0보다 크고 1 이하인 수를 넣으십시오.</translation>
    </message>
    <message>
      <source>The share of journeys to show is {share}. Give more than 0 and at most 1.</source>
      <translation>그릴 통행의 비율이 {share}입니다. 0보다 크고 1 이하로 하십시오.</translation>
    </message>
    <message>
      <source>The share of trips in cars must lie above 0 and up to 1 (it is {share}), and people in a car must be 1 or more (it is {people}).</source>
      <translation>승용차 분담률은 0보다 크고 1 이하여야 하며(지금 {share}) 재차인원은 1 이상이어야 합니다(지금 {people}).</translation>
    </message>
    <message>
      <source>The share of vehicles to keep is between 0 and 1, not {share}.</source>
      <translation>지도에 남길 차량 비율은 0과 1 사이여야 하는데 {share}입니다.</translation>
    </message>
    <message>
      <source>The sheet {sheet} of {file} is empty.</source>
      <translation>{file}의 {sheet} 시트가 비어 있습니다.</translation>
    </message>
    <message>
      <source>The sheets are drawn in {crs}: a scale cannot be read in {other}.</source>
      <translation>{other}에서는 축척이 맞지 않으므로 도면을 {crs}(으)로 그립니다.</translation>
    </message>
    <message>
      <source>The shelter layer has no places. Choose the layer of shelters (대피소).</source>
      <translation>대피소 레이어에 도형이 없습니다. 대피소 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The signal layer has no coordinate reference system. Set the one it was made in.</source>
      <translation>신호등 레이어에 좌표계가 없습니다. 만들 때의 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The signal layer has no points. Choose the signals of the city, or leave it out.</source>
      <translation>신호등 레이어에 점이 없습니다. 시의 신호등을 고르거나 비워 두십시오.</translation>
    </message>
    <message>
      <source>The signal {signal} stands at no junction within {metres} m; not used.</source>
      <translation>신호 {signal}의 {metres} m 안에 교차로가 없어 쓰지 않았습니다.</translation>
    </message>
    <message>
      <source>The simulation ends before it begins. Give an end after the begin.</source>
      <translation>끝이 시작보다 이릅니다. 시작보다 늦은 끝을 적으십시오.</translation>
    </message>
    <message>
      <source>The size of a cell is {size} m. Give more than 0.</source>
      <translation>격자 크기가 {size} m입니다. 0보다 크게 하십시오.</translation>
    </message>
    <message>
      <source>The size {size} is unknown. Use small or medium.</source>
      <translation>크기 {size}을(를) 알 수 없습니다. small 또는 medium을 쓰십시오.</translation>
    </message>
    <message>
      <source>The smaller line below the title.</source>
      <translation>제목 아래 작은 줄입니다.</translation>
    </message>
    <message>
      <source>The smallest forest area {area} cannot be used. Give square metres, 0 or more.</source>
      <translation>최소 산림 면적 {area}을(를) 사용할 수 없습니다. 0 이상의 값을 ㎡로 쓰십시오.</translation>
    </message>
    <message>
      <source>The smallest number of cards is {cards}. Give 1 or more.</source>
      <translation>최소 카드 수가 {cards}입니다. 1 이상으로 하십시오.</translation>
    </message>
    <message>
      <source>The spatial index of {file} does not fit its rows. Save the layer under another name and use that.</source>
      <translation>{file}의 공간 인덱스가 행과 맞지 않습니다. 레이어를 다른 이름으로 저장하여 쓰십시오.</translation>
    </message>
    <message>
      <source>The speed “{part}” cannot be read. Write kinds of road with km/h, such as street=25, forest_road=15; the kinds are {kinds}.</source>
      <translation>속도 ‘{part}’을(를) 읽을 수 없습니다. street=25, forest_road=15처럼 도로 종류와 km/h를 적으십시오. 종류: {kinds}</translation>
    </message>
    <message>
      <source>The speeds were read as {unit} and turned into km/h. Set the unit of speeds if this is wrong.</source>
      <translation>속도를 {unit}(으)로 보고 km/h로 바꾸었습니다. 아니라면 속도 단위를 지정하십시오.</translation>
    </message>
    <message>
      <source>The start is done</source>
      <translation>첫 시작 마침</translation>
    </message>
    <message>
      <source>The station layer has no points. Choose the layer of fire stations (소방서·119안전센터).</source>
      <translation>소방서 레이어에 점이 없습니다. 소방서·119안전센터 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The stop layer has no coordinate reference system. Set the one it was made in.</source>
      <translation>정류장 레이어에 좌표계가 없습니다. 레이어 속성에서 만들 때의 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The stop layer has no field ars_no. Rename the field that holds the number on the pole to ars_no; the layer has: {fields}.</source>
      <translation>정류장 레이어에 ars_no 필드가 없습니다. ARS번호 필드 이름을 ars_no로 바꾸십시오. 있는 필드: {fields}</translation>
    </message>
    <message>
      <source>The stop layer has no field stop_id. Rename the field that holds the stop number to stop_id; the layer has: {fields}.</source>
      <translation>정류장 레이어에 stop_id 필드가 없습니다. 정류장 번호 필드의 이름을 stop_id로 바꾸십시오. 지금 있는 필드: {fields}.</translation>
    </message>
    <message>
      <source>The stop layer has no stop with an id and a place.</source>
      <translation>정류장 레이어에 번호와 위치를 함께 가진 정류장이 없습니다.</translation>
    </message>
    <message>
      <source>The stop sequences hold no route with two stops or more.</source>
      <translation>노선별 정류장 표에 정류장이 둘 이상인 노선이 없습니다.</translation>
    </message>
    <message>
      <source>The stop sequences lack the fields {fields}. Choose the table of the stops of each route (route_id, seq, stop_id), as the data page pulls it.</source>
      <translation>노선별 정류장 표에 {fields} 필드가 없습니다. 자료 화면에서 받은 노선별 정류장 표(route_id, seq, stop_id)를 고르십시오.</translation>
    </message>
    <message>
      <source>The stops are not used: these counts are between zones</source>
      <translation>이 자료는 지역 사이의 통행이라 정류장을 쓰지 않습니다</translation>
    </message>
    <message>
      <source>The street layer has no coordinate reference system. Set the one it was made in.</source>
      <translation>도로 레이어에 좌표계가 없습니다. 만들 때 쓴 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The street layer has no lines. Choose a layer of roads or footpaths.</source>
      <translation>도로 레이어에 선이 없습니다. 도로나 보행로 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The table facts of {file} does not tell the time of the demand ({begin}, {end}). Make the demand again.</source>
      <translation>{file}의 facts 표에 수요의 시간({begin}, {end})이 없습니다. 통행수요를 다시 만드십시오.</translation>
    </message>
    <message>
      <source>The table of fires has no place: neither shapes nor the fields {x} and {y}. Choose a layer of points.</source>
      <translation>산불 표에 위치가 없습니다. 도형도 {x}, {y} 필드도 없습니다. 점 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The table of flows lacks the fields {fields}. Choose what Import card aggregates has written (from_zone, to_zone, passengers).</source>
      <translation>통행 표에 {fields} 필드가 없습니다. 교통카드 집계 가져오기가 만든 표(from_zone, to_zone, passengers)를 고르십시오.</translation>
    </message>
    <message>
      <source>The table of new headways lacks the fields {fields}.</source>
      <translation>새 배차간격 표에 {fields} 필드가 없습니다. 필드 이름을 맞추십시오.</translation>
    </message>
    <message>
      <source>The table of new stop sequences lacks the fields {fields}.</source>
      <translation>새 정류장 순서 표에 {fields} 필드가 없습니다. 필드 이름을 맞추십시오.</translation>
    </message>
    <message>
      <source>The table of observations has no field for the {what}. Name it {names}; its fields are {fields}.</source>
      <translation>관측 표에 {what} 필드가 없습니다. 필드 이름을 {names} 가운데 하나로 하십시오. 지금 필드는 {fields}입니다.</translation>
    </message>
    <message>
      <source>The table of observations has no rows. Choose another table.</source>
      <translation>관측 표에 행이 없습니다. 다른 표를 고르십시오.</translation>
    </message>
    <message>
      <source>The table of ranks has no rank {rank}, which stands for all others. Add a row for it.</source>
      <translation>도로등급표에 그 밖의 모든 도로를 뜻하는 등급 {rank}이(가) 없습니다. 행을 더하십시오.</translation>
    </message>
    <message>
      <source>The table of ranks has rank {rank} twice. Leave one of the rows.</source>
      <translation>도로등급표에 등급 {rank}이(가) 두 번 있습니다. 한 행만 남기십시오.</translation>
    </message>
    <message>
      <source>The table of routes lacks route_id, or the headways peak_min and offpeak_min. Choose the routes that the data page pulls.</source>
      <translation>노선 표에 route_id 또는 배차간격(peak_min, offpeak_min)이 없습니다. 자료 화면에서 받은 노선 표를 고르십시오.</translation>
    </message>
    <message>
      <source>The table of routes lacks the field route_id.</source>
      <translation>노선 표에 route_id 필드가 없습니다.</translation>
    </message>
    <message>
      <source>The table of stop times lacks the fields {fields}.</source>
      <translation>시간표에 {fields} 필드가 없습니다. GTFS 가져오기로 만든 표를 고르십시오.</translation>
    </message>
    <message>
      <source>The table of times of day has no field for the hour or is empty. Name it “hour” (0 to 23) or “begin” (07:15), and the shares “share”.</source>
      <translation>시간대 분포표에 시간 필드가 없거나 표가 비어 있습니다. ‘시간’(0~23) 또는 ‘begin’(07:15)으로, 비율은 ‘비율’로 이름을 붙이십시오.</translation>
    </message>
    <message>
      <source>The table of times of day has no field of shares. Name it “share”, or name a field by each vehicle class.</source>
      <translation>시간대 분포표에 비율 필드가 없습니다. ‘비율’로 이름을 붙이거나 차종마다 필드를 두십시오.</translation>
    </message>
    <message>
      <source>The table of turns has no field {field}. Choose TURNINFO, or leave the turns out.</source>
      <translation>회전정보 표에 {field} 필드가 없습니다. TURNINFO를 고르거나 비워 두십시오.</translation>
    </message>
    <message>
      <source>The table of vehicle classes has no field vehicle_class or is empty.</source>
      <translation>차종표에 vehicle_class(차종) 필드가 없거나 표가 비어 있습니다.</translation>
    </message>
    <message>
      <source>The table of {what} has no field for the number. Name it {name}; its fields are {fields}.</source>
      <translation>{what} 표에 수를 담은 필드가 없습니다. 이름을 {name}(으)로 하십시오. 지금 필드: {fields}.</translation>
    </message>
    <message>
      <source>The table “{table}” has no field {field}. Rename the field that holds it; the table has: {fields}.</source>
      <translation>‘{table}’ 표에 필드 {field}이(가) 없습니다. 그 값이 든 필드의 이름을 바꾸십시오. 있는 필드: {fields}.</translation>
    </message>
    <message>
      <source>The tables of {file} were changed, so that it is no result any more. Run it again, and leave them as they are.</source>
      <translation>{file}의 표가 바뀌어 결과로 읽을 수 없습니다. 다시 실행하고 결과 표는 고치지 마십시오.</translation>
    </message>
    <message>
      <source>The test chosen before</source>
      <translation>미리 정한 검정</translation>
    </message>
    <message>
      <source>The text of {file} is not in the encoding {encoding}. Leave the encoding empty (ENCODING), so that it is found out, or choose another.</source>
      <translation>{file}의 글자는 {encoding} 인코딩이 아닙니다. 인코딩(ENCODING)을 비워 두어 찾게 하거나 다른 것을 고르십시오.</translation>
    </message>
    <message>
      <source>The three steps of the first start are not shown again.</source>
      <translation>첫 시작 3단계를 다시 보여 주지 않습니다.</translation>
    </message>
    <message>
      <source>The tiles hold the layer {layer}, which was not to be published. Publish again.</source>
      <translation>게시 대상이 아닌 레이어 {layer}이(가) 타일에 들어 있습니다. 다시 게시하십시오.</translation>
    </message>
    <message>
      <source>The tiles of the layer {layer} cannot be made: {reason}. Check its shapes and the free disk space.</source>
      <translation>레이어 {layer}의 타일을 만들 수 없습니다: {reason}. 도형과 디스크 여유 공간을 확인하십시오.</translation>
    </message>
    <message>
      <source>The tiles of the layer {layer} hold a feature number {id} that it does not have. Report this error.</source>
      <translation>레이어 {layer}의 타일에 원본에 없는 {id}번 객체가 있습니다. 이 오류를 알려 주십시오.</translation>
    </message>
    <message>
      <source>The tiles of the layer {layer} hold the field {field}, which was not to be published. Publish again.</source>
      <translation>레이어 {layer}의 타일에 게시 대상이 아닌 필드 {field}이(가) 들어 있습니다. 다시 게시하십시오.</translation>
    </message>
    <message>
      <source>The time until an engine leaves cannot be {value} minutes.</source>
      <translation>출동까지 걸리는 시간이 {value}분일 수는 없습니다.</translation>
    </message>
    <message>
      <source>The times of day are Sijeong's proposal of a working day, not measured here. Give the city's own.</source>
      <translation>시간대 분포는 이 도시에서 잰 것이 아니라 시정이 제안하는 평일 분포입니다. 시의 자료를 넣으십시오.</translation>
    </message>
    <message>
      <source>The times of day have no share above 0. Check the field of the shares.</source>
      <translation>시간대 분포에 0보다 큰 비율이 없습니다. 비율 필드를 확인하십시오.</translation>
    </message>
    <message>
      <source>The timetable has no field {field}. Choose the stop times of Import GTFS.</source>
      <translation>시간표에 {field} 필드가 없습니다. GTFS 가져오기의 정차 시각표를 고르십시오.</translation>
    </message>
    <message>
      <source>The title of the sheet or report.</source>
      <translation>도면이나 보고서의 제목입니다.</translation>
    </message>
    <message>
      <source>The title, the dates, and the names and sizes of the files are not encrypted.</source>
      <translation>제목, 날짜, 파일 이름과 크기는 암호화되지 않습니다.</translation>
    </message>
    <message>
      <source>The tool “What is this” of the toolbar does it: here is the busiest hub, hour by hour. A click on a bar leads back to the map.</source>
      <translation>도구 모음의 ‘이곳 정보’ 도구로 지도를 누르면 됩니다. 지금 보이는 것은 가장 붐비는 환승 거점입니다. 막대를 누르면 지도로 돌아갑니다.</translation>
    </message>
    <message>
      <source>The transfer window {name} is {value} minutes. Give a number from 0 to {limit}.</source>
      <translation>환승 인정 시간 {name}이(가) {value}분입니다. 0에서 {limit} 사이의 값을 쓰십시오.</translation>
    </message>
    <message>
      <source>The trips are between {trips} zones, but the network has {network}. Choose files that belong together.</source>
      <translation>통행표의 존은 {trips}개인데 도로망의 존은 {network}개입니다. 짝이 맞는 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>The two layers must differ: choose what to measure, and the forest.</source>
      <translation>두 레이어가 같습니다. 측정할 레이어와 산림 레이어를 다르게 고르십시오.</translation>
    </message>
    <message>
      <source>The value {value} for {name} must be above 0.</source>
      <translation>{name}의 값 {value}은(는) 0보다 커야 합니다.</translation>
    </message>
    <message>
      <source>The values of {file} lie between 0 and 1: that is a probability of burning, not a time. Choose the raster of times of arrival.</source>
      <translation>{file}의 값이 0~1입니다. 도달시간이 아니라 연소확률입니다. 도달시간 래스터를 고르십시오.</translation>
    </message>
    <message>
      <source>The vehicle class {name} stands twice in the table of classes. Leave one row of it.</source>
      <translation>차종 {name}이(가) 차종표에 두 번 있습니다. 한 줄만 남기십시오.</translation>
    </message>
    <message>
      <source>The view {view} tells other numbers than the indicator {title} of the app. Nothing was written; please report this.</source>
      <translation>뷰 {view}의 값이 앱의 지표 {title}과(와) 다릅니다. 아무것도 쓰지 않았습니다. 이 문제를 알려 주십시오.</translation>
    </message>
    <message>
      <source>The villages, the most exposed first</source>
      <translation>마을 순위(노출이 큰 순)</translation>
    </message>
    <message>
      <source>The way in, with the access word, is in {file}. Open it and point the phone's camera at it.</source>
      <translation>접속 토큰이 든 QR 코드는 {file}에 있습니다. 파일을 열고 휴대전화 카메라로 비추십시오.</translation>
    </message>
    <message>
      <source>The weight of {name} must be a number, 0 or more, not “{text}”.</source>
      <translation>{name}의 가중치는 0 이상의 수여야 하며, ‘{text}’은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
      <source>The window runs from</source>
      <translation>시간을 재기 시작하는 때</translation>
    </message>
    <message>
      <source>The worker {worker} lacks {package}. Install {package} into the Python of the cluster's workers and start them again, or leave the scheduler empty to compute on this PC.</source>
      <translation>작업자 {worker}에 {package} 패키지가 없습니다. 클러스터 작업자의 파이썬에 {package} 패키지를 설치하고 다시 시작하거나, 스케줄러를 비워 이 PC에서 계산하십시오.</translation>
    </message>
    <message>
      <source>The working file of the pull, {file}, cannot be written. Check that the data folder may be written and that its drive is connected.</source>
      <translation>받는 동안 쓰는 파일 {file}에 쓸 수 없습니다. 자료 폴더에 쓸 수 있는지, 드라이브가 연결되어 있는지 확인하십시오.</translation>
    </message>
    <message>
      <source>The zip {file} is encrypted. Unpack it first and import the files in it.</source>
      <translation>압축 파일 {file}에 암호가 걸려 있습니다. 먼저 풀고 안의 파일을 가져오십시오.</translation>
    </message>
    <message>
      <source>The zip {file} names a file outside its own folder ({member}) and is refused. Ask for a clean one.</source>
      <translation>압축 파일 {file}에 폴더 밖을 가리키는 파일({member})이 있어 열지 않았습니다. 정상 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>The zip {file} would unpack to {megabytes} MB, {ratio} times its size, and is refused as a zip bomb. If it is genuine, unpack it first and import the files in it.</source>
      <translation>압축 파일 {file}을(를) 풀면 {megabytes} MB로 {ratio}배가 되어 압축 폭탄으로 보고 열지 않았습니다. 정상 파일이면 먼저 풀고 안의 파일을 가져오십시오.</translation>
    </message>
    <message>
      <source>The zip {path} is damaged or has a password. Publish it once more.</source>
      <translation>zip 파일 {path}이(가) 손상되었거나 비밀번호가 걸려 있습니다. 다시 게시하십시오.</translation>
    </message>
    <message>
      <source>The zone {zone} has no way onto the roads: the table of access shares does not name it.</source>
      <translation>존 {zone}이(가) 도로에 붙는 곳이 없습니다. 접속 비율표에 그 존이 없습니다.</translation>
    </message>
    <message>
      <source>The zone {zone} stands twice among the zones and outer zones. Every zone needs an id of its own.</source>
      <translation>존과 외부존을 합쳐 {zone}이(가) 두 번 있습니다. 존마다 코드가 달라야 합니다.</translation>
    </message>
    <message>
      <source>The zones have no trips at all: all productions or all attractions are 0. Check the fields of residents and jobs, and the rates.</source>
      <translation>존에 통행이 전혀 없습니다. 발생이나 도착이 모두 0입니다. 인구·종사자수 필드와 통행 원단위를 확인하십시오.</translation>
    </message>
    <message>
      <source>The zones lie {km} km from the roads. Choose the zones of this city, or set their coordinate reference system.</source>
      <translation>존이 도로망에서 {km} km 떨어져 있습니다. 이 도시의 존을 선택하거나 존의 좌표계를 바로 지정하십시오.</translation>
    </message>
    <message>
      <source>The zones of {danger:g} and {potential:g} hours cannot be used. Give two ascending times above 0.</source>
      <translation>{danger:g}시간과 {potential:g}시간 구역은 쓸 수 없습니다. 0보다 크고 차례로 커지는 두 시간을 넣으십시오.</translation>
    </message>
    <message>
      <source>The {kind} display is drawn in plain symbols.</source>
      <translation>{kind} 표현은 보통 심볼로 그립니다.</translation>
    </message>
    <message>
      <source>The {layer} layer has no coordinate reference system. Set it in the layer's properties (cadastral maps of LX are EPSG:5186, forest maps EPSG:5179).</source>
      <translation>{layer} 레이어에 좌표계가 없습니다. 레이어 속성에서 지정하십시오(연속지적도는 EPSG:5186, 임상도는 EPSG:5179).</translation>
    </message>
    <message>
      <source>The {layer} layer is on the old Bessel ellipsoid, and its coordinate reference system {crs} does not say how to get from there to today's datum: it would lie about 370 m off. Set EPSG:5174 (or 2097, 5173, 5175–5178) in the layer's properties.</source>
      <translation>{layer} 레이어는 옛 베셀 타원체 좌표계인데, 좌표계 {crs}에 지금의 측지계로 바꾸는 값이 없어 약 370 m 어긋납니다. 레이어 속성에서 EPSG:5174(또는 2097, 5173, 5175~5178)로 지정하십시오.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>주제</translation>
    </message>
    <message>
      <source>There are no outer zones, so nobody comes from outside, leaves or passes through.</source>
      <translation>외부존이 없어 밖에서 들어오거나 나가거나 지나가는 차가 없습니다.</translation>
    </message>
    <message>
      <source>There are no records to destroy in this project.</source>
      <translation>이 프로젝트에는 파기할 기록이 없습니다.</translation>
    </message>
    <message>
      <source>There is no authentication configuration {authcfg} in this QGIS profile. Create one of type Basic with your key as its password, and choose it.</source>
      <translation>이 QGIS 프로필에 인증 설정 {authcfg}이(가) 없습니다. 비밀번호 칸에 인증키를 넣은 기본 인증(Basic) 방식으로 새로 만들어 고르십시오.</translation>
    </message>
    <message>
      <source>There is no bus line {line}. Choose one of: {lines}.</source>
      <translation>버스 노선 {line}이(가) 없습니다. 다음에서 고르십시오: {lines}</translation>
    </message>
    <message>
      <source>There is no change that was taken back and could be brought again.</source>
      <translation>다시 적용할, 되돌린 변경이 없습니다.</translation>
    </message>
    <message>
      <source>There is no coordinate reference system {crs}. Write it as EPSG:5186.</source>
      <translation>좌표계 {crs}이(가) 없습니다. EPSG:5186과 같이 적으십시오.</translation>
    </message>
    <message>
      <source>There is no database {database} on {server}. Check the address.</source>
      <translation>{server}에 데이터베이스 {database}이(가) 없습니다. 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>There is no dataset {dataset} in the catalogue. Did you mean: {near}?</source>
      <translation>자료 목록에 {dataset} 자료가 없습니다. 이것을 찾으십니까: {near}?</translation>
    </message>
    <message>
      <source>There is no factor {name}. Write weights as {example}; the factors are {names}.</source>
      <translation>가중치 항목 {name}이(가) 없습니다. 가중치는 {example}처럼 쓰십시오. 쓸 수 있는 항목: {names}.</translation>
    </message>
    <message>
      <source>There is no field {field}. The layer has: {fields}.</source>
      <translation>{field} 필드가 없습니다. 레이어의 필드: {fields}.</translation>
    </message>
    <message>
      <source>There is no file {path} with a certificate or key. Choose another.</source>
      <translation>인증서나 키 파일 {path}이(가) 없습니다. 다른 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>There is no indicator {key}. Choose from: {known}.</source>
      <translation>지표 {key}이(가) 없습니다. 다음에서 고르십시오: {known}.</translation>
    </message>
    <message>
      <source>There is no key yet; the first import of card records makes it.</source>
      <translation>아직 키가 없습니다. 카드 기록을 처음 가져올 때 만들어집니다.</translation>
    </message>
    <message>
      <source>There is no layer to publish. Choose at least one.</source>
      <translation>게시할 레이어가 없습니다. 하나 이상 고르십시오.</translation>
    </message>
    <message>
      <source>There is no layer “{layer}” in the project. Make it in the panel “{panel}”.</source>
      <translation>프로젝트에 ‘{layer}’ 레이어가 없습니다. ‘{panel}’ 화면에서 만드십시오.</translation>
    </message>
    <message>
      <source>There is no link {edge} in the network. Choose links by their edge_id, with commas between them.</source>
      <translation>도로망에 링크 {edge}이(가) 없습니다. 링크의 edge_id를 쉼표로 나누어 적으십시오.</translation>
    </message>
    <message>
      <source>There is no map theme {name}. There are: {known}.</source>
      <translation>지도 테마 {name}이(가) 없습니다. 있는 테마: {known}</translation>
    </message>
    <message>
      <source>There is no project. Choose layers to draw.</source>
      <translation>프로젝트가 없습니다. 그릴 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>There is no publication at {path}. Publish one, or choose its folder.</source>
      <translation>{path}에 게시본이 없습니다. 먼저 게시하거나 게시본 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>There is no sample city in {folder}. Load it again.</source>
      <translation>{folder}에 예제 도시가 없습니다. 다시 불러오십시오.</translation>
    </message>
    <message>
      <source>There is no table to write. Put results of Sijeong on the map or choose layers (LAYERS); with SELECTED, select features first.</source>
      <translation>내보낼 표가 없습니다. 시정의 결과를 프로젝트에 올리거나 레이어를 고르십시오(LAYERS). ‘선택한 객체만’(SELECTED)을 켰다면 먼저 객체를 선택하십시오.</translation>
    </message>
    <message>
      <source>There is no text encoding called {encoding}. Use cp949 or utf-8.</source>
      <translation>인코딩 {encoding}이(가) 없습니다. cp949나 utf-8을 쓰십시오.</translation>
    </message>
    <message>
      <source>There is no way to {server} from this computer's network. On a closed network, bring the data in with a bundle.</source>
      <translation>이 PC의 네트워크에서는 {server}에 연결할 수 없습니다. 폐쇄망에서는 자료 묶음으로 자료를 들여오십시오.</translation>
    </message>
    <message>
      <source>There is no wheel of {engine} for this system and Python {python}. Use the QGIS installer of qgis.org.</source>
      <translation>이 운영체제와 파이썬 {python}에 맞는 {engine} 휠 파일이 없습니다. qgis.org의 설치본을 쓰십시오.</translation>
    </message>
    <message>
      <source>There is no wheel of {engine} for this system and Python.</source>
      <translation>이 운영체제와 파이썬에 맞는 {engine} 휠 파일이 없습니다.</translation>
    </message>
    <message>
      <source>There is no {file}. Check the path.</source>
      <translation>{file}이(가) 없습니다. 경로를 확인하십시오.</translation>
    </message>
    <message>
      <source>There is nothing to look into.</source>
      <translation>살펴볼 점이 없습니다.</translation>
    </message>
    <message>
      <source>These fields did not come with the data; the provider may have renamed them: {fields}.</source>
      <translation>자료에 다음 필드가 없었습니다. 제공 기관이 이름을 바꾸었을 수 있습니다: {fields}.</translation>
    </message>
    <message>
      <source>These flows do not tell routes apart. Map the transfer flows again between routes or stops and routes.</source>
      <translation>이 환승 흐름은 노선을 구별하지 않습니다. 환승 흐름을 노선별 또는 정류장·노선별로 다시 만드십시오.</translation>
    </message>
    <message>
      <source>They build on the linked journeys, in any order; most need the routes as well.</source>
      <translation>연결한 통행으로 순서 없이 실행합니다. 대부분 노선 자료도 필요합니다.</translation>
    </message>
    <message>
      <source>Things that cannot be used</source>
      <translation>쓸 수 없는 값</translation>
    </message>
    <message>
      <source>This Python has no library cryptography and this computer no program openssl, so no certificate can be made. Choose a certificate of the city with its key, or ask IT for one of the two.</source>
      <translation>이 파이썬에 cryptography 라이브러리가 없고 이 PC에 openssl 프로그램도 없어 인증서를 만들 수 없습니다. 시청 인증서와 키를 고르거나, 둘 가운데 하나를 전산 담당자에게 요청하십시오.</translation>
    </message>
    <message>
      <source>This QGIS has no PostgreSQL driver for Python (psycopg2). Install QGIS by its standard installer.</source>
      <translation>이 QGIS에는 파이썬용 PostgreSQL 드라이버(psycopg2)가 없습니다. QGIS를 표준 설치 프로그램으로 설치하십시오.</translation>
    </message>
    <message>
      <source>This QGIS has no matplotlib, which draws the charts. Their numbers can be saved as CSV all the same.</source>
      <translation>이 QGIS에는 도표를 그리는 matplotlib이 없습니다. 수치는 그래도 CSV로 저장할 수 있습니다.</translation>
    </message>
    <message>
      <source>This computer has no OpenSSL library to encrypt with.</source>
      <translation>이 PC에는 암호화에 쓸 OpenSSL 라이브러리가 없습니다.</translation>
    </message>
    <message>
      <source>This computer has no address {address}. Choose one of its own.</source>
      <translation>이 PC에 {address} 주소가 없습니다. 이 PC의 주소를 고르십시오.</translation>
    </message>
    <message>
      <source>This copy of Sijeong came without the sample city. Install the plugin from its zip, or run “make demo” in a developer's checkout.</source>
      <translation>이 시정 설치본에는 예제 도시가 들어 있지 않습니다. 플러그인을 설치 파일(zip)로 다시 설치하십시오. 개발자는 ‘make demo’로 만듭니다.</translation>
    </message>
    <message>
      <source>This dataset is being pulled for this area by another program or window ({file}). Wait until it is done, or stop it there.</source>
      <translation>다른 프로그램이나 창에서 이 지역의 이 자료를 받고 있습니다({file}). 끝날 때까지 기다리거나 그쪽에서 멈추십시오.</translation>
    </message>
    <message>
      <source>This input is measured in one piece on this PC; the cluster takes plain files alone.</source>
      <translation>이 입력은 이 PC에서 한 번에 측정합니다. 클러스터는 파일 레이어만 받습니다.</translation>
    </message>
    <message>
      <source>This login may not make roles, so nobody else can read yet. Give the script (SCRIPT) to the database's operator.</source>
      <translation>이 로그인은 역할을 만들 수 없어 아직 다른 사람이 읽을 수 없습니다. 스크립트(SCRIPT)를 데이터베이스 담당자에게 주십시오.</translation>
    </message>
    <message>
      <source>This login may not read {what} in the database {database} on {server}. Ask the database's operator for the right (GRANT SELECT).</source>
      <translation>이 계정으로는 {server}의 데이터베이스 {database}에 있는 {what}을(를) 읽을 수 없습니다. 데이터베이스 운영자에게 권한(GRANT SELECT)을 요청하십시오.</translation>
    </message>
    <message>
      <source>This network is under the scenario {name} already. Choose the base network.</source>
      <translation>이 도로망에는 이미 시나리오 {name}이(가) 적용되어 있습니다. 기준 도로망을 고르십시오.</translation>
    </message>
    <message>
      <source>This one is old.</source>
      <translation>지난 값입니다.</translation>
    </message>
    <message>
      <source>This project has no vector layers. Add layers, or make results in the other jobs.</source>
      <translation>이 프로젝트에는 벡터 레이어가 없습니다. 레이어를 추가하거나 다른 업무에서 결과를 만드십시오.</translation>
    </message>
    <message>
      <source>Threads</source>
      <translation>스레드 수</translation>
    </message>
    <message>
      <source>Thresholds</source>
      <translation>분석 기준</translation>
    </message>
    <message>
      <source>Through the day</source>
      <translation>시간대별</translation>
    </message>
    <message>
      <source>Throw away what has arrived of {dataset} ({area})?</source>
      <translation>{dataset}({area})에서 지금까지 받은 것을 버리시겠습니까?</translation>
    </message>
    <message>
      <source>Throws away what the stopped pull has left.</source>
      <translation>멈춘 받기가 남긴 것을 버립니다.</translation>
    </message>
    <message>
      <source>Tick a layer first.</source>
      <translation>먼저 레이어에 체크하십시오.</translation>
    </message>
    <message>
      <source>Tick a layer, and it stands here.</source>
      <translation>레이어에 체크하면 여기에 보입니다.</translation>
    </message>
    <message>
      <source>Tick a map theme. The themes of a job come with its results.</source>
      <translation>지도 테마를 하나 이상 표시하십시오. 업무별 테마는 결과와 함께 만들어집니다.</translation>
    </message>
    <message>
      <source>Tick at least one dong.</source>
      <translation>동을 하나 이상 고르십시오.</translation>
    </message>
    <message>
      <source>Tick at least one layer.</source>
      <translation>레이어를 하나 이상 체크하십시오.</translation>
    </message>
    <message>
      <source>Tick what your office has; what it brings is listed below.</source>
      <translation>우리 기관에 있는 것을 고르면 받을 수 있는 자료가 아래에 나옵니다.</translation>
    </message>
    <message>
      <source>Ticks every field that identifies neither persons nor parcels.</source>
      <translation>사람이나 필지를 알아볼 수 없는 필드에 모두 체크합니다.</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>시각</translation>
    </message>
    <message>
      <source>Time at stops (s)</source>
      <translation>정차시간(초)</translation>
    </message>
    <message>
      <source>Time at stops, base (min)</source>
      <translation>정차시간, 기준(분)</translation>
    </message>
    <message>
      <source>Time at stops, difference (min)</source>
      <translation>정차시간, 차이(분)</translation>
    </message>
    <message>
      <source>Time at stops, scenario (min)</source>
      <translation>정차시간, 시나리오(분)</translation>
    </message>
    <message>
      <source>Time by a direct bus (min)</source>
      <translation>직결 버스 소요시간(분)</translation>
    </message>
    <message>
      <source>Time lost (vehicle hours)</source>
      <translation>지체 합계(대·시간)</translation>
    </message>
    <message>
      <source>Time of a ride, mean (s)</source>
      <translation>평균 탑승시간(초)</translation>
    </message>
    <message>
      <source>Time of alighting</source>
      <translation>하차 시각</translation>
    </message>
    <message>
      <source>Time of day of results through the day (08:00)</source>
      <translation>시간대별 결과의 시각(08:00)</translation>
    </message>
    <message>
      <source>Time of next boarding</source>
      <translation>다음 승차 시각</translation>
    </message>
    <message>
      <source>Time on empty roads (min)</source>
      <translation>빈 도로 통행시간(분)</translation>
    </message>
    <message>
      <source>Time on foot, median (s)</source>
      <translation>보행시간 중앙값(초)</translation>
    </message>
    <message>
      <source>Time today, median (min)</source>
      <translation>지금 소요시간 중앙값(분)</translation>
    </message>
    <message>
      <source>Times are told by the hour at the finest; from 22:00 to 05:00 only between dongs.</source>
      <translation>시간은 한 시간보다 자세하지 않고, 22시부터 05시까지는 행정동 사이로만 보입니다.</translation>
    </message>
    <message>
      <source>Times chance</source>
      <translation>우연의 몇 배</translation>
    </message>
    <message>
      <source>Times of day</source>
      <translation>시간대 분포</translation>
    </message>
    <message>
      <source>Times of day: shares by hour (empty: a proposal)</source>
      <translation>시간대 분포: 시간별 비율(비우면 제안값)</translation>
    </message>
    <message>
      <source>Timetable (GTFS)</source>
      <translation>시간표(GTFS)</translation>
    </message>
    <message>
      <source>Timetable (stop times of a day, from Import GTFS)</source>
      <translation>시간표(GTFS 가져오기가 만든 하루의 정류장별 시각)</translation>
    </message>
    <message>
      <source>Timetable of Import GTFS (instead of headways)</source>
      <translation>GTFS 가져오기의 시간표(배차간격 대신)</translation>
    </message>
    <message>
      <source>Timetable of the day</source>
      <translation>하루 시간표</translation>
    </message>
    <message>
      <source>Timing the way to {count} pieces of forest edge</source>
      <translation>산림 경계 {count}구간까지 시간을 재는 중</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>제목</translation>
    </message>
    <message>
      <source>Title (empty: that of the theme)</source>
      <translation>제목(비우면 테마 이름)</translation>
    </message>
    <message>
      <source>Title and dates</source>
      <translation>제목과 기간</translation>
    </message>
    <message>
      <source>Title of the publication</source>
      <translation>게시본 제목</translation>
    </message>
    <message>
      <source>To</source>
      <translation>도착</translation>
    </message>
    <message>
      <source>To (hours)</source>
      <translation>끝(시간)</translation>
    </message>
    <message>
      <source>To (m)</source>
      <translation>끝(m)</translation>
    </message>
    <message>
      <source>To (name)</source>
      <translation>도착 구역 이름</translation>
    </message>
    <message>
      <source>To dong</source>
      <translation>도착 행정동</translation>
    </message>
    <message>
      <source>To fetch</source>
      <translation>내려받을 파일</translation>
    </message>
    <message>
      <source>To fill in</source>
      <translation>작성 항목</translation>
    </message>
    <message>
      <source>To join with {layer}, choose the field to join by.</source>
      <translation>{layer}와(과) 이으려면 이을 필드를 고르십시오.</translation>
    </message>
    <message>
      <source>To look up yourself: {lacks}.</source>
      <translation>따로 확인할 것: {lacks}.</translation>
    </message>
    <message>
      <source>To node</source>
      <translation>끝 노드</translation>
    </message>
    <message>
      <source>To note</source>
      <translation>유의 사항</translation>
    </message>
    <message>
      <source>To route</source>
      <translation>승차 노선</translation>
    </message>
    <message>
      <source>To stop</source>
      <translation>도착 정류장</translation>
    </message>
    <message>
      <source>To stop (id)</source>
      <translation>도착 정류장 ID</translation>
    </message>
    <message>
      <source>To the nearest water (m)</source>
      <translation>가장 가까운 소방용수까지(m)</translation>
    </message>
    <message>
      <source>To the next note (right arrow)</source>
      <translation>다음 안내로(오른쪽 화살표)</translation>
    </message>
    <message>
      <source>To the next step.</source>
      <translation>다음 단계로 갑니다.</translation>
    </message>
    <message>
      <source>To the note before (left arrow)</source>
      <translation>이전 안내로(왼쪽 화살표)</translation>
    </message>
    <message>
      <source>To the step before; what you chose stays.</source>
      <translation>이전 단계로 갑니다. 고른 것은 그대로 남습니다.</translation>
    </message>
    <message>
      <source>To zone</source>
      <translation>도착 구역</translation>
    </message>
    <message>
      <source>To zone, name</source>
      <translation>도착 지역 이름</translation>
    </message>
    <message>
      <source>Today's calls cannot be counted any longer: {reason}</source>
      <translation>오늘 호출 횟수를 더 이상 셀 수 없습니다: {reason}</translation>
    </message>
    <message>
      <source>Told between</source>
      <translation>구역 단위</translation>
    </message>
    <message>
      <source>Toll as time (s)</source>
      <translation>통행료 환산 시간(초)</translation>
    </message>
    <message>
      <source>Too few fires to tell.</source>
      <translation>산불이 너무 적어 알 수 없습니다.</translation>
    </message>
    <message>
      <source>Too little is known of: {dongs}</source>
      <translation>값이 부족하여 순위에서 뺀 동: {dongs}</translation>
    </message>
    <message>
      <source>Topic</source>
      <translation>분야</translation>
    </message>
    <message>
      <source>Topics that meet</source>
      <translation>부담이 겹치는 분야</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>합계</translation>
    </message>
    <message>
      <source>Total by counts</source>
      <translation>관측에 맞춘 크기</translation>
    </message>
    <message>
      <source>Total floor area (m²)</source>
      <translation>연면적(㎡)</translation>
    </message>
    <message>
      <source>Totals: scenario against base</source>
      <translation>합계: 시나리오와 기준의 차이</translation>
    </message>
    <message>
      <source>Traffic</source>
      <translation>교통</translation>
    </message>
    <message>
      <source>Traffic at its worst</source>
      <translation>가장 나쁠 때의 교통</translation>
    </message>
    <message>
      <source>Traffic by dong</source>
      <translation>행정동별 교통</translation>
    </message>
    <message>
      <source>Traffic demand</source>
      <translation>통행수요</translation>
    </message>
    <message>
      <source>Traffic demand (for developments and bus lines)</source>
      <translation>통행수요(개발이나 버스 노선을 바꿀 때)</translation>
    </message>
    <message>
      <source>Traffic demand to calibrate</source>
      <translation>정산할 통행수요</translation>
    </message>
    <message>
      <source>Traffic signals</source>
      <translation>신호등</translation>
    </message>
    <message>
      <source>Traffic simulation</source>
      <translation>교통 시뮬레이션</translation>
    </message>
    <message>
      <source>Traffic simulation needs the engine SUMO, which is not installed. Everything else of this page works without it.</source>
      <translation>교통 시뮬레이션에 필요한 SUMO 엔진이 설치되어 있지 않습니다. 이 화면의 나머지 기능은 엔진 없이 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>Traffic through the day</source>
      <translation>시간대별 교통</translation>
    </message>
    <message>
      <source>Traffic zones</source>
      <translation>교통존</translation>
    </message>
    <message>
      <source>Traffic: scenario against base</source>
      <translation>교통: 시나리오와 기준의 차이</translation>
    </message>
    <message>
      <source>Traffic: scenario against base, by time</source>
      <translation>교통: 시간대별 시나리오와 기준의 차이</translation>
    </message>
    <message>
      <source>Transaction id</source>
      <translation>트랜잭션ID</translation>
    </message>
    <message>
      <source>Transaction id only</source>
      <translation>트랜잭션ID만</translation>
    </message>
    <message>
      <source>Transaction id, else the rules</source>
      <translation>트랜잭션ID, 없으면 규칙</translation>
    </message>
    <message>
      <source>Transfer flows</source>
      <translation>환승 흐름</translation>
    </message>
    <message>
      <source>Transfer flows and hubs</source>
      <translation>환승 흐름과 거점</translation>
    </message>
    <message>
      <source>Transfer hub</source>
      <translation>환승 거점</translation>
    </message>
    <message>
      <source>Transfer hubs</source>
      <translation>환승 거점</translation>
    </message>
    <message>
      <source>Transfer penalty (min)</source>
      <translation>환승 1회의 체감 벌점(분)</translation>
    </message>
    <message>
      <source>Transfer penalty (minutes of riding)</source>
      <translation>환승 1회의 체감 벌점(재차시간 분)</translation>
    </message>
    <message>
      <source>Transfer rules</source>
      <translation>환승 기준</translation>
    </message>
    <message>
      <source>Transfer rules of</source>
      <translation>환승 기준</translation>
    </message>
    <message>
      <source>Transfer rules only</source>
      <translation>환승 기준만</translation>
    </message>
    <message>
      <source>Transfer time, 85th percentile</source>
      <translation>환승시간 85백분위</translation>
    </message>
    <message>
      <source>Transfer time, 85th percentile (s)</source>
      <translation>환승시간 85백분위(초)</translation>
    </message>
    <message>
      <source>Transfer time, 90th percentile (s)</source>
      <translation>환승시간 90백분위(초)</translation>
    </message>
    <message>
      <source>Transfer time, mean (min)</source>
      <translation>평균 환승시간(분)</translation>
    </message>
    <message>
      <source>Transfer time, median</source>
      <translation>환승시간 중앙값</translation>
    </message>
    <message>
      <source>Transfer time, median (s)</source>
      <translation>환승시간 중앙값(초)</translation>
    </message>
    <message>
      <source>Transfer window (minutes)</source>
      <translation>환승 인정 시간(분)</translation>
    </message>
    <message>
      <source>Transfer window at night (minutes)</source>
      <translation>야간 환승 인정 시간(분)</translation>
    </message>
    <message>
      <source>Transfers</source>
      <translation>환승 건수</translation>
    </message>
    <message>
      <source>Transfers (colour: median transfer time)</source>
      <translation>환승 건수(색: 환승시간 중앙값)</translation>
    </message>
    <message>
      <source>Transfers a day</source>
      <translation>하루 환승</translation>
    </message>
    <message>
      <source>Transfers a journey, mean</source>
      <translation>통행당 환승 횟수</translation>
    </message>
    <message>
      <source>Transfers after</source>
      <translation>개편 후 환승</translation>
    </message>
    <message>
      <source>Transfers before</source>
      <translation>현재 환승</translation>
    </message>
    <message>
      <source>Transfers between all routes</source>
      <translation>모든 노선 사이 환승</translation>
    </message>
    <message>
      <source>Transfers by behaviour</source>
      <translation>통행 환승</translation>
    </message>
    <message>
      <source>Transfers by fare</source>
      <translation>요금 환승</translation>
    </message>
    <message>
      <source>Transfers by the rules against the fare system's transfer count</source>
      <translation>규칙의 환승 판정과 환승건수의 비교</translation>
    </message>
    <message>
      <source>Transfers by the rules against the transaction id</source>
      <translation>규칙의 환승 판정과 트랜잭션ID의 비교</translation>
    </message>
    <message>
      <source>Transfers in both meanings</source>
      <translation>두 가지 환승</translation>
    </message>
    <message>
      <source>Transfers in one journey, at most</source>
      <translation>한 통행의 최대 환승 횟수</translation>
    </message>
    <message>
      <source>Transfers in one journey, at most (-1: no limit)</source>
      <translation>한 통행의 최대 환승(-1은 제한 없음)</translation>
    </message>
    <message>
      <source>Transfers of today's routes, modelled against observed on journeys not fitted to: {error}</source>
      <translation>보정에 쓰지 않은 통행에서 현재 노선의 모형 환승과 실제 환승의 오차: {error}</translation>
    </message>
    <message>
      <source>Transfers saved</source>
      <translation>줄어든 환승</translation>
    </message>
    <message>
      <source>Transfers saved a day</source>
      <translation>하루에 줄어든 환승</translation>
    </message>
    <message>
      <source>Transfers that make the journeys</source>
      <translation>통행을 잇는 환승</translation>
    </message>
    <message>
      <source>Transfers ÷ boardings</source>
      <translation>환승 ÷ 승차</translation>
    </message>
    <message>
      <source>Transfers, change</source>
      <translation>환승 변화</translation>
    </message>
    <message>
      <source>Transfers, mean</source>
      <translation>평균 환승 횟수</translation>
    </message>
    <message>
      <source>Travel time (s)</source>
      <translation>통행시간(초)</translation>
    </message>
    <message>
      <source>Trip</source>
      <translation>운행</translation>
    </message>
    <message>
      <source>Trip time, mean (s)</source>
      <translation>평균 통행시간(초)</translation>
    </message>
    <message>
      <source>Trip times came to rest; better ways would save {gap} % of them.</source>
      <translation>통행시간이 안정되었습니다. 더 나은 길로 줄일 수 있는 시간은 {gap} %입니다.</translation>
    </message>
    <message>
      <source>Trip times had not come to rest after {count} rounds (better ways would save {gap} %): allow more.</source>
      <translation>{count}회 반복한 뒤에도 통행시간이 안정되지 않았습니다(더 나은 길로 줄일 수 있는 시간 {gap} %). 최대 반복을 늘리십시오.</translation>
    </message>
    <message>
      <source>Trips</source>
      <translation>운행 수</translation>
    </message>
    <message>
      <source>Trips a day that begin at home, by resident</source>
      <translation>거주자 1인당 하루 집 출발 통행</translation>
    </message>
    <message>
      <source>Trips a day that begin at work, by job</source>
      <translation>종사자 1인당 하루 직장 출발 통행</translation>
    </message>
    <message>
      <source>Trips a run</source>
      <translation>실행당 통행(건)</translation>
    </message>
    <message>
      <source>Trips of the demand</source>
      <translation>통행수요(통행)</translation>
    </message>
    <message>
      <source>Trips of the demand by length</source>
      <translation>통행거리 분포</translation>
    </message>
    <message>
      <source>Trips were made from the length of roads and the counts alone. Use them for a first look only.</source>
      <translation>통행을 도로 연장과 관측만으로 만들었습니다. 처음 훑어보는 용도로만 쓰십시오.</translation>
    </message>
    <message>
      <source>Trips without a way</source>
      <translation>경로가 없는 통행</translation>
    </message>
    <message>
      <source>Trips without a way a run</source>
      <translation>실행당 갈 길이 없는 통행(건)</translation>
    </message>
    <message>
      <source>Try It</source>
      <translation>시험</translation>
    </message>
    <message>
      <source>Try a key</source>
      <translation>인증키 시험</translation>
    </message>
    <message>
      <source>Try the cluster</source>
      <translation>클러스터 시험</translation>
    </message>
    <message>
      <source>Try the key for {platform}</source>
      <translation>{platform} 인증키 시험</translation>
    </message>
    <message>
      <source>Try the sample city first</source>
      <translation>예제 도시로 먼저 둘러보기</translation>
    </message>
    <message>
      <source>Trying the change on the base</source>
      <translation>변경을 기준에 적용해 보는 중</translation>
    </message>
    <message>
      <source>Turn restrictions (table)</source>
      <translation>회전제한(표)</translation>
    </message>
    <message>
      <source>Turn {turn} names link {link}, which was left out, and so was the turn.</source>
      <translation>회전 {turn}: 링크 {link}이(가) 제외되어 회전도 제외했습니다.</translation>
    </message>
    <message>
      <source>Turn {turn}: link {link} does not end where {other} begins; left out.</source>
      <translation>회전 {turn}: 링크 {link}의 끝과 {other}의 시작이 만나지 않아 제외했습니다.</translation>
    </message>
    <message>
      <source>Turn {turn}: link {link} is not in the layer; the row was left out.</source>
      <translation>회전 {turn}: 링크 {link}이(가) 레이어에 없어 제외했습니다.</translation>
    </message>
    <message>
      <source>Turn {value} at junction {target} banned</source>
      <translation>노드 {target}의 회전 {value} 금지</translation>
    </message>
    <message>
      <source>Turnover (boardings ÷ greatest load)</source>
      <translation>회전율(승차 ÷ 최대 재차인원)</translation>
    </message>
    <message>
      <source>Turns (TURNINFO)</source>
      <translation>회전정보(TURNINFO)</translation>
    </message>
    <message>
      <source>Two coordinates, or a click on the map.</source>
      <translation>좌표 두 개를 적거나 지도를 누릅니다.</translation>
    </message>
    <message>
      <source>Two drawn lines are called {route}. Give each route one line.</source>
      <translation>그린 선 두 개의 이름이 {route}입니다. 노선마다 선을 하나씩 그리십시오.</translation>
    </message>
    <message>
      <source>Two fields of {layer} are both called {field} in the database. Rename one.</source>
      <translation>{layer}의 두 필드가 데이터베이스에서 같은 이름 {field}이(가) 됩니다. 하나의 이름을 바꾸십시오.</translation>
    </message>
    <message>
      <source>Two of the chosen layers are called “{name}”. Rename one of them.</source>
      <translation>고른 레이어 가운데 두 개의 이름이 ‘{name}’입니다. 하나의 이름을 바꾸십시오.</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>형식</translation>
    </message>
    <message>
      <source>Type a part of the name. The arrow keys lead to the roads and unfold stretches, Enter takes them.</source>
      <translation>이름의 일부를 입력하십시오. 화살표 키로 도로를 고르고 구간을 펼치며, Enter 키로 선택합니다.</translation>
    </message>
    <message>
      <source>Type of day</source>
      <translation>요일 구분</translation>
    </message>
    <message>
      <source>Type of the line</source>
      <translation>노선 유형</translation>
    </message>
    <message>
      <source>Type or drop a path here, or choose it with a button.</source>
      <translation>경로를 적거나 끌어다 놓거나 단추로 고릅니다.</translation>
    </message>
    <message>
      <source>Type part of the name: the list shows what fits.</source>
      <translation>이름의 일부만 적어도 목록에서 찾아 줍니다.</translation>
    </message>
    <message>
      <source>US definition, by zones (SILVIS)</source>
      <translation>미국 정의, 구역별(SILVIS)</translation>
    </message>
    <message>
      <source>US definition, circular window (Bar-Massada 2013)</source>
      <translation>미국 정의, 원형 창(Bar-Massada 2013)</translation>
    </message>
    <message>
      <source>US, by zones (SILVIS)</source>
      <translation>미국식, 구역별(SILVIS)</translation>
    </message>
    <message>
      <source>US, circular window</source>
      <translation>미국식, 원형 창</translation>
    </message>
    <message>
      <source>UTM-K, GRS80 (EPSG:5179)</source>
      <translation>GRS80 UTM-K (EPSG:5179)</translation>
    </message>
    <message>
      <source>UTM-K, nationwide</source>
      <translation>UTM-K, 전국</translation>
    </message>
    <message>
      <source>Under this name it is among the layouts.</source>
      <translation>이 이름으로 기록 양식 목록에 나타납니다.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>되돌리기</translation>
    </message>
    <message>
      <source>Unevenness of headways in the peak (CV)</source>
      <translation>첨두 배차간격 변동계수</translation>
    </message>
    <message>
      <source>Unevenness of headways off the peak (CV)</source>
      <translation>비첨두 배차간격 변동계수</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>단위</translation>
    </message>
    <message>
      <source>Unit of speeds</source>
      <translation>속도 단위</translation>
    </message>
    <message>
      <source>Unit of the arrival times in the forecast.</source>
      <translation>예측 자료의 도달시간 단위입니다.</translation>
    </message>
    <message>
      <source>Unit of the times</source>
      <translation>시간 단위</translation>
    </message>
    <message>
      <source>Unknown zones</source>
      <translation>모르는 존</translation>
    </message>
    <message>
      <source>Unnamed road ({rank})</source>
      <translation>이름 없는 도로({rank})</translation>
    </message>
    <message>
      <source>Unpacking the sample city. It is made up: no real place, person or plot.</source>
      <translation>예제 도시를 푸는 중입니다. 가상 도시이며 실제 지역, 사람, 필지와 관계가 없습니다.</translation>
    </message>
    <message>
      <source>Unpacking {file}</source>
      <translation>{file} 압축을 푸는 중</translation>
    </message>
    <message>
      <source>Unstocked forest land counts (무립목지)</source>
      <translation>무립목지 포함</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>종료</translation>
    </message>
    <message>
      <source>Up to (km)</source>
      <translation>거리 상한(km)</translation>
    </message>
    <message>
      <source>Update</source>
      <translation>갱신</translation>
    </message>
    <message>
      <source>Update All Old Ones ({count})</source>
      <translation>오래된 자료 {count}개 모두 갱신</translation>
    </message>
    <message>
      <source>Upper ends of the bands in metres, with commas, rising.</source>
      <translation>각 거리대의 끝 값을 미터로, 작은 값부터 쉼표로 나누어 씁니다.</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>용도</translation>
    </message>
    <message>
      <source>Use Map View</source>
      <translation>지금 지도 범위</translation>
    </message>
    <message>
      <source>Use This Layout</source>
      <translation>이 양식 쓰기</translation>
    </message>
    <message>
      <source>Use the Shipped Table</source>
      <translation>기본 표 쓰기</translation>
    </message>
    <message>
      <source>User type</source>
      <translation>이용자 유형</translation>
    </message>
    <message>
      <source>V-World</source>
      <translation>브이월드</translation>
    </message>
    <message>
      <source>V-World answers with an error that Sijeong does not know ({code}). Look it up on your V-World page.</source>
      <translation>브이월드가 시정이 모르는 오류({code})로 답했습니다. 브이월드 안내에서 찾아보십시오.</translation>
    </message>
    <message>
      <source>V-World does not accept the type of a parameter ({parameters}). Compare the dataset's entry in the catalogue with V-World's list of layers.</source>
      <translation>브이월드가 요청 값의 형식을 받아들이지 않습니다({parameters}). 자료 목록의 항목을 브이월드 레이어 목록과 비교하십시오.</translation>
    </message>
    <message>
      <source>V-World does not accept the value of a parameter ({parameters}). Compare the layer's name and the field in the dataset's entry of the catalogue with V-World's list of layers.</source>
      <translation>브이월드가 요청 값을 받아들이지 않습니다({parameters}). 자료 목록 항목의 레이어 이름과 필드를 브이월드 레이어 목록과 비교하십시오.</translation>
    </message>
    <message>
      <source>V-World does not know this domain for the key. Put the domain that was registered with the key, with its port, into the user name of the authentication configuration.</source>
      <translation>이 인증키에 등록되지 않은 도메인입니다. 키에 등록한 도메인을 포트까지 인증 설정의 사용자 이름에 넣으십시오.</translation>
    </message>
    <message>
      <source>V-World does not know this key. Compare the key in the authentication configuration with the one on your V-World page.</source>
      <translation>브이월드에 등록되지 않은 인증키입니다. 인증 설정의 키를 브이월드 마이페이지의 키와 비교하십시오.</translation>
    </message>
    <message>
      <source>V-World finds the area of one request too large. Pull a smaller area, or report this fault.</source>
      <translation>한 번에 요청한 면적이 너무 크다고 브이월드가 거절했습니다. 더 작은 지역을 받거나 이 오류를 알려 주십시오.</translation>
    </message>
    <message>
      <source>V-World has blocked this key for now. Ask V-World, or use another key.</source>
      <translation>브이월드가 이 인증키를 일시적으로 막았습니다. 브이월드에 문의하거나 다른 키를 쓰십시오.</translation>
    </message>
    <message>
      <source>V-World knows no place called {address}.</source>
      <translation>브이월드에서 {address}을(를) 찾지 못했습니다.</translation>
    </message>
    <message>
      <source>V-World misses a parameter in the request ({parameters}). Compare the dataset's entry in the catalogue with V-World's list of layers.</source>
      <translation>브이월드 요청에 필요한 값이 빠졌습니다({parameters}). 자료 목록의 항목을 브이월드 레이어 목록과 비교하십시오.</translation>
    </message>
    <message>
      <source>V-World reports a fault of its own. Try again in some minutes.</source>
      <translation>브이월드 서버에 오류가 났습니다. 몇 분 뒤에 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>V-World says that the box {box} has more features than it gives. Choose a dataset that is asked for by code.</source>
      <translation>브이월드가 범위 {box}의 객체를 모두 주지 못합니다. 코드로 요청하는 자료를 고르십시오.</translation>
    </message>
    <message>
      <source>V-World says that the key does not fit: it was issued for another domain, or its term is over. Put the domain that was registered with the key into the authentication configuration, and check the term on your V-World page.</source>
      <translation>브이월드가 인증키가 맞지 않다고 합니다. 다른 도메인으로 발급되었거나 사용 기간이 끝났습니다. 키에 등록한 도메인을 인증 설정에 넣고, 브이월드 마이페이지에서 기간을 확인하십시오.</translation>
    </message>
    <message>
      <source>V-World says that {code} has more than {most} features, and it cannot be asked for in smaller pieces.</source>
      <translation>브이월드에서 {code}에 객체가 {most}개보다 많고 더 작게 나누어 요청할 수 없습니다.</translation>
    </message>
    <message>
      <source>V-World says that {query} has more than {most} features, and it cannot be asked for in smaller pieces. Choose a smaller area.</source>
      <translation>브이월드에서 {query}에 객체가 {most}개보다 많고 더 작게 나누어 요청할 수 없습니다. 더 작은 지역을 고르십시오.</translation>
    </message>
    <message>
      <source>V-World's answer is not a list of features. Check the address of the dataset.</source>
      <translation>브이월드의 응답이 객체 목록이 아닙니다. 자료의 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>V-World's answer is not in the form of its data API. Check the address of the dataset.</source>
      <translation>브이월드 데이터 API의 형식이 아닌 응답입니다. 자료의 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>V-World's answer is not in the form of its geocoder. Check the address of the service.</source>
      <translation>브이월드 지오코더의 형식이 아닌 응답입니다. 서비스 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>V-World's answer is not in the form of its land data. Check the address of the dataset.</source>
      <translation>브이월드 국가중점데이터의 형식이 아닌 응답입니다. 자료의 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>V-World's geocoder gives a point without coordinates for {address}.</source>
      <translation>브이월드 지오코더가 {address}에 좌표 없는 점을 주었습니다. 다른 주소로 찾으십시오.</translation>
    </message>
    <message>
      <source>Valid until</source>
      <translation>유효기간</translation>
    </message>
    <message>
      <source>Valid until (YYYY-MM-DD; empty: 90 days)</source>
      <translation>유효기간(YYYY-MM-DD, 비우면 90일)</translation>
    </message>
    <message>
      <source>Valid until (YYYY-MM-DD; empty: until the next)</source>
      <translation>유효기간(YYYY-MM-DD, 비우면 다음 게시까지)</translation>
    </message>
    <message>
      <source>Validate</source>
      <translation>검증</translation>
    </message>
    <message>
      <source>Validate the linking</source>
      <translation>통행 연결 검증</translation>
    </message>
    <message>
      <source>Validation against counts</source>
      <translation>교통량 검증</translation>
    </message>
    <message>
      <source>Validation of the linking</source>
      <translation>통행 연결 검증</translation>
    </message>
    <message>
      <source>Validity of shapes</source>
      <translation>도형의 유효성</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>값</translation>
    </message>
    <message>
      <source>Values held back</source>
      <translation>숨긴 값</translation>
    </message>
    <message>
      <source>Variation of boardings</source>
      <translation>승차의 변동</translation>
    </message>
    <message>
      <source>Vegetation around (%)</source>
      <translation>둘레 식생(%)</translation>
    </message>
    <message>
      <source>Vegetation of a large patch, at least (0–1)</source>
      <translation>큰 숲의 식생 비율(이상, 0~1)</translation>
    </message>
    <message>
      <source>Vegetation of the intermix, more than (0–1)</source>
      <translation>혼재지역 식생 비율(초과, 0~1)</translation>
    </message>
    <message>
      <source>Vehicle</source>
      <translation>차량</translation>
    </message>
    <message>
      <source>Vehicle classes (empty: cars and lorries)</source>
      <translation>차종(비우면 승용차와 화물차)</translation>
    </message>
    <message>
      <source>Vehicle classes need a pcu, a length and a share above 0. Check the table of classes.</source>
      <translation>차종에는 0보다 큰 pcu, 길이, 비율이 있어야 합니다. 차종표를 확인하십시오.</translation>
    </message>
    <message>
      <source>Vehicle hours</source>
      <translation>총 통행시간(대·시간)</translation>
    </message>
    <message>
      <source>Vehicle hours lost</source>
      <translation>지체시간(대·시간)</translation>
    </message>
    <message>
      <source>Vehicle hours lost, base</source>
      <translation>지체시간, 기준(대·시간)</translation>
    </message>
    <message>
      <source>Vehicle hours lost, difference</source>
      <translation>지체시간, 차이(대·시간)</translation>
    </message>
    <message>
      <source>Vehicle hours lost, half of the 95 % interval</source>
      <translation>지체시간, 95 % 신뢰구간의 절반</translation>
    </message>
    <message>
      <source>Vehicle hours lost, scenario</source>
      <translation>지체시간, 시나리오(대·시간)</translation>
    </message>
    <message>
      <source>Vehicle hours, base</source>
      <translation>주행시간, 기준(대·시간)</translation>
    </message>
    <message>
      <source>Vehicle hours, difference</source>
      <translation>주행시간, 차이(대·시간)</translation>
    </message>
    <message>
      <source>Vehicle hours, half of the 95 % interval</source>
      <translation>주행시간, 95 % 신뢰구간의 절반</translation>
    </message>
    <message>
      <source>Vehicle hours, scenario</source>
      <translation>주행시간, 시나리오(대·시간)</translation>
    </message>
    <message>
      <source>Vehicle kilometres</source>
      <translation>총 주행거리(대·km)</translation>
    </message>
    <message>
      <source>Vehicle-km</source>
      <translation>주행거리(대·km)</translation>
    </message>
    <message>
      <source>Vehicle-km a day</source>
      <translation>하루 대·km</translation>
    </message>
    <message>
      <source>Vehicle-km a day after</source>
      <translation>개편 후 하루 주행거리(대·km)</translation>
    </message>
    <message>
      <source>Vehicle-km a day before</source>
      <translation>현재 하루 주행거리(대·km)</translation>
    </message>
    <message>
      <source>Vehicle-km after</source>
      <translation>개편 후 주행거리(대·km)</translation>
    </message>
    <message>
      <source>Vehicle-km before</source>
      <translation>현재 주행거리(대·km)</translation>
    </message>
    <message>
      <source>Vehicle-km by level of service</source>
      <translation>서비스수준별 주행거리(대·km)</translation>
    </message>
    <message>
      <source>Vehicle-km, base</source>
      <translation>주행거리, 기준(대·km)</translation>
    </message>
    <message>
      <source>Vehicle-km, difference</source>
      <translation>주행거리, 차이(대·km)</translation>
    </message>
    <message>
      <source>Vehicle-km, half of the 95 % interval</source>
      <translation>주행거리, 95 % 신뢰구간의 절반</translation>
    </message>
    <message>
      <source>Vehicle-km, scenario</source>
      <translation>주행거리, 시나리오(대·km)</translation>
    </message>
    <message>
      <source>Vehicles</source>
      <translation>차량 수(대)</translation>
    </message>
    <message>
      <source>Vehicles (pcu)</source>
      <translation>차량 수(승용차 환산 대)</translation>
    </message>
    <message>
      <source>Vehicles a day</source>
      <translation>하루 차량 수</translation>
    </message>
    <message>
      <source>Vehicles a day that begin here</source>
      <translation>하루 발생 차량</translation>
    </message>
    <message>
      <source>Vehicles a day that end here</source>
      <translation>하루 도착 차량</translation>
    </message>
    <message>
      <source>Vehicles a run still driving at the end</source>
      <translation>실행당 끝날 때 달리던 차량(대)</translation>
    </message>
    <message>
      <source>Vehicles a run that never entered</source>
      <translation>실행당 들어가지 못한 차량(대)</translation>
    </message>
    <message>
      <source>Vehicles an hour of all lanes of the direction.</source>
      <translation>그 방향 모든 차로를 합친 시간당 차량 수(대/시).</translation>
    </message>
    <message>
      <source>Vehicles are taken to have room; a crowded bus that leaves people behind is not modelled.</source>
      <translation>차량에는 자리가 있다고 봅니다. 만차로 못 타는 경우는 다루지 않습니다.</translation>
    </message>
    <message>
      <source>Vehicles arrived</source>
      <translation>도착 차량</translation>
    </message>
    <message>
      <source>Vehicles as trips for kepler.gl and the phone</source>
      <translation>kepler.gl과 휴대전화용 차량 궤적</translation>
    </message>
    <message>
      <source>Vehicles back</source>
      <translation>올 때 차량</translation>
    </message>
    <message>
      <source>Vehicles between the zones, from an OD table or from residents and jobs, with the buses.</source>
      <translation>OD표나 인구와 종사자로 존 사이 차량을 만들고 버스를 더합니다.</translation>
    </message>
    <message>
      <source>Vehicles by those given</source>
      <translation>원래 대비 통행량</translation>
    </message>
    <message>
      <source>Vehicles from zone to zone. Without it, traffic follows from residents and jobs.</source>
      <translation>존 사이 차량 수. 없으면 인구와 종사자로 추정합니다.</translation>
    </message>
    <message>
      <source>Vehicles in are vehicles out and on the road.</source>
      <translation>들어간 차량은 나간 차량과 도로 위 차량의 합과 같습니다.</translation>
    </message>
    <message>
      <source>Vehicles in both directions</source>
      <translation>양방향 차량</translation>
    </message>
    <message>
      <source>Vehicles in the period</source>
      <translation>시간대의 차량</translation>
    </message>
    <message>
      <source>Vehicles move</source>
      <translation>차량 계산</translation>
    </message>
    <message>
      <source>Vehicles move from queue to queue (meso) or each by itself (micro, slow)</source>
      <translation>움직임: 대기행렬 단위(메소) 또는 한 대씩(미시, 느림)</translation>
    </message>
    <message>
      <source>Vehicles moved by force (teleports)</source>
      <translation>강제 이동 차량(텔레포트)</translation>
    </message>
    <message>
      <source>Vehicles of the whole run</source>
      <translation>분석 시간 전체의 차량 수(대)</translation>
    </message>
    <message>
      <source>Vehicles on the way</source>
      <translation>주행 차량</translation>
    </message>
    <message>
      <source>Vehicles that arrive in the period</source>
      <translation>분석 시간에 들어오는 차량</translation>
    </message>
    <message>
      <source>Vehicles that arrived</source>
      <translation>도착한 차량</translation>
    </message>
    <message>
      <source>Vehicles that enter and leave</source>
      <translation>진입·진출 차량</translation>
    </message>
    <message>
      <source>Vehicles that leave and arrive in the period, or use=apartment area=45000 (m² of floors; apartment, office, shop, factory, school). A drawn place may say it itself.</source>
      <translation>분석 시간에 나가고(out) 들어오는(in) 차량 수, 또는 use=apartment area=45000(연면적 ㎡; apartment 아파트, office 업무, shop 판매, factory 공장, school 학교). 그린 위치의 양식에 적어도 됩니다.</translation>
    </message>
    <message>
      <source>Vehicles that leave in the period</source>
      <translation>분석 시간에 나가는 차량</translation>
    </message>
    <message>
      <source>Vehicles that use the link</source>
      <translation>링크를 이용하는 차량 수</translation>
    </message>
    <message>
      <source>Vehicles there</source>
      <translation>갈 때 차량</translation>
    </message>
    <message>
      <source>Vehicles through time with SUMO: queues, signals and buses, several runs with their spread.</source>
      <translation>SUMO로 시간에 따른 차량의 움직임을 봅니다. 대기행렬, 신호, 버스가 나타나며 여러 번 실행하여 편차를 함께 보여 줍니다.</translation>
    </message>
    <message>
      <source>Vehicles without a way</source>
      <translation>갈 길이 없는 차량 수</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>판정</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>버전</translation>
    </message>
    <message>
      <source>Version {version}: {rows} rows written</source>
      <translation>{version}판: {rows}행을 썼습니다</translation>
    </message>
    <message>
      <source>Very stop</source>
      <translation>같은 정류장</translation>
    </message>
    <message>
      <source>Village</source>
      <translation>마을</translation>
    </message>
    <message>
      <source>Villages</source>
      <translation>마을</translation>
    </message>
    <message>
      <source>Villages are chains of buildings at most {link} m apart with at least {homes} homes.</source>
      <translation>마을은 {link} m 이내 간격으로 이어진 건축물 무리 가운데 주택이 {homes}호 이상인 것입니다.</translation>
    </message>
    <message>
      <source>Villages by exposure to fire</source>
      <translation>마을별 산불 노출</translation>
    </message>
    <message>
      <source>Villages by exposure to forest fire</source>
      <translation>마을별 산불 노출도</translation>
    </message>
    <message>
      <source>Villages of class A</source>
      <translation>A등급 마을</translation>
    </message>
    <message>
      <source>Villages that change class</source>
      <translation>등급이 바뀌는 마을</translation>
    </message>
    <message>
      <source>Villages that enter class A</source>
      <translation>A등급이 되는 마을</translation>
    </message>
    <message>
      <source>Villages that leave class A</source>
      <translation>A등급에서 빠지는 마을</translation>
    </message>
    <message>
      <source>Villages without a stop in reach</source>
      <translation>정류장이 먼 마을</translation>
    </message>
    <message>
      <source>Volume by counts</source>
      <translation>관측 대비 총량</translation>
    </message>
    <message>
      <source>WFS server</source>
      <translation>WFS 서버</translation>
    </message>
    <message>
      <source>Wait at random in the peak (s)</source>
      <translation>첨두 평균 대기(초)</translation>
    </message>
    <message>
      <source>Wait at random off the peak (s)</source>
      <translation>비첨두 평균 대기(초)</translation>
    </message>
    <message>
      <source>Wait at the signal (s)</source>
      <translation>신호 지체(초/대)</translation>
    </message>
    <message>
      <source>Wait, 85th percentile (s)</source>
      <translation>대기시간 85백분위(초)</translation>
    </message>
    <message>
      <source>Wait, median (s)</source>
      <translation>대기시간 중앙값(초)</translation>
    </message>
    <message>
      <source>Waiting is half a headway of all lines that share the way, at most the longest wait that was set.</source>
      <translation>대기시간은 같은 길로 다니는 노선을 합친 배차간격의 절반이며, 정한 최대 대기시간을 넘지 않습니다.</translation>
    </message>
    <message>
      <source>Waiting to set out at the end</source>
      <translation>끝날 때 출발 대기</translation>
    </message>
    <message>
      <source>Waits for a first result.</source>
      <translation>결과가 생기면 만들 수 있습니다</translation>
    </message>
    <message>
      <source>Walk of a transfer, at most</source>
      <translation>환승할 때 걷는 거리, 최대</translation>
    </message>
    <message>
      <source>Walk of the elderly to the shelter (min)</source>
      <translation>대피소까지 노약자 도보(분)</translation>
    </message>
    <message>
      <source>Walk to a corridor's stop, at most</source>
      <translation>축 정류장까지 걷는 최대 거리</translation>
    </message>
    <message>
      <source>Walk to a stop without a change, at most</source>
      <translation>환승을 피하려고 걷는 최대 거리</translation>
    </message>
    <message>
      <source>Walk to another stop at the beginning and end, at most</source>
      <translation>출발·도착 정류장을 바꿀 때 걷는 거리, 최대</translation>
    </message>
    <message>
      <source>Walk to the shelter (m)</source>
      <translation>대피소까지 도보 거리(m)</translation>
    </message>
    <message>
      <source>Walk, 85th percentile (m)</source>
      <translation>보행거리 85백분위(m)</translation>
    </message>
    <message>
      <source>Walk, median (m)</source>
      <translation>도보 거리 중앙값(m)</translation>
    </message>
    <message>
      <source>Walking and waiting at each hub, its worst pairs of routes, where its people come from, hours.</source>
      <translation>거점마다 걷는 시간과 기다리는 시간, 불편한 노선 쌍, 영향권, 시간대를 구합니다.</translation>
    </message>
    <message>
      <source>Walking speed (m/s)</source>
      <translation>보행 속도(m/s)</translation>
    </message>
    <message>
      <source>Walking speed of senior citizens (m/s)</source>
      <translation>고령자(경로) 보행 속도(m/s)</translation>
    </message>
    <message>
      <source>Warm-up</source>
      <translation>예열시간</translation>
    </message>
    <message>
      <source>Warm-up that statistics leave out (minutes)</source>
      <translation>통계에서 빼는 예열시간(분)</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>경고</translation>
    </message>
    <message>
      <source>Warnings</source>
      <translation>경고</translation>
    </message>
    <message>
      <source>Water is near within (m)</source>
      <translation>소방용수가 가깝다고 보는 거리(m)</translation>
    </message>
    <message>
      <source>Water points</source>
      <translation>소방용수</translation>
    </message>
    <message>
      <source>Water: hydrants, hose cabinets, ponds</source>
      <translation>소방용수: 소화전, 비상소화장치, 담수지</translation>
    </message>
    <message>
      <source>Way (0 out, 1 back)</source>
      <translation>방향(0 가는 쪽, 1 오는 쪽)</translation>
    </message>
    <message>
      <source>Way (km)</source>
      <translation>운행 거리(km)</translation>
    </message>
    <message>
      <source>Way along the roads (m)</source>
      <translation>도로를 따라간 거리(m)</translation>
    </message>
    <message>
      <source>Way of a direct bus (km)</source>
      <translation>직결 버스 거리(km)</translation>
    </message>
    <message>
      <source>Way of the route</source>
      <translation>노선의 경로</translation>
    </message>
    <message>
      <source>Way to equilibrium</source>
      <translation>균형에 이르는 과정</translation>
    </message>
    <message>
      <source>Way to the nearest stop</source>
      <translation>가까운 정류장까지 거리</translation>
    </message>
    <message>
      <source>Way to the nearest stop, mean (m)</source>
      <translation>가까운 정류장까지 평균 거리(m)</translation>
    </message>
    <message>
      <source>Way {number}</source>
      <translation>경로 {number}</translation>
    </message>
    <message>
      <source>Ways of fire engines</source>
      <translation>소방차 접근 시간</translation>
    </message>
    <message>
      <source>Weighed, but without values by dong: {keys}</source>
      <translation>가중치는 있으나 동별 값이 없는 지표: {keys}</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>가중치</translation>
    </message>
    <message>
      <source>Weight of a minute of waiting</source>
      <translation>대기 1분의 가중치</translation>
    </message>
    <message>
      <source>Weight of a minute of walking</source>
      <translation>보행 1분의 가중치</translation>
    </message>
    <message>
      <source>Weight of the given table: {pull}, chosen by cross validation among the links fitted to.</source>
      <translation>원래 OD표의 가중치 {pull}: 맞춘 링크 안의 교차검증으로 정했습니다.</translation>
    </message>
    <message>
      <source>Weight of waiting</source>
      <translation>대기시간 가중치</translation>
    </message>
    <message>
      <source>Weight of walking</source>
      <translation>도보시간 가중치</translation>
    </message>
    <message>
      <source>Weight then</source>
      <translation>바꾼 뒤 가중치</translation>
    </message>
    <message>
      <source>Weight times</source>
      <translation>가중치 배수</translation>
    </message>
    <message>
      <source>Weights of the factors</source>
      <translation>요인별 가중치</translation>
    </message>
    <message>
      <source>Weights of the joint reading</source>
      <translation>종합 부담의 가중치</translation>
    </message>
    <message>
      <source>Weights of the joint reading (key=weight, separated by commas; empty: the usual)</source>
      <translation>종합 부담의 가중치(지표=가중치, 쉼표로 구분. 비우면 기본값)</translation>
    </message>
    <message>
      <source>Western belt, GRS80 (EPSG:5185)</source>
      <translation>GRS80 서부원점(EPSG:5185)</translation>
    </message>
    <message>
      <source>What</source>
      <translation>항목</translation>
    </message>
    <message>
      <source>What a closure, a lane, a signal or a moved bus route does to the city's traffic.</source>
      <translation>도로 통제, 차로, 신호, 버스 노선 변경이 도시 교통을 어떻게 바꾸는지 봅니다.</translation>
    </message>
    <message>
      <source>What a line on the map connects.</source>
      <translation>지도의 선 하나가 잇는 대상입니다.</translation>
    </message>
    <message>
      <source>What a result was made from, as a line for the foot of a map.</source>
      <translation>결과에 쓴 자료를 지도 아래에 적을 한 줄로 씁니다.</translation>
    </message>
    <message>
      <source>What became of each link of the input</source>
      <translation>입력 링크의 처리 결과</translation>
    </message>
    <message>
      <source>What became of it</source>
      <translation>처리 결과</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>변동 항목</translation>
    </message>
    <message>
      <source>What counts as forest</source>
      <translation>산림의 기준</translation>
    </message>
    <message>
      <source>What counts as forest: the forest map, land of category 임, or either. The other steps then go by it.</source>
      <translation>무엇을 산림으로 볼지 정합니다. 임상도, 지목 임야, 또는 둘 중 하나라도 해당하는 곳입니다. 다른 단계는 이 산림을 씁니다.</translation>
    </message>
    <message>
      <source>What counts as hazardous fuel</source>
      <translation>위험한 연료로 보는 것</translation>
    </message>
    <message>
      <source>What else differed between the two periods, such as weather, school holidays, fares, works and the season, is in the numbers too. Compare the same weeks of two years, or routes that did not change, before the change is called the cause.</source>
      <translation>날씨, 방학, 요금, 공사, 계절처럼 두 기간 사이에 달랐던 다른 것도 숫자에 섞여 있습니다. 지난해 같은 주와 비교하거나 개편하지 않은 노선과 견주어 본 뒤에 개편의 효과라고 말하십시오.</translation>
    </message>
    <message>
      <source>What first</source>
      <translation>첫 화면</translation>
    </message>
    <message>
      <source>What first?</source>
      <translation>무엇부터 보시겠습니까?</translation>
    </message>
    <message>
      <source>What happens</source>
      <translation>무엇이 달라지나</translation>
    </message>
    <message>
      <source>What happens to it</source>
      <translation>개편 내용</translation>
    </message>
    <message>
      <source>What if a bridge closes</source>
      <translation>다리를 통제하면</translation>
    </message>
    <message>
      <source>What if a route changes</source>
      <translation>노선 개편 효과</translation>
    </message>
    <message>
      <source>What is changed</source>
      <translation>무엇을 바꾸나</translation>
    </message>
    <message>
      <source>What is changed until the model fits the counts.</source>
      <translation>관측에 맞추려고 고칠 것을 정합니다.</translation>
    </message>
    <message>
      <source>What is checked</source>
      <translation>검증 대상</translation>
    </message>
    <message>
      <source>What is counted</source>
      <translation>비교할 수</translation>
    </message>
    <message>
      <source>What is done</source>
      <translation>조치</translation>
    </message>
    <message>
      <source>What is done, what is missing and what is out of date. This strip leads to every job.</source>
      <translation>끝난 일, 빠진 자료, 다시 만들 결과가 보입니다. 이 단추줄에서 모든 업무로 갑니다.</translation>
    </message>
    <message>
      <source>What is kept back</source>
      <translation>숨긴 통행</translation>
    </message>
    <message>
      <source>What is known</source>
      <translation>알려진 내용</translation>
    </message>
    <message>
      <source>What is missing</source>
      <translation>아직 없는 지표</translation>
    </message>
    <message>
      <source>What is on the map becomes a sheet with title block and legend, and a report by dong.</source>
      <translation>지도에 있는 것으로 표제란과 범례를 갖춘 도면과 행정동별 보고서를 만듭니다.</translation>
    </message>
    <message>
      <source>What is opened</source>
      <translation>열 파일</translation>
    </message>
    <message>
      <source>What is published</source>
      <translation>게시한 것</translation>
    </message>
    <message>
      <source>What is this</source>
      <translation>이곳 정보</translation>
    </message>
    <message>
      <source>What is ticked is added; another choice is one click away.</source>
      <translation>선택한 파일을 넣습니다. 종류, 좌표계, 문자 인코딩은 바꿀 수 있습니다.</translation>
    </message>
    <message>
      <source>What is ticked is fetched when the start is done; you can fetch the rest at any time.</source>
      <translation>고른 자료를 시작할 때 받습니다. 나머지는 언제든 받을 수 있습니다.</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>무엇이 잘못됐나</translation>
    </message>
    <message>
      <source>What it is</source>
      <translation>기본 정보</translation>
    </message>
    <message>
      <source>What its own report says against it</source>
      <translation>결과에 적힌 유의 사항</translation>
    </message>
    <message>
      <source>What may be said</source>
      <translation>판단</translation>
    </message>
    <message>
      <source>What officials see. Pictures and web maps are not published; the city's own layers are.</source>
      <translation>담당자가 볼 레이어입니다. 영상과 웹 지도는 게시하지 않으며, 시의 벡터 레이어만 게시합니다.</translation>
    </message>
    <message>
      <source>What puts a hub first.</source>
      <translation>거점의 순위를 정하는 기준입니다.</translation>
    </message>
    <message>
      <source>What rests on fewer different cards could show a person.</source>
      <translation>이보다 적은 카드로 얻은 값은 개인이 드러날 수 있어 보여 주지 않습니다.</translation>
    </message>
    <message>
      <source>What rests on fewer different cards is hidden.</source>
      <translation>이보다 적은 카드가 알려 주는 것은 가립니다.</translation>
    </message>
    <message>
      <source>What the distance is measured of.</source>
      <translation>산림과의 거리를 잴 대상입니다.</translation>
    </message>
    <message>
      <source>What the distances are measured to.</source>
      <translation>무엇까지의 거리를 잴지 정합니다.</translation>
    </message>
    <message>
      <source>What the input is</source>
      <translation>입력의 종류</translation>
    </message>
    <message>
      <source>What the law says</source>
      <translation>법정 거리 기준</translation>
    </message>
    <message>
      <source>What the phone draws in another way</source>
      <translation>휴대전화에서 달라지는 것</translation>
    </message>
    <message>
      <source>What the scenario changes</source>
      <translation>시나리오가 바꾸는 것</translation>
    </message>
    <message>
      <source>What the scenario does</source>
      <translation>시나리오 비교</translation>
    </message>
    <message>
      <source>What the scenario does through the day</source>
      <translation>시간대별 시나리오 효과</translation>
    </message>
    <message>
      <source>What the scenario does to the dongs</source>
      <translation>행정동별 시나리오 효과</translation>
    </message>
    <message>
      <source>What the scenario does, simulated</source>
      <translation>시나리오의 영향(시뮬레이션)</translation>
    </message>
    <message>
      <source>What this cannot see</source>
      <translation>이 분석이 보지 못하는 것</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>점검 결과</translation>
    </message>
    <message>
      <source>What was left out</source>
      <translation>뺀 것</translation>
    </message>
    <message>
      <source>What was pulled is kept here, once for all projects. Empty: in your documents.</source>
      <translation>받은 자료를 모든 프로젝트가 함께 쓰도록 여기에 둡니다. 비우면 내 문서에 둡니다.</translation>
    </message>
    <message>
      <source>What would help (a hint)</source>
      <translation>도움이 될 대책(힌트)</translation>
    </message>
    <message>
      <source>What you have fetched. The original is only read.</source>
      <translation>내려받아 둔 파일입니다. 원본은 읽기만 합니다.</translation>
    </message>
    <message>
      <source>What “Ways of fire engines” has made; without it, access takes no part.</source>
      <translation>‘소방차 접근 시간’의 결과입니다. 없으면 접근성은 빼고 계산합니다.</translation>
    </message>
    <message>
      <source>What-if of bus routes</source>
      <translation>노선 개편 효과</translation>
    </message>
    <message>
      <source>What-if: by hour and user type</source>
      <translation>개편 효과: 시간대·이용자 유형별</translation>
    </message>
    <message>
      <source>What-if: change of loads</source>
      <translation>개편 효과: 재차인원 변화</translation>
    </message>
    <message>
      <source>What-if: change of travel time by zone</source>
      <translation>개편 효과: 구역별 통행시간 변화</translation>
    </message>
    <message>
      <source>What-if: routes before and after</source>
      <translation>개편 효과: 노선별 비교</translation>
    </message>
    <message>
      <source>What-if: winners and losers by zone</source>
      <translation>개편 효과: 구역별 체감시간 변화</translation>
    </message>
    <message>
      <source>Wheel file</source>
      <translation>휠 파일</translation>
    </message>
    <message>
      <source>Wheel files (*.whl)</source>
      <translation>휠 파일 (*.whl)</translation>
    </message>
    <message>
      <source>When</source>
      <translation>시점</translation>
    </message>
    <message>
      <source>When the fire arrives</source>
      <translation>불이 닿는 시간</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>위치</translation>
    </message>
    <message>
      <source>Where flow, speed and delay differ beyond chance; by dong, by bus line, and as a page of text.</source>
      <translation>우연을 넘어 달라진 교통량, 속도, 지체를 지도와 읍면동, 버스 노선, 한 장의 설명으로 보여 줍니다.</translation>
    </message>
    <message>
      <source>Where houses meet forest or stand in it, by published definitions.</source>
      <translation>집이 산림과 맞닿거나 산림 안에 있는 곳을 공표된 정의에 따라 그립니다.</translation>
    </message>
    <message>
      <source>Where is my city</source>
      <translation>우리 도시</translation>
    </message>
    <message>
      <source>Where is my city?</source>
      <translation>우리 도시는 어디입니까?</translation>
    </message>
    <message>
      <source>Where many must change because no route goes there, as corridors for a new route.</source>
      <translation>직결 노선이 없어 많은 승객이 갈아타야 하는 곳을 찾아, 새 노선의 축으로 그립니다.</translation>
    </message>
    <message>
      <source>Where most change</source>
      <translation>환승이 많은 거점</translation>
    </message>
    <message>
      <source>Where people change buses</source>
      <translation>버스를 갈아타는 곳</translation>
    </message>
    <message>
      <source>Where the passphrase comes from.</source>
      <translation>암호문구를 어디에서 가져올지 고릅니다.</translation>
    </message>
    <message>
      <source>Where the topics meet</source>
      <translation>분야가 겹치는 동</translation>
    </message>
    <message>
      <source>Where this sheet lies</source>
      <translation>위치도</translation>
    </message>
    <message>
      <source>Where to look first</source>
      <translation>먼저 살필 동</translation>
    </message>
    <message>
      <source>Whether a building permit needs the risk review near forest, with a page of A4 for the file.</source>
      <translation>건축허가 신청이 산림인접건축 위험성 검토 대상인지 알려 주고, 붙임용 A4 한 장을 만듭니다.</translation>
    </message>
    <message>
      <source>Whether a parcel number can be right: 19 digits, a land flag, a lot number, a known dong.</source>
      <translation>필지고유번호가 올바른 꼴인지 봅니다. 19자리, 필지구분, 본번, 있는 법정동인지 확인합니다.</translation>
    </message>
    <message>
      <source>Whether a parcel number is of a 산 lot: '산' or '일반'.</source>
      <translation>필지고유번호의 필지구분: ‘산’ 또는 ‘일반’</translation>
    </message>
    <message>
      <source>Whether and how the table says where each row lies.</source>
      <translation>표에 행마다 위치를 적는 방법입니다.</translation>
    </message>
    <message>
      <source>Which chart is drawn of what was clicked.</source>
      <translation>고른 것을 어떤 도표로 그릴지 정합니다.</translation>
    </message>
    <message>
      <source>Which clock time decides which window holds.</source>
      <translation>주간·야간 인정 시간 중 무엇을 쓸지 정하는 시각입니다.</translation>
    </message>
    <message>
      <source>Which data</source>
      <translation>자료</translation>
    </message>
    <message>
      <source>Which data do you have?</source>
      <translation>어떤 자료가 있습니까?</translation>
    </message>
    <message>
      <source>Which days are counted.</source>
      <translation>집계할 요일을 고릅니다.</translation>
    </message>
    <message>
      <source>Which dong first and why: the results of bus, forest and traffic on one page.</source>
      <translation>어느 동부터, 왜: 버스·산림·교통 결과를 한 장에 모읍니다.</translation>
    </message>
    <message>
      <source>Which forest feeds a fire that reaches buildings.</source>
      <translation>건축물을 위협하는 산림을 정합니다.</translation>
    </message>
    <message>
      <source>Which layer is to be shown? The server has no {layer}. It has: {known}. Write one of them behind # at the end of the address, or set it in the dataset's entry.</source>
      <translation>어느 레이어를 보이겠습니까? 서버에 {layer}이(가) 없습니다. 있는 레이어: {known}. 그 가운데 하나를 주소 끝에 #과 함께 적거나 자료 항목에 적으십시오.</translation>
    </message>
    <message>
      <source>Which links</source>
      <translation>도로망 링크 ID</translation>
    </message>
    <message>
      <source>Which parcels and buildings lie within the legal distance of forest, and how much of each.</source>
      <translation>어느 필지·건물이 산림에서 법정 거리 안에 얼마나 들어가는지 찾습니다.</translation>
    </message>
    <message>
      <source>Which steps run</source>
      <translation>실행할 단계</translation>
    </message>
    <message>
      <source>Who changes</source>
      <translation>누가 환승하는가</translation>
    </message>
    <message>
      <source>Who drives from where to where</source>
      <translation>통행수요</translation>
    </message>
    <message>
      <source>Who lives near a stop</source>
      <translation>정류장 주변 주민</translation>
    </message>
    <message>
      <source>Who may see it</source>
      <translation>보는 사람</translation>
    </message>
    <message>
      <source>Who must leave within 5 and 8 hours, from a forecast of the spread that others have made.</source>
      <translation>다른 기관의 산불확산예측으로 5시간·8시간 안에 대피해야 할 곳을 그립니다.</translation>
    </message>
    <message>
      <source>Who will see it</source>
      <translation>보는 사람</translation>
    </message>
    <message>
      <source>Who will see the flows</source>
      <translation>보는 사람</translation>
    </message>
    <message>
      <source>Whole city</source>
      <translation>시 전체</translation>
    </message>
    <message>
      <source>Whole day</source>
      <translation>하루 전체</translation>
    </message>
    <message>
      <source>Whole number</source>
      <translation>정수</translation>
    </message>
    <message>
      <source>Whole road · {length} · {count} stretches</source>
      <translation>전체 · {length} · 구간 {count}개</translation>
    </message>
    <message>
      <source>Whom officials can ask; shown on every phone.</source>
      <translation>문의할 곳입니다. 모든 휴대전화에 표시됩니다.</translation>
    </message>
    <message>
      <source>Whose vehicles use the chosen links</source>
      <translation>고른 링크를 이용하는 기종점</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>이유</translation>
    </message>
    <message>
      <source>Why they change</source>
      <translation>환승하는 까닭</translation>
    </message>
    <message>
      <source>Widest gap between buildings of a village</source>
      <translation>마을 건축물 사이의 최대 간격</translation>
    </message>
    <message>
      <source>Width (m)</source>
      <translation>너비(m)</translation>
    </message>
    <message>
      <source>Width: minutes saved a day</source>
      <translation>굵기: 하루 단축 합계(분)</translation>
    </message>
    <message>
      <source>Width: number of journeys</source>
      <translation>굵기: 통행 수</translation>
    </message>
    <message>
      <source>Width: number of transfers</source>
      <translation>굵기: 환승 건수</translation>
    </message>
    <message>
      <source>Width: passengers</source>
      <translation>굵기: 승객 수</translation>
    </message>
    <message>
      <source>Width: passengers a day</source>
      <translation>굵기: 하루 승객</translation>
    </message>
    <message>
      <source>Width: passengers a day who change</source>
      <translation>굵기: 하루 환승객</translation>
    </message>
    <message>
      <source>Width: passengers on board</source>
      <translation>굵기: 재차인원</translation>
    </message>
    <message>
      <source>Width: vehicles an hour</source>
      <translation>굵기: 시간당 차량 수</translation>
    </message>
    <message>
      <source>Width: vehicles an hour at the peak</source>
      <translation>굵기: 첨두 교통량(대/시)</translation>
    </message>
    <message>
      <source>Width: vehicles that use the link</source>
      <translation>굵기: 링크를 이용하는 차량 수</translation>
    </message>
    <message>
      <source>Wildland-urban interface</source>
      <translation>산림-주거 접경지역(WUI)</translation>
    </message>
    <message>
      <source>Wind from the forest (0–1)</source>
      <translation>산림 쪽에서 부는 바람(0~1)</translation>
    </message>
    <message>
      <source>Wind of the season comes from (degrees)</source>
      <translation>산불조심기간 바람이 불어오는 방향(도)</translation>
    </message>
    <message>
      <source>Winners</source>
      <translation>좋아지는 승객</translation>
    </message>
    <message>
      <source>Winners (passengers)</source>
      <translation>좋아지는 승객</translation>
    </message>
    <message>
      <source>Winners and losers by hour</source>
      <translation>시간대별 좋아지는 승객과 나빠지는 승객</translation>
    </message>
    <message>
      <source>Winners and losers from a change of (minutes)</source>
      <translation>좋아짐·나빠짐으로 보는 체감시간 변화(분)</translation>
    </message>
    <message>
      <source>Winners and losers: the felt time of the journey changes by {minutes} min or more.</source>
      <translation>좋아지거나 나빠지는 승객: 통행의 체감시간이 {minutes}분 이상 바뀌는 승객</translation>
    </message>
    <message>
      <source>With Changes…</source>
      <translation>바꾸어 실행…</translation>
    </message>
    <message>
      <source>With any Python {python}: {command}</source>
      <translation>아무 파이썬 {python}에서나: {command}</translation>
    </message>
    <message>
      <source>With clearly fewer passengers</source>
      <translation>승객이 분명히 줄어든 수</translation>
    </message>
    <message>
      <source>With clearly more passengers</source>
      <translation>승객이 분명히 늘어난 수</translation>
    </message>
    <message>
      <source>With one run nobody can tell change from chance.</source>
      <translation>한 번만 실행해서는 변화와 우연을 가릴 수 없습니다.</translation>
    </message>
    <message>
      <source>With other land (제지)</source>
      <translation>제지 포함</translation>
    </message>
    <message>
      <source>With other weights</source>
      <translation>가중치를 바꾸면</translation>
    </message>
    <message>
      <source>With other weights: {places}; among the first {first} in {share} of them</source>
      <translation>가중치를 바꾸면 {places}, {share}의 경우에서 상위 {first}위 안</translation>
    </message>
    <message>
      <source>With the city's certificate the phone keeps the publication for offline use, if it knows the authority that signed it and the address shown is the one in the certificate.</source>
      <translation>시청 인증서로는, 휴대전화가 그 발급 기관을 알고 주소가 인증서와 같으면 게시본이 오프라인용으로 저장됩니다.</translation>
    </message>
    <message>
      <source>With unstocked land (무립목지)</source>
      <translation>무립목지 포함</translation>
    </message>
    <message>
      <source>Within 100 m</source>
      <translation>100 m 이내</translation>
    </message>
    <message>
      <source>Within 25 m</source>
      <translation>25 m 이내</translation>
    </message>
    <message>
      <source>Within 400 m</source>
      <translation>400 m 이내</translation>
    </message>
    <message>
      <source>Within 5 m</source>
      <translation>5 m 이내</translation>
    </message>
    <message>
      <source>Within 50 m</source>
      <translation>50 m 이내</translation>
    </message>
    <message>
      <source>Within a zone and not drawn: {journeys} journeys</source>
      <translation>구역 안이라 그리지 않음: 통행 {journeys}건</translation>
    </message>
    <message>
      <source>Within so many minutes the first engine should be there.</source>
      <translation>첫 소방차가 이 시간 안에 도착해야 합니다.</translation>
    </message>
    <message>
      <source>Within the green band GEH is below 5.</source>
      <translation>초록 띠 안이 GEH 5 미만입니다.</translation>
    </message>
    <message>
      <source>Within the hoses' reach</source>
      <translation>호스가 닿음</translation>
    </message>
    <message>
      <source>Within the legal distance</source>
      <translation>법정 거리 이내</translation>
    </message>
    <message>
      <source>Within zones</source>
      <translation>존 내부</translation>
    </message>
    <message>
      <source>Without a clear change</source>
      <translation>변화가 분명하지 않음</translation>
    </message>
    <message>
      <source>Without a coordinate reference system nothing can be measured.</source>
      <translation>좌표계가 없어 잴 수 없습니다.</translation>
    </message>
    <message>
      <source>Without a road (m)</source>
      <translation>도로 없음(m)</translation>
    </message>
    <message>
      <source>Without a way</source>
      <translation>경로 없음</translation>
    </message>
    <message>
      <source>Without buildings the residents of each dong are spread evenly over its area</source>
      <translation>건물이 없어 행정동 주민을 면적에 고르게 나눕니다</translation>
    </message>
    <message>
      <source>Words or initial consonants of a dataset.</source>
      <translation>자료의 낱말이나 초성으로 찾습니다.</translation>
    </message>
    <message>
      <source>Words, parameters or initial consonants, for example 환승 or ㅎㅅ</source>
      <translation>낱말, 매개변수, 초성. 예: 환승, ㅎㅅ</translation>
    </message>
    <message>
      <source>Workbook</source>
      <translation>엑셀 파일</translation>
    </message>
    <message>
      <source>Workers</source>
      <translation>작업자 수</translation>
    </message>
    <message>
      <source>Workers by dong or zone: where people drive to when no OD table is given.</source>
      <translation>읍면동 또는 존별 종사자수. OD표가 없을 때 어디로 가는지 추정합니다.</translation>
    </message>
    <message>
      <source>Worst level of service</source>
      <translation>가장 나쁜 서비스수준</translation>
    </message>
    <message>
      <source>Worst pairs of routes at transfer hubs</source>
      <translation>환승 거점의 불편한 노선 쌍</translation>
    </message>
    <message>
      <source>Worst slice from</source>
      <translation>서비스수준이 가장 나쁜 시간대</translation>
    </message>
    <message>
      <source>Write</source>
      <translation>쓰기</translation>
    </message>
    <message>
      <source>Write the new value, such as {example}.</source>
      <translation>새 값을 적으십시오. 예: {example}</translation>
    </message>
    <message>
      <source>Write the number or id of the bus line into “Ids instead of the selection”.</source>
      <translation>‘선택 대신 ID 입력’ 칸에 버스 노선 번호나 ID를 적으십시오.</translation>
    </message>
    <message>
      <source>Write the report</source>
      <translation>보고서 만들기</translation>
    </message>
    <message>
      <source>Write the workbook</source>
      <translation>엑셀 만들기</translation>
    </message>
    <message>
      <source>Writes the results with their history into PostGIS, in one transaction: all of it or nothing.</source>
      <translation>결과를 이력과 함께 PostGIS에 씁니다. 한 트랜잭션으로 처리하므로 일부만 남는 일이 없습니다.</translation>
    </message>
    <message>
      <source>Writing the index of the search</source>
      <translation>검색 색인을 쓰는 중</translation>
    </message>
    <message>
      <source>Writing the report</source>
      <translation>보고서 작성 중</translation>
    </message>
    <message>
      <source>Writing the sample city: {part}.</source>
      <translation>가상 도시 저장 중: {part}.</translation>
    </message>
    <message>
      <source>Writing the values of {layer} by time</source>
      <translation>{layer}의 시간대별 값을 쓰는 중</translation>
    </message>
    <message>
      <source>Writing the workbook {file}</source>
      <translation>엑셀 {file}에 쓰는 중</translation>
    </message>
    <message>
      <source>Writing {layer}</source>
      <translation>{layer} 저장 중</translation>
    </message>
    <message>
      <source>Written: version {version}, {rows} rows. Hidden values: {hidden}. Fields left out: {fields}.</source>
      <translation>썼습니다. 버전 {version}, {rows}행. 숨긴 값 {hidden}개, 제외한 필드 {fields}개.</translation>
    </message>
    <message>
      <source>Wrote {routes} routes, {trips} trips and {stops} stops to {file}</source>
      <translation>노선 {routes}개, 운행 {trips}개, 정류장 {stops}곳을 {file}에 썼습니다</translation>
    </message>
    <message>
      <source>Year of approval</source>
      <translation>사용승인연도</translation>
    </message>
    <message>
      <source>Yes, destroy these records; they cannot be brought back</source>
      <translation>예, 이 자료를 파기합니다. 되돌릴 수 없습니다</translation>
    </message>
    <message>
      <source>You</source>
      <translation>사용자</translation>
    </message>
    <message>
      <source>Your corrections of the legal distances are not saved. Leave without them?</source>
      <translation>고친 법정 거리표를 저장하지 않았습니다. 저장하지 않고 닫으시겠습니까?</translation>
    </message>
    <message>
      <source>Your office</source>
      <translation>소속 기관</translation>
    </message>
    <message>
      <source>Your office has set some of this in {file}.</source>
      <translation>일부 설정은 기관에서 {file}에 정해 두었습니다.</translation>
    </message>
    <message>
      <source>Your results as an app for mayor, dong offices and patrols; it opens offline, too.</source>
      <translation>시장, 행정복지센터, 순찰대가 휴대전화에서 보는 앱으로 결과를 게시합니다. 오프라인에서도 열립니다.</translation>
    </message>
    <message>
      <source>ZIP, SHP, GPKG, GDB, GeoJSON, NGI, CSV, XLSX or GTFS. The original is only read.</source>
      <translation>ZIP, SHP, GPKG, GDB, GeoJSON, NGI, CSV, XLSX, GTFS. 원본은 읽기만 합니다.</translation>
    </message>
    <message>
      <source>Zip file</source>
      <translation>ZIP 파일</translation>
    </message>
    <message>
      <source>Zone</source>
      <translation>구역</translation>
    </message>
    <message>
      <source>Zones</source>
      <translation>존</translation>
    </message>
    <message>
      <source>Zones (dongs or other areas, or points)</source>
      <translation>존(행정동 등 면, 또는 점)</translation>
    </message>
    <message>
      <source>Zones (for the definition by zones)</source>
      <translation>구역(구역별 정의에 씀)</translation>
    </message>
    <message>
      <source>Zones are</source>
      <translation>구역의 단위</translation>
    </message>
    <message>
      <source>Zones by dong need a layer of dongs. Choose the layer of administrative dongs.</source>
      <translation>행정동으로 집계하려면 행정동 레이어가 필요합니다. 행정동 경계 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Zones of the published flows</source>
      <translation>공표된 통행의 지역</translation>
    </message>
    <message>
      <source>Zones of the result (dongs; without them 500 m cells)</source>
      <translation>결과 구역(행정동; 없으면 500 m 격자)</translation>
    </message>
    <message>
      <source>Zones where journeys begin, the most affected</source>
      <translation>영향이 큰 출발 구역</translation>
    </message>
    <message>
      <source>Zones with beginnings and ends of journeys</source>
      <translation>구역별 출발·도착 통행</translation>
    </message>
    <message>
      <source>Zones: up to {danger:g} h leave now, up to {potential:g} h the vulnerable first (evacuation system of 2025-04-16); the forecast itself is that of {name}.</source>
      <translation>구역: {danger:g}시간 이내 즉시 대피, {potential:g}시간 이내 약자 먼저(초고속 산불 대피체계 2025-04-16). 예측 자료: {name}.</translation>
    </message>
    <message>
      <source>a GBIS route type</source>
      <translation>GBIS 노선 유형</translation>
    </message>
    <message>
      <source>a GBIS stop number of 9 digits</source>
      <translation>GBIS 정류장 번호 9자리</translation>
    </message>
    <message>
      <source>a building number of 25 digits</source>
      <translation>건물관리번호 25자리</translation>
    </message>
    <message>
      <source>a code of forest origin (1 or 2)</source>
      <translation>임종 코드(1, 2)</translation>
    </message>
    <message>
      <source>a code of restricted vehicles (0 to 6)</source>
      <translation>통행제한차량 코드(0~6)</translation>
    </message>
    <message>
      <source>a code of stocked land (0 to 2)</source>
      <translation>입목 구분 코드(0~2)</translation>
    </message>
    <message>
      <source>a coordinate is not a number</source>
      <translation>좌표가 숫자가 아닙니다</translation>
    </message>
    <message>
      <source>a count is not a number</source>
      <translation>인원이 숫자가 아님</translation>
    </message>
    <message>
      <source>a date</source>
      <translation>날짜</translation>
    </message>
    <message>
      <source>a density (A, B or C)</source>
      <translation>밀도(A, B, C)</translation>
    </message>
    <message>
      <source>a forest type (0 to 4)</source>
      <translation>임상(0~4)</translation>
    </message>
    <message>
      <source>a girth class (0 to 3)</source>
      <translation>경급(0~3)</translation>
    </message>
    <message>
      <source>a hole cuts the area apart</source>
      <translation>구멍이 면을 둘로 나눕니다</translation>
    </message>
    <message>
      <source>a hole lies outside the outline</source>
      <translation>구멍이 바깥 선 밖에 있습니다</translation>
    </message>
    <message>
      <source>a legal-dong code of 10 digits</source>
      <translation>법정동 코드 10자리</translation>
    </message>
    <message>
      <source>a legal-dong code of 8 digits</source>
      <translation>법정동 코드 8자리</translation>
    </message>
    <message>
      <source>a new road</source>
      <translation>새 도로</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>숫자</translation>
    </message>
    <message>
      <source>a parcel number of 19 digits</source>
      <translation>필지고유번호 19자리</translation>
    </message>
    <message>
      <source>a quote is opened and not closed</source>
      <translation>따옴표가 닫히지 않았습니다</translation>
    </message>
    <message>
      <source>a road rank (101 to 108)</source>
      <translation>도로등급(101~108)</translation>
    </message>
    <message>
      <source>a road, but beyond the hoses</source>
      <translation>도로가 호스보다 멂</translation>
    </message>
    <message>
      <source>a road-name address; give the lot number instead</source>
      <translation>도로명주소입니다. 지번을 넣으십시오</translation>
    </message>
    <message>
      <source>a route goes there, but they change</source>
      <translation>노선이 있는데도 환승함</translation>
    </message>
    <message>
      <source>a route joins them, but many change: frequency or information</source>
      <translation>노선이 있는데도 환승함(배차나 안내 문제)</translation>
    </message>
    <message>
      <source>a sigungu code of 5 digits</source>
      <translation>시군구 코드 5자리</translation>
    </message>
    <message>
      <source>a species code of the forest map</source>
      <translation>임상도 수종 코드</translation>
    </message>
    <message>
      <source>a stop is not in the stop layer</source>
      <translation>정류장 레이어에 없는 정류장</translation>
    </message>
    <message>
      <source>a tenth to three tenths</source>
      <translation>10~30 %</translation>
    </message>
    <message>
      <source>a time</source>
      <translation>시각</translation>
    </message>
    <message>
      <source>a user type of the transit card (01 to 08)</source>
      <translation>교통카드 이용자 유형(01~08)</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>정수</translation>
    </message>
    <message>
      <source>access</source>
      <translation>소방차 접근</translation>
    </message>
    <message>
      <source>added</source>
      <translation>신설</translation>
    </message>
    <message>
      <source>administrative dong</source>
      <translation>행정동</translation>
    </message>
    <message>
      <source>adult</source>
      <translation>일반</translation>
    </message>
    <message>
      <source>after</source>
      <translation>정산 후</translation>
    </message>
    <message>
      <source>after a transfer</source>
      <translation>환승 승차</translation>
    </message>
    <message>
      <source>all</source>
      <translation>전체</translation>
    </message>
    <message>
      <source>all counted links</source>
      <translation>전체 조사 링크</translation>
    </message>
    <message>
      <source>all days</source>
      <translation>모든 날</translation>
    </message>
    <message>
      <source>all forest</source>
      <translation>모든 산림</translation>
    </message>
    <message>
      <source>all of its text is valid UTF-8</source>
      <translation>글자가 모두 올바른 UTF-8입니다</translation>
    </message>
    <message>
      <source>all ranks</source>
      <translation>전체</translation>
    </message>
    <message>
      <source>amount in won</source>
      <translation>금액(원)</translation>
    </message>
    <message>
      <source>an address needs the parcel layer</source>
      <translation>주소로 찾으려면 필지 레이어가 필요함</translation>
    </message>
    <message>
      <source>an administrative-dong code of 10 digits</source>
      <translation>행정동 코드 10자리</translation>
    </message>
    <message>
      <source>an administrative-dong code of the statistics office, 8 digits</source>
      <translation>통계 행정동 코드 8자리</translation>
    </message>
    <message>
      <source>an age class (1 to 9)</source>
      <translation>영급(1~9)</translation>
    </message>
    <message>
      <source>an engine in time</source>
      <translation>제때 도착</translation>
    </message>
    <message>
      <source>an engine only after the longest time</source>
      <translation>가장 긴 시간 뒤 도착</translation>
    </message>
    <message>
      <source>an engine, but late</source>
      <translation>늦게 도착</translation>
    </message>
    <message>
      <source>an outline is not closed</source>
      <translation>선이 닫히지 않았습니다</translation>
    </message>
    <message>
      <source>apart from forest</source>
      <translation>떨어져 있음</translation>
    </message>
    <message>
      <source>apartments</source>
      <translation>아파트</translation>
    </message>
    <message>
      <source>application</source>
      <translation>신청</translation>
    </message>
    <message>
      <source>area in square metres</source>
      <translation>면적(㎡)</translation>
    </message>
    <message>
      <source>areas</source>
      <translation>구역</translation>
    </message>
    <message>
      <source>arterial road</source>
      <translation>간선도로</translation>
    </message>
    <message>
      <source>as before</source>
      <translation>변화 없음</translation>
    </message>
    <message>
      <source>as many begin as end</source>
      <translation>출발과 도착이 비슷함</translation>
    </message>
    <message>
      <source>as the layers say</source>
      <translation>레이어에 적힌 날짜</translation>
    </message>
    <message>
      <source>assembly, religion or sport</source>
      <translation>문화·집회·종교·운동</translation>
    </message>
    <message>
      <source>at least 80 %, our own bound</source>
      <translation>80 % 이상, 자체 기준</translation>
    </message>
    <message>
      <source>at least 80.64 % (He &amp; Trépanier 2015)</source>
      <translation>80.64 % 이상(He·Trépanier 2015)</translation>
    </message>
    <message>
      <source>at least 97 %, as in our own test on a city whose truth is known</source>
      <translation>97 % 이상, 정답을 아는 도시에서 한 자체 시험과 같은 기준</translation>
    </message>
    <message>
      <source>at most 5 %, our own bound</source>
      <translation>5 % 이하, 자체 기준</translation>
    </message>
    <message>
      <source>automatic</source>
      <translation>자동</translation>
    </message>
    <message>
      <source>bad</source>
      <translation>불량</translation>
    </message>
    <message>
      <source>bamboo</source>
      <translation>죽림</translation>
    </message>
    <message>
      <source>ban a turn</source>
      <translation>회전금지</translation>
    </message>
    <message>
      <source>bans that leave no way out</source>
      <translation>나갈 길이 없는 회전금지</translation>
    </message>
    <message>
      <source>before</source>
      <translation>정산 전</translation>
    </message>
    <message>
      <source>beginning</source>
      <translation>시작점</translation>
    </message>
    <message>
      <source>begins or ends outside all dongs</source>
      <translation>출발이나 도착이 행정동 밖</translation>
    </message>
    <message>
      <source>being pulled right now</source>
      <translation>지금 받는 중</translation>
    </message>
    <message>
      <source>below 5: fits</source>
      <translation>5 미만: 맞음</translation>
    </message>
    <message>
      <source>better</source>
      <translation>개선</translation>
    </message>
    <message>
      <source>better off</source>
      <translation>부담 작음</translation>
    </message>
    <message>
      <source>between two links</source>
      <translation>두 링크 사이</translation>
    </message>
    <message>
      <source>boardings</source>
      <translation>승차</translation>
    </message>
    <message>
      <source>boardings after a transfer</source>
      <translation>환승 승차</translation>
    </message>
    <message>
      <source>both</source>
      <translation>둘 다</translation>
    </message>
    <message>
      <source>both directions</source>
      <translation>양방향</translation>
    </message>
    <message>
      <source>brick, block, stone or earth</source>
      <translation>벽돌·블록·돌·흙(조적)</translation>
    </message>
    <message>
      <source>bridge</source>
      <translation>교량</translation>
    </message>
    <message>
      <source>broadleaved trees</source>
      <translation>활엽수림</translation>
    </message>
    <message>
      <source>building</source>
      <translation>건물</translation>
    </message>
    <message>
      <source>building land</source>
      <translation>대지</translation>
    </message>
    <message>
      <source>buildings</source>
      <translation>건축물</translation>
    </message>
    <message>
      <source>buildings within 50 m of forest</source>
      <translation>산림 50 m 안 건축물</translation>
    </message>
    <message>
      <source>burial</source>
      <translation>묘지 관련</translation>
    </message>
    <message>
      <source>bus</source>
      <translation>버스</translation>
    </message>
    <message>
      <source>bus headway</source>
      <translation>배차간격</translation>
    </message>
    <message>
      <source>bus line</source>
      <translation>버스 노선</translation>
    </message>
    <message>
      <source>bus route</source>
      <translation>버스 노선 변경</translation>
    </message>
    <message>
      <source>bus routes</source>
      <translation>버스 노선</translation>
    </message>
    <message>
      <source>bus → bus</source>
      <translation>버스 → 버스</translation>
    </message>
    <message>
      <source>bus → rail</source>
      <translation>버스 → 도시철도</translation>
    </message>
    <message>
      <source>bus_lane=1: a lane for buses alone. bus taxi: only these may drive there. all: no limit any more.</source>
      <translation>bus_lane=1: 버스전용차로 1개. bus taxi: 버스와 택시만 통행. all: 제한 없음.</translation>
    </message>
    <message>
      <source>by behaviour</source>
      <translation>통행 환승</translation>
    </message>
    <message>
      <source>by fare</source>
      <translation>요금 환승</translation>
    </message>
    <message>
      <source>by hour</source>
      <translation>시간대별</translation>
    </message>
    <message>
      <source>by its name and its values</source>
      <translation>열 이름과 값을 보고</translation>
    </message>
    <message>
      <source>by its place beside the time; please check</source>
      <translation>일시 옆의 자리를 보고(확인 필요)</translation>
    </message>
    <message>
      <source>by its values</source>
      <translation>값을 보고</translation>
    </message>
    <message>
      <source>by kind of day</source>
      <translation>요일별</translation>
    </message>
    <message>
      <source>by the law</source>
      <translation>법령대로</translation>
    </message>
    <message>
      <source>by user type</source>
      <translation>이용자 유형별</translation>
    </message>
    <message>
      <source>calibrated</source>
      <translation>정산</translation>
    </message>
    <message>
      <source>capacity</source>
      <translation>용량</translation>
    </message>
    <message>
      <source>capacity (vehicles/h)</source>
      <translation>용량(대/시)</translation>
    </message>
    <message>
      <source>car</source>
      <translation>승용차</translation>
    </message>
    <message>
      <source>care for old people and children</source>
      <translation>노유자</translation>
    </message>
    <message>
      <source>carriageways joined outside the border</source>
      <translation>경계 밖에서 이은 상하행</translation>
    </message>
    <message>
      <source>central belt 2010, in use today</source>
      <translation>중부원점 2010, 현재</translation>
    </message>
    <message>
      <source>central belt, 500,000 north</source>
      <translation>중부원점, 50만</translation>
    </message>
    <message>
      <source>change from there</source>
      <translation>그곳에서 옴</translation>
    </message>
    <message>
      <source>change to there</source>
      <translation>그곳으로 감</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>변경</translation>
    </message>
    <message>
      <source>checked</source>
      <translation>확인함</translation>
    </message>
    <message>
      <source>child</source>
      <translation>어린이</translation>
    </message>
    <message>
      <source>choose the key above</source>
      <translation>위에서 인증키를 고르십시오</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>선택함</translation>
    </message>
    <message>
      <source>chosen by the user</source>
      <translation>사용자가 골랐습니다</translation>
    </message>
    <message>
      <source>city</source>
      <translation>시</translation>
    </message>
    <message>
      <source>city bus</source>
      <translation>시내버스</translation>
    </message>
    <message>
      <source>city or county road</source>
      <translation>시·군도</translation>
    </message>
    <message>
      <source>city road</source>
      <translation>시도·군도</translation>
    </message>
    <message>
      <source>city {value}</source>
      <translation>시 전체 {value}</translation>
    </message>
    <message>
      <source>class</source>
      <translation>분류</translation>
    </message>
    <message>
      <source>cleared or other land inside forest</source>
      <translation>제지</translation>
    </message>
    <message>
      <source>climb of a fire</source>
      <translation>불이 타고 오르는 경사</translation>
    </message>
    <message>
      <source>clip</source>
      <translation>범위</translation>
    </message>
    <message>
      <source>close</source>
      <translation>통제</translation>
    </message>
    <message>
      <source>close the road</source>
      <translation>도로 통제</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>통제</translation>
    </message>
    <message>
      <source>closed in the scenario</source>
      <translation>시나리오에서 통제</translation>
    </message>
    <message>
      <source>closed vegetation</source>
      <translation>빽빽한 식생</translation>
    </message>
    <message>
      <source>code of a dong: 10 digits (legal or administrative) or 8 (statistics)</source>
      <translation>동 코드: 10자리(법정동·행정동) 또는 8자리(통계청)</translation>
    </message>
    <message>
      <source>company or body</source>
      <translation>법인</translation>
    </message>
    <message>
      <source>compared</source>
      <translation>비교함</translation>
    </message>
    <message>
      <source>concrete</source>
      <translation>콘크리트</translation>
    </message>
    <message>
      <source>conifers</source>
      <translation>침엽수림</translation>
    </message>
    <message>
      <source>conifers within 100 m</source>
      <translation>100 m 안 침엽수</translation>
    </message>
    <message>
      <source>counted (vehicles/h)</source>
      <translation>관측(대/시)</translation>
    </message>
    <message>
      <source>counted links</source>
      <translation>조사 링크</translation>
    </message>
    <message>
      <source>counts of the layer</source>
      <translation>레이어의 인구수</translation>
    </message>
    <message>
      <source>crowded</source>
      <translation>혼잡</translation>
    </message>
    <message>
      <source>crowded (over 1.5 passengers a seat)</source>
      <translation>혼잡(좌석의 1.5배 초과)</translation>
    </message>
    <message>
      <source>cut</source>
      <translation>폐지</translation>
    </message>
    <message>
      <source>danger zone</source>
      <translation>위험구역</translation>
    </message>
    <message>
      <source>danger zone: leave now</source>
      <translation>위험구역: 즉시 대피</translation>
    </message>
    <message>
      <source>danger zone: vulnerable</source>
      <translation>위험구역: 취약시설</translation>
    </message>
    <message>
      <source>data.go.kr</source>
      <translation>공공데이터포털</translation>
    </message>
    <message>
      <source>data.go.kr (public data portal)</source>
      <translation>공공데이터포털(data.go.kr)</translation>
    </message>
    <message>
      <source>data.go.kr does not know the key. Check that it was copied completely; a new key works only some hours after it was issued.</source>
      <translation>data.go.kr에 등록되지 않은 인증키입니다. 빠짐없이 복사했는지 확인하십시오. 새로 받은 인증키는 몇 시간 뒤에야 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>dataset</source>
      <translation>자료</translation>
    </message>
    <message>
      <source>days differ as much without a change</source>
      <translation>평소 날마다의 차이 안</translation>
    </message>
    <message>
      <source>dead end</source>
      <translation>막다른 길</translation>
    </message>
    <message>
      <source>decided by the cabinet on {day}</source>
      <translation>{day} 국무회의 의결</translation>
    </message>
    <message>
      <source>delays and speeds, to observed speeds</source>
      <translation>지체와 속도를 관측 속도에</translation>
    </message>
    <message>
      <source>dense cluster</source>
      <translation>밀집</translation>
    </message>
    <message>
      <source>dense cluster, closed vegetation</source>
      <translation>밀집한 집, 빽빽한 식생</translation>
    </message>
    <message>
      <source>dense cluster, no vegetation</source>
      <translation>밀집한 집, 식생 없음</translation>
    </message>
    <message>
      <source>dense cluster, scattered vegetation</source>
      <translation>밀집한 집, 성긴 식생</translation>
    </message>
    <message>
      <source>development</source>
      <translation>개발</translation>
    </message>
    <message>
      <source>digits of the PNU were lost: it became a rounded number</source>
      <translation>PNU가 숫자로 바뀌어 자릿수를 잃음</translation>
    </message>
    <message>
      <source>disabled</source>
      <translation>장애인</translation>
    </message>
    <message>
      <source>distances from forest</source>
      <translation>산림 이격 기준</translation>
    </message>
    <message>
      <source>dongs</source>
      <translation>행정동</translation>
    </message>
    <message>
      <source>dongs, remaining categories together</source>
      <translation>행정동(나머지 구분 합계)</translation>
    </message>
    <message>
      <source>doubtful</source>
      <translation>주의</translation>
    </message>
    <message>
      <source>downhill of forest</source>
      <translation>산림보다 아래</translation>
    </message>
    <message>
      <source>east</source>
      <translation>동</translation>
    </message>
    <message>
      <source>east belt 2010</source>
      <translation>동부원점 2010</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>변경</translation>
    </message>
    <message>
      <source>either of them</source>
      <translation>둘 중 하나라도</translation>
    </message>
    <message>
      <source>empty: the name of the theme</source>
      <translation>비우면 테마 이름</translation>
    </message>
    <message>
      <source>empty: today</source>
      <translation>비우면 오늘</translation>
    </message>
    <message>
      <source>encrypted</source>
      <translation>암호화됨</translation>
    </message>
    <message>
      <source>end</source>
      <translation>끝점</translation>
    </message>
    <message>
      <source>end of a road</source>
      <translation>도로 끝</translation>
    </message>
    <message>
      <source>engine after the longest time</source>
      <translation>가장 긴 시간 뒤 도착</translation>
    </message>
    <message>
      <source>engine after the target time</source>
      <translation>목표 시간 뒤 도착</translation>
    </message>
    <message>
      <source>enter</source>
      <translation>진입</translation>
    </message>
    <message>
      <source>error: correct it</source>
      <translation>오류: 고칠 것</translation>
    </message>
    <message>
      <source>express bus</source>
      <translation>좌석형 버스</translation>
    </message>
    <message>
      <source>extend a route</source>
      <translation>노선 연장</translation>
    </message>
    <message>
      <source>factory</source>
      <translation>공장</translation>
    </message>
    <message>
      <source>farmland</source>
      <translation>농지</translation>
    </message>
    <message>
      <source>fewer buses seen than the timetable says: headways and waits are too long</source>
      <translation>카드 기록에 보인 버스가 배차간격보다 적어, 배차간격과 대기가 실제보다 길게 나옴</translation>
    </message>
    <message>
      <source>fewer cards than the limit</source>
      <translation>카드 수가 기준보다 적음</translation>
    </message>
    <message>
      <source>fewer cells than the header</source>
      <translation>머리글보다 칸이 적습니다</translation>
    </message>
    <message>
      <source>fewer than before</source>
      <translation>줄었음</translation>
    </message>
    <message>
      <source>fewer than five cards of a rare user type: shares of these types are not shown</source>
      <translation>드문 이용자 유형의 카드가 5장 미만이라 그 유형들의 비율을 싣지 않음</translation>
    </message>
    <message>
      <source>fire spread</source>
      <translation>산불확산</translation>
    </message>
    <message>
      <source>fires</source>
      <translation>산불</translation>
    </message>
    <message>
      <source>first boardings</source>
      <translation>첫 승차</translation>
    </message>
    <message>
      <source>fit the timetables together</source>
      <translation>시간표 맞춤</translation>
    </message>
    <message>
      <source>fitted to</source>
      <translation>맞춘 링크</translation>
    </message>
    <message>
      <source>flats</source>
      <translation>공동주택</translation>
    </message>
    <message>
      <source>footpath</source>
      <translation>보행로</translation>
    </message>
    <message>
      <source>footprint</source>
      <translation>건축물 외곽</translation>
    </message>
    <message>
      <source>foreigner</source>
      <translation>외국인</translation>
    </message>
    <message>
      <source>forest</source>
      <translation>산림</translation>
    </message>
    <message>
      <source>forest by its fuel index</source>
      <translation>연료 지수에 따른 산림</translation>
    </message>
    <message>
      <source>forest land</source>
      <translation>임야</translation>
    </message>
    <message>
      <source>forest map and land category</source>
      <translation>임상도와 지목 모두</translation>
    </message>
    <message>
      <source>forest or farm road</source>
      <translation>임도·농로</translation>
    </message>
    <message>
      <source>from the internet</source>
      <translation>인터넷에서 받음</translation>
    </message>
    <message>
      <source>fuel index</source>
      <translation>임상지수</translation>
    </message>
    <message>
      <source>further than the last band</source>
      <translation>마지막 거리대 밖</translation>
    </message>
    <message>
      <source>gap</source>
      <translation>틈</translation>
    </message>
    <message>
      <source>good</source>
      <translation>양호</translation>
    </message>
    <message>
      <source>graves</source>
      <translation>묘지</translation>
    </message>
    <message>
      <source>grid cells</source>
      <translation>격자</translation>
    </message>
    <message>
      <source>groups of stops</source>
      <translation>정류장 묶음</translation>
    </message>
    <message>
      <source>guessed from the coordinates</source>
      <translation>좌푯값으로 짐작했습니다</translation>
    </message>
    <message>
      <source>hardly a change</source>
      <translation>거의 변화 없음</translation>
    </message>
    <message>
      <source>hazardous fuel within 500 m</source>
      <translation>500 m 안 위험한 연료</translation>
    </message>
    <message>
      <source>headway of a bus route (min)</source>
      <translation>버스 노선 배차간격(분)</translation>
    </message>
    <message>
      <source>held back</source>
      <translation>가림</translation>
    </message>
    <message>
      <source>held out</source>
      <translation>검증용</translation>
    </message>
    <message>
      <source>held out (the figure that counts)</source>
      <translation>검증용(판정 기준)</translation>
    </message>
    <message>
      <source>hexagons</source>
      <translation>육각형</translation>
    </message>
    <message>
      <source>high</source>
      <translation>높음</translation>
    </message>
    <message>
      <source>hour</source>
      <translation>시간대</translation>
    </message>
    <message>
      <source>hour of the service day, 0 to 29</source>
      <translation>운행일의 시각(시), 0~29</translation>
    </message>
    <message>
      <source>hours</source>
      <translation>시간</translation>
    </message>
    <message>
      <source>house</source>
      <translation>단독주택</translation>
    </message>
    <message>
      <source>housing or other development</source>
      <translation>주택단지 등 개발</translation>
    </message>
    <message>
      <source>id used twice</source>
      <translation>중복된 ID</translation>
    </message>
    <message>
      <source>in force since {day}</source>
      <translation>{day} 시행</translation>
    </message>
    <message>
      <source>in forest</source>
      <translation>산림 안</translation>
    </message>
    <message>
      <source>in groups (mesoscopic)</source>
      <translation>무리로(메소)</translation>
    </message>
    <message>
      <source>in the network</source>
      <translation>도로망에 들어감</translation>
    </message>
    <message>
      <source>in time</source>
      <translation>제때 닿음</translation>
    </message>
    <message>
      <source>in time (km)</source>
      <translation>제때 닿음(km)</translation>
    </message>
    <message>
      <source>input</source>
      <translation>입력</translation>
    </message>
    <message>
      <source>inside the office</source>
      <translation>기관 안</translation>
    </message>
    <message>
      <source>interface: houses near vegetation</source>
      <translation>접경지역: 큰 숲 가까이 있는 주택</translation>
    </message>
    <message>
      <source>interface: near the woods</source>
      <translation>접경: 숲 가까운 주택</translation>
    </message>
    <message>
      <source>intermix: houses in vegetation</source>
      <translation>혼재지역: 숲에 섞인 주택</translation>
    </message>
    <message>
      <source>intermix: in the woods</source>
      <translation>혼재: 숲에 섞인 주택</translation>
    </message>
    <message>
      <source>isolated</source>
      <translation>외딴집</translation>
    </message>
    <message>
      <source>isolated houses, closed vegetation</source>
      <translation>외딴집, 빽빽한 식생</translation>
    </message>
    <message>
      <source>isolated houses, no vegetation</source>
      <translation>외딴집, 식생 없음</translation>
    </message>
    <message>
      <source>isolated houses, scattered vegetation</source>
      <translation>외딴집, 성긴 식생</translation>
    </message>
    <message>
      <source>it begins with a byte order mark</source>
      <translation>바이트 순서 표시(BOM)로 시작합니다</translation>
    </message>
    <message>
      <source>it fits best; a few characters are cut in the middle</source>
      <translation>가장 잘 맞지만 가운데가 잘린 글자가 조금 있습니다</translation>
    </message>
    <message>
      <source>it holds no Korean text</source>
      <translation>한글이 없습니다</translation>
    </message>
    <message>
      <source>its .cpg file says otherwise, but the text does not fit that</source>
      <translation>.cpg 파일에는 다르게 적혀 있으나 내용이 그와 맞지 않습니다</translation>
    </message>
    <message>
      <source>its .cpg file says so</source>
      <translation>.cpg 파일에 그렇게 적혀 있습니다</translation>
    </message>
    <message>
      <source>its .cpg file says so, but some of the text does not fit</source>
      <translation>.cpg 파일에 그렇게 적혀 있으나 맞지 않는 글자가 있습니다</translation>
    </message>
    <message>
      <source>its text is not valid UTF-8, but valid CP949</source>
      <translation>글자가 UTF-8로는 맞지 않고 CP949로는 맞습니다</translation>
    </message>
    <message>
      <source>jobs</source>
      <translation>종사자수</translation>
    </message>
    <message>
      <source>joined outside the border of the data</source>
      <translation>경계 밖에서 이음</translation>
    </message>
    <message>
      <source>junction</source>
      <translation>교차로</translation>
    </message>
    <message>
      <source>kept</source>
      <translation>충족</translation>
    </message>
    <message>
      <source>land category not known</source>
      <translation>지목 미상</translation>
    </message>
    <message>
      <source>land category 임</source>
      <translation>지목이 임야인 땅</translation>
    </message>
    <message>
      <source>land category 임야 alone</source>
      <translation>지목 임야만</translation>
    </message>
    <message>
      <source>land with the highest exposure, %</source>
      <translation>노출도가 높은 땅(상위 %)</translation>
    </message>
    <message>
      <source>lanes</source>
      <translation>차로 수</translation>
    </message>
    <message>
      <source>last alighting not known</source>
      <translation>마지막 하차를 모름</translation>
    </message>
    <message>
      <source>last ride, near the first boarding</source>
      <translation>마지막 탑승: 첫 승차 근처</translation>
    </message>
    <message>
      <source>late</source>
      <translation>늦게 닿음</translation>
    </message>
    <message>
      <source>late (km)</source>
      <translation>늦게 닿음(km)</translation>
    </message>
    <message>
      <source>least distance to the next boarding</source>
      <translation>다음 승차까지 거리가 가장 짧은 곳</translation>
    </message>
    <message>
      <source>least time of ride and walk</source>
      <translation>탑승과 보행시간이 가장 짧은 곳</translation>
    </message>
    <message>
      <source>leave</source>
      <translation>진출</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>뺌</translation>
    </message>
    <message>
      <source>left out: drawn twice, a loop, or without a line</source>
      <translation>제외: 겹침·고리·선 없음</translation>
    </message>
    <message>
      <source>left out: no road for cars</source>
      <translation>제외: 차가 다니지 않는 길</translation>
    </message>
    <message>
      <source>left out: not joined both ways</source>
      <translation>제외: 양방향 단절</translation>
    </message>
    <message>
      <source>legal dong</source>
      <translation>법정동</translation>
    </message>
    <message>
      <source>length does not fit the line</source>
      <translation>선과 맞지 않는 길이</translation>
    </message>
    <message>
      <source>less</source>
      <translation>감소</translation>
    </message>
    <message>
      <source>less is better</source>
      <translation>낮을수록 좋음</translation>
    </message>
    <message>
      <source>less than an hour ago</source>
      <translation>한 시간 안</translation>
    </message>
    <message>
      <source>level ground</source>
      <translation>평지</translation>
    </message>
    <message>
      <source>level with forest</source>
      <translation>산림과 비슷한 높이</translation>
    </message>
    <message>
      <source>link</source>
      <translation>링크</translation>
    </message>
    <message>
      <source>link drawn backwards</source>
      <translation>거꾸로 그려진 링크</translation>
    </message>
    <message>
      <source>link drawn twice</source>
      <translation>겹쳐 그려진 링크</translation>
    </message>
    <message>
      <source>link in several parts</source>
      <translation>여러 조각인 링크</translation>
    </message>
    <message>
      <source>link without a line</source>
      <translation>선이 없는 링크</translation>
    </message>
    <message>
      <source>link without a node</source>
      <translation>노드가 없는 링크</translation>
    </message>
    <message>
      <source>link without length</source>
      <translation>길이가 0인 링크</translation>
    </message>
    <message>
      <source>lodging or leisure</source>
      <translation>숙박·관광휴게</translation>
    </message>
    <message>
      <source>longer by 1–3 minutes</source>
      <translation>1~3분 길어짐</translation>
    </message>
    <message>
      <source>longer by 3 minutes and more</source>
      <translation>3분 이상 길어짐</translation>
    </message>
    <message>
      <source>longer by up to 1 minute</source>
      <translation>1분 미만 길어짐</translation>
    </message>
    <message>
      <source>longitude and latitude</source>
      <translation>경도·위도</translation>
    </message>
    <message>
      <source>loop at one node</source>
      <translation>한 노드에서 도는 고리</translation>
    </message>
    <message>
      <source>losers and those left without a way</source>
      <translation>나빠지는 승객과 길이 없어지는 승객</translation>
    </message>
    <message>
      <source>lot</source>
      <translation>필지</translation>
    </message>
    <message>
      <source>low</source>
      <translation>낮음</translation>
    </message>
    <message>
      <source>median (min)</source>
      <translation>중앙값(분)</translation>
    </message>
    <message>
      <source>medical</source>
      <translation>의료</translation>
    </message>
    <message>
      <source>medium</source>
      <translation>보통</translation>
    </message>
    <message>
      <source>mended: ids, parts, lengths</source>
      <translation>보정: ID·조각·길이</translation>
    </message>
    <message>
      <source>mended: nodes and direction</source>
      <translation>보정: 노드와 방향</translation>
    </message>
    <message>
      <source>merged into another parcel</source>
      <translation>다른 필지에 합병</translation>
    </message>
    <message>
      <source>min</source>
      <translation>분</translation>
    </message>
    <message>
      <source>minutes</source>
      <translation>분</translation>
    </message>
    <message>
      <source>minutes lost by all</source>
      <translation>모두의 환승시간(인·분)</translation>
    </message>
    <message>
      <source>minutes until an engine arrives</source>
      <translation>소방차 도착시간</translation>
    </message>
    <message>
      <source>mixed forest</source>
      <translation>혼효림</translation>
    </message>
    <message>
      <source>modelled (vehicles/h)</source>
      <translation>모형(대/시)</translation>
    </message>
    <message>
      <source>more</source>
      <translation>증가</translation>
    </message>
    <message>
      <source>more cells than the header; a text holds the delimiter without quotes</source>
      <translation>머리글보다 칸이 많습니다. 따옴표 없는 글 안에 구분 기호가 들어 있습니다</translation>
    </message>
    <message>
      <source>more is better</source>
      <translation>높을수록 좋음</translation>
    </message>
    <message>
      <source>more journeys begin</source>
      <translation>출발이 많음</translation>
    </message>
    <message>
      <source>more journeys end</source>
      <translation>도착이 많음</translation>
    </message>
    <message>
      <source>more than before</source>
      <translation>늘었음</translation>
    </message>
    <message>
      <source>more than half of it in forest</source>
      <translation>절반 넘게 산림인 필지</translation>
    </message>
    <message>
      <source>motorway</source>
      <translation>고속도로</translation>
    </message>
    <message>
      <source>motorway, urban expressway</source>
      <translation>고속국도·도시고속도로</translation>
    </message>
    <message>
      <source>name or id of a result layer, or @layer</source>
      <translation>결과 레이어의 이름이나 ID, 또는 @layer</translation>
    </message>
    <message>
      <source>national road</source>
      <translation>국도</translation>
    </message>
    <message>
      <source>national road, metropolitan road</source>
      <translation>일반국도·특별광역시도</translation>
    </message>
    <message>
      <source>near the next boarding</source>
      <translation>다음 승차 근처</translation>
    </message>
    <message>
      <source>needed</source>
      <translation>대상</translation>
    </message>
    <message>
      <source>neither an address nor a place is given</source>
      <translation>주소도 위치도 없음</translation>
    </message>
    <message>
      <source>neither vehicles nor timetable: no runs, vehicle-km and load of a bus</source>
      <translation>차량번호도 배차간격도 없어 운행횟수, 대·km, 한 대 재차인원을 알 수 없음</translation>
    </message>
    <message>
      <source>new in the register</source>
      <translation>신규</translation>
    </message>
    <message>
      <source>new in the scenario</source>
      <translation>시나리오에서 신설</translation>
    </message>
    <message>
      <source>new road</source>
      <translation>새 도로</translation>
    </message>
    <message>
      <source>new route</source>
      <translation>새 노선</translation>
    </message>
    <message>
      <source>no</source>
      <translation>아니요</translation>
    </message>
    <message>
      <source>no Korean system puts the coordinates into Korea</source>
      <translation>어느 한국 좌표계로도 한국 안에 놓이지 않습니다</translation>
    </message>
    <message>
      <source>no PNU of 19 digits</source>
      <translation>19자리 PNU 없음</translation>
    </message>
    <message>
      <source>no certain change</source>
      <translation>변화를 알 수 없음</translation>
    </message>
    <message>
      <source>no change</source>
      <translation>변화 없음</translation>
    </message>
    <message>
      <source>no change beyond chance</source>
      <translation>우연을 넘는 변화 없음</translation>
    </message>
    <message>
      <source>no direction</source>
      <translation>방향 없음</translation>
    </message>
    <message>
      <source>no headway in the timetable: no excess wait, no bunching</source>
      <translation>배차간격을 몰라 초과대기와 몰림 비율을 구할 수 없음</translation>
    </message>
    <message>
      <source>no limit</source>
      <translation>제한 없음</translation>
    </message>
    <message>
      <source>no longer forest-adjacent</source>
      <translation>산림인접 해제</translation>
    </message>
    <message>
      <source>no longer in the cadastre</source>
      <translation>지적에서 말소</translation>
    </message>
    <message>
      <source>no month</source>
      <translation>사용년월 없음</translation>
    </message>
    <message>
      <source>no review needed</source>
      <translation>검토 대상 아님</translation>
    </message>
    <message>
      <source>no ride between its stops</source>
      <translation>정류장 사이 탑승이 없음</translation>
    </message>
    <message>
      <source>no rides known</source>
      <translation>탑승 자료 없음</translation>
    </message>
    <message>
      <source>no road for cars</source>
      <translation>차가 다니지 않는 길</translation>
    </message>
    <message>
      <source>no road from a station</source>
      <translation>소방서에서 이어진 도로 없음</translation>
    </message>
    <message>
      <source>no route joins them</source>
      <translation>잇는 노선 없음</translation>
    </message>
    <message>
      <source>no shape</source>
      <translation>도형 없음</translation>
    </message>
    <message>
      <source>no signal</source>
      <translation>신호 없음</translation>
    </message>
    <message>
      <source>no transfer time</source>
      <translation>환승시간 없음</translation>
    </message>
    <message>
      <source>no vegetation</source>
      <translation>식생 없음</translation>
    </message>
    <message>
      <source>no vehicle in the run</source>
      <translation>지나간 차량이 없음</translation>
    </message>
    <message>
      <source>no vehicles in the records: headways from the pauses between taps</source>
      <translation>차량번호가 없어 배차간격을 태그 사이의 틈으로 구함</translation>
    </message>
    <message>
      <source>no way on either network</source>
      <translation>두 노선망 모두 길이 없음</translation>
    </message>
    <message>
      <source>no zone</source>
      <translation>지역 코드 없음</translation>
    </message>
    <message>
      <source>node far from the link</source>
      <translation>링크에서 먼 노드</translation>
    </message>
    <message>
      <source>node not in the layer</source>
      <translation>레이어에 없는 노드</translation>
    </message>
    <message>
      <source>node {id}</source>
      <translation>노드 {id}</translation>
    </message>
    <message>
      <source>none</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>north</source>
      <translation>북</translation>
    </message>
    <message>
      <source>north-east</source>
      <translation>북동</translation>
    </message>
    <message>
      <source>north-west</source>
      <translation>북서</translation>
    </message>
    <message>
      <source>not at all</source>
      <translation>안 함</translation>
    </message>
    <message>
      <source>not in the folder</source>
      <translation>폴더에 없음</translation>
    </message>
    <message>
      <source>not in the stop sequences: nothing along the route</source>
      <translation>정류장 순서 표에 없어 노선을 따라 셀 수 없음</translation>
    </message>
    <message>
      <source>not joined to the network</source>
      <translation>도로망과 이어지지 않음</translation>
    </message>
    <message>
      <source>not kept</source>
      <translation>미충족</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>알 수 없음</translation>
    </message>
    <message>
      <source>not known or held back</source>
      <translation>값 없음·가림</translation>
    </message>
    <message>
      <source>not needed</source>
      <translation>대상 아님</translation>
    </message>
    <message>
      <source>not reached</source>
      <translation>닿지 못함</translation>
    </message>
    <message>
      <source>not reached (km)</source>
      <translation>닿지 못함(km)</translation>
    </message>
    <message>
      <source>not reached by road</source>
      <translation>도로로 닿지 않음</translation>
    </message>
    <message>
      <source>not recorded</source>
      <translation>기록 없음</translation>
    </message>
    <message>
      <source>not told</source>
      <translation>적지 않음</translation>
    </message>
    <message>
      <source>not told (few cards)</source>
      <translation>숨김(카드 수 적음)</translation>
    </message>
    <message>
      <source>note</source>
      <translation>참고</translation>
    </message>
    <message>
      <source>nothing is known of it, so the other weights are scaled up</source>
      <translation>자료가 없어 다른 인자의 가중치를 그만큼 키움</translation>
    </message>
    <message>
      <source>number of buses not known</source>
      <translation>버스 대수 모름</translation>
    </message>
    <message>
      <source>number of fields differs</source>
      <translation>필드 수가 다름</translation>
    </message>
    <message>
      <source>number of lanes</source>
      <translation>차로 수</translation>
    </message>
    <message>
      <source>of base</source>
      <translation>기준 대비</translation>
    </message>
    <message>
      <source>of before</source>
      <translation>증감률</translation>
    </message>
    <message>
      <source>of boardings</source>
      <translation>승차 대비</translation>
    </message>
    <message>
      <source>of journeys</source>
      <translation>통행 대비</translation>
    </message>
    <message>
      <source>of them transfers</source>
      <translation>그중 환승</translation>
    </message>
    <message>
      <source>of these within 400 m</source>
      <translation>그중 400 m 이내</translation>
    </message>
    <message>
      <source>office</source>
      <translation>업무</translation>
    </message>
    <message>
      <source>offices</source>
      <translation>업무시설</translation>
    </message>
    <message>
      <source>old cadastre, Bessel</source>
      <translation>옛 지적, 보정 중부원점</translation>
    </message>
    <message>
      <source>old central belt, Bessel</source>
      <translation>옛 중부원점, 베셀</translation>
    </message>
    <message>
      <source>on cycle=120 green=0.4: a new signal. cycle=150: another cycle (s). approach=1001 green=0.5: share of green for one link. off: no signal.</source>
      <translation>on cycle=120 green=0.4: 신호 신설(주기 120초, 녹색 비율 0.4). cycle=150: 주기(초) 변경. approach=1001 green=0.5: 링크 1001의 녹색 비율. off: 신호 없앰.</translation>
    </message>
    <message>
      <source>on the way</source>
      <translation>주행 중</translation>
    </message>
    <message>
      <source>one by one (microscopic)</source>
      <translation>하나하나(미시)</translation>
    </message>
    <message>
      <source>one card makes more than half</source>
      <translation>카드 한 장이 절반을 넘음</translation>
    </message>
    <message>
      <source>one hole lies inside another</source>
      <translation>구멍이 다른 구멍 안에 있습니다</translation>
    </message>
    <message>
      <source>one of the 28 land categories</source>
      <translation>지목 28가지</translation>
    </message>
    <message>
      <source>one part lies inside another</source>
      <translation>한 부분이 다른 부분 안에 있습니다</translation>
    </message>
    <message>
      <source>one run only, not judged</source>
      <translation>한 번만 실행, 판정 불가</translation>
    </message>
    <message>
      <source>one-way island</source>
      <translation>일방통행 고립 구간</translation>
    </message>
    <message>
      <source>only as it is drawn</source>
      <translation>그린 방향만</translation>
    </message>
    <message>
      <source>or a list of applications</source>
      <translation>또는 신청 목록(건축물 외곽, 지점, 표)</translation>
    </message>
    <message>
      <source>or a place on the map</source>
      <translation>또는 지도의 위치</translation>
    </message>
    <message>
      <source>or a point on the map</source>
      <translation>또는 지도의 한 점</translation>
    </message>
    <message>
      <source>or fire spread (raster)</source>
      <translation>또는 산불확산(래스터)</translation>
    </message>
    <message>
      <source>or layers, top first</source>
      <translation>또는 레이어(위에 그릴 것부터)</translation>
    </message>
    <message>
      <source>origin and destination</source>
      <translation>출발지와 도착지</translation>
    </message>
    <message>
      <source>other</source>
      <translation>기타</translation>
    </message>
    <message>
      <source>other construction</source>
      <translation>기타 구조</translation>
    </message>
    <message>
      <source>other forest</source>
      <translation>기타 산림</translation>
    </message>
    <message>
      <source>other land</source>
      <translation>기타</translation>
    </message>
    <message>
      <source>other road</source>
      <translation>기타 도로</translation>
    </message>
    <message>
      <source>other use</source>
      <translation>기타 용도</translation>
    </message>
    <message>
      <source>outer zone (at the border)</source>
      <translation>외부존(시 경계 도로)</translation>
    </message>
    <message>
      <source>outer zones</source>
      <translation>외부존</translation>
    </message>
    <message>
      <source>outside</source>
      <translation>해당 없음</translation>
    </message>
    <message>
      <source>outside the ban</source>
      <translation>금지 구역 밖</translation>
    </message>
    <message>
      <source>over 15 minutes</source>
      <translation>15분 초과</translation>
    </message>
    <message>
      <source>over 20 minutes saved</source>
      <translation>20분 넘게 단축</translation>
    </message>
    <message>
      <source>over 80 %</source>
      <translation>80 % 초과</translation>
    </message>
    <message>
      <source>over 80 %: largely doubled</source>
      <translation>80 % 초과(대부분 중복)</translation>
    </message>
    <message>
      <source>over three tenths</source>
      <translation>30 % 초과</translation>
    </message>
    <message>
      <source>over {low} %</source>
      <translation>{low} % 초과</translation>
    </message>
    <message>
      <source>over {low} m</source>
      <translation>{low} m 초과</translation>
    </message>
    <message>
      <source>over {low} min</source>
      <translation>{low}분 초과</translation>
    </message>
    <message>
      <source>overlap</source>
      <translation>겹침</translation>
    </message>
    <message>
      <source>overpass</source>
      <translation>고가</translation>
    </message>
    <message>
      <source>p</source>
      <translation>p</translation>
    </message>
    <message>
      <source>p (Welch)</source>
      <translation>p(웰치)</translation>
    </message>
    <message>
      <source>p (ranks)</source>
      <translation>p(순위)</translation>
    </message>
    <message>
      <source>pairs of routes</source>
      <translation>노선 쌍</translation>
    </message>
    <message>
      <source>parcel</source>
      <translation>필지</translation>
    </message>
    <message>
      <source>parcel number (PNU), text of 19 digits</source>
      <translation>필지고유번호(PNU), 19자리 글자</translation>
    </message>
    <message>
      <source>parcels</source>
      <translation>필지</translation>
    </message>
    <message>
      <source>partly in forest</source>
      <translation>일부 산림</translation>
    </message>
    <message>
      <source>partly in the network</source>
      <translation>일부만 들어감</translation>
    </message>
    <message>
      <source>past fires nearby</source>
      <translation>가까이에서 난 과거 산불</translation>
    </message>
    <message>
      <source>person of national merit</source>
      <translation>국가유공자</translation>
    </message>
    <message>
      <source>place {place}</source>
      <translation>{place}위</translation>
    </message>
    <message>
      <source>place {place} of {count}</source>
      <translation>{count}개 동 중 {place}위</translation>
    </message>
    <message>
      <source>places or lines</source>
      <translation>지점 또는 선</translation>
    </message>
    <message>
      <source>places {best}–{worst}</source>
      <translation>{best}~{worst}위</translation>
    </message>
    <message>
      <source>point</source>
      <translation>지점</translation>
    </message>
    <message>
      <source>potential danger zone</source>
      <translation>잠재적 위험구역</translation>
    </message>
    <message>
      <source>potential danger zone: the vulnerable first</source>
      <translation>잠재적 위험구역: 취약계층 먼저 대피</translation>
    </message>
    <message>
      <source>potential danger: vulnerable</source>
      <translation>잠재 위험: 취약시설</translation>
    </message>
    <message>
      <source>previous register</source>
      <translation>지난 대장</translation>
    </message>
    <message>
      <source>private</source>
      <translation>사유</translation>
    </message>
    <message>
      <source>province or city</source>
      <translation>공유(시·도, 시·군)</translation>
    </message>
    <message>
      <source>provincial road</source>
      <translation>지방도·국가지원지방도</translation>
    </message>
    <message>
      <source>q</source>
      <translation>q</translation>
    </message>
    <message>
      <source>q (corrected p)</source>
      <translation>q(보정한 p)</translation>
    </message>
    <message>
      <source>rail → bus</source>
      <translation>도시철도 → 버스</translation>
    </message>
    <message>
      <source>rail → rail</source>
      <translation>도시철도 → 도시철도</translation>
    </message>
    <message>
      <source>rather high</source>
      <translation>다소높음</translation>
    </message>
    <message>
      <source>re-timed</source>
      <translation>배차 조정</translation>
    </message>
    <message>
      <source>reached later</source>
      <translation>그 뒤 도달</translation>
    </message>
    <message>
      <source>reached later: vulnerable</source>
      <translation>이후 도달: 취약시설</translation>
    </message>
    <message>
      <source>read as UTF-8 it holds European letters, as CP949 it holds Hangul</source>
      <translation>UTF-8로 읽으면 유럽 글자가, CP949로 읽으면 한글이 나옵니다</translation>
    </message>
    <message>
      <source>repeated identifier or shape</source>
      <translation>중복된 식별자나 도형</translation>
    </message>
    <message>
      <source>residents</source>
      <translation>인구</translation>
    </message>
    <message>
      <source>residents of the dongs by the floor area of homes</source>
      <translation>행정동 주민을 주택 연면적에 따라 나눔</translation>
    </message>
    <message>
      <source>residents of the dongs evenly over their area</source>
      <translation>행정동 주민을 면적에 고르게 나눔</translation>
    </message>
    <message>
      <source>residents over 65</source>
      <translation>65세 이상 주민</translation>
    </message>
    <message>
      <source>review needed</source>
      <translation>검토 대상</translation>
    </message>
    <message>
      <source>road beyond the reach of the hoses</source>
      <translation>도로가 호스보다 멂</translation>
    </message>
    <message>
      <source>road changed</source>
      <translation>도로 변경</translation>
    </message>
    <message>
      <source>road closed</source>
      <translation>도로 통제</translation>
    </message>
    <message>
      <source>roads and railways</source>
      <translation>도로·철도</translation>
    </message>
    <message>
      <source>route lines</source>
      <translation>노선 선형</translation>
    </message>
    <message>
      <source>route profile</source>
      <translation>노선별 재차인원</translation>
    </message>
    <message>
      <source>route stops</source>
      <translation>노선별 정류장 순서</translation>
    </message>
    <message>
      <source>routes</source>
      <translation>노선</translation>
    </message>
    <message>
      <source>rules of transfers</source>
      <translation>환승 기준</translation>
    </message>
    <message>
      <source>run two routes through</source>
      <translation>두 노선 통합 운행</translation>
    </message>
    <message>
      <source>r²</source>
      <translation>r²</translation>
    </message>
    <message>
      <source>sandwich panels</source>
      <translation>샌드위치 패널</translation>
    </message>
    <message>
      <source>scattered</source>
      <translation>흩어진 집</translation>
    </message>
    <message>
      <source>scattered houses, closed vegetation</source>
      <translation>흩어진 집, 빽빽한 식생</translation>
    </message>
    <message>
      <source>scattered houses, no vegetation</source>
      <translation>흩어진 집, 식생 없음</translation>
    </message>
    <message>
      <source>scattered houses, scattered vegetation</source>
      <translation>흩어진 집, 성긴 식생</translation>
    </message>
    <message>
      <source>scattered vegetation</source>
      <translation>성긴 식생</translation>
    </message>
    <message>
      <source>school</source>
      <translation>학교</translation>
    </message>
    <message>
      <source>school or training</source>
      <translation>교육·수련</translation>
    </message>
    <message>
      <source>season of fire caution</source>
      <translation>산불조심기간</translation>
    </message>
    <message>
      <source>seats left</source>
      <translation>여유(좌석 이하)</translation>
    </message>
    <message>
      <source>seats left, up to a fifth of the places taken</source>
      <translation>여유(정원의 20 % 이하)</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>초</translation>
    </message>
    <message>
      <source>senior (65+)</source>
      <translation>경로</translation>
    </message>
    <message>
      <source>service road</source>
      <translation>단지 안 도로</translation>
    </message>
    <message>
      <source>several shapes of one PNU were put together</source>
      <translation>같은 PNU의 도형을 합침</translation>
    </message>
    <message>
      <source>shape not valid or missing</source>
      <translation>잘못되거나 없는 도형</translation>
    </message>
    <message>
      <source>shop or local service</source>
      <translation>근린생활·판매</translation>
    </message>
    <message>
      <source>shops</source>
      <translation>판매시설</translation>
    </message>
    <message>
      <source>shorter by 1–3 minutes</source>
      <translation>1~3분 짧아짐</translation>
    </message>
    <message>
      <source>shorter by 3 minutes and more</source>
      <translation>3분 이상 짧아짐</translation>
    </message>
    <message>
      <source>shorter by up to 1 minute</source>
      <translation>1분 미만 짧아짐</translation>
    </message>
    <message>
      <source>shortest line</source>
      <translation>최단거리</translation>
    </message>
    <message>
      <source>shown only</source>
      <translation>표시만 함</translation>
    </message>
    <message>
      <source>signal</source>
      <translation>신호</translation>
    </message>
    <message>
      <source>signal far from any junction</source>
      <translation>교차로에서 먼 신호</translation>
    </message>
    <message>
      <source>signal of the city's layer</source>
      <translation>시 자료의 신호교차로</translation>
    </message>
    <message>
      <source>signal or turn</source>
      <translation>신호 또는 회전</translation>
    </message>
    <message>
      <source>signal, guessed: check it</source>
      <translation>추정 신호(확인 필요)</translation>
    </message>
    <message>
      <source>source</source>
      <translation>출처</translation>
    </message>
    <message>
      <source>south</source>
      <translation>남</translation>
    </message>
    <message>
      <source>south-east</source>
      <translation>남동</translation>
    </message>
    <message>
      <source>south-west</source>
      <translation>남서</translation>
    </message>
    <message>
      <source>speed</source>
      <translation>제한속도</translation>
    </message>
    <message>
      <source>speed (km/h)</source>
      <translation>속도(km/h)</translation>
    </message>
    <message>
      <source>split off another parcel</source>
      <translation>다른 필지에서 분할</translation>
    </message>
    <message>
      <source>stable or greenhouse</source>
      <translation>동식물 관련(축사·온실)</translation>
    </message>
    <message>
      <source>standing</source>
      <translation>보통</translation>
    </message>
    <message>
      <source>standing (up to 1.5 passengers a seat)</source>
      <translation>보통(좌석의 1.5배 이하)</translation>
    </message>
    <message>
      <source>stands: under {high} km/h</source>
      <translation>정지: {high} km/h 미만</translation>
    </message>
    <message>
      <source>state</source>
      <translation>국유</translation>
    </message>
    <message>
      <source>steel</source>
      <translation>철골</translation>
    </message>
    <message>
      <source>stop groups</source>
      <translation>정류장 묶음</translation>
    </message>
    <message>
      <source>stops</source>
      <translation>정류장</translation>
    </message>
    <message>
      <source>stops of the routes</source>
      <translation>노선별 정류장</translation>
    </message>
    <message>
      <source>storage of dangerous goods</source>
      <translation>위험물 저장·처리</translation>
    </message>
    <message>
      <source>store</source>
      <translation>창고</translation>
    </message>
    <message>
      <source>street</source>
      <translation>생활도로</translation>
    </message>
    <message>
      <source>such as 30, 5</source>
      <translation>예: 30, 5</translation>
    </message>
    <message>
      <source>such as 30=10, 5=8/15 (peak/off-peak)</source>
      <translation>예: 30=10, 5=8/15 (첨두/비첨두)</translation>
    </message>
    <message>
      <source>such as 월곶동 산138</source>
      <translation>예: 월곶동 산138</translation>
    </message>
    <message>
      <source>terrain index</source>
      <translation>지형지수</translation>
    </message>
    <message>
      <source>text</source>
      <translation>글자</translation>
    </message>
    <message>
      <source>the address could not be read</source>
      <translation>주소를 읽을 수 없음</translation>
    </message>
    <message>
      <source>the address means several lots</source>
      <translation>주소에 해당하는 필지가 여럿임</translation>
    </message>
    <message>
      <source>the buildings</source>
      <translation>건축물</translation>
    </message>
    <message>
      <source>the city hall (5 cards)</source>
      <translation>기관 내부(카드 5장)</translation>
    </message>
    <message>
      <source>the demand, to counts</source>
      <translation>수요를 관측 교통량에</translation>
    </message>
    <message>
      <source>the file says so</source>
      <translation>파일에 그렇게 적혀 있습니다</translation>
    </message>
    <message>
      <source>the file says so, but its coordinates lie outside Korea</source>
      <translation>파일에 그렇게 적혀 있으나 좌표가 한국 밖에 있습니다</translation>
    </message>
    <message>
      <source>the file states another system, but the coordinates do not fit it</source>
      <translation>파일에는 다른 좌표계가 적혀 있으나 좌푯값이 그와 맞지 않습니다</translation>
    </message>
    <message>
      <source>the forest map alone</source>
      <translation>임상도만</translation>
    </message>
    <message>
      <source>the lot has no shape in the parcel layer</source>
      <translation>필지 레이어에 도형이 없음</translation>
    </message>
    <message>
      <source>the name of the dong is missing</source>
      <translation>동 이름이 없습니다</translation>
    </message>
    <message>
      <source>the outline crosses itself</source>
      <translation>선이 자신과 엇갈립니다</translation>
    </message>
    <message>
      <source>the outline has too few corners</source>
      <translation>꼭짓점이 모자랍니다</translation>
    </message>
    <message>
      <source>the outline touches itself</source>
      <translation>선이 자신과 맞닿습니다</translation>
    </message>
    <message>
      <source>the parcel number lost digits; keep it as text</source>
      <translation>PNU 자릿수가 잘림. 텍스트로 저장해야 함</translation>
    </message>
    <message>
      <source>the parcels</source>
      <translation>필지</translation>
    </message>
    <message>
      <source>the public</source>
      <translation>일반 공개</translation>
    </message>
    <message>
      <source>the public (10 cards)</source>
      <translation>일반 공개(카드 10장)</translation>
    </message>
    <message>
      <source>the same outline stands twice</source>
      <translation>같은 선이 두 번 있습니다</translation>
    </message>
    <message>
      <source>the shape is not valid</source>
      <translation>도형이 잘못됐습니다</translation>
    </message>
    <message>
      <source>there are no coordinates</source>
      <translation>좌표가 없습니다</translation>
    </message>
    <message>
      <source>they return to the stop they left from</source>
      <translation>출발한 정류장으로 돌아옴</translation>
    </message>
    <message>
      <source>this lot is not in the parcel layer</source>
      <translation>필지 레이어에 없는 지번</translation>
    </message>
    <message>
      <source>time</source>
      <translation>시간</translation>
    </message>
    <message>
      <source>times of day</source>
      <translation>시간대 비율</translation>
    </message>
    <message>
      <source>timetable</source>
      <translation>배차간격</translation>
    </message>
    <message>
      <source>title of the layer</source>
      <translation>레이어 제목</translation>
    </message>
    <message>
      <source>today</source>
      <translation>오늘</translation>
    </message>
    <message>
      <source>too few journeys begin</source>
      <translation>출발 통행 적음</translation>
    </message>
    <message>
      <source>touches forest (overlap under 1 m or 1 %)</source>
      <translation>접함(겹침 1 m 또는 1 % 미만)</translation>
    </message>
    <message>
      <source>touches forest; the overlap is too thin to be meant</source>
      <translation>접함(겹침 미미)</translation>
    </message>
    <message>
      <source>touches or in forest</source>
      <translation>산림에 닿음</translation>
    </message>
    <message>
      <source>transfers</source>
      <translation>환승 건수</translation>
    </message>
    <message>
      <source>transport or vehicles</source>
      <translation>운수·자동차</translation>
    </message>
    <message>
      <source>truck</source>
      <translation>화물차</translation>
    </message>
    <message>
      <source>true: in 억 and 만, as budgets say it</source>
      <translation>true이면 예산서처럼 억·만 단위로 적습니다</translation>
    </message>
    <message>
      <source>tunnel</source>
      <translation>터널</translation>
    </message>
    <message>
      <source>turn between links that do not meet</source>
      <translation>만나지 않는 링크의 회전</translation>
    </message>
    <message>
      <source>turn of a link left out</source>
      <translation>제외된 링크의 회전</translation>
    </message>
    <message>
      <source>turn of an unknown link</source>
      <translation>없는 링크의 회전</translation>
    </message>
    <message>
      <source>turn restriction</source>
      <translation>회전제한</translation>
    </message>
    <message>
      <source>turns and signals to be checked</source>
      <translation>확인할 회전과 신호</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>유지</translation>
    </message>
    <message>
      <source>under {high} %</source>
      <translation>{high} % 미만</translation>
    </message>
    <message>
      <source>under {high} km/h</source>
      <translation>{high} km/h 미만</translation>
    </message>
    <message>
      <source>under {high} min</source>
      <translation>{high}분 미만</translation>
    </message>
    <message>
      <source>under {high} persons</source>
      <translation>{high}명 미만</translation>
    </message>
    <message>
      <source>underpass</source>
      <translation>지하차도</translation>
    </message>
    <message>
      <source>unstocked forest land</source>
      <translation>무립목지</translation>
    </message>
    <message>
      <source>until (hour; after midnight 25, 26, …)</source>
      <translation>버스를 세는 끝 시각(시, 자정 뒤는 25, 26 …)</translation>
    </message>
    <message>
      <source>up to 10 %</source>
      <translation>10 % 이하</translation>
    </message>
    <message>
      <source>up to 20 %: hard to replace</source>
      <translation>20 % 이하(대체 곤란)</translation>
    </message>
    <message>
      <source>up to 3 minutes</source>
      <translation>3분 이하</translation>
    </message>
    <message>
      <source>up to 5 minutes saved</source>
      <translation>5분까지 단축</translation>
    </message>
    <message>
      <source>up to a tenth</source>
      <translation>10 % 이하</translation>
    </message>
    <message>
      <source>up to {high} %</source>
      <translation>{high} % 이하</translation>
    </message>
    <message>
      <source>up to {high} m</source>
      <translation>{high} m 이하</translation>
    </message>
    <message>
      <source>up to {high} m (by law)</source>
      <translation>{high} m 이하(법정)</translation>
    </message>
    <message>
      <source>up to {high} m (felling)</source>
      <translation>{high} m 이하(입목벌채)</translation>
    </message>
    <message>
      <source>up to {high} m (risk review)</source>
      <translation>{high} m 이하(위험성 검토)</translation>
    </message>
    <message>
      <source>up to {high} min</source>
      <translation>{high}분까지</translation>
    </message>
    <message>
      <source>uphill of forest</source>
      <translation>산림보다 위</translation>
    </message>
    <message>
      <source>urban expressway</source>
      <translation>도시고속도로</translation>
    </message>
    <message>
      <source>user type</source>
      <translation>이용자 유형</translation>
    </message>
    <message>
      <source>v/c of the busiest slice</source>
      <translation>가장 붐비는 시간대의 v/c</translation>
    </message>
    <message>
      <source>value</source>
      <translation>값</translation>
    </message>
    <message>
      <source>value of a field</source>
      <translation>필드 값</translation>
    </message>
    <message>
      <source>vehicle classes</source>
      <translation>차종</translation>
    </message>
    <message>
      <source>vehicles</source>
      <translation>차량</translation>
    </message>
    <message>
      <source>vehicles in the card records</source>
      <translation>카드 기록의 차량</translation>
    </message>
    <message>
      <source>very dense cluster</source>
      <translation>고밀집</translation>
    </message>
    <message>
      <source>very dense cluster, closed vegetation</source>
      <translation>고밀집한 집, 빽빽한 식생</translation>
    </message>
    <message>
      <source>very dense cluster, no vegetation</source>
      <translation>고밀집한 집, 식생 없음</translation>
    </message>
    <message>
      <source>very dense cluster, scattered vegetation</source>
      <translation>고밀집한 집, 성긴 식생</translation>
    </message>
    <message>
      <source>very high</source>
      <translation>매우높음</translation>
    </message>
    <message>
      <source>village bus</source>
      <translation>마을버스</translation>
    </message>
    <message>
      <source>villages</source>
      <translation>마을</translation>
    </message>
    <message>
      <source>villages of class</source>
      <translation>마을 등급</translation>
    </message>
    <message>
      <source>warning: have a look</source>
      <translation>경고: 살펴볼 것</translation>
    </message>
    <message>
      <source>waste, power or telecommunication</source>
      <translation>자원순환·발전·통신</translation>
    </message>
    <message>
      <source>water</source>
      <translation>하천·수로</translation>
    </message>
    <message>
      <source>water supply</source>
      <translation>소방용수(소화전 등)</translation>
    </message>
    <message>
      <source>way of a bus route</source>
      <translation>버스 노선 경로</translation>
    </message>
    <message>
      <source>weekday</source>
      <translation>평일</translation>
    </message>
    <message>
      <source>west</source>
      <translation>서</translation>
    </message>
    <message>
      <source>west belt 2010</source>
      <translation>서부원점 2010</translation>
    </message>
    <message>
      <source>what grows there (map)</source>
      <translation>임상도의 산림</translation>
    </message>
    <message>
      <source>where most others alight</source>
      <translation>많은 사람이 내린 곳</translation>
    </message>
    <message>
      <source>where they alighted is not known</source>
      <translation>하차 정류장을 모름</translation>
    </message>
    <message>
      <source>where they come from</source>
      <translation>오는 곳</translation>
    </message>
    <message>
      <source>where they go to</source>
      <translation>가는 곳</translation>
    </message>
    <message>
      <source>who may drive</source>
      <translation>통행 허용</translation>
    </message>
    <message>
      <source>who may drive there</source>
      <translation>통행 허용 차종</translation>
    </message>
    <message>
      <source>whole shape (WKT)</source>
      <translation>도형 전체(WKT)</translation>
    </message>
    <message>
      <source>wind from the forest</source>
      <translation>산림 쪽에서 부는 바람</translation>
    </message>
    <message>
      <source>winners</source>
      <translation>좋아지는 승객</translation>
    </message>
    <message>
      <source>with floor area (m²)</source>
      <translation>연면적(㎡)</translation>
    </message>
    <message>
      <source>within 100 m of forest</source>
      <translation>산림 100 m 안</translation>
    </message>
    <message>
      <source>within 50 m of forest</source>
      <translation>산림 50 m 안</translation>
    </message>
    <message>
      <source>within {distance:g} m of forest</source>
      <translation>산림에서 {distance:g} m 이내</translation>
    </message>
    <message>
      <source>wood</source>
      <translation>목구조</translation>
    </message>
    <message>
      <source>worse</source>
      <translation>악화</translation>
    </message>
    <message>
      <source>worse off</source>
      <translation>부담 큼</translation>
    </message>
    <message>
      <source>would give a hidden count away</source>
      <translation>숨긴 값을 알 수 있게 함</translation>
    </message>
    <message>
      <source>wrong code or value</source>
      <translation>잘못된 코드나 값</translation>
    </message>
    <message>
      <source>wrong place, no partner or too old</source>
      <translation>위치, 잇기, 최신성</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>예</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>어제</translation>
    </message>
    <message>
      <source>youth</source>
      <translation>청소년</translation>
    </message>
    <message>
      <source>zone of the city</source>
      <translation>시 안의 존</translation>
    </message>
    <message>
      <source>zones</source>
      <translation>구역</translation>
    </message>
    <message>
      <source>{added} added, {changed} changed, {removed} removed.</source>
      <translation>더해진 것 {added}개, 바뀐 것 {changed}개, 없어진 것 {removed}개.</translation>
    </message>
    <message>
      <source>{address} did not answer with NGSI-LD entities. Check that it is the address of a data hub.</source>
      <translation>{address}의 응답이 NGSI-LD 개체가 아닙니다. 데이터허브의 주소가 맞는지 확인하십시오.</translation>
    </message>
    <message>
      <source>{address} is no address of a computer. Enter one like {example}, without a port.</source>
      <translation>{address}은(는) IP 주소가 아닙니다. {example}처럼 포트 없이 입력하십시오.</translation>
    </message>
    <message>
      <source>{address} is no address of a single computer. Choose one of this computer's own addresses.</source>
      <translation>{address}은(는) PC 한 대의 주소가 아닙니다. 이 PC의 주소를 고르십시오.</translation>
    </message>
    <message>
      <source>{address} is no web address, and no file or folder of this computer. Write it as https://server/path, or check the path.</source>
      <translation>{address}은(는) 웹 주소도, 이 PC에 있는 파일이나 폴더도 아닙니다. https://서버/경로 형식으로 쓰거나 경로를 확인하십시오.</translation>
    </message>
    <message>
      <source>{address} is no web address. Write it as https://server/path.</source>
      <translation>{address}은(는) 웹 주소가 아닙니다. https://서버/경로 형식으로 쓰십시오.</translation>
    </message>
    <message>
      <source>{address} is seen by this computer alone. For a phone choose the address of the network that both are in.</source>
      <translation>{address}은(는) 이 PC에서만 보입니다. 휴대전화로 보려면 둘이 함께 있는 네트워크의 주소를 고르십시오.</translation>
    </message>
    <message>
      <source>{address} stands for all networks of this computer at once, so the preview is not started there. Choose the one address at which the phone reaches this computer.</source>
      <translation>{address}은(는) 이 PC의 모든 네트워크를 한꺼번에 뜻하므로 미리보기를 열지 않습니다. 휴대전화가 이 PC에 닿는 주소 하나를 고르십시오.</translation>
    </message>
    <message>
      <source>{age_class} (of 10 years each)</source>
      <translation>{age_class}영급</translation>
    </message>
    <message>
      <source>{age}, old</source>
      <translation>{age}, 오래됨</translation>
    </message>
    <message>
      <source>{boarded} passengers boarded buses, {alighted} alighted and {aboard} were still on board.</source>
      <translation>버스에 {boarded}명이 타고 {alighted}명이 내렸으며 {aboard}명이 아직 타고 있습니다.</translation>
    </message>
    <message>
      <source>{certificate} and {key} are no certificate and its key that can be used here ({reason}). Both must be in PEM format, belong together, and the key must not be locked by a password.</source>
      <translation>{certificate}와(과) {key}은(는) 여기서 쓸 수 있는 인증서와 키가 아닙니다({reason}). 둘 다 PEM 형식이고 서로 짝이 맞아야 하며, 키에 비밀번호가 없어야 합니다.</translation>
    </message>
    <message>
      <source>{change}</source>
      <translation>{change}</translation>
    </message>
    <message>
      <source>{city} ({code})</source>
      <translation>{city} ({code})</translation>
    </message>
    <message>
      <source>{city} has no legal dongs in the list of cities, and V-World's land data is asked for by legal dong. Add them to your cities file (docs/catalog.md).</source>
      <translation>도시 목록의 {city}에 법정동이 없습니다. 브이월드 국가중점데이터는 법정동으로 요청합니다. 도시 설정 파일에 법정동을 넣으십시오(docs/catalog.md).</translation>
    </message>
    <message>
      <source>{code} is not a legal dong of {city}. Choose one of: {known}.</source>
      <translation>{code}은(는) {city}의 법정동이 아닙니다. 이 가운데에서 고르십시오: {known}.</translation>
    </message>
    <message>
      <source>{count} ({area} ha)</source>
      <translation>{count} ({area} ha)</translation>
    </message>
    <message>
      <source>{count} ({minutes} min)</source>
      <translation>{count}({minutes}분)</translation>
    </message>
    <message>
      <source>{count} applications could not be checked: {reason}.</source>
      <translation>신청 {count}건을 확인하지 못했습니다: {reason}.</translation>
    </message>
    <message>
      <source>{count} applications: {note}</source>
      <translation>신청 {count}건: {note}</translation>
    </message>
    <message>
      <source>{count} boardings of the route profile are at stops that no line has</source>
      <translation>노선별 재차인원의 승차 {count}명은 어느 노선에도 없는 정류장의 것이라 뺐습니다</translation>
    </message>
    <message>
      <source>{count} buildings lie where the DEM has no height.</source>
      <translation>건축물 {count}동은 표고 자료가 없는 곳에 있습니다.</translation>
    </message>
    <message>
      <source>{count} buildings without a shape stay without a result.</source>
      <translation>도형이 없는 건축물 {count}동은 결과가 비어 있습니다.</translation>
    </message>
    <message>
      <source>{count} bus lines are called {line}. Write the id of the one that is meant: {ids}.</source>
      <translation>이름이 {line}인 버스 노선이 {count}개입니다. 노선 ID로 적으십시오: {ids}</translation>
    </message>
    <message>
      <source>{count} bus lines have no headway and no timetable and do not run: {lines}</source>
      <translation>버스 노선 {count}개는 배차간격도 시간표도 없어 다니지 않습니다: {lines}</translation>
    </message>
    <message>
      <source>{count} bus stops are on no road that a bus line could take: {stops}</source>
      <translation>버스 정류장 {count}개가 노선이 지날 수 있는 도로에 붙지 못했습니다: {stops}</translation>
    </message>
    <message>
      <source>{count} calls belong to routes that the route table lacks.</source>
      <translation>정차 {count}건은 노선 표에 없는 노선의 것이어서 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} calls have no order, or a stop that the stop layer lacks.</source>
      <translation>정차 {count}건은 순번이 없거나 정류장 레이어에 없는 정류장이어서 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} cannot be read; the last column says why.</source>
      <translation>{count}개는 읽을 수 없으며, 까닭은 마지막 칸에 있습니다.</translation>
    </message>
    <message>
      <source>{count} chosen: {names}</source>
      <translation>{count}개 선택: {names}</translation>
    </message>
    <message>
      <source>{count} classes are not drawn apart: they read fields that are left out.</source>
      <translation>게시하지 않는 필드를 쓰는 분류 {count}개는 나누어 그리지 않습니다.</translation>
    </message>
    <message>
      <source>{count} columns are chosen as {column}. Leave one, or for a time its date and time of day.</source>
      <translation>{column}(으)로 고른 열이 {count}개입니다. 하나만 남기십시오(일시는 날짜와 시각 두 열까지).</translation>
    </message>
    <message>
      <source>{count} common seed(s): too few to tell small changes from chance. Use {least} or more.</source>
      <translation>공통 시드가 {count}개라 작은 변화와 우연을 가리기 어렵습니다. {least}개 이상으로 실행하십시오.</translation>
    </message>
    <message>
      <source>{count} could not be added: {reason}</source>
      <translation>{count}개는 넣지 못했습니다: {reason}</translation>
    </message>
    <message>
      <source>{count} counted links have too few times within the period and were left out: {names}.</source>
      <translation>교통량 링크 {count}개는 기간 안의 자료가 모자라 뺐습니다: {names}.</translation>
    </message>
    <message>
      <source>{count} counters report nothing for three hours or longer; that time was left out: {names}.</source>
      <translation>검지기 {count}개는 3시간 이상 0만 이어져 고장으로 보고 그 시간을 뺐습니다: {names}.</translation>
    </message>
    <message>
      <source>{count} datasets</source>
      <translation>자료 {count}개</translation>
    </message>
    <message>
      <source>{count} datasets of {city} are fetched now; the page of the data shows how far it is.</source>
      <translation>{city} 자료 {count}종을 지금 받습니다. 진행 상황은 자료 화면에 나옵니다.</translation>
    </message>
    <message>
      <source>{count} datasets were taken from the bundle.</source>
      <translation>자료 묶음에서 자료 {count}개를 가져왔습니다.</translation>
    </message>
    <message>
      <source>{count} datasets were written to {file}.</source>
      <translation>자료 {count}개를 {file}에 담았습니다.</translation>
    </message>
    <message>
      <source>{count} datasets will be fetched.</source>
      <translation>자료 {count}종을 받습니다.</translation>
    </message>
    <message>
      <source>{count} different values of {field}.</source>
      <translation>{field}의 서로 다른 값 {count}개.</translation>
    </message>
    <message>
      <source>{count} drawn on the map</source>
      <translation>지도에 그린 것 {count}개</translation>
    </message>
    <message>
      <source>{count} empty numbers in the OD table count as 0.</source>
      <translation>OD표의 빈칸 {count}개를 0으로 봅니다.</translation>
    </message>
    <message>
      <source>{count} ends of links lie far from the node that they name.</source>
      <translation>링크 끝 {count}곳이 적힌 노드에서 멀리 떨어져 있습니다.</translation>
    </message>
    <message>
      <source>{count} ends of links name no node; they were joined where they are drawn.</source>
      <translation>링크 끝 {count}곳에 노드 ID가 없어 그려진 위치에서 이었습니다.</translation>
    </message>
    <message>
      <source>{count} features</source>
      <translation>{count}건</translation>
    </message>
    <message>
      <source>{count} features came twice with different values; the first was kept.</source>
      <translation>객체 {count}개가 두 번 왔는데 값이 서로 달랐습니다. 먼저 온 것을 남겼습니다.</translation>
    </message>
    <message>
      <source>{count} features have no shape.</source>
      <translation>객체 {count}개에 도형이 없습니다.</translation>
    </message>
    <message>
      <source>{count} features have the key of another one but other values; all were kept.</source>
      <translation>객체 {count}개가 다른 객체와 키는 같고 값은 다릅니다. 모두 남겼습니다.</translation>
    </message>
    <message>
      <source>{count} features lie outside of the world map and are left out.</source>
      <translation>세계 지도 밖에 있는 객체 {count}개를 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} features lie where the DEM has no height.</source>
      <translation>DEM에 높이가 없는 곳에 있는 객체가 {count}개입니다.</translation>
    </message>
    <message>
      <source>{count} features of the layer {layer} have no shape that can be drawn, the first is number {id}. Repair or delete them.</source>
      <translation>레이어 {layer}의 객체 {count}개는 그릴 수 있는 도형이 없습니다(첫 객체 {id}번). 고치거나 지우십시오.</translation>
    </message>
    <message>
      <source>{count} features wholly outside the area came with the answers and were left out.</source>
      <translation>지역 밖에 있는 객체 {count}개가 함께 와서 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} features without a polygon or a time were left out.</source>
      <translation>면이나 시간이 없는 객체 {count}개를 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} features without a shape are left out.</source>
      <translation>도형이 없는 객체 {count}개를 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} files</source>
      <translation>파일 {count}개</translation>
    </message>
    <message>
      <source>{count} files are in the project.</source>
      <translation>파일 {count}개를 프로젝트에 넣었습니다.</translation>
    </message>
    <message>
      <source>{count} files of {engine} are missing or damaged, such as {files}. Install the engine again.</source>
      <translation>{engine}의 파일 {count}개가 없거나 손상되었습니다(예: {files}). 엔진을 다시 설치하십시오.</translation>
    </message>
    <message>
      <source>{count} fires have no place and were left out.</source>
      <translation>위치가 없는 산불 {count}건은 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} forest features are not polygons and were left out.</source>
      <translation>면이 아닌 산림 객체 {count}개를 제외했습니다.</translation>
    </message>
    <message>
      <source>{count} forest polygons are land that the forest map says is none (제지). They count as forest here; make the forest to measure against first to leave them out.</source>
      <translation>산림 면 가운데 {count}개는 임상도에서 산림이 아닌 땅(제지)입니다. 여기서는 산림으로 셉니다. 빼려면 먼저 ‘측정 기준 산림’을 만드십시오.</translation>
    </message>
    <message>
      <source>{count} forest polygons in too small patches were left out.</source>
      <translation>기준보다 작은 산림 {count}개를 제외했습니다.</translation>
    </message>
    <message>
      <source>{count} gaps of {area} m²; {large} larger holes (over {most} m²) are taken for land left out.</source>
      <translation>틈 {count}곳, {area} ㎡. 더 큰 구멍({most} ㎡ 초과) {large}곳은 레이어에 없는 땅으로 봅니다.</translation>
    </message>
    <message>
      <source>{count} holes ({area:,.0f} m²) were filled.</source>
      <translation>구멍 {count}개({area:,.0f} ㎡)를 메웠습니다.</translation>
    </message>
    <message>
      <source>{count} hours ago</source>
      <translation>{count}시간 전</translation>
    </message>
    <message>
      <source>{count} input rows without geometry stay without a result.</source>
      <translation>도형이 없는 입력 {count}행은 결과 없이 남깁니다.</translation>
    </message>
    <message>
      <source>{count} invalid building geometries were repaired.</source>
      <translation>건축물의 잘못된 도형 {count}개를 고쳤습니다.</translation>
    </message>
    <message>
      <source>{count} invalid forest geometries were repaired.</source>
      <translation>잘못된 산림 도형 {count}개를 고쳤습니다.</translation>
    </message>
    <message>
      <source>{count} invalid input geometries were repaired.</source>
      <translation>잘못된 입력 도형 {count}개를 고쳤습니다.</translation>
    </message>
    <message>
      <source>{count} invalid shapes were repaired.</source>
      <translation>잘못된 도형 {count}개를 고쳤습니다.</translation>
    </message>
    <message>
      <source>{count} junctions selected on the map</source>
      <translation>지도에서 선택한 교차로 {count}곳</translation>
    </message>
    <message>
      <source>{count} layers are quiet now. Their look until now is kept as a style of each.</source>
      <translation>레이어 {count}개를 차분하게 바꾸었습니다. 앞선 모습은 레이어마다 스타일로 남아 있습니다.</translation>
    </message>
    <message>
      <source>{count} lines are left out: they are of fewer than {fewest} people, or would tell of those.</source>
      <translation>선 {count}개를 뺐습니다. {fewest}명 미만이거나 그런 값을 드러냅니다.</translation>
    </message>
    <message>
      <source>{count} lines are no roads for cars and were left out.</source>
      <translation>차가 다니지 않는 선 {count}개를 제외했습니다.</translation>
    </message>
    <message>
      <source>{count} links are drawn twice and were left out.</source>
      <translation>겹쳐 그려진 링크 {count}개를 제외했습니다.</translation>
    </message>
    <message>
      <source>{count} links are not in the SUMO net.</source>
      <translation>링크 {count}개가 SUMO 도로망에 들어가지 못했습니다.</translation>
    </message>
    <message>
      <source>{count} links are not joined to the main network and were left out.</source>
      <translation>링크 {count}개가 주 도로망과 이어져 있지 않아 제외했습니다.</translation>
    </message>
    <message>
      <source>{count} links can only be entered or only be left; left out.</source>
      <translation>들어가기만 하거나 나오기만 할 수 있는 링크 {count}개를 제외했습니다.</translation>
    </message>
    <message>
      <source>{count} links have negative values, which were left out: {names}.</source>
      <translation>링크 {count}개에 음수가 있어 그 행을 뺐습니다: {names}.</translation>
    </message>
    <message>
      <source>{count} links have rows without a number, which were left out: {names}.</source>
      <translation>링크 {count}개에 숫자가 없는 행이 있어 그 행을 뺐습니다: {names}.</translation>
    </message>
    <message>
      <source>{count} links have several values for the same time; their mean was taken: {names}.</source>
      <translation>링크 {count}개는 같은 시간의 값이 여럿이어서 평균했습니다: {names}.</translation>
    </message>
    <message>
      <source>{count} links have speeds of 0 or above 160 km/h, which were left out: {names}.</source>
      <translation>링크 {count}개에 0 또는 160 km/h를 넘는 속도가 있어 그 행을 뺐습니다: {names}.</translation>
    </message>
    <message>
      <source>{count} links of the table are not in the network and were left out: {names}.</source>
      <translation>표의 링크 {count}개는 도로망에 없어 뺐습니다: {names}.</translation>
    </message>
    <message>
      <source>{count} links of the table stand for both directions and no field tells which (1 along the drawn line, 2 against it), so they were left out: {names}.</source>
      <translation>표의 링크 {count}개는 양방향을 한 ID로 쓰는데 방향(그린 방향 1, 반대 2)을 알 수 없어 뺐습니다: {names}.</translation>
    </message>
    <message>
      <source>{count} links selected on the map</source>
      <translation>지도에서 선택한 링크 {count}개</translation>
    </message>
    <message>
      <source>{count} links tell no lanes; they have those of their rank.</source>
      <translation>링크 {count}개는 차로 수가 없어 등급값으로 채웠습니다.</translation>
    </message>
    <message>
      <source>{count} links tell no speed; they have that of their rank.</source>
      <translation>링크 {count}개는 제한속도가 없어 등급값으로 채웠습니다.</translation>
    </message>
    <message>
      <source>{count} may identify persons or parcels.</source>
      <translation>{count}개는 사람이나 필지를 알아볼 수 있습니다.</translation>
    </message>
    <message>
      <source>{count} more are in the layer of findings.</source>
      <translation>나머지 {count}건은 결과 레이어에 있습니다.</translation>
    </message>
    <message>
      <source>{count} more queries brought another number of features than the server promised.</source>
      <translation>그 밖에 질의 {count}건에서도 서버가 알린 수와 받은 수가 달랐습니다.</translation>
    </message>
    <message>
      <source>{count} more: type a crossing, too</source>
      <translation>{count}개 더 있습니다. 교차로도 입력하십시오.</translation>
    </message>
    <message>
      <source>{count} nodes that links name are not in the node layer.</source>
      <translation>링크가 가리키는 노드 {count}개가 노드 레이어에 없습니다.</translation>
    </message>
    <message>
      <source>{count} numbers of fewer than {fewest} people are held back, or would tell of those.</source>
      <translation>{fewest}명보다 적은 수와 그것을 알아낼 수 있는 수 {count}개를 숨겼습니다.</translation>
    </message>
    <message>
      <source>{count} of {all} links</source>
      <translation>링크 {all}개 중 {count}개</translation>
    </message>
    <message>
      <source>{count} of {all} shapes lie in or near {city} (in {crs}).</source>
      <translation>도형 {all}개 가운데 {count}개가 {city} 안이나 가까이에 있습니다({crs}).</translation>
    </message>
    <message>
      <source>{count} of {all} trips ({share} %) have no way and were left out.</source>
      <translation>통행 {all}건 중 {count}건({share} %)은 갈 길이 없어 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} of {all} vehicles ({share} %) were still driving at the end.</source>
      <translation>{all}대 중 {count}대({share} %)가 끝날 때 아직 달리고 있었습니다.</translation>
    </message>
    <message>
      <source>{count} of {all} vehicles ({share} %) were still waiting to enter the roads at the end.</source>
      <translation>{all}대 중 {count}대({share} %)가 끝날 때까지 도로에 들어가지 못했습니다.</translation>
    </message>
    <message>
      <source>{count} of {all} vehicles ({share} %) were stuck so long that SUMO moved them (teleport).</source>
      <translation>{all}대 중 {count}대({share} %)가 너무 오래 갇혀 SUMO가 옮겼습니다(텔레포트).</translation>
    </message>
    <message>
      <source>{count} of {stops} stops lie outside all dongs; journeys from or to them are counted as outside</source>
      <translation>정류장 {stops}곳 중 {count}곳이 행정동 밖에 있어, 그곳의 통행은 ‘구역 밖’으로 셉니다</translation>
    </message>
    <message>
      <source>{count} of {stops} stops of the legs are not in the stop layer ({examples}); journeys from or to them are counted as outside</source>
      <translation>탑승 자료의 정류장 {stops}곳 중 {count}곳이 정류장 레이어에 없어({examples}), 그곳의 통행은 ‘구역 밖’으로 셉니다</translation>
    </message>
    <message>
      <source>{count} of {whole} features of the layer {layer} are not in the tiles of zoom {zoom}, the first is number {id}. Report this error.</source>
      <translation>레이어 {layer}의 객체 {whole}개 가운데 {count}개가 확대 단계 {zoom}의 타일에 없습니다(첫 객체 {id}번). 이 오류를 알려 주십시오.</translation>
    </message>
    <message>
      <source>{count} old</source>
      <translation>오래된 자료 {count}개</translation>
    </message>
    <message>
      <source>{count} others</source>
      <translation>그 외 {count}개</translation>
    </message>
    <message>
      <source>{count} pairs of carriageways cut at the border are joined outside it.</source>
      <translation>경계에서 잘린 상하행 {count}쌍을 경계 밖에서 이었습니다.</translation>
    </message>
    <message>
      <source>{count} pairs of rows overlapped: {area:,.1f} m² were drawn more than once and count for the smaller one.</source>
      <translation>서로 겹친 행이 {count}쌍입니다. 두 번 이상 그려진 {area:,.1f} ㎡는 작은 쪽에만 넣었습니다.</translation>
    </message>
    <message>
      <source>{count} pairs of zones with {vehicles} vehicles have no way on the roads.</source>
      <translation>{count}개 존 쌍의 차량 {vehicles}대가 갈 길이 없습니다.</translation>
    </message>
    <message>
      <source>{count} parcel numbers (PNU) became rounded numbers, so that digits are lost. Load the field as text.</source>
      <translation>PNU {count}개가 숫자로 바뀌어 자릿수를 잃었습니다. 필드를 텍스트로 불러오십시오.</translation>
    </message>
    <message>
      <source>{count} parcel numbers became rounded numbers and lost digits.</source>
      <translation>PNU {count}개가 숫자로 바뀌어 자릿수를 잃었습니다.</translation>
    </message>
    <message>
      <source>{count} parcels have a number (pnu) that lost digits, because it was kept as a decimal number. Keep it as text; these parcels cannot be found by number.</source>
      <translation>필지 {count}개의 PNU가 실수로 저장되어 자릿수가 잘렸습니다. 텍스트로 저장하십시오. 이 필지는 번호로 찾을 수 없습니다.</translation>
    </message>
    <message>
      <source>{count} parcels have no PNU of 19 digits.</source>
      <translation>필지 {count}개에 19자리 PNU가 없습니다.</translation>
    </message>
    <message>
      <source>{count} parcels have no PNU of 19 digits; they stand at the end of the register</source>
      <translation>필지 {count}개에 19자리 PNU가 없어 대장 끝에 둡니다.</translation>
    </message>
    <message>
      <source>{count} parcels have no shape; they stay with an empty distance.</source>
      <translation>필지 {count}개에 도형이 없어 거리를 비워 둡니다.</translation>
    </message>
    <message>
      <source>{count} parcels lie in dongs whose names are not known.</source>
      <translation>필지 {count}개는 법정동 이름을 알 수 없습니다.</translation>
    </message>
    <message>
      <source>{count} parcels lie in none of the areas; the table has them as *.</source>
      <translation>필지 {count}개가 어느 구역에도 들지 않아 표에 *로 남깁니다.</translation>
    </message>
    <message>
      <source>{count} parcels tell no land category and do not count as forest.</source>
      <translation>필지 {count}개는 지목을 알 수 없어 산림으로 보지 않았습니다.</translation>
    </message>
    <message>
      <source>{count} parts that are too narrow ({area:,.0f} m²) were left out.</source>
      <translation>너무 좁은 곳 {count}개({area:,.0f} ㎡)를 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} passengers a day are not assigned: a stop is not in the stop layer</source>
      <translation>하루 {count}명은 배정하지 않습니다: 정류장이 정류장 레이어에 없습니다</translation>
    </message>
    <message>
      <source>{count} passengers a day are not assigned: they return to the stop they left from</source>
      <translation>하루 {count}명은 배정하지 않습니다: 출발한 정류장으로 돌아옵니다</translation>
    </message>
    <message>
      <source>{count} passengers a day are not assigned: where they alighted is not known</source>
      <translation>하루 {count}명은 배정하지 않습니다: 하차 정류장을 모릅니다</translation>
    </message>
    <message>
      <source>{count} passengers a day find no way on either network and are left out of the comparison</source>
      <translation>하루 {count}명은 현재와 개편안 모두에서 길을 찾지 못해 비교에서 뺍니다</translation>
    </message>
    <message>
      <source>{count} polygons, {pairs} neighbouring pairs, {area} m² shared.</source>
      <translation>면 {count}개, 이웃한 쌍 {pairs}개, 겹친 면적 {area} ㎡.</translation>
    </message>
    <message>
      <source>{count} pulled</source>
      <translation>받은 자료 {count}개</translation>
    </message>
    <message>
      <source>{count} results are out of date.</source>
      <translation>입력이 바뀐 결과가 {count}개 있습니다.</translation>
    </message>
    <message>
      <source>{count} results of the project cannot be opened and are left out: {names}. Repair their sources in the layer list, or make them again.</source>
      <translation>프로젝트의 결과 {count}개를 열 수 없어 뺐습니다: {names}. 레이어 목록에서 원본을 고치거나 다시 만드십시오.</translation>
    </message>
    <message>
      <source>{count} results on the map, the last of {day}</source>
      <translation>지도에 결과 {count}개(마지막 {day})</translation>
    </message>
    <message>
      <source>{count} results to draw from</source>
      <translation>쓸 수 있는 결과 {count}개</translation>
    </message>
    <message>
      <source>{count} riders were left behind at a stop because the bus was full.</source>
      <translation>만차로 정류장에 남은 승객 {count}명</translation>
    </message>
    <message>
      <source>{count} roads are asked to carry more than their capacity, {edge} most: {ratio} times. A static result shows where demand is too high, not how long the queue gets.</source>
      <translation>링크 {count}개에 용량을 넘는 수요가 몰립니다. 가장 심한 링크 {edge}의 수요는 용량의 {ratio}배입니다. 정적 배정은 수요가 넘치는 곳을 보여 줄 뿐 대기행렬의 길이는 알려 주지 않습니다.</translation>
    </message>
    <message>
      <source>{count} roads are too narrow for an engine or footpaths and were left out.</source>
      <translation>소방차가 지나기에 좁거나 보행로인 도로 {count}개를 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} roads carried over {percent} % of their capacity for {slices} slices or more, such as {road}.</source>
      <translation>링크 {count}개가 용량의 {percent} %를 {slices}개 이상의 시간대에서 넘겼습니다(예: {road}).</translation>
    </message>
    <message>
      <source>{count} routes are called {name}. Write the number of the one that is meant: {routes}.</source>
      <translation>이름이 {name}인 노선이 {count}개입니다. 뜻하는 노선의 번호를 쓰십시오: {routes}.</translation>
    </message>
    <message>
      <source>{count} routes have no headway in the table and no vehicle in the card records; {minutes} minutes are assumed</source>
      <translation>노선 {count}개는 표에 배차간격이 없고 카드 기록에 차량도 없어 {minutes}분으로 봅니다</translation>
    </message>
    <message>
      <source>{count} routes lack headway or hours; {first}–{last} or every {minutes} minutes stand in.</source>
      <translation>노선 {count}개에 배차간격이나 운행시간이 없어 {first}~{last} 또는 {minutes}분 간격으로 썼습니다.</translation>
    </message>
    <message>
      <source>{count} rows of forest have no geometry and were left out.</source>
      <translation>도형이 없는 산림 {count}행을 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} rows of frequencies.txt hold no departure.</source>
      <translation>frequencies.txt의 {count}개 행에 출발이 없습니다.</translation>
    </message>
    <message>
      <source>{count} rows of stop_times.txt name an unknown trip or stop, or no order.</source>
      <translation>stop_times.txt의 {count}줄은 운행이나 정류장을 알 수 없거나 순번이 없습니다.</translation>
    </message>
    <message>
      <source>{count} rows of sums in the OD table were passed over.</source>
      <translation>OD표의 합계 {count}줄은 건너뛰었습니다.</translation>
    </message>
    <message>
      <source>{count} rows of the OD table with {vehicles} trips were left out: their zones are not in the layer.</source>
      <translation>존이 레이어에 없는 OD표 {count}줄(통행 {vehicles})을 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} rows of the stop sequences lack a route, a number or a stop and are left out</source>
      <translation>노선별 정류장 표에서 노선, 순번, 정류장 가운데 빠진 것이 있는 {count}행을 뺐습니다</translation>
    </message>
    <message>
      <source>{count} rows repeat a PNU; the shapes of each PNU were put together</source>
      <translation>행 {count}개의 PNU가 겹쳐 같은 PNU의 도형을 합칩니다.</translation>
    </message>
    <message>
      <source>{count} rows that repeat a PNU were put together with its first row.</source>
      <translation>PNU가 겹치는 행 {count}개를 첫 행에 합쳤습니다.</translation>
    </message>
    <message>
      <source>{count} runs (mean trip {mean} s): at least {least} are needed to tell a difference from chance.</source>
      <translation>실행 {count}회(평균 통행시간 {mean}초). 차이를 우연과 구별하려면 {least}회 이상이어야 합니다.</translation>
    </message>
    <message>
      <source>{count} runs were stopped, the first at {time} of the simulated day: nothing after that is counted.</source>
      <translation>실행 {count}회가 도중에 멈췄습니다(처음 것은 시뮬레이션 시각 {time}). 그 뒤는 세지 않았습니다.</translation>
    </message>
    <message>
      <source>{count} runs: mean trip {mean} ± {spread} s.</source>
      <translation>실행 {count}회: 평균 통행시간 {mean} ± {spread}초.</translation>
    </message>
    <message>
      <source>{count} shapes of {layer} are longer than a cell of Excel holds and stay empty. Save the layer as GeoPackage for them.</source>
      <translation>{layer}의 도형 {count}개는 엑셀 칸에 담을 수 있는 길이를 넘어 비워 두었습니다. 도형이 필요하면 GeoPackage로 저장하십시오.</translation>
    </message>
    <message>
      <source>{count} shelters lie within {metres:g} m of forest and do not count</source>
      <translation>대피소 {count}곳이 산림에서 {metres:g} m 안에 있어 세지 않습니다</translation>
    </message>
    <message>
      <source>{count} signals are guessed. Check them against the city's own.</source>
      <translation>신호 {count}개는 추정한 것입니다. 시의 신호 자료와 견주어 보십시오.</translation>
    </message>
    <message>
      <source>{count} slivers ({area:,.0f} m²) were joined to the neighbour with the longest border.</source>
      <translation>좁은 틈 {count}개({area:,.0f} ㎡)를 가장 길게 맞닿은 이웃에 붙였습니다.</translation>
    </message>
    <message>
      <source>{count} small patches ({area:,.0f} m²) were left out.</source>
      <translation>작은 덩어리 {count}개({area:,.0f} ㎡)를 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} stands ({area:,.0f} m²) were left out by their kind.</source>
      <translation>종류에 따라 임분 {count}개({area:,.0f} ㎡)를 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} stands do not tell what grows there; they count as forest.</source>
      <translation>임분 {count}개는 임상을 알 수 없지만 산림으로 보았습니다.</translation>
    </message>
    <message>
      <source>{count} stations have no road near and send no engine.</source>
      <translation>소방서 {count}곳은 가까운 도로가 없어 출동하지 않는 것으로 보았습니다.</translation>
    </message>
    <message>
      <source>{count} stations have no road within {metres:g} m and send no engine</source>
      <translation>소방서 {count}곳은 {metres:g} m 안에 도로가 없어 출동하지 않는 것으로 봅니다</translation>
    </message>
    <message>
      <source>{count} stops have no place, or an id that was there before.</source>
      <translation>정류장 {count}곳은 위치가 없거나 번호가 되풀이되어 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} stops have no usable coordinates.</source>
      <translation>정류장 {count}곳에 쓸 수 있는 좌표가 없습니다.</translation>
    </message>
    <message>
      <source>{count} stops of the counts are not in the stop layer and have no place</source>
      <translation>집계의 정류장 {count}곳이 정류장 레이어에 없어 위치가 비어 있습니다</translation>
    </message>
    <message>
      <source>{count} stops of the stop sequences are not in the stop layer ({examples}); distances pass them by</source>
      <translation>노선별 정류장 가운데 {count}곳이 정류장 레이어에 없습니다({examples}). 거리는 이들을 지나쳐 계산합니다</translation>
    </message>
    <message>
      <source>{count} to resume</source>
      <translation>이어 받을 자료 {count}개</translation>
    </message>
    <message>
      <source>{count} took the place of earlier ones.</source>
      <translation>{count}개는 앞선 파일을 대신했습니다.</translation>
    </message>
    <message>
      <source>{count} transfers in one journey cannot be searched. Give 0 to {most}.</source>
      <translation>한 통행의 환승 {count}회는 계산할 수 없습니다. 0에서 {most} 사이로 주십시오.</translation>
    </message>
    <message>
      <source>{count} trips have fewer than two stops.</source>
      <translation>운행 {count}개는 정류장이 둘이 안 되어 뺐습니다.</translation>
    </message>
    <message>
      <source>{count} trips name a route that routes.txt does not hold.</source>
      <translation>운행 {count}개의 노선이 routes.txt에 없습니다.</translation>
    </message>
    <message>
      <source>{count} turns name links that are not there.</source>
      <translation>회전 {count}건이 없는 링크를 가리킵니다.</translation>
    </message>
    <message>
      <source>{count} values are held back: fewer than {fewest} people, or they would tell of those ({fields}).</source>
      <translation>값 {count}개를 숨겼습니다. {fewest}명 미만이거나 그런 값을 드러냅니다({fields}).</translation>
    </message>
    <message>
      <source>{count} values of the field {field} could not be read and are empty, for example “{example}”.</source>
      <translation>{field} 필드의 값 {count}개를 읽을 수 없어 비워 두었습니다. 예: ‘{example}’</translation>
    </message>
    <message>
      <source>{count} vehicles drove on a road while it was closed.</source>
      <translation>통제한 시간에 그 링크로 들어간 차량이 {count}대 있습니다.</translation>
    </message>
    <message>
      <source>{count} vehicles entered that neither arrived nor drive.</source>
      <translation>들어갔으나 도착하지도 달리지도 않는 차량이 {count}대 있습니다.</translation>
    </message>
    <message>
      <source>{count} zones have no junction of their own and use the nearest one: {zones}.</source>
      <translation>{count}개 존은 안에 교차로가 없어 가장 가까운 교차로를 씁니다: {zones}.</translation>
    </message>
    <message>
      <source>{count} zones selected on the map</source>
      <translation>지도에서 선택한 존 {count}곳</translation>
    </message>
    <message>
      <source>{crossing} % of the vehicles cross the border once, {through} % pass through.</source>
      <translation>차량의 {crossing} %는 시 경계를 한 번 넘고 {through} %는 지나갑니다.</translation>
    </message>
    <message>
      <source>{dataset} ({area}) was left as it is: the copy here is of {here}, the bundle's of {there}.</source>
      <translation>{dataset}({area})은(는) 그대로 두었습니다. 여기 것은 {here}, 묶음의 것은 {there}에 받은 것입니다.</translation>
    </message>
    <message>
      <source>{dataset} ({area}): {features} features of {date}</source>
      <translation>{dataset}({area}): {date}에 받은 객체 {features}개</translation>
    </message>
    <message>
      <source>{dataset} comes as a file. Give the file, or the folder that holds it, as SOURCE. ({file})</source>
      <translation>{dataset} 자료는 파일로 받는 자료입니다. SOURCE에 파일이나 그 파일이 든 폴더를 지정하십시오. ({file})</translation>
    </message>
    <message>
      <source>{dataset} is no base map of tiles.</source>
      <translation>{dataset}은(는) 타일 배경지도가 아닙니다.</translation>
    </message>
    <message>
      <source>{dataset} is no map picture (WMS or WMTS).</source>
      <translation>{dataset}은(는) 지도 그림(WMS, WMTS)이 아닙니다.</translation>
    </message>
    <message>
      <source>{dataset} is not in the data folder {folder}. Pull it first, or leave it out.</source>
      <translation>{dataset}이(가) 자료 폴더 {folder}에 없습니다. 먼저 받거나 빼십시오.</translation>
    </message>
    <message>
      <source>{dataset} is read from a file or a database, so there is no key to try. Pull it instead.</source>
      <translation>{dataset}은(는) 파일이나 데이터베이스에서 읽으므로 시험할 인증키가 없습니다. 자료를 직접 받아 보십시오.</translation>
    </message>
    <message>
      <source>{dataset} needs a key of V-World. Choose an authentication configuration of type Basic with the key as its password.</source>
      <translation>{dataset}에는 브이월드 인증키가 필요합니다. 비밀번호 칸에 키를 넣은 기본 인증(Basic) 방식의 인증 설정을 고르십시오.</translation>
    </message>
    <message>
      <source>{dataset} · {area}</source>
      <translation>{dataset} · {area}</translation>
    </message>
    <message>
      <source>{dataset}, {area}: {features} features, pulled on {date}</source>
      <translation>{dataset}, {area}: 객체 {features}개, {date}에 받음</translation>
    </message>
    <message>
      <source>{dataset}: nothing has changed; it has {features} features.</source>
      <translation>{dataset}: 바뀐 것이 없습니다. 모두 {features}건입니다.</translation>
    </message>
    <message>
      <source>{dataset}: {added} added, {changed} changed, {removed} removed; it has {features} features now.</source>
      <translation>{dataset}: 추가 {added}건, 변경 {changed}건, 삭제 {removed}건이며 지금 모두 {features}건입니다.</translation>
    </message>
    <message>
      <source>{dataset}: {features} features were pulled.</source>
      <translation>{dataset}: {features}건을 받았습니다.</translation>
    </message>
    <message>
      <source>{dataset}: {state}</source>
      <translation>{dataset}: {state}</translation>
    </message>
    <message>
      <source>{days} days ago</source>
      <translation>{days}일 전</translation>
    </message>
    <message>
      <source>{distance} to the nearest forest: beyond {limit:g} m</source>
      <translation>가장 가까운 산림까지 {distance} (기준 {limit:g} m 초과)</translation>
    </message>
    <message>
      <source>{distance} to the nearest forest: within {limit:g} m</source>
      <translation>가장 가까운 산림까지 {distance} (기준 {limit:g} m 이내)</translation>
    </message>
    <message>
      <source>{distance} to the nearest forest; the rule is not in force on {day}</source>
      <translation>가장 가까운 산림까지 {distance} (신청일 {day}에는 시행 전)</translation>
    </message>
    <message>
      <source>{done} of {known} requests</source>
      <translation>요청 {known}번 중 {done}번</translation>
    </message>
    <message>
      <source>{dpi} dpi</source>
      <translation>{dpi} dpi</translation>
    </message>
    <message>
      <source>{engine} for this PC: {file}
SHA-256 {sha256}</source>
      <translation>이 PC에 맞는 {engine}: {file}
SHA-256 {sha256}</translation>
    </message>
    <message>
      <source>{engine} is at work right now. Wait until the job has ended, or stop it.</source>
      <translation>{engine}이(가) 지금 작업 중입니다. 작업이 끝날 때까지 기다리거나 멈추십시오.</translation>
    </message>
    <message>
      <source>{engine} is loaded in QGIS, and Windows does not let its files be replaced. Close every QGIS, start it anew and install the engine before anything else.</source>
      <translation>{engine}을(를) QGIS가 열어 두어 윈도우에서 파일을 바꿀 수 없습니다. QGIS를 모두 닫았다가 다시 시작하여 다른 일보다 먼저 엔진을 설치하십시오.</translation>
    </message>
    <message>
      <source>{engine} is not in Sijeong's folder of engines, so there is nothing to do.</source>
      <translation>{engine}은(는) 시정의 엔진 폴더에 없어 할 일이 없습니다.</translation>
    </message>
    <message>
      <source>{engine} was replaced while it was loaded. Start QGIS again to work with version {version}.</source>
      <translation>{engine}을(를) 쓰는 중에 바꾸었습니다. QGIS를 다시 시작하면 {version} 버전을 씁니다.</translation>
    </message>
    <message>
      <source>{engine}: {place} {words}</source>
      <translation>{engine}: {place} {words}</translation>
    </message>
    <message>
      <source>{errors} errors and {warnings} warnings in {rows} records.</source>
      <translation>{rows}행에서 오류 {errors}건, 경고 {warnings}건.</translation>
    </message>
    <message>
      <source>{features:,} features</source>
      <translation>{features:,}건 받음</translation>
    </message>
    <message>
      <source>{features:,} features, {done:,} of {known:,} requests</source>
      <translation>{features:,}건 받음 · 요청 {known:,}번 중 {done:,}번</translation>
    </message>
    <message>
      <source>{features} features of {layers} layers are published ({size} MB): open {index}</source>
      <translation>레이어 {layers}개, 객체 {features}개를 게시했습니다({size} MB). {index}을(를) 여십시오</translation>
    </message>
    <message>
      <source>{feed} has no calendar, so every trip is taken to run.</source>
      <translation>{feed}에 운행일(calendar)이 없어 모든 운행이 다니는 것으로 봅니다.</translation>
    </message>
    <message>
      <source>{feed} has no service {service}. Its services are: {services}.</source>
      <translation>{feed}에 운행 계획 {service}이(가) 없습니다. 들어 있는 운행 계획: {services}.</translation>
    </message>
    <message>
      <source>{feed} shares ids with another feed ({fields}); those of {feed} have its name in front.</source>
      <translation>{feed}의 번호가 다른 자료와 겹칩니다({fields}). {feed}의 번호 앞에 그 이름을 붙였습니다.</translation>
    </message>
    <message>
      <source>{feed}: {count} calls have no time.</source>
      <translation>{feed}: 시각을 알 수 없는 정차 {count}건이 있습니다.</translation>
    </message>
    <message>
      <source>{field} and {other} agree only without leading zeros. Make both text of the same length.</source>
      <translation>{field}와(과) {other}은(는) 앞의 0을 빼야만 맞습니다. 둘 다 같은 길이의 글자로 바꾸십시오.</translation>
    </message>
    <message>
      <source>{field} has no value.</source>
      <translation>{field}에 값이 없습니다.</translation>
    </message>
    <message>
      <source>{field} holds numbers, but codes are text: leading zeros may be lost.</source>
      <translation>{field}이(가) 숫자로 되어 있습니다. 코드는 글자여야 합니다. 앞의 0이 사라졌을 수 있습니다.</translation>
    </message>
    <message>
      <source>{field} is {value}, a code of {city} that has been abolished.</source>
      <translation>{field} {value}은(는) {city}의 폐지된 코드입니다.</translation>
    </message>
    <message>
      <source>{field} is {value}, a code outside {city}.</source>
      <translation>{field} {value}은(는) {city} 밖의 코드입니다.</translation>
    </message>
    <message>
      <source>{field} is {value}, but {city} has no such code ({kind}).</source>
      <translation>{field} {value}: {city}에 없는 코드입니다({kind}).</translation>
    </message>
    <message>
      <source>{field} is {value}, which is not {kind}.</source>
      <translation>{field} 값 {value}이(가) 올바르지 않습니다(필요한 값: {kind}).</translation>
    </message>
    <message>
      <source>{field} is {value}: the eleventh digit is 8 or 9, which only project land has.</source>
      <translation>{field} {value}: 열한째 자리가 8이나 9입니다. 사업지구 땅에만 있습니다.</translation>
    </message>
    <message>
      <source>{field} is {value}: the eleventh digit must be 1 (land) or 2 (mountain).</source>
      <translation>{field} {value}: 열한째 자리는 1(토지) 또는 2(산)여야 합니다.</translation>
    </message>
    <message>
      <source>{field} of the edge {edge} is {value}. Correct it in the layer of edges: it is a number from 0.</source>
      <translation>링크 {edge}의 {field} 값이 {value}입니다. 링크 레이어에서 0 이상의 수로 고치십시오.</translation>
    </message>
    <message>
      <source>{field} {value} is also that of record {first}.</source>
      <translation>{field} {value}이(가) {first}행과 같습니다.</translation>
    </message>
    <message>
      <source>{field} {value} is not in {reference}.</source>
      <translation>{field} {value}이(가) {reference}에 없습니다.</translation>
    </message>
    <message>
      <source>{field}: {count} values checked as {kind}.</source>
      <translation>{field}: 값 {count}개를 점검했습니다({kind}).</translation>
    </message>
    <message>
      <source>{files} files, {data} MB of data: {target}</source>
      <translation>파일 {files}개, 자료 {data} MB: {target}</translation>
    </message>
    <message>
      <source>{file} brings XML definitions of its own (DTD), which data never does and attacks do. It was not read.</source>
      <translation>{file}에는 자체 XML 정의(DTD)가 들어 있습니다. 자료에는 없고 공격에 쓰이는 것이라 읽지 않았습니다.</translation>
    </message>
    <message>
      <source>{file} came only in part. Try again.</source>
      <translation>{file}을(를) 일부만 받았습니다. 다시 하십시오.</translation>
    </message>
    <message>
      <source>{file} came without its .dbf, so there are only shapes and no fields.</source>
      <translation>{file}에 .dbf가 없어 도형만 있고 필드는 없습니다.</translation>
    </message>
    <message>
      <source>{file} came without its {part}; that was made anew.</source>
      <translation>{file}에 {part} 파일이 없어 새로 만들었습니다.</translation>
    </message>
    <message>
      <source>{file} cannot be opened as map data; it may be cut off or of another kind. Get the file again.</source>
      <translation>{file}을(를) 공간자료로 열 수 없습니다. 파일이 잘렸거나 다른 종류입니다. 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} cannot be read as a SUMO net: {reason}. Choose a .net.xml or .net.xml.gz that netconvert wrote.</source>
      <translation>{file}을(를) SUMO 도로망으로 읽을 수 없습니다({reason}). netconvert가 만든 .net.xml 또는 .net.xml.gz를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} cannot be read as a TNTP text file: {cause}</source>
      <translation>{file} 파일을 TNTP 텍스트로 읽을 수 없습니다: {cause}</translation>
    </message>
    <message>
      <source>{file} cannot be read as a network. Choose the GeoPackage that “Build road network” wrote.</source>
      <translation>{file}을(를) 도로망으로 읽을 수 없습니다. ‘도로망 만들기’가 만든 GeoPackage를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} cannot be read as a raster of heights. Choose a GeoTIFF or IMG file.</source>
      <translation>{file}을(를) 높이 래스터로 읽을 수 없습니다. GeoTIFF나 IMG 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} cannot be read as a raster. Choose a GeoTIFF or ASC file.</source>
      <translation>{file}을(를) 래스터로 읽을 수 없습니다. GeoTIFF나 ASC 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} cannot be read as a scenario. Choose the GeoPackage that “Edit scenario” wrote.</source>
      <translation>{file}을(를) 시나리오로 읽을 수 없습니다. ‘시나리오 편집’이 쓴 GeoPackage를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} cannot be read as the result of a traffic run. Choose the GeoPackage that the run wrote.</source>
      <translation>{file}을(를) 교통 실행 결과로 읽을 수 없습니다. 실행이 만든 GeoPackage를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} cannot be read as traffic demand. Choose the GeoPackage that “Make traffic demand” wrote.</source>
      <translation>{file}을(를) 통행수요로 읽을 수 없습니다. ‘통행수요 만들기’가 쓴 GeoPackage를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} cannot be read: {cause}</source>
      <translation>{file}을(를) 읽을 수 없습니다: {cause}</translation>
    </message>
    <message>
      <source>{file} cannot be read; it may be cut off. Get the file again.</source>
      <translation>{file} 파일을 읽을 수 없습니다. 중간에 잘린 것 같습니다. 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} cannot be used: a file stands where a folder should be. Choose another place.</source>
      <translation>{file}을(를) 쓸 수 없습니다. 폴더가 있어야 할 자리에 파일이 있습니다. 다른 위치를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} defines no indicators. Begin each one with [[indicator]], as in indicators.toml.</source>
      <translation>{file}에 지표 정의가 없습니다. indicators.toml처럼 지표마다 [[indicator]]로 시작하십시오.</translation>
    </message>
    <message>
      <source>{file} does not hold transfer rules. Link the taps again.</source>
      <translation>{file}에 환승 기준이 없습니다. 통행 연결을 다시 하십시오.</translation>
    </message>
    <message>
      <source>{file} has a leg without {column}. Link the taps again with Link taps into journeys.</source>
      <translation>{file}에 {column}이(가) 없는 탑승이 있습니다. ‘통행으로 연결’을 다시 실행하십시오.</translation>
    </message>
    <message>
      <source>{file} has a tap without {name}. Import the card records again with Import card taps.</source>
      <translation>{file}에 {name} 값이 없는 승하차가 있습니다. ‘교통카드 기록 가져오기’로 다시 가져오십시오.</translation>
    </message>
    <message>
      <source>{file} has no column {columns}, which the mapping {name} reads. It has: {header}.</source>
      <translation>열 맞추기 ‘{name}’이(가) 읽는 열 {columns}이(가) {file}에 없습니다. 있는 열: {header}</translation>
    </message>
    <message>
      <source>{file} has no column {column}, so it is not the GBIS base file of {table}. Its header is: {header}</source>
      <translation>{file}에 열 {column}이(가) 없어 {table}의 GBIS 기반 파일이 아닙니다. 머리글: {header}</translation>
    </message>
    <message>
      <source>{file} has no column {missing}. A table of levels of service has measure, los, limit and source.</source>
      <translation>{file}에 {missing} 열이 없습니다. 서비스수준 표의 열은 measure, los, limit, source입니다.</translation>
    </message>
    <message>
      <source>{file} has no header; its columns were told by other means</source>
      <translation>{file}에 머리글이 없어 열을 다른 방법으로 알아냈습니다. 보고서에서 확인하십시오.</translation>
    </message>
    <message>
      <source>{file} has no layer {layer}. It holds: {layers}.</source>
      <translation>{file}에 {layer} 레이어가 없습니다. 들어 있는 레이어: {layers}.</translation>
    </message>
    <message>
      <source>{file} has no line &lt;{name}&gt;, so it is no TNTP file of this kind. Choose another file.</source>
      <translation>{file}에 &lt;{name}&gt; 줄이 없어 이 종류의 TNTP 파일이 아닙니다. 다른 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} has no {name}, which every GTFS feed needs.</source>
      <translation>{file}에 GTFS 자료에 꼭 있어야 하는 {name}이(가) 없습니다.</translation>
    </message>
    <message>
      <source>{file} has x and y (or longitude and latitude) the wrong way round; they were put right.</source>
      <translation>{file}은(는) x와 y(또는 경도와 위도)가 뒤바뀌어 있어 바로잡았습니다.</translation>
    </message>
    <message>
      <source>{file} holds a document type, which no SUMO net has; it was not read.</source>
      <translation>{file}에 SUMO 도로망에는 없는 문서 형식 선언(DOCTYPE)이 있어 읽지 않았습니다.</translation>
    </message>
    <message>
      <source>{file} holds no MOCT_LINK and MOCT_NODE. Choose the zip of the standard node-link.</source>
      <translation>{file}에 MOCT_LINK와 MOCT_NODE가 없습니다. 표준노드링크 압축 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} holds no card records, so nothing is deleted. Choose the folder that Import card taps or Link taps into journeys has written.</source>
      <translation>{file}은(는) 카드 자료가 아니어서 아무것도 지우지 않았습니다. ‘교통카드 기록 가져오기’나 ‘통행으로 연결’이 만든 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} holds no features here.</source>
      <translation>{file}에는 이 범위에 객체가 없습니다.</translation>
    </message>
    <message>
      <source>{file} holds no rows</source>
      <translation>{file}에 행이 없습니다</translation>
    </message>
    <message>
      <source>{file} holds no rule. Write one row for each legal distance.</source>
      <translation>{file}에 법정 거리가 없습니다. 법정 거리마다 한 행씩 적으십시오.</translation>
    </message>
    <message>
      <source>{file} holds no stops.txt, so it is no GTFS feed.</source>
      <translation>{file}에 stops.txt가 없어 GTFS 자료가 아닙니다.</translation>
    </message>
    <message>
      <source>{file} holds no trip with calls.</source>
      <translation>{file}에 정류장에 서는 운행이 없습니다.</translation>
    </message>
    <message>
      <source>{file} holds nothing that Sijeong can read. It reads: {kinds}.</source>
      <translation>{file}에 시정이 읽을 수 있는 파일이 없습니다. 읽을 수 있는 형식: {kinds}.</translation>
    </message>
    <message>
      <source>{file} holds several GTFS feeds ({folders}). Unpack it and choose the folder of one.</source>
      <translation>{file}에 GTFS 자료가 여럿 있습니다({folders}). 압축을 풀고 그 가운데 한 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} holds several layers: {layers}. Choose one of them (LAYER).</source>
      <translation>{file}에 레이어가 여러 개 있습니다: {layers}. 하나를 고르십시오(LAYER).</translation>
    </message>
    <message>
      <source>{file} holds zips inside zips, deeper than {depth}. Unpack it by hand.</source>
      <translation>{file} 안에 압축 파일이 {depth}겹보다 깊게 들어 있습니다. 직접 압축을 푸십시오.</translation>
    </message>
    <message>
      <source>{file} holds {found}, the files before it {others}. Import them one after the other.</source>
      <translation>{file}은(는) {found}, 앞 파일은 {others} 양식입니다. 따로따로 가져오십시오.</translation>
    </message>
    <message>
      <source>{file} is UTF-16 text. Save it as UTF-8 and import it again.</source>
      <translation>{file}은(는) UTF-16 문서입니다. UTF-8로 저장해 다시 가져오십시오.</translation>
    </message>
    <message>
      <source>{file} is a folder, so no file can be written there. Choose the name of a file.</source>
      <translation>{file}은(는) 폴더라서 파일을 쓸 수 없습니다. 파일 이름을 지정하십시오.</translation>
    </message>
    <message>
      <source>{file} is a picture of {count} colour bands, not heights. Choose the DEM itself.</source>
      <translation>{file}은(는) 색 밴드 {count}개의 그림이며 높이가 아닙니다. DEM 자체를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is a table without geometry. Choose a layer with shapes.</source>
      <translation>{file}은(는) 도형이 없는 표입니다. 도형이 있는 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is a table without shapes: only the fields are written. Choose GeoPackage or CSV for the shapes.</source>
      <translation>{file}은(는) 도형이 없는 표 형식이라 속성만 씁니다. 도형까지 쓰려면 GeoPackage나 CSV를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is a web page and not data. The download may have wanted a login: open the file in a browser, and get the data again.</source>
      <translation>{file}은(는) 자료가 아니라 웹 페이지입니다. 로그인이 필요한 내려받기였을 수 있습니다. 파일을 웹 브라우저로 열어 확인하고 자료를 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} is an old Excel file. Open it in Excel and save it as .xlsx.</source>
      <translation>{file}은(는) 옛 엑셀 파일입니다. 엑셀에서 열어 .xlsx로 저장하십시오.</translation>
    </message>
    <message>
      <source>{file} is cut off or damaged and cannot be unpacked. Get the file again.</source>
      <translation>{file}이(가) 잘렸거나 손상되어 압축을 풀 수 없습니다. 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} is cut off: it ends inside a record. Get the file again.</source>
      <translation>{file}이(가) 잘렸습니다. 레코드 중간에서 끝납니다. 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} is cut off: it is shorter than it says. Get the file again.</source>
      <translation>{file}이(가) 잘렸습니다. 적혀 있는 길이보다 짧습니다. 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} is damaged or cut off. Copy it again from where it came from.</source>
      <translation>{file}이(가) 손상되었거나 잘렸습니다. 원본에서 다시 복사하십시오.</translation>
    </message>
    <message>
      <source>{file} is damaged or was changed: its SHA-256 is not the published one. Get the file again.</source>
      <translation>{file}이(가) 손상되었거나 바뀌었습니다(SHA-256이 공표된 값과 다릅니다). 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} is damaged, so the sample city cannot be unpacked. Install the plugin again.</source>
      <translation>{file} 파일이 손상되어 예제 도시를 풀 수 없습니다. 플러그인을 다시 설치하십시오.</translation>
    </message>
    <message>
      <source>{file} is empty.</source>
      <translation>{file}이(가) 비어 있습니다.</translation>
    </message>
    <message>
      <source>{file} is empty. Choose another file.</source>
      <translation>{file}이(가) 비어 있습니다. 다른 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is empty. Get the GBIS base file of {table} again.</source>
      <translation>{file}이(가) 비어 있습니다. {table}의 GBIS 기반 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} is for another system or Python. Bring this one: {wanted}.</source>
      <translation>{file}은(는) 다른 운영체제나 파이썬용입니다. 다음 파일을 준비하십시오: {wanted}.</translation>
    </message>
    <message>
      <source>{file} is locked with a password. Unpack it and choose the file inside.</source>
      <translation>{file}에 암호가 걸려 있습니다. 직접 압축을 풀고 안에 든 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is neither UTF-8 nor CP949. Save it as “CSV UTF-8”.</source>
      <translation>{file}의 인코딩이 UTF-8도 CP949도 아닙니다. ‘CSV UTF-8’로 저장하십시오.</translation>
    </message>
    <message>
      <source>{file} is neither UTF-8 nor cp949 text. Ask the agency for one of these, or for Parquet.</source>
      <translation>{file}은(는) UTF-8도 cp949도 아닙니다. 제공 기관에 이 가운데 하나나 Parquet으로 요청하십시오.</translation>
    </message>
    <message>
      <source>{file} is neither UTF-8 nor cp949 text. Get the GBIS base file again.</source>
      <translation>{file}의 글자가 UTF-8도 CP949도 아닙니다. GBIS 기반 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} is no SUMO net: it has no edges and junctions.</source>
      <translation>{file}은(는) SUMO 도로망이 아닙니다. 링크와 교차로가 없습니다.</translation>
    </message>
    <message>
      <source>{file} is no network file that Sijeong reads. Choose a SUMO net (.net.xml, .net.xml.gz) or a TNTP network (_net.tntp).</source>
      <translation>{file}은(는) 시정이 읽을 수 있는 도로망 파일이 아닙니다. SUMO 도로망(.net.xml, .net.xml.gz)이나 TNTP(_net.tntp)를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is no network: it has no layer {missing}. Choose the GeoPackage that “Build road network” wrote.</source>
      <translation>{file}은(는) 도로망이 아닙니다({missing} 레이어 없음). ‘도로망 만들기’가 만든 GeoPackage를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is no report of indicators of before. Choose the HTML or JSON that an earlier run has written.</source>
      <translation>{file}은(는) 지난 시정 지표 보고서가 아닙니다. 이전에 만든 HTML이나 JSON을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is no result of a traffic run: it lacks {missing}. Choose the GeoPackage of “Assign traffic” or “Simulate traffic”.</source>
      <translation>{file}은(는) 교통 실행 결과가 아닙니다. {missing}이(가) 없습니다. ‘통행배정’이나 ‘교통 시뮬레이션’이 만든 GeoPackage를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is no sample city. Install the plugin again.</source>
      <translation>{file} 파일은 예제 도시가 아닙니다. 플러그인을 다시 설치하십시오.</translation>
    </message>
    <message>
      <source>{file} is no scenario: it has no layer “changes”. Choose the GeoPackage that “Edit scenario” wrote.</source>
      <translation>{file}은(는) 시나리오가 아닙니다: 레이어 ‘changes’가 없습니다. ‘시나리오 편집’이 쓴 GeoPackage를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is no table: its lines do not have the same number of cells. Choose another file.</source>
      <translation>{file}은(는) 표가 아닙니다. 줄마다 칸 수가 다릅니다. 다른 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is no traffic demand: it lacks the table {missing}. Choose that of “Make traffic demand”.</source>
      <translation>{file}은(는) 통행수요가 아닙니다. {missing} 표가 없습니다. ‘통행수요 만들기’의 GeoPackage를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is no zip and no folder, so it holds no GTFS feed.</source>
      <translation>{file}은(는) zip도 폴더도 아니어서 GTFS 자료가 아닙니다.</translation>
    </message>
    <message>
      <source>{file} is not a bundle of Sijeong, or it was cut off. Copy it again from where it was made.</source>
      <translation>{file}은(는) 시정의 자료 묶음이 아니거나 잘렸습니다. 만든 곳에서 다시 복사하십시오.</translation>
    </message>
    <message>
      <source>{file} is not a bundle of Sijeong: its list of datasets ({name}) is missing or damaged.</source>
      <translation>{file}은(는) 시정의 자료 묶음이 아닙니다. 자료 목록({name})이 없거나 상했습니다.</translation>
    </message>
    <message>
      <source>{file} is not a saved mapping of columns ({reason}). Choose one that was saved with Match columns.</source>
      <translation>{file}은(는) 저장한 열 맞추기 파일이 아닙니다({reason}). 열 맞추기에서 저장한 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is not a shapefile, or it is damaged. Get the file again.</source>
      <translation>{file}은(는) 셰이프파일이 아니거나 손상되었습니다. 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} is not a valid TOML file in UTF-8. Save it as UTF-8.</source>
      <translation>{file}은(는) UTF-8로 된 올바른 TOML 파일이 아닙니다. UTF-8로 저장하십시오.</translation>
    </message>
    <message>
      <source>{file} is not a valid TOML file: it ends within a text or a bracket that is not closed.</source>
      <translation>{file}은(는) 올바른 TOML 파일이 아닙니다. 따옴표나 괄호가 닫히지 않은 채 끝납니다.</translation>
    </message>
    <message>
      <source>{file} is not a valid TOML file: look at line {line}, column {column}, and what stands before it.</source>
      <translation>{file}은(는) 올바른 TOML 파일이 아닙니다. {line}행 {column}열과 그 앞을 확인하십시오.</translation>
    </message>
    <message>
      <source>{file} is not a wheel that Sijeong was tested with. Bring this one: {wanted}.</source>
      <translation>{file}은(는) 시정에서 검증한 휠 파일이 아닙니다. 다음 파일을 준비하십시오: {wanted}.</translation>
    </message>
    <message>
      <source>{file} is not an aggregate that is known ({known}); it begins with: {header}. Choose another file.</source>
      <translation>{file}은(는) 아는 집계 양식({known})이 아닙니다. 첫 줄: {header}. 다른 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is not safe: its entry {entry} would be written outside its folder. Do not use it; get it again from the agency.</source>
      <translation>{file}은(는) 안전하지 않습니다. 안에 든 {entry}이(가) 폴더 밖에 쓰이게 되어 있습니다. 쓰지 말고 기관에서 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} is not sorted by card and boarding time. Import the card records again with Import card taps.</source>
      <translation>{file}이(가) 카드와 승차 시각 순으로 정렬되어 있지 않습니다. ‘교통카드 기록 가져오기’로 다시 가져오십시오.</translation>
    </message>
    <message>
      <source>{file} is not the layout of 27 columns without a header: its rows have another number of fields, or no card number and boarding time can be told among them. Match its columns by hand.</source>
      <translation>{file}은(는) 머리글 없는 27열 양식이 아닙니다. 필드 수가 다르거나 카드번호와 승차일시를 알아낼 수 없습니다. 열 맞추기로 직접 정하십시오.</translation>
    </message>
    <message>
      <source>{file} is not valid TOML in UTF-8: {cause}</source>
      <translation>{file}은(는) UTF-8로 된 올바른 TOML이 아닙니다: {cause}</translation>
    </message>
    <message>
      <source>{file} is not {encoding} text: line {line} cannot be read. Choose the encoding that the agency used (utf-8 or cp949).</source>
      <translation>{file}은(는) {encoding} 문서가 아닙니다. {line}번째 줄을 읽을 수 없습니다. 제공 기관이 쓴 인코딩(utf-8 또는 cp949)을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is of a kind that Sijeong cannot read. It reads: {kinds}.</source>
      <translation>{file}은(는) 시정이 읽을 수 없는 형식입니다. 읽을 수 있는 형식: {kinds}.</translation>
    </message>
    <message>
      <source>{file} is of the same kind.</source>
      <translation>{file}와(과) 같은 종류입니다.</translation>
    </message>
    <message>
      <source>{file} is packed in a way that Sijeong cannot read ({reason}). Unpack it and choose the file inside.</source>
      <translation>{file}은(는) 시정이 풀 수 없는 방식으로 압축되어 있습니다({reason}). 직접 압축을 풀고 안에 든 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} lacks fields that the entry of the catalogue has: {fields}.</source>
      <translation>{file}에 자료 목록 항목에 있는 필드가 없습니다: {fields}.</translation>
    </message>
    <message>
      <source>{file} lacks the columns {columns}. Import the card records again with Import card taps.</source>
      <translation>{file}에 {columns} 열이 없습니다. ‘교통카드 기록 가져오기’로 다시 가져오십시오.</translation>
    </message>
    <message>
      <source>{file} lacks the columns {columns}. Its header must name them; it has: {header}.</source>
      <translation>{file}에 {columns} 열이 없습니다. 머리글에 이 열이 있어야 합니다. 지금 머리글: {header}.</translation>
    </message>
    <message>
      <source>{file} lies beside the shapefile {other}, whose reference system would be lost. Choose another name.</source>
      <translation>{file} 옆에 셰이프파일 {other}이(가) 있어 그 좌표계 정보를 잃게 됩니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} lies in a zip. Unpack it to look at its columns.</source>
      <translation>{file}은(는) 압축 파일 안에 있습니다. 풀어서 열을 맞추십시오.</translation>
    </message>
    <message>
      <source>{file} may not be written or read: it is open in another program or you have no permission. Close it or choose another place.</source>
      <translation>{file}을(를) 읽거나 쓸 수 없습니다. 다른 프로그램이 열고 있거나 권한이 없습니다. 닫거나 다른 위치를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} of the publication in {place} cannot be read: {cause}</source>
      <translation>{place}에 있는 게시본의 {file}을(를) 읽을 수 없습니다: {cause}</translation>
    </message>
    <message>
      <source>{file} says {said} links, but has {found}: it is not complete. Get the file again.</source>
      <translation>{file}에는 링크가 {said}개라고 적혀 있으나 {found}개만 있습니다. 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} tells no level of service by delay at signals. Give rows with the measure signal_delay_s.</source>
      <translation>{file}에 신호교차로 지체로 정하는 서비스수준이 없습니다. 지표가 signal_delay_s인 행을 쓰십시오.</translation>
    </message>
    <message>
      <source>{file} unpacks to more than it says of itself. Do not use it; get it again from the agency.</source>
      <translation>{file}의 압축을 풀면 적혀 있는 것보다 큽니다. 쓰지 말고 기관에서 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} was cut to the whole city, because the outline of the chosen dongs is not known. Pull the boundaries of legal dongs first.</source>
      <translation>고른 동의 경계를 알 수 없어 {file}을(를) 시 전체로 잘랐습니다. 먼저 법정동 경계를 받으십시오.</translation>
    </message>
    <message>
      <source>{file} was made by a newer Sijeong. Update this one, or compare with another report.</source>
      <translation>{file}은(는) 더 새로운 버전의 시정에서 만들었습니다. 시정을 업데이트하거나 다른 보고서와 비교하십시오.</translation>
    </message>
    <message>
      <source>{file} was read as {crs} ({reason}), but it could also be {alternatives}; the metres say how far away that would be. Lay it over a layer that you trust, and if it is off, import it again with that CRS.</source>
      <translation>{file}을(를) {crs}(으)로 읽었습니다({reason}). 그러나 {alternatives}일 수도 있으며, 괄호 안은 그때 어긋나는 거리입니다. 믿을 만한 레이어와 겹쳐 보고, 어긋나면 그 좌표계로 다시 가져오십시오.</translation>
    </message>
    <message>
      <source>{file} was read as {crs} ({reason}). Look whether it lies where it should; else choose the CRS.</source>
      <translation>{file}을(를) {crs}(으)로 읽었습니다({reason}). 제자리에 놓이는지 확인하고, 아니면 좌표계를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} was read as {encoding} ({reason}). If the texts look wrong, choose the encoding.</source>
      <translation>{file}을(를) {encoding}(으)로 읽었습니다({reason}). 글자가 깨져 보이면 인코딩을 고르십시오.</translation>
    </message>
    <message>
      <source>{file} would unpack to {size} GB in {entries} files, more than fits or makes sense. If you trust it, unpack it by hand and choose the file inside.</source>
      <translation>{file}의 압축을 풀면 파일 {entries}개, {size} GB가 되어 디스크에 들어가지 않거나 정상이 아닙니다. 믿을 수 있는 파일이면 직접 압축을 풀고 안에 든 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>{file}, line {line} is neither a section such as [data] nor an entry such as folder = D:\Data. Correct it, or put a semicolon before it.</source>
      <translation>{file} {line}번째 줄은 [data] 같은 구역도, folder = D:\Data 같은 항목도 아닙니다. 고치거나 앞에 세미콜론을 붙이십시오.</translation>
    </message>
    <message>
      <source>{file}, line {line} sets something of section [{section}] a second time, and only the first counts. Take one of them out.</source>
      <translation>{file} {line}번째 줄이 [{section}]의 같은 항목을 다시 정했습니다. 처음 것만 쓰므로 하나를 지우십시오.</translation>
    </message>
    <message>
      <source>{file}, line {line} stands before the first section. Put a line such as [data] above it.</source>
      <translation>{file} {line}번째 줄이 첫 구역보다 앞에 있습니다. 그 위에 [data] 같은 줄을 두십시오.</translation>
    </message>
    <message>
      <source>{file}, line {line}, [{section}] {name}</source>
      <translation>{file} {line}번째 줄, [{section}] {name}</translation>
    </message>
    <message>
      <source>{file}, line {line}: there is no setting {name} in section [{section}]. Compare it with the sample in docs/desktop.md.</source>
      <translation>{file} {line}번째 줄: [{section}]에 {name}(이)라는 설정은 없습니다. docs/desktop.md의 예시와 비교하십시오.</translation>
    </message>
    <message>
      <source>{file}, line {line}: this is not as the NGI format has it. Get the file again.</source>
      <translation>{file} {line}번째 줄이 NGI 형식과 다릅니다. 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file}, line {line}: {reason}</source>
      <translation>{file} {line}번째 줄: {reason}</translation>
    </message>
    <message>
      <source>{file}, line {line}: {what}. Correct the line, or get the TNTP file again.</source>
      <translation>{file} {line}번째 줄: {what}. 줄을 고치거나 TNTP 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file}, row 1: there is no column “{column}”. Give the columns these headings: {columns}.</source>
      <translation>{file} 1행에 ‘{column}’ 열이 없습니다. 열 제목을 다음과 같이 적으십시오: {columns}.</translation>
    </message>
    <message>
      <source>{file}, row {row}, column “{column}”: “{text}” cannot be used. Write {wanted}.</source>
      <translation>{file} {row}행 ‘{column}’ 열: ‘{text}’은(는) 쓸 수 없습니다. {wanted} 형식으로 적으십시오.</translation>
    </message>
    <message>
      <source>{file}, row {row}, column “{column}”: “{text}” is no number. Write a number above 0.</source>
      <translation>{file} {row}행 ‘{column}’ 열: ‘{text}’은(는) 숫자가 아닙니다. 0보다 큰 수를 적으십시오.</translation>
    </message>
    <message>
      <source>{file}, row {row}: the limit “{limit}” is no number beyond the one before it. Correct the table.</source>
      <translation>{file} {row}행: 한계 ‘{limit}’이(가) 앞 행을 넘는 수가 아닙니다. 표를 고치십시오.</translation>
    </message>
    <message>
      <source>{file}, row {row}: “{los}” is out of turn. The levels of a measure follow each other from A on.</source>
      <translation>{file} {row}행: ‘{los}’의 차례가 아닙니다. 한 지표의 서비스수준은 A부터 차례로 써야 합니다.</translation>
    </message>
    <message>
      <source>{file}, row {row}: “{measure}” is no measure. Use {known}.</source>
      <translation>{file} {row}행: ‘{measure}’은(는) 지표가 아닙니다. {known} 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
      <source>{file}: a condition of the indicator {key} is not of the form ["field", "&lt;=", 100]: {entry}</source>
      <translation>{file}: 지표 {key}의 조건이 ["필드", "&lt;=", 100] 꼴이 아닙니다: {entry}</translation>
    </message>
    <message>
      <source>{file}: a condition of the indicator {key} needs a list with "in", and one value with all others: {entry}</source>
      <translation>{file}: 지표 {key}의 조건에서 "in"에는 목록을, 나머지에는 값 하나를 쓰십시오: {entry}</translation>
    </message>
    <message>
      <source>{file}: a spreadsheet has turned {count} codes into numbers like 4.139E+18; they cannot be restored. Get the original file.</source>
      <translation>{file}: 스프레드시트가 코드 {count}개를 4.139E+18과 같은 숫자로 바꾸었습니다. 되돌릴 수 없으니 원본 파일을 받으십시오.</translation>
    </message>
    <message>
      <source>{file}: a text is in another encoding than the file says. Choose the encoding by hand (ENCODING, or in the layer's properties), or save the file as UTF-8.</source>
      <translation>{file}: 파일에 적힌 것과 다른 인코딩의 글자가 있습니다. 인코딩을 직접 고르거나(ENCODING 또는 레이어 속성) 파일을 UTF-8로 저장하십시오.</translation>
    </message>
    <message>
      <source>{file}: field names that were cut off have been completed: {names}.</source>
      <translation>{file}: 잘린 필드 이름을 되살렸습니다: {names}.</translation>
    </message>
    <message>
      <source>{file}: no layer is written to files that end in {ending}. Choose .gpkg, .csv or .xlsx.</source>
      <translation>{file}: 확장자가 {ending}인 파일에는 레이어를 저장할 수 없습니다. .gpkg, .csv, .xlsx 가운데 고르십시오.</translation>
    </message>
    <message>
      <source>{file}: the city {city} has a field that is missing or cannot be used: {field}. Compare it with the first city of cities.toml.</source>
      <translation>{file}: {city} 시에 빠졌거나 쓸 수 없는 항목이 있습니다: {field}. cities.toml의 첫 번째 시와 견주어 보십시오.</translation>
    </message>
    <message>
      <source>{file}: the coordinate reference system is not known ({reason}). Choose it (CRS).</source>
      <translation>{file}: 좌표계를 알 수 없습니다({reason}). 좌표계를 고르십시오(CRS).</translation>
    </message>
    <message>
      <source>{file}: the coordinate reference system is not known, so it cannot be cut to the area. Choose it (CRS), or import the whole file.</source>
      <translation>{file}: 좌표계를 알 수 없어 지역으로 자를 수 없습니다. 좌표계를 고르거나(CRS) 파일 전체를 가져오십시오.</translation>
    </message>
    <message>
      <source>{file}: the coordinate reference system is not known. Import it by hand and choose the CRS.</source>
      <translation>{file}: 좌표계를 알 수 없습니다. 파일 가져오기에서 좌표계를 골라 가져오십시오.</translation>
    </message>
    <message>
      <source>{file}: the dataset {dataset} has a field that is missing or cannot be used: {field}. Compare it with docs/catalog.md.</source>
      <translation>{file}: {dataset} 자료에 빠졌거나 쓸 수 없는 항목이 있습니다: {field}. docs/catalog.md와 견주어 보십시오.</translation>
    </message>
    <message>
      <source>{file}: the indicator {key} has an unknown field {field}. Known are: {known}.</source>
      <translation>{file}: 지표 {key}에 알 수 없는 항목 {field}이(가) 있습니다. 쓸 수 있는 항목: {known}.</translation>
    </message>
    <message>
      <source>{file}: the indicator {key} has no {field}. Add it.</source>
      <translation>{file}: 지표 {key}에 {field} 항목이 없습니다. 추가하십시오.</translation>
    </message>
    <message>
      <source>{file}: the indicator {key} is a share and needs part, the conditions of what is counted.</source>
      <translation>{file}: 지표 {key}은(는) 비율(share)이므로 셀 대상의 조건(part)이 필요합니다.</translation>
    </message>
    <message>
      <source>{file}: the indicator {key} is a {aggregation} and needs {field} with the name of a field, or a list of fields that are multiplied.</source>
      <translation>{file}: 지표 {key}은(는) {aggregation}이므로 {field}에 필드 이름 하나나 곱할 필드의 목록이 필요합니다.</translation>
    </message>
    <message>
      <source>{file}: the indicator {key} is defined twice. Remove one.</source>
      <translation>{file}: 지표 {key}이(가) 두 번 정의되어 있습니다. 하나를 지우십시오.</translation>
    </message>
    <message>
      <source>{file}: the indicator {key} says {field} = {value}. Possible are: {known}.</source>
      <translation>{file}: 지표 {key}에 {field} = {value}(으)로 적혀 있습니다. 쓸 수 있는 값: {known}.</translation>
    </message>
    <message>
      <source>{file}: the key {key} may have letters without accents, digits and _ only, as it names a database view.</source>
      <translation>{file}: 키 {key}은(는) 데이터베이스 뷰의 이름이 되므로 영문자, 숫자, _만 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>{file}: the text is neither UTF-8 nor CP949, so it may be damaged. Choose the encoding by hand (ENCODING), or get the file again.</source>
      <translation>{file}: 글자가 UTF-8도 CP949도 아니어서 손상되었을 수 있습니다. 인코딩을 직접 고르거나(ENCODING) 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file}: this result is several layers in one file. Choose a GeoPackage (.gpkg) of its own.</source>
      <translation>{file}: 이 결과는 한 파일에 여러 레이어가 들어갑니다. 따로 쓸 GeoPackage(.gpkg)를 고르십시오.</translation>
    </message>
    <message>
      <source>{file}: {count} features have no shape; they were kept.</source>
      <translation>{file}: 도형이 없는 객체가 {count}개 있으며 그대로 두었습니다.</translation>
    </message>
    <message>
      <source>{file}: {count} features repeat another one; they were kept.</source>
      <translation>{file}: 중복된 객체가 {count}개 있으며 그대로 두었습니다.</translation>
    </message>
    <message>
      <source>{file}: {count} ids of stops are written as GBIS has them (GGB224000063 is 224000063).</source>
      <translation>{file}: 정류장 ID {count}건을 경기도 버스정보시스템(GBIS)의 ID로 적었습니다(GGB224000063은 224000063).</translation>
    </message>
    <message>
      <source>{file}: {count} rows could not be read and were set aside.</source>
      <translation>{file}: 읽지 못한 행 {count}개를 따로 모았습니다.</translation>
    </message>
    <message>
      <source>{file}: {count} rows have coordinates outside Korea; they were kept without a shape.</source>
      <translation>{file}: 좌표가 한국 밖인 행이 {count}개 있으며 도형 없이 두었습니다.</translation>
    </message>
    <message>
      <source>{file}: {count} shapes were invalid and were repaired.</source>
      <translation>{file}: 잘못된 도형 {count}개를 고쳤습니다.</translation>
    </message>
    <message>
      <source>{file}: {count} values of {field} are not of its type and were left empty; first: “{value}”.</source>
      <translation>{file}: {field} 필드의 값 {count}개가 형식에 맞지 않아 비웠습니다. 첫 값: ‘{value}’.</translation>
    </message>
    <message>
      <source>{file}: {entry} unpacks to {ratio} times its size, which no map data does. If you trust it, unpack it by hand and choose the file inside.</source>
      <translation>{file}: {entry}의 압축을 풀면 {ratio}배가 되는데 지도 자료는 그럴 수 없습니다. 믿을 수 있는 파일이면 직접 압축을 풀고 안에 든 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>{file}: {features} features were imported.</source>
      <translation>{file}: {features}건을 가져왔습니다.</translation>
    </message>
    <message>
      <source>{file}: {field} of the indicator {key} needs both languages: {{ ko = "…", en = "…" }}.</source>
      <translation>{file}: 지표 {key}의 {field}에는 두 언어가 모두 필요합니다: {{ ko = "…", en = "…" }}.</translation>
    </message>
    <message>
      <source>{file}: {kind} {id} stands twice. Remove one, or give it another id.</source>
      <translation>{file}: {kind} {id}이(가) 두 번 있습니다. 하나를 지우거나 id를 바꾸십시오.</translation>
    </message>
    <message>
      <source>{file}: {kind} {id}: nobody reads the key {key}. Did you mean {near}?</source>
      <translation>{file}: {kind} {id}: {key} 항목은 쓰이지 않습니다. {near}을(를) 쓰려 했습니까?</translation>
    </message>
    <message>
      <source>{file}: {kind} {id}: the address holds an account or a key. Take it out and keep it in an authentication configuration of QGIS.</source>
      <translation>{file}: {kind} {id}: 주소에 계정이나 인증키가 들어 있습니다. 주소에서 빼고 QGIS의 인증 설정에 넣으십시오.</translation>
    </message>
    <message>
      <source>{file}: {kind} {id}: the field name {name} is longer than {most} letters. Shorten it.</source>
      <translation>{file}: {kind} {id}: 필드 이름 {name}이(가) {most}자를 넘습니다. 줄이십시오.</translation>
    </message>
    <message>
      <source>{file}: {kind} {id}: the field {name} stands twice. Remove one.</source>
      <translation>{file}: {kind} {id}: {name} 필드가 두 번 있습니다. 하나를 지우십시오.</translation>
    </message>
    <message>
      <source>{file}: {kind} {id}: {key} cannot be {value}. Write it like {example}.</source>
      <translation>{file}: {kind} {id}: {key}에 {value}을(를) 쓸 수 없습니다. {example}처럼 쓰십시오.</translation>
    </message>
    <message>
      <source>{file}: {kind} {id}: {key} has no text for the language {language}. Write both: {example}</source>
      <translation>{file}: {kind} {id}: {key}에 {language} 언어의 글이 없습니다. 둘 다 쓰십시오: {example}</translation>
    </message>
    <message>
      <source>{file}: {kind} {id}: {key} is {value}, but must be one of: {known}.</source>
      <translation>{file}: {kind} {id}: {key}이(가) {value}입니다. 이 가운데 하나여야 합니다: {known}.</translation>
    </message>
    <message>
      <source>{file}: {kind} {id}: {key} {value} does not begin with a sigungu code of the city ({known}).</source>
      <translation>{file}: {kind} {id}: {key} {value}이(가) 시의 시군구 코드({known})로 시작하지 않습니다.</translation>
    </message>
    <message>
      <source>{file}: {kind} {id}: {key} {value} may hold only small letters a to z, digits and _, and begins with a letter.</source>
      <translation>{file}: {kind} {id}: {key} {value}에는 영문 소문자, 숫자, _만 쓸 수 있고 영문자로 시작해야 합니다.</translation>
    </message>
    <message>
      <source>{file}: {kind} {id}: {key} {value} must have {digits} digits.</source>
      <translation>{file}: {kind} {id}: {key} {value}은(는) {digits}자리 숫자여야 합니다.</translation>
    </message>
    <message>
      <source>{file}: {name} cannot be read as a table ({reason}). Get the feed again.</source>
      <translation>{file}: {name}을(를) 표로 읽을 수 없습니다({reason}). 자료를 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file}: {name} has no column {column}. Its columns are: {columns}.</source>
      <translation>{file}: {name}에 열 {column}이(가) 없습니다. 있는 열: {columns}.</translation>
    </message>
    <message>
      <source>{file}: {name} is neither UTF-8 nor cp949 text. Get the feed again.</source>
      <translation>{file}: {name}의 글자가 UTF-8도 CP949도 아닙니다. 자료를 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file}: {rejected} of {records} records could not be read and were left out.</source>
      <translation>{file}: 레코드 {records}개 가운데 {rejected}개를 읽을 수 없어 뺐습니다.</translation>
    </message>
    <message>
      <source>{finished} of {known} requests are kept; the next pull of the same data goes on from there.</source>
      <translation>요청 {known}번 가운데 {finished}번을 남겨 두었습니다. 같은 자료를 다시 받으면 이어 갑니다.</translation>
    </message>
    <message>
      <source>{folder} has no service day from {first} to {last}; it has {days} from {from_day} to {to_day}.</source>
      <translation>{folder}에는 {first}부터 {last}까지의 운행일이 없습니다. {from_day}부터 {to_day}까지 {days}일이 있습니다.</translation>
    </message>
    <message>
      <source>{folder} holds legs, which are linked already. Choose the folder that Import card taps has written.</source>
      <translation>{folder}은(는) 이미 통행으로 연결한 탑승 자료입니다. ‘교통카드 기록 가져오기’가 만든 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{folder} holds no card records by service day. Choose a folder that the import of card taps has written.</source>
      <translation>{folder}에 운행일별 승하차 자료가 없습니다. ‘교통카드 기록 가져오기’가 만든 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{folder} holds no file for {dataset}: it should be called {patterns}. ({how})</source>
      <translation>{folder}에 {dataset} 자료의 파일이 없습니다. 파일 이름은 {patterns} 형식이어야 합니다. ({how})</translation>
    </message>
    <message>
      <source>{folder} holds other files already, so the sample city was not put there. Choose another folder.</source>
      <translation>{folder} 폴더에 다른 파일이 있어 예제 도시를 풀지 않았습니다. 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{folder} is a file. Choose a folder for the publication.</source>
      <translation>{folder}은(는) 파일입니다. 게시본을 둘 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{folder} is no folder of card records, so nothing is deleted.</source>
      <translation>{folder}은(는) 카드 자료 폴더가 아니어서 아무것도 지우지 않았습니다.</translation>
    </message>
    <message>
      <source>{found} (found)</source>
      <translation>{found}(알아냄)</translation>
    </message>
    <message>
      <source>{found} of {all} fields of the entry are there.</source>
      <translation>자료 목록의 필드 {all}개 가운데 {found}개가 있습니다.</translation>
    </message>
    <message>
      <source>{found} of {all} keys of {reference} ({percent} %) are used.</source>
      <translation>{reference}의 키 {all}개 가운데 {found}개({percent} %)가 쓰입니다.</translation>
    </message>
    <message>
      <source>{found} of {all} records ({percent} %) find their partner in {reference}.</source>
      <translation>{all}행 가운데 {found}행({percent} %)이 {reference}에서 짝을 찾습니다.</translation>
    </message>
    <message>
      <source>{hour}:00</source>
      <translation>{hour}시</translation>
    </message>
    <message>
      <source>{input} changed on {day}.</source>
      <translation>입력이 {day}에 바뀌었습니다: {input}</translation>
    </message>
    <message>
      <source>{input} has changed.</source>
      <translation>입력이 바뀌었습니다: {input}</translation>
    </message>
    <message>
      <source>{input} is not there any more.</source>
      <translation>입력이 없습니다: {input}</translation>
    </message>
    <message>
      <source>{input} is not there any more. Choose another with “Run Again with Changes…”.</source>
      <translation>입력이 없습니다: {input}. ‘바꾸어 다시 실행…’에서 다른 것을 고르십시오.</translation>
    </message>
    <message>
      <source>{job} is done.</source>
      <translation>{job} 완료.</translation>
    </message>
    <message>
      <source>{job} is done. {figures}</source>
      <translation>{job} 완료. {figures}</translation>
    </message>
    <message>
      <source>{job}: {action}</source>
      <translation>{job}: {action}</translation>
    </message>
    <message>
      <source>{job}: {stage}</source>
      <translation>{job}: {stage}</translation>
    </message>
    <message>
      <source>{journeys} journeys, {legs} legs, {transfers} transfers (passengers); {inferred} alightings were inferred</source>
      <translation>통행 {journeys}, 탑승 {legs}, 환승 {transfers}(이용자 수), 추정한 하차 {inferred}</translation>
    </message>
    <message>
      <source>{journeys} of {all} journeys ({days} days) begin and end in a zone</source>
      <translation>통행 {all}건({days}일) 중 {journeys}건이 구역에서 출발해 구역에 도착합니다</translation>
    </message>
    <message>
      <source>{kept} of {all} bounds are kept.</source>
      <translation>기준 {all}개 가운데 {kept}개를 충족합니다.</translation>
    </message>
    <message>
      <source>{kind} is drawn as a plain colour.</source>
      <translation>{kind}은(는) 단색으로 그립니다.</translation>
    </message>
    <message>
      <source>{kind}: {before} days before, {after} days after</source>
      <translation>{kind}: 전 {before}일, 후 {after}일</translation>
    </message>
    <message>
      <source>{kind}: {name}</source>
      <translation>{kind}: {name}</translation>
    </message>
    <message>
      <source>{label}: {what} is the same for all features, because the app cannot compute {function}.</source>
      <translation>{label}: 앱이 {function}을(를) 계산하지 못해 모든 객체의 {what}이(가) 같습니다.</translation>
    </message>
    <message>
      <source>{label}: {what} is the same for all features, because the field {field} is not published.</source>
      <translation>{label}: 필드 {field}을(를) 게시하지 않아 모든 객체의 {what}이(가) 같습니다.</translation>
    </message>
    <message>
      <source>{law}: {subject} {distance:g} m</source>
      <translation>{law}: {subject} {distance:g} m</translation>
    </message>
    <message>
      <source>{law}: {subject} {distance:g} m (a guideline, not law)</source>
      <translation>{law}: {subject} {distance:g} m(법이 아닌 지침)</translation>
    </message>
    <message>
      <source>{law}: {subject} {distance:g} m, decided by the cabinet on {day}</source>
      <translation>{law}: {subject} {distance:g} m, {day} 국무회의 의결</translation>
    </message>
    <message>
      <source>{law}: {subject} {distance:g} m, in force since {day}</source>
      <translation>{law}: {subject} {distance:g} m, {day} 시행</translation>
    </message>
    <message>
      <source>{layer} (background)</source>
      <translation>{layer}(배경)</translation>
    </message>
    <message>
      <source>{layer} (made-up city)</source>
      <translation>{layer} (가상 도시)</translation>
    </message>
    <message>
      <source>{layer} does not say how it was made. Make it on the page of its job.</source>
      <translation>{layer} 레이어에는 만든 조건이 남아 있지 않습니다. 해당 업무 화면에서 새로 실행하십시오.</translation>
    </message>
    <message>
      <source>{layer} has Sijeong's style again. Its look until now is kept as the style “{style}”.</source>
      <translation>{layer}에 시정 스타일을 다시 적용했습니다. 지금까지의 모양은 ‘{style}’ 스타일로 남아 있습니다.</translation>
    </message>
    <message>
      <source>{layer} has no coordinate reference system. Set the one it was made in (표준노드링크: EPSG:5186).</source>
      <translation>{layer}에 좌표계가 없습니다. 만들 때의 좌표계를 지정하십시오(표준노드링크는 EPSG:5186).</translation>
    </message>
    <message>
      <source>{layer} has no coordinate reference system: its table tells no places.</source>
      <translation>{layer}에 좌표계가 없어 표에 위치를 적지 않았습니다.</translation>
    </message>
    <message>
      <source>{layer} is no vector layer (points, lines, polygons or a table). Pictures and base maps are not published.</source>
      <translation>{layer}은(는) 벡터 레이어(점, 선, 면, 표)가 아닙니다. 그림과 배경지도는 게시하지 않습니다.</translation>
    </message>
    <message>
      <source>{layer} is not a result of Sijeong.</source>
      <translation>{layer}은(는) 시정이 만든 결과가 아닙니다.</translation>
    </message>
    <message>
      <source>{layer}: base</source>
      <translation>{layer}: 기준</translation>
    </message>
    <message>
      <source>{layer}: scenario</source>
      <translation>{layer}: 시나리오</translation>
    </message>
    <message>
      <source>{layer}: {doubt}</source>
      <translation>{layer}: {doubt}</translation>
    </message>
    <message>
      <source>{length} km of road cannot be reached from any station.</source>
      <translation>도로 {length} km는 어느 소방서에서도 갈 수 없습니다.</translation>
    </message>
    <message>
      <source>{links} counted links carry {counted} vehicles an hour, the demand as given {before}: it was multiplied by {factor}.</source>
      <translation>관측 링크 {links}개의 합은 시간당 {counted}대, 주어진 수요로는 {before}대여서 {factor}배로 맞추었습니다.</translation>
    </message>
    <message>
      <source>{links} links and {trips} trips need about {need} MB of memory, and {free} MB are free. Close other programs, cut the network to the study area, or simulate a shorter time.</source>
      <translation>링크 {links}개와 통행 {trips}건에는 메모리가 약 {need} MB 필요한데 {free} MB만 남아 있습니다. 다른 프로그램을 닫거나, 도로망을 대상지로 줄이거나, 더 짧은 시간을 시뮬레이션하십시오.</translation>
    </message>
    <message>
      <source>{lost} roads are not in the SUMO net, {dead} lead nowhere because of turn bans, such as {road}.</source>
      <translation>링크 {lost}개가 SUMO 도로망에 없고, {dead}개는 회전금지 때문에 나갈 길이 없습니다(예: {road}).</translation>
    </message>
    <message>
      <source>{low}</source>
      <translation>{low}</translation>
    </message>
    <message>
      <source>{low} % and more</source>
      <translation>{low} % 이상</translation>
    </message>
    <message>
      <source>{low} and more</source>
      <translation>{low} 이상</translation>
    </message>
    <message>
      <source>{low} h</source>
      <translation>{low}시간</translation>
    </message>
    <message>
      <source>{low} km/h and faster</source>
      <translation>{low} km/h 이상</translation>
    </message>
    <message>
      <source>{low} min</source>
      <translation>{low}분</translation>
    </message>
    <message>
      <source>{low} min and more</source>
      <translation>{low}분 이상</translation>
    </message>
    <message>
      <source>{low} passengers</source>
      <translation>{low}명</translation>
    </message>
    <message>
      <source>{low} persons</source>
      <translation>{low}명</translation>
    </message>
    <message>
      <source>{low} persons and more</source>
      <translation>{low}명 이상</translation>
    </message>
    <message>
      <source>{low} vehicles/h</source>
      <translation>{low}대/시</translation>
    </message>
    <message>
      <source>{low}–{high}</source>
      <translation>{low}~{high}</translation>
    </message>
    <message>
      <source>{low}–{high} %</source>
      <translation>{low}~{high} %</translation>
    </message>
    <message>
      <source>{low}–{high} km/h</source>
      <translation>{low}~{high} km/h</translation>
    </message>
    <message>
      <source>{low}–{high} m</source>
      <translation>{low}~{high} m</translation>
    </message>
    <message>
      <source>{low}–{high} m (by law)</source>
      <translation>{low}~{high} m(법정)</translation>
    </message>
    <message>
      <source>{low}–{high} m (felling)</source>
      <translation>{low}~{high} m(입목벌채)</translation>
    </message>
    <message>
      <source>{low}–{high} m (risk review)</source>
      <translation>{low}~{high} m(위험성 검토)</translation>
    </message>
    <message>
      <source>{low}–{high} min</source>
      <translation>{low}~{high}분</translation>
    </message>
    <message>
      <source>{low}–{high} min (target)</source>
      <translation>{low}~{high}분(목표 시간)</translation>
    </message>
    <message>
      <source>{low}–{high} persons</source>
      <translation>{low}~{high}명</translation>
    </message>
    <message>
      <source>{made} · source: {sources}</source>
      <translation>{made} · 자료: {sources}</translation>
    </message>
    <message>
      <source>{matched} of {stops} stops of the bus lines lie on the roads.</source>
      <translation>버스 노선의 정류장 {stops}개 중 {matched}개가 도로에 놓였습니다.</translation>
    </message>
    <message>
      <source>{megabytes:,.0f} MB</source>
      <translation>{megabytes:,.0f} MB</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes}분</translation>
    </message>
    <message>
      <source>{month}/{day}</source>
      <translation>{month}월 {day}일</translation>
    </message>
    <message>
      <source>{names} bus lines are named, but {lines} lines are drawn. Draw one for each.</source>
      <translation>버스 노선 {names}개를 적었지만 그린 선은 {lines}개입니다. 노선마다 하나씩 그리십시오.</translation>
    </message>
    <message>
      <source>{names} names are given for {lines} drawn lines. Give one for each, or none.</source>
      <translation>그린 선 {lines}개에 이름이 {names}개입니다. 선마다 하나씩 적거나 비우십시오.</translation>
    </message>
    <message>
      <source>{names} would not hold, because the rules are those of {preset}. Choose “{custom}” as the preset.</source>
      <translation>{preset}의 기준을 쓰므로 {names}은(는) 적용되지 않습니다. 기준을 ‘{custom}’(으)로 바꾸십시오.</translation>
    </message>
    <message>
      <source>{name} = {value} ({origin} {source})</source>
      <translation>{name} = {value} ({origin} {source})</translation>
    </message>
    <message>
      <source>{name} ended at a relative gap of {gap}: differences of single links need {least} or less.</source>
      <translation>{name}의 상대 갭이 {gap}입니다. 링크별 차이를 보려면 {least} 이하여야 합니다.</translation>
    </message>
    <message>
      <source>{name} failed {count} of its run checks: look at its table of checks first.</source>
      <translation>{name}이(가) 실행 점검 {count}개를 통과하지 못했습니다. 점검표를 먼저 보십시오.</translation>
    </message>
    <message>
      <source>{name} in the bundle {file} is damaged or was changed: its checksum differs. Nothing was taken in; copy the bundle again.</source>
      <translation>자료 묶음 {file}의 {name}이(가) 상했거나 고쳐졌습니다(검사값이 다름). 아무것도 넣지 않았습니다. 묶음을 다시 복사하십시오.</translation>
    </message>
    <message>
      <source>{name} in the bundle {file} is not the dataset that the list says. Nothing was taken in.</source>
      <translation>자료 묶음 {file}의 {name}이(가) 목록에 적힌 자료가 아닙니다. 아무것도 넣지 않았습니다.</translation>
    </message>
    <message>
      <source>{name} is {value}. Give 0 or more.</source>
      <translation>{name} 값이 {value}입니다. 0 이상을 주십시오.</translation>
    </message>
    <message>
      <source>{name} was stopped before its end: what follows holds for the time it ran only.</source>
      <translation>{name}은(는) 끝나기 전에 중단되었습니다. 아래 내용은 실행된 시간에만 해당합니다.</translation>
    </message>
    <message>
      <source>{name}: the roads are mostly free, so ways that are equally fast exchange vehicles without a reason at a relative gap of {gap}. Run both with GAP {least}; it takes seconds.</source>
      <translation>{name}: 도로가 대부분 한산하여 상대 갭 {gap}에서는 똑같이 빠른 경로끼리 이유 없이 교통량을 주고받습니다. GAP 값을 {least}(으)로 하여 두 결과를 다시 실행하십시오. 몇 초면 됩니다.</translation>
    </message>
    <message>
      <source>{name}: {count} rows have more fields than the header and were left out.</source>
      <translation>{name}: {count}줄은 머리글보다 칸이 많아 뺐습니다.</translation>
    </message>
    <message>
      <source>{name}: {count} rows repeat a {key}; the first counts.</source>
      <translation>{name}: {count}줄에서 {key}이(가) 되풀이되어 첫 줄만 씁니다.</translation>
    </message>
    <message>
      <source>{number} / {count}</source>
      <translation>{number} / {count}</translation>
    </message>
    <message>
      <source>{on} of {all}</source>
      <translation>{all}개 중 {on}개</translation>
    </message>
    <message>
      <source>{on} of {all} fields are published.</source>
      <translation>필드 {all}개 중 {on}개를 공개합니다.</translation>
    </message>
    <message>
      <source>{operation} was asked without a key. Choose the authentication configuration that holds the data.go.kr key.</source>
      <translation>인증키 없이 {operation}을(를) 불렀습니다. data.go.kr 인증키가 든 인증 설정을 고르십시오.</translation>
    </message>
    <message>
      <source>{page} (Ctrl+{number})</source>
      <translation>{page} (Ctrl+{number})</translation>
    </message>
    <message>
      <source>{pairs} pairs of places have no direct route; {passengers} passengers a day change on them</source>
      <translation>{pairs}개 장소 쌍에 직결 노선이 없고, 하루 {passengers}명이 갈아탑니다</translation>
    </message>
    <message>
      <source>{pairs} pairs with {transfers} transfers have no line, because their stops are not in the stop layer or the alighting stop is not known</source>
      <translation>정류장 레이어에 없거나 하차 정류장을 몰라 선으로 그리지 못한 흐름이 {pairs}쌍(환승 {transfers}건) 있습니다</translation>
    </message>
    <message>
      <source>{parameter} is given, so say where this goes as well: {outputs}.</source>
      <translation>{parameter}을(를) 주었으므로 다음 결과를 둘 곳도 지정하십시오: {outputs}.</translation>
    </message>
    <message>
      <source>{parameter} lies in the folder of the publication. Choose another place for it.</source>
      <translation>{parameter} 파일이 게시본 폴더 안에 있습니다. 다른 곳을 고르십시오.</translation>
    </message>
    <message>
      <source>{parameter}: a layer cannot be found or opened. Check the list.</source>
      <translation>{parameter}: 찾거나 열 수 없는 레이어가 있습니다. 목록을 확인하십시오.</translation>
    </message>
    <message>
      <source>{passengers} passengers of {routes} routes rode between stops that their route does not serve in that order and are left out; most of them on {examples}</source>
      <translation>노선의 정류장 순서와 맞지 않게 탄 {routes}개 노선의 승객 {passengers}명을 뺐습니다(많은 노선: {examples})</translation>
    </message>
    <message>
      <source>{passengers} passengers rode on {routes} routes that the stop sequences do not hold and are left out ({examples})</source>
      <translation>정류장 순서 표에 없는 {routes}개 노선의 승객 {passengers}명을 뺐습니다({examples})</translation>
    </message>
    <message>
      <source>{path} does not exist. Choose the file or folder that the agency delivered.</source>
      <translation>{path}이(가) 없습니다. 제공 기관에서 받은 파일이나 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{path} has no {file}. Publish it once more.</source>
      <translation>{path}에 {file}이(가) 없습니다. 다시 게시하십시오.</translation>
    </message>
    <message>
      <source>{path} holds no card records: its files are empty.</source>
      <translation>{path}에 교통카드 기록이 없습니다(빈 파일).</translation>
    </message>
    <message>
      <source>{path} holds no card records: neither CSV, TXT, ZIP nor Parquet. Choose another file or folder.</source>
      <translation>{path}에 교통카드 기록(CSV, TXT, ZIP, Parquet)이 없습니다. 다른 파일이나 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{path} holds no legs. Choose the folder that Link taps has written.</source>
      <translation>{path}에 탑승 자료가 없습니다. ‘통행으로 연결’이 만든 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{path} holds no legs: the columns {columns} are missing. Choose the folder that Link taps has written; if an older version wrote it, link the taps again.</source>
      <translation>{path}은(는) 탑승 자료가 아닙니다. {columns} 열이 없습니다. 통행으로 연결이 만든 폴더를 고르고, 이전 버전이 만든 것이면 다시 연결하십시오.</translation>
    </message>
    <message>
      <source>{path} holds no usable rows: {rejected} were rejected. Check that the file is whole.</source>
      <translation>{path}에 쓸 수 있는 행이 없습니다(제외 {rejected}행). 파일이 온전한지 확인하십시오.</translation>
    </message>
    <message>
      <source>{path} is a file. Choose a folder for the result.</source>
      <translation>{path}은(는) 파일입니다. 결과를 담을 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{path} is a publication in one file, which needs no server: open it, or send it. The preview serves publications in a folder or a zip.</source>
      <translation>{path}은(는) 파일 하나로 된 게시본이라 서버가 필요 없습니다. 그대로 열거나 보내십시오. 미리보기는 폴더나 zip 게시본을 보여 줍니다.</translation>
    </message>
    <message>
      <source>{path} is neither .svg nor .png. Choose one of these for the QR code.</source>
      <translation>{path}은(는) .svg도 .png도 아닙니다. QR 코드 파일은 둘 가운데 하나로 고르십시오.</translation>
    </message>
    <message>
      <source>{path} is no publication for phones: it has no list of its files ({file}). Choose the folder or the zip that publishing has written.</source>
      <translation>{path}은(는) 모바일 게시본이 아닙니다. 파일 목록({file})이 없습니다. 게시가 만든 폴더나 zip을 고르십시오.</translation>
    </message>
    <message>
      <source>{path} is not there. On a cluster, put the layers into a folder that this PC and all workers see under the same path.</source>
      <translation>{path} 파일이 없습니다. 클러스터에서는 이 PC와 모든 작업 PC에서 같은 경로로 보이는 폴더에 레이어를 두십시오.</translation>
    </message>
    <message>
      <source>{people} residents live in dongs without a building; they are spread evenly over the dong</source>
      <translation>주민 {people}명이 건물 없는 행정동에 삽니다. 동 안에 고르게 나눕니다</translation>
    </message>
    <message>
      <source>{percent} % of {length} km of forest edge are reached in time</source>
      <translation>산림 경계 {length} km 가운데 {percent} %에 제때 도착합니다</translation>
    </message>
    <message>
      <source>{percent} % of {people} residents live within {metres} m of one of {stops} stops</source>
      <translation>주민 {people}명의 {percent} %가 정류장 {stops}곳의 {metres} m 안에 삽니다</translation>
    </message>
    <message>
      <source>{place} and {count} more</source>
      <translation>{place} 외 {count}곳</translation>
    </message>
    <message>
      <source>{place} is neither a folder nor a zip of a publication.</source>
      <translation>{place}은(는) 게시본의 폴더도 zip도 아닙니다.</translation>
    </message>
    <message>
      <source>{place} is no publication of before: it has no {file}. Choose its folder or its zip.</source>
      <translation>{place}은(는) 이전 게시본이 아닙니다. {file}이(가) 없습니다. 게시본의 폴더나 zip을 고르십시오.</translation>
    </message>
    <message>
      <source>{platform} needs a key. Choose an authentication configuration of type Basic with your key as its password.</source>
      <translation>{platform}에는 인증키가 필요합니다. 비밀번호 칸에 인증키를 넣은 기본 인증(Basic) 방식의 인증 설정을 고르십시오.</translation>
    </message>
    <message>
      <source>{platform} needs its key in the address, which the authentication configuration {authcfg} cannot do. Choose one of type Basic with your key as its password.</source>
      <translation>{platform}의 인증키는 주소에 넣어야 하는데 인증 설정 {authcfg}(으)로는 할 수 없습니다. 비밀번호 칸에 인증키를 넣은 기본 인증(Basic) 방식의 인증 설정을 고르십시오.</translation>
    </message>
    <message>
      <source>{port} is no port. Choose one from 1024 to 65535, or 0 for any free one.</source>
      <translation>{port}은(는) 포트가 아닙니다. 1024~65535에서 고르거나 0으로 두어 빈 포트를 쓰십시오.</translation>
    </message>
    <message>
      <source>{reason} Publish “{field}” to every phone all the same?</source>
      <translation>{reason} 그래도 ‘{field}’ 필드를 모든 휴대전화에 공개하시겠습니까?</translation>
    </message>
    <message>
      <source>{result}, out of date</source>
      <translation>{result}, 입력이 바뀜</translation>
    </message>
    <message>
      <source>{road}: {stretch}</source>
      <translation>{road}: {stretch}</translation>
    </message>
    <message>
      <source>{routes} routes of the card records have no stop sequence (railways, for example); their {links} observed rides are kept as links that no change touches</source>
      <translation>카드 기록의 노선 {routes}개는 정류장 순서가 없습니다(철도 등). 이용한 구간 {links}개를 바뀌지 않는 연결로 둡니다</translation>
    </message>
    <message>
      <source>{rows} taps, {days} service days</source>
      <translation>승하차 {rows}건, 운행일 {days}일</translation>
    </message>
    <message>
      <source>{runs} runs that differ by chance alone. Differences of scenarios below this spread mean nothing.</source>
      <translation>난수 시드만 다른 {runs}회 실행입니다. 시나리오 간 차이가 이 편차보다 작으면 의미가 없습니다.</translation>
    </message>
    <message>
      <source>{schema} cannot be a schema's name. Choose another.</source>
      <translation>{schema}은(는) 스키마 이름으로 쓸 수 없습니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
      <source>{server} accepts the key.</source>
      <translation>{server}에서 인증키를 받아들였습니다.</translation>
    </message>
    <message>
      <source>{server} answered with GML whose features cannot be told apart. Set format = "json" in the entry.</source>
      <translation>{server}이(가) 보낸 GML에서 객체를 구분할 수 없습니다. 자료 항목에 format = "json"을 적으십시오.</translation>
    </message>
    <message>
      <source>{server} answered with JSON that holds no features. Check the address and the name of the layer.</source>
      <translation>{server}이(가) 객체가 없는 JSON을 보냈습니다. 주소와 레이어 이름을 확인하십시오.</translation>
    </message>
    <message>
      <source>{server} answers every page of {collection} with the same features. Ask the server's operator, or pull a smaller area.</source>
      <translation>{server}이(가) {collection}의 모든 쪽에 같은 객체를 보냅니다. 서버 운영자에게 문의하거나 더 작은 지역을 받으십시오.</translation>
    </message>
    <message>
      <source>{server} broke off in the middle of its answer. Try again.</source>
      <translation>{server}의 응답이 도중에 끊겼습니다. 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>{server} broke off while the secure connection was being set up. Try again.</source>
      <translation>{server}와(과) 보안 연결을 맺는 도중에 연결이 끊겼습니다. 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>{server} closed the connection before it answered. Try again.</source>
      <translation>{server}이(가) 응답하기 전에 연결을 끊었습니다. 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>{server} could not answer {operation} just now ({code} {name}). Try again in a few minutes.</source>
      <translation>{server}이(가) 지금 {operation}에 응답하지 못했습니다({code} {name}). 몇 분 뒤에 다시 해 보십시오.</translation>
    </message>
    <message>
      <source>{server} did not answer with the capabilities of a WFS. Check the address: it must be that of the WFS, not of a WMS or a web page.</source>
      <translation>{server}이(가) WFS의 기능 목록(capabilities)을 보내지 않았습니다. 주소를 확인하십시오. WMS나 웹 페이지가 아니라 WFS의 주소여야 합니다.</translation>
    </message>
    <message>
      <source>{server} did not answer with the capabilities of a {kind}. Check the address: it must be that of the {kind}, not of another service.</source>
      <translation>{server}이(가) {kind}의 기능 목록(capabilities)을 보내지 않았습니다. 주소를 확인하십시오. 다른 서비스가 아니라 {kind}의 주소여야 합니다.</translation>
    </message>
    <message>
      <source>{server} did not answer within {seconds} seconds. Try again later, or check in a browser of this computer whether it can be reached.</source>
      <translation>{server}이(가) {seconds}초 안에 응답하지 않았습니다. 나중에 다시 시도하거나, 이 PC의 웹 브라우저에서 접속되는지 확인하십시오.</translation>
    </message>
    <message>
      <source>{server} did not finish in time: {words}. Try again, or choose a smaller area.</source>
      <translation>{server}이(가) 제때 끝내지 못했습니다: {words}. 다시 시도하거나 더 작은 지역을 고르십시오.</translation>
    </message>
    <message>
      <source>{server} does not accept the login (401). Check the user name, password or key in the authentication configuration.</source>
      <translation>{server}이(가) 로그인을 받아들이지 않습니다(401). 인증 설정의 사용자 이름, 비밀번호 또는 인증키를 확인하십시오.</translation>
    </message>
    <message>
      <source>{server} does not accept the login to the database {database}. Choose an authentication configuration of type Basic with the user name and password of the database.</source>
      <translation>{server}이(가) 데이터베이스 {database}의 계정을 받아들이지 않습니다. 데이터베이스의 사용자 이름과 비밀번호가 든 기본 인증(Basic) 방식의 인증 설정을 고르십시오.</translation>
    </message>
    <message>
      <source>{server} does not accept what was asked of {operation} ({code} {name}). Check the entry of the dataset in the catalogue, or report it to the makers of Sijeong.</source>
      <translation>{server}이(가) {operation} 요청을 받아들이지 않습니다({code} {name}). 자료 목록의 항목을 확인하거나 시정 개발진에 알려 주십시오.</translation>
    </message>
    <message>
      <source>{server} does not allow this request (403). The key or account may not be approved for this dataset: apply for it on the platform's page, or ask who runs the server.</source>
      <translation>{server}이(가) 이 요청을 허용하지 않습니다(403). 인증키나 계정이 이 자료에 대해 승인되지 않았을 수 있습니다. 플랫폼에서 활용 신청을 하거나 서버 담당자에게 문의하십시오.</translation>
    </message>
    <message>
      <source>{server} does not let this account read {layer}: {words}. Ask the server's operator for the right to read it, or choose another authentication configuration.</source>
      <translation>{server}은(는) 이 계정으로 {layer}을(를) 읽지 못하게 합니다: {words}. 서버 운영자에게 읽기 권한을 요청하거나 다른 인증 설정을 고르십시오.</translation>
    </message>
    <message>
      <source>{server} does not let this user or computer into the database {database}. Ask its operator to allow it (pg_hba.conf).</source>
      <translation>{server}은(는) 이 사용자나 이 PC가 데이터베이스 {database}에 접속하지 못하게 합니다. 운영자에게 허용을 요청하십시오(pg_hba.conf).</translation>
    </message>
    <message>
      <source>{server} does not look at the area for {layer}; features outside it were left out here.</source>
      <translation>{server}은(는) {layer}에 대해 요청한 지역을 따르지 않습니다. 지역 밖의 객체는 여기서 뺐습니다.</translation>
    </message>
    <message>
      <source>{server} does not speak https on this port. Check the address.</source>
      <translation>{server}의 이 포트는 https를 지원하지 않습니다. 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>{server} failed several times in a row; waiting {seconds} seconds before asking it again.</source>
      <translation>{server}에서 연속으로 오류가 났습니다. {seconds}초 기다린 뒤 다시 요청합니다.</translation>
    </message>
    <message>
      <source>{server} failed with status {status}: {said}. Try again later.</source>
      <translation>{server}에서 오류가 났습니다(상태 {status}: {said}). 나중에 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>{server} gets too many requests (429). Wait some minutes and go on.</source>
      <translation>{server}에 요청이 너무 많습니다(429). 몇 분 기다린 뒤 계속하십시오.</translation>
    </message>
    <message>
      <source>{server} gives no more than {limit} features of {layer} at a time, and more than that lie in one place ({box}). Ask the server's operator to switch paging (startIndex) on.</source>
      <translation>{server}은(는) {layer}의 객체를 한 번에 {limit}개까지만 보내는데, 한곳({box})에 그보다 많이 있습니다. 서버 운영자에게 쪽 나누기(startIndex)를 켜 달라고 요청하십시오.</translation>
    </message>
    <message>
      <source>{server} gives no more than {limit} features of {layer}: it looks neither at the area nor at the page that is asked for. Ask the server's operator for the layer as a file.</source>
      <translation>{server}은(는) {layer}의 객체를 {limit}개까지만 보냅니다. 요청한 지역도 쪽 번호도 따르지 않습니다. 서버 운영자에게 이 레이어를 파일로 요청하십시오.</translation>
    </message>
    <message>
      <source>{server} had not finished its answer after {seconds} seconds. Ask for a smaller area, or try again later.</source>
      <translation>{server}의 응답이 {seconds}초가 지나도 끝나지 않았습니다. 더 작은 영역으로 받거나 나중에 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>{server} has no collection {collection}. It has: {known}. Write one of them behind # at the end of the address, or set collection in the dataset's entry.</source>
      <translation>{server}에 {collection} 컬렉션이 없습니다. 있는 컬렉션: {known}. 그 가운데 하나를 주소 끝에 #과 함께 적거나 자료 항목의 collection을 고치십시오.</translation>
    </message>
    <message>
      <source>{server} has no layer {layer}. It has: {known}. Write one of them behind # at the end of the address, or set typename in the dataset's entry.</source>
      <translation>{server}에 {layer} 레이어가 없습니다. 있는 레이어: {known}. 그 가운데 하나를 주소 끝에 #과 함께 적거나 자료 항목의 typename을 고치십시오.</translation>
    </message>
    <message>
      <source>{server} has nothing at {address} (404). Check the address of the dataset.</source>
      <translation>{server}의 {address}에는 아무것도 없습니다(404). 자료의 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>{server} has nothing of {layer} in the area. It says that the layer covers longitude and latitude {extent}.</source>
      <translation>{server}에는 이 지역에 {layer}의 객체가 없습니다. 서버가 알리는 레이어 범위(경도와 위도)는 {extent}입니다.</translation>
    </message>
    <message>
      <source>{server} is no OGC API with collections. Check the address: it must be that of the landing page.</source>
      <translation>{server}은(는) 컬렉션이 있는 OGC API가 아닙니다. 주소를 확인하십시오. 첫 페이지(landing page)의 주소여야 합니다.</translation>
    </message>
    <message>
      <source>{server} is overloaded or under maintenance (503). Try again later.</source>
      <translation>{server}이(가) 과부하이거나 점검 중입니다(503). 나중에 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>{server} names a page of {collection} as its own next page. Ask the server's operator.</source>
      <translation>{server}이(가) {collection}의 한 쪽을 그 쪽 자신의 다음 쪽이라고 알립니다. 서버 운영자에게 문의하십시오.</translation>
    </message>
    <message>
      <source>{server} no longer offers {operation}. Look up the service's new address on data.go.kr.</source>
      <translation>{server}에 {operation} 서비스가 더는 없습니다. data.go.kr에서 새 주소를 찾아보십시오.</translation>
    </message>
    <message>
      <source>{server} refused the request with status {status}: {said}. Check the dataset's address.</source>
      <translation>{server}이(가) 요청을 거부했습니다(상태 {status}: {said}). 자료의 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>{server} refused {operation} with the unknown code {code}: {reason}. Ask the platform what it means.</source>
      <translation>{server}이(가) {operation}을(를) 알 수 없는 코드 {code}(으)로 거절했습니다: {reason}. 무슨 뜻인지 플랫폼에 문의하십시오.</translation>
    </message>
    <message>
      <source>{server} refuses the connection: no server is running there, or a firewall blocks it. Check address and port.</source>
      <translation>{server}이(가) 연결을 거부합니다. 그곳에서 서버가 실행되고 있지 않거나 방화벽이 막고 있습니다. 주소와 포트를 확인하십시오.</translation>
    </message>
    <message>
      <source>{server} refuses the request as too large (413). Choose a smaller area.</source>
      <translation>{server}이(가) 요청이 너무 크다고 거부합니다(413). 더 작은 영역을 고르십시오.</translation>
    </message>
    <message>
      <source>{server} refuses the request as too long (414). Choose a smaller area.</source>
      <translation>{server}이(가) 요청이 너무 길다고 거부합니다(414). 더 작은 영역을 고르십시오.</translation>
    </message>
    <message>
      <source>{server} refuses the request for {layer}: {words}. Compare the dataset's entry with the server's list of layers.</source>
      <translation>{server}이(가) {layer} 요청을 거절했습니다: {words}. 자료 항목을 서버의 레이어 목록과 비교하십시오.</translation>
    </message>
    <message>
      <source>{server} refuses the request: {words}. Compare the dataset's entry with the server's list of collections.</source>
      <translation>{server}이(가) 요청을 거절했습니다: {words}. 자료 항목을 서버의 컬렉션 목록과 비교하십시오.</translation>
    </message>
    <message>
      <source>{server} refuses to give so much of {layer} at once: {words}</source>
      <translation>{server}이(가) {layer}을(를) 한 번에 이만큼 보내기를 거절했습니다: {words}</translation>
    </message>
    <message>
      <source>{server} sends the request round in circles. Check the address.</source>
      <translation>{server}이(가) 요청을 끝없이 다른 주소로 돌립니다. 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>{server} sent a web page instead of data. It may be the login page of the office's proxy: open {address} in a browser of this computer; else check the address of the dataset.</source>
      <translation>{server}이(가) 자료 대신 웹 페이지를 보냈습니다. 기관 프록시의 로그인 화면일 수 있으니 이 PC의 웹 브라우저에서 {address}을(를) 열어 보고, 아니면 자료의 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>{server} speaks WFS {version} only; Sijeong needs 1.1.0 or 2.0.0. Ask the server's operator to switch the newer version on.</source>
      <translation>{server}은(는) WFS {version}만 지원합니다. 시정에는 1.1.0이나 2.0.0이 필요합니다. 서버 운영자에게 새 버전을 켜 달라고 요청하십시오.</translation>
    </message>
    <message>
      <source>{server} wants the key to be sent on to another server, {other}, which was not done. Check the address.</source>
      <translation>{server}이(가) 인증키를 다른 서버 {other}(으)로 보내게 하려고 하여 보내지 않았습니다. 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>{server} was asked for {layer} in another reference system than it answered in; the coordinates fit {crs}. Look at the layer on a base map.</source>
      <translation>{server}이(가) {layer}을(를) 요청한 것과 다른 좌표계로 보냈습니다. 좌표는 {crs}에 맞습니다. 배경지도 위에서 확인하십시오.</translation>
    </message>
    <message>
      <source>{server} writes the coordinates of {layer} with the axes exchanged. They were put right ({crs}): look at the layer on a base map.</source>
      <translation>{server}이(가) {layer}의 좌표를 축을 바꾸어 보냈습니다. 바로잡았습니다({crs}). 배경지도 위에서 확인하십시오.</translation>
    </message>
    <message>
      <source>{share} % of the vehicles stay within their zone; they use its own streets only.</source>
      <translation>차량의 {share} %는 존 안에서만 다니며 그 존의 도로만 씁니다.</translation>
    </message>
    <message>
      <source>{share} of the city</source>
      <translation>시 전체의 {share}</translation>
    </message>
    <message>
      <source>{share} of the vehicle-km are driven at level E or worse.</source>
      <translation>서비스수준 E 이하의 비율(주행거리 기준): {share}</translation>
    </message>
    <message>
      <source>{sheet}: {count:,} rows written</source>
      <translation>{sheet}: {count:,}행까지 저장했습니다</translation>
    </message>
    <message>
      <source>{source_id} is no road for cars ({word}); it was left out.</source>
      <translation>{source_id}은(는) 차가 다니는 도로가 아니어서({word}) 제외했습니다.</translation>
    </message>
    <message>
      <source>{stops} stops with {boardings} boardings are not in the stop layer and are left out</source>
      <translation>승차 {boardings}건의 정류장 {stops}곳은 정류장 레이어에 없어 제외했습니다</translation>
    </message>
    <message>
      <source>{table} has no rule “{kind}” ({korean}) in force on {day}. Add a row, or give the distance itself.</source>
      <translation>{table}에는 {day}에 시행 중인 ‘{kind}’({korean}) 행이 없습니다. 행을 더하거나 거리를 직접 입력하십시오.</translation>
    </message>
    <message>
      <source>{table} has no rule “{kind}”. Add a row, or use the table that Sijeong brings.</source>
      <translation>{table}에 ‘{kind}’ 행이 없습니다. 행을 더하거나 시정이 제공하는 표를 쓰십시오.</translation>
    </message>
    <message>
      <source>{table} in the database {database} has no spatial column {column}. It has: {known}. Set geometry in the dataset's entry, or geometry = "none" if it is a table without shapes.</source>
      <translation>데이터베이스 {database}의 {table}에 공간 열 {column}이(가) 없습니다. 있는 열: {known}. 자료 항목의 geometry를 고치거나, 도형이 없는 테이블이면 geometry = "none"을 적으십시오.</translation>
    </message>
    <message>
      <source>{table}: “{law}” and “{other}” ({kind}) hold on the same day. End one before the other begins.</source>
      <translation>{table}: ‘{law}’와(과) ‘{other}’({kind})의 시행 기간이 겹칩니다. 한쪽의 종료일을 다른 쪽의 시행일 전으로 적으십시오.</translation>
    </message>
    <message>
      <source>{test}: {metric} is {value}; {bound}</source>
      <translation>{test}: {metric} {value}. 기준은 {bound}</translation>
    </message>
    <message>
      <source>{text} is not a time of day. Write it as 07:30.</source>
      <translation>{text}은(는) 시각이 아닙니다. 07:30처럼 적으십시오.</translation>
    </message>
    <message>
      <source>{there} of {wanted} buses left their first stop.</source>
      <translation>버스 {wanted}대 중 {there}대가 기점을 떠났습니다.</translation>
    </message>
    <message>
      <source>{there} of {wanted} buses reached their last stop before the end of the run.</source>
      <translation>버스 {wanted}대 중 {there}대가 시뮬레이션이 끝나기 전에 종점에 닿았습니다.</translation>
    </message>
    <message>
      <source>{time} {peer} {status} {method} {path}</source>
      <translation>{time} {peer} {status} {method} {path}</translation>
    </message>
    <message>
      <source>{time} {title}: {sentence}</source>
      <translation>{time} {title}: {sentence}</translation>
    </message>
    <message>
      <source>{title} – atlas</source>
      <translation>{title} – 도면집</translation>
    </message>
    <message>
      <source>{trips} trips, {runs} runs, {processes} at once, up to {rounds} rounds: about {minutes} minutes; longer where traffic jams</source>
      <translation>통행 {trips}건, 실행 {runs}회(동시에 {processes}회), 최대 반복 {rounds}회: 약 {minutes}분. 막히면 더 걸립니다.</translation>
    </message>
    <message>
      <source>{url} did not answer in the form of STCIS. Check the address of the dataset.</source>
      <translation>{url}의 응답이 STCIS 형식이 아닙니다. 자료의 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>{url} did not answer in the form of data.go.kr. Check the address of the dataset.</source>
      <translation>{url}의 응답이 공공데이터포털 형식이 아닙니다. 자료의 주소를 확인하십시오.</translation>
    </message>
    <message>
      <source>{url} does not say where the base file of {table} lies. Try again later.</source>
      <translation>{url}의 응답에 {table} 기반 파일의 위치가 없습니다. 나중에 다시 해 보십시오.</translation>
    </message>
    <message>
      <source>{url} gave a message instead of the base file of {table}. Try again in a few minutes.</source>
      <translation>{url}에서 {table} 기반 파일 대신 안내문이 왔습니다. 몇 분 뒤에 다시 해 보십시오.</translation>
    </message>
    <message>
      <source>{usable} of the first {rows} rows can be used.</source>
      <translation>처음 {rows}행 중 {usable}행을 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>{value} cannot be used as {name} of the forest layer. Give 0 or more.</source>
      <translation>측정 기준 산림의 {name}에 {value}은(는) 쓸 수 없습니다. 0 이상을 입력하십시오.</translation>
    </message>
    <message>
      <source>{value} cannot be used in the definition. Give a number above 0.</source>
      <translation>정의에 {value}을(를) 쓸 수 없습니다. 0보다 큰 수를 넣으십시오.</translation>
    </message>
    <message>
      <source>{vehicles} vehicles ({percent} %) begin and end at the same junction and use no road.</source>
      <translation>차량 {vehicles}대({percent} %)는 같은 교차로에서 출발하고 도착하여 도로를 쓰지 않습니다.</translation>
    </message>
    <message>
      <source>{vehicles} vehicles ({percent} %) of {count} pairs of zones have no way and are left out: {pairs}.</source>
      <translation>기종점 {count}쌍의 차량 {vehicles}대({percent} %)는 갈 길이 없어 뺐습니다: {pairs}.</translation>
    </message>
    <message>
      <source>{vehicles} vehicles leave in this time; in a day {out} go out of all zones and {into} come in.</source>
      <translation>이 시간대에 {vehicles}대가 출발합니다. 하루에 모든 존에서 {out}대가 나가고 {into}대가 들어옵니다.</translation>
    </message>
    <message>
      <source>{what} is the same for all: the app cannot compute {function}.</source>
      <translation>{what}은(는) 모두 같습니다: 앱이 {function}을(를) 계산하지 못합니다.</translation>
    </message>
    <message>
      <source>{where}: only the id of an authentication configuration of QGIS (seven letters and digits) may stand here, never a key itself. Take it out, and store the key under Settings › Options › Authentication.</source>
      <translation>{where}: 여기에는 QGIS 인증 설정의 id(영문자·숫자 7자리)만 적을 수 있고 인증키는 적을 수 없습니다. 지우고, 인증키는 설정 › 옵션 › 인증에 저장하십시오.</translation>
    </message>
    <message>
      <source>{where}: the address holds a key or a password. Take it out; keys are stored under Settings › Options › Authentication.</source>
      <translation>{where}: 주소에 인증키나 비밀번호가 들어 있습니다. 지우십시오. 인증키는 설정 › 옵션 › 인증에 저장합니다.</translation>
    </message>
    <message>
      <source>{where}: “{text}” is neither yes nor no. It is not used until it is corrected.</source>
      <translation>{where}: ‘{text}’은(는) 예도 아니오도 아닙니다. 고칠 때까지 쓰지 않습니다.</translation>
    </message>
    <message>
      <source>{where}: “{text}” is no address of a scheduler. Write it as tcp://10.0.0.5:8786.</source>
      <translation>{where}: ‘{text}’은(는) 스케줄러 주소가 아닙니다. tcp://10.0.0.5:8786처럼 적으십시오.</translation>
    </message>
    <message>
      <source>{where}: “{text}” is none of {choices}. It is not used until it is corrected.</source>
      <translation>{where}: ‘{text}’은(는) {choices} 가운데 하나가 아닙니다. 고칠 때까지 쓰지 않습니다.</translation>
    </message>
    <message>
      <source>{where}: “{text}” is not a whole number from {least} to {most}. It is not used until it is corrected.</source>
      <translation>{where}: ‘{text}’은(는) {least}부터 {most}까지의 정수가 아닙니다. 고칠 때까지 쓰지 않습니다.</translation>
    </message>
    <message>
      <source>{where}: “{text}” is not a whole path. Write it from the drive or the root on.</source>
      <translation>{where}: ‘{text}’은(는) 전체 경로가 아닙니다. 드라이브나 최상위 폴더부터 적으십시오.</translation>
    </message>
    <message>
      <source>± by chance</source>
      <translation>우연 오차 ±</translation>
    </message>
    <message>
      <source>± by chance (veh/h)</source>
      <translation>우연 오차 ±(대/시)</translation>
    </message>
    <message>
      <source>“My own rules” are the fields below as they stand.</source>
      <translation>‘직접 지정’은 아래 칸의 값을 그대로 씁니다.</translation>
    </message>
    <message>
      <source>“{dataset}” is a map picture, not data: add it to the map from the catalogue panel.</source>
      <translation>‘{dataset}’은(는) 자료가 아니라 지도 그림입니다. 자료 화면에서 지도에 추가하십시오.</translation>
    </message>
    <message>
      <source>“{entry}” is no headway. Write route=minutes, for example 30=10 or 30=8/15.</source>
      <translation>‘{entry}’은(는) 배차간격이 아닙니다. 노선=분으로 쓰십시오. 예: 30=10 또는 30=8/15.</translation>
    </message>
    <message>
      <source>“{map}” has no feature, so there is nothing to draw. Choose layers with features, or the land to show.</source>
      <translation>‘{map}’에 객체가 없어 그릴 것이 없습니다. 객체가 있는 레이어나 담을 범위를 고르십시오.</translation>
    </message>
    <message>
      <source>“{name}” cannot be the name of a dataset or area, because it must also be a file name. Use letters, digits, “_” and “-”.</source>
      <translation>‘{name}’은(는) 파일 이름으로도 쓰이므로 자료나 지역의 이름이 될 수 없습니다. 글자, 숫자, ‘_’, ‘-’만 쓰십시오.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” would be written into the same file. Choose a file for each.</source>
      <translation>‘{one}’과(와) ‘{other}’을(를) 같은 파일에 쓰게 됩니다. 각각 다른 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>“{operation}” needs a layer with the field {field}; the chosen one has none. Choose a layer of the network or the demand.</source>
      <translation>‘{operation}’에는 필드 {field}이(가) 있는 레이어가 필요합니다. 도로망이나 통행수요의 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>“{operation}” takes no drawn layer. Choose roads, junctions, zones or lines instead.</source>
      <translation>‘{operation}’에는 그린 레이어를 쓰지 않습니다. 링크, 노드, 존 또는 노선을 고르십시오.</translation>
    </message>
    <message>
      <source>“{output}” would replace the file that “{input}” is read from. Choose another file, so that nothing is lost.</source>
      <translation>‘{output}’의 파일은 ‘{input}’을(를) 읽는 파일입니다. 자료를 잃지 않도록 다른 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>“{output}”: {file} holds the layer “{layer}”, which is being edited. Save its changes and end the editing, or choose another file.</source>
      <translation>‘{output}’: {file}에 있는 레이어 ‘{layer}’을(를) 편집하고 있습니다. 편집 내용을 저장하고 편집을 끝내거나 다른 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>“{output}”: {file} is a file. Choose a folder.</source>
      <translation>‘{output}’: {file}은(는) 파일입니다. 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>“{output}”: {file} is a folder. Choose the name of a file.</source>
      <translation>‘{output}’: {file}은(는) 폴더입니다. 파일 이름을 지정하십시오.</translation>
    </message>
    <message>
      <source>“{parameter}”: the layer “{layer}” cannot be opened: its file was moved or deleted, or its server does not answer. Repair its source in the layer list, or choose another layer.</source>
      <translation>‘{parameter}’: ‘{layer}’ 레이어를 열 수 없습니다. 파일이 옮겨졌거나 지워졌거나, 서버가 응답하지 않습니다. 레이어 목록에서 원본을 고치거나 다른 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>“{parameter}”: there is no layer {layer}. Check the path, or choose another.</source>
      <translation>‘{parameter}’: {layer} 레이어가 없습니다. 경로를 확인하거나 다른 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>“{parameter}”: there is no layer {layer}. Choose a layer of a GeoPackage that Sijeong wrote.</source>
      <translation>‘{parameter}’: 레이어 {layer}이(가) 없습니다. 시정이 쓴 GeoPackage의 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>“{parameter}”: there is no {file}. Check the path.</source>
      <translation>‘{parameter}’: {file}이(가) 없습니다. 경로를 확인하십시오.</translation>
    </message>
    <message>
      <source>“{parameter}”: {layer} cannot be opened as a layer, it may be damaged. Choose another file.</source>
      <translation>‘{parameter}’: {layer}을(를) 레이어로 열 수 없습니다. 손상되었을 수 있으니 다른 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>“{parameter}”: {text} is not a day. Write it as 2026-05-04.</source>
      <translation>‘{parameter}’: {text}은(는) 날짜가 아닙니다. 2026-05-04처럼 적으십시오.</translation>
    </message>
    <message>
      <source>“{parameter}”: {text} is not a list of distances. Write metres with commas, for example 0,25,50,100.</source>
      <translation>‘{parameter}’: {text}은(는) 거리 목록이 아닙니다. 미터 단위로 쉼표를 넣어 0,25,50,100처럼 쓰십시오.</translation>
    </message>
    <message>
      <source>“{parameter}”: {text} is not a time of day. Write it as 21:00.</source>
      <translation>‘{parameter}’: {text}은(는) 시각이 아닙니다. 21:00처럼 쓰십시오.</translation>
    </message>
    <message>
      <source>“{parameter}”: {text} must rise from 0 and hold each distance once, for example 0,25,50,100.</source>
      <translation>‘{parameter}’: {text}은(는) 0 이상에서 커지는 순서로 한 번씩만 써야 합니다(예: 0,25,50,100).</translation>
    </message>
    <message>
      <source>“{result}” was made anew on {day}.</source>
      <translation>‘{result}’ 결과가 {day}에 새로 만들어졌습니다.</translation>
    </message>
    <message>
      <source>“{text}” is no date. Write the study day as 2026-05-12.</source>
      <translation>‘{text}’은(는) 날짜가 아닙니다. 분석일을 2026-05-12처럼 쓰십시오.</translation>
    </message>
    <message>
      <source>“{text}” is no day of a season. Write month and day as 02-01.</source>
      <translation>‘{text}’은(는) 기간의 날짜로 쓸 수 없습니다. 월과 일을 02-01처럼 쓰십시오.</translation>
    </message>
    <message>
      <source>… and {count} more requests</source>
      <translation>… 그 밖에 요청 {count}건</translation>
    </message>
    <message>
      <source>… and {count} more, in the layer of changes.</source>
      <translation>… 외 {count}건은 변경 레이어에 있습니다.</translation>
    </message>
  </context>
</TS>
