import { says } from './phrase';
import { KINSHIP, speaksOfVictim } from './victims';

describe('victims', () => {
  it.each(['The victim is safe', 'She was raped in May', 'an attack on a woman'])(
    'spoken of in: %s',
    (t) => expect(speaksOfVictim(t)).toBe(true),
  );
  it.each(['his own daughter', 'a member of his family', 'her stepfather', 'a girl he coached'])(
    'kin: %s',
    (t) => expect(says(t, KINSHIP)).toBe(true),
  );
  it.each(['a girl under 16', 'the family liaison officer', 'a stranger'])('no kin: %s', (t) =>
    expect(says(t, KINSHIP)).toBe(false),
  );
});
