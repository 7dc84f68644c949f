import { randomUUID } from 'node:crypto';
import type { State } from '../../../../src/publishing/messages/rules/life';
import { ApiTokens } from '../../../../src/staff/tokens/api-tokens.service';
import { StaffService } from '../../../../src/staff/staff.service';
import { ApiCaller, type ApiAnswer } from '../../../support/api-caller';
import { givenForce } from '../../../support/staff';
import { until } from '../../../support/until';
import type { RunningWeb } from '../../../support/web';
import { TOPIC, givenWard } from '../../delivery/given';
import { advice, clean, withBlock, withLegalFinding, type Shown } from '../desk';
import { ENDS, FAR, LATER } from './table';
import type { Act, Decide, Kind, Text } from './acts';
import { everybody, somebody, type Far, type Who } from './people';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const words = { clean, legal: withLegalFinding, block: withBlock };
const NO_HASH = '0'.repeat(64);

/** What a request was, so that it can be sent again. */
export interface Sent {
  who: Who;
  key: string;
  body: Record<string, unknown>;
  /** Edits: If-Match. */
  version?: number;
}

/** Takes the acts of a walk by the public API, each as the person whose act it is. */
export class Walker {
  private readonly tokens = new Map<Who, string>();
  private readonly areas = {} as Record<Far, string>;
  readonly ids = {} as Record<Who, string>;
  private readonly api: ApiCaller;

  private constructor(private readonly web: RunningWeb) {
    this.api = new ApiCaller(web.url);
  }

  static async arrive(web: RunningWeb): Promise<Walker> {
    const walker = new Walker(web);
    walker.areas.force = await givenForce(web.db);
    walker.areas.ward = await givenWard(web.db);
    walker.areas.elsewhere = await givenWard(web.db, 'E05099998');
    const [team] = await web.db.query<{ id: string }[]>(
      `INSERT INTO team (name) VALUES ('Riverside') RETURNING id`,
    );
    const [council] = await web.db.query<{ id: string }[]>(
      `INSERT INTO partner (name, kind) VALUES ('Riverside Council', 'council') RETURNING id`,
    );
    for (const who of everybody) await walker.meet(who, team!.id, council!.id);
    return walker;
  }

  get wardId(): string {
    return this.areas.ward;
  }

  close(): void {
    this.api.close();
  }

  async begin(kind: Kind): Promise<string> {
    const body = this.bodyOf('clean', kind);
    const answer = await this.post(kind.by, '/messages', randomUUID(), body);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer));
    return answer.body.id as string;
  }

  async see(who: Who, id: string): Promise<ApiAnswer> {
    return this.api.call({ method: 'GET', path: `/messages/${id}`, headers: this.bearer(who) });
  }

  edit(id: string, { who, key, body, version }: Sent): Promise<ApiAnswer> {
    const headers = { ...this.bearer(who), 'Idempotency-Key': key };
    const match: Record<string, string> =
      version === undefined ? {} : { 'If-Match': `"${version}"` };
    const call = {
      method: 'PUT',
      path: `/messages/${id}`,
      headers: { ...headers, ...match },
      body,
    } as const;
    return heard(() => this.api.call(call));
  }

  async decide(id: string, { who, key, body }: Sent): Promise<ApiAnswer> {
    const answer = await this.post(who, `/messages/${id}/decisions`, key, body);
    const path = `/decisions/${key}`;
    return answer.status === 202
      ? heard(() => this.api.call({ method: 'GET', path, headers: this.bearer(who) }))
      : answer;
  }

  /** Without the header that every write needs. */
  keyless(id: string, who: Who): Promise<ApiAnswer> {
    const body = { action: 'withdraw', reason: 'A reason.' };
    const path = `/messages/${id}/decisions`;
    return this.api.call({ method: 'POST', path, headers: this.bearer(who), body });
  }

  editOf({ who, text, seen }: Extract<Act, { kind: 'edit' }>, version: number, kind: Kind): Sent {
    const said = { now: version, stale: Math.max(1, version - 1), unsaid: undefined }[seen];
    return { who, key: randomUUID(), body: this.bodyOf(text, kind), version: said };
  }

  async decisionOf(id: string, act: Decide, version: number): Promise<Sent> {
    const { action, who, seen, reason, to } = act;
    const versionSeen = { now: version, stale: Math.max(1, version - 1), unsaid: undefined }[seen];
    const body: Sent['body'] = {
      action,
      versionSeen,
      reason: reason === 'blank' ? ' ' : 'A reason.',
    };
    const unknown = [{ findingId: randomUUID(), reason: 'A reason.' }];
    if (action === 'approve') body.hashSeen = await this.hashOf(id, act.hash);
    if (action === 'return' && reason === 'unknown finding') body.findings = unknown;
    if (action === 'clear')
      body.findings = reason === 'unknown finding' ? unknown : await this.openOf(id, body.reason);
    if (action === 'reschedule')
      body.releaseAt = { now: null, later: inHours(LATER), past: inHours(-1), far: inHours(FAR) }[
        to
      ];
    return { who, key: randomUUID(), body };
  }

  /** Puts everything of the message so many hours into the past: as if that time went by. */
  passes(id: string, hours: number): Promise<void> {
    return this.web.db.transaction(async (tx) => {
      const by = [id, `${hours} hours`];
      await tx.query('ALTER TABLE revision DISABLE TRIGGER revision_immutable');
      await tx.query(
        `UPDATE revision SET created_at = created_at - $2::interval WHERE message_id = $1`,
        by,
      );
      await tx.query('ALTER TABLE revision ENABLE TRIGGER revision_immutable');
      await tx.query(
        `UPDATE message SET created_at = created_at - $2::interval, state_since = state_since - $2::interval,
           release_at = release_at - $2::interval, not_after = not_after - $2::interval,
           reminded_at = reminded_at - $2::interval, escalated_at = escalated_at - $2::interval,
           hold_lifted_at = hold_lifted_at - $2::interval
         WHERE id = $1`,
        by,
      );
    });
  }

  async rowOf(id: string) {
    const [row] = await this.web.db.query<{ state: State; version: number; escalated: boolean }[]>(
      `SELECT state, version, escalated_at IS NOT NULL AS escalated FROM message WHERE id = $1`,
      [id],
    );
    return row!;
  }

  private async meet(who: Who, teamId: string, councilId: string): Promise<void> {
    const { roles, far, team, council } = somebody(who);
    if (roles.length === 0) return;
    const account = { email: `${who}@northshire.example.org`, name: who, password: randomUUID() };
    const held = roles.map((role) => ({ role, areaId: this.areas[far] }));
    const teamIds = team ? [teamId] : [];
    const partner = council ? { partnerId: councilId } : {};
    this.ids[who] = await this.web.db.transaction((tx) =>
      this.web.app
        .get(StaffService, { strict: false })
        .createStaff(tx, { ...account, roles: held, teamIds, ...partner }),
    );
    const { token } = await this.web.app.get(ApiTokens, { strict: false }).issue(this.ids[who]);
    this.tokens.set(who, token);
  }

  private bodyOf(text: Text, { urgent, forceWide, later, ends, held }: Kind): Sent['body'] {
    return {
      ...words[text],
      ...{ topicCode: TOPIC, claims: [], declaration: advice, urgent },
      areaIds: [forceWide ? this.areas.force : this.areas.ward],
      releaseAt: later ? inHours(LATER) : null,
      notAfter: ends ? inHours(ENDS) : null,
      holdUntil: held ? 'arrest confirmed' : null,
    };
  }

  private bearer(who: Who): Record<string, string> {
    const token = this.tokens.get(who);
    return token ? { Authorization: `Bearer ${token}` } : {};
  }

  private post(who: Who, path: string, key: string, body: unknown): Promise<ApiAnswer> {
    const headers = { ...this.bearer(who), 'Idempotency-Key': key };
    return this.api.call({ method: 'POST', path, headers, body });
  }

  private async hashOf(id: string, which: Decide['hash']): Promise<string | undefined> {
    if (which === 'none') return undefined;
    if (which === 'wrong') return NO_HASH;
    return ((await this.see('auditor', id)).body as unknown as Shown).hash ?? NO_HASH;
  }

  /** Every finding that stops the message still. */
  private async openOf(id: string, reason: unknown) {
    const { findings } = (await this.see('auditor', id)).body as unknown as Shown;
    const needed: Record<string, number> = { legal: 1, block: 2 };
    return findings
      .filter(({ severity, clearedBy }) => clearedBy.length < (needed[severity] ?? 0))
      .map((one) => ({ findingId: one.id, reason }));
  }
}

/** Asks again while the answer is not known yet. */
const heard = (ask: () => Promise<ApiAnswer>): Promise<ApiAnswer> =>
  until('an answer', async () => {
    const answer = await ask();
    return answer.status !== 202 && answer;
  });
