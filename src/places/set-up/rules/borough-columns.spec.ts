import { boroughColumns } from './borough-columns';

describe('the columns of a list of boroughs', () => {
  it('are our own, in any order and case', () => {
    const header = ['Unit', 'code', 'NAME', 'unit_name'];
    expect(boroughColumns(header)).toEqual({ code: 1, name: 2, unit: 0, unitName: 3 });
  });

  it('are those of the ONS, of the latest year', () => {
    const header = ['WD22CD', 'WD22NM', 'LAD22CD', 'LAD22NM', 'LAD24CD', 'LAD24NM'];
    expect(boroughColumns(header)).toEqual({ code: 4, name: 5, unit: -1, unitName: -1 });
  });

  it('need a code and a name', () => {
    expect(boroughColumns(['code', 'unit'])).toBeUndefined();
    expect(boroughColumns(['LAD22CD', 'LAD24NM'])).toBeUndefined();
  });
});
