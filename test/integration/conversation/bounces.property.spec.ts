import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { amended } from '../../../src/delivery/books/rules/amended';
import { endStates } from '../../../src/delivery/books/rules/states';
import { complaint } from '../../corpus/bounces/mails';
import { postfix } from '../../corpus/bounces/servers';
import { Returned, hard, soft } from './returned';

describe('promise 3, after closing', () => {
  let back: Returned;
  beforeAll(async () => {
    back = await Returned.open();
  });
  afterAll(() => back.close());

  it('keeps every balance equal to its rows, whatever comes back in whatever order, also while it closes', async () => {
    const mails = [hard, soft, postfix('5.7.1', 'smtp; 554 spam'), complaint('abuse', ['To: x'])];
    const act = fc.record({
      who: fc.nat(7),
      mail: fc.nat(mails.length - 1),
      repeat: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 12 }),
        fc.nat(12),
        fc.nat(4),
        async (acts, closeAt, unknown) => {
          const { messageId, deliveries } = await back.given({ count: 8, closed: false, unknown });
          const { books } = back.services;
          const send = async ({ who, mail, repeat }: (typeof acts)[number], place: number) => {
            const id = repeat ? `${messageId}-${who}` : randomBytes(6).toString('hex');
            await back.bounce(deliveries[who]!.id, mails[mail]!, id);
            if (place === closeAt) await books.close(messageId);
          };
          await Promise.all(acts.map(send));
          const balance = await books.close(messageId);
          const now = amended(balance, await books.amendments(messageId));
          const { states: counted } = await books.counts(messageId);
          for (const state of endStates) expect(now[state]).toBe(counted[state]);
          expect(endStates.reduce((sum, state) => sum + now[state], 0)).toBe(8);
        },
      ),
      { numRuns: 15 },
    );
  });
});
