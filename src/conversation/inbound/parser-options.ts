/** How a mail is taken apart: the same whenever it is, so that the places of its attachments agree. */
export const parserOptions = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepDeliveryStatus: true,
} as const;
