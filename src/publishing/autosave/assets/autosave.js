/* Keeps what is typed on the server, for its writer alone. Without it the button "Keep for later" does. */
import { debounced, form, post } from './editor-form.js';

const QUIET_MS = 3_000;
const status = document.querySelector('[data-autosave]');
const stale = document.querySelector('[data-autosave-stale]');

let changed = false;
let leaving = false;

async function keep({ keepalive = false } = {}) {
  if (!changed || leaving) return;
  changed = false;
  try {
    const answer = await post(status.dataset.autosave, { keepalive });
    status.textContent = `Kept for you at ${answer.time}, not saved yet.`;
    stale.hidden = !answer.stale;
  } catch {
    changed = true;
    status.textContent =
      'What you typed could not be kept just now. Save it, or try again in a moment.';
  }
}

// words that wait for a choice are not to be overwritten by others
if (form && status && !document.querySelector('[data-unsaved-offer]')) {
  const { later } = debounced(() => void keep(), QUIET_MS);
  form.addEventListener('input', () => {
    changed = true;
    later();
  });
  form.addEventListener('submit', () => {
    leaving = true;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keep({ keepalive: true });
  });
}
