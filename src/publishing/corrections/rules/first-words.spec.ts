import { runChecks } from '../../checks/run-checks';
import { correctionText, correctionWords, updateSubject } from './first-words';

const original = { subject: 'Burglaries in Larch Way', day: '9 May 2026' };
const said = {
  wrong: 'the burglaries were in Larch Way.',
  right: 'they were in Quince Road.',
  why: 'We misread our log and are sorry.',
  blocked: false,
  blockedBecause: '',
};

describe('the first words', () => {
  it('of a correction say what was wrong, what is right and why', () => {
    const { subject, body } = correctionWords(original, said);
    expect(subject).toBe('Correction: Burglaries in Larch Way');
    for (const words of [said.wrong, said.right, said.why, original.day])
      expect(body).toContain(words);
  });

  it.each([
    ['an advice', 'Use an open-shackle padlock.', 'Use a closed-shackle padlock.'],
    ['an event', 'the surgery opens at 9am.', 'The surgery opens at 10am.'],
  ])('of a correction of %s are what the checks ask of one', (_, wrong, right) => {
    const why = 'We misread our notes and are sorry.';
    const words = correctionWords(original, { ...said, wrong, right, why });
    const declaration = {
      ...{ messageType: 'correction', corrects: 'the-message' },
      nation: 'england',
    } as const;
    const none = { claims: [], officialDomains: [] };
    const { findings } = runChecks({ ...words, ...none, declaration, asOf: '2026-05-10' });
    expect(findings.map(({ rule }) => rule)).not.toContain('MIS-CORRECT');
  });

  it('of a blocked matter repeat nothing of it', () => {
    const blocked = { ...said, blocked: true, blockedBecause: 'Names a suspect.' };
    const { subject, body } = correctionWords(original, blocked);
    expect(`${subject} ${body}`).not.toContain('Larch');
    expect(`${subject} ${body}`).not.toContain('Names a suspect');
    expect(body).toContain(said.right);
  });

  it('of an update count', () => {
    expect(updateSubject('burglaries', 3)).toBe('Update 3 on burglaries');
    expect(updateSubject('x'.repeat(200), 1)).toHaveLength(150);
  });

  it('of a text name the force and say what is right', () => {
    const right = 'The leak is in Mill Road.';
    expect(correctionText('Northshire Police', { right })).toBe(
      'Northshire Police: correction of our text message. The leak is in Mill Road.',
    );
  });
});
