// What a runbook gains where scripts run: copy buttons, all English at once, and steps to tick off. Without it nothing is lost.
// Texts come from data attributes of <body>, in the language of the page or in that of `data-lang`.
(() => {
  'use strict';
  const words = document.body.dataset;
  const spoken = words.lang ? { lang: words.lang, dir: 'auto' } : {};

  /** An element with properties and children; texts become text, never markup. */
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // ---- Copying

  /** Where there is no clipboard, as on pages opened from disk in some browsers. */
  const copyBySelection = (element) => {
    const selection = getSelection();
    selection.selectAllChildren(element);
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

  for (const block of document.querySelectorAll('.code:not(.code--output)')) {
    const code = block.querySelector('code');
    const button = make('button', { type: 'button', className: 'copy', ...spoken }, words.copy);
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

  // ---- English on demand, all of it at once

  const originals = [...document.querySelectorAll('.original')];
  if (originals.length > 1) {
    const button = make('button', { type: 'button', className: 'all-english', ...spoken });
    const name = () => { button.textContent = originals.every((original) => original.open) ? words.hide : words.show; };
    button.addEventListener('click', () => {
      const open = originals.some((original) => !original.open);
      for (const original of originals) original.open = open;
    });
    for (const original of originals) original.addEventListener('toggle', name);
    name();
    document.querySelector('.aids').append(button);
  }

  // ---- Ticking off

  const runbook = document.querySelector('article[data-runbook]');
  if (!runbook) return;

  /** Step ids belong to the shape, not to a language: what is ticked off stays so in all. */
  const key = `korak:${runbook.dataset.runbook}:${runbook.dataset.shape}`;
  const ticked = new Set();
  try {
    const ids = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (Array.isArray(ids)) ids.forEach((id) => ticked.add(id));
  } catch { /* storage is denied: ticks last as long as the page */ }
  const remember = () => {
    try {
      if (ticked.size) localStorage.setItem(key, JSON.stringify([...ticked]));
      else localStorage.removeItem(key);
    } catch { /* the same */ }
  };

  for (const list of runbook.querySelectorAll('.steps')) {
    const steps = [...list.children];
    const place = list.previousElementSibling;
    if (!place?.matches('.progress')) continue;
    const text = make('span', { role: 'status', ...spoken });
    const bar = make('progress', { max: steps.length });
    bar.setAttribute('aria-hidden', 'true');
    const show = () => {
      bar.value = steps.filter((step) => ticked.has(step.id)).length;
      text.textContent = words.progress.replace('{done}', bar.value).replace('{total}', bar.max);
    };
    for (const step of steps) {
      const box = make('input', { type: 'checkbox', checked: ticked.has(step.id) });
      const name = step.querySelector('.of');
      name.id = `${step.id}.of`;
      box.setAttribute('aria-describedby', name.id);
      step.classList.toggle('step--done', box.checked);
      box.addEventListener('change', () => {
        if (box.checked) ticked.add(step.id);
        else ticked.delete(step.id);
        step.classList.toggle('step--done', box.checked);
        remember();
        show();
      });
      step.querySelector(':scope > .card > .foot').prepend(make('label', { className: 'tick' }, box, make('span', spoken, words.done)));
    }
    show();
    place.append(text, bar);
  }
})();
