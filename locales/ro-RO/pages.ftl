### Romanian messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), few (0, 2–19, 101–119), other (20–100).
### Not yet read by a native speaker.

locale-name = română
site-title = Ghiduri pas cu pas
locales-title = Limbi
skip-to-content = Salt la conținut

step-of = Pasul { $n } din { $total }
step-label = Pasul { $n }
author-number = Numărul dat de autor: { $number }
step-count =
    { $n ->
        [one] { $n } pas
        [few] { $n } pași
       *[other] { $n } de pași
    }
procedure-count =
    { $n ->
        [one] { $n } procedură
        [few] { $n } proceduri
       *[other] { $n } de proceduri
    }
runbook-count =
    { $n ->
        [one] { $n } ghid
        [few] { $n } ghiduri
       *[other] { $n } de ghiduri
    }
article-count =
    { $n ->
        [one] { $n } articol
        [few] { $n } articole
       *[other] { $n } de articole
    }
step-done = Terminat
progress = Pași terminați: { $done } din { $total }

note-note = Notă
note-tip = Sfat
# Same as in English
note-important = Important
note-warning = Avertisment
note-caution = Atenție

prerequisites = Înainte de a începe
result = Rezultat
related = Informații asociate
notes = Note
choose-one = Alegeți una dintre opțiuni
choose-any = Alegeți toate opțiunile care se potrivesc
optional = Opțional
variants-notice = Această parte apare de două ori, cu text diferit, așa că cele două versiuni sunt afișate ca A și B.
variant = Versiunea { $letter }
alternative = Altă posibilitate
phase = Partea { $n }
fallback-procedure = Dacă nu funcționează
other-ways = Alte modalități

menu-path = Cale în meniu
menu-then = apoi
menu-lost = lipsește aici
command = Comandă
copy = Copiere
copied = S-a copiat
input-label = Tastați
key-combination = Combinație de taste

notice-machine-translated = Acest articol a fost tradus automat.
notice-stale = Există o versiune mai nouă a acestui articol în alte limbi ({ $date }).
notice-fallback = Acest articol nu este disponibil în limba dvs., așa că este afișat în altă limbă ({ $locale }).
text-date = Data acestui text: { $date }
notice-recovered = Acest text în limba engleză a fost recuperat dintr-o traducere.
hold-empty = Acest articol nu are încă niciun conținut.
hold-template = Acesta este un șablon pentru autori, nu un articol de urmat.
hold-broken = Părți din acest articol s-au pierdut sau s-au deteriorat, așa că articolul vă poate induce în eroare.
hold-stale = Acest articol este mai vechi decât versiunile sale în alte limbi, așa că este posibil să nu mai fie corect.
hold-errors = Acest articol conține erori care vă pot induce în eroare.
hold-review = Acest articol încă așteaptă să fie verificat.
hold-recovered = Acest text a fost recuperat dintr-o traducere și nu a fost verificat.
hold-machine-translated = Acest articol a fost tradus automat și nu l-a verificat încă nimeni.
notice-errors = O parte din acești pași s-a deteriorat la traducere, așa că comparați-i cu ceea ce vedeți pe ecran.
notice-unconfirmed = Ordinea acestor pași nu a putut fi verificată pe baza altei limbi.
handed-off = Trimis la tradus: { $date }
translated-by-machine = Traducere automată
translated-by-people = Traducere umană
source-article = Articol sursă
ids = ID-uri de asistență
source-text = În engleză
show-source = Afișați textul în engleză
hide-source = Ascundeți textul în engleză

kind-procedure = Procedură
kind-reference = Referință
kind-redirect = Trimitere
kind-notice = Anunț
kind-template = Șablon

list-title = Toate articolele
list-empty = Nu există încă articole în această limbă.
list-missing = Nu este disponibil în această limbă
shown-in = Afișat în altă limbă: { $locale }
on-hold = În așteptare
search = Căutare
search-hint = Titlu, buton sau ID de asistență
filter-kind = Tip de articol
all-kinds = Toate tipurile
no-results = Niciun articol nu corespunde căutării dvs.
results-count =
    { $n ->
        [one] { $n } rezultat
        [few] { $n } rezultate
       *[other] { $n } de rezultate
    }
more-results = Mai multe rezultate
search-failed = Căutarea nu a putut fi încărcată.
list-pages = Paginile listei
back-to-list = Înapoi la toate articolele
other-languages = Alte limbi
all-languages = Toate limbile
