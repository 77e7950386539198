### Hebrew messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), two (2), other.

locale-name = עברית
site-title = מדריכים צעד אחר צעד
locales-title = שפות
skip-to-content = דילוג לתוכן

step-of = שלב { $n } מתוך { $total }
step-label = שלב { $n }
author-number = המספר שנתן המחבר: { $number }
step-count =
    { $n ->
        [one] שלב אחד
        [two] שני שלבים
       *[other] { $n } שלבים
    }
procedure-count =
    { $n ->
        [one] הליך אחד
        [two] שני הליכים
       *[other] { $n } הליכים
    }
runbook-count =
    { $n ->
        [one] מדריך אחד
        [two] שני מדריכים
       *[other] { $n } מדריכים
    }
article-count =
    { $n ->
        [one] מאמר אחד
        [two] שני מאמרים
       *[other] { $n } מאמרים
    }
step-done = בוצע
progress = שלבים שבוצעו: { $done } מתוך { $total }

note-note = הערה
note-tip = עצה
note-important = חשוב
note-warning = אזהרה
note-caution = זהירות

prerequisites = לפני שמתחילים
result = תוצאה
related = מידע קשור
notes = הערות
choose-one = יש לבחור אחת מהאפשרויות
choose-any = יש לבחור את כל האפשרויות המתאימות
optional = אופציונלי
variants-notice = חלק זה מופיע פעמיים בנוסח שונה, ולכן שתי הגרסאות מוצגות כ-A ו-B.
variant = גרסה { $letter }
alternative = אפשרות אחרת
phase = חלק { $n }
fallback-procedure = אם זה לא עובד
other-ways = דרכים נוספות לביצוע

menu-path = נתיב בתפריט
menu-then = לאחר מכן
menu-lost = חסר כאן
command = פקודה
copy = העתקה
copied = הועתק
input-label = הטקסט להקלדה
key-combination = צירוף מקשים

notice-machine-translated = מאמר זה תורגם בתרגום מכונה.
notice-stale = קיימת גרסה חדשה יותר של מאמר זה בשפות אחרות ({ $date }).
notice-fallback = מאמר זה אינו זמין בשפה שלך, ולכן הוא מוצג בשפה אחרת ({ $locale }).
text-date = תאריך הטקסט: { $date }
notice-recovered = טקסט אנגלי זה שוחזר מתוך תרגום.
hold-empty = במאמר זה אין עדיין תוכן.
hold-template = זוהי תבנית לכותבים, ולא מאמר שיש לפעול לפיו.
hold-broken = חלקים ממאמר זה אבדו או נפגמו, ולכן הוא עלול להטעות.
hold-stale = מאמר זה ישן יותר מהגרסאות בשפות אחרות, ולכן ייתכן שאינו נכון עוד.
hold-errors = במאמר זה יש שגיאות שעלולות להטעות.
hold-review = מאמר זה עדיין ממתין לבדיקה.
hold-recovered = טקסט זה שוחזר מתוך תרגום ולא נבדק.
hold-machine-translated = מאמר זה תורגם בתרגום מכונה, ואיש עדיין לא בדק אותו.
notice-errors = חלק מהשלבים נפגם בתרגום, ולכן כדאי להשוות אותם למה שמופיע על המסך.
notice-unconfirmed = לא ניתן היה לבדוק את סדר השלבים מול שפה אחרת.
handed-off = נשלח לתרגום: { $date }
translated-by-machine = תרגום מכונה
translated-by-people = תרגום אנושי
source-article = מאמר המקור
ids = מזהים לתמיכה
source-text = באנגלית
show-source = הצגת הטקסט באנגלית
hide-source = הסתרת הטקסט באנגלית

kind-procedure = הליך
kind-reference = חומר עזר
kind-redirect = הפניה
kind-notice = הודעה
kind-template = תבנית

list-title = כל המאמרים
list-empty = אין עדיין מאמרים בשפה זו.
list-missing = לא זמין בשפה זו
shown-in = מוצג בשפה אחרת: { $locale }
on-hold = בהמתנה
search = חיפוש
search-hint = כותרת, לחצן או מזהה תמיכה
filter-kind = סוג המאמר
all-kinds = כל הסוגים
no-results = אין מאמרים התואמים את החיפוש.
results-count =
    { $n ->
        [one] תוצאה אחת
        [two] שתי תוצאות
       *[other] { $n } תוצאות
    }
more-results = תוצאות נוספות
search-failed = לא ניתן היה לטעון את החיפוש.
list-pages = דפי הרשימה
back-to-list = חזרה לכל המאמרים
other-languages = שפות אחרות
all-languages = כל השפות
