// The workers of what comes in: our own scripts and no others, as pages under Trusted Types ask for.

/* global WHOSAID_WORD_WORKER, WHOSAID_PDF_WORKER */

/** @type {{ createScriptURL(url: string): any } | undefined} */
let policy;

/** @param {string} name @returns {string} */
const address = (name) => new URL(name, import.meta.url).href;

/** @param {string} url @returns {any} */
function trusted(url) {
  if (typeof trustedTypes === 'undefined') return url;
  policy ??= trustedTypes.createPolicy('whosaid-intake', {
    createScriptURL(asked) {
      const own = [WHOSAID_WORD_WORKER, WHOSAID_PDF_WORKER];
      if (!own.some((name) => asked === address(name))) throw new TypeError('not a worker of this page');
      return asked;
    },
  });
  return policy.createScriptURL(url);
}

/** @returns {Worker} */
export const startWordWorker = () => new Worker(trusted(address(WHOSAID_WORD_WORKER)), { type: 'module' });

/** @returns {Worker} */
export const startPdfWorker = () => new Worker(trusted(address(WHOSAID_PDF_WORKER)), { type: 'module' });
