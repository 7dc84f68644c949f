interface Facts {
  /** Who has it now. */
  team: string;
  council: boolean;
  /** By when the resident is answered, in words; null where there is no clock. */
  due: string | null;
}

/** What the resident is told of a handover. Version 1. */
export function handoverWords({ team, council, due }: Facts): string[] {
  const by = due ? `by ${due}` : 'when we can';
  return council
    ? [
        `We have passed part of your message to ${team}, since it is their work.`,
        `You need not write again. A person of ours still answers you ${by}.`,
      ]
    : [
        `Your message is now with the ${team.replace(/^The /, '')}.`,
        `The time by which a person answers you has not changed: ${by}.`,
      ];
}
