import { DateTime } from 'luxon';

/** A team of a ward as it is shown; all texts are plain. */
export interface Neighbourhood {
  readonly description: string;
  /** Ways to reach them, by what they are: email, telephone, web and others. */
  readonly contact: Readonly<Record<string, string>>;
  readonly officers: readonly {
    readonly name: string;
    readonly rank: string;
    readonly words: string;
  }[];
  readonly priorities: readonly {
    readonly issue: string;
    readonly action: string;
    /** ISO times in UTC. */
    readonly since: string | null;
    readonly actedAt: string | null;
  }[];
  readonly events: readonly {
    readonly title: string;
    readonly words: string;
    readonly place: string;
    readonly startsAt: string;
    readonly endsAt: string | null;
  }[];
}

/** What the four endpoints answered, as JSON. */
export interface Answered {
  readonly about: unknown;
  readonly people: unknown;
  readonly priorities: unknown;
  readonly events: unknown;
}

/** Its times have no zone: they are those of the force. */
const ZONE = 'Europe/London';
const MOST_WORDS = 4000;
type Fields = Readonly<Record<string, unknown>>;

/** Reads the answers. Unknown fields are passed over, a missing one is empty; `text` makes plain words of HTML. */
export function neighbourhoodOf(
  { about, people, priorities, events }: Answered,
  text: (html: string) => string,
): Neighbourhood {
  const words = (value: unknown) =>
    typeof value === 'string' ? text(value).trim().slice(0, MOST_WORDS) : '';
  const list = (value: unknown) => (Array.isArray(value) ? (value as Fields[]) : []);
  const fields = (about ?? {}) as Fields;
  return {
    description: words(fields.description),
    contact: contactOf(fields.contact_details),
    officers: list(people)
      .map(({ name, rank, bio }) => ({ name: words(name), rank: words(rank), words: words(bio) }))
      .filter(({ name }) => name !== ''),
    priorities: list(priorities)
      .map((one) => ({
        ...{ issue: words(one.issue), action: words(one.action) },
        ...{ since: timeOf(one['issue-date']), actedAt: timeOf(one['action-date']) },
      }))
      .filter(({ issue }) => issue !== ''),
    events: list(events).flatMap((one) => {
      const startsAt = timeOf(one.start_date);
      const title = words(one.title);
      if (!startsAt || !title) return [];
      const place = words(one.address);
      return [
        { title, words: words(one.description), place, startsAt, endsAt: timeOf(one.end_date) },
      ];
    }),
  };
}

/** An open map: what is filled and safe to link to or to show. */
function contactOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]): [string, string][] => {
      const said = typeof held === 'string' ? held.trim() : '';
      return said && said.length <= 300 && !/^(?!https?:)[a-z]+:/i.test(said) ? [[key, said]] : [];
    }),
  );
}

function timeOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const time = DateTime.fromISO(value, { zone: ZONE });
  return time.isValid ? time.toUTC().toISO() : null;
}

/** The ward that a neighbourhood's id names: its code, as a rule with an N behind it. */
export function wardCodeOf(id: string): string | undefined {
  return /^(E05\d{6})N?$/.exec(id)?.[1];
}
