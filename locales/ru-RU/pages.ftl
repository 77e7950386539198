### Russian messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1, 21), few (2–4, 22–24), many (0, 5–20), other (fractions).

locale-name = русский
site-title = Пошаговые инструкции
locales-title = Языки
skip-to-content = Перейти к содержимому

step-of = Шаг { $n } из { $total }
step-label = Шаг { $n }
author-number = Номер у автора: { $number }
step-count =
    { $n ->
        [one] { $n } шаг
        [few] { $n } шага
        [many] { $n } шагов
       *[other] { $n } шага
    }
procedure-count =
    { $n ->
        [one] { $n } процедура
        [few] { $n } процедуры
        [many] { $n } процедур
       *[other] { $n } процедуры
    }
runbook-count =
    { $n ->
        [one] { $n } инструкция
        [few] { $n } инструкции
        [many] { $n } инструкций
       *[other] { $n } инструкции
    }
article-count =
    { $n ->
        [one] { $n } статья
        [few] { $n } статьи
        [many] { $n } статей
       *[other] { $n } статьи
    }
step-done = Готово
progress = Выполнено шагов: { $done } из { $total }

note-note = Примечание
note-tip = Совет
note-important = Важно
note-warning = Предупреждение
note-caution = Внимание

prerequisites = Прежде чем начать
result = Результат
related = Связанные сведения
notes = Примечания
choose-one = Выберите один из вариантов
choose-any = Выберите все подходящие варианты
optional = Необязательно
variants-notice = Эта часть встречается дважды с разным текстом, поэтому две версии показаны как A и B.
variant = Версия { $letter }
alternative = Другой способ
phase = Часть { $n }
fallback-procedure = Если это не помогло
other-ways = Другие способы

menu-path = Путь в меню
menu-then = затем
menu-lost = здесь пропуск
command = Команда
copy = Копировать
copied = Скопировано
input-label = Введите
key-combination = Сочетание клавиш

notice-machine-translated = Эта статья переведена автоматически.
notice-stale = На других языках есть более новая версия этой статьи ({ $date }).
notice-fallback = Эта статья недоступна на вашем языке, поэтому она показана на другом языке ({ $locale }).
text-date = Дата текста: { $date }
notice-recovered = Этот английский текст восстановлен из перевода.
hold-empty = В этой статье пока нет текста.
hold-template = Это шаблон для авторов, а не статья с инструкциями.
hold-broken = Части этой статьи утеряны или повреждены, поэтому она может ввести вас в заблуждение.
hold-stale = Эта статья старше версий на других языках, поэтому она могла устареть.
hold-errors = В этой статье есть ошибки, которые могут ввести вас в заблуждение.
hold-review = Эта статья ещё ждёт проверки.
hold-recovered = Этот текст восстановлен из перевода и не проверен.
hold-machine-translated = Эта статья переведена автоматически, и её ещё никто не проверил.
notice-errors = Часть этих шагов повреждена при переводе, поэтому сверяйте их с тем, что видите на экране.
notice-unconfirmed = Порядок этих шагов не удалось сверить с другим языком.
handed-off = Отправлено на перевод: { $date }
translated-by-machine = Машинный перевод
translated-by-people = Переведено людьми
source-article = Исходная статья
ids = Идентификаторы для службы поддержки
source-text = По-английски
show-source = Показать английский текст
hide-source = Скрыть английский текст

kind-procedure = Процедура
kind-reference = Справка
kind-redirect = Указатель
kind-notice = Объявление
kind-template = Шаблон

list-title = Все статьи
list-empty = На этом языке пока нет статей.
list-missing = Недоступно на этом языке
shown-in = Показано на другом языке: { $locale }
on-hold = Задержана
search = Поиск
search-hint = Заголовок, кнопка или идентификатор
filter-kind = Вид статьи
all-kinds = Все виды
no-results = Нет статей, соответствующих запросу.
results-count =
    { $n ->
        [one] { $n } результат
        [few] { $n } результата
        [many] { $n } результатов
       *[other] { $n } результата
    }
more-results = Ещё результаты
search-failed = Не удалось загрузить поиск.
list-pages = Страницы списка
back-to-list = Назад ко всем статьям
other-languages = Другие языки
all-languages = Все языки
