// On a page that stands in for one that the reader's language lacks: why it is in another language, in the words of
// the reader's, which lie in a script beside the list of articles of that language.
(() => {
  'use strict';
  const wanted = new URLSearchParams(location.search).get('for');
  const article = document.querySelector('article[data-runbook]');
  if (!article || !/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(wanted) || wanted === document.documentElement.lang) return;
  const root = document.currentScript.src.replace(/assets\/[^/]*$/, '');
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const show = () => {
    const { lang, dir, notice, date, back } = globalThis.korakStandIn;
    const says = [notice.replace('{locale}', document.body.dataset.language)];
    const { day } = article.dataset;
    if (day) {
      // As on the pages of a build: in the Gregorian calendar and with ASCII digits.
      const form = { dateStyle: 'long', calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
      says.push(date.replace('{date}', new Intl.DateTimeFormat(lang, form).format(new Date(day))));
    }
    const link = make('a', { href: `${root}${wanted}/index.html` }, back);
    const words = says.map((text) => make('span', {}, text, ' '));
    // At the end of the page and of the window: nothing that is read already moves.
    document.body.append(make('aside', { className: 'stand-in', lang, dir }, make('p', {}, ...words), link));
  };
  document.head.append(make('script', { src: `${root}${wanted}/stand-in.js`, onload: show }));
})();
