### Finnish messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), other; a noun behind another number is in the partitive.
### Not yet read by a native speaker.

locale-name = suomi
site-title = Vaiheittaiset ohjeet
locales-title = Kielet
skip-to-content = Siirry sisältöön

step-of = Vaihe { $n }/{ $total }
step-label = Vaihe { $n }
author-number = Kirjoittajan antama numero: { $number }
step-count =
    { $n ->
        [one] { $n } vaihe
       *[other] { $n } vaihetta
    }
procedure-count =
    { $n ->
        [one] { $n } toimintosarja
       *[other] { $n } toimintosarjaa
    }
runbook-count =
    { $n ->
        [one] { $n } ohje
       *[other] { $n } ohjetta
    }
article-count =
    { $n ->
        [one] { $n } artikkeli
       *[other] { $n } artikkelia
    }
step-done = Valmis
progress = Valmiit vaiheet: { $done }/{ $total }

note-note = Huomautus
note-tip = Vihje
note-important = Tärkeää
note-warning = Varoitus
note-caution = Huomio

prerequisites = Ennen kuin aloitat
result = Tulos
related = Aiheeseen liittyviä tietoja
notes = Huomautukset
choose-one = Valitse yksi vaihtoehdoista
choose-any = Valitse kaikki sopivat vaihtoehdot
optional = Valinnainen
variants-notice = Tämä osa esiintyy kahdesti erilaisella tekstillä, joten molemmat versiot näytetään (A ja B).
variant = Versio { $letter }
alternative = Toinen vaihtoehto
phase = Osa { $n }
fallback-procedure = Jos tämä ei auta
other-ways = Muita tapoja

menu-path = Valikkopolku
menu-then = sitten
menu-lost = puuttuu tästä
command = Komento
copy = Kopioi
copied = Kopioitu
input-label = Kirjoita
key-combination = Näppäinyhdistelmä

notice-machine-translated = Tämä artikkeli on konekäännetty.
notice-stale = Artikkelista on uudempi versio muilla kielillä ({ $date }).
notice-fallback = Tätä artikkelia ei ole saatavilla kielelläsi, joten se näytetään toisella kielellä ({ $locale }).
text-date = Tekstin päivämäärä: { $date }
notice-recovered = Tämä englanninkielinen teksti on palautettu käännöksestä.
hold-empty = Tässä artikkelissa ei ole vielä sisältöä.
hold-template = Tämä on kirjoittajille tarkoitettu malli eikä noudatettava ohje.
hold-broken = Osia tästä artikkelista on kadonnut tai vahingoittunut, joten se voi johtaa harhaan.
hold-stale = Tämä artikkeli on vanhempi kuin sen muunkieliset versiot, joten se ei ehkä enää pidä paikkaansa.
hold-errors = Tässä artikkelissa on virheitä, jotka voivat johtaa sinut harhaan.
hold-review = Tätä artikkelia ei ole vielä tarkistettu.
hold-recovered = Tämä teksti on palautettu käännöksestä, eikä sitä ole tarkistettu.
hold-machine-translated = Tämä artikkeli on konekäännetty, eikä kukaan ole vielä tarkistanut sitä.
notice-errors = Osa näistä vaiheista on vahingoittunut käännettäessä, joten vertaa niitä siihen, mitä näet näytössä.
notice-unconfirmed = Näiden vaiheiden järjestystä ei voitu tarkistaa toisen kielen avulla.
handed-off = Lähetetty käännettäväksi: { $date }
translated-by-machine = Konekäännös
translated-by-people = Ihmisten kääntämä
source-article = Alkuperäinen artikkeli
ids = Tukitunnukset
source-text = Englanniksi
show-source = Näytä englanninkielinen teksti
hide-source = Piilota englanninkielinen teksti

kind-procedure = Toimintosarja
kind-reference = Tietoartikkeli
kind-redirect = Linkkisivu
kind-notice = Tiedote
kind-template = Malli

list-title = Kaikki artikkelit
list-empty = Tällä kielellä ei ole vielä artikkeleita.
list-missing = Ei saatavilla tällä kielellä
shown-in = Näytetään toisella kielellä: { $locale }
on-hold = Odottaa
search = Haku
search-hint = Otsikko, painike tai tukitunnus
filter-kind = Artikkelin tyyppi
all-kinds = Kaikki tyypit
no-results = Mikään artikkeli ei vastaa hakuasi.
results-count =
    { $n ->
        [one] { $n } tulos
       *[other] { $n } tulosta
    }
more-results = Lisää tuloksia
search-failed = Hakua ei voitu ladata.
list-pages = Luettelon sivut
back-to-list = Takaisin kaikkiin artikkeleihin
other-languages = Muut kielet
all-languages = Kaikki kielet
