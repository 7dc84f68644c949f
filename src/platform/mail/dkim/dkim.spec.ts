import { dkimVerify } from 'mailauth/lib/dkim/verify';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Settings } from '../../config/settings';
import { dkimKeys } from './dkim-keys';
import { DkimSigner } from './dkim-signer';
import { newDkimKey } from './new-dkim-key';

const domain = 'talk.example.org';
const today = new Date('2026-11-01');
const made = (['rsa', 'ed25519'] as const).map((kind) => newDkimKey({ kind, domain, today }));
const signer = new DkimSigner({
  MAIL_DOMAIN: domain,
  DKIM_KEYS: dkimKeys(made.map(({ setting }) => setting)),
} as Settings);

/** What another's verifier finds, by the records that the command prints. */
async function verdicts(mail: string): Promise<Record<string, string>> {
  const resolver = (name: string) => {
    const found = made.find(({ record }) => record.startsWith(`${name}.`));
    return found
      ? Promise.resolve([[found.text]])
      : Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }));
  };
  const { results } = await dkimVerify(Buffer.from(mail, 'latin1'), { resolver });
  const found = results as (object & { algo?: string; status: { result: string } })[];
  return Object.fromEntries(found.map(({ algo, status }) => [String(algo), status.result]));
}

const mail = (text: string) =>
  new MailComposer({
    ...{ from: `news@${domain}`, to: 'resident@example.org', subject: 'Bike marking – Saturday' },
    ...{ text, html: `<p>${text}</p>`, newline: '\r\n' },
    headers: {
      'List-Unsubscribe': { prepared: true, value: '<https://talk.example.org/unsubscribe/abc>' },
      'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
      'X-Long': 'word '.repeat(40),
    },
  })
    .compile()
    .build();

describe('signed mail', () => {
  const good = { 'rsa-sha256': 'pass', 'ed25519-sha256': 'pass' };

  it.each([
    ['plain', 'Bring your bike.'],
    ['blanks and tabs', 'Bring \t your  bike. \r\n\r\n  \r\nSoon.   '],
    ['dots and empty lines', '.\r\n..\r\n\r\n\r\n\r\n'],
    ['other letters', 'Dewch â’ch beic i’r café.'],
  ])('passes with both signatures: %s', async (_, text) =>
    expect(await verdicts(await signer.signed(await mail(text)))).toEqual(good),
  );

  it('passes without any body', async () => {
    const bare = Buffer.from(`From: news@${domain}\r\nSubject: Nothing\r\n\r\n`);
    expect(await verdicts(await signer.signed(bare))).toEqual(good);
  });

  it.each([
    ['its subject', 'Subject: =?UTF-8?Q?Bike', 'Subject: =?UTF-8?Q?Bake'],
    ['its words', 'Bring your bike', 'Bring your bank'],
    ['where unsubscribing leads', 'unsubscribe/abc', 'unsubscribe/xyz'],
    ['a second From', 'From: news', 'From: other@example.com\r\nFrom: news'],
  ])('fails when somebody changes %s', async (_, from, to) => {
    const signed = await signer.signed(await mail('Bring your bike.'));
    expect(signed).toContain(from);
    const results = await verdicts(signed.replaceAll(from, to));
    expect(Object.values(results)).not.toContain('pass');
  });
});

describe('DKIM_KEYS', () => {
  it('the first of each kind signs, so that keys can be changed one by one', () => {
    const next = newDkimKey({ kind: 'rsa', domain, today, selector: 'next' });
    const keys = dkimKeys([next.setting, ...made.map(({ setting }) => setting)]);
    expect(keys.map(({ selector }) => selector)).toEqual(['next', 'ed25519-2026-11']);
  });

  it.each(['nothing', 'a:b', '.bad:key', 'a:/no/such/file'])('refuses %s', (entry) =>
    expect(() => dkimKeys([entry])).toThrow(/^(key a cannot be read|is not selector)/),
  );
});
