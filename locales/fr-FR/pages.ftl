### French messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (0, 1), many (millions), other.

locale-name = français
site-title = Guides pas à pas
locales-title = Langues
skip-to-content = Aller au contenu

step-of = Étape { $n } sur { $total }
step-label = Étape { $n }
author-number = Numérotée { $number } par l’auteur
step-count =
    { $n ->
        [one] { $n } étape
        [many] { $n } d’étapes
       *[other] { $n } étapes
    }
procedure-count =
    { $n ->
        [one] { $n } procédure
        [many] { $n } de procédures
       *[other] { $n } procédures
    }
runbook-count =
    { $n ->
        [one] { $n } guide
        [many] { $n } de guides
       *[other] { $n } guides
    }
article-count =
    { $n ->
        [one] { $n } article
        [many] { $n } d’articles
       *[other] { $n } articles
    }
step-done = Terminé
progress = Étapes terminées : { $done } sur { $total }

note-note = Remarque
note-tip = Conseil
# Same as in English
note-important = Important
note-warning = Avertissement
note-caution = Attention

prerequisites = Avant de commencer
result = Résultat
related = Informations connexes
notes = Remarques
choose-one = Choisissez l’une des options
choose-any = Choisissez toutes les options qui conviennent
optional = Facultatif
variants-notice = Cette partie apparaît deux fois avec un texte différent ; les deux versions sont donc présentées comme A et B.
# Same as in English
variant = Version { $letter }
alternative = Autre possibilité
phase = Partie { $n }
fallback-procedure = Si cela ne fonctionne pas
other-ways = Autres façons de procéder

menu-path = Chemin dans les menus
menu-then = puis
menu-lost = manque ici
command = Commande
copy = Copier
copied = Copié
input-label = Tapez
key-combination = Combinaison de touches

notice-machine-translated = Cet article a été traduit automatiquement.
notice-stale = Une version plus récente de cet article existe dans d’autres langues ({ $date }).
notice-fallback = Cet article n’est pas disponible dans votre langue ; il est donc affiché dans une autre langue ({ $locale }).
text-date = Date de ce texte : { $date }
notice-recovered = Ce texte anglais a été récupéré à partir d’une traduction.
hold-empty = Cet article est encore vide.
hold-template = Ceci est un modèle destiné aux auteurs, et non un article à suivre.
hold-broken = Des parties de cet article sont perdues ou endommagées ; il risque de vous induire en erreur.
hold-stale = Cet article est plus ancien que ses versions dans d’autres langues ; il n’est peut-être plus exact.
hold-errors = Cet article contient des erreurs qui peuvent vous induire en erreur.
hold-review = Cet article n’a pas encore été vérifié.
hold-recovered = Ce texte a été récupéré à partir d’une traduction et n’a pas été vérifié.
hold-machine-translated = Cet article a été traduit automatiquement et personne ne l’a encore vérifié.
notice-errors = Une partie de ces étapes a été endommagée lors de la traduction ; comparez-les avec ce que vous voyez à l’écran.
notice-unconfirmed = L’ordre de ces étapes n’a pas pu être vérifié à l’aide d’une autre langue.
handed-off = Envoyé en traduction : { $date }
translated-by-machine = Traduction automatique
translated-by-people = Traduction humaine
source-article = Article d’origine
ids = Identifiants pour le support
source-text = Anglais
show-source = Afficher le texte anglais
hide-source = Masquer le texte anglais

kind-procedure = Procédure
kind-reference = Référence
kind-redirect = Renvoi
kind-notice = Annonce
kind-template = Modèle

list-title = Tous les articles
list-empty = Il n’y a pas encore d’articles dans cette langue.
list-missing = Non disponible dans cette langue
shown-in = Affiché dans une autre langue : { $locale }
on-hold = En attente
search = Rechercher
search-hint = Titre, bouton ou identifiant de support
filter-kind = Type d’article
all-kinds = Tous les types
no-results = Aucun article ne correspond à votre recherche.
results-count =
    { $n ->
        [one] { $n } résultat
        [many] { $n } de résultats
       *[other] { $n } résultats
    }
more-results = Plus de résultats
search-failed = La recherche n’a pas pu être chargée.
list-pages = Pages de la liste
back-to-list = Retour à tous les articles
other-languages = Autres langues
all-languages = Toutes les langues
