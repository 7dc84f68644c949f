import { masked } from './masked';

it.each([
  ['amira.okafor@example.org', 'a***@example.org'],
  ['"odd@local"@example.org', '"***@example.org'],
  ['x@example.org', 'x***@example.org'],
  ['+442079460123', '***123'],
])('%s is shown as %s', (address, shown) => {
  expect(masked(address)).toBe(shown);
});
