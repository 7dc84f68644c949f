import { kindOf } from './kinds';

describe('the kind of an attachment', () => {
  it.each([
    ['image/jpeg', 'picture', true],
    ['image/png', 'picture', true],
    ['image/webp', 'picture', true],
    ['image/heic', 'picture of a phone (HEIC)', false],
    ['image/gif', 'picture', false],
    ['image/svg+xml', 'picture', false],
    ['application/pdf', 'PDF', false],
    ['application/zip', 'archive', false],
    ['application/gzip', 'archive', false],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'text document',
      false,
    ],
    ['application/x-msdownload', 'program', false],
    ['video/mp4', 'video', false],
    ['audio/mpeg', 'sound', false],
    [undefined, 'file', false],
  ])('%s is a %s', (type, kind, isPicture) => {
    expect(kindOf(type)).toEqual({ kind, isPicture });
  });
});
