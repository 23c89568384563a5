<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
  <context>
    <name>Sijeong</name>
    <message>
      <source>0 m (touches or lies in forest)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>10–15 minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3–5 minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5–10 minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alighting stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alightings</source>
      <translation>하차</translation>
    </message>
    <message>
      <source>Area (m²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area in forest (m²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Boarding stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Boarding the same route again counts as a transfer</source>
      <translation>같은 노선 재승차도 환승으로 인정</translation>
    </message>
    <message>
      <source>Boardings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bus transfers</source>
      <translation>버스 환승</translation>
    </message>
    <message>
      <source>Card records</source>
      <translation>교통카드 기록</translation>
    </message>
    <message>
      <source>Card records (file or folder: CSV, TXT, ZIP, Parquet)</source>
      <translation>교통카드 기록(파일 또는 폴더: CSV, TXT, ZIP, Parquet)</translation>
    </message>
    <message>
      <source>Clock that decides between day and night window</source>
      <translation>주간·야간 시간 한도를 정하는 기준 시각</translation>
    </message>
    <message>
      <source>Colour: median transfer time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance band</source>
      <translation type="unfinished" />
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
      <source>Distance to forest</source>
      <translation>산림까지 거리</translation>
    </message>
    <message>
      <source>Distance to forest (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance to the nearest forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw distance bands</source>
      <translation type="unfinished" />
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
      <source>Features</source>
      <translation>객체 수</translation>
    </message>
    <message>
      <source>Features within the legal distance</source>
      <translation>법정 거리 이내 객체 수</translation>
    </message>
    <message>
      <source>Forest</source>
      <translation>산림</translation>
    </message>
    <message>
      <source>Forest-adjacent area (m²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forest-adjacent land</source>
      <translation>산림인접지역</translation>
    </message>
    <message>
      <source>From (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From card taps: where, between which routes and for how long people change buses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From route</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How journeys are recognised</source>
      <translation>통행 판별 방법</translation>
    </message>
    <message>
      <source>Hub number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import card taps</source>
      <translation>교통카드 기록 가져오기</translation>
    </message>
    <message>
      <source>Import report</source>
      <translation>가져오기 보고서</translation>
    </message>
    <message>
      <source>Infer missing alightings</source>
      <translation>하차 누락 추정</translation>
    </message>
    <message>
      <source>Install engine from a wheel file</source>
      <translation>휠 파일로 엔진 설치</translation>
    </message>
    <message>
      <source>Journeys</source>
      <translation>통행</translation>
    </message>
    <message>
      <source>Layout of the records</source>
      <translation>기록 양식</translation>
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
      <source>Legal distance</source>
      <translation>법정 거리</translation>
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
      <source>Link taps into journeys</source>
      <translation>통행으로 연결</translation>
    </message>
    <message>
      <source>Map transfer flows and hubs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measure the distance to forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nearest forest</source>
      <translation type="unfinished" />
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
      <source>No folder for engines is set. Start QGIS with the Sijeong plugin enabled, or set {variable}.</source>
      <translation>엔진을 둘 폴더가 정해지지 않았습니다. 시정 플러그인을 켠 QGIS에서 실행하거나 {variable} 환경 변수를 지정하십시오.</translation>
    </message>
    <message>
      <source>One flow for each pair of</source>
      <translation>흐름을 나누는 단위</translation>
    </message>
    <message>
      <source>Only within</source>
      <translation>이 범위 안만</translation>
    </message>
    <message>
      <source>Parcels, buildings or places</source>
      <translation>필지, 건물 또는 지점</translation>
    </message>
    <message>
      <source>Radius of a hub</source>
      <translation>거점 반경</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading {layer}</source>
      <translation>{layer} 읽는 중</translation>
    </message>
    <message>
      <source>Routes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows kept</source>
      <translation>채택한 행</translation>
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
      <source>Share of forest-adjacent area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of transfers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size: number of transfers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smart Sijeong</source>
      <translation>스마트시정</translation>
    </message>
    <message>
      <source>Something went wrong that Sijeong did not expect. Copy the details and send them to the developers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step {number} of {total}. {stage}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped by the user. Nothing was written.</source>
      <translation>사용자가 중단했습니다. 저장된 것은 없습니다.</translation>
    </message>
    <message>
      <source>Stopped. Nothing half-written was left behind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopping…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stops</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stops (with stop_id)</source>
      <translation>정류장(stop_id 필요)</translation>
    </message>
    <message>
      <source>Taps (folder of Parquet files)</source>
      <translation>승하차 자료(Parquet 폴더)</translation>
    </message>
    <message>
      <source>Text encoding</source>
      <translation>문자 인코딩</translation>
    </message>
    <message>
      <source>The algorithm {name} is not there. Switch the plugin off and on again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bands {bands} cannot be used. Give ascending distances in metres, such as 0,25,50,100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The card key {file} is damaged. Bring it back from a backup; with a new key the card ids of earlier imports cannot be joined with new ones.</source>
      <translation>카드번호 암호화 열쇠 파일 {file}이(가) 손상되었습니다. 백업에서 되살리십시오. 새 열쇠를 만들면 이전에 가져온 카드와 이어지지 않습니다.</translation>
    </message>
    <message>
      <source>The computer's memory is not enough. Close other programs or choose a smaller area or period.</source>
      <translation>메모리가 부족합니다. 다른 프로그램을 닫거나 지역 또는 기간을 줄이십시오.</translation>
    </message>
    <message>
      <source>The coordinates of the {layer} layer (about {x:.1f}, {y:.1f}) do not lie in Korea in its coordinate reference system {crs}. Set the right one in the layer's properties.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The coordinates of the {layer} layer (about {x:.1f}, {y:.1f}) do not lie in Korea in its coordinate reference system {crs}; they look like {guess}. Set the right one in the layer's properties.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full, so nothing was written. Free some space or choose another place. ({file})</source>
      <translation>디스크가 가득 차서 저장하지 못했습니다. 공간을 비우거나 다른 위치를 고르십시오. ({file})</translation>
    </message>
    <message>
      <source>The engine {engine} is not installed. Install it with the button “Install engine…” of the Sijeong dock, or run the algorithm sijeong:installengine with the wheel file that you were given.</source>
      <translation>{engine} 엔진이 설치되어 있지 않습니다. 시정 도크의 ‘엔진 설치…’ 단추를 누르거나, 받은 휠 파일로 sijeong:installengine 알고리즘을 실행하십시오.</translation>
    </message>
    <message>
      <source>The field names of {file} are damaged. Unpack it and choose the .shp file inside.</source>
      <translation>{file}의 필드 이름이 깨졌습니다. 압축을 풀고 안의 .shp 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>The file {file} could not be used: {reason}.</source>
      <translation>{file} 파일을 사용할 수 없습니다: {reason}.</translation>
    </message>
    <message>
      <source>The input and the forest lie {gap:.0f} km apart, so one of them is of another place or has a wrong coordinate reference system (input {input_crs}, forest {forest_crs}). Check both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The input and the forest lie {gap:.0f} km apart. The {layer} layer says {crs}, but its coordinates would fit as {guess}. Set the right coordinate reference system of that layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {layer} could not be read: {reason}.</source>
      <translation>{layer} 레이어를 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
      <source>The legal distance {distance} cannot be used. Give a number of metres above 0.</source>
      <translation type="unfinished" />
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
      <source>The smallest forest area {area} cannot be used. Give square metres, 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {layer} layer has no coordinate reference system. Set it in the layer's properties (cadastral maps of LX are EPSG:5186, forest maps EPSG:5179).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no {file}. Check the path.</source>
      <translation>{file}이(가) 없습니다. 경로를 확인하십시오.</translation>
    </message>
    <message>
      <source>To (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To route</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transfer flows</source>
      <translation>환승 흐름</translation>
    </message>
    <message>
      <source>Transfer hubs</source>
      <translation>환승 거점</translation>
    </message>
    <message>
      <source>Transfer time, 90th percentile (s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transfer time, median (s)</source>
      <translation type="unfinished" />
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
      <translation>환승</translation>
    </message>
    <message>
      <source>Transfers in one journey, at most</source>
      <translation>한 통행의 최대 환승 횟수</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>버전</translation>
    </message>
    <message>
      <source>Walk, median (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wheel file</source>
      <translation>휠 파일</translation>
    </message>
    <message>
      <source>Which parcels and buildings lie within the legal distance of forest, and with how much area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Width: number of transfers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Within the legal distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing {layer}</source>
      <translation>{layer} 저장 중</translation>
    </message>
    <message>
      <source>no distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>over 15 minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>over {low} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>up to 3 minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>up to {high} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>up to {high} m (building risk review)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>up to {high} m (felling round buildings)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>up to {high} m (forest-adjacent by law)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} cannot be opened as map data; it may be cut off or of another kind. Get the file again. ({reason})</source>
      <translation>{file}을(를) 공간자료로 열 수 없습니다. 파일이 잘렸거나 다른 종류입니다. 파일을 다시 받으십시오. ({reason})</translation>
    </message>
    <message>
      <source>{file} is a table without geometry. Choose a layer with shapes.</source>
      <translation>{file}은(는) 도형이 없는 표입니다. 도형이 있는 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>{file} is damaged or was changed: its SHA-256 is not the published one. Get the file again.</source>
      <translation>{file}이(가) 손상되었거나 바뀌었습니다(SHA-256이 공표된 값과 다릅니다). 파일을 다시 받으십시오.</translation>
    </message>
    <message>
      <source>{file} is for another system or Python. Bring this one: {wanted}.</source>
      <translation>{file}은(는) 다른 운영체제나 파이썬용입니다. 다음 파일을 준비하십시오: {wanted}.</translation>
    </message>
    <message>
      <source>{file} is not a wheel that Sijeong was tested with. Bring this one: {wanted}.</source>
      <translation>{file}은(는) 시정에서 검증한 휠 파일이 아닙니다. 다음 파일을 준비하십시오: {wanted}.</translation>
    </message>
    <message>
      <source>{file} may not be written or read: it is open in another program or you have no permission. Close it or choose another place.</source>
      <translation>{file}을(를) 읽거나 쓸 수 없습니다. 다른 프로그램이 열고 있거나 권한이 없습니다. 닫거나 다른 위치를 고르십시오.</translation>
    </message>
    <message>
      <source>{low}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low} and more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low}–{high}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low}–{high} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low}–{high} m (building risk review)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low}–{high} m (felling round buildings)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low}–{high} m (forest-adjacent by law)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{parameter}”: there is no {file}. Check the path.</source>
      <translation>‘{parameter}’: {file}이(가) 없습니다. 경로를 확인하십시오.</translation>
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
  </context>
</TS>
