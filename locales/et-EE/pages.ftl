### Estonian messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), other; a noun behind another number is in the partitive.
### Not yet read by a native speaker.

locale-name = eesti
site-title = Samm-sammulised juhendid
locales-title = Keeled
skip-to-content = Liigu sisu juurde

step-of = { $n }. samm { $total }-st
step-label = { $n }. samm
author-number = Autori antud number: { $number }
step-count =
    { $n ->
        [one] { $n } samm
       *[other] { $n } sammu
    }
procedure-count =
    { $n ->
        [one] { $n } protseduur
       *[other] { $n } protseduuri
    }
runbook-count =
    { $n ->
        [one] { $n } juhend
       *[other] { $n } juhendit
    }
article-count =
    { $n ->
        [one] { $n } artikkel
       *[other] { $n } artiklit
    }
step-done = Tehtud
progress = Tehtud samme: { $done }/{ $total }

note-note = Märkus
note-tip = Näpunäide
note-important = Oluline
note-warning = Hoiatus
note-caution = Ettevaatust

prerequisites = Enne alustamist
result = Tulemus
related = Seotud teave
notes = Märkused
choose-one = Valige üks võimalustest
choose-any = Valige kõik sobivad võimalused
optional = Valikuline
variants-notice = See osa esineb kaks korda erineva tekstiga, seega on mõlemad versioonid näidatud (A ja B).
variant = Versioon { $letter }
alternative = Teine võimalus
phase = { $n }. osa
fallback-procedure = Kui sellest pole abi
other-ways = Muud võimalused

menu-path = Menüütee
menu-then = seejärel
menu-lost = siit on puudu
command = Käsk
copy = Kopeeri
copied = Kopeeritud
input-label = Tippige
key-combination = Klahvikombinatsioon

notice-machine-translated = See artikkel on masintõlgitud.
notice-stale = Sellest artiklist on muudes keeltes uuem versioon ({ $date }).
notice-fallback = See artikkel pole teie keeles saadaval, seega kuvatakse see muus keeles ({ $locale }).
text-date = Selle teksti kuupäev: { $date }
notice-recovered = See ingliskeelne tekst on taastatud tõlkest.
hold-empty = Sellel artiklil pole veel sisu.
hold-template = See on mall autoritele, mitte järgimiseks mõeldud artikkel.
hold-broken = Mõned selle artikli osad on kadunud või kahjustatud, seega võib see teid eksitada.
hold-stale = See artikkel on vanem kui selle muukeelsed versioonid, seega ei pruugi see enam õige olla.
hold-errors = Selles artiklis on vigu, mis võivad teid eksitada.
hold-review = See artikkel ootab veel kontrollimist.
hold-recovered = See tekst on taastatud tõlkest ja seda pole kontrollitud.
hold-machine-translated = See artikkel on masintõlgitud ja keegi pole seda veel kontrollinud.
notice-errors = Osa neist sammudest on tõlkimisel viga saanud, seega võrrelge neid sellega, mida näete ekraanil.
notice-unconfirmed = Nende sammude järjekorda ei saanud teise keele järgi kontrollida.
handed-off = Tõlkimiseks saadetud: { $date }
translated-by-machine = Masintõlge
translated-by-people = Inimtõlge
source-article = Lähteartikkel
ids = Kasutajatoe ID-d
source-text = Inglise keeles
show-source = Kuva ingliskeelne tekst
hide-source = Peida ingliskeelne tekst

kind-procedure = Protseduur
kind-reference = Teatmeartikkel
kind-redirect = Teeviit
kind-notice = Teadaanne
kind-template = Mall

list-title = Kõik artiklid
list-empty = Selles keeles pole veel artikleid.
list-missing = Pole selles keeles saadaval
shown-in = Kuvatakse muus keeles: { $locale }
on-hold = Ootel
search = Otsing
search-hint = Pealkiri, nupp või kasutajatoe ID
filter-kind = Artikli tüüp
all-kinds = Kõik tüübid
no-results = Teie otsingule ei vasta ükski artikkel.
results-count =
    { $n ->
        [one] { $n } tulemus
       *[other] { $n } tulemust
    }
more-results = Rohkem tulemusi
search-failed = Otsingut ei saanud laadida.
list-pages = Loendi lehed
back-to-list = Tagasi kõigi artiklite juurde
other-languages = Muud keeled
all-languages = Kõik keeled
