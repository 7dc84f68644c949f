import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LinkableSubjects, type Linkable } from '../../conversation/links/linkable-subjects';
import { OUTCOMES_AROUND, OUTCOMES_BY_ID, PRIORITIES_AROUND } from './priorities.queries';

interface OutcomeRow {
  entryId: string;
  /** Of its priority. */
  id: string;
  name: string;
}

/** Priorities and their outcomes, as concerns are linked to them. Of either, news goes to who follows the priority. */
@Injectable()
export class LinkablePriorities implements OnModuleInit {
  constructor(private readonly subjects: LinkableSubjects) {}

  onModuleInit(): void {
    this.subjects.add({
      ...{ kind: 'priority', label: 'Priority' },
      find: async (db, ids) =>
        (
          await db.query<{ id: string; name: string }[]>(
            'SELECT id, title AS name FROM priority WHERE id = ANY ($1::uuid[])',
            [ids],
          )
        ).map(asPriority),
      around: async (db, areaId) =>
        (await db.query<{ id: string; name: string }[]>(PRIORITIES_AROUND, [areaId])).map(
          asPriority,
        ),
    });
    this.subjects.add({
      ...{ kind: 'outcome', label: 'You said, we did' },
      find: async (db, ids) => (await db.query<OutcomeRow[]>(OUTCOMES_BY_ID, [ids])).map(asOutcome),
      around: async (db, areaId) =>
        (await db.query<OutcomeRow[]>(OUTCOMES_AROUND, [areaId])).map(asOutcome),
    });
  }
}

const asPriority = ({ id, name }: { id: string; name: string }): Linkable => ({
  ...{ id, name, href: `/staff/priorities/${id}`, publicHref: `/priorities/${id}` },
  follows: { kind: 'priority', id },
});

const asOutcome = ({ entryId, ...priority }: OutcomeRow): Linkable => ({
  ...asPriority(priority),
  id: entryId,
});
