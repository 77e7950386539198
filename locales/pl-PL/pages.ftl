### Polish messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), few (2–4, 22–24), many (0, 5–21, 25), other (fractions).

locale-name = polski
site-title = Instrukcje krok po kroku
locales-title = Języki
skip-to-content = Przejdź do treści

step-of = Krok { $n } z { $total }
step-label = Krok { $n }
author-number = Numer nadany przez autora: { $number }
step-count =
    { $n ->
        [one] { $n } krok
        [few] { $n } kroki
        [many] { $n } kroków
       *[other] { $n } kroku
    }
procedure-count =
    { $n ->
        [one] { $n } procedura
        [few] { $n } procedury
        [many] { $n } procedur
       *[other] { $n } procedury
    }
runbook-count =
    { $n ->
        [one] { $n } instrukcja
        [few] { $n } instrukcje
        [many] { $n } instrukcji
       *[other] { $n } instrukcji
    }
article-count =
    { $n ->
        [one] { $n } artykuł
        [few] { $n } artykuły
        [many] { $n } artykułów
       *[other] { $n } artykułu
    }
step-done = Gotowe
progress = Wykonane kroki: { $done } z { $total }

note-note = Uwaga
note-tip = Porada
note-important = Ważne
note-warning = Ostrzeżenie
note-caution = Przestroga

prerequisites = Zanim zaczniesz
result = Wynik
related = Powiązane informacje
notes = Uwagi
choose-one = Wybierz jedną z możliwości
choose-any = Wybierz wszystko, co pasuje
optional = Opcjonalnie
variants-notice = Ta część występuje dwa razy z różnym tekstem, dlatego obie wersje są pokazane jako A i B.
variant = Wersja { $letter }
alternative = Inna możliwość
phase = Część { $n }
fallback-procedure = Jeśli to nie pomoże
other-ways = Inne sposoby

menu-path = Ścieżka menu
menu-then = następnie
menu-lost = tu czegoś brakuje
command = Polecenie
copy = Kopiuj
copied = Skopiowano
input-label = Wpisz
key-combination = Kombinacja klawiszy

notice-machine-translated = Ten artykuł został przetłumaczony maszynowo.
notice-stale = W innych językach dostępna jest nowsza wersja tego artykułu ({ $date }).
notice-fallback = Ten artykuł nie jest dostępny w Twoim języku, dlatego jest wyświetlany w innym języku ({ $locale }).
text-date = Data tego tekstu: { $date }
notice-recovered = Ten angielski tekst został odzyskany z tłumaczenia.
hold-empty = Ten artykuł nie ma jeszcze treści.
hold-template = To jest szablon dla autorów, a nie artykuł z instrukcjami.
hold-broken = Części tego artykułu zostały utracone lub uszkodzone, dlatego może on wprowadzać w błąd.
hold-stale = Ten artykuł jest starszy niż jego wersje w innych językach, dlatego może być już nieaktualny.
hold-errors = Ten artykuł zawiera błędy, które mogą wprowadzać w błąd.
hold-review = Ten artykuł nadal czeka na sprawdzenie.
hold-recovered = Ten tekst został odzyskany z tłumaczenia i nie został sprawdzony.
hold-machine-translated = Ten artykuł został przetłumaczony maszynowo i nikt go jeszcze nie sprawdził.
notice-errors = Część tych kroków została uszkodzona podczas tłumaczenia, dlatego porównaj je z tym, co widzisz na ekranie.
notice-unconfirmed = Nie udało się sprawdzić kolejności tych kroków w innym języku.
handed-off = Wysłano do tłumaczenia: { $date }
translated-by-machine = Tłumaczenie maszynowe
translated-by-people = Przetłumaczone przez ludzi
source-article = Artykuł źródłowy
ids = Identyfikatory pomocy technicznej
source-text = Po angielsku
show-source = Pokaż tekst angielski
hide-source = Ukryj tekst angielski

kind-procedure = Procedura
kind-reference = Informacje
kind-redirect = Odsyłacz
kind-notice = Komunikat
kind-template = Szablon

list-title = Wszystkie artykuły
list-empty = W tym języku nie ma jeszcze artykułów.
list-missing = Niedostępne w tym języku
shown-in = Wyświetlane w innym języku: { $locale }
on-hold = Wstrzymany
search = Szukaj
search-hint = Tytuł, przycisk lub identyfikator pomocy
filter-kind = Rodzaj artykułu
all-kinds = Wszystkie rodzaje
no-results = Żaden artykuł nie pasuje do wyszukiwania.
results-count =
    { $n ->
        [one] { $n } wynik
        [few] { $n } wyniki
        [many] { $n } wyników
       *[other] { $n } wyniku
    }
more-results = Więcej wyników
search-failed = Nie udało się wczytać wyszukiwarki.
list-pages = Strony listy
back-to-list = Wróć do wszystkich artykułów
other-languages = Inne języki
all-languages = Wszystkie języki
