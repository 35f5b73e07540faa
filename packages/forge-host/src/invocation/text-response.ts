/**
 * A `Response` whose text is at hand: it makes no stream of it until somebody asks for one. Forge's packages read text, and
 * streams took a sixth of all the time that tests of the app took.
 */
export class TextResponse extends Response {
  readonly #text: string;
  #isRead = false;

  constructor(text: string, init: ResponseInit) {
    super(null, init);
    this.#text = text;
  }

  override get bodyUsed(): boolean {
    return this.#isRead;
  }

  override get body(): Response['body'] {
    return this.clone().body;
  }

  override async text(): Promise<string> {
    if (this.#isRead) throw new TypeError('Body is unusable: Body has already been read');
    this.#isRead = true;
    return this.#text;
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return new Response(await this.text()).arrayBuffer();
  }

  override async blob(): ReturnType<Response['blob']> {
    return new Response(await this.text()).blob();
  }

  override clone(): Response {
    if (this.#isRead) throw new TypeError('Response.clone: Body has already been consumed.');
    return new Response(this.#text, { status: this.status, statusText: this.statusText, headers: this.headers });
  }
}
