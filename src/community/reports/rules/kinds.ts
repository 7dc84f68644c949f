/** The reports there are, in reading order. */
export const reportKinds = {
  reach: { title: 'Who gets messages', words: 'People by area, topic, channel and language, now.' },
  growth: { title: 'Growth', words: 'Who came and who left, week by week.' },
  response: { title: 'What messages brought', words: 'Sent, taken, written back, rated and left.' },
  ratings: { title: 'Useful or not', words: 'What readers answered to “Was this useful?”' },
  leaving: { title: 'Who left, and why', words: 'Reasons, and the messages that people left by.' },
  concerns: { title: 'Concerns', words: 'What residents wrote about, by theme and area.' },
  clock: { title: 'Answers in time', words: 'How each team keeps the response clock.' },
} as const;
export type ReportKind = keyof typeof reportKinds;

export const isReportKind = (kind: string): kind is ReportKind => Object.hasOwn(reportKinds, kind);

/** Those that say how it is now, whatever the period. */
export const isOfNow = (kind: ReportKind): boolean => kind === 'reach';
