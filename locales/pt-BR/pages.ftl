### Portuguese (Brazil) messages of the HTML pages; described in ../en-US/pages.ftl.
### Plurals: one (0, 1), many (millions), other.

locale-name = português (Brasil)
site-title = Guias passo a passo
locales-title = Idiomas
skip-to-content = Ir para o conteúdo

step-of = Etapa { $n } de { $total }
step-label = Etapa { $n }
author-number = Numerada como { $number } pelo autor
step-count =
    { $n ->
        [one] { $n } etapa
        [many] { $n } de etapas
       *[other] { $n } etapas
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
step-done = Concluída
progress = Etapas concluídas: { $done } de { $total }

note-note = Observação
note-tip = Dica
note-important = Importante
note-warning = Aviso
note-caution = Cuidado

prerequisites = Antes de começar
result = Resultado
related = Informações relacionadas
notes = Observações
choose-one = Escolha uma das opções
choose-any = Escolha todas as opções que se aplicam
optional = Opcional
variants-notice = Esta parte aparece duas vezes com textos diferentes; por isso, as duas versões são mostradas como A e B.
variant = Versão { $letter }
alternative = Alternativa
phase = Parte { $n }
fallback-procedure = Se isso não funcionar
other-ways = Outras maneiras de fazer isso

menu-path = Caminho do menu
menu-then = depois
menu-lost = falta aqui
command = Comando
copy = Copiar
copied = Copiado
input-label = Digite
key-combination = Combinação de teclas

notice-machine-translated = Este artigo foi traduzido automaticamente.
notice-stale = Há uma versão mais recente deste artigo em outros idiomas ({ $date }).
notice-fallback = Este artigo não está disponível no seu idioma; por isso, é mostrado em outro idioma ({ $locale }).
text-date = Data deste texto: { $date }
notice-recovered = Este texto em inglês foi recuperado de uma tradução.
hold-empty = Este artigo ainda não tem conteúdo.
hold-template = Este é um modelo para autores, não um artigo a ser seguido.
hold-broken = Partes deste artigo foram perdidas ou danificadas; por isso, ele pode induzir você ao erro.
hold-stale = Este artigo é mais antigo do que suas versões em outros idiomas; por isso, pode não estar mais correto.
hold-errors = Este artigo contém erros que podem induzir você ao erro.
hold-review = Este artigo ainda aguarda revisão.
hold-recovered = Este texto foi recuperado de uma tradução e não foi revisado.
hold-machine-translated = Este artigo foi traduzido automaticamente e ninguém o revisou ainda.
notice-errors = Parte destas etapas foi danificada durante a tradução; por isso, compare-as com o que você vê na tela.
notice-unconfirmed = Não foi possível conferir a ordem destas etapas com a de outro idioma.
handed-off = Enviado para tradução: { $date }
translated-by-machine = Tradução automática
translated-by-people = Tradução humana
source-article = Artigo original
ids = IDs de suporte
source-text = Inglês
show-source = Mostrar o texto em inglês
hide-source = Ocultar o texto em inglês

kind-procedure = Procedimento
kind-reference = Referência
kind-redirect = Remissão
kind-notice = Comunicado
kind-template = Modelo

list-title = Todos os artigos
list-empty = Ainda não há artigos neste idioma.
list-missing = Não disponível neste idioma
shown-in = Mostrado em outro idioma: { $locale }
on-hold = Em espera
search = Pesquisar
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
