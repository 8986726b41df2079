// What crosses between Rust and the page. Written by `UPDATE=1 cargo test generated_types`; do not edit.

/**
 * What was done.
 */
export type Act = "kept" | "dropped" | "chose" | "noted";

/**
 * A highlight that was made.
 */
export type AddedHighlight = { 
/**
 * The highlight. When it overlapped others of its color they are one now, under the oldest one's name.
 */
highlight: Highlight, 
/**
 * The highlights it took the place of; the oldest one's name is its own now.
 */
replaced: Array<string>, };

/**
 * Kinds of problem. A new one is added when something acts on it.
 */
export type Code = "no_network" | "no_answer" | "not_found" | "gone" | "sign_in" | "robot_check" | "certificate" | "too_large" | "not_an_article" | "blocked_address" | "site_error" | "nothing_to_save" | "file" | "no_such_item" | "usage" | "disk_full" | "library" | "no_voice" | "canceled" | "bug";

/**
 * A way to go on with a query at the caret.
 */
export type Completion = { 
/**
 * What to put in.
 */
insert: string, 
/**
 * The part of the query it takes the place of: start, in UTF-16 units.
 */
start: number, 
/**
 * Its end.
 */
end: number, 
/**
 * The words to offer it with.
 */
label: string, };

/**
 * The color of a highlight or a tag. What each stands for is the reader's to name; the color is what is stored.
 */
export type Color = "yellow" | "red" | "green" | "blue";

/**
 * How many items lie where.
 */
export type Counts = { 
/**
 * In the inbox.
 */
inbox: number, 
/**
 * In Later.
 */
later: number, 
/**
 * In the archive.
 */
archive: number, 
/**
 * Starred.
 */
favorites: number, 
/**
 * In the trash.
 */
trash: number, 
/**
 * Complete offline, trash left out.
 */
complete: number, 
/**
 * Not complete, trash left out.
 */
needs_attention: number, 
/**
 * Bytes of the library's files.
 */
size: number, 
/**
 * All tags.
 */
tags: Array<TagCount>, };

/**
 * How much room the rows of a list take.
 */
export type Density = "comfortable" | "compact";

/**
 * A stretch of text in both versions, or in one.
 */
export type Difference = { 
/**
 * In which it is.
 */
op: Op, 
/**
 * The text.
 */
text: string, };

/**
 * An item something could not be done for.
 */
export type FailedItem = { 
/**
 * The item.
 */
id: string, 
/**
 * Why, in words.
 */
message: string, };

/**
 * One thing that was kept, dropped or decided.
 */
export type Entry = { 
/**
 * The stage that did it, such as `prune`.
 */
stage: string, 
/**
 * What was done.
 */
act: Act, 
/**
 * The first words of the block, or the name of the thing decided.
 */
what: string, 
/**
 * Why, in words.
 */
why: string, };

/**
 * A highlight.
 */
export type Highlight = { 
/**
 * Its name.
 */
id: string, 
/**
 * The item it is in.
 */
item: string, 
/**
 * Its color.
 */
color: Color, 
/**
 * The words that were marked; empty for an image.
 */
quote: string, 
/**
 * What stood in front of them.
 */
prefix: string, 
/**
 * What stood behind them.
 */
suffix: string, 
/**
 * Where it begins in the plain text shown, in characters (Unicode scalar values); `None` when it is orphaned.
 */
start: number | null, 
/**
 * Where it ends; `None` when it is orphaned.
 */
end: number | null, 
/**
 * BLAKE3 of a highlighted image.
 */
image: string | null, 
/**
 * The reader's note, as Markdown.
 */
note: string | null, 
/**
 * Its tags, in alphabetical order.
 */
tags: Array<string>, 
/**
 * When it was made.
 */
created_at: number, 
/**
 * When color, note, tags or words were last changed.
 */
updated_at: number, 
/**
 * How sure its place is: 1 when the very words stand there, 0 when it has none.
 */
confidence: number, 
/**
 * Whether it has no place in the version shown.
 */
orphaned: boolean, };

/**
 * What to change of a highlight; what is `None` stays.
 */
export type HighlightChange = { 
/**
 * Its color.
 */
color?: Color, 
/**
 * Its note; nothing but white space takes it away.
 */
note?: string, 
/**
 * All its tags.
 */
tags?: Array<string>, };

/**
 * The form highlights are exported in.
 */
export type HighlightFormat = "markdown" | "json" | "csv";

/**
 * Highlights of the whole library, newest first.
 */
export type HighlightList = { 
/**
 * Those asked for.
 */
highlights: Array<ListedHighlight>, 
/**
 * How many there are without offset and limit.
 */
total: number, };

/**
 * Which highlights to list. Items in the trash are left out.
 */
export type HighlightQuery = { 
/**
 * Words that quote, note, tags or the item's title contain, each anywhere; empty means all.
 */
text: string, 
/**
 * Only of this color.
 */
color: Color | null, 
/**
 * Only with this tag, or one below it.
 */
tag: string | null, 
/**
 * Only of this site: its name, its host, or a part of the host.
 */
site: string | null, 
/**
 * Only of this item.
 */
item: string | null, 
/**
 * Only of items saved at this time or later.
 */
saved_after: number | null, 
/**
 * Only of items saved before this time.
 */
saved_before: number | null, 
/**
 * Only orphaned ones, or only the others.
 */
orphaned: boolean | null, 
/**
 * Only those with a note, or only the others.
 */
noted: boolean | null, 
/**
 * How many to skip.
 */
offset: number, 
/**
 * How many to give at the most.
 */
limit: number, };

/**
 * A search result.
 */
export type Hit = { 
/**
 * The item.
 */
item: Item, 
/**
 * At most two passages; one of the title or of a note only when the text has none.
 */
passages: Array<Passage>, };

/**
 * Search results, and how many there are in all.
 */
export type Hits = { 
/**
 * The results asked for.
 */
hits: Array<Hit>, 
/**
 * How many items match.
 */
total: number, 
/**
 * What was not understood of the query, in words.
 */
notes: Array<string>, 
/**
 * When nothing matches: the query with its misspelled words corrected by the library's own.
 */
did_you_mean: string | null, };

/**
 * A line that is no article.
 */
export type ImportFailure = { 
/**
 * The file.
 */
file: string, 
/**
 * The line, the first one being 1.
 */
line: number, 
/**
 * Why, in words.
 */
why: string, };

/**
 * How to import.
 */
export type ImportOptions = { 
/**
 * Change nothing, only tell what would be done.
 */
dry_run: boolean, };

/**
 * How far an import is.
 */
export type ImportProgress = { 
/**
 * Lines done.
 */
done: number, 
/**
 * Lines in all.
 */
total: number, };

/**
 * What came of an import.
 */
export type Imported = { 
/**
 * Articles added; on a dry run, that would be.
 */
added: number, 
/**
 * Articles that were on the shelf, and twins in the files.
 */
known: number, 
/**
 * Highlights added.
 */
highlights: number, 
/**
 * Lines that are no articles, at most a thousand of them.
 */
failed: Array<ImportFailure>, 
/**
 * How many lines that were.
 */
failures: number, 
/**
 * Whether it was stopped before the end; what was added stays.
 */
canceled: boolean, };

/**
 * One item of the shelf, as a row of the list.
 */
export type Item = { 
/**
 * Its name.
 */
id: string, 
/**
 * The address it was saved from, after redirects; `None` for pastes and files without one.
 */
url: string | null, 
/**
 * The address the page calls its own.
 */
canonical_url: string | null, 
/**
 * Headline. Never empty: an item without one has its address or its first words here.
 */
title: string, 
/**
 * Authors.
 */
byline: string | null, 
/**
 * Publication; the host of the address when the page names none.
 */
site_name: string | null, 
/**
 * First sentences.
 */
excerpt: string, 
/**
 * Date, or date and time with offset, as RFC 3339.
 */
published: string | null, 
/**
 * BCP 47 tag.
 */
lang: string | null, 
/**
 * `ltr` or `rtl`.
 */
dir: string | null, 
/**
 * The kind of page: `article`, `documentation`, `forum`, `product`, `listing`, `recipe`, `wiki`, `live_blog`, `poem`,
 * `release_notes`, `gallery`, `none`.
 */
kind: string, 
/**
 * Words.
 */
word_count: number, 
/**
 * Minutes to read it all.
 */
reading_minutes: number, 
/**
 * When it was first saved.
 */
saved_at: number, 
/**
 * When the shown version was saved.
 */
updated_at: number, 
/**
 * When it went to the trash.
 */
trashed_at: number | null, 
/**
 * Where it lies.
 */
place: Place, 
/**
 * Starred.
 */
favorite: boolean, 
/**
 * How far the reader is.
 */
reading: Reading, 
/**
 * How much has been read, 0 to 1.
 */
progress: number, 
/**
 * Where reading stopped: characters (Unicode scalar values) from the start of the text.
 */
position: number, 
/**
 * Its tags, in alphabetical order.
 */
tags: Array<string>, 
/**
 * Whether it opens offline.
 */
seal: Seal, 
/**
 * Images that are here.
 */
images: number, 
/**
 * Images that are missing.
 */
images_missing: number, 
/**
 * Bytes of its images and raw page in the library, each blob counted once.
 */
size: number, 
/**
 * Why a failed save failed, in words.
 */
failure: string | null, 
/**
 * How many versions are kept.
 */
versions: number, 
/**
 * Whether the reader wrote a note on it.
 */
note: boolean, 
/**
 * How many highlights are in it.
 */
highlights: number, };

/**
 * An image of an item.
 */
export type ItemImage = { 
/**
 * BLAKE3 of its bytes; `None` when it is missing.
 */
hash: string | null, 
/**
 * Where it came from.
 */
source: string | null, 
/**
 * Its alternative text.
 */
alt: string, 
/**
 * Why it is missing.
 */
missing: string | null, };

/**
 * A request the program made.
 */
export type LedgerEntry = { 
/**
 * When.
 */
at: number, 
/**
 * The address asked, without credentials.
 */
url: string, 
/**
 * Why: `page`, `image`, `next page`.
 */
purpose: string, 
/**
 * The HTTP status, when there was an answer.
 */
status: number | null, 
/**
 * Bytes received in the body.
 */
bytes: number, 
/**
 * What went wrong, in words.
 */
error: string | null, 
/**
 * The item it was for.
 */
item: string | null, };

/**
 * Rows of a list, and how many there are in all.
 */
export type List = { 
/**
 * The rows asked for.
 */
items: Array<Item>, 
/**
 * How many rows the query has without offset and limit.
 */
total: number, };

/**
 * A view to keep.
 */
export type NewView = { 
/**
 * The view to change; `None` for a new one.
 */
id: string | null, 
/**
 * Its name, white space folded; 1 to 100 characters.
 */
name: string, 
/**
 * What it shows.
 */
query: Query, 
/**
 * How its rows look.
 */
density: Density, };

/**
 * A query as it was understood, for showing: pieces with their places, and what is wrong in words.
 */
export type ParsedQuery = { 
/**
 * Its pieces, in order. White space between them belongs to none.
 */
tokens: Array<QueryToken>, 
/**
 * What was not understood, in words.
 */
notes: Array<string>, };

/**
 * A highlight and what it was marked in.
 */
export type ListedHighlight = { 
/**
 * The highlight.
 */
highlight: Highlight, 
/**
 * The item's title.
 */
title: string, 
/**
 * Its publication.
 */
site_name: string | null, 
/**
 * Its address.
 */
url: string | null, 
/**
 * Its authors.
 */
byline: string | null, 
/**
 * When it was published, as RFC 3339.
 */
published: string | null, };

/**
 * What the reader wrote into the margin of an item.
 */
export type Marks = { 
/**
 * The note on the item itself, as Markdown.
 */
note: string | null, 
/**
 * Its highlights in the order of the text; those without a place last.
 */
highlights: Array<Highlight>, };

/**
 * A highlight to be made.
 */
export type NewHighlight = { 
/**
 * Where it begins in the plain text shown, in characters.
 */
start: number, 
/**
 * Where it ends; `start` when only an image is marked.
 */
end: number, 
/**
 * Its color.
 */
color: Color, 
/**
 * A note, as Markdown.
 */
note: string | null, 
/**
 * BLAKE3 of the image that is marked.
 */
image: string | null, };

/**
 * In which versions a stretch of text is.
 */
export type Op = "same" | "removed" | "added";

/**
 * A piece of text around a hit.
 */
export type Passage = { 
/**
 * The text, cut at word boundaries.
 */
text: string, 
/**
 * The hits in it: start and end in characters (Unicode scalar values) of `text`.
 */
marks: Array<[number, number]>, 
/**
 * Where the passage starts in the item's text, in characters; for a highlight where that starts, else 0.
 */
position: number, 
/**
 * Where it comes from.
 */
from: PassageFrom, };

/**
 * Where a passage comes from.
 */
export type PassageFrom = "text" | "note" | "highlight" | "title";

/**
 * An act of the past.
 */
export type PastAct = { 
/**
 * When.
 */
at: number, 
/**
 * The verb, such as `archive`, `highlight`, `rename_tag`.
 */
verb: string, 
/**
 * How many items it touched.
 */
items: number, 
/**
 * Whether it was undone, and can be done again.
 */
undone: boolean, };

/**
 * Where an item lies.
 */
export type Place = "inbox" | "later" | "archive" | "trash";

/**
 * What went wrong and what to do about it.
 */
export type Problem = { 
/**
 * What kind of problem, for programs.
 */
code: Code, 
/**
 * What happened, to which page or file: one plain sentence or two.
 */
message: string, 
/**
 * What a person can do now; empty when there is nothing.
 */
what_to_do: string, 
/**
 * The item on the shelf that stands for a failed save.
 */
item: string | null, };

/**
 * How far a save is.
 */
export type Progress = { "step": "fetching", 
/**
 * From here.
 */
url: string, } | { "step": "extracting" } | { "step": "images", 
/**
 * Settled so far, missing ones included.
 */
done: number, 
/**
 * In all.
 */
total: number, } | { "step": "storing" };

/**
 * A question to the shelf.
 */
export type Query = { 
/**
 * Which items.
 */
view: View, 
/**
 * Only items with this tag.
 */
tag: string | null, 
/**
 * What a person types: words, `"phrases"`, `pre*`, `-not`, `or`, filters such as `tag:`. Empty means all.
 */
text: string, 
/**
 * In which order.
 */
sort: Sort, 
/**
 * How many rows to skip.
 */
offset: number, 
/**
 * How many rows to give at the most; 0 gives none, only the total.
 */
limit: number, };

/**
 * A piece of a query.
 */
export type QueryToken = { 
/**
 * Where it starts, in UTF-16 units of the query.
 */
start: number, 
/**
 * Where it ends.
 */
end: number, 
/**
 * What it is.
 */
kind: TokenKind, 
/**
 * A filter's name, in lower case.
 */
name: string | null, 
/**
 * The words, or what stands after a filter's colon, without quotation marks.
 */
value: string | null, 
/**
 * What is wrong with it, in words.
 */
problem: string | null, 
/**
 * What may have been meant: takes the place of the whole piece.
 */
suggestion: string | null, };

/**
 * How far the reader is.
 */
export type Reading = "unread" | "reading" | "finished";

/**
 * What belongs to an item; the trash is left out, and each list has at most ten.
 */
export type Related = { 
/**
 * Items with the same rare words and tags, the nearest first.
 */
related: Array<Item>, 
/**
 * Items it links to.
 */
cites: Array<Item>, 
/**
 * Items that link to it.
 */
cited_by: Array<Item>, 
/**
 * Items with nearly the same text.
 */
twins: Array<Item>, };

/**
 * What came of extracting items anew.
 */
export type Reextracted = { 
/**
 * Items that have a new version.
 */
done: number, 
/**
 * Items whose article is the same, word for word.
 */
unchanged: number, 
/**
 * Items it could not be done for.
 */
failed: Array<FailedItem>, 
/**
 * Highlights that have no place in the new versions and are orphans now.
 */
lost_place: number, };

/**
 * The account of an extraction, in the order things happened.
 */
export type Report = { 
/**
 * What happened.
 */
entries: Array<Entry>, };

/**
 * What to save.
 */
export type SaveInput = { "paste": string } | { "file": string } | { "again": string } | { "sample": Record<symbol, never> };

/**
 * How to save.
 */
export type SaveOptions = { 
/**
 * Tags to add.
 */
tags: Array<string>, 
/**
 * Where to put a page that is new; `None` for the inbox.
 */
place: Place | null, 
/**
 * Leave the images on the web.
 */
text_only: boolean, 
/**
 * Keep a new version of a known page though its article is the same, word for word.
 */
new_version: boolean, };

/**
 * What came of a save.
 */
export type SaveOutcome = { 
/**
 * The item.
 */
saved: Saved, };

/**
 * What became of a save.
 */
export type Saved = { 
/**
 * The item.
 */
item: Item, 
/**
 * Whether the page was on the shelf before.
 */
known: boolean, 
/**
 * Whether the page was known and its article is the same, word for word: then no version was added.
 */
unchanged: boolean, 
/**
 * How many highlights have no place in the new version and are orphans now.
 */
lost_place: number, };

/**
 * A query kept in the sidebar.
 */
export type SavedView = { 
/**
 * Its name for programs: a UUIDv7.
 */
id: string, 
/**
 * Its name for people.
 */
name: string, 
/**
 * What it shows; offset and limit are 0.
 */
query: Query, 
/**
 * How its rows look.
 */
density: Density, 
/**
 * How many items it finds.
 */
count: number, };

/**
 * Whether an item opens without a network, as found by looking.
 */
export type Seal = "complete" | "images_missing" | "text_only" | "failed";

/**
 * Order of a list.
 */
export type Sort = "newest" | "oldest" | "title" | "shortest" | "longest" | "relevance";

/**
 * How far the voice is.
 */
export type Spoken = { "step": "word", 
/**
 * UTF-16 units of the text.
 */
at: number, } | { "step": "ended" } | { "step": "stopped" } | { "step": "failed", 
/**
 * What the system says.
 */
message: string, };

/**
 * How the program was started.
 */
export type StartState = { 
/**
 * The item to open first.
 */
open: string | null, 
/**
 * The highlight of it to open it at.
 */
highlight: string | null, 
/**
 * Files to add first, as if they had been dropped.
 */
files: Array<string>, 
/**
 * Addresses to ask about first, as `save-requested` does.
 */
save: Array<string>, 
/**
 * `linux`, `macos` or `windows`.
 */
platform: string, 
/**
 * The library's folder.
 */
library: string, 
/**
 * The program's version.
 */
version: string, 
/**
 * Why the library cannot be opened; then every other command fails with the same.
 */
error: Problem | null, };

/**
 * A tag and what has it.
 */
export type Tag = { 
/**
 * Its name; `a/b` lies below `a`.
 */
name: string, 
/**
 * Its color.
 */
color: Color | null, 
/**
 * Items outside the trash that have it.
 */
items: number, 
/**
 * Highlights outside the trash that have it.
 */
highlights: number, };

/**
 * A tag and how many items outside the trash have it.
 */
export type TagCount = { 
/**
 * The tag.
 */
name: string, 
/**
 * Items.
 */
count: number, };

/**
 * A tag that suits an item.
 */
export type TagSuggestion = { 
/**
 * The tag.
 */
name: string, 
/**
 * Why, in words.
 */
reason: string, };

/**
 * What a piece of a query is.
 */
export type TokenKind = "word" | "phrase" | "prefix" | "not" | "or" | "open" | "close" | "filter" | "problem";

/**
 * An act that was undone or redone.
 */
export type Undone = { 
/**
 * The verb, such as `archive`, `trash`, `tag`.
 */
verb: string, 
/**
 * The items it touched.
 */
items: Array<string>, };

/**
 * A sentence to be said.
 */
export type Utterance = { 
/**
 * The words.
 */
text: string, 
/**
 * Where each word begins: UTF-16 units of `text`, ascending.
 */
words: Array<number>, 
/**
 * The language of the words, BCP 47; empty when nobody knows.
 */
lang: string, 
/**
 * The id of a [`Voice`]; empty for the system's own choice.
 */
voice: string, 
/**
 * How fast: 1 is the voice's own speed. Brought into what the voice can do.
 */
speed: number, };

/**
 * A stored version of an item.
 */
export type Version = { 
/**
 * 1 for the first.
 */
number: number, 
/**
 * When it was saved.
 */
saved_at: number, 
/**
 * Its title then.
 */
title: string, 
/**
 * Words.
 */
word_count: number, 
/**
 * Its seal.
 */
seal: Seal, 
/**
 * Whether it is the one shown.
 */
current: boolean, };

/**
 * Which items a list shows.
 */
export type View = "all" | "inbox" | "later" | "archive" | "favorites" | "trash" | "needs_attention";

/**
 * A voice of the system.
 */
export type Voice = { 
/**
 * What a person reads.
 */
name: string, 
/**
 * What names it in an [`Utterance`].
 */
id: string, 
/**
 * BCP 47, as the system writes it.
 */
lang: string, };
