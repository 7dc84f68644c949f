import { byTheStandard } from './by-the-standard';
import { inWords } from './in-words';
import { TO, complaint, dsn, lines, notice } from './mails';
import type { Sample } from './sample';
import { POSTFIX, fields, postfix } from './servers';

const mangled: Sample[] = [
  [
    'a gateway took the type of the whole away',
    postfix('5.1.1', 'smtp; 550 5.1.1 unknown user').replace(
      /Content-Type: multipart\/report[^\n]*\n[^\n]*\n/,
      'X-Content-Type-Was: report\r\n',
    ),
    'hard',
    '5.1.1',
  ],
  [
    'the boundary never comes',
    postfix('5.1.1', 'smtp; 550 5.1.1 unknown user').replace('boundary="B_', 'boundary="C_'),
    'hard',
    '5.1.1',
  ],
  [
    'the part that machines read is called text',
    dsn({
      from: POSTFIX,
      subject: 'x',
      text: ['x'],
      status: fields('failed', '5.1.1'),
      statusType: 'text/plain',
    }),
    'hard',
    '5.1.1',
  ],
  [
    'the field Action is gone',
    postfix('5.1.1', 'smtp; 550 5.1.1 unknown user').replace('Action: failed\r\n', ''),
    'hard',
    '5.1.1',
  ],
  [
    'bare line feeds',
    postfix('5.1.1', 'smtp; 550 5.1.1 unknown user').replaceAll('\r\n', '\n'),
    'hard',
    '5.1.1',
  ],
  [
    'no head at all',
    postfix('5.1.1', 'smtp; 550 5.1.1 unknown user').replace(/^[\s\S]*?\r\n\r\n/, ''),
    'hard',
    '5.1.1',
  ],
  [
    'an mbox line and a banner before the words',
    `>From MAILER-DAEMON Tue May 12\r\n${postfix('5.1.1', 'smtp; 550 5.1.1 unknown user').replace('This is a MIME', 'CAUTION: external mail.\r\n\r\nThis is a MIME')}`,
    'hard',
    '5.1.1',
  ],
  [
    'words in base64',
    lines(
      'From: MAILER-DAEMON@mx.example.net',
      'Subject: failure notice',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('Your message could not be delivered: no such user. (#5.1.1)').toString('base64'),
    ),
    'hard',
    '5.1.1',
  ],
  [
    'words in HTML alone',
    lines(
      'From: postmaster@mail.example.org',
      'Subject: Undeliverable: news',
      'Content-Type: text/html',
      '',
      '<p>Delivery has failed. The e-mail address you entered couldn&#39;t be found.</p><p>550 5.1.1 User unknown</p>',
    ),
    'hard',
    '5.1.1',
  ],
  [
    'an address of a server is no code',
    notice(
      ['From: MAILER-DAEMON@mx.example.net', 'Subject: failure notice'],
      'Delivery failed at 5.1.1.20: it refused for now',
    ),
    'soft',
    null,
  ],
];

const noBounce: Sample[] = [
  [
    'a holiday notice',
    notice(
      [
        'From: Amira <amira.okafor@mail.example.org>',
        'Auto-Submitted: auto-replied',
        'Subject: Out of office',
      ],
      'I am away; my old address is no longer valid. 550 5.1.1 is my lucky number.',
    ),
    'unclear',
    null,
  ],
  [
    'a person who quotes a bounce',
    lines(
      'From: Amira <amira.okafor@mail.example.org>',
      'Subject: Re: Fraud',
      '',
      'I got "550 5.1.1 user unknown". Is that fraud?',
    ),
    'unclear',
    null,
  ],
  ['nothing at all', '', 'unclear', null],
];

const complaints: Sample[] = [
  ['a complaint', complaint('abuse', [`To: ${TO}`]), 'complaint', null],
  ['a complaint that asks to stop', complaint('opt-out', [`To: ${TO}`]), 'complaint', null],
  ['"this is no spam"', complaint('not-spam', [`To: ${TO}`]), 'unclear', null],
  ['a report about DMARC', complaint('auth-failure', [`To: ${TO}`]), 'unclear', null],
];

export const samples: readonly Sample[] = [
  ...byTheStandard,
  ...inWords,
  ...mangled,
  ...noBounce,
  ...complaints,
];
