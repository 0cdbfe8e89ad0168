// The engine in the page's own thread, for places without workers. It cannot be interrupted, so it keeps no deadline.

import { EngineFailure } from './failure.js';
import { instanceAddress } from './loading.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {(text: string, options: object) => import('./engine.js').Annotated} Annotate */

let instances = 0;

/**
 * @param {object} [settings]
 * @param {() => Promise<Annotate>} [settings.load] makes a fresh instance of the engine
 * @returns {Engine}
 */
export function openInPage({ load = freshInstance } = {}) {
  /** @type {Promise<Annotate> | null} */
  let instance = null;
  let disposed = false;
  let newest = 0;

  return {
    async annotate(text, options = {}) {
      const id = ++newest;
      const current = () => {
        if (disposed) throw new EngineFailure('disposed');
        if (id !== newest) throw new EngineFailure('superseded');
      };
      current();
      /** @type {Annotate} */
      let annotate;
      try {
        annotate = await (instance ??= load());
      } catch (error) {
        instance = null;
        throw new EngineFailure('load', String(error));
      }
      current();
      try {
        return annotate(text, options);
      } catch (error) {
        instance = null;
        throw new EngineFailure('crash', String(error));
      }
    },
    dispose() {
      disposed = true;
      instance = null;
    },
  };
}

/**
 * An instance that shares nothing with one that trapped.
 * @returns {Promise<Annotate>}
 */
async function freshInstance() {
  const { load, annotate } = await import(instanceAddress(++instances));
  await load();
  return annotate;
}
