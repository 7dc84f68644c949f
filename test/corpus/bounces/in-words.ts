import { TO, notice, ours } from './mails';
import type { Sample } from './sample';
import { exim, qmail } from './servers';

export const inWords: Sample[] = [
  ['Exim: unrouteable', exim('    Unrouteable address'), 'hard', null],
  [
    'Exim: remote server says why',
    exim(
      '    host mx1.mail.example.org [192.0.2.25]',
      `    SMTP error from remote mail server after RCPT TO:<${TO}>:`,
      `    550 5.1.1 <${TO}>: Recipient address rejected: User unknown`,
    ),
    'hard',
    '5.1.1',
  ],
  ['Exim: mailbox full', exim('    mailbox is full: retry timeout exceeded'), 'soft', null],
  ['Exim: retry time over', exim('    retry timeout exceeded'), 'soft', null],
  [
    'Exim: a warning after 24 hours',
    notice(
      [
        'From: Mail Delivery System <Mailer-Daemon@mx.example.net>',
        'Subject: Warning: message 1uEabc-0001 delayed 24 hours',
      ],
      'A message that you sent has not yet been delivered to one or more of its',
      'recipients after more than 24 hours on the queue.',
      `  ${TO}`,
      'No action is required on your part. Delivery attempts will continue.',
    ),
    'delayed',
    null,
  ],
  [
    'qmail: no mailbox by that name',
    qmail('Sorry, no mailbox here by that name. (#5.1.1)'),
    'hard',
    '5.1.1',
  ],
  [
    'qmail: over quota',
    qmail('The users mailfolder is over the allowed quota (size). (#5.2.2)'),
    'soft',
    '5.2.2',
  ],
  [
    'qmail: no such host',
    qmail("Sorry, I couldn't find any host named mail.example.org. (#5.1.2)"),
    'hard',
    '5.1.2',
  ],
  [
    'qmail: remote refused by policy',
    qmail(
      '192.0.2.25 failed after I sent the message.',
      'Remote host said: 554 5.7.1 Message rejected due to spam content',
    ),
    'blocked',
    '5.7.1',
  ],
  [
    'sendmail of old',
    notice(
      [
        'From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>',
        'Subject: Returned mail: see transcript for details',
      ],
      'The original message was received at Tue, 12 May 2026 10:00:00 +0100',
      '',
      '   ----- The following addresses had permanent fatal errors -----',
      `<${TO}>`,
      '    (reason: 550 5.1.1 User unknown)',
      '',
      '   ----- Original message -----',
      ours,
    ),
    'hard',
    '5.1.1',
  ],
  [
    'Yahoo-like words',
    notice(
      ['From: MAILER-DAEMON@mx.example.net', 'Subject: Failure Notice'],
      'Sorry, we were unable to deliver your message to the following address.',
      '',
      `<${TO}>:`,
      "554: delivery error: dd This user doesn't have an example.org account (amira.okafor) [0]",
    ),
    'hard',
    null,
  ],
  [
    'a German provider: mailbox full',
    notice(
      ['From: postmaster@provider.example.net', 'Subject: Unzustellbar: Fahrradcodierung'],
      'Ihre Nachricht konnte nicht zugestellt werden.',
      'Das Postfach des Empfaengers ist voll.',
    ),
    'soft',
    null,
  ],
  [
    'Domino',
    notice(
      [
        'From: Postmaster@mail.example.org',
        'Subject: DELIVERY FAILURE: User amira.okafor not listed in Domino Directory',
      ],
      'Your message could not be delivered because:',
      'User amira.okafor (amira.okafor@mail.example.org) not listed in Domino Directory',
    ),
    'hard',
    null,
  ],
  [
    'a mailbox without a reason',
    notice(
      ['From: MAILER-DAEMON@mx.example.net', 'Subject: Undeliverable'],
      'Your message could not be delivered.',
      '',
      'Original message follows',
      ours,
    ),
    'soft',
    null,
  ],
];
