import { quotes, type Case } from '../../testing/quotes';
import { homeAddress } from './home-address';

describe('PD-ADDRESS', () => {
  const found: [Case, string][] = [
    [['The cannabis factory was at 22B Harbour Parade, ZZ1 4QT.'], '22B Harbour Parade / ZZ1 4QT'],
    [["We arrested a man of 14 Cooper's Rise."], "14 Cooper's Rise"],
    [['Officers searched Flat 3, 9 Tansy Close this morning.'], 'Flat 3, 9 Tansy Close'],
    [['She lives in the house next to the post office.'], 'house next to'],
    [['He lives at 7 larch way with his mother.'], '7 larch way'],
    [['The postcode is zz1 4qt.'], 'zz1 4qt'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(homeAddress, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    [
      'Surgery at Ashmere Library, 22 Harbour Parade, ZZ1 4QT, at 2pm on Saturday 16 May.',
      { venuePublic: true },
    ],
    ['Join us at the Town Hall, 22 Harbour Parade.'],
    ['We had 14 reports in Tansy Close and 3 cars damaged near Beacon Road.'],
    ['The A308 and the 52 bus are delayed; use Room 4B.'],
    ['On 12 May Kestrel Road was closed for 20 minutes by the bridge.'],
    ['Crime reference 01/234567/26, CAD 5120.'],
    ['Forensic officers will be at a property on Lantern Street.'],
    ['Walk 5 minutes down the road.'],
  ];
  it.each(clean)('nothing in: %s', (...example) =>
    expect(quotes(homeAddress, example)).toEqual([]),
  );
});
