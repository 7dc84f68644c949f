import { arrested } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { victimBlame } from './blame';

ruleTable(
  victimBlame,
  [
    [['The woman, who had been drinking, was robbed near the lock.'], 'had been drinking'],
    [
      ['A student was mugged. He was walking home alone with his headphones on.'],
      'walking home alone',
    ],
    [['Two pensioners were conned and have only themselves to blame.'], 'only themselves to blame'],
    [['She left the disco in tiny shorts at midnight, full of vodka.'], 'tiny shorts'],
    [['Had he not talked back to them, he would still have his teeth.'], 'Had he not'],
    [['He lent a stranger his phone. What did he expect?'], 'What did he expect'],
    [['She was attacked in the park. She should have known better.'], 'should have known'],
  ],
  [
    ['It is never the victim’s fault, whatever they wore or drank.'],
    ['Please walk home with a friend and keep your phone out of sight.'],
    ['If you left your bag unattended and it was taken, tell the bar.'],
    ['A driver who had been drinking was arrested.', arrested],
    ['The hall was left unlocked so that the choir could practise.'],
  ],
);
