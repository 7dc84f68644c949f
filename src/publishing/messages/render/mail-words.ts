import { ORIGINAL } from '../../../residents/languages/languages';

/** The fixed words around a message. Raise MAIL_TEMPLATE for those in English, LANGUAGE_TEMPLATE for the others. */
export interface MailWords {
  notForCrime: string;
  report: string;
  why(force: string, topic: string, areas: string): string;
  whyAbout(force: string, name: string): string;
  whyDigest(force: string): string;
  change: string;
  stop: string;
  /** In HTML both stand in one sentence. */
  changeOrStop(change: string, stop: string): string;
  useful: string;
  yes: string;
  no: string;
  stopInside: string;
  real: string;
  identity(id: string, fingerprint: string): string;
  digestOf(messages: number): string;
}

const english: MailWords = {
  notForCrime:
    'You can answer this mail. Please do not report a crime by answering: call 999 in an emergency, otherwise 101.',
  report: 'Report online',
  why: (force, topic, areas) =>
    `You get this from ${force} because you chose “${topic}” for ${areas}.`,
  whyAbout: (force, name) => `You get this from ${force} because you asked about “${name}”.`,
  whyDigest: (force) =>
    `You get this from ${force} in one mail because you chose to hear once a day or once a week.`,
  change: 'Change what you get',
  stop: 'Stop these messages',
  changeOrStop: (change, stop) => `${change} or ${stop}.`,
  useful: 'Was this useful?',
  yes: 'Yes',
  no: 'No',
  stopInside: 'stop these messages',
  real: 'Check that this message is real',
  identity: (id, fingerprint) => `Message ${id}${fingerprint && `, fingerprint ${fingerprint}`}`,
  digestOf: (messages) =>
    messages === 1 ? 'A message from your officers' : `${messages} messages from your officers`,
};

const welsh: MailWords = {
  notForCrime:
    'Gallwch ateb yr e-bost hwn. Peidiwch â rhoi gwybod am drosedd drwy ateb: ffoniwch 999 mewn argyfwng, fel arall 101.',
  report: 'Rhoi gwybod ar-lein',
  why: (force, topic, areas) =>
    `Rydych yn cael hwn gan ${force} am eich bod wedi dewis “${topic}” ar gyfer ${areas}.`,
  whyAbout: (force, name) => `Rydych yn cael hwn gan ${force} am eich bod wedi gofyn am “${name}”.`,
  whyDigest: (force) =>
    `Rydych yn cael hwn gan ${force} mewn un e-bost am eich bod wedi dewis clywed unwaith y dydd neu unwaith yr wythnos.`,
  change: 'Newid yr hyn rydych yn ei gael',
  stop: 'Atal y negeseuon hyn',
  changeOrStop: (change, stop) => `${change} neu ${stop}.`,
  useful: 'Oedd hwn yn ddefnyddiol?',
  yes: 'Oedd',
  no: 'Nac oedd',
  stopInside: 'atal y negeseuon hyn',
  real: 'Gwirio bod y neges hon yn ddilys',
  identity: (id, fingerprint) => `Neges ${id}${fingerprint && `, ôl bys ${fingerprint}`}`,
  digestOf: (messages) =>
    messages === 1 ? 'Neges gan eich swyddogion' : `Negeseuon gan eich swyddogion: ${messages}`,
};

/** Welsh must not be treated less favourably than English; the others keep the English words, marked as such. */
const words: Readonly<Record<string, MailWords>> = { [ORIGINAL]: english, cy: welsh };

/** The language of the words around a message in this language. */
export const wordsLanguage = (language: string): string =>
  Object.hasOwn(words, language) ? language : ORIGINAL;

export const mailWords = (language: string): MailWords => words[language] ?? english;
