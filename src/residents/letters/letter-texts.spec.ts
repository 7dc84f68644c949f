import { areasChangedLetter } from './areas-changed-letter';
import { codeLetter, confirmLetter, type Template } from './letter-texts';
import type { Sender } from './letter-words';
import { openedLetter } from './opened-letter';

const force = { name: 'Example Police', site: 'https://police.example.org' };
const welsh: Sender = { ...force, language: 'cy' };
const area = (name: string) => ({ id: name, name });
const LINK = 'https://messages.example.org/confirm/abc';

describe('a letter', () => {
  it('is in English for whoever reads what we have no texts in', () => {
    const { subject, text, templateVersion } = confirmLetter({ ...force, language: 'pl' }, LINK);
    expect(subject).toBe('Confirm that you want messages from Example Police');
    expect(text).toContain(`\n\n${LINK}\n\n`);
    expect(templateVersion).toBe('1');
  });

  it('is in Welsh for whoever reads Welsh, down to its foot, and opens pages in Welsh', () => {
    const { subject, text, templateVersion } = confirmLetter(welsh, LINK);
    expect(subject).toBe('Cadarnhewch eich bod am gael negeseuon gan Example Police');
    expect(text).toContain(`\n\n${LINK}?lang=cy\n\n`);
    expect(text).toContain('Mewn argyfwng ffoniwch 999.');
    expect(templateVersion).toBe('1-cy');
  });

  it('keeps the code out of the subject in both', () => {
    for (const sender of [force, welsh]) {
      const { subject, text } = codeLetter(sender, 'download', '123456');
      expect(subject).not.toContain('123456');
      expect(text).toContain('123456');
    }
    expect(codeLetter(welsh, 'deletion', '123456').text).toContain("Eich cod i ddileu'r hyn");
  });

  it.each<[string, Template, string]>([
    ['one', changed(force, ['B']), '- A is now B.\n'],
    ['some', changed(force, ['B', 'C', 'D']), '- A is now B, C and D. You follow all of them.\n'],
    ['many', changed(force, [...'BCDEFGH']), '- A is now 7 wards. You follow all of them.\n'],
    ['a part', changed(force, ['A', 'B']), '- Part of A is now B. You follow both.\n'],
    ['Welsh', changed(welsh, ['B']), '- Mae A bellach yn B.\n'],
  ])('names areas that became %s', (_, { text }, line) => {
    expect(text).toContain(line);
  });

  function changed(sender: Sender, to: string[]): Template {
    return areasChangedLetter(sender, [{ from: area('A'), to: to.map(area) }], LINK);
  }

  it('has no text left open', () => {
    for (const sender of [force, welsh])
      expect(openedLetter(sender, LINK).text).not.toMatch(/\{\{|residents\//);
  });
});
