/** A page that nobody looks twice at. Where the quick exit leads. */
export const ELSEWHERE = 'https://www.bbc.co.uk/weather';
