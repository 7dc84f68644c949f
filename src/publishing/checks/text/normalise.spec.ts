import { mapped } from './mapped-text';
import { foldLeet, joinSpacedLetters, normalise } from './normalise';

const seen = (source: string) => foldLeet(joinSpacedLetters(normalise(mapped(source)))).text;

describe('normalise', () => {
  it.each([
    ['gu\u200Bilty', 'guilty'],
    ['g&#117;ilty &amp; sorry', 'guilty & sorry'],
    ['guil&zwnj;ty', 'guilty'],
    ['gu\u0456lty', 'guilty'],
    ['ｇｕｉｌｔｙ', 'guilty'],
    ['𝐠𝐮𝐢𝐥𝐭𝐲', 'guilty'],
    ['g u i l t y', 'guilty'],
    ['g.u.i.l.t.y', 'guilty'],
    ['D-a-r-r-i-n H-a-l-v-e-r-n', 'Darrin Halvern'],
    ['gu1lty', 'guilty'],
    ['gui1ty', 'guilty'],
    ['“don’t”', '"don\'t"'],
    ['10am — 2pm', '10am – 2pm'],
  ])('reads %j as %j', (source, expected) => expect(seen(source)).toBe(expected));

  it.each([
    'Полиция сообщает',
    'lm98kdr',
    'KX97 TBA',
    'SW1A 1AA',
    'sw1a 1aa',
    'j4ne@example.org',
    'flat 4b, A308, the 52 bus',
    'I am a PC',
    'Caffè Nero',
  ])('leaves %j alone', (source) => expect(seen(source)).toBe(source));
});
