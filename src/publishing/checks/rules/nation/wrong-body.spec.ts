import { ruleTable } from '../../testing/rule-table';
import { wrongBody } from './wrong-body';

ruleTable(
  wrongBody,
  [
    [['Complain to the IOPC if you are unhappy.', { nation: 'scotland' }], 'IOPC'],
    [['A report will go to the Procurator Fiscal.', { nation: 'england' }], 'Procurator Fiscal'],
    [['The CPS will decide on charges.', { nation: 'northern_ireland' }], 'CPS'],
    [['He will appear at Ashmere Magistrates’ Court.', { nation: 'scotland' }], 'Magistrates'],
  ],
  [
    ['Complain to the PIRC if you are unhappy.', { nation: 'scotland' }],
    ['The CPS will decide on charges.', { nation: 'wales' }],
    ['In England report it to Report Fraud; here call 101.', { nation: 'scotland' }],
    ['The Police Ombudsman can help.', { nation: 'northern_ireland' }],
    [
      'A van stolen in Glasgow was found here with help from Police Scotland.',
      { nation: 'england' },
    ],
  ],
);
