import { classify, type ReportKind } from './classify';
import { fieldsOf, takeApart, type Part, type TakenApart } from './parts';
import { goesOnTrying } from './words';

/** What a mail to a return path says. */
export interface Report {
  readonly kind: ReportKind;
  /** Enhanced code, or null. */
  readonly code: string | null;
  /** What the remote server said, cut short. Holds addresses: it is sealed, never logged. */
  readonly words: string;
}

const MOST_WORDS = 4_000;
const DAEMON =
  /\b(?:mailer-?daemon|mail-?daemon|postmaster|mail delivery (?:system|subsystem)|microsoftexchange)/i;
const FAILED =
  /undeliver|delivery (?:status|failure|has failed|problem|incomplete)|mail delivery|returned mail|failure (?:notice|notification)|(?:could not|not|wasn['’]t) be(?:en)? delivered|message not delivered|delivery delayed|delayed mail|warning: message|unzustellbar|non remis|no entregado|returned to sender/i;
/** From here on a bounce repeats our own mail, whose words are no reasons. */
const OUR_MAIL =
  /^.{0,12}(?:below this line is a copy|this is a copy of (?:the|your) message|(?:the )?(?:header of the )?original message (?:follows|headers|header)|copy of (?:your|the) (?:original )?message|(?:returned )?message (?:text )?follows|-{3,} ?(?:original message|returned message|unsent message|message header))/im;
const COMPLAINTS = ['abuse', 'fraud', 'opt-out', 'opt-out-list'];

/** Reads a bounce or complaint, by the standards (RFC 3464, 5965) as far as it keeps them. Never throws. */
export function readReport(raw: Buffer): Report {
  const mail = takeApart(raw);
  const own = mail.parts.filter(({ type }) => !/rfc822/.test(type));
  return complaintIn(own) ?? statusIn(own) ?? noticeIn(mail, own) ?? nothing;
}

const nothing: Report = { kind: 'unclear', code: null, words: '' };

function complaintIn(parts: readonly Part[]): Report | null {
  for (const { text } of parts) {
    const type = /^feedback-type[ \t]*:[ \t]*([\w-]+)/im.exec(text)?.[1]?.toLowerCase();
    if (type) return { ...nothing, kind: COMPLAINTS.includes(type) ? 'complaint' : 'unclear' };
  }
  return null;
}

/** The block that machines read, in whichever part it stands. */
function statusIn(parts: readonly Part[]): Report | null {
  const blocks = parts.flatMap(({ text }) => text.split(/\n[ \t]*\n/)).map(fieldsOf);
  const told = blocks.filter((fields) => fields.has('action') && hasRecipient(fields));
  const told2 = told.length > 0 ? told : blocks.filter(isStatusAlone);
  const fields = told2.find((one) => actionOf(one) === 'failed') ?? told2[0];
  if (!fields) return null;
  const reason = fields.get('diagnostic-code') ?? '';
  const human = parts.find(({ type }) => type === 'text/plain')?.text ?? '';
  const words = (reason || beforeOurMail(human)).slice(0, MOST_WORDS);
  const code = preciser(codeIn(fields.get('status') ?? ''), codeIn(reason));
  const action = actionOf(fields);
  if (action === 'delayed') return { kind: 'delayed', code, words };
  if (action !== 'failed') return { ...nothing, words };
  return { kind: classify({ code, smtpCode: smtpCodeIn(reason), words }), code, words };
}

const hasRecipient = (fields: ReadonlyMap<string, string>) =>
  ['final-recipient', 'original-recipient', 'status', 'diagnostic-code'].some((name) =>
    fields.has(name),
  );

/** A gateway that lost the field Action. */
const isStatusAlone = (fields: ReadonlyMap<string, string>) =>
  /^\s*[245]\.\d/.test(fields.get('status') ?? '') &&
  (fields.has('final-recipient') || fields.has('diagnostic-code'));

function actionOf(fields: ReadonlyMap<string, string>): string {
  const [, action] = /^\s*([a-z]+)/i.exec(fields.get('action') ?? '') ?? [];
  if (action) return action.toLowerCase();
  return (fields.get('status') ?? '').trim().startsWith('5') ? 'failed' : 'delayed';
}

/** A bounce in plain words, as qmail, old Exim and many gateways write. */
function noticeIn({ headers }: TakenApart, parts: readonly Part[]): Report | null {
  const text = parts.find(({ type }) => type === 'text/plain')?.text ?? bare(parts[0]?.text ?? '');
  const own = beforeOurMail(text);
  const from = headers.get('from') ?? '';
  const subject = headers.get('subject') ?? '';
  const isNotice =
    headers.has('x-failed-recipients') ||
    (DAEMON.test(from) && (FAILED.test(subject) || FAILED.test(own))) ||
    (FAILED.test(subject) && FAILED.test(own)) ||
    /^hi\. this is the \S+ program at/im.test(own);
  if (!isNotice) return null;
  const words = own.slice(0, MOST_WORDS);
  const code = codeIn(own);
  const smtpCode = smtpCodeIn(own);
  if (goesOnTrying(`${subject}\n${own}`) && !code?.startsWith('5'))
    return { kind: 'delayed', code, words };
  return { kind: classify({ code, smtpCode: smtpCode, words }), code, words };
}

function beforeOurMail(text: string): string {
  const at = text.search(OUR_MAIL);
  return at > 0 ? text.slice(0, at) : text;
}

const bare = (html: string): string => html.replace(/<[^>]{0,2000}>/g, ' ').replace(/&nbsp;/g, ' ');

/** The first enhanced code; neither part of an IP address nor of a version. */
function codeIn(text: string): string | null {
  const found = /(?<![\d.])([245]\.[0-7]\.\d{1,3})(?![.\d]*\d)/.exec(text.replace(/\s+/g, ' '));
  return found?.[1] ?? null;
}

/** `5.0.0` says only that it failed; another code beside it says more. */
const preciser = (status: string | null, other: string | null): string | null =>
  status === null || (status.endsWith('.0.0') && other !== null) ? (other ?? status) : status;

function smtpCodeIn(text: string): number | null {
  const found = /(?<![\d.-])([45][0-5]\d)(?=[ \-#])/.exec(text);
  return found ? Number(found[1]) : null;
}
