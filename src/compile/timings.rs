//! [`Timings`]: where the time of a compilation goes, added up over articles and threads.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What time is spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Sampling articles for the words of their languages.
    Learn,
    /// Asking the cache, and telling it.
    Recall,
    /// Reading files, front matter and Markdown.
    Parse,
    /// Pairing editions, and deciding what holds for all of them.
    Pair,
    /// Reading what blocks say.
    Read,
    /// Making runbooks.
    Extract,
    /// Looking for damage.
    Check,
    /// Making JSON files of runbooks.
    Json,
    /// Making pages of runbooks.
    Html,
    /// Handing over files of runbooks.
    Write,
    /// Making and handing over what only the whole collection gives.
    Collection,
}

/// The stages in the order of work, with their names.
const STAGES: [(Stage, &str); 11] = [
    (Stage::Learn, "learn"),
    (Stage::Recall, "recall"),
    (Stage::Parse, "parse"),
    (Stage::Pair, "pair"),
    (Stage::Read, "read"),
    (Stage::Extract, "extract"),
    (Stage::Check, "check"),
    (Stage::Json, "json"),
    (Stage::Html, "html"),
    (Stage::Write, "write"),
    (Stage::Collection, "collection"),
];

/// Time spent by stage.
#[derive(Debug, Default)]
pub struct Timings([AtomicU64; STAGES.len()]);

impl Timings {
    /// Does `work`, and books its time under `stage`.
    pub(super) fn time<R>(&self, stage: Stage, work: impl FnOnce() -> R) -> R {
        let started = Instant::now();
        let result = work();
        let spent = u64::try_from(started.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.0[stage as usize].fetch_add(spent, Ordering::Relaxed);
        result
    }

    /// The stages by name in the order of work, with the time that all threads together spent on each.
    pub fn spent(&self) -> impl Iterator<Item = (&'static str, Duration)> {
        STAGES
            .iter()
            .map(|(stage, name)| (*name, Duration::from_nanos(self.0[*stage as usize].load(Ordering::Relaxed))))
    }
}

#[cfg(test)]
mod tests {
    use super::{STAGES, Stage, Timings};

    #[test]
    fn time_is_booked_under_its_stage() {
        assert!(STAGES.iter().enumerate().all(|(at, (stage, _))| *stage as usize == at));
        let timings = Timings::default();
        assert_eq!(timings.time(Stage::Check, || 7), 7);
        timings.time(Stage::Check, || std::thread::sleep(std::time::Duration::from_millis(1)));
        let spent: Vec<&str> = timings.spent().filter(|(_, time)| !time.is_zero()).map(|(name, _)| name).collect();
        assert_eq!(spent, ["check"]);
    }
}
