import { isReason, mailIdIn } from './reasons';

it.each([
  ['too-many', true],
  ['other', true],
  ['constructor', false],
  ['', false],
  [undefined, false],
  [['other'], false],
])('%p is a reason: %p', (value, is) => expect(isReason(value)).toBe(is));

it.each([
  ['4711', '4711'],
  ['999999999999999999', '999999999999999999'],
  ['9999999999999999999', null],
  ['0', null],
  ['-1', null],
  ['47 11', null],
  [['4711'], null],
  [undefined, null],
])('the mail in %p is %p', (value, id) => expect(mailIdIn(value)).toBe(id));
