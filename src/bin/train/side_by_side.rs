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

    #[test]
    fn results_stand_in_order_whoever_makes_them() {
        // number 0 waits for 1 to begin, and 1 for 2 to end: one thread has to make 0 and 2, the other 1
        let reached = AtomicUsize::new(0);
        let wait_for = |number: usize| {
            while reached.load(Ordering::Relaxed) < number {
                thread::yield_now();
            }
        };
        let made = side_by_side(7, |at| {
            match at {
                0 => wait_for(1),
                1 => {
                    reached.fetch_max(1, Ordering::Relaxed);
                    wait_for(2);
                }
                _ => {
                    reached.fetch_max(at, Ordering::Relaxed);
                }
            }
            at * at
        });
        assert_eq!(made, [0, 1, 4, 9, 16, 25, 36]);
        assert_eq!(side_by_side(0, |at| at), [0usize; 0]);
    }
}
