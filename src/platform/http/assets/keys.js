/*
 * Keys of a list, for pages that include `keysHelp`. Everything can be reached by Tab without them, and they can be
 * turned off (WCAG 2.1.4). A page names what they do: [data-key-stop] is walked by j and k; [data-key="x"] in the
 * stop's [data-key-row] is pressed by its key; [data-key-page="/"] by its key wherever one stands, and one with
 * [data-key-first="x"] chooses the row before, where nothing is chosen.
 */
const OFF = 'wardline-desk-keys-off';
const help = document.getElementById('keys');
const opener = document.getElementById('keys-open');
const said = document.getElementById('keys-said');

const stops = () => [...document.querySelectorAll('[data-key-stop]')];
const isOn = () => localStorage.getItem(OFF) === null;
const isStop = () => document.activeElement?.matches('[data-key-stop]') === true;

function move(by) {
  const all = stops();
  const now = all.indexOf(document.activeElement);
  const next = now < 0 ? (by > 0 ? 0 : all.length - 1) : now + by;
  all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
}

/** Of the row that one stands in. */
const inRow = (key) =>
  document.activeElement
    ?.closest('[data-key-row]')
    ?.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? null;

function choose(box) {
  box.click();
  if (box.type === 'checkbox') said.textContent = box.checked ? 'Chosen' : 'Not chosen any more';
}

function goTo(place) {
  const first = place.dataset.keyFirst;
  if (first && !document.querySelector(`[data-key="${CSS.escape(first)}"]:checked`)) {
    const box = inRow(first);
    if (box) choose(box);
  }
  place.closest('details')?.setAttribute('open', '');
  place.focus();
}

/** Where a key is a letter of what somebody writes, or moves a choice. */
const takesKeys = (place) =>
  place instanceof Element && place.closest('input, textarea, select, [contenteditable]') !== null;

/** What a key does here and now; nothing where no such thing stands on the page. */
function actOf(key) {
  if (key === '?') return () => help.showModal();
  if (key === 'j' || (key === 'ArrowDown' && isStop())) return () => move(1);
  if (key === 'k' || (key === 'ArrowUp' && isStop())) return () => move(-1);
  const own = inRow(key);
  if (own) return () => choose(own);
  const place = document.querySelector(`[data-key-page="${CSS.escape(key)}"]`);
  return place ? () => goTo(place) : null;
}

function pressed(event) {
  if (!isOn() || help.open || takesKeys(event.target)) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const act = event.key === 'Enter' ? null : actOf(event.key);
  if (!act) return;
  event.preventDefault();
  act();
}

if (help && opener) {
  opener.hidden = false;
  opener.addEventListener('click', () => help.showModal());
  const choice = help.querySelector('input');
  choice.checked = isOn();
  choice.addEventListener('change', () => {
    if (choice.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'yes');
  });
  document.addEventListener('keydown', pressed);
}
