import type { NewLetter } from '../../platform/mail/letter';
import { inThread, notForReporting } from '../answers/answer-letter';
import type { Texts } from '../../platform/texts/texts';
import type { Acknowledgement } from '../triage/rules/automatic-mail';
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
  /** Of its reader's language. */
  t: Texts;
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
  t,
}: AcknowledgementParts): NewLetter {
  const by = due ? t('conversation/letters:ack.by', { due }) : t('conversation/letters:ack.read');
  return {
    kind: 'acknowledgement',
    templateVersion: '2',
    to: reply.from,
    subject: inThread(reply.subject),
    text: [
      `${t('conversation/letters:ack.with', { team })} ${by}`,
      t(`conversation/letters:ack.kind.${kind}`),
      t('conversation/letters:ack.follow', { link: follow }),
      notForReporting(t, force.site),
      force.name,
    ].join('\n\n'),
    replyTo,
    inReplyTo: reply.messageId,
    references: [reply.messageId],
  };
}
