import { ruleTable } from '../../testing/rule-table';
import { intercept } from './intercept';

ruleTable(
  intercept,
  [
    [['Their WhatsApp messages were intercepted for a month.'], 'messages were intercepted'],
    [['Mobile mast records put the pair at the jeweller’s.'], 'mast records'],
    [['We tapped the dealers’ phones.'], 'tapped the dealers'],
    [
      ['Detectives pinged his phone to find the lock-up.', { operationComplete: true }],
      'pinged his phone',
    ],
    [['Her handset last joined the network by the reservoir at 22.10.'], 'joined the network'],
    [['The provider gave us the call logs of both brothers.'], 'provider gave'],
    [['Billing records led to the lock-up in Quince Road.'], 'Billing records'],
    [['We were listening when the price was agreed.'], 'listening'],
    [['We read their messages as they sent them.'], 'messages as they'],
  ],
  [
    ['A scammer may say that your phone has been tapped. Hang up.'],
    ['Meet us by the phone mast at the top of Mill Hill.'],
    ['Officers intercepted the van on the bypass.'],
    ['Each of your calls was read and answered by the team.'],
    ['Calls to 101 are recorded for training.'],
    ['A phone was found near the mast on Beacon Hill.'],
  ],
);
