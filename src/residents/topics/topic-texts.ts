import { hasText, textIn } from '../../platform/texts/texts';

interface Worded {
  readonly code: string;
  readonly name: string;
  readonly words: string;
  readonly example: string;
}

/** The name of a topic in a language; a topic that the force added itself keeps its own. */
export function topicName(language: string, { code, name }: Pick<Worded, 'code' | 'name'>): string {
  const key = `residents/topics:name.${code}`;
  return hasText(key) ? textIn(language, key) : name;
}

/** Topics with their words in a language. */
export const topicsIn = <T extends Worded>(language: string, topics: readonly T[]): T[] =>
  topics.map((topic) => ({
    ...topic,
    name: topicName(language, topic),
    ...(hasText(`residents/topics:words.${topic.code}`) && {
      words: textIn(language, `residents/topics:words.${topic.code}`),
      example: textIn(language, `residents/topics:example.${topic.code}`),
    }),
  }));
