import { automatic } from '../../../test/corpus/mails/automatic';
import { OURS } from '../../../test/corpus/mails/mail';
import { oddities } from '../../../test/corpus/mails/odd';
import { replies } from '../../../test/corpus/mails/replies';
import { whyNoAutomaticMail } from '../triage/rules/automatic-mail';
import { parseInbound } from './parse-mail';

const read = ({ raw, envelope }: { raw: Buffer; envelope?: string }) =>
  parseInbound(raw, { envelopeFrom: envelope, ourDomain: 'talk.example.org' });

describe('mails as programs write them', () => {
  it.each(replies.map((one) => [one.name, one] as const))('%s', async (_, sample) => {
    const { visibleText, triageText, isAutomatic } = await read(sample);
    expect(visibleText.replace(/\n*Sent from .*$/u, '').trim()).toBe(sample.words);
    expect(triageText).not.toContain(OURS);
    expect(isAutomatic).toBeNull();
  });

  it.each(oddities.map((one) => [one.name, one] as const))('in %s', async (_, sample) => {
    const { visibleText, isAutomatic } = await read(sample);
    expect(visibleText).toBe(sample.words);
    expect(isAutomatic).toBeNull();
  });

  it.each(automatic.map((one) => [one.name, one] as const))(
    'of a machine: %s, which is never answered',
    async (_, sample) => {
      const { isAutomatic } = await read(sample);
      expect(isAutomatic).toBe(sample.kind);
      const asked = { category: 'question', urgency: 'standard', flags: [] } as const;
      expect(whyNoAutomaticMail({ ...asked, automatic: isAutomatic })).toBe(
        'answered-by-a-machine',
      );
    },
  );
});
