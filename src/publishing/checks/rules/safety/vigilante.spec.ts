import { ruleTable } from '../../testing/rule-table';
import { vigilante } from './vigilante';

ruleTable(
  vigilante,
  [
    [['If you see the burglar, grab him until we get there.'], 'grab him'],
    [['Feel free to confront them in the car park.'], 'confront them'],
    [
      ['Well done to the neighbour who chased and tackled the thief.'],
      'Well done to the neighbour',
    ],
    [['Find out where he lives and tell your friends.'], 'Find out where he lives'],
    [['We want residents to block the van in.'], 'block the van'],
    [['If the diesel thief is back, keep him there until we come.'], 'keep him there'],
    [['You all know which house it is: a crowd outside would soon shift them.'], 'crowd outside'],
  ],
  [
    ['Do not approach him: call 999.'],
    ['Never follow the van or try to stop the driver yourself.'],
    ['Officers chased the moped and stopped the rider.'],
    ['Follow us on Facebook, and follow this advice.'],
    ['Well done to PC Wrexley, who caught the thief.'],
    ['Catch the thief! A treasure hunt for children.'],
    ['Your officers are about today, so stop them for a chat.'],
    ['Under the order he must not shout at or follow anyone in the arcade.'],
  ],
);
