/** A postcode as people write it, in the form that finds it: capitals, no space. Undefined when it is none. */
export function postcodeKey(text: string): string | undefined {
  const key = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(key) ? key : undefined;
}

/** With its space: the last three stand apart. */
export const shownPostcode = (key: string) => `${key.slice(0, -3)} ${key.slice(-3)}`;

/** Where a postcode is that no police force of England and Wales covers, by its area. */
export type Abroad = 'crown-dependency' | 'northern-ireland';

const areas: readonly (readonly [prefix: RegExp, where: Abroad])[] = [
  [/^(GY|JE|IM)\d/, 'crown-dependency'],
  [/^BT\d/, 'northern-ireland'],
];

export const abroad = (key: string): Abroad | undefined =>
  areas.find(([prefix]) => prefix.test(key))?.[1];
