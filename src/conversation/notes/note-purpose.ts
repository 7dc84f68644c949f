/** What the sealed words of a note are bound to. */
export const NOTE_PURPOSE = 'task_note.text';
