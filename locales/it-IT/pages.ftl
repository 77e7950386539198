### Italian messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), many (millions), other.

locale-name = italiano
site-title = Guide passo per passo
locales-title = Lingue
skip-to-content = Vai al contenuto

step-of = Passaggio { $n } di { $total }
step-label = Passaggio { $n }
author-number = Numerato { $number } dall’autore
step-count =
    { $n ->
        [one] { $n } passaggio
        [many] { $n } di passaggi
       *[other] { $n } passaggi
    }
procedure-count =
    { $n ->
        [one] { $n } procedura
        [many] { $n } di procedure
       *[other] { $n } procedure
    }
runbook-count =
    { $n ->
        [one] { $n } guida
        [many] { $n } di guide
       *[other] { $n } guide
    }
article-count =
    { $n ->
        [one] { $n } articolo
        [many] { $n } di articoli
       *[other] { $n } articoli
    }
step-done = Fatto
progress = Passaggi completati: { $done } di { $total }

note-note = Nota
note-tip = Suggerimento
note-important = Importante
note-warning = Avvertenza
note-caution = Attenzione

prerequisites = Prima di iniziare
result = Risultato
related = Informazioni correlate
notes = Note
choose-one = Scegli una delle opzioni
choose-any = Scegli tutte le opzioni pertinenti
optional = Facoltativo
variants-notice = Questa parte compare due volte con testi diversi; le due versioni sono quindi indicate come A e B.
variant = Versione { $letter }
alternative = In alternativa
phase = Parte { $n }
fallback-procedure = Se non funziona
other-ways = Altri modi per farlo

menu-path = Percorso di menu
menu-then = poi
menu-lost = manca qui
command = Comando
copy = Copia
copied = Copiato
input-label = Digita
key-combination = Combinazione di tasti

notice-machine-translated = Questo articolo è stato tradotto automaticamente.
notice-stale = In altre lingue è disponibile una versione più recente di questo articolo ({ $date }).
notice-fallback = Questo articolo non è disponibile nella tua lingua, quindi viene mostrato in un’altra lingua ({ $locale }).
text-date = Data di questo testo: { $date }
notice-recovered = Questo testo inglese è stato recuperato da una traduzione.
hold-empty = Questo articolo è ancora vuoto.
hold-template = Questo è un modello per autori, non un articolo da seguire.
hold-broken = Alcune parti di questo articolo sono andate perse o sono danneggiate, quindi potrebbe trarti in inganno.
hold-stale = Questo articolo è meno recente delle versioni in altre lingue, quindi potrebbe non essere più corretto.
hold-errors = Questo articolo contiene errori che possono trarti in inganno.
hold-review = Questo articolo è ancora in attesa di revisione.
hold-recovered = Questo testo è stato recuperato da una traduzione e non è stato verificato.
hold-machine-translated = Questo articolo è stato tradotto automaticamente e nessuno lo ha ancora verificato.
notice-errors = Una parte di questi passaggi è stata danneggiata durante la traduzione: confrontali con ciò che vedi sullo schermo.
notice-unconfirmed = Non è stato possibile verificare l’ordine di questi passaggi con un’altra lingua.
handed-off = Inviato in traduzione: { $date }
translated-by-machine = Traduzione automatica
translated-by-people = Traduzione umana
source-article = Articolo originale
ids = ID per il supporto
source-text = Inglese
show-source = Mostra il testo inglese
hide-source = Nascondi il testo inglese

kind-procedure = Procedura
kind-reference = Riferimento
kind-redirect = Rinvio
kind-notice = Avviso
kind-template = Modello

list-title = Tutti gli articoli
list-empty = Non ci sono ancora articoli in questa lingua.
list-missing = Non disponibile in questa lingua
shown-in = Mostrato in un’altra lingua: { $locale }
on-hold = In sospeso
search = Cerca
search-hint = Titolo, pulsante o ID per il supporto
filter-kind = Tipo di articolo
all-kinds = Tutti i tipi
no-results = Nessun articolo corrisponde alla ricerca.
results-count =
    { $n ->
        [one] { $n } risultato
        [many] { $n } di risultati
       *[other] { $n } risultati
    }
more-results = Altri risultati
search-failed = Non è stato possibile caricare la ricerca.
list-pages = Pagine dell’elenco
back-to-list = Torna a tutti gli articoli
other-languages = Altre lingue
all-languages = Tutte le lingue
