import { ConnectionState, ConnectionStateStore } from '@vaadin/common-frontend';

/**
 * Keeps the page that is there while the server cannot be reached: a link pressed meanwhile would replace it by an empty
 * one. What to do stands in a line at the foot of the page until the connection is back.
 */
const words = 'No signal. This page stays as it is; try again when the signal is back.';

const state = () => (window as { Vaadin?: { connectionState?: ConnectionStateStore } }).Vaadin?.connectionState;

const away = () =>
  !navigator.onLine ||
  [ConnectionState.CONNECTION_LOST, ConnectionState.RECONNECTING].includes(state()?.state ?? ConnectionState.CONNECTED);

function say() {
  if (document.querySelector('.no-signal')) {
    return;
  }
  const line = document.createElement('p');
  line.className = 'no-signal';
  line.setAttribute('role', 'alert');
  line.textContent = words;
  document.body.append(line);
  const gone = () => {
    if (!away()) {
      line.remove();
      state()?.removeStateChangeListener(gone);
      window.removeEventListener('online', gone);
    }
  };
  state()?.addStateChangeListener(gone);
  window.addEventListener('online', gone);
}

window.addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((place) => place instanceof HTMLAnchorElement);
    if (link && link.origin === location.origin && !event.ctrlKey && !event.metaKey && away()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      say();
    }
  },
  true
);
