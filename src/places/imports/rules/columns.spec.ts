import { directoryColumns, moveColumns, wardColumns } from './columns';

it.each([
  ['an old ONSPD', 'pcd,pcds,doterm,oslaua,osward,lat,long', []],
  ['an NSPL', 'pcds,doterm,laua,ward,lat,long', []],
  ['one with years, in capitals', 'PCDS,DOTERM,CED25CD,LAD26CD,WD26CD,LAT,LONG', []],
  [
    'one without wards',
    'pcds,doterm,lad26cd,lat,long',
    ['the ward (osward, ward or wd and a year and cd)'],
  ],
])('finds the columns of %s', (_, header, missing) => {
  expect(directoryColumns(header.split(',')).missing).toEqual(missing);
});

it('takes code, name and borough of one year', () => {
  expect(wardColumns(['WD22CD', 'WD22NM', 'WD22NMW', 'LAD22CD'])).toEqual({
    code: 'WD22CD',
    name: 'WD22NM',
    borough: 'LAD22CD',
  });
  expect(wardColumns(['wd24cd', 'wd24nm', 'LAD22CD'])).toEqual({ code: 'wd24cd', name: 'wd24nm' });
  expect(wardColumns(['WARD_CODE'])).toBeUndefined();
});

it('knows a look-up between two years', () => {
  expect(moveColumns(['WD26CD', 'WD26NM', 'WD22CD', 'WD22NM'])).toEqual({
    old: 'WD22CD',
    now: 'WD26CD',
  });
  expect(moveColumns(['WD26CD', 'LAD26CD'])).toBeUndefined();
});
