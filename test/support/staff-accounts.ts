import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import { LETTER_PURPOSE, type Letter } from '../../src/platform/mail/letter';
import { Vault } from '../../src/platform/security/vault';
import type { AreaIds } from '../../src/places/seeds/places';
import { DEMO_PASSWORD } from '../../src/staff/seeds/accounts';
import { givenDemoForce } from '../factories/demo-force';
import { freshDatabase } from './stack/database';
import { testSettings } from './stack/settings';
import { PASSWORD } from './staff';
import { startWeb, tokenOf, type RunningWeb } from './web';

export const KINGSTON = 'E09000021';
export const MERTON = 'E09000024';

/** The address of a demonstration account. */
export const demo = (user: string) => `${user}@thameside.example.org`;

/** Letters to this address, oldest first. */
export async function lettersTo(
  db: DataSource,
  address: string,
): Promise<(Letter & { kind: string })[]> {
  const vault = new Vault(testSettings());
  const rows = await db.query<{ kind: string; sealed: Buffer }[]>(
    `SELECT kind, sealed_content AS sealed FROM letter WHERE sealed_content IS NOT NULL ORDER BY created_at, id`,
  );
  return rows
    .map(({ kind, sealed }) => ({
      kind,
      ...(JSON.parse(vault.open(sealed, LETTER_PURPOSE)) as Letter),
    }))
    .filter(({ to }) => to === address);
}

/** The path of the link that sets a password, in a text. */
export function passwordPathIn(text: string): string {
  const found = /https?:\/\/[^/\s]+(\/staff\/set-password\/[a-z2-7]+)/.exec(text)?.[1];
  if (!found) throw new Error(`There is no link in: ${text}`);
  return found;
}

export const tokenIn = (text: string): string => passwordPathIn(text).split('/').at(-1)!;

/** The API as somebody who is signed in; writes carry a fresh key unless told. */
export class StaffApi {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  get(path: string) {
    return supertest(this.url).get(`/api/v1${path}`).set('Authorization', `Bearer ${this.token}`);
  }

  write(
    method: 'post' | 'put',
    path: string,
    body: object = {},
    { version, key = randomUUID() }: { version?: number; key?: string } = {},
  ) {
    const call = supertest(this.url)
      [method](`/api/v1${path}`)
      .set('Authorization', `Bearer ${this.token}`)
      .set('Idempotency-Key', key);
    return (version === undefined ? call : call.set('If-Match', `"${version}"`)).send(body);
  }
}

/** A demonstration force whose accounts are run by its administrator, over the API. */
export class AccountsStage {
  private number = 0;

  private constructor(
    readonly web: RunningWeb,
    readonly areas: AreaIds,
    /** The administrator of the force. */
    public chief: StaffApi,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<AccountsStage> {
    const database = await freshDatabase();
    const web = await startWeb(testSettings());
    const areas = await givenDemoForce(web.db, testSettings());
    const chief = new StaffApi(
      web.url,
      await tokenOf(web.url, demo('administrator'), DEMO_PASSWORD),
    );
    return new AccountsStage(web, areas, chief, () => database.drop());
  }

  async close(): Promise<void> {
    await this.web.close();
    await this.drop();
  }

  async as(email: string, password = PASSWORD): Promise<StaffApi> {
    return new StaffApi(this.web.url, await tokenOf(this.web.url, email, password));
  }

  area = (code: string): string => this.areas.get(code)!;
  officerOver = (code: string) => [{ role: 'officer', areaId: this.area(code) }];
  administratorOver = (code: string) => [{ role: 'administrator', areaId: this.area(code) }];

  fresh() {
    this.number += 1;
    const email = `fresh${this.number}@thameside.example.org`;
    return { name: 'PC Robin Marsh', email, roles: this.officerOver(KINGSTON) };
  }

  letters(address: string) {
    return lettersTo(this.web.db, address);
  }

  /** Sets a password by the link in a text. */
  setPassword(text: string, password = PASSWORD) {
    const set = { token: tokenIn(text), password };
    return supertest(this.web.url).post('/api/v1/staff-passwords').send(set);
  }

  /** Added by an administrator, with a password set by the link of the mail. */
  async given(more: object = {}, by = this.chief) {
    const account = { ...this.fresh(), ...more };
    const answer = await by.write('post', '/staff-accounts', account).expect(201);
    const [letter] = await this.letters(account.email);
    await this.setPassword(letter!.text).expect(204);
    return { id: (answer.body as { id: string }).id, ...account };
  }

  end(id: string, version: number, by = this.chief) {
    return by.write('post', `/staff-accounts/${id}/ending`, {}, { version });
  }

  restore(id: string, version: number, by = this.chief) {
    return by.write('post', `/staff-accounts/${id}/restoring`, {}, { version });
  }
}
