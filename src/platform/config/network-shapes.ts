import { makeValidator } from 'envalid';
import { isIP } from 'node:net';

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

export const ipAddresses = makeValidator<string[]>((text) => {
  const all = listed(text);
  if (!all.every((one) => isIP(one))) throw new Error('is not a list of IP addresses');
  return all;
});

/** Name servers as `ip:port`, or those of the system, or none at all. */
export type SenderDns = 'system' | 'off' | string[];

export const senderDns = makeValidator<SenderDns>((text) => {
  if (text === 'system' || text === 'off') return text;
  const all = listed(text);
  const good = ([, ip = '', port = '']: readonly string[]) => isIP(ip) > 0 && Number(port) < 65_536;
  if (all.length === 0 || !all.every((one) => good(/^\[?([\d.:a-f]+?)\]?:(\d+)$/i.exec(one) ?? [])))
    throw new Error('is not system, off or a list of ip:port');
  return all;
});
