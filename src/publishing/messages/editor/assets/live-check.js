/* Shows the findings beside the text as one types. Without it "Check now" shows them on a page. */
import { debounced, form, post } from './editor-form.js';

const QUIET_MS = 700;
const panel = document.getElementById('beside');

let asked;

async function check() {
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  try {
    show(await post(panel.dataset.check, { signal }));
  } catch {
    if (!signal.aborted) say('The checks cannot be asked just now. “Check now” below still works.');
  }
}

function show({ count, findings, ...answer }) {
  say(count);
  const list = panel.querySelector('[data-findings]');
  const open = document.activeElement?.dataset?.finding;
  list.replaceChildren(...findings.map(item));
  // whoever was in the list stays in it
  if (open) list.querySelector(`[data-finding="${CSS.escape(open)}"]`)?.focus();
  form.dispatchEvent(new CustomEvent('checked', { detail: answer }));
}

/** The status is read out when it changes, so it changes only when it says something else. */
function say(words) {
  const count = panel.querySelector('[data-count]');
  if (count.textContent !== words) count.textContent = words;
}

function item(finding) {
  const row = element('li', `wardline-finding wardline-finding--${finding.severity}`);
  const title = element('h3', 'govuk-heading-s', `${finding.number}. ${finding.severityWords}`);
  row.append(title);
  if (finding.quote) row.append(element('p', 'govuk-body', `“${finding.quote}”`));
  row.append(element('p', 'govuk-body', finding.advice));
  row.append(element('p', 'govuk-body-s', `${finding.rule}. ${finding.basis}.`));
  const field = fieldOf(finding.where);
  if (field && finding.end > finding.start) row.append(jump(finding, field));
  return row;
}

function jump(finding, field) {
  const button = element('button', 'wardline-link-button', 'Go to these words');
  button.setAttribute('aria-label', `Go to these words: ${finding.quote}`);
  button.type = 'button';
  button.dataset.finding = [finding.rule, finding.where, finding.quote].join('|');
  button.addEventListener('click', () => select(field, finding));
  return button;
}

/** `subject` and `body` are ids; another part of the message names itself by `data-part`. */
const fieldOf = (where) =>
  document.querySelector(`[data-part="${CSS.escape(where)}"]`) ?? document.getElementById(where);

function select(field, finding) {
  const [start, end] = spanNow(field.value, finding);
  field.closest('details')?.setAttribute('open', '');
  field.focus();
  field.setSelectionRange(start, end);
  const share = start / Math.max(1, field.value.length);
  field.scrollTop = share * field.scrollHeight - field.clientHeight / 2;
}

/** Where the words stand now: they may have moved since they were checked. */
function spanNow(text, { start, end, quote }) {
  if (!quote || text.slice(start, end) === quote) return [start, end];
  const length = end - start;
  const before = text.lastIndexOf(quote, start);
  const after = text.indexOf(quote, start);
  const places = [before, after].filter((place) => place >= 0);
  if (places.length === 0) return [Math.min(start, text.length), Math.min(end, text.length)];
  const nearest = places.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
  return [nearest, nearest + Math.max(quote.length, length)];
}

function element(name, classes, words) {
  const made = document.createElement(name);
  made.className = classes;
  if (words !== undefined) made.textContent = words;
  return made;
}

if (form && panel) {
  panel.hidden = false;
  const { later, now } = debounced(() => void check(), QUIET_MS);
  form.addEventListener('input', later);
  // a choice is made at once, words are typed
  form.addEventListener('change', (event) => {
    if (event.target.matches('select, [type=radio], [type=checkbox]')) now();
  });
  now();
}
