### Greek messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), other.
### Not yet read by a native speaker.

locale-name = Ελληνικά
site-title = Οδηγοί βήμα προς βήμα
locales-title = Γλώσσες
skip-to-content = Μετάβαση στο περιεχόμενο

step-of = Βήμα { $n } από { $total }
step-label = Βήμα { $n }
author-number = Αρίθμηση του συντάκτη: { $number }
step-count =
    { $n ->
        [one] { $n } βήμα
       *[other] { $n } βήματα
    }
procedure-count =
    { $n ->
        [one] { $n } διαδικασία
       *[other] { $n } διαδικασίες
    }
runbook-count =
    { $n ->
        [one] { $n } οδηγός
       *[other] { $n } οδηγοί
    }
article-count =
    { $n ->
        [one] { $n } άρθρο
       *[other] { $n } άρθρα
    }
step-done = Ολοκληρώθηκε
progress = Ολοκληρωμένα βήματα: { $done } από { $total }

note-note = Σημείωση
note-tip = Συμβουλή
note-important = Σημαντικό
note-warning = Προειδοποίηση
note-caution = Προσοχή

prerequisites = Πριν ξεκινήσετε
result = Αποτέλεσμα
related = Σχετικές πληροφορίες
notes = Σημειώσεις
choose-one = Επιλέξτε ένα από τα παρακάτω
choose-any = Επιλέξτε όσα ισχύουν
optional = Προαιρετικό
variants-notice = Αυτό το μέρος εμφανίζεται δύο φορές με διαφορετικό κείμενο, γι’ αυτό οι δύο εκδόσεις εμφανίζονται ως A και B.
variant = Έκδοση { $letter }
alternative = Εναλλακτικά
phase = Μέρος { $n }
fallback-procedure = Αν αυτό δεν βοηθήσει
other-ways = Άλλοι τρόποι

menu-path = Διαδρομή μενού
menu-then = έπειτα
menu-lost = λείπει εδώ
command = Εντολή
copy = Αντιγραφή
copied = Αντιγράφηκε
input-label = Πληκτρολογήστε
key-combination = Συνδυασμός πλήκτρων

notice-machine-translated = Αυτό το άρθρο έχει μεταφραστεί αυτόματα.
notice-stale = Υπάρχει νεότερη έκδοση αυτού του άρθρου σε άλλες γλώσσες ({ $date }).
notice-fallback = Αυτό το άρθρο δεν είναι διαθέσιμο στη γλώσσα σας, γι’ αυτό εμφανίζεται σε άλλη γλώσσα ({ $locale }).
text-date = Ημερομηνία αυτού του κειμένου: { $date }
notice-recovered = Αυτό το αγγλικό κείμενο ανακτήθηκε από μετάφραση.
hold-empty = Αυτό το άρθρο δεν έχει ακόμη περιεχόμενο.
hold-template = Αυτό είναι ένα πρότυπο για συντάκτες, όχι ένα άρθρο με οδηγίες.
hold-broken = Τμήματα αυτού του άρθρου έχουν χαθεί ή καταστραφεί, γι’ αυτό ενδέχεται να σας παραπλανήσει.
hold-stale = Αυτό το άρθρο είναι παλαιότερο από τις εκδόσεις του σε άλλες γλώσσες, γι’ αυτό ενδέχεται να μην ισχύει πλέον.
hold-errors = Αυτό το άρθρο περιέχει σφάλματα που ενδέχεται να σας παραπλανήσουν.
hold-review = Αυτό το άρθρο δεν έχει ελεγχθεί ακόμη.
hold-recovered = Αυτό το κείμενο ανακτήθηκε από μετάφραση και δεν έχει ελεγχθεί.
hold-machine-translated = Αυτό το άρθρο έχει μεταφραστεί αυτόματα και δεν το έχει ελέγξει ακόμη κανείς.
notice-errors = Κάποιο μέρος αυτών των βημάτων αλλοιώθηκε κατά τη μετάφραση, γι’ αυτό συγκρίνετέ τα με όσα βλέπετε στην οθόνη σας.
notice-unconfirmed = Δεν ήταν δυνατός ο έλεγχος της σειράς αυτών των βημάτων με βάση άλλη γλώσσα.
handed-off = Στάλθηκε για μετάφραση: { $date }
translated-by-machine = Αυτόματη μετάφραση
translated-by-people = Μετάφραση από ανθρώπους
source-article = Αρχικό άρθρο
ids = Αναγνωριστικά υποστήριξης
source-text = Στα αγγλικά
show-source = Εμφάνιση του αγγλικού κειμένου
hide-source = Απόκρυψη του αγγλικού κειμένου

kind-procedure = Διαδικασία
kind-reference = Πληροφορίες αναφοράς
kind-redirect = Παραπομπή
kind-notice = Ανακοίνωση
kind-template = Πρότυπο

list-title = Όλα τα άρθρα
list-empty = Δεν υπάρχουν ακόμη άρθρα σε αυτή τη γλώσσα.
list-missing = Δεν διατίθεται σε αυτή τη γλώσσα
shown-in = Εμφανίζεται σε άλλη γλώσσα: { $locale }
on-hold = Σε αναμονή
search = Αναζήτηση
search-hint = Τίτλος, κουμπί ή αναγνωριστικό υποστήριξης
filter-kind = Είδος άρθρου
all-kinds = Όλα τα είδη
no-results = Κανένα άρθρο δεν ταιριάζει με την αναζήτησή σας.
results-count =
    { $n ->
        [one] { $n } αποτέλεσμα
       *[other] { $n } αποτελέσματα
    }
more-results = Περισσότερα αποτελέσματα
search-failed = Δεν ήταν δυνατή η φόρτωση της αναζήτησης.
list-pages = Σελίδες της λίστας
back-to-list = Πίσω σε όλα τα άρθρα
other-languages = Άλλες γλώσσες
all-languages = Όλες οι γλώσσες
