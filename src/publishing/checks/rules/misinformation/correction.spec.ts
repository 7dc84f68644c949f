import { ruleTable } from '../../testing/rule-table';
import { correction } from './correction';

const corrects = { messageType: 'correction', corrects: 'MSG-20260509-01' };

ruleTable(
  correction,
  [
    [['Please ignore the last email.', corrects], 'Please ignore'],
    [['We got the venue wrong. The correct hall is St Ebba’s.', corrects], 'We got'],
    [
      [
        'On 9 May we said that the fire was in Larch Way. It was in Quince Road. Sorry.',
        { messageType: 'correction' },
      ],
      'On 9 May',
    ],
    [
      [
        'Correction to message 77: we said 9am; it is 10am. We misread the rota and are sorry. On our website only.',
        corrects,
      ],
      'Correction to message 77',
    ],
    [['Please disregard our previous message.'], 'disregard our previous'],
  ],
  [
    [
      'On 9 May we said that the fire was in Larch Way. That was wrong: it was in Quince Road. We misread our log and are sorry.',
      corrects,
    ],
    [
      'Message 77 told you the desk was shut on Mondays. It is open every day. We used an old list and are sorry.',
      corrects,
    ],
    [
      'Correction to WX-12: we said Larch Way, and it was Larch Walk. We misread the log, sorry. All of you get this.',
      { messageType: 'correction' },
    ],
    ['Yesterday’s appeal for a lost dog is withdrawn because the dog has been found.', corrects],
    ['Please ignore the text if it asks for money; it is a scam.'],
    ['The team moved the cones on Tuesday.'],
  ],
);
