// What pages gain where scripts run: copy buttons, steps to tick off, a filter for the list. Without it nothing is lost.
// Texts come from data attributes of <body>, in the language of the page; data only ever become text, never markup.
(() => {
  'use strict';

  const words = document.body.dataset;
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  /** An element with properties and children. */
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // ---- Copying ---------------------------------------------------------------------------------------------------

  /** Where there is no clipboard to write to, as on pages opened from disk in some browsers. */
  const copyBySelection = (element) => {
    const selection = getSelection();
    const range = document.createRange();
    range.selectNodeContents(element);
    selection.removeAllRanges();
    selection.addRange(range);
    const copied = document.execCommand('copy');
    if (copied) selection.removeAllRanges();
    return copied; // otherwise the text stays selected, ready to be copied by hand
  };

  const copy = async (code) => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      return true;
    } catch {
      return copyBySelection(code);
    }
  };

  if (words.copy) {
    for (const block of all('.code')) {
      const code = block.querySelector('code');
      if (!code || block.matches('.code--output')) continue;
      const button = make('button', { type: 'button', className: 'copy' }, words.copy);
      button.setAttribute('aria-live', 'polite');
      let timer;
      button.addEventListener('click', async () => {
        if (!(await copy(code))) return;
        button.textContent = words.copied;
        clearTimeout(timer);
        timer = setTimeout(() => { button.textContent = words.copy; }, 2500);
      });
      block.querySelector('pre').before(button);
    }
  }

  // ---- Ticking off -----------------------------------------------------------------------------------------------

  /** Ids of steps ticked off. They belong to the shape of a runbook, so they hold in every language of it. */
  const memory = (key) => ({
    read() {
      try {
        const ids = JSON.parse(localStorage.getItem(key) ?? '[]');
        return new Set(Array.isArray(ids) ? ids : []);
      } catch {
        return new Set();
      }
    },
    write(ids) {
      try {
        if (ids.size) localStorage.setItem(key, JSON.stringify([...ids]));
        else localStorage.removeItem(key);
      } catch { /* private window or full: ticks last as long as the page */ }
    },
  });

  const runbook = document.querySelector('article[data-runbook]');
  if (runbook && words.done) {
    const store = memory(`korak:${runbook.dataset.runbook}:${runbook.dataset.shape}`);
    const ticked = store.read();
    for (const list of all('.steps', runbook)) {
      const steps = Array.from(list.children);
      if (steps.length < 2) continue;
      const bar = make('progress', { max: steps.length });
      bar.setAttribute('aria-hidden', 'true');
      const text = make('span');
      const show = () => {
        const done = steps.filter((step) => ticked.has(step.id)).length;
        bar.value = done;
        text.textContent = words.progress.replace('{done}', done).replace('{total}', steps.length);
      };
      for (const step of steps) {
        const box = make('input', { type: 'checkbox', checked: ticked.has(step.id) });
        box.setAttribute('aria-describedby', `${step.id}.of`);
        step.querySelector('.step-of').id = `${step.id}.of`;
        step.classList.toggle('step--done', box.checked);
        box.addEventListener('change', () => {
          if (box.checked) ticked.add(step.id);
          else ticked.delete(step.id);
          step.classList.toggle('step--done', box.checked);
          store.write(ticked);
          show();
        });
        step.querySelector('.step-card').append(make('label', { className: 'tick' }, box, words.done));
      }
      const progress = make('div', { className: 'progress' }, text, bar);
      text.setAttribute('role', 'status');
      show();
      list.before(progress);
    }
  }

  // ---- Finding ---------------------------------------------------------------------------------------------------

  /** Letters that no decomposition reduces to a base letter. */
  const LETTERS = { đ: 'd', ð: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' };

  /** Text as compared: without case, accents, width or vowel marks. */
  const fold = (text) => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[đðøłßæœıþ]/g, (letter) => LETTERS[letter]);

  /** How many were found, said with the plural form of the page's language: that of the sample of the same category. */
  const counted = (count) => {
    const samples = Object.keys(words).filter((key) => /^results-?\d+$/i.test(key)).map((key) => [Number(key.match(/\d+/)[0]), words[key]]);
    const exact = samples.find(([sample]) => sample === count);
    if (exact) return exact[1];
    const rules = new Intl.PluralRules(document.documentElement.lang || 'en');
    const category = rules.select(count);
    const [sample, text] = samples.find(([sample, text]) => rules.select(sample) === category && text.includes(sample)) ?? samples.at(-1);
    return text.replace(String(sample), String(count));
  };

  const catalogue = document.querySelector('.catalogue-head');
  const entries = all('.entry').map((element) => ({ element, text: null }));
  if (catalogue && words.search && entries.length > 1) {
    const groups = all('.group');
    const text = (entry) => {
      const link = entry.element.querySelector('a');
      entry.text ??= fold([link.textContent, entry.element.dataset.text ?? '', decodeURIComponent(link.getAttribute('href'))].join('\n'));
      return entry.text;
    };

    const input = make('input', { type: 'search', placeholder: words.hint, autocomplete: 'off', spellcheck: false });
    const select = make('select', {}, make('option', { value: '' }, words.all));
    for (const group of groups) {
      select.append(make('option', { value: group.dataset.kind }, group.querySelector('h2').textContent));
    }
    const found = make('p', { className: 'found' });
    found.setAttribute('role', 'status');

    const filter = () => {
      const terms = fold(input.value).split(/\s+/).filter(Boolean);
      let count = 0;
      for (const group of groups) group.hidden = true;
      for (const entry of entries) {
        const group = entry.element.closest('.group');
        const match = (!select.value || group.dataset.kind === select.value) && terms.every((term) => text(entry).includes(term));
        entry.element.hidden = !match;
        if (match) {
          group.hidden = false;
          count += 1;
        }
      }
      const idle = !terms.length && !select.value;
      found.textContent = idle ? '' : count ? counted(count) : words.none;
    };

    let frame;
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(filter);
    };
    input.addEventListener('input', later);
    select.addEventListener('change', later);

    const finder = make('div', { className: 'finder' }, make('label', {}, words.search, input));
    finder.setAttribute('role', 'search');
    if (groups.length > 1) finder.append(make('label', {}, words.kind, select));
    catalogue.append(finder, found);
    if (input.value) filter(); // the browser may have brought back an earlier search
  }

  // ---- Language menu ---------------------------------------------------------------------------------------------

  const menu = document.querySelector('.languages details');
  if (menu) {
    document.addEventListener('click', (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
})();
