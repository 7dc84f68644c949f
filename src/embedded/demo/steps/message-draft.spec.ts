import { checkReport } from '../../../publishing/checks/report';
import { draft } from './message-draft';

it('the message of the walk is one that a legal reviewer must clear, for one finding', () => {
  const { subject, body } = draft([]);
  const report = checkReport(`${subject}\n\n${body}`, '2026-11-21');
  expect(report).toContain('A legal reviewer must clear this first.');
  expect(report).toContain('1 finding,');
});
