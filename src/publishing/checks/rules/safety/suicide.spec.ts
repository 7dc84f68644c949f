import { ruleTable } from '../../testing/rule-table';
import { suicideMethod } from './suicide';

ruleTable(
  suicideMethod,
  [
    [['A woman jumped to her death from the Mill Lane viaduct.'], 'jumped to her death from'],
    [['A student took her own life. She had swallowed sleeping tablets.'], 'swallowed sleeping'],
    [['He killed himself because he was being bullied.'], 'because he was being bullied'],
    [['The man who took his life left a note for his wife.'], 'left a note'],
  ],
  [
    ['A man has died after an incident on the railway. Samaritans are on 116 123.'],
    ['If you are thinking of suicide, call 116 123; somebody will listen.'],
    ['Jack Sheppard was hanged in 1724; see our exhibition.'],
    ['Do not jump from the pier: tombstoning is dangerous.'],
    ['He left a note on the windscreen after the bump.'],
  ],
);
