/** Characters fall into 32 classes: a–z, digit, space, apostrophe, hyphen, other. */
export const OTHER = 31;

/** The class of a UTF-16 code unit; NaN (the end of the text) is "other". */
export const classOf = (code: number): number =>
  code < 128 ? (ASCII[code] ?? OTHER) : wideClass(code);

function wideClass(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code >= 48 && code <= 57) return 27;
  if (code === 32 || (code >= 9 && code <= 13)) return 28;
  if (code === 39) return 29;
  if (code === 45) return 30;
  return code > 127 && /\s/.test(String.fromCharCode(code)) ? 28 : OTHER;
}

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => wideClass(code));
