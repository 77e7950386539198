### Messages of the HTML pages. en-US is the reference: every locale has the same messages with the same
### variables. One message is one sentence or one label; no message is glued to another, and none holds
### markup. Numbers are variables; a plural is written with the categories of the language.

## The site

# Name of this language, in this language; shown in language menus
locale-name = English

# Name of the whole site, in titles and in the header
site-title = Runbooks

# Heading of the page that lists the languages
locales-title = Languages

# Link for keyboard users, first on every page
skip-to-content = Skip to content

## Steps

# Position of a step
# $n (Number): number of the step, from 1
# $total (Number): how many steps the procedure has
step-of = Step { $n } of { $total }

# Accessible name of a step, and text of a reference to it
# $n (Number): number of the step, from 1
step-label = Step { $n }

# Shown where the number in the source differs from ours
# $number (String): number or letter as the author wrote it
author-number = Numbered { $number } by the author

# Number of steps of a procedure or a runbook
# $n (Number): how many steps
step-count =
    { $n ->
        [one] { $n } step
       *[other] { $n } steps
    }

# Number of procedures of a runbook
# $n (Number): how many procedures
procedure-count =
    { $n ->
        [one] { $n } procedure
       *[other] { $n } procedures
    }

# Number of runbooks in a language
# $n (Number): how many runbooks
runbook-count =
    { $n ->
        [one] { $n } runbook
       *[other] { $n } runbooks
    }

# Number of articles of any kind in a language
# $n (Number): how many articles
article-count =
    { $n ->
        [one] { $n } article
       *[other] { $n } articles
    }

# Label of the check box of a step
step-done = Done

# Progress through a procedure
# $done (Number): steps ticked off
# $total (Number): all steps
progress = Steps done: { $done } of { $total }

## Call-outs

# Label of a note
note-note = Note

# Label of a tip
note-tip = Tip

# Label of something important
note-important = Important

# Label of a warning: harm is possible
note-warning = Warning

# Label of a caution: mind what you do
note-caution = Caution

## Parts of a runbook

# Heading of what is needed before the first step
prerequisites = Before you begin

# Heading or label of the outcome
result = Result

# Heading of related links
related = Related information

# Heading of the notes of a procedure or an article
notes = Notes

# Heading of choices of which exactly one applies
choose-one = Choose one of these

# Heading of choices of which any number applies
choose-any = Choose any that apply

# Mark of a step that may be left out
optional = Optional

# Notice above two versions of the same steps
variants-notice = This part appears twice with different text, so the two versions are shown as A and B.

# Label of one of these versions
# $letter (String): its letter, A or B
variant = Version { $letter }

# Label of a procedure that may be followed instead of another
alternative = Alternative

# Label of one of several procedures that follow one another
# $n (Number): its number, from 1
phase = Part { $n }

# Label of a procedure to try when the one before it did not help
fallback-procedure = If that does not work

# Heading above alternative procedures
other-ways = Other ways to do this

## Inside a step

# Accessible name of a path through menus
menu-path = Menu path

# Read out between two entries of a menu path
menu-then = then

# Stands for an entry of a menu path that is lost
menu-lost = missing here

# Label of a command to run
command = Command

# Button that copies a command
copy = Copy

# Shown after a command was copied
copied = Copied

# Accessible label in front of literal text to type
input-label = Type

# Accessible label in front of keys to press
key-combination = Key combination

## Notices

# Notice on a machine translation
notice-machine-translated = This article was translated by machine.

# Notice on a translation that is behind other languages
# $date (String): date of the newest version, in words
notice-stale = Other languages have a newer version of this article ({ $date }).

# Notice on a page that stands in for a missing translation
# $locale (String): name of the language shown, in that language
notice-fallback = This article is not available in your language, so it is shown in { $locale }.

# The day of the text that a page shows although it had better not, or in another language
# $date (String): that date, in words
text-date = Date of this text: { $date }

# Notice on English text that was taken from a bilingual file
notice-recovered = This English text was recovered from a translation.

# Notice on a page that should not be followed: there is nothing in it
hold-empty = This article has no content yet.

# Notice on a page that should not be followed: it is a form for authors
hold-template = This is a form for authors, not an article to follow.

# Notice on a page that should not be followed: a step lost its meaning
hold-broken = Parts of this article are lost or damaged, so it may mislead you.

# Notice on a page that should not be followed: other languages have a newer version
hold-stale = This article is older than its versions in other languages, so it may no longer be right.

# Notice on a page that should not be followed: it shows errors
hold-errors = This article has errors that may mislead you.

# Notice on a page that should not be followed: it has warnings
hold-review = This article is still waiting to be checked.

# Notice on a page that should not be followed: its text was taken from a bilingual file
hold-recovered = This text was recovered from a translation and has not been checked.

# Notice on a page that should not be followed: a machine translated it
hold-machine-translated = This article was translated by machine, and nobody has checked it yet.

# Notice on a page with a step that lost something
notice-errors = Something in these steps was damaged in translation, so compare what you see on your screen.

# Notice on steps whose structure no other language confirms
notice-unconfirmed = The order of these steps could not be checked against another language.

# When the source was handed over to the translators
# $date (String): that date, in words
handed-off = Sent for translation: { $date }

# How the article was translated
translated-by-machine = Machine translation

# How the article was translated
translated-by-people = Translated by people

# Link to the article the runbook was made from
source-article = Source article

# Label of the numbers support uses for the article
ids = Support IDs

# Short label of the English text of one paragraph or step, which it opens
source-text = English

# Button that opens all English texts of a page
show-source = Show the English text

# Button that closes them again
hide-source = Hide the English text

## Kinds of articles

# An article with steps
kind-procedure = Procedure

# An article with facts, no steps
kind-reference = Reference

# An article that only points to other pages
kind-redirect = Signpost

# An article that announces an event
kind-notice = Notice

# A template for authors
kind-template = Template

## The list of articles

# Heading of the list
list-title = All articles

# Shown instead of an empty list
list-empty = There are no articles in this language yet.

# Heading of articles that exist in other languages only
list-missing = Not available in this language

# Mark of such an article in the list
# $locale (String): name of the language it is shown in, in that language
shown-in = Shown in { $locale }

# Mark of an article in the list whose page should not be followed
on-hold = On hold

# Label of the search box
search = Search

# Shown in the empty search box
search-hint = Title, button or support ID

# Label of the filter by kind
filter-kind = Kind of article

# Entry of that filter: no filter
all-kinds = All kinds

# Shown when a search finds nothing
no-results = No articles match your search.

# Number of search results, announced to screen readers
# $n (Number): how many articles were found
results-count =
    { $n ->
        [one] { $n } result
       *[other] { $n } results
    }

# Button below search results: shows the next ones
more-results = More results

# Shown when the search index cannot be loaded
search-failed = The search could not be loaded.

# Label of the links to the pages of a long list
list-pages = Pages of the list

# Link from an article to the list
back-to-list = Back to all articles

# Heading of the links to other languages of an article
other-languages = Other languages

# Link to the page that lists the languages
all-languages = All languages
