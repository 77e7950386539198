### Serbian (Latin script) messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1, 21), few (2–4, 22–24), other (0, 5–20).
### Not yet read by a native speaker.

locale-name = srpski (latinica)
site-title = Vodiči korak po korak
locales-title = Jezici
skip-to-content = Pređi na sadržaj

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
        [one] { $n } procedura
        [few] { $n } procedure
       *[other] { $n } procedura
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
note-tip = Savet
note-important = Važno
note-warning = Upozorenje
note-caution = Oprez

prerequisites = Pre nego što počnete
result = Rezultat
related = Srodne informacije
notes = Napomene
choose-one = Izaberite jednu od mogućnosti
choose-any = Izaberite sve što odgovara
optional = Opcionalno
variants-notice = Ovaj deo se pojavljuje dvaput sa različitim tekstom, pa su obe verzije prikazane kao A i B.
variant = Verzija { $letter }
alternative = Druga mogućnost
phase = { $n }. deo
fallback-procedure = Ako to ne pomogne
other-ways = Drugi načini

menu-path = Putanja kroz meni
menu-then = zatim
menu-lost = ovde nedostaje
command = Komanda
copy = Kopiraj
copied = Kopirano
input-label = Otkucajte
key-combination = Kombinacija tastera

notice-machine-translated = Ovaj članak je mašinski preveden.
notice-stale = Na drugim jezicima postoji novija verzija ovog članka ({ $date }).
notice-fallback = Ovaj članak nije dostupan na vašem jeziku, pa se prikazuje na drugom jeziku ({ $locale }).
text-date = Datum ovog teksta: { $date }
notice-recovered = Ovaj engleski tekst je dobijen iz prevoda.
hold-empty = Ovaj članak još nema sadržaj.
hold-template = Ovo je predložak za autore, a ne članak sa uputstvima.
hold-broken = Delovi ovog članka su izgubljeni ili oštećeni, pa članak može da vas dovede u zabludu.
hold-stale = Ovaj članak je stariji od svojih verzija na drugim jezicima, pa možda više nije tačan.
hold-errors = Ovaj članak sadrži greške koje mogu da vas dovedu u zabludu.
hold-review = Ovaj članak još čeka proveru.
hold-recovered = Ovaj tekst je dobijen iz prevoda i nije proveren.
hold-machine-translated = Ovaj članak je mašinski preveden i još ga niko nije proverio.
notice-errors = Deo ovih koraka je oštećen pri prevođenju, pa ih uporedite sa onim što vidite na ekranu.
notice-unconfirmed = Redosled ovih koraka nije bilo moguće proveriti prema drugom jeziku.
handed-off = Poslato na prevod: { $date }
translated-by-machine = Mašinski prevod
translated-by-people = Preveli ljudi
source-article = Izvorni članak
ids = ID-ovi za podršku
source-text = Na engleskom
show-source = Prikaži engleski tekst
hide-source = Sakrij engleski tekst

kind-procedure = Procedura
kind-reference = Referentne informacije
kind-redirect = Putokaz
kind-notice = Obaveštenje
kind-template = Predložak

list-title = Svi članci
list-empty = Na ovom jeziku još nema članaka.
list-missing = Nije dostupno na ovom jeziku
shown-in = Prikazano na drugom jeziku: { $locale }
on-hold = Na čekanju
search = Pretraga
search-hint = Naslov, dugme ili ID za podršku
filter-kind = Vrsta članka
all-kinds = Sve vrste
no-results = Nijedan članak ne odgovara vašoj pretrazi.
results-count =
    { $n ->
        [one] { $n } rezultat
        [few] { $n } rezultata
       *[other] { $n } rezultata
    }
more-results = Još rezultata
search-failed = Učitavanje pretrage nije uspelo.
list-pages = Stranice liste
back-to-list = Nazad na sve članke
other-languages = Drugi jezici
all-languages = Svi jezici
