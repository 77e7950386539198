### Turkish messages of the HTML pages; described in ../en-US/pages.ftl.
### A noun behind a number stays in the singular, so both forms are alike and no message needs to choose.

locale-name = Türkçe
site-title = Adım adım kılavuzlar
locales-title = Diller
skip-to-content = İçeriğe atla

step-of = Adım { $n }/{ $total }
step-label = { $n }. adım
author-number = Yazarın verdiği numara: { $number }
step-count = { $n } adım
procedure-count = { $n } yordam
runbook-count = { $n } kılavuz
article-count = { $n } makale
step-done = Tamamlandı
progress = Tamamlanan adımlar: { $done }/{ $total }

note-note = Not
note-tip = İpucu
note-important = Önemli
note-warning = Uyarı
note-caution = Dikkat

prerequisites = Başlamadan önce
result = Sonuç
related = İlgili bilgiler
notes = Notlar
choose-one = Seçeneklerden birini belirleyin
choose-any = Uygun olan tüm seçenekleri belirleyin
optional = İsteğe bağlı
variants-notice = Bu bölüm farklı metinlerle iki kez geçiyor, bu nedenle iki sürüm A ve B olarak gösteriliyor.
variant = Sürüm { $letter }
alternative = Başka bir yol
phase = { $n }. bölüm
fallback-procedure = Bu işe yaramazsa
other-ways = Bunu yapmanın diğer yolları

menu-path = Menü yolu
menu-then = ardından
menu-lost = burada eksik
command = Komut
copy = Kopyala
copied = Kopyalandı
input-label = Yazın
key-combination = Tuş bileşimi

notice-machine-translated = Bu makale makine tarafından çevrildi.
notice-stale = Bu makalenin diğer dillerde daha yeni bir sürümü var ({ $date }).
notice-fallback = Bu makale dilinizde bulunmadığı için başka bir dilde ({ $locale }) gösteriliyor.
text-date = Bu metnin tarihi: { $date }
notice-recovered = Bu İngilizce metin bir çeviriden geri alındı.
hold-empty = Bu makalenin henüz içeriği yok.
hold-template = Bu, yazarlar için bir şablondur; izlenecek bir makale değildir.
hold-broken = Bu makalenin bazı bölümleri kayıp veya hasarlı olduğu için sizi yanıltabilir.
hold-stale = Bu makale diğer dillerdeki sürümlerinden daha eski olduğu için artık doğru olmayabilir.
hold-errors = Bu makalede sizi yanıltabilecek hatalar var.
hold-review = Bu makale henüz denetlenmeyi bekliyor.
hold-recovered = Bu metin bir çeviriden geri alındı ve denetlenmedi.
hold-machine-translated = Bu makale makine tarafından çevrildi ve henüz kimse denetlemedi.
notice-errors = Bu adımların bir bölümü çeviri sırasında hasar gördü, bu nedenle ekranda gördüklerinizle karşılaştırın.
notice-unconfirmed = Bu adımların sırası başka bir dille karşılaştırılarak denetlenemedi.
handed-off = Çeviriye gönderilme tarihi: { $date }
translated-by-machine = Makine çevirisi
translated-by-people = İnsanlar tarafından çevrildi
source-article = Kaynak makale
ids = Destek kimlikleri
source-text = İngilizce
show-source = İngilizce metni göster
hide-source = İngilizce metni gizle

kind-procedure = Yordam
kind-reference = Başvuru
kind-redirect = Yönlendirme
kind-notice = Duyuru
kind-template = Şablon

list-title = Tüm makaleler
list-empty = Bu dilde henüz makale yok.
list-missing = Bu dilde bulunmuyor
shown-in = Başka bir dilde gösteriliyor: { $locale }
on-hold = Beklemede
search = Ara
search-hint = Başlık, düğme veya destek kimliği
filter-kind = Makale türü
all-kinds = Tüm türler
no-results = Aramanızla eşleşen makale yok.
results-count = { $n } sonuç
more-results = Daha fazla sonuç
search-failed = Arama yüklenemedi.
list-pages = Listenin sayfaları
back-to-list = Tüm makalelere dön
other-languages = Diğer diller
all-languages = Tüm diller
