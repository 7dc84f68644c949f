import fc from 'fast-check';
import { languageCodes } from '../../residents/languages/languages';
import { audienceHash, contentHash, type Content } from './hashes';

const plain: Content = {
  subject: 'Bike marking',
  body: 'Bring your bike.',
  declaration: { nation: 'england', messageType: 'advice' },
  claims: [{ text: 'It is free.' }],
  urgent: false,
};
const hex = (content: Content) => contentHash(content).toString('hex');

const text = fc.string({ maxLength: 30 });
const file = fc.record({
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  type: fc.constantFrom('jpeg' as const, 'png' as const, 'webp' as const),
  width: fc.integer({ min: 1, max: 5000 }),
  height: fc.integer({ min: 1, max: 5000 }),
});
const image = fc.record(
  {
    id: fc.uuid(),
    ...{ full: file, small: file, alt: text, type: text, licence: text, removeOn: text },
    ...{ consent: fc.boolean(), facesBlurred: fc.boolean() },
    ...{ sioApproved: fc.boolean(), lastResortRecorded: fc.boolean() },
  },
  { requiredKeys: ['id', 'full', 'small', 'alt'] },
);
const variants = fc.uniqueArray(
  fc.record({ language: fc.constantFrom(...languageCodes), subject: text, body: text }),
  { selector: ({ language }) => language, maxLength: 3 },
);
const template = fc.option(
  fc.record({
    code: text,
    version: fc.integer({ min: 1, max: 9 }),
    values: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text),
  }),
);
const content: fc.Arbitrary<Content> = fc.record({
  ...{ subject: text, body: text, urgent: fc.boolean(), holdUntil: fc.option(text) },
  declaration: fc.constant(plain.declaration),
  claims: fc.constant(plain.claims),
  ...{ variants, images: fc.array(image, { maxLength: 2 }), template },
});

/** Every leaf of a value, changed one at a time; and every member of a list or object left out. */
function changes(value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value}.`];
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value))
    return value.flatMap((part: unknown, index) => [
      value.toSpliced(index, 1),
      ...changes(part).map((changed) => value.with(index, changed) as unknown),
    ]);
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([key, part]: [string, unknown]) => [
      ...changes(part).map((changed) => ({ ...value, [key]: changed })),
    ]);
  return [];
}

describe('the hash of a content', () => {
  it('is the same for messages without variants, pictures and templates, over one version of the mail', () => {
    const before = '0d9b6224849b450669ec94f954d0d40e14a029061a61dfbac5cbbb9bbc3fc5d2';
    expect(hex(plain)).toBe(before);
    expect(hex({ ...plain, variants: [], images: [], template: null, holdUntil: null })).toBe(
      before,
    );
  });

  it('is another one after any change of any part', () => {
    fc.assert(
      fc.property(content, (one) => {
        const hash = hex(one);
        for (const other of changes(one) as Content[]) expect(hex(other)).not.toBe(hash);
      }),
    );
  });

  it('does not depend on the order of the languages or of the answers about a picture', () => {
    fc.assert(
      fc.property(content, (one) => {
        const turned = {
          ...one,
          variants: one.variants?.toReversed(),
          images: one.images?.map(
            (each) => Object.fromEntries(Object.entries(each).reverse()) as unknown as typeof each,
          ),
        };
        expect(hex(turned)).toBe(hex(one));
      }),
    );
  });

  it('is the same for what the database gives back', () => {
    fc.assert(
      fc.property(content, (one) => {
        expect(hex(JSON.parse(JSON.stringify(one)) as Content)).toBe(hex(one));
      }),
    );
  });

  it('is over the text message, and what it was where there is none', () => {
    expect(hex({ ...plain, smsText: null })).toBe(hex(plain));
    const [one, other] = ['Stay in.', 'Stay out.'].map((smsText) => hex({ ...plain, smsText }));
    expect(new Set([hex(plain), one, other]).size).toBe(3);
  });
});

describe('the audience hash', () => {
  const rule = { topicCode: 'local-events', areaIds: ['b', 'a'] };
  const of = (more: object) => audienceHash({ ...rule, ...more }).toString('hex');
  const subject = { kind: 'priority', id: 'one', name: 'Speeding' };

  it('is another one for followers, for each thing and each name of it', () => {
    const all = [
      of({}),
      of({ followersOf: subject }),
      of({ followersOf: { ...subject, kind: 'event' } }),
      of({ followersOf: { ...subject, id: 'two' } }),
      of({ followersOf: { ...subject, name: 'Noise' } }),
      of({ recipientsOf: 'one' }),
      of({ recipientsOf: 'one', followersOf: subject }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('stays what it was for areas and a topic, in whatever order', () => {
    expect(of({ followersOf: null })).toBe(of({}));
    expect(of({ areaIds: ['a', 'b'] })).toBe(of({}));
  });
});

describe('the hash of a narrowed audience', () => {
  const rule = { topicCode: 'advice', areaIds: ['a', 'b'] };
  const of = (more: object) => audienceHash({ ...rule, ...more }).toString('hex');
  const degrees = fc.double({ min: -1, max: 52, noNaN: true });
  const ring = fc.array(fc.tuple(degrees, degrees), { minLength: 4, maxLength: 6 });
  const drawing = fc.record({
    outlines: fc.array(ring, { minLength: 1, maxLength: 2 }),
    wholeIds: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
  });

  it('is what it was where nothing narrows it', () => {
    expect(of({ drawing: null, leavesOutId: null, allowedBy: null })).toBe(of({}));
  });

  it('is another one after any change of a drawing', () => {
    fc.assert(
      fc.property(drawing, (one) => {
        const hash = of({ drawing: one });
        expect(hash).not.toBe(of({}));
        expect(of({ drawing: { ...one, wholeIds: one.wholeIds.toReversed() } })).toBe(hash);
        for (const other of changes(one)) expect(of({ drawing: other })).not.toBe(hash);
      }),
    );
  });

  it('is another one for who is left out, who allowed it to be small, and why', () => {
    const by = { staffId: 's', reason: 'A gas leak.' };
    const all = [
      {},
      { leavesOutId: 'm' },
      { leavesOutId: 'n' },
      { allowedBy: by },
      { allowedBy: { ...by, staffId: 't' } },
      { allowedBy: { ...by, reason: 'Another.' } },
    ];
    expect(new Set(all.map(of)).size).toBe(all.length);
  });
});

describe('the partner that a message is from', () => {
  it('is part of its content, by name', () => {
    const council = hex({ ...plain, partnerName: 'Kingston Council' });
    expect(new Set([hex(plain), council, hex({ ...plain, partnerName: 'Merton Council' })]).size) //
      .toBe(3);
  });

  it('leaves the hash of a message of the force what it was', () => {
    expect(hex({ ...plain, partnerName: null })).toBe(hex(plain));
  });
});

describe("the force's own words around a message", () => {
  const en = { name: 'Northshire Police', site: 'https://www.northshire.example.org' };
  const of = (force: Content['force']) => hex({ ...plain, force });

  it('are part of its content, each of them in each language', () => {
    const all: Content['force'][] = [
      { en },
      { en: { ...en, name: 'Police of Northshire' } },
      { en: { ...en, address: '1 River Street' } },
      { en: { ...en, otherWays: 'Text 18000.' } },
      { en: { ...en, privacyUrl: 'https://www.northshire.example.org/privacy' } },
      { en, cy: { ...en, name: 'Heddlu Northshire' } },
    ];
    expect(new Set([hex(plain), ...all.map(of)]).size).toBe(all.length + 1);
    expect(of({ en })).toBe(of({ en: { site: en.site, name: en.name } }));
  });
});
