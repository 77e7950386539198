// Runbooks for a portal: finds them by id or by identifier, in the reader's language or the best that stands in, and
// shows them. No dependencies; the types are in korak.d.ts, the contract in docs/portal.md.

/** The major version of the files that this module understands. */
const MAJOR = '1';

/** Why a runbook cannot be had. `code` is `not-found`, `held`, `version` or `network`. */
export class KorakError extends Error {
  constructor(code, message) {
    super(message);
    this.name = 'KorakError';
    this.code = code;
  }
}

/** What a reader of `tag` reads: a language in its script, since who reads one script of it may not read another. */
const written = (tag) => {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${['nb', 'nn'].includes(language) ? 'no' : language}-${script}`;
  } catch {
    return tag.split('-')[0];
  }
};

/** A folder that `korak build` wrote, wherever it is served. */
export class Korak {
  #base;
  #fetch;
  #files = new Map();

  /**
   * @param {string | URL} base The folder, with or without a slash at its end.
   * @param {{ fetch?: typeof fetch }} [options] Another way to fetch files.
   */
  constructor(base, options = {}) {
    const address = new URL(base, globalThis.document?.baseURI);
    if (!address.pathname.endsWith('/')) address.pathname += '/';
    this.#base = address;
    this.#fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));
  }

  /** The index of the collection: its locales and totals. */
  async collection() {
    return this.#json('index.json');
  }

  /** The index of a locale; the nearest locale of the collection when it is not there. */
  async list(locale) {
    return this.#json(`${await this.nearest(locale)}/index.json`);
  }

  /** The locale of the collection that is nearest to `locale`, along fallback chains; else the default locale. */
  async nearest(locale) {
    const { locales, defaultLocale } = await this.collection();
    const tags = locales.map((entry) => entry.locale);
    const wanted = String(locale ?? '').toLowerCase();
    const own = written(wanted);
    const exact = tags.find((tag) => tag.toLowerCase() === wanted);
    const chained = () => locales.find((entry) =>
      entry.locale !== defaultLocale && entry.fallback.slice(1).some((tag) => tag.toLowerCase() === wanted));
    const language = () => tags.find((tag) => written(tag) === own);
    return exact ?? chained()?.locale ?? (wanted ? language() : undefined) ?? defaultLocale;
  }

  /** The ids of the runbooks that carry `identifier` in `ms.custom`; several when several articles claim it. */
  async ids(identifier) {
    const { ids } = await this.#json('ids.json');
    return Object.hasOwn(ids, identifier) ? ids[identifier] : [];
  }

  /**
   * The runbook that carries `identifier` in `ms.custom`, the first by id when several do.
   * @returns {Promise<Found>}
   */
  async byIdentifier(identifier, locale) {
    const [id] = await this.ids(identifier);
    if (id === undefined) throw new KorakError('not-found', `no runbook carries ${identifier}`);
    return this.runbook(id, locale);
  }

  /**
   * A runbook in `locale`, or in the locale that stands in where the verdict asks for it.
   * @returns {Promise<Found>}
   */
  async runbook(id, locale) {
    const requested = await this.nearest(locale);
    const { runbooks, missing } = await this.#json(`${requested}/index.json`);
    const own = runbooks.find((entry) => entry.id === id);
    const absent = missing.find((entry) => entry.id === id);
    if (!own && !absent) throw new KorakError('not-found', `there is no runbook ${id}`);
    if (own && (own.publish === 'ok' || own.publish === 'notice')) {
      return this.#found(`${requested}/${own.href}`, requested, null);
    }
    const best = own ? own.best : absent.best;
    if (!best) throw new KorakError('held', `${id} may not be shown in ${requested}, and nothing stands in`);
    return this.#found(`${requested}/${best.href}`, requested, own ? 'fallback' : 'missing');
  }

  async #found(path, requested, reason) {
    const runbook = await this.#json(path);
    const notices = [];
    if (runbook.locale !== requested) notices.push('fallback');
    if (runbook.translation.type === 'MT') notices.push('machine-translated');
    if (runbook.translation.staleness.state === 'stale') notices.push('stale');
    if (runbook.publish.reasons.includes('errors')) notices.push('damaged');
    return { runbook, requested, fallback: runbook.locale !== requested, reason, notices, url: this.#url(path) };
  }

  /** The address of a file, which never leaves the folder. */
  #url(path) {
    const address = new URL(path, this.#base);
    if (!address.href.startsWith(this.#base.href)) throw new KorakError('not-found', `${path} leaves the collection`);
    return address;
  }

  /** A file, fetched once. The browser's cache asks again by itself when files carry an ETag. */
  #json(path) {
    const { href } = this.#url(path);
    if (!this.#files.has(href)) {
      const file = this.#load(href);
      // What failed may succeed later.
      file.catch(() => this.#files.delete(href));
      this.#files.set(href, file);
    }
    return this.#files.get(href);
  }

  async #load(href) {
    let answer;
    try {
      answer = await this.#fetch(href);
    } catch (error) {
      throw new KorakError('network', `cannot fetch ${href}: ${error.message}`);
    }
    if (answer.status === 404) throw new KorakError('not-found', `there is no ${href}`);
    if (!answer.ok) throw new KorakError('network', `${href} answered ${answer.status}`);
    const value = await answer.json().catch((error) => {
      throw new KorakError('network', `${href} is no JSON: ${error.message}`);
    });
    const version = String(value?.schemaVersion);
    if (version.split('.')[0] !== MAJOR) throw new KorakError('version', `${href} has version ${version}`);
    return value;
  }
}

// ---- Showing

/** Schemes of addresses that become links. Everything else stays text, as on the pages of a build. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ms-settings:', 'feedback-hub:']);
const NOTE_BEFORE = new Set(['warning', 'caution']);

/** An element with attributes and children. Text becomes text, never markup. */
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null));
  return element;
};

/**
 * A found runbook as an element, built node by node: no text of an article is ever read as markup.
 * @param {Found} found
 */
export const render = (found) => {
  const { runbook } = found;
  const inline = (text) => text.runs.map(run);
  const link = (href, ...children) => {
    const absolute = /^[a-z][a-z0-9+.-]*:/i.test(href) && URL.canParse(href) ? new URL(href) : null;
    return absolute && SCHEMES.has(absolute.protocol) && !absolute.username && !absolute.password
      ? make('a', { href: absolute.href, rel: 'noopener noreferrer' }, ...children)
      : make('span', { class: 'korak-unlinked' }, ...children);
  };
  const picture = ({ src, alt, width, height }) => {
    const address = URL.canParse(src, found.url) ? new URL(src, found.url) : null;
    const own = address?.href.startsWith(new URL('.', found.url).origin) && !/^data:/i.test(src);
    const data = /^data:image\/(?:png|jpeg|gif|webp);base64,/i.test(src);
    return own || data || address?.protocol === 'https:'
      ? make('img', { src: data ? src : address.href, alt, width, height, loading: 'lazy' })
      : make('span', { class: 'korak-picture' }, alt);
  };
  const run = (part) => {
    switch (part.t) {
      case 'ui': return make('strong', { class: 'korak-ui' }, make('bdi', {}, part.s));
      case 'menu': return part.broken ? make('span', { class: 'korak-menu korak-broken' }, part.s)
        : make('span', { class: 'korak-menu' }, part.path.map((segment, at) =>
          [at ? ' > ' : null, make('bdi', { class: 'korak-ui' }, segment ?? '')]));
      case 'input': return make('kbd', { class: 'korak-input' }, part.s);
      case 'key': return make('kbd', { class: 'korak-key' }, part.s);
      case 'code': return make('code', { dir: 'ltr' }, part.s);
      case 'link': return link(part.href, part.s);
      case 'em': case 'strong': return make(part.t, {}, part.s);
      case 'stepRef': return part.target ? make('a', { href: `#${part.target}` }, part.s) : part.s;
      case 'image': return picture(part);
      case 'br': return make('br');
      // A kind that a later version adds is text to us.
      default: return part.s;
    }
  };
  const block = (part) => {
    switch (part.type) {
      case 'p': return make('p', {}, inline(part.inline));
      case 'heading': return make(`h${Math.min(6, Math.max(3, part.level))}`, {}, inline(part.inline));
      case 'list': return make(part.ordered ? 'ol' : 'ul', {}, part.items.map((item, at) =>
        make('li', { value: part.ordered && /^\d+$/.test(part.numbers[at] ?? '') ? part.numbers[at] : null }, item.map(block))));
      case 'code': return make('pre', { dir: 'ltr', class: `korak-${part.role}` }, make('code', {}, part.text));
      case 'image': return picture(part);
      case 'table': return make('table', {},
        make('thead', {}, make('tr', {}, part.header.map((cell) => make('th', { scope: 'col' }, inline(cell))))),
        make('tbody', {}, part.rows.map((row) => make('tr', {}, row.map((cell) => make('td', {}, inline(cell)))))));
      case 'quote': return make('blockquote', {}, part.content.map(block));
      // Call-outs nest too. Whatever else a later version adds is left out.
      default: return 'label' in part && Array.isArray(part.content) ? note(part) : null;
    }
  };
  const note = (part) => make('aside', { class: `korak-note korak-${part.type}`, 'data-type': part.type },
    part.label ? make('p', { class: 'korak-label' }, part.label) : null, part.content.map(block));
  const notes = (all, before) => all.filter((part) => NOTE_BEFORE.has(part.type) === before).map(note);
  const body = (step) => [notes(step.notes, true), step.content.map(block), notes(step.notes, false),
    step.choices ? make('ul', { class: `korak-choices korak-${step.choices.select}` }, step.choices.options.map((option) =>
      make('li', { id: option.id }, notes(option.notes, true), option.content.map(block), notes(option.notes, false),
        steps(option.steps)))) : null,
    steps(step.substeps ?? []), (step.result ?? []).map(block)];
  const steps = (all) => all.length === 0 ? null : make('ol', { class: 'korak-steps' }, all.map((step) =>
    make('li', { id: step.id, value: step.number, 'data-kind': step.kind, 'data-source-number': step.sourceNumber },
      body(step))));
  const procedure = (part) => make('section', { class: 'korak-procedure', 'data-mode': part.mode },
    part.title && part.titleSource !== 'article' ? make('h3', {}, inline(part.title)) : null, notes(part.notes, true),
    part.lead ? make('p', { class: 'korak-lead' }, inline(part.lead)) : null, steps(part.steps), part.result.map(block),
    notes(part.notes, false), part.outro.map(block));
  return make('article',
    { class: 'korak-runbook', lang: runbook.locale, dir: runbook.dir, 'data-id': runbook.id, 'data-notices': found.notices.join(' ') },
    make('h2', {}, inline(runbook.title)), notes(runbook.notes, true), runbook.intro.map(block),
    runbook.prerequisites.map(block), runbook.procedures.map(procedure), runbook.outro.map(block),
    notes(runbook.notes, false));
};

// ---- An element

/**
 * `<korak-runbook base="/help/" identifier="2214" locale="sl-SI">`, or with `runbook` for an id. Tells of `korak-shown`
 * with the found runbook, or of `korak-failed` with the error; its own content stays until a runbook is shown.
 */
const define = () => {
  // Elements of one page share what they have fetched.
  const folders = new Map();
  const folder = (base) => folders.get(base) ?? folders.set(base, new Korak(base)).get(base);

  class KorakRunbook extends HTMLElement {
    static observedAttributes = ['base', 'identifier', 'runbook', 'locale'];
    #asked = 0;

    connectedCallback() {
      this.#show();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.#show();
    }

    async #show() {
      // Several attributes change one after the other, and answers may overtake one another: the last question counts.
      const asked = ++this.#asked;
      await Promise.resolve();
      if (asked !== this.#asked) return;
      const [base, identifier, id] = ['base', 'identifier', 'runbook'].map((name) => this.getAttribute(name));
      const locale = this.getAttribute('locale') ?? this.closest('[lang]')?.lang ?? document.documentElement.lang;
      if (base === null || (identifier === null && id === null)) return;
      try {
        const korak = folder(base);
        const found = await (id === null ? korak.byIdentifier(identifier, locale) : korak.runbook(id, locale));
        if (asked !== this.#asked) return;
        this.replaceChildren(render(found));
        this.dispatchEvent(new CustomEvent('korak-shown', { detail: found, bubbles: true }));
      } catch (error) {
        if (asked !== this.#asked) return;
        this.dispatchEvent(new CustomEvent('korak-failed', { detail: error, bubbles: true }));
      }
    }
  }
  customElements.define('korak-runbook', KorakRunbook);
};

// In Node there are no elements to define.
if (globalThis.customElements && !customElements.get('korak-runbook')) define();
