import { check, type FieldError } from '../../platform/http/check';
import {
  clockTimeOf,
  instantOf,
  type ClockTime,
} from '../../publishing/messages/editor/force-time';
import type { CommunityEvent } from './event.entity';
import type { ChangeInput, EventInput } from './event-input';
import { ChangeDto, EventDto } from './events.dto';

/** What the form shows in its fields, as typed. */
export interface EventValues {
  title: string;
  words: string;
  place: string;
  areaIds: string[];
  starts: ClockTime;
  ends: ClockTime;
  capacity: string;
  /** Of a change alone. */
  reason: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

export const emptyEvent = (): EventValues => ({
  ...{ title: '', words: '', place: '', areaIds: [], capacity: '', reason: '' },
  ...{ starts: { day: '', time: '18:00' }, ends: { day: '', time: '19:30' } },
});

type Shown = Pick<
  CommunityEvent,
  'title' | 'words' | 'place' | 'areaIds' | 'startsAt' | 'endsAt' | 'capacity'
>;

export const formOfEvent = (event: Shown, zone: string): EventValues => ({
  ...{ title: event.title, words: event.words, place: event.place, areaIds: event.areaIds },
  ...{ starts: clockTimeOf(event.startsAt, zone), ends: clockTimeOf(event.endsAt, zone) },
  ...{ capacity: event.capacity === null ? '' : String(event.capacity), reason: '' },
});

/** Reads the posted form of a draft; `values` keep what was typed. `zone` is the force's. */
export async function readEventForm(posted: Record<string, unknown>, zone: string) {
  const values = valuesOf(posted);
  const form = await check(EventDto, { ...values, ...hoursOf(values, zone) });
  if (form.ok) return { values, input: inputOf(form.value), errors: [] };
  return { values, input: null, errors: form.errors.map(atItsField) };
}

/** The same of a change. */
export async function readChangeForm(posted: Record<string, unknown>, zone: string) {
  const values = valuesOf(posted);
  const form = await check(ChangeDto, { ...values, ...hoursOf(values, zone) });
  if (form.ok) return { values, input: changeOf(form.value), errors: [] };
  return { values, input: null, errors: form.errors.map(atItsField) };
}

/** A checked event as the services take it. */
export function inputOf({ title, words = '', areaIds, ...rest }: EventDto): EventInput {
  const { place, startsAt, endsAt, capacity = null } = rest;
  const areas = [...new Set(areaIds)];
  return { title, words: words.trim(), areaIds: areas, place, startsAt, endsAt, capacity };
}

export function changeOf({ place, startsAt, endsAt, capacity = null, reason }: ChangeDto) {
  return { place, startsAt, endsAt, capacity, reason } satisfies ChangeInput;
}

const hoursOf = ({ starts, ends }: EventValues, zone: string) => ({
  startsAt: instantOf(starts, zone),
  endsAt: instantOf(ends, zone),
});

function valuesOf(posted: Record<string, unknown>): EventValues {
  return {
    ...{ title: text(posted.title), words: text(posted.words), place: text(posted.place) },
    areaIds: list(posted.areaIds).map(text),
    starts: { day: text(posted.startsDay), time: text(posted.startsTime) },
    ends: { day: text(posted.endsDay), time: text(posted.endsTime) },
    ...{ capacity: text(posted.capacity).trim(), reason: text(posted.reason) },
  };
}

/** The hours stand in two fields each. */
function atItsField({ field, words }: FieldError): FieldError {
  const places: Record<string, string> = { startsAt: 'startsDay', endsAt: 'endsDay' };
  return { field: places[field] ?? field, words };
}
