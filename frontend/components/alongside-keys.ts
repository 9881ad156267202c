/** The regions of a page in the order in which F6 goes through them. */
const REGIONS = ['header.bar', 'nav.side', 'main'];

const KEYS: [string, string][] = [
  ['F6, Shift+F6', 'next and previous part of the page: the bar, the menu, the page itself'],
  ['Tab, Shift+Tab', 'next and previous link, button or field'],
  ['Arrow keys, Home, End', 'from cell to cell in the table of schools and themes'],
  ['1 to 9, 0', 'chooses an answer on the scale of a self-review; 0 is “I don’t know”'],
  ['Alt+Down, Alt+Up', 'next and previous statement of a self-review; Ctrl+Enter goes on from its box'],
  ['Enter', 'opens what has the focus'],
  ['Esc', 'closes what was opened last'],
  ['?', 'this list'],
];

const SWITCHED_OFF = 'alongside.no-question-mark';

const isShown = (element: Element) => {
  const box = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true }) && box.right > 0 && box.width > 0;
};

function nextRegion(step: 1 | -1) {
  const regions = REGIONS.flatMap((name) => [...document.querySelectorAll<HTMLElement>(name)]).filter(isShown);
  if (!regions.length) {
    return;
  }
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = here < 0 && step < 0 ? regions.length - 1 : (here + step + regions.length) % regions.length;
  regions[next].tabIndex = -1;
  regions[next].focus();
}

function isWriting(event: KeyboardEvent) {
  const place = event.composedPath()[0];
  return place instanceof HTMLElement && (place.isContentEditable || place.matches('input, textarea, select'));
}

/** The list of keys. A single character may get in somebody's way, so it can be switched off on this device. */
function showKeys() {
  const before = document.activeElement;
  const dialog = document.createElement('dialog');
  dialog.className = 'keys';
  dialog.setAttribute('aria-labelledby', 'keys-name');
  const name = document.createElement('h2');
  name.id = 'keys-name';
  name.textContent = 'Keyboard shortcuts';
  const list = document.createElement('dl');
  for (const [keys, what] of KEYS) {
    const term = document.createElement('dt');
    term.textContent = keys;
    const words = document.createElement('dd');
    words.textContent = what;
    list.append(term, words);
  }
  const label = document.createElement('label');
  const choice = document.createElement('input');
  choice.type = 'checkbox';
  choice.checked = !localStorage.getItem(SWITCHED_OFF);
  choice.addEventListener('change', () =>
    choice.checked ? localStorage.removeItem(SWITCHED_OFF) : localStorage.setItem(SWITCHED_OFF, 'yes')
  );
  label.append(choice, ' The ? key opens this list');
  const close = document.createElement('button');
  close.className = 'btn';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(name, list, label, close);
  dialog.addEventListener('close', () => {
    dialog.remove();
    (before as HTMLElement | null)?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'F6' && !event.ctrlKey && !event.altKey) {
    event.preventDefault();
    nextRegion(event.shiftKey ? -1 : 1);
  } else if (event.key === '?' && !isWriting(event) && !localStorage.getItem(SWITCHED_OFF) && !document.querySelector('dialog.keys')) {
    event.preventDefault();
    showKeys();
  }
});

window.addEventListener('alongside-keys', showKeys);

export {};
