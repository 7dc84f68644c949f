/** Pictures that are made anew and shown. Everything else stays sealed. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp']);

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^image\/hei[cf]/, 'picture of a phone (HEIC)'],
  [/^image\//, 'picture'],
  [/^video\//, 'video'],
  [/^audio\//, 'sound'],
  [/^application\/pdf$/, 'PDF'],
  [/wordprocessing|msword|opendocument\.text|rtf/, 'text document'],
  [/spreadsheet|excel/, 'spreadsheet'],
  [/presentation|powerpoint/, 'presentation'],
  [/zip|rar|7z|tar|gzip|bzip|xz|compress|zst/, 'archive'],
  [/msdownload|executable|x-elf|mach-o|x-msi|shellscript|java|wasm|x-ms-shortcut/, 'program'],
  [/calendar/, 'calendar entry'],
  [/vcard/, 'contact card'],
];

export interface AttachmentKind {
  /** In words, for staff: from the bytes, never from the name or what the mail says. */
  kind: string;
  isPicture: boolean;
}

/** What something is by the media type that its bytes show; nothing known is just a file. */
export function kindOf(mediaType: string | undefined): AttachmentKind {
  const type = mediaType ?? '';
  const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'file';
  return { kind, isPicture: SHOWN.has(type) };
}
