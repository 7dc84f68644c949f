import { declared } from './declared';

describe('the declaration as a reader sees it', () => {
  it('says each answer in words, in the order of the form', () => {
    const rows = declared({
      namesUnder18: false,
      suspectStatus: 'rui',
      proceedingsActive: null,
      victimAge: 17,
      courtStage: '',
    });
    expect(rows.map(({ answer }) => answer)).toEqual([
      'Don’t know',
      'Released under investigation',
      'No',
      '17',
    ]);
    expect(rows[0]!.question).toBe('Are criminal proceedings active?');
  });

  it('is empty when nothing was answered', () => {
    expect(declared({})).toEqual([]);
  });
});
