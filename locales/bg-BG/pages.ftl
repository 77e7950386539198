### Bulgarian messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), other; masculine nouns have a counting form behind a number ("2 резултата").
### Not yet read by a native speaker.

locale-name = български
site-title = Ръководства стъпка по стъпка
locales-title = Езици
skip-to-content = Към съдържанието

step-of = Стъпка { $n } от { $total }
step-label = Стъпка { $n }
author-number = Номер от автора: { $number }
step-count =
    { $n ->
        [one] { $n } стъпка
       *[other] { $n } стъпки
    }
procedure-count =
    { $n ->
        [one] { $n } процедура
       *[other] { $n } процедури
    }
runbook-count =
    { $n ->
        [one] { $n } ръководство
       *[other] { $n } ръководства
    }
article-count =
    { $n ->
        [one] { $n } статия
       *[other] { $n } статии
    }
step-done = Готово
progress = Изпълнени стъпки: { $done } от { $total }

note-note = Забележка
note-tip = Съвет
note-important = Важно
note-warning = Предупреждение
note-caution = Внимание

prerequisites = Преди да започнете
result = Резултат
related = Свързана информация
notes = Забележки
choose-one = Изберете една от възможностите
choose-any = Изберете всичко, което е приложимо
optional = По избор
variants-notice = Тази част се среща два пъти с различен текст, затова двете версии са показани като A и B.
variant = Версия { $letter }
alternative = Друга възможност
phase = Част { $n }
fallback-procedure = Ако това не помогне
other-ways = Други начини

menu-path = Път в менюто
menu-then = след това
menu-lost = тук липсва
command = Команда
copy = Копиране
copied = Копирано
input-label = Въведете
key-combination = Клавишна комбинация

notice-machine-translated = Тази статия е преведена машинно.
notice-stale = На други езици има по-нова версия на тази статия ({ $date }).
notice-fallback = Тази статия не е налична на вашия език, затова се показва на друг език ({ $locale }).
text-date = Дата на този текст: { $date }
notice-recovered = Този английски текст е възстановен от превод.
hold-empty = Тази статия все още няма съдържание.
hold-template = Това е шаблон за автори, а не статия с инструкции.
hold-broken = Части от тази статия са изгубени или повредени, затова тя може да ви подведе.
hold-stale = Тази статия е по-стара от версиите ѝ на други езици, затова може вече да не е вярна.
hold-errors = Тази статия съдържа грешки, които може да ви подведат.
hold-review = Тази статия все още чака проверка.
hold-recovered = Този текст е възстановен от превод и не е проверен.
hold-machine-translated = Тази статия е преведена машинно и все още никой не я е проверил.
notice-errors = Част от тези стъпки е повредена при превода, затова ги сравнете с това, което виждате на екрана.
notice-unconfirmed = Редът на тези стъпки не можа да бъде проверен спрямо друг език.
handed-off = Изпратено за превод: { $date }
translated-by-machine = Машинен превод
translated-by-people = Преведено от хора
source-article = Изходна статия
ids = ИД за поддръжката
source-text = На английски
show-source = Показване на английския текст
hide-source = Скриване на английския текст

kind-procedure = Процедура
kind-reference = Справка
kind-redirect = Препратка
kind-notice = Съобщение
kind-template = Шаблон

list-title = Всички статии
list-empty = Все още няма статии на този език.
list-missing = Не е налично на този език
shown-in = Показва се на друг език: { $locale }
on-hold = В изчакване
search = Търсене
search-hint = Заглавие, бутон или ИД за поддръжката
filter-kind = Вид статия
all-kinds = Всички видове
no-results = Няма статии, които отговарят на търсенето ви.
results-count =
    { $n ->
        [one] { $n } резултат
       *[other] { $n } резултата
    }
more-results = Още резултати
search-failed = Търсенето не можа да се зареди.
list-pages = Страници на списъка
back-to-list = Назад към всички статии
other-languages = Други езици
all-languages = Всички езици
