/** A person at the API: keeps the session cookie, sends the header that browsers of other sites cannot. */
export class ApiClient {
  readonly #url: string;
  #cookie = '';
  constructor(url: string) {
    this.#url = url;
  }

  async call(
    method: string,
    path: string,
    options: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Response> {
    const reply = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        'x-cradle-request': '1',
        ...(this.#cookie === '' ? {} : { cookie: this.#cookie }),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    const cookies = reply.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    if (cookies.length > 0) {
      this.#cookie = cookies.join('; ');
    }
    return reply;
  }

  /** The reply's JSON; throws with the problem where it is a refusal. */
  async json(
    method: string,
    path: string,
    options: Parameters<ApiClient['call']>[2] = {},
  ): Promise<Record<string, unknown>> {
    const reply = await this.call(method, path, options);
    const body: unknown = await reply.json();
    if (!reply.ok || typeof body !== 'object' || body === null) {
      throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(body)}`);
    }
    return Object.fromEntries(Object.entries(body));
  }

  /** Sets up the owner with the link that the terminal showed, and is signed in. */
  async setUp(ownerLink: string): Promise<void> {
    const token = new URL(ownerLink).searchParams.get('token');
    await this.json('POST', '/api/v1/set-up', {
      body: {
        token,
        organisationName: 'Acme Devices',
        name: 'Ada Example',
        email: 'ada@acme.example',
        password: 'a calm long sentence',
        timeZone: 'Europe/Berlin',
      },
    });
  }
}
