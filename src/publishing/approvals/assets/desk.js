/* Keys of the supervisor's desk. Everything can be reached by Tab without them, and they can be turned off (WCAG 2.1.4). */
const OFF = 'wardline-desk-keys-off';
const help = document.getElementById('desk-keys');
const opener = document.getElementById('desk-keys-open');

const links = () => [...document.querySelectorAll('[data-desk-link]')];
const isOn = () => localStorage.getItem(OFF) === null;

function move(by) {
  const all = links();
  const now = all.indexOf(document.activeElement);
  const next = now < 0 ? (by > 0 ? 0 : all.length - 1) : now + by;
  all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
}

/** Where a key is a letter of what somebody writes, or moves a choice. */
const takesKeys = (place) =>
  place instanceof Element && place.closest('input, textarea, select, [contenteditable]') !== null;

function pressed(event) {
  if (!isOn() || help.open || takesKeys(event.target)) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const act = { j: () => move(1), k: () => move(-1), '?': () => help.showModal() }[event.key];
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
