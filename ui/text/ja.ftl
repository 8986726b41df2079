# インターフェイスの文言。どのメッセージもそれだけで完結し、数の表し方は言語に従う。

app-name = Aldine
title = { $title } – Aldine
library = ライブラリ
article = 記事
skip-list = リストへ移動
skip-article = 記事へ移動
splitter-sidebar = サイドバーの幅
splitter-list = リストの幅
failed = 実行できませんでした。何も変更されていません。
failed-with = { $message } { $advice }
backup-failed = 今日のバックアップを作成できませんでした。{ $message } { $advice }

# 多くのボタンで使う言葉
add = リンク、テキスト、ファイルを追加
save = 保存
open = 開く
show = 表示
close = 閉じる
cancel = キャンセル
undo = 元に戻す
redo = やり直す
details = 詳細
try-again = 再試行
choose-files = ファイルを選択…
search = 検索
settings = 設定
tags = タグ

# 場所
view-inbox = インボックス
view-later = あとで
view-archive = アーカイブ
view-favorites = お気に入り
view-trash = ゴミ箱
view-needs-attention = 要確認
view-all = すべての記事
sidebar-item = { $count ->
    [0] { $name }
   *[other] { $name }、記事{ $count }件
}
foot-complete = { $count }件がオフラインで完全
foot-attention = { $count ->
    [0] 要確認の記事なし
   *[other] { $count }件が要確認
}
foot-local = このコンピューター内にのみ保存
foot-no-account = アカウントもサーバーも不要
foot-saving = { $count }ページを保存中

sidebar-highlights = { $name }、ハイライト{ $count }件
tag-fold = { $tag }の下位を折りたたむ
tag-unfold = { $tag }の下位を表示

# 保存したビュー
views = ビュー
view-name = ビューの名前
view-menu = { $name }のメニュー
view-rename = 名前を変更…
view-up = 上へ移動
view-down = 下へ移動
view-delete = ビューを削除
did-save-view = ビュー「{ $name }」を保存しました
did-delete-view = ビュー「{ $name }」を削除しました
empty-saved = このビューの条件に合う記事はありません。

# すべてのハイライト
highlights = ハイライト
highlights-find = ハイライトとメモを検索
highlights-site = サイト
highlights-saved = 記事の保存時期
span-any-time = すべての期間
span-week = 過去1週間
span-month = 過去1か月
span-year = 過去1年
highlights-any-tag = すべてのタグ
highlights-orphaned = 位置なし
highlights-chip = { $name } { $count }
highlights-count = ハイライト{ $count }件
highlights-more = さらに表示
highlights-none = ハイライトはまだありません。記事の中の言葉を選択してHキーを押すと追加できます。
highlights-none-found = 条件に合うハイライトはありません。
highlights-image = 画像
highlights-menu = ハイライトのメニュー
highlights-open = 記事の中で開く
highlights-delete = ハイライトを削除
highlights-file = ハイライト
export = 書き出す…
did-change-highlight = ハイライトを変更しました
did-delete-highlights = { $count ->
    [1] ハイライトを削除しました
   *[other] ハイライト{ $count }件を削除しました
}

# 記事どうしの関係
related-twins = 同じ記事の可能性
related-items = 関連
related-cites = リンク先
related-cited-by = リンク元
related-merge-text = タグとハイライトをまとめ、最も早い日付を残します。ほかの記事はゴミ箱に移ります。
related-merge = この記事に統合
did-merge = { $count }件の記事を「{ $title }」に統合しました

# すべてのタグ
tags-find = タグを検索
tags-count = タグ{ $count }個
tags-none = タグはまだありません。記事でTキーを押すと付けられます。
tags-menu = { $tag }のメニュー
tags-show = このタグの記事を表示
tags-choose = { $tag }を選択
tags-unchoose = 選択を外す
tags-rename = { $tag }の名前を変更
tags-will-merge = { $tag }と一つになります。
tags-color = { $tag }の色
tags-merge = 統合…
tags-merge-into = 統合先
tags-delete = タグを削除
tags-delete-some = { $count ->
    [1] タグを削除
   *[other] タグ{ $count }個を削除
}
color-none = 色なし
color-yellow = 黄
color-red = 赤
color-green = 緑
color-blue = 青
did-rename-tag = { $tag }の名前を{ $name }に変更しました
did-merge-tag = { $tag }を{ $name }に統合しました
did-merge-tags = タグ{ $count }個を{ $tag }に統合しました
did-delete-tag = { $count ->
    [1] タグ「{ $tag }」を削除しました
   *[other] タグ{ $count }個を削除しました
}
did-color-tag = { $tag }の色を変更しました

# 操作の記録
history = 履歴
history-text = 元に戻せる操作を新しい順に表示します。
history-none = まだ操作はありません。
history-undo-to = この操作の前まで元に戻す
history-redo-to = この操作までやり直す
history-act = { $verb ->
    [save] 保存
    [import] インポート
    [inbox] インボックスに移動
    [later] 「あとで」に移動
    [archive] アーカイブ
    [trash] ゴミ箱に移動
    [restore] 復元
    [favorite] お気に入りに追加
    [unfavorite] お気に入りから外す
    [unread] 未読にする
    [reading] 読みかけにする
    [finished] 既読にする
    [tag] タグを付ける
    [untag] タグを外す
    [rename_tag] タグの名前を変更
    [merge_tags] タグを統合
    [delete_tag] タグを削除
    [delete_tags] タグを削除
    [save_view] ビューを保存
    [change_view] ビューを変更
    [delete_view] ビューを削除
    [order_views] ビューの順序を変更
    [color_tag] タグの色を変更
    [highlight] ハイライト
    [change_highlight] ハイライトを変更
    [delete_highlights] ハイライトを削除
    [attach_highlight] ハイライトを元の位置に戻す
    [note] メモを書く
    [merge] 統合
    [show_version] 別のバージョンを表示
    [reextract] 抽出し直す
   *[other] { $verb }
}

# 読み込み
import = インポート
import-text = JSON Linesファイルから記事を取り込みます。1行が1件の記事で、本文、日付、タグ、ハイライトを含みます。ネットワークからは何も取得しません。内容を確認するまで、何も変更されません。
import-step-choose = 選択
import-step-check = 確認
import-step-import = 取り込み
import-step-receipt = 結果
import-unchanged = まだ何も変更されていません
import-checking = ファイルを読み取っています。何も変更されません。
import-goes-on = このページを離れても、インポートは続きます。
import-progress = { $done } / { $total }
import-progress-name = インポートの進み具合
import-stop = 停止
import-stopped = 途中で停止しました。取り込み済みの記事は残ります。
import-will-added = 新しい記事
import-did-added = 追加した記事
import-known = ライブラリにある記事、またはファイル内の重複
import-will-highlights = 記事に付けるハイライト
import-did-highlights = 追加したハイライト
import-failures = 記事ではない行
import-failures-title = 記事ではない行
import-file = ファイル
import-line = 行
import-reason = 理由
import-do = { $count }件の記事を取り込む
import-undo = このインポートを取り消す…
import-undo-title = このインポートを取り消しますか？
import-undo-text = { $count }件の記事がゴミ箱に移り、30日間残ります。
import-undo-do = インポートを取り消す
import-another = さらにインポート
import-read = すべての記事を表示
did-import = { $count }件の記事をインポートしました

# 保存マーク
seal-complete = オフラインで完全
seal-images-missing = 画像が{ $count }枚不足
seal-text-only = テキストのみ
seal-failed = 未保存

# 行
row-loading = 読み込み中
row-no-site = アドレスなし
row-name = { $title }、{ $site }、{ $reading ->
    [unread] 未読
    [reading] 読みかけ
   *[finished] 既読
}、{ $time }、{ $favorite ->
    [true] お気に入り、{ $seal }
   *[false] { $seal }
}
row-name-found = { $title }、{ $site }、{ $seal }。{ $passage }
minutes = { $minutes }分
minutes-left = 残り{ $minutes }分
saved-when = 保存：{ $when }

# ボタンとメニューの操作
act-choose = 選択
act-menu = その他
act-archive = アーカイブ
act-unarchive = インボックスに移動
act-later = あとで読む
act-unlater = インボックスに移動
act-favorite = お気に入りに追加
act-unfavorite = お気に入りから外す
act-read = 既読にする
act-unread = 未読にする
act-tags = タグ…
act-moveTo = 移動…
act-trash = ゴミ箱に移動
act-restore = 復元
act-delete = 完全に削除
item-menu = { $title }のメニュー

# 実行した操作
did-archive = { $count ->
    [1] 「{ $title }」をアーカイブしました
   *[other] { $count }件の記事をアーカイブしました
}
did-inbox = { $count ->
    [1] 「{ $title }」をインボックスに移動しました
   *[other] { $count }件の記事をインボックスに移動しました
}
did-later = { $count ->
    [1] 「{ $title }」を「あとで」に移動しました
   *[other] { $count }件の記事を「あとで」に移動しました
}
did-trash = { $count ->
    [1] 「{ $title }」をゴミ箱に移動しました
   *[other] { $count }件の記事をゴミ箱に移動しました
}
did-restore = { $count ->
    [1] 「{ $title }」を復元しました
   *[other] { $count }件の記事を復元しました
}
did-favorite = { $count ->
    [1] 「{ $title }」をお気に入りに追加しました
   *[other] { $count }件の記事をお気に入りに追加しました
}
did-unfavorite = { $count ->
    [1] 「{ $title }」をお気に入りから外しました
   *[other] { $count }件の記事をお気に入りから外しました
}
did-read = { $count ->
    [1] 「{ $title }」を既読にしました
   *[other] { $count }件の記事を既読にしました
}
did-unread = { $count ->
    [1] 「{ $title }」を未読にしました
   *[other] { $count }件の記事を未読にしました
}
did-delete = { $count ->
    [1] 「{ $title }」を完全に削除しました
   *[other] { $count }件の記事を完全に削除しました
}
did-tag = { $count ->
    [1] 「{ $title }」にタグ「{ $tag }」を付けました
   *[other] { $count }件の記事にタグ「{ $tag }」を付けました
}
did-untag = { $count ->
    [1] 「{ $title }」からタグ「{ $tag }」を外しました
   *[other] { $count }件の記事からタグ「{ $tag }」を外しました
}
undone = 元に戻しました
redone = やり直しました
nothing-to-undo = 元に戻す操作はありません
nothing-to-redo = やり直す操作はありません
delete-title = { $count ->
    [1] 「{ $title }」を完全に削除しますか？
   *[other] { $count }件の記事を完全に削除しますか？
}
delete-text = 本文、画像、保存したページが削除されます。この操作は元に戻せません。
no-original = この記事にはアドレスがありません。ファイルまたは貼り付けから追加された記事です。
no-next = リストの最後の記事です
no-previous = リストの最初の記事です

# 複数の選択
chosen = { $count }件を選択中
chosen-bar = 選択した記事

# タグの編集
tags-field = { $count ->
    [1] 「{ $title }」のタグ
   *[other] { $count }件の記事のタグ
}
tags-placeholder = タグを追加または削除
tags-new = 新しいタグ「{ $tag }」
tags-on-all = { $total }件すべて
tags-suggested = { $tag }
tags-field-highlight = ハイライトのタグ
tags-on = { $total }件中{ $count }件

# リスト
sort = 並べ替え
sort-newest = 新しい順
sort-oldest = 古い順
sort-title = タイトル順
sort-shortest = 短い順
sort-longest = 長い順
density = 行の高さ
density-text = リストに表示する記事ごとの情報の量。
density-comfortable = ゆったり
density-compact = コンパクト
filter = フィルター
filter-all = すべて
filter-unread = 未読
filter-reading = 読みかけ
filter-finished = 既読
filter-off = すべて表示
empty-filter = ここには、この状態の記事はありません。
empty-inbox = インボックスは空です。リンクを貼り付けるとページを保存できます。
empty-inbox-later = インボックスの記事はすべて読み終えました。「あとで」に{ $count }件あります。
empty-later = 「あとで」に記事はありません。記事でBキーを押すと、ここに入ります。
empty-archive = アーカイブに記事はありません。記事でEキーを押すと、ここに入ります。
empty-favorites = お気に入りはありません。記事でSキーを押すと、お気に入りに入ります。
empty-trash = ゴミ箱は空です。削除した記事は30日間ここに残ります。
empty-needs-attention = すべて完全です。どの記事もネットワークなしで開けます。
empty-all = 記事はありません。
empty-tag = このタグの付いた記事はありません。

# 検索
search-placeholder = 保存したすべての内容を検索
search-leave = 検索を終了
found = { $count ->
    [0] 見つかりません
   *[other] 記事{ $count }件
}
empty-search = 「{ $query }」は見つかりませんでした。
empty-search-more = 言葉を減らすか短くすると、見つかりやすくなります。ゴミ箱は検索の対象外です。
did-you-mean = もしかして：{ $meant }
search-without = { $piece }なし：{ $count }
search-narrow = 絞り込み
search-completions = 入力の候補
passage-note = メモの中
passage-highlight = ハイライトの中
sort-relevance = 関連度順
search-help = 検索の方法
search-help-lead = タイトル、本文、著者、サイト、タグ、メモ、ハイライトの言葉を検索します。大文字と小文字、アクセント記号の有無は区別しません。例を押すと試せます。
search-help-try = { $text }を検索
search-help-words = 言葉
search-help-where = 場所
search-help-state = 記事の状態
search-help-size = 時期、長さ、順序
search-help-words-text = 両方の言葉を含む（位置は問わない）
search-help-phrase-text = この順に続く言葉
search-help-prefix-text = この文字で始まる言葉
search-help-not-text = この言葉を含まない。フィルターの前にも使える
search-help-or-text = どちらか一方を含む
search-help-brackets-text = かっこで条件をまとめる
search-help-tag-text = このタグ、またはその下位のタグ
search-help-site-text = このサイトの記事。サイト名だけでもよい
search-help-author-text = この名前の著者
search-help-title-text = タイトルに含む
search-help-in-text = inbox, later, archive, favorite, trash, any
search-help-lang-text = この言語の記事
search-help-is-text = unread, reading, finished, orphaned
search-help-has-text = highlight, note, image, code
search-help-color-text = この色のハイライトがある：yellow, red, green, blue
search-help-progress-text = 読んだ割合（パーセント）
search-help-saved-text = その月に保存。2026, 2026-03-09, todayも使える
search-help-published-text = その年より前に公開
search-help-read-text = 2週間以内に読んだ。d, w, m, yが使える
search-help-long-text = この語数より長い。300..500も使える
search-help-minutes-text = 10分未満で読める
search-help-sort-text = newest, oldest, title, shortest, longest, relevance

# 追加
add-title = Aldineに追加
add-field = リンク、テキスト、ページ
add-placeholder = リンク（複数可）、テキスト、ページ全体を貼り付け
add-drop = ここにファイルをドロップ：HTML、SingleFile、MHTML、テキスト、Markdown
add-place = 追加先
add-what = 保存する内容
add-with-images = 記事と画像
add-text-only = テキストのみ
add-tags = タグ（カンマ区切り）
add-page = 貼り付けたページ
add-bad = Webアドレスではありません。
add-bad-meant = Webアドレスではありません。もしかして：{ $meant }
add-hint-links = { $count }ページを取得します。
add-hint-text = このテキストを記事として保存します。ネットワークからは何も取得しません。
add-hint-html = このページを保存し、画像を取得します。
add-hint-formatted = 見出しとリンクも保存し、画像を取得します。
drop-here = ドロップして保存
save-sum = { $left ->
    [0] { $done }件完了
   *[other] { $done }件完了、{ $left }件保存中
}
save-goes-on = 閉じても保存は続きます
save-progress = 保存の進み具合
save-waiting = 待機中
save-fetching = ページを取得中
save-extracting = 記事を抽出中
save-images = 画像を取得中：{ $done } / { $total }
save-storing = 書き込み中
save-stop = 停止
save-stopped = 停止しました。何も保存されていません。
save-known-same = { $when }に保存済み。ページは変わっていません
save-known-changed = { $when }に保存済み。その後ページが変わったため、新しいバージョンとして保存しました
save-new-version = 新しいバージョンを保存
save-text-here = 本文は保存済み
save-text-only = テキストのみを選択
save-get-images = 画像を取得
images-and-size = { $images ->
    [0] 画像なし、{ $size }
   *[other] 画像{ $images }枚、{ $size }
}
save-done = 「{ $title }」を保存しました
save-failed = 「{ $title }」を保存できませんでした
saved-missing = 「{ $title }」を保存しました。画像が{ $count }枚不足しています
saving-again = 「{ $title }」を再保存しています

# 最初のページ
welcome-title = 立ち止まって、読む場所
welcome-lead = ページを画像ごと一度保存すれば、オンラインでもオフラインでもすぐに開けます。
welcome-placeholder = 最初の記事のリンクを貼り付け
welcome-files-title = 手元のファイルを追加
welcome-files-text = ブラウザーで保存したページ、SingleFileやMHTMLのページ、テキストファイル、Markdownファイル。
welcome-files-button = ファイルを選択…
welcome-text-title = 記事を貼り付け
welcome-text-text = テキスト、ページの一部、複数のリンクをまとめて追加できます。テキストの保存にネットワークは不要です。
welcome-text-button = 貼り付け…
welcome-browser-title = ブラウザーから保存
welcome-browser-text = 開いているページを Aldine に渡すブックマークです。アドレスをコピーし、ブラウザーでブックマークにしてください。
welcome-browser-button = ブックマークをコピー
welcome-sample-title = まず見てみる
welcome-sample-text = Aldine に付属の記事です。読み終えたらゴミ箱に移せます。
welcome-sample-button = 追加
settings-find = 設定を検索
settings-none = この語を含む設定はありません。
welcome-drop = このウィンドウのどこにでもファイルをドロップできます。
welcome-keys = キーボード：

# 開けないライブラリ
unopened-title = ライブラリを開けません
unopened-folder = 中身は何も変更されていません。保存場所：

# キーボード
help-title = キーボード
help-find = ショートカットを検索
single-keys = 1文字のショートカット
single-keys-text = 音声入力を使う場合や、誤ってキーを押しやすい場合はオフにします。すべての操作はメニューからも行えます。
group-anywhere = 全体
group-goto = 移動
group-views = 保存したビュー
group-list = 記事
group-choose = 複数の選択
group-highlights = ハイライトとメモ
group-reader = 閲覧
command-add = リンク、テキスト、ファイルを追加
command-search = 検索
command-find = 記事内を検索
command-undo = 元に戻す
command-redo = やり直す
command-help = すべてのキー
command-searchHelp = 検索の方法
command-palette = コマンド
command-toggleSidebar = サイドバー
command-focusMode = 記事だけを表示
command-fullScreen = 全画面表示
command-nextPane = 次の領域
command-previousPane = 前の領域
command-nextTheme = 次のテーマ
command-interfaceLarger = 画面表示を大きく
command-interfaceSmaller = 画面表示を小さく
command-interfaceReset = 画面表示を標準サイズに戻す
command-escape = 戻る、または閉じる
command-goInbox = インボックス
command-goLater = あとで
command-goArchive = アーカイブ
command-goFavorites = お気に入り
command-goHighlights = ハイライト
command-goTags = タグ
command-goTrash = ゴミ箱
command-goAttention = 要確認
command-goHistory = 履歴
command-goImport = インポート
command-goSettings = 設定
command-next = 次へ
command-previous = 前へ
command-first = 最初へ
command-last = 最後へ
command-open = 開く
command-openOriginal = ブラウザーで開く
command-archive = アーカイブ
command-later = あとで読む
command-favorite = お気に入り
command-read = 既読または未読
command-tags = タグ
command-trash = ゴミ箱に移動
command-itemMenu = 記事のメニュー
command-moveTo = 移動
command-saveView = ビューを保存
command-view1 = 保存したビュー1
command-view2 = 保存したビュー2
command-view3 = 保存したビュー3
command-view4 = 保存したビュー4
command-view5 = 保存したビュー5
command-view6 = 保存したビュー6
command-view7 = 保存したビュー7
command-view8 = 保存したビュー8
command-view9 = 保存したビュー9
command-saveAgain = ページを再保存
command-choose = 選択
command-extendDown = 次の記事も選択
command-extendUp = 前の記事も選択
command-chooseAll = すべて選択
command-chooseNone = 選択を解除
command-paragraphNext = 次の段落
command-paragraphPrevious = 前の段落
command-pageDown = 1ページ進む
command-pageUp = 1ページ戻る
command-nextArticle = 次の記事
command-previousArticle = 前の記事
command-findNext = 次の一致
command-findPrevious = 前の一致
command-textLarger = 文字を大きく
command-textSmaller = 文字を小さく
command-textReset = 文字を標準サイズに戻す
command-linesShorter = 行を短く
command-linesLonger = 行を長く
command-listen = 読み上げる・一時停止
command-display = 表示設定
command-info = 記事の情報
command-copyLink = リンクをコピー
command-print = 印刷または PDF に保存
command-lookUp = 言葉を調べる
command-notebook = ノートブック
command-highlight = ハイライトする
command-noteHighlight = メモを付けてハイライト
command-copyQuote = 引用としてコピー
command-highlight1 = 1番目の種類でハイライト
command-highlight2 = 2番目の種類でハイライト
command-highlight3 = 3番目の種類でハイライト
command-highlight4 = 4番目の種類でハイライト
command-nextHighlight = 次のハイライト
command-previousHighlight = 前のハイライト
command-deleteHighlight = ハイライトを削除
command-selectionBar = 選択範囲のバーへ移動
command-extendWordRight = 選択範囲を右へ1語広げる
command-extendWordLeft = 選択範囲を左へ1語広げる
command-extendLetterRight = 選択範囲を右へ1文字広げる
command-extendLetterLeft = 選択範囲を左へ1文字広げる
command-back = リストに戻る
interface-size = 画面表示 { $size }%

# キーの変更
change-keys = キーを変更…
key-preset = キー割り当て
key-preset-text = 使い慣れたアプリのキーに合わせます。自分で変更したキーはそのまま残ります。
preset-aldine = Aldine
preset-pocket = Pocket
preset-gmail = Gmail
preset-vim = Vim
keys-reset = すべての変更を取り消す
keys-reset-one = { $name }：変更を取り消す
keys-change = { $group }、{ $name }：キーを変更
keys-none = キーなし
keys-press = 「{ $name }」の新しいキーを押します。Escで変更せずに終了します。
keys-reserved = { $key }の役割は、どこでも変えられません。
keys-conflict = { $key }は「{ $name }」に割り当て済みです。
keys-take = こちらに割り当てる

# コマンドパレット
palette = コマンド
palette-placeholder = コマンド、場所、記事、タグ、設定
palette-recent = 最近使ったコマンド
palette-item = 「{ $title }」への操作
palette-item-several = 選択した記事への操作
palette-goto = 移動
palette-articles = 記事
palette-tags = タグ
palette-settings = 設定
palette-commands = その他すべて
palette-search = 記事内の「{ $text }」を検索
palette-none = その名前のものはありません。
palette-move = 移動
palette-do = 実行
articles = 記事{ $count }件

# 設定
settings-reading = 閲覧
settings-highlights = ハイライト
settings-keyboard = キーボード
settings-network = ネットワークとプライバシー
settings-about = ライブラリ
kind-name-text = この見た目のハイライトが表す意味。空欄の場合は標準の名前になります。
interface-size-name = 画面表示のサイズ
interface-size-name-text = 記事の本文以外に適用されます。本文のサイズは別に設定できます。
percent = { $number }%
language = 言語
language-text = ウィンドウの言葉、数値、日付。記事は元の言語のままです。
language-system = システムに合わせる
theme = テーマ
theme-text = ウィンドウと記事の色。
theme-system = システムに合わせる
theme-light = ライト
theme-sepia = セピア
theme-dark = ダーク
theme-black = ブラック
theme-contrast = ハイコントラスト
typeface = 書体
typeface-text = 閲覧用の書体。サイズは記事の「表示設定」で変更できます。
typeface-literata = Literata
typeface-source-serif = Source Serif
typeface-inter = Inter
typeface-atkinson = Atkinson Hyperlegible
typeface-opendyslexic = OpenDyslexic
typeface-system = システムに合わせる
library-folder = ライブラリの場所
about = Aldine
about-text = このコンピューターのバージョン。
ledger = このプログラムが行ったすべてのリクエスト
ledger-text = 閲覧、検索、起動では何も送信しません。送信するのは保存のときだけで、そのリクエストはすべてここに記録されます。
ledger-none = リクエストはありません。
ledger-more = さらに表示
ledger-when = 日時
ledger-address = アドレス
ledger-why = 目的
ledger-answer = 応答
ledger-size = サイズ

# 閲覧画面

reader-no-article = このページに記事は見つかりませんでした。ページ全体を整えて表示しています。
reader-empty = 開いている記事はありません。
reader-back = リストに戻る
reader-tools = 記事
reader-minutes = { $minutes }分で読めます
reader-saved-today = 今日{ $time }に保存
reader-saved-yesterday = 昨日{ $time }に保存
reader-saved-on = { $date }に保存
reader-open-original = 元のページをブラウザーで開く
reader-left = 残り{ $minutes }分
reader-left-percent = { $percent } · 残り{ $minutes }分
reader-at-end = 読了
reader-place = { $index } / { $total }
reader-from-start = 最初から
reader-paused-here = 前回はここまで
reader-end-next = ここで終わりです。もう一度スペースキーを押すと次の記事に進みます。
reader-image = 画像
reader-open-image = { $alt }、大きく表示
reader-image-missing = 画像なし
reader-image-lost = この画像はライブラリに残っていません。
reader-code = コード
reader-code-in = { $language }のコード
reader-wrap = 折り返す
reader-copy = コピー
reader-copied = コピーしました
reader-not-copied = クリップボードを使用できませんでした。テキストを選択してCtrl+Cを押すとコピーできます。
reader-code-copied = コードをコピーしました
reader-copy-formula = LaTeXとしてコピー
reader-link-copied = リンクをコピーしました
reader-open-copy = 保存したコピーを開く
reader-link-saved = （保存済み、保存したコピーを開きます）
reader-table = 表
reader-note-title = 注{ $sign }
reader-note-go = 注へ移動

# 失敗した保存

failed-tried = 最後の試行：{ $when }
failed-unknown = ページを保存できませんでした。
failed-browser = ブラウザーで開く
failed-browser-why = ブラウザーでページを表示します。ファイルに保存するかコピーすれば、ここから追加できます。
failed-browser-do = ブラウザーで開く
failed-again = 再試行
failed-again-why = Aldineがサイトに再びアクセスするのは、指示があったときだけです。
failed-again-do = 今すぐ再試行
failed-trash = 保存をやめる
failed-trash-why = この項目をゴミ箱に移動し、30日間残します。
failed-trash-do = ゴミ箱に移動
failed-steps = これまでの経過
failed-step = { $url }にリクエスト：応答{ $status }、{ $size }
failed-step-error = { $url }にリクエスト：{ $error }
failed-step-well = 成功
failed-step-not = 失敗
failed-copy = このレポートをコピー

# 記事内の検索

find-field = この記事内を検索
find-count = { $total ->
    [0] 見つかりません
   *[other] { $current } / { $total }
}
find-previous = 前の一致
find-next = 次の一致
find-close = 検索を閉じる

# 表示設定

display-title = 表示設定
display-scope = 適用先
display-all = すべての記事
display-site = このサイト
display-article = この記事
display-face-atkinson-why = 文字を見分けやすい
display-text = 文字
display-reading = 閲覧
display-fine = 微調整
display-text_size = サイズ
display-line_height = 行の高さ
display-line_length = 行の長さ
display-paragraph_gap = 段落の間隔
display-heading_size = 見出しのサイズ
display-letter_spacing = 文字間隔
display-word_spacing = 単語間隔
display-paragraph_marker = 段落の目印
display-hyphenate = ハイフネーション
display-justify = 右端をそろえる
display-margin_notes = 余白のメモ
display-spoken_highlights = 読み上げ時にハイライトを伝える
display-dim_images = 暗いテーマで画像を暗くする
display-reading_ruler = 読書ルーラー
display-installed = インストール済みのフォント名
display-not-installed = 「{ $name }」はこのコンピューターにインストールされていません。
display-reset = リセット
display-px = { $number } px
display-em = { $number } em
display-now = { $name }：{ $value }
display-letters = { $count }文字

# 情報

info-seal = 保存マーク
info-seal-complete = { $count ->
    [0] 本文はライブラリにあり、ネットワークなしで開けます。この記事に画像はありません。
    [1] 本文と画像はライブラリにあり、ネットワークなしで開けます。
   *[other] 本文と{ $count }枚の画像はすべてライブラリにあり、ネットワークなしで開けます。
}
info-seal-missing = 本文はライブラリにあります。次の画像{ $count }枚はありません：
info-seal-text-only = 選択どおり、画像なしで保存されています。
info-facts = 記事
info-address = アドレス
info-canonical = 正規のアドレス
info-copy-address = アドレスをコピー
info-published = 公開日
info-saved = 保存日
info-updated = 最新バージョン
info-length = 長さ
info-words = { $words }語、{ $minutes }分
info-language = 言語
info-size = サイズ
info-versions = バージョン
info-version = バージョン{ $number }、{ $when }
info-version-shown = 表示中
info-word-count = { $words }語
info-report = 残した内容と省いた内容
info-kept = 残した内容：{ $what }
info-dropped = 省いた内容：{ $what }
info-chose = 選んだ内容：{ $what }
info-noted = 備考：{ $what }
info-requests = リクエスト
info-requests-why = Aldineはこの記事の保存のために{ $count }件のリクエストを行い、その後は行っていません。
info-no-requests = この記事のためのリクエストはありません。
info-more = ほか{ $count }件
info-save-again = 再保存

# 閲覧画面のキー
command-sentenceRight = 右の文へ
command-sentenceLeft = 左の文へ
command-halfPageDown = 半ページ進む
command-halfPageUp = 半ページ戻る


# ハイライト

highlight-yellow = 要点
highlight-red = 疑問
highlight-green = 引用
highlight-blue = 調べる
highlight-says = { $kind }、ハイライト：
highlight-ends = ハイライトここまで
highlighted = ハイライトしました：{ $kind }
highlight-read = { $quote } メモ：{ $note }
highlight-delete = ハイライトを削除
highlight-deleted = { $count ->
    [1] ハイライトを削除しました
   *[other] ハイライト{ $count }件を削除しました
}
highlight-attached = ハイライトを元の位置に付け直しました
highlight-lost = このハイライトの位置が見つからなくなりました。ノートブックに残っています。
highlight-nothing = 何も選択されていません。言葉を選択するか、矢印キーで文に移動してください。
highlight-none-next = この先にハイライトはありません
highlight-none-previous = この前にハイライトはありません
highlight-tags = ハイライトのタグ
highlight-image = 画像をハイライト
highlight-image-remove = 画像のハイライトを外す
highlight-copy-link = ハイライトへのリンクをコピー
highlight-attach-here = ここに付ける：「{ $quote }」
selection-bar = 選択範囲
selection-bar-highlight = ハイライト
selection-note = メモ
selection-copy = 引用としてコピー
selection-copy-words = 文字だけをコピー
selection-search = この言葉を検索
selection-attach = ここに付ける
quote-copied = 引用をコピーしました
today-at = 今日 { $time }
note-on = 「{ $kind }」へのメモ
note-edit = メモを編集
note-placeholder = メモを書く
reader-highlights = ハイライト{ $highlights }件 · メモ{ $notes }件

# ノートブック

notebook-title = ノートブック
notebook-highlights = ハイライト
notebook-highlights-count = ハイライト { $count }
notebook-outline = 目次
notebook-info = 情報
notebook-filter = 表示するハイライト
notebook-all = すべて
notebook-kind = { $kind } { $count }
notebook-noted = メモ付き
notebook-own = 記事へのメモ
notebook-own-write = 記事へのメモを書く
notebook-none = ハイライトはまだありません。言葉を選択するか、矢印キーで文に移動してHキーを押すと追加できます。
notebook-go = 本文へ移動：{ $quote }
notebook-image = 画像
notebook-go-empty = 本文で表示
notebook-export = ハイライトとメモを書き出す
export-markdown = Markdown
export-json = JSON (Web Annotation)
export-csv = 表 (CSV)
export-saved = { $path }に保存しました
outline-none = この記事に見出しはありません。
lost-title = { $count }件のハイライトの位置が見つかりません
lost-why = 再保存したとき、ページの内容が変わっていました。ハイライトした言葉は残り、検索もできます。
lost-closest = 最も近い箇所：{ $percent }%一致
lost-no-passage = 近い箇所はありません。本文を選択してから「ここに付ける」を選びます。
lost-show = 表示して付ける
lost-attach = 付ける
lost-keep = メモとして残す
lost-found = 最も近い箇所を選択しました：{ $passage }
lost-select = 本文で箇所を選択してから「ここに付ける」を選びます。

# バージョン

version-compare = 比較
version-compare-with = バージョン{ $number }をバージョン{ $shown }と比較
version-use = これを使う
version-use-number = バージョン{ $number }を使う
version-used = バージョン{ $number }を表示しています
compare-title = バージョン{ $from }とバージョン{ $to }
compare-sum = { $removed }語を削除、{ $added }語を追加
compare-same = 本文は同じです。
compare-folded = { $count }語は同じ
compare-removed = 削除：{ $words }
compare-added = 追加：{ $words }
extract = 抽出し直す
extract-why = 保存済みのページから記事を抽出し直します。ネットワークからは何も取得しません。
extracted-same = 保存済みのページから同じ記事が抽出されました
extracted = { $lost ->
    [0] 抽出し直しました。ハイライトの位置はすべて変わっていません。
   *[other] 抽出し直しました。ハイライト{ $lost }件の位置が見つからず、ノートブックに残っています。
}
save-done-marks = { $lost ->
    [0] 「{ $title }」を保存しました。{ $kept ->
        [1] ハイライトの位置は変わっていません。
       *[other] ハイライト{ $kept }件の位置はすべて変わっていません。
    }
   *[other] 「{ $title }」を保存しました。ハイライト{ $lost }件の位置が見つからず、{ $kept }件は元の位置のままです。
}

# 読み上げ

listening = 読み上げ
listen = 読み上げる
listen-play = ここから読み上げる
listen-pause = 一時停止
listen-back = 前の文
listen-on = 次の文
listen-of = / { $all }
listen-time = { $all }中{ $now }
listen-place = 記事内の位置
listen-to-voice = 声の位置に戻る
listen-speed = 速さ
listen-times = { $speed }×
listen-voice = 声
listen-voice-system = システムの声
listen-until = 止めるとき
listen-until-end = 記事の終わり
listen-until-list = リストを続ける
listen-until-minutes = { $minutes }分後
listen-close = 読み上げを終える
listen-nothing = 読み上げるものがありません。
listen-ended = 最後まで読み上げました
listen-failed = 声が止まりました：{ $reason }
listen-none-linux = このコンピューターにはまだ声がありません。パッケージ speech-dispatcher と speech-dispatcher-espeak-ng（Fedora では speech-dispatcher と espeak-ng）をインストールしてから、もう一度再生してください。
listen-none-macos = この Mac にはまだ声がありません。システム設定の「アクセシビリティ」→「読み上げコンテンツ」で追加してから、もう一度再生してください。
listen-none-windows = このコンピューターにはまだ声がありません。設定の「時刻と言語」→「音声認識」で追加してから、もう一度再生してください。
look-up-nowhere = 言葉を調べる先を設定で指定してください。それまでは何も問い合わせません。
look-up = 言葉を調べる
look-up-text = 言葉の位置に %s を入れたウェブアドレス。頼んだときだけブラウザーで開きます。空の場合、Mac ではシステムの辞書を使います。
look-up-address-wrong = %s を含むウェブアドレスを入力してください。
