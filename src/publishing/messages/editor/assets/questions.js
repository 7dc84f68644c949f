/* Asks the questions that the answers lead to as they are given. Without it "Continue" does. */
import { form } from './editor-form.js';

function ask(fields) {
  let came = 0;
  for (const place of form.querySelectorAll('[data-question]')) {
    const asked = fields.includes(place.dataset.question);
    if (place.matches('template')) {
      if (asked) open(place);
    } else if (place.hidden === asked) place.hidden = !asked;
    else continue;
    if (asked) came += 1;
  }
  const ticks = form.querySelector('[data-ticks]');
  ticks.hidden = !ticks.querySelector('div[data-question]:not([hidden])');
  if (came > 0)
    tell(came === 1 ? '1 more question is asked.' : `${came} more questions are asked.`);
}

function open(template) {
  const place = document.createElement('div');
  place.dataset.question = template.dataset.question;
  place.append(template.content);
  template.replaceWith(place);
}

const tell = (words) => {
  form.querySelector('[data-questions-status]').textContent = words;
};

/** Takes what was answered meanwhile off the list of what is missing. */
function tick() {
  const given = new FormData(form);
  const list = form.querySelector('[data-unanswered]');
  for (const line of list?.querySelectorAll('li') ?? [])
    line.hidden = Boolean(given.get(`declaration[${line.dataset.unansweredField}]`));
  if (list) list.hidden = !list.querySelector('li:not([hidden])');
}

if (form) {
  form.addEventListener('change', tick);
  form.querySelector('[data-continue]').hidden = true;
  form.addEventListener('checked', ({ detail }) => ask(detail.questions));
}
