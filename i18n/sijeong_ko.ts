<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
  <context>
    <name>Sijeong</name>
    <message>
      <source>0 m (touches or lies in forest)</source>
      <translation>0 m (산림과 접하거나 산림 안)</translation>
    </message>
    <message>
      <source>10–15 minutes</source>
      <translation>10~15분</translation>
    </message>
    <message>
      <source>3–5 minutes</source>
      <translation>3~5분</translation>
    </message>
    <message>
      <source>5–10 minutes</source>
      <translation>5~10분</translation>
    </message>
    <message>
      <source>Add a layer to the project…</source>
      <translation>프로젝트에 레이어 추가…</translation>
    </message>
    <message>
      <source>Adds the transfer flows and the transfer hubs to the map.</source>
      <translation>환승 흐름과 환승 거점을 지도에 올립니다.</translation>
    </message>
    <message>
      <source>Alighting stop</source>
      <translation>하차 정류소</translation>
    </message>
    <message>
      <source>Alightings</source>
      <translation>하차</translation>
    </message>
    <message>
      <source>Area (m²)</source>
      <translation>면적(㎡)</translation>
    </message>
    <message>
      <source>Area in forest (m²)</source>
      <translation>산림 안 면적(㎡)</translation>
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
      <source>Automatic</source>
      <translation>자동</translation>
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
      <source>Back to the jobs</source>
      <translation>업무 목록으로 돌아가기</translation>
    </message>
    <message>
      <source>Boarding stop</source>
      <translation>승차 정류소</translation>
    </message>
    <message>
      <source>Boarding the same route again counts as a transfer</source>
      <translation>같은 노선 재승차도 환승으로 인정</translation>
    </message>
    <message>
      <source>Boardings</source>
      <translation>승차</translation>
    </message>
    <message>
      <source>Bus stop layer</source>
      <translation>정류장 레이어</translation>
    </message>
    <message>
      <source>Bus transfers</source>
      <translation>버스 환승</translation>
    </message>
    <message>
      <source>Bus transfers need the engine duckdb, which is not installed. Choose the wheel file that you were given.</source>
      <translation>버스 환승에 필요한 duckdb 엔진이 설치되어 있지 않습니다. 받은 휠 파일을 고르십시오.</translation>
    </message>
    <message>
      <source>CSV, TXT, ZIP or Parquet, as the agency delivered it. The original is only read.</source>
      <translation>기관에서 받은 그대로의 CSV, TXT, ZIP, Parquet. 원본은 읽기만 합니다.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>중단</translation>
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
      <source>Checking the layers</source>
      <translation>레이어 확인 중</translation>
    </message>
    <message>
      <source>Choose CP949 where Korean text looks broken.</source>
      <translation>한글이 깨져 보이면 CP949를 고르십시오.</translation>
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
      <source>Choose a job. Each one leads from your data to a finished map in a few steps.</source>
      <translation>업무를 고르십시오. 보유 자료에서 완성된 지도까지 몇 단계로 안내합니다.</translation>
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
      <source>Choose the forest layer.</source>
      <translation>산림 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of bus stops.</source>
      <translation>정류장 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>Choose the layer of parcels or buildings.</source>
      <translation>필지 또는 건물 레이어를 고르십시오.</translation>
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
      <source>Colour: median transfer time</source>
      <translation>색: 환승 시간(중앙값)</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>차례</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>이어서 하기</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>복사</translation>
    </message>
    <message>
      <source>Counting boardings, alightings and transfers by stop</source>
      <translation>정류장별 승차·하차·환승 집계 중</translation>
    </message>
    <message>
      <source>Counting transfers</source>
      <translation>환승 집계 중</translation>
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
      <source>Details</source>
      <translation>자세한 내용</translation>
    </message>
    <message>
      <source>Details…</source>
      <translation>자세히…</translation>
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
      <source>Distance from forest</source>
      <translation>산림으로부터의 거리</translation>
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
      <source>Distance to the nearest forest</source>
      <translation>가장 가까운 산림까지의 거리</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>완료</translation>
    </message>
    <message>
      <source>Done: {folder}</source>
      <translation>완료: {folder}</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>그리기</translation>
    </message>
    <message>
      <source>Draw distance bands</source>
      <translation>산림 거리대 그리기</translation>
    </message>
    <message>
      <source>Draw the distance bands as well</source>
      <translation>산림 거리대도 함께 그리기</translation>
    </message>
    <message>
      <source>Drawing the band up to {distance:g} m</source>
      <translation>{distance:g} m까지의 거리대 그리는 중</translation>
    </message>
    <message>
      <source>Draws the land within each distance of forest as rings.</source>
      <translation>산림에서 거리별 범위를 고리 모양으로 그립니다.</translation>
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
      <source>Fewest transfers shown</source>
      <translation>표시할 최소 환승 수</translation>
    </message>
    <message>
      <source>Flows with fewer transfers are left out.</source>
      <translation>환승이 이보다 적은 흐름은 뺍니다.</translation>
    </message>
    <message>
      <source>Folder for results</source>
      <translation>결과 폴더</translation>
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
      <source>Forest-adjacent area (m²)</source>
      <translation>산림인접 면적(㎡)</translation>
    </message>
    <message>
      <source>Forest-adjacent land</source>
      <translation>산림인접지역</translation>
    </message>
    <message>
      <source>From (m)</source>
      <translation>시작(m)</translation>
    </message>
    <message>
      <source>From alighting to the next boarding, at most.</source>
      <translation>하차부터 다음 승차까지의 최대 시간입니다.</translation>
    </message>
    <message>
      <source>From card records: where, between which routes and for how long people change buses.</source>
      <translation>교통카드 기록으로 어디서, 어느 노선 사이에, 얼마나 걸려 갈아타는지 봅니다.</translation>
    </message>
    <message>
      <source>From route</source>
      <translation>하차 노선</translation>
    </message>
    <message>
      <source>From the next boarding of the same card within walking distance; such rows are marked.</source>
      <translation>같은 카드의 다음 승차 위치가 걸어갈 거리이면 하차로 추정하고, 추정한 행에 표시합니다.</translation>
    </message>
    <message>
      <source>Gives each parcel or building its exact distance to forest and its area within the legal distance.</source>
      <translation>필지·건물마다 산림까지의 정확한 거리와 법정 거리 안 면적을 구합니다.</translation>
    </message>
    <message>
      <source>Grouping stops into hubs</source>
      <translation>정류장을 거점으로 묶는 중</translation>
    </message>
    <message>
      <source>Have your legal team check the articles before you print them on a notice.</source>
      <translation>안내문이나 통지서에 쓰기 전에 법무 담당자와 조문을 확인하십시오.</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>도움말</translation>
    </message>
    <message>
      <source>How journeys are recognised</source>
      <translation>통행 판별 방법</translation>
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
      <source>Import</source>
      <translation>가져오기</translation>
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
      <source>Import report</source>
      <translation>가져오기 보고서</translation>
    </message>
    <message>
      <source>Infer missing alightings</source>
      <translation>하차 누락 추정</translation>
    </message>
    <message>
      <source>Install engine</source>
      <translation>엔진 설치</translation>
    </message>
    <message>
      <source>Install engine from a wheel file</source>
      <translation>휠 파일로 엔진 설치</translation>
    </message>
    <message>
      <source>Install engine…</source>
      <translation>엔진 설치…</translation>
    </message>
    <message>
      <source>Joins the rides of each card into journeys by the transfer rules.</source>
      <translation>카드별 탑승을 환승 기준에 따라 통행으로 잇습니다.</translation>
    </message>
    <message>
      <source>Journeys</source>
      <translation>통행</translation>
    </message>
    <message>
      <source>Land this close to forest counts as adjacent.</source>
      <translation>산림에서 이 거리 안의 땅을 인접지역으로 봅니다.</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>다음 단계 이후</translation>
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
      <source>Link</source>
      <translation>연결</translation>
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
      <source>Linked trip ids and transfer rules agree on {percent} % of {compared} pairs of neighbouring taps</source>
      <translation>연속한 승하차 {compared}쌍 가운데 {percent} %에서 트랜잭션ID와 환승 기준의 판단이 같습니다</translation>
    </message>
    <message>
      <source>Linking {days} service days</source>
      <translation>운행일 {days}일 연결 중</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>지도 작성</translation>
    </message>
    <message>
      <source>Map transfer flows and hubs</source>
      <translation>환승 흐름·거점 지도</translation>
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
      <source>Measuring {count} features</source>
      <translation>객체 {count}개 측정 중</translation>
    </message>
    <message>
      <source>Metropolitan unified fare: next boarding within 30 minutes of alighting (60 minutes from 21:00 to 07:00), 4 transfers at most. Other cities differ.</source>
      <translation>수도권 통합환승: 하차 후 30분(21시~07시는 60분) 이내 승차, 최대 4회. 다른 도시는 기준이 다릅니다.</translation>
    </message>
    <message>
      <source>Most transfers</source>
      <translation>최대 환승 횟수</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>이름</translation>
    </message>
    <message>
      <source>Nearest forest</source>
      <translation>가장 가까운 산림</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>다음 할 일</translation>
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
      <source>No folder for engines is set. Start QGIS with the Sijeong plugin enabled, or set {variable}.</source>
      <translation>엔진을 둘 폴더가 정해지지 않았습니다. 시정 플러그인을 켠 QGIS에서 실행하거나 {variable} 환경 변수를 지정하십시오.</translation>
    </message>
    <message>
      <source>No forest is left: none of its connected patches reaches {area:g} m². Lower the smallest forest area.</source>
      <translation>남은 산림이 없습니다. 이어진 산림 가운데 {area:g} ㎡ 이상인 것이 없으니 최소 산림 면적을 줄이십시오.</translation>
    </message>
    <message>
      <source>None of the {rows} rows of {path} can be used; the reason for {most} of them is: {reason}.</source>
      <translation>{path}의 {rows}행 가운데 사용할 수 있는 행이 없습니다. {most}행의 이유: {reason}.</translation>
    </message>
    <message>
      <source>One flow for each pair of</source>
      <translation>흐름을 나누는 단위</translation>
    </message>
    <message>
      <source>One more boarding begins a new journey.</source>
      <translation>이를 넘는 승차부터는 새 통행입니다.</translation>
    </message>
    <message>
      <source>Only within</source>
      <translation>이 범위 안만</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>열기</translation>
    </message>
    <message>
      <source>Open Folder</source>
      <translation>폴더 열기</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>폴더 열기</translation>
    </message>
    <message>
      <source>Optional: a polygon layer such as the city boundary.</source>
      <translation>선택 사항: 시 경계 같은 면 레이어.</translation>
    </message>
    <message>
      <source>Parcels, buildings or places</source>
      <translation>필지, 건물 또는 지점</translation>
    </message>
    <message>
      <source>Points with the field stop_id. It gives walking distances and places the transfers on the map.</source>
      <translation>stop_id 필드가 있는 점 레이어. 환승 보행거리를 구하고 지도 위치를 정합니다.</translation>
    </message>
    <message>
      <source>Polygons, lines or points in any Korean CRS.</source>
      <translation>면, 선, 점 모두 가능하며 좌표계는 자동으로 맞춥니다.</translation>
    </message>
    <message>
      <source>Polygons: the forest map (임상도), or the parcels of land use 임야.</source>
      <translation>면 레이어: 임상도 또는 지목이 임야인 필지.</translation>
    </message>
    <message>
      <source>Preparing the forest</source>
      <translation>산림 자료 준비 중</translation>
    </message>
    <message>
      <source>Radius of a hub</source>
      <translation>거점 반경</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>순위</translation>
    </message>
    <message>
      <source>Reading route and stop numbers</source>
      <translation>노선·정류장 번호 읽는 중</translation>
    </message>
    <message>
      <source>Reading {files} files of card records</source>
      <translation>교통카드 기록 파일 {files}개 읽는 중</translation>
    </message>
    <message>
      <source>Reading {layer}</source>
      <translation>{layer} 읽는 중</translation>
    </message>
    <message>
      <source>Reads the records, replaces card numbers and sorts them by day.</source>
      <translation>기록을 읽어 카드번호를 바꾸고 날짜별로 정리합니다.</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>보고서</translation>
    </message>
    <message>
      <source>Results are files that stay here; earlier ones are kept. Left empty, they go beside the project file.</source>
      <translation>결과는 이 폴더에 파일로 남고 이전 결과는 지우지 않습니다. 비워 두면 프로젝트 파일 옆에 저장합니다.</translation>
    </message>
    <message>
      <source>Routes</source>
      <translation>노선 수</translation>
    </message>
    <message>
      <source>Routes and stops</source>
      <translation>노선과 정류장</translation>
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
      <source>Run All Steps</source>
      <translation>전체 실행</translation>
    </message>
    <message>
      <source>Runs the steps one after the other and adds the results to the map.</source>
      <translation>단계를 차례로 실행하고 결과를 지도에 올립니다.</translation>
    </message>
    <message>
      <source>Same route again counts as a transfer</source>
      <translation>같은 노선 재승차도 환승으로 인정</translation>
    </message>
    <message>
      <source>Selected features only</source>
      <translation>선택한 객체만</translation>
    </message>
    <message>
      <source>Selected features only ({count})</source>
      <translation>선택한 객체만({count}개)</translation>
    </message>
    <message>
      <source>Settlement company, 2018</source>
      <translation>정산사 양식(2018)</translation>
    </message>
    <message>
      <source>Share of forest-adjacent area</source>
      <translation>산림인접 면적 비율</translation>
    </message>
    <message>
      <source>Share of transfers</source>
      <translation>환승 비율</translation>
    </message>
    <message>
      <source>Show or hide the Sijeong panel</source>
      <translation>시정 패널 보이기/숨기기</translation>
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
      <source>Size: number of transfers</source>
      <translation>크기: 환승 건수</translation>
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
      <source>Something went wrong that Sijeong did not expect. Copy the details and send them to the developers.</source>
      <translation>예상하지 못한 문제가 생겼습니다. ‘자세히…’의 내용을 복사해 개발자에게 보내십시오.</translation>
    </message>
    <message>
      <source>Sorting {rows} taps by service day, card and time</source>
      <translation>승하차 {rows}건을 운행일·카드·시각 순으로 정렬 중</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>시작</translation>
    </message>
    <message>
      <source>Step {number} of {total}. {stage}</source>
      <translation>{number}/{total}단계 · {stage}</translation>
    </message>
    <message>
      <source>Stopped by the user. Nothing was written.</source>
      <translation>사용자가 중단했습니다. 저장된 것은 없습니다.</translation>
    </message>
    <message>
      <source>Stopped. Nothing half-written was left behind.</source>
      <translation>중단했습니다. 쓰다 만 파일은 남지 않습니다.</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>중단하는 중…</translation>
    </message>
    <message>
      <source>Stops</source>
      <translation>정류소 수</translation>
    </message>
    <message>
      <source>Stops (with stop_id)</source>
      <translation>정류장(stop_id 필요)</translation>
    </message>
    <message>
      <source>Stops at once. What earlier steps have finished is kept.</source>
      <translation>바로 멈춥니다. 앞 단계에서 끝난 결과는 남습니다.</translation>
    </message>
    <message>
      <source>Stops that are this close belong to one hub.</source>
      <translation>이 거리 안의 정류장을 한 거점으로 묶습니다.</translation>
    </message>
    <message>
      <source>TS, 18 columns</source>
      <translation>TS 18열 양식</translation>
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
      <translation>{name} 알고리즘이 없습니다. 플러그인을 껐다가 다시 켜십시오.</translation>
    </message>
    <message>
      <source>The bands {bands} cannot be used. Give ascending distances in metres, such as 0,25,50,100.</source>
      <translation>거리대 {bands}을(를) 사용할 수 없습니다. 0,25,50,100처럼 커지는 순서로 미터 값을 쓰십시오.</translation>
    </message>
    <message>
      <source>The card format {format} is unknown. Use csv or parquet.</source>
      <translation>카드 기록 형식 {format}을(를) 알 수 없습니다. csv 또는 parquet을 쓰십시오.</translation>
    </message>
    <message>
      <source>The card key {file} is damaged. Bring it back from a backup; with a new key the card ids of earlier imports cannot be joined with new ones.</source>
      <translation>카드번호 암호화 열쇠 파일 {file}이(가) 손상되었습니다. 백업에서 되살리십시오. 새 열쇠를 만들면 이전에 가져온 카드와 이어지지 않습니다.</translation>
    </message>
    <message>
      <source>The card records could not be processed: {cause}</source>
      <translation>교통카드 기록을 처리할 수 없습니다: {cause}</translation>
    </message>
    <message>
      <source>The clip layer has no polygon. Choose a polygon layer, such as the city boundary.</source>
      <translation>범위 레이어에 면이 없습니다. 시 경계 같은 면 레이어를 고르십시오.</translation>
    </message>
    <message>
      <source>The computer's memory is not enough. Close other programs or choose a smaller area or period.</source>
      <translation>메모리가 부족합니다. 다른 프로그램을 닫거나 지역 또는 기간을 줄이십시오.</translation>
    </message>
    <message>
      <source>The coordinates of the {layer} layer (about {x:.1f}, {y:.1f}) do not lie in Korea in its coordinate reference system {crs}. Set the right one in the layer's properties.</source>
      <translation>{layer} 레이어의 좌표(약 {x:.1f}, {y:.1f})는 좌표계 {crs}에서 대한민국 밖입니다. 레이어 속성에서 올바른 좌표계를 지정하십시오.</translation>
    </message>
    <message>
      <source>The coordinates of the {layer} layer (about {x:.1f}, {y:.1f}) do not lie in Korea in its coordinate reference system {crs}; they look like {guess}. Set the right one in the layer's properties.</source>
      <translation>{layer} 레이어의 좌표(약 {x:.1f}, {y:.1f})는 좌표계 {crs}에서 대한민국 밖입니다. {guess}로 보이니 레이어 속성에서 올바른 좌표계를 지정하십시오.</translation>
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
      <source>The engine is installed.</source>
      <translation>엔진을 설치했습니다.</translation>
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
      <source>The folder {folder} holds other files ({name}), which the result would replace. Choose a new or empty folder.</source>
      <translation>{folder} 폴더에 다른 파일({name})이 있어 결과로 바꿀 수 없습니다. 새 폴더나 빈 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>The folder {folder} is not named after a service day.</source>
      <translation>{folder} 폴더의 이름이 운행일 형식이 아닙니다.</translation>
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
      <source>The input and the forest lie {gap:.0f} km apart, so one of them is of another place or has a wrong coordinate reference system (input {input_crs}, forest {forest_crs}). Check both.</source>
      <translation>입력과 산림이 {gap:.0f} km 떨어져 있습니다. 한쪽이 다른 지역이거나 좌표계가 잘못되었습니다(입력 {input_crs}, 산림 {forest_crs}). 두 레이어를 확인하십시오.</translation>
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
      <source>The key for card numbers has {length} bytes. It needs {least} or more.</source>
      <translation>카드번호 암호화 열쇠가 {length}바이트입니다. {least}바이트 이상이어야 합니다.</translation>
    </message>
    <message>
      <source>The largest number of transfers is {value}. Give 0 or more.</source>
      <translation>최대 환승 횟수가 {value}입니다. 0 이상이어야 합니다.</translation>
    </message>
    <message>
      <source>The layer {layer} could not be read: {reason}.</source>
      <translation>{layer} 레이어를 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
      <source>The legal distance {distance} cannot be used. Give a number of metres above 0.</source>
      <translation>법정 거리 {distance}을(를) 사용할 수 없습니다. 0보다 큰 미터 값을 쓰십시오.</translation>
    </message>
    <message>
      <source>The part {part} is unknown. Parts are: {parts}.</source>
      <translation>{part}은(는) 없는 항목입니다. 항목: {parts}.</translation>
    </message>
    <message>
      <source>The radius of a hub is {radius} m. Give 0 or more.</source>
      <translation>거점 반경이 {radius} m입니다. 0 이상이어야 합니다.</translation>
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
      <source>The size {size} is unknown. Use small or medium.</source>
      <translation>크기 {size}을(를) 알 수 없습니다. small 또는 medium을 쓰십시오.</translation>
    </message>
    <message>
      <source>The smallest forest area {area} cannot be used. Give square metres, 0 or more.</source>
      <translation>최소 산림 면적 {area}을(를) 사용할 수 없습니다. 0 이상의 제곱미터 값을 쓰십시오.</translation>
    </message>
    <message>
      <source>The stop layer has no coordinate reference system. Set the one it was made in.</source>
      <translation>정류장 레이어에 좌표계가 없습니다. 레이어 속성에서 만들 때의 좌표계를 지정하십시오.</translation>
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
      <source>The transfer window {name} is {value} minutes. Give a number from 0 to {limit}.</source>
      <translation>환승 인정 시간 {name}이(가) {value}분입니다. 0에서 {limit} 사이의 값을 쓰십시오.</translation>
    </message>
    <message>
      <source>The two layers must differ: choose what to measure, and the forest.</source>
      <translation>두 레이어가 같습니다. 측정할 레이어와 산림 레이어를 다르게 고르십시오.</translation>
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
      <source>The {layer} layer has no coordinate reference system. Set it in the layer's properties (cadastral maps of LX are EPSG:5186, forest maps EPSG:5179).</source>
      <translation>{layer} 레이어에 좌표계가 없습니다. 레이어 속성에서 지정하십시오(연속지적도는 EPSG:5186, 임상도는 EPSG:5179).</translation>
    </message>
    <message>
      <source>There is no {file}. Check the path.</source>
      <translation>{file}이(가) 없습니다. 경로를 확인하십시오.</translation>
    </message>
    <message>
      <source>Time of alighting</source>
      <translation>하차 시각</translation>
    </message>
    <message>
      <source>Time of next boarding</source>
      <translation>다음 승차 시각</translation>
    </message>
    <message>
      <source>To (m)</source>
      <translation>끝(m)</translation>
    </message>
    <message>
      <source>To route</source>
      <translation>승차 노선</translation>
    </message>
    <message>
      <source>Transaction id only</source>
      <translation>트랜잭션ID만</translation>
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
      <source>Transfer rules</source>
      <translation>환승 기준</translation>
    </message>
    <message>
      <source>Transfer rules only</source>
      <translation>환승 기준만</translation>
    </message>
    <message>
      <source>Transfer time, 90th percentile (s)</source>
      <translation>환승 시간 90백분위(초)</translation>
    </message>
    <message>
      <source>Transfer time, median (s)</source>
      <translation>환승 시간 중앙값(초)</translation>
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
      <source>Transfers in one journey, at most</source>
      <translation>한 통행의 최대 환승 횟수</translation>
    </message>
    <message>
      <source>Upper ends of the bands in metres, with commas, rising.</source>
      <translation>각 거리대의 끝 값을 미터로, 작은 값부터 쉼표로 나누어 씁니다.</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>버전</translation>
    </message>
    <message>
      <source>Walk, median (m)</source>
      <translation>도보 거리 중앙값(m)</translation>
    </message>
    <message>
      <source>What a line on the map connects.</source>
      <translation>지도의 선 하나가 잇는 대상입니다.</translation>
    </message>
    <message>
      <source>What the law says</source>
      <translation>법정 거리 기준</translation>
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
      <source>Which clock time decides which window holds.</source>
      <translation>주간·야간 인정 시간 중 무엇을 쓸지 정하는 시각입니다.</translation>
    </message>
    <message>
      <source>Which parcels and buildings lie within the legal distance of forest, and how much of each.</source>
      <translation>어느 필지·건물이 산림에서 법정 거리 안에 얼마나 들어가는지 찾습니다.</translation>
    </message>
    <message>
      <source>Width: number of transfers</source>
      <translation>굵기: 환승 건수</translation>
    </message>
    <message>
      <source>Within the legal distance</source>
      <translation>법정 거리 이내</translation>
    </message>
    <message>
      <source>Writing the sample city: {part}.</source>
      <translation>가상 도시 저장 중: {part}.</translation>
    </message>
    <message>
      <source>Writing {layer}</source>
      <translation>{layer} 저장 중</translation>
    </message>
    <message>
      <source>clip</source>
      <translation>범위</translation>
    </message>
    <message>
      <source>decided by the cabinet on {day}</source>
      <translation>{day} 국무회의 의결</translation>
    </message>
    <message>
      <source>forest</source>
      <translation>산림</translation>
    </message>
    <message>
      <source>in force since {day}</source>
      <translation>{day} 시행</translation>
    </message>
    <message>
      <source>input</source>
      <translation>입력</translation>
    </message>
    <message>
      <source>min</source>
      <translation>분</translation>
    </message>
    <message>
      <source>no transfer time</source>
      <translation>환승 시간 없음</translation>
    </message>
    <message>
      <source>over 15 minutes</source>
      <translation>15분 초과</translation>
    </message>
    <message>
      <source>over {low} m</source>
      <translation>{low} m 초과</translation>
    </message>
    <message>
      <source>up to 3 minutes</source>
      <translation>3분 이하</translation>
    </message>
    <message>
      <source>up to {high} m</source>
      <translation>{high} m 이하</translation>
    </message>
    <message>
      <source>up to {high} m (building risk review)</source>
      <translation>{high} m 이하 (건축 위험성 검토)</translation>
    </message>
    <message>
      <source>up to {high} m (felling round buildings)</source>
      <translation>{high} m 이하 (건축물 주변 입목벌채)</translation>
    </message>
    <message>
      <source>up to {high} m (forest-adjacent by law)</source>
      <translation>{high} m 이하 (법정 산림인접지역)</translation>
    </message>
    <message>
      <source>{count} forest features are not polygons and were left out.</source>
      <translation>면이 아닌 산림 객체 {count}개를 제외했습니다.</translation>
    </message>
    <message>
      <source>{count} forest polygons in too small patches were left out.</source>
      <translation>기준보다 작은 산림 {count}개를 제외했습니다.</translation>
    </message>
    <message>
      <source>{count} input rows without geometry stay without a result.</source>
      <translation>도형이 없는 입력 {count}행은 결과 없이 남깁니다.</translation>
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
      <source>{file} cannot be opened as map data; it may be cut off or of another kind. Get the file again. ({reason})</source>
      <translation>{file}을(를) 공간자료로 열 수 없습니다. 파일이 잘렸거나 다른 종류입니다. 파일을 다시 받으십시오. ({reason})</translation>
    </message>
    <message>
      <source>{file} has a tap without {name}. Import the card records again with Import card taps.</source>
      <translation>{file}에 {name} 값이 없는 승하차가 있습니다. ‘교통카드 기록 가져오기’로 다시 가져오십시오.</translation>
    </message>
    <message>
      <source>{file} holds no rows</source>
      <translation>{file}에 행이 없습니다</translation>
    </message>
    <message>
      <source>{file} is UTF-16 text. Save it as UTF-8 and import it again.</source>
      <translation>{file}은(는) UTF-16 문서입니다. UTF-8로 저장해 다시 가져오십시오.</translation>
    </message>
    <message>
      <source>{file} is a table without geometry. Choose a layer with shapes.</source>
      <translation>{file}은(는) 도형이 없는 표입니다. 도형이 있는 레이어를 고르십시오.</translation>
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
      <source>{file} is for another system or Python. Bring this one: {wanted}.</source>
      <translation>{file}은(는) 다른 운영체제나 파이썬용입니다. 다음 파일을 준비하십시오: {wanted}.</translation>
    </message>
    <message>
      <source>{file} is neither UTF-8 nor cp949 text. Ask the agency for one of these, or for Parquet.</source>
      <translation>{file}은(는) UTF-8도 cp949도 아닙니다. 제공 기관에 이 가운데 하나나 Parquet으로 요청하십시오.</translation>
    </message>
    <message>
      <source>{file} is not a wheel that Sijeong was tested with. Bring this one: {wanted}.</source>
      <translation>{file}은(는) 시정에서 검증한 휠 파일이 아닙니다. 다음 파일을 준비하십시오: {wanted}.</translation>
    </message>
    <message>
      <source>{file} is not sorted by card and boarding time. Import the card records again with Import card taps.</source>
      <translation>{file}이(가) 카드와 승차 시각 순으로 정렬되어 있지 않습니다. ‘교통카드 기록 가져오기’로 다시 가져오십시오.</translation>
    </message>
    <message>
      <source>{file} is not {encoding} text: line {line} cannot be read. Choose the encoding that the agency used (utf-8 or cp949).</source>
      <translation>{file}은(는) {encoding} 문서가 아닙니다. {line}번째 줄을 읽을 수 없습니다. 제공 기관이 쓴 인코딩(utf-8 또는 cp949)을 고르십시오.</translation>
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
      <source>{file} may not be written or read: it is open in another program or you have no permission. Close it or choose another place.</source>
      <translation>{file}을(를) 읽거나 쓸 수 없습니다. 다른 프로그램이 열고 있거나 권한이 없습니다. 닫거나 다른 위치를 고르십시오.</translation>
    </message>
    <message>
      <source>{folder} holds no card records by service day. Choose a folder that the import of card taps has written.</source>
      <translation>{folder}에 운행일별 승하차 자료가 없습니다. ‘교통카드 기록 가져오기’가 만든 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{job} is done. Saved in {folder}</source>
      <translation>{job} 완료. 저장 위치: {folder}</translation>
    </message>
    <message>
      <source>{job} is done. {figures}. Saved in {folder}</source>
      <translation>{job} 완료. {figures}. 저장 위치: {folder}</translation>
    </message>
    <message>
      <source>{journeys} journeys, {legs} legs, {transfers} transfers (passengers); {inferred} alightings were inferred</source>
      <translation>통행 {journeys}, 탑승 {legs}, 환승 {transfers}(이용자 수), 추정한 하차 {inferred}</translation>
    </message>
    <message>
      <source>{low}</source>
      <translation>{low}건</translation>
    </message>
    <message>
      <source>{low} and more</source>
      <translation>{low}건 이상</translation>
    </message>
    <message>
      <source>{low}–{high}</source>
      <translation>{low}~{high}건</translation>
    </message>
    <message>
      <source>{low}–{high} m</source>
      <translation>{low}~{high} m</translation>
    </message>
    <message>
      <source>{low}–{high} m (limit of building risk review)</source>
      <translation>{low}~{high} m (건축 위험성 검토 한계)</translation>
    </message>
    <message>
      <source>{low}–{high} m (limit of felling round buildings)</source>
      <translation>{low}~{high} m (건축물 주변 입목벌채 한계)</translation>
    </message>
    <message>
      <source>{low}–{high} m (limit of forest-adjacent land)</source>
      <translation>{low}~{high} m (산림인접지역 한계)</translation>
    </message>
    <message>
      <source>{pairs} pairs with {transfers} transfers have no line, because their stops are not in the stop layer or the alighting stop is not known</source>
      <translation>정류장 레이어에 없거나 하차 정류장을 몰라 선으로 그리지 못한 흐름이 {pairs}쌍(환승 {transfers}건) 있습니다</translation>
    </message>
    <message>
      <source>{path} does not exist. Choose the file or folder that the agency delivered.</source>
      <translation>{path}이(가) 없습니다. 제공 기관에서 받은 파일이나 폴더를 고르십시오.</translation>
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
      <source>{path} holds no legs: the columns {columns} are missing. Choose the folder that Link taps has written.</source>
      <translation>{path}에 탑승 자료가 없습니다({columns} 열 없음). ‘통행으로 연결’이 만든 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{path} is a file. Choose a folder for the result.</source>
      <translation>{path}은(는) 파일입니다. 결과를 담을 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>{stops} stops with {boardings} boardings are not in the stop layer and are left out</source>
      <translation>승차 {boardings}건의 정류장 {stops}곳은 정류장 레이어에 없어 제외했습니다</translation>
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
