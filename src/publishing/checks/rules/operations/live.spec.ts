import { ruleTable } from '../../testing/rule-table';
import { live } from './live';

ruleTable(
  live,
  [
    [
      ['We will be executing a drugs warrant in Dock Street at dawn on Friday.'],
      'executing a drugs warrant',
    ],
    [['Tomorrow we plan to search the garages behind the Plough.'], 'Tomorrow we plan to search'],
    [['More raids are planned for the Larch estate.'], 'More raids are'],
    [['Armed officers are in position outside a house in Quince Road.'], 'in position'],
    [
      ['Set the alarm: at 4.45am on Tuesday we take two doors off their hinges in Teal Court.'],
      'two doors',
    ],
    [['Six of the Marlin Road dealers get lifted on Thursday night, so keep it quiet.'], 'dealers'],
    [['We have got three more to arrest in Teal Court by Friday.'], 'three more'],
    [['The armed unit has taken up positions behind the garages.'], 'armed unit'],
    [['Breath tests tonight on the Fallow roundabout from 9pm.'], 'Breath tests'],
    [['There will be no night patrol in Sallow until Monday.'], 'no night patrol'],
  ],
  [
    ['Last night officers carried out a drugs warrant in Dock Street.'],
    ['We will be doing speed checks on Beacon Road on Friday.'],
    ['Officers have three more surgeries to plan by Friday.'],
    ['Tomorrow we plan to search the river for the missing man.'],
    ['We will raid the flat tomorrow.', { operationComplete: true }],
    ['Come to our jumble sale on Saturday and raid the bookstall.'],
    ['At dawn on Tuesday officers forced two doors in Teal Court; four people were arrested.'],
    ['PCSOs will be knocking on doors in Teal Court on Tuesday to ask about litter.'],
  ],
);
