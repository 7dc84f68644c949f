import { fieldsOf } from '../../../places/imports/csv-rows';
import { columnsOf } from './columns';
import { listRows } from './list-rows';
import { listText } from './list-text';
import { inviteAfter } from './pace';
import { peopleOf } from './people';
import { standingOf } from './standing';
import { wardNames } from './ward-names';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('listText', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 1, 'empty'],
    ['UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0]), 1, 'UTF-16'],
    ['a workbook', bytes('PK\u0003\u0004'), 1, 'workbook'],
    ['a character of Windows-1252', bytes('email\na@example.org\ncaf\u00e9', 'latin1'), 3, 'UTF-8'],
    ['a zero byte', bytes('email\na\0'), 2, 'not a text'],
  ])('refuses %s with its line', (_, file, line, words) => {
    const read = listText(file);
    expect(read).toMatchObject({ ok: false, fault: { line } });
    expect(!read.ok && read.fault.words).toContain(words);
  });

  it('takes a byte order mark off', () => {
    expect(listText(bytes('\uFEFFemail\n'))).toEqual({ ok: true, text: 'email\n' });
  });
});

describe('listRows', () => {
  it('counts lines with line ends in quotes, and leaves out empty ones', () => {
    const rows = listRows(
      'email,note\r\n"a@example.org","two\nlines"\n\nb@example.org,\n',
      fieldsOf,
    );
    expect(rows).toEqual({
      ok: true,
      header: ['email', 'note'],
      rows: [
        { line: 2, fields: ['a@example.org', 'two\nlines'] },
        { line: 5, fields: ['b@example.org', ''] },
      ],
    });
  });

  it.each([
    ['semicolons', 'email;ward\na@example.org;Abbey\n', 1, 'semicolons'],
    ['tabs', 'email\tward\n', 1, 'tabs'],
    ['an open quotation mark', 'email,ward\n"a@example.org,Abbey\n', 2, 'broken off'],
    ['a last line that is cut', 'email,ward\na@example.org,Abbey\nb@exam', 3, 'broken off'],
    ['a header alone', 'email,ward\n', 2, 'no people'],
    ['empty lines alone', '\n\n', 1, 'empty'],
  ])('refuses %s', (_, text, line, words) => {
    const read = listRows(text, fieldsOf);
    expect(read).toMatchObject({ ok: false, fault: { line } });
    expect(!read.ok && read.fault.words).toContain(words);
  });
});

describe('columnsOf', () => {
  it.each([
    [['Email Address', 'Post Code'], {}, { email: 0, postcode: 1 }],
    [['Name', 'E-mail', 'WD24CD'], {}, { email: 1, ward: 2 }],
    [['adres', 'plaats'], { email: 'Adres', ward: 'plaats' }, { email: 0, ward: 1 }],
  ])('%s', (header, named, places) => {
    expect(columnsOf(header, named)).toEqual({ ok: true, places });
  });

  it.each([
    [['name', 'ward'], {}, 'no column for the e-mail address'],
    [['email', 'name'], {}, 'no column for the postcode'],
    [['email', 'e-mail', 'ward'], {}, 'two columns could be the e-mail address'],
    [['email', 'ward'], { email: 'mail' }, 'no column “mail”'],
  ])('%s %j is refused', (header, named, words) => {
    const read = columnsOf(header, named);
    expect(read).toMatchObject({ ok: false, fault: { line: 1 } });
    expect(!read.ok && read.fault.words).toContain(words);
  });
});

describe('peopleOf', () => {
  const directory = {
    isAddress: (text: string) => text.includes('@'),
    keyOf: (address: string) => address.toLowerCase(),
    ofPostcode: (text: string) => ({ 'SW19 1AA': 'abbey' })[text],
    ofWard: (text: string) => ({ Abbey: 'abbey', Village: 'village' })[text],
  };
  const read = (...fields: string[]) =>
    peopleOf([{ line: 2, fields }], 3, { email: 0, postcode: 1, ward: 2 }, directory);

  it.each([
    ['the postcode first', ['a@x', 'SW19 1AA', 'Village'], 'abbey'],
    ['the ward where the postcode is unknown', ['a@x', 'ZZ1 1ZZ', 'Village'], 'village'],
    ['the ward alone', ['a@x', '', 'Abbey'], 'abbey'],
  ])('takes %s', (_, fields, area) => {
    expect(read(...fields).people).toEqual([{ line: 2, address: 'a@x', areaIds: [area] }]);
  });

  it.each([
    ['field-count', ['a@x', 'SW19 1AA']],
    ['no-address', ['', 'SW19 1AA', '']],
    ['bad-address', ['somebody', 'SW19 1AA', '']],
    ['no-place', ['a@x', '', '']],
    ['unknown-postcode', ['a@x', 'ZZ1 1ZZ', '']],
    ['unknown-ward', ['a@x', '', 'Nowhere']],
  ])('%s: %j', (why, fields) => {
    expect(read(...fields)).toEqual({ people: [], bad: [{ line: 2, why }] });
  });

  it('joins the lines of one person', () => {
    const rows = [
      { line: 2, fields: ['a@x', '', 'Abbey'] },
      { line: 3, fields: ['A@x', '', 'Village'] },
    ];
    const { people } = peopleOf(rows, 3, { email: 0, postcode: 1, ward: 2 }, directory);
    expect(people).toEqual([{ line: 2, address: 'a@x', areaIds: ['abbey', 'village'] }]);
  });
});

describe('wardNames', () => {
  const area = (id: string, name: string) => ({ id, name, code: `E-${id}` });
  const find = wardNames([
    { borough: area('1', 'Merton'), wards: [area('2', 'Abbey'), area('3', 'St Mary’s')] },
    { borough: area('4', 'Newham'), wards: [area('5', 'Abbey')] },
    { borough: area('6', 'Camden'), wards: [] },
  ]);
  it.each([
    ['E-2', '2'],
    ['abbey, merton', '2'],
    ['Abbey (Newham)', '5'],
    ['ST MARY’S', '3'],
    ['Camden', '6'],
    ['Abbey', undefined],
    ['Merton', undefined],
  ])('%s is %s', (text, id) => {
    expect(find(text)).toBe(id);
  });
});

describe('standingOf', () => {
  it.each([
    [null, false, 'fresh'],
    [null, true, 'left-out'],
    ['pending', false, 'here'],
    ['confirmed', true, 'here'],
    ['unsubscribed', false, 'left-out'],
  ] as const)('%s, never invited %s: %s', (state, neverInvited, standing) => {
    expect(standingOf({ state, neverInvited })).toBe(standing);
  });
});

describe('inviteAfter', () => {
  it.each([
    [0, 0],
    [250, 1800],
    [500, 3600],
    [12_000, 86_400],
  ])('place %i waits %i seconds', (place, seconds) => {
    expect(inviteAfter(place, 500)).toBe(seconds);
  });
});
