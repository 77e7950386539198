### Norwegian (Bokmål) messages of the HTML pages; described in ../en-US/pages.ftl.
### "Trinn" and "treff" do not change in the plural.

locale-name = norsk (bokmål)
site-title = Veiledninger
locales-title = Språk
skip-to-content = Hopp til innholdet

step-of = Trinn { $n } av { $total }
step-label = Trinn { $n }
author-number = Nummerert { $number } av forfatteren
step-count = { $n } trinn
procedure-count =
    { $n ->
        [one] { $n } fremgangsmåte
       *[other] { $n } fremgangsmåter
    }
runbook-count =
    { $n ->
        [one] { $n } veiledning
       *[other] { $n } veiledninger
    }
article-count =
    { $n ->
        [one] { $n } artikkel
       *[other] { $n } artikler
    }
step-done = Ferdig
progress = Fullførte trinn: { $done } av { $total }

note-note = Obs!
note-tip = Tips
note-important = Viktig
note-warning = Advarsel
note-caution = Forsiktig

prerequisites = Før du begynner
result = Resultat
related = Relatert informasjon
notes = Merknader
choose-one = Velg ett av alternativene
choose-any = Velg alle som passer
optional = Valgfritt
variants-notice = Denne delen forekommer to ganger med ulik tekst, så de to versjonene vises som A og B.
variant = Versjon { $letter }
alternative = Alternativ
phase = Del { $n }
fallback-procedure = Hvis det ikke fungerer
other-ways = Andre måter å gjøre det på

menu-path = Menysti
menu-then = deretter
menu-lost = mangler her
command = Kommando
copy = Kopier
copied = Kopiert
input-label = Skriv inn
key-combination = Tastekombinasjon

notice-machine-translated = Denne artikkelen er maskinoversatt.
notice-stale = Andre språk har en nyere versjon av denne artikkelen ({ $date }).
notice-fallback = Denne artikkelen finnes ikke på språket ditt og vises derfor på et annet språk ({ $locale }).
text-date = Tekstens dato: { $date }
notice-recovered = Denne engelske teksten er hentet ut av en oversettelse.
hold-empty = Denne artikkelen er foreløpig tom.
hold-template = Dette er en mal for forfattere, ikke en artikkel å følge.
hold-broken = Deler av denne artikkelen er tapt eller skadet, så den kan villede deg.
hold-stale = Denne artikkelen er eldre enn versjonene på andre språk, så den stemmer kanskje ikke lenger.
hold-errors = Denne artikkelen har feil som kan villede deg.
hold-review = Denne artikkelen venter fortsatt på kontroll.
hold-recovered = Denne teksten er hentet ut av en oversettelse og er ikke kontrollert.
hold-machine-translated = Denne artikkelen er maskinoversatt, og ingen har kontrollert den ennå.
notice-errors = Noe i disse trinnene ble skadet under oversettelsen, så sammenlign med det du ser på skjermen.
notice-unconfirmed = Rekkefølgen på disse trinnene kunne ikke kontrolleres mot et annet språk.
handed-off = Sendt til oversettelse: { $date }
translated-by-machine = Maskinoversettelse
translated-by-people = Oversatt av mennesker
source-article = Kildeartikkel
ids = Støtte-ID-er
source-text = Engelsk
show-source = Vis den engelske teksten
hide-source = Skjul den engelske teksten

kind-procedure = Fremgangsmåte
kind-reference = Referanse
kind-redirect = Henvisning
kind-notice = Kunngjøring
kind-template = Mal

list-title = Alle artikler
list-empty = Det finnes ingen artikler på dette språket ennå.
list-missing = Ikke tilgjengelig på dette språket
shown-in = Vises på et annet språk: { $locale }
on-hold = På vent
search = Søk
search-hint = Tittel, knapp eller støtte-ID
filter-kind = Artikkeltype
all-kinds = Alle typer
no-results = Ingen artikler samsvarer med søket.
results-count = { $n } treff
more-results = Flere treff
search-failed = Søket kunne ikke lastes inn.
list-pages = Sider i listen
back-to-list = Tilbake til alle artikler
other-languages = Andre språk
all-languages = Alle språk
