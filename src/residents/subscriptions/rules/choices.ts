import type { MailLook } from './mail-looks';
import type { ResidentLanguage } from '../../languages/languages';

/** How often a resident wants to hear: each message by itself, or gathered in one mail a day or a week. */
export const cadences = ['at once', 'daily', 'weekly'] as const;
export type Cadence = (typeof cadences)[number];

/** More areas than anyone lives, works and learns in; it keeps one sign-up from following everything. */
export const MOST_AREAS = 20;

/** What a resident chose: every topic in every area, each topic at one pace. */
export interface Choices {
  readonly areaIds: readonly string[];
  readonly topicCodes: readonly string[];
  readonly cadence: Cadence;
  /** Topics that come at another pace than `cadence`, by code. Left out: none. */
  readonly cadences?: Readonly<Record<string, Cadence>>;
  /** To read, where a message has it; left out: as it was, English at first. */
  readonly language?: ResidentLanguage;
  /** How mails look; left out: as it was, as usual at first. */
  readonly mailLook?: MailLook;
}

/** The pace of one topic. */
export const cadenceOf = ({ cadence, cadences }: Choices, topicCode: string): Cadence =>
  cadences?.[topicCode] ?? cadence;

/**
 * One pace for most and the topics that differ, from what each topic has. The pace of most topics is `cadence`;
 * of two that serve as many, the quicker.
 */
export function pacesOf(
  byTopic: ReadonlyMap<string, Cadence>,
): Pick<Choices, 'cadence' | 'cadences'> {
  const all = [...byTopic.values()];
  const topicsAt = (cadence: Cadence) => all.filter((each) => each === cadence).length;
  const [cadence] = [...cadences].sort((one, other) => topicsAt(other) - topicsAt(one));
  const others = [...byTopic].filter(([, each]) => each !== cadence);
  return { cadence: cadence!, ...(others.length > 0 && { cadences: Object.fromEntries(others) }) };
}
