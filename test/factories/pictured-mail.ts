import sharp from 'sharp';

/** A photograph of one colour, as JPEG. */
export const givenPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: 'navy' } })
    .jpeg()
    .toBuffer();

/** A mail of some words and a picture, as a telephone sends it. */
export function givenPicturedMail(
  { from, to, text }: { from: string; to: string; text: string },
  photo: Buffer,
): Buffer {
  return Buffer.from(
    [
      ...[`From: Someone <${from}>`, `To: ${to}`, 'Subject: Re: Shed break-ins'],
      ...['Date: Tue, 12 May 2026 10:00:00 +0100', 'MIME-Version: 1.0'],
      ...['Content-Type: multipart/mixed; boundary="x"', ''],
      ...['--x', 'Content-Type: text/plain; charset=utf-8', '', text],
      ...['--x', 'Content-Type: image/jpeg; name="IMG_0001.JPG"'],
      ...['Content-Disposition: attachment; filename="IMG_0001.JPG"'],
      ...['Content-Transfer-Encoding: base64', '', ...photo.toString('base64').match(/.{1,76}/g)!],
      ...['--x--', ''],
    ].join('\r\n'),
  );
}
