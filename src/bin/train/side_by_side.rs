//! Work that needs no order, done by two threads at a time; what comes out is in order all the same.

use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Threads at work; the results do not depend on how many there are.
const THREADS: usize = 2;

/// What `work` makes of each number below `count`, in order.
pub(crate) fn side_by_side<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let share = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= count {
                return done;
            }
            done.push((at, work(at)));
        }
    };
    let mut done = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(share)).collect();
        let ended = threads.into_iter().flat_map(|thread| match thread.join() {
            Ok(done) => done,
            Err(fault) => panic::resume_unwind(fault),
        });
        ended.collect::<Vec<_>>()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn results_stand_in_order_whoever_ends_first() {
        let made = side_by_side(7, |at| {
            thread::sleep(Duration::from_millis(if at % 2 == 0 { 4 } else { 0 }));
            at * at
        });
        assert_eq!(made, [0, 1, 4, 9, 16, 25, 36]);
        assert_eq!(side_by_side(0, |at| at), [0usize; 0]);
    }
}
