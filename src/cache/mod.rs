//! `cache`: what earlier builds made of each article, so that a build compiles only what changed.
//!
//! A record is used when everything that went into it is as it was: the program and its settings (the `base`), what all
//! articles share, the article's files, the fragments it includes, and the files it left in the output. Anything else,
//! and any doubt about the cache itself, means that the article is compiled; a cache can be deleted at any time.

mod file;
mod key;
mod last;
mod prints;
mod spool;
mod stamp;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

pub use key::{Key, Mix, digest_of};
pub use last::{Last, Sources, World, last, outputs, remember};
pub use stamp::Stamps;

use crate::model::article::{Bundle, Candidate};
use crate::model::output::OutputFile;
use crate::model::summary::GroupSummary;
use crate::model::words::Vocabulary;
use file::{Contents, Index, List, Next, Output, Record, Summary};
use prints::Prints;
use spool::Spool;
use stamp::Stamp;

/// The cache of one output folder, open for one build.
#[derive(Debug)]
pub struct Cache {
    /// The output folder.
    root: PathBuf,
    place: PathBuf,
    base: Key,
    earlier: Contents,
    /// Folders that hold what other builds made of shares of the articles, and what their caches say.
    shards: Vec<(PathBuf, Contents)>,
    prints: Prints,
    fresh: Mutex<Fresh>,
}

/// What this build adds.
#[derive(Debug, Default)]
struct Fresh {
    vocabulary: Option<(Key, Vocabulary)>,
    articles: BTreeMap<String, Article>,
    lists: BTreeMap<String, List>,
    /// Summaries of compiled articles in the form that is kept.
    spool: Spool,
}

#[derive(Debug)]
enum Article {
    /// As the earlier build left it.
    Recalled,
    /// Compiled, with the place of its summary in the spool.
    Compiled { record: Record, summary: std::ops::Range<u64> },
}

/// What compiling an article touched besides its own files.
#[derive(Debug, Default)]
pub struct Trace {
    /// Files it left in the output, by path below that folder, with their digests where they are known.
    pub outputs: Vec<(String, Option<Key>)>,
    /// Fragments that were read.
    pub fragments: Vec<PathBuf>,
    /// Fragments that were not there, as shown to people.
    pub missing: Vec<String>,
}

/// What an earlier build made of an article.
#[derive(Debug)]
pub enum Recalled<'a> {
    /// Its files are in the output as they were.
    Here {
        /// The summary of the article.
        summary: GroupSummary,
        /// Paths of the files.
        outputs: Vec<&'a str>,
    },
    /// Its files are brought from another folder.
    Brought {
        /// The summary of the article.
        summary: GroupSummary,
        /// The files.
        outputs: Vec<OutputFile>,
        /// What compiling it touched.
        trace: Trace,
    },
}

/// What tells one build of the program from another, wherever it lies: a digest of the program, made once in a process.
#[must_use]
pub fn program() -> Key {
    static PROGRAM: LazyLock<Key> = LazyLock::new(|| {
        let mut key = Mix::default();
        key.add(env!("CARGO_PKG_VERSION").as_bytes());
        key.add(&std::env::current_exe().ok().and_then(|file| prints::digest(&file)).unwrap_or_default());
        key.key()
    });
    *PROGRAM
}

/// What tells one build of the program from another on this machine, at once.
#[must_use]
pub fn installed() -> Key {
    let mut key = Mix::default();
    key.add(env!("CARGO_PKG_VERSION").as_bytes());
    let stamp = std::env::current_exe().ok().and_then(|file| Stamp::of(&file));
    stamp.unwrap_or_default().numbers().iter().for_each(|number| _ = key.raw(&number.to_le_bytes()));
    key.key()
}

impl Cache {
    /// Opens the cache in `place` of the output folder `root`; one that is missing, damaged or of another `base` is empty.
    /// How the sources look is taken from `stamps` as far as it goes.
    #[must_use]
    pub fn open(root: &Path, place: &Path, base: Key, stamps: Arc<Stamps>) -> Self {
        let mut earlier = file::contents(place, &base).unwrap_or_default();
        let prints = Prints::new(std::mem::take(&mut earlier.index.prints), stamps);
        Self {
            root: root.to_owned(),
            place: place.to_owned(),
            base,
            earlier,
            shards: Vec::new(),
            prints,
            fresh: Mutex::default(),
        }
    }

    /// Takes over what a build of a share of the articles left in the folder `root`, whose cache lies in `place`.
    /// `false` when that is none, damaged, or of another program or other settings.
    #[must_use]
    pub fn take_over(&mut self, root: &Path, place: &Path) -> bool {
        let Some(contents) = file::contents(place, &self.base) else { return false };
        self.shards.push((root.to_owned(), contents));
        true
    }

    /// What the articles of `sample` teach: as the earlier build learned it, or else as `learn` does.
    pub fn vocabulary(&self, sample: &[&Candidate], learn: impl FnOnce() -> Vocabulary) -> Vocabulary {
        let mut key = Mix::default();
        let known = sample.iter().try_for_each(|candidate| self.mix(candidate, &mut key)).map(|()| key.key());
        let mut earlier = self.all().filter_map(|(_, contents)| contents.index.vocabulary.as_ref());
        let earlier = earlier.find(|(key, _)| Some(*key) == known);
        let vocabulary = earlier.map_or_else(learn, |(_, vocabulary)| vocabulary.clone());
        self.fresh().vocabulary = known.map(|key| (key, vocabulary.clone()));
        vocabulary
    }

    /// The content of files that any article may show, and `more` that all of them share, as one key.
    #[must_use]
    pub fn shared<'a>(&self, files: impl Iterator<Item = (&'a str, &'a Path)>, more: &[u8]) -> Key {
        let mut key = Mix::default();
        key.add(more);
        for (shown, file) in files {
            key.add(shown.as_bytes()).add(&self.prints.of(file).unwrap_or_default());
        }
        key.key()
    }

    /// The key of an article; `None` when one of its files cannot be read.
    #[must_use]
    pub fn key(&self, bundle: &Bundle, shared: &Key) -> Option<Key> {
        let mut key = Mix::default();
        key.add(shared).add(bundle.id.as_str().as_bytes());
        bundle.candidates.iter().try_for_each(|candidate| self.mix(candidate, &mut key))?;
        Some(key.key())
    }

    fn mix(&self, candidate: &Candidate, key: &mut Mix) -> Option<()> {
        let locale = candidate.folder_locale.as_ref().map_or("", |locale| locale.as_str());
        key.add(candidate.shown.as_bytes()).add(locale.as_bytes()).add(&self.prints.of(&candidate.file)?);
        Some(())
    }

    /// The cache of this folder, and those taken over.
    fn all(&self) -> impl Iterator<Item = (&Path, &Contents)> {
        let shards = self.shards.iter().map(|(root, contents)| (root.as_path(), contents));
        [(self.root.as_path(), &self.earlier)].into_iter().chain(shards)
    }

    /// What an earlier build made of the article under `key`, if all its files are there as they were. `exists` tells
    /// whether a fragment that was missing is there by now.
    pub fn recall(&self, bundle: &Bundle, key: &Key, exists: impl Fn(&str) -> bool) -> Option<Recalled<'_>> {
        let holds = |record: &&Record| {
            let same = |(file, key): &(PathBuf, Key)| self.prints.of(file).as_ref() == Some(key);
            let appeared = || record.missing.iter().any(|fragment| exists(fragment));
            record.key == *key && record.fragments.iter().all(same) && !appeared()
        };
        self.all().find_map(|(root, contents)| {
            let record = contents.index.records.get(bundle.id.as_str()).filter(holds)?;
            let summary = || postcard::from_bytes(contents.summary(record)?).ok();
            if root != self.root {
                let outputs = record.outputs.iter().map(|output| output.bring(root)).collect::<Option<_>>()?;
                return Some(Recalled::Brought { summary: summary()?, outputs, trace: record.trace() });
            }
            if !record.outputs.iter().all(|output| output.is_there(root)) {
                return None;
            }
            let summary = summary()?;
            self.fresh().articles.insert(bundle.id.as_str().to_owned(), Article::Recalled);
            Some(Recalled::Here {
                summary,
                outputs: record.outputs.iter().map(|output| output.path.as_str()).collect(),
            })
        })
    }

    /// The files that are called `name` together, if an earlier build made them under `key` and all are as they were.
    pub fn list(&self, name: &str, key: &Key) -> Option<Vec<&str>> {
        let list = self.earlier.index.lists.get(name).filter(|list| list.key == *key)?;
        let is_there = list.outputs.iter().all(|output| output.is_there(&self.root));
        is_there.then(|| {
            self.fresh().lists.insert(name.to_owned(), list.clone());
            list.outputs.iter().map(|output| output.path.as_str()).collect()
        })
    }

    /// Keeps the files that are called `name` together and were made under `key`.
    pub fn keep_list<'f>(&self, name: &str, key: Key, files: impl Iterator<Item = &'f OutputFile>) {
        let output = |file: &OutputFile| Output {
            path: file.path.clone(),
            digest: Some(digest_of(&file.bytes)),
            stamp: Stamp::default(),
        };
        let list = List { key, outputs: files.map(output).collect() };
        self.fresh().lists.insert(name.to_owned(), list);
    }

    /// How many articles were taken over.
    #[must_use]
    pub fn recalled(&self) -> usize {
        self.fresh().articles.values().filter(|article| matches!(article, Article::Recalled)).count()
    }

    /// Keeps what was made of an article under `key`, unless its files have changed meanwhile.
    pub fn keep(&self, bundle: &Bundle, key: Key, summary: &GroupSummary, trace: Trace) {
        let settled = bundle.candidates.iter().all(|candidate| self.prints.holds(&candidate.file));
        let fragment = |file: PathBuf| Some((file.clone(), self.prints.of(&file)?));
        let fragments = trace.fragments.into_iter().map(fragment).collect::<Option<Vec<_>>>();
        if let (true, Some(fragments), Ok(summary)) = (settled, fragments, postcard::to_allocvec(summary)) {
            // How the files of the output look is known once they are in place.
            let output = |(path, digest)| Output { path, digest, stamp: Stamp::default() };
            let outputs = trace.outputs.into_iter().map(output).collect();
            let record = Record { key, fragments, missing: trace.missing, outputs, summary: 0..0 };
            let folder = self.place.parent().unwrap_or(&self.root);
            let mut fresh = self.fresh();
            // What the disk does not take is compiled again the next time.
            if let Ok(summary) = fresh.spool.put(folder, &summary) {
                fresh.articles.insert(bundle.id.as_str().to_owned(), Article::Compiled { record, summary });
            }
        }
    }

    /// Writes the cache for the next build. Call it when the files of this one are in place; `moved` says that files it
    /// left as they were stand in another folder now. Gives how the files of articles look, by path below that folder.
    ///
    /// # Errors
    /// When the disk does not take it; the next build then compiles every article.
    pub fn save(self, moved: bool) -> std::io::Result<Stamps> {
        let Fresh { vocabulary, articles, lists, spool } =
            self.fresh.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut contents = Next::default();
        contents.index.prints = self.prints.into_seen();
        contents.index.vocabulary = vocabulary;
        let settled = |record: &mut Record| record.outputs.iter_mut().all(|output| output.settle(&self.root));
        for (id, article) in articles {
            match article {
                Article::Recalled => {
                    if let Some(mut record) = self.earlier.index.records.get(&id).cloned()
                        && let Some(summary) = self.earlier.summary(&record)
                        && (!moved || settled(&mut record))
                    {
                        contents.add(id, record, Summary::Earlier(summary));
                    }
                }
                Article::Compiled { mut record, summary } => {
                    if settled(&mut record) {
                        contents.add(id, record, Summary::Spooled(summary));
                    }
                }
            }
        }
        for (name, mut list) in lists {
            if list.outputs.iter_mut().all(|output| output.settle(&self.root)) {
                contents.index.lists.insert(name, list);
            }
        }
        let mut stamps = Stamps::default();
        let Index { records, lists, .. } = &contents.index;
        let of_articles = records.values().flat_map(|record| &record.outputs);
        for output in of_articles.chain(lists.values().flat_map(|list| &list.outputs)) {
            stamps.insert(output.path.as_bytes(), output.stamp.clone());
        }
        contents.write(&self.place, &self.base, spool.finish()?)?;
        Ok(stamps)
    }

    fn fresh(&self) -> std::sync::MutexGuard<'_, Fresh> {
        self.fresh.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
