import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CheckingService } from '../../../src/publishing/checking/checking.service';
import { Decision } from '../../../src/publishing/decisions/decision.entity';
import { DecidingService } from '../../../src/publishing/decisions/deciding.service';
import { hashNow } from '../../../src/publishing/decisions/judge';
import { SystemSteps } from '../../../src/publishing/lifecycle/system-steps.service';
import { MessagesService } from '../../../src/publishing/messages/messages.service';
import { forceWords } from '../../../src/publishing/messages/render/mail-force';
import { StaffService } from '../../../src/staff/staff.service';
import { SECOND_BRAND } from '../../factories/second-brand';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';
import { testSettings } from '../../support/stack/settings';
import { givenForce } from '../../support/staff';
import { startWeb, type RunningWeb } from '../../support/web';
import { TOPIC, givenWard } from '../delivery/given';
import { clean } from './desk';

/** The second brand with other colours and another crest, and with the words of no brand. */
function lookAlone(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'brand-'));
  const crest = readFileSync(path.join(path.dirname(SECOND_BRAND), 'crest.svg'));
  writeFileSync(path.join(folder, 'crest.svg'), crest);
  const colours = { header: '#7a0047', link: '#7a0047' };
  const social = [{ name: 'Mastodon', url: 'https://social.example.org/@force' }];
  const file = path.join(folder, 'brand.json');
  writeFileSync(file, JSON.stringify({ crest: { file: 'crest.svg' }, colours, links: { social } }));
  return file;
}

describe('an approval and the brand', () => {
  const web = forSuite(ownWeb);
  let inputs: { areaIds: string[] };
  const ids = {} as Record<'author' | 'supervisor', string>;

  beforeAll(async () => {
    inputs = { areaIds: [await givenWard(web.db)] };
    const areaId = await givenForce(web.db);
    for (const [who, role] of [
      ['author', 'officer'],
      ['supervisor', 'supervisor'],
    ] as const) {
      const account = { email: `${who}@example.org`, name: who, password: randomUUID() };
      ids[who] = await web.db.transaction((tx) =>
        web.app
          .get(StaffService, { strict: false })
          .createStaff(tx, { ...account, roles: [{ role, areaId }] }),
      );
    }
  });

  const of = (one: RunningWeb) => (type: typeof SystemSteps) =>
    one.app.get(type, { strict: false });

  /** Approved with no brand file. */
  const approved = async (): Promise<string> => {
    const { app, db } = web;
    const messages = app.get(MessagesService, { strict: false });
    const staff = app.get(StaffService, { strict: false });
    const { message } = await db.transaction(async (tx) =>
      messages.create(tx, (await staff.memberById(ids.author, tx))!, {
        ...{ ...clean, ...inputs, topicCode: TOPIC, claims: [], urgent: false },
        ...{ releaseAt: null, notAfter: null },
        declaration: { messageType: 'advice', nation: 'england', suspectStatus: 'none' },
      }),
    );
    const decide = async (who: keyof typeof ids, action: 'submit' | 'approve') => {
      const now = await messages.get(message.id);
      const latest = await app.get(CheckingService, { strict: false }).latest(now.revision.id);
      const around = { allowedBy: null, force: forceWords(testSettings()) };
      const hashSeen = latest && hashNow(now.message, now.revision, latest.run.resultHash, around);
      const decision = await db.getRepository(Decision).save({
        ...{ id: randomUUID(), messageId: message.id, revisionId: now.revision.id, action },
        ...{ staffId: ids[who], versionSeen: now.message.version, hashSeen, detail: {} },
      });
      await app.get(DecidingService, { strict: false }).apply(decision.id);
    };
    await decide('author', 'submit');
    await of(web)(SystemSteps).check(message.id);
    await decide('supervisor', 'approve');
    expect((await messages.get(message.id)).message.state).toBe('scheduled');
    return message.id;
  };

  it.each([
    ['nothing changed', {}, 'sending'],
    ['its colours, crest and sites changed', { BRAND: lookAlone() }, 'sending'],
    ['the words of its mails changed', { BRAND: SECOND_BRAND }, 'returned'],
    ['its name changed', { FORCE_NAME: 'Northshire Police' }, 'returned'],
  ])('where %s, an approved message is then %s', async (_, settings, state) => {
    const id = await approved();
    const later = await startWeb(testSettings(settings));
    try {
      expect(await of(later)(SystemSteps).release(id)).toMatchObject({ state });
    } finally {
      await later.close();
    }
  });
});
