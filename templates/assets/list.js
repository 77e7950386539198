// What the list of articles gains where scripts run: search and a filter by kind, over all its pages at once. The index
// lies beside the page as a script, since a page opened from disk may load nothing else; it is asked for when somebody
// begins to search. Texts come from data attributes of <body>, in the language of the page or in that of `data-lang`.
(() => {
  'use strict';
  const words = document.body.dataset;
  const spoken = words.lang ? { lang: words.lang, dir: 'auto' } : {};
  const language = document.documentElement.lang || 'en';
  const shelf = document.querySelector('.shelf');
  if (!shelf?.querySelector('.entry')) return;
  /** How many results are shown at a time. */
  const PAGE = 50;

  /** An element with properties and children; texts become text, never markup. */
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // ---- Comparing

  /** Letters that no decomposition reduces to a base letter. */
  const LETTERS = { đ: 'd', ð: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' };

  /** Text without case, width, vowel marks and other differences that no reader of its script sees as one. */
  const folded = (text) => text.normalize('NFKC').toLowerCase().normalize('NFKC')
    .replace(/[\u0640\u064b-\u065f\u0670\u0591-\u05c7\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627').replace(/\u0649/g, '\u064a').replace(/\u0629/g, '\u0647')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

  /** The same without the marks of Latin, Greek and Cyrillic letters. Marks of other scripts are letters of their own. */
  const bare = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC')
    .replace(/[đðøłßæœıþ]/g, (letter) => LETTERS[letter]);

  /** Whether `text` holds `term`. Who types a letter without its mark finds it with any mark, but not the other way. */
  const holds = (field, term) => field.folded.includes(term) || field.bare.includes(term);

  const field = (text) => {
    const exact = folded(text);
    return { text, folded: exact, bare: bare(exact) };
  };

  /** What is searched for: words; where a script sets no spaces, the pieces that the browser knows it to be made of. */
  const terms = (query) => folded(query).split(/\s+/).filter(Boolean);
  const pieces = (term) => {
    if (!globalThis.Intl?.Segmenter) return [term];
    const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(term)];
    return segments.filter((segment) => segment.isWordLike).map((segment) => segment.segment);
  };

  // ---- The index

  /** Titles weigh most, then identifiers, labels, steps. */
  const entryOf = (entry) => ({
    ...entry,
    fields: [[entry.title], [...entry.customIds, entry.id], entry.labels ?? [], entry.steps ?? []].map((texts) => texts.map(field)),
  });

  let index;
  const load = () => index ??= new Promise((resolve, reject) => {
    const script = make('script', { src: 'search.js' });
    script.addEventListener('error', () => reject(new Error('search.js')));
    script.addEventListener('load', () => {
      const { entries, missing } = globalThis.korakSearch;
      resolve([...entries, ...missing].map(entryOf));
    });
    document.head.append(script);
  });

  /** How well the entry answers, 0 if not at all, and the text that shows why. */
  const answer = (entry, wanted) => {
    let score = 0;
    let why = '';
    for (const term of wanted) {
      const rank = entry.fields.findIndex((fields) => fields.some((text) => holds(text, term)));
      if (rank < 0) return { score: 0, why };
      const text = entry.fields[rank].find((text) => text.folded.includes(term)) ?? entry.fields[rank].find((text) => holds(text, term));
      score += 8 >> rank;
      score += text.folded.includes(term) ? 1 : 0;
      score += rank === 0 && text.folded.startsWith(term) ? 2 : 0;
      if (rank > 0) why = text.text;
    }
    return { score, why };
  };

  const search = (entries, query, kind) => {
    const wanted = terms(query);
    const among = entries.filter((entry) => !kind || entry.kind === kind);
    const found = (parts) => among.map((entry) => ({ entry, ...answer(entry, parts) })).filter((hit) => hit.score > 0 || !parts.length);
    let hits = found(wanted);
    if (!hits.length && wanted.length) hits = found(wanted.flatMap(pieces));
    return wanted.length ? hits.sort((a, b) => b.score - a.score) : hits;
  };

  // ---- What is shown

  /** How many were found, with the plural form of the page's language: that of the sample of the same category. */
  const counted = (count) => {
    const samples = Object.keys(words).filter((key) => /^results-?\d+$/i.test(key)).map((key) => [Number(key.match(/\d+/)[0]), words[key]]);
    const exact = samples.find(([sample]) => sample === count);
    if (exact) return exact[1];
    const rules = new Intl.PluralRules(language);
    const category = rules.select(count);
    const [sample, text] = samples.find(([sample, text]) => rules.select(sample) === category && text.includes(sample)) ?? samples.at(-1);
    return text.replace(String(sample), String(count));
  };

  const kindName = (kind) => words[`kind${kind[0].toUpperCase()}${kind.slice(1)}`] ?? kind;

  const shown = ({ entry, why }) => {
    const link = make('a', { href: entry.html }, entry.title);
    if (entry.locale) {
      link.href += `?for=${language}`; // the page says then why it is in another language
      link.lang = entry.locale;
      link.dir = 'auto';
    }
    const facts = make('p', { className: 'entry-facts' }, make('span', spoken, kindName(entry.kind)));
    if (why) facts.append(' ', make('bdi', { className: 'why', lang: entry.locale ?? language }, why));
    return make('li', { className: 'entry' }, link, facts);
  };

  const input = make('input', { type: 'search', placeholder: words.hint, autocomplete: 'off', spellcheck: false });
  const select = make('select', {}, make('option', { value: '', ...spoken }, words.all));
  const kinds = ['procedure', 'reference', 'redirect', 'notice', 'template'].filter((kind) => kindName(kind) !== kind);
  for (const kind of kinds) select.append(make('option', { value: kind, ...spoken }, kindName(kind)));
  const status = make('p', { className: 'found', role: 'status', ...spoken });
  const results = make('ul', { className: 'entries', role: 'list' });
  const more = make('button', { type: 'button', className: 'more', ...spoken }, words.more);
  const answers = make('div', { className: 'answers', hidden: true }, results, more);

  let hits = [];
  const next = () => {
    const from = results.children.length;
    results.append(...hits.slice(from, from + PAGE).map(shown));
    more.hidden = results.children.length >= hits.length;
    return results.children[from];
  };
  more.addEventListener('click', () => next()?.querySelector('a').focus());

  const update = async () => {
    const [query, kind] = [input.value, select.value];
    const idle = !query.trim() && !kind;
    shelf.hidden = !idle;
    answers.hidden = idle;
    if (idle) {
      status.textContent = '';
      return;
    }
    try {
      const entries = await load();
      if (query !== input.value || kind !== select.value) return; // typed on meanwhile
      hits = search(entries, query, kind);
      results.replaceChildren();
      next();
      status.textContent = hits.length ? counted(hits.length) : words.none;
    } catch {
      shelf.hidden = false;
      answers.hidden = true;
      status.textContent = words.failed;
    }
  };

  let timer;
  input.addEventListener('focus', () => load().catch(() => {}));
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(update, 60);
  });
  select.addEventListener('change', update);

  const finder = make('div', { className: 'finder', role: 'search' }, make('label', {}, make('span', spoken, words.search), input));
  if (kinds.length > 1) finder.append(make('label', {}, make('span', spoken, words.kind), select));
  document.querySelector('.finder-place').append(finder, status);
  shelf.after(answers);
  if (input.value) update(); // the browser may have brought back an earlier search
})();
