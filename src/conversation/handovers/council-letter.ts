import type { NewLetter } from '../../platform/mail/letter';

interface Parts {
  /** The council's own address for such matters. */
  to: string;
  area: string;
  words: string;
  /** By when they are asked to have done their part, in words. */
  by: string;
  officer: string;
  force: string;
}

/** What a council is told: the officer's checked words and the place, nothing of who wrote to us. */
export function councilLetter({ to, area, words, by, officer, force }: Parts): NewLetter {
  return {
    kind: 'answer',
    to,
    subject: `From a resident of ${area}`,
    text: [
      `A resident of ${area} told us of something that we believe is for you.`,
      words.trim(),
      `Please deal with it by ${by}. We have not given you their name or address; they hear from us.`,
      officer,
      force,
    ].join('\n\n'),
  };
}
