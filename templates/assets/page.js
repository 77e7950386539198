// What every page gains where scripts run: the menu of languages closes when one turns away from it, and a page that
// stands in for one in the reader's language says so (stand-in.js).
(() => {
  'use strict';
  const menu = document.querySelector('.languages details');
  if (!menu) return;
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
})();
// Lists lead here with the language that lacks the article.
if (location.search.startsWith('?for=')) {
  document.head.append(Object.assign(document.createElement('script'), { src: document.currentScript.src.replace('page.js', 'stand-in.js') }));
}
