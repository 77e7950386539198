### Slovenian messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1, 101), two (2), few (3, 4), other.

locale-name = slovenščina
site-title = Priročniki
locales-title = Jeziki
skip-to-content = Skoči na vsebino

step-of = { $n }. korak od { $total }
step-label = { $n }. korak
author-number = Avtorjeva oznaka: { $number }
step-count =
    { $n ->
        [one] { $n } korak
        [two] { $n } koraka
        [few] { $n } koraki
       *[other] { $n } korakov
    }
procedure-count =
    { $n ->
        [one] { $n } postopek
        [two] { $n } postopka
        [few] { $n } postopki
       *[other] { $n } postopkov
    }
runbook-count =
    { $n ->
        [one] { $n } priročnik
        [two] { $n } priročnika
        [few] { $n } priročniki
       *[other] { $n } priročnikov
    }
article-count =
    { $n ->
        [one] { $n } članek
        [two] { $n } članka
        [few] { $n } članki
       *[other] { $n } člankov
    }
step-done = Opravljeno
progress = Opravljeni koraki: { $done } od { $total }

note-note = Opomba
note-tip = Namig
note-important = Pomembno
note-warning = Opozorilo
note-caution = Pozor

prerequisites = Preden začnete
result = Rezultat
related = Sorodne informacije
notes = Opombe
choose-one = Izberite eno od možnosti
choose-any = Izberite vse, kar ustreza
optional = Izbirno
variants-notice = Ta del se pojavi dvakrat z različnim besedilom, zato sta različici prikazani kot A in B.
variant = Različica { $letter }
alternative = Druga možnost
phase = { $n }. del
fallback-procedure = Če to ne deluje
other-ways = Drugi načini

menu-path = Pot v meniju
menu-then = nato
menu-lost = tu manjka
command = Ukaz
copy = Kopiraj
copied = Kopirano
input-label = Vnesite
key-combination = Kombinacija tipk

notice-machine-translated = Ta članek je strojno preveden.
notice-stale = Drugi jeziki imajo novejšo različico tega članka ({ $date }).
notice-fallback = Ta članek v vašem jeziku ni na voljo, zato je prikazan v drugem jeziku ({ $locale }).
text-date = Datum besedila: { $date }
notice-recovered = To angleško besedilo je bilo pridobljeno iz prevoda.
hold-empty = Ta članek je še prazen.
hold-template = To je predloga za avtorje, ne članek z navodili.
hold-broken = Deli tega članka so izgubljeni ali poškodovani, zato vas lahko zavede.
hold-stale = Ta članek je starejši od različic v drugih jezikih, zato morda ne velja več.
hold-errors = Ta članek vsebuje napake, ki vas lahko zavedejo.
hold-review = Ta članek še čaka na pregled.
hold-recovered = To besedilo je bilo pridobljeno iz prevoda in še ni preverjeno.
hold-machine-translated = Ta članek je strojno preveden in ga še nihče ni preveril.
notice-errors = Nekaj v teh korakih se je pri prevajanju pokvarilo, zato jih primerjajte s tem, kar vidite na zaslonu.
notice-unconfirmed = Vrstnega reda teh korakov ni bilo mogoče preveriti v drugem jeziku.
handed-off = Poslano v prevod: { $date }
translated-by-machine = Strojni prevod
translated-by-people = Človeški prevod
source-article = Izvirni članek
ids = Oznake za podporo
source-text = Angleško
show-source = Pokaži angleško besedilo
hide-source = Skrij angleško besedilo

kind-procedure = Postopek
kind-reference = Referenca
kind-redirect = Kažipot
kind-notice = Obvestilo
kind-template = Predloga

list-title = Vsi članki
list-empty = V tem jeziku še ni člankov.
list-missing = Ni na voljo v tem jeziku
shown-in = Prikazano v drugem jeziku: { $locale }
on-hold = Zadržano
search = Iskanje
search-hint = Naslov, gumb ali oznaka za podporo
filter-kind = Vrsta članka
all-kinds = Vse vrste
no-results = Vašemu iskanju ne ustreza noben članek.
results-count =
    { $n ->
        [one] { $n } zadetek
        [two] { $n } zadetka
        [few] { $n } zadetki
       *[other] { $n } zadetkov
    }
more-results = Več zadetkov
search-failed = Iskanja ni bilo mogoče naložiti.
list-pages = Strani seznama
back-to-list = Nazaj na vse članke
other-languages = Drugi jeziki
all-languages = Vsi jeziki
