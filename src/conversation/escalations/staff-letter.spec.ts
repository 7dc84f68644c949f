import { MOST_ENTRIES, staffLetter, withEntry, type Entry } from './staff-letter';

const frame = {
  to: 'amina@example.org',
  force: 'Northshire Police',
  board: 'https://talk.example.org/staff/tasks',
};
const entry = (id: number, change: Partial<Entry> = {}): Entry => ({
  ...{ step: 'warned-half', due: 'Friday 15 May at 09:00', confidential: false },
  link: `https://talk.example.org/staff/tasks/${id}`,
  ...change,
});

it('tells of one task with its time and its page', () => {
  expect(staffLetter(entry(1), frame)).toEqual({
    to: 'amina@example.org',
    subject: 'Half of the time for a task has gone',
    text: [
      'Half of the time for a task has gone. The resident is to be answered by Friday 15 May at 09:00.',
      'https://talk.example.org/staff/tasks/1\n',
      'All your tasks: https://talk.example.org/staff/tasks\n',
      'Northshire Police',
    ].join('\n'),
  });
});

it('says nothing of the matter of a person in danger', () => {
  const { subject, text } = staffLetter(entry(1, { confidential: true }), frame);
  expect(subject).toBe('A task waits for you');
  expect(text).not.toMatch(/half|answered|May/i);
});

it('takes further tasks up, and counts those that it has no room for', () => {
  let letter = staffLetter(entry(1), frame);
  for (let id = 2; id <= MOST_ENTRIES + 10; id += 1)
    letter = withEntry(letter, entry(id, { step: 'escalated-sergeant' }));
  expect(letter.subject).toBe(`${MOST_ENTRIES + 10} tasks wait for you`);
  const links = letter.text.match(/\/staff\/tasks\/\d+/g)!;
  expect(links).toHaveLength(MOST_ENTRIES);
  expect(letter.text).toContain('A task is overdue and was passed up to you.');
  expect(letter.text.endsWith('Northshire Police')).toBe(true);
});

it('has each task once, with what is newest of it', () => {
  const first = staffLetter(entry(1), frame);
  const late = withEntry(first, entry(1, { step: 'escalated-sergeant' }));
  expect(late.subject).toBe('A task is overdue and was passed up to you');
  expect(late.text).not.toContain('Half');
  const both = withEntry(withEntry(late, entry(2)), entry(2, { step: 'warned-late' }));
  expect(both.subject).toBe('2 tasks wait for you');
  expect(both.text.match(/\/staff\/tasks\/\d/g)).toHaveLength(2);
});
