import { ruleTable } from '../../testing/rule-table';
import { unsubscribe } from './unsubscribe';

const bulk = { channel: 'email', bulk: true };

ruleTable(
  unsubscribe,
  [
    [['Our news for May. Sheds first.', bulk], 'Our news for May'],
    [['Our news for May.', { ...bulk, listUnsubscribe: true }], 'Our news'],
    [
      ['Our news for May.', { ...bulk, listUnsubscribe: true, listUnsubscribePost: false }],
      'Our news',
    ],
  ],
  [
    ['Our news for May.', { ...bulk, listUnsubscribe: true, listUnsubscribePost: true }],
    ['Leave the building now.', { ...bulk, messageType: 'urgent' }],
    ['Dear Ms Vane, your bike was found.', { channel: 'email', bulk: false }],
    ['Our news for May.', { channel: 'web', bulk: true }],
  ],
);
