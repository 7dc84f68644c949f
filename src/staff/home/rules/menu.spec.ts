import { menuOf, type MenuPlace } from './menu';

const places: MenuPlace[] = [
  { title: 'Messages', href: '/staff/messages', section: 'messages' },
  { title: 'Tasks', href: '/staff/tasks', also: ['/staff/board'], section: 'concerns' },
  { title: 'Approvals', href: '/staff/approvals', section: 'messages' },
];

describe('The menu of the staff pages', () => {
  it('names a part by its only place', () => {
    expect(menuOf(places, '/staff').sections).toEqual([
      { text: 'Messages', href: '/staff/messages', active: false },
      { text: 'Tasks', href: '/staff/tasks', active: false },
    ]);
  });

  it.each([
    ['/staff', []],
    ['/staff/messages/42', ['Messages', 'Approvals']],
    ['/staff/approvals', ['Messages', 'Approvals']],
    ['/staff/messages-of-old', []],
    ['/staff/tasks', []],
  ])('shows within its part, at %s, %j', (path, within) => {
    expect(menuOf(places, path).within.map(({ text }) => text)).toEqual(within);
  });

  it.each([
    ['/staff/messages', ['Messages']],
    ['/staff/messages/42', ['Messages']],
    ['/staff/approvals', ['Messages']],
    ['/staff/board/areas', ['Tasks']],
    ['/staff', []],
  ])('marks the part that %s is in: %j', (path, active) => {
    const marked = menuOf(places, path).sections.filter((one) => one.active);
    expect(marked.map(({ text }) => text)).toEqual(active);
  });

  it('marks one place within a part', () => {
    const marked = menuOf(places, '/staff/approvals').within.filter(({ active }) => active);
    expect(marked.map(({ text }) => text)).toEqual(['Approvals']);
  });

  it('is empty for somebody without a place', () => {
    expect(menuOf([], '/staff')).toEqual({ sections: [], part: '', within: [] });
  });
});
