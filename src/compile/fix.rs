//! One article after another, mended: findings are made, their edits carried out, and the findings made again, until
//! none of them has an edit left.

use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::Input;
use super::group::{self, Compiler};
use super::timings::Timings;
use super::trace::Tracing;
use super::words;
use crate::cache::Shelf;
use crate::check;
use crate::diagnostic::Diagnostic;
use crate::fix::{self, Harm, Wanted};
use crate::model::article::{Article, Bundle, Candidate};
use crate::model::document::Document;
use crate::model::group::{Entry, Group, Parsed, Provenance};
use crate::model::words::Consulted;
use crate::pair;
use crate::source::Source;

/// How often findings are made before edits are taken to go round in circles. Two or three rounds are usual: one for
/// edits that overlap others, one to see that nothing is left.
const ROUNDS: usize = 12;

/// Which edits are made.
pub struct Choice<'a> {
    /// Whether the edit of a finding is wanted.
    pub wants: &'a (dyn Fn(&Diagnostic) -> bool + Sync),
    /// Whether sources are edited although translations at hand were made from them as they are.
    pub sources: bool,
}

/// A file whose findings have edits.
#[derive(Clone, Debug)]
pub struct Fixed {
    /// Where it lies.
    pub file: PathBuf,
    /// How it is named in findings.
    pub shown: String,
    /// The text as read.
    pub before: String,
    /// The text with the edits.
    pub after: String,
    /// The edits that were made.
    pub made: Vec<Wanted>,
    /// The edits that were not.
    pub left: Vec<(Wanted, Refusal)>,
}

/// Why an edit is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It would change what readers see.
    #[error("{0}")]
    Harm(Harm),
    /// The file holds two languages, span by span, and is made by a tool.
    #[error("a bilingual file is generated; edit what it is made from")]
    Bilingual,
    /// Translations carry the hash of the file as it is.
    #[error("its translations would count as made from an older version; --with-sources edits it all the same")]
    Source,
    /// The text under the finding comes from a fragment that the article includes.
    #[error("it stands in a fragment, which other articles may include")]
    Fragment,
    /// Edits undo one another.
    #[error("its edits come to no end")]
    Endless,
}

/// Mends what `input` found. `each` is given every file that has edits, and decides what becomes of it; what it returns
/// comes back in the order of articles.
pub fn fix<R: Send>(
    input: &Input<'_>,
    choice: &Choice<'_>,
    each: &(dyn Fn(Fixed) -> R + Sync),
    progress: &(dyn Fn() + Sync),
) -> Vec<R> {
    let vocabulary = words::learn(input, None);
    let (timings, shelf) = (Timings::default(), Shelf::held());
    let (vocabulary, timings, shelf) = (&vocabulary, &timings, &shelf);
    let compiler = Compiler { input, vocabulary, timings, output: None, shelf, cache: None };
    let article = |bundle: &Bundle| {
        // An article that makes us fail is named by `check`; nothing of it is written.
        let guarded = std::panic::AssertUnwindSafe(|| compiler.mend(bundle, choice));
        let files = std::panic::catch_unwind(guarded).unwrap_or_default();
        progress();
        files.into_iter().map(each).collect::<Vec<R>>()
    };
    input.found.bundles.par_iter().map(article).collect::<Vec<_>>().into_iter().flatten().collect()
}

/// A file on its way.
struct Work<'a> {
    candidate: &'a Candidate,
    /// The file as read, with the text as it is by now. Its hash stays that of the file as read, by which translations
    /// find their source.
    article: Article,
    before: String,
    made: Vec<Wanted>,
    left: Vec<(Wanted, Refusal)>,
}

impl Compiler<'_> {
    fn mend(&self, bundle: &Bundle, choice: &Choice<'_>) -> Vec<Fixed> {
        let work = |(candidate, article): (_, Article)| {
            let before = article.source.text().to_owned();
            Work { candidate, article, before, made: Vec::new(), left: Vec::new() }
        };
        let read =
            bundle.candidates.iter().filter_map(|candidate| Some((candidate, self.input.found.read(candidate).ok()?)));
        let mut files: Vec<Work<'_>> = read.map(work).collect();
        let ended = (0..ROUNDS).any(|_| !self.round(bundle, &mut files, choice));
        let files = files.into_iter().filter(|file| !file.made.is_empty() || !file.left.is_empty());
        files.map(|file| file.done(ended)).collect()
    }

    /// Makes the findings of all files, and their edits. Whether there were any.
    fn round(&self, bundle: &Bundle, files: &mut [Work<'_>], choice: &Choice<'_>) -> bool {
        let tracing = Tracing::new(self.input);
        let parsed = |file: &Work<'_>| group::parsed_text(self.input, file.article.clone(), &tracing).ok();
        let parsed: Vec<Parsed> = files.iter().filter_map(parsed).collect();
        let (draft, _) = pair::pair(bundle.id.clone(), parsed, &self.input.config.source_locale);
        let group = self.extract(draft, &tracing);
        let mut wanted: Vec<(&str, Wanted, Option<Refusal>)> = Vec::new();
        let words = Consulted::new(self.vocabulary);
        for (entry, found) in check::editions(&group, self.input.assets, &words, self.input.config) {
            let refusal = refusal(&group, entry, choice);
            let reported = found.iter().filter(|finding| finding.suppressed.is_none());
            for finding in reported.filter(|finding| self.wants(&entry.edition.locale) && (choice.wants)(finding)) {
                let here = *finding.place.path == *entry.edition.source.path();
                let refusal = if here { refusal } else { Some(Refusal::Fragment) };
                wanted.extend(Wanted::of(finding).map(|wanted| (entry.edition.source.path(), wanted, refusal)));
            }
        }
        let mut any = false;
        for file in files {
            let own = || wanted.iter().filter(|(path, ..)| **path == **file.candidate.file.shown());
            let refused = own().filter_map(|(_, wanted, refusal)| Some((wanted.clone(), (*refusal)?)));
            file.left = refused.collect();
            let edits: Vec<Wanted> =
                own().filter(|(.., refusal)| refusal.is_none()).map(|(_, wanted, _)| wanted.clone()).collect();
            if !edits.is_empty() {
                any |=
                    file.take(fix::mend(file.article.source.text(), edits, |text| self.document(&file.article, text)));
            }
        }
        any
    }

    /// The body of `article` if its text were `text`.
    fn document(&self, article: &Article, text: &str) -> Option<Document> {
        let source = Source::new(article.source.shared_path(), text.to_owned());
        let parsed =
            group::parsed_text(self.input, Article { source, ..article.clone() }, &self.input.found.includes).ok()?;
        Arc::into_inner(parsed.document)
    }
}

impl Work<'_> {
    /// Takes over what became of the edits of a round. Whether any was made.
    fn take(&mut self, mended: fix::Mended) -> bool {
        let dropped = mended.dropped.into_iter().map(|(wanted, harm)| (wanted, Refusal::Harm(harm)));
        self.left.extend(dropped);
        let any = !mended.made.is_empty();
        self.made.extend(mended.made);
        self.article.source = Source::new(self.candidate.file.shown().to_string(), mended.text);
        any
    }

    fn done(self, ended: bool) -> Fixed {
        let (made, left) = match ended {
            true => (self.made, self.left),
            // A file that never comes to rest would be changed again by the next run.
            false => (Vec::new(), self.made.into_iter().map(|wanted| (wanted, Refusal::Endless)).collect()),
        };
        let after = if ended { self.article.source.text().to_owned() } else { self.before.clone() };
        let (file, shown) = (self.candidate.file.path().to_path_buf(), self.candidate.file.shown().to_string());
        Fixed { file, shown, before: self.before, after, made, left }
    }
}

/// Why nothing in the file of `entry` may be edited.
fn refusal(group: &Group, entry: &Entry, choice: &Choice<'_>) -> Option<Refusal> {
    let edition = &entry.edition;
    let named =
        |other: &Entry| other.edition.provenance == Provenance::Translation && other.edition.same_version(edition);
    match edition.provenance {
        Provenance::Recovered => Some(Refusal::Bilingual),
        Provenance::Translation => edition.segments.map(|_| Refusal::Bilingual),
        Provenance::Original => (!choice.sources && group.entries.iter().any(named)).then_some(Refusal::Source),
    }
}
