# Die Worte der Oberfläche auf Deutsch. Jede Meldung ist ganz; Zahlen und Mehrzahl folgen der Sprache.

app-name = Aldine
title = { $title } – Aldine
library = Bibliothek
article = Artikel
skip-list = Zur Liste
skip-article = Zum Artikel
splitter-sidebar = Breite der Seitenleiste
splitter-list = Breite der Liste
failed = Das ging nicht. Nichts wurde geändert.
failed-with = { $message } { $advice }
backup-failed = Die heutige Sicherung konnte nicht erstellt werden. { $message } { $advice }

# Worte auf vielen Knöpfen
add = Link, Text oder Datei hinzufügen
save = Speichern
open = Öffnen
show = Zeigen
close = Schließen
cancel = Abbrechen
undo = Rückgängig
redo = Wiederholen
details = Einzelheiten
try-again = Noch einmal versuchen
choose-files = Dateien wählen …
search = Suchen
settings = Einstellungen
tags = Schlagwörter

# Orte
view-inbox = Eingang
view-later = Später
view-archive = Archiv
view-favorites = Favoriten
view-trash = Papierkorb
view-needs-attention = Braucht Hilfe
view-all = Alle Artikel
sidebar-item = { $count ->
    [0] { $name }
    [one] { $name }, { $count } Artikel
   *[other] { $name }, { $count } Artikel
}
foot-complete = { $count } vollständig offline
foot-attention = { $count ->
    [0] nichts braucht Hilfe
    [one] { $count } braucht Hilfe
   *[other] { $count } brauchen Hilfe
}
foot-local = Bleibt auf diesem Rechner
foot-no-account = Kein Konto, kein Server
foot-saving = { $count ->
    [one] { $count } Seite wird gespeichert
   *[other] { $count } Seiten werden gespeichert
}

sidebar-highlights = { $count ->
    [one] { $name }, { $count } Markierung
   *[other] { $name }, { $count } Markierungen
}
tag-fold = Was unter { $tag } liegt, einklappen
tag-unfold = Was unter { $tag } liegt, zeigen

# Gespeicherte Ansichten
views = Ansichten
view-name = Name der Ansicht
view-menu = Menü von { $name }
view-rename = Umbenennen …
view-up = Nach oben
view-down = Nach unten
view-delete = Ansicht löschen
did-save-view = Ansicht „{ $name }“ gespeichert
did-delete-view = Ansicht „{ $name }“ gelöscht
empty-saved = Nichts hier passt zur Suche dieser Ansicht.

# Alle Markierungen
highlights = Markierungen
highlights-find = In Markierungen und Notizen suchen
highlights-site = Website
highlights-saved = Wann der Artikel gespeichert wurde
span-any-time = Jederzeit
span-week = Letzte Woche
span-month = Letzter Monat
span-year = Letztes Jahr
highlights-any-tag = Jedes Schlagwort
highlights-orphaned = Ohne Stelle
highlights-chip = { $name } { $count }
highlights-count = { $count ->
    [one] { $count } Markierung
   *[other] { $count } Markierungen
}
highlights-more = Mehr zeigen
highlights-none = Noch keine Markierungen. Wörter in einem Artikel auswählen und H drücken.
highlights-none-found = Keine Markierung passt dazu.
highlights-image = Ein Bild
highlights-menu = Menü der Markierung
highlights-open = Im Artikel öffnen
highlights-delete = Markierung löschen
highlights-file = Markierungen
export = Ausgeben …
did-change-highlight = Markierung geändert
did-delete-highlights = { $count ->
    [one] Markierung gelöscht
   *[other] { $count } Markierungen gelöscht
}

# Alle Schlagwörter
tags-find = Schlagwort suchen
tags-count = { $count ->
    [one] { $count } Schlagwort
   *[other] { $count } Schlagwörter
}
tags-none = Noch keine Schlagwörter. Bei einem Artikel T drücken, um ihm eines zu geben.
tags-menu = Menü von { $tag }
tags-show = Artikel damit zeigen
tags-choose = { $tag } auswählen
tags-unchoose = Nicht auswählen
tags-rename = { $tag } umbenennen
tags-will-merge = Wird eins mit { $tag }.
tags-color = Farbe von { $tag }
tags-merge = Zusammenführen …
tags-merge-into = Zusammenführen zu
tags-delete = Schlagwort löschen
tags-delete-some = { $count ->
    [one] Schlagwort löschen
   *[other] { $count } Schlagwörter löschen
}
color-none = Keine Farbe
color-yellow = Gelb
color-red = Rot
color-green = Grün
color-blue = Blau
did-rename-tag = { $tag } heißt jetzt { $name }
did-merge-tag = { $tag } mit { $name } zusammengeführt
did-merge-tags = { $count } Schlagwörter zu { $tag } zusammengeführt
did-delete-tag = { $count ->
    [one] Schlagwort { $tag } gelöscht
   *[other] { $count } Schlagwörter gelöscht
}
did-color-tag = { $tag } hat eine andere Farbe

# Was getan wurde
history = Verlauf
history-text = Alles, was sich rückgängig machen lässt, das Neueste zuerst.
history-none = Noch wurde nichts getan.
history-undo-to = Bis vor dies rückgängig machen
history-redo-to = Bis hierher wiederholen
history-act = { $verb ->
    [save] Gespeichert
    [import] Importiert
    [inbox] In den Eingang gelegt
    [later] Nach Später gelegt
    [archive] Archiviert
    [trash] In den Papierkorb gelegt
    [restore] Zurückgeholt
    [favorite] Zum Favoriten gemacht
    [unfavorite] Aus den Favoriten genommen
    [unread] Als ungelesen gekennzeichnet
    [reading] Als angefangen gekennzeichnet
    [finished] Als gelesen gekennzeichnet
    [tag] Verschlagwortet
    [untag] Schlagwort weggenommen
    [rename_tag] Schlagwort umbenannt
    [merge_tags] Schlagwörter zusammengeführt
    [delete_tag] Schlagwort gelöscht
    [delete_tags] Schlagwörter gelöscht
    [save_view] Ansicht gespeichert
    [change_view] Ansicht geändert
    [delete_view] Ansicht gelöscht
    [order_views] Ansichten anders geordnet
    [color_tag] Farbe eines Schlagworts geändert
    [highlight] Markiert
    [change_highlight] Markierung geändert
    [delete_highlights] Markierungen gelöscht
    [attach_highlight] Markierung wieder an ihre Stelle gesetzt
    [note] Notiz geschrieben
    [merge] Zusammengeführt
    [show_version] Andere Fassung gezeigt
    [reextract] Neu herausgelesen
   *[other] { $verb }
}

# Import
import = Importieren
import-text = Artikel aus einer JSON-Lines-Datei, jede Zeile ein Artikel mit Text, Daten, Schlagwörtern und Markierungen. Nichts wird geladen, und nichts ändert sich, bevor zu sehen war, was geschehen wird.
import-step-choose = Wählen
import-step-check = Prüfen
import-step-import = Hereinholen
import-step-receipt = Beleg
import-unchanged = noch ist nichts geändert
import-checking = Die Dateien werden gelesen. Nichts wird geändert.
import-goes-on = Diese Seite kann verlassen werden; der Import geht weiter.
import-progress = { $done } von { $total }
import-progress-name = Wie weit der Import ist
import-stop = Anhalten
import-stopped = Vor dem Ende angehalten. Was schon da ist, bleibt.
import-will-added = { $count ->
    [one] neuer Artikel
   *[other] neue Artikel
}
import-did-added = { $count ->
    [one] Artikel hinzugefügt
   *[other] Artikel hinzugefügt
}
import-known = schon in der Bibliothek oder doppelt in den Dateien
import-will-highlights = { $count ->
    [one] Markierung, die an ihre Stelle kommt
   *[other] Markierungen, die an ihre Stellen kommen
}
import-did-highlights = { $count ->
    [one] Markierung hinzugefügt
   *[other] Markierungen hinzugefügt
}
import-failures = { $count ->
    [one] Zeile, die kein Artikel ist
   *[other] Zeilen, die keine Artikel sind
}
import-failures-title = Zeilen, die keine Artikel sind
import-file = Datei
import-line = Zeile
import-reason = Warum
import-do = { $count ->
    [one] { $count } Artikel hereinholen
   *[other] { $count } Artikel hereinholen
}
import-undo = Diesen Import rückgängig machen …
import-undo-title = Diesen Import rückgängig machen?
import-undo-text = { $count ->
    [one] { $count } Artikel kommt für 30 Tage in den Papierkorb.
   *[other] { $count } Artikel kommen für 30 Tage in den Papierkorb.
}
import-undo-do = Import rückgängig machen
import-another = Mehr importieren
import-read = Alle Artikel zeigen
did-import = { $count ->
    [one] { $count } Artikel importiert
   *[other] { $count } Artikel importiert
}

# Was ein Artikel mit anderen zu tun hat
related-twins = Anscheinend derselbe Artikel
related-items = Verwandt
related-cites = Verweist auf
related-cited-by = Verwiesen von
related-merge-text = Schlagwörter, Markierungen und das früheste Datum kommen zusammen; die anderen kommen in den Papierkorb.
related-merge = In diesen zusammenführen
did-merge = { $count ->
    [one] Ein Artikel mit „{ $title }“ zusammengeführt
   *[other] { $count } Artikel mit „{ $title }“ zusammengeführt
}

# Siegel
seal-complete = Vollständig offline
seal-images-missing = { $count ->
    [one] { $count } Bild fehlt
   *[other] { $count } Bilder fehlen
}
seal-text-only = Nur Text
seal-failed = Nicht gespeichert

# Zeilen der Liste
row-loading = Wird geladen
row-no-site = Keine Adresse
row-name = { $title }, { $site }, { $reading ->
    [unread] ungelesen
    [reading] angefangen
   *[finished] gelesen
}, { $time }, { $favorite ->
    [true] Favorit, { $seal }
   *[false] { $seal }
}
row-name-found = { $title }, { $site }, { $seal }. { $passage }
minutes = { $minutes } Min.
minutes-left = noch { $minutes } Min.
saved-when = gespeichert { $when }

# Handlungen, auf Knöpfen und in Menüs
act-choose = Auswählen
act-menu = Mehr
act-archive = Archivieren
act-unarchive = In den Eingang
act-later = Später lesen
act-unlater = In den Eingang
act-favorite = Favorit
act-unfavorite = Kein Favorit mehr
act-read = Als gelesen kennzeichnen
act-unread = Als ungelesen kennzeichnen
act-tags = Schlagwörter …
act-moveTo = Verschieben nach …
act-trash = In den Papierkorb
act-restore = Zurückholen
act-delete = Endgültig löschen
item-menu = Menü von { $title }

# Was getan wurde
did-archive = { $count ->
    [one] „{ $title }“ archiviert
   *[other] { $count } Artikel archiviert
}
did-inbox = { $count ->
    [one] „{ $title }“ in den Eingang gelegt
   *[other] { $count } Artikel in den Eingang gelegt
}
did-later = { $count ->
    [one] „{ $title }“ nach Später gelegt
   *[other] { $count } Artikel nach Später gelegt
}
did-trash = { $count ->
    [one] „{ $title }“ in den Papierkorb gelegt
   *[other] { $count } Artikel in den Papierkorb gelegt
}
did-restore = { $count ->
    [one] „{ $title }“ zurückgeholt
   *[other] { $count } Artikel zurückgeholt
}
did-favorite = { $count ->
    [one] „{ $title }“ ist ein Favorit
   *[other] { $count } Artikel sind Favoriten
}
did-unfavorite = { $count ->
    [one] „{ $title }“ ist kein Favorit mehr
   *[other] { $count } Artikel sind keine Favoriten mehr
}
did-read = { $count ->
    [one] „{ $title }“ als gelesen gekennzeichnet
   *[other] { $count } Artikel als gelesen gekennzeichnet
}
did-unread = { $count ->
    [one] „{ $title }“ als ungelesen gekennzeichnet
   *[other] { $count } Artikel als ungelesen gekennzeichnet
}
did-delete = { $count ->
    [one] „{ $title }“ endgültig gelöscht
   *[other] { $count } Artikel endgültig gelöscht
}
did-tag = { $count ->
    [one] „{ $title }“ hat jetzt das Schlagwort { $tag }
   *[other] { $count } Artikel haben jetzt das Schlagwort { $tag }
}
did-untag = { $count ->
    [one] Schlagwort { $tag } von „{ $title }“ genommen
   *[other] Schlagwort { $tag } von { $count } Artikeln genommen
}
undone = Rückgängig gemacht
redone = Wiederholt
nothing-to-undo = Es gibt nichts rückgängig zu machen
nothing-to-redo = Es gibt nichts zu wiederholen
delete-title = { $count ->
    [one] „{ $title }“ endgültig löschen?
   *[other] { $count } Artikel endgültig löschen?
}
delete-text = Text, Bilder und gespeicherte Seite verschwinden. Das lässt sich nicht rückgängig machen.
no-original = Dieser Artikel hat keine Adresse: Er kam aus einer Datei oder wurde eingefügt.
no-next = Das ist der letzte Artikel der Liste
no-previous = Das ist der erste Artikel der Liste

# Mehrere auswählen
chosen = { $count ->
   *[other] { $count } ausgewählt
}
chosen-bar = Ausgewählte Artikel

# Schlagwörter bearbeiten
tags-field = { $count ->
    [one] Schlagwörter von „{ $title }“
   *[other] Schlagwörter von { $count } Artikeln
}
tags-placeholder = Schlagwort hinzufügen oder wegnehmen
tags-new = Neues Schlagwort „{ $tag }“
tags-on-all = { $total ->
   *[other] an allen { $total }
}
tags-suggested = { $tag }
tags-field-highlight = Schlagwörter der Markierung
tags-on = { $count ->
    [one] an { $count } von { $total }
   *[other] an { $count } von { $total }
}

# Die Liste
sort = Reihenfolge
sort-newest = Neueste zuerst
sort-oldest = Älteste zuerst
sort-title = Nach Titel
sort-shortest = Kürzeste zuerst
sort-longest = Längste zuerst
density = Zeilenhöhe
density-text = Wie viel die Liste von jedem Artikel zeigt.
density-comfortable = Bequem
density-compact = Dicht
filter = Filter
filter-all = Alle
filter-unread = Ungelesen
filter-reading = Angefangen
filter-finished = Gelesen
filter-off = Alle zeigen
empty-filter = Nichts hier ist so weit gelesen.
empty-inbox = Der Eingang ist leer. Einen Link einfügen, um eine Seite zu speichern.
empty-inbox-later = { $count ->
    [one] Der Eingang ist gelesen; { $count } Artikel wartet in Später.
   *[other] Der Eingang ist gelesen; { $count } warten in Später.
}
empty-later = Nichts in Später. B legt einen Artikel hierher.
empty-archive = Nichts im Archiv. E legt einen Artikel hierher.
empty-favorites = Keine Favoriten. S macht einen Artikel dazu.
empty-trash = Der Papierkorb ist leer. Was gelöscht wird, bleibt 30 Tage hier.
empty-needs-attention = Alles ist vollständig: Es öffnet sich ohne Netz.
empty-all = Nichts hier.
empty-tag = Kein Artikel hat dieses Schlagwort.

# Suche
search-placeholder = In allem Gespeicherten suchen
search-leave = Suche verlassen
found = { $count ->
    [0] Nichts gefunden
    [one] { $count } Artikel
   *[other] { $count } Artikel
}
empty-search = Nichts gefunden für „{ $query }“.
empty-search-more = Weniger oder kürzere Wörter finden mehr. Der Papierkorb wird nicht durchsucht.
did-you-mean = War { $meant } gemeint?
search-without = Ohne { $piece }: { $count }
search-narrow = Eingrenzen
search-completions = Wie es weitergehen kann
passage-note = in einer Notiz
passage-highlight = in den Markierungen
sort-relevance = Beste Treffer
search-help = So wird gesucht
search-help-lead = Wörter werden in Titeln, Texten, Autoren, Websites, Schlagwörtern, Notizen und Markierungen gefunden, gleich wie sie geschrieben und betont sind. Ein Druck auf ein Beispiel probiert es aus.
search-help-try = Nach { $text } suchen
search-help-words = Wörter
search-help-where = Wo
search-help-state = Was damit getan wurde
search-help-size = Zeit, Länge und Reihenfolge
search-help-words-text = beide Wörter, irgendwo
search-help-phrase-text = diese Wörter hintereinander
search-help-prefix-text = Wörter, die so anfangen
search-help-not-text = ohne dieses Wort; auch vor einem Filter
search-help-or-text = eines von beiden
search-help-brackets-text = Klammern halten zusammen
search-help-tag-text = mit diesem Schlagwort oder einem darunter
search-help-site-text = von dieser Website; ihr Name genügt
search-help-author-text = von jemandem dieses Namens
search-help-title-text = im Titel
search-help-in-text = inbox, later, archive, favorite, trash, any
search-help-lang-text = in dieser Sprache
search-help-is-text = unread, reading, finished, orphaned
search-help-has-text = highlight, note, image, code
search-help-color-text = mit einer Markierung dieser Farbe: yellow, red, green, blue
search-help-progress-text = wie viel gelesen ist, in Prozent
search-help-saved-text = in diesem Monat gespeichert; auch 2026, 2026-03-09, today
search-help-published-text = vor diesem Jahr erschienen
search-help-read-text = in den letzten zwei Wochen gelesen; d, w, m und y
search-help-long-text = mehr als so viele Wörter; auch 300..500
search-help-minutes-text = kürzer als zehn Minuten
search-help-sort-text = newest, oldest, title, shortest, longest, relevance

# Hinzufügen
add-title = Zu Aldine hinzufügen
add-field = Link, Text oder Seite
add-placeholder = Einen Link oder viele, Text oder eine ganze Seite einfügen
add-drop = Dateien hier ablegen: HTML, SingleFile, MHTML, Text oder Markdown
add-place = Wohin damit
add-what = Was gespeichert wird
add-with-images = Artikel und Bilder
add-text-only = Nur Text
add-tags = Schlagwörter, durch Kommas getrennt
add-page = Eine eingefügte Seite
add-bad = Das ist keine Webadresse.
add-bad-meant = Das ist keine Webadresse. War { $meant } gemeint?
add-hint-links = { $count ->
    [one] { $count } Seite wird geladen.
   *[other] { $count } Seiten werden geladen.
}
add-hint-text = Dieser Text wird als Artikel gespeichert. Nichts wird geladen.
add-hint-html = Diese Seite wird gespeichert; ihre Bilder werden geladen.
add-hint-formatted = Wird mit Überschriften und Links gespeichert; die Bilder werden geladen.
drop-here = Zum Speichern ablegen
save-sum = { $left ->
    [0] { $done } fertig
   *[other] { $done } fertig, { $left } noch unterwegs
}
save-goes-on = Das Fenster kann zu; gespeichert wird weiter
save-progress = Wie weit das Speichern ist
save-waiting = Wartet
save-fetching = Die Seite wird geladen
save-extracting = Der Artikel wird gesucht
save-images = Bilder werden geladen: { $done } von { $total }
save-storing = Wird abgelegt
save-stop = Anhalten
save-stopped = Angehalten. Nichts wurde gespeichert.
save-known-same = Schon am { $when } gespeichert; die Seite ist unverändert
save-known-changed = Schon am { $when } gespeichert; die Seite hat sich seither geändert und liegt jetzt als neue Fassung da
save-new-version = Neue Fassung speichern
save-text-here = Der Text ist da
save-text-only = Gewählt war: nur Text
save-get-images = Bilder holen
images-and-size = { $images ->
    [0] keine Bilder, { $size }
    [one] { $images } Bild, { $size }
   *[other] { $images } Bilder, { $size }
}
save-done = „{ $title }“ gespeichert
save-failed = „{ $title }“ wurde nicht gespeichert
saved-missing = { $count ->
    [one] „{ $title }“ gespeichert, { $count } Bild fehlt
   *[other] „{ $title }“ gespeichert, { $count } Bilder fehlen
}
saving-again = „{ $title }“ wird neu gespeichert

# Die erste Seite
welcome-title = Ein Ort zum Innehalten und Lesen
welcome-lead = Eine Seite einmal speichern, mit ihren Bildern. Sie öffnet sich sofort, mit Netz oder ohne.
welcome-placeholder = Einen Link zum ersten Artikel einfügen
welcome-files-title = Vorhandenes mitbringen
welcome-files-text = Vom Browser gespeicherte Seiten, SingleFile- und MHTML-Seiten, Text- und Markdown-Dateien.
welcome-files-button = Dateien wählen …
welcome-text-title = Einen Artikel einfügen
welcome-text-text = Text, ein Teil einer Seite oder viele Links auf einmal. Text braucht kein Netz.
welcome-text-button = Einfügen …
welcome-browser-title = Aus dem Browser speichern
welcome-browser-text = Ein Lesezeichen, das die offene Seite an Aldine gibt. Kopieren Sie seine Adresse und legen Sie im Browser ein Lesezeichen damit an.
welcome-browser-button = Lesezeichen kopieren
welcome-sample-title = Erst einmal umsehen
welcome-sample-text = Ein Artikel, der mit Aldine kommt. Legen Sie ihn danach in den Papierkorb.
welcome-sample-button = Hinzufügen
settings-find = Einstellung suchen
settings-none = Keine Einstellung hat diese Wörter.
welcome-drop = Dateien können auch überall in diesem Fenster abgelegt werden.
welcome-keys = Die Tastatur:

# Eine Bibliothek, die sich nicht öffnen lässt
unopened-title = Die Bibliothek lässt sich nicht öffnen
unopened-folder = Nichts darin wurde geändert. Sie liegt in

# Tastatur
help-title = Tastatur
help-find = Eine Taste finden
single-keys = Einzelne Tasten
single-keys-text = Ausschalten, wer diktiert oder leicht versehentlich tippt. Jede Handlung bleibt in den Menüs.
group-anywhere = Überall
group-goto = Gehe zu
group-views = Gespeicherte Ansichten
group-list = Artikel
group-choose = Mehrere auswählen
group-highlights = Markierungen und Notizen
group-reader = Lesen
command-add = Link, Text oder Datei hinzufügen
command-search = Suchen
command-find = Im Artikel suchen
command-undo = Rückgängig
command-redo = Wiederholen
command-help = Alle Tasten
command-searchHelp = So wird gesucht
command-palette = Befehle
command-toggleSidebar = Seitenleiste
command-focusMode = Nur der Artikel
command-fullScreen = Ganzer Bildschirm
command-nextPane = Nächster Bereich
command-previousPane = Voriger Bereich
command-nextTheme = Nächstes Farbschema
command-interfaceLarger = Oberfläche größer
command-interfaceSmaller = Oberfläche kleiner
command-interfaceReset = Oberfläche wie üblich
command-escape = Zurück oder schließen
command-goInbox = Eingang
command-goLater = Später
command-goArchive = Archiv
command-goFavorites = Favoriten
command-goHighlights = Markierungen
command-goTags = Schlagwörter
command-goTrash = Papierkorb
command-goAttention = Braucht Hilfe
command-goHistory = Verlauf
command-goImport = Importieren
command-goSettings = Einstellungen
command-next = Nächster
command-previous = Voriger
command-first = Erster
command-last = Letzter
command-open = Öffnen
command-openOriginal = Im Browser öffnen
command-archive = Archivieren
command-later = Später lesen
command-favorite = Favorit
command-read = Gelesen oder ungelesen
command-tags = Schlagwörter
command-trash = In den Papierkorb
command-itemMenu = Menü des Artikels
command-moveTo = Verschieben nach
command-saveView = Ansicht speichern
command-view1 = Gespeicherte Ansicht 1
command-view2 = Gespeicherte Ansicht 2
command-view3 = Gespeicherte Ansicht 3
command-view4 = Gespeicherte Ansicht 4
command-view5 = Gespeicherte Ansicht 5
command-view6 = Gespeicherte Ansicht 6
command-view7 = Gespeicherte Ansicht 7
command-view8 = Gespeicherte Ansicht 8
command-view9 = Gespeicherte Ansicht 9
command-saveAgain = Seite neu speichern
command-choose = Auswählen
command-extendDown = Den nächsten mit auswählen
command-extendUp = Den vorigen mit auswählen
command-chooseAll = Alle auswählen
command-chooseNone = Keinen auswählen
command-paragraphNext = Nächster Absatz
command-paragraphPrevious = Voriger Absatz
command-pageDown = Seite weiter
command-pageUp = Seite zurück
command-nextArticle = Nächster Artikel
command-previousArticle = Voriger Artikel
command-findNext = Nächste Fundstelle
command-findPrevious = Vorige Fundstelle
command-textLarger = Größerer Text
command-textSmaller = Kleinerer Text
command-textReset = Textgröße wie üblich
command-linesShorter = Kürzere Zeilen
command-linesLonger = Längere Zeilen
command-listen = Vorlesen oder anhalten
command-display = Darstellung
command-info = Über den Artikel
command-copyLink = Link kopieren
command-print = Drucken oder als PDF sichern
command-lookUp = Wörter nachschlagen
command-notebook = Notizbuch
command-highlight = Markieren
command-noteHighlight = Markieren mit Notiz
command-copyQuote = Als Zitat kopieren
command-highlight1 = Markierung der ersten Art
command-highlight2 = Markierung der zweiten Art
command-highlight3 = Markierung der dritten Art
command-highlight4 = Markierung der vierten Art
command-nextHighlight = Nächste Markierung
command-previousHighlight = Vorige Markierung
command-deleteHighlight = Markierung löschen
command-selectionBar = Zur Leiste der Auswahl
command-extendWordRight = Auswahl um ein Wort nach rechts
command-extendWordLeft = Auswahl um ein Wort nach links
command-extendLetterRight = Auswahl um einen Buchstaben nach rechts
command-extendLetterLeft = Auswahl um einen Buchstaben nach links
command-back = Zurück zur Liste
interface-size = Oberfläche { $size } %

# Tasten ändern
change-keys = Tasten ändern …
key-preset = Tasten
key-preset-text = Woher die Finger kommen. Eigene Tasten bleiben.
preset-aldine = Aldine
preset-pocket = Pocket
preset-gmail = Gmail
preset-vim = Vim
keys-reset = Alle Änderungen zurücknehmen
keys-reset-one = { $name }: Änderung zurücknehmen
keys-change = { $group }, { $name }: Taste ändern
keys-none = Keine Taste
keys-press = Neue Taste für „{ $name }“ drücken. Esc lässt alles, wie es ist.
keys-reserved = { $key } behält überall seine Bedeutung.
keys-conflict = { $key } bedeutet „{ $name }“.
keys-take = Stattdessen hier verwenden

# Befehle
palette = Befehle
palette-placeholder = Ein Befehl, ein Ort, ein Artikel, ein Schlagwort, eine Einstellung
palette-recent = Zuletzt verwendet
palette-item = Mit „{ $title }“
palette-item-several = Mit den ausgewählten Artikeln
palette-goto = Gehe zu
palette-articles = Artikel
palette-tags = Schlagwörter
palette-settings = Einstellungen
palette-commands = Alles andere
palette-search = In Artikeln nach „{ $text }“ suchen
palette-none = So heißt nichts.
palette-move = bewegen
palette-do = ausführen
articles = { $count ->
    [one] { $count } Artikel
   *[other] { $count } Artikel
}

# Einstellungen
settings-reading = Lesen
settings-highlights = Markierungen
settings-keyboard = Tastatur
settings-network = Netz und Privates
settings-about = Diese Bibliothek
kind-name-text = Wofür eine Markierung dieses Aussehens steht. Leer: der übliche Name.
interface-size-name = Größe der Oberfläche
interface-size-name-text = Alles außer dem Text der Artikel, der eine eigene Größe hat.
percent = { $number } %
language = Sprache
language-text = Worte, Zahlen und Daten des Fensters. Artikel bleiben in ihrer Sprache.
language-system = Wie das System
theme = Farbschema
theme-text = Farben des Fensters und des Artikels.
theme-system = Wie das System
theme-light = Hell
theme-sepia = Sepia
theme-dark = Dunkel
theme-black = Schwarz
theme-contrast = Kontrast
typeface = Schrift
typeface-text = Zum Lesen. Die Größen stehen in der Darstellung eines Artikels.
typeface-literata = Literata
typeface-source-serif = Source Serif
typeface-inter = Inter
typeface-atkinson = Atkinson Hyperlegible
typeface-opendyslexic = OpenDyslexic
typeface-system = Wie das System
library-folder = Wo die Bibliothek liegt
about = Aldine
about-text = Version auf diesem Rechner.
ledger = Jede Anfrage dieses Programms
ledger-text = Lesen, Suchen und Starten senden nichts. Nur das Speichern tut es, und jede seiner Anfragen steht hier.
ledger-none = Keine Anfrage wurde gestellt.
ledger-more = Mehr zeigen
ledger-when = Zeit
ledger-address = Adresse
ledger-why = Wofür
ledger-answer = Antwort
ledger-size = Größe

# Leseansicht

reader-no-article = Auf dieser Seite wurde kein Artikel gefunden. Gezeigt wird alles, bereinigt.
reader-empty = Nichts ist geöffnet.
reader-back = Zurück zur Liste
reader-tools = Artikel
reader-minutes = { $minutes } Min. Lesezeit
reader-saved-today = gespeichert heute um { $time }
reader-saved-yesterday = gespeichert gestern um { $time }
reader-saved-on = gespeichert { $date }
reader-open-original = Original im Browser öffnen
reader-left = { $minutes ->
    [one] noch { $minutes } Min.
   *[other] noch { $minutes } Min.
}
reader-left-percent = { $percent } · { $minutes ->
    [one] noch { $minutes } Min.
   *[other] noch { $minutes } Min.
}
reader-at-end = Zu Ende gelesen
reader-place = { $index } von { $total }
reader-from-start = Von Anfang an
reader-paused-here = Hier war die Pause
reader-end-next = Das ist das Ende. Noch einmal die Leertaste für den nächsten Artikel.
reader-image = Bild
reader-open-image = { $alt }, groß öffnen
reader-image-missing = Bild fehlt
reader-image-lost = Es ist nicht mehr in der Bibliothek.
reader-code = Code
reader-code-in = Code in { $language }
reader-wrap = Umbrechen
reader-copy = Kopieren
reader-copied = Kopiert
reader-not-copied = Die Zwischenablage war nicht erreichbar. Text auswählen und Strg+C drücken.
reader-code-copied = Code kopiert
reader-copy-formula = Als LaTeX kopieren
reader-link-copied = Link kopiert
reader-open-copy = Eigene Kopie öffnen
reader-link-saved = (gespeichert, öffnet die eigene Kopie)
reader-table = Tabelle
reader-note-title = Anmerkung { $sign }
reader-note-go = Zur Anmerkung

# Ein Speichern, das nicht ging

failed-tried = zuletzt versucht { $when }
failed-unknown = Die Seite konnte nicht gespeichert werden.
failed-browser = Im Browser öffnen
failed-browser-why = Die Seite dort ansehen. Als Datei gespeichert oder kopiert, lässt sie sich von hier hinzufügen.
failed-browser-do = Im Browser öffnen
failed-again = Noch einmal versuchen
failed-again-why = Aldine fragt die Website nur dann wieder, wenn es gewünscht wird.
failed-again-do = Jetzt versuchen
failed-trash = Auf sich beruhen lassen
failed-trash-why = Legt diesen Eintrag für 30 Tage in den Papierkorb.
failed-trash-do = In den Papierkorb
failed-steps = Was geschah, Schritt für Schritt
failed-step = { $url } gefragt: Antwort { $status }, { $size }
failed-step-error = { $url } gefragt: { $error }
failed-step-well = ging gut
failed-step-not = ging nicht gut
failed-copy = Diesen Bericht kopieren

# Im Artikel suchen

find-field = In diesem Artikel suchen
find-count = { $total ->
    [0] Nicht gefunden
   *[other] { $current } von { $total }
}
find-previous = Vorige Fundstelle
find-next = Nächste Fundstelle
find-close = Suche schließen

# Darstellung

display-title = Darstellung
display-scope = Gilt für
display-all = Alle Artikel
display-site = Diese Website
display-article = Dieser Artikel
display-face-atkinson-why = Buchstaben leicht zu unterscheiden
display-text = Text
display-reading = Lesen
display-fine = Feinheiten
display-text_size = Größe
display-line_height = Zeilenabstand
display-line_length = Zeilenlänge
display-paragraph_gap = Absatzabstand
display-heading_size = Größe der Überschriften
display-letter_spacing = Buchstabenabstand
display-word_spacing = Wortabstand
display-paragraph_marker = Absatzzeichen
display-hyphenate = Silben trennen
display-justify = Gerader rechter Rand
display-margin_notes = Notizen am Rand
display-spoken_highlights = Markierungen beim Vorlesen nennen
display-dim_images = Bilder im Dunkeln abdunkeln
display-reading_ruler = Leselineal
display-installed = Name einer installierten Schrift
display-not-installed = „{ $name }“ ist auf diesem Computer nicht installiert.
display-reset = Zurücksetzen
display-px = { $number } px
display-em = { $number } em
display-now = { $name }: { $value }
display-letters = { $count } Buchstaben

# Angaben

info-seal = Siegel
info-seal-complete = { $count ->
    [0] Der Text liegt in der Bibliothek und öffnet sich ohne Netz. Der Artikel hat keine Bilder.
    [one] Text und Bild liegen in der Bibliothek und öffnen sich ohne Netz.
   *[other] Der Text und alle { $count } Bilder liegen in der Bibliothek und öffnen sich ohne Netz.
}
info-seal-missing = { $count ->
    [one] Der Text liegt in der Bibliothek. Ein Bild nicht:
   *[other] Der Text liegt in der Bibliothek. { $count } Bilder nicht:
}
info-seal-text-only = Ohne Bilder gespeichert, wie gewünscht.
info-facts = Artikel
info-address = Adresse
info-canonical = Eigene Adresse der Seite
info-copy-address = Adresse kopieren
info-published = Erschienen
info-saved = Gespeichert
info-updated = Letzte Fassung
info-length = Länge
info-words = { $words } Wörter, { $minutes } Min.
info-language = Sprache
info-size = Größe
info-versions = Fassungen
info-version = Fassung { $number }, { $when }
info-version-shown = gezeigt
info-word-count = { $words } Wörter
info-report = Was behalten und weggelassen wurde
info-kept = Behalten: { $what }
info-dropped = Weggelassen: { $what }
info-chose = Gewählt: { $what }
info-noted = Bemerkt: { $what }
info-requests = Anfragen
info-requests-why = { $count ->
    [one] Aldine stellte eine Anfrage, um diesen Artikel zu speichern, und seither keine.
   *[other] Aldine stellte { $count } Anfragen, um diesen Artikel zu speichern, und seither keine.
}
info-no-requests = Für diesen Artikel wurde keine Anfrage gestellt.
info-more = { $count } weitere
info-save-again = Neu speichern

# Tasten der Leseansicht
command-sentenceRight = Satz nach rechts
command-sentenceLeft = Satz nach links
command-halfPageDown = Halbe Seite weiter
command-halfPageUp = Halbe Seite zurück


# Markierungen

highlight-yellow = Kernpunkt
highlight-red = Zweifel
highlight-green = Zitat
highlight-blue = Nachschlagen
highlight-says = { $kind }, markiert:
highlight-ends = Ende der Markierung
highlighted = Markiert: { $kind }
highlight-read = { $quote } Notiz: { $note }
highlight-delete = Markierung löschen
highlight-deleted = { $count ->
    [one] Markierung gelöscht
   *[other] { $count } Markierungen gelöscht
}
highlight-attached = Die Markierung hat ihre Stelle wieder
highlight-lost = Diese Markierung hat ihre Stelle verloren. Sie wartet im Notizbuch.
highlight-nothing = Nichts ist ausgewählt. Wörter auswählen oder mit den Pfeiltasten zu einem Satz gehen.
highlight-none-next = Keine Markierung mehr danach
highlight-none-previous = Keine Markierung davor
highlight-tags = Schlagwörter der Markierung
highlight-image = Bild markieren
highlight-image-remove = Markierung vom Bild nehmen
highlight-copy-link = Link zur Markierung kopieren
highlight-attach-here = Hier anheften: „{ $quote }“
selection-bar = Auswahl
selection-bar-highlight = Markierung
selection-note = Notiz
selection-copy = Als Zitat kopieren
selection-copy-words = Worte kopieren
selection-search = Danach suchen
selection-attach = Hier anheften
quote-copied = Zitat kopiert
today-at = heute { $time }
note-on = Notiz zu { $kind }
note-edit = Notiz bearbeiten
note-placeholder = Notiz schreiben
reader-highlights = { $highlights ->
    [one] { $highlights } Markierung
   *[other] { $highlights } Markierungen
} · { $notes ->
    [one] { $notes } Notiz
   *[other] { $notes } Notizen
}

# Notizbuch

notebook-title = Notizbuch
notebook-highlights = Markierungen
notebook-highlights-count = Markierungen { $count }
notebook-outline = Gliederung
notebook-info = Angaben
notebook-filter = Welche Markierungen
notebook-all = Alle
notebook-kind = { $kind } { $count }
notebook-noted = Mit Notizen
notebook-own = Eigene Notiz zum Artikel
notebook-own-write = Notiz zum Artikel schreiben
notebook-none = Noch keine Markierungen. Wörter auswählen oder mit den Pfeiltasten zu einem Satz gehen und H drücken.
notebook-go = Zum Text: { $quote }
notebook-image = Bild
notebook-go-empty = Im Text zeigen
notebook-export = Markierungen und Notizen ausgeben
export-markdown = Markdown
export-json = JSON (Web Annotation)
export-csv = Tabelle (CSV)
export-saved = Gespeichert als { $path }
outline-none = Dieser Artikel hat keine Überschriften.
lost-title = { $count ->
    [one] { $count } Markierung hat ihre Stelle verloren
   *[other] { $count } Markierungen haben ihre Stelle verloren
}
lost-why = Die Seite hatte sich geändert, als sie neu gespeichert wurde. Die eigenen Worte bleiben und sind weiter zu finden.
lost-closest = Ähnlichste Stelle: { $percent } % gleich
lost-no-passage = Keine ähnliche Stelle. Text auswählen, dann „Hier anheften“.
lost-show = Zeigen und anheften
lost-attach = Anheften
lost-keep = Als Notiz behalten
lost-found = Ähnlichste Stelle ausgewählt: { $passage }
lost-select = Die Stelle im Text auswählen, dann „Hier anheften“.

# Fassungen

version-compare = Vergleichen
version-compare-with = Fassung { $number } mit Fassung { $shown } vergleichen
version-use = Diese verwenden
version-use-number = Fassung { $number } verwenden
version-used = Fassung { $number } wird gezeigt
compare-title = Fassung { $from } und Fassung { $to }
compare-sum = { $removed ->
    [one] { $removed } Wort entfernt
   *[other] { $removed } Wörter entfernt
}, { $added ->
    [one] { $added } Wort hinzugefügt
   *[other] { $added } Wörter hinzugefügt
}
compare-same = Die Wörter sind dieselben.
compare-folded = { $count ->
   *[other] { $count } Wörter sind gleich
}
compare-removed = Entfernt: { $words }
compare-added = Hinzugefügt: { $words }
extract = Neu herauslesen
extract-why = Liest die gespeicherte Seite noch einmal. Nichts wird geladen.
extracted-same = Die gespeicherte Seite ergibt denselben Artikel
extracted = { $lost ->
    [0] Neu herausgelesen. Alle Markierungen haben ihre Stelle behalten.
    [one] Neu herausgelesen. { $lost } Markierung hat ihre Stelle verloren; sie wartet im Notizbuch.
   *[other] Neu herausgelesen. { $lost } Markierungen haben ihre Stelle verloren; sie warten im Notizbuch.
}

# Was ein neues Speichern von ihnen sagt

save-done-marks = { $lost ->
    [0] „{ $title }“ gespeichert. { $kept ->
        [one] Die Markierung hat ihre Stelle behalten.
       *[other] Alle { $kept } Markierungen haben ihre Stelle behalten.
    }
    [one] „{ $title }“ gespeichert. { $lost } Markierung hat ihre Stelle verloren, { $kept } haben sie behalten.
   *[other] „{ $title }“ gespeichert. { $lost } Markierungen haben ihre Stelle verloren, { $kept } haben sie behalten.
}

# Vorlesen

listening = Vorlesen
listen = Vorlesen
listen-play = Ab hier vorlesen
listen-pause = Pause
listen-back = Satz zurück
listen-on = Satz weiter
listen-of = von { $all }
listen-time = { $now } von { $all }
listen-place = Stelle im Artikel
listen-to-voice = Zurück zur Stimme
listen-speed = Tempo
listen-times = { $speed }×
listen-voice = Stimme
listen-voice-system = Stimme des Systems
listen-until = Wann aufhören
listen-until-end = Ende des Artikels
listen-until-list = Mit der Liste weitermachen
listen-until-minutes = { $minutes ->
    [one] In { $minutes } Minute
   *[other] In { $minutes } Minuten
}
listen-close = Vorlesen beenden
listen-nothing = Hier gibt es nichts vorzulesen.
listen-ended = Bis zum Ende vorgelesen
listen-failed = Die Stimme hat aufgehört: { $reason }
listen-none-linux = Dieser Computer hat noch keine Stimme. Die Pakete speech-dispatcher und speech-dispatcher-espeak-ng installieren (Fedora: speech-dispatcher und espeak-ng), dann erneut auf Vorlesen drücken.
listen-none-macos = Dieser Mac hat noch keine Stimme. In den Systemeinstellungen unter Bedienungshilfen, Gesprochene Inhalte eine hinzufügen, dann erneut auf Vorlesen drücken.
listen-none-windows = Dieser Computer hat noch keine Stimme. In den Einstellungen unter Zeit und Sprache, Spracherkennung eine hinzufügen, dann erneut auf Vorlesen drücken.
look-up-nowhere = In den Einstellungen angeben, wo nachgeschlagen wird. Bis dahin wird nichts gefragt.
look-up = Wörter nachschlagen
look-up-text = Eine Webadresse mit %s für die Wörter; sie wird im Browser geöffnet, wenn du fragst. Ist hier nichts angegeben, wird auf einem Mac das Lexikon des Systems gefragt.
look-up-address-wrong = Hier muss eine Webadresse mit %s stehen.
