import { ruleTable } from '../../testing/rule-table';
import { childNamed } from './child-named';

const appeal = {
  messageType: 'appeal',
  namesUnder18: true,
  sioApproved: true,
  parentalConsent: true,
};

ruleTable(
  childNamed,
  [
    [['Well done to Tamsin Orrin, aged 9, who drew our poster.'], 'Tamsin Orrin'],
    [['Have you seen Milo? He is 15.', { ...appeal, parentalConsent: false }], 'Milo'],
    [
      ['Good news: Milo Tarrant, 15, has been found safe.', { ...appeal, messageType: 'update' }],
      'Milo Tarrant',
    ],
    [['Missing: Milo Tarrant, 15. He lives in a children’s home in Sallow.', appeal], 'home'],
  ],
  [
    ['Missing: Milo Tarrant, 15, was last seen at noon in a red coat.', appeal],
    [
      'Missing: Milo Tarrant, 15, was last seen at noon in a red coat.',
      {
        messageType: 'missing_person',
        nameReleaseAuthorisedBy: 'Inspector Wrexley',
        policingPurpose: 'find a child at risk',
      },
    ],
    ['The missing 15-year-old has been found safe. Thank you.'],
    ['A nine-year-old girl drew our poster.'],
    ['Maeve Ashdown, 41, brought her children to the open day.'],
    ['Tamsin Orrin, aged 9, drew our poster.', { namesUnder18: true, parentalConsent: true }],
    ['We visited a children’s home to talk about road safety.'],
  ],
);
