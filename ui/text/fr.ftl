# Les mots de l’interface en français. Chaque message est entier ; nombres et pluriels suivent la langue.

app-name = Aldine
title = { $title } – Aldine
library = Bibliothèque
article = Article
skip-list = Aller à la liste
skip-article = Aller à l’article
splitter-sidebar = Largeur de la barre latérale
splitter-list = Largeur de la liste
failed = L’opération n’a pas abouti. Rien n’a été modifié.
failed-with = { $message } { $advice }
backup-failed = La sauvegarde du jour n’a pas pu être faite. { $message } { $advice }

# Mots communs à de nombreux boutons
add = Ajouter un lien, un texte ou un fichier
save = Enregistrer
open = Ouvrir
show = Afficher
close = Fermer
cancel = Annuler
undo = Annuler
redo = Rétablir
details = Détails
try-again = Réessayer
choose-files = Choisir des fichiers…
search = Rechercher
settings = Réglages
tags = Étiquettes

# Lieux
view-inbox = Boîte de réception
view-later = Plus tard
view-archive = Archives
view-favorites = Favoris
view-trash = Corbeille
view-needs-attention = À vérifier
view-all = Tous les articles
sidebar-item = { $count ->
    [0] { $name }
    [one] { $name }, { $count } article
   *[other] { $name }, { $count } articles
}
foot-complete = { $count ->
    [one] { $count } complet hors ligne
   *[other] { $count } complets hors ligne
}
foot-attention = { $count ->
    [0] rien à vérifier
    [one] { $count } à vérifier
   *[other] { $count } à vérifier
}
foot-local = Reste sur cet ordinateur
foot-no-account = Sans compte, sans serveur
foot-saving = { $count ->
    [one] Enregistrement de { $count } page
   *[other] Enregistrement de { $count } pages
}

sidebar-highlights = { $count ->
    [one] { $name }, { $count } surlignage
   *[other] { $name }, { $count } surlignages
}
tag-fold = Replier le contenu de { $tag }
tag-unfold = Déplier le contenu de { $tag }

# Vues enregistrées
views = Vues
view-name = Nom de la vue
view-menu = Menu de { $name }
view-rename = Renommer…
view-up = Monter
view-down = Descendre
view-delete = Supprimer la vue
did-save-view = Vue « { $name } » enregistrée
did-delete-view = Vue « { $name } » supprimée
empty-saved = Rien ici ne répond à la recherche de cette vue.

# Tous les surlignages
highlights = Surlignages
highlights-find = Rechercher dans les surlignages et les notes
highlights-site = Site
highlights-saved = Date d’enregistrement de l’article
span-any-time = N’importe quand
span-week = Semaine écoulée
span-month = Mois écoulé
span-year = Année écoulée
highlights-any-tag = Toutes les étiquettes
highlights-orphaned = Sans emplacement
highlights-chip = { $name } { $count }
highlights-count = { $count ->
    [one] { $count } surlignage
   *[other] { $count } surlignages
}
highlights-more = Afficher plus
highlights-none = Aucun surlignage pour l’instant. Sélectionner des mots dans un article et appuyer sur H.
highlights-none-found = Aucun surlignage ne correspond.
highlights-image = Une image
highlights-menu = Menu du surlignage
highlights-open = Ouvrir dans l’article
highlights-delete = Supprimer le surlignage
highlights-file = Surlignages
export = Exporter…
did-change-highlight = Surlignage modifié
did-delete-highlights = { $count ->
    [one] Surlignage supprimé
   *[other] { $count } surlignages supprimés
}

# Liens d’un article avec les autres
related-twins = Le même article, semble-t-il
related-items = Articles proches
related-cites = Renvoie à
related-cited-by = Cité par
related-merge-text = Les étiquettes, les surlignages et la date la plus ancienne sont réunis ; les autres articles vont à la corbeille.
related-merge = Fusionner dans celui-ci
did-merge = { $count ->
    [one] Un article fusionné dans « { $title } »
   *[other] { $count } articles fusionnés dans « { $title } »
}

# Toutes les étiquettes
tags-find = Rechercher une étiquette
tags-count = { $count ->
    [one] { $count } étiquette
   *[other] { $count } étiquettes
}
tags-none = Aucune étiquette pour l’instant. Appuyer sur T sur un article pour lui en donner une.
tags-menu = Menu de { $tag }
tags-show = Afficher ses articles
tags-choose = Sélectionner { $tag }
tags-unchoose = Ne pas sélectionner
tags-rename = Renommer { $tag }
tags-will-merge = Sera réunie à { $tag }.
tags-color = Couleur de { $tag }
tags-merge = Fusionner…
tags-merge-into = Fusionner dans
tags-delete = Supprimer l’étiquette
tags-delete-some = { $count ->
    [one] Supprimer l’étiquette
   *[other] Supprimer { $count } étiquettes
}
color-none = Sans couleur
color-yellow = Jaune
color-red = Rouge
color-green = Vert
color-blue = Bleu
did-rename-tag = { $tag } s’appelle désormais { $name }
did-merge-tag = { $tag } fusionnée dans { $name }
did-merge-tags = { $count } étiquettes fusionnées dans { $tag }
did-delete-tag = { $count ->
    [one] Étiquette { $tag } supprimée
   *[other] { $count } étiquettes supprimées
}
did-color-tag = { $tag } a une autre couleur

# Ce qui a été fait
history = Historique
history-text = Tout ce qui peut être annulé, le plus récent d’abord.
history-none = Rien n’a encore été fait.
history-undo-to = Annuler jusqu’avant ceci
history-redo-to = Rétablir jusqu’à ceci
history-act = { $verb ->
    [save] Enregistré
    [import] Importé
    [inbox] Déplacé vers la boîte de réception
    [later] Mis dans Plus tard
    [archive] Archivé
    [trash] Mis à la corbeille
    [restore] Restauré
    [favorite] Ajouté aux favoris
    [unfavorite] Retiré des favoris
    [unread] Marqué comme non lu
    [reading] Marqué comme en cours
    [finished] Marqué comme lu
    [tag] Étiquette ajoutée
    [untag] Étiquette retirée
    [rename_tag] Étiquette renommée
    [merge_tags] Étiquettes fusionnées
    [delete_tag] Étiquette supprimée
    [delete_tags] Étiquettes supprimées
    [save_view] Vue enregistrée
    [change_view] Vue modifiée
    [delete_view] Vue supprimée
    [order_views] Vues réordonnées
    [color_tag] Couleur d’étiquette changée
    [highlight] Surligné
    [change_highlight] Surlignage modifié
    [delete_highlights] Surlignages supprimés
    [attach_highlight] Surlignage remis à sa place
    [note] Note écrite
    [merge] Fusionné
    [show_version] Autre version affichée
    [reextract] Extrait à nouveau
   *[other] { $verb }
}

# Importation
import = Importer
import-text = Articles d’un fichier JSON Lines, où chaque ligne est un article avec son texte, ses dates, ses étiquettes et ses surlignages. Rien n’est téléchargé, et rien ne change avant un aperçu de ce qui va se passer.
import-step-choose = Choisir
import-step-check = Vérifier
import-step-import = Importer
import-step-receipt = Bilan
import-unchanged = rien n’a encore été modifié
import-checking = Lecture des fichiers. Rien n’est modifié.
import-goes-on = Il est possible de quitter cette page : l’importation continue.
import-progress = { $done } sur { $total }
import-progress-name = Avancement de l’importation
import-stop = Arrêter
import-stopped = Arrêtée avant la fin. Ce qui a déjà été importé reste.
import-will-added = { $count ->
    [one] nouvel article
   *[other] nouveaux articles
}
import-did-added = { $count ->
    [one] article ajouté
   *[other] articles ajoutés
}
import-known = déjà dans la bibliothèque, ou en double dans les fichiers
import-will-highlights = { $count ->
    [one] surlignage à remettre à sa place
   *[other] surlignages à remettre à leur place
}
import-did-highlights = { $count ->
    [one] surlignage ajouté
   *[other] surlignages ajoutés
}
import-failures = { $count ->
    [one] ligne qui n’est pas un article
   *[other] lignes qui ne sont pas des articles
}
import-failures-title = Lignes qui ne sont pas des articles
import-file = Fichier
import-line = Ligne
import-reason = Raison
import-do = { $count ->
    [one] Importer { $count } article
   *[other] Importer { $count } articles
}
import-undo = Défaire cette importation…
import-undo-title = Défaire cette importation ?
import-undo-text = { $count ->
    [one] { $count } article va à la corbeille pour 30 jours.
   *[other] { $count } articles vont à la corbeille pour 30 jours.
}
import-undo-do = Défaire l’importation
import-another = Importer d’autres articles
import-read = Afficher tous les articles
did-import = { $count ->
    [one] { $count } article importé
   *[other] { $count } articles importés
}

# Sceaux
seal-complete = Complet hors ligne
seal-images-missing = { $count ->
    [one] { $count } image manquante
   *[other] { $count } images manquantes
}
seal-text-only = Texte seul
seal-failed = Non enregistré

# Lignes de la liste
row-loading = Chargement
row-no-site = Sans adresse
row-name = { $title }, { $site }, { $reading ->
    [unread] non lu
    [reading] en cours
   *[finished] lu
}, { $time }, { $favorite ->
    [true] favori, { $seal }
   *[false] { $seal }
}
row-name-found = { $title }, { $site }, { $seal }. { $passage }
minutes = { $minutes } min
minutes-left = il reste { $minutes } min
saved-when = enregistré { $when }

# Actions, sur les boutons et dans les menus
act-choose = Sélectionner
act-menu = Plus
act-archive = Archiver
act-unarchive = Déplacer vers la boîte de réception
act-later = Lire plus tard
act-unlater = Déplacer vers la boîte de réception
act-favorite = Ajouter aux favoris
act-unfavorite = Retirer des favoris
act-read = Marquer comme lu
act-unread = Marquer comme non lu
act-tags = Étiquettes…
act-moveTo = Déplacer vers…
act-trash = Mettre à la corbeille
act-restore = Restaurer
act-delete = Supprimer définitivement
item-menu = Menu de { $title }

# Ce qui a été fait
did-archive = { $count ->
    [one] « { $title } » archivé
   *[other] { $count } articles archivés
}
did-inbox = { $count ->
    [one] « { $title } » déplacé vers la boîte de réception
   *[other] { $count } articles déplacés vers la boîte de réception
}
did-later = { $count ->
    [one] « { $title } » mis dans Plus tard
   *[other] { $count } articles mis dans Plus tard
}
did-trash = { $count ->
    [one] « { $title } » mis à la corbeille
   *[other] { $count } articles mis à la corbeille
}
did-restore = { $count ->
    [one] « { $title } » restauré
   *[other] { $count } articles restaurés
}
did-favorite = { $count ->
    [one] « { $title } » ajouté aux favoris
   *[other] { $count } articles ajoutés aux favoris
}
did-unfavorite = { $count ->
    [one] « { $title } » retiré des favoris
   *[other] { $count } articles retirés des favoris
}
did-read = { $count ->
    [one] « { $title } » marqué comme lu
   *[other] { $count } articles marqués comme lus
}
did-unread = { $count ->
    [one] « { $title } » marqué comme non lu
   *[other] { $count } articles marqués comme non lus
}
did-delete = { $count ->
    [one] « { $title } » supprimé définitivement
   *[other] { $count } articles supprimés définitivement
}
did-tag = { $count ->
    [one] Étiquette { $tag } ajoutée à « { $title } »
   *[other] Étiquette { $tag } ajoutée à { $count } articles
}
did-untag = { $count ->
    [one] Étiquette { $tag } retirée de « { $title } »
   *[other] Étiquette { $tag } retirée de { $count } articles
}
undone = Action annulée
redone = Action rétablie
nothing-to-undo = Il n’y a rien à annuler
nothing-to-redo = Il n’y a rien à rétablir
delete-title = { $count ->
    [one] Supprimer définitivement « { $title } » ?
   *[other] Supprimer définitivement { $count } articles ?
}
delete-text = Le texte, les images et la page enregistrée disparaissent. Cette action est irréversible.
no-original = Cet article n’a pas d’adresse : il vient d’un fichier ou d’un collage.
no-next = C’est le dernier article de la liste
no-previous = C’est le premier article de la liste

# Sélection multiple
chosen = { $count ->
    [one] { $count } sélectionné
   *[other] { $count } sélectionnés
}
chosen-bar = Articles sélectionnés

# Modification des étiquettes
tags-field = { $count ->
    [one] Étiquettes de « { $title } »
   *[other] Étiquettes de { $count } articles
}
tags-placeholder = Ajouter ou retirer une étiquette
tags-new = Nouvelle étiquette « { $tag } »
tags-on-all = { $total ->
    [one] sur { $total }
   *[other] sur les { $total }
}
tags-suggested = { $tag }
tags-field-highlight = Étiquettes du surlignage
tags-on = { $count ->
    [one] sur { $count } de { $total }
   *[other] sur { $count } de { $total }
}

# La liste
sort = Ordre
sort-newest = Plus récents d’abord
sort-oldest = Plus anciens d’abord
sort-title = Par titre
sort-shortest = Plus courts d’abord
sort-longest = Plus longs d’abord
density = Hauteur des lignes
density-text = Ce que la liste montre de chaque article.
density-comfortable = Aérée
density-compact = Compacte
filter = Filtre
filter-all = Tous
filter-unread = Non lus
filter-reading = En cours
filter-finished = Lus
filter-off = Tout afficher
empty-filter = Rien ici à ce stade de lecture.
empty-inbox = La boîte de réception est vide. Coller un lien pour enregistrer une page.
empty-inbox-later = { $count ->
    [one] La boîte de réception est lue ; { $count } article attend dans Plus tard.
   *[other] La boîte de réception est lue ; { $count } articles attendent dans Plus tard.
}
empty-later = Rien dans Plus tard. La touche B y met un article.
empty-archive = Rien dans les archives. La touche E y met un article.
empty-favorites = Aucun favori. La touche S ajoute un article aux favoris.
empty-trash = La corbeille est vide. Ce qui est supprimé y reste 30 jours.
empty-needs-attention = Tout est complet et s’ouvre sans réseau.
empty-all = Rien ici.
empty-tag = Aucun article n’a cette étiquette.

# Recherche
search-placeholder = Rechercher dans tout ce qui est enregistré
search-leave = Quitter la recherche
found = { $count ->
    [0] Aucun résultat
    [one] { $count } article
   *[other] { $count } articles
}
empty-search = Aucun résultat pour « { $query } ».
empty-search-more = Des mots moins nombreux ou plus courts donnent plus de résultats. La recherche ignore la corbeille.
did-you-mean = Plutôt { $meant } ?
search-without = Sans { $piece } : { $count }
search-narrow = Affiner par
search-completions = Suites possibles
passage-note = dans une note personnelle
passage-highlight = dans les surlignages
sort-relevance = Plus pertinents d’abord
search-help = Comment rechercher
search-help-lead = Les mots sont trouvés dans les titres, textes, auteurs, sites, étiquettes, notes et surlignages, sans tenir compte de la casse ni des accents. Un clic sur un exemple permet de l’essayer.
search-help-try = Rechercher { $text }
search-help-words = Mots
search-help-where = Où
search-help-state = Ce qui en a été fait
search-help-size = Date, longueur et ordre
search-help-words-text = les deux mots, n’importe où
search-help-phrase-text = ces mots l’un après l’autre
search-help-prefix-text = les mots qui commencent ainsi
search-help-not-text = sans ce mot ; aussi devant un filtre
search-help-or-text = l’un des deux
search-help-brackets-text = les parenthèses regroupent
search-help-tag-text = avec cette étiquette, ou une étiquette qu’elle contient
search-help-site-text = de ce site ; son nom suffit
search-help-author-text = d’un auteur de ce nom
search-help-title-text = dans le titre
search-help-in-text = inbox, later, archive, favorite, trash, any
search-help-lang-text = dans cette langue
search-help-is-text = unread, reading, finished, orphaned
search-help-has-text = highlight, note, image, code
search-help-color-text = avec un surlignage de cette couleur : yellow, red, green, blue
search-help-progress-text = part déjà lue, en pour cent
search-help-saved-text = enregistré ce mois-là ; aussi 2026, 2026-03-09, today
search-help-published-text = publié avant cette année-là
search-help-read-text = lu depuis moins de deux semaines ; d, w, m et y
search-help-long-text = plus que ce nombre de mots ; aussi 300..500
search-help-minutes-text = moins de dix minutes
search-help-sort-text = newest, oldest, title, shortest, longest, relevance

# Ajout
add-title = Ajouter à Aldine
add-field = Lien, texte ou page
add-placeholder = Coller un ou plusieurs liens, du texte ou une page entière
add-drop = Déposer des fichiers ici : HTML, SingleFile, MHTML, texte ou Markdown
add-place = Où le ranger
add-what = Quoi enregistrer
add-with-images = Article et images
add-text-only = Texte seul
add-tags = Étiquettes, séparées par des virgules
add-page = Une page collée
add-bad = Ce n’est pas une adresse web.
add-bad-meant = Ce n’est pas une adresse web. Plutôt { $meant } ?
add-hint-links = { $count ->
    [one] { $count } page sera téléchargée.
   *[other] { $count } pages seront téléchargées.
}
add-hint-text = Ce texte sera enregistré comme article. Rien n’est téléchargé.
add-hint-html = Cette page sera enregistrée ; ses images seront téléchargées.
add-hint-formatted = Enregistré avec ses titres et ses liens ; ses images seront téléchargées.
drop-here = Déposer pour enregistrer
save-sum = { $left ->
    [0] Terminés : { $done }
   *[other] Terminés : { $done }, encore en cours : { $left }
}
save-goes-on = Cette fenêtre peut être fermée ; l’enregistrement continue
save-progress = Avancement de l’enregistrement
save-waiting = En attente
save-fetching = Téléchargement de la page
save-extracting = Recherche de l’article
save-images = Téléchargement des images : { $done } sur { $total }
save-storing = Rangement
save-stop = Arrêter
save-stopped = Arrêté. Rien n’a été enregistré.
save-known-same = Déjà enregistré le { $when } ; la page n’a pas changé
save-known-changed = Déjà enregistré le { $when } ; la page a changé depuis et devient une nouvelle version
save-new-version = Enregistrer la nouvelle version
save-text-here = Le texte est là
save-text-only = Texte seul, comme choisi
save-get-images = Télécharger les images
images-and-size = { $images ->
    [0] aucune image, { $size }
    [one] { $images } image, { $size }
   *[other] { $images } images, { $size }
}
save-done = « { $title } » enregistré
save-failed = « { $title } » n’a pas été enregistré
saved-missing = { $count ->
    [one] « { $title } » enregistré, { $count } image manquante
   *[other] « { $title } » enregistré, { $count } images manquantes
}
saving-again = Nouvel enregistrement de « { $title } »

# La première page
welcome-title = Un lieu pour faire une pause et lire
welcome-lead = Une page s’enregistre une fois, avec ses images. Elle s’ouvre en un instant, en ligne ou non.
welcome-placeholder = Coller le lien d’un premier article
welcome-files-title = Apporter ses pages
welcome-files-text = Pages enregistrées par le navigateur, pages SingleFile et MHTML, fichiers texte et Markdown.
welcome-files-button = Choisir des fichiers…
welcome-text-title = Coller un article
welcome-text-text = Du texte, un extrait de page ou plusieurs liens à la fois. Le texte n’a pas besoin de réseau.
welcome-text-button = Coller…
welcome-browser-title = Enregistrer depuis le navigateur
welcome-browser-text = Un signet qui transmet à Aldine la page ouverte. Copiez son adresse et faites-en un signet dans le navigateur.
welcome-browser-button = Copier le signet
welcome-sample-title = Regarder d’abord
welcome-sample-text = Un article fourni avec Aldine. Mettez-le à la corbeille quand vous aurez fini.
welcome-sample-button = L’ajouter
settings-find = Chercher un réglage
settings-none = Aucun réglage ne contient ces mots.
welcome-drop = Il est aussi possible de déposer des fichiers n’importe où dans cette fenêtre.
welcome-keys = Le clavier :

# Une bibliothèque impossible à ouvrir
unopened-title = Impossible d’ouvrir la bibliothèque
unopened-folder = Rien n’y a été modifié. Elle se trouve dans

# Clavier
help-title = Clavier
help-find = Rechercher un raccourci
single-keys = Raccourcis à une touche
single-keys-text = À désactiver en cas de saisie vocale ou d’appuis involontaires. Chaque action reste dans les menus.
group-anywhere = Partout
group-goto = Aller à
group-views = Vues enregistrées
group-list = Articles
group-choose = Sélection multiple
group-highlights = Surlignages et notes
group-reader = Lecture
command-add = Ajouter un lien, un texte ou un fichier
command-search = Rechercher
command-find = Rechercher dans l’article
command-undo = Annuler
command-redo = Rétablir
command-help = Toutes les touches
command-searchHelp = Comment rechercher
command-palette = Commandes
command-toggleSidebar = Barre latérale
command-focusMode = L’article seul
command-fullScreen = Plein écran
command-nextPane = Volet suivant
command-previousPane = Volet précédent
command-nextTheme = Thème suivant
command-interfaceLarger = Agrandir l’interface
command-interfaceSmaller = Réduire l’interface
command-interfaceReset = Rétablir la taille de l’interface
command-escape = Revenir ou fermer
command-goInbox = Boîte de réception
command-goLater = Plus tard
command-goArchive = Archives
command-goFavorites = Favoris
command-goHighlights = Surlignages
command-goTags = Étiquettes
command-goTrash = Corbeille
command-goAttention = À vérifier
command-goHistory = Historique
command-goImport = Importer
command-goSettings = Réglages
command-next = Suivant
command-previous = Précédent
command-first = Premier
command-last = Dernier
command-open = Ouvrir
command-openOriginal = Ouvrir dans le navigateur
command-archive = Archiver
command-later = Lire plus tard
command-favorite = Favori
command-read = Lu ou non lu
command-tags = Étiquettes
command-trash = Mettre à la corbeille
command-itemMenu = Menu de l’article
command-moveTo = Déplacer vers
command-saveView = Enregistrer la vue
command-view1 = Vue enregistrée 1
command-view2 = Vue enregistrée 2
command-view3 = Vue enregistrée 3
command-view4 = Vue enregistrée 4
command-view5 = Vue enregistrée 5
command-view6 = Vue enregistrée 6
command-view7 = Vue enregistrée 7
command-view8 = Vue enregistrée 8
command-view9 = Vue enregistrée 9
command-saveAgain = Enregistrer à nouveau la page
command-choose = Sélectionner
command-extendDown = Sélectionner aussi le suivant
command-extendUp = Sélectionner aussi le précédent
command-chooseAll = Tout sélectionner
command-chooseNone = Ne rien sélectionner
command-paragraphNext = Paragraphe suivant
command-paragraphPrevious = Paragraphe précédent
command-pageDown = Avancer d’une page
command-pageUp = Reculer d’une page
command-nextArticle = Article suivant
command-previousArticle = Article précédent
command-findNext = Résultat suivant
command-findPrevious = Résultat précédent
command-textLarger = Agrandir le texte
command-textSmaller = Réduire le texte
command-textReset = Rétablir la taille du texte
command-linesShorter = Raccourcir les lignes
command-linesLonger = Allonger les lignes
command-listen = Lire à voix haute ou mettre en pause
command-display = Affichage
command-info = À propos de l’article
command-copyLink = Copier le lien
command-print = Imprimer ou enregistrer en PDF
command-lookUp = Chercher les mots
command-notebook = Carnet
command-highlight = Surligner
command-noteHighlight = Surligner avec une note
command-copyQuote = Copier comme citation
command-highlight1 = Surlignage du premier type
command-highlight2 = Surlignage du deuxième type
command-highlight3 = Surlignage du troisième type
command-highlight4 = Surlignage du quatrième type
command-nextHighlight = Surlignage suivant
command-previousHighlight = Surlignage précédent
command-deleteHighlight = Supprimer le surlignage
command-selectionBar = Aller à la barre de sélection
command-extendWordRight = Étendre la sélection d’un mot à droite
command-extendWordLeft = Étendre la sélection d’un mot à gauche
command-extendLetterRight = Étendre la sélection d’une lettre à droite
command-extendLetterLeft = Étendre la sélection d’une lettre à gauche
command-back = Revenir à la liste
interface-size = Interface { $size } %

# Modification des touches
change-keys = Modifier les touches…
key-preset = Touches
key-preset-text = Les habitudes des doigts. Les touches personnelles sont conservées.
preset-aldine = Aldine
preset-pocket = Pocket
preset-gmail = Gmail
preset-vim = Vim
keys-reset = Abandonner toutes les modifications
keys-reset-one = { $name } : abandonner la modification
keys-change = { $group }, { $name } : modifier la touche
keys-none = Aucune touche
keys-press = Appuyer sur la nouvelle touche pour « { $name } ». Esc laisse tout en l’état.
keys-reserved = { $key } garde son rôle partout.
keys-conflict = { $key } sert à « { $name } ».
keys-take = L’utiliser ici à la place

# Palette de commandes
palette = Commandes
palette-placeholder = Une commande, un lieu, un article, une étiquette, un réglage
palette-recent = Utilisées récemment
palette-item = Pour « { $title } »
palette-item-several = Pour les articles sélectionnés
palette-goto = Aller à
palette-articles = Articles
palette-tags = Étiquettes
palette-settings = Réglages
palette-commands = Tout le reste
palette-search = Rechercher « { $text } » dans les articles
palette-none = Rien ne porte ce nom.
palette-move = se déplacer
palette-do = exécuter
articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}

# Réglages
settings-reading = Lecture
settings-highlights = Surlignages
settings-keyboard = Clavier
settings-network = Réseau et confidentialité
settings-about = Bibliothèque
kind-name-text = Ce que signifie un surlignage de cette apparence. Vide : le nom habituel.
interface-size-name = Taille de l’interface
interface-size-name-text = Tout sauf le texte des articles, qui a sa propre taille.
percent = { $number } %
language = Langue
language-text = Mots, nombres et dates de la fenêtre. Les articles restent dans leur langue.
language-system = Comme le système
theme = Thème
theme-text = Couleurs de la fenêtre et de l’article.
theme-system = Comme le système
theme-light = Clair
theme-sepia = Sépia
theme-dark = Sombre
theme-black = Noir
theme-contrast = Contrasté
typeface = Police
typeface-text = Pour la lecture. Les tailles se règlent dans le panneau Affichage d’un article.
typeface-literata = Literata
typeface-source-serif = Source Serif
typeface-inter = Inter
typeface-atkinson = Atkinson Hyperlegible
typeface-opendyslexic = OpenDyslexic
typeface-system = Comme le système
library-folder = Emplacement de la bibliothèque
about = Aldine
about-text = Version sur cet ordinateur.
ledger = Toutes les requêtes de ce programme
ledger-text = Lire, rechercher et démarrer n’envoient rien. Seul un enregistrement le fait, et chacune de ses requêtes figure ici.
ledger-none = Aucune requête n’a été faite.
ledger-more = Afficher plus
ledger-when = Heure
ledger-address = Adresse
ledger-why = Motif
ledger-answer = Réponse
ledger-size = Taille

# Vue de lecture

reader-no-article = Aucun article n’a été trouvé dans cette page. Elle est affichée en entier, nettoyée.
reader-empty = Rien n’est ouvert.
reader-back = Revenir à la liste
reader-tools = Article
reader-minutes = { $minutes } min de lecture
reader-saved-today = enregistré aujourd’hui à { $time }
reader-saved-yesterday = enregistré hier à { $time }
reader-saved-on = enregistré le { $date }
reader-open-original = Ouvrir l’original dans le navigateur
reader-left = { $minutes ->
    [one] il reste { $minutes } min
   *[other] il reste { $minutes } min
}
reader-left-percent = { $percent } · { $minutes ->
    [one] il reste { $minutes } min
   *[other] il reste { $minutes } min
}
reader-at-end = Lu jusqu’à la fin
reader-place = { $index } sur { $total }
reader-from-start = Depuis le début
reader-paused-here = Lecture interrompue ici
reader-end-next = C’est la fin. Appuyer à nouveau sur Espace pour l’article suivant.
reader-image = Image
reader-open-image = { $alt }, ouvrir en grand
reader-image-missing = Image manquante
reader-image-lost = Elle n’est plus dans la bibliothèque.
reader-code = Code
reader-code-in = Code { $language }
reader-wrap = Renvoyer à la ligne
reader-copy = Copier
reader-copied = Copié
reader-not-copied = Le presse-papiers n’est pas accessible. Sélectionner le texte et appuyer sur Ctrl+C.
reader-code-copied = Code copié
reader-copy-formula = Copier en LaTeX
reader-link-copied = Lien copié
reader-open-copy = Ouvrir la copie enregistrée
reader-link-saved = (enregistré, ouvre la copie)
reader-table = Tableau
reader-note-title = Note de bas de page { $sign }
reader-note-go = Aller à la note de bas de page

# Un enregistrement qui a échoué

failed-tried = dernier essai { $when }
failed-unknown = La page n’a pas pu être enregistrée.
failed-browser = Ouvrir dans le navigateur
failed-browser-why = Pour y voir la page. Enregistrée dans un fichier ou copiée, elle peut être ajoutée depuis ici.
failed-browser-do = Ouvrir dans le navigateur
failed-again = Réessayer
failed-again-why = Aldine n’interroge à nouveau le site que sur demande.
failed-again-do = Réessayer maintenant
failed-trash = Y renoncer
failed-trash-why = Met cette entrée à la corbeille pour 30 jours.
failed-trash-do = Mettre à la corbeille
failed-steps = Ce qui s’est passé, étape par étape
failed-step = Requête à { $url } : réponse { $status }, { $size }
failed-step-error = Requête à { $url } : { $error }
failed-step-well = réussi
failed-step-not = échoué
failed-copy = Copier ce rapport

# Rechercher dans l’article

find-field = Rechercher dans cet article
find-count = { $total ->
    [0] Aucun résultat
   *[other] { $current } sur { $total }
}
find-previous = Résultat précédent
find-next = Résultat suivant
find-close = Fermer la recherche

# Affichage

display-title = Affichage
display-scope = S’applique à
display-all = Tous les articles
display-site = Ce site
display-article = Cet article
display-face-atkinson-why = lettres faciles à distinguer
display-text = Texte
display-reading = Lecture
display-fine = Réglages fins
display-text_size = Taille
display-line_height = Interligne
display-line_length = Longueur des lignes
display-paragraph_gap = Espace entre paragraphes
display-heading_size = Taille des titres
display-letter_spacing = Espace entre lettres
display-word_spacing = Espace entre mots
display-paragraph_marker = Repère de paragraphe
display-hyphenate = Couper les mots
display-justify = Aligner le bord droit
display-margin_notes = Notes dans la marge
display-spoken_highlights = Nommer les surlignages à la lecture à voix haute
display-dim_images = Atténuer les images dans les thèmes sombres
display-reading_ruler = Règle de lecture
display-installed = Nom d’une police installée
display-not-installed = « { $name } » n’est pas installée sur cet ordinateur.
display-reset = Réinitialiser
display-px = { $number } px
display-em = { $number } em
display-now = { $name } : { $value }
display-letters = { $count } lettres

# Infos

info-seal = Sceau
info-seal-complete = { $count ->
    [0] Le texte est dans la bibliothèque et s’ouvre sans réseau. L’article n’a pas d’images.
    [one] Le texte et son image sont dans la bibliothèque et s’ouvrent sans réseau.
   *[other] Le texte et ses { $count } images sont dans la bibliothèque et s’ouvrent sans réseau.
}
info-seal-missing = { $count ->
    [one] Le texte est dans la bibliothèque. Une image n’y est pas :
   *[other] Le texte est dans la bibliothèque. { $count } images n’y sont pas :
}
info-seal-text-only = Enregistré sans images, comme demandé.
info-facts = Article
info-address = Adresse
info-canonical = Adresse canonique
info-copy-address = Copier l’adresse
info-published = Publié
info-saved = Enregistré
info-updated = Dernière version
info-length = Longueur
info-words = { $words } mots, { $minutes } min
info-language = Langue
info-size = Taille
info-versions = Versions
info-version = Version { $number }, { $when }
info-version-shown = affichée
info-word-count = { $words } mots
info-report = Ce qui a été gardé et écarté
info-kept = Gardé : { $what }
info-dropped = Écarté : { $what }
info-chose = Choisi : { $what }
info-noted = Constaté : { $what }
info-requests = Requêtes
info-requests-why = { $count ->
    [one] Aldine a fait une requête pour enregistrer cet article, et aucune depuis.
   *[other] Aldine a fait { $count } requêtes pour enregistrer cet article, et aucune depuis.
}
info-no-requests = Aucune requête n’a été faite pour cet article.
info-more = { $count } de plus
info-save-again = Enregistrer à nouveau

# Touches de la vue de lecture
command-sentenceRight = Phrase à droite
command-sentenceLeft = Phrase à gauche
command-halfPageDown = Avancer d’une demi-page
command-halfPageUp = Reculer d’une demi-page


# Surlignages

highlight-yellow = Point clé
highlight-red = Doute
highlight-green = Citation
highlight-blue = À rechercher
highlight-says = { $kind }, surligné :
highlight-ends = fin du surlignage
highlighted = Surligné : { $kind }
highlight-read = { $quote } Note : { $note }
highlight-delete = Supprimer le surlignage
highlight-deleted = { $count ->
    [one] Surlignage supprimé
   *[other] { $count } surlignages supprimés
}
highlight-attached = Le surlignage a retrouvé sa place
highlight-lost = Ce surlignage a perdu sa place. Il attend dans le carnet.
highlight-nothing = Rien n’est sélectionné. Sélectionner des mots, ou aller à une phrase avec les flèches.
highlight-none-next = Aucun surlignage après celui-ci
highlight-none-previous = Aucun surlignage avant celui-ci
highlight-tags = Étiquettes du surlignage
highlight-image = Surligner l’image
highlight-image-remove = Retirer le surlignage de l’image
highlight-copy-link = Copier le lien vers le surlignage
highlight-attach-here = Rattacher ici : « { $quote } »
selection-bar = Sélection
selection-bar-highlight = Surlignage
selection-note = Note
selection-copy = Copier comme citation
selection-copy-words = Copier les mots
selection-search = Rechercher ces mots
selection-attach = Rattacher ici
quote-copied = Citation copiée
today-at = aujourd’hui à { $time }
note-on = Note sur { $kind }
note-edit = Modifier la note
note-placeholder = Écrire une note
reader-highlights = { $highlights ->
    [one] { $highlights } surlignage
   *[other] { $highlights } surlignages
} · { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}

# Carnet

notebook-title = Carnet
notebook-highlights = Surlignages
notebook-highlights-count = Surlignages { $count }
notebook-outline = Plan
notebook-info = Infos
notebook-filter = Quels surlignages
notebook-all = Tous
notebook-kind = { $kind } { $count }
notebook-noted = Avec notes
notebook-own = Note personnelle sur l’article
notebook-own-write = Écrire une note sur l’article
notebook-none = Aucun surlignage pour l’instant. Sélectionner des mots, ou aller à une phrase avec les flèches et appuyer sur H.
notebook-go = Aller au texte : { $quote }
notebook-image = Image
notebook-go-empty = Afficher dans le texte
notebook-export = Exporter les surlignages et les notes
export-markdown = Markdown
export-json = JSON (Web Annotation)
export-csv = Tableau (CSV)
export-saved = Enregistré dans { $path }
outline-none = Cet article n’a pas d’intertitres.
lost-title = { $count ->
    [one] { $count } surlignage a perdu sa place
   *[other] { $count } surlignages ont perdu leur place
}
lost-why = La page avait changé lors du nouvel enregistrement. Les mots surlignés et les notes sont conservés et restent trouvables.
lost-closest = Passage le plus proche : { $percent } % de ressemblance
lost-no-passage = Aucun passage proche. Sélectionner du texte, puis choisir « Rattacher ici ».
lost-show = Afficher et rattacher
lost-attach = Rattacher
lost-keep = Garder comme note
lost-found = Passage le plus proche sélectionné : { $passage }
lost-select = Sélectionner le passage dans le texte, puis choisir « Rattacher ici ».

# Versions

version-compare = Comparer
version-compare-with = Comparer la version { $number } avec la version { $shown }
version-use = Utiliser celle-ci
version-use-number = Utiliser la version { $number }
version-used = La version { $number } est affichée
compare-title = Version { $from } et version { $to }
compare-sum = { $removed ->
    [one] { $removed } mot retiré
   *[other] { $removed } mots retirés
}, { $added ->
    [one] { $added } mot ajouté
   *[other] { $added } mots ajoutés
}
compare-same = Les mots sont les mêmes.
compare-folded = { $count ->
    [one] { $count } mot identique
   *[other] { $count } mots identiques
}
compare-removed = Retiré : { $words }
compare-added = Ajouté : { $words }
extract = Extraire à nouveau
extract-why = Relit la page conservée. Rien n’est téléchargé.
extracted-same = La page conservée donne le même article
extracted = { $lost ->
    [0] Article extrait à nouveau. Tous les surlignages ont gardé leur place.
    [one] Article extrait à nouveau. { $lost } surlignage a perdu sa place ; il attend dans le carnet.
   *[other] Article extrait à nouveau. { $lost } surlignages ont perdu leur place ; ils attendent dans le carnet.
}

# Ce qu’un nouvel enregistrement en dit

save-done-marks = { $lost ->
    [0] « { $title } » enregistré. { $kept ->
        [one] Son surlignage a gardé sa place.
       *[other] Ses { $kept } surlignages ont tous gardé leur place.
    }
    [one] « { $title } » enregistré. { $lost } surlignage a perdu sa place ; surlignages restés en place : { $kept }.
   *[other] « { $title } » enregistré. { $lost } surlignages ont perdu leur place ; surlignages restés en place : { $kept }.
}

# Lecture à voix haute

listening = Écoute
listen = Lire à voix haute
listen-play = Lire à voix haute à partir d’ici
listen-pause = Pause
listen-back = Phrase précédente
listen-on = Phrase suivante
listen-of = sur { $all }
listen-time = { $now } sur { $all }
listen-place = Position dans l’article
listen-to-voice = Revenir à la voix
listen-speed = Vitesse
listen-times = { $speed }×
listen-voice = Voix
listen-voice-system = Voix du système
listen-until = Quand s’arrêter
listen-until-end = Fin de l’article
listen-until-list = Continuer avec la liste
listen-until-minutes = { $minutes ->
    [one] Dans { $minutes } minute
   *[other] Dans { $minutes } minutes
}
listen-close = Arrêter la lecture à voix haute
listen-nothing = Il n’y a rien ici à lire à voix haute.
listen-ended = Lu à voix haute jusqu’à la fin
listen-failed = La voix s’est arrêtée : { $reason }
listen-none-linux = Cet ordinateur n’a pas encore de voix. Installez les paquets speech-dispatcher et speech-dispatcher-espeak-ng (Fedora : speech-dispatcher et espeak-ng), puis relancez la lecture.
listen-none-macos = Ce Mac n’a pas encore de voix. Ajoutez-en une dans Réglages Système, Accessibilité, Contenu énoncé, puis relancez la lecture.
listen-none-windows = Cet ordinateur n’a pas encore de voix. Ajoutez-en une dans Paramètres, Heure et langue, Voix, puis relancez la lecture.
look-up-nowhere = Indiquez dans les réglages où chercher les mots. D’ici là, rien n’est demandé.
look-up = Chercher des mots
look-up-text = Une adresse web avec %s à la place des mots, ouverte dans votre navigateur à votre demande. Sur un Mac, le dictionnaire du système est consulté si ce champ est vide.
look-up-address-wrong = Il faut ici une adresse web contenant %s.
