### Simplified Chinese messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: other alone.

locale-name = 简体中文
site-title = 操作指南
locales-title = 语言
skip-to-content = 跳到内容

step-of = 步骤 { $n }/{ $total }
step-label = 步骤 { $n }
author-number = 原文编号：{ $number }
step-count = { $n } 个步骤
procedure-count = { $n } 个操作过程
runbook-count = { $n } 份指南
article-count = { $n } 篇文章
step-done = 已完成
progress = 已完成的步骤：{ $done }/{ $total }

note-note = 注意
note-tip = 提示
note-important = 重要
note-warning = 警告
note-caution = 小心

prerequisites = 开始之前
result = 结果
related = 相关信息
notes = 备注
choose-one = 请选择其中一项
choose-any = 请选择所有适用项
optional = 可选
variants-notice = 此部分以不同的文字出现了两次，因此将两个版本显示为 A 和 B。
variant = 版本 { $letter }
alternative = 其他方法
phase = 第 { $n } 部分
fallback-procedure = 如果不起作用
other-ways = 其他操作方法

menu-path = 菜单路径
menu-then = 然后
menu-lost = 此处缺失
command = 命令
copy = 复制
copied = 已复制
input-label = 键入
key-combination = 组合键

notice-machine-translated = 本文由机器翻译。
notice-stale = 其他语言提供了本文的更新版本（{ $date }）。
notice-fallback = 本文没有您所用语言的版本，因此以其他语言（{ $locale }）显示。
text-date = 此文本的日期：{ $date }
notice-recovered = 此英文文本是从译文文件中恢复的。
hold-empty = 本文尚无内容。
hold-template = 这是供作者使用的模板，不是可照做的文章。
hold-broken = 本文的部分内容已丢失或损坏，可能会误导您。
hold-stale = 本文比其他语言的版本旧，内容可能已不正确。
hold-errors = 本文包含可能会误导您的错误。
hold-review = 本文仍在等待检查。
hold-recovered = 此文本是从译文文件中恢复的，尚未经过检查。
hold-machine-translated = 本文由机器翻译，尚未经过任何人检查。
notice-errors = 这些步骤的部分内容在翻译时受损，请与您在屏幕上看到的内容进行对照。
notice-unconfirmed = 无法对照其他语言检查这些步骤的顺序。
handed-off = 送交翻译的日期：{ $date }
translated-by-machine = 机器翻译
translated-by-people = 人工翻译
source-article = 源文章
ids = 支持 ID
source-text = 英文
show-source = 显示英文文本
hide-source = 隐藏英文文本

kind-procedure = 操作过程
kind-reference = 参考
kind-redirect = 指引
kind-notice = 通知
kind-template = 模板

list-title = 所有文章
list-empty = 尚无此语言的文章。
list-missing = 没有此语言的版本
shown-in = 以其他语言显示：{ $locale }
on-hold = 已暂缓
search = 搜索
search-hint = 标题、按钮或支持 ID
filter-kind = 文章类型
all-kinds = 所有类型
no-results = 没有与搜索匹配的文章。
results-count = { $n } 个结果
more-results = 更多结果
search-failed = 无法加载搜索。
list-pages = 列表的页面
back-to-list = 返回所有文章
other-languages = 其他语言
all-languages = 所有语言
