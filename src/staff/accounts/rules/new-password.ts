/** Characters. Length is what makes a password hard to guess; which kinds it mixes is not asked (NIST SP 800-63B, NCSC). */
export const SHORTEST = 12;
/** What the sign-in takes; keeps hashing cheap. */
export const LONGEST = 200;

export const passwordWords = {
  'too-short': `Use at least ${SHORTEST} characters. Three random words are long and easy to keep in mind.`,
  'too-long': `Use at most ${LONGEST} characters.`,
  'too-common': 'Choose another one: this is among the first that people try.',
  'holds-your-name': 'Choose one that is not made of your name or your email address.',
} as const;
export type PasswordBlocker = keyof typeof passwordWords;

/** What stands at the top of every list of leaked passwords, without the digits behind it. */
const commonest =
  `password passwort passw pass qwerty qwertz azerty letmein welcome iloveyou admin administrator
   monkey dragon sunshine princess football baseball superman batman master shadow ashley michael jordan liverpool
   arsenal chelsea trustno changeme default secret login abcabc access hello freedom whatever computer starwars
   pokemon summer winter autumn spring january february march april june july august september october november
   december monday tuesday wednesday thursday friday saturday sunday london england britain charlie thomas
   cheese cookie flower butterfly chocolate loveme lovely angel testing temporary staff officer constable sergeant
   police policeforce polices council wardline trywardlineout correcthorsebatterystaple mypassword newpassword
   thisismypassword letmeinplease donotforget`.split(/\s+/);

/** Keys beside each other and letters in their order; the digits go round. */
const rows = [
  '12345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
];
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]);

const lookalikes: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' },
};
const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const lettersOf = (text: string) => plain(text).replace(/[^\p{L}]/gu, '');
/** `P4ssw0rd!1` reads `password`: what stands at the ends is padding, what stands within is a letter in disguise. */
const disguised = (text: string) =>
  [...plain(text).replace(/^[^\p{L}]+|[^\p{L}@$]+$/gu, '')]
    .map((one) => lookalikes[one] ?? one)
    .join('');

/** Shortest part that the text is a repetition of. */
function unitOf(text: string): string {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const unit = text.slice(0, size);
    if (unit.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text) return unit;
  }
  return text;
}

/** `qwertyuiop12` is two runs, twelve characters by chance about twelve. */
function isMadeOfRuns(text: string): boolean {
  let many = 0;
  for (let at = 0; at < text.length; many += 1) {
    let end = at + 1;
    while (end < text.length && runs.some((run) => run.includes(text.slice(at, end + 1)))) end += 1;
    at = end;
  }
  return many <= text.length / 4;
}

/** Less than this many letters beside the words that anybody would try first is no password of its own. */
const OWN_LETTERS = 6;

/** Whether it is hardly more than one of these words. */
function isMostly(password: string, words: readonly string[]): boolean {
  return [lettersOf(password), lettersOf(disguised(password))].some((letters) =>
    words.some((word) => {
      const rest = letters.replaceAll(word, '');
      return rest.length < letters.length && rest.length < OWN_LETTERS;
    }),
  );
}

function isCommon(password: string, force: string): boolean {
  const text = plain(password);
  if (unitOf(text).length <= 4 || isMadeOfRuns(text)) return true;
  const bases = [lettersOf(password), lettersOf(disguised(password))].map(unitOf);
  return (
    bases.some((base) => base === '' || commonest.includes(base)) ||
    isMostly(password, wordsIn(force))
  );
}

/** Words of three letters and more, and all of them together. */
const wordsIn = (text: string): string[] =>
  [lettersOf(text), ...plain(text).split(/[^\p{L}]+/u)].filter((word) => word.length >= 3);

function isOwnName(password: string, name: string, email: string): boolean {
  const [user = ''] = email.split('@');
  const words = [...wordsIn(name), ...wordsIn(user)];
  const letters = words.reduce((rest, word) => rest.replaceAll(word, ''), lettersOf(password));
  const holds = letters.length < lettersOf(password).length && letters.length < OWN_LETTERS;
  return holds || isMostly(password, words) || plain(password).includes(plain(email));
}

/** Why this password may not be set; empty when it may. `force` is the force's name. */
export function whyNotPassword(
  password: string,
  { name, email, force }: { name: string; email: string; force: string },
): PasswordBlocker[] {
  const { length } = [...password.normalize('NFKC')];
  if (length < SHORTEST) return ['too-short'];
  if (password.length > LONGEST) return ['too-long'];
  if (isOwnName(password, name, email)) return ['holds-your-name'];
  return isCommon(password, force) ? ['too-common'] : [];
}
