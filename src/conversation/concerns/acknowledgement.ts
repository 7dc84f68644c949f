import type { NewLetter } from '../../platform/mail/letter';
import { inThread, notForReporting } from '../answers/answer-letter';
import type { Acknowledgement } from '../triage/rules/automatic-mail';
import { acknowledgementWords } from './rules/acknowledgement-words';
import type { ThreadReply } from '../tasks/thread.service';

interface AcknowledgementParts {
  reply: ThreadReply;
  team: string;
  /** Which fixed wording fits. */
  kind: Acknowledgement;
  /** When an answer is due, in words and in the force's zone; null where there is no clock. */
  due: string | null;
  replyTo: string;
  /** Where its resident sees how it stands, after a code. */
  follow: string;
  force: { name: string; site: string };
}

/** Says that it arrived, who has it and by when a person answers. It quotes nothing: others may read the screen. */
export function acknowledgement({
  reply,
  team,
  kind,
  due,
  replyTo,
  follow,
  force,
}: AcknowledgementParts): NewLetter {
  const by = due ? ` A person will answer you by ${due}.` : ' A person will read it.';
  return {
    kind: 'acknowledgement',
    templateVersion: '2',
    to: reply.from,
    subject: inThread(reply.subject),
    text: [
      `Thank you. Your message is with the ${team}.${by}`,
      acknowledgementWords[kind],
      `See where it stands, with a code that we send to this address: ${follow}`,
      notForReporting(force.site),
      force.name,
    ].join('\n\n'),
    replyTo,
    inReplyTo: reply.messageId,
    references: [reply.messageId],
  };
}
