interface Named {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
}

const key = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Finds an area that may be followed by its code, its name, or its name with the borough's behind it. A name that two
 * have finds none. A borough without wards is followed as a whole.
 */
export function wardNames(
  tree: readonly { borough: Named; wards: readonly Named[] }[],
): (text: string) => string | undefined {
  const ids = new Map<string, Set<string>>();
  const put = (text: string, id: string) =>
    ids.set(key(text), (ids.get(key(text)) ?? new Set()).add(id));
  for (const { borough, wards } of tree)
    for (const area of wards.length > 0 ? wards : [borough]) {
      if (area.code) put(area.code, area.id);
      put(area.name, area.id);
      if (area !== borough) put(`${area.name} ${borough.name}`, area.id);
    }
  return (text) => {
    const found = ids.get(key(text));
    return found?.size === 1 ? [...found][0] : undefined;
  };
}
