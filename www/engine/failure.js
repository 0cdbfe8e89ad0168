// Why a call of the engine gave no result.

/**
 * - `superseded`: a newer call came; nothing is wrong.
 * - `disposed`: the engine was ended.
 * - `unsupported`: this browser has no WebAssembly.
 * - `load`: the engine's files did not arrive, or are not the ones that were built.
 * - `deadline`: it took too long and was ended.
 * - `crash`: it broke on this text and was ended.
 * @typedef {'superseded' | 'disposed' | 'unsupported' | 'load' | 'deadline' | 'crash'} FailureReason
 */

/** The only error an engine's promise rejects with. */
export class EngineFailure extends Error {
  /**
   * @param {FailureReason} reason
   * @param {string} [detail] what the browser said, for the console
   */
  constructor(reason, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'EngineFailure';
    this.reason = reason;
  }
}
