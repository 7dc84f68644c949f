import { arrested, charged } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { courtComment } from './court-comment';

ruleTable(
  courtComment,
  [
    [
      ['Somebody on that panel is being stubborn; he should get ten years.', charged],
      'being stubborn',
    ],
    [
      ['What was that judge thinking when he let them go?', charged],
      'What was that judge thinking',
    ],
    [['If any juror reads this: trust your eyes.', charged], 'If any juror'],
    [['We fully expect the three of them to get years behind bars in July.', charged], 'expect'],
    [['The jury will surely see through her story.', charged], 'jury will surely'],
    [
      ['Sadly the magistrates let him out on Friday, against our advice.', charged],
      'Sadly the magistrates',
    ],
    [
      [
        'Ward admits two counts of theft but contests the robbery, which is listed for trial.',
        charged,
      ],
      'admits two counts of theft but contests',
    ],
    [['He admitted one assault. He denies the other charges.', charged], 'He admitted one assault'],
    [['My cousin is on that jury and is fed up.', charged], 'on that jury'],
    [['The judge wants his head examining.', charged], 'head examining'],
    [['One of the jurors told our officer how they were leaning.', charged], 'One of the jurors'],
    [['This pair deserve a long sentence.', arrested], 'deserve a long sentence'],
  ],
  [
    ['She will appear at Ashmere Crown Court on 9 June for a plea hearing.', charged],
    ['If you are called for jury service, your employer must let you go.', charged],
    ['He pleaded guilty to all charges and will be sentenced in June.', charged],
    ['A man is in custody. Drivers who use a phone could face a lengthy ban or prison.', arrested],
    ['The trial begins on Monday and is expected to last two weeks.', charged],
    [
      'The judge was wrong to be so lenient.',
      { suspectStatus: 'convicted', courtStage: 'concluded' },
    ],
    ['He is wanted on a warrant of the sheriff court after he failed to appear.', charged],
    ['He owned up to both raids, so there will be no trial.', charged],
  ],
);
