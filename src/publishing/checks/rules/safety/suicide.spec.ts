import { ruleTable } from '../../testing/rule-table';
import { suicideMethod } from './suicide';

ruleTable(
  suicideMethod,
  [
    [['A woman jumped to her death from the Mill Lane viaduct.'], 'jumped to her death from'],
    [['A student took her own life. She had swallowed sleeping tablets.'], 'swallowed sleeping'],
    [['He killed himself because he was being bullied.'], 'because he was being bullied'],
    [['The man who took his life left a note for his wife.'], 'left a note'],
    [['Another one went off the Mill Lane viaduct last night.'], 'viaduct'],
    [['We lost a neighbour today. It was the debts that drove him to it.'], 'drove him to it'],
    [['The student found dead on Sunday had looped a dressing gown cord over a hook.'], 'looped'],
    [['His body was found by the pier: he had emptied two packets of tablets.'], 'packets'],
    [['He took his own life with pills at the reservoir car park.'], 'pills'],
  ],
  [
    ['A man has died after an incident on the railway. Samaritans are on 116 123.'],
    ['If you are thinking of suicide, call 116 123; somebody will listen.'],
    ['Jack Sheppard was hanged in 1724; see our exhibition.'],
    ['Do not jump from the pier: tombstoning is dangerous.'],
    ['He left a note on the windscreen after the bump.'],
    ['Officers jumped from the quay to save a dog.'],
    ['You can hand in old tablets at any pharmacy; somebody will take them.'],
    ['A walker who slipped on the cliffs is home from hospital.'],
    ['The train is late because of a fallen tree on the line.'],
  ],
);
