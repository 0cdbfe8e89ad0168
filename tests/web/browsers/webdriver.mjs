// A WebDriver session by plain requests: https://www.w3.org/TR/webdriver2/

export class Session {
  #address;

  constructor(address) {
    this.#address = address;
  }

  /** Starts a session at a driver that listens on `port`. */
  static async start(port, capabilities) {
    const driver = `http://127.0.0.1:${port}`;
    const { sessionId } = await request('POST', `${driver}/session`, { capabilities: { alwaysMatch: capabilities } });
    return new Session(`${driver}/session/${sessionId}`);
  }

  command(method, path, body) {
    return request(method, `${this.#address}${path}`, body);
  }

  end() {
    return request('DELETE', this.#address);
  }

  /** Runs `source`, the text of a function, with `args` in the page and returns what it resolves to. */
  async evaluate(source, args) {
    const script = `
      const done = arguments[arguments.length - 1];
      Promise.resolve()
        .then(() => (${source})(...arguments[0]))
        .then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.command('POST', '/execute/async', { script, args: [args] });
    if (error) throw new Error(`in the page: ${error}`);
    return value;
  }

  /** Presses `key` while `modifiers` are held. */
  press(key, modifiers) {
    const down = [...modifiers, key].map((value) => ({ type: 'keyDown', value }));
    const up = [key, ...modifiers].map((value) => ({ type: 'keyUp', value }));
    return this.#perform({ type: 'key', id: 'keyboard', actions: [...down, ...up] });
  }

  type(text) {
    const strokes = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return this.#perform({ type: 'key', id: 'keyboard', actions: strokes });
  }

  clickAt(x, y) {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    return this.#perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  async #perform(actions) {
    await this.command('POST', '/actions', { actions: [actions] });
    await this.command('DELETE', '/actions');
  }
}

async function request(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${value.error}: ${value.message}`);
  return value;
}
