// The page without a connection.

export const offline = {
  keep: 'Keep for offline use',
  drop: 'Do not keep any more',
  keeping: 'Keeping the page on this device…',
  kept: 'Kept on this device: it works without a connection.',
  dropped: 'It is no longer kept here.',
  failed: 'It could not be kept. Check your connection and the room on this device, and try again.',
};
