import { triage } from '../../triage/triage';
import { asAsked } from './as-asked';
import { readsLikeDanger } from './reads-like-danger';

describe('what came by a form', () => {
  it.each([
    ['He is outside my door with a knife', true],
    ['My husband hits me, please do not reply to this address, he reads it', true],
    ['I want to kill myself tonight', true],
    ['The street light in Mill Lane is broken', false],
    ['When is the next meeting in the library?', false],
  ])('%s: danger %s', (words, danger) => expect(readsLikeDanger(triage(words))).toBe(danger));

  it('is a rumour where somebody asks whether it is true', () => {
    const asked = asAsked(triage('The station in Mill Lane is closing in June'), 'rumour');
    expect(asked).toMatchObject({ category: 'rumour', route: 'comms_team', urgency: 'priority' });
  });

  it('stays a danger, whatever the form was for', () => {
    const asked = asAsked(triage('There is a man with a gun in the school right now'), 'rumour');
    expect(asked.urgency).toBe('immediate');
    expect(asked.flags).toContain('also:rumour');
  });

  it('is left alone in the form for concerns', () => {
    const read = triage('Cars race down Mill Lane every night');
    expect(asAsked(read, 'concern')).toBe(read);
  });
});
