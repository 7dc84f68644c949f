import { mayShow, nextStep, stepBefore, type Answers, type Step } from './survey';

const ward = { id: 'abbey', name: 'Abbey', pilot: true };
const map = [
  { id: 'merton', name: 'Merton', pilot: true, wards: [ward] },
  { id: 'camden', name: 'Camden', pilot: false, wards: [] },
];
const list = { ofAge: true, byList: true } as const;
const home = {
  places: [{ kind: 'home', areaId: 'abbey', nearIds: [], radius: null }],
  boroughIds: ['merton'],
  wardIds: ['abbey'],
} as const;
const all: Answers = {
  ...list,
  boroughIds: ['merton'],
  wardIds: ['abbey'],
  topicCodes: ['local-events'],
  cadence: 'daily',
  sealedEmail: 'c2VhbGVk',
};

describe('the survey', () => {
  it.each<[string, Answers, Step]>([
    ['nothing', {}, 'age'],
    ['an age', { ofAge: true }, 'postcode'],
    ['a wish for the list', list, 'boroughs'],
    ['a place', { ofAge: true, ...home }, 'places'],
    ['a wish for another', { ofAge: true, ...home, another: true }, 'postcode'],
    ['all places', { ofAge: true, ...home, placesDone: true }, 'topics'],
    ['a borough with wards', { ...list, boroughIds: ['merton'] }, 'wards'],
    ['a borough without wards', { ...list, boroughIds: ['camden'] }, 'topics'],
    [
      'a ward of a borough no longer chosen',
      { ...all, boroughIds: ['merton', 'camden'], wardIds: ['gone'] },
      'wards',
    ],
    ['all but the pace', { ...all, cadence: undefined }, 'cadence'],
    ['all', all, 'check'],
  ])('after %s asks the next question', (_, answers, step) => {
    expect(nextStep(answers, map)).toBe(step);
  });

  it.each<[Step, Answers, boolean]>([
    ['age', {}, true],
    ['email', { ofAge: true }, false],
    ['check', { ...all, sealedEmail: undefined }, false],
    ['topics', all, true],
    ['wards', all, true],
    ['wards', { ...all, boroughIds: ['camden'] }, false],
  ])('lets nobody skip to %s', (step, answers, may) => {
    expect(mayShow(step, answers, map)).toBe(may);
  });

  it.each<[Step, Answers, Step | 'start']>([
    ['age', {}, 'start'],
    ['topics', { ...list, boroughIds: ['camden'] }, 'boroughs'],
    ['topics', { ...list, boroughIds: ['merton'], wardIds: ['abbey'] }, 'wards'],
    ['topics', all, 'check'],
    ['boroughs', list, 'age'],
    ['boroughs', { ...list, hasPostcodes: true }, 'postcode'],
    ['boroughs', { ...list, hasMap: true }, 'postcode'],
    ['topics', { ofAge: true, ...home, placesDone: true }, 'places'],
    ['check', all, 'email'],
  ])('goes back from %s', (step, answers, before) => {
    expect(stepBefore(step, answers, map)).toBe(before);
  });
});
