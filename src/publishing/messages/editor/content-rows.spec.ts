import type { Revision } from '../revision.entity';
import { contentOfRows, contentRows, postedContent } from './content-rows';

const file = { sha256: 'ab'.repeat(32), type: 'jpeg' as const, width: 10, height: 10 };
const stored = {
  variants: [{ language: 'cy', subject: 'Siediau', body: 'Clowch\nnhw.' }],
  images: [
    {
      ...{ id: '01939f3e-0000-7000-8000-00000000000a', full: file, small: file },
      ...{ alt: 'A shed', type: 'cctv', consent: false, sioApproved: true, removeOn: '2030-01-01' },
    },
  ],
  template: { code: 'advice', version: 1, values: { topic: 'Sheds' } },
  smsText: 'Stay in.\nNow.',
} as unknown as Revision;

describe('what a message holds, as fields of a form', () => {
  it('comes back as it was stored', () => {
    const { full, small, ...image } = stored.images[0]!;
    expect(full).toEqual(small);
    const rows = contentRows(stored);
    const posted = postedContent({ ...rows, template: rows.began });
    expect(posted).toEqual(rows);
    expect(contentOfRows(posted)).toEqual({
      smsText: stored.smsText,
      variants: stored.variants,
      images: [image],
      template: stored.template,
    });
  });

  it('is read with the line ends of a browser, and from lists of every shape', () => {
    const row = { language: 'cy', subject: 'S', body: 'a\r\nb' };
    expect(postedContent({ variants: { '0': row } }).variants[0]!.body).toBe('a\nb');
    expect(postedContent({ variants: [row], images: '', template: 'x' })).toMatchObject({
      ...{ images: [], began: null },
    });
    expect(postedContent({})).toEqual({ variants: [], images: [], began: null, smsText: '' });
  });
});
