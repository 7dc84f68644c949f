import { charged, convicted } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { custodyImage } from './custody';

const picture = [{ alt: 'Man with short hair', type: 'custody' }];

ruleTable(
  custodyImage,
  [
    [['A man was charged.', charged, { images: picture }], 'Man with short hair'],
    [['Missing: Ada Vane. The mugshot is from 2019.', { messageType: 'appeal' }], 'mugshot'],
    [
      [
        'He was jailed.',
        { ...convicted, courtStage: 'awaiting_sentence', sioApproved: true },
        { images: picture },
      ],
      'Man with',
    ],
  ],
  [
    ['He was jailed for two years.', { ...convicted, sioApproved: true }, { images: picture }],
    [
      'Missing: Ada Vane.',
      {},
      { images: [{ ...picture[0], alt: 'Woman', lastResortRecorded: true }] },
    ],
    ['Missing: Ada Vane.', {}, { images: [{ alt: 'Woman in blue', type: 'missing' }] }],
    ['We do not publish custody pictures before trial.', charged],
  ],
);
