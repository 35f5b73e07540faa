/** Menus are `details` elements: this closes them as people expect a menu to close. */
export function startMenus(): void {
  const menus = () => [...document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')];

  document.addEventListener('click', (event) => {
    for (const menu of menus()) if (!menu.contains(event.target as Node)) menu.open = false;
  });
  // A click into a frame never reaches this document, but it takes the focus away from it.
  window.addEventListener('blur', () => {
    for (const menu of menus()) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}
