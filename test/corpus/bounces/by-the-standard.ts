import { TO, dsn } from './mails';
import type { Sample } from './sample';
import { POSTFIX, POSTFIX_TEXT, exchange, fields, gmail, postfix } from './servers';

export const byTheStandard: Sample[] = [
  [
    'Postfix: no such user',
    postfix(
      '5.1.1',
      `smtp; 550 5.1.1 <${TO}>: Recipient address rejected: User unknown in virtual mailbox table`,
    ),
    'hard',
    '5.1.1',
  ],
  [
    'Postfix: mailbox full',
    postfix('5.2.2', `smtp; 552 5.2.2 <${TO}>: user is over quota`),
    'soft',
    '5.2.2',
  ],
  [
    'Postfix: gave up after days',
    postfix(
      '4.4.1',
      'X-Postfix; connect to mx1.mail.example.org[192.0.2.25]:25: Connection timed out',
    ),
    'soft',
    '4.4.1',
  ],
  [
    'Postfix: only a warning',
    postfix(
      '4.4.1',
      'X-Postfix; connect to mx1.mail.example.org[192.0.2.25]:25: Connection timed out',
      'delayed',
    ),
    'delayed',
    '4.4.1',
  ],
  [
    'Postfix: no such domain',
    postfix(
      '5.4.4',
      'X-Postfix; Host or domain name not found. Name service error for name=mail.example.org type=AAAA: Host not found',
    ),
    'hard',
    '5.4.4',
  ],
  [
    'Postfix: 5.0.0, remote server without an enhanced code',
    postfix('5.0.0', `smtp; 550 No such user here`),
    'hard',
    '5.0.0',
  ],
  [
    'Postfix: 5.0.0 and no word of why',
    postfix('5.0.0', 'smtp; 550 Requested action not taken'),
    'soft',
    '5.0.0',
  ],
  [
    'Postfix: spam list',
    postfix(
      '5.7.1',
      'smtp; 554 5.7.1 Service unavailable; Client host [192.0.2.2] blocked using list.example.net',
    ),
    'blocked',
    '5.7.1',
  ],
  [
    'Postfix: our sender was not believed',
    postfix(
      '5.1.8',
      'smtp; 550 5.1.8 Sender address rejected: User unknown in relay recipient table',
    ),
    'blocked',
    '5.1.8',
  ],
  [
    'Postfix: delivered elsewhere',
    postfix('2.0.0', 'smtp; 250 2.0.0 Ok', 'relayed'),
    'unclear',
    null,
  ],
  [
    'Exchange: recipient not found',
    exchange(
      '5.1.10',
      'smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    ),
    'hard',
    '5.1.10',
  ],
  [
    'Exchange: quota',
    exchange(
      '5.2.2',
      'smtp;554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException',
    ),
    'soft',
    '5.2.2',
  ],
  [
    'Exchange online: edge blocks unknown recipients',
    exchange(
      '5.4.1',
      'smtp;550 5.4.1 Recipient address rejected: Access denied. [LO2GBR01FT005.example.net]',
    ),
    'hard',
    '5.4.1',
  ],
  [
    'Exchange: domain is gone',
    exchange(
      '5.4.310',
      'smtp;550 5.4.310 DNS domain mail.example.org does not exist [Message=InfoDomainNonexistent]',
    ),
    'hard',
    '5.4.310',
  ],
  [
    'Exchange: too large',
    exchange('5.3.4', 'smtp;552 5.3.4 Message size exceeds fixed maximum message size'),
    'blocked',
    '5.3.4',
  ],
  [
    'Gmail: no such account',
    gmail(
      '5.1.1',
      "smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try\r\n 550-5.1.1 double-checking the recipient's email address for typos or\r\n 550 5.1.1 unnecessary spaces. - gsmtp",
      `Your message wasn't delivered to ${TO} because the address couldn't be found.`,
    ),
    'hard',
    '5.1.1',
  ],
  [
    'Gmail: over quota',
    gmail(
      '5.2.2',
      "smtp; 552-5.2.2 The recipient's inbox is out of storage space. - gsmtp",
      'Inbox full',
    ),
    'soft',
    '5.2.2',
  ],
  [
    'Gmail: account disabled',
    gmail(
      '5.2.1',
      'smtp; 550 5.2.1 The email account that you tried to reach is disabled. - gsmtp',
      'disabled',
    ),
    'hard',
    '5.2.1',
  ],
  [
    'Gmail: not authenticated',
    gmail(
      '5.7.26',
      'smtp; 550-5.7.26 This mail has been blocked because the sender is unauthenticated. - gsmtp',
      'blocked',
    ),
    'blocked',
    '5.7.26',
  ],
  [
    'two recipients behind an alias: one of them failed',
    dsn({
      from: POSTFIX,
      subject: 'Undelivered Mail Returned to Sender',
      text: POSTFIX_TEXT,
      status: [
        ...fields('relayed', '2.0.0'),
        '',
        ...fields('failed', '5.1.1', 'smtp; 550 5.1.1 unknown user'),
      ],
    }),
    'hard',
    '5.1.1',
  ],
  [
    'null MX',
    postfix('5.1.10', 'X-Postfix; Domain mail.example.org does not accept mail (nullMX)'),
    'hard',
    '5.1.10',
  ],
];
