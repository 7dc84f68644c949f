import { whyNotDrop, whyNotPublish, whyNotWrite } from './may-entry';

const ward = { areaId: 'ward' };
const officer = { id: 'officer', roles: [{ role: 'officer' as const, ...ward }] };
const supervisor = { id: 'supervisor', roles: [{ role: 'supervisor' as const, ...ward }] };
const stranger = { id: 'stranger', roles: [{ role: 'supervisor' as const, areaId: 'far' }] };
const current = { state: 'current' as const, areaPath: ['force', 'ward'] };
const done = { ...current, state: 'done' as const };
const entry = { authorId: 'officer', open: true };

it.each([
  ['its officer writes', whyNotWrite(officer, current), []],
  ['nobody once it is done', whyNotWrite(officer, done), ['wrong-state']],
  ['nobody from elsewhere', whyNotWrite(stranger, current), ['outside-your-area']],
  ['a second person publishes', whyNotPublish(supervisor, current, entry), []],
  [
    'not its author',
    whyNotPublish(supervisor, current, { ...entry, authorId: 'supervisor' }),
    ['wrote-it-yourself'],
  ],
  ['not twice', whyNotPublish(supervisor, current, { ...entry, open: false }), ['wrong-state']],
  ['an officer drops it', whyNotDrop(officer, current, entry), []],
  ['not what is public', whyNotDrop(officer, current, { ...entry, open: false }), ['wrong-state']],
])('%s', (_, why, expected) => expect(why).toEqual(expected));
