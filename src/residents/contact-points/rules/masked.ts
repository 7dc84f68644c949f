/** Enough to know one's own address by, too little to write to: `a***@example.org`, `***123`. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return `***${address.slice(-3)}`;
  return `${[...address][0] ?? ''}***${address.slice(at)}`;
}
