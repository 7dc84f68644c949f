import { triage } from './triage';

const danger = ['emergency', 'safeguarding'];

describe('figures of speech and talk about crime', () => {
  it.each([
    'That junction is a death trap',
    'my feet are killing me after that walk',
    'The parking costs a bomb',
    'Shoot me an email when you know',
    'dying to meet the police horses',
    'we are doing a sponsored jump off the pier for charity',
    'The murder mystery was brilliant',
    'Can you bring the knife bin to our street?',
    'my phone battery died',
    'The queue nearly gave me a heart attack',
    'STOP KNIFE CRIME NOW is a great poster',
    "'Teenager shot dead in market' - saw the headline, is our town safe?",
    'beat the burglars talk was good',
    'I could murder a pint',
  ])('raise no alarm: %s', (text) => {
    const answer = triage(text);
    expect(danger).not.toContain(answer.category);
    expect(answer.urgency).not.toBe('immediate');
  });
});

describe('their real twins', () => {
  it.each([
    'my husband is killing me slowly, he strangled me again',
    'he is on the pier, he says he is going to jump',
    'there is a bomb in the car',
    'my dad is having a heart attack',
    'a man was shot outside the market just now',
    'they set fire to the bins and the flat is on fire',
    'he beats me',
  ])('are danger: %s', (text) => {
    expect(danger).toContain(triage(text).category);
  });
});

describe('denial', () => {
  it.each(['There was no knife', 'He did not have a gun', 'nobody was stabbed'])(
    'of a weapon is read: %s',
    (text) => {
      expect(triage(text).urgency).not.toBe('immediate');
    },
  );

  it.each([
    'not sure who was stabbed',
    'I have no idea who has the knife, but someone has a knife',
  ])('that denies nothing is not taken for one: %s', (text) => {
    expect(triage(text).urgency).toBe('immediate');
  });
});

describe('time', () => {
  it.each([
    ['someone is breaking into the garage right now', 'immediate'],
    ['someone broke into the garage last week', 'priority'],
    ['he is hitting her', 'immediate'],
    ['he is hitting her. That was us in 2015, for your survey.', 'priority'],
    ['he is hitting her. That was us last night.', 'immediate'],
    ['he has a knife. That was in 2015.', 'immediate'],
  ])('%s is %s', (text, urgency) => {
    expect(triage(text).urgency).toBe(urgency);
  });

  it('keeps every danger flag of a retelling', () => {
    const { flags } = triage('he is hitting her and the kids cry. That was us in 2015.');
    expect(flags).toEqual(
      expect.arrayContaining(['domestic_abuse', 'safe_contact', 'no_auto_reply', 'child']),
    );
  });
});

describe('a signature', () => {
  it('is no message of its own', () => {
    const answer = triage(
      'When is the meeting?\n-- \nJo Field\nComplaints, Refunds and Fraud Team',
    );
    expect(answer).toMatchObject({ category: 'question', urgency: 'standard' });
    expect(answer.flags).toContain('signature');
  });

  it('hides no danger', () => {
    expect(triage('Thanks\n-- \nplease help me he has a knife').urgency).toBe('immediate');
  });
});

describe('reasons', () => {
  it('quote the words as written', () => {
    const { reasons } = triage('My EX has TEXTED: he’s outside the door');
    expect(reasons.find((r) => r.flag === 'domestic_abuse')?.quote).toContain('My EX');
  });

  it('an unread language goes to a person within the day', () => {
    expect(triage('საქართველო ძალიან ლამაზია დღეს')).toMatchObject({ urgency: 'priority' });
  });

  it('an empty text still gets an answer', () => {
    expect(triage('')).toMatchObject({ flags: ['low_confidence'], urgency: 'standard' });
  });
});
