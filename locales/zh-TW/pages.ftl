### Traditional Chinese (Taiwan) messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: other alone.

locale-name = 繁體中文
site-title = 操作指南
locales-title = 語言
skip-to-content = 跳到內容

step-of = 步驟 { $n }/{ $total }
step-label = 步驟 { $n }
author-number = 原文編號：{ $number }
step-count = { $n } 個步驟
procedure-count = { $n } 個程序
runbook-count = { $n } 份指南
article-count = { $n } 篇文章
step-done = 已完成
progress = 已完成的步驟：{ $done }/{ $total }

note-note = 附註
note-tip = 提示
note-important = 重要
note-warning = 警告
note-caution = 小心

prerequisites = 開始之前
result = 結果
related = 相關資訊
notes = 附註
choose-one = 請選擇其中一項
choose-any = 請選擇所有適用的項目
optional = 選用
variants-notice = 這個部分以不同的文字出現了兩次，因此將兩個版本顯示為 A 和 B。
variant = 版本 { $letter }
alternative = 其他方法
phase = 第 { $n } 部分
fallback-procedure = 如果沒有作用
other-ways = 其他操作方法

menu-path = 功能表路徑
menu-then = 接著
menu-lost = 此處遺漏
command = 命令
copy = 複製
copied = 已複製
input-label = 輸入
key-combination = 按鍵組合

notice-machine-translated = 本文由機器翻譯。
notice-stale = 其他語言提供本文的較新版本（{ $date }）。
notice-fallback = 本文沒有您所用語言的版本，因此以其他語言（{ $locale }）顯示。
text-date = 此文字的日期：{ $date }
notice-recovered = 此英文文字是從翻譯檔案復原的。
hold-empty = 本文尚無內容。
hold-template = 這是供作者使用的範本，不是可照做的文章。
hold-broken = 本文的部分內容已遺失或損毀，可能會誤導您。
hold-stale = 本文比其他語言的版本舊，內容可能已不正確。
hold-errors = 本文包含可能會誤導您的錯誤。
hold-review = 本文仍在等待檢查。
hold-recovered = 此文字是從翻譯檔案復原的，尚未經過檢查。
hold-machine-translated = 本文由機器翻譯，尚未有人檢查。
notice-errors = 這些步驟的部分內容在翻譯時受損，請與您在畫面上看到的內容進行比對。
notice-unconfirmed = 無法對照其他語言檢查這些步驟的順序。
handed-off = 送交翻譯的日期：{ $date }
translated-by-machine = 機器翻譯
translated-by-people = 人工翻譯
source-article = 來源文章
ids = 支援識別碼
source-text = 英文
show-source = 顯示英文文字
hide-source = 隱藏英文文字

kind-procedure = 程序
kind-reference = 參考
kind-redirect = 指引
kind-notice = 公告
kind-template = 範本

list-title = 所有文章
list-empty = 尚無此語言的文章。
list-missing = 沒有此語言的版本
shown-in = 以其他語言顯示：{ $locale }
on-hold = 已暫緩
search = 搜尋
search-hint = 標題、按鈕或支援識別碼
filter-kind = 文章類型
all-kinds = 所有類型
no-results = 沒有符合搜尋的文章。
results-count = { $n } 個結果
more-results = 更多結果
search-failed = 無法載入搜尋。
list-pages = 清單的頁面
back-to-list = 返回所有文章
other-languages = 其他語言
all-languages = 所有語言
