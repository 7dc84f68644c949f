import { served } from './published-routes';

describe('the paths of a published route', () => {
  it.each([
    [['/', 'archive'], '/archive', true],
    [['/', 'archive'], '/archive/', true],
    [['/', 'archive'], '/archive/x', false],
    [['messages', ':id'], '/messages/01a', true],
    [['messages', ':id'], '/messages/01a/more', false],
    [['/', 'alerts/:id.xml'], '/alerts/01a.xml', true],
    [['/', 'alerts/:id.xml'], '/alerts/01axml', false],
    [['/', 'archive/feed.atom'], '/archive/feedxatom', false],
    [['/', '/'], '/', true],
  ])('%j and %s', (paths, path, wanted) => expect(served(...paths).test(path)).toBe(wanted));
});
