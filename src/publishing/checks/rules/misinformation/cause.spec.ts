import { ruleTable } from '../../testing/rule-table';
import { cause } from './cause';

ruleTable(
  cause,
  [
    [['Shed break-ins have halved thanks to our night patrols.'], 'thanks to'],
    [['Our new cameras have slashed car crime.'], 'slashed car crime'],
    [['Burglary fell by nine in April. That’s down to the dispersal order.'], 'down to'],
    [['Since we started foot patrols, thefts have dropped.'], 'Since we started'],
    [['Shed thefts have vanished since our signs went up.'], 'vanished'],
    [['The fall in noise is a direct result of our visits.'], 'direct result'],
  ],
  [
    ['Burglary fell from 30 to 18. We cannot say whether patrols caused it.'],
    ['Thanks to all who came to our surgery.'],
    ['Delays are due to roadworks on the bypass.'],
    ['The fall may be partly due to the weather.'],
    ['Thefts may have fallen since the lights came on; we cannot say why.'],
  ],
);
