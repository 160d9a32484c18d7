/**
 * What a page of ours may load: our own files only. Styles may be inline, since the component library sets some
 * positions so; scripts may not. The API's documentation page brings its own script, from us as well, which needs
 * inline configuration, so that page alone has a wider rule.
 */
export function contentSecurityPolicy(url: string): string {
  const script = url.startsWith('/api/docs')
    ? "script-src 'self' 'unsafe-inline'"
    : "script-src 'self'";
  return [
    "default-src 'self'",
    script,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
