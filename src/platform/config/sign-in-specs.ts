import { makeValidator, str } from 'envalid';
import { names } from './shapes';

export const secondFactorSettings = ['off', 'offered', 'required'] as const;
export type SecondFactorSetting = (typeof secondFactorSettings)[number];

/** As the directory writes it, its last slash too: it is compared letter by letter. */
const issuer = makeValidator<string>((text) => {
  if (text === '') return '';
  if (!URL.canParse(text)) throw new Error('is not an address');
  const { protocol, hostname } = new URL(text);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && here)) throw new Error('is not https');
  return text;
});

const lowerNames = makeValidator<string[]>((text) =>
  text
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean),
);

/** Settings of how staff sign in. */
export const signInSpecs = {
  STAFF_SECOND_FACTOR: str<SecondFactorSetting>({
    default: 'offered',
    choices: secondFactorSettings,
    desc: 'whether staff sign in with a code of their phone beside the password: off (nobody is asked), offered (who set it up is asked), required (who has not sets it up first)',
    example: 'required',
  }),
  OIDC_ISSUER: issuer({
    default: '',
    desc: "issuer of the force's directory (OpenID Connect), with which staff sign in; empty for none",
    example: 'https://login.thameside.example.org/realms/force',
  }),
  OIDC_CLIENT_ID: str({
    default: '',
    desc: 'the id that the directory gave Wardline; needed where OIDC_ISSUER is set',
    example: 'wardline',
  }),
  OIDC_CLIENT_SECRET: str({
    default: '',
    desc: 'the secret that the directory gave Wardline; needed where OIDC_ISSUER is set',
    example: 'a-secret-of-the-directory',
  }),
  OIDC_LABEL: str({
    default: 'Sign in with your force account',
    desc: 'words of the button that leads to the directory',
    example: 'Sign in with your Thameside account',
  }),
  OIDC_VERIFIED_CLAIM: str({
    default: 'email_verified',
    desc: 'claim by which the directory vouches for a mail address at the first sign-in',
    example: 'xms_edov',
  }),
  OIDC_SECOND_FACTOR_ACR: names({
    default: [],
    desc: 'comma-separated values of the claim acr that mean that the directory asked for a second factor, beside mfa in amr; the directory is asked for them',
    example: 'https://refeds.org/profile/mfa',
  }),
  STAFF_PASSWORDS_FOR: lowerNames({
    default: [],
    desc: 'comma-separated mail addresses of administrators who alone may sign in by password, for when the directory is away; empty for everybody',
    example: 'emergency@thameside.example.org',
  }),
};

type SignIn = Record<'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET', string> & {
  STAFF_PASSWORDS_FOR: readonly string[];
};

/** What is wrong with these settings taken together, in words that say the cure. */
export function signInFaults(values: SignIn): string[] {
  if (values.OIDC_ISSUER === '')
    return values.STAFF_PASSWORDS_FOR.length === 0
      ? []
      : ['STAFF_PASSWORDS_FOR needs OIDC_ISSUER: without a directory nobody else could sign in'];
  return (['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const)
    .filter((name) => values[name] === '')
    .map((name) => {
      const { desc, example } = signInSpecs[name] as { desc?: string; example?: string };
      return `${name} is not set. It is: ${desc}. Example: ${example}`;
    });
}
