### Czech messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), few (2–4), many (fractions), other.

locale-name = čeština
site-title = Podrobné návody
locales-title = Jazyky
skip-to-content = Přejít na obsah

step-of = Krok { $n } z { $total }
step-label = Krok { $n }
author-number = Číslo uvedené autorem: { $number }
step-count =
    { $n ->
        [one] { $n } krok
        [few] { $n } kroky
        [many] { $n } kroku
       *[other] { $n } kroků
    }
procedure-count =
    { $n ->
        [one] { $n } postup
        [few] { $n } postupy
        [many] { $n } postupu
       *[other] { $n } postupů
    }
runbook-count =
    { $n ->
        [one] { $n } návod
        [few] { $n } návody
        [many] { $n } návodu
       *[other] { $n } návodů
    }
article-count =
    { $n ->
        [one] { $n } článek
        [few] { $n } články
        [many] { $n } článku
       *[other] { $n } článků
    }
step-done = Hotovo
progress = Dokončené kroky: { $done } z { $total }

note-note = Poznámka
# Same as in English
note-tip = Tip
note-important = Důležité
note-warning = Varování
note-caution = Upozornění

prerequisites = Než začnete
result = Výsledek
related = Související informace
notes = Poznámky
choose-one = Vyberte jednu z možností
choose-any = Vyberte vše, co vyhovuje
optional = Volitelné
variants-notice = Tato část se vyskytuje dvakrát s odlišným textem, proto jsou obě verze označeny jako A a B.
variant = Verze { $letter }
alternative = Jiná možnost
phase = Část { $n }
fallback-procedure = Pokud to nepomůže
other-ways = Další způsoby

menu-path = Cesta v nabídce
menu-then = potom
menu-lost = zde chybí
command = Příkaz
copy = Kopírovat
copied = Zkopírováno
input-label = Zadejte
key-combination = Kombinace kláves

notice-machine-translated = Tento článek byl přeložen strojově.
notice-stale = V jiných jazycích existuje novější verze tohoto článku ({ $date }).
notice-fallback = Tento článek není ve vašem jazyce k dispozici, proto je zobrazen v jiném jazyce ({ $locale }).
text-date = Datum tohoto textu: { $date }
notice-recovered = Tento anglický text byl získán z překladu.
hold-empty = Tento článek zatím nemá žádný obsah.
hold-template = Toto je šablona pro autory, ne článek s návodem.
hold-broken = Části tohoto článku chybějí nebo jsou poškozené, proto vás může uvést v omyl.
hold-stale = Tento článek je starší než jeho verze v jiných jazycích, proto už nemusí platit.
hold-errors = Tento článek obsahuje chyby, které vás mohou uvést v omyl.
hold-review = Tento článek ještě čeká na kontrolu.
hold-recovered = Tento text byl získán z překladu a nebyl zkontrolován.
hold-machine-translated = Tento článek byl přeložen strojově a nikdo ho zatím nezkontroloval.
notice-errors = Část těchto kroků byla při překladu poškozena, proto je porovnejte s tím, co vidíte na obrazovce.
notice-unconfirmed = Pořadí těchto kroků se nepodařilo ověřit podle jiného jazyka.
handed-off = Odesláno k překladu: { $date }
translated-by-machine = Strojový překlad
translated-by-people = Přeloženo lidmi
source-article = Zdrojový článek
ids = ID pro podporu
source-text = Anglicky
show-source = Zobrazit anglický text
hide-source = Skrýt anglický text

kind-procedure = Postup
kind-reference = Referenční informace
kind-redirect = Rozcestník
kind-notice = Oznámení
kind-template = Šablona

list-title = Všechny články
list-empty = V tomto jazyce zatím nejsou žádné články.
list-missing = Není k dispozici v tomto jazyce
shown-in = Zobrazeno v jiném jazyce: { $locale }
on-hold = Pozastaveno
search = Hledat
search-hint = Název, tlačítko nebo ID pro podporu
filter-kind = Druh článku
all-kinds = Všechny druhy
no-results = Vašemu hledání neodpovídá žádný článek.
results-count =
    { $n ->
        [one] { $n } výsledek
        [few] { $n } výsledky
        [many] { $n } výsledku
       *[other] { $n } výsledků
    }
more-results = Další výsledky
search-failed = Vyhledávání se nepodařilo načíst.
list-pages = Stránky seznamu
back-to-list = Zpět na všechny články
other-languages = Jiné jazyky
all-languages = Všechny jazyky
