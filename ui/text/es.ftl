# Las palabras de la interfaz en español. Cada mensaje está entero; números y plurales siguen la lengua.

app-name = Aldine
title = { $title } – Aldine
library = Biblioteca
article = Artículo
skip-list = Ir a la lista
skip-article = Ir al artículo
splitter-sidebar = Ancho de la barra lateral
splitter-list = Ancho de la lista
failed = La operación no se completó. No se cambió nada.
failed-with = { $message } { $advice }
backup-failed = No se pudo hacer la copia de seguridad de hoy. { $message } { $advice }

# Palabras de muchos botones
add = Añadir enlace, texto o archivo
save = Guardar
open = Abrir
show = Mostrar
close = Cerrar
cancel = Cancelar
undo = Deshacer
redo = Rehacer
details = Detalles
try-again = Reintentar
choose-files = Elegir archivos…
search = Buscar
settings = Ajustes
tags = Etiquetas

# Lugares
view-inbox = Bandeja de entrada
view-later = Más tarde
view-archive = Archivados
view-favorites = Favoritos
view-trash = Papelera
view-needs-attention = Por revisar
view-all = Todos los artículos
sidebar-item = { $count ->
    [0] { $name }
    [one] { $name }, { $count } artículo
   *[other] { $name }, { $count } artículos
}
foot-complete = { $count ->
    [one] { $count } completo sin conexión
   *[other] { $count } completos sin conexión
}
foot-attention = { $count ->
    [0] nada por revisar
    [one] { $count } por revisar
   *[other] { $count } por revisar
}
foot-local = Se queda en este equipo
foot-no-account = Sin cuenta, sin servidor
foot-saving = { $count ->
    [one] Guardando { $count } página
   *[other] Guardando { $count } páginas
}

sidebar-highlights = { $count ->
    [one] { $name }, { $count } resaltado
   *[other] { $name }, { $count } resaltados
}
tag-fold = Contraer lo que hay en { $tag }
tag-unfold = Mostrar lo que hay en { $tag }

# Vistas guardadas
views = Vistas
view-name = Nombre de la vista
view-menu = Menú de { $name }
view-rename = Cambiar nombre…
view-up = Subir
view-down = Bajar
view-delete = Eliminar la vista
did-save-view = Vista «{ $name }» guardada
did-delete-view = Vista «{ $name }» eliminada
empty-saved = Nada aquí responde a la búsqueda de esta vista.

# Todos los resaltados
highlights = Resaltados
highlights-find = Buscar en resaltados y notas
highlights-site = Sitio
highlights-saved = Cuándo se guardó el artículo
span-any-time = Cualquier fecha
span-week = Última semana
span-month = Último mes
span-year = Último año
highlights-any-tag = Cualquier etiqueta
highlights-orphaned = Sin lugar
highlights-chip = { $name } { $count }
highlights-count = { $count ->
    [one] { $count } resaltado
   *[other] { $count } resaltados
}
highlights-more = Mostrar más
highlights-none = Aún no hay resaltados. Selecciona palabras en un artículo y pulsa H.
highlights-none-found = Ningún resaltado coincide.
highlights-image = Una imagen
highlights-menu = Menú del resaltado
highlights-open = Abrir en el artículo
highlights-delete = Eliminar el resaltado
highlights-file = Resaltados
export = Exportar…
did-change-highlight = Resaltado modificado
did-delete-highlights = { $count ->
    [one] Resaltado eliminado
   *[other] { $count } resaltados eliminados
}

# Relaciones de un artículo
related-twins = Parece el mismo artículo
related-items = Relacionados
related-cites = Enlaza a
related-cited-by = Enlazado desde
related-merge-text = Las etiquetas, los resaltados y la fecha más antigua se reúnen; los demás artículos van a la papelera.
related-merge = Combinar en este
did-merge = { $count ->
    [one] Un artículo combinado en «{ $title }»
   *[other] { $count } artículos combinados en «{ $title }»
}

# Todas las etiquetas
tags-find = Buscar una etiqueta
tags-count = { $count ->
    [one] { $count } etiqueta
   *[other] { $count } etiquetas
}
tags-none = Aún no hay etiquetas. Pulsa T en un artículo para ponerle una.
tags-menu = Menú de { $tag }
tags-show = Mostrar sus artículos
tags-choose = Seleccionar { $tag }
tags-unchoose = No seleccionar
tags-rename = Cambiar el nombre de { $tag }
tags-will-merge = Se une a { $tag }.
tags-color = Color de { $tag }
tags-merge = Combinar…
tags-merge-into = Combinar en
tags-delete = Eliminar la etiqueta
tags-delete-some = { $count ->
    [one] Eliminar la etiqueta
   *[other] Eliminar { $count } etiquetas
}
color-none = Sin color
color-yellow = Amarillo
color-red = Rojo
color-green = Verde
color-blue = Azul
did-rename-tag = { $tag } se llama ahora { $name }
did-merge-tag = { $tag } combinada en { $name }
did-merge-tags = { $count } etiquetas combinadas en { $tag }
did-delete-tag = { $count ->
    [one] Etiqueta { $tag } eliminada
   *[other] { $count } etiquetas eliminadas
}
did-color-tag = { $tag } tiene otro color

# Lo que se hizo
history = Historial
history-text = Todo lo que se puede deshacer, lo más reciente primero.
history-none = Aún no se ha hecho nada.
history-undo-to = Deshacer hasta antes de esto
history-redo-to = Rehacer hasta esto
history-act = { $verb ->
    [save] Guardado
    [import] Importado
    [inbox] Movido a la bandeja de entrada
    [later] Puesto en Más tarde
    [archive] Archivado
    [trash] Movido a la papelera
    [restore] Restaurado
    [favorite] Añadido a favoritos
    [unfavorite] Quitado de favoritos
    [unread] Marcado como no leído
    [reading] Marcado como en curso
    [finished] Marcado como leído
    [tag] Etiqueta añadida
    [untag] Etiqueta quitada
    [rename_tag] Etiqueta con otro nombre
    [merge_tags] Etiquetas combinadas
    [delete_tag] Etiqueta eliminada
    [delete_tags] Etiquetas eliminadas
    [save_view] Vista guardada
    [change_view] Vista cambiada
    [delete_view] Vista eliminada
    [order_views] Vistas reordenadas
    [color_tag] Etiqueta con otro color
    [highlight] Resaltado
    [change_highlight] Resaltado modificado
    [delete_highlights] Resaltados eliminados
    [attach_highlight] Resaltado de nuevo en su lugar
    [note] Nota escrita
    [merge] Combinado
    [show_version] Otra versión mostrada
    [reextract] Extraído de nuevo
   *[other] { $verb }
}

# Importación
import = Importar
import-text = Artículos de un archivo JSON Lines, cada línea un artículo con su texto, fechas, etiquetas y resaltados. No se descarga nada, y nada cambia antes de ver lo que va a ocurrir.
import-step-choose = Elegir
import-step-check = Comprobar
import-step-import = Importar
import-step-receipt = Resumen
import-unchanged = aún no se ha cambiado nada
import-checking = Leyendo los archivos. No se cambia nada.
import-goes-on = Se puede salir de esta página; la importación continúa.
import-progress = { $done } de { $total }
import-progress-name = Progreso de la importación
import-stop = Detener
import-stopped = Detenida antes del final. Lo que ya se importó se queda.
import-will-added = { $count ->
    [one] artículo nuevo
   *[other] artículos nuevos
}
import-did-added = { $count ->
    [one] artículo añadido
   *[other] artículos añadidos
}
import-known = ya en la biblioteca, o repetidos en los archivos
import-will-highlights = { $count ->
    [one] resaltado para poner en su lugar
   *[other] resaltados para poner en su lugar
}
import-did-highlights = { $count ->
    [one] resaltado añadido
   *[other] resaltados añadidos
}
import-failures = { $count ->
    [one] línea que no es un artículo
   *[other] líneas que no son artículos
}
import-failures-title = Líneas que no son artículos
import-file = Archivo
import-line = Línea
import-reason = Motivo
import-do = { $count ->
    [one] Importar { $count } artículo
   *[other] Importar { $count } artículos
}
import-undo = Deshacer esta importación…
import-undo-title = ¿Deshacer esta importación?
import-undo-text = { $count ->
    [one] { $count } artículo va a la papelera durante 30 días.
   *[other] { $count } artículos van a la papelera durante 30 días.
}
import-undo-do = Deshacer la importación
import-another = Importar más
import-read = Mostrar todos los artículos
did-import = { $count ->
    [one] { $count } artículo importado
   *[other] { $count } artículos importados
}

# Sellos
seal-complete = Completo sin conexión
seal-images-missing = { $count ->
    [one] Falta { $count } imagen
   *[other] Faltan { $count } imágenes
}
seal-text-only = Solo texto
seal-failed = Sin guardar

# Filas
row-loading = Cargando
row-no-site = Sin dirección
row-name = { $title }, { $site }, { $reading ->
    [unread] sin leer
    [reading] empezado
   *[finished] leído
}, { $time }, { $favorite ->
    [true] favorito, { $seal }
   *[false] { $seal }
}
row-name-found = { $title }, { $site }, { $seal }. { $passage }
minutes = { $minutes } min
minutes-left = { $minutes ->
    [one] queda { $minutes } min
   *[other] quedan { $minutes } min
}
saved-when = guardado { $when }

# Acciones, en botones y menús
act-choose = Seleccionar
act-menu = Más
act-archive = Archivar
act-unarchive = Mover a la bandeja de entrada
act-later = Leer más tarde
act-unlater = Mover a la bandeja de entrada
act-favorite = Añadir a favoritos
act-unfavorite = Quitar de favoritos
act-read = Marcar como leído
act-unread = Marcar como no leído
act-tags = Etiquetas…
act-moveTo = Mover a…
act-trash = Mover a la papelera
act-restore = Restaurar
act-delete = Eliminar para siempre
item-menu = Menú de { $title }

# Lo que se ha hecho
did-archive = { $count ->
    [one] «{ $title }» archivado
   *[other] { $count } artículos archivados
}
did-inbox = { $count ->
    [one] «{ $title }» movido a la bandeja de entrada
   *[other] { $count } artículos movidos a la bandeja de entrada
}
did-later = { $count ->
    [one] «{ $title }» puesto en Más tarde
   *[other] { $count } artículos puestos en Más tarde
}
did-trash = { $count ->
    [one] «{ $title }» movido a la papelera
   *[other] { $count } artículos movidos a la papelera
}
did-restore = { $count ->
    [one] «{ $title }» restaurado
   *[other] { $count } artículos restaurados
}
did-favorite = { $count ->
    [one] «{ $title }» añadido a favoritos
   *[other] { $count } artículos añadidos a favoritos
}
did-unfavorite = { $count ->
    [one] «{ $title }» quitado de favoritos
   *[other] { $count } artículos quitados de favoritos
}
did-read = { $count ->
    [one] «{ $title }» marcado como leído
   *[other] { $count } artículos marcados como leídos
}
did-unread = { $count ->
    [one] «{ $title }» marcado como no leído
   *[other] { $count } artículos marcados como no leídos
}
did-delete = { $count ->
    [one] «{ $title }» eliminado para siempre
   *[other] { $count } artículos eliminados para siempre
}
did-tag = { $count ->
    [one] Etiqueta { $tag } añadida a «{ $title }»
   *[other] Etiqueta { $tag } añadida a { $count } artículos
}
did-untag = { $count ->
    [one] Etiqueta { $tag } quitada de «{ $title }»
   *[other] Etiqueta { $tag } quitada de { $count } artículos
}
undone = Deshecho
redone = Rehecho
nothing-to-undo = No hay nada que deshacer
nothing-to-redo = No hay nada que rehacer
delete-title = { $count ->
    [one] ¿Eliminar «{ $title }» para siempre?
   *[other] ¿Eliminar { $count } artículos para siempre?
}
delete-text = Desaparecen el texto, las imágenes y la página guardada. Esto no se puede deshacer.
no-original = Este artículo no tiene dirección: viene de un archivo o de un texto pegado.
no-next = Este es el último artículo de la lista
no-previous = Este es el primer artículo de la lista

# Selección múltiple
chosen = { $count ->
    [one] { $count } seleccionado
   *[other] { $count } seleccionados
}
chosen-bar = Artículos seleccionados

# Edición de etiquetas
tags-field = { $count ->
    [one] Etiquetas de «{ $title }»
   *[other] Etiquetas de { $count } artículos
}
tags-placeholder = Añadir o quitar una etiqueta
tags-new = Etiqueta nueva «{ $tag }»
tags-on-all = { $total ->
    [one] en { $total }
   *[other] en los { $total }
}
tags-suggested = { $tag }
tags-field-highlight = Etiquetas del resaltado
tags-on = { $count ->
    [one] en { $count } de { $total }
   *[other] en { $count } de { $total }
}

# La lista
sort = Orden
sort-newest = Más recientes primero
sort-oldest = Más antiguos primero
sort-title = Por título
sort-shortest = Más cortos primero
sort-longest = Más largos primero
density = Altura de las filas
density-text = Cuánto muestra la lista de cada artículo.
density-comfortable = Amplia
density-compact = Compacta
filter = Filtro
filter-all = Todos
filter-unread = Sin leer
filter-reading = Empezados
filter-finished = Leídos
filter-off = Mostrar todo
empty-filter = Nada aquí en ese punto de lectura.
empty-inbox = La bandeja de entrada está vacía. Pega un enlace para guardar una página.
empty-inbox-later = { $count ->
    [one] La bandeja de entrada está leída; { $count } artículo espera en Más tarde.
   *[other] La bandeja de entrada está leída; { $count } artículos esperan en Más tarde.
}
empty-later = Nada en Más tarde. Pulsa B en un artículo para ponerlo aquí.
empty-archive = Nada en Archivados. Pulsa E en un artículo para ponerlo aquí.
empty-favorites = No hay favoritos. Pulsa S en un artículo para añadirlo.
empty-trash = La papelera está vacía. Lo que se elimina se queda aquí 30 días.
empty-needs-attention = Todo está completo y se abre sin red.
empty-all = Nada aquí.
empty-tag = Ningún artículo tiene esta etiqueta.

# Búsqueda
search-placeholder = Buscar en todo lo guardado
search-leave = Salir de la búsqueda
found = { $count ->
    [0] Sin resultados
    [one] { $count } artículo
   *[other] { $count } artículos
}
empty-search = Sin resultados para «{ $query }».
empty-search-more = Con menos palabras, o más cortas, se encuentra más. La papelera no entra en la búsqueda.
did-you-mean = ¿Quizá { $meant }?
search-without = Sin { $piece }: { $count }
search-narrow = Acotar por
search-completions = Formas de continuar
passage-note = en una nota propia
passage-highlight = en los resaltados
sort-relevance = Más relevantes primero
search-help = Cómo buscar
search-help-lead = Las palabras se buscan en títulos, texto, autores, sitios, etiquetas, notas y resaltados, sin distinguir mayúsculas ni acentos. Pulsa un ejemplo para probarlo.
search-help-try = Buscar { $text }
search-help-words = Palabras
search-help-where = Dónde
search-help-state = Qué se ha hecho con él
search-help-size = Fecha, longitud y orden
search-help-words-text = las dos palabras, en cualquier sitio
search-help-phrase-text = estas palabras una tras otra
search-help-prefix-text = palabras que empiezan así
search-help-not-text = sin esta palabra; también delante de un filtro
search-help-or-text = una de las dos
search-help-brackets-text = los paréntesis agrupan
search-help-tag-text = con esta etiqueta o una que dependa de ella
search-help-site-text = de este sitio; basta con su nombre
search-help-author-text = de alguien con este nombre
search-help-title-text = en el título
search-help-in-text = inbox, later, archive, favorite, trash, any
search-help-lang-text = en este idioma
search-help-is-text = unread, reading, finished, orphaned
search-help-has-text = highlight, note, image, code
search-help-color-text = con un resaltado de este color: yellow, red, green, blue
search-help-progress-text = cuánto se ha leído, en porcentaje
search-help-saved-text = guardado ese mes; también 2026, 2026-03-09, today
search-help-published-text = publicado antes de ese año
search-help-read-text = leído en las dos últimas semanas; d, w, m e y
search-help-long-text = más de ese número de palabras; también 300..500
search-help-minutes-text = menos de diez minutos
search-help-sort-text = newest, oldest, title, shortest, longest, relevance

# Añadir
add-title = Añadir a Aldine
add-field = Enlace, texto o página
add-placeholder = Pega uno o varios enlaces, texto o una página entera
add-drop = Suelta archivos aquí: HTML, SingleFile, MHTML, texto o Markdown
add-place = Dónde ponerlo
add-what = Qué guardar
add-with-images = Artículo e imágenes
add-text-only = Solo texto
add-tags = Etiquetas, separadas por comas
add-page = Una página pegada
add-bad = Esto no es una dirección web.
add-bad-meant = Esto no es una dirección web. ¿Quizá { $meant }?
add-hint-links = { $count ->
    [one] Se descargará { $count } página.
   *[other] Se descargarán { $count } páginas.
}
add-hint-text = Este texto se guardará como artículo. No se descarga nada.
add-hint-html = Esta página se guardará; sus imágenes se descargarán.
add-hint-formatted = Se guarda con sus títulos y enlaces; sus imágenes se descargarán.
drop-here = Soltar para guardar
save-sum = { $left ->
    [0] Listos: { $done }
   *[other] Listos: { $done }, aún en curso: { $left }
}
save-goes-on = Se puede cerrar esta ventana; se sigue guardando
save-progress = Progreso del guardado
save-waiting = En espera
save-fetching = Descargando la página
save-extracting = Buscando el artículo
save-images = Descargando imágenes: { $done } de { $total }
save-storing = Almacenando
save-stop = Detener
save-stopped = Detenido. No se guardó nada.
save-known-same = Ya guardado el { $when }; la página no ha cambiado
save-known-changed = Ya guardado el { $when }; la página ha cambiado desde entonces y queda como versión nueva
save-new-version = Guardar versión nueva
save-text-here = El texto ya está
save-text-only = Solo texto, según lo elegido
save-get-images = Descargar imágenes
images-and-size = { $images ->
    [0] sin imágenes, { $size }
    [one] { $images } imagen, { $size }
   *[other] { $images } imágenes, { $size }
}
save-done = «{ $title }» guardado
save-failed = «{ $title }» no se guardó
saved-missing = { $count ->
    [one] «{ $title }» guardado, falta { $count } imagen
   *[other] «{ $title }» guardado, faltan { $count } imágenes
}
saving-again = Guardando «{ $title }» de nuevo

# La primera página
welcome-title = Un lugar para hacer una pausa y leer
welcome-lead = Guarda una página una vez, con sus imágenes. Se abre al instante, con o sin conexión.
welcome-placeholder = Pega un enlace al primer artículo
welcome-files-title = Trae lo que ya tienes
welcome-files-text = Páginas guardadas por el navegador, páginas SingleFile y MHTML, archivos de texto y Markdown.
welcome-files-button = Elegir archivos…
welcome-text-title = Pega un artículo
welcome-text-text = Texto, parte de una página o muchos enlaces a la vez. El texto no necesita red.
welcome-text-button = Pegar…
welcome-browser-title = Guardar desde el navegador
welcome-browser-text = Un marcador que pasa a Aldine la página abierta. Copie su dirección y cree con ella un marcador en el navegador.
welcome-browser-button = Copiar el marcador
welcome-sample-title = Mirar primero
welcome-sample-text = Un artículo que viene con Aldine. Muévalo a la papelera cuando termine.
welcome-sample-button = Añadirlo
settings-find = Buscar un ajuste
settings-none = Ningún ajuste tiene estas palabras.
welcome-drop = También se pueden soltar archivos en cualquier parte de esta ventana.
welcome-keys = El teclado:

# Una biblioteca que no se puede abrir
unopened-title = No se puede abrir la biblioteca
unopened-folder = No se cambió nada en ella. Está en

# Teclado
help-title = Teclado
help-find = Buscar un atajo
single-keys = Atajos de una sola tecla
single-keys-text = Conviene desactivarlos si se usa el dictado o se pulsan teclas sin querer. Todas las acciones siguen en los menús.
group-anywhere = En cualquier lugar
group-goto = Ir a
group-views = Vistas guardadas
group-list = Artículos
group-choose = Selección múltiple
group-highlights = Resaltados y notas
group-reader = Lectura
command-add = Añadir enlace, texto o archivo
command-search = Buscar
command-find = Buscar en el artículo
command-undo = Deshacer
command-redo = Rehacer
command-help = Todas las teclas
command-searchHelp = Cómo buscar
command-palette = Comandos
command-toggleSidebar = Barra lateral
command-focusMode = Solo el artículo
command-fullScreen = Pantalla completa
command-nextPane = Panel siguiente
command-previousPane = Panel anterior
command-nextTheme = Tema siguiente
command-interfaceLarger = Interfaz más grande
command-interfaceSmaller = Interfaz más pequeña
command-interfaceReset = Restablecer el tamaño de la interfaz
command-escape = Volver o cerrar
command-goInbox = Bandeja de entrada
command-goLater = Más tarde
command-goArchive = Archivados
command-goFavorites = Favoritos
command-goHighlights = Resaltados
command-goTags = Etiquetas
command-goTrash = Papelera
command-goAttention = Por revisar
command-goHistory = Historial
command-goImport = Importar
command-goSettings = Ajustes
command-next = Siguiente
command-previous = Anterior
command-first = Primero
command-last = Último
command-open = Abrir
command-openOriginal = Abrir en el navegador
command-archive = Archivar
command-later = Leer más tarde
command-favorite = Favorito
command-read = Leído o no leído
command-tags = Etiquetas
command-trash = Mover a la papelera
command-itemMenu = Menú del artículo
command-moveTo = Mover a
command-saveView = Guardar la vista
command-view1 = Vista guardada 1
command-view2 = Vista guardada 2
command-view3 = Vista guardada 3
command-view4 = Vista guardada 4
command-view5 = Vista guardada 5
command-view6 = Vista guardada 6
command-view7 = Vista guardada 7
command-view8 = Vista guardada 8
command-view9 = Vista guardada 9
command-saveAgain = Guardar la página de nuevo
command-choose = Seleccionar
command-extendDown = Seleccionar también el siguiente
command-extendUp = Seleccionar también el anterior
command-chooseAll = Seleccionar todo
command-chooseNone = No seleccionar nada
command-paragraphNext = Párrafo siguiente
command-paragraphPrevious = Párrafo anterior
command-pageDown = Avanzar una página
command-pageUp = Retroceder una página
command-nextArticle = Artículo siguiente
command-previousArticle = Artículo anterior
command-findNext = Resultado siguiente
command-findPrevious = Resultado anterior
command-textLarger = Texto más grande
command-textSmaller = Texto más pequeño
command-textReset = Restablecer el tamaño del texto
command-linesShorter = Líneas más cortas
command-linesLonger = Líneas más largas
command-listen = Leer en voz alta o pausar
command-display = Presentación
command-info = Acerca del artículo
command-copyLink = Copiar el enlace
command-print = Imprimir o guardar como PDF
command-lookUp = Buscar las palabras
command-notebook = Cuaderno
command-highlight = Resaltar
command-noteHighlight = Resaltar con una nota
command-copyQuote = Copiar como cita
command-highlight1 = Resaltado del primer tipo
command-highlight2 = Resaltado del segundo tipo
command-highlight3 = Resaltado del tercer tipo
command-highlight4 = Resaltado del cuarto tipo
command-nextHighlight = Resaltado siguiente
command-previousHighlight = Resaltado anterior
command-deleteHighlight = Eliminar el resaltado
command-selectionBar = Ir a la barra de selección
command-extendWordRight = Extender la selección una palabra a la derecha
command-extendWordLeft = Extender la selección una palabra a la izquierda
command-extendLetterRight = Extender la selección una letra a la derecha
command-extendLetterLeft = Extender la selección una letra a la izquierda
command-back = Volver a la lista
interface-size = Interfaz { $size } %

# Cambio de las teclas
change-keys = Cambiar las teclas…
key-preset = Teclas
key-preset-text = A qué están acostumbrados los dedos. Las teclas propias se conservan.
preset-aldine = Aldine
preset-pocket = Pocket
preset-gmail = Gmail
preset-vim = Vim
keys-reset = Revertir todos los cambios
keys-reset-one = { $name }: revertir el cambio
keys-change = { $group }, { $name }: cambiar la tecla
keys-none = Sin tecla
keys-press = Pulsa la nueva tecla para «{ $name }». Esc la deja como está.
keys-reserved = { $key } conserva su función en todas partes.
keys-conflict = { $key } ya es «{ $name }».
keys-take = Usarla aquí en su lugar

# Paleta de comandos
palette = Comandos
palette-placeholder = Un comando, un lugar, un artículo, una etiqueta, un ajuste
palette-recent = Usados hace poco
palette-item = Para «{ $title }»
palette-item-several = Para los artículos seleccionados
palette-goto = Ir a
palette-articles = Artículos
palette-tags = Etiquetas
palette-settings = Ajustes
palette-commands = Todo lo demás
palette-search = Buscar «{ $text }» dentro de los artículos
palette-none = Nada se llama así.
palette-move = moverse
palette-do = ejecutar
articles = { $count ->
    [one] { $count } artículo
   *[other] { $count } artículos
}

# Ajustes
settings-reading = Lectura
settings-highlights = Resaltados
settings-keyboard = Teclado
settings-network = Red y privacidad
settings-about = Biblioteca
kind-name-text = Qué significa un resaltado con este aspecto. Vacío: el nombre habitual.
interface-size-name = Tamaño de la interfaz
interface-size-name-text = Todo menos el texto de los artículos, que tiene su propio tamaño.
percent = { $number } %
language = Idioma
language-text = Palabras, números y fechas de la ventana. Los artículos siguen en su idioma.
language-system = Como el sistema
theme = Tema
theme-text = Colores de la ventana y del artículo.
theme-system = Como el sistema
theme-light = Claro
theme-sepia = Sepia
theme-dark = Oscuro
theme-black = Negro
theme-contrast = Contraste
typeface = Tipo de letra
typeface-text = Para la lectura. Los tamaños están en el panel Presentación de un artículo.
typeface-literata = Literata
typeface-source-serif = Source Serif
typeface-inter = Inter
typeface-atkinson = Atkinson Hyperlegible
typeface-opendyslexic = OpenDyslexic
typeface-system = Como el sistema
library-folder = Dónde está la biblioteca
about = Aldine
about-text = Versión en este equipo.
ledger = Todas las solicitudes de este programa
ledger-text = Leer, buscar y abrir el programa no envían nada. Solo lo hace guardar, y cada una de sus solicitudes figura aquí.
ledger-none = No se hizo ninguna solicitud.
ledger-more = Mostrar más
ledger-when = Hora
ledger-address = Dirección
ledger-why = Motivo
ledger-answer = Respuesta
ledger-size = Tamaño

# Vista de lectura

reader-no-article = No se encontró ningún artículo en esta página. Se muestra entera, limpia.
reader-empty = No hay nada abierto.
reader-back = Volver a la lista
reader-tools = Artículo
reader-minutes = { $minutes } min de lectura
reader-saved-today = guardado hoy, { $time }
reader-saved-yesterday = guardado ayer, { $time }
reader-saved-on = guardado el { $date }
reader-open-original = Abrir el original en el navegador
reader-left = { $minutes ->
    [one] queda { $minutes } min
   *[other] quedan { $minutes } min
}
reader-left-percent = { $percent } · { $minutes ->
    [one] queda { $minutes } min
   *[other] quedan { $minutes } min
}
reader-at-end = Leído hasta el final
reader-place = { $index } de { $total }
reader-from-start = Desde el principio
reader-paused-here = Aquí quedó la lectura
reader-end-next = Este es el final. Pulsa Espacio otra vez para pasar al artículo siguiente.
reader-image = Imagen
reader-open-image = { $alt }, abrir en grande
reader-image-missing = Falta la imagen
reader-image-lost = Ya no está en la biblioteca.
reader-code = Código
reader-code-in = Código { $language }
reader-wrap = Ajustar líneas
reader-copy = Copiar
reader-copied = Copiado
reader-not-copied = No se pudo acceder al portapapeles. Selecciona el texto y pulsa Ctrl+C.
reader-code-copied = Código copiado
reader-copy-formula = Copiar como LaTeX
reader-link-copied = Enlace copiado
reader-open-copy = Abrir la copia guardada
reader-link-saved = (guardado, abre la copia)
reader-table = Tabla
reader-note-title = Nota al pie { $sign }
reader-note-go = Ir a la nota al pie

# Un guardado que falló

failed-tried = último intento { $when }
failed-unknown = No se pudo guardar la página.
failed-browser = Abrir en el navegador
failed-browser-why = Permite ver la página allí. Guardada como archivo o copiada, se puede añadir desde aquí.
failed-browser-do = Abrir en el navegador
failed-again = Reintentar
failed-again-why = Aldine solo vuelve a consultar el sitio cuando se le pide.
failed-again-do = Reintentar ahora
failed-trash = Dejarlo
failed-trash-why = Mueve esta entrada a la papelera durante 30 días.
failed-trash-do = Mover a la papelera
failed-steps = Qué pasó, paso a paso
failed-step = Solicitud a { $url }: respuesta { $status }, { $size }
failed-step-error = Solicitud a { $url }: { $error }
failed-step-well = salió bien
failed-step-not = no salió bien
failed-copy = Copiar este informe

# Buscar en el artículo

find-field = Buscar en este artículo
find-count = { $total ->
    [0] Sin resultados
   *[other] { $current } de { $total }
}
find-previous = Resultado anterior
find-next = Resultado siguiente
find-close = Cerrar la búsqueda

# Presentación

display-title = Presentación
display-scope = Se aplica a
display-all = Todos los artículos
display-site = Este sitio
display-article = Este artículo
display-face-atkinson-why = letras fáciles de distinguir
display-text = Texto
display-reading = Lectura
display-fine = Ajuste fino
display-text_size = Tamaño
display-line_height = Interlineado
display-line_length = Longitud de línea
display-paragraph_gap = Espacio entre párrafos
display-heading_size = Tamaño de los títulos
display-letter_spacing = Espacio entre letras
display-word_spacing = Espacio entre palabras
display-paragraph_marker = Marca de párrafo
display-hyphenate = Dividir palabras
display-justify = Alinear el borde derecho
display-margin_notes = Notas al margen
display-spoken_highlights = Nombrar los resaltados al leer en voz alta
display-dim_images = Atenuar las imágenes en los temas oscuros
display-reading_ruler = Regla de lectura
display-installed = Nombre de un tipo de letra instalado
display-not-installed = «{ $name }» no está instalado en este ordenador.
display-reset = Restablecer
display-px = { $number } px
display-em = { $number } em
display-now = { $name }: { $value }
display-letters = { $count } letras

# Información

info-seal = Sello
info-seal-complete = { $count ->
    [0] El texto está en la biblioteca y se abre sin red. El artículo no tiene imágenes.
    [one] El texto y su imagen están en la biblioteca y se abren sin red.
   *[other] El texto y sus { $count } imágenes están en la biblioteca y se abren sin red.
}
info-seal-missing = { $count ->
    [one] El texto está en la biblioteca. Falta una imagen:
   *[other] El texto está en la biblioteca. Faltan { $count } imágenes:
}
info-seal-text-only = Guardado sin imágenes, según lo pedido.
info-facts = Artículo
info-address = Dirección
info-canonical = Dirección canónica
info-copy-address = Copiar la dirección
info-published = Publicado
info-saved = Guardado
info-updated = Última versión
info-length = Longitud
info-words = { $words } palabras, { $minutes } min
info-language = Idioma
info-size = Tamaño
info-versions = Versiones
info-version = Versión { $number }, { $when }
info-version-shown = mostrada
info-word-count = { $words } palabras
info-report = Qué se conservó y qué se descartó
info-kept = Conservado: { $what }
info-dropped = Descartado: { $what }
info-chose = Elegido: { $what }
info-noted = Observado: { $what }
info-requests = Solicitudes
info-requests-why = { $count ->
    [one] Aldine hizo una solicitud para guardar este artículo, y ninguna desde entonces.
   *[other] Aldine hizo { $count } solicitudes para guardar este artículo, y ninguna desde entonces.
}
info-no-requests = No se hizo ninguna solicitud para este artículo.
info-more = { $count } más
info-save-again = Guardar de nuevo

# Teclas de la vista de lectura
command-sentenceRight = Frase a la derecha
command-sentenceLeft = Frase a la izquierda
command-halfPageDown = Avanzar media página
command-halfPageUp = Retroceder media página


# Resaltados

highlight-yellow = Punto clave
highlight-red = Duda
highlight-green = Cita
highlight-blue = Por consultar
highlight-says = { $kind }, resaltado:
highlight-ends = fin del resaltado
highlighted = Resaltado: { $kind }
highlight-read = { $quote } Nota: { $note }
highlight-delete = Eliminar el resaltado
highlight-deleted = { $count ->
    [one] Resaltado eliminado
   *[other] { $count } resaltados eliminados
}
highlight-attached = El resaltado vuelve a tener su lugar
highlight-lost = Este resaltado perdió su lugar. Espera en el cuaderno.
highlight-nothing = No hay nada seleccionado. Selecciona palabras, o ve a una frase con las flechas.
highlight-none-next = No hay más resaltados después
highlight-none-previous = No hay resaltados antes de este
highlight-tags = Etiquetas del resaltado
highlight-image = Resaltar la imagen
highlight-image-remove = Quitar el resaltado de la imagen
highlight-copy-link = Copiar el enlace al resaltado
highlight-attach-here = Unir aquí: «{ $quote }»
selection-bar = Selección
selection-bar-highlight = Resaltado
selection-note = Nota
selection-copy = Copiar como cita
selection-copy-words = Copiar las palabras
selection-search = Buscar esto
selection-attach = Unir aquí
quote-copied = Cita copiada
today-at = hoy, { $time }
note-on = Nota sobre { $kind }
note-edit = Editar la nota
note-placeholder = Escribe una nota
reader-highlights = { $highlights ->
    [one] { $highlights } resaltado
   *[other] { $highlights } resaltados
} · { $notes ->
    [one] { $notes } nota
   *[other] { $notes } notas
}

# Cuaderno

notebook-title = Cuaderno
notebook-highlights = Resaltados
notebook-highlights-count = Resaltados { $count }
notebook-outline = Esquema
notebook-info = Información
notebook-filter = Qué resaltados
notebook-all = Todos
notebook-kind = { $kind } { $count }
notebook-noted = Con notas
notebook-own = Nota propia sobre el artículo
notebook-own-write = Escribir una nota sobre el artículo
notebook-none = Aún no hay resaltados. Selecciona palabras, o ve a una frase con las flechas y pulsa H.
notebook-go = Ir al texto: { $quote }
notebook-image = Imagen
notebook-go-empty = Mostrar en el texto
notebook-export = Exportar resaltados y notas
export-markdown = Markdown
export-json = JSON (Web Annotation)
export-csv = Tabla (CSV)
export-saved = Guardado en { $path }
outline-none = Este artículo no tiene títulos de sección.
lost-title = { $count ->
    [one] { $count } resaltado perdió su lugar
   *[other] { $count } resaltados perdieron su lugar
}
lost-why = La página había cambiado cuando se guardó de nuevo. Las palabras resaltadas y las notas se conservan y se pueden buscar.
lost-closest = Pasaje más parecido: { $percent } % igual
lost-no-passage = Ningún pasaje parecido. Selecciona texto y elige «Unir aquí».
lost-show = Mostrar y unir
lost-attach = Unir
lost-keep = Conservar como nota
lost-found = Pasaje más parecido seleccionado: { $passage }
lost-select = Selecciona el pasaje en el texto y elige «Unir aquí».

# Versiones

version-compare = Comparar
version-compare-with = Comparar la versión { $number } con la versión { $shown }
version-use = Usar esta
version-use-number = Usar la versión { $number }
version-used = Se muestra la versión { $number }
compare-title = Versión { $from } y versión { $to }
compare-sum = { $removed ->
    [one] { $removed } palabra quitada
   *[other] { $removed } palabras quitadas
}, { $added ->
    [one] { $added } palabra añadida
   *[other] { $added } palabras añadidas
}
compare-same = Las palabras son las mismas.
compare-folded = { $count ->
    [one] { $count } palabra igual
   *[other] { $count } palabras iguales
}
compare-removed = Quitado: { $words }
compare-added = Añadido: { $words }
extract = Extraer de nuevo
extract-why = Vuelve a leer la página almacenada. No se descarga nada.
extracted-same = La página almacenada da el mismo artículo
extracted = { $lost ->
    [0] Extraído de nuevo. Todos los resaltados conservaron su lugar.
    [one] Extraído de nuevo. { $lost } resaltado perdió su lugar; espera en el cuaderno.
   *[other] Extraído de nuevo. { $lost } resaltados perdieron su lugar; esperan en el cuaderno.
}

# Lo que dice de ellos un nuevo guardado

save-done-marks = { $lost ->
    [0] «{ $title }» guardado. { $kept ->
        [one] Su resaltado conservó su lugar.
       *[other] Sus { $kept } resaltados conservaron su lugar.
    }
    [one] «{ $title }» guardado. { $lost } resaltado perdió su lugar; resaltados que lo conservaron: { $kept }.
   *[other] «{ $title }» guardado. { $lost } resaltados perdieron su lugar; resaltados que lo conservaron: { $kept }.
}

# Lectura en voz alta

listening = Escucha
listen = Leer en voz alta
listen-play = Leer en voz alta desde aquí
listen-pause = Pausa
listen-back = Frase anterior
listen-on = Frase siguiente
listen-of = de { $all }
listen-time = { $now } de { $all }
listen-place = Lugar en el artículo
listen-to-voice = Volver a la voz
listen-speed = Velocidad
listen-times = { $speed }×
listen-voice = Voz
listen-voice-system = Voz del sistema
listen-until = Cuándo parar
listen-until-end = Fin del artículo
listen-until-list = Seguir con la lista
listen-until-minutes = { $minutes ->
    [one] En { $minutes } minuto
   *[other] En { $minutes } minutos
}
listen-close = Dejar de leer en voz alta
listen-nothing = Aquí no hay nada que leer en voz alta.
listen-ended = Leído en voz alta hasta el final
listen-failed = La voz se detuvo: { $reason }
listen-none-linux = Este ordenador aún no tiene voz. Instala los paquetes speech-dispatcher y speech-dispatcher-espeak-ng (Fedora: speech-dispatcher y espeak-ng) y vuelve a reproducir.
listen-none-macos = Este Mac aún no tiene voz. Añade una en Ajustes del Sistema, Accesibilidad, Contenido hablado, y vuelve a reproducir.
listen-none-windows = Este ordenador aún no tiene voz. Añade una en Configuración, Hora e idioma, Voz, y vuelve a reproducir.
look-up-nowhere = Indica en los ajustes dónde se buscan las palabras. Hasta entonces no se consulta nada.
look-up = Buscar palabras
look-up-text = Una dirección web con %s en lugar de las palabras; se abre en tu navegador cuando lo pides. En un Mac se consulta el diccionario del sistema si está vacía.
look-up-address-wrong = Hace falta una dirección web con %s.
