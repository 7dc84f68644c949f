/** A message that a legal reviewer has to look at: the check cannot tell whose number this is. */
export function draft(areaIds: string[]) {
  return {
    topicCode: 'crime-prevention',
    areaIds,
    subject: 'Shed break-ins: how to lock yours',
    body: [
      'Tools were taken from sheds in Tudor Drive last week.',
      '**Lock sheds** with a closed-shackle padlock and mark your tools.',
      'Ask us about marking on 07700 900142.',
    ].join('\n\n'),
    declaration: { nation: 'england', messageType: 'advice' },
    claims: [
      {
        text: 'Tools were taken from sheds in Tudor Drive last week.',
        sourceType: 'force_system',
        sourceRef: 'weekly crime summary',
        asAt: new Date().toISOString().slice(0, 10),
        verifiedBy: 'Duty sergeant',
      },
    ],
  };
}
