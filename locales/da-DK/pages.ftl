### Danish messages of the HTML pages; described in ../en-US/pages.ftl.
### "Trin" does not change in the plural. Plurals: one (1), other.

locale-name = dansk
site-title = Trinvise vejledninger
locales-title = Sprog
skip-to-content = Gå til indholdet

step-of = Trin { $n } af { $total }
step-label = Trin { $n }
author-number = Nummereret { $number } af forfatteren
step-count = { $n } trin
procedure-count =
    { $n ->
        [one] { $n } procedure
       *[other] { $n } procedurer
    }
runbook-count =
    { $n ->
        [one] { $n } vejledning
       *[other] { $n } vejledninger
    }
article-count =
    { $n ->
        [one] { $n } artikel
       *[other] { $n } artikler
    }
step-done = Udført
progress = Udførte trin: { $done } af { $total }

note-note = Bemærk
# Same as in English
note-tip = Tip
note-important = Vigtigt
note-warning = Advarsel
note-caution = Forsigtig

prerequisites = Før du begynder
result = Resultat
related = Relaterede oplysninger
notes = Bemærkninger
choose-one = Vælg en af mulighederne
choose-any = Vælg alle, der passer
optional = Valgfrit
variants-notice = Denne del forekommer to gange med forskellig tekst, så de to versioner vises som A og B.
# Same as in English
variant = Version { $letter }
alternative = Alternativ
phase = Del { $n }
fallback-procedure = Hvis det ikke virker
other-ways = Andre måder at gøre det på

menu-path = Menusti
menu-then = derefter
menu-lost = mangler her
command = Kommando
copy = Kopiér
copied = Kopieret
input-label = Skriv
key-combination = Tastekombination

notice-machine-translated = Denne artikel er maskinoversat.
notice-stale = Der findes en nyere version af denne artikel på andre sprog ({ $date }).
notice-fallback = Denne artikel findes ikke på dit sprog og vises derfor på et andet sprog ({ $locale }).
text-date = Tekstens dato: { $date }
notice-recovered = Denne engelske tekst er hentet ud af en oversættelse.
hold-empty = Denne artikel har endnu ikke noget indhold.
hold-template = Dette er en skabelon til forfattere, ikke en artikel, du kan følge.
hold-broken = Dele af denne artikel er gået tabt eller beskadiget, så den kan vildlede dig.
hold-stale = Denne artikel er ældre end versionerne på andre sprog, så den passer måske ikke længere.
hold-errors = Denne artikel indeholder fejl, der kan vildlede dig.
hold-review = Denne artikel venter stadig på at blive kontrolleret.
hold-recovered = Denne tekst er hentet ud af en oversættelse og er ikke kontrolleret.
hold-machine-translated = Denne artikel er maskinoversat, og ingen har kontrolleret den endnu.
notice-errors = Noget i disse trin blev beskadiget under oversættelsen, så sammenlign dem med det, du ser på skærmen.
notice-unconfirmed = Rækkefølgen af disse trin kunne ikke kontrolleres mod et andet sprog.
handed-off = Sendt til oversættelse: { $date }
translated-by-machine = Maskinoversættelse
translated-by-people = Oversat af mennesker
source-article = Kildeartikel
ids = Support-id’er
source-text = Engelsk
show-source = Vis den engelske tekst
hide-source = Skjul den engelske tekst

# Same as in English
kind-procedure = Procedure
# Same as in English
kind-reference = Reference
kind-redirect = Henvisning
kind-notice = Meddelelse
kind-template = Skabelon

list-title = Alle artikler
list-empty = Der er endnu ingen artikler på dette sprog.
list-missing = Ikke tilgængelig på dette sprog
shown-in = Vises på et andet sprog: { $locale }
on-hold = På hold
search = Søg
search-hint = Titel, knap eller support-id
filter-kind = Artikeltype
all-kinds = Alle typer
no-results = Ingen artikler svarer til din søgning.
results-count =
    { $n ->
        [one] { $n } resultat
       *[other] { $n } resultater
    }
more-results = Flere resultater
search-failed = Søgningen kunne ikke indlæses.
list-pages = Listens sider
back-to-list = Tilbage til alle artikler
other-languages = Andre sprog
all-languages = Alle sprog
