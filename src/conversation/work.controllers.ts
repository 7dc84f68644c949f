import { BoardApi } from './board/board.api';
import { BoardPages } from './board/board.pages';
import { ConcernMapApi } from './board/concern-map.api';
import { ConcernMapPages } from './board/concern-map.pages';
import { CrimeApi } from './crime/crime.api';
import { CrimePages } from './crime/crime.pages';
import { DealtWithApi } from './dealt-with/dealt-with.api';
import { DealtWithPages } from './dealt-with/dealt-with.pages';
import { GroupsApi } from './groups/groups.api';
import { GroupsPages } from './groups/groups.pages';
import { LinksApi } from './links/links.api';
import { LinksPages } from './links/links.pages';
import { TaskForms } from './tasks/task-forms';
import { WorkApi } from './tasks/work.api';
import { WorkPages } from './tasks/work.pages';

/** Doors of what officers do with tasks, and of what residents say of it. */
export const workControllers = [
  BoardApi,
  BoardPages,
  ConcernMapApi,
  ConcernMapPages,
  CrimeApi,
  CrimePages,
  DealtWithApi,
  DealtWithPages,
  GroupsApi,
  GroupsPages,
  LinksApi,
  LinksPages,
  WorkApi,
  WorkPages,
];
export const workForms = [TaskForms];
