### Croatian messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1, 21), few (2–4, 22–24), other (0, 5–20).
### Not yet read by a native speaker.

locale-name = hrvatski
site-title = Vodiči korak po korak
locales-title = Jezici
skip-to-content = Prijeđi na sadržaj

step-of = Korak { $n } od { $total }
step-label = Korak { $n }
author-number = Autorova oznaka: { $number }
step-count =
    { $n ->
        [one] { $n } korak
        [few] { $n } koraka
       *[other] { $n } koraka
    }
procedure-count =
    { $n ->
        [one] { $n } postupak
        [few] { $n } postupka
       *[other] { $n } postupaka
    }
runbook-count =
    { $n ->
        [one] { $n } vodič
        [few] { $n } vodiča
       *[other] { $n } vodiča
    }
article-count =
    { $n ->
        [one] { $n } članak
        [few] { $n } članka
       *[other] { $n } članaka
    }
step-done = Gotovo
progress = Dovršeni koraci: { $done } od { $total }

note-note = Napomena
note-tip = Savjet
note-important = Važno
note-warning = Upozorenje
note-caution = Oprez

prerequisites = Prije početka
result = Rezultat
related = Povezane informacije
notes = Napomene
choose-one = Odaberite jednu od mogućnosti
choose-any = Odaberite sve što odgovara
optional = Neobavezno
variants-notice = Ovaj se dio pojavljuje dvaput s različitim tekstom, pa su obje verzije prikazane kao A i B.
variant = Verzija { $letter }
alternative = Druga mogućnost
phase = { $n }. dio
fallback-procedure = Ako to ne pomogne
other-ways = Drugi načini

menu-path = Put kroz izbornik
menu-then = zatim
menu-lost = ovdje nedostaje
command = Naredba
copy = Kopiraj
copied = Kopirano
input-label = Upišite
key-combination = Kombinacija tipki

notice-machine-translated = Ovaj je članak strojno preveden.
notice-stale = Na drugim jezicima postoji novija verzija ovog članka ({ $date }).
notice-fallback = Ovaj članak nije dostupan na vašem jeziku, pa se prikazuje na drugom jeziku ({ $locale }).
text-date = Datum ovog teksta: { $date }
notice-recovered = Ovaj je engleski tekst dobiven iz prijevoda.
hold-empty = Ovaj članak još nema sadržaja.
hold-template = Ovo je predložak za autore, a ne članak s uputama.
hold-broken = Dijelovi ovog članka izgubljeni su ili oštećeni, pa vas članak može navesti na pogrešan put.
hold-stale = Ovaj je članak stariji od svojih verzija na drugim jezicima, pa možda više nije točan.
hold-errors = Ovaj članak sadrži pogreške koje vas mogu navesti na pogrešan put.
hold-review = Ovaj članak još čeka provjeru.
hold-recovered = Ovaj je tekst dobiven iz prijevoda i nije provjeren.
hold-machine-translated = Ovaj je članak strojno preveden i još ga nitko nije provjerio.
notice-errors = Dio ovih koraka oštećen je pri prevođenju, pa ih usporedite s onim što vidite na zaslonu.
notice-unconfirmed = Redoslijed ovih koraka nije bilo moguće provjeriti prema drugom jeziku.
handed-off = Poslano na prijevod: { $date }
translated-by-machine = Strojni prijevod
translated-by-people = Ljudski prijevod
source-article = Izvorni članak
ids = ID-ovi za podršku
source-text = Na engleskom
show-source = Prikaži engleski tekst
hide-source = Sakrij engleski tekst

kind-procedure = Postupak
kind-reference = Referentne informacije
kind-redirect = Putokaz
kind-notice = Obavijest
kind-template = Predložak

list-title = Svi članci
list-empty = Na ovom jeziku još nema članaka.
list-missing = Nije dostupno na ovom jeziku
shown-in = Prikazano na drugom jeziku: { $locale }
on-hold = Na čekanju
search = Pretraživanje
search-hint = Naslov, gumb ili ID za podršku
filter-kind = Vrsta članka
all-kinds = Sve vrste
no-results = Nijedan članak ne odgovara vašem pretraživanju.
results-count =
    { $n ->
        [one] { $n } rezultat
        [few] { $n } rezultata
       *[other] { $n } rezultata
    }
more-results = Više rezultata
search-failed = Pretraživanje nije bilo moguće učitati.
list-pages = Stranice popisa
back-to-list = Natrag na sve članke
other-languages = Drugi jezici
all-languages = Svi jezici
