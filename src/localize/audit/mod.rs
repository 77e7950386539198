//! What is wrong in catalogues of messages, found in their syntax before any page is made.

mod plurals;
mod text;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, InlineExpression, Message, Pattern, Resource};
use fluent_syntax::parser::{ParserError, parse};

use crate::assets::Catalogue;
use crate::locale::Locale;
use crate::model::message::{CatalogueIssue, CatalogueIssueKind};
use walk::{Piece, pieces};

/// A comment with which a translator says that a message is meant to be like the reference.
const MEANT: &str = "same as";

/// A message that has text, and where it stands.
#[derive(Clone, Copy)]
struct Text<'a> {
    catalogue: &'a Catalogue,
    message: &'a Message<&'a str>,
    pattern: &'a Pattern<&'a str>,
}

/// The messages of one locale, by id.
type Texts<'a> = BTreeMap<&'a str, Text<'a>>;

/// What is wrong in `catalogues`; `reference` is the locale that has every message.
#[must_use]
pub fn audit(catalogues: &[Catalogue], reference: &Locale) -> Vec<CatalogueIssue> {
    let mut issues = Vec::new();
    let mut read: Vec<(&Catalogue, Resource<&str>)> = Vec::new();
    for catalogue in catalogues {
        let resource = parse(catalogue.text.as_str()).unwrap_or_else(|(resource, errors)| {
            issues.extend(errors.iter().map(|error| syntax(catalogue, error)));
            resource
        });
        read.push((catalogue, resource));
    }
    let locales: BTreeSet<&Locale> = read.iter().map(|(catalogue, _)| &catalogue.locale).collect();
    let mut all: BTreeMap<&Locale, Texts<'_>> = BTreeMap::new();
    for locale in locales {
        let of_locale = || read.iter().filter(|(catalogue, _)| catalogue.locale == *locale);
        let names: BTreeSet<String> = of_locale().flat_map(|(_, resource)| names(resource)).collect();
        let texts = all.entry(locale).or_default();
        for text in of_locale().flat_map(|(catalogue, resource)| texts_of(catalogue, resource)) {
            issues.extend(alone(text, &names).into_iter().map(|kind| text.issue(kind)));
            if texts.insert(text.id(), text).is_some() {
                issues.push(text.issue(CatalogueIssueKind::Twice { id: text.id().to_owned() }));
            }
        }
    }
    let Some(wanted) = all.get(reference) else { return issues };
    for (locale, texts) in all.iter().filter(|(locale, _)| **locale != reference) {
        let translated = locale.language() != reference.language();
        issues.extend(missing(locale, &read, texts, wanted));
        for text in texts.values() {
            issues.extend(beside(*text, wanted.get(text.id()), translated).into_iter().map(|kind| text.issue(kind)));
        }
    }
    issues
}

/// What a message shows to be wrong by itself; `names` are what its catalogue has to refer to.
fn alone(text: Text<'_>, names: &BTreeSet<String>) -> Vec<CatalogueIssueKind> {
    let id = text.id();
    let mut kinds = text::issues(id, text.pattern);
    for piece in pieces(text.pattern) {
        match piece {
            Piece::Select { selector: InlineExpression::VariableReference { .. }, variants } => {
                kinds.extend(plurals::issues(&text.catalogue.locale, id, variants));
            }
            Piece::Inline(inline) => {
                let reference = walk::reference(inline).filter(|name| !names.contains(name));
                kinds.extend(reference.map(|name| CatalogueIssueKind::Reference {
                    id: id.to_owned(),
                    reference: format!("{{ {name} }}"),
                }));
            }
            Piece::Text(_) | Piece::Select { .. } => {}
        }
    }
    kinds
}

/// What a message shows to be wrong beside its `reference`; `translated` says that the two are of different languages.
fn beside(text: Text<'_>, reference: Option<&Text<'_>>, translated: bool) -> Vec<CatalogueIssueKind> {
    let id = || text.id().to_owned();
    let Some(reference) = reference else { return vec![CatalogueIssueKind::Obsolete { id: id() }] };
    let (ours, theirs) = (variables(text.pattern), variables(reference.pattern));
    let differing = |a: &BTreeSet<&str>, b| a.difference(b).map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let mut kinds = Vec::new();
    if ours != theirs {
        let (left_out, foreign) = (differing(&theirs, &ours), differing(&ours, &theirs));
        kinds.push(CatalogueIssueKind::Variables { id: id(), left_out, foreign });
    }
    let comment = text.message.comment.iter().flat_map(|comment| &comment.content);
    let meant = comment.into_iter().any(|line| line.trim_start().to_lowercase().starts_with(MEANT));
    if translated && !meant && text.pattern == reference.pattern && text::has_words(text.pattern) {
        kinds.push(CatalogueIssueKind::Untranslated { id: id() });
    }
    kinds
}

/// Messages of the reference that the catalogues of `locale` lack, as issues of the first of these.
fn missing(
    locale: &Locale,
    read: &[(&Catalogue, Resource<&str>)],
    texts: &Texts<'_>,
    wanted: &Texts<'_>,
) -> Vec<CatalogueIssue> {
    let Some((first, _)) = read.iter().find(|(catalogue, _)| catalogue.locale == *locale) else { return Vec::new() };
    let lacking = wanted.keys().filter(|id| !texts.contains_key(*id));
    lacking.map(|id| issue(first, 0, CatalogueIssueKind::Missing { id: (*id).to_owned() })).collect()
}

impl<'a> Text<'a> {
    fn id(&self) -> &'a str {
        self.message.id.name
    }

    fn issue(&self, kind: CatalogueIssueKind) -> CatalogueIssue {
        let opens = |line: &str| line.strip_prefix(self.id()).is_some_and(|rest| rest.trim_start().starts_with('='));
        let line = self.catalogue.text.lines().position(opens).map_or(0, |at| at + 1);
        issue(self.catalogue, line, kind)
    }
}

fn issue(catalogue: &Catalogue, line: usize, kind: CatalogueIssueKind) -> CatalogueIssue {
    let line = u32::try_from(line).unwrap_or(u32::MAX);
    CatalogueIssue { path: catalogue.path.clone(), line, locale: catalogue.locale.to_string(), kind }
}

fn syntax(catalogue: &Catalogue, error: &ParserError) -> CatalogueIssue {
    // An error at the end of a message is noticed on the line behind it, and belongs to the message.
    let message = error.slice.clone().map_or(0..catalogue.text.len(), |slice| slice.start..slice.end);
    let last = message.start + catalogue.text.get(message.clone()).map_or(0, |text| text.trim_end().len());
    let before = catalogue.text.get(..error.pos.start.min(last)).unwrap_or_default();
    let kind = CatalogueIssueKind::Syntax { reason: error.kind.to_string() };
    issue(catalogue, before.matches('\n').count() + 1, kind)
}

/// The messages of a resource that have text; one that has attributes only shows nothing.
fn texts_of<'a>(catalogue: &'a Catalogue, resource: &'a Resource<&'a str>) -> impl Iterator<Item = Text<'a>> {
    resource.body.iter().filter_map(move |entry| match entry {
        Entry::Message(message) => Some(Text { catalogue, message, pattern: message.value.as_ref()? }),
        _ => None,
    })
}

/// What can be referred to in a resource: `title`, `title.label`, `-product`.
fn names<'a>(resource: &'a Resource<&'a str>) -> impl Iterator<Item = String> + 'a {
    resource.body.iter().flat_map(|entry| {
        let (name, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.attributes.as_slice()),
            Entry::Term(term) => (format!("-{}", term.id.name), term.attributes.as_slice()),
            _ => return Vec::new(),
        };
        let mut all: Vec<String> = attributes.iter().map(|attribute| format!("{name}.{}", attribute.id.name)).collect();
        all.push(name);
        all
    })
}

fn variables<'a>(pattern: &'a Pattern<&'a str>) -> BTreeSet<&'a str> {
    let name = |piece| match piece {
        Piece::Inline(InlineExpression::VariableReference { id }) => Some(id.name),
        _ => None,
    };
    pieces(pattern).into_iter().filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::audit;
    use crate::assets::Catalogue;
    use crate::locale::Locale;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).expect("a locale")
    }

    /// What is found in the Slovenian catalogue, one line each.
    fn found(english: &str, slovenian: &str) -> Vec<String> {
        let catalogue = |tag: &str, text: &str| Catalogue {
            locale: locale(tag),
            path: format!("{tag}.ftl"),
            text: text.into(),
            overrides: true,
        };
        let issues = audit(&[catalogue("en-US", english), catalogue("sl-SI", slovenian)], &locale("en-US"));
        issues.into_iter().map(|issue| format!("{} {} {:?}", issue.path, issue.line, issue.kind)).collect()
    }

    #[test]
    fn catalogues_are_compared_message_by_message() {
        assert_eq!(found("a = A\nb = B { $n }\n", "a = Á\nb = Bé { $n }\n"), [""; 0]);
        assert_eq!(found("a = A\nb = B\n", "a = Á\nb =\n    .label = Bé\n"), ["sl-SI.ftl 0 Missing { id: \"b\" }"]);
        assert_eq!(found("a = A\n", "a = Á\nold = Staro\n"), ["sl-SI.ftl 2 Obsolete { id: \"old\" }"]);
        assert_eq!(found("a = A\n", "a = Á\n\na = É\n"), ["sl-SI.ftl 1 Twice { id: \"a\" }"]);
        let variable = "sl-SI.ftl 1 Variables { id: \"a\", left_out: [\"n\"], foreign: [] }";
        assert_eq!(found("a = A { $n }\n", "a = Á\n"), [variable]);
    }

    #[test]
    fn references_lead_somewhere() {
        let text = "-product = Korak\ntitle = { -product }\n    .label = X\na = { title } { title.label }\n";
        assert_eq!(found(text, &text.replace("X", "Y").replace("{ title } ", "O ")), [""; 0]);
        let lost = |name: &str| format!("en-US.ftl 1 Reference {{ id: \"a\", reference: \"{{ {name} }}\" }}");
        assert_eq!(
            found("a = { -brand } { b } { c.d } { NUMBER($n) }\n", "")[..4],
            ["-brand", "b", "c.d", "NUMBER()"].map(lost)
        );
    }

    #[test]
    fn a_message_like_the_reference_is_untranslated_unless_it_is_meant() {
        assert_eq!(found("a = Help\n", "a = Help\n"), ["sl-SI.ftl 1 Untranslated { id: \"a\" }"]);
        assert_eq!(found("a = Help\n", "# Same as in English: a name\na = Help\n"), [""; 0]);
        assert_eq!(found("a = { $n }\n", "a = { $n }\n"), [""; 0]);
    }
}
