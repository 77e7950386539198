### Dutch messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), other.

locale-name = Nederlands
site-title = Stapsgewijze handleidingen
locales-title = Talen
skip-to-content = Naar de inhoud

step-of = Stap { $n } van { $total }
step-label = Stap { $n }
author-number = Door de auteur genummerd als { $number }
step-count =
    { $n ->
        [one] { $n } stap
       *[other] { $n } stappen
    }
# Same as in English
procedure-count =
    { $n ->
        [one] { $n } procedure
       *[other] { $n } procedures
    }
runbook-count =
    { $n ->
        [one] { $n } handleiding
       *[other] { $n } handleidingen
    }
article-count =
    { $n ->
        [one] { $n } artikel
       *[other] { $n } artikelen
    }
step-done = Klaar
progress = Voltooide stappen: { $done } van { $total }

note-note = Opmerking
# Same as in English
note-tip = Tip
note-important = Belangrijk
note-warning = Waarschuwing
note-caution = Let op

prerequisites = Voordat u begint
result = Resultaat
related = Verwante informatie
notes = Opmerkingen
choose-one = Kies een van de mogelijkheden
choose-any = Kies alles wat van toepassing is
optional = Optioneel
variants-notice = Dit gedeelte komt twee keer voor met verschillende tekst. Daarom worden de twee versies weergegeven als A en B.
variant = Versie { $letter }
alternative = Alternatief
phase = Deel { $n }
fallback-procedure = Als dat niet werkt
other-ways = Andere manieren om dit te doen

menu-path = Menupad
menu-then = daarna
menu-lost = ontbreekt hier
command = Opdracht
copy = Kopiëren
copied = Gekopieerd
input-label = Typ
key-combination = Toetsencombinatie

notice-machine-translated = Dit artikel is automatisch vertaald.
notice-stale = In andere talen is er een nieuwere versie van dit artikel ({ $date }).
notice-fallback = Dit artikel is niet beschikbaar in uw taal en wordt daarom in een andere taal weergegeven ({ $locale }).
text-date = Datum van deze tekst: { $date }
notice-recovered = Deze Engelse tekst is teruggehaald uit een vertaling.
hold-empty = Dit artikel heeft nog geen inhoud.
hold-template = Dit is een sjabloon voor auteurs, geen artikel om te volgen.
hold-broken = Delen van dit artikel zijn verloren gegaan of beschadigd. Het kan u daarom op het verkeerde spoor zetten.
hold-stale = Dit artikel is ouder dan de versies in andere talen en klopt daarom mogelijk niet meer.
hold-errors = Dit artikel bevat fouten die u op het verkeerde spoor kunnen zetten.
hold-review = Dit artikel moet nog worden gecontroleerd.
hold-recovered = Deze tekst is teruggehaald uit een vertaling en is niet gecontroleerd.
hold-machine-translated = Dit artikel is automatisch vertaald en nog door niemand gecontroleerd.
notice-errors = Een deel van deze stappen is bij het vertalen beschadigd. Vergelijk ze met wat u op het scherm ziet.
notice-unconfirmed = De volgorde van deze stappen kon niet met een andere taal worden vergeleken.
handed-off = Ter vertaling verzonden: { $date }
translated-by-machine = Automatische vertaling
translated-by-people = Vertaald door mensen
source-article = Oorspronkelijk artikel
ids = Id’s voor ondersteuning
source-text = Engels
show-source = De Engelse tekst weergeven
hide-source = De Engelse tekst verbergen

# Same as in English
kind-procedure = Procedure
kind-reference = Naslag
kind-redirect = Verwijzing
kind-notice = Mededeling
kind-template = Sjabloon

list-title = Alle artikelen
list-empty = Er zijn nog geen artikelen in deze taal.
list-missing = Niet beschikbaar in deze taal
shown-in = Weergegeven in een andere taal: { $locale }
on-hold = In de wacht
search = Zoeken
search-hint = Titel, knop of ondersteunings-id
filter-kind = Soort artikel
all-kinds = Alle soorten
no-results = Er zijn geen artikelen die overeenkomen met uw zoekopdracht.
results-count =
    { $n ->
        [one] { $n } resultaat
       *[other] { $n } resultaten
    }
more-results = Meer resultaten
search-failed = De zoekfunctie kon niet worden geladen.
list-pages = Pagina’s van de lijst
back-to-list = Terug naar alle artikelen
other-languages = Andere talen
all-languages = Alle talen
