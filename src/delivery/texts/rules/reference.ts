/**
 * How Notify knows a text of ours: its send and its delivery. The delivery alone would not do: after a restore of the
 * database its numbers are given out again, those of sends never.
 */
export const referenceOf = (sendId: string, deliveryId: string) => `${sendId}/${deliveryId}`;

/** Null for what is no text of a message, such as a code. */
export function readReference(text: unknown): { sendId: string; deliveryId: string } | null {
  const form = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(\d{1,18})$/;
  const found = typeof text === 'string' ? form.exec(text) : null;
  return found && { sendId: found[1]!, deliveryId: found[2]! };
}
