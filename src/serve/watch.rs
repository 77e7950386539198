//! [`watch`]: notice of changed files, and which they are.
#![expect(clippy::disallowed_methods, reason = "a shell module: it tells files from folders to watch them")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::discover;

/// How long files must be quiet before a change counts as finished: editors write in several steps.
const QUIET: Duration = Duration::from_millis(20);

/// Why files cannot be watched.
#[derive(Debug, thiserror::Error)]
#[error(
    "cannot watch {path}: {source}\nhelp: check that it exists; on Linux, a large tree may need a higher fs.inotify.max_user_watches"
)]
pub struct WatchError {
    path: String,
    source: notify::Error,
}

/// Files that are being watched, until the value is dropped.
#[derive(Debug)]
pub struct Watched {
    _watcher: RecommendedWatcher,
    changes: Receiver<PathBuf>,
}

/// Watches files, there or not yet, and whole folders, but for hidden files, which are no sources, and for what lies in
/// `except`, where our own output goes.
///
/// # Errors
/// [`WatchError`] when one of them cannot be watched.
pub fn watch(places: &[PathBuf], except: &Path) -> Result<Watched, WatchError> {
    let places: Vec<PathBuf> = places.iter().map(|place| discover::resolved(place)).collect();
    let (except, wanted) = (discover::resolved(except), places.clone());
    let (sender, changes) = mpsc::channel();
    let heard = move |event: notify::Result<notify::Event>| {
        let Ok(event) = event else { return };
        // Nobody listens any more once the program is about to end.
        let tell = |path: PathBuf| _ = sender.send(path);
        if event.need_rescan() {
            // There were too many changes to name them.
            return tell(PathBuf::new());
        }
        let seen = |below: &Path| !below.iter().any(|part| part.as_encoded_bytes().starts_with(b"."));
        let counts = |path: &PathBuf| {
            !path.starts_with(&except) && wanted.iter().any(|place| path.strip_prefix(place).is_ok_and(seen))
        };
        if !matches!(event.kind, EventKind::Access(_)) {
            event.paths.into_iter().filter(counts).for_each(tell);
        }
    };
    let failed = |path: &Path| {
        let path = path.display().to_string();
        move |source| WatchError { path, source }
    };
    let mut watcher = notify::recommended_watcher(heard).map_err(failed(Path::new("files")))?;
    for place in &places {
        // An editor may save by putting another file in the place of the old one, which only the folder notices.
        let (folder, mode) = match place.parent() {
            Some(parent) if !place.is_dir() => (parent, RecursiveMode::NonRecursive),
            _ => (place.as_path(), RecursiveMode::Recursive),
        };
        watcher.watch(folder, mode).map_err(failed(place))?;
    }
    Ok(Watched { _watcher: watcher, changes })
}

impl Watched {
    /// Waits for the next change and until it is finished; the files and folders that changed, with links on the way to
    /// the watched ones followed. `None` when no change can come any more.
    pub fn wait(&self) -> Option<BTreeSet<PathBuf>> {
        self.changes.recv().ok().map(|first| self.finished(first))
    }

    /// The same where a change begins within `time`, and `None` where none does.
    pub fn within(&self, time: Duration) -> Option<BTreeSet<PathBuf>> {
        self.changes.recv_timeout(time).ok().map(|first| self.finished(first))
    }

    /// Does `work`, and looks for changes meanwhile, every `time`. Where it `gives_way` to one, the work is told not to go
    /// on. Gives what came of it, `None` where it gave way, and what has changed.
    pub fn during<T: Send, E: Send>(
        &self,
        time: Duration,
        gives_way: impl Fn(&BTreeSet<PathBuf>) -> bool,
        work: impl FnOnce(&(dyn Fn() -> bool + Sync)) -> Result<T, E> + Send,
    ) -> (Option<Result<T, E>>, Option<BTreeSet<PathBuf>>) {
        let stopped = AtomicBool::new(false);
        let mut changed: Option<BTreeSet<PathBuf>> = None;
        let done = std::thread::scope(|scope| {
            let work = scope.spawn(|| work(&|| !stopped.load(Ordering::Relaxed)));
            while !work.is_finished() {
                if let Some(more) = self.within(time) {
                    stopped.fetch_or(gives_way(&more), Ordering::Relaxed);
                    changed.get_or_insert_default().extend(more);
                }
            }
            work.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        // Work that was done all the same is done.
        let done = Some(done).filter(|done| done.is_ok() || !stopped.load(Ordering::Relaxed));
        (done, changed)
    }

    fn finished(&self, first: PathBuf) -> BTreeSet<PathBuf> {
        let mut changed = BTreeSet::from([first]);
        while let Ok(path) = self.changes.recv_timeout(QUIET) {
            changed.insert(path);
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::PathBuf;
    use std::time::Duration;

    use super::watch;

    #[test]
    fn changes_in_folders_and_of_files_are_noticed_and_our_own_are_not() {
        let root = tempfile::tempdir().expect("a folder");
        let (articles, out) = (root.path().join("articles"), root.path().join("articles/dist"));
        std::fs::create_dir_all(&out).expect("made");
        let settings = root.path().join("korak.toml");
        let watched = watch(&[articles.clone(), settings.clone()], &out).expect("watched");
        std::fs::write(out.join("page.html"), "ours").expect("written");
        std::fs::write(root.path().join("other"), "nobody's").expect("written");
        std::fs::create_dir(articles.join(".dist.korak")).expect("made");
        std::fs::write(articles.join(".dist.korak/page.html"), "on its way").expect("written");
        std::thread::sleep(Duration::from_millis(50));
        assert!(watched.changes.try_recv().is_err(), "our own output, and a file beside the settings");
        std::fs::write(articles.join("new.md"), "text").expect("written");
        let articles = std::fs::canonicalize(articles).expect("there");
        assert_eq!(watched.wait(), Some([articles.join("new.md")].into()));
        std::fs::write(&settings, "").expect("written");
        assert!(watched.wait().expect("a change").iter().all(|path| path.ends_with("korak.toml")));
        assert_eq!(watched.within(super::QUIET), None);
    }

    #[test]
    fn work_gives_way_to_what_it_should_and_to_nothing_else() {
        let root = tempfile::tempdir().expect("a folder");
        let watched = watch(&[root.path().to_owned()], &root.path().join("out")).expect("watched");
        let at = |name: &str| std::fs::canonicalize(root.path()).expect("there").join(name);
        let write = |name: &str| std::fs::write(at(name), "text").expect("written");
        let is_dear = |changed: &BTreeSet<PathBuf>| changed.contains(&at("dear.md"));
        let time = Duration::from_millis(5);
        let until_told = |goes_on: &(dyn Fn() -> bool + Sync)| {
            write("dear.md");
            while goes_on() {
                std::thread::sleep(time);
            }
            Err::<(), _>("stopped")
        };
        assert_eq!(watched.during(time, is_dear, until_told), (None, Some([at("dear.md")].into())));
        let other = |goes_on: &(dyn Fn() -> bool + Sync)| {
            write("other.md");
            std::thread::sleep(Duration::from_millis(200));
            if goes_on() { Err("failed") } else { Ok(()) }
        };
        assert_eq!(watched.during(time, is_dear, other), (Some(Err("failed")), Some([at("other.md")].into())));
        assert_eq!(watched.during(time, is_dear, |_| Ok::<_, ()>(7)), (Some(Ok(7)), None));
    }
}
