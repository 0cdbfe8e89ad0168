//! Who was named of late: which of several people of one family name a reader has in mind.

use crate::limits;
use std::collections::BTreeMap;

/// The bearers of every family name, and when each was named last.
#[derive(Debug, Default)]
pub(super) struct Recent {
    families: BTreeMap<String, Vec<Named>>,
}

/// When somebody was named last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub(super) entity: usize,
    pub(super) block: usize,
    /// The block in which a sentence named this person first.
    pub(super) led: Option<usize>,
    /// How often the family name alone stood for this person.
    pub(super) bare: u32,
}

impl Recent {
    /// Forgets who was named, where a text is read once more.
    pub(super) fn begin_again(&mut self) {
        self.families.values_mut().for_each(Vec::clear);
    }

    /// Notes that a family name stood for somebody, with a given name (`full`) or alone.
    /// `leads`: nobody stands before it in its sentence.
    pub(super) fn named(&mut self, family: &str, entity: usize, block: usize, full: bool, leads: bool) {
        let bare = u32::from(!full);
        let new = Named { entity, block, led: leads.then_some(block), bare };
        let Some(known) = self.families.get_mut(family) else {
            self.families.insert(family.to_owned(), vec![new]);
            return;
        };
        let room = known.len() < limits::MAX_NAMESAKES;
        match known.iter_mut().find(|named| named.entity == entity) {
            Some(named) => {
                named.block = block;
                named.led = if leads { Some(block) } else { named.led };
                named.bare += bare;
            }
            None if room => known.push(new),
            None => {}
        }
    }

    /// The bearers of a family name so far.
    pub(super) fn of(&self, family: &str) -> impl Iterator<Item = &Named> + Clone {
        self.families.get(family).map_or(&[][..], Vec::as_slice).iter()
    }
}
