### Japanese messages of the HTML pages; described in ../en-US/pages.ftl. Japanese has no plural.
### Not yet read by a native speaker.

locale-name = 日本語
site-title = 手順書
locales-title = 言語
skip-to-content = コンテンツへ移動

step-of = 手順 { $n }/{ $total }
step-label = 手順 { $n }
author-number = 原文での番号: { $number }
step-count = { $n } ステップ
procedure-count = 操作手順 { $n } 件
runbook-count = 手順書 { $n } 件
article-count = 記事 { $n } 件
step-done = 完了
progress = 完了した手順: { $done }/{ $total }

note-note = 注
note-tip = ヒント
note-important = 重要
note-warning = 警告
note-caution = 注意

prerequisites = 始める前に
result = 結果
related = 関連情報
notes = 注
choose-one = いずれか 1 つを選んでください
choose-any = 該当するものをすべて選んでください
optional = 省略可能
variants-notice = この部分は異なる内容で 2 回記載されているため、2 つの版を A と B として表示しています。
variant = 版 { $letter }
alternative = 別の方法
phase = パート { $n }
fallback-procedure = うまくいかない場合
other-ways = その他の方法

menu-path = メニューの順序
menu-then = 次に
menu-lost = ここに欠落
command = コマンド
copy = コピー
copied = コピーしました
input-label = 入力
key-combination = キーの組み合わせ

notice-machine-translated = この記事は機械翻訳されています。
notice-stale = 他の言語には、この記事の新しい版があります ({ $date })。
notice-fallback = この記事はお使いの言語では提供されていないため、別の言語 ({ $locale }) で表示しています。
text-date = このテキストの日付: { $date }
notice-recovered = この英語のテキストは翻訳ファイルから復元されました。
hold-empty = この記事にはまだ内容がありません。
hold-template = これは執筆者用のテンプレートであり、手順を示す記事ではありません。
hold-broken = この記事の一部が失われているか損なわれているため、誤解を招くおそれがあります。
hold-stale = この記事は他の言語の版より古いため、内容が正しくない可能性があります。
hold-errors = この記事には誤解を招くおそれのある誤りがあります。
hold-review = この記事は確認待ちです。
hold-recovered = このテキストは翻訳ファイルから復元されたもので、まだ確認されていません。
hold-machine-translated = この記事は機械翻訳されたもので、まだ誰も確認していません。
notice-errors = この手順の一部は翻訳時に損なわれています。画面の表示と照らし合わせてください。
notice-unconfirmed = これらの手順の順序は、他の言語と照合できませんでした。
handed-off = 翻訳依頼日: { $date }
translated-by-machine = 機械翻訳
translated-by-people = 人による翻訳
source-article = 元の記事
ids = サポート ID
source-text = 英語
show-source = 英語のテキストを表示
hide-source = 英語のテキストを非表示

kind-procedure = 手順
kind-reference = リファレンス
kind-redirect = 案内
kind-notice = お知らせ
kind-template = テンプレート

list-title = すべての記事
list-empty = この言語の記事はまだありません。
list-missing = この言語では提供されていません
shown-in = 表示言語: { $locale }
on-hold = 公開保留中
search = 検索
search-hint = タイトル、ボタン名、サポート ID
filter-kind = 記事の種類
all-kinds = すべての種類
no-results = 検索条件に一致する記事はありません。
results-count = 検索結果 { $n } 件
more-results = さらに表示
search-failed = 検索を読み込めませんでした。
list-pages = 一覧のページ
back-to-list = すべての記事に戻る
other-languages = その他の言語
all-languages = すべての言語
