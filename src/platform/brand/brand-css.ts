import type { Look, Palette } from './rules/colours';

const looks = ({ link, linkHover, accent, mist, mapLine, mapFill }: Look) => `
  --govuk-link-colour: ${link};
  --govuk-link-hover-colour: ${linkHover};
  --govuk-brand-colour: ${accent};
  --wardline-line: ${accent};
  --wardline-mist: ${mist};
  --wardline-map-line: ${mapLine};
  --wardline-map-fill: ${mapFill};`;

/** The force's colours, for the end of the style sheet of each look. All of them were checked to be `#rrggbb`. */
export function brandCss({ header, headerText, light, dark }: Palette): {
  light: string;
  dark: string;
} {
  return {
    light: `:root {
  --wardline-deep: ${header};
  --wardline-on-deep: ${headerText};${looks(light)}
}
`,
    dark: `:root {${looks(dark)}
}
`,
  };
}
