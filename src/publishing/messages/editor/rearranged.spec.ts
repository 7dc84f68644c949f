import { emptyForm } from './message-form';
import { rearranged, withPicture } from './rearranged';

const id = '01939f3e-0000-7000-8000-00000000000a';
const form = emptyForm();
const welsh = { language: 'cy', subject: 'S', body: `Siediau\n\n![Sied](image:${id})` };

describe('buttons of the form', () => {
  it('add a language once, and only one of the list', () => {
    const one = rearranged(form, { button: 'language', newLanguage: 'cy' })!;
    expect(one.variants).toEqual([{ language: 'cy', subject: '', body: '' }]);
    expect(rearranged(one, { button: 'language', newLanguage: 'cy' })).toBe(one);
    expect(rearranged(one, { button: 'language', newLanguage: 'xx' })).toBe(one);
    expect(rearranged(one, { button: 'drop-language-0' })!.variants).toEqual([]);
  });

  it('place a picture at the end, and take it out of every language', () => {
    const one = withPicture({ ...form, body: 'Sheds', variants: [welsh] }, id);
    expect(one.body).toBe(`Sheds\n\n![](image:${id})`);
    expect(one.images).toMatchObject([{ id, alt: '' }]);
    expect(withPicture(one, id)).toBe(one);
    const none = rearranged(one, { button: 'drop-picture-0' })!;
    expect([none.images, none.body, none.variants[0]!.body]).toEqual([[], 'Sheds', 'Siediau']);
  });

  it.each(['save', 'check', 'drop-language-', 'drop-picture-x', undefined])(
    'leave %s alone',
    (button) => {
      expect(rearranged(form, { button })).toBeNull();
    },
  );
});
