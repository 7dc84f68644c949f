import { arrested, charged } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { teacher } from './teacher';

ruleTable(
  teacher,
  [
    [
      ['A maths teacher at Sallow High has been arrested after two girls came forward.', arrested],
      'maths teacher',
    ],
    [['The head of music is off while we look into messages sent to students.'], 'head of music'],
    [
      ['Idris Penhallow, who is a teacher, is under investigation over claims by a pupil.'],
      'Idris Penhallow',
    ],
    [
      ['Miss Quillfeather is away while officers look into what a boy in her form says happened.'],
      'Miss Quillfeather',
    ],
  ],
  [
    ['Mr Penhallow teaches music; a pupil told us how much she likes his lessons.'],
    ['The only maths teacher at Sallow High is retiring after 30 years.'],
    ['A maths teacher at Sallow High has been charged with assault on a pupil.', charged],
    ['Officers gave a talk to teachers at Sallow High on how to report allegations by pupils.'],
    ['A 40-year-old woman from Sallow was arrested on suspicion of assault.', arrested],
  ],
);
