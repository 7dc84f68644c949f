import { quotes, type Case } from '../../testing/quotes';
import { vehicleMark } from './vehicle-mark';

describe('PD-VRM', () => {
  const found: [Case, string][] = [
    [['Keep an eye out for a silver hatchback, lm98kdr.'], 'lm98kdr'],
    [['A white van, registration KX97 TBA, was seen.'], 'KX97 TBA'],
    [['The car is K X 9 7 T B A.'], 'K X 9 7 T B A'],
    [['Its plate is KX-97-TBA.'], 'KX-97-TBA'],
    [['A moped with plate TZI 9911 was dumped.'], 'TZI 9911'],
    [['The old estate car, reg Q199 XQX, was parked badly.'], 'Q199 XQX'],
  ];
  it.each(found)('%j', (example, quote) => expect(quotes(vehicleMark, example)).toContain(quote));

  const clean: Case[] = [
    ['A stolen van, registration KX97 TBA. Call 999.', { vrmReleaseAuthorised: true }],
    ['Quote CAD 5120 if you saw the car.'],
    ['The A308 and B3003 were closed after a car broke down.'],
    ['Meet in room B12 at ZZ1 4QT.'],
    ['We stopped 212 cars in 20 mph limits and on 10 May the van left.'],
    ['The car was seen at 10 the next day.'],
  ];
  it.each(clean)('nothing in: %s', (...example) =>
    expect(quotes(vehicleMark, example)).toEqual([]),
  );
});
