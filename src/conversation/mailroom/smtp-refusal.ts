/** An error that smtp-server answers with this code (RFC 5321) and enhanced code (RFC 3463). */
export function smtpRefusal(code: number, enhanced: string, words: string): Error {
  return Object.assign(new Error(`${enhanced} ${words}`), { responseCode: code });
}
