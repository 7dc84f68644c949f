import type { Answer } from './answer';
import { PageCache } from './page-cache';

const answer = (size = 10) => ({ size, etag: String(size) }) as Answer;

describe('pages in memory', () => {
  let now = 0;
  const cache = (seconds: number) => new PageCache(seconds, () => now);
  beforeEach(() => {
    now = 1_000_000;
  });

  it('are given for their time', () => {
    const pages = cache(2);
    const one = answer();
    pages.put('/a', one);
    now += 1_999;
    expect(pages.get('/a')).toBe(one);
    expect(pages.get('/b')).toBeUndefined();
  });

  it('are made anew by one, while the others get the last one', () => {
    const pages = cache(2);
    const one = answer();
    pages.put('/a', one);
    now += 2_100;
    expect(pages.get('/a')).toBeUndefined();
    expect(pages.get('/a')).toBe(one);
    now += 1_000;
    expect(pages.get('/a')).toBeUndefined();
  });

  it('are forgotten soon after', () => {
    const pages = cache(2);
    pages.put('/a', answer());
    now += 4_001;
    expect(pages.get('/a')).toBeUndefined();
    expect(pages.get('/a')).toBeUndefined();
  });

  it('take no more memory than they may', () => {
    const pages = cache(2);
    const third = 12 * 1024 * 1024;
    for (const key of ['/a', '/b', '/c']) pages.put(key, answer(third));
    expect(pages.get('/a')).toBeUndefined();
    expect(pages.get('/c')).toBeDefined();
  });

  it('are none where the setting says so', () => {
    const pages = cache(0);
    pages.put('/a', answer());
    expect(pages.get('/a')).toBeUndefined();
  });
});
