import { check, type FieldError } from '../../platform/http/check';
import { RumourDto } from './rumour.dto';
import type { Rumour } from './rumour.entity';
import { readRumour, type RumourInput } from './rumour-input';

/** What the form shows in its fields: plain text, as typed; lists are one a line. */
export type RumourValues = Record<(typeof fields)[number], string>;

const fields = [
  ...(['claim', 'variants', 'firstSeenOn', 'firstSeenWhere', 'appearances'] as const),
  ...(['claimantType', 'topicCode', 'areaId', 'harm', 'checkable'] as const),
  ...(['decision', 'decisionReason', 'ownerId', 'reviewOn', 'messageIds'] as const),
] as const;

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

export const emptyRumour = (today: string): RumourValues => ({
  ...valuesOf({}),
  ...{ firstSeenOn: today, checkable: 'yes' },
});

/** The stored entry as the form's fields. */
export function formOfRumour(rumour: Rumour): RumourValues {
  const { variants, appearances, messageIds, checkable } = rumour;
  return {
    ...valuesOf({ ...rumour }),
    ...{ variants: variants.join('\n'), appearances: appearances.join('\n') },
    ...{ messageIds: messageIds.join('\n'), checkable: checkable ? 'yes' : 'no' },
  };
}

export function valuesOf(posted: Record<string, unknown>): RumourValues {
  const text = (value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  return Object.fromEntries(fields.map((field) => [field, text(posted[field])])) as RumourValues;
}

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** Reads the posted form. A message may be given by its address. */
export async function readRumourForm(
  values: RumourValues,
): Promise<{ input: RumourInput | null; errors: FieldError[] }> {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const form = await check(RumourDto, {
    ...filled,
    ...{ claim: values.claim, variants: lines(values.variants) },
    appearances: lines(values.appearances),
    messageIds: lines(values.messageIds).map((line) => ID.exec(line)?.[0] ?? line),
    checkable: values.checkable === 'yes' ? true : values.checkable === 'no' ? false : undefined,
  });
  return form.ok
    ? { input: readRumour(form.value), errors: [] }
    : { input: null, errors: form.errors };
}
