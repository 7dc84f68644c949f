import { MyConcernsApi } from '../my-concerns/my-concerns.api';
import { MyConcernsPages } from '../my-concerns/my-concerns.pages';
import { MyConcerns } from '../my-concerns/my-concerns.service';
import { OwnConcerns } from '../my-concerns/own-concerns';
import { Strangers } from '../my-concerns/strangers.service';
import { RumourQuestionsApi } from '../rumour-questions/rumour-questions.api';
import { RumourQuestionsPages } from '../rumour-questions/rumour-questions.pages';
import { RumourQuestions } from '../rumour-questions/rumour-questions.service';
import { FormPlaces } from './form-places';
import { ReportProofs } from './report-proofs.service';
import { ReportSteps } from './report-steps';
import { ReportsApi } from './reports.api';
import { ReportsPages } from './reports.pages';
import { Reports } from './reports.service';

/** What residents write and follow without signing in, and what staff make of their questions: for the web process. */
export const formControllers = [
  MyConcernsApi,
  MyConcernsPages,
  ReportsApi,
  ReportsPages,
  RumourQuestionsApi,
  RumourQuestionsPages,
];
export const formServices = [
  FormPlaces,
  MyConcerns,
  OwnConcerns,
  ReportProofs,
  Reports,
  ReportSteps,
  RumourQuestions,
  Strangers,
];
