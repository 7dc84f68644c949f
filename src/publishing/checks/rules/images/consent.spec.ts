import { ruleTable } from '../../testing/rule-table';
import { imageConsent } from './consent';

const shows = (alt: string, more = {}) => ({ images: [{ alt, licence: 'force', ...more }] });

ruleTable(
  imageConsent,
  [
    [['Our school visit.', {}, shows('Pupils with PC Wrexley')], 'Pupils with'],
    [
      ['The raid.', {}, shows('Officers in a bedroom', { facesBlurred: false })],
      'Officers in a bedroom',
    ],
    [['Our stall.', {}, shows('A crowd at the market', { consent: false })], 'A crowd'],
    [['Watch this.', {}, shows('Film of a street stop', { type: 'bwv' })], 'Film of'],
  ],
  [
    ['Our school visit.', {}, shows('Pupils with PC Wrexley', { consent: true })],
    ['The raid.', {}, shows('Officers in a bedroom', { facesBlurred: true })],
    ['Training day.', {}, shows('Actors play a family in a kitchen')],
    ['Found.', {}, shows('A blue suitcase')],
    ['Officers helped a family in their kitchen.'],
  ],
);
