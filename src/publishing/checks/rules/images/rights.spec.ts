import { ruleTable } from '../../testing/rule-table';
import { imageRights } from './rights';

ruleTable(
  imageRights,
  [
    [['The fire.', {}, { images: [{ alt: 'A burning shed', licence: 'none' }] }], 'A burning shed'],
    [
      ['The fire.', {}, { images: [{ alt: 'A burning shed', licence: 'Facebook' }] }],
      'A burning shed',
    ],
    [['The fire.', {}, { images: [{ alt: 'A burning shed' }] }], 'A burning shed'],
    [['Picture courtesy of the Sallow Gazette.'], 'Picture courtesy of the Sallow Gazette'],
  ],
  [
    [
      'The fire.',
      {},
      { images: [{ alt: 'A burning shed', licence: 'resident, written permission 4 May' }] },
    ],
    ['The fire.', {}, { images: [{ alt: 'Officers at a stall', licence: 'force' }] }],
    ['If you have pictures from social media, send them to us.'],
    ['Please share.'],
  ],
);
