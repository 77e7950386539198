### Arabic messages of the HTML pages; described in ../en-US/pages.ftl. Six plural categories.
### Not yet read by a native speaker.

locale-name = العربية
site-title = أدلة الإجراءات
locales-title = اللغات
skip-to-content = تخطَّ إلى المحتوى

step-of = الخطوة { $n } من { $total }
step-label = الخطوة { $n }
author-number = رقمها لدى الكاتب: { $number }
step-count =
    { $n ->
        [zero] لا خطوات
        [one] خطوة واحدة
        [two] خطوتان
        [few] { $n } خطوات
        [many] { $n } خطوة
       *[other] { $n } خطوة
    }
procedure-count =
    { $n ->
        [zero] لا إجراءات
        [one] إجراء واحد
        [two] إجراءان
        [few] { $n } إجراءات
        [many] { $n } إجراءً
       *[other] { $n } إجراء
    }
runbook-count =
    { $n ->
        [zero] لا أدلة
        [one] دليل واحد
        [two] دليلان
        [few] { $n } أدلة
        [many] { $n } دليلاً
       *[other] { $n } دليل
    }
article-count =
    { $n ->
        [zero] لا مقالات
        [one] مقالة واحدة
        [two] مقالتان
        [few] { $n } مقالات
        [many] { $n } مقالة
       *[other] { $n } مقالة
    }
step-done = تم
progress = الخطوات المنجزة: { $done } من { $total }

note-note = ملاحظة
note-tip = تلميح
note-important = هام
note-warning = تحذير
note-caution = تنبيه

prerequisites = قبل البدء
result = النتيجة
related = معلومات ذات صلة
notes = ملاحظات
choose-one = اختر واحدًا مما يلي
choose-any = اختر كل ما ينطبق
optional = اختياري
variants-notice = يرد هذا الجزء مرتين بنصين مختلفين، لذلك تُعرض النسختان باسمي A وB.
variant = النسخة { $letter }
alternative = طريقة بديلة
phase = الجزء { $n }
fallback-procedure = إذا لم ينجح ذلك
other-ways = طرق أخرى للقيام بذلك

menu-path = مسار القائمة
menu-then = ثم
menu-lost = مفقود هنا
command = الأمر
copy = نسخ
copied = تم النسخ
input-label = اكتب
key-combination = مجموعة مفاتيح

notice-machine-translated = تُرجمت هذه المقالة آليًا.
notice-stale = توجد نسخة أحدث من هذه المقالة بلغات أخرى ({ $date }).
notice-fallback = هذه المقالة غير متوفرة بلغتك، لذلك تُعرض بلغة أخرى ({ $locale }).
text-date = تاريخ هذا النص: { $date }
notice-recovered = استُرجع هذا النص الإنجليزي من ملف ترجمة.
hold-empty = لا تحتوي هذه المقالة على أي نص بعد.
hold-template = هذا قالب للمؤلفين، وليس مقالة لاتباعها.
hold-broken = فُقدت أجزاء من هذه المقالة أو تضررت، لذلك قد تضللك.
hold-stale = هذه المقالة أقدم من نسخها بلغات أخرى، لذلك قد لا تكون صحيحة بعد الآن.
hold-errors = تحتوي هذه المقالة على أخطاء قد تضللك.
hold-review = لا تزال هذه المقالة في انتظار المراجعة.
hold-recovered = استُرجع هذا النص من ملف ترجمة ولم يُراجَع بعد.
hold-machine-translated = تُرجمت هذه المقالة آليًا ولم يراجعها أحد بعد.
notice-errors = تضرر جزء من هذه الخطوات أثناء الترجمة، لذا قارنها بما تراه على شاشتك.
notice-unconfirmed = تعذر التحقق من ترتيب هذه الخطوات بمقارنتها بلغة أخرى.
handed-off = تاريخ الإرسال إلى الترجمة: { $date }
translated-by-machine = ترجمة آلية
translated-by-people = ترجمة بشرية
source-article = المقالة الأصلية
ids = معرّفات الدعم
source-text = بالإنجليزية
show-source = إظهار النص الإنجليزي
hide-source = إخفاء النص الإنجليزي

kind-procedure = إجراء
kind-reference = مرجع
kind-redirect = إحالة
kind-notice = إشعار
kind-template = قالب

list-title = كل المقالات
list-empty = لا توجد مقالات بهذه اللغة بعد.
list-missing = غير متوفر بهذه اللغة
shown-in = لغة العرض: { $locale }
on-hold = معلَّقة
search = بحث
search-hint = العنوان أو الزر أو معرّف الدعم
filter-kind = نوع المقالة
all-kinds = كل الأنواع
no-results = لا توجد مقالات تطابق بحثك.
results-count =
    { $n ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $n } نتائج
        [many] { $n } نتيجة
       *[other] { $n } نتيجة
    }
more-results = مزيد من النتائج
search-failed = تعذر تحميل البحث.
list-pages = صفحات القائمة
back-to-list = العودة إلى كل المقالات
other-languages = لغات أخرى
all-languages = كل اللغات
