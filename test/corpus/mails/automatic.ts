import { dsn, notice } from '../bounces/mails';
import { exim, exchange, gmail, postfix } from '../bounces/servers';
import { mail, type Sample } from './mail';

const auto = (
  name: string,
  kind: NonNullable<Sample['kind']>,
  { headers = [] as string[], subject = 'Re: Shed break-ins', body = 'I am away until Monday.' },
  envelope?: string,
): Sample => ({ name, kind, raw: mail({ headers, subject, body }), envelope });
const report = (name: string, text: string): Sample => ({
  ...{ name, kind: 'bounce', envelope: '' },
  raw: Buffer.from(text),
});

const TO = 'amira.okafor@mail.example.org';
const failed = (status: string) => [
  `Final-Recipient: rfc822; ${TO}`,
  'Action: failed',
  `Status: ${status}`,
];

/** Mail that machines send by themselves: none of it is ever answered. */
export const automatic: readonly Sample[] = [
  auto('Exchange, out of office', 'out-of-office', {
    headers: ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All'],
    subject: 'Automatic reply: Shed break-ins',
  }),
  auto(
    'Gmail, vacation responder',
    'out-of-office',
    {
      headers: ['Auto-Submitted: auto-replied', 'Precedence: bulk', 'X-Autoreply: yes'],
      subject: 'On holiday Re: Shed break-ins',
    },
    'amira.field@example.org',
  ),
  auto(
    'vacation(1)',
    'auto-reply',
    { headers: ['Auto-Submitted: auto-replied (vacation)', 'Precedence: junk'] },
    '',
  ),
  auto('an old server with the null sender alone', 'auto-reply', {}, ''),
  auto('Exchange in German', 'out-of-office', {
    headers: ['Auto-Submitted: auto-replied'],
    subject: 'Automatische Antwort: Abwesenheit',
    body: 'Ich bin bis Montag nicht im Haus.',
  }),
  auto('a helpdesk', 'bulk', {
    headers: ['Auto-Submitted: auto-generated'],
    subject: '[Ticket 4711] Shed break-ins',
    body: 'Your request was registered.',
  }),
  auto('a mailing list', 'bulk', {
    headers: ['List-Id: Neighbours <neighbours.example.org>', 'Precedence: list'],
  }),
  auto('a loop of servers', 'bulk', {
    headers: Array.from(
      { length: 60 },
      (_, hop) => `Received: from mx${hop}.example.org; Tue, 12 May 2026 09:12:00 +0100`,
    ),
  }),
  {
    name: 'our own mail, come back',
    kind: 'bulk',
    raw: Buffer.from(
      mail({ body: 'An officer reads it.' })
        .toString()
        .replace('amira.field@example.org', 'news@talk.example.org'),
    ),
  },
  report('Postfix', postfix('5.1.1', 'smtp; 550 5.1.1 unknown user')),
  report('Exim', exim('    unrouteable address')),
  report('Exchange', exchange('5.1.10', 'smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound')),
  report('Gmail', gmail('5.1.1', 'smtp; 550-5.1.1 no such user', 'The address was not found.')),
  report(
    'sendmail',
    dsn({
      from: 'Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>',
      subject: 'Returned mail: see transcript for details',
      headers: ['Auto-Submitted: auto-generated (failure)'],
      text: ['   ----- The following addresses had permanent fatal errors -----', `<${TO}>`],
      status: failed('5.1.1'),
    }),
  ),
  report(
    'Amazon SES',
    dsn({
      from: 'MAILER-DAEMON@eu-west-2.amazonses.example.com',
      subject: 'Delivery Status Notification (Failure)',
      text: ['An error occurred while trying to deliver the mail to the following recipients:', TO],
      status: failed('5.3.0'),
    }),
  ),
  report(
    'qmail, in words alone',
    notice(
      ['From: MAILER-DAEMON@mx.example.net', 'Subject: failure notice'],
      'Hi. This is the qmail-send program at mx.example.net.',
    ),
  ),
];
