import type { ResidentLanguage } from '../../languages/languages';

/** How often a resident wants to hear: each message by itself, or gathered in one mail a day or a week. */
export const cadences = ['at once', 'daily', 'weekly'] as const;
export type Cadence = (typeof cadences)[number];

/** What a resident chose: every topic in every area, all at one pace. */
export interface Choices {
  readonly areaIds: readonly string[];
  readonly topicCodes: readonly string[];
  readonly cadence: Cadence;
  /** To read, where a message has it; left out: as it was, English at first. */
  readonly language?: ResidentLanguage;
}

/** The words of a cadence on pages and in mails. */
export const cadenceWords: Record<Cadence, { name: string; hint: string }> = {
  'at once': { name: 'At once', hint: 'One e-mail for each message, as soon as it is sent' },
  daily: { name: 'Once a day', hint: 'One e-mail each day on which there is something to tell' },
  weekly: { name: 'Once a week', hint: 'One e-mail each week in which there is something to tell' },
};
