### German messages of the HTML pages; described in ../en-US/pages.ftl.
### "Artikel" and "Treffer" do not change in the plural.

locale-name = Deutsch
site-title = Anleitungen
locales-title = Sprachen
skip-to-content = Zum Inhalt springen

step-of = Schritt { $n } von { $total }
step-label = Schritt { $n }
author-number = Im Original mit { $number } nummeriert
step-count =
    { $n ->
        [one] { $n } Schritt
       *[other] { $n } Schritte
    }
procedure-count =
    { $n ->
        [one] { $n } Vorgehensweise
       *[other] { $n } Vorgehensweisen
    }
runbook-count =
    { $n ->
        [one] { $n } Anleitung
       *[other] { $n } Anleitungen
    }
article-count = { $n } Artikel
step-done = Erledigt
progress = Erledigte Schritte: { $done } von { $total }

note-note = Hinweis
note-tip = Tipp
note-important = Wichtig
note-warning = Warnung
note-caution = Vorsicht

prerequisites = Bevor Sie beginnen
result = Ergebnis
related = Verwandte Informationen
notes = Hinweise
choose-one = Wählen Sie eine der Möglichkeiten
choose-any = Wählen Sie alles Zutreffende
# Same as in English
optional = Optional
variants-notice = Dieser Teil kommt zweimal mit unterschiedlichem Text vor, daher werden die beiden Versionen als A und B angezeigt.
# Same as in English
variant = Version { $letter }
# Same as in English
alternative = Alternative
phase = Teil { $n }
fallback-procedure = Wenn das nicht funktioniert
other-ways = Andere Möglichkeiten

menu-path = Menüpfad
menu-then = dann
menu-lost = fehlt hier
command = Befehl
copy = Kopieren
copied = Kopiert
input-label = Eingeben
key-combination = Tastenkombination

notice-machine-translated = Dieser Artikel wurde maschinell übersetzt.
notice-stale = In anderen Sprachen gibt es eine neuere Version dieses Artikels ({ $date }).
notice-fallback = Dieser Artikel ist in Ihrer Sprache nicht verfügbar und wird deshalb in einer anderen Sprache angezeigt ({ $locale }).
text-date = Stand dieses Textes: { $date }
notice-recovered = Dieser englische Text wurde aus einer Übersetzung zurückgewonnen.
hold-empty = Dieser Artikel ist noch leer.
hold-template = Dies ist eine Vorlage für Autoren, kein Artikel mit Anweisungen.
hold-broken = Teile dieses Artikels sind verloren oder beschädigt, daher kann er Sie in die Irre führen.
hold-stale = Dieser Artikel ist älter als seine Versionen in anderen Sprachen und stimmt daher vielleicht nicht mehr.
hold-errors = Dieser Artikel enthält Fehler, die Sie in die Irre führen können.
hold-review = Dieser Artikel muss noch geprüft werden.
hold-recovered = Dieser Text wurde aus einer Übersetzung zurückgewonnen und ist noch nicht geprüft.
hold-machine-translated = Dieser Artikel wurde maschinell übersetzt und noch von niemandem geprüft.
notice-errors = Etwas in diesen Schritten wurde bei der Übersetzung beschädigt. Vergleichen Sie mit dem, was Sie auf dem Bildschirm sehen.
notice-unconfirmed = Die Reihenfolge dieser Schritte konnte nicht anhand einer anderen Sprache überprüft werden.
handed-off = Zur Übersetzung gegeben: { $date }
translated-by-machine = Maschinelle Übersetzung
translated-by-people = Von Menschen übersetzt
source-article = Ausgangsartikel
ids = Support-IDs
source-text = Englisch
show-source = Englischen Text anzeigen
hide-source = Englischen Text ausblenden

kind-procedure = Vorgehensweise
kind-reference = Referenz
kind-redirect = Verweis
kind-notice = Mitteilung
kind-template = Vorlage

list-title = Alle Artikel
list-empty = In dieser Sprache gibt es noch keine Artikel.
list-missing = Nicht in dieser Sprache verfügbar
shown-in = In anderer Sprache angezeigt: { $locale }
on-hold = Zurückgehalten
search = Suchen
search-hint = Titel, Schaltfläche oder Support-ID
filter-kind = Art des Artikels
all-kinds = Alle Arten
no-results = Keine Artikel entsprechen Ihrer Suche.
results-count = { $n } Treffer
more-results = Weitere Treffer
search-failed = Die Suche konnte nicht geladen werden.
list-pages = Seiten der Liste
back-to-list = Zurück zu allen Artikeln
other-languages = Andere Sprachen
all-languages = Alle Sprachen
