/** The server's content policy names a nonce in the page; the component library's styles must carry it. */
export function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
