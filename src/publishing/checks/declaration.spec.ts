import { declarationProblems, type Declaration } from './declaration';

const fields = (declaration: Declaration) => declarationProblems(declaration).map((p) => p.field);
const update: Declaration = {
  messageType: 'update',
  nation: 'england',
  proceedingsActive: false,
  suspectStatus: 'none',
  offenceClass: 'none',
  namesUnder18: false,
};

describe('declarationProblems', () => {
  it('asks first for the type and the nation', () =>
    expect(fields({})).toEqual(['messageType', 'nation']));
  it('finds a full update complete', () => expect(fields(update)).toEqual([]));
  it('takes "don\'t know" for an answer', () =>
    expect(fields({ ...update, proceedingsActive: null })).toEqual([]));
  it('asks an event only for what an event needs', () =>
    expect(fields({ messageType: 'event', nation: 'wales' })).toEqual(['venuePublic']));
  it('asks about court once somebody is charged', () =>
    expect(fields({ ...update, suspectStatus: 'charged' })).toEqual(['courtStage', 'victimNamed']));
  it('asks the age of a named victim of a sexual offence', () =>
    expect(fields({ ...update, offenceClass: 'sexual', victimNamed: true })).toEqual([
      'victimConsent',
      'victimAge',
    ]));
  it('asks a correction what it corrects', () =>
    expect(fields({ ...update, messageType: 'correction' })).toEqual(['corrects']));
});
