/** What a supervisor approves over: how many texts, what they cost and how long they take. */
export interface TextEstimate {
  readonly people: number;
  readonly fragments: number;
  /** Pounds without VAT. */
  readonly pounds: number;
  /** At the most that Notify takes. */
  readonly minutes: number;
  readonly words: string;
}

interface Rates {
  readonly pence: number;
  readonly perMinute: number;
}

export function estimateOf(people: number, fragments: number, rates: Rates): TextEstimate {
  const pounds = Math.round(people * fragments * rates.pence) / 100;
  const minutes = Math.ceil(people / rates.perMinute);
  const many = people.toLocaleString('en-GB');
  const texts = people === 1 ? '1 text' : `${many} texts`;
  const size = fragments === 1 ? '' : ` of ${fragments} fragments`;
  const money = pounds.toLocaleString('en-GB', { style: 'currency', currency: 'GBP' });
  const words =
    people === 0
      ? 'nobody by text'
      : `${timeWords(minutes)} for ${texts}${size}, at a cost of ${money} without VAT`;
  return { people, fragments, pounds, minutes, words };
}

export function timeWords(minutes: number): string {
  if (minutes <= 1) return 'less than a minute';
  if (minutes < 120) return `about ${minutes} minutes`;
  return `about ${Math.round(minutes / 60)} hours`;
}
