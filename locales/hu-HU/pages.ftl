### Hungarian messages of the HTML pages; described in ../en-US/pages.ftl.
### A noun behind a number stays in the singular, so both forms are alike and no message needs to choose.
### Not yet read by a native speaker.

locale-name = magyar
site-title = Lépésenkénti útmutatók
locales-title = Nyelvek
skip-to-content = Ugrás a tartalomra

step-of = { $n }. lépés (összesen { $total })
step-label = { $n }. lépés
author-number = A szerző számozása: { $number }
step-count = { $n } lépés
procedure-count = { $n } eljárás
runbook-count = { $n } útmutató
article-count = { $n } cikk
step-done = Kész
progress = Elvégzett lépések: { $done }/{ $total }

note-note = Megjegyzés
note-tip = Tipp
note-important = Fontos
note-warning = Figyelmeztetés
note-caution = Figyelem

prerequisites = Mielőtt hozzákezdene
result = Eredmény
related = Kapcsolódó információk
notes = Megjegyzések
choose-one = Válasszon egyet a lehetőségek közül
choose-any = Válassza ki az összes megfelelő lehetőséget
optional = Nem kötelező
variants-notice = Ez a rész kétszer, eltérő szöveggel szerepel, ezért mindkét változat látható A és B jelöléssel.
variant = Változat: { $letter }
alternative = Másik lehetőség
phase = { $n }. rész
fallback-procedure = Ha ez nem segít
other-ways = További módszerek

menu-path = Menüútvonal
menu-then = majd
menu-lost = innen hiányzik
command = Parancs
copy = Másolás
copied = Másolva
input-label = Írja be
key-combination = Billentyűkombináció

notice-machine-translated = Ez a cikk gépi fordítással készült.
notice-stale = A cikknek más nyelveken van újabb változata ({ $date }).
notice-fallback = Ez a cikk nem érhető el az Ön nyelvén, ezért más nyelven jelenik meg ({ $locale }).
text-date = A szöveg dátuma: { $date }
notice-recovered = Ez az angol szöveg egy fordításból lett helyreállítva.
hold-empty = Ennek a cikknek még nincs tartalma.
hold-template = Ez a szerzőknek szánt sablon, nem követendő útmutató.
hold-broken = A cikk egyes részei elvesztek vagy megsérültek, ezért félrevezető lehet.
hold-stale = Ez a cikk régebbi, mint a más nyelvű változatai, ezért előfordulhat, hogy már nem helytálló.
hold-errors = Ez a cikk hibákat tartalmaz, amelyek félrevezethetik.
hold-review = Ez a cikk még ellenőrzésre vár.
hold-recovered = Ez a szöveg egy fordításból lett helyreállítva, és még nem ellenőrizték.
hold-machine-translated = Ez a cikk gépi fordítással készült, és még senki sem ellenőrizte.
notice-errors = A lépések egy része a fordítás során megsérült, ezért vesse össze őket azzal, amit a képernyőn lát.
notice-unconfirmed = A lépések sorrendjét nem lehetett másik nyelv alapján ellenőrizni.
handed-off = Fordításra elküldve: { $date }
translated-by-machine = Gépi fordítás
translated-by-people = Emberi fordítás
source-article = Eredeti cikk
ids = Támogatási azonosítók
source-text = Angolul
show-source = Az angol szöveg megjelenítése
hide-source = Az angol szöveg elrejtése

kind-procedure = Eljárás
kind-reference = Tájékoztató
kind-redirect = Útbaigazítás
kind-notice = Közlemény
kind-template = Sablon

list-title = Minden cikk
list-empty = Ezen a nyelven még nincsenek cikkek.
list-missing = Nem érhető el ezen a nyelven
shown-in = Más nyelven jelenik meg: { $locale }
on-hold = Visszatartva
search = Keresés
search-hint = Cím, gomb vagy támogatási azonosító
filter-kind = A cikk típusa
all-kinds = Minden típus
no-results = Egyetlen cikk sem felel meg a keresésnek.
results-count = { $n } találat
more-results = További találatok
search-failed = A keresőt nem sikerült betölteni.
list-pages = A lista oldalai
back-to-list = Vissza az összes cikkhez
other-languages = Más nyelvek
all-languages = Minden nyelv
