/** What is about people's safety right now does not wait for anybody's daily or weekly mail. */
export const goesAtOnce = (message: { urgent: boolean; topicCode: string }): boolean =>
  message.urgent || message.topicCode === 'urgent-safety';
