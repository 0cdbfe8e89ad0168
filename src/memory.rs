//! Memory: what a stage found in a passage when the text was read last, for where it reads the very same again.
//!
//! A stage tells all that it reads of a passage, as bytes; what it found then is what it would find now, and need not be
//! looked for again. What it reads can be named by numbers too: whatever is kept has a number of its own, and the same
//! number means that the same was read. Nothing is taken for the same because it looks alike: bytes are compared.

use crate::limits;
use crate::order;

/// What a stage found, by what it read.
#[derive(Debug)]
pub(crate) struct Memory<V> {
    /// Whether anything is kept at all.
    keeps: bool,
    entries: Vec<Entry<V>>,
    /// The places of those entries that an earlier reading kept, in the order of their hashes.
    known: Vec<usize>,
    /// How many entries were ever kept.
    count: u64,
    /// Bytes that the entries take.
    size: usize,
    /// What was read when nothing was found that was kept.
    asked: Vec<u8>,
}

#[derive(Debug)]
struct Entry<V> {
    read: Vec<u8>,
    hash: u32,
    number: u64,
    /// Whether the present reading met it.
    met: bool,
    size: usize,
    found: V,
}

/// What was kept has a number from 1 on; this is the number of what was not.
pub(crate) const UNKNOWN: u64 = 0;

/// Bytes of an entry besides what was read and found.
const ENTRY: usize = 64;

/// Entries with the same hash that are looked at; a text made to have more of them is read as if it were new.
const MAX_ALIKE: usize = 4;

impl<V> Default for Memory<V> {
    /// One that keeps nothing.
    fn default() -> Self {
        let (entries, known, asked) = (Vec::new(), Vec::new(), Vec::new());
        Memory { keeps: false, entries, known, count: UNKNOWN, size: 0, asked }
    }
}

impl<V> Memory<V> {
    /// One that keeps what the next reading may meet again.
    pub(crate) fn keeping() -> Self {
        Memory { keeps: true, ..Memory::default() }
    }

    /// What was found where the very same was read that `read` writes, and its number.
    pub(crate) fn recall(&mut self, read: impl FnOnce(&mut Vec<u8>)) -> Option<(u64, &V)> {
        if !self.keeps {
            return None;
        }
        self.asked.clear();
        read(&mut self.asked);
        let hash = hash(&self.asked);
        let at = |place: &usize| self.entries.get(*place);
        let first = self.known.partition_point(|place| at(place).is_some_and(|entry| entry.hash < hash));
        let alike = self.known.get(first..).unwrap_or_default().iter().take(MAX_ALIKE);
        let same = |entry: &Entry<V>| entry.hash == hash && entry.read == self.asked;
        let place = alike.copied().find(|place| at(place).is_some_and(same))?;
        let entry = self.entries.get_mut(place)?;
        entry.met = true;
        Some((entry.number, &entry.found))
    }

    /// What was found in a block of this number, if it has one.
    pub(crate) fn recall_of(&mut self, number: u64) -> Option<(u64, &V)> {
        if number == UNKNOWN { None } else { self.recall(|read| read.extend(number.to_le_bytes())) }
    }

    /// Keeps what was found in a block of this number, where nothing could be recalled just now.
    pub(crate) fn keep_of(&mut self, number: u64, size: usize, found: impl FnOnce() -> V) {
        if number != UNKNOWN {
            self.keep(size, found);
        }
    }

    /// Keeps what was found, of so many bytes, where nothing could be recalled just now; its number, or [`UNKNOWN`].
    pub(crate) fn keep(&mut self, size: usize, found: impl FnOnce() -> V) -> u64 {
        let size = size + self.asked.len() + ENTRY;
        if !self.keeps || self.size + size > limits::MAX_REMEMBERED {
            return UNKNOWN;
        }
        self.size += size;
        self.count += 1;
        let (read, hash) = (self.asked.clone(), hash(&self.asked));
        self.entries.push(Entry { read, hash, number: self.count, met: true, size, found: found() });
        self.count
    }

    /// Ends a reading: what it did not meet is forgotten.
    pub(crate) fn end(&mut self) {
        self.entries.retain(|entry| entry.met);
        self.entries.iter_mut().for_each(|entry| entry.met = false);
        self.size = self.entries.iter().map(|entry| entry.size).sum();
        self.known = order::of(self.entries.iter().map(|entry| (entry.hash, 0)));
    }
}

/// FNV-1a, four bytes at a time.
fn hash(bytes: &[u8]) -> u32 {
    let (words, rest) = bytes.as_chunks();
    let words = words.iter().map(|word| u32::from_le_bytes(*word));
    let values = words.chain(rest.iter().map(|byte| u32::from(*byte)));
    let hash = values.fold(0xcbf2_9ce4_8422_2325, |hash: u64, value| {
        (hash ^ u64::from(value)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    (hash ^ hash >> 32) as u32
}
