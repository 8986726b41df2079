# 界面文字。每条消息自成一句；数字随语言习惯。

app-name = Aldine
title = { $title } – Aldine
library = 资料库
article = 文章
skip-list = 跳到列表
skip-article = 跳到文章
splitter-sidebar = 边栏宽度
splitter-list = 列表宽度
failed = 操作未成功。没有任何更改。
failed-with = { $message } { $advice }
backup-failed = 无法创建今天的备份。{ $message } { $advice }

# 多处按钮用语
add = 添加链接、文本或文件
save = 保存
open = 打开
show = 显示
close = 关闭
cancel = 取消
undo = 撤销
redo = 重做
details = 详情
try-again = 重试
choose-files = 选择文件…
search = 搜索
settings = 设置
tags = 标签

# 位置
view-inbox = 收件箱
view-later = 稍后
view-archive = 归档
view-favorites = 收藏
view-trash = 回收站
view-needs-attention = 需要处理
view-all = 所有文章
sidebar-item = { $count ->
    [0] { $name }
   *[other] { $name }，{ $count } 篇文章
}
foot-complete = { $count } 篇可完整离线阅读
foot-attention = { $count ->
    [0] 没有需要处理的文章
   *[other] { $count } 篇需要处理
}
foot-local = 只存在这台电脑上
foot-no-account = 无需账户，无需服务器
foot-saving = 正在保存 { $count } 个网页

sidebar-highlights = { $name }，{ $count } 条高亮
tag-fold = 收起 { $tag } 的下级标签
tag-unfold = 显示 { $tag } 的下级标签

# 已保存的视图
views = 视图
view-name = 视图名称
view-menu = { $name } 的菜单
view-rename = 重命名…
view-up = 上移
view-down = 下移
view-delete = 删除视图
did-save-view = 已保存视图“{ $name }”
did-delete-view = 已删除视图“{ $name }”
empty-saved = 没有符合此视图条件的文章。

# 所有高亮
highlights = 高亮
highlights-find = 在高亮和笔记中查找
highlights-site = 网站
highlights-saved = 文章保存时间
span-any-time = 任何时间
span-week = 过去一周
span-month = 过去一个月
span-year = 过去一年
highlights-any-tag = 任何标签
highlights-orphaned = 失去位置
highlights-chip = { $name } { $count }
highlights-count = { $count } 条高亮
highlights-more = 显示更多
highlights-none = 还没有高亮。在文章中选中文字，按 H 键即可添加。
highlights-none-found = 没有符合条件的高亮。
highlights-image = 图片
highlights-menu = 高亮的菜单
highlights-open = 在文章中打开
highlights-delete = 删除高亮
highlights-file = 高亮
export = 导出…
did-change-highlight = 已更改高亮
did-delete-highlights = { $count ->
    [1] 已删除高亮
   *[other] 已删除 { $count } 条高亮
}

# 文章之间的关系
related-twins = 可能是同一篇文章
related-items = 相关
related-cites = 链接到
related-cited-by = 被链接自
related-merge-text = 标签和高亮会合在一起，日期取最早的；其他文章移到回收站。
related-merge = 合并到这篇
did-merge = 已将 { $count } 篇文章合并到“{ $title }”

# 所有标签
tags-find = 查找标签
tags-count = { $count } 个标签
tags-none = 还没有标签。在文章上按 T 键即可添加。
tags-menu = { $tag } 的菜单
tags-show = 显示其文章
tags-choose = 选择 { $tag }
tags-unchoose = 取消选择
tags-rename = 重命名 { $tag }
tags-will-merge = 将与 { $tag } 合并。
tags-color = { $tag } 的颜色
tags-merge = 合并…
tags-merge-into = 合并到
tags-delete = 删除标签
tags-delete-some = { $count ->
    [1] 删除标签
   *[other] 删除 { $count } 个标签
}
color-none = 无颜色
color-yellow = 黄色
color-red = 红色
color-green = 绿色
color-blue = 蓝色
did-rename-tag = 已将 { $tag } 重命名为 { $name }
did-merge-tag = 已将 { $tag } 合并到 { $name }
did-merge-tags = 已将 { $count } 个标签合并到 { $tag }
did-delete-tag = { $count ->
    [1] 已删除标签“{ $tag }”
   *[other] 已删除 { $count } 个标签
}
did-color-tag = 已更改 { $tag } 的颜色

# 操作记录
history = 历史记录
history-text = 所有可以撤销的操作，最新在前。
history-none = 还没有任何操作。
history-undo-to = 撤销到此操作之前
history-redo-to = 重做到此操作
history-act = { $verb ->
    [save] 保存
    [import] 导入
    [inbox] 移到收件箱
    [later] 移到“稍后”
    [archive] 归档
    [trash] 移到回收站
    [restore] 恢复
    [favorite] 收藏
    [unfavorite] 取消收藏
    [unread] 标为未读
    [reading] 标为在读
    [finished] 标为已读
    [tag] 添加标签
    [untag] 移除标签
    [rename_tag] 重命名标签
    [merge_tags] 合并标签
    [delete_tag] 删除标签
    [delete_tags] 删除多个标签
    [save_view] 保存视图
    [change_view] 更改视图
    [delete_view] 删除视图
    [order_views] 调整视图顺序
    [color_tag] 更改标签颜色
    [highlight] 高亮
    [change_highlight] 更改高亮
    [delete_highlights] 删除高亮
    [attach_highlight] 恢复高亮的位置
    [note] 写笔记
    [merge] 合并
    [show_version] 显示其他版本
    [reextract] 重新提取
   *[other] { $verb }
}

# 导入
import = 导入
import-text = 从 JSON Lines 文件导入文章，每行一篇，包含正文、日期、标签和高亮。不会从网络获取任何内容；看到预览之前，不会有任何更改。
import-step-choose = 选择
import-step-check = 检查
import-step-import = 导入
import-step-receipt = 结果
import-unchanged = 尚未更改任何内容
import-checking = 正在读取文件。不会更改任何内容。
import-goes-on = 可以离开此页面，导入会继续。
import-progress = { $done } / { $total }
import-progress-name = 导入进度
import-stop = 停止
import-stopped = 已中途停止。已导入的内容会保留。
import-will-added = 篇新文章
import-did-added = 篇文章已添加
import-known = 篇已在资料库中，或在文件中重复
import-will-highlights = 条高亮待放到原位
import-did-highlights = 条高亮已添加
import-failures = 行不是文章
import-failures-title = 不是文章的行
import-file = 文件
import-line = 行
import-reason = 原因
import-do = 导入 { $count } 篇文章
import-undo = 撤销此次导入…
import-undo-title = 撤销此次导入？
import-undo-text = { $count } 篇文章将移到回收站，保留 30 天。
import-undo-do = 撤销导入
import-another = 继续导入
import-read = 显示所有文章
did-import = 已导入 { $count } 篇文章

# 离线标记
seal-complete = 可完整离线阅读
seal-images-missing = 缺少 { $count } 张图片
seal-text-only = 仅文本
seal-failed = 未保存

# 列表行
row-loading = 正在加载
row-no-site = 无地址
row-name = { $title }，{ $site }，{ $reading ->
    [unread] 未读
    [reading] 在读
   *[finished] 已读
}，{ $time }，{ $favorite ->
    [true] 已收藏，{ $seal }
   *[false] { $seal }
}
row-name-found = { $title }，{ $site }，{ $seal }。{ $passage }
minutes = { $minutes } 分钟
minutes-left = 剩余 { $minutes } 分钟
saved-when = 保存于 { $when }

# 按钮和菜单中的操作
act-choose = 选择
act-menu = 更多
act-archive = 归档
act-unarchive = 移到收件箱
act-later = 稍后阅读
act-unlater = 移到收件箱
act-favorite = 收藏
act-unfavorite = 取消收藏
act-read = 标为已读
act-unread = 标为未读
act-tags = 标签…
act-moveTo = 移到…
act-trash = 移到回收站
act-restore = 恢复
act-delete = 永久删除
item-menu = { $title } 的菜单

# 已完成的操作
did-archive = { $count ->
    [1] 已归档“{ $title }”
   *[other] 已归档 { $count } 篇文章
}
did-inbox = { $count ->
    [1] 已将“{ $title }”移到收件箱
   *[other] 已将 { $count } 篇文章移到收件箱
}
did-later = { $count ->
    [1] 已将“{ $title }”移到“稍后”
   *[other] 已将 { $count } 篇文章移到“稍后”
}
did-trash = { $count ->
    [1] 已将“{ $title }”移到回收站
   *[other] 已将 { $count } 篇文章移到回收站
}
did-restore = { $count ->
    [1] 已恢复“{ $title }”
   *[other] 已恢复 { $count } 篇文章
}
did-favorite = { $count ->
    [1] 已收藏“{ $title }”
   *[other] 已收藏 { $count } 篇文章
}
did-unfavorite = { $count ->
    [1] 已取消收藏“{ $title }”
   *[other] 已取消收藏 { $count } 篇文章
}
did-read = { $count ->
    [1] 已将“{ $title }”标为已读
   *[other] 已将 { $count } 篇文章标为已读
}
did-unread = { $count ->
    [1] 已将“{ $title }”标为未读
   *[other] 已将 { $count } 篇文章标为未读
}
did-delete = { $count ->
    [1] 已永久删除“{ $title }”
   *[other] 已永久删除 { $count } 篇文章
}
did-tag = { $count ->
    [1] 已为“{ $title }”添加标签“{ $tag }”
   *[other] 已为 { $count } 篇文章添加标签“{ $tag }”
}
did-untag = { $count ->
    [1] 已从“{ $title }”移除标签“{ $tag }”
   *[other] 已从 { $count } 篇文章移除标签“{ $tag }”
}
undone = 已撤销
redone = 已重做
nothing-to-undo = 没有可撤销的操作
nothing-to-redo = 没有可重做的操作
delete-title = { $count ->
    [1] 永久删除“{ $title }”？
   *[other] 永久删除 { $count } 篇文章？
}
delete-text = 正文、图片和保存的网页都会删除。此操作无法撤销。
no-original = 这篇文章没有地址：它来自文件或粘贴的内容。
no-next = 这是列表中的最后一篇文章
no-previous = 这是列表中的第一篇文章

# 选择多篇
chosen = 已选择 { $count } 篇
chosen-bar = 所选文章

# 标签编辑
tags-field = { $count ->
    [1] “{ $title }”的标签
   *[other] { $count } 篇文章的标签
}
tags-placeholder = 添加或移除标签
tags-new = 新标签“{ $tag }”
tags-on-all = 全部 { $total } 篇
tags-suggested = { $tag }
tags-field-highlight = 高亮的标签
tags-on = { $total } 篇中的 { $count } 篇

# 列表
sort = 排序
sort-newest = 最新在前
sort-oldest = 最旧在前
sort-title = 按标题
sort-shortest = 最短在前
sort-longest = 最长在前
density = 行高
density-text = 列表中每篇文章显示多少内容。
density-comfortable = 宽松
density-compact = 紧凑
filter = 筛选
filter-all = 全部
filter-unread = 未读
filter-reading = 在读
filter-finished = 已读
filter-off = 显示全部
empty-filter = 这里没有处于此阅读状态的文章。
empty-inbox = 收件箱是空的。粘贴链接即可保存网页。
empty-inbox-later = 收件箱已读完；“稍后”中还有 { $count } 篇文章。
empty-later = “稍后”中没有文章。在文章上按 B 键即可放到这里。
empty-archive = 归档中没有文章。在文章上按 E 键即可放到这里。
empty-favorites = 没有收藏。在文章上按 S 键即可收藏。
empty-trash = 回收站是空的。删除的文章会在这里保留 30 天。
empty-needs-attention = 全部完整：没有网络也都能打开。
empty-all = 这里没有文章。
empty-tag = 没有文章使用此标签。

# 搜索
search-placeholder = 搜索保存的所有内容
search-leave = 退出搜索
found = { $count ->
    [0] 未找到
   *[other] { $count } 篇文章
}
empty-search = 未找到“{ $query }”。
empty-search-more = 减少或缩短词语可以找到更多内容。搜索不包括回收站。
did-you-mean = 是不是要找 { $meant }？
search-without = 去掉 { $piece }：{ $count }
search-narrow = 缩小范围
search-completions = 输入建议
passage-note = 在笔记中
passage-highlight = 在高亮中
sort-relevance = 最匹配
search-help = 搜索方法
search-help-lead = 搜索范围包括标题、正文、作者、网站、标签、笔记和高亮，不区分大小写和重音符号。点按示例即可试用。
search-help-try = 搜索 { $text }
search-help-words = 词语
search-help-where = 位置
search-help-state = 文章状态
search-help-size = 时间、长度和排序
search-help-words-text = 同时包含两个词，位置不限
search-help-phrase-text = 这些词依次相连
search-help-prefix-text = 以此开头的词
search-help-not-text = 不含此词；也可用在筛选条件前
search-help-or-text = 包含其中一个词
search-help-brackets-text = 用括号组合条件
search-help-tag-text = 带有此标签或其下级标签
search-help-site-text = 来自此网站；写网站名称即可
search-help-author-text = 作者姓名
search-help-title-text = 标题中包含
search-help-in-text = inbox, later, archive, favorite, trash, any
search-help-lang-text = 使用此语言
search-help-is-text = unread, reading, finished, orphaned
search-help-has-text = highlight, note, image, code
search-help-color-text = 含有此颜色的高亮：yellow, red, green, blue
search-help-progress-text = 已读的百分比
search-help-saved-text = 在该月保存；也可用 2026, 2026-03-09, today
search-help-published-text = 在该年之前发布
search-help-read-text = 两周内读过；可用 d, w, m, y
search-help-long-text = 超过此字数；也可用 300..500
search-help-minutes-text = 不到十分钟
search-help-sort-text = newest, oldest, title, shortest, longest, relevance

# 添加
add-title = 添加到 Aldine
add-field = 链接、文本或网页
add-placeholder = 粘贴一个或多个链接、文本，或整个网页
add-drop = 将文件拖放到这里：HTML、SingleFile、MHTML、文本或 Markdown
add-place = 存放位置
add-what = 保存内容
add-with-images = 文章和图片
add-text-only = 仅文本
add-tags = 标签，用逗号分隔
add-page = 粘贴的网页
add-bad = 这不是网址。
add-bad-meant = 这不是网址。是不是 { $meant }？
add-hint-links = 将获取 { $count } 个网页。
add-hint-text = 此文本将保存为文章。不会从网络获取任何内容。
add-hint-html = 将保存此网页，并获取其中的图片。
add-hint-formatted = 将连同标题和链接一起保存，并获取其中的图片。
drop-here = 拖放到此处保存
save-sum = { $left ->
    [0] 已完成 { $done } 项
   *[other] 已完成 { $done } 项，还有 { $left } 项正在保存
}
save-goes-on = 可以关闭此窗口，保存会继续
save-progress = 保存进度
save-waiting = 正在等待
save-fetching = 正在获取网页
save-extracting = 正在提取文章
save-images = 正在获取图片：{ $done } / { $total }
save-storing = 正在存储
save-stop = 停止
save-stopped = 已停止。没有保存任何内容。
save-known-same = 已于 { $when } 保存；网页没有变化
save-known-changed = 已于 { $when } 保存；此后网页有变化，现已存为新版本
save-new-version = 保存新版本
save-text-here = 正文已保存
save-text-only = 选择了仅文本
save-get-images = 获取图片
images-and-size = { $images ->
    [0] 无图片，{ $size }
   *[other] { $images } 张图片，{ $size }
}
save-done = 已保存“{ $title }”
save-failed = 未能保存“{ $title }”
saved-missing = 已保存“{ $title }”，缺少 { $count } 张图片
saving-again = 正在重新保存“{ $title }”

# 首页
welcome-title = 停下来，静心阅读
welcome-lead = 网页连同图片保存一次，之后无论有没有网络，都能立刻打开。
welcome-placeholder = 粘贴第一篇文章的链接
welcome-files-title = 添加已有内容
welcome-files-text = 浏览器保存的网页、SingleFile 和 MHTML 网页、文本文件和 Markdown 文件。
welcome-files-button = 选择文件…
welcome-text-title = 粘贴文章
welcome-text-text = 一段文本、网页的一部分，或一次粘贴多个链接。文本无需网络。
welcome-text-button = 粘贴…
welcome-browser-title = 从浏览器保存
welcome-browser-text = 一个把当前网页交给 Aldine 的书签。复制它的地址，在浏览器中建成书签。
welcome-browser-button = 复制书签
welcome-sample-title = 先看一看
welcome-sample-text = Aldine 自带的一篇文章。看完后可移到回收站。
welcome-sample-button = 添加
settings-find = 查找设置
settings-none = 没有包含这些词的设置。
welcome-drop = 也可以将文件拖放到此窗口的任意位置。
welcome-keys = 键盘：

# 无法打开的资料库
unopened-title = 无法打开资料库
unopened-folder = 其中的内容没有任何更改。所在位置：

# 键盘
help-title = 键盘
help-find = 查找快捷键
single-keys = 单键快捷键
single-keys-text = 如果使用语音输入或容易误按按键，可以关闭。所有操作仍可在菜单中找到。
group-anywhere = 任意位置
group-goto = 前往
group-views = 已保存的视图
group-list = 文章
group-choose = 选择多篇
group-highlights = 高亮和笔记
group-reader = 阅读
command-add = 添加链接、文本或文件
command-search = 搜索
command-find = 在文章中查找
command-undo = 撤销
command-redo = 重做
command-help = 所有按键
command-searchHelp = 搜索方法
command-palette = 命令
command-toggleSidebar = 边栏
command-focusMode = 只显示文章
command-fullScreen = 全屏
command-nextPane = 下一个窗格
command-previousPane = 上一个窗格
command-nextTheme = 下一个主题
command-interfaceLarger = 放大界面
command-interfaceSmaller = 缩小界面
command-interfaceReset = 恢复界面大小
command-escape = 返回或关闭
command-goInbox = 收件箱
command-goLater = 稍后
command-goArchive = 归档
command-goFavorites = 收藏
command-goHighlights = 高亮
command-goTags = 标签
command-goTrash = 回收站
command-goAttention = 需要处理
command-goHistory = 历史记录
command-goImport = 导入
command-goSettings = 设置
command-next = 下一篇
command-previous = 上一篇
command-first = 第一篇
command-last = 最后一篇
command-open = 打开
command-openOriginal = 在浏览器中打开
command-archive = 归档
command-later = 稍后阅读
command-favorite = 收藏
command-read = 已读或未读
command-tags = 标签
command-trash = 移到回收站
command-itemMenu = 文章菜单
command-moveTo = 移到
command-saveView = 保存视图
command-view1 = 已保存的视图 1
command-view2 = 已保存的视图 2
command-view3 = 已保存的视图 3
command-view4 = 已保存的视图 4
command-view5 = 已保存的视图 5
command-view6 = 已保存的视图 6
command-view7 = 已保存的视图 7
command-view8 = 已保存的视图 8
command-view9 = 已保存的视图 9
command-saveAgain = 重新保存网页
command-choose = 选择
command-extendDown = 同时选择下一篇
command-extendUp = 同时选择上一篇
command-chooseAll = 全选
command-chooseNone = 取消选择
command-paragraphNext = 下一段
command-paragraphPrevious = 上一段
command-pageDown = 向后翻页
command-pageUp = 向前翻页
command-nextArticle = 下一篇文章
command-previousArticle = 上一篇文章
command-findNext = 下一处匹配
command-findPrevious = 上一处匹配
command-textLarger = 放大文字
command-textSmaller = 缩小文字
command-textReset = 恢复文字大小
command-linesShorter = 缩短行宽
command-linesLonger = 加长行宽
command-listen = 朗读或暂停
command-display = 显示
command-info = 文章信息
command-copyLink = 复制链接
command-print = 打印或存为 PDF
command-lookUp = 查词
command-notebook = 笔记本
command-highlight = 高亮
command-noteHighlight = 高亮并写笔记
command-copyQuote = 复制为引文
command-highlight1 = 第一种高亮
command-highlight2 = 第二种高亮
command-highlight3 = 第三种高亮
command-highlight4 = 第四种高亮
command-nextHighlight = 下一条高亮
command-previousHighlight = 上一条高亮
command-deleteHighlight = 删除高亮
command-selectionBar = 转到选区工具栏
command-extendWordRight = 选区向右扩展一个词
command-extendWordLeft = 选区向左扩展一个词
command-extendLetterRight = 选区向右扩展一个字符
command-extendLetterLeft = 选区向左扩展一个字符
command-back = 返回列表
interface-size = 界面 { $size }%

# 更改按键
change-keys = 更改按键…
key-preset = 按键方案
key-preset-text = 沿用熟悉的按键习惯。自定义的按键会保留。
preset-aldine = Aldine
preset-pocket = Pocket
preset-gmail = Gmail
preset-vim = Vim
keys-reset = 还原所有更改
keys-reset-one = { $name }：还原更改
keys-change = { $group }，{ $name }：更改按键
keys-none = 无按键
keys-press = 按下“{ $name }”的新按键。按 Esc 保持不变。
keys-reserved = { $key } 在任何地方的作用都固定不变。
keys-conflict = { $key } 已用于“{ $name }”。
keys-take = 改用于此处

# 命令面板
palette = 命令
palette-placeholder = 命令、位置、文章、标签或设置
palette-recent = 最近使用
palette-item = 对“{ $title }”的操作
palette-item-several = 对所选文章的操作
palette-goto = 前往
palette-articles = 文章
palette-tags = 标签
palette-settings = 设置
palette-commands = 其他命令
palette-search = 在文章内搜索“{ $text }”
palette-none = 没有叫这个名称的项目。
palette-move = 移动
palette-do = 执行
articles = { $count } 篇文章

# 设置
settings-reading = 阅读
settings-highlights = 高亮
settings-keyboard = 键盘
settings-network = 网络和隐私
settings-about = 资料库
kind-name-text = 这种外观的高亮所代表的含义。留空则使用默认名称。
interface-size-name = 界面大小
interface-size-name-text = 适用于文章正文以外的所有内容；正文大小单独设置。
percent = { $number }%
language = 语言
language-text = 窗口中的文字、数字和日期。文章保持原来的语言。
language-system = 跟随系统
theme = 主题
theme-text = 窗口和文章的颜色。
theme-system = 跟随系统
theme-light = 浅色
theme-sepia = 米黄
theme-dark = 深色
theme-black = 黑色
theme-contrast = 高对比度
typeface = 字体
typeface-text = 用于阅读。文字大小在文章的“显示”面板中设置。
typeface-literata = Literata
typeface-source-serif = Source Serif
typeface-inter = Inter
typeface-atkinson = Atkinson Hyperlegible
typeface-opendyslexic = OpenDyslexic
typeface-system = 跟随系统
library-folder = 资料库位置
about = Aldine
about-text = 这台电脑上的版本。
ledger = 此程序发出的所有请求
ledger-text = 阅读、搜索和启动都不发送任何内容。只有保存时才发出请求，每个请求都记录在这里。
ledger-none = 没有发出任何请求。
ledger-more = 显示更多
ledger-when = 时间
ledger-address = 地址
ledger-why = 用途
ledger-answer = 响应
ledger-size = 大小

# 阅读视图

reader-no-article = 此网页中未找到文章。现显示清理后的全部内容。
reader-empty = 没有打开的文章。
reader-back = 返回列表
reader-tools = 文章
reader-minutes = 阅读需 { $minutes } 分钟
reader-saved-today = 今天 { $time } 保存
reader-saved-yesterday = 昨天 { $time } 保存
reader-saved-on = 保存于 { $date }
reader-open-original = 在浏览器中打开原网页
reader-left = 剩余 { $minutes } 分钟
reader-left-percent = { $percent } · 剩余 { $minutes } 分钟
reader-at-end = 已读完
reader-place = { $index } / { $total }
reader-from-start = 从头开始
reader-paused-here = 上次读到这里
reader-end-next = 已到结尾。再按一次空格键阅读下一篇文章。
reader-image = 图片
reader-open-image = { $alt }，打开大图
reader-image-missing = 缺少图片
reader-image-lost = 图片已不在资料库中。
reader-code = 代码
reader-code-in = { $language } 代码
reader-wrap = 自动换行
reader-copy = 复制
reader-copied = 已复制
reader-not-copied = 无法访问剪贴板。可以选中文本，然后按 Ctrl+C。
reader-code-copied = 已复制代码
reader-copy-formula = 复制为 LaTeX
reader-link-copied = 已复制链接
reader-open-copy = 打开保存的副本
reader-link-saved = （已保存，打开保存的副本）
reader-table = 表格
reader-note-title = 注释 { $sign }
reader-note-go = 转到注释

# 未成功的保存

failed-tried = 上次尝试：{ $when }
failed-unknown = 无法保存此网页。
failed-browser = 在浏览器中打开
failed-browser-why = 在浏览器中查看网页。存为文件或复制后，可以从这里添加。
failed-browser-do = 在浏览器中打开
failed-again = 重试
failed-again-why = 只有在得到指示时，Aldine 才会再次访问该网站。
failed-again-do = 立即重试
failed-trash = 放弃保存
failed-trash-why = 将此条目移到回收站，保留 30 天。
failed-trash-do = 移到回收站
failed-steps = 详细过程
failed-step = 请求 { $url }：响应 { $status }，{ $size }
failed-step-error = 请求 { $url }：{ $error }
failed-step-well = 成功
failed-step-not = 未成功
failed-copy = 复制此报告

# 在文章中查找

find-field = 在此文章中查找
find-count = { $total ->
    [0] 未找到
   *[other] { $current } / { $total }
}
find-previous = 上一处匹配
find-next = 下一处匹配
find-close = 关闭查找

# 显示

display-title = 显示
display-scope = 应用于
display-all = 所有文章
display-site = 此网站
display-article = 此文章
display-face-atkinson-why = 字母易于辨认
display-text = 文字
display-reading = 阅读
display-fine = 微调
display-text_size = 大小
display-line_height = 行高
display-line_length = 行宽
display-paragraph_gap = 段落间距
display-heading_size = 标题大小
display-letter_spacing = 字距
display-word_spacing = 词距
display-paragraph_marker = 段落标记
display-hyphenate = 断字
display-justify = 右侧对齐
display-margin_notes = 页边的笔记
display-spoken_highlights = 朗读时说明高亮
display-dim_images = 在深色主题中调暗图片
display-reading_ruler = 阅读尺
display-installed = 已安装字体的名称
display-not-installed = 这台电脑没有安装“{ $name }”。
display-reset = 重置
display-px = { $number } px
display-em = { $number } em
display-now = { $name }：{ $value }
display-letters = { $count } 个字符

# 信息

info-seal = 离线标记
info-seal-complete = { $count ->
    [0] 正文在资料库中，没有网络也能打开。这篇文章没有图片。
    [1] 正文和图片都在资料库中，没有网络也能打开。
   *[other] 正文和全部 { $count } 张图片都在资料库中，没有网络也能打开。
}
info-seal-missing = 正文在资料库中。以下 { $count } 张图片不在：
info-seal-text-only = 已按选择保存，不含图片。
info-facts = 文章
info-address = 地址
info-canonical = 规范地址
info-copy-address = 复制地址
info-published = 发布时间
info-saved = 保存时间
info-updated = 最新版本
info-length = 长度
info-words = { $words } 字，{ $minutes } 分钟
info-language = 语言
info-size = 大小
info-versions = 版本
info-version = 版本 { $number }，{ $when }
info-version-shown = 当前显示
info-word-count = { $words } 字
info-report = 保留和舍弃的内容
info-kept = 保留：{ $what }
info-dropped = 舍弃：{ $what }
info-chose = 选择：{ $what }
info-noted = 备注：{ $what }
info-requests = 请求
info-requests-why = 为保存这篇文章，Aldine 发出了 { $count } 个请求，此后再未发出请求。
info-no-requests = 没有为这篇文章发出请求。
info-more = 还有 { $count } 项
info-save-again = 重新保存

# 阅读视图的按键
command-sentenceRight = 右边一句
command-sentenceLeft = 左边一句
command-halfPageDown = 向后翻半页
command-halfPageUp = 向前翻半页


# 高亮

highlight-yellow = 要点
highlight-red = 疑问
highlight-green = 引文
highlight-blue = 待查
highlight-says = { $kind }，高亮：
highlight-ends = 高亮结束
highlighted = 已高亮：{ $kind }
highlight-read = { $quote } 笔记：{ $note }
highlight-delete = 删除高亮
highlight-deleted = { $count ->
    [1] 已删除高亮
   *[other] 已删除 { $count } 条高亮
}
highlight-attached = 高亮已重新定位
highlight-lost = 此高亮失去了位置，仍保留在笔记本中。
highlight-nothing = 没有选中任何内容。选中一些文字，或用方向键移到某个句子。
highlight-none-next = 后面没有高亮
highlight-none-previous = 前面没有高亮
highlight-tags = 高亮的标签
highlight-image = 高亮图片
highlight-image-remove = 取消图片的高亮
highlight-copy-link = 复制高亮的链接
highlight-attach-here = 附到此处：“{ $quote }”
selection-bar = 选区
selection-bar-highlight = 高亮
selection-note = 笔记
selection-copy = 复制为引文
selection-copy-words = 复制文字
selection-search = 搜索所选文字
selection-attach = 附到此处
quote-copied = 已复制引文
today-at = 今天 { $time }
note-on = “{ $kind }”的笔记
note-edit = 编辑笔记
note-placeholder = 写笔记
reader-highlights = { $highlights } 条高亮 · { $notes } 条笔记

# 笔记本

notebook-title = 笔记本
notebook-highlights = 高亮
notebook-highlights-count = 高亮 { $count }
notebook-outline = 大纲
notebook-info = 信息
notebook-filter = 显示哪些高亮
notebook-all = 全部
notebook-kind = { $kind } { $count }
notebook-noted = 有笔记
notebook-own = 文章的笔记
notebook-own-write = 为文章写笔记
notebook-none = 还没有高亮。选中一些文字，或用方向键移到某个句子，再按 H 键即可添加。
notebook-go = 转到正文：{ $quote }
notebook-image = 图片
notebook-go-empty = 在正文中显示
notebook-export = 导出高亮和笔记
export-markdown = Markdown
export-json = JSON (Web Annotation)
export-csv = 表格 (CSV)
export-saved = 已保存为 { $path }
outline-none = 这篇文章没有标题。
lost-title = { $count } 条高亮失去了位置
lost-why = 重新保存时，网页内容已有变化。高亮的文字仍然保留，也可以搜索。
lost-closest = 最接近的段落：{ $percent }% 相似
lost-no-passage = 没有接近的段落。选中正文，然后选择“附到此处”。
lost-show = 显示并附上
lost-attach = 附上
lost-keep = 留作笔记
lost-found = 已选中最接近的段落：{ $passage }
lost-select = 在正文中选中段落，然后选择“附到此处”。

# 版本

version-compare = 比较
version-compare-with = 比较版本 { $number } 与版本 { $shown }
version-use = 使用此版本
version-use-number = 使用版本 { $number }
version-used = 正在显示版本 { $number }
compare-title = 版本 { $from } 与版本 { $to }
compare-sum = 删除 { $removed } 字，新增 { $added } 字
compare-same = 文字相同。
compare-folded = { $count } 字相同
compare-removed = 删除：{ $words }
compare-added = 新增：{ $words }
extract = 重新提取
extract-why = 从已保存的网页重新提取文章。不会从网络获取任何内容。
extracted-same = 从已保存的网页提取出的文章相同
extracted = { $lost ->
    [0] 已重新提取。所有高亮的位置保持不变。
   *[other] 已重新提取。{ $lost } 条高亮失去了位置，仍保留在笔记本中。
}
save-done-marks = { $lost ->
    [0] 已保存“{ $title }”。{ $kept ->
        [1] 高亮的位置保持不变。
       *[other] 全部 { $kept } 条高亮的位置保持不变。
    }
   *[other] 已保存“{ $title }”。{ $lost } 条高亮失去了位置，{ $kept } 条保持原位。
}

# 朗读

listening = 朗读
listen = 朗读
listen-play = 从这里朗读
listen-pause = 暂停
listen-back = 上一句
listen-on = 下一句
listen-of = / { $all }
listen-time = { $now }，共 { $all }
listen-place = 文章中的位置
listen-to-voice = 回到朗读处
listen-speed = 速度
listen-times = { $speed }×
listen-voice = 声音
listen-voice-system = 系统声音
listen-until = 何时停止
listen-until-end = 文章结束
listen-until-list = 继续读列表
listen-until-minutes = { $minutes } 分钟后
listen-close = 停止朗读
listen-nothing = 这里没有可朗读的内容。
listen-ended = 已朗读到结尾
listen-failed = 声音停止了：{ $reason }
listen-none-linux = 这台电脑还没有声音。请安装软件包 speech-dispatcher 和 speech-dispatcher-espeak-ng（Fedora：speech-dispatcher 和 espeak-ng），然后再次播放。
listen-none-macos = 这台 Mac 还没有声音。请在“系统设置”的“辅助功能”→“朗读内容”中添加，然后再次播放。
listen-none-windows = 这台电脑还没有声音。请在“设置”的“时间和语言”→“语音”中添加，然后再次播放。
look-up-nowhere = 请在设置中说明在哪里查词。在此之前不会查询任何内容。
look-up = 查词
look-up-text = 用 %s 代表词语的网址，仅在你要求时在浏览器中打开。留空时，Mac 使用系统词典。
look-up-address-wrong = 这里需要包含 %s 的网址。
