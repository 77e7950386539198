### Indonesian messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: other alone.
### Not yet read by a native speaker.

locale-name = Bahasa Indonesia
site-title = Panduan langkah demi langkah
locales-title = Bahasa
skip-to-content = Langsung ke konten

step-of = Langkah { $n } dari { $total }
step-label = Langkah { $n }
author-number = Nomor dari penulis: { $number }
step-count = { $n } langkah
procedure-count = { $n } prosedur
runbook-count = { $n } panduan
article-count = { $n } artikel
step-done = Selesai
progress = Langkah yang selesai: { $done } dari { $total }

note-note = Catatan
note-tip = Tips
note-important = Penting
note-warning = Peringatan
note-caution = Perhatian

prerequisites = Sebelum memulai
result = Hasil
related = Informasi terkait
notes = Catatan
choose-one = Pilih salah satu opsi berikut
choose-any = Pilih semua yang sesuai
optional = Opsional
variants-notice = Bagian ini muncul dua kali dengan teks yang berbeda, sehingga kedua versinya ditampilkan sebagai A dan B.
variant = Versi { $letter }
alternative = Cara lain
phase = Bagian { $n }
fallback-procedure = Jika cara itu tidak berhasil
other-ways = Cara lainnya

menu-path = Jalur menu
menu-then = lalu
menu-lost = hilang di sini
command = Perintah
copy = Salin
copied = Disalin
input-label = Ketik
key-combination = Kombinasi tombol

notice-machine-translated = Artikel ini diterjemahkan oleh mesin.
notice-stale = Bahasa lain memiliki versi yang lebih baru dari artikel ini ({ $date }).
notice-fallback = Artikel ini tidak tersedia dalam bahasa Anda, sehingga ditampilkan dalam bahasa lain ({ $locale }).
text-date = Tanggal teks ini: { $date }
notice-recovered = Teks bahasa Inggris ini dipulihkan dari terjemahan.
hold-empty = Artikel ini belum memiliki isi.
hold-template = Ini adalah templat untuk penulis, bukan artikel untuk diikuti.
hold-broken = Ada bagian artikel ini yang hilang atau rusak, sehingga dapat menyesatkan Anda.
hold-stale = Artikel ini lebih lama daripada versinya dalam bahasa lain, sehingga mungkin sudah tidak tepat.
hold-errors = Artikel ini memiliki kesalahan yang dapat menyesatkan Anda.
hold-review = Artikel ini masih menunggu pemeriksaan.
hold-recovered = Teks ini dipulihkan dari terjemahan dan belum diperiksa.
hold-machine-translated = Artikel ini diterjemahkan oleh mesin dan belum ada yang memeriksanya.
notice-errors = Ada bagian dari langkah-langkah ini yang rusak saat diterjemahkan, jadi bandingkan dengan yang Anda lihat di layar.
notice-unconfirmed = Urutan langkah-langkah ini tidak dapat diperiksa dengan bahasa lain.
handed-off = Dikirim untuk diterjemahkan: { $date }
translated-by-machine = Terjemahan mesin
translated-by-people = Diterjemahkan oleh manusia
source-article = Artikel sumber
ids = ID dukungan
source-text = Bahasa Inggris
show-source = Tampilkan teks bahasa Inggris
hide-source = Sembunyikan teks bahasa Inggris

kind-procedure = Prosedur
kind-reference = Referensi
kind-redirect = Penunjuk arah
kind-notice = Pengumuman
kind-template = Templat

list-title = Semua artikel
list-empty = Belum ada artikel dalam bahasa ini.
list-missing = Tidak tersedia dalam bahasa ini
shown-in = Ditampilkan dalam bahasa lain: { $locale }
on-hold = Ditahan
search = Cari
search-hint = Judul, tombol, atau ID dukungan
filter-kind = Jenis artikel
all-kinds = Semua jenis
no-results = Tidak ada artikel yang cocok dengan pencarian Anda.
results-count = { $n } hasil
more-results = Hasil lainnya
search-failed = Pencarian tidak dapat dimuat.
list-pages = Halaman daftar
back-to-list = Kembali ke semua artikel
other-languages = Bahasa lain
all-languages = Semua bahasa
