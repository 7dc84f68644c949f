import { TO, dsn, notice, ours } from './mails';

export const POSTFIX = 'MAILER-DAEMON@mx.example.net (Mail Delivery System)';
export const POSTFIX_TEXT = [
  'This is the mail system at host mx.example.net.',
  '',
  "I'm sorry to have to inform you that your message could not",
  'be delivered to one or more recipients. It is attached below.',
];
export const fields = (action: string, status: string, diagnostic?: string) => [
  `Final-Recipient: rfc822; ${TO}`,
  `Original-Recipient: rfc822;${TO}`,
  `Action: ${action}`,
  `Status: ${status}`,
  'Remote-MTA: dns; mx1.mail.example.org',
  ...(diagnostic ? [`Diagnostic-Code: ${diagnostic}`] : []),
];
export const postfix = (status: string, diagnostic: string, action = 'failed') =>
  dsn({
    from: POSTFIX,
    subject: 'Undelivered Mail Returned to Sender',
    text: POSTFIX_TEXT,
    status: fields(action, status, diagnostic),
  });
export const exchange = (status: string, diagnostic: string) =>
  dsn({
    from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>',
    subject: 'Undeliverable: Fraud: "your mailbox is full"',
    text: [`Your message to ${TO} couldn't be delivered.`, 'A problem occurred.'],
    status: fields('failed', status, diagnostic),
  });
export const exim = (...reason: string[]) =>
  notice(
    [
      'From: Mail Delivery System <Mailer-Daemon@mx.example.net>',
      `X-Failed-Recipients: ${TO}`,
      'Auto-Submitted: auto-replied',
      'Subject: Mail delivery failed: returning message to sender',
    ],
    'This message was created automatically by mail delivery software.',
    '',
    'A message that you sent could not be delivered to one or more of its',
    'recipients. This is a permanent error. The following address(es) failed:',
    '',
    `  ${TO}`,
    ...reason,
    '',
    '------ This is a copy of the message, including all the headers. ------',
    '',
    ours,
  );
export const qmail = (...reason: string[]) =>
  notice(
    ['From: MAILER-DAEMON@mx.example.net', 'Subject: failure notice'],
    'Hi. This is the qmail-send program at mx.example.net.',
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    "This is a permanent error; I've given up. Sorry it didn't work out.",
    '',
    `<${TO}>:`,
    ...reason,
    '',
    '--- Below this line is a copy of the message.',
    '',
    ours,
  );
export const gmail = (status: string, diagnostic: string, text: string) =>
  dsn({
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.example.com>',
    subject: 'Delivery Status Notification (Failure)',
    headers: [`X-Failed-Recipients: ${TO}`, 'Auto-Submitted: auto-replied'],
    text: ['** Address not found **', '', text],
    status: fields('failed', status, diagnostic),
  });
