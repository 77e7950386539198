### Portuguese (Portugal) messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (1), many (millions), other.
### Not yet read by a native speaker.

locale-name = português (Portugal)
site-title = Guias passo a passo
locales-title = Idiomas
skip-to-content = Saltar para o conteúdo

step-of = Passo { $n } de { $total }
step-label = Passo { $n }
author-number = Numerado como { $number } pelo autor
step-count =
    { $n ->
        [one] { $n } passo
        [many] { $n } de passos
       *[other] { $n } passos
    }
procedure-count =
    { $n ->
        [one] { $n } procedimento
        [many] { $n } de procedimentos
       *[other] { $n } procedimentos
    }
runbook-count =
    { $n ->
        [one] { $n } guia
        [many] { $n } de guias
       *[other] { $n } guias
    }
article-count =
    { $n ->
        [one] { $n } artigo
        [many] { $n } de artigos
       *[other] { $n } artigos
    }
step-done = Concluído
progress = Passos concluídos: { $done } de { $total }

note-note = Nota
note-tip = Sugestão
note-important = Importante
note-warning = Aviso
note-caution = Atenção

prerequisites = Antes de começar
result = Resultado
related = Informações relacionadas
notes = Notas
choose-one = Escolha uma das opções
choose-any = Escolha todas as opções aplicáveis
optional = Opcional
variants-notice = Esta parte aparece duas vezes com textos diferentes; por isso, as duas versões são apresentadas como A e B.
variant = Versão { $letter }
alternative = Alternativa
phase = Parte { $n }
fallback-procedure = Se isso não resultar
other-ways = Outras formas de o fazer

menu-path = Caminho do menu
menu-then = depois
menu-lost = em falta aqui
command = Comando
copy = Copiar
copied = Copiado
input-label = Escreva
key-combination = Combinação de teclas

notice-machine-translated = Este artigo foi traduzido automaticamente.
notice-stale = Existe uma versão mais recente deste artigo noutros idiomas ({ $date }).
notice-fallback = Este artigo não está disponível no seu idioma; por isso, é apresentado noutro idioma ({ $locale }).
text-date = Data deste texto: { $date }
notice-recovered = Este texto em inglês foi recuperado a partir de uma tradução.
hold-empty = Este artigo ainda não tem conteúdo.
hold-template = Este é um modelo para autores e não um artigo com instruções a seguir.
hold-broken = Partes deste artigo perderam-se ou estão danificadas; por isso, pode induzir em erro.
hold-stale = Este artigo é mais antigo do que as respetivas versões noutros idiomas; por isso, pode já não estar correto.
hold-errors = Este artigo contém erros que podem induzir em erro.
hold-review = Este artigo ainda aguarda verificação.
hold-recovered = Este texto foi recuperado a partir de uma tradução e não foi verificado.
hold-machine-translated = Este artigo foi traduzido automaticamente e ainda ninguém o verificou.
notice-errors = Parte destes passos ficou danificada durante a tradução; por isso, compare-os com o que vê no ecrã.
notice-unconfirmed = Não foi possível verificar a ordem destes passos com a de outro idioma.
handed-off = Enviado para tradução: { $date }
translated-by-machine = Tradução automática
translated-by-people = Tradução humana
source-article = Artigo original
ids = IDs de suporte
source-text = Em inglês
show-source = Mostrar o texto em inglês
hide-source = Ocultar o texto em inglês

kind-procedure = Procedimento
kind-reference = Referência
kind-redirect = Remissão
kind-notice = Comunicado
kind-template = Modelo

list-title = Todos os artigos
list-empty = Ainda não existem artigos neste idioma.
list-missing = Não disponível neste idioma
shown-in = Apresentado noutro idioma: { $locale }
on-hold = Em espera
search = Procurar
search-hint = Título, botão ou ID de suporte
filter-kind = Tipo de artigo
all-kinds = Todos os tipos
no-results = Nenhum artigo corresponde à sua pesquisa.
results-count =
    { $n ->
        [one] { $n } resultado
        [many] { $n } de resultados
       *[other] { $n } resultados
    }
more-results = Mais resultados
search-failed = Não foi possível carregar a pesquisa.
list-pages = Páginas da lista
back-to-list = Voltar a todos os artigos
other-languages = Outros idiomas
all-languages = Todos os idiomas
