/** What the page brings into the container. */
export const HOST = Symbol('Host');
export const PAGE = Symbol('Page');
