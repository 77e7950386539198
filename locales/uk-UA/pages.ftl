### Ukrainian messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1, 21), few (2–4, 22–24), many (0, 5–20), other (fractions).
### Not yet read by a native speaker.

locale-name = українська
site-title = Покрокові інструкції
locales-title = Мови
skip-to-content = Перейти до вмісту

step-of = Крок { $n } з { $total }
step-label = Крок { $n }
author-number = Номер, указаний автором: { $number }
step-count =
    { $n ->
        [one] { $n } крок
        [few] { $n } кроки
        [many] { $n } кроків
       *[other] { $n } кроку
    }
procedure-count =
    { $n ->
        [one] { $n } процедура
        [few] { $n } процедури
        [many] { $n } процедур
       *[other] { $n } процедури
    }
runbook-count =
    { $n ->
        [one] { $n } інструкція
        [few] { $n } інструкції
        [many] { $n } інструкцій
       *[other] { $n } інструкції
    }
article-count =
    { $n ->
        [one] { $n } стаття
        [few] { $n } статті
        [many] { $n } статей
       *[other] { $n } статті
    }
step-done = Готово
progress = Виконано кроків: { $done } з { $total }

note-note = Примітка
note-tip = Порада
note-important = Важливо
note-warning = Попередження
note-caution = Застереження

prerequisites = Перш ніж почати
result = Результат
related = Пов’язані відомості
notes = Примітки
choose-one = Виберіть один із варіантів
choose-any = Виберіть усе, що підходить
optional = Необов’язково
variants-notice = Ця частина трапляється двічі з різним текстом, тому обидві версії показано як A і B.
variant = Версія { $letter }
alternative = Інший спосіб
phase = Частина { $n }
fallback-procedure = Якщо це не допомогло
other-ways = Інші способи

menu-path = Шлях у меню
menu-then = потім
menu-lost = тут бракує пункту
command = Команда
copy = Копіювати
copied = Скопійовано
input-label = Введіть
key-combination = Сполучення клавіш

notice-machine-translated = Цю статтю перекладено автоматично.
notice-stale = Іншими мовами є новіша версія цієї статті ({ $date }).
notice-fallback = Ця стаття недоступна вашою мовою, тому її показано іншою мовою ({ $locale }).
text-date = Дата цього тексту: { $date }
notice-recovered = Цей англійський текст відновлено з перекладу.
hold-empty = У цій статті ще немає вмісту.
hold-template = Це шаблон для авторів, а не стаття з інструкціями.
hold-broken = Деякі частини цієї статті втрачено або пошкоджено, тому вона може ввести вас в оману.
hold-stale = Ця стаття старіша за її версії іншими мовами, тому може бути вже неактуальною.
hold-errors = У цій статті є помилки, які можуть ввести вас в оману.
hold-review = Ця стаття ще очікує на перевірку.
hold-recovered = Цей текст відновлено з перекладу й не перевірено.
hold-machine-translated = Цю статтю перекладено автоматично, і її ще ніхто не перевірив.
notice-errors = Деякі з цих кроків пошкоджено під час перекладу, тому порівняйте їх із тим, що бачите на екрані.
notice-unconfirmed = Не вдалося перевірити порядок цих кроків за іншою мовою.
handed-off = Надіслано на переклад: { $date }
translated-by-machine = Машинний переклад
translated-by-people = Перекладено людьми
source-article = Вихідна стаття
ids = Ідентифікатори для служби підтримки
source-text = Англійською
show-source = Показати текст англійською
hide-source = Приховати текст англійською

kind-procedure = Процедура
kind-reference = Довідка
kind-redirect = Дороговказ
kind-notice = Оголошення
kind-template = Шаблон

list-title = Усі статті
list-empty = Цією мовою ще немає статей.
list-missing = Недоступно цією мовою
shown-in = Показано іншою мовою: { $locale }
on-hold = Призупинено
search = Пошук
search-hint = Заголовок, кнопка або ідентифікатор підтримки
filter-kind = Тип статті
all-kinds = Усі типи
no-results = За вашим запитом статей не знайдено.
results-count =
    { $n ->
        [one] { $n } результат
        [few] { $n } результати
        [many] { $n } результатів
       *[other] { $n } результату
    }
more-results = Більше результатів
search-failed = Не вдалося завантажити пошук.
list-pages = Сторінки списку
back-to-list = Назад до всіх статей
other-languages = Інші мови
all-languages = Усі мови
