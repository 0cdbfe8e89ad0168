// Workers that read files: our own scripts and no others, as pages under Trusted Types ask for.

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
      if (asked !== address(WHOSAID_WORD_WORKER) && asked !== address(WHOSAID_PDF_WORKER)) {
        throw new TypeError('not a reader of files');
      }
      return asked;
    },
  });
  return policy.createScriptURL(url);
}

/** @returns {Worker} */
export const startWordWorker = () => new Worker(trusted(address(WHOSAID_WORD_WORKER)), { type: 'module' });

/** @returns {Worker} */
export const startPdfWorker = () => new Worker(trusted(address(WHOSAID_PDF_WORKER)), { type: 'module' });
