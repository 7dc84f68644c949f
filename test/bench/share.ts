/** Share with its 95 % interval (Wilson), for small counts. */
export function share(hits: number, all: number): string {
  if (all === 0) return '–';
  const z = 1.96;
  const p = hits / all;
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half =
    (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
  const [low, high] = [middle - half, middle + half].map((x) => x.toFixed(3));
  return `${p.toFixed(3)} (${hits}/${all}, 95 % ${low} to ${high})`;
}
