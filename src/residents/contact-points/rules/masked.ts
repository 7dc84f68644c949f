/** Enough to know one's own address by, too little to write to: `a***@example.org`. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address][0] ?? ''}***${address.slice(at)}`;
}
