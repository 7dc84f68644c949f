/* The choice of an audience: shows one of the two ways, takes what was drawn, and counts while the author chooses. */
import { debounced, fields, form } from './editor-form.js';

const SETTLED_MS = 700;
const COUNTED = ['topicCode', 'where', 'areaIds', 'drawing', 'leavesOutId', 'urgent', 'smsText'];

const panel = form?.querySelector('[data-counted]');
const said = form?.querySelector('[data-counted-said]');
const text = form?.querySelector('#drawing');

/**
 * Both ways stand in the page without script; with it only the one that counts. A map is shown until it is ready, for
 * what is hidden has no size to fit it to.
 */
function showWhere() {
  const where = form.querySelector('[name="where"]:checked')?.value ?? 'areas';
  for (const part of form.querySelectorAll('[data-where]')) {
    const map = part.querySelector('[data-area-map]');
    part.hidden = part.dataset.where !== where && (!map || map.hasAttribute('data-ready'));
  }
  window.dispatchEvent(new Event('resize'));
}

let asking;
let last = '';

async function count() {
  if (!panel) return;
  const all = fields();
  const now = JSON.stringify(COUNTED.map((name) => all.getAll(name)));
  if (now === last) return;
  last = now;
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const headers = { Accept: 'application/json' };
    const answer = await fetch('/staff/messages/audience', {
      method: 'POST',
      body: all,
      headers,
      signal,
    });
    if (!answer.ok) throw new Error('refused');
    const { html, words } = await answer.json();
    panel.innerHTML = html;
    said.textContent = words;
  } catch {
    // the button counts too; asked again with the next change
    if (!signal.aborted) last = '';
  }
}

// without a panel the choice is shown all the same: not everybody is told whom it reaches
if (panel || form?.querySelector('[name="where"]')) {
  const counting = debounced(() => void count(), SETTLED_MS);
  form.addEventListener('change', ({ target }) => {
    if (target.name === 'drawnOnMap') {
      text.value = target.value;
      text.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (target.name === 'where') showWhere();
    counting.later();
  });
  text?.addEventListener('input', () => counting.later());
  showWhere();
  const map = form.querySelector('[data-area-map]');
  if (map) new MutationObserver(showWhere).observe(map, { attributeFilter: ['data-ready'] });
  if (fields().get('topicCode')) counting.now();
}
