### Slovak messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), few (2–4), many (fractions), other.
### Not yet read by a native speaker.

locale-name = slovenčina
site-title = Podrobné návody
locales-title = Jazyky
skip-to-content = Prejsť na obsah

step-of = Krok { $n } z { $total }
step-label = Krok { $n }
author-number = Číslo uvedené autorom: { $number }
step-count =
    { $n ->
        [one] { $n } krok
        [few] { $n } kroky
        [many] { $n } kroku
       *[other] { $n } krokov
    }
procedure-count =
    { $n ->
        [one] { $n } postup
        [few] { $n } postupy
        [many] { $n } postupu
       *[other] { $n } postupov
    }
runbook-count =
    { $n ->
        [one] { $n } návod
        [few] { $n } návody
        [many] { $n } návodu
       *[other] { $n } návodov
    }
article-count =
    { $n ->
        [one] { $n } článok
        [few] { $n } články
        [many] { $n } článku
       *[other] { $n } článkov
    }
step-done = Hotovo
progress = Dokončené kroky: { $done } z { $total }

note-note = Poznámka
# Same as in English
note-tip = Tip
note-important = Dôležité
note-warning = Varovanie
note-caution = Upozornenie

prerequisites = Skôr než začnete
result = Výsledok
related = Súvisiace informácie
notes = Poznámky
choose-one = Vyberte jednu z možností
choose-any = Vyberte všetko, čo vyhovuje
optional = Voliteľné
variants-notice = Táto časť sa vyskytuje dvakrát s odlišným textom, preto sú obe verzie označené ako A a B.
variant = Verzia { $letter }
alternative = Iná možnosť
phase = Časť { $n }
fallback-procedure = Ak to nepomôže
other-ways = Ďalšie spôsoby

menu-path = Cesta v ponuke
menu-then = potom
menu-lost = tu chýba
command = Príkaz
copy = Kopírovať
copied = Skopírované
input-label = Zadajte
key-combination = Kombinácia klávesov

notice-machine-translated = Tento článok bol strojovo preložený.
notice-stale = V iných jazykoch existuje novšia verzia tohto článku ({ $date }).
notice-fallback = Tento článok nie je k dispozícii vo vašom jazyku, preto sa zobrazuje v inom jazyku ({ $locale }).
text-date = Dátum tohto textu: { $date }
notice-recovered = Tento anglický text bol získaný z prekladu.
hold-empty = Tento článok zatiaľ nemá žiadny obsah.
hold-template = Toto je šablóna pre autorov, nie článok s návodom.
hold-broken = Časti tohto článku chýbajú alebo sú poškodené, preto vás môže uviesť do omylu.
hold-stale = Tento článok je starší než jeho verzie v iných jazykoch, preto už nemusí platiť.
hold-errors = Tento článok obsahuje chyby, ktoré vás môžu uviesť do omylu.
hold-review = Tento článok ešte čaká na kontrolu.
hold-recovered = Tento text bol získaný z prekladu a nebol skontrolovaný.
hold-machine-translated = Tento článok bol strojovo preložený a nikto ho zatiaľ neskontroloval.
notice-errors = Časť týchto krokov sa pri preklade poškodila, preto ich porovnajte s tým, čo vidíte na obrazovke.
notice-unconfirmed = Poradie týchto krokov sa nepodarilo overiť podľa iného jazyka.
handed-off = Odoslané na preklad: { $date }
translated-by-machine = Strojový preklad
translated-by-people = Preložili ľudia
source-article = Zdrojový článok
ids = Identifikátory pre podporu
source-text = Po anglicky
show-source = Zobraziť anglický text
hide-source = Skryť anglický text

kind-procedure = Postup
kind-reference = Referenčné informácie
kind-redirect = Rázcestník
kind-notice = Oznámenie
kind-template = Šablóna

list-title = Všetky články
list-empty = V tomto jazyku zatiaľ nie sú žiadne články.
list-missing = Nie je k dispozícii v tomto jazyku
shown-in = Zobrazené v inom jazyku: { $locale }
on-hold = Pozastavené
search = Hľadať
search-hint = Názov, tlačidlo alebo identifikátor pre podporu
filter-kind = Druh článku
all-kinds = Všetky druhy
no-results = Vášmu hľadaniu nezodpovedá žiadny článok.
results-count =
    { $n ->
        [one] { $n } výsledok
        [few] { $n } výsledky
        [many] { $n } výsledku
       *[other] { $n } výsledkov
    }
more-results = Ďalšie výsledky
search-failed = Vyhľadávanie sa nepodarilo načítať.
list-pages = Stránky zoznamu
back-to-list = Späť na všetky články
other-languages = Iné jazyky
all-languages = Všetky jazyky
