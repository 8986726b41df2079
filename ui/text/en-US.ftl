# The words of the interface. Each message is whole; numbers and plurals follow the language.

app-name = Aldine
title = { $title } – Aldine
library = Library
article = Article
skip-list = Go to the list
skip-article = Go to the article
splitter-sidebar = Width of the sidebar
splitter-list = Width of the list
failed = That did not work. Nothing was changed.
failed-with = { $message } { $advice }
backup-failed = Today’s backup could not be made. { $message } { $advice }

# Words on many buttons
add = Add link, text or file
save = Save
open = Open
show = Show
close = Close
cancel = Cancel
undo = Undo
redo = Redo
details = Details
try-again = Try again
choose-files = Choose files…
search = Search
settings = Settings
tags = Tags

# Places
view-inbox = Inbox
view-later = Later
view-archive = Archive
view-favorites = Favorites
view-trash = Trash
view-needs-attention = Needs attention
view-all = All articles
sidebar-item = { $count ->
    [0] { $name }
    [one] { $name }, { $count } article
   *[other] { $name }, { $count } articles
}
foot-complete = { $count } complete offline
foot-attention = { $count ->
    [0] nothing needs attention
    [one] { $count } needs attention
   *[other] { $count } need attention
}
foot-local = Stays on this computer
foot-no-account = No account, no server
foot-saving = { $count ->
    [one] Saving { $count } page
   *[other] Saving { $count } pages
}

sidebar-highlights = { $count ->
    [one] { $name }, { $count } highlight
   *[other] { $name }, { $count } highlights
}
tag-fold = Fold away what is below { $tag }
tag-unfold = Show what is below { $tag }

# Saved views
views = Views
view-name = Name of the view
view-menu = Menu of { $name }
view-rename = Rename…
view-up = Move up
view-down = Move down
view-delete = Delete the view
did-save-view = Saved the view “{ $name }”
did-delete-view = Deleted the view “{ $name }”
empty-saved = Nothing here answers the query of this view.

# All highlights
highlights = Highlights
highlights-find = Find in highlights and notes
highlights-site = Site
highlights-saved = When the article was saved
span-any-time = Any time
span-week = Past week
span-month = Past month
span-year = Past year
highlights-any-tag = Any tag
highlights-orphaned = Without a place
highlights-chip = { $name } { $count }
highlights-count = { $count ->
    [one] { $count } highlight
   *[other] { $count } highlights
}
highlights-more = Show more
highlights-none = No highlights yet. Select words in an article and press H.
highlights-none-found = No highlight answers this.
highlights-image = An image
highlights-menu = Menu of the highlight
highlights-open = Open in the article
highlights-delete = Delete the highlight
highlights-file = Highlights
export = Export…
did-change-highlight = Changed the highlight
did-delete-highlights = { $count ->
    [one] Deleted the highlight
   *[other] Deleted { $count } highlights
}

# Relations of an article
related-twins = The same article, it seems
related-items = Related
related-cites = Links to
related-cited-by = Linked from
related-merge-text = Tags, highlights and the earliest date come together; the others go to the trash.
related-merge = Merge into this one
did-merge = { $count ->
    [one] Merged an article into “{ $title }”
   *[other] Merged { $count } articles into “{ $title }”
}

# All tags
tags-find = Find a tag
tags-count = { $count ->
    [one] { $count } tag
   *[other] { $count } tags
}
tags-none = No tags yet. Press T on an article to give it one.
tags-menu = Menu of { $tag }
tags-show = Show its articles
tags-choose = Choose { $tag }
tags-unchoose = Do not choose
tags-rename = Rename { $tag }
tags-will-merge = Becomes one with { $tag }.
tags-color = Color of { $tag }
tags-merge = Merge…
tags-merge-into = Merge into
tags-delete = Delete the tag
tags-delete-some = { $count ->
    [one] Delete the tag
   *[other] Delete { $count } tags
}
color-none = No color
color-yellow = Yellow
color-red = Red
color-green = Green
color-blue = Blue
did-rename-tag = Renamed { $tag } to { $name }
did-merge-tag = Merged { $tag } into { $name }
did-merge-tags = Merged { $count } tags into { $tag }
did-delete-tag = { $count ->
    [one] Deleted the tag { $tag }
   *[other] Deleted { $count } tags
}
did-color-tag = { $tag } has another color

# What was done
history = History
history-text = Everything that can be undone, newest first.
history-none = Nothing was done yet.
history-undo-to = Undo back to before this
history-redo-to = Do again up to this
history-act = { $verb ->
    [save] Saved
    [import] Imported
    [inbox] Moved to the inbox
    [later] Put in Later
    [archive] Archived
    [trash] Moved to the trash
    [restore] Restored
    [favorite] Made a favorite
    [unfavorite] Took out of the favorites
    [unread] Marked as unread
    [reading] Marked as in progress
    [finished] Marked as read
    [tag] Tagged
    [untag] Took a tag off
    [rename_tag] Renamed a tag
    [merge_tags] Merged tags
    [delete_tag] Deleted a tag
    [delete_tags] Deleted tags
    [save_view] Saved a view
    [change_view] Changed a view
    [delete_view] Deleted a view
    [order_views] Put views in another order
    [color_tag] Gave a tag another color
    [highlight] Highlighted
    [change_highlight] Changed a highlight
    [delete_highlights] Deleted highlights
    [attach_highlight] Gave a highlight its place again
    [note] Wrote a note
    [merge] Merged
    [show_version] Showed another version
    [reextract] Extracted anew
   *[other] { $verb }
}

# Import
import = Import
import-text = Articles from a JSON Lines file, each line an article with its text, dates, tags and highlights. Nothing is fetched, and nothing changes before you have seen what will happen.
import-step-choose = Choose
import-step-check = Check
import-step-import = Bring in
import-step-receipt = Receipt
import-unchanged = nothing has been changed yet
import-checking = Reading the files. Nothing is changed.
import-goes-on = You can leave this page; the import goes on.
import-progress = { $done } of { $total }
import-progress-name = How far the import is
import-stop = Stop
import-stopped = Stopped before the end. What had come stays.
import-will-added = { $count ->
    [one] new article
   *[other] new articles
}
import-did-added = { $count ->
    [one] article added
   *[other] articles added
}
import-known = already in your library, or twice in the files
import-will-highlights = { $count ->
    [one] highlight to put in its place
   *[other] highlights to put in their places
}
import-did-highlights = { $count ->
    [one] highlight added
   *[other] highlights added
}
import-failures = { $count ->
    [one] line that is no article
   *[other] lines that are no articles
}
import-failures-title = Lines that are no articles
import-file = File
import-line = Line
import-reason = Why
import-do = { $count ->
    [one] Bring in { $count } article
   *[other] Bring in { $count } articles
}
import-undo = Undo this import…
import-undo-title = Undo this import?
import-undo-text = { $count ->
    [one] { $count } article goes to the trash for 30 days.
   *[other] { $count } articles go to the trash for 30 days.
}
import-undo-do = Undo the import
import-another = Import more
import-read = Show all articles
did-import = { $count ->
    [one] Imported { $count } article
   *[other] Imported { $count } articles
}

# Seals
seal-complete = Complete offline
seal-images-missing = { $count ->
    [one] { $count } image missing
   *[other] { $count } images missing
}
seal-text-only = Text only
seal-failed = Not saved

# Rows
row-loading = Loading
row-no-site = No address
row-name = { $title }, { $site }, { $reading ->
    [unread] unread
    [reading] in progress
   *[finished] read
}, { $time }, { $favorite ->
    [true] favorite, { $seal }
   *[false] { $seal }
}
row-name-found = { $title }, { $site }, { $seal }. { $passage }
minutes = { $minutes } min
minutes-left = { $minutes } min left
saved-when = saved { $when }

# Acts, on buttons and in menus
act-choose = Choose
act-menu = More
act-archive = Archive
act-unarchive = Move to the inbox
act-later = Read later
act-unlater = Move to the inbox
act-favorite = Favorite
act-unfavorite = Not a favorite
act-read = Mark as read
act-unread = Mark as unread
act-tags = Tags…
act-moveTo = Move to…
act-trash = Move to trash
act-restore = Restore
act-delete = Delete for ever
item-menu = Menu of { $title }

# What was done
did-archive = { $count ->
    [one] Archived “{ $title }”
   *[other] Archived { $count } articles
}
did-inbox = { $count ->
    [one] Moved “{ $title }” to the inbox
   *[other] Moved { $count } articles to the inbox
}
did-later = { $count ->
    [one] Put “{ $title }” in Later
   *[other] Put { $count } articles in Later
}
did-trash = { $count ->
    [one] Moved “{ $title }” to the trash
   *[other] Moved { $count } articles to the trash
}
did-restore = { $count ->
    [one] Restored “{ $title }”
   *[other] Restored { $count } articles
}
did-favorite = { $count ->
    [one] “{ $title }” is a favorite
   *[other] { $count } articles are favorites
}
did-unfavorite = { $count ->
    [one] “{ $title }” is no favorite any more
   *[other] { $count } articles are no favorites any more
}
did-read = { $count ->
    [one] Marked “{ $title }” as read
   *[other] Marked { $count } articles as read
}
did-unread = { $count ->
    [one] Marked “{ $title }” as unread
   *[other] Marked { $count } articles as unread
}
did-delete = { $count ->
    [one] Deleted “{ $title }” for ever
   *[other] Deleted { $count } articles for ever
}
did-tag = { $count ->
    [one] Tagged “{ $title }” with { $tag }
   *[other] Tagged { $count } articles with { $tag }
}
did-untag = { $count ->
    [one] Took the tag { $tag } off “{ $title }”
   *[other] Took the tag { $tag } off { $count } articles
}
undone = Undone
redone = Done again
nothing-to-undo = There is nothing to undo
nothing-to-redo = There is nothing to do again
delete-title = { $count ->
    [one] Delete “{ $title }” for ever?
   *[other] Delete { $count } articles for ever?
}
delete-text = The text, the images and the saved page go. This cannot be undone.
no-original = This article has no address: it came from a file or a paste.
no-next = This is the last article of the list
no-previous = This is the first article of the list

# Choosing several
chosen = { $count ->
   *[other] { $count } chosen
}
chosen-bar = Chosen articles

# Tag editor
tags-field = { $count ->
    [one] Tags of “{ $title }”
   *[other] Tags of { $count } articles
}
tags-placeholder = Add or take away a tag
tags-new = New tag “{ $tag }”
tags-on-all = { $total ->
   *[other] on all { $total }
}
tags-suggested = { $tag }
tags-field-highlight = Tags of the highlight
tags-on = { $count ->
    [one] on { $count } of { $total }
   *[other] on { $count } of { $total }
}

# The list
sort = Order
sort-newest = Newest first
sort-oldest = Oldest first
sort-title = By title
sort-shortest = Shortest first
sort-longest = Longest first
density = Row height
density-text = How much of each article the list shows.
density-comfortable = Comfortable
density-compact = Compact
filter = Filter
filter-all = All
filter-unread = Unread
filter-reading = In progress
filter-finished = Read
filter-off = Show all
empty-filter = Nothing here that is read so far.
empty-inbox = The inbox is empty. Paste a link to save a page.
empty-inbox-later = { $count ->
    [one] The inbox is read; { $count } article waits in Later.
   *[other] The inbox is read; { $count } wait in Later.
}
empty-later = Nothing in Later. Press B on an article to put it here.
empty-archive = Nothing in the archive. Press E on an article to put it here.
empty-favorites = No favorites. Press S on an article to make it one.
empty-trash = The trash is empty. What you delete stays here for 30 days.
empty-needs-attention = Everything is complete: it all opens with no network.
empty-all = Nothing here.
empty-tag = No article has this tag.

# Search
search-placeholder = Search everything you saved
search-leave = Leave the search
found = { $count ->
    [0] Nothing found
    [one] { $count } article
   *[other] { $count } articles
}
empty-search = Nothing found for “{ $query }”.
empty-search-more = Fewer or shorter words find more. The trash is not searched.
did-you-mean = Did you mean { $meant }?
search-without = Without { $piece }: { $count }
search-narrow = Narrow by
search-completions = Ways to go on
passage-note = in your note
passage-highlight = in your highlights
sort-relevance = Best match
search-help = How to search
search-help-lead = Words are found in titles, text, authors, sites, tags, notes and highlights, whatever their case and accents. Press an example to try it.
search-help-try = Search for { $text }
search-help-words = Words
search-help-where = Where
search-help-state = What you did with it
search-help-size = Time, length and order
search-help-words-text = both words, anywhere
search-help-phrase-text = these words one after the other
search-help-prefix-text = words that begin so
search-help-not-text = not with this word; also before a filter
search-help-or-text = one of the two
search-help-brackets-text = brackets hold together
search-help-tag-text = with this tag, or one below it
search-help-site-text = from this site; its name will do
search-help-author-text = by somebody of this name
search-help-title-text = in the title
search-help-in-text = inbox, later, archive, favorite, trash, any
search-help-lang-text = in this language
search-help-is-text = unread, reading, finished, orphaned
search-help-has-text = highlight, note, image, code
search-help-color-text = with a highlight of this color: yellow, red, green, blue
search-help-progress-text = how much is read, in percent
search-help-saved-text = saved in that month; also 2026, 2026-03-09, today
search-help-published-text = published before that year
search-help-read-text = read within two weeks; d, w, m and y
search-help-long-text = more than so many words; also 300..500
search-help-minutes-text = shorter than ten minutes
search-help-sort-text = newest, oldest, title, shortest, longest, relevance

# Adding
add-title = Add to Aldine
add-field = Link, text or page
add-placeholder = Paste one link or many, text, or a whole page
add-drop = Drop files here: HTML, SingleFile, MHTML, text or Markdown
add-place = Where to put it
add-what = What to save
add-with-images = Article and images
add-text-only = Text only
add-tags = Tags, separated by commas
add-page = A pasted page
add-bad = This is not a web address.
add-bad-meant = This is not a web address. Did you mean { $meant }?
add-hint-links = { $count ->
    [one] { $count } page will be fetched.
   *[other] { $count } pages will be fetched.
}
add-hint-text = This text will be saved as an article. Nothing is fetched.
add-hint-html = This page will be saved; its images will be fetched.
add-hint-formatted = Saved with its headings and links; its images will be fetched.
drop-here = Drop to save
save-sum = { $left ->
    [0] { $done } done
   *[other] { $done } done, { $left } still saving
}
save-goes-on = You can close this; saving goes on
save-progress = How far the save is
save-waiting = Waiting
save-fetching = Fetching the page
save-extracting = Finding the article
save-images = Fetching images: { $done } of { $total }
save-storing = Storing
save-stop = Stop
save-stopped = Stopped. Nothing was saved.
save-known-same = Already saved on { $when }; the page has not changed
save-known-changed = Already saved on { $when }; the page has changed since and is now kept as a new version
save-new-version = Save new version
save-text-here = The text is here
save-text-only = You chose text only
save-get-images = Get images
images-and-size = { $images ->
    [0] no images, { $size }
    [one] { $images } image, { $size }
   *[other] { $images } images, { $size }
}
save-done = Saved “{ $title }”
save-failed = “{ $title }” was not saved
saved-missing = { $count ->
    [one] Saved “{ $title }”, { $count } image missing
   *[other] Saved “{ $title }”, { $count } images missing
}
saving-again = Saving “{ $title }” again

# The first page
welcome-title = A place to pause and read
welcome-lead = Save a page once, with its images. It opens in a moment, online or off.
welcome-placeholder = Paste a link to your first article
welcome-files-title = Bring what you have
welcome-files-text = Pages saved by your browser, SingleFile and MHTML pages, text and Markdown files.
welcome-files-button = Choose files…
welcome-text-title = Paste an article
welcome-text-text = Text, a part of a page, or many links at once. Text needs no network.
welcome-text-button = Paste…
welcome-browser-title = Save from your browser
welcome-browser-text = A bookmark that hands the page you are on to Aldine. Copy its address, and make a bookmark of it in your browser.
welcome-browser-button = Copy the bookmark
welcome-sample-title = Look around first
welcome-sample-text = An article that comes with Aldine. Move it to the trash when you are done.
welcome-sample-button = Add it
settings-find = Find a setting
settings-none = No setting has these words.
welcome-drop = You can also drop files anywhere in this window.
welcome-keys = The keyboard:

# A library that cannot be opened
unopened-title = The library cannot be opened
unopened-folder = Nothing in it was changed. It lies in

# Keyboard
help-title = Keyboard
help-find = Find a shortcut
single-keys = Single-key shortcuts
single-keys-text = Turn off if you use speech input or press keys by accident. Every action stays in the menus.
group-anywhere = Anywhere
group-goto = Go to
group-views = Saved views
group-list = Articles
group-choose = Choose several
group-highlights = Highlights and notes
group-reader = Reading
command-add = Add link, text or file
command-search = Search
command-find = Find in the article
command-undo = Undo
command-redo = Redo
command-help = All keys
command-searchHelp = How to search
command-palette = Commands
command-toggleSidebar = Sidebar
command-focusMode = The article alone
command-fullScreen = Full screen
command-nextPane = Next pane
command-previousPane = Previous pane
command-nextTheme = Next theme
command-interfaceLarger = Interface larger
command-interfaceSmaller = Interface smaller
command-interfaceReset = Interface size back
command-escape = Back, or close
command-goInbox = Inbox
command-goLater = Later
command-goArchive = Archive
command-goFavorites = Favorites
command-goHighlights = Highlights
command-goTags = Tags
command-goTrash = Trash
command-goAttention = Needs attention
command-goHistory = History
command-goImport = Import
command-goSettings = Settings
command-next = Next
command-previous = Previous
command-first = First
command-last = Last
command-open = Open
command-openOriginal = Open in the browser
command-archive = Archive
command-later = Read later
command-favorite = Favorite
command-read = Read or unread
command-tags = Tags
command-trash = Move to trash
command-itemMenu = Item menu
command-moveTo = Move to
command-saveView = Save view
command-view1 = Saved view 1
command-view2 = Saved view 2
command-view3 = Saved view 3
command-view4 = Saved view 4
command-view5 = Saved view 5
command-view6 = Saved view 6
command-view7 = Saved view 7
command-view8 = Saved view 8
command-view9 = Saved view 9
command-saveAgain = Save the page again
command-choose = Choose
command-extendDown = Choose the next too
command-extendUp = Choose the previous too
command-chooseAll = Choose all
command-chooseNone = Choose none
command-paragraphNext = Next paragraph
command-paragraphPrevious = Previous paragraph
command-pageDown = Page on
command-pageUp = Page back
command-nextArticle = Next article
command-previousArticle = Previous article
command-findNext = Next hit
command-findPrevious = Previous hit
command-textLarger = Larger text
command-textSmaller = Smaller text
command-textReset = Text size back
command-linesShorter = Shorter lines
command-linesLonger = Longer lines
command-listen = Read aloud, or pause
command-display = Display
command-info = About the article
command-copyLink = Copy the link
command-print = Print or save as PDF
command-lookUp = Look up the words
command-notebook = Notebook
command-highlight = Highlight
command-noteHighlight = Highlight with a note
command-copyQuote = Copy as a quotation
command-highlight1 = Highlight of the first kind
command-highlight2 = Highlight of the second kind
command-highlight3 = Highlight of the third kind
command-highlight4 = Highlight of the fourth kind
command-nextHighlight = Next highlight
command-previousHighlight = Previous highlight
command-deleteHighlight = Delete the highlight
command-selectionBar = To the bar of the selection
command-extendWordRight = Selection by a word to the right
command-extendWordLeft = Selection by a word to the left
command-extendLetterRight = Selection by a letter to the right
command-extendLetterLeft = Selection by a letter to the left
command-back = Back to the list
interface-size = Interface { $size } %

# Changing the keys
change-keys = Change keys…
key-preset = Keys
key-preset-text = Where your fingers come from. Keys of your own are kept.
preset-aldine = Aldine
preset-pocket = Pocket
preset-gmail = Gmail
preset-vim = Vim
keys-reset = Take back all changes
keys-reset-one = { $name }: take back the change
keys-change = { $group }, { $name }: change the key
keys-none = No key
keys-press = Press the new key for “{ $name }”. Esc leaves it as it is.
keys-reserved = { $key } keeps its meaning everywhere.
keys-conflict = { $key } means “{ $name }”.
keys-take = Use it here instead

# Command palette
palette = Commands
palette-placeholder = A command, a place, an article, a tag, a setting
palette-recent = Last used
palette-item = On “{ $title }”
palette-item-several = On the chosen articles
palette-goto = Go to
palette-articles = Articles
palette-tags = Tags
palette-settings = Settings
palette-commands = Everything else
palette-search = Search inside articles for “{ $text }”
palette-none = Nothing is called that.
palette-move = move
palette-do = do it
articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}

# Settings
settings-reading = Reading
settings-highlights = Highlights
settings-keyboard = Keyboard
settings-network = Network and privacy
settings-about = Your library
kind-name-text = What a highlight of this look stands for. Empty: the usual name.
interface-size-name = Size of the interface
interface-size-name-text = Everything but the text of articles, which has a size of its own.
percent = { $number } %
language = Language
language-text = Words, numbers and dates of the window. Articles stay in their own language.
language-system = As the system
theme = Theme
theme-text = Colors of the window and the article.
theme-system = As the system
theme-light = Light
theme-sepia = Sepia
theme-dark = Dark
theme-black = Black
theme-contrast = Contrast
typeface = Typeface
typeface-text = For reading. The Display panel of an article has the sizes.
typeface-literata = Literata
typeface-source-serif = Source Serif
typeface-inter = Inter
typeface-atkinson = Atkinson Hyperlegible
typeface-opendyslexic = OpenDyslexic
typeface-system = As the system
library-folder = Where your library is
about = Aldine
about-text = Version on this computer.
ledger = Every request this program made
ledger-text = Reading, searching and starting send nothing. Only a save does, and each of its requests stands here.
ledger-none = No request was made.
ledger-more = Show more
ledger-when = Time
ledger-address = Address
ledger-why = For
ledger-answer = Answer
ledger-size = Size

# Reading view

reader-no-article = No article was found in this page. All of it is shown, cleaned.
reader-empty = Nothing is open.
reader-back = Back to the list
reader-tools = Article
reader-minutes = { $minutes } min read
reader-saved-today = saved today at { $time }
reader-saved-yesterday = saved yesterday at { $time }
reader-saved-on = saved { $date }
reader-open-original = Open the original in the browser
reader-left = { $minutes ->
    [one] { $minutes } min left
   *[other] { $minutes } min left
}
reader-left-percent = { $percent } · { $minutes ->
    [one] { $minutes } min left
   *[other] { $minutes } min left
}
reader-at-end = Read to the end
reader-place = { $index } of { $total }
reader-from-start = From the start
reader-paused-here = You paused here
reader-end-next = This is the end. Press Space again for the next article.
reader-image = Image
reader-open-image = { $alt }, open large
reader-image-missing = Image missing
reader-image-lost = It is no longer in the library.
reader-code = Code
reader-code-in = { $language } code
reader-wrap = Wrap
reader-copy = Copy
reader-copied = Copied
reader-not-copied = The clipboard could not be reached. Select the text and press Ctrl+C.
reader-code-copied = Code copied
reader-copy-formula = Copy as LaTeX
reader-link-copied = Link copied
reader-open-copy = Open your copy
reader-link-saved = (saved, opens your copy)
reader-table = Table
reader-note-title = Note { $sign }
reader-note-go = Go to note

# A save that failed

failed-tried = last tried { $when }
failed-unknown = The page could not be saved.
failed-browser = Open in your browser
failed-browser-why = See the page there. Saved as a file or copied, it can be added from here.
failed-browser-do = Open in browser
failed-again = Try again
failed-again-why = Aldine asks the site again only when you say so.
failed-again-do = Try now
failed-trash = Let it go
failed-trash-why = Moves this entry to the trash for 30 days.
failed-trash-do = Move to trash
failed-steps = What happened, step by step
failed-step = Asked { $url }: answer { $status }, { $size }
failed-step-error = Asked { $url }: { $error }
failed-step-well = went well
failed-step-not = did not go well
failed-copy = Copy this report

# Find in the article

find-field = Find in this article
find-count = { $total ->
    [0] Not found
   *[other] { $current } of { $total }
}
find-previous = Previous hit
find-next = Next hit
find-close = Close find

# Display

display-title = Display
display-scope = Applies to
display-all = All articles
display-site = This site
display-article = This article
display-face-atkinson-why = easy to tell letters apart
display-text = Text
display-reading = Reading
display-fine = Fine tuning
display-text_size = Size
display-line_height = Line height
display-line_length = Line length
display-paragraph_gap = Paragraph gap
display-heading_size = Heading size
display-letter_spacing = Letter spacing
display-word_spacing = Word spacing
display-paragraph_marker = Paragraph marker
display-margin_notes = Notes in the margin
display-spoken_highlights = Highlights named when read aloud
display-hyphenate = Hyphenate
display-justify = Straight right edge
display-dim_images = Dim images in dark themes
display-reading_ruler = Reading ruler
display-installed = Name of an installed font
display-not-installed = “{ $name }” is not installed on this computer.
display-reset = Reset
display-px = { $number } px
display-em = { $number } em
display-now = { $name }: { $value }
display-letters = { $count } letters

# Info

info-seal = Seal
info-seal-complete = { $count ->
    [0] The text is in the library and opens without a network. The article has no images.
    [one] The text and its image are in the library and open without a network.
   *[other] The text and all { $count } images are in the library and open without a network.
}
info-seal-missing = { $count ->
    [one] The text is in the library. One image is not:
   *[other] The text is in the library. { $count } images are not:
}
info-seal-text-only = Saved without images, as asked.
info-facts = Article
info-address = Address
info-canonical = Canonical address
info-copy-address = Copy address
info-published = Published
info-saved = Saved
info-updated = Last version
info-length = Length
info-words = { $words } words, { $minutes } min
info-language = Language
info-size = Size
info-versions = Versions
info-version = Version { $number }, { $when }
info-version-shown = shown
info-word-count = { $words } words
info-report = What was kept and dropped
info-kept = Kept: { $what }
info-dropped = Dropped: { $what }
info-chose = Chose: { $what }
info-noted = Noted: { $what }
info-requests = Requests
info-requests-why = { $count ->
    [one] Aldine made one request to save this article, and none since.
   *[other] Aldine made { $count } requests to save this article, and none since.
}
info-no-requests = No request was made for this article.
info-more = { $count } more
info-save-again = Save again

# Keys of the reading view
command-sentenceRight = Sentence to the right
command-sentenceLeft = Sentence to the left
command-halfPageDown = Half a page on
command-halfPageUp = Half a page back


# Highlights

highlight-yellow = Key point
highlight-red = Doubt
highlight-green = Quote
highlight-blue = Look up
highlight-says = { $kind }, highlighted:
highlight-ends = end of highlight
highlighted = Highlighted: { $kind }
highlight-read = { $quote } Note: { $note }
highlight-delete = Delete the highlight
highlight-deleted = { $count ->
    [one] Highlight deleted
   *[other] { $count } highlights deleted
}
highlight-attached = The highlight has its place again
highlight-lost = This highlight lost its place. It waits in the notebook.
highlight-nothing = Nothing is chosen. Select some words, or go to a sentence with the arrow keys.
highlight-none-next = No highlight follows
highlight-none-previous = No highlight before this
highlight-tags = Tags of the highlight
highlight-image = Highlight the image
highlight-image-remove = Take the highlight off the image
highlight-copy-link = Copy link to the highlight
highlight-attach-here = Attach here: “{ $quote }”
selection-bar = Selection
selection-bar-highlight = Highlight
selection-note = Note
selection-copy = Copy as a quotation
selection-copy-words = Copy the words
selection-search = Search for this
selection-attach = Attach here
quote-copied = Quotation copied
today-at = today { $time }
note-on = Note on { $kind }
note-edit = Edit the note
note-placeholder = Write a note
reader-highlights = { $highlights ->
    [one] { $highlights } highlight
   *[other] { $highlights } highlights
} · { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}

# Notebook

notebook-title = Notebook
notebook-highlights = Highlights
notebook-highlights-count = Highlights { $count }
notebook-outline = Outline
notebook-info = Info
notebook-filter = Which highlights
notebook-all = All
notebook-kind = { $kind } { $count }
notebook-noted = With notes
notebook-own = Your note on the article
notebook-own-write = Write a note on the article
notebook-none = No highlights yet. Select some words, or go to a sentence with the arrow keys and press H.
notebook-go = Go to text: { $quote }
notebook-image = Image
notebook-go-empty = Show in the text
notebook-export = Export highlights and notes
export-markdown = Markdown
export-json = JSON (Web Annotation)
export-csv = Table (CSV)
export-saved = Saved as { $path }
outline-none = This article has no headings.
lost-title = { $count ->
    [one] { $count } highlight lost its place
   *[other] { $count } highlights lost their place
}
lost-why = The page had changed when it was saved again. Your words are kept and stay searchable.
lost-closest = Closest passage: { $percent } % alike
lost-no-passage = No close passage. Select text, then choose Attach here.
lost-show = Show and attach
lost-attach = Attach
lost-keep = Keep as a note
lost-found = Closest passage selected: { $passage }
lost-select = Select the passage in the text, then choose Attach here.

# Versions

version-compare = Compare
version-compare-with = Compare version { $number } with version { $shown }
version-use = Use this one
version-use-number = Use version { $number }
version-used = Version { $number } is shown
compare-title = Version { $from } and version { $to }
compare-sum = { $removed ->
    [one] { $removed } word removed
   *[other] { $removed } words removed
}, { $added ->
    [one] { $added } word added
   *[other] { $added } words added
}
compare-same = The words are the same.
compare-folded = { $count ->
   *[other] { $count } words are the same
}
compare-removed = Removed: { $words }
compare-added = Added: { $words }
extract = Extract anew
extract-why = Reads the stored page again. Nothing is fetched.
extracted-same = The stored page gives the same article
extracted = { $lost ->
    [0] Extracted anew. All highlights kept their place.
    [one] Extracted anew. { $lost } highlight lost its place; it waits in the notebook.
   *[other] Extracted anew. { $lost } highlights lost their place; they wait in the notebook.
}
save-done-marks = { $lost ->
    [0] Saved “{ $title }”. { $kept ->
        [one] Its highlight kept its place.
       *[other] All { $kept } highlights kept their place.
    }
    [one] Saved “{ $title }”. { $lost } highlight lost its place, { $kept } kept theirs.
   *[other] Saved “{ $title }”. { $lost } highlights lost their place, { $kept } kept theirs.
}

# Reading aloud

listening = Listening
listen = Read aloud
listen-play = Read aloud from here
listen-pause = Pause
listen-back = Sentence back
listen-on = Sentence on
listen-of = of { $all }
listen-time = { $now } of { $all }
listen-place = Place in the article
listen-to-voice = Back to the voice
listen-speed = Speed
listen-times = { $speed }×
listen-voice = Voice
listen-voice-system = System voice
listen-until = When to stop
listen-until-end = End of article
listen-until-list = Go on with the list
listen-until-minutes = { $minutes ->
    [one] In { $minutes } minute
   *[other] In { $minutes } minutes
}
listen-close = Stop reading aloud
listen-nothing = There is nothing here to read aloud.
listen-ended = Read aloud to the end
listen-failed = The voice stopped: { $reason }
listen-none-linux = This computer has no voice yet. Install the packages speech-dispatcher and speech-dispatcher-espeak-ng (Fedora: speech-dispatcher and espeak-ng), then press play again.
listen-none-macos = This Mac has no voice yet. Add one in System Settings, Accessibility, Spoken Content, then press play again.
listen-none-windows = This computer has no voice yet. Add one in Settings, Time & language, Speech, then press play again.
look-up-nowhere = Say in the settings where words are looked up. Until then nothing is asked.
look-up = Look words up
look-up-text = A web address with %s for the words, opened in your browser when you ask. On a Mac the system’s dictionary is asked when this is empty.
look-up-address-wrong = This needs a web address with %s in it.
