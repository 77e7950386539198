### Latvian messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: zero (0, 10–20, 30), one (1, 21), other (2–9, 22–29).
### Not yet read by a native speaker.

locale-name = latviešu
site-title = Ceļveži soli pa solim
locales-title = Valodas
skip-to-content = Pāriet uz saturu

step-of = { $n }. darbība no { $total }
step-label = { $n }. darbība
author-number = Autora numurs: { $number }
step-count =
    { $n ->
        [zero] { $n } darbību
        [one] { $n } darbība
       *[other] { $n } darbības
    }
procedure-count =
    { $n ->
        [zero] { $n } procedūru
        [one] { $n } procedūra
       *[other] { $n } procedūras
    }
runbook-count =
    { $n ->
        [zero] { $n } ceļvežu
        [one] { $n } ceļvedis
       *[other] { $n } ceļveži
    }
article-count =
    { $n ->
        [zero] { $n } rakstu
        [one] { $n } raksts
       *[other] { $n } raksti
    }
step-done = Izpildīta
progress = Izpildītās darbības: { $done } no { $total }

note-note = Piezīme
note-tip = Padoms
note-important = Svarīgi
note-warning = Brīdinājums
note-caution = Uzmanību

prerequisites = Pirms darba sākšanas
result = Rezultāts
related = Saistītā informācija
notes = Piezīmes
choose-one = Izvēlieties vienu no iespējām
choose-any = Izvēlieties visu, kas ir piemērots
optional = Neobligāti
variants-notice = Šī daļa parādās divas reizes ar atšķirīgu tekstu, tāpēc abas versijas ir parādītas kā A un B.
variant = Versija { $letter }
alternative = Cita iespēja
phase = { $n }. daļa
fallback-procedure = Ja tas nepalīdz
other-ways = Citi veidi

menu-path = Izvēlnes ceļš
menu-then = pēc tam
menu-lost = šeit trūkst
command = Komanda
copy = Kopēt
copied = Nokopēts
input-label = Ierakstiet
key-combination = Taustiņu kombinācija

notice-machine-translated = Šis raksts ir mašīntulkots.
notice-stale = Citās valodās ir pieejama jaunāka šī raksta versija ({ $date }).
notice-fallback = Šis raksts nav pieejams jūsu valodā, tāpēc tas ir parādīts citā valodā ({ $locale }).
text-date = Šī teksta datums: { $date }
notice-recovered = Šis teksts angļu valodā ir atgūts no tulkojuma.
hold-empty = Šajā rakstā vēl nav satura.
hold-template = Šī ir veidne autoriem, nevis raksts ar norādījumiem.
hold-broken = Dažas šī raksta daļas ir zudušas vai bojātas, tāpēc tas var jūs maldināt.
hold-stale = Šis raksts ir vecāks par tā versijām citās valodās, tāpēc tas, iespējams, vairs nav pareizs.
hold-errors = Šajā rakstā ir kļūdas, kas var jūs maldināt.
hold-review = Šis raksts vēl gaida pārbaudi.
hold-recovered = Šis teksts ir atgūts no tulkojuma un nav pārbaudīts.
hold-machine-translated = Šis raksts ir mašīntulkots, un neviens to vēl nav pārbaudījis.
notice-errors = Daļa no šīm darbībām tulkošanas laikā ir sabojāta, tāpēc salīdziniet tās ar to, ko redzat ekrānā.
notice-unconfirmed = Šo darbību secību neizdevās pārbaudīt pēc citas valodas.
handed-off = Nosūtīts tulkošanai: { $date }
translated-by-machine = Mašīntulkojums
translated-by-people = Cilvēku tulkojums
source-article = Avota raksts
ids = Atbalsta ID
source-text = Angliski
show-source = Rādīt tekstu angļu valodā
hide-source = Slēpt tekstu angļu valodā

kind-procedure = Procedūra
kind-reference = Uzziņa
kind-redirect = Ceļrādis
kind-notice = Paziņojums
kind-template = Veidne

list-title = Visi raksti
list-empty = Šajā valodā vēl nav rakstu.
list-missing = Nav pieejams šajā valodā
shown-in = Parādīts citā valodā: { $locale }
on-hold = Aizturēts
search = Meklēt
search-hint = Virsraksts, poga vai atbalsta ID
filter-kind = Raksta veids
all-kinds = Visi veidi
no-results = Jūsu meklējumam neatbilst neviens raksts.
results-count =
    { $n ->
        [zero] { $n } rezultātu
        [one] { $n } rezultāts
       *[other] { $n } rezultāti
    }
more-results = Vairāk rezultātu
search-failed = Meklēšanu neizdevās ielādēt.
list-pages = Saraksta lapas
back-to-list = Atpakaļ pie visiem rakstiem
other-languages = Citas valodas
all-languages = Visas valodas
