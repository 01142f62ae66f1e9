// Every page is made in the browser; the server gives the same page for every address.
export const ssr = false;
export const prerender = false;
