import type { ReportKind } from '../../../src/delivery/bounces/rules/classify';

/** What it is, the mail, what it must be read as. */
export type Sample = readonly [string, string, ReportKind, string | null];
