import { quotes, type Case } from '../../testing/quotes';
import { stale } from './stale';

describe('MIS-STALE', () => {
  const found: [Case, string][] = [
    [['Report it to Action Fraud on 0300 123 2040.'], 'Action Fraud'],
    [['See www.actionfraud.police.uk for help.'], 'actionfraud.police.uk'],
    [['Complain to the IPCC.'], 'IPCC'],
    [['If you feel unwell call NHS Direct.'], 'NHS Direct'],
    [["Don't forget our bike marking on Saturday 9 May!"], 'Saturday 9 May'],
    [['Tell Action-Fraud about it.'], 'Action-Fraud'],
  ];
  it.each(found)('%j', (example, quote) => expect(quotes(stale, example)).toEqual([quote]));

  const clean: Case[] = [
    ['Report Fraud has replaced Action Fraud.'],
    ['Report it to Action Fraud.', {}, { asOf: '2025-12-03' }],
    ['In 2019 Action Fraud took 800,000 reports.'],
    ['We take action: fraud costs us all.'],
    ['Call Report Fraud (formerly Action Fraud) on 0300 123 2040.'],
    ['Thank you to all who came on Saturday 9 May.'],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(stale, example)).toEqual([]));
});
