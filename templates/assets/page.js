// What every page gains where scripts run: the menu of languages closes when one turns away from it.
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
