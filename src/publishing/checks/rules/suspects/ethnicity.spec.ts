import { arrested, charged } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { ethnicity } from './ethnicity';

ruleTable(
  ethnicity,
  [
    [['Two Lithuanian men were arrested at the car wash.', arrested], 'Lithuanian men'],
    [
      ['A woman is in custody. She is a practising Catholic.', arrested],
      'is a practising Catholic',
    ],
    [['The burglar we charged grew up in Somalia.', charged], 'grew up in Somalia'],
    [
      [
        'The suspect, a black man from Sallow, is 30.',
        { ...arrested, ethnicityReleaseAuthorised: true },
      ],
      'black man',
    ],
    [['The man charged is not British.', charged], 'not British'],
    [['He needed a Latvian interpreter in the cells.', arrested], 'needed a Latvian interpreter'],
    [['Two arrested at the car wash 🇱🇻', arrested], '🇱🇻'],
  ],
  [
    [
      'A Lithuanian man was charged. We say so because of false posts.',
      { ...charged, ethnicityReleaseAuthorised: true, policingPurpose: 'calm rumours' },
    ],
    [
      'We want to trace a white man of slim build with short hair, wearing a grey hoodie.',
      { suspectStatus: 'wanted' },
    ],
    ['A man was arrested after an Asian man was attacked in Dock Street.', arrested],
    ['Two people were arrested near the Polish centre.', arrested],
    ['Officers visited the mosque to talk about road safety.'],
    ['The barn walls were black with soot. A man was arrested.', arrested],
    ['A man in a black van was arrested.', arrested],
  ],
);
