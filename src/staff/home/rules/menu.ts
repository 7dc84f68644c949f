/** The parts of the staff pages, in the order of the menu. */
export const sections = {
  messages: 'Messages',
  concerns: 'Concerns',
  neighbourhood: 'Neighbourhood',
  residents: 'Residents',
  reports: 'Reports',
  administration: 'Administration',
  account: 'Your account',
} as const;

export type SectionCode = keyof typeof sections;

/** What the menu needs of a place. */
export interface MenuPlace {
  readonly title: string;
  readonly href: string;
  readonly also?: readonly string[];
  readonly section: SectionCode;
}

export interface MenuLink {
  readonly text: string;
  readonly href: string;
  readonly active: boolean;
}

export interface Menu {
  /** One link for each part that the person may see anything of. */
  readonly sections: readonly MenuLink[];
  /** The name of the part that is open. */
  readonly part: string;
  /** The places of the part that is open; none where it holds one place only. */
  readonly within: readonly MenuLink[];
}

const isUnder = (path: string, start: string) => path === start || path.startsWith(`${start}/`);
const holds = ({ href, also = [] }: MenuPlace, path: string) =>
  [href, ...also].some((start) => isUnder(path, start));

/** The parts with their places, those without any left out. */
export function bySection<T extends MenuPlace>(
  places: readonly T[],
): { code: SectionCode; title: string; places: readonly T[] }[] {
  return Object.entries(sections)
    .map(([code, title]) => ({
      code: code as SectionCode,
      title,
      places: places.filter(({ section }) => section === code),
    }))
    .filter((part) => part.places.length > 0);
}

/** The menu of somebody who may open these places and is at `path`. A part with one place bears that place's name. */
export function menuOf(places: readonly MenuPlace[], path: string): Menu {
  const parts = bySection(places).map((part) => ({
    ...part,
    active: part.places.some((place) => holds(place, path)),
  }));
  const open = parts.find(({ active }) => active);
  return {
    sections: parts.map(({ title, places: [first, ...others], active }) => ({
      text: others.length > 0 ? title : first!.title,
      href: first!.href,
      active,
    })),
    part: open?.title ?? '',
    within:
      open && open.places.length > 1
        ? open.places.map((place) => ({
            text: place.title,
            href: place.href,
            active: holds(place, path),
          }))
        : [],
  };
}
