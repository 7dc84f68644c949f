/**
 * A UK number in the form +44…, or null when it cannot be one that takes texts: mobiles, and landlines, since some
 * providers read texts out. Not 070 (personal numbers) nor 076 (pagers), but for the Isle of Man's 07624.
 */
export function phoneNumber(text: string): string | null {
  const digits = text.replaceAll(/[\s().-]/g, '').replace(/^(?:\+|00)44(?:0)?|^0/, '+44');
  if (!/^\+44[127]\d{9}$/.test(digits)) return null;
  return /^\+447(?:0|6(?!24))/.test(digits) ? null : digits;
}
