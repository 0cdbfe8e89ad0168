//! A map by words, made for looking up every word of a text: short words stand in the table itself, so that a word is
//! found, or not found, with one look at memory and without comparing strings.

use std::collections::BTreeMap;

/// Letters, in bytes, of the longest word that stands in the table; longer ones are rare in lists as in texts.
const SHORT: usize = 15;

/// A short word as a number: its letters, and its length in the last byte. 0 is no word.
type Key = u128;

/// Values by words.
#[derive(Debug)]
pub(super) struct Words<V> {
    /// The words, in a power of two of slots, at most half of them taken (0: free). A word stands in the slot that its
    /// key leads to, or in the first free one behind.
    keys: Vec<Key>,
    /// The value of every slot, apart from the keys: most looks end at a key.
    values: Vec<V>,
    /// Slots taken.
    taken: usize,
    long: BTreeMap<Box<str>, V>,
}

impl<V> Default for Words<V> {
    fn default() -> Self {
        Words { keys: Vec::new(), values: Vec::new(), taken: 0, long: BTreeMap::new() }
    }
}

impl<V: Default> Words<V> {
    /// The value of a word, spelled as it was added.
    pub(super) fn get(&self, word: &str) -> Option<&V> {
        match key(word.as_bytes()) {
            Some(key) => self.at(key),
            None => self.long.get(word),
        }
    }

    /// The value of a word in whatever case and with either apostrophe, of which the list has the small letters.
    pub(super) fn get_in_small(&self, word: &str) -> Option<&V> {
        match key(word.as_bytes()).filter(|_| word.is_ascii()) {
            Some(key) => self.at(in_small(key)),
            None => self.get(&word.replace('’', "'").to_lowercase()),
        }
    }

    /// The value of a word; its default where it is new.
    pub(super) fn entry(&mut self, word: &str) -> &mut V {
        let Some(key) = key(word.as_bytes()) else { return self.long.entry(word.into()).or_default() };
        if 2 * (self.taken + 1) > self.keys.len() {
            self.grow();
        }
        let place = self.place(key);
        if let Some(slot) = self.keys.get_mut(place).filter(|slot| **slot == 0) {
            *slot = key;
            self.taken += 1;
        }
        &mut self.values[place]
    }

    #[inline]
    fn at(&self, key: Key) -> Option<&V> {
        let place = self.place(key);
        self.keys.get(place).filter(|slot| **slot == key).and_then(|_| self.values.get(place))
    }

    /// The slot that holds a key, or else the free one that it would take.
    #[inline]
    fn place(&self, key: Key) -> usize {
        let last = self.keys.len().wrapping_sub(1);
        let mut place = hash(key) as usize & last;
        // Half of the slots are free: the search ends.
        while self.keys.get(place).is_some_and(|slot| *slot != key && *slot != 0) {
            place = (place + 1) & last;
        }
        place
    }

    fn grow(&mut self) {
        let count = (2 * self.keys.len()).max(64);
        let keys = std::mem::replace(&mut self.keys, vec![0; count]);
        let values = std::mem::take(&mut self.values);
        self.values.resize_with(count, V::default);
        for (key, value) in keys.into_iter().zip(values).filter(|(key, _)| *key != 0) {
            let place = self.place(key);
            self.keys[place] = key;
            self.values[place] = value;
        }
    }
}

#[inline]
fn key(word: &[u8]) -> Option<Key> {
    let mut bytes = [0; SHORT + 1];
    bytes.get_mut(..SHORT)?.get_mut(..word.len())?.copy_from_slice(word);
    bytes[SHORT] = word.len() as u8 + 1;
    Some(Key::from_le_bytes(bytes))
}

#[inline]
fn in_small(key: Key) -> Key {
    let mut bytes = key.to_le_bytes();
    // The length behind the letters is no letter.
    bytes.make_ascii_lowercase();
    Key::from_le_bytes(bytes)
}

/// The lists are ours, and texts add no words to them: nobody can fill the table with words of one hash.
#[inline]
fn hash(key: Key) -> u64 {
    let mixed = (key as u64 ^ ((key >> 64) as u64).rotate_left(23)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    // The product's upper bits hang on all of the word's.
    mixed >> 32 ^ mixed >> 51
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_again_and_no_other() {
        let lists = ["a", "ab", "fifteen-letters", "sixteen-letters.", "naïve", "", "a\u{0}"];
        let mut words = Words::default();
        for (place, word) in lists.iter().enumerate() {
            *words.entry(word) = place + 1;
        }
        for (place, word) in lists.iter().enumerate() {
            assert_eq!(words.get(word), Some(&(place + 1)), "{word:?}");
        }
        for stranger in ["b", "A", "fifteen-letterz", "sixteen-letters!", "naive", "\u{0}", "a\u{0}\u{0}"] {
            assert_eq!(words.get(stranger), None, "{stranger:?}");
        }
        assert_eq!(Words::<u8>::default().get("word"), None);
    }

    #[test]
    fn an_entry_is_the_same_each_time() {
        let mut words = Words::<Vec<u8>>::default();
        for number in 0..10_000u32 {
            words.entry(&format!("word{}", number % 1_000)).push(1);
        }
        assert_eq!(words.get("word0").map(Vec::len), Some(10));
        assert_eq!(words.get("word999").map(Vec::len), Some(10));
        assert_eq!(words.get("word1000"), None);
    }

    #[test]
    fn case_matters_unless_it_is_waived() {
        let mut words = Words::default();
        *words.entry("nato") = 1;
        *words.entry("intergovernmental") = 2;
        assert_eq!(words.get("NATO"), None);
        assert_eq!(words.get_in_small("Nato"), Some(&1));
        assert_eq!(words.get_in_small("InterGovernmental"), Some(&2));
        assert_eq!(words.get_in_small("other"), None);
        *words.entry("won't") = 3;
        *words.entry("élan") = 4;
        assert_eq!(words.get_in_small("Won’t"), Some(&3));
        assert_eq!(words.get_in_small("ÉLAN"), Some(&4));
    }
}
