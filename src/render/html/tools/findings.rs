//! The report of findings: one page a locale that stands alone, and an index.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;
use tera::Context;

use super::Marked;
use crate::diagnostic::{Diagnostic, Meanings, Place, Severity, leads, ranked, safe};
use crate::locale::Locale;
use crate::model::status::Counts;
use crate::model::summary::{GroupSummary, RunbookSummary};
use crate::render::html::{Pages, TemplateError};
use crate::render::json;

/// How many findings, each of another rule, stand before all others.
pub(super) const LEADING: usize = 10;

/// How many findings a page shows.
pub(super) const SHOWN: usize = 300;

/// How many articles are named as the worst.
const WORST: usize = 20;

/// What reports are made from.
#[derive(Clone, Copy)]
pub struct Findings<'a> {
    /// What every article has left behind.
    pub groups: &'a [GroupSummary],
    /// Every finding.
    pub diagnostics: &'a [Diagnostic],
    /// What the codes mean.
    pub meanings: Meanings,
    /// The style sheet that is put into each page.
    pub style: &'a str,
    /// The language of the text on the other side.
    pub source_locale: &'a Locale,
}

#[derive(Debug, Serialize)]
struct RuleRow {
    code: &'static str,
    name: &'static str,
    meaning: &'static str,
    severity: &'static str,
    count: usize,
    fixed: usize,
    edits: usize,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct CountRow {
    name: String,
    title: String,
    owner: String,
    articles: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
}

#[derive(Debug, Serialize)]
pub(super) struct Finding<'a> {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    origin: &'static str,
    certainty: &'static str,
    message: Vec<Piece>,
    help: Vec<Piece>,
    place: String,
    at: Option<&'a str>,
    owner: &'a str,
    fixed: bool,
    also: String,
    own: Option<Marked>,
    other: Option<Marked>,
    label: Option<String>,
    other_place: Option<String>,
    edit: Option<String>,
    /// How many others of its rule are as grave, where it stands for them.
    more: usize,
    /// In how many files they and it are.
    files: usize,
}

/// A piece of a sentence: words, or what stands between backticks.
#[derive(Debug, Serialize)]
struct Piece {
    code: bool,
    text: String,
}

#[derive(Debug, Serialize)]
struct LocaleRow {
    tag: String,
    dir: &'static str,
    name: String,
    href: String,
    counts: CountRow,
}

impl Pages {
    /// The report of `locale`.
    ///
    /// # Errors
    /// [`TemplateError`] when the template asks for what is not there.
    pub fn findings(&self, locale: &Locale, all: Findings<'_>) -> Result<Vec<u8>, TemplateError> {
        let own: Vec<&Diagnostic> =
            all.diagnostics.iter().filter(|diagnostic| diagnostic.locale.as_ref() == Some(locale)).collect();
        let runbooks = runbooks(all.groups, locale);
        let name = self.name(locale);
        let (first, shown) = all.first_and_others(&own, &runbooks);
        let mut context = Context::new();
        context.insert("title", &format!("Findings in {locale}"));
        context.insert("style", all.style);
        context.insert("tag", &locale.to_string());
        context.insert("dir", locale.direction().as_str());
        context.insert("name", &name);
        context.insert("counts", &counts(own.iter().copied()));
        context.insert("total", &own.len());
        context.insert("hidden", &(own.len() - first.len() - shown.len()));
        context.insert("first", &first);
        context.insert("rules", &all.rules(&own));
        context.insert("owners", &owners(&own, &runbooks));
        context.insert("worst", &worst(&own, &runbooks));
        context.insert("findings", &shown);
        self.tool("findings.html", &context)
    }

    /// The index of the reports, with the findings about no locale.
    ///
    /// # Errors
    /// [`TemplateError`] when the template asks for what is not there.
    pub fn findings_index(&self, collection: &str, all: Findings<'_>) -> Result<Vec<u8>, TemplateError> {
        let row = |locale: &Locale| {
            let own = all.diagnostics.iter().filter(|diagnostic| diagnostic.locale.as_ref() == Some(locale));
            LocaleRow {
                tag: locale.to_string(),
                dir: locale.direction().as_str(),
                name: self.name(locale),
                href: format!("{locale}.html"),
                counts: counts(own),
            }
        };
        let rows: Vec<LocaleRow> = json::locales(all.groups).into_iter().map(row).collect();
        let everything: Vec<&Diagnostic> = all.diagnostics.iter().collect();
        let nobody = BTreeMap::new();
        let (first, _) = all.first_and_others(&everything, &nobody);
        let elsewhere: Vec<&Diagnostic> =
            all.diagnostics.iter().filter(|diagnostic| diagnostic.locale.is_none()).collect();
        let shown: Vec<Finding<'_>> = ranked(&elsewhere, LEADING)
            .into_iter()
            .take(SHOWN)
            .map(|diagnostic| all.finding(diagnostic, &nobody))
            .collect();
        let mut context = Context::new();
        context.insert("title", &format!("Findings in {collection}"));
        context.insert("style", all.style);
        context.insert("rows", &rows);
        context.insert("counts", &counts(all.diagnostics.iter()));
        context.insert("total", &all.diagnostics.len());
        context.insert("first", &first);
        context.insert("rules", &all.rules(&everything));
        context.insert("hidden", &(elsewhere.len() - shown.len()));
        context.insert("findings", &shown);
        self.tool("findings-index.html", &context)
    }
}

impl<'a> Findings<'a> {
    /// Those of `own` that stand for their rules, and behind them as many others as a page shows.
    fn first_and_others(
        &self,
        own: &[&'a Diagnostic],
        runbooks: &BTreeMap<&str, &'a RunbookSummary>,
    ) -> (Vec<Finding<'a>>, Vec<Finding<'a>>) {
        let leads = leads(own, LEADING);
        let first = leads.iter().map(|lead| Finding {
            more: lead.more,
            files: lead.files,
            ..self.finding(lead.finding, runbooks)
        });
        let others = ranked(own, LEADING).into_iter().take(SHOWN).skip(leads.len());
        (first.collect(), others.map(|diagnostic| self.finding(diagnostic, runbooks)).collect())
    }

    fn rules(&self, own: &[&Diagnostic]) -> Vec<RuleRow> {
        let mut rows: BTreeMap<&'static str, (Severity, RuleRow)> = BTreeMap::new();
        for diagnostic in own {
            let new = || {
                let meaning = (self.meanings)(diagnostic.code).map_or("", |meaning| meaning.summary);
                let (code, name) = (diagnostic.code, diagnostic.name);
                (diagnostic.severity, RuleRow { code, name, meaning, severity: "", count: 0, fixed: 0, edits: 0 })
            };
            let (severity, row) = rows.entry(diagnostic.code).or_insert_with(new);
            *severity = diagnostic.severity.max(*severity);
            row.severity = severity.as_str();
            row.count += 1;
            row.fixed += usize::from(diagnostic.fixed);
            row.edits += usize::from(diagnostic.edit.is_some());
        }
        let mut rows: Vec<(Severity, RuleRow)> = rows.into_values().collect();
        rows.sort_by_key(|(severity, row)| (Reverse(*severity), Reverse(row.count), row.code));
        rows.into_iter().map(|(_, row)| row).collect()
    }

    pub(super) fn finding(
        &self,
        diagnostic: &'a Diagnostic,
        runbooks: &BTreeMap<&str, &'a RunbookSummary>,
    ) -> Finding<'a> {
        let other = diagnostic.counterpart.as_ref();
        let also: Vec<&str> = diagnostic.also_in.iter().map(Locale::as_str).collect();
        Finding {
            code: diagnostic.code,
            name: diagnostic.name,
            severity: diagnostic.severity.as_str(),
            origin: diagnostic.origin.as_str(),
            certainty: diagnostic.certainty.as_str(),
            message: pieces(&diagnostic.message),
            help: pieces(&diagnostic.help),
            place: location(&diagnostic.place),
            at: diagnostic.at.as_deref(),
            owner: diagnostic.article.as_deref().map_or("", |article| owner(runbooks.get(article).copied())),
            fixed: diagnostic.fixed,
            also: also.join(", "),
            own: marked(&diagnostic.place, diagnostic.locale.as_ref()),
            other: other.and_then(|other| marked(&other.place, Some(self.source_locale))).map(unless_all),
            label: other.map(|other| safe::visible(&other.label).into_owned()),
            other_place: other.map(|other| location(&other.place)),
            edit: diagnostic.edit.as_ref().map(|edit| safe::visible(&edit.text).into_owned()),
            more: 0,
            files: 0,
        }
    }
}

/// The runbooks of `locale` by article.
fn runbooks<'a>(groups: &'a [GroupSummary], locale: &Locale) -> BTreeMap<&'a str, &'a RunbookSummary> {
    let own = |group: &'a GroupSummary| {
        let runbook = group.runbooks.iter().find(|runbook| &runbook.locale == locale)?;
        Some((group.id.as_str(), runbook))
    };
    groups.iter().filter_map(own).collect()
}

fn owner(runbook: Option<&RunbookSummary>) -> &str {
    runbook.and_then(|runbook| runbook.owner.as_deref()).unwrap_or_default()
}

/// Findings by the author whom the articles name, most errors first.
fn owners(own: &[&Diagnostic], runbooks: &BTreeMap<&str, &RunbookSummary>) -> Vec<CountRow> {
    let mut rows: BTreeMap<&str, (Counts, Vec<&str>)> = BTreeMap::new();
    for diagnostic in own {
        let article = diagnostic.article.as_deref().unwrap_or_default();
        let (counts, articles) = rows.entry(owner(runbooks.get(article).copied())).or_default();
        counts.add(diagnostic.severity, 1);
        articles.push(article);
    }
    let row = |(name, (counts, mut articles)): (&str, (Counts, Vec<&str>))| {
        articles.sort_unstable();
        articles.dedup();
        CountRow { name: safe::visible(name).into_owned(), articles: articles.len(), ..CountRow::of(counts) }
    };
    sorted(rows.into_iter().map(row).collect())
}

/// The articles with most errors, then most warnings.
fn worst(own: &[&Diagnostic], runbooks: &BTreeMap<&str, &RunbookSummary>) -> Vec<CountRow> {
    let mut rows: BTreeMap<&str, Counts> = BTreeMap::new();
    for diagnostic in own {
        if let Some(article) = &diagnostic.article {
            rows.entry(article).or_default().add(diagnostic.severity, 1);
        }
    }
    let row = |(article, counts): (&str, Counts)| {
        let runbook = runbooks.get(article).copied();
        CountRow {
            name: article.to_owned(),
            title: runbook.map(|runbook| safe::visible(&runbook.title).into_owned()).unwrap_or_default(),
            owner: safe::visible(owner(runbook)).into_owned(),
            ..CountRow::of(counts)
        }
    };
    let mut rows = sorted(rows.into_iter().map(row).collect());
    rows.truncate(WORST);
    rows
}

fn sorted(mut rows: Vec<CountRow>) -> Vec<CountRow> {
    rows.sort_by(|a, b| {
        (b.errors, b.warnings, b.infos).cmp(&(a.errors, a.warnings, a.infos)).then_with(|| a.name.cmp(&b.name))
    });
    rows
}

pub(super) fn counts<'a>(own: impl Iterator<Item = &'a Diagnostic>) -> CountRow {
    let mut counts = Counts::default();
    own.for_each(|diagnostic| counts.add(diagnostic.severity, 1));
    CountRow::of(counts)
}

impl CountRow {
    fn of(Counts { errors, warnings, infos }: Counts) -> Self {
        Self { errors, warnings, infos, ..Self::default() }
    }
}

fn pieces(sentence: &str) -> Vec<Piece> {
    let sentence = safe::visible(sentence);
    // A backtick without a partner is a sign like any other.
    if sentence.matches('`').count() % 2 == 1 {
        return vec![Piece { code: false, text: sentence.into_owned() }];
    }
    let piece = |(at, text): (usize, &str)| Piece { code: at % 2 == 1, text: text.to_owned() };
    sentence.split('`').enumerate().map(piece).filter(|piece| !piece.text.is_empty()).collect()
}

/// A mark over most of a text points at nothing.
fn unless_all(text: Marked) -> Marked {
    if text.mark.len() <= text.before.len() + text.after.len() {
        return text;
    }
    Marked { before: text.before + &text.mark, mark: String::new(), ..text }
}

fn location(place: &Place) -> String {
    let path = safe::visible(&place.path);
    if place.line == 0 { path.into_owned() } else { format!("{path}:{}:{}", place.line, place.column) }
}

fn marked(place: &Place, locale: Option<&Locale>) -> Option<Marked> {
    if place.excerpt.is_empty() {
        return None;
    }
    let (text, mark) = safe::excerpt(&place.excerpt, place.mark);
    Some(Marked {
        before: text[..mark.start].to_owned(),
        mark: text[mark.clone()].to_owned(),
        after: text[mark.end..].to_owned(),
        lang: locale.map(ToString::to_string).unwrap_or_default(),
        dir: locale.map_or("auto", |locale| locale.direction().as_str()),
    })
}
