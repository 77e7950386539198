### Thai messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: other alone.

locale-name = ไทย
site-title = คู่มือทีละขั้นตอน
locales-title = ภาษา
skip-to-content = ข้ามไปยังเนื้อหา

step-of = ขั้นตอนที่ { $n } จาก { $total }
step-label = ขั้นตอนที่ { $n }
author-number = หมายเลขที่ผู้เขียนกำหนด: { $number }
step-count = { $n } ขั้นตอน
procedure-count = { $n } กระบวนการ
runbook-count = คู่มือ { $n } ฉบับ
article-count = บทความ { $n } รายการ
step-done = เสร็จแล้ว
progress = ขั้นตอนที่เสร็จแล้ว: { $done } จาก { $total }

note-note = หมายเหตุ
note-tip = เคล็ดลับ
note-important = สิ่งสำคัญ
note-warning = คำเตือน
note-caution = ข้อควรระวัง

prerequisites = ก่อนเริ่มต้น
result = ผลลัพธ์
related = ข้อมูลที่เกี่ยวข้อง
notes = หมายเหตุ
choose-one = เลือกหนึ่งตัวเลือกต่อไปนี้
choose-any = เลือกทุกตัวเลือกที่ตรงกับกรณีของคุณ
optional = ไม่บังคับ
variants-notice = ส่วนนี้ปรากฏสองครั้งโดยมีข้อความต่างกัน จึงแสดงทั้งสองเวอร์ชันเป็น A และ B
variant = เวอร์ชัน { $letter }
alternative = อีกวิธีหนึ่ง
phase = ส่วนที่ { $n }
fallback-procedure = หากวิธีนั้นไม่ได้ผล
other-ways = วิธีอื่นๆ

menu-path = เส้นทางเมนู
menu-then = จากนั้น
menu-lost = ขาดหายไปตรงนี้
command = คำสั่ง
copy = คัดลอก
copied = คัดลอกแล้ว
input-label = พิมพ์
key-combination = แป้นที่ต้องกด

notice-machine-translated = บทความนี้แปลด้วยเครื่อง
notice-stale = บทความนี้มีเวอร์ชันที่ใหม่กว่าในภาษาอื่น ({ $date })
notice-fallback = บทความนี้ไม่มีในภาษาของคุณ จึงแสดงเป็นภาษาอื่น ({ $locale })
text-date = วันที่ของข้อความนี้: { $date }
notice-recovered = ข้อความภาษาอังกฤษนี้กู้คืนมาจากไฟล์คำแปล
hold-empty = บทความนี้ยังไม่มีเนื้อหา
hold-template = นี่คือแม่แบบสำหรับผู้เขียน ไม่ใช่บทความสำหรับทำตาม
hold-broken = บางส่วนของบทความนี้สูญหายหรือเสียหาย จึงอาจทำให้คุณเข้าใจผิดได้
hold-stale = บทความนี้เก่ากว่าเวอร์ชันในภาษาอื่น จึงอาจไม่ถูกต้องแล้ว
hold-errors = บทความนี้มีข้อผิดพลาดที่อาจทำให้คุณเข้าใจผิดได้
hold-review = บทความนี้ยังรอการตรวจสอบ
hold-recovered = ข้อความนี้กู้คืนมาจากไฟล์คำแปลและยังไม่ได้ตรวจสอบ
hold-machine-translated = บทความนี้แปลด้วยเครื่อง และยังไม่มีใครตรวจสอบ
notice-errors = บางส่วนของขั้นตอนเหล่านี้เสียหายระหว่างการแปล โปรดเทียบกับสิ่งที่คุณเห็นบนหน้าจอ
notice-unconfirmed = ไม่สามารถตรวจสอบลำดับของขั้นตอนเหล่านี้กับภาษาอื่นได้
handed-off = วันที่ส่งแปล: { $date }
translated-by-machine = แปลด้วยเครื่อง
translated-by-people = แปลโดยคน
source-article = บทความต้นฉบับ
ids = รหัสสำหรับฝ่ายสนับสนุน
source-text = ภาษาอังกฤษ
show-source = แสดงข้อความภาษาอังกฤษ
hide-source = ซ่อนข้อความภาษาอังกฤษ

kind-procedure = กระบวนการ
kind-reference = ข้อมูลอ้างอิง
kind-redirect = หน้านำทาง
kind-notice = ประกาศ
kind-template = แม่แบบ

list-title = บทความทั้งหมด
list-empty = ยังไม่มีบทความในภาษานี้
list-missing = ไม่มีในภาษานี้
shown-in = แสดงเป็นภาษาอื่น: { $locale }
on-hold = พักไว้
search = ค้นหา
search-hint = ชื่อเรื่อง ปุ่ม หรือรหัสสำหรับฝ่ายสนับสนุน
filter-kind = ชนิดของบทความ
all-kinds = ทุกชนิด
no-results = ไม่มีบทความที่ตรงกับการค้นหา
results-count = ผลลัพธ์ { $n } รายการ
more-results = ผลลัพธ์เพิ่มเติม
search-failed = ไม่สามารถโหลดการค้นหาได้
list-pages = หน้าของรายการ
back-to-list = กลับไปยังบทความทั้งหมด
other-languages = ภาษาอื่น
all-languages = ทุกภาษา
