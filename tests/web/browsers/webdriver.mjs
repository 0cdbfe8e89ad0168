// A WebDriver session by plain requests: https://www.w3.org/TR/webdriver2/

/** The key under which the protocol wraps a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

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

  async element(selector) {
    const found = await this.command('POST', '/element', { using: 'css selector', value: selector });
    return found[ELEMENT];
  }

  /** Presses `key` while `modifiers` are held. */
  async press(key, modifiers) {
    const down = [...modifiers, key].map((value) => ({ type: 'keyDown', value }));
    const up = [key, ...modifiers].map((value) => ({ type: 'keyUp', value }));
    await this.command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] });
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
