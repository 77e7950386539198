### Swedish messages of the HTML pages; described in ../en-US/pages.ftl.
### "Steg" does not change in the plural. Plurals: one (1), other.

locale-name = svenska
site-title = Steg-för-steg-guider
locales-title = Språk
skip-to-content = Hoppa till innehållet

step-of = Steg { $n } av { $total }
step-label = Steg { $n }
author-number = Numrerat { $number } av författaren
step-count = { $n } steg
procedure-count =
    { $n ->
        [one] { $n } procedur
       *[other] { $n } procedurer
    }
runbook-count =
    { $n ->
        [one] { $n } guide
       *[other] { $n } guider
    }
article-count =
    { $n ->
        [one] { $n } artikel
       *[other] { $n } artiklar
    }
step-done = Klart
progress = Slutförda steg: { $done } av { $total }

note-note = Obs!
note-tip = Tips
note-important = Viktigt
note-warning = Varning
note-caution = Försiktighet

prerequisites = Innan du börjar
result = Resultat
related = Relaterad information
notes = Anmärkningar
choose-one = Välj ett av alternativen
choose-any = Välj alla som passar
optional = Valfritt
variants-notice = Den här delen förekommer två gånger med olika text, så de två versionerna visas som A och B.
# Same as in English
variant = Version { $letter }
alternative = Alternativ
phase = Del { $n }
fallback-procedure = Om det inte fungerar
other-ways = Andra sätt att göra det på

menu-path = Menysökväg
menu-then = sedan
menu-lost = saknas här
command = Kommando
copy = Kopiera
copied = Kopierat
input-label = Skriv
key-combination = Tangentkombination

notice-machine-translated = Den här artikeln är maskinöversatt.
notice-stale = Det finns en nyare version av den här artikeln på andra språk ({ $date }).
notice-fallback = Den här artikeln finns inte på ditt språk och visas därför på ett annat språk ({ $locale }).
text-date = Textens datum: { $date }
notice-recovered = Den här engelska texten har återskapats från en översättning.
hold-empty = Den här artikeln har inget innehåll ännu.
hold-template = Det här är en mall för författare, inte en artikel att följa.
hold-broken = Delar av den här artikeln har gått förlorade eller skadats, så den kan vilseleda dig.
hold-stale = Den här artikeln är äldre än versionerna på andra språk, så den kanske inte stämmer längre.
hold-errors = Den här artikeln innehåller fel som kan vilseleda dig.
hold-review = Den här artikeln väntar fortfarande på granskning.
hold-recovered = Den här texten har återskapats från en översättning och har inte granskats.
hold-machine-translated = Den här artikeln är maskinöversatt och ingen har granskat den ännu.
notice-errors = Något i de här stegen skadades vid översättningen, så jämför med det du ser på skärmen.
notice-unconfirmed = Ordningen på de här stegen kunde inte kontrolleras mot ett annat språk.
handed-off = Skickad för översättning: { $date }
translated-by-machine = Maskinöversättning
translated-by-people = Översatt av människor
source-article = Källartikel
ids = Support-ID:n
source-text = Engelska
show-source = Visa den engelska texten
hide-source = Dölj den engelska texten

kind-procedure = Procedur
kind-reference = Referens
kind-redirect = Hänvisning
kind-notice = Meddelande
kind-template = Mall

list-title = Alla artiklar
list-empty = Det finns inga artiklar på det här språket ännu.
list-missing = Finns inte på det här språket
shown-in = Visas på ett annat språk: { $locale }
on-hold = Pausad
search = Sök
search-hint = Rubrik, knapp eller support-ID
filter-kind = Typ av artikel
all-kinds = Alla typer
no-results = Inga artiklar matchar din sökning.
results-count =
    { $n ->
        [one] { $n } träff
       *[other] { $n } träffar
    }
more-results = Fler träffar
search-failed = Sökningen kunde inte läsas in.
list-pages = Listans sidor
back-to-list = Tillbaka till alla artiklar
other-languages = Andra språk
all-languages = Alla språk
