import { Questions } from './answers/questions.service';
import { CrimeDecisions } from './crime/crime-decisions.service';
import { CrimeFacts } from './crime/crime-facts';
import { DealtWith } from './dealt-with/dealt-with.service';
import { Board } from './board/board.service';
import { BulkAssign } from './board/bulk-assign.service';
import { ConcernMap } from './board/concern-map.service';
import { SavedViews } from './board/saved-views.service';
import { AnsweringMany } from './groups/answering-many.service';
import { Groups } from './groups/groups.service';
import { SimilarConcerns } from './groups/similar.service';
import { AskersTold } from './rumour-questions/askers-told.service';
import { Escalations } from './escalations/escalations.service';
import { StaffMails } from './escalations/staff-mails.service';
import { LinkableSubjects } from './links/linkable-subjects';
import { Links } from './links/links.service';
import { Assigning } from './handovers/assigning.service';
import { Leavers } from './handovers/leavers.service';
import { Handovers } from './handovers/handovers.service';
import { Quieting } from './concerns/quieting.service';
import { ReplyAddresses } from './letters/reply-addresses.service';
import { ThreadLetters } from './letters/thread-letters.service';
import { WorkViews } from './tasks/work-view.service';
import { ConversationSweeps } from './upkeep/conversation-sweeps';
import { Notes } from './notes/notes.service';

/** What officers do with a task besides claiming, answering and closing it. */
export const workServices = [
  AnsweringMany,
  Board,
  BulkAssign,
  ConcernMap,
  SavedViews,
  Groups,
  SimilarConcerns,
  AskersTold,
  Escalations,
  StaffMails,
  LinkableSubjects,
  Links,
  Assigning,
  ConversationSweeps,
  CrimeDecisions,
  CrimeFacts,
  DealtWith,
  Handovers,
  Leavers,
  Notes,
  Questions,
  Quieting,
  ReplyAddresses,
  ThreadLetters,
  WorkViews,
];
