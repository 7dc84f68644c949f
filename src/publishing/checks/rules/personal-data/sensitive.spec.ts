import { ruleTable } from '../../testing/rule-table';
import { sensitive } from './sensitive';

const missing = { messageType: 'appeal', sioApproved: true, familyConsent: true };

ruleTable(
  sensitive,
  [
    [['Our colleague at the depot lost her baby in spring.'], 'lost her baby'],
    [['Maeve Ashdown, who is HIV positive, asked us to call.'], 'HIV positive'],
    [
      ['Idris Penhallow was found. He had been off his medication since March.'],
      'off his medication',
    ],
    [['The woman at number 9 Larch Way was sectioned on Friday.'], 'sectioned'],
    [['Ada Vane, 71, is missing. She is bipolar and has had an abortion.', missing], 'abortion'],
  ],
  [
    ['If you or somebody you love lives with dementia, ask us for the Herbert Protocol.'],
    ['Ada Vane, 71, is missing from Sallow and may be confused.', missing],
    ['Maeve Ashdown, who is deaf, told us her story.', { individualConsent: true }],
    ['Mind the blind corner in Larch Way.'],
    ['A man in crisis was helped by officers and paramedics.'],
  ],
);
