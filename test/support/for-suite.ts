/**
 * What all tests of a suite share. It can be named at once; it is filled before the first test, and ended by its own
 * `drop` after the last. Those of one suite are opened in the order in which they stand.
 */
export function forSuite<T extends object>(open: () => Promise<T>): T {
  const shared = {} as T & { drop?: () => Promise<unknown> };
  beforeAll(async () => {
    const opened = await open();
    Object.setPrototypeOf(shared, Object.getPrototypeOf(opened) as object);
    Object.assign(shared, opened);
  });
  afterAll(() => shared.drop?.());
  return shared;
}
