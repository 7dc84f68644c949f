import { charged, convicted, quotes, type Case } from '../../testing/quotes';
import { undeclaredProceedings } from './undeclared-proceedings';

describe('CON-UNDECL', () => {
  const found: [Case, string][] = [
    [
      ['A woman will receive a postal summons for careless driving.', { proceedingsActive: null }],
      'receive a postal summons',
    ],
    [['We made two arrests on Larch Way last night.'], 'two arrests'],
    [['A man has been charged with affray.'], 'been charged'],
    [['Detectives lifted a woman of 50 at the marina this morning.'], 'Detectives lifted'],
    [['A man has been taken into custody, so you will see us leave.'], 'taken into custody'],
    [['The keeper of the goats will be summonsed.'], 'will be summonsed'],
    [['Two teenagers were bailed until 9 July.'], 'bailed'],
    [['Magistrates granted an arrest warrant for a man from Sallow.'], 'arrest warrant'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(undeclaredProceedings, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    ['We summonsed up the courage to try the sponge stall.'],
    ['Officers carried out a search warrant on Dock Street.'],
    ['The speed limit on Quay Street has been lifted for the parade.'],
    ['We nicked it in the final minute of the charity match.'],
    ['Volunteers ask people in custody how they are treated.'],
    ['There were no arrests at the match.'],
    ["You will be told if somebody's arrested."],
    ['Two farms have had cattle lifted at night.'],
    ['A man was arrested and released under investigation.', { suspectStatus: 'rui' }],
    ['A man was arrested and later released under investigation.'],
    ["He was arrested in 1994 and hanged in the museum's story."],
    ['He was arrested in March and jailed for two years on Friday.', convicted],
    ['Drivers who race could be arrested and charged.'],
    ['Stallholders are charged a fee of £5.'],
    ['A man has been charged with affray.', charged],
    ['We made 46 arrests for burglary last year.'],
  ];
  it.each(clean)('nothing in: %s', (...example) =>
    expect(quotes(undeclaredProceedings, example)).toEqual([]),
  );
});
