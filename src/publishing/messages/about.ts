import type { NamedSubject } from '../../residents/interests/subject';
import type { Message } from './message.entity';

/** The one thing whose followers a message goes to; null: its areas and topic say who gets it. */
export function aboutOf({
  aboutKind: kind,
  aboutId: id,
  aboutName: name,
}: Pick<Message, 'aboutKind' | 'aboutId' | 'aboutName'>): NamedSubject | null {
  return kind && id && name ? { kind, id, name } : null;
}

/** The same as columns of a new message. */
export const asColumns = ({ kind, id, name }: NamedSubject) => ({
  ...{ aboutKind: kind, aboutId: id, aboutName: name },
});
