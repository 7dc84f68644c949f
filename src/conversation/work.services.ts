import { Questions } from './answers/questions.service';
import { DealtWith } from './dealt-with/dealt-with.service';
import { Assigning } from './handovers/assigning.service';
import { Handovers } from './handovers/handovers.service';
import { ThreadLetters } from './letters/thread-letters.service';
import { WorkViews } from './tasks/work-view.service';
import { Notes } from './notes/notes.service';

/** What officers do with a task besides claiming, answering and closing it. */
export const workServices = [
  Assigning,
  DealtWith,
  Handovers,
  Notes,
  Questions,
  ThreadLetters,
  WorkViews,
];
