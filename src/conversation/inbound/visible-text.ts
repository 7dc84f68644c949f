import EmailReplyParser from 'email-reply-parser';

export interface Visible {
  visibleText: string;
  /** Lines cut as a signature that read like sentences: a plea after "Thanks" must not be lost. */
  doubtful: string;
}

/** A signature is names and slogans; a line of this many words may be a person talking. */
const WORDY = 6;

/** Where a quoted mail begins, as Outlook and others mark it. */
const QUOTE =
  /^(?:_{10,}|-{2,} ?(?:original|forwarded)|\*?from:\*? .+\n\*?(?:sent|date|to):|on [^\n]{5,200}\n?[^\n]{0,80}wrote:|>)/imu;

/** "… wrote:" in any language: a line with a date and an address that ends in a colon, before lines of ">". */
const ATTRIBUTION =
  /^(?=[^\n]*\d)(?=[^\n]*<[^\s<>@]{1,100}@[^\s<>]{1,200}>)[^\n]{10,300}:[ \t]*\n(?:[ \t]*\n){0,3}(?=>)/gmu;

const wordy = (line: string): boolean =>
  line.trim().split(/\s+/u).length >= WORDY &&
  !/https?:|www\.|@|confidential|intended (?:recipient|only)|registered (?:in|office)|sent from/iu.test(
    line,
  );

/** What the person wrote this time, without quotes and signature; the whole text where nothing would be left. */
export function visible(text: string): Visible {
  if (text === '') return { visibleText: '', doubtful: '' };
  const mail = new EmailReplyParser().read(text.replace(ATTRIBUTION, ''));
  const shown = mail.getVisibleText().trim();
  if (shown === '') return { visibleText: text, doubtful: '' };
  const quote = QUOTE.exec(text);
  const above = new Set(text.slice(0, quote?.index ?? text.length).split('\n'));
  const doubtful = mail
    .getFragments()
    .filter((one) => one.isHidden() && one.isSignature() && !one.isQuoted())
    .flatMap((one) =>
      one
        .getContent()
        .split('\n')
        .filter((line) => above.has(line) && wordy(line)),
    );
  return { visibleText: shown, doubtful: doubtful.join('\n') };
}
