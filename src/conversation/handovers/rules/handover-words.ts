import type { Texts } from '../../../platform/texts/texts';

interface Facts {
  /** Who has it now. */
  team: string;
  council: boolean;
  /** By when the resident is answered, in words; null where there is no clock. */
  due: string | null;
}

/** What the resident is told of a handover. Version 1. */
export function handoverWords(t: Texts, { team, council, due }: Facts): string[] {
  const by = due ? 'by' : 'when';
  return council
    ? [
        t('conversation/letters:handover.council', { team }),
        t(`conversation/letters:handover.council-${by}`, { due }),
      ]
    : [
        t('conversation/letters:handover.team', { team: team.replace(/^The /, '') }),
        t(`conversation/letters:handover.team-${by}`, { due }),
      ];
}
