/** The form's own `request_id`, by which a double submit is known; undefined when it brought none. */
export const requestIdOf = ({ request_id: id }: Record<string, unknown>): string | undefined =>
  typeof id === 'string' ? id : undefined;
