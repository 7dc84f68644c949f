import { declarationProblems, type Declaration } from '../../checks/declaration';
import { questions } from './declaration-questions';
import { clockTimeOf, instantOf } from './force-time';
import { readDeclaration } from './read-declaration';

const LONDON = 'Europe/London';

describe('times of the clock', () => {
  it.each([
    ['2026-07-01', '09:30', '2026-07-01T08:30:00.000Z'],
    ['2026-12-01', '09:30', '2026-12-01T09:30:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => {
    const at = instantOf({ day, time }, LONDON);
    expect(at?.toISOString()).toBe(instant);
    expect(clockTimeOf(at, LONDON)).toEqual({ day, time });
  });

  it.each([
    ['2026-03-29', '01:30'], // clocks go forward: never
    ['2026-10-25', '01:30'], // clocks go back: twice
    ['2026-02-30', '10:00'],
    ['tomorrow', '10:00'],
    ['2026-02-03', '25:00'],
    ['2026-02-03', ''],
  ])('%s %s is no single moment', (day, time) => {
    expect(instantOf({ day, time }, LONDON)).toBeNull();
  });
});

describe('declaration', () => {
  it('reads a form and JSON alike', () => {
    const form = {
      messageType: 'update',
      nation: 'england',
      proceedingsActive: 'unknown',
      namesUnder18: 'no',
      victimAge: '17',
      courtStage: '',
    };
    const json = {
      messageType: 'update',
      nation: 'england',
      proceedingsActive: null,
      namesUnder18: false,
      victimAge: 17,
    };
    expect(readDeclaration(form)).toEqual({ value: json, errors: [] });
    expect(readDeclaration(json)).toEqual({ value: json, errors: [] });
  });

  it.each([
    [{ nation: 'france' }, 'declaration.nation'],
    [{ proceedingsActive: 'maybe' }, 'declaration.proceedingsActive'],
    [{ victimAge: '-1' }, 'declaration.victimAge'],
    [{ removeOn: '2026-13-01' }, 'declaration.removeOn'],
    [{ corrects: ['x'] }, 'declaration.corrects'],
    [{ lucky: 'yes' }, 'declaration.lucky'],
  ])('refuses %j', (raw, field) => {
    expect(readDeclaration(raw).errors.map((one) => one.field)).toEqual([field]);
  });

  it('asks every question that may be found missing', () => {
    const kinds = questions.find(({ field }) => field === 'messageType');
    const types = kinds?.kind === 'choice' ? kinds.options.map(([value]) => value) : [];
    const cases: Declaration[] = types.map((messageType) => ({
      messageType,
      suspectStatus: 'charged',
      courtOrder: 'x',
      victimNamed: true,
      offenceClass: 'sexual',
      namesUnder18: true,
    }));
    const missing = cases.flatMap((one) => declarationProblems(one).map(({ field }) => field));
    expect(missing.filter((field) => !questions.some((one) => one.field === field))).toEqual([]);
  });
});
