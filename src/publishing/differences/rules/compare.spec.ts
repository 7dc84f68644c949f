import { compare, type Compared } from './compare';

const said = (change: Partial<Compared> = {}): Compared => ({
  ...{ subject: 'Keys found', body: 'Keys were found today.', topicCode: 'events' },
  ...{ areaIds: ['a'], declaration: {}, claims: [], variants: [], images: [], smsText: null },
  ...change,
});
const names = { area: (id: string) => `Area ${id}`, topic: (code: string) => `Topic ${code}` };
const picture = (alt: string) => {
  const file = { sha256: 'f'.repeat(64), type: 'png' as const, width: 1, height: 1 };
  return { id: '0190aaaa-0000-7000-8000-00000000beef', alt, full: file, small: file };
};

describe('difference of two revisions', () => {
  it('is empty when nothing differs', () => expect(compare(said(), said(), names)).toEqual([]));

  it.each<[string, Partial<Compared>, Partial<Compared>, string, string, string]>([
    ['subject', {}, { subject: 'Keys lost' }, 'subject', 'Keys found', 'Keys lost'],
    ['the text message', {}, { smsText: 'Stay in.' }, 'smsText', '', 'Stay in.'],
    ['topic', {}, { topicCode: 'asb' }, 'topic', 'Topic events', 'Topic asb'],
    ['areas', {}, { areaIds: ['b', 'a'] }, 'areas', 'Area a', 'Area a\nArea b'],
    [
      'an answer',
      { declaration: { namesUnder18: false } },
      { declaration: { namesUnder18: true } },
      'declaration.Is anybody under 18 named or shown?',
      'No',
      'Yes',
    ],
    [
      'an answer taken back',
      { declaration: { proceedingsActive: null } },
      {},
      'declaration.Are criminal proceedings active?',
      'Don’t know',
      '',
    ],
    [
      'a claim',
      { claims: [{ text: 'Found on Monday' }] },
      { claims: [{ text: 'Found on Monday', asAt: '2026-05-01' }] },
      'claims',
      'Found on Monday',
      'Found on Monday; as at 2026-05-01',
    ],
    [
      'a language',
      {},
      { variants: [{ language: 'cy', subject: 'Allweddi', body: '' }] },
      'variants.cy.subject',
      '',
      'Allweddi',
    ],
    [
      'a picture by its id',
      { images: [picture('A key')] },
      { images: [picture('A red key')] },
      'images.0190aaaa-0000-7000-8000-00000000beef',
      'A key\nfile: ffffffffffff',
      'A red key\nfile: ffffffffffff',
    ],
  ])('shows %s', (_, before, after, field, old, now) => {
    const found = compare(said(before), said(after), names);
    expect(found).toEqual([expect.objectContaining({ field, before: old, after: now })]);
  });

  it('marks words, and gives both texts back when put together', () => {
    const [found] = compare(said(), said({ body: 'Two keys were found yesterday.' }), names);
    const without = (kind: string) =>
      found!.parts
        .filter((part) => part.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect(without('added')).toBe('Keys were found today.');
    expect(without('removed')).toBe('Two keys were found yesterday.');
    expect(found!.parts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['same']));
  });

  it('answers in good time about long texts that have nothing in common', () => {
    const words = (seed: string) =>
      Array.from({ length: 5_000 }, (_, n) => `${seed}${n}`).join(' ');
    const [found] = compare(said({ body: words('a') }), said({ body: words('b') }), names);
    expect(found!.field).toBe('body');
  });
});
