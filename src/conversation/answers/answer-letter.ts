import type { NewLetter } from '../../platform/mail/letter';
import { FIRST } from '../../platform/texts/site-languages';
import { textsIn, type Texts } from '../../platform/texts/texts';
import type { ThreadReply } from '../tasks/thread.service';

interface AnswerParts {
  /** Oldest first; at least one. */
  replies: readonly ThreadReply[];
  text: string;
  officer: string;
  replyTo: string;
  force: { name: string; site: string };
}

/**
 * The answer in the thread of the newest reply, to its sender alone. Nothing earlier is quoted. Officers write in the
 * first language, so all of it is in that one.
 */
export function answerLetter({ replies, text, officer, replyTo, force }: AnswerParts): NewLetter {
  const newest = replies.at(-1)!;
  return {
    kind: 'answer',
    to: newest.from,
    subject: inThread(newest.subject),
    text: [text.trim(), officer, force.name, notForReporting(textsIn(FIRST), force.site)].join(
      '\n\n',
    ),
    replyTo,
    inReplyTo: newest.messageId,
    references: replies.map(({ messageId }) => messageId),
  };
}

/** Keeps one "Re:", whatever the resident's program wrote. */
export function inThread(subject: string): string {
  return `Re: ${subject.replace(/^(\s*(re|aw|fwd?|wg)\s*:)+/i, '').trim() || 'your message'}`;
}

export const notForReporting = (t: Texts, site: string): string =>
  t('conversation/letters:not-for-reporting', { site });
