import { asSent, lengthOf, type TextLength } from '../../../platform/sms/rules/fragments';

/** As long as a real one, for what pages show before there is anybody to send to. */
export const EXAMPLE_CODE = 'AbCdEfGh23';

/** What reaches a phone: the approved words and the link that stops texts, for nobody can answer them. */
export function composedText(said: string, publicUrl: string, stopCode: string): string {
  const site = publicUrl.replace(/^https:\/\//, '');
  return `${asSent(said).trim()}\nStop: ${site}/s/${stopCode}`;
}

/** How long it is with its link, which has the same length for everybody. */
export const composedLength = (said: string, publicUrl: string): TextLength =>
  lengthOf(composedText(said, publicUrl, EXAMPLE_CODE));
