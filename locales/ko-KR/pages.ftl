### Korean messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: other alone.

locale-name = 한국어
site-title = 단계별 안내
locales-title = 언어
skip-to-content = 본문으로 이동

step-of = { $total }단계 중 { $n }단계
step-label = { $n }단계
author-number = 원문 번호: { $number }
step-count = { $n }개 단계
procedure-count = { $n }개 절차
runbook-count = { $n }개 안내
article-count = { $n }개 문서
step-done = 완료
progress = 완료한 단계: { $done }/{ $total }

note-note = 참고
note-tip = 팁
note-important = 중요
note-warning = 경고
note-caution = 주의

prerequisites = 시작하기 전에
result = 결과
related = 관련 정보
notes = 참고
choose-one = 다음 중 하나를 선택하세요
choose-any = 해당하는 항목을 모두 선택하세요
optional = 선택 사항
variants-notice = 이 부분은 서로 다른 내용으로 두 번 나오므로 두 버전을 A와 B로 표시합니다.
variant = 버전 { $letter }
alternative = 다른 방법
phase = { $n }부
fallback-procedure = 그래도 해결되지 않으면
other-ways = 다른 방법

menu-path = 메뉴 경로
menu-then = 다음
menu-lost = 여기 누락됨
command = 명령
copy = 복사
copied = 복사됨
input-label = 입력
key-combination = 키 조합

notice-machine-translated = 이 문서는 기계 번역되었습니다.
notice-stale = 다른 언어로 된 이 문서의 최신 버전이 있습니다({ $date }).
notice-fallback = 이 문서는 사용자의 언어로 제공되지 않아 다른 언어({ $locale })로 표시됩니다.
text-date = 이 텍스트의 날짜: { $date }
notice-recovered = 이 영어 텍스트는 번역 파일에서 복구되었습니다.
hold-empty = 이 문서에는 아직 내용이 없습니다.
hold-template = 이것은 작성자용 서식이며 따라 할 문서가 아닙니다.
hold-broken = 이 문서의 일부가 없어졌거나 손상되어 잘못 안내할 수 있습니다.
hold-stale = 이 문서는 다른 언어 버전보다 오래되어 더 이상 정확하지 않을 수 있습니다.
hold-errors = 이 문서에는 잘못 안내할 수 있는 오류가 있습니다.
hold-review = 이 문서는 아직 검토를 기다리고 있습니다.
hold-recovered = 이 텍스트는 번역 파일에서 복구되었으며 검토되지 않았습니다.
hold-machine-translated = 이 문서는 기계 번역되었으며 아직 아무도 검토하지 않았습니다.
notice-errors = 이 단계의 일부가 번역 중에 손상되었으므로 화면에 보이는 내용과 비교하세요.
notice-unconfirmed = 이 단계의 순서를 다른 언어와 대조하여 확인할 수 없었습니다.
handed-off = 번역 의뢰일: { $date }
translated-by-machine = 기계 번역
translated-by-people = 사람이 번역함
source-article = 원본 문서
ids = 지원 ID
source-text = 영어
show-source = 영어 텍스트 표시
hide-source = 영어 텍스트 숨기기

kind-procedure = 절차
kind-reference = 참조
kind-redirect = 안내
kind-notice = 공지
kind-template = 서식

list-title = 모든 문서
list-empty = 아직 이 언어로 된 문서가 없습니다.
list-missing = 이 언어로 제공되지 않음
shown-in = 다른 언어로 표시: { $locale }
on-hold = 보류 중
search = 검색
search-hint = 제목, 단추 또는 지원 ID
filter-kind = 문서 종류
all-kinds = 모든 종류
no-results = 검색과 일치하는 문서가 없습니다.
results-count = 결과 { $n }개
more-results = 결과 더 보기
search-failed = 검색을 불러올 수 없습니다.
list-pages = 목록의 페이지
back-to-list = 모든 문서로 돌아가기
other-languages = 다른 언어
all-languages = 모든 언어
