import type { NewLetter } from '../../platform/mail/letter';

interface Parts {
  to: string;
  name: string;
  text: string;
  officer: string;
  force: { name: string; site: string };
  stop: string;
  /** Where an answer to it arrives. */
  replyTo: string;
}

/** One officer's news to one of a few who asked. Its frame is fixed; only its words are the officer's. */
export function directLetter({ to, name, text, officer, force, stop, replyTo }: Parts): NewLetter {
  return {
    kind: 'answer',
    to,
    subject: `News of “${name}”`,
    text: [
      text.trim(),
      officer,
      force.name,
      `You get this from ${force.name} because you asked about “${name}”.`,
      `To stop these messages: ${stop}`,
      `Please do not report a crime by answering this mail. In an emergency call 999; otherwise call 101 or use ${force.site}.`,
    ].join('\n\n'),
    replyTo,
  };
}
