import { ruleTable } from '../../testing/rule-table';
import { groupBlame } from './group-blame';

ruleTable(
  groupBlame,
  [
    [['Romanian gangs are behind most of our pickpocketing.'], 'Romanian gangs'],
    [
      ['Since the asylum seekers arrived, thefts from cars have never been so bad.'],
      'asylum seekers',
    ],
    [['Gypsies always leave a mess, so hide your bikes.'], 'Gypsies'],
    [['Beware: black youths are known to carry knives here.'], 'black youths'],
    [["It's always the Albanians, so count your bikes."], 'Albanians'],
    [['Them from the hostel are all light-fingered.'], 'light-fingered'],
  ],
  [
    ['Travellers by train should watch their bags in the rush hour.'],
    ['Asylum seekers were attacked outside the hotel; hate crime is never acceptable.'],
    ['We are celebrating Gypsy, Roma and Traveller History Month at the library.'],
    ['There is no evidence that migrants are behind the thefts.'],
    ['A gang broke into three sheds, so lock up your tools.'],
    ['The Polish bakery was burgled on Sunday night.'],
    ['If you are deaf or have trouble speaking, use text relay.'],
    ['Our lock leaflet for shopkeepers is printed in Polish and Urdu.'],
    ['Our Turkish neighbours invite everyone to tea on Friday.'],
  ],
);
