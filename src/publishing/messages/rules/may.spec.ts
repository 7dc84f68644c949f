import type { Role } from '../../../staff/rules/permissions';
import { blockerWords } from './blockers';
import type { MessageFacts, Person } from './facts';
import { states, type State } from './life';
import { whyNotApprove } from './may-approve';
import { whyNotClear } from './may-clear';
import { whyNotEdit, whyNotRecall } from './may-edit';
import { whyNotPause, whyNotResume } from './may-pause';
import { whyNotReschedule } from './may-reschedule';
import { whyNotReturn } from './may-return';
import { whyNotSubmit } from './may-submit';
import { whyNotWithdraw } from './may-withdraw';

const now = new Date('2026-03-04T12:00:00Z');
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const person = (id: string, role: Role, areaId = 'force', teamIds: string[] = []): Person => ({
  id,
  roles: [{ role, areaId }],
  teamIds,
});
const author = person('author', 'officer', 'kingston', ['team']);
const colleague = person('colleague', 'officer', 'kingston', ['team']);
const stranger = person('stranger', 'officer', 'kingston', ['other']);
const supervisor = person('supervisor', 'supervisor');
const elsewhere = person('elsewhere', 'supervisor', 'merton');
const editing = person('editing', 'supervisor', 'force', ['team']);
const legal = person('legal', 'legal');
const auditor = person('auditor', 'auditor');

const message = (state: State, over: Partial<MessageFacts> = {}): MessageFacts => ({
  state,
  version: 3,
  revisionId: 'r2',
  authorId: 'author',
  authorTeamIds: ['team'],
  editorIds: ['author', 'editing'],
  areaPaths: [['force', 'kingston', 'tolworth']],
  urgent: false,
  escalated: false,
  approvals: [],
  releaseAt: null,
  notAfter: null,
  quiet: null,
  held: false,
  ...over,
});
const seen = { version: 3, revisionId: 'r2' };
const looked = { version: 2, revisionId: 'r2' };
const approval = { hashSeen: 'aa', hashNow: 'aa', openFindings: 0, now };
const words = { subject: 's', body: 'b', declarationProblems: 0, now };

const finding = {
  id: 'f1',
  rule: 'R',
  severity: 'legal',
  where: 'body',
  start: 1,
  end: 4,
} as const;
const block = { ...finding, id: 'f2', severity: 'block', start: 9, end: 12 } as const;
const clears = (...items: { findingId: string; reason?: string }[]) => ({
  items,
  findings: [finding, block],
  clearances: [{ rule: 'R', where: 'body', start: 9, end: 12, staffId: 'legal' }],
});

describe('who may', () => {
  it.each([
    ['author', whyNotEdit(author, message('draft'), seen), []],
    ['colleague', whyNotEdit(colleague, message('returned'), seen), []],
    ['stranger', whyNotEdit(stranger, message('draft')), ['not-your-team']],
    ['auditor', whyNotEdit(auditor, message('draft')), ['not-permitted', 'not-your-team']],
    ['late', whyNotEdit(author, message('draft'), looked), ['changed-since-you-looked']],
    ['after', whyNotEdit(author, message('approval')), ['wrong-state']],
    ['recall', whyNotRecall(author, message('approval'), seen), []],
    ['recall sent', whyNotRecall(author, message('sending')), ['wrong-state']],
    ['recall stranger', whyNotRecall(stranger, message('approval')), ['not-your-team']],
  ])('edit: %s', (_, found, wanted) => expect(found).toEqual(wanted));

  it.each([
    ['author', whyNotSubmit(author, message('draft'), words, seen), []],
    [
      'unfinished',
      whyNotSubmit(author, message('draft'), { ...words, declarationProblems: 2 }),
      ['declaration-incomplete'],
    ],
    ['empty', whyNotSubmit(author, message('draft'), { ...words, body: ' ' }), ['words-missing']],
    [
      'half translated',
      whyNotSubmit(author, message('draft'), { ...words, variants: [{ subject: 'x', body: '' }] }),
      ['variant-unfinished'],
    ],
    ['nobody', whyNotSubmit(author, message('draft', { areaPaths: [] }), words), ['areas-missing']],
    [
      'abroad',
      whyNotSubmit(author, message('draft', { areaPaths: [['force', 'merton']] }), words),
      ['outside-your-area'],
    ],
    [
      'too late',
      whyNotSubmit(author, message('draft', { notAfter: at(1), releaseAt: at(2) }), words),
      ['after-not-after'],
    ],
    [
      'in time',
      whyNotSubmit(author, message('draft', { notAfter: at(2), releaseAt: at(1) }), words),
      [],
    ],
    ['twice', whyNotSubmit(author, message('checking'), words), ['wrong-state']],
  ])('submit: %s', (_, found, wanted) => expect(found).toEqual(wanted));

  it.each([
    ['supervisor', whyNotApprove(supervisor, message('approval'), approval, seen), []],
    ['page', whyNotApprove(supervisor, message('approval')), []],
    ['editor', whyNotApprove(editing, message('approval'), approval), ['edited-it-yourself']],
    ['elsewhere', whyNotApprove(elsewhere, message('approval'), approval), ['outside-your-area']],
    [
      'officer',
      whyNotApprove(colleague, message('approval'), approval),
      ['not-permitted', 'outside-your-area'],
    ],
    [
      'other hash',
      whyNotApprove(supervisor, message('approval'), { ...approval, hashSeen: 'bb' }),
      ['changed-since-you-looked'],
    ],
    [
      'no hash',
      whyNotApprove(supervisor, message('approval'), { ...approval, hashSeen: null }),
      ['changed-since-you-looked'],
    ],
    [
      'open',
      whyNotApprove(supervisor, message('approval'), { ...approval, openFindings: 1 }),
      ['findings-not-cleared'],
    ],
    [
      'stale',
      whyNotApprove(supervisor, message('approval', { notAfter: at(-1) }), approval),
      ['after-not-after'],
    ],
    ['twice', whyNotApprove(supervisor, message('scheduled'), approval, seen), ['wrong-state']],
    [
      'one area more',
      whyNotApprove(
        person('k', 'supervisor', 'kingston'),
        message('approval', {
          areaPaths: [
            ['force', 'kingston'],
            ['force', 'merton'],
          ],
        }),
        approval,
      ),
      ['outside-your-area'],
    ],
  ])('approve: %s', (_, found, wanted) => expect(found).toEqual(wanted));

  it.each([
    ['supervisor', whyNotReturn(supervisor, message('approval'), { reason: 'why' }, seen), []],
    ['legal', whyNotReturn(legal, message('legal review'), { reason: 'why' }), []],
    ['no reason', whyNotReturn(legal, message('approval'), { reason: ' ' }), ['reason-missing']],
    ['author', whyNotReturn(author, message('approval')), ['not-permitted', 'outside-your-area']],
    ['draft', whyNotReturn(supervisor, message('draft')), ['wrong-state']],
  ])('return: %s', (_, found, wanted) => expect(found).toEqual(wanted));

  it.each([
    [
      'legal',
      whyNotClear(legal, message('legal review'), clears({ findingId: 'f1', reason: 'ok' }), seen),
      [],
    ],
    ['page', whyNotClear(legal, message('legal review')), []],
    [
      'no reason',
      whyNotClear(legal, message('legal review'), clears({ findingId: 'f1' })),
      ['reason-missing'],
    ],
    [
      'unknown',
      whyNotClear(legal, message('legal review'), clears({ findingId: 'f9', reason: 'x' })),
      ['no-such-finding'],
    ],
    ['none', whyNotClear(legal, message('legal review'), clears()), ['nothing-to-clear']],
    [
      'block twice alone',
      whyNotClear(legal, message('legal review'), clears({ findingId: 'f2', reason: 'x' })),
      ['cleared-it-already'],
    ],
    [
      'block by a second',
      whyNotClear(
        person('legal2', 'legal'),
        message('legal review'),
        clears({ findingId: 'f2', reason: 'x' }),
      ),
      [],
    ],
    [
      'supervisor',
      whyNotClear(supervisor, message('legal review')),
      ['not-permitted', 'outside-your-area'],
    ],
    [
      'editor',
      whyNotClear(legal, message('legal review', { editorIds: ['legal'] })),
      ['edited-it-yourself'],
    ],
  ])('clear: %s', (_, found, wanted) => expect(found).toEqual(wanted));

  it.each([
    ['author', whyNotReschedule(author, message('scheduled'), { releaseAt: at(1), now }, seen), []],
    [
      'supervisor',
      whyNotReschedule(supervisor, message('scheduled'), { releaseAt: null, now }),
      [],
    ],
    ['stranger', whyNotReschedule(stranger, message('scheduled')), ['outside-your-area']],
    [
      'past',
      whyNotReschedule(author, message('scheduled'), { releaseAt: at(-1), now }),
      ['release-in-the-past'],
    ],
    [
      'too late',
      whyNotReschedule(author, message('scheduled', { notAfter: at(1) }), {
        releaseAt: at(2),
        now,
      }),
      ['after-not-after'],
    ],
    ['sent', whyNotReschedule(author, message('sending')), ['wrong-state']],
  ])('reschedule: %s', (_, found, wanted) => expect(found).toEqual(wanted));

  it.each([
    ['pause', whyNotPause(supervisor, message('sending'), seen), []],
    ['pause twice', whyNotPause(supervisor, message('paused')), ['wrong-state']],
    ['resume', whyNotResume(supervisor, message('paused')), []],
    ['author', whyNotPause(author, message('sending')), ['not-permitted', 'outside-your-area']],
    ['withdraw draft', whyNotWithdraw(author, message('draft'), { reason: 'r' }), []],
    [
      'withdraw scheduled',
      whyNotWithdraw(author, message('scheduled'), { reason: 'r' }),
      ['not-permitted'],
    ],
    ['withdraw sending', whyNotWithdraw(supervisor, message('sending'), { reason: 'r' }), []],
    ['withdraw stranger', whyNotWithdraw(stranger, message('draft')), ['not-your-team']],
    ['withdraw no reason', whyNotWithdraw(supervisor, message('sending'), {}), ['reason-missing']],
    ['withdraw complete', whyNotWithdraw(supervisor, message('complete')), ['wrong-state']],
  ])('%s', (_, found, wanted) => expect(found).toEqual(wanted));

  it('lets no editor approve or clear, in whatever state', () => {
    for (const state of states) {
      expect(whyNotApprove(editing, message(state))).toContain('edited-it-yourself');
      expect(whyNotClear(author, message(state))).toContain('edited-it-yourself');
    }
  });

  it('has words for every blocker', () => {
    for (const words of Object.values(blockerWords)) expect(words).toMatch(/^[A-Z].*\.$/);
  });
});
