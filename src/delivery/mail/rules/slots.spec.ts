import { onTheWire } from './slots';

describe('an address on the wire', () => {
  it.each([
    ['resident@example.org', 'resident@example.org'],
    ["o'brien+alerts@Example.org", "o'brien+alerts@example.org"],
    ['post@bücher.example', 'post@xn--bcher-kva.example'],
    ['josé@example.org', 'josé@example.org'],
    ['josé@bücher.example', 'josé@xn--bcher-kva.example'],
    ['two words@example.org', null],
    ['a\r\nBcc: b@example.org', null],
    ['a\u0007@example.org', null],
    ['a>b@example.org', null],
    ['@example.org', null],
    ['nobody', null],
    [`${'ü'.repeat(130)}@example.org`, null],
  ])('%j is %j', (address, wire) => expect(onTheWire(address)).toBe(wire));
});
