### Vietnamese messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: other alone.
### Not yet read by a native speaker.

locale-name = Tiếng Việt
site-title = Hướng dẫn từng bước
locales-title = Ngôn ngữ
skip-to-content = Chuyển đến nội dung

step-of = Bước { $n }/{ $total }
step-label = Bước { $n }
author-number = Số do tác giả đánh: { $number }
step-count = { $n } bước
procedure-count = { $n } quy trình
runbook-count = { $n } hướng dẫn
article-count = { $n } bài viết
step-done = Đã xong
progress = Số bước đã xong: { $done }/{ $total }

note-note = Lưu ý
note-tip = Mẹo
note-important = Quan trọng
note-warning = Cảnh báo
note-caution = Thận trọng

prerequisites = Trước khi bắt đầu
result = Kết quả
related = Thông tin liên quan
notes = Các lưu ý
choose-one = Chọn một trong các cách sau
choose-any = Chọn tất cả các mục phù hợp
optional = Không bắt buộc
variants-notice = Phần này xuất hiện hai lần với nội dung khác nhau, vì vậy hai phiên bản được hiển thị là A và B.
variant = Phiên bản { $letter }
alternative = Cách khác
phase = Phần { $n }
fallback-procedure = Nếu cách đó không hiệu quả
other-ways = Các cách khác

menu-path = Đường dẫn menu
menu-then = rồi đến
menu-lost = thiếu một mục ở đây
command = Lệnh
copy = Sao chép
copied = Đã sao chép
input-label = Nhập
key-combination = Tổ hợp phím

notice-machine-translated = Bài viết này được dịch bằng máy.
notice-stale = Bài viết này có phiên bản mới hơn bằng các ngôn ngữ khác ({ $date }).
notice-fallback = Bài viết này không có bằng ngôn ngữ của bạn, vì vậy được hiển thị bằng ngôn ngữ khác ({ $locale }).
text-date = Ngày của văn bản này: { $date }
notice-recovered = Văn bản tiếng Anh này được khôi phục từ một bản dịch.
hold-empty = Bài viết này chưa có nội dung.
hold-template = Đây là mẫu dành cho tác giả, không phải bài viết để làm theo.
hold-broken = Một số phần của bài viết này bị mất hoặc bị hỏng, vì vậy có thể khiến bạn hiểu sai.
hold-stale = Bài viết này cũ hơn các phiên bản bằng ngôn ngữ khác, vì vậy có thể không còn đúng.
hold-errors = Bài viết này có lỗi có thể khiến bạn hiểu sai.
hold-review = Bài viết này vẫn đang chờ kiểm tra.
hold-recovered = Văn bản này được khôi phục từ một bản dịch và chưa được kiểm tra.
hold-machine-translated = Bài viết này được dịch bằng máy và chưa có ai kiểm tra.
notice-errors = Một phần của các bước này bị hỏng khi dịch, vì vậy hãy so sánh với những gì bạn thấy trên màn hình.
notice-unconfirmed = Không thể kiểm tra thứ tự của các bước này dựa trên ngôn ngữ khác.
handed-off = Ngày gửi đi dịch: { $date }
translated-by-machine = Bản dịch máy
translated-by-people = Do người dịch
source-article = Bài viết gốc
ids = ID hỗ trợ
source-text = Tiếng Anh
show-source = Hiện văn bản tiếng Anh
hide-source = Ẩn văn bản tiếng Anh

kind-procedure = Quy trình
kind-reference = Tham khảo
kind-redirect = Trang chỉ dẫn
kind-notice = Thông báo
kind-template = Mẫu

list-title = Tất cả bài viết
list-empty = Chưa có bài viết nào bằng ngôn ngữ này.
list-missing = Không có bằng ngôn ngữ này
shown-in = Hiển thị bằng ngôn ngữ khác: { $locale }
on-hold = Tạm giữ
search = Tìm kiếm
search-hint = Tiêu đề, nút hoặc ID hỗ trợ
filter-kind = Loại bài viết
all-kinds = Tất cả các loại
no-results = Không có bài viết nào khớp với nội dung tìm kiếm của bạn.
results-count = { $n } kết quả
more-results = Thêm kết quả
search-failed = Không thể tải chức năng tìm kiếm.
list-pages = Các trang của danh sách
back-to-list = Quay lại tất cả bài viết
other-languages = Các ngôn ngữ khác
all-languages = Tất cả ngôn ngữ
