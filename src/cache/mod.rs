//! `cache`: what earlier builds made of each article, so that a build compiles only what changed.
//!
//! A record is used when everything that went into it is as it was: the program, its settings (the `base`), what all
//! articles share, the article's files, the fragments and pictures it shows, what it was told of learned words, and the
//! files it left in the output. Anything else,
//! and any doubt about the cache itself, means that the article is compiled; a cache can be deleted at any time.

mod file;
mod key;
mod last;
mod look;
mod prints;
mod program;
mod shelf;
mod stamp;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

pub use key::{Key, Mix, digest_of};
pub use last::{Last, Sources, World, last, outputs, remember};
pub use program::installed;
pub use shelf::{Leavings, Shelf};
pub use stamp::Stamps;
pub use walk::{keep_walk, walked};

use crate::model::article::{Bundle, Candidate, Opener};
use crate::model::kept::Extent;
use crate::model::output::OutputFile;
use crate::model::summary::GroupSummary;
use crate::model::words::{Answers, Vocabulary};
use file::{Head, Index, List, Output, Record};
use last::known_outputs;
use prints::{Prints, Seen};
use stamp::Stamp;

/// The cache of one output folder, open for one build.
#[derive(Debug)]
pub struct Cache {
    /// The output folder.
    root: PathBuf,
    place: PathBuf,
    base: Key,
    earlier: Earlier,
    /// What other builds made of shares of the articles.
    shards: Vec<Earlier>,
    prints: Prints,
    /// Whether others will take over what this build makes, and have to tell whether it arrived whole.
    is_share: bool,
    fresh: Mutex<Fresh>,
}

/// What an earlier build left.
#[derive(Debug)]
struct Earlier {
    /// Its output folder.
    root: PathBuf,
    index: Index,
    /// The number of the store that has what its articles left.
    store: usize,
    /// Whether the words were learned then that are now.
    same_words: OnceLock<bool>,
}

/// What this build adds.
#[derive(Debug, Default)]
struct Fresh {
    vocabulary: Option<(Key, Vocabulary)>,
    articles: BTreeMap<String, Article>,
    lists: BTreeMap<String, List>,
}

#[derive(Debug)]
enum Article {
    /// As the earlier build left it, with its files as they look now.
    Recalled(Vec<Seen>),
    /// Compiled or brought, with the places of the record, which waits for the end as well, and of what it left.
    New(Extent, Extent),
}

/// The files of an article as they are when a build comes to it.
#[derive(Debug)]
pub struct Looked {
    /// The key of all that the article is made of.
    key: Key,
    sources: Vec<Seen>,
    contents: Contents,
}

/// What files hold that had to be read, in the order of the files.
pub type Contents = Vec<Option<Vec<u8>>>;

/// What compiling an article touched besides its own files.
#[derive(Debug, Default)]
pub struct Trace {
    /// Files it left in the output, by path below that folder, with their digests where they are known.
    pub outputs: Vec<(String, Option<Key>)>,
    /// Fragments and pictures.
    pub files: BTreeSet<PathBuf>,
    /// Those that were not there, as shown to people.
    pub missing: BTreeSet<String>,
    /// What was asked of learned words.
    pub answers: Answers,
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
        /// What to keep of it.
        record: Box<Record>,
    },
}

impl Cache {
    /// Opens the cache in `place` of the output folder `root`; one that is missing, damaged or of another `base` is empty.
    /// How the sources look is taken from `stamps` as far as it goes; what they hold is read through `opener`. What articles
    /// left is found on the `shelf`.
    #[must_use]
    pub fn open(
        root: &Path,
        place: &Path,
        base: Key,
        stamps: Arc<Stamps>,
        opener: Arc<dyn Opener>,
        shelf: &mut Shelf,
    ) -> Self {
        let earlier = Earlier::open(root, place, &base, shelf);
        let none = || Earlier { root: root.to_owned(), index: Index::default(), store: 0, same_words: OnceLock::new() };
        let mut earlier = earlier.unwrap_or_else(none);
        let prints = Prints::new(std::mem::take(&mut earlier.index.prints), stamps, opener);
        Self {
            root: root.to_owned(),
            place: place.to_owned(),
            base,
            earlier,
            shards: Vec::new(),
            prints,
            is_share: false,
            fresh: Mutex::default(),
        }
    }

    /// The same, for a build that makes a share of the articles for another one.
    #[must_use]
    pub fn for_share(self) -> Self {
        Self { is_share: true, ..self }
    }

    /// Whether the build makes a share of the articles for another one.
    #[must_use]
    pub fn is_for_share(&self) -> bool {
        self.is_share
    }

    /// Takes over what a build of a share of the articles left in the folder `root`, whose cache lies in `place`.
    /// `false` when that is none, damaged, or of another program or other settings.
    #[must_use]
    pub fn take_over(&mut self, root: &Path, place: &Path, shelf: &mut Shelf) -> bool {
        let shard = Earlier::open(root, place, &self.base, shelf);
        let is_there = shard.is_some();
        self.shards.extend(shard);
        is_there
    }

    /// What the articles of `sample` teach: as the earlier build learned it, or else as `learn` does.
    pub fn vocabulary(&self, sample: &[&Candidate], learn: impl FnOnce() -> Vocabulary) -> Vocabulary {
        let mut key = Mix::default();
        let known = sample.iter().try_for_each(|candidate| {
            mix(candidate, &self.prints.of(candidate.file.path())?, &mut key);
            Some(())
        });
        let known = known.map(|()| key.key());
        let mut earlier = self.all().filter_map(|earlier| earlier.index.vocabulary.as_ref());
        let earlier = earlier.find(|(key, _)| Some(*key) == known);
        let vocabulary = earlier.map_or_else(learn, |(_, vocabulary)| vocabulary.clone());
        self.fresh().vocabulary = known.map(|key| (key, vocabulary.clone()));
        vocabulary
    }

    /// Looks at the files of an article; `None` when one of them cannot be read.
    #[must_use]
    pub fn look(&self, bundle: &Bundle, shared: &Key) -> Option<Looked> {
        let known = self.all().find_map(|earlier| earlier.index.records.get(bundle.id.as_str()));
        let known = |at| known.and_then(|record| record.sources.get(at));
        let mut key = Mix::default();
        key.add(shared).add(bundle.id.as_str().as_bytes());
        let look = |(at, candidate): (usize, &Candidate)| {
            let (seen, content) = self.prints.look(candidate.file.path(), known(at))?;
            mix(candidate, seen.key(), &mut key);
            Some((seen, content))
        };
        let looked: Option<(Vec<Seen>, Contents)> = bundle.candidates.iter().enumerate().map(look).collect();
        let (mut sources, contents) = looked?;
        sources.shrink_to_fit();
        Some(Looked { key: key.key(), sources, contents })
    }

    /// The cache of this folder, and those taken over.
    fn all(&self) -> impl Iterator<Item = &Earlier> {
        [&self.earlier].into_iter().chain(&self.shards)
    }

    /// What an earlier build made of the article whose files were `looked` at, if all that it made is there as it was and
    /// `words` tell it the same. `exists` tells whether a fragment or picture that was missing is there by now.
    pub fn recall(
        &self,
        bundle: &Bundle,
        looked: &Looked,
        shelf: &Shelf,
        words: &Vocabulary,
        exists: impl Fn(&str) -> bool,
    ) -> Option<Recalled<'_>> {
        let holds = |record: &&Record| {
            let same = |(file, key): &(PathBuf, Key)| self.prints.of(file).as_ref() == Some(key);
            let appeared = || record.missing.iter().any(|file| exists(file));
            record.key == looked.key && record.files.iter().all(same) && !appeared()
        };
        self.all().find_map(|earlier| {
            let record = earlier.index.records.get(bundle.id.as_str()).filter(holds)?;
            let summary = || earlier.summary(record, words, shelf);
            if earlier.root != self.root {
                let outputs = record.outputs.iter().map(|output| output.bring(&earlier.root)).collect::<Option<_>>()?;
                return Some(Recalled::Brought { summary: summary()?, outputs, record: Box::new(record.clone()) });
            }
            if !record.outputs.iter().all(|output| output.is_there(&earlier.root)) {
                return None;
            }
            let summary = summary()?;
            self.fresh().articles.insert(bundle.id.as_str().to_owned(), Article::Recalled(looked.sources.clone()));
            Some(Recalled::Here { summary, outputs: record.outputs.iter().map(|output| &*output.path).collect() })
        })
    }

    /// The files that are called `name` together, if an earlier build made them under `key` and all are as they were.
    pub fn list(&self, name: &str, key: &Key) -> Option<Vec<&str>> {
        let list = self.earlier.index.lists.get(name).filter(|list| list.key == *key)?;
        let is_there = list.files.iter().all(|(path, stamp)| Stamp::of(&self.root.join(path)).as_ref() == Some(stamp));
        is_there.then(|| {
            self.fresh().lists.insert(name.to_owned(), list.clone());
            list.files.iter().map(|(path, _)| path.as_str()).collect()
        })
    }

    /// Keeps the files that are called `name` together and were made under `key`.
    pub fn keep_list<'f>(&self, name: &str, key: Key, files: impl Iterator<Item = &'f str>) {
        // How the files look is known once they are in place.
        let files = files.map(|path| (path.to_owned(), Stamp::default())).collect();
        self.fresh().lists.insert(name.to_owned(), List { key, files });
    }

    /// How many articles were taken over.
    #[must_use]
    pub fn recalled(&self) -> usize {
        self.fresh().articles.values().filter(|article| matches!(article, Article::Recalled(_))).count()
    }

    /// Keeps an article that was brought, unless its files have changed since they were `looked` at.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn keep_brought(
        &self,
        bundle: &Bundle,
        looked: Looked,
        summary: &GroupSummary,
        record: Record,
        shelf: &Shelf,
    ) -> std::io::Result<()> {
        if looked.holds(bundle) {
            self.keep_record(bundle, &Record { sources: looked.sources, ..record }, summary.kept, shelf)?;
        }
        Ok(())
    }

    fn keep_record(&self, bundle: &Bundle, record: &Record, kept: Extent, shelf: &Shelf) -> std::io::Result<()> {
        let place = shelf.keep(&postcard::to_allocvec(record).map_err(std::io::Error::other)?)?;
        self.fresh().articles.insert(bundle.id.as_str().to_owned(), Article::New(place, kept));
        Ok(())
    }

    /// Puts what an article leaves on the `shelf`, and keeps what was made of it, unless its files have changed since they
    /// were `looked` at.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn keep(
        &self,
        bundle: &Bundle,
        looked: Looked,
        summary: &mut GroupSummary,
        mut left: Leavings,
        trace: Trace,
        shelf: &Shelf,
    ) -> std::io::Result<()> {
        let part = left.add(&postcard::to_allocvec(summary).map_err(std::io::Error::other)?);
        // This stands right behind the summary.
        left.add(&postcard::to_allocvec(&trace.answers).map_err(std::io::Error::other)?);
        summary.kept = shelf.put(&left)?;
        let print = |file: PathBuf| Some((file.clone(), self.prints.of(&file)?));
        let files = trace.files.into_iter().map(print).collect::<Option<Vec<_>>>();
        if let (true, Some(files)) = (looked.holds(bundle), files) {
            // How the files of the output look is known once they are in place.
            let output = |(path, digest): (String, Option<Key>)| Output {
                path: path.into(),
                digest: digest.map(Box::new),
                stamp: Stamp::default(),
            };
            let outputs = trace.outputs.into_iter().map(output).collect();
            let digest = digest_of(left.bytes());
            let Looked { key, sources, .. } = looked;
            let missing = trace.missing.into_iter().collect();
            let record = Record { key, sources, files, missing, outputs, left: (0, 0), digest, summary: part };
            self.keep_record(bundle, &record, summary.kept, shelf)?;
        }
        Ok(())
    }

    /// Writes the cache for the next build. Call it when the files of this one are in place, which are `published`; `moved`
    /// says that files it left as they were stand in another folder now. Gives the key of all files, as they look.
    ///
    /// # Errors
    /// When the disk does not take it; the next build then compiles every article.
    pub fn save<'p>(
        self,
        moved: bool,
        published: impl Iterator<Item = &'p str>,
        shelf: &Shelf,
    ) -> std::io::Result<Option<Key>> {
        let Fresh { vocabulary, articles, lists } = self.fresh.into_inner().unwrap_or_else(PoisonError::into_inner);
        let Earlier { index: mut earlier, store, .. } = self.earlier;
        let settled = |(name, List { key, files }): (String, List)| {
            let settled = |(path, _)| Stamp::of(&self.root.join(&path)).map(|stamp| (path, stamp));
            Some((name, List { key, files: files.into_iter().map(settled).collect::<Option<_>>()? }))
        };
        let lists: BTreeMap<String, List> = lists.into_iter().filter_map(settled).collect();
        let number = |path: &str| Stamps::number(path.as_bytes());
        let of_lists = lists.values().flat_map(|list| &list.files);
        let mut known: Vec<_> = of_lists.map(|(path, stamp)| (number(path), stamp.clone())).collect();
        let mut head = Head::begin(&self.place, &self.base)?;
        head.add(&(self.prints.into_seen(), vocabulary, &lists))?;
        let (mut left, mut end) = (Vec::new(), 0);
        let settled =
            |outputs: &mut Vec<Output>| outputs.iter_mut().all(|output| output.settle(&self.root, self.is_share));
        for (id, article) in articles {
            let (mut record, extent, is_new) = match article {
                Article::Recalled(sources) => {
                    let Some(record) = earlier.records.remove(&id) else { continue };
                    let extent = record.extent(store);
                    (Record { sources, ..record }, extent, false)
                }
                Article::New(place, extent) => {
                    (postcard::from_bytes(&shelf.whole(&place)?).map_err(std::io::Error::other)?, extent, true)
                }
            };
            record.left = (end, extent.len);
            if !(is_new || moved) || settled(&mut record.outputs) {
                end += u64::from(extent.len);
                left.push(extent);
                known.extend(record.outputs.iter().map(|output| (number(&output.path), output.stamp.clone())));
                head.add(&(id, record))?;
            }
        }
        head.finish(|to| shelf.copy(&left, to))?;
        Ok(known_outputs(&self.root, published, &Stamps::new(known)))
    }

    fn fresh(&self) -> std::sync::MutexGuard<'_, Fresh> {
        self.fresh.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Looked {
    /// What the files hold that had to be read, so that they need not be read again.
    pub fn take_contents(&mut self) -> Contents {
        std::mem::take(&mut self.contents)
    }

    /// Whether the files were not touched since.
    fn holds(&self, bundle: &Bundle) -> bool {
        self.sources.iter().zip(&bundle.candidates).all(|(seen, candidate)| seen.holds(candidate.file.path()))
    }
}

/// Adds a file of an article, which holds what `content` is the key of.
fn mix(candidate: &Candidate, content: &Key, key: &mut Mix) {
    let locale = candidate.folder_locale.as_ref().map_or("", |locale| locale.as_str());
    key.add(candidate.file.shown().as_bytes()).add(locale.as_bytes()).add(content);
}

impl Earlier {
    fn open(root: &Path, place: &Path, base: &Key, shelf: &mut Shelf) -> Option<Self> {
        let (index, file, from) = file::contents(place, base)?;
        let store = shelf.lend(file, from);
        Some(Self { root: root.to_owned(), index, store, same_words: OnceLock::new() })
    }

    /// The summary of an article, if everything that it left is as it was and `words` tell it what it was told.
    fn summary(&self, record: &Record, words: &Vocabulary, shelf: &Shelf) -> Option<GroupSummary> {
        let kept = record.extent(self.store);
        let left = shelf.whole(&kept).ok().filter(|left| digest_of(left) == record.digest)?;
        let start = record.summary.start as usize;
        let (summary, rest): (GroupSummary, _) = postcard::take_from_bytes(left.get(start..)?).ok()?;
        let told_the_same = || postcard::from_bytes(rest).is_ok_and(|answers: Answers| answers.hold(words));
        (self.taught(words) || told_the_same()).then_some(GroupSummary { kept, ..summary })
    }

    /// Whether these words were learned when it was made.
    fn taught(&self, words: &Vocabulary) -> bool {
        let same = || self.index.vocabulary.as_ref().is_some_and(|(_, known)| known == words);
        *self.same_words.get_or_init(same)
    }
}
