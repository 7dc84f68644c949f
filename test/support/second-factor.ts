import { Secret, TOTP } from 'otpauth';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { LETTER_PURPOSE, type Letter } from '../../src/platform/mail/letter';
import { Vault } from '../../src/platform/security/vault';
import type { Role } from '../../src/staff/rules/permissions';
import { givenStaff, PASSWORD } from './staff';
import { signIn, submit, type RunningWeb } from './web';

const STEP_MS = 30_000;

/** What the app of this secret shows, or shows so many steps later. */
export function codeOf(secret: string, stepsLater = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, '')) });
  return totp.generate({ timestamp: Date.now() + stepsLater * STEP_MS });
}

/** The key that a page shows for typing into an app. */
export function keyOn(html: string): string {
  const [, key] = /<strong>([A-Z2-7 ]{32,})<\/strong>/.exec(html) ?? [];
  if (key === undefined) throw new Error('The page shows no key');
  return key;
}

/** The recovery codes on a page. */
export const codesOn = (html: string): string[] =>
  [...html.matchAll(/<strong>([a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4})<\/strong>/g)].map(
    ([, code]) => code!,
  );

/** Sets one up by the pages for who is signed in, with the code of now. */
export async function setUpSecondFactor(
  agent: TestAgent,
  at = '/staff/second-factor/set-up',
): Promise<{ key: string; codes: string[] }> {
  const key = keyOn((await agent.get(at)).text);
  const answer = await submit(agent, at, { code: codeOf(key) });
  if (answer.status !== 200 && answer.status !== 201)
    throw new Error(`Setting up answered ${answer.status}`);
  return { key, codes: codesOn(answer.text) };
}

export interface Enrolled {
  id: string;
  email: string;
  /** Signed in. */
  agent: TestAgent;
  /** Of their app. */
  key: string;
  /** Recovery codes. */
  codes: string[];
}

let people = 0;
export const newEmail = () => `person${(people += 1)}@northshire.example.org`;

/** Somebody with a second factor. */
export async function givenEnrolled(web: RunningWeb, role: Role = 'officer'): Promise<Enrolled> {
  const email = newEmail();
  const id = await givenStaff(web.db, email, { role });
  const agent = web.visitor();
  await signIn(agent, email);
  return { id, email, agent, ...(await setUpSecondFactor(agent)) };
}

/** Signs in by the API, with the code if there is one. */
export const apiSignIn = (web: RunningWeb, email: string, code?: string) =>
  supertest(web.url)
    .post('/api/v1/sign-in')
    .send({ email, password: PASSWORD, ...(code !== undefined && { code }) });

/** Action and detail of each audit entry about somebody. */
export async function auditOf(web: RunningWeb, id: string): Promise<[string, unknown][]> {
  const rows = await web.db.query<{ action: string; detail: unknown }[]>(
    `SELECT action, detail FROM audit_entry WHERE subject_id = $1 ORDER BY seq`,
    [id],
  );
  return rows.map(({ action, detail }) => [action, detail]);
}

/** Subjects of the letters to this address, in their order. */
export async function subjectsTo(web: RunningWeb, email: string): Promise<string[]> {
  const rows = await web.db.query<{ sealed: Buffer }[]>(
    `SELECT sealed_content AS sealed FROM letter ORDER BY id`,
  );
  return rows
    .map(({ sealed }) => JSON.parse(web.app.get(Vault).open(sealed, LETTER_PURPOSE)) as Letter)
    .filter(({ to }) => to === email)
    .map(({ subject }) => subject);
}
