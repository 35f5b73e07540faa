/** Says that another tab changed the person: whatever is done on this page would be refused. */
export function showSwitched(name: string, reload: () => void): void {
  const banner = document.createElement('section');
  banner.className = 'switched';
  banner.setAttribute('role', 'alert');
  const words = document.createElement('p');
  words.textContent = `You act as ${name} now, in another tab.`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Reload';
  button.addEventListener('click', reload);
  banner.append(words, button);

  const place = () => {
    // All that is outside an open dialog can be neither seen well nor reached.
    const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
    if (!dialog) return document.querySelector('.bar')?.after(banner);
    dialog.prepend(banner);
    dialog.addEventListener('close', place, { once: true });
  };
  place();
}
