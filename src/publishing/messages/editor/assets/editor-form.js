/* The editor's form as its scripts share it. */
export const form = document.querySelector('form[data-editor]');

/** The form as a browser would post it, without files. */
export function fields() {
  const all = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') all.append(name, value);
  }
  return all;
}

/** Posts the form; gives the answer's JSON, or throws. */
export async function post(to, { signal, keepalive, extra = {} } = {}) {
  const body = fields();
  for (const [name, value] of Object.entries(extra)) body.set(name, value);
  const headers = { Accept: 'application/json' };
  const answer = await fetch(to, { method: 'POST', body, headers, signal, keepalive });
  const json = answer.headers.get('content-type')?.includes('json');
  if (!answer.ok || !json) throw Object.assign(new Error('refused'), { status: answer.status });
  return answer.json();
}

/** Calls `act` once nothing came for `ms`; `now()` calls it at once. */
export function debounced(act, ms) {
  let timer;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    act();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(now, ms);
  };
  return { later, now };
}
