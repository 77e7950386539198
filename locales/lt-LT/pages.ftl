### Lithuanian messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1, 21), few (2–9, 22–29), many (fractions), other (0, 10–20).
### Not yet read by a native speaker.

locale-name = lietuvių
site-title = Nuoseklūs vadovai
locales-title = Kalbos
skip-to-content = Pereiti prie turinio

step-of = { $n } veiksmas iš { $total }
step-label = { $n } veiksmas
author-number = Autoriaus numeris: { $number }
step-count =
    { $n ->
        [one] { $n } veiksmas
        [few] { $n } veiksmai
        [many] { $n } veiksmo
       *[other] { $n } veiksmų
    }
procedure-count =
    { $n ->
        [one] { $n } procedūra
        [few] { $n } procedūros
        [many] { $n } procedūros
       *[other] { $n } procedūrų
    }
runbook-count =
    { $n ->
        [one] { $n } vadovas
        [few] { $n } vadovai
        [many] { $n } vadovo
       *[other] { $n } vadovų
    }
article-count =
    { $n ->
        [one] { $n } straipsnis
        [few] { $n } straipsniai
        [many] { $n } straipsnio
       *[other] { $n } straipsnių
    }
step-done = Atlikta
progress = Atlikti veiksmai: { $done } iš { $total }

note-note = Pastaba
note-tip = Patarimas
note-important = Svarbu
note-warning = Įspėjimas
note-caution = Dėmesio

prerequisites = Prieš pradedant
result = Rezultatas
related = Susijusi informacija
notes = Pastabos
choose-one = Pasirinkite vieną iš galimybių
choose-any = Pasirinkite viską, kas tinka
optional = Nebūtina
variants-notice = Ši dalis pateikta du kartus skirtingu tekstu, todėl abi versijos rodomos kaip A ir B.
variant = Versija { $letter }
alternative = Kita galimybė
phase = { $n } dalis
fallback-procedure = Jei tai nepadeda
other-ways = Kiti būdai

menu-path = Kelias meniu
menu-then = tada
menu-lost = čia trūksta
command = Komanda
copy = Kopijuoti
copied = Nukopijuota
input-label = Įveskite
key-combination = Klavišų kombinacija

notice-machine-translated = Šis straipsnis išverstas mašininiu būdu.
notice-stale = Kitomis kalbomis yra naujesnė šio straipsnio versija ({ $date }).
notice-fallback = Šio straipsnio jūsų kalba nėra, todėl jis rodomas kita kalba ({ $locale }).
text-date = Šio teksto data: { $date }
notice-recovered = Šis tekstas anglų kalba atkurtas iš vertimo.
hold-empty = Šiame straipsnyje dar nėra turinio.
hold-template = Tai šablonas autoriams, o ne straipsnis su instrukcijomis.
hold-broken = Kai kurios šio straipsnio dalys prarastos arba sugadintos, todėl jis gali jus suklaidinti.
hold-stale = Šis straipsnis senesnis už jo versijas kitomis kalbomis, todėl gali būti nebeteisingas.
hold-errors = Šiame straipsnyje yra klaidų, kurios gali jus suklaidinti.
hold-review = Šis straipsnis dar laukia patikrinimo.
hold-recovered = Šis tekstas atkurtas iš vertimo ir nebuvo patikrintas.
hold-machine-translated = Šis straipsnis išverstas mašininiu būdu, ir jo dar niekas nepatikrino.
notice-errors = Dalis šių veiksmų buvo sugadinta verčiant, todėl palyginkite juos su tuo, ką matote ekrane.
notice-unconfirmed = Šių veiksmų tvarkos nepavyko patikrinti pagal kitą kalbą.
handed-off = Išsiųsta versti: { $date }
translated-by-machine = Mašininis vertimas
translated-by-people = Žmonių vertimas
source-article = Pradinis straipsnis
ids = Palaikymo tarnybos ID
source-text = Angliškai
show-source = Rodyti tekstą anglų kalba
hide-source = Slėpti tekstą anglų kalba

kind-procedure = Procedūra
kind-reference = Informacija
kind-redirect = Nuorodų straipsnis
kind-notice = Pranešimas
kind-template = Šablonas

list-title = Visi straipsniai
list-empty = Šia kalba straipsnių dar nėra.
list-missing = Nėra šia kalba
shown-in = Rodoma kita kalba: { $locale }
on-hold = Sulaikyta
search = Ieška
search-hint = Pavadinimas, mygtukas arba palaikymo tarnybos ID
filter-kind = Straipsnio tipas
all-kinds = Visi tipai
no-results = Jūsų ieškos neatitinka nė vienas straipsnis.
results-count =
    { $n ->
        [one] { $n } rezultatas
        [few] { $n } rezultatai
        [many] { $n } rezultato
       *[other] { $n } rezultatų
    }
more-results = Daugiau rezultatų
search-failed = Nepavyko įkelti ieškos.
list-pages = Sąrašo puslapiai
back-to-list = Grįžti prie visų straipsnių
other-languages = Kitos kalbos
all-languages = Visos kalbos
