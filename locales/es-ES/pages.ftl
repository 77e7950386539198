### Spanish messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), many (millions), other.

locale-name = español
site-title = Guías paso a paso
locales-title = Idiomas
skip-to-content = Ir al contenido

step-of = Paso { $n } de { $total }
step-label = Paso { $n }
author-number = Numerado { $number } por el autor
step-count =
    { $n ->
        [one] { $n } paso
        [many] { $n } de pasos
       *[other] { $n } pasos
    }
procedure-count =
    { $n ->
        [one] { $n } procedimiento
        [many] { $n } de procedimientos
       *[other] { $n } procedimientos
    }
runbook-count =
    { $n ->
        [one] { $n } guía
        [many] { $n } de guías
       *[other] { $n } guías
    }
article-count =
    { $n ->
        [one] { $n } artículo
        [many] { $n } de artículos
       *[other] { $n } artículos
    }
step-done = Hecho
progress = Pasos completados: { $done } de { $total }

note-note = Nota
note-tip = Sugerencia
note-important = Importante
note-warning = Advertencia
note-caution = Precaución

prerequisites = Antes de empezar
result = Resultado
related = Información relacionada
notes = Notas
choose-one = Elija una de las opciones
choose-any = Elija todas las opciones que correspondan
optional = Opcional
variants-notice = Esta parte aparece dos veces con textos distintos, por lo que las dos versiones se muestran como A y B.
variant = Versión { $letter }
alternative = Alternativa
phase = Parte { $n }
fallback-procedure = Si eso no funciona
other-ways = Otras formas de hacerlo

menu-path = Ruta de menús
menu-then = después
menu-lost = falta aquí
command = Comando
copy = Copiar
copied = Copiado
input-label = Escriba
key-combination = Combinación de teclas

notice-machine-translated = Este artículo se ha traducido automáticamente.
notice-stale = Hay una versión más reciente de este artículo en otros idiomas ({ $date }).
notice-fallback = Este artículo no está disponible en su idioma, por lo que se muestra en otro idioma ({ $locale }).
text-date = Fecha de este texto: { $date }
notice-recovered = Este texto en inglés se ha recuperado de una traducción.
hold-empty = Este artículo todavía no tiene contenido.
hold-template = Esto es una plantilla para autores, no un artículo que se deba seguir.
hold-broken = Faltan partes de este artículo o están dañadas, por lo que podría inducirle a error.
hold-stale = Este artículo es más antiguo que sus versiones en otros idiomas, por lo que puede que ya no sea correcto.
hold-errors = Este artículo contiene errores que pueden inducirle a error.
hold-review = Este artículo todavía está pendiente de revisión.
hold-recovered = Este texto se ha recuperado de una traducción y no se ha revisado.
hold-machine-translated = Este artículo se ha traducido automáticamente y nadie lo ha revisado todavía.
notice-errors = Una parte de estos pasos se dañó durante la traducción, así que compárelos con lo que ve en la pantalla.
notice-unconfirmed = El orden de estos pasos no se ha podido comprobar con otro idioma.
handed-off = Enviado a traducir: { $date }
translated-by-machine = Traducción automática
translated-by-people = Traducción humana
source-article = Artículo original
ids = Identificadores de soporte técnico
source-text = Inglés
show-source = Mostrar el texto en inglés
hide-source = Ocultar el texto en inglés

kind-procedure = Procedimiento
kind-reference = Referencia
kind-redirect = Remisión
kind-notice = Aviso
kind-template = Plantilla

list-title = Todos los artículos
list-empty = Todavía no hay artículos en este idioma.
list-missing = No disponible en este idioma
shown-in = Se muestra en otro idioma: { $locale }
on-hold = Retenido
search = Buscar
search-hint = Título, botón o identificador de soporte
filter-kind = Tipo de artículo
all-kinds = Todos los tipos
no-results = Ningún artículo coincide con la búsqueda.
results-count =
    { $n ->
        [one] { $n } resultado
        [many] { $n } de resultados
       *[other] { $n } resultados
    }
more-results = Más resultados
search-failed = No se ha podido cargar la búsqueda.
list-pages = Páginas de la lista
back-to-list = Volver a todos los artículos
other-languages = Otros idiomas
all-languages = Todos los idiomas
