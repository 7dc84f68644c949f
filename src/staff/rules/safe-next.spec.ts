import { safeNext } from './safe-next';

describe('safeNext', () => {
  it.each([
    ['/staff/messages/1?tab=2', '/staff/messages/1?tab=2'],
    ['/staff', '/staff'],
    ['/staff?page=2', '/staff?page=2'],
    ['//evil.example.org', '/staff'],
    ['/\\evil.example.org', '/staff'],
    ['/staff/\\evil', '/staff'],
    ['https://evil.example.org', '/staff'],
    ['/staffing', '/staff'],
    ['/staff/a\r\nSet-Cookie: x=y', '/staff'],
    ['/staff/sign-in?next=/staff', '/staff'],
    ['/staff/sign-out', '/staff'],
    [`/staff/${'a'.repeat(600)}`, '/staff'],
    [['/staff/a'], '/staff'],
    [undefined, '/staff'],
  ])('%j leads to %s', (next, expected) => {
    expect(safeNext(next)).toBe(expected);
  });
});
