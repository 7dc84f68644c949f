import { firstClosedFolder } from './postgres-account';

const account = { uid: 101, gid: 104 };
const open = { mode: 0o40755, uid: 0, gid: 0 };
const look =
  (special: Record<string, { mode: number; uid: number; gid: number }>) => (path: string) =>
    special[path] ?? open;

describe('the first folder that PostgreSQL may not enter', () => {
  it.each([
    ['none when all are open', {}, undefined],
    ["root's own", { '/root': { mode: 0o40700, uid: 0, gid: 0 } }, '/root'],
    ['none when it is the owner', { '/root': { mode: 0o40700, uid: 101, gid: 0 } }, undefined],
    ['none when its group may', { '/root': { mode: 0o40710, uid: 0, gid: 104 } }, undefined],
    ['the owner is judged as owner', { '/root': { mode: 0o40077, uid: 101, gid: 0 } }, '/root'],
    [
      'the topmost of two',
      { '/root': { mode: 0o40700, uid: 0, gid: 0 }, '/root/a': { mode: 0o40700, uid: 0, gid: 0 } },
      '/root',
    ],
  ])('%s', (_what, special, closed) =>
    expect(firstClosedFolder('/root/a/data', account, look(special))).toBe(closed),
  );

  it('does not ask the folder itself, which is made for the account', () => {
    expect(
      firstClosedFolder(
        '/srv/data',
        account,
        look({ '/srv/data': { mode: 0o40700, uid: 0, gid: 0 } }),
      ),
    ).toBeUndefined();
  });
});
