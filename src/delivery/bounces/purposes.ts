/** What the sealed and indexed columns of reports are bound to. */
export const REPORT_WORDS = 'delivery_report.words';
export const REPORT_FINGERPRINT = 'delivery_report.fingerprint';
