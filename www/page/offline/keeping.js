// Keeps the page on this device, or lets it go again. Loaded when a reader asks for it, and by installed pages.

/** It keeps its name, where browsers look for a newer one. */
const address = new URL('service-worker.js', import.meta.url).href;

/** Resolves when all files are kept and answer for the page; rejects where the browser or a file refuses. */
export async function keepPage() {
  const registration = await navigator.serviceWorker.register(trusted(address));
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  await new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve(undefined);
      if (worker.state === 'redundant') reject(new Error('a file did not arrive'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Lets go of every file that is kept. */
export async function dropPage() {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('whosaid-')).map((name) => caches.delete(name)));
}

/** Our own script's address, as the type that pages under Trusted Types ask for. */
function trusted(url) {
  if (typeof trustedTypes === 'undefined') return url;
  policy ??= trustedTypes.createPolicy('whosaid-offline', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError('not the worker of this page');
      return asked;
    },
  });
  return policy.createScriptURL(url);
}

/** @type {{ createScriptURL(url: string): any } | undefined} */
let policy;
