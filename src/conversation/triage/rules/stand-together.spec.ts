import { cases } from './cases';
import { mayStandTogether } from './stand-together';
import type { Route, Urgency } from '../vocabulary';

describe('who may get what', () => {
  it.each<[Route, Urgency, boolean]>([
    ['control_room', 'priority', false],
    ['control_room', 'urgent', true],
    ['safeguarding_unit', 'standard', false],
    ['intelligence_unit', 'priority', true],
    ['crime_desk', 'routine', false],
    ['automated', 'priority', false],
    ['automated', 'none', true],
    ['neighbourhood_team', 'immediate', true],
  ])('%s and %s: %s', (route, urgency, may) => {
    expect(mayStandTogether(route, urgency)).toBe(may);
  });

  it.each(Object.entries(cases))('allows the case %s', (_, { route, urgency }) => {
    expect(mayStandTogether(route, urgency)).toBe(true);
  });
});
