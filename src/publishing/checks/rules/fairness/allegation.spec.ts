import { charged } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { allegation } from './allegation';

ruleTable(
  allegation,
  [
    [['Steer clear of Goldleaf Driveways.'], 'Steer clear of'],
    [['Idris Penhallow is a liar, and everybody knows it.'], 'liar'],
    [['Larkspur Motors is on the High Street. They fleece pensioners every week.'], 'fleece'],
    [['The nail bar on Dock Street is a front for something worse.'], 'front for'],
    [
      ['Never give a deposit to Harrow & Pike Fencing. They took six pensioners to the cleaners.'],
      'to the cleaners',
    ],
    [['The owner of the Blue Duck waters the beer.'], 'waters the beer'],
  ],
  [
    ['Cold callers have offered to mend roofs. Never trust a stranger who asks for cash.'],
    ['Fraudsters are pretending to be from Larkspur Motors.'],
    ['Idris Penhallow, 40, has been charged with fraud.', charged],
    ['Thieves broke into Larkspur Motors on Monday.'],
    ['Larkspur Motors is not a scam, whatever the posts say.'],
    ['The Blue Duck was burgled; the thieves took the till.'],
    ['Larkspur Advice can tell you more about rogue traders.'],
    ['Idris Penhallow was last seen in a green fleece.'],
    ['Officers used the Criminal Justice and Public Order Act at Tansy Park.'],
  ],
);
