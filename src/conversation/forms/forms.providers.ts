import { MyConcernsApi } from '../my-concerns/my-concerns.api';
import { MyConcernsPages } from '../my-concerns/my-concerns.pages';
import { MyConcerns } from '../my-concerns/my-concerns.service';
import { OwnConcerns } from '../my-concerns/own-concerns';
import { ReportProofs } from './report-proofs.service';
import { ReportSteps } from './report-steps';
import { ReportsApi } from './reports.api';
import { ReportsPages } from './reports.pages';
import { Reports } from './reports.service';

/** What residents write and follow without signing in: for the web process alone. */
export const formControllers = [MyConcernsApi, MyConcernsPages, ReportsApi, ReportsPages];
export const formServices = [MyConcerns, OwnConcerns, ReportProofs, Reports, ReportSteps];
