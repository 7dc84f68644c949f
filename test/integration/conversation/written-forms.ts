import type TestAgent from 'supertest/lib/agent';
import { hidden } from '../../support/web';

interface Choices {
  kind?: string;
  picture?: Buffer;
}

/** Fills in the form of a concern, or of the question whether something is true, and sends it. */
export async function sendForm(
  agent: TestAgent,
  fields: Record<string, string>,
  { kind = 'concern', picture }: Choices = {},
) {
  const page = await agent.get(`/report/${kind}/form`);
  const call = agent.post(`/report/${kind}`);
  const all = {
    _csrf: hidden(page.text, '_csrf'),
    request_id: hidden(page.text, 'request_id'),
    ...{ place: '', email: '', answer: 'no', ...fields },
  };
  for (const [name, value] of Object.entries(all)) call.field(name, value);
  if (picture) call.attach('picture', picture, 'IMG_1.jpg');
  return call;
}

/** Sends the form of the page that came back. */
export async function sendNext(
  agent: TestAgent,
  html: string,
  to: string,
  fields: Record<string, string>,
) {
  const tokens = ['_csrf', 'request_id', 'pass'].map((name) => [name, hidden(html, name)] as const);
  return agent
    .post(to)
    .type('form')
    .send({ ...Object.fromEntries(tokens), ...fields });
}
