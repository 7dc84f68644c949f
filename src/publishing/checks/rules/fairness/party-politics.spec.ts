import { ruleTable } from '../../testing/rule-table';
import { partyPolitics } from './party-politics';

ruleTable(
  partyPolitics,
  [
    [['Remember who cut our numbers when you vote against them in May.'], 'vote against'],
    [['A Labour council would fix these lights.'], 'Labour council'],
    [['Blame the government for the empty front desk.'], 'Blame the government'],
    [['Ministers have starved this town of officers.'], 'Ministers have starved'],
    [['You want your station back? You know which box to tick.'], 'which box to tick'],
    [['The policing minister is an utter disgrace.'], 'disgrace'],
  ],
  [
    ['Vote for the issue that matters most to you in our priorities survey.'],
    ['We work against forced labour and labour exploitation.'],
    ['Roads will close for the Labour Party conference.'],
    ['By a conservative estimate, 300 people came.'],
    ['Officers do not tell you who to vote for.'],
    ['The minister of Elm Street chapel lent us the hall.'],
    ['The new lamps you voted for go up on Tuesday.'],
    ['Votes in the by-election will be counted at the leisure centre.'],
  ],
);
