import { drafts, type DraftKey, type DraftState, type DraftStatus } from './draft-queue';
import { idOf, timeOf } from './draft-types';

const SHAPES: Partial<Record<DraftState, string>> = {
  'kept': 's-tick',
  'typing': 's-tick',
  'on-device': 's-device',
  'only-here': 's-differs',
  'sign-in': 's-lock',
  'two-versions': 's-swap',
  'refused': 's-differs',
  'other-person': 's-lock',
};

/** Said aloud when it begins; that everything is kept again only after one of these. */
const TROUBLE: DraftState[] = ['on-device', 'only-here', 'sign-in', 'two-versions', 'refused', 'other-person'];

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = '', words = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = words;
  return made;
}

function button(words: string, press: () => void, className = '') {
  const made = element('button', className, words);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

function shape(id?: string) {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('aria-hidden', 'true');
  if (id) {
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `#${id}`);
    drawing.append(use);
  }
  return drawing;
}

function keyIn(element: HTMLElement): DraftKey | undefined {
  const [kind, document, part] = ['kind', 'document', 'part'].map((name) => element.getAttribute(name));
  return kind && document ? { kind, document, part: part ?? document } : undefined;
}

/**
 * Says how what is typed on this page stands: kept, only on this device, in two versions. With kind, document and part it
 * speaks of one part, and to the eye alone; without them of the whole page, and aloud when something changes for better or
 * worse: never with each keystroke.
 */
class AlongsideDraftStatus extends HTMLElement {
  private readonly line = element('span', 'draft-line');
  private readonly aloud = element('span', 'vh');
  private said?: string;
  private last: DraftState = 'nothing';

  connectedCallback() {
    if (!this.line.isConnected) {
      this.append(this.line);
    }
    if (!keyIn(this) && !this.aloud.isConnected) {
      this.aloud.setAttribute('role', 'status');
      this.append(this.aloud);
    }
    drafts.addEventListener('draft-status', this.show);
    void drafts.open();
    this.show();
  }

  disconnectedCallback() {
    drafts.removeEventListener('draft-status', this.show);
  }

  private readonly show = () => {
    const key = keyIn(this);
    const status = drafts.status(key);
    const said = `${status.state} ${status.words}`;
    if (said === this.said) {
      return;
    }
    this.said = said;
    this.dataset.state = status.state;
    this.line.replaceChildren(...(status.words ? [shape(SHAPES[status.state]), element('span', '', status.words)] : []));
    const way = this.wayOut(status);
    if (way) {
      this.line.append(way);
    }
    if (!key) {
      this.speak(status);
    }
  };

  private wayOut({ state, key }: DraftStatus): HTMLElement | undefined {
    if (state === 'sign-in') {
      const link = element('a', '', 'Sign in in a new tab');
      link.href = '/login';
      link.target = '_blank';
      return link;
    }
    return state === 'two-versions' && key ? button('Show both', () => showBoth(key)) : undefined;
  }

  private speak({ state, words }: DraftStatus) {
    if (TROUBLE.includes(state)) {
      this.aloud.textContent = words;
    } else if (state === 'kept' && TROUBLE.includes(this.last)) {
      this.aloud.textContent = 'Everything is kept again.';
    } else if (state !== 'typing' && this.last !== state) {
      this.aloud.textContent = '';
    }
    if (state !== 'typing') {
      this.last = state;
    }
  }
}

/**
 * A text that is kept as it is typed, with its label and how it stands: for screens that need no more than that. It has the
 * attributes kind, document, part, field, label, rows, maxlength and describedby.
 */
class AlongsideDraftText extends HTMLElement {
  private readonly area = element('textarea');
  private readonly refusal = element('p', 'draft-refusal');

  connectedCallback() {
    if (!this.area.isConnected) {
      this.build();
    }
    drafts.addEventListener('draft-arrived', this.refresh);
    drafts.addEventListener('draft-settled', this.refresh);
    drafts.addEventListener('draft-found', this.refresh);
    drafts.addEventListener('draft-refused', this.refused);
    void this.begin();
  }

  disconnectedCallback() {
    drafts.removeEventListener('draft-arrived', this.refresh);
    drafts.removeEventListener('draft-settled', this.refresh);
    drafts.removeEventListener('draft-found', this.refresh);
    drafts.removeEventListener('draft-refused', this.refused);
  }

  get value() {
    return this.area.value;
  }

  set value(words: string) {
    this.area.value = words;
  }

  focus() {
    this.area.focus();
  }

  private get field() {
    return this.getAttribute('field') ?? 'text';
  }

  private build() {
    const id = `draft-${idOf(keyIn(this)!).replace(/[^a-z0-9]+/gi, '-')}-${this.field}`;
    const label = element('label', '', this.getAttribute('label') ?? '');
    label.htmlFor = this.area.id = id;
    this.area.rows = Number(this.getAttribute('rows') ?? 6);
    this.area.maxLength = Number(this.getAttribute('maxlength') ?? 20_000);
    this.refusal.id = `${id}-refusal`;
    this.refusal.hidden = true;
    const described = [this.getAttribute('describedby'), this.refusal.id].filter(Boolean).join(' ');
    this.area.setAttribute('aria-describedby', described);
    this.area.addEventListener('input', () => {
      this.refusal.hidden = true;
      this.area.removeAttribute('aria-invalid');
      drafts.write(keyIn(this)!, { [this.field]: this.area.value });
    });
    const status = document.createElement('alongside-draft-status');
    for (const name of ['kind', 'document', 'part']) {
      status.setAttribute(name, this.getAttribute(name) ?? this.getAttribute('document')!);
    }
    this.append(label, this.area, this.refusal, status);
  }

  private async begin() {
    const { kind, document, part } = keyIn(this)!;
    const kept = (await drafts.read(kind, document)).get(part);
    if (kept && !this.area.value) {
      this.area.value = kept.fields[this.field] ?? '';
    }
  }

  private readonly refresh = (event: Event) => {
    const { key, fields } = (event as CustomEvent<{ key: DraftKey; fields: string[] | Record<string, string> }>).detail;
    const names = Array.isArray(fields) ? fields : Object.keys(fields);
    if (idOf(key) === idOf(keyIn(this)!) && names.includes(this.field)) {
      const place = this.area.selectionStart;
      this.area.value = drafts.value(key, this.field) ?? '';
      this.area.setSelectionRange(place, place);
    }
  };

  private readonly refused = (event: Event) => {
    const { key, field, sentence } = (event as CustomEvent<{ key: DraftKey; field?: string; sentence: string }>).detail;
    if (idOf(key) === idOf(keyIn(this)!) && (field ?? this.field) === this.field) {
      this.refusal.textContent = sentence;
      this.refusal.hidden = false;
      this.area.setAttribute('aria-invalid', 'true');
    }
  };
}

/** How a page calls a field, and what it says for a value of it: "3" may be "Mostly in place". */
export interface FieldWords {
  label: string;
  /** A choice has no "both". */
  isChoice?: boolean;
  wordsFor?: (value: string) => string;
}

let describe: (key: DraftKey, field: string) => FieldWords | undefined = () => undefined;

/** The page says what its fields are called. */
export function describeFields(how: typeof describe) {
  describe = how;
}

/**
 * Shows what two people wrote in one field, and asks what stands. Closing it decides nothing: both stay, and it can be opened
 * again.
 */
class AlongsideTwoVersions extends HTMLElement {
  private readonly dialog = element('dialog', 'draft-dialog');
  private key?: DraftKey;

  connectedCallback() {
    if (!this.dialog.isConnected) {
      this.append(this.dialog);
    }
  }

  get isOpen() {
    return this.dialog.open;
  }

  show(key: DraftKey) {
    this.key = key;
    const both = drafts.twoVersions(key);
    if (!both?.fields.length) {
      this.dialog.close();
      return;
    }
    const { field, mine, theirs } = both.fields[0];
    const { by, mine: own, at } = both.theirs;
    const whose = own ? 'from another device' : by ? `${by}’s` : 'the other';
    const how = describe(key, field) ?? { label: '' };
    const name = element('h2', '', 'Two versions');
    name.id = 'two-versions-name';
    this.dialog.setAttribute('aria-labelledby', name.id);
    const who = own ? 'you wrote here on another device too' : `${by || 'somebody'} wrote here too`;
    const story = element('p', '', `While you were writing, ${who}. Both are kept until you choose.`);
    const versions = element('div', 'versions');
    const said = (words: string) => how.wordsFor?.(words) ?? words;
    versions.append(
      this.version('Yours', said(mine)),
      this.version(own ? 'From another device' : by ? `${by}’s` : 'The other', said(theirs), Date.parse(at))
    );
    const choices = element('div', 'choices');
    const choose = (choice: 'mine' | 'theirs' | 'both') => () => this.choose(field, choice);
    if (!how.isChoice && mine && theirs) {
      choices.append(button('Keep both, one under the other', choose('both'), 'main'));
    }
    choices.append(
      button('Keep mine', choose('mine')),
      button(own ? 'Keep the one from another device' : `Keep ${whose}`, choose('theirs'))
    );
    this.dialog.replaceChildren(name, ...(how.label ? [element('p', 'meta', how.label)] : []), story, versions, choices);
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
    choices.querySelector('button')!.focus();
  }

  private version(whose: string, words: string, at?: number) {
    const version = element('section');
    const name = element('h3', '', at ? `${whose}, ${timeOf(at)}` : whose);
    const text = element('p', words ? 'words' : 'words muted', words || 'Nothing: it was emptied.');
    text.tabIndex = 0;
    version.append(name, text);
    return version;
  }

  private choose(field: string, choice: 'mine' | 'theirs' | 'both') {
    const key = this.key!;
    drafts.settle(key, field, choice);
    this.show(key);
  }
}

function twoVersions(): AlongsideTwoVersions {
  return (
    document.querySelector<AlongsideTwoVersions>('alongside-two-versions') ??
    document.body.appendChild(document.createElement('alongside-two-versions') as AlongsideTwoVersions)
  );
}

function showBoth(key: DraftKey) {
  twoVersions().show(key);
}

drafts.addEventListener('draft-show-both', (event) => showBoth((event as CustomEvent<{ key: DraftKey }>).detail.key));

// Not in mid-word: when the person leaves the field.
document.addEventListener('focusout', ({ target }) => {
  const { state, key } = drafts.status();
  const wasWriting = target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]');
  if (state === 'two-versions' && key && wasWriting && document.hasFocus() && !twoVersions().isOpen) {
    setTimeout(() => drafts.twoVersions(key) && !twoVersions().isOpen && showBoth(key));
  }
});

/** Asks before somebody signs out while something is only on this device. */
function askToLeave(left: number): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = element('dialog', 'draft-dialog');
    const name = element('h2', '', 'Not everything is sent yet');
    name.id = 'leaving-name';
    dialog.setAttribute('aria-labelledby', name.id);
    const what = left === 1 ? 'One text is' : `${left} texts are`;
    const story = element(
      'p',
      '',
      `${what} only on this device. Signing out removes ${left === 1 ? 'it' : 'them'} from here. Stay until there is a` +
        ' connection again, and nothing is lost.'
    );
    const choices = element('div', 'choices');
    const answer = (goes: boolean) => () => {
      dialog.close();
      resolve(goes);
    };
    choices.append(button('Stay signed in', answer(false), 'main'), button('Sign out without sending', answer(true)));
    dialog.append(name, story, choices);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(false);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** The way out of the portal: sends what waits first. */
export const mayLeave = () => drafts.mayLeave(askToLeave);

/**
 * What the framework shows when its session has ended takes a press anywhere in it as "open the page again". While something
 * is not on the server yet, the page stays instead, and the sign-in opens beside it.
 */
function staysOpen(event: Event) {
  if (!drafts.unsent()) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  document.querySelectorAll('.v-system-error').forEach((notice) => notice.remove());
  void drafts.flush().then((all) => !all && drafts.status().state === 'sign-in' && window.open('/login', '_blank'));
}

window.addEventListener(
  'click',
  (event) => event.target instanceof Element && event.target.closest('.v-system-error') && staysOpen(event),
  true
);
window.addEventListener(
  'keydown',
  (event) => event.key === 'Escape' && document.querySelector('.v-system-error') && staysOpen(event),
  true
);

customElements.define('alongside-draft-status', AlongsideDraftStatus);
customElements.define('alongside-draft-text', AlongsideDraftText);
customElements.define('alongside-two-versions', AlongsideTwoVersions);

declare global {
  interface Window {
    alongsideMayLeave?: typeof mayLeave;
  }
}

window.alongsideMayLeave = mayLeave;
