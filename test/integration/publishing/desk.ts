import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { givenStaff } from '../../support/staff';
import { until } from '../../support/until';
import { tokenOf, type RunningWeb } from '../../support/web';
import { TOPIC, givenWard } from '../delivery/given';

/** Words that no rule stops. */
export const clean = {
  subject: 'Free bike marking on Saturday',
  body: 'Officers will mark bikes outside the library this Saturday. Bring your bike and a form of identity.',
};

/** A private telephone number: finding of severity legal. */
export const withLegalFinding = {
  subject: 'Keys found',
  body: 'A set of keys was found at the library. Call Mr Smith on 020 7946 0123 if they are yours.',
};

/** Bad character of a man in custody: finding of severity block. */
export const withBlock = {
  subject: 'Burglar caught',
  body: 'A man was arrested last night. The man in custody is well known to our officers.',
};

export const advice = {
  messageType: 'advice',
  nation: 'england',
  proceedingsActive: false,
  suspectStatus: 'none',
  offenceClass: 'none',
  namesUnder18: false,
};

export interface Words {
  subject: string;
  body: string;
  declaration?: Record<string, unknown>;
  releaseAt?: Date;
  notAfter?: Date;
  urgent?: boolean;
  holdUntil?: string;
  areaIds?: string[];
  drawing?: Record<string, unknown>;
  leavesOutId?: string;
  variants?: { language: string; subject: string; body: string }[];
  images?: Record<string, unknown>[];
  topicCode?: string;
  smsText?: string | null;
  template?: { code: string; version: number; values: Record<string, string> };
}

export interface Shown {
  id: string;
  state: string;
  version: number;
  hash: string | null;
  subject: string;
  body: string;
  findings: {
    id: string;
    rule: string;
    severity: string;
    clearedBy: string[];
    returned: { reason: string }[];
  }[];
  blockers: Record<string, string[]>;
  approvedBy: string[];
  approversNeeded: number;
}

export interface Decided {
  decisionId: string;
  accepted?: boolean;
  state?: string;
  version?: number;
  blockers?: string[];
  code?: string;
}

export type Name =
  | 'officer'
  | 'supervisor'
  | 'supervisor2'
  | 'legal'
  | 'legal2'
  | 'inspector'
  | 'administrator'
  | 'administrator2'
  | 'auditor'
  | 'sergeant';

/** Staff of one ward's force, acting by the public API alone. */
export class Desk {
  private readonly tokens = new Map<Name, string>();
  wardId: string;

  constructor(private readonly web: RunningWeb) {}

  static async open(web: RunningWeb): Promise<Desk> {
    const desk = new Desk(web);
    desk.wardId = await givenWard(web.db);
    const people = [
      ['officer', 'officer'],
      ['supervisor', 'supervisor'],
      ['supervisor2', 'supervisor'],
      ['inspector', 'on-call inspector'],
      ['legal', 'legal'],
      ['legal2', 'legal'],
      ['administrator', 'administrator'],
      ['administrator2', 'administrator'],
      ['auditor', 'auditor'],
    ] as const;
    for (const [name, role] of people) {
      const email = `${name}@northshire.example.org`;
      await givenStaff(web.db, email, { role });
      await desk.admit(name, email);
    }
    return desk;
  }

  /** Somebody who has an account already. */
  async admit(name: Name, email: string): Promise<void> {
    this.tokens.set(name, await tokenOf(this.web.url, email));
  }

  bodyOf({ declaration = advice, ...words }: Words) {
    return { topicCode: TOPIC, areaIds: [this.wardId], claims: [], declaration, ...words };
  }

  call(
    name: Name,
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    key: string = randomUUID(),
  ) {
    const call = supertest(this.web.url)
      [method](`/api/v1${path}`)
      .set('Authorization', `Bearer ${this.tokens.get(name)}`);
    return method === 'get' ? call : call.set('Idempotency-Key', key);
  }

  async draft(words: Words): Promise<Shown> {
    const answer = await this.call('officer', 'post', '/messages').send(this.bodyOf(words));
    if (answer.status !== 201) throw new Error(`draft answered ${answer.status} ${answer.text}`);
    return answer.body as Shown;
  }

  async edit(id: string, version: number, words: Words, key: string = randomUUID()) {
    return this.call('officer', 'put', `/messages/${id}`, key)
      .set('If-Match', `"${version}"`)
      .send(this.bodyOf(words));
  }

  async see(id: string, name: Name = 'officer'): Promise<Shown> {
    return (await this.call(name, 'get', `/messages/${id}`)).body as Shown;
  }

  /** Waits until the message is in this state. */
  async reaches(id: string, state: string, withinMs = 60_000): Promise<Shown> {
    return until(
      `message in ${state}`,
      async () => {
        const seen = await this.see(id);
        return seen.state === state && seen;
      },
      withinMs,
    );
  }

  decide(name: Name, id: string, decision: Record<string, unknown>, key: string = randomUUID()) {
    return this.call(name, 'post', `/messages/${id}/decisions`, key).send(decision);
  }

  /** Decides and waits for the outcome, however long it takes. */
  async decided(name: Name, id: string, decision: Record<string, unknown>): Promise<Decided> {
    const answer = await this.decide(name, id, decision);
    const first = answer.body as Decided;
    if (answer.status !== 202) return first;
    return until('outcome of a decision', async () => {
      const again = await this.call(name, 'get', `/decisions/${first.decisionId}`);
      return again.status !== 202 && (again.body as Decided);
    });
  }

  /** Submits, and waits until the checks are through. */
  async submitted(words: Words, state = 'approval'): Promise<Shown> {
    const { id } = await this.draft(words);
    await this.decided('officer', id, { action: 'submit' });
    return this.reaches(id, state);
  }

  /** Approves exactly what is there now. */
  async approve(id: string, name: Name = 'supervisor'): Promise<Decided> {
    const { hash } = await this.see(id, name);
    return this.decided(name, id, { action: 'approve', hashSeen: hash });
  }
}
