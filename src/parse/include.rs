//! `[!INCLUDE [title](path)]`: fragments of other files, put in their places before the text is read.
//!
//! A fragment is read as a document of its own, so that markup it leaves open ends with it. It stands in the text of
//! the article where its directive does, so that every span stays in order and still leads to its own file.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Layers, front_matter, guards, markdown, pragmas};
use crate::model::include::{Library, Refusal};
use crate::model::issue::{Issue, IssueKind};
use crate::model::lexicon::Lexicon;
use crate::model::pragma::Pragma;
use crate::source::{File, Layer, Source, Span, Spliced};

/// How deep fragments may include fragments.
const DEPTH: usize = 20;
/// How many fragments an article may have, and how many bytes of them.
const MOST: usize = 100;
const MOST_BYTES: usize = 1024 * 1024;

/// The fragments of an article, by the byte at which their directive ends.
pub(super) type Fragments<T> = BTreeMap<u32, T>;

/// An article with its fragments.
pub(super) struct Placed {
    pub(super) source: Source,
    pub(super) layers: Layers,
    pub(super) fragments: Fragments<Layers>,
    /// Directives that are not followed.
    pub(super) issues: Vec<Issue>,
    /// Where fragments were put into the article itself.
    inserts: Vec<(u32, u32)>,
}

impl Placed {
    /// Where `span` of the article itself stands now.
    pub(super) fn moved(&self, span: Span) -> Span {
        let shift =
            |at: u32| -> u32 { self.inserts.iter().take_while(|insert| insert.0 <= at).map(|insert| insert.1).sum() };
        Span { start: span.start + shift(span.start), end: span.end + shift(span.end.saturating_sub(1)) }
    }
}

/// A directive in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Directive<'a> {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// The file it names.
    pub(super) href: &'a str,
}

/// Whether `text` may hold directives at all.
pub(super) fn is_likely(text: &str) -> bool {
    text.contains("[!") && text.match_indices("[!").any(|(at, _)| opening(&text[at..]).is_some())
}

/// The first directive that begins in `range` of `text`.
pub(super) fn directive(text: &str, range: Range<usize>) -> Option<Directive<'_>> {
    let starts = text[range.clone()].match_indices('[').map(|(at, _)| range.start + at);
    starts.into_iter().find_map(|start| {
        let after = opening(&text[start..])?;
        let line = after.split(['\n', '\r']).next().unwrap_or_default();
        let (title, rest) = line.strip_prefix('[')?.split_once("](")?;
        let closing =
            rest.match_indices(')').find(|(at, _)| rest[at + 1..].trim_start_matches(' ').starts_with(']'))?.0;
        let blanks = rest[closing + 1..].find(']')?;
        let end = start + (text[start..].len() - after.len()) + 1 + title.len() + 2 + closing + 1 + blanks + 1;
        let path = rest[..closing].trim();
        let path = path.split_once(" \"").map_or(path, |(path, _)| path.trim_end());
        Some(Directive { range: start..end, href: path.trim_start_matches('<').trim_end_matches('>') })
    })
}

/// What follows `[!INCLUDE` at the start of `text`.
fn opening(text: &str) -> Option<&str> {
    const OPENING: &str = "[!INCLUDE";
    let known = text.get(..OPENING.len()).is_some_and(|start| start.eq_ignore_ascii_case(OPENING));
    known.then(|| text[OPENING.len()..].trim_start_matches([' ', '\t']))
}

/// Puts the fragments of `source`, whose body is `layers`, in their places.
pub(super) fn place(source: Source, layers: &Layers, lexicon: &Lexicon, library: &dyn Library) -> Placed {
    let mut plan = Plan {
        library,
        lexicon,
        spliced: Spliced::default(),
        fragments: Fragments::new(),
        issues: Vec::new(),
        within: vec![source.path().to_owned()],
        bytes: 0,
    };
    let inserts = plan.file(source.text(), None, &layers.target);
    let Plan { spliced, fragments, issues, .. } = plan;
    Placed { source: source.with(spliced), layers: layers.moved(&inserts), fragments, issues, inserts }
}

struct Plan<'a> {
    library: &'a dyn Library,
    lexicon: &'a Lexicon,
    spliced: Spliced,
    fragments: Fragments<Layers>,
    issues: Vec<Issue>,
    /// The files that are being read, from the article down.
    within: Vec<String>,
    bytes: usize,
}

impl Plan<'_> {
    /// Appends the text of a file, which is read as `layer`, with its fragments; returns how far that moved the text.
    fn file(&mut self, text: &str, fragment: Option<usize>, layer: &Layer) -> Vec<(u32, u32)> {
        let (guarded, _) = guards::apply(layer, self.lexicon);
        let layer = guarded.as_ref().unwrap_or(layer);
        let mut inserts = vec![(0, self.end())];
        let mut done = 0;
        for Directive { range, href } in markdown::directives(layer) {
            let span = layer.to_source(range);
            let stop = (span.end as usize).max(done);
            self.spliced.push(fragment, text, done..stop);
            done = stop;
            let before = self.end();
            if let Err(refusal) = self.include(href) {
                let len = u32::try_from(span.len()).unwrap_or_default();
                let article = self.within.first().filter(|_| self.within.len() > 1).cloned();
                let kind = IssueKind::IncludeRefused { href: href.to_owned(), refusal, article };
                self.issues.push(Issue { kind, span: Span { start: before - len, end: before } });
            }
            inserts.push((span.end, self.end() - before));
        }
        self.spliced.push(fragment, text, done..text.len());
        inserts
    }

    fn include(&mut self, href: &str) -> Result<(), Refusal> {
        let from = self.within.last().map_or("", String::as_str);
        if self.within.len() > DEPTH {
            return Err(Refusal::TooDeep);
        }
        if self.fragments.len() >= MOST || self.bytes > MOST_BYTES {
            return Err(Refusal::TooMuch);
        }
        let found = self.library.fetch(from, href)?;
        if self.within.contains(&found.path) {
            return Err(Refusal::Loop);
        }
        self.bytes += found.text.len();
        let at = self.end();
        let layers = Layers::of(&found.text, front_matter::read(&found.text).body).0;
        let file = self.spliced.fragment(File::new(found.path.clone(), found.text.clone()));
        // The place is taken before what stands in it, so that the cap counts fragments of fragments too.
        self.fragments.insert(at, Layers::default());
        self.within.push(found.path);
        let inserts = self.file(&found.text, Some(file), &layers.target);
        self.within.pop();
        self.fragments.insert(at, layers.moved(&inserts));
        Ok(())
    }

    fn end(&self) -> u32 {
        Span::new(self.spliced.len(), self.spliced.len()).end
    }
}

/// Fragments that are ready to be parsed.
#[derive(Default)]
pub(super) struct Guarded {
    pub(super) fragments: Fragments<Layer>,
    /// What guarding them noticed.
    pub(super) issues: Vec<Issue>,
    /// What their comments tell the checks.
    pub(super) pragmas: Vec<Pragma>,
}

/// The fragments as they stand in the language of the file, or in English.
pub(super) fn guarded(fragments: &Fragments<Layers>, side: impl Fn(&Layers) -> &Layer, lexicon: &Lexicon) -> Guarded {
    let mut all = Guarded::default();
    for (at, layers) in fragments {
        let layer = side(layers);
        let (pragmas, silent) = pragmas::take(layer).unzip();
        let layer = silent.as_ref().unwrap_or(layer);
        let (guarded, issues) = guards::apply(layer, lexicon);
        all.issues.extend(issues);
        all.pragmas.extend(pragmas.unwrap_or_default());
        all.fragments.insert(*at, guarded.unwrap_or_else(|| layer.clone()));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{directive, is_likely};

    #[test]
    fn directives_are_told_from_what_looks_like_them() {
        let of = |text| directive(text, 0..text.len()).map(|found| (found.href, &text[found.range]));
        assert_eq!(of("a [!INCLUDE [x y](../b c.md)] d"), Some(("../b c.md", "[!INCLUDE [x y](../b c.md)]")));
        assert_eq!(of("[!include[](b(1).md \"t\") ]"), Some(("b(1).md", "[!include[](b(1).md \"t\") ]")));
        assert_eq!(of("[!INCLUDE [x]()]"), Some(("", "[!INCLUDE [x]()]")));
        for other in ["[!NOTE]", "[!INCLUDE]", "[!INCLUDE [x](y.md)", "[!INCLUDE [x]\n(y.md)]", "[!INCLUDED [x](y.md)]"]
        {
            assert_eq!(of(other), None, "{other}");
        }
        assert!(is_likely("x [!Include [") && !is_likely("[!NOTE] include"));
    }
}
